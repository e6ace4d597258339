import type { RuleExample } from './examples.js';

const previous =
  '石湾县林业局2022年度部门整体支出绩效自评报告\n一、收支情况\n全年支出合计1,018.02万元，其中基本支出812.40万元，项目支出205.62万元。年末结转和结余34.34万元。';

export const examples: readonly RuleExample[] = [
  {
    title: 'growth over a base with another digit',
    previous,
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、收支情况\n项目支出235.10万元，比上年的206.62万元增长13.78%。',
    findings: [{ messageId: 'prior', quote: '206.62万元' }],
  },
  {
    title: 'an opening balance that was not the closing one',
    previous,
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、收支情况\n年初结转和结余43.34万元。',
    findings: [{ messageId: 'opening', quote: '43.34万元' }],
  },
  {
    title: 'figures of last year as last year’s report has them, one of them rounded',
    previous,
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、收支情况\n年初结转和结余34.34万元。基本支出830.10万元，比上年的812.4万元增长2.18%；项目支出235.10万元，比上年的205.6万元增长14.35%。',
    findings: [],
  },
  {
    title: 'a carry-over of another scope, and a figure that last year’s report prints under another name',
    previous,
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、收支情况\n上年结转12.10万元。支出合计1,065.20万元，比上年的812.40万元增长31.12%。',
    findings: [],
  },
  {
    title: 'growth and a change that last year’s figures do not give, and a budget of last year',
    previous:
      '石湾县林业局2022年度部门整体支出绩效自评报告\n一、收支情况\n2022年预算安排1,120.40万元。项目支出205.62万元。\n二、完成情况\n护林员培训1,262人次。',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、收支情况\n2023年预算安排1,186.60万元，比2022年的1,102.40万元增加84.20万元。项目支出235.10万元，较上年增长17.34%。\n二、完成情况\n护林员培训1,318人次，比上年增加65人次。',
    findings: [
      { messageId: 'prior', quote: '1,102.40万元' },
      { messageId: 'change', quote: '17.34%' },
      { messageId: 'change', quote: '65人次' },
    ],
  },
  {
    title: 'changes as last year’s figures give them, by the name of another thing, or far off',
    previous:
      '石湾县林业局2022年度部门整体支出绩效自评报告\n一、收支情况\n项目支出205.62万元。\n二、完成情况\n护林员培训1,262人次。造林6,230亩。',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、收支情况\n项目支出235.10万元，较上年增长14.34%。\n二、完成情况\n护林员培训1,318人次，比上年增加56人次，培训费同比下降3.11%。造林6,810亩，按同口径比上年增长1.20%。',
    findings: [],
  },
];
