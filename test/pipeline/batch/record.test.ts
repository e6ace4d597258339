import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BatchRecord } from '../../../pipeline/batch/record.js';
import type { CheckEntry, Report, Result } from '../../../pipeline/schema.js';
import { failure, finding, report } from '../reports.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-record-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const { id: _, topic: __, values: ___, severity: ____, alsoBreaks: _____, ...trial } = finding('f1');
const list: CheckEntry[] = [{ ...trial, verdict: 'inconsistent' }];
const reportOn = (file: string): Report =>
  report(file, [finding('f1')], { checks: { consistent: 0, inconsistent: 1, undetermined: 0, list } });
const failed = (file: string) => ({ ...failure(file), sha256: null, ruleset: '1.0.0+test' });

async function recorded(listChecks: boolean): Promise<void> {
  const record = await BatchRecord.open(folder, listChecks);
  await record.addReport(reportOn('甲.docx'));
  await record.addFailure(failed('乙.docx'));
  await record.close();
}

/** What is known of the two files when the record is opened again. */
async function known(listChecks: boolean): Promise<[string | null, string | null]> {
  const record = await BatchRecord.open(folder, listChecks);
  const both = [record.known(reportOn('甲.docx')), record.known(failed('乙.docx'))] as const;
  await record.close();
  return [...both];
}

const linesOf = (name: string): string[] => readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1);

test('a report comes back with its checks, of which the results only have the counts', async () => {
  await recorded(false);
  expect(JSON.parse(linesOf('results.ndjson')[0]!)).toHaveProperty('checks', {
    consistent: 0,
    inconsistent: 1,
    undetermined: 0,
  });
  const record = await BatchRecord.open(folder, false);
  const all: Result[] = [];
  for await (const result of record.all()) all.push(result);
  await record.close();
  expect(all).toEqual([reportOn('甲.docx'), failed('乙.docx')]);
});

test('what is done is known, of the same bytes and by the same ruleset', async () => {
  await recorded(false);
  expect(await known(false)).toEqual(['report', 'failure']);
  const record = await BatchRecord.open(folder, false);
  expect(record.known({ ...reportOn('甲.docx'), ruleset: '1.0.1+test' })).toBeNull();
  expect(record.known({ ...reportOn('甲.docx'), sha256: 'b'.repeat(64) })).toBeNull();
  await record.close();
});

test('a report whose checks a crash took away is not done', async () => {
  await recorded(false);
  writeFileSync(join(folder, 'checks.ndjson'), linesOf('checks.ndjson')[0]!.slice(0, -9));
  expect(await known(false)).toEqual([null, 'failure']);
});

test('where the results shall list every check, one that does not is not done', async () => {
  await recorded(false);
  expect(await known(true)).toEqual([null, 'failure']);
  await recorded(true);
  expect(await known(true)).toEqual(['report', 'failure']);
  expect(await known(false)).toEqual(['report', 'failure']);
});

test('what an earlier release left of a file that is not asked for any more stays as it is', async () => {
  await recorded(false);
  const { list: _, ...checks } = reportOn('旧.docx').checks;
  const old = { ...reportOn('旧.docx'), checks };
  appendFileSync(join(folder, 'results.ndjson'), `${JSON.stringify(old)}\n`);
  const record = await BatchRecord.open(folder, false);
  const files: [string, number | undefined][] = [];
  for await (const result of record.all())
    files.push([result.file, 'error' in result ? undefined : result.checks.list!.length]);
  await record.close();
  expect(files).toEqual([
    ['甲.docx', 1],
    ['乙.docx', undefined],
    ['旧.docx', 0],
  ]);
});
