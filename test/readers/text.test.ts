import { describe, expect, test } from 'vitest';
import { passagesOf, type Document, type Table, type UnreadableError } from '../../model/document.js';
import { readText } from '../../readers/text.js';

const readString = (text: string): Document => readText(new TextEncoder().encode(text));
const tablesOf = (document: Document): Table[] => document.blocks.filter((block) => block.type === 'table');
const textsOf = (document: Document): string[] => [...passagesOf(document)].map((passage) => passage.text);

/** Each row of a table as its cells: the text, ↔columns, ↕rows; a blank cell is "". */
const shapeOf = (grid: Table): string[] =>
  Array.from({ length: grid.rows }, (_, r) =>
    grid.cells
      .filter((c) => c.row === r)
      .map((c) => {
        const spans = `${c.colSpan > 1 ? `↔${c.colSpan}` : ''}${c.rowSpan > 1 ? `↕${c.rowSpan}` : ''}`;
        return `${c.paragraphs.map((p) => p.text).join('¶')}${spans}`;
      })
      .join(' | '),
  );

/** A form as an export flattens it: cells of a row on tabbed lines, an empty line between rows. */
const flattened = (...rows: string[]): string =>
  rows
    .map((row) =>
      row
        .split('|')
        .map((cell) => `\t${cell.trim()}\n`)
        .join(''),
    )
    .join('\n');
const tablesIn = (...rows: string[]): string[][] => tablesOf(readString(flattened(...rows))).map(shapeOf);

describe('encodings', () => {
  const text = '青禾县水务局2022年度绩效自评报告\n\n全年支出86.4万元，执行率96.0%。\n';
  const utf16 = (order: 'le' | 'be', bom: boolean): Uint8Array => {
    const bytes = Buffer.from(`${bom ? '\uFEFF' : ''}${text}`, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };
  const gb18030 = Uint8Array.from(
    // 支出5万元，执行率达标。预算情况
    [
      0xd6, 0xa7, 0xb3, 0xf6, 0x35, 0xcd, 0xf2, 0xd4, 0xaa, 0xa3, 0xac, 0xd6, 0xb4, 0xd0, 0xd0, 0xc2, 0xca, 0xb4, 0xef,
      0xb1, 0xea, 0xa1, 0xa3,
    ],
  );

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 LE with a byte order mark', utf16('le', true)],
    ['UTF-16 BE with a byte order mark', utf16('be', true)],
    ['UTF-16 LE', utf16('le', false)],
    ['UTF-16 BE', utf16('be', false)],
  ])('%s', (_, bytes) => {
    const document = readText(bytes);
    expect(document.title).toBe('青禾县水务局2022年度绩效自评报告');
    expect(textsOf(document)[1]).toBe('全年支出86.4万元，执行率96.0%。');
  });

  test('GB18030', () => {
    expect(textsOf(readText(gb18030))).toEqual(['支出5万元，执行率达标。']);
  });

  test('a text cut off within a character is read up to there', () => {
    const bytes = new TextEncoder().encode('支出5万元');
    expect(textsOf(readText(bytes.subarray(0, bytes.length - 1)))).toEqual(['支出5万']);
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', new TextEncoder().encode(' \n\t\n'), 'empty'],
    ['a picture', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256), 'not-a-document'],
    ['zeros', new Uint8Array(512), 'not-a-document'],
  ])('%s is refused', (_, bytes, code) => {
    expect(() => readText(bytes)).toThrow(expect.objectContaining({ code }) as UnreadableError);
  });
});

