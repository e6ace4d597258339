import { mkdtempSync, readFileSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Ledger } from '../../../pipeline/batch/ledger.js';
import type { BatchFailure } from '../../../pipeline/schema.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-ledger-'));
  path = join(folder, 'results.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true }));

const RULESET = '1.0.0+a';
const lineOf = (file: string, sha256: string | null = 'a', message = ''): BatchFailure => ({
  file,
  sha256,
  ruleset: RULESET,
  error: { code: 'empty', message },
});

async function filled(...lines: BatchFailure[]): Promise<Ledger<BatchFailure>> {
  const ledger = await Ledger.open<BatchFailure>(path);
  await Promise.all(lines.map((line) => ledger.add(line)));
  return ledger;
}

const filesIn = () =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as BatchFailure).file);

test('what was added is known when it is opened again', async () => {
  await (await filled(lineOf('甲.docx'), lineOf('乙.docx', null))).close();
  const ledger = await Ledger.open(path);
  expect(ledger.entry('甲.docx')).toEqual({ sha256: 'a', ruleset: RULESET, failed: true, listed: false });
  expect(ledger.entry('乙.docx')?.sha256).toBeNull();
  expect(ledger.entry('丙.docx')).toBeUndefined();
  await ledger.close();
});

test('a line that was cut off is dropped, and the next one stands alone', async () => {
  await (await filled(lineOf('甲.docx'))).close();
  appendFileSync(path, JSON.stringify(lineOf('乙.docx')).slice(0, -5));
  const ledger = await Ledger.open<BatchFailure>(path);
  expect(ledger.entry('乙.docx')).toBeUndefined();
  await ledger.add(lineOf('丙.docx'));
  await ledger.close();
  expect(filesIn()).toEqual(['甲.docx', '丙.docx']);
});

test('what a power cut left of a line in the middle is dropped', async () => {
  const whole = (file: string) => `${JSON.stringify(lineOf(file))}\n`;
  writeFileSync(path, `${whole('甲.docx')}${'\0'.repeat(40)}\n{"file":3}\n${whole('乙.docx')}`);
  const ledger = await Ledger.open(path);
  await ledger.close();
  expect(filesIn()).toEqual(['甲.docx', '乙.docx']);
});

test('of two lines of a file the last one counts, and alone is left', async () => {
  await (await filled(lineOf('甲.docx', 'a'), lineOf('乙.docx'), lineOf('甲.docx', 'b'))).close();
  const ledger = await Ledger.open(path);
  expect(ledger.entry('甲.docx')?.sha256).toBe('b');
  await ledger.close();
  expect(filesIn().sort()).toEqual(['甲.docx', '乙.docx'].sort());
});

test('arranged, it stands in the order of the files; others come behind; it goes on being written', async () => {
  const ledger = await filled(lineOf('丙.docx'), lineOf('旧.docx'), lineOf('甲.docx', 'a', '长'.repeat(100_000)));
  await ledger.arrange(['甲.docx', '乙.docx', '丙.docx']);
  expect(filesIn()).toEqual(['甲.docx', '丙.docx', '旧.docx']);
  await ledger.add(lineOf('乙.docx'));
  await ledger.arrange(['甲.docx', '乙.docx', '丙.docx']);
  expect(await ledger.line('甲.docx')).toEqual(lineOf('甲.docx', 'a', '长'.repeat(100_000)));
  expect(await ledger.line('戊.docx')).toBeNull();
  const read: string[] = [];
  for await (const { file } of ledger.lines()) read.push(file);
  expect(read).toEqual(['甲.docx', '乙.docx', '丙.docx', '旧.docx']);
  await ledger.close();
});

test('a closed ledger takes no line', async () => {
  const ledger = await filled(lineOf('甲.docx'));
  await ledger.close();
  await ledger.add(lineOf('乙.docx'));
  expect(filesIn()).toEqual(['甲.docx']);
});
