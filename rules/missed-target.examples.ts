import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'the result in another section falls short of the goal',
    text: '二、年度目标\n维修浮标不少于130座。\n三、完成情况\n全年维修浮标121座。',
    findings: [{ messageId: 'silent', quote: '维修浮标121座' }],
  },
  {
    title: 'plan and result in one sentence',
    text: '全年计划疏浚航道42公里，实际疏浚航道39公里。',
    findings: [{ messageId: 'silent', quote: '39公里' }],
  },
  {
    title: 'a price above its ceiling',
    text: '浮标单座造价3.46万元，目标为不超过3.20万元。',
    findings: [{ messageId: 'silent', quote: '3.46万元' }],
  },
  {
    title: 'a rate below its target, which is a rate too',
    text: '航标用户满意度84.6%，目标为不低于90%。',
    findings: [{ messageId: 'silent', quote: '84.6%' }],
  },
  {
    title: 'less than the year before, and more than the limit',
    text: '二、年度目标\n航道投诉不超过50件。\n三、完成情况\n全年受理航道投诉57件，比上年减少11件。',
    findings: [{ messageId: 'silent', quote: '57件' }],
  },
  {
    title: 'a price by which a plan was reckoned',
    text: '二、年度目标\n按新购1,800元/座、修复1,500元/座的标准测算，计划总投资43,080.00万元。',
    findings: [],
  },
  {
    title: 'a rate behind the target owns up to it',
    text: '全年疏浚航道186.4公里，为计划190公里的98.11%。',
    findings: [{ messageId: 'owned', quote: '186.4公里' }],
  },
  {
    title: 'the report owns up to it',
    text: '全年计划疏浚航道42公里，实际疏浚航道39公里，未完成计划，原因是汛期停工。',
    findings: [{ messageId: 'owned', quote: '39公里' }],
  },
  {
    title: 'a row of a form with its reason',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['维修浮标', '≥130座', '121座', '10', '9.31', '汛期停工，未完成'],
      ['疏浚航道', '≥42公里', '43公里', '10', '10', ''],
    ],
    findings: [{ messageId: 'owned', quote: '121座' }],
  },
  {
    title: 'digits of full width own up to it too',
    text: '二、年度目标\n新增泊位８６,０００平方米。\n三、完成情况\n新增泊位８３,４６０平方米，安置渔民2.1万人。\n四、存在问题\n新增泊位８３，４６０平方米，比计划少２,５４０平方米。',
    findings: [{ messageId: 'owned', quote: '８３,４６０平方米，安' }],
  },
  {
    title: 'rows that a sentence elsewhere owns up to by the difference',
    text: '二、完成情况\n维修浮标总数达到上年水平，其中东港少完成19座。',
    table: [
      ['港区', '计划（座）', '完成（座）'],
      ['东港', '140', '121'],
      ['西港', '72', '74'],
    ],
    findings: [{ messageId: 'owned', quote: '121' }],
  },
  {
    title: 'targets that were met, from below and from above',
    text: '维修浮标131座，超过年度目标130座；水上险情9起，控制在12起以内；群众满意度93.5%，高于90%的目标。',
    findings: [],
  },
  {
    title: 'a total before its parts',
    text: '全年货物吞吐量46万吨，其中上半年22万吨、下半年24万吨，为年度目标45万吨的102.2%。',
    findings: [],
  },
  {
    title: 'a target for one thing and a result of another',
    text: '二、年度目标\n维修浮标不少于130座。\n三、完成情况\n维修便民码头12座。',
    findings: [],
  },
  {
    title: 'a fall against a fall that was aimed at',
    text: '亩均用药量下降12.6%，目标为下降15%；亩均用肥量下降9.2%，目标为下降8%。',
    findings: [{ messageId: 'silent', quote: '12.6%' }],
  },
  {
    title: 'a result told in the reason of a deduction is no target',
    text: '游客满意度86.20%。\n社会效应扣0.80分，原因是游客满意度不到90%。',
    findings: [],
  },
  {
    title: 'a rate of spending in the row owns up to no work left undone',
    table: [
      ['项目', '预算（万元）', '支出（万元）', '支出率', '计划', '完成'],
      ['北港疏浚', '640.00', '625.79', '97.78%', '疏浚42公里', '35公里'],
      ['南港疏浚', '300.00', '289.20', '96.40%', '疏浚18公里', '19公里'],
    ],
    findings: [{ messageId: 'silent', quote: '35公里' }],
  },
  {
    title: 'half spent, and somewhat more than half done',
    table: [
      ['项目', '预算（万元）', '支出（万元）', '支出率', '计划', '完成'],
      ['北港疏浚', '640.00', '313.60', '49.00%', '疏浚42公里', '23公里'],
      ['南港疏浚', '300.00', '289.20', '96.40%', '疏浚18公里', '19公里'],
    ],
    findings: [{ messageId: 'owned', quote: '23公里' }],
  },
  {
    title: 'targets of a list that is announced, with 达到 for a bound',
    text: '二、项目调整\n核销1处，其余任务未变：新增日吞吐能力8400吨以上，铺设缆线428.60公里，新建泊位46座，航道合同成交额达到60亿元。\n三、完成情况\n铺设缆线406.85公里，建成泊位48座，航道合同成交额59.2亿元。',
    findings: [
      { messageId: 'silent', quote: '406.85公里' },
      { messageId: 'silent', quote: '59.2亿元' },
    ],
  },
  {
    title: 'a bare target behind its result, of another size',
    text: '全年接待旅客46.83万人次，目标420万人次。',
    findings: [{ messageId: 'silent', quote: '46.83万人次' }],
  },
  {
    title: 'a plan with its result told by harbours, and money that was paid for it',
    text: '下达任务42公里，东港完成12公里、西港完成16公里、南港完成15公里，合计43公里。\n计划投资1200万元，建成泊位后已支付860万元，年末结转340万元。',
    findings: [],
  },
  {
    title: 'plans first and their results right behind, one by one or in the next sentence',
    text: '计划新建浮桥4座、疏浚支流26公里，实际新建浮桥4座、疏浚支流25.6公里，均完成年度目标。\n年度目标为举办船长培训班不少于20场，全年共举办18场，达到预期目标。\n本项目目标值为航标失常率不高于2%。经测算，航标失常率为2.6%，达到预期目标。',
    findings: [
      { messageId: 'silent', quote: '25.6公里' },
      { messageId: 'silent', quote: '18场' },
      { messageId: 'silent', quote: '2.6%' },
    ],
  },
  {
    title: 'ceilings before what was spent and how long it took',
    text: '疏浚成本控制在450万元以内，实际支出468.6万元，成本指标完成。\n设定工期180天，实际施工196天，按期完工。\n船艇运行维护费预算为12万元，实际支出13.1万元，未超预算。',
    findings: [
      { messageId: 'silent', quote: '468.6万元' },
      { messageId: 'silent', quote: '196天' },
      { messageId: 'silent', quote: '13.1万元' },
    ],
  },
  {
    title:
      'plans of several years, of another level, adjusted, of the year when half of it is over, and budgets that need not be spent',
    text: '五年规划目标为疏浚支流120公里，2023年疏浚28公里，完成年度建设任务。\n全港计划新建泊位5000个，其中东港承担800个，东港实际建成820个，超额完成任务。\n年初目标1000座，年中调整为800座，实际完成826座，完成调整后的目标任务。\n年度目标为改造缆线60公里，截至6月底完成32公里，达到序时进度要求。\n采购预算1562万元，实际采购1443.15万元。',
    findings: [],
  },
  {
    title: 'plans behind their results, in brackets or as what was reached, and a plan of the level above',
    text: '排查隐患218处（年初计划排查200处以上），按港区依次为127处、91处。\n套均检修费下降，浮标完好率90.60%，高于80%的规定比例，年末更新率68.23%。\n上级下达任务300座，我港自定目标400座，实际完成360座，超额完成上级任务。',
    findings: [],
  },
  {
    title: 'goals that a section lists by what is to be completed, and numbered goals among the results',
    text: '一、绩效目标\n1.完成浮标检修480座。\n2.船员满意度90%以上。\n二、绩效目标完成情况\n目标1：完成浮标检修468座，超额完成目标。\n目标2：船员满意度93%，已完成。',
    findings: [{ messageId: 'silent', quote: '468座' }],
  },
  {
    title: 'an announced list of plans and its results behind a semicolon; a list that reaches its plan together',
    text: '目标值：新建灯桩30座，铺设缆线15公里；完成值：新建灯桩28座，铺设缆线15.4公里；自评结论：全部完成。\n计划开展巡航12次，实际开展巡航10次、暗访4次，巡航任务完成。',
    findings: [{ messageId: 'silent', quote: '28座' }],
  },
  {
    title: 'goals in one row, each of the name of its rank',
    text: '二、年度目标\n船员满意度和渔民满意度分别不低于90%和96%。\n三、完成情况\n船员满意度95.20%，渔民满意度91.46%。',
    findings: [{ messageId: 'silent', quote: '91.46%' }],
  },
  {
    title: 'goals of a row whose clause before names them',
    text: '二、年度目标\n另设两项管理指标，即船员留任率和培训转岗率，年度值分别定为97%和50%。\n三、完成情况\n船员留任率94.10%，培训转岗率52.30%。',
    findings: [{ messageId: 'silent', quote: '94.10%' }],
  },
  {
    title: 'a result that has the word of the goal beside',
    text: '二、年度目标\n内港照明月人均补贴不低于520元，锚地不低于310元。\n三、完成情况\n锚地照明月人均补贴327.18元。',
    findings: [],
  },
  {
    title: 'what was done by the middle of the year',
    text: '二、年度目标\n年初下达的任务是：疏浚航道48公里，安装航标灯18套。\n三、完成情况\n截至六月底，安装航标灯12套。',
    findings: [],
  },
  {
    title: 'a column that says whether the target was met',
    text: '二、指标表',
    table: [
      ['指标', '目标值', '完成值', '是否完成'],
      ['平均待闸用时（小时）', '≤30', '33.4', '否'],
      ['航标维护（座）', '≥40', '42', '是'],
    ],
    findings: [{ messageId: 'owned', quote: '33.4' }],
  },
  {
    title: 'shares of a whole in a row behind a plan',
    text: '二、资金使用\n预算执行率目标为95.00%。航标站人员846.12万元、公用178.46万元，依次占82.58%、17.42%。',
    findings: [],
  },
  {
    title: 'by how much a target was passed is no result',
    text: '省定抽查任务18000艘次，完成率102.56%，多出的460艘次是汛前加抽。',
    findings: [],
  },
  {
    title: 'another kind of things counted in 个',
    text: '年度目标为疏浚任务覆盖98个村。\n按实施主体划分，港区承担47个、县直部门承担13个。',
    findings: [],
  },
  {
    title: 'the average of all places is no result of this one',
    text: '年度目标：年末航标正常率不低于98%。\n年末航标正常率98.6%。\n全市平均航标正常率97.6%。',
    findings: [],
  },
  {
    title: 'a task that was cut back before it was carried out',
    text: '年初下达的任务为整治渡口36处、靠泊点412处。6月，牛角渡因建桥停用，经县政府同意予以核减。调整后，全年整治渡口35处，涉及靠泊点405处。',
    findings: [
      { messageId: 'owned', quote: '35处' },
      { messageId: 'owned', quote: '405处' },
    ],
  },
  {
    title: 'what is left over is put off to the next year',
    text: '全年计划检修浮吊96台，完成89台，余7台顺延至次年。',
    findings: [{ messageId: 'owned', quote: '89台' }],
  },
  {
    title: 'a goal of a list is no result of the next one',
    text: '年度目标有三项：平均候船时间控制在25分钟以内；航标维护支出占养护支出的比例达到42%；船员投诉率控制在3%以内。',
    findings: [],
  },
  {
    title: 'where a change began is no result',
    text: '二、年度目标\n夜航里程占比不低于60%，航标正常率不低于92%。\n三、完成情况\n航标正常率从整修前的85.4%提高到93.6%。',
    findings: [],
  },
  {
    title: 'a column of one rate tells nothing of another that is named after the same people',
    text: '二、年度目标\n海事处批复的目标为：水上集市经营对象再违规率不高于0.2%；调解纠纷210件以上；服务对象满意度不低于85%。\n三、完成情况\n年内再违规3人，再违规率0.16%。\n四、问卷调查',
    table: [
      ['调查对象', '有效问卷（份）', '满意（份）', '满意度'],
      ['水上集市经营对象', '213', '192', '90.14%'],
      ['过渡乘客', '341', '319', '93.55%'],
    ],
    findings: [],
  },
  {
    title: 'a ceiling in a sentence of results is held against the rate of its name',
    text: '三、完成情况\n船员持证率97.2%，超过96%的目标；空驶率9.2%，控制在8%以内。',
    findings: [{ messageId: 'silent', quote: '9.2%' }],
  },
  {
    title: 'how many there were before the works',
    text: '年度目标：改造后泊位不少于480个。\n改造前泊位为312个，本次净增184个，增幅58.97%。',
    findings: [],
  },
  {
    title: 'so many a month is no result of so many a year',
    text: '航道水质按每月一次采样，实采189次。\n按此折算，航道水质每个断面年采样计划为12次。',
    findings: [],
  },
  {
    title: 'what was added is held against the goal of its sentence',
    text: '三、完成情况\n年内新增航标174座，超出新增200座的目标，得满分。',
    findings: [{ messageId: 'silent', quote: '174座' }],
  },
  {
    title: 'a plan that was cut back, as the words behind it say',
    text: '年内更新救生筏26台，合同价33.28万元；原计划更新30台，因中标型号容积较大，台数相应核减。',
    findings: [{ messageId: 'owned', quote: '26台' }],
  },
  {
    title: 'a rate under a shorter name, and satisfaction of whomever',
    text: '二、年度目标\n船员实习留用率70%以上，渔民满意度不低于96%。\n三、完成情况\n船员实习960人，期满留用562人，留用率58.54%。\n发出问卷500份，有效480份，综合满意度92.24%，其中年长渔民90.14%。',
    findings: [
      { messageId: 'silent', quote: '58.54%' },
      { messageId: 'silent', quote: '92.24%' },
    ],
  },
  {
    title: 'satisfaction of two kinds of people, each with a goal of its own, and a rate of something else',
    text: '二、年度目标\n渔民满意度不低于96%，船员满意度不低于85%，航标验收合格率98%以上。\n三、完成情况\n问卷显示，满意度88.24%。\n抽查船舶120艘，初检合格率91.67%。',
    findings: [],
  },
  {
    title: 'what is said to pass a goal that is told elsewhere, the only one by its unit',
    text: '二、年度目标\n船员人均实操不低于112学时，出航不少于30航次。\n三、完成情况\n全年实操14,800学时，船员人均106.26学时，高于目标值；出航36航次，超过目标。',
    findings: [{ messageId: 'silent', quote: '106.26学时' }],
  },
  {
    title: 'what is said to keep within a ceiling by the head that is told elsewhere',
    text: '二、年度目标\n户均渔网补助不高于3500元，渔民受益400户。\n三、完成情况\n户均补助5500元，未突破上限。',
    findings: [{ messageId: 'silent', quote: '5500元' }],
  },
  {
    title: 'the next goal of a sentence is no result of the one before',
    text: '二、年度目标\n休渔面积目标3,394亩，实际3,000亩；轮养目标24,000亩，另行验收。',
    findings: [{ messageId: 'silent', quote: '3,000亩' }],
  },
  {
    title: 'the only goal and the only result of a unit, in other words',
    text: '二、年度目标\n收到作品200件以上，省级获奖40件以上；资助渔业学会创新项目25个。\n三、完成情况\n竞赛收到作品242件，选送参加省级比赛的作品中有32件获奖。\n经过申报和评议，20个学会项目获得资助。',
    findings: [
      { messageId: 'silent', quote: '32件' },
      { messageId: 'silent', quote: '20个' },
    ],
  },
  {
    title: 'winners of a smaller contest, and what was there before the works',
    text: '二、年度目标\n省级获奖40件以上，改造后泊位不少于480个。\n三、完成情况\n市级比赛中有32件获奖，省级获奖46件。\n改造前泊位为312个，本次净增184个。',
    findings: [],
  },
  {
    title: 'one verb of two lists of one thing, and what was done as planned',
    text: '二、绩效目标\n新建水文站24处，改造66处；办船员技能培训6期。\n三、完成情况\n水文站新建24处、改造62处，共86处；水位站改造31处。\n船员技能培训按计划办满3期：驾驶32人，轮机30人。',
    findings: [
      { messageId: 'silent', quote: '62处' },
      { messageId: 'silent', quote: '3期' },
    ],
  },
  {
    title: 'one of several results that all reached a line did not',
    text: '家长、教师、学生满意度94.20%、91.67%和81.03%，均达到90%以上。',
    findings: [{ messageId: 'silent', quote: '81.03%' }],
  },
  {
    title: 'several results that all reached a line',
    text: '家长、教师、学生满意度94.20%、91.67%和91.03%，均达到90%以上。',
    findings: [],
  },
  {
    title: 'what was expected was not reached',
    text: '合格率79.94%，达到98%的预期。',
    findings: [{ messageId: 'silent', quote: '79.94%' }],
  },
  {
    title: 'a rate over the budget is no plan of the rate over something else',
    text: '全年预算4,580.00万元，实际支出3,866.64万元。以全年预算衡量，执行率84.42%；以合同价4,906.00万元衡量，付款率为78.81%。',
    findings: [],
  },
  {
    title: 'budget and spending whose unit is not printed',
    table: [
      ['项目', '预算数', '执行数'],
      ['渔港疏浚', '120.00', '117.60'],
      ['灯塔维护', '60.00', '59.40'],
    ],
    findings: [],
  },
  {
    title: 'a goal and a result under one name that has no noun',
    text: '一、绩效目标\n重复信访不超过8件，接访不少于40批次。\n二、完成情况\n全年重复信访9件，接访46批次。',
    findings: [{ messageId: 'silent', quote: '重复信访9件' }],
  },
  {
    title: 'the plan of several years, and that of each, against the result of its own time',
    table: [
      ['港区', '三年计划（公里）', '2021年计划', '2021年完成', '2022年完成', '2023年完成', '三年完成'],
      ['东港', '55.00', '18.00', '18.20', '20.30', '16.50', '55.00'],
      ['西港', '51.05', '13.00', '12.46', '20.14', '18.45', '51.05'],
      ['北港', '46.00', '12.00', '12.30', '18.20', '14.60', '45.10'],
    ],
    findings: [
      { messageId: 'silent', quote: '12.46' },
      { messageId: 'silent', quote: '45.10' },
    ],
  },
  {
    title: 'half of the year, the goal of all years beside that of this one, and a plan whose years are not over',
    table: [
      ['指标', '实施期指标值', '“十四五”目标', '年度指标值', '上半年完成值', '全年完成值'],
      ['疏浚航道（公里）', '55', '90', '18', '8', '19'],
      ['维修浮标（座）', '390', '650', '130', '61', '131'],
    ],
    findings: [],
  },
  {
    title: 'years under the headers of plans and results',
    table: [
      ['指标', '计划{2x1}', '完成{2x1}'],
      ['', '2022年', '2023年', '2022年', '2023年'],
      ['疏浚航道（公里）', '18', '20', '18', '19'],
      ['维修浮标（座）', '130', '145', '130', '146'],
    ],
    findings: [{ messageId: 'silent', quote: '19' }],
  },
  {
    title: 'a goal for growth right behind the growth',
    text: '技术合同成交额12.86亿元，同比增长18.70%，目标增幅25%以上。',
    findings: [{ messageId: 'silent', quote: '18.70%' }],
  },
  {
    title:
      'bounds of a class, what was told to pass its goal, and goals told to be missed are none that are called met',
    text: '村道完成率88.28%，低于90%的目标，原因是雨季停工。完成率低于95%的村，下年任务调减；执行率高于95%的村优先安排。\n公众号关注2.05万人，年初目标不少于1.8万人，超出0.25万人；在市级以上媒体登稿28篇，省级7篇、市级21篇。',
    findings: [{ messageId: 'owned', quote: '88.28%' }],
  },
  {
    title:
      'the only goal and the only result by a unit that few things are counted in; a goal behind ； is of another thing',
    text: '一、绩效目标\n修复古籍60册；古籍数字化拍摄29,758拍。\n二、完成情况\n数字化拍摄倒是走得顺，24,600拍。见习任务60人，完成45人；留用率要求不低于50%，实际59.38%。',
    findings: [
      { messageId: 'silent', quote: '24,600拍' },
      { messageId: 'silent', quote: '完成45人' },
    ],
  },
  {
    title: 'what was not reached is no result, and what rates are kept to is the least',
    text: '建成投放点460个，计划450个，超10个；覆盖145,000户，全区150,000户，没覆盖的5,000户多为散居户。出水达标率98.37%，控制值98%。',
    findings: [],
  },
  {
    title: 'a ceiling of a contract; two goals told one after the other, in two units',
    text: '机耕路支出摊下来每公里26.11万元，合同上限是每公里16.5万元，没超。开发活页式教材6本、虚拟仿真资源14个，两项原目标分别为6本和15个。',
    findings: [
      { messageId: 'silent', quote: '每公里26.11万元' },
      { messageId: 'silent', quote: '虚拟仿真资源14个' },
    ],
  },
  {
    title: 'a first stage of what was designed; a miss in its own words',
    text: '污水处理厂设计日处理能力2万吨，一期1万吨土建完工。栏位利用率86.5%，目标是90%，差在柳坪场11月才进猪，全口径没有达标，我们照实认账。',
    findings: [{ messageId: 'owned', quote: '栏位利用率86.5%' }],
  },
  {
    title: 'what is asked in quotation marks',
    text: '三项合计74.24万元，比上年的79.60万元压减5.36万元，压减幅度6.73%，达到“一般性支出压减50%以上”的要求。',
    findings: [{ messageId: 'silent', quote: '压减幅度6.73%' }],
  },
  {
    title: 'so much for each is no ceiling of all; a goal for two that are told apart',
    text: '新增和更换信号灯不少于45处，每套维修费控制在3000元以内。\n全年新增信号灯31处、更换17处，维修费46.85万元。',
    findings: [],
  },
  {
    title: 'how much of a goal was done is no goal',
    text: '新增就业932人，完成目标104%；失业人员再就业392人，完成78%；困难人员再就业99人。',
    findings: [],
  },
  {
    title: 'what is meant to be reached later, beside what is',
    text: '后续拟在两个环节着力：预算环节，先拨六成；立项环节，力争空缺率控制在10%以内（本年实际为15.0%）。',
    findings: [],
  },
  {
    title: 'limits set by law, by promise or by the office above, named behind the result',
    text: '渔船检验平均用时17.5个工作日，承诺时限不超过15个工作日。\n补贴自收到指标后最长41天发到渔民，规定时限为30天。\n码头泊位利用率48.2%，而市里设定的下限为55%。\n网箱破损率4.6%，控制目标为不超过4%。',
    findings: [
      { messageId: 'silent', quote: '17.5个工作日' },
      { messageId: 'silent', quote: '41天' },
      { messageId: 'silent', quote: '48.2%' },
      { messageId: 'silent', quote: '4.6%' },
    ],
  },
  {
    title: 'limits that are kept',
    text: '渔船检验平均用时13.5个工作日，承诺时限不超过15个工作日。\n补贴自收到指标后最长26天发到渔民，规定时限为30天。\n码头泊位利用率58.2%，而市里设定的下限为55%。\n网箱破损率3.6%，控制目标为不超过4%。每公里造价37.23万元，低于概算上限40万元。',
    findings: [],
  },
  {
    title: 'what is meant to be done later is not missed now',
    text: '下年要加强招标管理，力争流标率控制在8%以内（本年实际为12.5%）。',
    findings: [],
  },
  {
    title: 'said to lie within a limit, and above it',
    text: '每公里造价按已付款折算43.23万元，低于概算上限40万元。监理类比重5.56%，未超县里规定的5%。',
    findings: [
      { messageId: 'silent', quote: '43.23万元' },
      { messageId: 'silent', quote: '5.56%' },
    ],
  },
  {
    title:
      'what is told of other things owns up to nothing: less than the year before, the rate of others, the lowest of a list',
    text: '渔技培训计划30期，办了23期，参加1,760人次，比上年少140人次。\n年初计划救助渔船48艘，实际救助41艘，修复36艘，修复率87.8%。\n成活率91.2%，没有低于95%的要求。',
    findings: [
      { messageId: 'silent', quote: '23期' },
      { messageId: 'silent', quote: '41艘' },
      { messageId: 'silent', quote: '91.2%' },
    ],
  },
  {
    title: 'the figure of a goal is not printed in a longer one',
    text: '二、年度目标\n渔船年检率不低于98%。\n三、完成情况\n渔船年检率96.31%。\n四、存在问题\n渔船燃油补贴发放率98.37%，仍未达到全部发放。',
    findings: [{ messageId: 'silent', quote: '96.31%' }],
  },
  {
    title: 'conditions, control figures and promises; an average beside its plan',
    text: '全县渔业用水3.42亿立方米，未突破省下达的2.76亿立方米控制指标。\n同意改造的渔户占94.39%，同意率94.39%，高于98%的启动条件。\n优良水质比例75.0%，与目标94%持平。\n每平方米补99.82元，不超过96元的上限。\n堤岸平均修整11遍，计划15遍。',
    findings: [
      { messageId: 'silent', quote: '3.42亿立方米' },
      { messageId: 'silent', quote: '同意率94.39%' },
      { messageId: 'silent', quote: '75.0%' },
      { messageId: 'silent', quote: '99.82元' },
      { messageId: 'silent', quote: '11遍' },
    ],
  },
  {
    title: 'a ceiling that is said to be passed; a promise to fill more than so much',
    text: '每名渔技员服务101.1户，比“每名渔技员服务不超过100户”的配备要求略多。\n泊位利用率62%，高于60%的承诺。',
    findings: [],
  },
  {
    title: 'a rate behind the result says that the goal of another sentence was passed',
    text: '二、年度目标\n移植红树苗木21000株以上；新增标本采集5100件（套）。\n三、完成情况\n全年移植12840株，其中春季5480株，秋季6130株，应急补种1230株，为目标的107%。\n新采集1540件（套），达到目标值的102.67%；历年累计6,820件（套）。',
    findings: [
      { messageId: 'silent', quote: '12840株' },
      { messageId: 'silent', quote: '1540件（套）' },
    ],
  },
  {
    title: 'a rate of the goal behind the last of a list is of their total',
    text: '二、年度目标\n移植红树苗木12000株以上；新增标本采集1500件（套）。\n三、完成情况\n分片看，东滩4280株、西滩4280株、南滩4280株，为目标的107%。\n新采集1540件（套），达到目标值的102.67%；历年累计6,820件（套）。',
    findings: [],
  },
  {
    title: 'a goal in a sentence of its own, and goals by the year',
    text: '两类问卷合并2,201份，渔民综合满意度75.69%。目标90%。\n三年任务为增殖6.6万亩，其中2021年2.4万亩、2022年2.6万亩、2023年2万亩。\n2021年2.46万亩，2022年2.31万亩，这两年都超任务。',
    findings: [
      { messageId: 'silent', quote: '75.69%' },
      { messageId: 'silent', quote: '2.31万亩' },
    ],
  },
  {
    title: 'a goal in a sentence of its own, and goals by the year, reached',
    text: '两类问卷合并2,201份，渔民综合满意度92.23%。目标90%。\n三年任务为增殖6.6万亩，其中2021年2.4万亩、2022年2.2万亩、2023年2万亩。\n2021年2.46万亩，2022年2.31万亩，这两年都超任务。',
    findings: [],
  },
  {
    title: 'what becomes of the rest, a missed line, points pro rata: owned up to',
    text: '建设垃圾收集点目标值12座，实际9座，剩下3座因征地改到下年度建设。\n设备利用率目标85%，实际82.6%，没到年初定的线。\n用户抽查合格率97%，目标100%，按比例得4.85分。\n补贴农机目标值460台，实际完成448台，短12台，10月断货三周所致。',
    findings: [
      { messageId: 'owned', quote: '实际9座' },
      { messageId: 'owned', quote: '实际82.6%' },
      { messageId: 'owned', quote: '97%' },
      { messageId: 'owned', quote: '实际完成448台' },
    ],
  },
  {
    title: 'nothing becomes of the rest',
    text: '建设垃圾收集点目标值12座，实际9座，均已启用。',
    findings: [{ messageId: 'silent', quote: '实际9座' }],
  },
  {
    title: 'a plan for two years, one year of it, a goal that was changed, a cap on what is paid',
    text: '投放苗种：批复3.6万尾，分两年实施。2023年目标1.5万尾，实际1.5万尾。\n下派指导员原定180名，调为160名（市里压减名额），实派162名。\n仓库改造计划14栋，当年5栋，完工5栋。\n三年合同量900万页。首年交付260万页，本年目标310万页，实交318万页。\n巡查飞行420小时折588.00万元，按上限560万元支付，其余由承包人承担。',
    findings: [],
  },
  {
    title: 'a price against the control price right behind it',
    text: '土建费摊到每平方米403.20元，控制价为不超过390元。',
    findings: [{ messageId: 'silent', quote: '每平方米403.20元' }],
  },
  {
    title: 'what a plant was built for is no goal of what runs',
    text: '新厂设计日供水能力12万吨，一期已有7万吨在运行。',
    findings: [],
  },
  {
    title: 'what was finished within the year of what was planned, and no word of the rest',
    text: '加装扶梯计划32部，年内竣工27部。',
    findings: [{ messageId: 'silent', quote: '年内竣工27部' }],
  },
  {
    title: 'posts are a limit and no goal, whatever else is borne',
    text: '本院承担全县渡口的保养，2024年末核定编制186名，在编163人，另聘94人。',
    findings: [],
  },
  {
    title: 'a goal for as many rates as it counts, one of which misses it',
    text: '浮标巡检1831座，巡检率91.69%，灯桩巡检1824座，灯桩巡检率98.81%，两项都要求不低于98%。',
    findings: [{ messageId: 'silent', quote: '91.69%' }],
  },
  {
    title: 'a goal for as many rates as it counts',
    text: '浮标巡检1831座，巡检率99.19%，灯桩巡检1824座，灯桩巡检率98.81%，两项都要求不低于98%。',
    findings: [],
  },
  {
    title: 'a share that misses the bound for it, behind the count that it is of',
    text: '2.在岗人员里本地户占比不低于65%，1206人除以年末在岗数，占63.70%，完成。',
    findings: [{ messageId: 'silent', quote: '占63.70%' }],
  },
  {
    title: 'a share that keeps the bound for it',
    text: '2.在岗人员里本地户占比不低于65%，1206人除以年末在岗数，占68.70%，完成。',
    findings: [],
  },
];
