import { describe, expect, it, vi } from 'vitest';
import { type Block, type Document, passagesOf, type Table } from '../../model/document.js';
import { readPdf } from '../../readers/pdf.js';
import { fill, type FixturePage, grid, pdfOf, stroke, text, textUnder } from './pdf-fixture.js';

const read = (...pages: FixturePage[]): Promise<Document> => readPdf(pdfOf(pages));
const page = (...marks: string[]): FixturePage => ({ marks });

/** Paragraphs and headings as text, tables as rows of cells; a cell merged with one above or before is left out. */
function printOf(document: Document): (string | string[][])[] {
  return document.blocks.map((block) => (block.type === 'table' ? rowsOf(block) : block.passage.text));
}

function rowsOf(table: Table): string[][] {
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]!.push(cell.paragraphs.map((passage) => passage.text).join('¶'));
  return rows;
}

const tableIn = (document: Document): Table => document.blocks.find((block: Block) => block.type === 'table') as Table;
const codesOf = (document: Document): string[] => document.notices.map((notice) => notice.code);

/** A paragraph of full lines of 30 characters, the first indented by two, and a last short line. */
const FULL = '全年共组织巡河三百余次并及时清运漂浮物和岸坡垃圾确保水面清';
const LINES = [
  text(70, 60, `2021年，青溪镇${FULL.slice(0, 20)}`),
  text(50, 76, FULL),
  text(50, 92, '洁，投入资金12.5万元。'),
];

describe('text outside tables', () => {
  it('joins lines to paragraphs and splits them where a line ends early or is indented', async () => {
    const document = await read(page(...LINES, text(70, 108, '清运垃圾36吨。'), text(70, 124, '巡河员9人。')));
    expect(printOf(document)).toEqual([
      `2021年，青溪镇${FULL.slice(0, 20)}${FULL}洁，投入资金12.5万元。`,
      '清运垃圾36吨。',
      '巡河员9人。',
    ]);
    expect(document.notices).toEqual([]);
  });

  it('joins a paragraph over the page end and drops headers and page numbers', async () => {
    const frame = (n: number) => [text(150, 20, '青溪镇2021年绩效报告'), text(190, 490, `— ${n} —`)];
    const document = await read(
      page(...frame(1), text(70, 450, `2021年，青溪镇${FULL.slice(0, 20)}`), text(50, 466, FULL)),
      page(...frame(2), text(50, 60, '洁，投入资金12.5万元。')),
      page(...frame(3), text(70, 60, '巡河员9人。')),
    );
    expect(printOf(document)).toEqual([
      `2021年，青溪镇${FULL.slice(0, 20)}${FULL}洁，投入资金12.5万元。`,
      '巡河员9人。',
    ]);
    expect(document.notices).toEqual([]);
  });

  it('keeps a figure that stands at the foot of every page but does not count the pages', async () => {
    const document = await read(page(...LINES, text(50, 480, '合计352')), page(...LINES, text(50, 480, '合计417')));
    const print = printOf(document).join('');
    expect(print).toContain('合计352');
    expect(print).toContain('合计417');
  });

  it('reads headings by their numbering', async () => {
    const document = await read(page(text(50, 40, '一、基本情况'), ...LINES));
    expect(document.blocks.map((block) => block.type)).toEqual(['heading', 'paragraph']);
  });

  it('takes a large line in the middle as the title', async () => {
    const document = await read(page(text(110, 36, '青溪镇河道管护绩效报告', 16), ...LINES));
    expect(document.title).toBe('青溪镇河道管护绩效报告');
  });

  it('puts pieces of a figure together and reads text in its place, not in the order drawn', async () => {
    const pieces = [
      text(110, 60, '万元。'),
      text(90, 60, '56'),
      text(100, 60, '.7'),
      text(50, 60, '共投入3,'),
      text(85, 60, '4'),
    ];
    const document = await read(page(...pieces));
    expect(printOf(document)).toEqual(['共投入3,456.7万元。']);
  });

  it('counts what is printed twice to look bold once', async () => {
    const document = await read(page(text(50, 60, '投入112万元'), text(50.3, 60, '投入112万元')));
    expect(printOf(document)).toEqual(['投入112万元']);
    expect(document.notices).toEqual([]);
  });

  it('keeps printed spaces, and parts figures that stand apart', async () => {
    const document = await read(page(text(50, 60, '巡河 25 次'), text(50, 90, '12'), text(66, 90, '34')));
    expect(printOf(document)).toEqual(['巡河 25 次', '12 34']);
  });

  it('keeps footnotes out of a paragraph that goes on over them', async () => {
    const document = await read(
      page(
        text(70, 440, `2021年，青溪镇${FULL.slice(0, 20)}`),
        text(50, 456, FULL),
        text(50, 480, '①按实际到位数计算。', 8),
      ),
      page(text(50, 60, '洁，投入资金12.5万元。')),
    );
    expect(printOf(document)[0]).toBe(`2021年，青溪镇${FULL.slice(0, 20)}${FULL}洁，投入资金12.5万元。`);
    expect(document.blocks[1]).toMatchObject({ role: 'note', passage: { text: '①按实际到位数计算。' } });
  });
});

