import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { batchLineSchema, batchSummarySchema, type Result } from '../../../pipeline/schema.js';

// Each run loads the sources, and a worker the segmenter's dictionary.
vi.setConfig({ testTimeout: 240_000 });

let folder: string;
let out: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-batch-'));
  mkdirSync(join(folder, 'in'));
  out = join(folder, 'out');
});
afterAll(() => rmSync(folder, { recursive: true }));

const FILES = Array.from({ length: 12 }, (_, i) => `报告${String(i + 1).padStart(2, '0')}.txt`);
const textOf = (file: string) =>
  `${file}\n全年预算数为500.00万元，实际支出480.00万元，预算执行率为95.00%。\n发放手册300本。`;
const write = (file: string, text: string) => writeFileSync(join(folder, 'in', file), text);

function start(...more: string[]) {
  const args = [
    '--import',
    'tsx',
    'pipeline/cli.ts',
    'batch',
    join(folder, 'in'),
    '--out',
    out,
    '--jobs',
    '1',
    ...more,
  ];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function run(...more: string[]): Promise<{ status: number | null; printed: string }> {
  const child = start(...more);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, printed };
}

const linesOf = (): string[] =>
  existsSync(join(out, 'results.ndjson'))
    ? readFileSync(join(out, 'results.ndjson'), 'utf8').split('\n').slice(0, -1)
    : [];
const filesIn = (lines: readonly string[]) => lines.map((line) => (JSON.parse(line) as Result).file);

test('killed in the middle, it goes on where it was: each file is done once', async () => {
  for (const file of FILES) write(file, textOf(file));
  write('空.txt', '');
  const killed = start();
  await vi.waitFor(() => expect(linesOf().length).toBeGreaterThan(2), { timeout: 120_000, interval: 20 });
  killed.kill('SIGKILL');
  await once(killed, 'close');
  const before = linesOf();
  expect(before.length).toBeLessThan(FILES.length + 1);

  const { status, printed } = await run();
  expect(status).toBe(3);
  expect(printed).toContain('1 个文件无法核对');
  expect(printed).toContain('空.txt：文件是空的');
  const lines = linesOf();
  expect(filesIn(lines)).toEqual([...FILES, '空.txt'].map((file) => join(folder, 'in', file)));
  // The very lines: times and all.
  expect(before.filter((line) => !lines.includes(line))).toEqual([]);
  for (const line of lines) expect(batchLineSchema.parse(JSON.parse(line))).toEqual(JSON.parse(line));
  const summary = batchSummarySchema.parse(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')));
  expect(summary).toMatchObject({ files: 13, checked: 12, findings: { error: 12 } });
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(out, 'workbook.xlsx'));
  const rows = Object.fromEntries(book.worksheets.map(({ name, rowCount }) => [name, rowCount - 1]));
  expect(rows).toMatchObject({ 问题清单: 12, 文件汇总: 12, 已核对关系: 12, 失败文件: 1 });
  // The number in the title too, as it may be.
  expect(rows['未覆盖数字']).toBeGreaterThanOrEqual(12);
});

test('run again, it does what changed and nothing else', async () => {
  const before = linesOf();
  write(FILES[4]!, textOf('另一版').replace('95.00%', '96.00%'));
  rmSync(join(folder, 'in', '空.txt'));
  await run('--fail-on', 'never');
  const lines = linesOf();
  expect(lines.filter((line) => !before.includes(line))).toHaveLength(1);
  expect((JSON.parse(lines[4]!) as Result & { findings: unknown[] }).findings).toEqual([]);
});
