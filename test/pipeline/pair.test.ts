import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { perform } from '../../pipeline/pool/perform.js';
import { reportSchema, type Report } from '../../pipeline/schema.js';
import { row, workbookFile } from '../readers/xlsx-file.js';

const folder = mkdtempSync(join(tmpdir(), 'gouji-pair-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const narrative = file(
  '报告.txt',
  '竹溪镇林业站2023年度部门整体支出绩效自评报告\n一、资金执行情况\n苗木补植全年预算48.60万元，实际支出46.20万元，执行率95.06%。',
);
const tables = (executed: number): Uint8Array =>
  workbookFile([
    {
      name: '附表',
      rows: [
        row(1, ['单位：万元']),
        row(2, ['项目', '全年预算数', '全年执行数']),
        row(3, ['苗木补植', 48.6, executed]),
        row(4, ['合计', 48.6, executed]),
      ],
    },
  ]);

async function checkPair(...files: [string, ...string[]]): Promise<Report> {
  const [first, ...further] = files;
  const task = { kind: 'check', file: first, further, language: 'zh', listChecks: true, pane: null } as const;
  const { result } = await perform(task);
  return reportSchema.parse((result as { report: unknown }).report);
}

test('a figure of the text is held against the table of another file', async () => {
  const report = await checkPair(narrative, file('附表.xlsx', tables(42.6)));
  expect(report.files?.map(({ format }) => format)).toEqual(['txt', 'xlsx']);
  expect(report.title).toBe('竹溪镇林业站2023年度部门整体支出绩效自评报告');
  const [finding] = report.findings;
  expect(finding?.rule).toBe('repeated-fact');
  expect(finding?.evidence.map((entry) => [entry.file, entry.path[0]])).toEqual(
    expect.arrayContaining([
      [narrative, '报告.txt'],
      [join(folder, '附表.xlsx'), '附表.xlsx'],
    ]),
  );
});

test('files that tie have no finding, and figures of both are covered', async () => {
  const report = await checkPair(narrative, file('附表2.xlsx', tables(46.2)));
  expect(report.findings).toEqual([]);
  expect(report.coverage).toMatchObject({ figures: 7, checked: 7 });
});

test('the forms of two projects have the same rows and other figures', async () => {
  const form = (project: string, satisfied: string): Uint8Array =>
    workbookFile([
      {
        name: 'Sheet1',
        rows: [
          row(1, ['项目支出绩效自评表']),
          row(3, ['项目名称', project, null, '实施单位', '竹溪镇林业站']),
          row(4, ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分']),
          row(5, ['满意度指标', '服务对象满意度', '农户满意度', '≥90%', satisfied, 10, 10]),
          row(6, ['产出指标', '数量指标', '巡查次数', '≥20次', '26次', 90, 90]),
        ],
      },
    ]);
  const pair = [file('表一.xlsx', form('苗木补植', '95%')), file('表二.xlsx', form('林道养护', '92%'))] as const;
  const report = await checkPair(...pair);
  expect(report.findings.filter(({ rule }) => rule === 'repeated-fact')).toEqual([]);
});

test('the forms of two counties have the same rows, and the report on both tells the figures of both', async () => {
  const form = (county: string, done: number, people: number): Uint8Array =>
    workbookFile([
      {
        name: 'Sheet1',
        rows: [
          row(1, ['农村饮水安全资金区域绩效自评表（2023年度）']),
          row(3, ['县（市、区）', county]),
          row(4, ['指标', '目标值', '完成值', '得分']),
          row(5, ['改造水厂（座）', 5, done, 20]),
          row(6, ['受益人口（人）', 6100, people, 20]),
        ],
      },
    ]);
  const report = file(
    '市级报告.txt',
    '云州市2023年度农村饮水安全资金绩效自评报告\n一、绩效目标完成情况\n全市改造水厂11座，其中东河县6座、西河县5座；受益人口13306人。',
  );
  const counties = [
    file('东河县.xlsx', form('东河县', 6, 7206)),
    file('西河县.xlsx', form('西河县', 5, 6100)),
  ] as const;
  const { findings, title } = await checkPair(...counties, report);
  expect(title).toBe('云州市2023年度农村饮水安全资金绩效自评报告');
  expect(findings).toEqual([]);
});

test('a submission is not checked in part: what cannot be read is named', async () => {
  const empty = file('空.xlsx', new Uint8Array());
  const task = {
    kind: 'check',
    file: narrative,
    further: [empty],
    language: 'zh',
    listChecks: false,
    pane: null,
  } as const;
  const { result } = await perform(task);
  expect(result).toMatchObject({ file: empty, failure: { file: empty, error: { code: 'empty' } } });
});
