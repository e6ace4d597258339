import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'the form of last year filled in again',
    text: '石湾县林业局2023年度项目支出绩效自评报告\n一、项目概况\n2023年补植苗木6.2万株。\n项目支出绩效自评表\n（2022年度）',
    findings: [{ messageId: 'form', quote: '（2022年度）' }],
  },
  {
    title: 'a heading of last year',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、2022年度绩效目标完成情况\n全年补植苗木6.2万株。',
    findings: [{ messageId: 'heading', quote: '一、2022年度绩效目标完成情况' }],
  },
  {
    title: 'a date before the year was over',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、部门概况\n年末在职23人。\n石湾县林业局\n2023年3月20日',
    findings: [{ messageId: 'dated', quote: '2023年3月20日' }],
  },
  {
    title: 'the form of the targets of the next year, and a date in the next year',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、部门概况\n年末在职23人。\n2024年3月20日\n项目支出绩效目标表\n（2024年度）',
    findings: [],
  },
  {
    title: 'what became of the findings of last year',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、2022年度绩效评价发现问题整改情况\n已全部整改。\n二、2023年度预算执行情况\n全年支出812.4万元。',
    findings: [],
  },
  {
    title: 'a report on three years, dated within them',
    text: '石湾县林业局2021—2023年造林项目绩效评价报告\n一、项目概况\n三年造林1.2万亩。\n2023年11月20日',
    findings: [],
  },
  {
    title: 'the year within the caption of a form',
    text: '石湾县林业局2023年度项目支出绩效自评报告\n一、项目概况\n2023年补植苗木6.2万株。\n2022年度部门预算项目支出绩效自评表',
    findings: [{ messageId: 'form', quote: '2022年度部门预算项目支出绩效自评表' }],
  },
  {
    title: 'the year in the first rows of a form',
    text: '石湾县林业局2023年度项目支出绩效自评报告\n一、项目概况\n2023年补植苗木6.2万株。',
    table: [['项目支出绩效自评表\n（2022年度）{2x1}'], ['项目名称', '苗木补植']],
    findings: [{ messageId: 'form', quote: '（2022年度）' }],
  },
  {
    title: 'a date in Chinese numerals, and the field of a form',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n填报单位：石湾县林业局    填报日期：2023-4-6\n一、部门概况\n年末在职23人。\n石湾县林业局\n二〇二三年五月十八日',
    findings: [
      { messageId: 'dated', quote: '填报单位：石湾县林业局    填报日期：2023-4-6' },
      { messageId: 'dated', quote: '二〇二三年五月十八日' },
    ],
  },
  {
    title: 'the form of a fund of last year, and dates behind the year or at its end',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n2022年造林补助资金绩效自评表\n填报日期：2023年12月25日\n一、部门概况\n年末在职23人。\n石湾县林业局\n二〇二四年一月十日',
    findings: [],
  },
];
