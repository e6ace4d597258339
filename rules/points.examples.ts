import type { RuleExample } from './examples.js';

const FUNDS = ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
const INDICATORS = ['三级指标', '年度指标值', '实际完成值', '分值', '得分'];

const RESULTS = ['一级指标', '三级指标', '完成值', '分值', '得分'];

export const examples: readonly RuleExample[] = [
  {
    title: 'rates without targets earn their share of the marks in all rows but one',
    table: [
      RESULTS,
      ['产出', '渠道疏浚率', '94.20%', '12', '11.30'],
      ['产出', '闸门检修率', '88.40%', '6', '5.30'],
      ['产出', '泵站达标率', '95.24%', '6', '5.91'],
      ['效益', '农户满意度', '91.60%', '6', '6'],
    ],
    findings: [{ messageId: 'mismatch', quote: '5.91' }],
  },
  {
    title: 'a rate that was scored against a target of its own',
    table: [
      RESULTS,
      ['产出', '渠道疏浚率', '94.20%', '12', '11.30'],
      ['产出', '闸门检修率', '88.40%', '6', '5.30'],
      ['效益', '农户满意度', '91.42%', '6', '5.96'],
    ],
    findings: [],
  },
  {
    title: 'two digits of the points for the rate are swapped',
    table: [FUNDS, ['年度资金总额', '120.00', '112.80', '10', '94.00%', '9.04']],
    findings: [{ messageId: 'mismatch', quote: '9.04' }],
  },
  {
    title: 'full-width digits',
    table: [FUNDS, ['年度资金总额', '１２０．００', '１１２．８０', '１０', '９４．００％', '９．０４']],
    findings: [{ messageId: 'mismatch', quote: '９．０４' }],
  },
  {
    title: 'cut off instead of rounded',
    table: [FUNDS, ['年度资金总额', '120.00', '112.16', '10', '93.47%', '9.34']],
    findings: [{ messageId: 'truncated', quote: '9.34' }],
  },
  {
    title: 'rounded to two decimals',
    table: [FUNDS, ['年度资金总额', '120.00', '112.16', '10', '93.47%', '9.35']],
    findings: [],
  },
  {
    title: 'full marks and points in one cell',
    table: [
      ['年度资金（万元）', '全年预算数', '全年执行数', '执行率', '分值及得分'],
      ['资金总额', '120.00', '112.80', '94.00%', '分值10，得分9.04'],
    ],
    findings: [{ messageId: 'mismatch', quote: '9.04' }],
  },
  {
    title: 'full marks and points in one cell, as they should be',
    table: [
      ['年度资金（万元）', '全年预算数', '全年执行数', '执行率', '分值及得分'],
      ['资金总额', '120.00', '112.80', '94.00%', '满分10分，自评得9.40分'],
    ],
    findings: [],
  },
  {
    title: 'from a rate that was rounded before',
    table: [FUNDS, ['年度资金总额', '120.00', '112.16', '10', '93%', '9.30']],
    findings: [],
  },
  {
    title: 'never more than full marks',
    table: [FUNDS, ['年度资金总额', '120.00', '126.00', '10', '105.00%', '10']],
    findings: [],
  },
  {
    title: 'a missed target scored pro rata, upwards and downwards',
    table: [
      INDICATORS,
      ['清淤河道', '≥25公里', '24公里', '20', '19.2'],
      ['单位成本', '≤20万元', '25万元', '20', '16'],
      ['水质达标率', '≥90%', '93%', '30', '30'],
    ],
    findings: [],
  },
  {
    title: 'one row in proportion proves it for another, whatever figure of that is wrong',
    table: [
      INDICATORS,
      ['清淤河道', '≥25公里', '24公里', '20', '19.2'],
      ['加固堤段', '≥38处', '33处', '12', '11.37'],
      ['水质达标率', '≥90%', '93%', '30', '30'],
    ],
    findings: [{ messageId: 'mismatch', quote: '11.37' }],
  },
  {
    title: 'full marks for a missed target where two others are scored in proportion',
    table: [
      INDICATORS,
      ['清淤河道', '≥25公里', '24公里', '20', '19.2'],
      ['加固堤段', '≥38处', '36处', '12', '11.37'],
      ['巡护次数', '≥48次', '39次', '15', '15.0'],
    ],
    findings: [{ messageId: 'mismatch', quote: '15.0' }],
  },
  {
    title: 'spending earns its rate, also where no slip explains the points',
    table: [FUNDS, ['年度资金总额', '120.00', '112.80', '10', '94.00%', '7.68']],
    findings: [{ messageId: 'mismatch', quote: '7.68' }],
  },
  {
    title: 'points by decision beside points in proportion',
    table: [
      INDICATORS,
      ['清淤河道', '≥25公里', '24公里', '20', '19.2'],
      ['加固堤段', '≥38处', '36处', '12', '11'],
      ['水质达标率', '≥90%', '93%', '30', '29.5'],
    ],
    findings: [],
  },
  {
    title: 'a rate of payment in proportion to its own target',
    table: [INDICATORS, ['资金支付率', '≥90%', '85%', '5', '4.72'], ['水质达标率', '≥90%', '93%', '30', '30']],
    findings: [],
  },
  {
    title: 'the points of whole projects do not follow from their spending',
    table: [
      ['项目名称', '全年预算数', '全年执行数', '执行率', '满分', '得分'],
      ['河道保洁', '186.50', '182.34', '97.77%', '100', '96.42'],
      ['水闸维修', '264.80', '238.65', '90.12%', '100', '91.35'],
    ],
    findings: [],
  },
  {
    title: 'in words: full marks, the rate and the points one after another',
    text: '渠道清淤完成率94.44%，分值20分，按比例计得18.98分。',
    findings: [{ messageId: 'mismatch', quote: '18.98分' }],
  },
  {
    title: 'in words: the rate stands elsewhere and is named',
    text: '全年预算执行率96.30%。\n\n过程类扣分：预算执行率（10分）按比例得9.36分。',
    findings: [{ messageId: 'mismatch', quote: '9.36分' }],
  },
  {
    title: 'in words: pro rata, by the share of a target, by decision, and in steps',
    text: '工程合格率95.65%，未达到100%的目标。分值5分，按合格率得4.78分，扣0.22分。\n\n满意度88.20%，目标90%，分值10分，得9.80分。\n\n完成率97.70%，分值5分，得4.5分。\n\n支付率92.10%，每低于1个百分点扣0.1分，分值5分，得4.21分。',
    findings: [],
  },
  {
    title: 'a printed step rule',
    table: [
      ['三级指标', '评价标准', '年度指标值', '实际完成值', '分值', '得分'],
      ['清淤河道', '每少1公里扣1分，扣完为止', '≥25公里', '24公里', '20', '19'],
      ['巡护次数', '每少1次扣0.5分', '≥48次', '46次', '20', '19'],
      ['水质达标率', '未达标不得分', '≥90%', '93%', '30', '30'],
    ],
    findings: [],
  },
  {
    title: 'points taken off for quality though the target was met',
    table: [
      INDICATORS,
      ['清淤河道', '≥25公里', '26公里', '20', '18'],
      ['工作规范', '规范', '基本规范', '20', '16'],
      ['水质达标率', '≥90%', '93%', '30', '30'],
    ],
    findings: [],
  },
  {
    title: 'the rate and the full marks behind the points',
    text: '预算执行率得9.75分，系按95.72%乘以10分计得。\n资金到位率得3.91分，按到位率97.72%乘以分值4分计算。',
    findings: [{ messageId: 'mismatch', quote: '9.75分' }],
  },
  {
    title: 'one number of full marks for several indicators',
    text: '资金到位率96.19%，按比例计3.58分；预算执行率90.17%，按比例计3.61分，两项分值均为4分。',
    findings: [{ messageId: 'mismatch', quote: '3.58分' }],
  },
  {
    title: 'the rate of completion told in another section',
    text: '新建公厕没有完成目标：目标1900座，实际1846座，完成率97.16%。\n产出部分50分，其中新建公厕（5分）按完成率得4.68分。',
    findings: [{ messageId: 'mismatch', quote: '4.68分' }],
  },
  {
    title: 'points of more than the rates beside them',
    text: '资金到位率97.72%，预算执行率92.13%，过程指标10分得9.40分。',
    findings: [],
  },
  {
    title: 'the share of its marks that one group got earns no points for the next',
    text: '决策类满分15分，得13.50分，得分率90.00%；过程类满分25分，得22.10分；产出类满分40分，得36.80分。',
    findings: [],
  },
  {
    title: 'full marks as a multiplier without their unit, which is exact',
    text: '预算执行率为96.5%，按执行率×10计算，得分9.56分。',
    findings: [{ messageId: 'mismatch', quote: '9.56分' }],
  },
  {
    title: 'points taken off by a printed rule of steps',
    text: '预算执行率满分10分，细则规定“每低1个百分点扣0.4分，不足1个百分点的不扣”，实际执行率95.30%，差4.70个百分点，按4个百分点计，得8.4分。',
    findings: [],
  },
  {
    title: 'a rate in the column of what the points rest on',
    table: [
      ['一级指标', '三级指标', '分值', '评分依据', '得分'],
      ['过程', '资金到位率', '4', '97.25%', '3.90'],
      ['过程', '预算执行率', '6', '86.44%', '5.19'],
    ],
    findings: [{ messageId: 'mismatch', quote: '3.90' }],
  },
  {
    title: 'a column of what is asked for gives no rates',
    table: [
      ['一级指标', '三级指标', '分值', '评分依据', '得分'],
      ['过程', '资金到位率', '4', '100%', '3.90'],
      ['过程', '预算执行率', '6', '≥92.5%', '5.19'],
    ],
    findings: [],
  },
  {
    title: 'the rate in brackets behind points is of them',
    text: '预算执行10分得9.79分（按97.91%折算），产出50分得49.58分。',
    findings: [],
  },
  {
    title: 'points that are not those of the rate in brackets behind them',
    text: '渠系管护10分得9.49分（按97.91%折算），水量调度50分得49.58分。',
    findings: [{ messageId: 'mismatch', quote: '9.49分' }],
  },
  {
    title: 'an indicator that the sentence before was about, scored by its rate and not by its target',
    text: '应巡查泵站48座次，按时巡查46座次，及时率95.83%，未达到100%的目标。漏查的2座次都在汛前。该项满分5分，计4.97分。',
    findings: [{ messageId: 'mismatch', quote: '4.97分' }],
  },
  {
    title: 'points that were taken off for a reason follow from no rate',
    text: '管护经费执行率95.83%。该项满分5分，资料不全扣0.3分，计4.70分。',
    findings: [],
  },
  {
    title: 'the rate in a remark under the name of its row, one digit changed',
    table: [
      ['一级指标', '分值', '得分', '主要扣分点'],
      ['预算执行率', '10.00', '9.43', '执行率91.28%'],
      ['履职产出', '50.00', '47.10', '两项未达标'],
    ],
    findings: [{ messageId: 'mismatch', quote: '9.43' }],
  },
  {
    title: 'by the execution rate of the budget, and not by that of a project',
    text: '全年预算执行率97.52%，其中基本支出执行率98.32%、项目支出执行率96.86%。\n过程类指标内含预算执行率10分，按执行率折算得9.65分（满分10分）。',
    findings: [{ messageId: 'mismatch', quote: '9.65分' }],
  },
  {
    title: 'the rate told with points of a row of the scoring table, over the full marks of the row',
    text: '未达标的指标按比例折算：拨付及时率按97.87%折4.64分；灌溉面积按97.30%折5.84分；农户满意率为目标值的963.30%，折3.85分。',
    table: [
      ['一级指标', '三级指标', '分值', '得分'],
      ['过程{1x3}', '预算执行率', '4', '3.75'],
      ['资金合规性', '4', '2.00'],
      ['拨付审核', '7', '4.50'],
      ['产出{1x3}', '开工泵站数', '6', '5.40'],
      ['拨付及时率', '5', '4.64'],
      ['灌溉面积增长', '6', '5.84'],
      ['效益{1x2}', '亩均灌溉面积', '3', '3.00'],
      ['农户满意度', '4', '3.85'],
    ],
    findings: [
      { messageId: 'mismatch', quote: '4.64分' },
      { messageId: 'mismatch', quote: '3.85分' },
    ],
  },
  {
    title: 'points of rows by the rates told with them, by their own rules, and no more than a name',
    text: '拨付及时率未达到100%的目标，按92.87%折算得4.64分。农户满意率为目标值的96.33%，折3.85分。开工泵站数完成率92.00%，按方案每低1个百分点扣0.075分，得5.40分。',
    table: [
      ['一级指标', '三级指标', '分值', '得分'],
      ['过程{1x3}', '预算执行率', '4', '3.75'],
      ['资金合规性', '4', '2.00'],
      ['拨付审核', '7', '4.50'],
      ['产出{1x3}', '开工泵站数', '6', '5.40'],
      ['拨付及时率', '5', '4.64'],
      ['灌溉面积增长', '6', '5.84'],
      ['效益{1x2}', '亩均灌溉面积', '3', '3.00'],
      ['农户满意度', '4', '3.85'],
    ],
    findings: [],
  },
  {
    title: 'points by two counts of the sentence, and not by the rate of spending before them',
    text: '全年预算330.50万元，支出310.25万元，执行率93.87%。阅读活动开展862场，比计划880场少18场，8月持续高温停办，12分得11.75分。',
    findings: [],
  },
  {
    title: 'a goal that was met lost points for what its row tells',
    text: '二、指标完成情况',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['铺设管网', '≥12.40千米', '11.16千米', '8', '7.20', '北段与防洪堤冲突'],
      ['改造户数', '≥500户', '450户', '10', '9.00', '部分住户外出未归'],
      ['新增停车位', '≥400个', '436个', '15', '13.70', '12个车位占用消防通道'],
    ],
    findings: [],
  },
  {
    title: 'the rate that the points are worked out from, told between them and their full marks',
    text: '预算执行10分，以执行率95.27%折算得9.35分；产出50分得46.50分。',
    findings: [{ messageId: 'mismatch', quote: '9.35分' }],
  },
  {
    title: 'for the rate right before, by full marks and a rule that are told once for the report',
    text: '预算执行率单列10分，用执行率乘以分值，保留两位小数。\n甲项目全年预算456.50万元，实际支出441.28万元，执行率96.67%，得9.76分。',
    findings: [{ messageId: 'mismatch', quote: '9.76分' }],
  },
  {
    title: 'the same, as it is',
    text: '预算执行率单列10分，用执行率乘以分值，保留两位小数。\n甲项目全年预算456.50万元，实际支出441.28万元，执行率96.67%，得9.67分。',
    findings: [],
  },
  {
    title: 'full marks from a rate of less than all',
    text: '“设备投资完成率”满分8分，以90%为达标，抽查申报投资9.80亿元，完成8.53亿元，完成率87.04%，按比例计分得7.74分。',
    findings: [],
  },
];
