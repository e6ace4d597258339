import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { describe, expect, test, vi } from 'vitest';
import type { Exports } from '../../../pipeline/export/exported.js';
import { writeWorkbook } from '../../../pipeline/export/workbook.js';
import { evidence, failure, finding, report } from '../reports.js';

async function bookOf(exports: Exports): Promise<exceljs.Workbook> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writeWorkbook(out, exports, 'zh')]);
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

/** The value below a heading, in a row counted from 1 below the header. */
function valueAt(sheet: exceljs.Worksheet, heading: string, row: number): exceljs.CellValue {
  const column = (sheet.getRow(1).values as string[]).indexOf(heading);
  return sheet.getRow(row + 1).getCell(column).value;
}

const hostile = '=HYPERLINK("http://x","点我")';
const unchecked = { ...evidence(hostile), reason: '未找到可与之核对的数', gap: 'no-relation' } as const;
const first = report('甲.docx', [finding('f1'), finding('f2', { severity: 'warning' })], {
  checks: {
    consistent: 1,
    inconsistent: 0,
    undetermined: 0,
    list: [{ ...finding('c1'), verdict: 'consistent', evidence: [evidence('预算\u2028448.26万元')] }],
  },
  coverage: { figures: 3, checked: 2, unchecked: [unchecked] },
});
const clean = report('乙.docx', []);
const third = report('+丙.docx', [finding('f3', { severity: 'info' })], { unit: '@云岭县水文站' });
const settlements = new Map([
  ['f2', { decision: 'dismissed', reason: 'other-scope', note: '见附件', by: '李', at: new Date(2024, 2, 1, 9, 30) }],
] as const);
const exports: Exports = [
  { report: first, batch: '一批', settlements },
  { failure: failure('丁.docx') },
  { report: clean },
  { report: third },
];

describe('the workbook', () => {
  test('has five sheets, each with a frozen header, filters and a row an entry', async () => {
    const book = await bookOf(exports);
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['问题清单', 4],
      ['文件汇总', 4],
      ['已核对关系', 2],
      ['未覆盖数字', 2],
      ['失败文件', 2],
    ]);
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).toBeTruthy();
    }
  });

  test('leads from a finding to its file, and from a file to its first finding', async () => {
    const book = await bookOf(exports);
    const findings = book.getWorksheet('问题清单')!;
    const files = book.getWorksheet('文件汇总')!;
    expect(valueAt(findings, '文件序号', 3)).toEqual({ formula: `HYPERLINK("#'文件汇总'!A4",3)`, result: 3 });
    expect(valueAt(files, '文件', 3)).toBe("'+丙.docx");
    expect(valueAt(files, '问题数', 3)).toEqual({ formula: `HYPERLINK("#'问题清单'!A4",1)`, result: 1 });
    expect(valueAt(findings, '级别', 3)).toBe('提示');
    expect(valueAt(files, '问题数', 2)).toBe(0);
  });

  test('takes no text of a document for a formula', async () => {
    const book = await bookOf(exports);
    expect(valueAt(book.getWorksheet('未覆盖数字')!, '原文', 1)).toBe(`'${hostile}`);
    expect(valueAt(book.getWorksheet('问题清单')!, '填报单位', 3)).toBe("'@云岭县水文站");
  });

  test('shows what was decided, by whom and when', async () => {
    const findings = (await bookOf(exports)).getWorksheet('问题清单')!;
    const row = ['处理意见', '理由与备注', '处理人', '处理时间'].map((heading) => valueAt(findings, heading, 2));
    expect(row).toEqual(['排除', '口径不同\n见附件', '李', '2024-03-01 09:30']);
    expect(valueAt(findings, '处理意见', 1)).toBeNull();
  });

  test('colours the severities', async () => {
    const findings = (await bookOf(exports)).getWorksheet('问题清单')!;
    const column = (findings.getRow(1).values as string[]).indexOf('级别');
    const fills = [2, 3, 4].map((row) => (findings.getCell(row, column).fill as exceljs.FillPattern).fgColor?.argb);
    expect(new Set(fills).size).toBe(3);
  });

  test('keeps the text of a row together, whatever separators it holds', async () => {
    const checks = (await bookOf(exports)).getWorksheet('已核对关系')!;
    expect(valueAt(checks, '原文摘录', 1)).toBe('所报数：预算 448.26万元');
  });

  test('is empty but sound without submissions', async () => {
    expect((await bookOf([])).worksheets.map(({ rowCount }) => rowCount)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('a workbook that cannot be written', () => {
  async function* endless() {
    for (;;) yield await Promise.resolve({ report: first });
  }

  test('is given up when its stream is closed, and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-test-'));
    vi.stubEnv('TMPDIR', folder);
    const out = new PassThrough();
    out.once('data', () => out.destroy());
    await expect(writeWorkbook(out, endless(), 'zh')).rejects.toThrow(/premature close/i);
    expect(await readdir(folder)).toEqual([]);
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  test('tells why its stream failed', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    await expect(writeWorkbook(full, endless(), 'zh')).rejects.toThrow('disk full');
  });

  test('tells why its submissions failed, and ends its stream', async () => {
    async function* failing() {
      yield await Promise.resolve({ report: first });
      throw new Error('store gone');
    }
    const out = new PassThrough();
    out.resume();
    await expect(writeWorkbook(out, failing(), 'zh')).rejects.toThrow('store gone');
    expect(out.destroyed).toBe(true);
  });
});
