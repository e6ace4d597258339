import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a grade above the band of its points',
    text: '经综合评价，堤防管护项目得分86.35分，评价等级为“优”。',
    findings: [{ messageId: 'contradicted', quote: '86.35分' }],
  },
  {
    title: 'a grade below the band of its points',
    text: '自评总分93.2分（满分100分），等次为良，共扣6.8分。',
    findings: [{ messageId: 'contradicted', quote: '93.2分' }],
  },
  {
    title: 'in brackets after the points',
    text: '两个闸站的评价得分78.4分（良），扣分集中在产出指标。',
    findings: [{ messageId: 'contradicted', quote: '78.4分' }],
  },
  {
    title: 'label and value',
    text: '自评得分：79.5分，自评等级：优。',
    findings: [{ messageId: 'contradicted', quote: '79.5分' }],
  },
  {
    title: 'a total above a hundred',
    text: '堤防管护项目自评总分102.4分，等级为“优”。',
    findings: [{ messageId: 'above-hundred', quote: '102.4分' }],
  },
  {
    title: 'nothing is known where points are added',
    text: '创新举措另设加分项，最多4分。自评总分102.4分，等级为“优”。',
    findings: [],
  },
  {
    title: 'points and grade that agree',
    text: '自评得分90分，等级为“优秀”。上年自评得分88.1分，等级为“良”。',
    findings: [],
  },
  {
    title: 'the bands that the report prints go first',
    text: '85分（含）以上为“优”，75分（含）至85分为“良”，60分（含）至75分为“中”，60分以下为“差”。\n综合得分86.35分，评价等级为“优”。',
    findings: [],
  },
  {
    title: 'and are broken like the usual ones',
    text: '评价等级：优（95-100分）、良（85-94分）、中（70-84分）、差（70分以下）。\n综合得分93.60分，评价等级为“优”。',
    findings: [{ messageId: 'contradicted', quote: '93.60分' }],
  },
  {
    title: 'nothing is known of bands of another number',
    text: '评价结果分为优、良、差三档，88分以上为优，70分以上为良。\n综合得分88.5分，评价等级为“优”。',
    findings: [],
  },
  {
    title: 'nor where one band begins elsewhere',
    text: '自评结果93.4分，对照“95分及以上为优”的规定，自评等级为“良”。\n自评得分93.4分，等级为“良”。',
    findings: [],
  },
  {
    title: 'points of a part have no grade of the whole',
    text: '其中产出指标得分47.5分，等级为“优”；平均得分84.2分，等次为“优”的有3个。',
    findings: [],
  },
  {
    title: 'a list of projects with a grade that is not its own',
    table: [
      ['项目', '得分', '等级'],
      ['堤防管护', '95.2', '优'],
      ['闸站维修', '87.6', '优'],
      ['水质监测', '81.0', '良'],
    ],
    findings: [{ messageId: 'contradicted', quote: '87.6' }],
  },
];
