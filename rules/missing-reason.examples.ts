import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'owned up to, and no reason given',
    text: '全年计划疏浚航道42公里，实际疏浚航道39公里，未完成计划。',
    findings: [{ messageId: 'reason', quote: '39公里' }],
  },
  {
    title: 'the reason follows',
    text: '全年计划疏浚航道42公里，实际疏浚航道39公里，未完成计划；主要原因是汛期停工。',
    findings: [],
  },
  {
    title: 'a target that was met needs no reason',
    text: '全年计划疏浚航道42公里，实际疏浚航道43公里。',
    findings: [],
  },
  {
    title: 'the row gives it in its column of reasons',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['疏浚航道', '≥42公里', '39公里', '10', '9', '招标流标一次'],
      ['更新航标', '≥20座', '21座', '10', '10', ''],
    ],
    findings: [],
  },
];
