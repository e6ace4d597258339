import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'finished after the date that was set, and called in time',
    text: '石湾县水利局2023年度自评报告\n灌渠衬砌计划2023年11月底前完工，实际12月18日竣工，按期完成。',
    findings: [{ messageId: 'late', quote: '按期完成' }],
  },
  {
    title: 'plan and result in two sentences',
    text: '石湾县水利局2023年度自评报告\n灌渠衬砌计划10月底前完工。实际11月28日完工，在规定期限内完成。',
    findings: [{ messageId: 'late', quote: '在规定期限内完成' }],
  },
  {
    title: 'the last of all that were to be done, and the same deed told without 实际',
    text: '石湾县水利局2023年度自评报告\n时效指标：目标值为9月底前水窖全部完工，末户10月17日通水，如期完成。\n泵站改造合同约定10月31日前竣工，11月20日竣工，按期竣工。',
    findings: [
      { messageId: 'late', quote: '如期完成' },
      { messageId: 'late', quote: '按期竣工' },
    ],
  },
  {
    title: 'compared with the plan, the wrong way round',
    text: '石湾县水利局2023年度自评报告\n泵站于2023年12月18日竣工，早于11月30日的计划。',
    findings: [{ messageId: 'late', quote: '早于11月30日' }],
  },
  {
    title: 'in time, and called late',
    text: '石湾县水利局2023年度自评报告\n泵站安全评审约定11月30日前通过，实际11月24日取得意见，安全评审未按期完成。\n防汛方案要求3月底前印发，实际3月15日印发，逾期印发。',
    findings: [
      { messageId: 'in-time', quote: '未按期完成' },
      { messageId: 'in-time', quote: '逾期印发' },
    ],
  },
  {
    title: 'late in a row of a form with full marks, and in one that calls it done',
    text: '石湾县水利局2023年度自评报告',
    table: [
      ['二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['时效指标', '灌渠完工时间', '2023年10月底前', '2023年12月15日', '12', '12.0', ''],
      ['时效指标', '水泵到货时间', '6月30日前', '6月12日', '10', '10', ''],
      ['时效指标', '泵站完工时间', '9月30日前', '10月20日', '10', '8', '雨季停工'],
    ],
    findings: [{ messageId: 'full-marks', quote: '12.0' }],
  },
  {
    title: 'two phases',
    text: '石湾县水利局2023年度自评报告\n一期计划6月底前完工，二期实际8月10日完工，均按期完成。',
    findings: [],
  },
  {
    title: 'the plan was changed',
    text: '石湾县水利局2023年度自评报告\n灌渠计划11月底前完工，经批准延期至12月20日，实际12月18日竣工，按期完成。\n泵站计划11月底前完工，因汛期经县政府批准顺延，实际12月9日竣工，按期完成。',
    findings: [],
  },
  {
    title: 'a tender, and the work itself',
    text: '石湾县水利局2023年度自评报告\n灌渠计划10月底前完成招标，实际12月18日完工，按期完成全年任务。',
    findings: [],
  },
  {
    title: 'money that came, and the work that it paid for',
    text: '石湾县水利局2023年度自评报告\n补助资金7月底前下达，泵站12月18日完工，按期完成。',
    findings: [],
  },
  {
    title: 'accepted after it was finished, where it was to be finished',
    text: '石湾县水利局2023年度自评报告\n完工目标为10月底前，11月15日通过竣工验收，按期完成。',
    findings: [],
  },
  {
    title: 'the plan of the next year',
    text: '石湾县水利局2023年度自评报告\n灌渠于2023年12月18日竣工，如期投用。2024年计划6月底前完成泵站改造。',
    findings: [],
  },
  {
    title: 'a date that comes again every month',
    text: '石湾县水利局2023年度自评报告\n管护补助要求每月10日前发放，12月18日发放完毕，按时发放。',
    findings: [],
  },
  {
    title: 'late, and owned up to',
    text: '石湾县水利局2023年度自评报告\n灌渠原定10月底前完工，实际11月18日完工，晚了半个多月，主要因连续降雨，其余工程均按期完成。',
    findings: [],
  },
  {
    title: 'other work was in time, and a rate is no verdict',
    text: '石湾县水利局2023年度自评报告\n灌渠计划10月底前完工，实际11月18日完工，补助资金按时拨付。\n泵站计划10月底前完工，实际11月18日完工，按期完工率85%。',
    findings: [],
  },
  {
    title: 'the year of the result is left open',
    text: '石湾县水利局2023年度自评报告\n平台计划2022年12月底前上线，实际2月17日上线，逾期上线。',
    findings: [],
  },
  {
    title: 'done as planned, and dates of documents',
    text: '石湾县水利局2023年度自评报告\n按计划于12月18日完工，竣工决算定于2024年3月底前完成。\n根据10月31日印发的通知要求，12月5日报送了自评材料，按时完成。',
    findings: [],
  },
  {
    title: 'within a month that was set, and in any case in time',
    text: '石湾县水利局2023年度自评报告\n泵站计划12月完工，实际12月18日完工，按期完成；灌渠计划11月下旬完工，实际11月28日完工，提前完成。',
    findings: [],
  },
];