describe('ruled tables', () => {
  it('reads merged cells from the lines that are missing', async () => {
    const lines = [
      ...[40, 120].map((y) => stroke(50, y, 350, y)),
      ...[50, 150, 350].map((x) => stroke(x, 40, x, 120)),
      stroke(150, 60, 350, 60),
      stroke(250, 60, 250, 120),
      stroke(50, 90, 350, 90),
    ];
    const document = await read(
      page(
        ...lines,
        ...[text(60, 70, '项目'), text(160, 54, '金额（万元）'), text(160, 78, '预算'), text(260, 78, '支出')],
        ...[text(60, 108, '管护'), text(160, 108, '210.6'), text(260, 108, '109.75')],
      ),
    );
    expect(printOf(document)).toEqual([
      [
        ['项目', '金额（万元）'],
        ['预算', '支出'],
        ['管护', '210.6', '109.75'],
      ],
    ]);
    expect(tableIn(document).cells.slice(0, 2)).toMatchObject([
      { row: 0, col: 0, rowSpan: 2, colSpan: 1 },
      { row: 0, col: 1, rowSpan: 1, colSpan: 2 },
    ]);
  });

  it('takes thin filled rectangles and rows of dots as lines', async () => {
    const dots = Array.from({ length: 60 }, (_, i) => fill(50 + 5 * i, 80, 51 + 5 * i, 81));
    const bars = [
      fill(50, 40, 350, 41),
      fill(50, 120, 350, 121),
      ...[50, 200, 350].map((x) => fill(x, 40, x + 1, 121)),
    ];
    const document = await read(
      page(...dots, ...bars, text(60, 64, '编制'), text(210, 64, '12'), text(60, 104, '实有'), text(210, 104, '11')),
    );
    expect(printOf(document)).toEqual([
      [
        ['编制', '12'],
        ['实有', '11'],
      ],
    ]);
  });

  it('is not split by an underline in a cell, nor made of a frame', async () => {
    const frame = [
      stroke(20, 20, 380, 20),
      stroke(20, 480, 380, 480),
      stroke(20, 20, 20, 480),
      stroke(380, 20, 380, 480),
    ];
    const document = await read(
      page(
        ...frame,
        ...grid([50, 200, 350], [40, 100]),
        text(60, 64, '名称'),
        stroke(60, 68, 80, 68),
        text(210, 64, '3'),
      ),
    );
    expect(printOf(document)).toEqual([[['名称', '3']]]);
  });

  it('joins the lines of a cell and figures that its width breaks, and keeps its paragraphs apart', async () => {
    const document = await read(
      page(
        ...grid([50, 118, 200, 350], [40, 140]),
        ...[text(55, 60, '9,312,748.'), text(55, 74, '50')],
        ...[text(123, 60, '全年巡河巡查共'), text(123, 74, '三百次并如期全'), text(123, 88, '部完成。')],
        ...[text(205, 60, '（1）清运垃圾。'), text(205, 74, '（2）补种水草。')],
      ),
    );
    expect(printOf(document)).toEqual([
      [['9,312,748.50', '全年巡河巡查共三百次并如期全部完成。', '（1）清运垃圾。¶（2）补种水草。']],
    ]);
  });

  it('keeps a figure that sticks out of its cell whole', async () => {
    const document = await read(page(...grid([50, 100, 200], [40, 80]), text(55, 64, '1234567890.12')));
    expect(rowsOf(tableIn(document))[0]!.join('|')).toMatch(/^\|?1234567890\.12\|?$/);
  });

  it('gives a nested table after the one that holds it', async () => {
    const document = await read(
      page(
        ...grid([50, 150, 350], [40, 160]),
        ...grid([170, 240, 330], [70, 100, 130]),
        ...[
          text(60, 60, '外'),
          text(180, 90, '甲'),
          text(250, 90, '11.5'),
          text(180, 120, '乙'),
          text(250, 120, '22.5'),
        ],
      ),
    );
    expect(printOf(document)).toEqual([
      [['外', '']],
      [
        ['甲', '11.5'],
        ['乙', '22.5'],
      ],
    ]);
  });
});

