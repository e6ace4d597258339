import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'nearly twice the target',
    text: '全年计划培训渔业船员240人次，实际培训渔业船员462人次。',
    findings: [{ messageId: 'overshot', quote: '462人次' }],
  },
  {
    title: 'a little over the target',
    text: '全年计划培训渔业船员440人次，实际培训渔业船员462人次。',
    findings: [],
  },
  {
    title: 'targets of one digit and ceilings are left aside',
    text: '计划建成便民码头3座，实际建成便民码头5座；水上险情9起，控制在12起以内。',
    findings: [],
  },
];
