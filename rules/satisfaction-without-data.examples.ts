import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a word where a figure is due',
    table: [
      ['服务名称', '计划', '实际'],
      ['航道养护', '疏浚航道12公里', '疏浚航道13.5公里'],
      ['服务对象（受益者及相关群体）满意度', '比较满意{2x1}'],
    ],
    findings: [{ messageId: 'words-only', quote: '比较满意' }],
  },
  {
    title: 'a figure in a report that tells of no survey',
    text: '一、绩效目标\n船员满意度达到90%以上。\n二、完成情况\n疏浚航道13.5公里，船员满意度96%。\n三、建议\n每年开展满意度调查。',
    findings: [{ messageId: 'no-survey', quote: '满意度96%' }],
  },
  {
    title: 'the survey stands in another place than the figure',
    text: '一、完成情况\n12月向船员发放问卷200份，收回有效问卷194份。\n二、绩效分析\n船员满意度96%。',
    findings: [],
  },
  {
    title: 'the target of a form says 满意, the result has a figure',
    text: '一、完成情况\n全年回访船员60名。',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['船员满意度', '满意', '96%', '10', '10'],
    ],
    findings: [],
  },
];
