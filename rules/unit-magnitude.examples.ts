import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'an amount in 亿元 among amounts of a county bureau',
    text: '全年预算1,820.40万元，基本支出935.20万元，项目支出812.60万元，其中培训费46.30万元、设备购置218.90万元、印刷费12.80亿元。',
    findings: [{ messageId: 'too-large', quote: '12.80亿元' }],
  },
  {
    title: 'one of a list in 元',
    text: '按来源分，中央资金2,451.05万元，省级资金817.02万元，区级资金617.01元。',
    findings: [{ messageId: 'odd-one-out', quote: '617.01元' }],
  },
  {
    title: 'what each household got is in 元, and is no slip',
    text: '全年发放补助312.50万元，财政承担280.00万元，户均补助1250.00元。',
    findings: [],
  },
  {
    title: 'the economy of a county before the spending of its bureau',
    text: '全县地区生产总值286.45亿元。本局全年预算1,820.40万元，基本支出935.20万元，项目支出812.60万元，培训费46.30万元，印刷费12.80万元。',
    findings: [],
  },
  {
    title: 'figures of an economy beside one another',
    text: '本局全年预算1,820.40万元，基本支出935.20万元，项目支出812.60万元，培训费46.30万元，印刷费12.80万元。全县科研投入1.84亿元，生产总值286.45亿元。',
    findings: [],
  },
  {
    title: 'the same digits in 万元 elsewhere',
    text: '全年预算1,820.40万元，基本支出935.20万元，项目支出812.65万元，培训费46.30万元，印刷费12.80万元。\n年末项目支出812.65元，已逐项核对。',
    findings: [{ messageId: 'same-digits', quote: '812.65元' }],
  },
  {
    title: 'a share that an amount would have in 万元',
    text: '全年预算1,820.40万元，基本支出935.20万元，项目支出885.20万元，培训费46.30万元，印刷费12.80万元。\n办展经费264.70元，展期三个月，占赛展方向支出的29.90%。',
    findings: [{ messageId: 'closed-by-unit', quote: '264.70元' }],
  },
  {
    title: 'a small amount with the share that it has',
    text: '全年预算1,820.40万元，基本支出935.20万元，项目支出885.20万元，培训费46.30万元，印刷费12.80万元。\n滞纳金2,126.45元，占印刷费的1.66%。',
    findings: [],
  },
  {
    title: 'a price beside amounts, and by how much it differs from another',
    text: '渡船票款收入86.40万元，燃油补助42.15万元，每人次补助3.86元，上年5.12元，少1.26元；水电费9.82万元，单位航次能耗费用18.64元，一元补助带动2.05元票款。',
    findings: [],
  },
  {
    title: 'next to nothing closes nothing',
    text: '全年预算1,820.40万元，基本支出935.20万元，项目支出885.20万元，培训费46.30万元，印刷费12.80万元。\n全县水运收入中，门票6.24亿元，住宿11.87亿元，餐饮14.36亿元，购物及其他19.46亿元（前三项共32.47亿元）。',
    findings: [],
  },
  {
    title: 'the only one of a row in another unit',
    text: '三年每艘次平均收费分别为743.35元、770.99万元、800.81元。',
    findings: [{ messageId: 'odd-one-out', quote: '770.99万元' }],
  },
  {
    title: 'a price in 万元 beside another for the same thing, in a list of prices, and held against one',
    text: '全年渡运86,412人次，平均每人次318.55万元；夜航2,410人次，平均每人次1,150.20元。\n每艘补助标准：渔船120万元，渡船95元，趸船150元，均按省定标准执行。\n户均补助3,600元，比限额低400万元。',
    findings: [
      { messageId: 'odd-one-out', quote: '每人次318.55万元' },
      { messageId: 'odd-one-out', quote: '120万元' },
      { messageId: 'odd-one-out', quote: '400万元' },
    ],
  },
  {
    title: 'prices of other things, and totals beside prices',
    text: '平均每人次补助18.55元，平均每艘投入26.40万元。\n每艘补助标准：渔船120元，渡船95元；全县补助120万元，渔船占一半以上。\n户均补助3,600元，总投入比限额低400万元。\n单位航次能耗控制在12.20元/艘以内，单座码头年管护费不超过4.50万元。',
    findings: [],
  },
  {
    title: 'public money in 亿元 in a paragraph of 万元, and the only one of a report in 亿元',
    text: '资金由三级承担：省级补助1,200.00万元，市级补助860.50万元，县级配套304.50万元。区级财力安排2,365.00亿元。',
    findings: [{ messageId: 'odd-one-out', quote: '2,365.00亿元' }],
  },
  {
    title: 'averages that an amount over a count of the report makes in the other unit',
    text: '航标养护支出146.52万元，浮标养护支出88.30万元。\n全年养护航标412座，分摊到每座航标3556.31万元。\n渡口改造支出318.50万元，改造渡口49处，平均每处投入6.50元。\n国内接待740人次，公务接待费8.88万元，人次均120万元。',
    findings: [
      { messageId: 'closed-by-unit', quote: '3556.31万元' },
      { messageId: 'closed-by-unit', quote: '6.50元' },
      { messageId: 'closed-by-unit', quote: '120万元' },
    ],
  },
  {
    title: 'a price that is of no figure of the report, and one that is a standard',
    text: '渡口改造支出318.50万元，码头维护支出42.60万元，合计361.10万元。\n改造渡口49处，平均每处占地1.2亩；按规划每处渡口需投入26.00万元。\n培训船员1,184人，人均增收2.6万元；护岸每处补助标准为6.5元。',
    findings: [],
  },
  {
    title: 'a price that was raised to one in 元, and two prices with what parts them',
    text: '月工资标准普通船员由3,150万元提高到3,400元。\n每次引航费用为0.52万元，2022年同口径为0.58元，下降0.06元。\n每艘补助由1.20万元降到9,800元；每趟航次票款收入12.50元，下降0.80元，全年补贴渡运公司13.30万元。',
    findings: [
      { messageId: 'odd-one-out', quote: '3,150万元' },
      { messageId: 'odd-one-out', quote: '0.52万元' },
    ],
  },
  {
    title: 'one of a series that is told by its times',
    text: '3月末累计支出40,138.00万元、执行率21.35%；6月末累计91,405.60万元、48.62%；9月末累计138,932.00亿元、73.90%。第四季度支出42,367.81万元。',
    findings: [{ messageId: 'odd-one-out', quote: '138,932.00亿元' }],
  },
  {
    title: 'the economy of the place, told by its times, beside amounts of the budget',
    text: '全市生产总值上半年1,286.40亿元、全年2,805.30亿元。专项资金3月末累计支出40,138.00万元；6月末累计91,405.60万元；9月末累计138,932.00万元。',
    findings: [],
  },
  {
    title: 'so much for each, compared with so much for each',
    text: '焊工312人、计46.80万元；育婴员268人、计32.16万元；叉车300人、计30.00万元。平均每人1,238.18元，比上年的1,280.50元低42.32元。',
    findings: [],
  },
  {
    title: 'in another unit, and what a share is of',
    text: '委托审计在研课题180项，涉及省级资金3.24亿元，查出不合规金额1,166.40万元，占审计金额的3.60%，年末已追缴918.54万元，未追缴247.86万元。',
    findings: [],
  },
  {
    title: 'what hospitals earn, beside what they are granted',
    text: '三家医院补助资金合计1,350万元：人民医院620万元，中医院430万元，保健院300万元。三家医院医疗收入4.17亿元，占比31.6%。',
    findings: [],
  },
  {
    title: 'a price in the words of what it is for',
    text: '吨水补助1.28元，全年应补1,536.40万元，预算1,500万元，不足的36.40万元由公司垫付。',
    findings: [],
  },
  {
    title: 'prices for each in 元 beside one another, and totals in 万元 behind them',
    text: '人均接待101.53元，队里人均97.69元最低，规划股100.49元，办公室102.5元最高。接待费1.523万元，预算2.4万元，上年2.1万元。',
    findings: [],
  },
];
