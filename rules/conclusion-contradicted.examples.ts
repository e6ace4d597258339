import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'said to exceed a target that it misses',
    text: '维修浮标121座，超过年度目标130座。',
    findings: [{ messageId: 'asserted', quote: '121座' }],
  },
  {
    title: 'said to lie within a ceiling that it breaks',
    text: '浮标单座造价3.46万元，控制在3.20万元以内。',
    findings: [{ messageId: 'asserted', quote: '3.46万元' }],
  },
  {
    title: 'called met beside its figures',
    text: '全年计划疏浚航道42公里，实际疏浚航道39公里，圆满完成年度任务。',
    findings: [{ messageId: 'success', quote: '39公里' }],
  },
  {
    title: 'full marks for a missed target',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['维修浮标', '≥130座', '121座', '10', '10'],
      ['疏浚航道', '≥42公里', '43公里', '10', '10'],
    ],
    findings: [{ messageId: 'full-marks', quote: '121座' }],
  },
  {
    title: 'met and called so',
    text: '全年计划疏浚航道42公里，实际疏浚航道43公里，圆满完成年度任务。',
    findings: [],
  },
  {
    title: 'missed and said so',
    text: '全年计划疏浚航道42公里，实际疏浚航道39公里，没有全部完成年度任务。',
    findings: [],
  },
];
