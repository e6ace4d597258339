import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a result that was heard of',
    text: '一、目标完成情况\n据了解，船员持证率为92%，高于上年。',
    findings: [{ messageId: 'hedged', quote: '持证率为92%' }],
  },
  {
    title: 'what is expected of the next year',
    text: '2021年渔港监督支出绩效自评报告\n一、目标完成情况\n全年疏浚航道13.5公里，预计2022年5月再疏浚6公里。',
    findings: [],
  },
  {
    title: 'an expectation in the section of measures',
    text: '一、下一步措施\n据了解，明年船员持证率可达95%。',
    findings: [],
  },
];