describe('paragraphs', () => {
  test('are lines, without their indent, with line and column', () => {
    const document = readString('\u3000\u3000全年支出5万元。\r\n\r\n二、绩效');
    expect([...passagesOf(document)].map((p) => [p.text, p.anchors[0]!.source])).toEqual([
      ['全年支出5万元。', { kind: 'txt', line: 1, column: 3 }],
      ['二、绩效', { kind: 'txt', line: 3, column: 1 }],
    ]);
    expect(document.blocks.map((b) => b.type)).toEqual(['paragraph', 'heading']);
  });

  test('indented with tabs are no table', () => {
    const document = readString(
      '\t本单位负责全县河道巡查、护岸维修和水闸运行，共有职工26人。\n\t全年预算90万元，实际支出86.4万元，执行率96.0%，未突破预算。\n',
    );
    expect(tablesOf(document)).toEqual([]);
    expect(textsOf(document)).toHaveLength(2);
  });

  test('of a table of contents are no table and no headings', () => {
    const document = readString('一、概况\t1\n二、绩效\t3\n三、问题\t5\n');
    expect(document.blocks.map((b) => b.type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  test('a title may be broken over two lines', () => {
    expect(readString('青禾县水务局\n2022年度部门整体支出绩效自评报告\n\n一、概况\n正文。\n').title).toBe(
      '青禾县水务局2022年度部门整体支出绩效自评报告',
    );
  });
});

describe('bare lines', () => {
  const lines = (...rows: string[]): string => rows.flatMap((row) => row.split('|')).join('\n');

  test('header names and rows of the same width are a table, up to the first line that breaks the pattern', () => {
    const document = readString(
      `经费安排如下（单位：万元）：\n${lines('子项名称|预算数|支出数|执行率', '护岸|90.00|86.40|96.00%', '清淤|—|12.50|—', '合 计|90.00|98.90|109.89%')}\n其他情况\n全县河道由本单位统一管护。\n`,
    );
    expect(document.blocks.map((b) => b.type)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
    expect(tablesOf(document).map(shapeOf)).toEqual([
      [
        '子项名称 | 预算数 | 支出数 | 执行率',
        '护岸 | 90.00 | 86.40 | 96.00%',
        '清淤 | — | 12.50 | —',
        '合 计 | 90.00 | 98.90 | 109.89%',
      ],
    ]);
  });

  test('with a number before each name, and words beside the figures', () => {
    const text = lines('序号|指标|目标值|完成值|备注', '1|护岸|≥12处|13处|—', '2|清淤|8公里|8.5公里|按时');
    expect(tablesOf(readString(text))[0]).toMatchObject({ rows: 3, columns: 5 });
  });

  test.each([
    ['a list of names and figures without header names', lines('护岸|12处', '清淤|8公里', '水闸|3座', '泵站|2座')],
    [
      'names of sections before short paragraphs',
      '预算执行\n绩效目标\n自评得分\n全年支出5万元。\n完成护岸12处。\n得98分。\n',
    ],
    ['the fields of a cover', '项目名称\n护岸维修\n主管部门\n水务局\n预算金额\n90万元\n填报日期\n2023年3月\n'],
    ['a single row', lines('项目|预算数|支出数', '护岸|90|86.4')],
  ])('no table: %s', (_, text) => {
    expect(tablesOf(readString(text))).toEqual([]);
  });
});

describe('delimited rows', () => {
  test('with bars', () => {
    const document = readString(
      '附表(单位:万元)\n| 项目 | 预算数 | 支出数 |\n| --- | ---: | --- |\n| 护岸 | 90 | 86.4 |\n| 合计 | 90 | |\n文后。\n',
    );
    expect(tablesOf(document).map(shapeOf)).toEqual([['项目 | 预算数 | 支出数', '护岸 | 90 | 86.4', '合计 | 90 | ']]);
    expect(document.blocks.map((b) => b.type)).toEqual(['paragraph', 'table', 'paragraph']);
  });

  test('with tabs, a blank cell first', () => {
    const document = readString('项目\t预算数\t支出数\n护岸\t90\t86.4\n\t12\t11\n');
    expect(tablesOf(document)[0]).toMatchObject({ rows: 3, columns: 3 });
    expect(tablesOf(document)[0]!.cells.find((c) => c.paragraphs[0]?.text === '11')).toMatchObject({ row: 2, col: 2 });
  });

  test('cells know their column in the line', () => {
    const cell = tablesOf(readString('项目|预算\n护岸| 90\n'))[0]!.cells.at(-1)!;
    expect(cell.paragraphs[0]!.anchors[0]!.source).toEqual({ kind: 'txt', line: 2, column: 5 });
  });
});

describe('flattened forms', () => {
  test('a line of only a tab is a blank cell, an untabbed line goes on in its cell', () => {
    const text =
      '\t服务名称\n\t计划\n\t实际\n\n\t护岸维修\n\t\n\t完成护岸维修，共计12处，其中城区5处，乡镇7处。\n验收合格率100%。\n\n另有3处转入下年实施，已列入计划。\n\n\t清淤疏浚\n\t8公里\n\t9公里\n';
    expect(tablesOf(readString(text)).map(shapeOf)).toEqual([
      [
        '服务名称 | 计划 | 实际',
        '护岸维修 |  | 完成护岸维修，共计12处，其中城区5处，乡镇7处。¶验收合格率100%。¶另有3处转入下年实施，已列入计划。',
        '清淤疏浚 | 8公里 | 9公里',
      ],
    ]);
  });

  test('text after a table is no cell of it', () => {
    const document = readString(
      `${flattened('项目|预算数', '护岸|90')}\n全县河道由本单位统一管护。\n\n表2 支出情况表\n${flattened('项目|支出数', '清淤|8')}`,
    );
    expect(document.blocks.map((b) => b.type)).toEqual(['table', 'paragraph', 'paragraph', 'table']);
  });

  test('a heading ends a table even after a cell of prose', () => {
    const document = readString(
      `${flattened('项目|说明', '护岸|因汛期提前，施工顺延到第四季度完成。')}\n二、存在问题\n\n无。\n${flattened('甲|1', '乙|2')}`,
    );
    expect(document.blocks.map((b) => b.type)).toEqual(['table', 'heading', 'paragraph', 'table']);
  });

  test.each([
    ['leave no trace', ['支出合计|其中：', '基本支出|其中：|项目支出', '人员支出|公用支出', '86.4|56.4|40|16.4|30']],
    [
      'leave blank cells',
      ['支出合计|其中：', '|基本支出|其中：|项目支出', '||人员支出|公用支出|', '86.4|56.4|40|16.4|30'],
    ],
  ])('headers of three levels are laid out where merged cells %s', (_, rows) => {
    expect(tablesIn(...rows)).toEqual([
      [
        '支出合计↕3 | 其中：↔4',
        '基本支出↕2 | 其中：↔2 | 项目支出↕2',
        '人员支出 | 公用支出',
        '86.4 | 56.4 | 40 | 16.4 | 30',
      ],
    ]);
  });

  test('a group is hung where its sum and the rates of its neighbours want it', () => {
    expect(
      tablesIn(
        '乡镇|资金下达|到位资金|到位率|受益人口',
        '县级|镇级|小计',
        '石桥镇|30|12|42|42|100.00%|3200',
        '沙河镇|20|8|28|21|75.00%|2100',
      )[0]!.slice(0, 2),
    ).toEqual(['乡镇↕2 | 资金下达↔3 | 到位资金↕2 | 到位率↕2 | 受益人口↕2', '县级 | 镇级 | 小计']);
  });

  test('groups that repeat their names are parted evenly', () => {
    expect(
      tablesIn('项目|2021年|2022年|增长率', '预算数|决算数|预算数|决算数', '办公费|10|9|12|11|22.2%')[0]!.slice(0, 2),
    ).toEqual(['项目↕2 | 2021年↔2 | 2022年↔2 | 增长率↕2', '预算数 | 决算数 | 预算数 | 决算数']);
  });

  test('labels merged from above are carried down, and totals run over the label columns', () => {
    expect(
      tablesIn(
        '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
        '产出|数量|护岸维修|≥10处|12处|20|20',
        '清淤疏浚|≥8公里|9公里|20|20',
        '质量|合格率|100%|100%|20|20',
        '效益|社会|受益人口|≥3万人|2.9万人|40|38.67',
        '总分|100|98.67',
      ),
    ).toEqual([
      [
        '一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分',
        '产出↕3 | 数量↕2 | 护岸维修 | ≥10处 | 12处 | 20 | 20',
        '清淤疏浚 | ≥8公里 | 9公里 | 20 | 20',
        '质量 | 合格率 | 100% | 100% | 20 | 20',
        '效益 | 社会 | 受益人口 | ≥3万人 | 2.9万人 | 40 | 38.67',
        '总分↔5 | 100 | 98.67',
      ],
    ]);
  });

  test('a group after a serial number is carried down too', () => {
    const [grid] = tablesOf(
      readString(
        flattened('序号|类别|项目名称|预算数|支出数', '1|水利|护岸|90|86.4', '2|清淤|40|38', '3|农业|良种|25|25'),
      ),
    );
    expect(shapeOf(grid!).slice(1)).toEqual([
      '1 | 水利↕2 | 护岸 | 90 | 86.4',
      '2 | 清淤 | 40 | 38',
      '3 | 农业 | 良种 | 25 | 25',
    ]);
    expect(grid!.cells.find((c) => c.paragraphs[0]?.text === '清淤')).toMatchObject({ col: 2 });
  });

  test('a label beside the header runs down over all of its rows', () => {
    expect(
      tablesIn(
        '项目资金（万元）||全年预算数|全年执行数|执行率',
        '年度资金总额|90|86.4|96.0%',
        '其中：财政拨款|80|78|97.5%',
      ),
    ).toEqual([
      [
        '项目资金（万元）↕3 |  | 全年预算数 | 全年执行数 | 执行率',
        '年度资金总额 | 90 | 86.4 | 96.0%',
        '其中：财政拨款 | 80 | 78 | 97.5%',
      ],
    ]);
  });

  test('a header may run over two columns of labels', () => {
    expect(tablesIn('项目|预算数|支出数', '人员经费|工资|60|58', '津贴|20|19', '公用经费|办公费|10|9.4')).toEqual([
      ['项目↔2 | 预算数 | 支出数', '人员经费↕2 | 工资 | 60 | 58', '津贴 | 20 | 19', '公用经费 | 办公费 | 10 | 9.4'],
    ]);
  });

  test('rows of one cell head what follows or part a table', () => {
    expect(tablesIn('指标名称|目标值|完成值', '一、产出', '护岸|10处|12处', '二、效益', '满意度|90%|93%')).toEqual([
      ['指标名称 | 目标值 | 完成值', '一、产出↔3', '护岸 | 10处 | 12处', '二、效益↔3', '满意度 | 90% | 93%'],
    ]);
  });

  test('a form comes apart into its tables, each with its own headers', () => {
    expect(
      tablesIn(
        '联系人|周明|联系电话|0000000',
        '人员编制数|12|实有人数|11',
        '单位职能|负责河道巡查。',
        '年度收入（万元）',
        '收入合计|其中：',
        '上年结转|财政拨款|其他收入',
        '90|5|80|5',
        '主要服务|服务名称|计划|实际',
        '护岸维修|10处|12处',
        '清淤疏浚|8公里|9公里',
        '服务对象满意度|93%',
      ),
    ).toEqual([
      ['联系人 | 周明 | 联系电话 | 0000000', '人员编制数 | 12 | 实有人数 | 11', '单位职能 | 负责河道巡查。↔3'],
      ['年度收入（万元）↔4', '收入合计↕2 | 其中：↔3', '上年结转 | 财政拨款 | 其他收入', '90 | 5 | 80 | 5'],
      ['主要服务↕3 | 服务名称 | 计划 | 实际', '护岸维修 | 10处 | 12处', '清淤疏浚 | 8公里 | 9公里'],
      ['服务对象满意度 | 93%'],
    ]);
  });

  test('points of one cell that the export tabs apart come together', () => {
    expect(
      tablesIn(
        '服务名称|计划|实际',
        '护岸维修|（1）维修护岸10处以上。|（2）合格率达到95%。|（1）维修护岸12处。|（2）合格率达到96%。',
      ),
    ).toEqual([
      [
        '服务名称 | 计划 | 实际',
        '护岸维修 | （1）维修护岸10处以上。¶（2）合格率达到95%。 | （1）维修护岸12处。¶（2）合格率达到96%。',
      ],
    ]);
  });

  test('so do paragraphs of a remark, in a row that lacks merged labels', () => {
    expect(
      tablesIn(
        '一级指标|二级指标|三级指标|指标值|完成值|分值|得分|偏差原因分析',
        '产出|数量|护岸维修|≥10处|12处|20|20|',
        '清淤疏浚|≥8公里|7公里|20|17.5|汛期提前，两处施工点停工。|次年一季度已全部补齐完工。',
      )[0]![2],
    ).toBe('清淤疏浚 | ≥8公里 | 7公里 | 20 | 17.5 | 汛期提前，两处施工点停工。¶次年一季度已全部补齐完工。');
  });

  test('so do paragraphs with leading words', () => {
    expect(
      tablesIn(
        '服务名称|计划|实际',
        '协会|工作会议：开4次会议。|讲座培训：办8场讲座。|工作会议：开5次会议。|讲座培训：办9场讲座。',
      )[0]![1],
    ).toBe('协会 | 工作会议：开4次会议。¶讲座培训：办8场讲座。 | 工作会议：开5次会议。¶讲座培训：办9场讲座。');
  });
});

describe('conservation', () => {
  test.each(Array.from({ length: 60 }, (_, i) => i + 1))(
    'every figure of a random text arrives once (seed %i)',
    (seed) => {
      let state = seed;
      const random = (n: number): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * n);
      };
      const figure = () => `${100 + random(900)}.${10 + random(90)}`;
      const pieces = [
        () => `项目支出${figure()}万元，执行良好。\n`,
        () => '\n',
        () => `\t${figure()}\n`,
        () => '\t\n',
        () => `\t合计\n\t${figure()}\n`,
        () => `\t指标名称\n\t目标值\n\t其中：\n\n`,
        () => ` \t护岸${figure()}处\n`,
        () => `护岸|${figure()}|${figure()}\n`,
        () => `清淤\t${figure()}\t\t${figure()}\n`,
        () => `一、概况${figure()}\n`,
      ];
      const text = Array.from({ length: 60 }, () => pieces[random(pieces.length)]!()).join('');
      const figures = (source: string) => source.match(/\d{3}\.\d{2}/g) ?? [];
      const document = readString(`报告\n${text}`);
      expect(textsOf(document).flatMap(figures)).toEqual(figures(text));
    },
  );

  test('cells of a table never overlap', () => {
    const rows = ['项目|合计|其中：', '甲|乙', '护岸|9|4|5', '清淤|7', '合计|16|4|5'];
    for (const grid of tablesOf(readString(flattened(...rows)))) {
      const taken = new Set<string>();
      for (const cell of grid.cells)
        for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
          for (let c = cell.col; c < cell.col + cell.colSpan; c++) {
            expect(taken.has(`${r} ${c}`)).toBe(false);
            taken.add(`${r} ${c}`);
          }
    }
  });
});

describe('rows that lack merged cells', () => {
  test('targets and results in words stand under those in figures', () => {
    expect(
      tablesIn(
        '一级指标|二级指标|年度目标|实际完成|分值|得分',
        '投入|预算执行率|100%|97.2%|10|9.72',
        '预算公开|按时公开|按时公开|5|5.00',
        '产出|建档率|≥90%|93.1%|10|10.00',
        '效益|就诊率|≥80%|82.5%|10|10.00',
        '合计|35|34.72',
      ),
    ).toEqual([
      [
        '一级指标 | 二级指标 | 年度目标 | 实际完成 | 分值 | 得分',
        '投入↕2 | 预算执行率 | 100% | 97.2% | 10 | 9.72',
        '预算公开 | 按时公开 | 按时公开 | 5 | 5.00',
        '产出 | 建档率 | ≥90% | 93.1% | 10 | 10.00',
        '效益 | 就诊率 | ≥80% | 82.5% | 10 | 10.00',
        '合计↔4 | 35 | 34.72',
      ],
    ]);
  });

  test('a cell of the header that runs down beside all rows', () => {
    expect(
      tablesIn(
        '项目资金|资金来源|年初预算数|全年预算数|全年执行数',
        '年度资金总额|120.00|150.00|141.30',
        '其中：省级补助|80.00|110.00|104.50',
        '县级预算|40.00|40.00|36.80',
      ),
    ).toEqual([
      [
        '项目资金↕4 | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数',
        '年度资金总额 | 120.00 | 150.00 | 141.30',
        '其中：省级补助 | 80.00 | 110.00 | 104.50',
        '县级预算 | 40.00 | 40.00 | 36.80',
      ],
    ]);
  });
});
