import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'the column of results is the column of plans',
    table: [
      ['服务名称', '计划', '实际'],
      [
        '船员培训',
        '每月开展安全教育一次，全年组织水上应急演练2次以上。编印船员手册一批。',
        '（1）每月开展安全教育1次，全年组织水上应急演练2次以上；（2）编印船员手册一批。',
      ],
      ['航道养护', '疏浚航道12公里。', '疏浚航道13.5公里，设置浮标26座。'],
    ],
    findings: [
      { messageId: 'copied', quote: '（1）每月开展安全教育1次，全年组织水上应急演练2次以上；（2）编印船员手册一批' },
    ],
  },
  {
    title: 'a section copies the goals, and the execution section has the real figures',
    text: [
      '一、绩效目标',
      '渔港巡查：巡查组会议每季度一次。',
      '普法宣讲：举办宣讲30场/年。',
      '二、目标完成情况',
      '（一）渔政服务项目完成情况',
      '渔港巡查：2021年巡查组会议每季度1次。',
      '普法宣讲：2021年举办宣讲30场/年。',
      '三、支出执行情况',
      '（一）渔政服务项目支出执行情况',
      '普法宣讲：全年举办宣讲47场，听众2100人次。',
    ].join('\n'),
    findings: [{ messageId: 'contradicted', quote: '渔港巡查：2021年巡查组会议每季度1次' }],
  },
  {
    title: 'results that equal their targets in figures are told in words of their own',
    table: [
      ['服务名称', '计划', '实际'],
      ['航道养护', '疏浚航道12公里以上，航标正常率达到98%。', '疏浚航道12公里，航标正常率98%。'],
    ],
    findings: [],
  },
  {
    title: 'another project has an item of the same name',
    text: [
      '一、绩效目标',
      '渔港巡查：巡查组会议每季度一次，全年检查渔船300艘次以上。',
      '二、目标完成情况',
      '（一）渔政服务项目完成情况',
      '渔港巡查：巡查组会议每季度1次，全年检查渔船300艘次以上。',
      '（二）码头改造工程完成情况',
      '渔港巡查：施工期间巡查码头62次。',
    ].join('\n'),
    findings: [{ messageId: 'copied', quote: '渔港巡查：巡查组会议每季度1次，全年检查渔船300艘次以上' }],
  },
  {
    title: 'the overall goal of a form copied as what was achieved',
    table: [
      ['年度总体目标{1x2}', '预期目标', '实际完成情况'],
      [
        '疏浚主航道并更新助航标志，保障船舶安全通行；组织船员考核，提高持证上岗比例，减少水上交通事故和渔港火灾，改善渔港停泊和补给条件。',
        '疏浚主航道并更新助航标志，保障船舶安全通行；组织船员考核，提高持证上岗比例，减少水上交通事故和渔港火灾，改善渔港停泊和补给条件。 ',
      ],
    ],
    findings: [
      {
        messageId: 'copied',
        quote:
          '疏浚主航道并更新助航标志，保障船舶安全通行；组织船员考核，提高持证上岗比例，减少水上交通事故和渔港火灾，改善渔港停泊和补给条件。 ',
      },
    ],
  },
  {
    title: 'one short sentence may be the same',
    table: [
      ['服务名称', '计划', '实际'],
      ['内部刊物', '编印刊物4期。', '编印刊物4期。'],
    ],
    findings: [],
  },
  {
    title: 'a result section repeated in the table is no copied plan',
    text: '一、绩效目标\n疏浚航道12公里以上。\n二、目标完成情况\n全年疏浚主航道13.5公里，设置浮标26座，清除碍航物31处，保障船舶安全通行。',
    table: [
      ['服务名称', '计划', '实际'],
      ['航道养护', '疏浚航道12公里以上。', '全年疏浚主航道13.5公里，设置浮标26座，清除碍航物31处，保障船舶安全通行。'],
    ],
    findings: [],
  },
];
