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
];
