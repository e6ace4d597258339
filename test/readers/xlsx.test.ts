import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { UnreadableError, type Document, type Table } from '../../model/document.js';
import { readDocument } from '../../readers/read.js';
import { printNumber } from '../../readers/xlsx/number-format.js';
import { row, workbookFile } from './xlsx-file.js';

const lines = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) => (block.type === 'table' ? [] : block.passage.text));
const tables = ({ blocks }: Document): Table[] => blocks.filter((block) => block.type === 'table');
/** The grid of a table; a cell's paragraphs are joined by /. */
function grid(table: Table): string[][] {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => '·'));
  for (const { row: r, col, paragraphs } of table.cells) rows[r]![col] = paragraphs.map(({ text }) => text).join('/');
  return rows;
}

describe('a sheet', () => {
  test('is its title and fields as lines, its rows as a table, its notes as lines', async () => {
    const document = await readDocument(
      workbookFile(
        [
          {
            name: '自评表',
            merged: ['A1:C1'],
            rows: [
              row(1, ['松岭镇林业站2023年度项目支出绩效自评表']),
              row(2, ['填报单位：松岭镇林业站', null, '金额单位：万元']),
              row(4, ['项目', '全年预算数', '全年执行数']),
              row(5, ['防火隔离带', 30.5, 28]),
              row(7, ['合计', 30.5, 28]),
              row(9, ['注：执行数按国库集中支付口径填列。']),
            ],
          },
        ],
        {},
      ),
    );
    expect(document).toMatchObject({ format: 'xlsx', title: '松岭镇林业站2023年度项目支出绩效自评表', notices: [] });
    expect(lines(document)).toEqual([
      '松岭镇林业站2023年度项目支出绩效自评表',
      '填报单位：松岭镇林业站',
      '金额单位：万元',
      '注：执行数按国库集中支付口径填列。',
    ]);
    expect(tables(document).map(grid)).toEqual([
      [
        ['项目', '全年预算数', '全年执行数'],
        ['防火隔离带', '30.5', '28'],
        ['合计', '30.5', '28'],
      ],
    ]);
  });

  test('keeps merged cells as spans, and leaves out what they cover and columns without content', async () => {
    const document = await readDocument(
      workbookFile([
        {
          name: '表',
          merged: ['A1:A2', 'C1:D1'],
          rows: [
            row(1, ['指标', null, '苗木', '被盖住']),
            row(2, [null, null, '计划', '实际']),
            row(3, ['数量', null, 5, 6]),
          ],
        },
      ]),
    );
    const [table] = tables(document);
    expect(grid(table!)).toEqual([
      ['指标', '苗木', '·'],
      ['·', '计划', '实际'],
      ['数量', '5', '6'],
    ]);
    expect(table!.cells.slice(0, 2)).toMatchObject([
      { rowSpan: 2, colSpan: 1 },
      { rowSpan: 1, colSpan: 2 },
    ]);
  });

  test('says where each figure stands', async () => {
    const document = await readDocument(
      workbookFile([{ name: '收支', rows: [row(3, ['支出', 12]), row(4, ['收入', 13])] }]),
    );
    const cell = tables(document)[0]!.cells[3]!;
    expect(cell.paragraphs[0]!.anchors).toEqual([
      { start: 0, end: 2, source: { kind: 'xlsx', sheet: '收支', cell: 'B4' } },
    ]);
  });
});