describe('tables over page ends', () => {
  const XS = [50, 150, 350];

  it('is one table, its repeated header dropped and marked', async () => {
    const header = (y: number) => [text(60, y, '项目'), text(160, y, '支出')];
    const document = await read(
      page(...grid(XS, [400, 430, 460]), ...header(420), text(60, 450, '管护'), text(160, 450, '12.5')),
      page(...grid(XS, [40, 70, 100]), ...header(60), text(60, 90, '巡查'), text(160, 90, '7.5')),
    );
    expect(printOf(document)).toEqual([
      [
        ['项目', '支出'],
        ['管护', '12.5'],
        ['巡查', '7.5'],
      ],
    ]);
    expect(tableIn(document).cells.map((cell) => cell.header)).toEqual([true, true, false, false, false, false]);
    expect(document.notices).toEqual([]);
  });

  it('joins the row that the page end cuts', async () => {
    const document = await read(
      page(
        ...grid(XS, [400, 462]),
        text(60, 420, '管护'),
        text(160, 420, '全年巡河三百次共清运漂浮物三十六吨水'),
        text(160, 440, '草九吨并对沿岸四十八处排口逐一登记整'),
      ),
      page(...grid(XS, [40, 70, 100]), text(160, 60, '治到位。'), text(60, 90, '巡查'), text(160, 90, '25次')),
    );
    expect(printOf(document)[0]).toEqual([
      ['管护', '全年巡河三百次共清运漂浮物三十六吨水草九吨并对沿岸四十八处排口逐一登记整治到位。'],
      ['巡查', '25次'],
    ]);
    const [, cell] = tableIn(document).cells;
    expect(cell!.paragraphs[0]!.anchors.map(({ source }) => source?.kind === 'pdf' && source.page)).toEqual([1, 1, 2]);
  });

  it('joins the last character of a label to it, behind a repeated header', async () => {
    const xs = [50, 110, 220, 330];
    const header = (y: number) => [text(60, y, '指标'), text(120, y, '目标值'), text(230, y, '实际值')];
    const document = await read(
      page(
        ...grid(xs, [400, 430, 460]),
        ...header(420),
        text(54, 450, '城区管网长'),
        text(120, 450, '38.6公里'),
        text(230, 450, '36.2公里'),
      ),
      page(
        ...grid(xs, [40, 70, 100, 130]),
        ...header(60),
        text(54, 90, '度'),
        text(54, 120, '检查井'),
        text(120, 120, '1240座'),
        text(230, 120, '1260座'),
      ),
    );
    expect(printOf(document)[0]).toEqual([
      ['指标', '目标值', '实际值'],
      ['城区管网长度', '38.6公里', '36.2公里'],
      ['检查井', '1240座', '1260座'],
    ]);
  });

  it('keeps rows of figures apart, however full their cells', async () => {
    const xs = [50, 150, 220, 350];
    const row = (y: number, name: string, a: string, b: string) => [
      text(60, y, name),
      text(155, y, a),
      text(225, y, b),
    ];
    const document = await read(
      page(...grid(xs, [430, 460]), ...row(450, '社会保障和就业支出', '4,126,308.44', '12.5')),
      page(...grid(xs, [40, 70]), ...row(60, '卫生健康支出与补助', '1,507,662.19', '7.5')),
    );
    expect(tableIn(document).rows).toBe(2);
  });

  it('goes on a label over several rows', async () => {
    const document = await read(
      page(...grid(XS, [430, 460]), text(60, 450, '产出'), text(160, 450, '巡河25次')),
      page(
        ...[stroke(50, 40, 350, 40), stroke(150, 70, 350, 70), stroke(50, 100, 350, 100)],
        ...XS.map((x) => stroke(x, 40, x, 100)),
        ...[text(160, 60, '清运36吨'), text(160, 90, '补种9亩')],
      ),
    );
    expect(tableIn(document).cells[0]).toMatchObject({ row: 0, col: 0, rowSpan: 3 });
  });

  it('drops a header repeated beside a label that runs down over its rows', async () => {
    const xs = [50, 110, 190, 270, 350];
    const row = (y: number, ...cells: string[]) => cells.map((cell, i) => text(xs[i + 1]! + 6, y, cell));
    const header = (y: number) => row(y, '来源', '预算数', '执行数');
    const document = await read(
      page(
        ...[400, 460].map((y) => stroke(50, y, 350, y)),
        stroke(110, 430, 350, 430),
        ...xs.map((x) => stroke(x, 400, x, 460)),
        ...[text(56, 420, '资金'), ...header(420), ...row(450, '省级', '12.5', '11.5')],
      ),
      page(
        ...[40, 70, 100].map((y) => stroke(50, y, 350, y)),
        ...xs.map((x) => stroke(x, 40, x, 100)),
        ...[...header(60), text(56, 90, '资金'), ...row(90, '县级', '7.5', '7.0')],
      ),
    );
    expect([printOf(document)[0]!.slice(-2)].flat(2)).toEqual(['省级', '12.5', '11.5', '县级', '7.5', '7.0']);
    expect(tableIn(document).cells[0]).toMatchObject({ row: 0, col: 0, rowSpan: 3 });
    expect(document.notices).toEqual([]);
  });

  it('is two tables where the first leaves room for the next row', async () => {
    const document = await read(
      page(...grid(XS, [40, 70]), text(60, 60, '甲'), text(160, 60, '1')),
      page(...grid(XS, [40, 70]), text(60, 60, '乙'), text(160, 60, '2')),
    );
    expect(document.blocks).toHaveLength(2);
  });
});

