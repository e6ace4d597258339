import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { perform } from '../../pipeline/pool/perform.js';
import { reportSchema, type Report } from '../../pipeline/schema.js';

const folder = mkdtempSync(join(tmpdir(), 'gouji-previous-'));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const titled = (unit: string, year: number, text: string): string =>
  `${unit}${year}年度部门整体支出绩效自评报告\n一、收支情况\n${text}`;
const ours = file('今年.txt', titled('石湾县林业局', 2023, '项目支出235.10万元，比上年的206.62万元增长13.78%。'));
const figures = '项目支出205.62万元。';

async function checkAgainst(previous: string): Promise<Report> {
  const task = { kind: 'check', file: ours, previous, language: 'zh', listChecks: false, pane: 'r-' } as const;
  const { result } = await perform(task);
  return reportSchema.parse((result as { report: unknown }).report);
}

test('a figure of last year is held against last year’s report, and both files are named', async () => {
  const last = file('去年.txt', titled('石湾县林业局', 2022, figures));
  const { findings, files } = await checkAgainst(last);
  expect(files).toBeUndefined();
  expect(findings).toMatchObject([{ rule: 'previous-figure', severity: 'warning', claimed: '206.62万元' }]);
  expect(findings[0]!.evidence.map((entry) => [entry.file, entry.path[0], entry.role])).toEqual([
    [ours, '今年.txt', 'claimed'],
    [last, '去年.txt', 'mention'],
  ]);
});

test.each([
  ['of another unit', titled('竹溪县水利局', 2022, figures), 'previous-unit'],
  ['of another year', titled('石湾县林业局', 2021, figures), 'previous-year'],
])('a report %s is not held against it, and that is said', async (_, content, code) => {
  const { findings, notices } = await checkAgainst(file(`${code}.txt`, content));
  expect(findings).toEqual([]);
  expect(notices.map((notice) => notice.code)).toContain(code);
});
