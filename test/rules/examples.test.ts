import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readReading } from '../../extractors/read.js';
import type { Cell, Document, Passage, Table } from '../../model/document.js';
import { inFile, passagesOf } from '../../model/document.js';
import type { Reading } from '../../model/reading.js';
import { runRules } from '../../pipeline/runner.js';
import { readText } from '../../readers/text.js';
import type { ExpectedFinding, RuleExample } from '../../rules/examples.js';
import { rules } from '../../rules/registry.js';

const SPAN = /\{(\d+)x(\d+)\}$/;
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../rules');
const files = readdirSync(folder).filter((name) => name.endsWith('.examples.ts'));
/** What a rule may say of a check that gives no finding. */
const SILENT = ['consistent', 'undetermined'];

function documentOf({ text, table }: RuleExample): Document {
  const read = text === undefined ? null : readText(new TextEncoder().encode(text));
  const blocks = [...(read?.blocks ?? []), ...(table ? [tableOf(table)] : [])];
  return { format: 'docx', title: read?.title ?? null, blocks, notices: [] };
}

function readingOf({ previous, settings }: RuleExample, document: Document): Reading {
  const reading = readReading(document, settings);
  if (previous === undefined) return reading;
  const last = inFile(readText(new TextEncoder().encode(previous)), 'previous.txt', 'previous:');
  return { ...reading, previous: readReading(last, settings) };
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  let count = 0;
  const passage = (text: string): Passage => ({ id: `c${++count}`, text, anchors: [] });
  const cells: Cell[] = [];
  const covered = new Set<string>();
  rows.forEach((printedCells, row) => {
    let col = 0;
    for (const printed of printedCells) {
      while (covered.has(`${row},${col}`)) col++;
      const span = SPAN.exec(printed);
      const [colSpan, rowSpan] = span ? [Number(span[1]), Number(span[2])] : [1, 1];
      const text = printed.replace(SPAN, '');
      for (let r = row; r < row + rowSpan; r++) for (let c = col; c < col + colSpan; c++) covered.add(`${r},${c}`);
      const paragraphs = text === '' ? [] : text.split('\n').map(passage);
      cells.push({ row, col, rowSpan, colSpan, header: false, paragraphs });
      col += colSpan;
    }
  });
  const columns = Math.max(...cells.map((cell) => cell.col + cell.colSpan));
  return { type: 'table', id: 't1', rows: rows.length, columns, cells };
}

/** The expected finding whose quote holds the first evidence; what is wrong with it where none does. */
function place(
  document: Document,
  expected: readonly ExpectedFinding[],
  messageId: string,
  span: { passage: string; start: number; end: number },
): string {
  for (const { quote, messageId: wanted } of expected) {
    const homes = [...passagesOf(document)].filter(({ text }) => text.includes(quote));
    const [home] = homes;
    if (homes.length !== 1 || home!.text.indexOf(quote) !== home!.text.lastIndexOf(quote))
      return `“${quote}” does not stand in the example exactly once`;
    const at = home!.text.indexOf(quote);
    if (wanted === messageId && home!.id === span.passage && at <= span.start && span.end <= at + quote.length)
      return `${messageId}: ${quote}`;
  }
  const text = [...passagesOf(document)].find(({ id }) => id === span.passage)!.text;
  return `${messageId}: unexpected at “${text.slice(span.start, span.end)}”`;
}

describe.each(files)('%s', (file) => {
  const id = file.replace('.examples.ts', '');
  const rule = rules.find(({ meta }) => meta.id === id)!;

  it('belongs to a rule, flags and passes, and shows every message', async () => {
    const { examples } = (await import(join(folder, file))) as { examples: readonly RuleExample[] };
    expect(rule).toBeDefined();
    expect(examples.some(({ findings }) => findings.length > 0)).toBe(true);
    expect(examples.some(({ findings }) => findings.length === 0)).toBe(true);
    const shown = new Set(examples.flatMap(({ findings }) => findings.map(({ messageId }) => messageId)));
    const spoken = Object.keys(rule.meta.messages).filter((message) => !SILENT.includes(message));
    expect(spoken.filter((message) => !shown.has(message))).toEqual([]);
  });

  it('gives exactly the findings of its examples', async () => {
    const { examples } = (await import(join(folder, file))) as { examples: readonly RuleExample[] };
    for (const example of examples) {
      const document = documentOf(example);
      const { findings } = runRules([rule], readingOf(example, document));
      const found = findings.map(({ messageId, evidence }) =>
        place(document, example.findings, messageId, evidence[0]!.span),
      );
      expect(found.sort(), example.title).toEqual(
        example.findings.map(({ messageId, quote }) => `${messageId}: ${quote}`).sort(),
      );
    }
  });
});
