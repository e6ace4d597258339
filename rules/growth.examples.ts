import type { RuleExample } from './examples.js';

/** What a station spent on running itself, this year and the year before. */
const RUNNING_COSTS: readonly (readonly string[])[] = [
  ['支出项目', '年初预算', '2023年决算数', '2022年决算数', '增减额'],
  ['培训费', '16.00', '12.35', '16.25', '-3.90'],
  ['取暖费', '260.00', '247.85', '231.40', '16.45'],
  ['合计', '276.00', '260.20', '247.65', '12.55'],
];

export const examples: readonly RuleExample[] = [
  {
    title: 'what there is now of some money is told elsewhere, by another of its names',
    text: '省财政下达文化惠民补助资金640.00万元，各区县安排地方资金210.00万元。\n\n省级补助上年为588.00万元，本年增长8.48%；地方资金上年为198.00万元，增长6.06%。',
    findings: [{ messageId: 'mismatch', quote: '8.48%' }],
  },
  {
    title: 'what there is now is told elsewhere, and both are right',
    text: '省财政下达文化惠民补助资金640.00万元，各区县安排地方资金210.00万元。\n\n省级补助上年为588.00万元，本年增长8.84%；地方资金上年为198.00万元，增长6.06%。',
    findings: [],
  },
  {
    title: 'more was spent in all, and how much is told elsewhere together with its parts',
    text: '全年支出812.46万元，包括上年结转支出31.20万元和当年预算支出781.26万元。\n\n与2022年相比，支出多了47.58万元，增长6.32%。',
    findings: [{ messageId: 'mismatch', quote: '6.32%' }],
  },
  {
    title: 'less spent under a heading of its own is not less in all',
    text: '全年支出812.46万元。三公经费决算46.30万元。\n\n三公经费：与上年相比，支出减少0.86万元，下降1.82%。',
    findings: [],
  },
  {
    title: 'of the one figure of its name in the sentences before',
    text: '竹溪中心年内新签合同764份，到期解除803份。全部合同年末1,089份。新签合同数比2022年的762份上升7.30%。',
    findings: [{ messageId: 'mismatch', quote: '7.30%' }],
  },
  {
    title: 'of a part that is told with the year before alone',
    text: '竹溪中心年内新签合同764份，到期解除803份。商铺合同数比2022年的112份上升7.30%。',
    findings: [],
  },
  {
    title: 'a sentence that tells the year before of what the one before it told',
    text: '竹溪中心办班32期、1,840人。2022年是29期、1,702人，人数增加138人，增幅7.5%。',
    findings: [{ messageId: 'mismatch', quote: '7.5%' }],
  },
  {
    title: 'by how much of the price that it is compared with',
    text: '山区户每户22,800元，平原户每户18,000元。山区户的标准比平原户高4,800元，高出21.05%。',
    findings: [{ messageId: 'mismatch', quote: '21.05%' }],
  },
  {
    title: 'the changes of the years of a list, with their rates, in the next sentence',
    text: '河滩站分年安排经费640.00万元、712.00万元和806.00万元。2022年增加72.00万元，增长11.25%；2023年再增94.00万元，增长12.30%。',
    findings: [{ messageId: 'mismatch', quote: '12.30%' }],
  },
  {
    title: 'rates in a row behind the years that they lead through',
    text: '青芦站用电量2020年为312.50万度，2021年335.94万度，2022年361.14万度，2023年380.28万度，三年增速依次为7.50%、7.05%、5.30%。',
    findings: [{ messageId: 'mismatch', quote: '7.05%' }],
  },
  {
    title: 'rates in a row that are of others than the years before them',
    text: '青芦站用电量2021年335.94万度，2022年361.14万度，2023年380.28万度，全县同期增速依次为3.10%、2.40%。',
    findings: [],
  },
  {
    title: 'a changed digit',
    text: '2023年事业收入412.60万元，上年为386.45万元，增长6.97%。',
    findings: [{ messageId: 'mismatch', quote: '6.97%' }],
  },
  {
    title: 'divided by the current year instead of the year before',
    text: '2023年事业收入412.60万元，上年为386.45万元，同比增长6.34%。',
    findings: [{ messageId: 'mismatch', quote: '6.34%' }],
  },
  {
    title: 'only the change is printed, and not the year before',
    text: '2023年支出412.60万元，比上年增加26.15万元，增长7.67%。',
    findings: [{ messageId: 'mismatch', quote: '7.67%' }],
  },
  {
    title: 'a decrease with two digits swapped',
    text: '公务接待费支出1.86万元，比上年的2.45万元下降42.08%。',
    findings: [{ messageId: 'mismatch', quote: '42.08%' }],
  },
  {
    title: 'full-width digits, the year before in brackets',
    text: '全年接待游客４１８６０人次，增长８．６７％（上年３９２００人次）。',
    findings: [{ messageId: 'mismatch', quote: '８．６７％' }],
  },
  {
    title: 'cut off instead of rounded',
    text: '2023年事业收入4126.05万元，上年为3864.50万元，增长6.76%。',
    findings: [{ messageId: 'truncated', quote: '6.76%' }],
  },
  {
    title: 'rounded to one decimal',
    text: '2023年事业收入412.6万元，上年为386.45万元，增长6.8%。',
    findings: [],
  },
  {
    title: 'decreases, one with a minus and one without',
    text: '公务接待费支出1.86万元，比上年的2.45万元下降24.08%。\n差旅费支出2.79万元，上年3.10万元，增长率为-10.00%。',
    findings: [],
  },
  {
    title: 'at constant prices, without figures to compare',
    text: '全县渔业增加值18.62亿元，按可比价格计算比上年增长5.8%。',
    findings: [],
  },
  {
    title: 'a target is no result',
    text: '上年接待游客39200人次，力争增长8%以上，全年接待41860人次。',
    findings: [],
  },
  {
    title: 'compared with a year whose figure is not printed',
    text: '2023年支出412.60万元，2022年支出386.45万元，比2021年增长12.50%。',
    findings: [],
  },
  {
    title: 'growth from nothing',
    text: '本年支出3.20万元，上年为0万元，增长100%。',
    findings: [],
  },
  {
    title: 'percentage points beside percent',
    text: '合格率97.2%，比上年的95.1%提高2.1个百分点；抽检320批次，比上年的300批次增长6.67%。',
    findings: [],
  },
  {
    title: 'a figure that is hedged',
    text: '全年接待游客约4.2万人次，比上年的3.92万人次增长6.8%。',
    findings: [],
  },
  {
    title: 'the rate goes on about the change, past a bracket',
    text: '受益2145人，比上年多出177人（上年1968人），增长9.9%。',
    findings: [{ messageId: 'mismatch', quote: '9.9%' }],
  },
  {
    title: 'two changes, each of its own thing',
    text: '一年间班数增加325个，增长0.53%，大班却减少357个，下降41.3%。',
    findings: [],
  },
  {
    title: 'a level is no change',
    text: '办件量由18600件增至20460件，增长10%；投诉由上年的86件下降至52件，下降39.5%。',
    findings: [],
  },
  {
    title: 'more was used than the year before',
    text: '全年用电62000度，去年58400度，多用3600度、增长6.61%。',
    findings: [{ messageId: 'mismatch', quote: '6.61%' }],
  },
  {
    title: 'the figures before tell of the year before, and the change of the year after',
    text: '2022年预算38.00万元，支出37.45万元，执行率98.55%；2023年多支出5.20万元，增长13.89%。',
    findings: [],
  },
  {
    title: 'beyond the plan is no growth, and the rate compares anew',
    text: '疏浚沟渠58.2公里，超额完成3.2公里，较2022年的49.5公里增长17.6%。',
    findings: [],
  },
  {
    title: 'one state leads to the other by an arrow',
    text: '平均车速18.6公里/小时→25.3公里/小时，快了6.7公里/小时，提高63.02%。',
    findings: [{ messageId: 'mismatch', quote: '63.02%' }],
  },
  {
    title: 'the change follows its rate',
    text: '上年接待经费62.10万元，今年下降3.51%，少花3.30万元。',
    findings: [{ messageId: 'mismatch', quote: '3.51%' }],
  },
  {
    title: 'divided by the current figure, which is told in another sentence',
    text: '全年培训护理员2318人。\n培训人数超额118人，完成率105.36%；比2022年的1965人增长15.23%。',
    findings: [{ messageId: 'mismatch', quote: '15.23%' }],
  },
  {
    title: 'the same growth again without the rise of prices',
    text: '零售额138.2亿元，较上年的118.4亿元增长16.7%，扣除价格因素，实际增长15.2%。',
    findings: [],
  },
  {
    title: 'in everyday words: so much more, and so much dearer',
    text: '全年水费3768.42元，比去年的3502.16元多了7.06%；每方单价2.86元，上年2.60元，涨幅1.00%。',
    findings: [
      { messageId: 'mismatch', quote: '多了7.06%' },
      { messageId: 'mismatch', quote: '涨幅1.00%' },
    ],
  },
  {
    title: 'more than something whose figure is not printed',
    text: '到馆86420人次，比上年多12.4%，其中少儿32180人次，比上年多18.6%；水费涨了8%，电费涨了3.5%。',
    findings: [],
  },
  {
    title: 'the earlier year is told last',
    text: '2023年手术3120台，2022年2960台，增加160台，增长5.14%。',
    findings: [{ messageId: 'mismatch', quote: '5.14%' }],
  },
  {
    title: 'the earlier year has a growth of its own',
    text: '2023年体检12640人；2022年11820人，增加406人，增长3.56%。',
    findings: [],
  },
  {
    title: 'what it grew from stands in the row of a table that repeats the figure',
    text: '测候站2023年度部门决算说明\n取暖费247.85万元，较上年上升7.21%。\n单位：万元',
    table: RUNNING_COSTS,
    findings: [{ messageId: 'mismatch', quote: '7.21%' }],
  },
  {
    title: 'the same, right; and against the budget, of which the row has the year before too',
    text: '测候站2023年度部门决算说明\n取暖费247.85万元，较上年上升7.11%。培训费12.35万元，比预算下降22.81%。\n单位：万元',
    table: RUNNING_COSTS,
    findings: [],
  },
  {
    title: 'a rate in brackets behind the change, divided by the current figure',
    text: '上年支付2,934.50万元，本年支付3,286.64万元，多支付352.14万元（增长10.71%）。',
    findings: [{ messageId: 'mismatch', quote: '10.71%' }],
  },
  {
    title:
      'a change and its rate on nothing but a mark, a quota beside the result, a thing whose figure is told elsewhere',
    text: '2021年巡诊2,346人次、筹资81.30万元，2022年人次增加1,880人次、增长8.0%。\n新开办托位3,256个，为省定任务3,200个的101.75%，比2022年的3,080个多176个，增长5.41%。\n航道维护支出4,862.35万元。\n航道维护支出同比增加76.42万元，增长1.57%。',
    findings: [
      { messageId: 'mismatch', quote: '8.0%' },
      { messageId: 'mismatch', quote: '5.41%' },
      { messageId: 'mismatch', quote: '1.57%' },
    ],
  },
  {
    title: 'the same, right; a rate of another thing than the figure told elsewhere',
    text: '2021年巡诊2,346人次、筹资81.30万元，2022年金额增加6.50万元、增长8.0%。\n航道维护支出4,862.35万元。\n航标更换支出同比增加3.42万元，增长6.10%。\n航道维护支出同比增加76.42万元，增长1.60%。',
    findings: [],
  },
  {
    title: 'before the works and after them, with an average that has a turn of its own',
    text: '改造前有泊位232个，改造后达到3,461个，增长49.31%，户均由0.26个升至0.39个。',
    findings: [{ messageId: 'mismatch', quote: '49.31%' }],
  },
  {
    title: 'on the figure before, which the change was added to',
    text: '选送作品获金奖17件、银奖14件、铜奖22件，共53件，上届同阶段为46件，多7件，增长15.2%。',
    findings: [],
  },
  {
    title:
      'on the figure that its change was told with, on a year told bare, behind a mark, and on what was brought down',
    text: '放映场次比年度计划90场多6场，较上年的75场增加21场，增长82.0%。\n护渔队出警268次，2022年为335次，减少67次，降幅20.09%。\n船闸支出418.60万元，较上年减少22.40万元、5.80%。\n灯塔用电由82.60万元压下来4.30万元，下降2.51%。',
    findings: [
      { messageId: 'mismatch', quote: '82.0%' },
      { messageId: 'mismatch', quote: '20.09%' },
      { messageId: 'mismatch', quote: '5.80%' },
      { messageId: 'mismatch', quote: '2.51%' },
    ],
  },
  {
    title: 'the same, right; a list, of which all has grown, and another thing than what turned',
    text: '放映场次比年度计划90场多6场，较上年的75场增加21场，增长28.0%。\n护渔队出警268次，2022年为335次，减少67次，降幅20.00%。\n船闸支出418.60万元，较上年减少22.40万元、5.08%。\n服务人次中，场馆14.28万人次、展演2.14万人次，同比增加1.84万人次，增长12.61%。\n灯塔用电由82.60万元压到78.30万元，船检费压下来1.20万元，下降18.5%。',
    findings: [],
  },
  {
    title: 'of the only figure in the sentence before',
    text: '全年引航14,286艘次。较2022年多1,246艘次，增长6.56%。',
    findings: [{ messageId: 'mismatch', quote: '6.56%' }],
  },
  {
    title: 'of one of two figures in the sentence before',
    text: '全年引航14,286艘次，其中夜航2,140艘次。较2022年多146艘次，增长7.32%，主要是夜航增多。',
    findings: [],
  },
  {
    title: 'of what a figure was brought down to',
    text: '过闸均次费用由9,860元降为9,215元，降5.64%。',
    findings: [{ messageId: 'mismatch', quote: '5.64%' }],
  },
  {
    title: 'of two quarters of a row of four',
    text: '四个季度依次为156.30万元、182.26万元、209.87万元、180.49万元，三季度最高，较一季度多53.57万元，高出25.53%。',
    findings: [{ messageId: 'mismatch', quote: '25.53%' }],
  },
  {
    title: 'what was added to a stock is no second state of it',
    text: '改造前有泊位2,318个，改造后新增泊位461个，增长19.89%。',
    findings: [],
  },
  {
    title: 'an estimate is no base that a rate was wrongly taken over',
    text: '全年靠泊12864.0万吨次，即约1.29亿吨次，上年9837.6万吨次，增长30.76%。\n年末关注航讯的船员合计58.42万，一年涨粉8.67万，涨幅17.43%。',
    findings: [],
  },
  {
    title: 'what a balance is made of is not what it was before',
    text: '港务结余由中央资金647.40万元和地方资金213.52万元组成，总额较年初结转数减少1003.43万元，压减53.82%。',
    findings: [],
  },
  {
    title: 'an average of a year that rose',
    text: '锚地年均含沙量由142毫克/升升至186毫克/升，升幅40.99%。',
    findings: [{ messageId: 'mismatch', quote: '40.99%' }],
  },
  {
    title: 'the change stands behind its rate',
    text: '会议费预算15万元，实际开支11.42万元，支出比上年下降14.10%，减少1.86万元。',
    findings: [{ messageId: 'mismatch', quote: '14.10%' }],
  },
  {
    title: 'the change stands behind its rate, as it should be',
    text: '会议费预算15万元，实际开支11.42万元，支出比上年下降14.01%，减少1.86万元。',
    findings: [],
  },
  {
    title: 'growth of another class than the figure before it',
    text: '甲类由465元调到490元，调增25元、涨5.38%，丙类调增14元、涨6.48%。',
    findings: [],
  },
  {
    title:
      'each growth is of the thing that is told right before it, and the base of the first is that of the first alone',
    text: '全年接待游客341.2万人次，比上年的286.5万人次增长19.09%，门票收入2587万元，比上年增长21.11%。公用经费120.50万元，比上年的100.20万元增长20.26%，项目支出300.40万元，比上年增长15.12%。招生1262人（上年1100人），增长14.73%，毕业1310人，同比增长9.26%。',
    findings: [],
  },
  {
    title: 'rates in a row, of two figures each, told by rank',
    text: '竹溪县城市月人均补助418.98元、农村316.80元，上年分别为402.15元和297.15元，增幅分别为4.19%和6.16%。',
    findings: [{ messageId: 'mismatch', quote: '6.16%' }],
  },
  {
    title: 'growth told by 升 alone',
    text: '全年报告1207例，上年1093例，多114例，升9.44%。',
    findings: [{ messageId: 'mismatch', quote: '9.44%' }],
  },
  {
    title: 'a net change, the stock at the end and its growth',
    text: '全年净增企业200家，期末企业1200家，较上年末增长25%。\n净增就业人数500人，年末达5500人，比年初增长10%。',
    findings: [{ messageId: 'mismatch', quote: '25%' }],
  },
  {
    title: 'what a budget was adjusted by, over the budget as adjusted',
    text: '年中增减相抵后全年预算1644.00万元，净调增84.00万元，调整率5.11%。',
    findings: [{ messageId: 'mismatch', quote: '调整率5.11%' }],
  },
  {
    title: 'what a budget was adjusted by, over what it was',
    text: '年中增减相抵后全年预算1644.00万元，净调增84.00万元，调整率5.38%。\n年初预算900.00万元，增减相抵净增12.50万元，比年初多1.39%，全年预算为912.50万元。',
    findings: [],
  },
  {
    title: 'raised, cut, and what it came to, beside what it was between',
    text: '年初批复预算1,860.00万元，8月因暴雨水毁追加245.50万元，追加后2,105.50万元，10月压减一般性经费又调减32.40万元，全年预算数为2,073.10万元，比年初净增213.10万元，增幅11.46%。',
    findings: [],
  },
  {
    title: 'a net change of a stock, over what it became',
    text: '全年新纳入1,126人，退出1,402人，净减276人，故比上年末的10,146人下降2.80%。年末在册9,870人。',
    findings: [{ messageId: 'mismatch', quote: '下降2.80%' }],
  },
  {
    title: 'a net change of a stock, over what it was',
    text: '全年新纳入1,126人，退出1,402人，净减276人，故比上年末的10,146人下降2.72%。年末在册9,870人。',
    findings: [],
  },
  {
    title: 'a rate of growth with the change behind it, over what it became',
    text: '查处电动自行车违法4.62万起，同比增加12.6%，比上年多0.58万起。',
    findings: [{ messageId: 'mismatch', quote: '增加12.6%' }],
  },
  {
    title: 'what was added to a budget that was told before',
    text: '调整后全年可用495.40万元，比年初批复多43.40万元，预算调整幅度6.90%。',
    findings: [{ messageId: 'mismatch', quote: '幅度6.90%' }],
  },
  {
    title: 'an opening budget stands between what was received and by how much more',
    text: '截至5月末，柳岔区一般公共预算收入累计31,450万元，年初预算数72,300万元，完成43.5%，较上年增收1,450万元，增幅4.8%。',
    findings: [],
  },
  {
    title: 'the same, over the opening budget',
    text: '截至5月末，柳岔区一般公共预算收入累计31,450万元，年初预算数72,300万元，完成43.5%，较上年增收1,450万元，增幅8.4%。',
    findings: [{ messageId: 'mismatch', quote: '增幅8.4%' }],
  },
  {
    title: 'the base of a rate is not what something grew from, nor is income what spending was',
    text: '基金支出6,120万元，占年初预算15,300万元的40.0%，增长12.5%。\n社保基金收入142.6亿元，同比增长8.6%，支出128.3亿元，增长10.2%。',
    findings: [],
  },
  {
    title: 'paid more than in the year before',
    text: '2023年同类付款1,214.50万元，2024年多付384.32万元，增长31.46%。',
    findings: [{ messageId: 'mismatch', quote: '增长31.46%' }],
  },
  {
    title: 'by the litre, turned from one to the other',
    text: '竹溪断面氨氮由1.25毫克/升降为0.95毫克/升，降幅31.58%。',
    findings: [{ messageId: 'mismatch', quote: '降幅31.58%' }],
  },
  {
    title: 'by the litre, as it is',
    text: '竹溪断面氨氮由1.25毫克/升降为0.95毫克/升，降幅24.00%。',
    findings: [],
  },
  {
    title: 'steps between quarters that are told in a row, each with its own base',
    text: '分季度看，一季度112,480人次、二季度153,260人次、三季度197,405人次、四季度151,030人次，三季度占全年32.14%，比二季度环比增长22.36%，四季度则环比回落30.71%。',
    findings: [
      { messageId: 'mismatch', quote: '增长22.36%' },
      { messageId: 'mismatch', quote: '回落30.71%' },
    ],
  },
  {
    title: 'steps between quarters and years, in another sentence than the row',
    text: '上门服务8,640人次，一季度2,010人次，二季度2,315人次，三季度2,212人次，四季度2,103人次。二季度环比涨15.17%，四季度环比降4.93%。\n2021年支出15.42亿元，2022年16.35亿元，2023年折合17.24亿元；2022年增速为6.0%，2023年又增长5.4%。',
    findings: [],
  },
  {
    title: 'not down but up',
    text: '接待费由5.83万元升到6.45万元，不降反升10.36%，原因见后。',
    findings: [{ messageId: 'mismatch', quote: '10.36%' }],
  },
  {
    title: 'over the goal right before it',
    text: '新增车位2,316个，目标2,000个，超出51.80%；新装充电桩418个。',
    findings: [{ messageId: 'mismatch', quote: '超出51.80%' }],
  },
  {
    title: 'over the quarter before and over the same of last year',
    text: '三季度4186.5万人次，环比二季度的3412.8万人次增长22.67%，同比上年三季度的2960.1万人次增长41.43%。\n2023年接待13172.2万人次，2022年同口径为8632.3万人次，多出4539.9万人次，增长52.59%。',
    findings: [],
  },
  {
    title: 'less than last year, with the budget told in between',
    text: '公车运行维护费31.27万元，预算36.00万元，较上年减少3.03万元，下降8.83%；公务接待费7.19万元，预算10.00万元，较上年减少2.11万元，下降26.29%。',
    findings: [{ messageId: 'mismatch', quote: '下降26.29%' }],
  },
  {
    title: 'both sides of the accounts, whose total is told in the sentence before',
    text: '2023年度收支总计各2,315.60万元。与上年度相比，收、支总计各增加115.30万元，增长5.84%。',
    findings: [{ messageId: 'mismatch', quote: '5.84%' }],
  },
  {
    title: 'the same, as it is',
    text: '2023年度收支总计各2,315.60万元。与上年度相比，收、支总计各增加115.30万元，增长5.24%。',
    findings: [],
  },
  {
    title: 'a rate over the year before, with what it changed by and without what there is now',
    text: '2022年发补贴1,182.30万元，今年多96.20万元，同比增6.14%。',
    findings: [{ messageId: 'mismatch', quote: '同比增6.14%' }],
  },
  {
    title: 'the same, as it is',
    text: '2022年发补贴1,182.30万元，今年多96.20万元，同比增8.14%。',
    findings: [],
  },
  {
    title: 'a step between quarters over a share told between them',
    text: '一季度61.2万人次，二季度74.5万人次，三季度98.6万人次，占全年的32.4%，四季度回落至70.3万人次，环比下降40.26%。',
    findings: [{ messageId: 'mismatch', quote: '环比下降40.26%' }],
  },
  {
    title: 'of the year before that is told right before, and not of another thing told earlier',
    text: '跟2023年的9105.22万元比多了543.02万元，增长5.96%，票款收入反而往下走，今年6871.55万元，去年6990.12万元，少收118.57万元，下降1.70%。',
    findings: [],
  },
  {
    title: 'over a year that is told by its number alone, behind a figure that needs none, two digits swapped',
    text: '乘客18.64万人次，2023年17.92万人次，增长4.20%。',
    findings: [{ messageId: 'mismatch', quote: '增长4.20%' }],
  },
  {
    title: 'over a year that is told by its number alone',
    text: '乘客18.64万人次，2023年17.92万人次，增长4.02%。',
    findings: [],
  },
  {
    title: 'by how much what was done passed a bound told before it',
    text: '灯桩巡检不少于500座，实际巡检563座，超出16.20%。',
    findings: [{ messageId: 'mismatch', quote: '超出16.20%' }],
  },
  {
    title: 'by how many more it was done than in the year before, told first',
    text: '2022年演出108场，2023年多演18场，增长16.67%。',
    findings: [],
  },
  {
    title: 'of what is paid for each, told once for both figures, two digits changed',
    text: '渡工津贴由每人每月610元调至671元，提高11%。',
    findings: [{ messageId: 'mismatch', quote: '提高11%' }],
  },
  {
    title: 'of what is paid for each, told once for both figures',
    text: '渡工津贴由每人每月610元调至671元，提高10%。',
    findings: [],
  },
];
