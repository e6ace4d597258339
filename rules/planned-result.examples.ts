import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'once or twice is a plan and no result',
    text: '一、绩效目标\n召开会员大会。\n二、目标完成情况\n全年召开会员大会一至二次，按时完成换届。',
    findings: [{ messageId: 'wording', quote: '全年召开会员大会一至二次，按时完成换届' }],
  },
  {
    title: 'a bound given as what was reached',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['航标正常率', '≥98%', '98%以上', '10', '10'],
      ['碍航物清除数量', '≥40处', '46处', '10', '10'],
    ],
    findings: [{ messageId: 'bound', quote: '98%以上' }],
  },
  {
    title: 'results in numbers, and frequencies of what is always done',
    text: '一、绩效目标\n召开会员大会一至二次。\n二、目标完成情况\n全年召开会员大会2次，第一至三季度每季度检查航标一次。',
    findings: [],
  },
  {
    title: 'what the result equals exactly is no copied bound',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['航标正常率', '≥98%', '98%', '10', '10'],
    ],
    findings: [],
  },
  {
    title: 'a table that copies its bounds throughout, told once',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['航标正常率', '≥98%', '98%以上', '10', '10'],
      ['碍航物清除数量', '≥40处', '≥40处', '10', '10'],
      ['船户满意度', '≥90%', '90%以上', '10', '10'],
    ],
    findings: [{ messageId: 'bounds', quote: '98%以上' }],
  },
];