describe('a workbook', () => {
  test('has each visible sheet under its name; hidden ones are named', async () => {
    const content = [row(1, ['科目', '金额']), row(2, ['办公费', 3])];
    const document = await readDocument(
      workbookFile([
        { name: '一、收入', rows: content },
        { name: '底稿', state: 'veryHidden', rows: content },
        { name: '空表', rows: [] },
        { name: '二、支出', rows: content },
      ]),
    );
    expect(document.blocks.map(({ type }) => type)).toEqual(['heading', 'table', 'heading', 'table']);
    expect(lines(document)).toEqual(['一、收入', '二、支出']);
    expect(document.notices).toMatchObject([
      { code: 'hidden-sheet', message: expect.stringContaining('底稿') as string },
    ]);
  });

  test('holds results of formulas, shared texts without their pronunciation, truths and errors', async () => {
    const document = await readDocument(
      workbookFile(
        [
          {
            name: '表',
            rows: [
              row(1, ['项目', { xml: '<c r="B1" t="s"><v>0</v></c>' }]),
              row(2, ['苗木', { xml: '<c r="B2"><f>1+2</f><v>3</v></c>' }]),
              row(3, ['管护', { xml: '<c r="B3"><f>SUM(C1:C9)</f></c>' }]),
              row(4, ['宣传', { xml: '<c r="B4" t="e"><v>#REF!</v></c>' }]),
              row(5, ['验收', { xml: '<c r="B5" t="b"><v>1</v></c>' }], ' hidden="1"'),
            ],
          },
        ],
        { shared: ['<si><r><t>金</t></r><r><t>额</t></r><rPh sb="0" eb="1"><t>jin</t></rPh></si>'] },
      ),
    );
    expect(grid(tables(document)[0]!)).toEqual([
      ['项目', '金额'],
      ['苗木', '3'],
      ['管护', ''],
      ['宣传', '#REF!'],
      ['验收', 'TRUE'],
    ]);
    expect(document.notices.map(({ code }) => code)).toEqual(['hidden-cells', 'uncomputed-formula', 'formula-error']);
  });

  test('made by another library reads the same', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Sheet1');
    sheet.addRow(['项目', '执行率', '完成日期']);
    sheet.addRow(['渠道清淤', 0.9562, new Date(Date.UTC(2023, 10, 30))]);
    sheet.getCell('B2').numFmt = '0.00%';
    sheet.getCell('C2').numFmt = 'yyyy"年"m"月"d"日"';
    const document = await readDocument(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(grid(tables(document)[0]!)[1]).toEqual(['渠道清淤', '95.62%', '2023年11月30日']);
  });

  test.each([
    ['without content', workbookFile([{ name: '表', rows: [row(1, [null])] }]), 'empty'],
    ['of hidden sheets only', workbookFile([{ name: '表', state: 'hidden', rows: [row(1, ['数'])] }]), 'empty'],
    [
      'with a document type',
      workbookFile([{ name: '表', rows: [] }], { shared: ['<!DOCTYPE a [<!ENTITY b "c">]>'] }),
      'truncated',
    ],
    [
      'with more cells than any report has',
      workbookFile([{ name: '表', rows: Array.from({ length: 100_001 }, (_, i) => row(i + 1, [1, 2])) }]),
      'too-large',
    ],
    [
      'whose few cells span a huge grid',
      workbookFile([
        {
          name: '表',
          rows: Array.from(
            { length: 640 },
            (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="${letters(i)}${i + 1}"><v>1</v></c></row>`,
          ),
        },
      ]),
      'too-large',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    const error = await readDocument(bytes).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(UnreadableError);
    expect((error as UnreadableError).code).toBe(code);
  });

  test('of a million formatted cells without content is read', async () => {
    const blank = Array.from({ length: 200_000 }, (_, i) => row(i + 3, [null, null, null, null, null]));
    const document = await readDocument(
      workbookFile([{ name: '表', rows: [row(1, ['项目', '数']), row(2, ['苗木', 3]), ...blank] }]),
    );
    expect(tables(document)[0]).toMatchObject({ rows: 2, columns: 2 });
  });
});

const letters = (i: number): string =>
  String.fromCharCode(66 + Math.floor(i / 26)) + String.fromCharCode(65 + (i % 26));

describe('a number is printed as its cell shows it', () => {
  test.each([
    [0.9562, '0.00%', '95.62%'],
    [1.005, '0.00', '1.01'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [-12.5, '#,##0.00_);(#,##0.00)', '(12.50)'],
    [-12.5, '0.0', '-12.5'],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [1234.5, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.333333333'],
    [123456789.12, 'General', '123456789.1'],
    [1e-7, 'General', '0.0000001'],
    [12.5, 'General"万元"', '12.5万元'],
    [12.5, '0.00"万元"', '12.50万元'],
    [12.5, '#.##', '12.5'],
    [0.5, '#.00', '.50'],
    [7, '000', '007'],
    [2_500_000, '0.0,', '2500.0'],
    [3, '[Red][>=5]0"级";0"项"', '3级'],
    [12, '@', '12'],
    [45_260, 'yyyy/m/d', '2023/11/30'],
    [45_260.5, 'yyyy-mm-dd hh:mm', '2023-11-30 12:00'],
  ])('%s under %s is %s', (value, format, printed) => {
    expect(printNumber(value, format, false)).toBe(printed);
  });

  test('days may be counted from 1904', () => {
    expect(printNumber(43_798, 'yyyy"年"m"月"', true)).toBe('2023年11月');
  });
});
