import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'no unit over a form',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n填报单位（盖章）：',
    table: [
      ['科目', '金额（万元）'],
      ['基本支出', '812.40'],
      ['项目支出', '205.60'],
    ],
    findings: [{ messageId: 'blank', quote: '填报单位（盖章）：' }],
  },
  {
    title: 'no unit before the date in the same line',
    text: '填报单位：        填报日期：2024年3月',
    findings: [{ messageId: 'blank', quote: '填报单位：' }],
  },
  {
    title: 'no authority in the head of a form',
    table: [
      ['项目名称', '苗木补植{3x1}'],
      ['主管部门', '', '实施单位', '石湾县林业局'],
      ['年度资金总额', '48.60', '其他资金', '0.00'],
    ],
    findings: [{ messageId: 'blank', quote: '主管部门' }],
  },
  {
    title: 'fields that are filled in, one of them in the next line',
    text: '填报单位：石湾县林业局    填报日期：2024年3月\n主管部门：\n石湾县自然资源局',
    findings: [],
  },
  {
    title: 'a list of projects, and a contact that is not published',
    text: '联系人：',
    table: [
      ['项目名称', '', '金额（万元）'],
      ['', '', ''],
      ['苗木补植', '', '48.60'],
    ],
    findings: [],
  },
  {
    title: 'a name that stands a cell further on, and one under its label',
    table: [
      ['项目名称', '', '苗木补植', ''],
      ['主管部门', '', '石湾县林业局', ''],
      ['实施单位', '', '', ''],
      ['东岭林场', '48.60', '46.20', '95.06%'],
    ],
    findings: [],
  },
];