describe('tables without lines', () => {
  it('are read where at least two rows stand in columns', async () => {
    const row = (y: number, ...cells: string[]) => cells.map((cell, i) => text(50 + 100 * i, y, cell));
    const document = await read(
      page(...row(60, '项目', '预算', '支出'), ...row(80, '管护', '12.5', '12.1'), ...row(100, '合计', '12.5', '12.1')),
    );
    expect(printOf(document)).toEqual([
      [
        ['项目', '预算', '支出'],
        ['管护', '12.5', '12.1'],
        ['合计', '12.5', '12.1'],
      ],
    ]);
  });

  it('stay text with tabs otherwise', async () => {
    const document = await read(
      page(text(50, 60, '填报单位：青溪镇'), text(250, 60, '2021年12月'), text(50, 90, '联系人见附页。')),
    );
    expect(printOf(document)).toEqual(['填报单位：青溪镇\t2021年12月', '联系人见附页。']);
  });
});

describe('pages', () => {
  it('are read as displayed: turned, cropped, or drawn sideways', async () => {
    const turned: FixturePage = { marks: [textUnder([0, 1, -1, 0, 100, 50], '转向投入12.5万元')], rotate: 90 };
    const cropped: FixturePage = { marks: [text(150, 150, '裁切投入13.5万元')], cropBox: [100, 100, 400, 400] };
    const sideways: FixturePage = { marks: [textUnder([0, 1, -1, 0, 100, 50], '侧排投入14.5万元')] };
    const document = await read(turned, cropped, sideways);
    expect(printOf(document)).toEqual(['转向投入12.5万元', '裁切投入13.5万元', '侧排投入14.5万元']);
    const boxes = [...passagesOf(document)].map((passage) => passage.anchors[0]!.source);
    expect(boxes[1]).toMatchObject({ kind: 'pdf', page: 2, box: [50, 41.2, 130, 51.2] });
    // Upwards on the page as displayed.
    expect(boxes[2]).toMatchObject({ page: 3, box: [91.2, 370, 101.2, 450] });
  });

  it('gives each line of a passage its anchor', async () => {
    const [block] = (await read(page(...LINES))).blocks;
    const anchors = block!.type === 'table' ? [] : block!.passage.anchors;
    expect(anchors.map(({ start, end }) => [start, end])).toEqual([
      [0, 29],
      [29, 58],
      [58, 71],
    ]);
    expect(anchors[1]!.source).toMatchObject({ page: 1, box: [50, 67.2, 340, 77.2] });
  });

  it('without text are named', async () => {
    const document = await read(page(...LINES), page(fill(50, 50, 300, 300)));
    expect(document.notices).toMatchObject([{ code: 'page-without-text', message: expect.stringContaining('2') }]);
  });

  it('with slanted text name the digits that are not read', async () => {
    const document = await read(page(...LINES, textUnder([0.7, 0.7, -0.7, 0.7, 100, 100], '内部资料777')));
    expect(codesOf(document)).toEqual(['slanted-text', 'digits-lost']);
    expect(document.notices[1]!.message).toContain('777');
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['no-text-layer', pdfOf([page(fill(50, 50, 300, 300))])],
    ['encrypted', pdfOf([page(...LINES)], { encrypted: true })],
    ['truncated', pdfOf([page(...LINES)]).slice(0, 700)],
    ['truncated', new TextEncoder().encode('%PDF-1.4\nnothing here\n%%EOF')],
  ])('%s', async (code, bytes) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({ name: 'UnreadableError', code });
  });

  it('leaves the bytes to the caller, writes to no console and puts the native push back', async () => {
    const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
    const bytes = pdfOf([page(...LINES)]);
    const copy = bytes.slice();
    await readPdf(bytes);
    await readPdf(pdfOf([page(fill(1, 1, 2, 2))])).catch(() => undefined);
    expect(bytes).toEqual(copy);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    expect(String(Array.prototype.push)).toContain('[native code]');
  });
});
