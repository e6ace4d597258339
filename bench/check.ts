import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import mammoth from 'mammoth';
import nodejieba from 'nodejieba';
import { tokensOf } from '../extractors/segmentation.js';
import { passagesOf } from '../model/document.js';
import { checkBytes, type Checked } from '../pipeline/check.js';
import { reportOf } from '../pipeline/report.js';
import { rulesetOf } from '../pipeline/ruleset.js';
import { readDocument } from '../readers/read.js';
import { rules } from '../rules/registry.js';
import { median, medians, type Rounds } from './measure.js';

/**
 * `npm run bench [-- [--rounds N] PATH…]`
 *
 * The whole check of a report, from its bytes to the object that `check --json` prints, in one warm process, beside its
 * floor measured in the same rounds: mammoth reading the text of the file (Word only), and nodejieba tagging that text.
 * Then the check of the report's text, as a text file, repeated: per character the time should stay about the same.
 */
const { values: options, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '15' } },
  allowPositionals: true,
});
const REPEATED = [1, 2, 4, 8];
const STAGES = ['read', 'extract', 'rules'] as const;
const measured = Number(options.rounds);
const paths = positionals.length > 0 ? positionals : ['fixtures/reports/department-basic-form.docx'];

for (const path of paths) {
  const bytes = await readFile(path);
  const text = await textOf(bytes);
  console.log(path);
  console.log(await againstFloor(bytes, text, { warm: 25, measured }));
  console.log(await byLength(text, { warm: 1, measured: Math.ceil(measured / 3) }));
}

/** The text of all passages, one a line. */
async function textOf(bytes: Uint8Array): Promise<string> {
  return [...passagesOf(await readDocument(bytes))].map((passage) => passage.text).join('\n');
}

async function againstFloor(bytes: Buffer, text: string, rounds: Rounds): Promise<string> {
  const isWord = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const runs: Checked[] = [];
  const times = await medians(
    {
      mammoth: () => (isWord ? mammoth.extractRawText({ buffer: bytes }) : null),
      tag: () => nodejieba.tag(text),
      forget: forgetSegmentation,
      check: async () => runs.push(await check(bytes)),
    },
    rounds,
  );
  const floor = times.mammoth + times.tag;
  const stages = stagesOf(runs.slice(rounds.warm));
  return [
    `${text.length} characters, ${runs[0]!.reading.facts.length} figures; ms, median of ${rounds.measured} warm runs`,
    row('check', times.check),
    ...STAGES.map((stage, i) => row(`  ${stage}`, stages[i]!)),
    row('floor', floor),
    ...(isWord ? [row('  mammoth alone', times.mammoth)] : []),
    row('  nodejieba’s tag alone', times.tag),
    row('check ÷ floor', times.check / floor, 2),
    '',
  ].join('\n');
}

async function byLength(text: string, rounds: Rounds): Promise<string> {
  const rows: string[] = [];
  for (const times of REPEATED) {
    const repeated = Buffer.from(Array.from({ length: times }, () => text).join('\n'));
    const runs: Checked[] = [];
    const taken = await medians(
      { forget: forgetSegmentation, check: async () => runs.push(await check(repeated)) },
      rounds,
    );
    const thousands = (text.length * times) / 1000;
    const stages = stagesOf(runs.slice(rounds.warm));
    rows.push([`${times}×`.padEnd(8), ...[taken.check, ...stages, taken.check / thousands].map(figure)].join(''));
  }
  const heads = ['check', ...STAGES, '  per 1000 characters'];
  return [`length  ${heads.map((head) => head.padStart(9)).join('')}`, ...rows, ''].join('\n');
}

function stagesOf(runs: readonly Checked[]): number[] {
  return STAGES.map((stage) => median(runs.map(({ ms }) => ms[stage])));
}

async function check(bytes: Uint8Array): Promise<Checked> {
  const checked = await checkBytes(bytes);
  reportOf('bench', checked, rules, { language: 'zh', listChecks: false, ruleset: rulesetOf() });
  return checked;
}

/** Segmented texts are kept for a while; a report that is checked for the first time must not find its own among them. */
function forgetSegmentation(): void {
  for (let i = 0; i < 2000; i++) tokensOf(String(i));
}

function figure(value: number): string {
  return value.toFixed(1).padStart(9);
}

function row(label: string, value: number, decimals = 1): string {
  return `${label.padEnd(24)}${value.toFixed(decimals).padStart(8)}`;
}
