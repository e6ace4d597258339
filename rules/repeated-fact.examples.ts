import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'two sections give one count differently',
    text: '二、完成情况\n全年疏浚内河航道38.6公里。\n三、效益分析\n内河航道疏浚36.8公里，通航条件明显改善。',
    findings: [{ messageId: 'mismatch', quote: '疏浚36.8公里' }],
  },
  {
    title: 'an amount told again at once in a coarser unit, in few digits',
    text: '两年累计支出318.40万元，折0.32亿元。',
    findings: [{ messageId: 'mismatch', quote: '折0.32亿元' }],
  },
  {
    title: 'an amount that is rounded in a coarser unit',
    text: '两年累计支出3,184.00万元，折0.32亿元，也就是31,840,000元。',
    findings: [],
  },
  {
    title: 'two mentions agree, the third is the odd one out',
    text: '二、完成情况\n编印水上安全手册4250册。\n三、绩效分析\n编印的水上安全手册4520册受到欢迎。\n四、主要做法\n全年编印水上安全手册4250册。',
    findings: [{ messageId: 'majority', quote: '手册4520册' }],
  },
  {
    title: '元 taken for 万元',
    text: '二、资金使用\n航标维护费支出86.42万元。\n三、存在问题\n航标维护费支出86.42元，支付偏迟。',
    findings: [{ messageId: 'mismatch', quote: '86.42元' }],
  },
  {
    title: 'what was sent in all is less than what was sent in the year',
    text: '二、完成情况\n发送航行提示短信52万条次。\n三、绩效分析\n航行提示短信累计发送31万条次。',
    findings: [{ messageId: 'mismatch', quote: '累计发送31万条次' }],
  },
  {
    title: 'a rate by the end of its name, which the words before complete',
    text: '二、完成情况\n受理船员申诉318件，按期办结312件，按期办结率98.11%。\n三、绩效分析\n船员申诉按期办结率89.11%。',
    findings: [{ messageId: 'mismatch', quote: '办结率89.11%' }],
  },
  {
    title: 'a goal that was changed in one of two places',
    text: '二、年度目标\n举办渔船安全培训班不少于10期，维修浮标不少于130座。\n三、完成情况\n见下表。',
    table: [
      ['指标', '年度指标值', '实际完成值'],
      ['渔船安全培训班', '≥8期', '9期'],
      ['维修浮标', '≥130座', '131座'],
    ],
    findings: [{ messageId: 'mismatch', quote: '≥8期' }],
  },
  {
    title: 'an item that differs in a table whose other items are told again',
    text: '二、完成情况\n维护航标412座，巡查渡口385处，全年检验船舶276艘。',
    table: [
      ['指标', '实际完成值'],
      ['维护航标', '412座'],
      ['巡查渡口', '356处'],
      ['检验船舶', '276艘'],
    ],
    findings: [{ messageId: 'mismatch', quote: '356处' }],
  },
  {
    title: 'one result beside two targets',
    text: '二、完成情况\n用水户满意度92.31%，超过年初90%的目标。\n三、效益分析\n用水户满意度92.31%，高于84%的目标。',
    findings: [{ messageId: 'mismatch', quote: '高于84%' }],
  },
  {
    title: 'spending and rate of a table told again, over another budget',
    text: '一、资金情况\n全年预算为621.05万元。到年底共支出598.40万元，执行率96.27%。\n单位：万元',
    table: [
      ['事项', '航标', '渡口', '合计'],
      ['全年预算', '380.20', '241.40', '621.60'],
      ['实际支出', '366.00', '232.40', '598.40'],
      ['预算执行率', '96.27%', '96.27%', '96.27%'],
    ],
    findings: [{ messageId: 'mismatch', quote: '全年预算为621.05万元' }],
  },
  {
    title: 'a long figure that is one swap away from that of a total',
    text: '三、资金使用\n表1显示，上岸渔民安置动用的钱共21,346.78万元。\n单位：万元',
    table: [
      ['用途', '年初数', '年末数'],
      ['安置房', '9,120.45', '8,030.10'],
      ['过渡费', '12,316.33', '11,204.60'],
      ['合计', '21,436.78', '19,234.70'],
    ],
    findings: [{ messageId: 'mismatch', quote: '21,346.78万元' }],
  },
  {
    title: 'the digits of a row with another unit behind them',
    text: '二、执行情况\n尾款因验收推迟，剩下的412.63亿元留到来年。\n单位：万元',
    table: [
      ['项目', '预算', '支出', '结余'],
      ['航标维护', '2,130.40', '1,717.77', '412.63'],
      ['渡口改造', '1,260.00', '1,204.30', '55.70'],
    ],
    findings: [{ messageId: 'mismatch', quote: '412.63亿元' }],
  },
  {
    title: 'two long figures and how far they are apart',
    text: '二、资金情况\n县级配套应到位1,268.50万元。\n三、到位情况\n县级配套已到1,168.50万元，还欠100.00万元。',
    findings: [],
  },
  {
    title: 'short figures one digit apart',
    text: '二、完成情况\n航标正常率92.94%，渡口巡查率95.61%。\n三、资金使用\n航标维护执行率92.98%，渡口改造执行率95.67%。',
    findings: [],
  },
  {
    title: 'a goal in a cell of the form that holds its indicators',
    table: [
      [
        '年度总体目标',
        '预期目标：维修浮标不少于130座；巡查渡口不少于385处；培训船员不少于260人；检验船舶不少于72艘。{3x1}',
      ],
      ['绩效指标', '三级指标', '年度指标值', '实际完成值'],
      ['产出', '维修浮标数量', '≥130座', '131座'],
      ['产出', '巡查渡口数量', '≥385处', '390处'],
      ['产出', '培训船员人数', '≥290人', '301人'],
      ['产出', '检验船舶数量', '≥72艘', '76艘'],
    ],
    findings: [{ messageId: 'mismatch', quote: '≥290人' }],
  },
  {
    title: 'what is left over beside a row of a list told twice',
    text: '三、结余情况\n航标维护结余55.20万元，渡口改造结余41.70万元，水上救援结余30.45万元，其余项目共结余55.77万元。\n单位：万元',
    table: [
      ['项目', '结余'],
      ['航标维护', '55.20'],
      ['渡口改造', '41.70'],
      ['水上救援', '30.45'],
      ['项目管理', '35.16'],
    ],
    findings: [],
  },
  {
    title: 'a share that is striven for among the measures',
    text: '二、年度目标\n持证船员占比不低于15%。\n五、改进措施\n在本县设考点，持证船员占比力争提高到16%。',
    findings: [],
  },
  {
    title: 'targets of two levels',
    text: '二、完成情况\n用水户满意度92.31%，超过年初90%的目标。\n三、效益分析\n用水户满意度92.31%，高于市级下达的85%的目标。',
    findings: [],
  },
  {
    title: 'bonds that were issued and what was spent of them',
    text: '二、资金情况\n发行港航专项债券8000.00万元，全部到位。\n三、资金使用\n专项债券累计使用7124.60万元，未使用的存放于专户。',
    findings: [],
  },
  {
    title: 'income and spending of one fund',
    text: '二、收支情况\n财政拨款收入5912.36万元，占94.08%。当年财政拨款支出5845.83万元。\n三、执行情况\n一般公共预算财政拨款支出5703.15万元。',
    findings: [],
  },
  {
    title: 'a rate of one service and of all services',
    text: '二、完成情况\n老年人管理率71.0%，儿童管理率81.9%。\n三、存在问题\n老年人中医药管理率74.2%，儿童中医药管理率只完成目标的96.4%。',
    findings: [],
  },
  {
    title: 'what came in and what was settled',
    text: '二、完成情况\n受理货主投诉4318件。\n三、绩效分析\n全年办结货主投诉4312件。',
    findings: [],
  },
  {
    title: 'a round goal of which one digit makes the rounded result',
    text: '二、年度目标\n主要目标是维护航标400座，船员留岗率达到50%。\n三、完成情况\n维护航标412座，船员留岗率54.98%。',
    findings: [],
  },
  {
    title: 'rates of two surveys of one paragraph',
    text: '二、完成情况\n询问船员58人，满意的54人，满意率93.10%。又询问货主40户，满意的37户，满意率92.5%。',
    findings: [],
  },
  {
    title: 'points of two projects under numbered heads',
    text: '四、项目绩效\n1.航标维护项目。自评97.3分，执行率98.11%。\n2.渡口改造项目。自评88.6分，执行率91.02%。',
    findings: [],
  },
  {
    title: 'amounts a head of different groups',
    text: '二、完成情况\n一块补给渡工，人均2508.85元，计62.7万元。\n另一块补给船员，人均3000.00元，计64.3万元。\n两块共计127.0万元，人均2735.40元。',
    findings: [],
  },
  {
    title: 'two lists that differ in all their items',
    text: '二、资金使用\n从方向看，航标维护3120.00万元，渡口改造2280.00万元，应急救援1850.00万元。\n三、绩效分析\n航标维护花了3012.48万元，渡口改造花了2124.59万元，应急救援花了1731.26万元。',
    findings: [],
  },
  {
    title: 'what can be earned, in a heading, and what was earned',
    text: '三、评价结论\n决策得13.50分，过程得21.44分，产出得31.86分。\n（一）决策（15分）\n立项依据充分。\n（二）过程（25分）\n制度健全。',
    findings: [],
  },
  {
    title: 'a goal among bounds beside its result',
    text: '二、年度目标\n核心目标为：航标正常率不低于92%，渡口巡查率不低于95%；带动新增航运收入90亿元。\n三、完成情况\n航标项目带动新增航运收入93.60亿元，完成目标的104.00%。',
    findings: [],
  },
  {
    title: 'text beside a table in another unit',
    text: '年初结转结余321600元。\n单位：万元',
    table: [
      ['项目', '年初结转结余', '本年收入', '支出合计'],
      ['港航事务中心', '32.16', '540.00', '551.20'],
    ],
    findings: [],
  },
  {
    title: 'an amount rounded to 万元 is no other amount',
    text: '二、资金使用\n航标维护费支出864183.50元。\n三、存在问题\n航标维护费支出86.42万元，支付偏迟。',
    findings: [],
  },
  {
    title: 'plan and result, last year and this year are different facts',
    text: '二、年度目标\n计划培训渔业船员450人次。\n三、完成情况\n实际培训渔业船员462人次，2020年培训渔业船员438人次。',
    findings: [],
  },
  {
    title: 'a part of the year goes on to hold within its sentence',
    text: '二、完成情况\n全年船舶检验及时率97.3%。\n三、主要做法\n上半年检验船舶218艘，船舶检验及时率97.8%。',
    findings: [],
  },
  {
    title: 'names that differ in one word each',
    text: '二、完成情况\n东片维修浮标126座。\n三、效益分析\n西片维修浮标128座。',
    findings: [],
  },
  {
    title: 'how far a result is from its plan is not the result',
    text: '二、完成情况\n建成便民码头7座。\n三、存在问题\n建成便民码头比计划少2座。',
    findings: [],
  },
  {
    title: 'told again at once in another unit',
    text: '全年票款收入1386400元，折合138.64元；码头租金8045600元（804.65万元）；贷款26334.00万元，约2.63万元。',
    findings: [
      { messageId: 'mismatch', quote: '138.64元' },
      { messageId: 'mismatch', quote: '804.65万元' },
      { messageId: 'mismatch', quote: '约2.63万元' },
    ],
  },
  {
    title: 'other amounts that follow at once',
    text: '补助132.80万元，约13.28万元用于设备；拨付462.50万元，合每户4.63万元；合同价1286.40万元（含税），审定1268.40万元。',
    findings: [],
  },
  {
    title: 'few digits in the very same words',
    text: '二、完成情况\n全年共组织水上救援演练52场。\n三、效益分析\n二是安全水平提高，全年共组织水上救援演练25场。',
    findings: [{ messageId: 'mismatch', quote: '25场' }],
  },
  {
    title: 'the same words of several things, levels, years and parts of the year',
    text: '一是栈桥改建。完成投资520万元。\n二是浮码头改建。完成投资250万元。\n甲镇培训船员52人。\n乙镇培训船员25人。\n第一标段改建泊位326个。\n第二标段改建泊位362个。\n一季度检查船舶93艘。\n四季度检查船舶39艘。',
    findings: [],
  },
  {
    title: 'the budget before and after it was changed',
    text: '年初下达预算数2486.5万元。\n年中调整后预算数2468.5万元。',
    findings: [],
  },
  {
    title: 'two ceilings of one result',
    text: '二、完成情况\n渔船改造户均补助5368元，控制在5500元以内。\n三、效益分析\n全年186户受益，户均补助5368元，低于5424元的控制标准。',
    findings: [{ messageId: 'mismatch', quote: '低于5424元' }],
  },
  {
    title: 'the points of a section that has one row',
    text: '四、自评得分\n预算执行9.25分，产出48.45分，效益29.50分，满意度10.00分。',
    table: [
      ['一级指标', '三级指标', '分值', '得分'],
      ['预算执行', '预算执行率', '10', '9.52'],
      ['产出', '疏浚里程', '30', '28.45'],
      ['产出', '航标维护', '20', '20.00'],
      ['效益', '通航天数', '30', '29.50'],
      ['满意度', '船员满意度', '10', '10.00'],
    ],
    findings: [{ messageId: 'mismatch', quote: '9.25分' }],
  },
  {
    title: 'points that were lost are none that were got',
    text: '四、自评得分\n共失2.03分：预算执行0.48分，产出1.55分。',
    table: [
      ['一级指标', '三级指标', '分值', '得分'],
      ['预算执行', '预算执行率', '10', '9.52'],
      ['产出', '疏浚里程', '30', '28.45'],
      ['产出', '航标维护', '60', '60.00'],
    ],
    findings: [],
  },
  {
    title: 'a rate under its short name',
    text: '三、问卷调查\n收回有效问卷306份，满意的285份，满意度93.14%。',
    table: [
      ['指标', '年度指标值', '实际完成值'],
      ['船员满意度', '≥92%', '93.84%'],
    ],
    findings: [{ messageId: 'mismatch', quote: '93.84%' }],
  },
  {
    title: 'what is counted by a thing is told with it in the figure or in its name',
    text: '二、完成情况\n十个渔村集体收入合起来118.60万元，平均每个村11.86万元。',
    table: [
      ['指标', '年度指标值', '实际完成值'],
      ['村均集体收入', '≥10万元', '11.86万元'],
    ],
    findings: [],
  },
  {
    title: 'the same rate over another base, as its words say',
    text: '截至基准日，护航支出482.45万元，预算执行率95.27%。\n站所自评表填报的预算执行率为99.27%，系以年初预算作分母，评价组未予采用。',
    findings: [],
  },
  {
    title: 'the first of a row of years is none of the sample',
    text: '以当年补助除以当年艘数，三年每艘平均补助额为23.73万元、23.91万元、24.00万元。\n抽取渡船12艘，每艘平均补助额23.93万元，与全市水平相当。',
    findings: [],
  },
  {
    title: 'points that were lost are no points that were scored',
    text: '共扣0.74分，分别扣在执行率0.16分、航道畅通0.08分、船员满意0.50分。',
    table: [
      ['指标', '分值', '得分'],
      ['船员满意', '6.00', '5.50'],
    ],
    findings: [],
  },
  {
    title: 'a digit too far down for a rate of growth to tell which of two figures is right',
    text: '渡口支出规模扩大：2023年为6678.45万元，比2022年的5931.40万元增长12.60%。\n2023年实际支出6678.75万元，已结清。',
    findings: [{ messageId: 'mismatch', quote: '6678.75万元' }],
  },
  {
    title: 'a column in 万 and a count in 万',
    text: '关注航讯的船员年末合计58.42万。',
    table: [
      ['平台', '年末船员（万）'],
      ['客户端', '40.10'],
      ['公众号', '18.32'],
      ['合计', '58.42'],
    ],
    findings: [],
  },
  {
    title: 'two amounts of which the one is a hundredth of the last place more are two',
    text: '码头照明全年支出1453.27万元，年末未支出106.73万元，收回62.40万元，结转44.33万元。',
    table: [
      ['子项', '预算（万元）', '支出（万元）'],
      ['码头照明调解奖励', '144.00', '106.72'],
      ['码头照明维修', '1416.00', '1346.55'],
      ['合计', '1560.00', '1453.27'],
    ],
    findings: [],
  },
  {
    title: 'the list of a plan, and that of what was done of it',
    text: '二、年度目标\n年度计划为24处：新建码头5处，改造码头12处，加固护岸7处；布设浮标36座。\n三、完成情况\n全年建成23处。按性质分，新建5处，改造11处，加固7处，布设浮标36座，短缺的是北港改造。',
    findings: [],
  },
  {
    title: 'part of what a table gives as one amount',
    text: '船员培训支出里，授课费11.28万元，教材2.04万元，场租0.96万元。',
    table: [
      ['方向', '实际支出（万元）'],
      ['船员培训', '14.28'],
      ['航标维护', '12.46'],
    ],
    findings: [],
  },
  {
    title: 'all of a figure is the one that is named behind it',
    text: '三公经费决算3.26万元，全部为公务接待费3.62万元。\n航标采购186.40万元，均为灯器类采购168.40万元。',
    findings: [
      { messageId: 'mismatch', quote: '接待费3.62万元' },
      { messageId: 'mismatch', quote: '均为灯器类采购168.40万元' },
    ],
  },
  {
    title: 'what something is used for, and what alone was paid',
    text: '航标维护支出312.60万元，全部用于灯器更新，其中太阳能灯148.20万元。\n到位资金512.00万元，只有省级资金205.00万元。\n收到投诉36件，全部为服务态度类，已办结35件。',
    findings: [],
  },
  {
    title: 'the one rate of its kind that text and table tell otherwise, under a short name and a long one',
    text: '共发放渔民问卷500份，有效480份，满意452份，满意度94.2%，比目标低0.8个百分点；回访船员312人，满意303人，满意度97.1%。\n转诊渔船9860艘，完成复检8085艘，复检率82.0%，未达到85%的目标。',
    table: [
      ['指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['渔民满意度', '≥95%', '49.2%', '5', '4.96'],
      ['船员满意度', '≥95%', '97.1%', '5', '5.00'],
      ['故障渔船复检率', '≥85%', '62.0%', '6', '5.79'],
    ],
    findings: [
      { messageId: 'mismatch', quote: '49.2%' },
      { messageId: 'mismatch', quote: '62.0%' },
    ],
  },
  {
    title: 'two rates of a kind that the text tells as one',
    text: '转诊渔船9860艘，完成复检8085艘，复检率82.0%，未达到85%的目标。',
    table: [
      ['指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['故障渔船复检率', '≥85%', '92.0%', '6', '6.00'],
      ['一般渔船复检率', '≥85%', '62.0%', '6', '5.00'],
    ],
    findings: [],
  },
  {
    title: 'an amount told once more in brackets, in a coarser unit, is that amount',
    text: '渡运补助收入合计4,218,360.75元（约518万元），器材采购实付1,286,540.00元（128.65万元）。',
    findings: [{ messageId: 'mismatch', quote: '约518万元' }],
  },
  {
    title: 'what the brackets name is another amount',
    text: '检修费用2,705,900.00元（概算300万元），单价3,560.00元（市场询价0.41万元）。',
    findings: [],
  },
  {
    title: 'one unit in the last digit, under one name, where sums bear out the other',
    text: '2023年收入总计679.41万元，包括上年结转9.43万元和渡运补助拨款收入669.97万元。\n部门收入679.41万元，其中结转9.43万元、渡运补助拨款669.98万元。',
    table: [
      ['收入（万元）', '金额'],
      ['上年结转', '9.43'],
      ['渡运补助拨款收入', '669.98'],
      ['合计', '679.41'],
    ],
    findings: [{ messageId: 'majority', quote: '669.97万元' }],
  },
  {
    title: 'the one rate of its name, in text and table',
    text: '截至评价基准日，配套资金到位率为42.08%，其余部分待发行后拨付。',
    table: [
      ['三级指标', '目标值', '实际值', '分值', '得分'],
      ['配套资金到位率', '100%', '92.08%', '5', '4.60'],
    ],
    findings: [{ messageId: 'mismatch', quote: '42.08%' }],
  },
  {
    title: 'points told in words, and those of the row that is so named',
    text: '拨付审核因重复申报未被系统识别、迟拨较多，得5.40分；资金合规性只给2.00分。开工数按完成比例计5.40分，灌溉面积折5.48分。农户满意率按96.33%折3.85分。',
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
      { messageId: 'mismatch', quote: '得5.40分' },
      { messageId: 'mismatch', quote: '5.48分' },
    ],
  },
  {
    title: 'where a change began, in another unit than where it led',
    text: '4座中转站改造完成后，转运能力由每日210吨提高到300吨。',
    table: [
      ['三级指标', '年度指标值', '实际完成值'],
      ['改造中转站', '4座', '4座'],
      ['中转站日转运能力', '≥300吨', '300吨'],
    ],
    findings: [],
  },
  {
    title: 'the rate of a row that the text names, and that of another row in its place',
    text: '一、支出情况\n师资与课程一项执行率97.01%，最低。\n单位：万元',
    table: [
      ['项目', '全年预算', '支出', '执行率'],
      ['设备购置', '1,384.00', '1,342.58', '97.01%'],
      ['实训楼改造', '170.00', '165.54', '97.38%'],
      ['师资培训与课程资源', '90.00', '73.00', '81.11%'],
      ['合计', '1,644.00', '1,581.12', '96.18%'],
    ],
    findings: [{ messageId: 'mismatch', quote: '执行率97.01%' }],
  },
  {
    title: 'rates of rows told again, and one that is reckoned otherwise',
    text: '一、支出情况\n师资与课程一项执行率81.11%，最低；按年初预算计算，师资与课程执行率为85.88%。\n单位：万元',
    table: [
      ['项目', '全年预算', '支出', '执行率'],
      ['设备购置', '1,384.00', '1,342.58', '97.01%'],
      ['实训楼改造', '170.00', '165.54', '97.38%'],
      ['师资培训与课程资源', '90.00', '73.00', '81.11%'],
      ['合计', '1,644.00', '1,581.12', '96.18%'],
    ],
    findings: [],
  },
  {
    title: 'places that no dictionary knows, told in a text and in a table',
    text: '一、分配情况\n中央补助分配结果为：青峪县128万元、陶河县118万元、白岭区96万元、松台县104万元、渡安县80万元，最多的青峪县比最少的渡安县多48万元。\n单位：万元',
    table: [
      ['县（区）', '中央补助', '地方资金', '投入合计'],
      ['青峪县', '128.00', '42.00', '170.00'],
      ['陶河县', '112.00', '36.00', '148.00'],
      ['白岭区', '96.00', '30.00', '126.00'],
      ['松台县', '104.00', '28.00', '132.00'],
      ['渡安县', '80.00', '24.00', '104.00'],
    ],
    findings: [{ messageId: 'mismatch', quote: '陶河县118万元' }],
  },
  {
    title: 'what each place spent, beside what it was given',
    text: '一、分配情况\n分县看，青峪县执行122.36万元，陶河县执行109.85万元，白岭区执行95.40万元，松台县执行99.73万元，渡安县执行78.95万元。\n单位：万元',
    table: [
      ['县（区）', '中央补助', '地方资金', '投入合计'],
      ['青峪县', '128.00', '42.00', '170.00'],
      ['陶河县', '112.00', '36.00', '148.00'],
      ['白岭区', '96.00', '30.00', '126.00'],
      ['松台县', '104.00', '28.00', '132.00'],
      ['渡安县', '80.00', '24.00', '104.00'],
    ],
    findings: [],
  },
  {
    title: 'a total that is told again with the list of its sources',
    text: '项目概算总投资5,260.00万元，到位资金4,980.00万元。\n概算总投资5,620.00万元由中央预算内资金、省级补助和县级配套三部分组成。',
    findings: [{ messageId: 'mismatch', quote: '5,620.00万元' }],
  },
];
