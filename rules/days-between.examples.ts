import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'days early and days late',
    text: '石湾县水利局2023年度自评报告\n泵站计划11月30日完工，实际11月15日完工，比计划提前25天。\n灌渠应于9月30日前验收，实际11月22日，晚35天。',
    findings: [
      { messageId: 'early', quote: '提前25天' },
      { messageId: 'late', quote: '晚35天' },
    ],
  },
  {
    title: 'early for late, the plan in brackets',
    text: '石湾县水利局2023年度自评报告\n泵站实际11月18日竣工（计划11月30日），逾期12天。',
    findings: [{ messageId: 'early', quote: '逾期12天' }],
  },
  {
    title: 'months early that were months late',
    text: '石湾县水利局2023年度自评报告\n水情平台计划2022年12月底前上线，实际2023年2月17日上线，提前一个半月。',
    findings: [{ messageId: 'late', quote: '提前一个半月' }],
  },
  {
    title: 'days that a stretch does not have',
    text: '石湾县水利局2023年度自评报告\n汛期值守自5月15日至9月30日，共193天。\n泵站7月12日开工，8月26日完工，历时64天。\n服务期24个月（2022年1月至2022年12月）。',
    findings: [
      { messageId: 'stretch', quote: '193天' },
      { messageId: 'stretch', quote: '64天' },
      { messageId: 'stretch', quote: '24个月' },
    ],
  },
  {
    title: 'days that tie, whether the last one is counted or not',
    text: '石湾县水利局2023年度自评报告\n3月1日至5月30日，历时90天。\n自3月1日至5月30日，历时91天。\n灌渠应于9月30日前验收，实际11月22日，晚53天。\n平台计划12月1日前上线，实际12月18日上线，晚18天。',
    findings: [],
  },
  {
    title: 'days that are not counted',
    text: '石湾县水利局2023年度自评报告\n泵站3月1日开工，5月30日完工，扣除停工20天，历时70天。\n灌渠计划9月30日完工，实际10月20日完工，扣除雨天后晚5天。\n3月1日至5月30日，共65天。',
    findings: [],
  },
  {
    title: 'compared with last year, with no plan',
    text: '石湾县水利局2023年度自评报告\n补助要求12月20日前兑付，实际11月20日兑付，比去年提前16天。',
    findings: [],
  },
  {
    title: 'what was agreed beside what it took',
    text: '石湾县水利局2023年度自评报告\n泵站7月12日开工，8月26日完工，合同工期60天；合同期限30个月，即2021年10月至2024年3月。',
    findings: [],
  },
  {
    title: 'late by half a month and more',
    text: '石湾县水利局2023年度自评报告\n灌渠计划10月底前完工，实际11月18日完工，晚了半个多月。',
    findings: [],
  },
  {
    title: 'from one winter into the next year',
    text: '石湾县水利局2023年度自评报告\n清淤自11月10日至3月20日，历时130天。',
    findings: [],
  },
];
