import type { RuleExample } from './examples.js';

const HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

export const examples: readonly RuleExample[] = [
  {
    title: 'circumstances',
    table: [
      HEADER,
      ['产出指标', '数量指标', '补植苗木', '≥60亩', '48亩', '10', '8', '客观原因'],
      ['产出指标', '数量指标', '巡查次数', '≥24次', '26次', '10', '10', ''],
    ],
    findings: [{ messageId: 'vague', quote: '48亩' }],
  },
  {
    title: 'a reason that says how, and vague words where the target was met',
    table: [
      HEADER,
      [
        '产出指标',
        '数量指标',
        '补植苗木',
        '≥60亩',
        '48亩',
        '10',
        '8',
        '受客观原因影响，十二亩用地七月才交付，改在次年春季补植',
      ],
      ['产出指标', '数量指标', '巡查次数', '≥24次', '26次', '10', '10', '其他'],
    ],
    findings: [],
  },
  {
    title: 'several such words together, and a promise',
    table: [
      HEADER,
      [
        '产出指标',
        '数量指标',
        '补植苗木',
        '≥60亩',
        '48亩',
        '10',
        '8',
        '受客观因素影响，未完成年度任务。下一步加强管理。',
      ],
      ['产出指标', '数量指标', '抚育林地', '≥90亩', '81亩', '10', '9', '7月暴雨冲毁林道，停工两个月'],
    ],
    findings: [{ messageId: 'vague', quote: '48亩' }],
  },
];
