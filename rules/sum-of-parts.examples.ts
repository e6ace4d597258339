import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a total that closes a list',
    text: '共评出优秀案例：一等奖2项、二等奖5项、三等奖9项，合计18项。',
    findings: [{ messageId: 'mismatch', quote: '合计18项' }],
  },
  {
    title: 'a changed part of a list that names the rest',
    text: '支出合计356.70万元，其中人员经费182.40万元，公用经费68.90万元，其余为项目支出115.40万元。',
    findings: [{ messageId: 'mismatch', quote: '支出合计356.70万元' }],
  },
  {
    title: 'a series and its total',
    text: '东片区、西片区、中片区分别完成造林312亩、287亩和405亩，合计1014亩。',
    findings: [{ messageId: 'mismatch', quote: '合计1014亩' }],
  },
  {
    title: 'full-width digits',
    text: '全年共开展巡护３４８次，其中春季８６次，夏季１０４次，秋季９２次，其余６５次在冬季。',
    findings: [{ messageId: 'mismatch', quote: '３４８次' }],
  },
  {
    title: 'the total of a column',
    table: [
      ['项目名称', '金额（万元）'],
      ['苗圃改造', '64.00'],
      ['灌溉管网', '152.00'],
      ['林道养护', '38.50'],
      ['合计', '245.50'],
    ],
    findings: [{ messageId: 'mismatch', quote: '245.50' }],
  },
  {
    title: 'nothing says that the list is complete, but one changed digit closes it',
    text: '项目支出264.80万元，其中绿化养护132.50万元、路灯照明81.60万元、道路保洁50.10万元。',
    findings: [{ messageId: 'mismatch', quote: '项目支出264.80万元' }],
  },
  {
    title: 'a tail of rounding (尾差)',
    text: '全年共支出25.0万元，分别用于培训8.3万元、宣传8.3万元、调研8.3万元。',
    findings: [{ messageId: 'residual', quote: '25.0万元' }],
  },
  {
    title: 'it ties only if 8 means anything that rounds to 8',
    text: '印刷费8万元，差旅费12.5万元，会议费6.4万元，合计26.7万元。',
    findings: [{ messageId: 'residual', quote: '26.7万元' }],
  },
  {
    title: 'a total in 万元, cut off',
    text: '印刷费20580.00元，差旅费15210.00元，合计3.5万元。',
    findings: [{ messageId: 'truncated', quote: '3.5万元' }],
  },
  {
    title: 'words that divide a whole leave nothing out',
    text: '核定编制46人，其中行政编制19人、事业编制21人。',
    findings: [{ messageId: 'mismatch', quote: '核定编制46人' }],
  },
  {
    title: 'parts listed one after another make more than their whole',
    text: '整治河道17.2公里，其中柳沟8.6公里、石沟7.1公里、沙沟5.8公里。',
    findings: [{ messageId: 'mismatch', quote: '整治河道17.2公里' }],
  },
  {
    title: 'years of what has added up',
    text: '截至2023年末累计建成驿站68座，其中2023年新建41座、2022年建成37座。',
    findings: [{ messageId: 'mismatch', quote: '累计建成驿站68座' }],
  },
  {
    title: 'of how many figures it is told to be the total',
    text: '未支出资金96.30万元，其中闸坝维修、渠道清淤两个项目分别结余41.20万元和33.50万元，两项合计75.70万元。',
    findings: [{ messageId: 'mismatch', quote: '两项合计75.70万元' }],
  },
  {
    title: 'points that were deducted, with their reasons',
    text: '共扣4.5分：预算执行扣0.5分，新增航标未达到年初目标值扣2分，档案不全扣1分。',
    findings: [{ messageId: 'mismatch', quote: '共扣4.5分' }],
  },
  {
    title: 'a breakdown of the only total of the sentence before',
    text: '全年改厕2,146户。按乡分：东岭乡612户、西岭乡538户、北坪乡427户、南坪乡596户。',
    findings: [{ messageId: 'mismatch', quote: '全年改厕2,146户' }],
  },
  {
    title: 'what a named whole is composed of',
    text: '人员经费928.40万元，占基本支出的83.00%。人员经费由工资福利支出816.50万元、对个人和家庭的补助66.90万元两部分组成。',
    findings: [{ messageId: 'mismatch', quote: '人员经费928.40万元' }],
  },
  {
    title: 'points of a section in words, and of its rows in the scoring table',
    text: '产出指标得26分。',
    table: [
      ['一级指标', '三级指标', '分值', '得分'],
      ['产出指标（30分）{1x3}', '巡护里程', '10', '10'],
      ['清淤方量', '10', '8'],
      ['标志补设', '10', '10'],
      ['效益指标（10分）', '通航天数', '10', '9'],
      ['总分', '', '40', '37'],
    ],
    findings: [{ messageId: 'mismatch', quote: '产出指标得26分' }],
  },
  {
    title: 'a scoring table that tells some of its rows only',
    text: '效益指标得25分。',
    table: [
      ['一级指标', '三级指标', '分值', '得分'],
      ['产出指标{1x2}', '巡护里程', '10', '10'],
      ['标志补设', '10', '10'],
      ['效益指标{1x2}', '通航天数', '10', '10'],
      ['船闸能耗', '7', '7'],
    ],
    findings: [],
  },
  {
    title: 'parts named with their total and told in another section',
    text: '一、进展\n新认定县级苗圃22家、林果合作社34家。\n二、成效\n认定的县级苗圃和林果合作社合计65家。',
    findings: [{ messageId: 'mismatch', quote: '合计65家' }],
  },
  {
    title: 'halves of a division told apart, and what they make together',
    text: '一、支出\n城乡供水支出1,186.23万元。\n二、项目\n城市供水支出314.72万元，管网新换；农村供水支出817.51万元，水厂新建。',
    findings: [{ messageId: 'mismatch', quote: '城乡供水支出1,186.23万元' }],
  },
  {
    title: 'an identity of the field whose figures stand in different sections',
    text: '一、支出\n2023年全年支出3,215.19万元。\n二、基本支出\n基本支出2,386.74万元，用于人员和日常办公。\n三、项目支出\n项目支出824.85万元，用于航道养护。',
    findings: [{ messageId: 'mismatch', quote: '全年支出3,215.19万元' }],
  },
  {
    title: 'points beside their full marks',
    text: '产出30分，得26.45分：其中清淤方量12分，按完成率折算得10.45分；通航天数18分，因停航两日扣2分，得15.00分。',
    findings: [{ messageId: 'mismatch', quote: '得26.45分' }],
  },
  {
    title: 'counts and amounts that alternate, with what each got',
    text: '发放奖补36.42万元：大户42户、18.60万元，中户54户、12.30万元，小户32户、5.62万元，户均依次为4,428元、2,278元和1,756元。',
    findings: [{ messageId: 'mismatch', quote: '发放奖补36.42万元' }],
  },
  {
    title: 'a list in brackets ends with them',
    text: '考核得分95.20分（其中加分1.20分），列第三位；2022年得分93.60分（含加分0.60分）。',
    findings: [],
  },
  {
    title: 'items that overlap, and a list that goes on',
    text: '检出不合格42件，其中标签不全18件、净含量不足16件、涂层超标12件（部分样品两项同时超标）。服务8.64万小时，其中引导3.12万小时、巡护2.86万小时、清扫1.66万小时等。',
    findings: [],
  },
  {
    title: 'what was taken off does not add to the others',
    text: '上年结转86.42万元，当年预算1,286.00万元，年中追减42.60万元，可用资金合计1,329.82万元。',
    findings: [],
  },
  {
    title: 'where most of it was',
    text: '共扣7.90分，集中在过程和产出两类，分别扣4.26分和2.14分，二者合计扣6.40分。',
    findings: [],
  },
  {
    title: 'a total in brackets of another year has no list after it',
    text: '全年受理求助1,284件（上年1,116件），按内容分，寻人类486件，纠纷类512件，其他286件。',
    findings: [],
  },
  {
    title: 'gains and losses do not add up',
    text: '持证船员净增246人，其中新发证318人、注销72人。靠泊支出增加21.40万元，其中拖轮费增加34.60万元、引航费减少13.20万元。',
    findings: [],
  },
  {
    title: 'full marks and points that alternate',
    text: '过程20分，得18.46分。其中资金到位率4分，得4.00分；执行率6分，按执行率计5.46分；制度建设4分，依据检查结果扣1分，得3.00分；组织实施6分，得满分6分。',
    findings: [],
  },
  {
    title: 'of the points of a reason none are parts of those before it',
    text: '产出类（40分）得38.76分，因巡查次数只完成目标的91.20%，6分的指标按比例得5.47分；效益类（30分）得29.00分。',
    findings: [],
  },
  {
    title: 'levels that leave out the others, and a list of the larger ones',
    text: '发放补贴1,346份，其中一级412份、二级706份。购置设备486.20万元，其中吊机212.40万元、浮筒148.60万元、缆绳92.80万元。',
    findings: [],
  },
  {
    title: 'a list that names only some',
    text: '项目支出264.80万元，其中绿化养护132.50万元、路灯照明81.60万元。',
    findings: [],
  },
  {
    title: 'parts with parts of their own',
    text: '人员经费182.40万元，包括工资120.30万元、津贴62.10万元；公用经费68.90万元，包括办公费21.50万元、水电费47.40万元；合计251.30万元。',
    findings: [],
  },
  {
    title: '三公 with zeros',
    text: '“三公”经费支出4.20万元，其中因公出国（境）费0万元；公务用车购置及运行维护费3.15万元，其中公务用车购置费0万元、公务用车运行维护费3.15万元；公务接待费1.05万元。',
    findings: [],
  },
  {
    title: '公共 is no 共',
    text: '设施维护支出85.00万元、水电支出42.00万元，公共服务支出120.00万元。',
    findings: [],
  },
  {
    title: 'a whole and its complement',
    text: '全年抽检食品320批次，合格311批次，不合格9批次。',
    findings: [],
  },
  {
    title: 'people counted in two ways',
    text: '共有职工86人，其中在编52人、编外34人；本科及以上学历61人，大专学历25人。',
    findings: [],
  },
  {
    title: 'the total of its own subject, and not of the figures before',
    text: '今年批复28个村的规划，连同以前批复的35个，累计63个，全乡行政村共94个。',
    findings: [],
  },
  {
    title: 'full marks and points are told together',
    text: '自评得分93.6分：预算执行10分得9.6分，产出50分得46分，效益40分得38分。',
    findings: [],
  },
  {
    title: 'points of some sections only',
    text: '自评得分96.5分。其中预算执行9.5分，产出指标48分，效益指标29分。',
    findings: [],
  },
  {
    title: 'planned and spent, basic and project, each with its own total',
    text: '一、支出\n2023年预算合计700.00万元，全年支出651.19万元。\n二、基本支出\n基本支出预算402.30万元，支出386.74万元。\n三、项目支出\n项目支出预算297.70万元，支出264.45万元。',
    findings: [],
  },
  {
    title: 'groups that overlap',
    text: '参训学员120人，其中女性56人，党员41人。',
    findings: [],
  },
  {
    title: 'last year’s total behind the parts of this year',
    text: '2023年支出251.30万元，其中人员经费182.40万元、公用经费68.90万元，2022年支出236.10万元。',
    findings: [],
  },
  {
    title: '8 beside 12.5 is 8.0',
    text: '印刷费8万元，差旅费12.5万元，会议费6.4万元，合计26.9万元。',
    findings: [],
  },
  {
    title: 'the three kinds of 三公 leave nothing out',
    text: '2023年“三公”经费支出5.81万元，其中公务接待费1.24万元，公务用车运行维护费3.17万元，因公出国（境）费0万元。',
    findings: [{ messageId: 'mismatch', quote: '5.81万元' }],
  },
  {
    title: 'what was taken off is accounted for in full',
    text: '扣分合计5.2分，其中决策类扣1.5分，系论证不细；产出类扣2.6分，系两处未完工；效益类扣2.1分，系管护人员不足。',
    findings: [{ messageId: 'mismatch', quote: '扣分合计5.2分' }],
  },
  {
    title: 'points whose full marks make a hundred',
    text: '自评得分93.4分，其中：执行情况18.4分（满分20分），目标一“河道清障”45分（满分45分），目标二“堤防加固”24分（满分35分）。',
    findings: [{ messageId: 'mismatch', quote: '自评得分93.4分' }],
  },
  {
    title: 'the names stand behind the figures of a closed list',
    text: '全镇辖17个行政村、4个社区共31个村（社区），面积72.5平方公里。',
    findings: [{ messageId: 'mismatch', quote: '社区共31个' }],
  },
  {
    title: 'two figures of other things and a total that is not theirs',
    text: '项目覆盖6个乡镇、2个街道，共47个村，惠及农户2860户。',
    findings: [],
  },
  {
    title: 'the budget of the beginning and what was added',
    text: '年初预算1430.00万元，年中因标准上调追加186.00万元，全年预算1610.00万元。',
    findings: [{ messageId: 'mismatch', quote: '全年预算1610.00万元' }],
  },
  {
    title: 'what was added and what was taken back',
    text: '年初预算1430.00万元，年中追加186.00万元，收回26.00万元，全年预算1590.00万元。',
    findings: [],
  },
  {
    title: 'whatever is graded has one of the grades',
    text: '本部门对14个项目开展了自评。自评结果为“优”的8个、“良”的3个、“中”的2个。',
    findings: [{ messageId: 'mismatch', quote: '14个' }],
  },
  {
    title: 'all but one amount, and the rest',
    text: '财政拨款收入总计7436.82万元。除当年拨款7118.35万元外，其余308.47万元为年初结转。',
    findings: [{ messageId: 'mismatch', quote: '总计7436.82万元' }],
  },
  {
    title: 'amounts before and after an adjustment are no parts beside each other',
    text: '培训类由86.00万元调为72.00万元，宣传类由38.00万元调为52.00万元。调整前两类合计124.00万元。',
    findings: [],
  },
  {
    title: 'groups put together',
    text: '居民组有效问卷132份，满意121份；商户组有效问卷94份，满意87份。两组合并，有效问卷226份，满意218份。',
    findings: [{ messageId: 'mismatch', quote: '满意218份' }],
  },
  {
    title: 'more groups than are told',
    text: '居民组有效问卷132份；商户组有效问卷94份。三组合并，有效问卷271份。',
    findings: [],
  },
  {
    title: 'a stock at the end from its beginning and the net change',
    text: '图书年初48,612册，当年新增2,830册、剔旧416册，净增2,414册，年末51,206册。',
    findings: [{ messageId: 'mismatch', quote: '年末51,206册' }],
  },
  {
    title: 'the items of a plan',
    text: '下达建设任务32.50万亩，包括新建22.80万亩、改造提升7.70万亩。',
    findings: [{ messageId: 'mismatch', quote: '32.50万亩' }],
  },
  {
    title: 'what is told of a figure, and its rest',
    text: '年末结转322.50万元中，已签合同待支付的287.20万元；其余35.80万元为招标结余。',
    findings: [{ messageId: 'mismatch', quote: '年末结转322.50万元' }],
  },
  {
    title: 'the rest is that of some of the figure only',
    text: '年末结转322.50万元中，已签合同待支付的287.20万元，其中工程尾款146.30万元，其余140.90万元为质保金，另有35.30万元未安排。',
    findings: [],
  },
  {
    title: 'lists by year and by lot, right behind their totals',
    text: '三年累计投入1,286.40万元，分年看，2021年214.60万元，2022年652.30万元，2023年479.50万元。抽查渠段96处作现场复核，一标段34处、二标段28处、三标段39处，合格的分别有31处、27处和30处。',
    findings: [
      { messageId: 'mismatch', quote: '1,286.40万元' },
      { messageId: 'mismatch', quote: '96处' },
    ],
  },
  {
    title: 'what follows the last item of a list by rank is told of them all',
    text: '抽查渠段96处作现场复核，一标段34处、二标段28处、三标段34处，合格的分别有31处、27处和30处。五项各占3.00分、3.00分、4.00分（依次为堤防、泵站、闸门），实得3.00分、2.80分、3.60分。',
    findings: [],
  },
  {
    title: 'parts into which the field divides a whole',
    text: '年末实有在职146人，其中行政88人、事业34人、工勤6人。\n基本支出2,846.20万元（人员经费2,418.60万元，公用经费472.60万元）。\n年初预算684.30万元，基本支出416.50万元，项目支出276.80万元。',
    findings: [
      { messageId: 'mismatch', quote: '实有在职146人' },
      { messageId: 'mismatch', quote: '基本支出2,846.20万元' },
      { messageId: 'mismatch', quote: '年初预算684.30万元' },
    ],
  },
  {
    title: 'a budget beside what was spent, and a rest without a figure',
    text: '年初预算684.30万元，基本支出完成416.50万元，项目支出完成241.20万元。\n总投资2,400.00万元，其中申请债券1,500.00万元，其余自筹；已完成投资1,740.00万元。',
    findings: [],
  },
  {
    title: 'what was added to the opening budget and carried over',
    text: '年初预算426.00万元，年中追加38.00万元，上年结转16.50万元继续使用，全年预算数为480.20万元。',
    findings: [{ messageId: 'mismatch', quote: '480.20万元' }],
  },
  {
    title: 'amounts whose shares make a hundred, each in a passage of its own',
    text: '全年支出1,286.40万元。\n①机构补助346.20万元，占26.9%。\n②床位补助521.80万元，占39.9%。\n③护理补助427.40万元，占33.2%。',
    findings: [{ messageId: 'mismatch', quote: '全年支出1,286.40万元' }],
  },
  {
    title: 'shares of a whole that is not told, beside a figure of nearly its size',
    text: '中央资金800.00万元，占50.0%；省级资金480.00万元，占30.0%；市级资金320.00万元，占20.0%。实际支出1,598.40万元。',
    findings: [],
  },
  {
    title: 'items of one kind behind their total, with and without a word between',
    text: '全年开放阅览活动86场，亲子类24场、银发类18场、夜读类26场。来访登记845人次，其中本地居民316人次、外地游客238人次。走访商铺462家，其中餐饮商铺218家，百货商铺208家，服务商铺36家。全年借阅1,286册次，其中少儿借阅524册次，成人借阅672册次。',
    findings: [
      { messageId: 'mismatch', quote: '阅览活动86场' },
      { messageId: 'mismatch', quote: '借阅1,286册次' },
    ],
  },
  {
    title: 'answers of a survey, and bands of age',
    text: '收回有效问卷240份，其中非常满意186份，满意66份，一般12份，不满意4份。受训船员318人，其中30岁以下84人，31—45岁153人，46岁以上72人。',
    findings: [
      { messageId: 'mismatch', quote: '有效问卷240份' },
      { messageId: 'mismatch', quote: '受训船员318人' },
    ],
  },
  {
    title: 'two kinds that leave others out',
    text: '全馆职工152人，其中本科学历120人，研究生学历28人，中共党员66人。',
    findings: [],
  },
  {
    title: 'a bracketed list, and amounts of few decimals that one swap closes',
    text: '浮标养护费共196.4万元（油漆36.4万元、链条52.0万元、灯具58万元、运输23万元）。航道清障65.3万元，其中打捞13.2万元，爆破18万元，其他清障35万元。',
    findings: [
      { messageId: 'mismatch', quote: '养护费共196.4万元' },
      { messageId: 'mismatch', quote: '航道清障65.3万元' },
    ],
  },
  {
    title: 'half-years, years and rows that stand before their whole',
    text: '上半年清淤12.6万方，下半年清淤15.8万方，全年清淤24.8万方。2021年、2022年、2023年分别投入326万元、358万元和412万元，三年累计投入1069万元。投入类18分，过程类19.5分，产出类28.6分，效益类26.4分，总分90.5分。',
    findings: [
      { messageId: 'mismatch', quote: '24.8万方' },
      { messageId: 'mismatch', quote: '1069万元' },
      { messageId: 'mismatch', quote: '总分90.5分' },
    ],
  },
  {
    title: 'as many parts as are told, answers of so many, and the rest of what was mainly spent',
    text: '养护资金共620万元，分两批下达，第一批350万元，第二批240万元。有效问卷260份中，选择“满意”的186份，“基本满意”的68份，“不满意”的12份。清淤支出486.32万元，主要用于：机械租赁268.12万元，人工152.20万元，其他56万元。',
    findings: [
      { messageId: 'mismatch', quote: '养护资金共620万元' },
      { messageId: 'mismatch', quote: '有效问卷260份' },
      { messageId: 'mismatch', quote: '清淤支出486.32万元' },
    ],
  },
  {
    title: 'what was mainly spent, and siblings of a first figure that is no total',
    text: '清淤支出486.32万元，主要用于机械租赁268.12万元、人工152.20万元。机械租赁费268.1万元，人工费152.2万元，材料费106.9万元。',
    findings: [],
  },
  {
    title: 'grades are no closing words, and 高标准 is no standard',
    text: '全馆藏品3652件，一级文物62件，二级文物186件，三级文物820件，一般文物2620件。渠系资金共计4860万元，用于高标准渠道建设2600万元、机耕路1280万元、泵站维修800万元。',
    findings: [
      { messageId: 'mismatch', quote: '藏品3652件' },
      { messageId: 'mismatch', quote: '共计4860万元' },
    ],
  },
  {
    title: 'traits that people have at once, a budget behind what was spent, kinds that count cases twice',
    text: '在册船员218人，其中党员96人、女船员88人、高级职称45人。上半年支出320万元，下半年支出410万元，全年预算780万元。受理纠纷286件，其中航运纠纷186件，调解结案92件，仲裁结案78件。',
    findings: [],
  },
  {
    title: 'kinds of a planned total, and a whole behind the parts of the field',
    text: '养护总预算840万元，设备费220万元，材料费120万元，差旅费60万元，劳务费80万元。工程费用2368.5万元、工程建设其他费236.5万元、基本预备费80万元，概算总投资2703万元。',
    findings: [
      { messageId: 'mismatch', quote: '840万元' },
      { messageId: 'mismatch', quote: '2703万元' },
    ],
  },
  {
    title: 'a part above its whole, and a whole in brackets that is told in another unit',
    text: '新增登记创业者286人，其中返乡农民工118人，高校毕业生640人，退役军人57人，其他47人。全镇通水3,118户（11,246人，户均3.61人），其中新通水3,804人、原来水压不足这次改善的17,442人。',
    findings: [
      { messageId: 'mismatch', quote: '286人' },
      { messageId: 'mismatch', quote: '11,246人' },
    ],
  },
  {
    title: 'a second breakdown, items of several units, what was paid later, and a pause before the total',
    text: '码头批复预算2,600.00万元，按资金来源，市级财政2,080.00万元，单位自筹520.00万元；按用途，设备购置1,854.00万元，人员培训755.00万元。\n全站办展览18个、讲座26场、演出35场、培训124期，四项加起来230场（期）。\n测量138.60万元、监理92.45万元以及其他费用41.20万元三项合在一起，不过272.52万元。\n2023年末已付1,812.46万元。2024年回访时，续付146.30万元，累计支付1,985.76万元。',
    findings: [
      { messageId: 'mismatch', quote: '批复预算2,600.00万元' },
      { messageId: 'mismatch', quote: '230场（期）' },
      { messageId: 'mismatch', quote: '272.52万元' },
      { messageId: 'mismatch', quote: '1,985.76万元' },
    ],
  },
  {
    title: 'the same, right; a list by time is no breakdown, and what several works came to is of them all',
    text: '码头批复预算2,600.00万元，按资金来源，市级财政2,080.00万元，单位自筹520.00万元；按进度，上半年支付1,120.00万元，年末支付2,510.00万元。\n全站办展览18个、讲座26场、演出35场、培训124期，四项加起来203场（期）。\n2023年末已付1,812.46万元，2024年5月续付146.30万元，两个项目累计支付2,431.76万元。',
    findings: [],
  },
  {
    title: 'a part that is printed elsewhere as it should be; two budgets with what was taken off between them',
    text: '茶园改造面积8,640亩，涉及三个片区，面积依次为3,280亩、2,915亩、2,454亩。\n南片区面积2,445亩。\n码头年初预算733.40万元，基本支出512.80万元，项目支出225.60万元，另有工会经费单列。\n调整后项目支出220.60万元，比原数少5.00万元。',
    findings: [{ messageId: 'mismatch', quote: '8,640亩' }],
  },
  {
    title: 'parts that make another total, which is told with them',
    text: '收入由三部分拼成：会费63.90万元，培训142.00万元，其他58.30万元。\n理事每年6000元，会员每年800元，三档应收依次为18.00万元、24.60万元、31.20万元，共应收73.80万元，实收63.90万元。',
    findings: [],
  },
  {
    title:
      'points of all sections in a row, what may be spent in the year, and what is spent beside as many as are told',
    text: '渔港专项综合得分90.36分。四类指标依次得12.25分、21.86分、27.00分、29.52分。\n年初预算为1,286.90万元。预算执行中追加412.74万元，其中上级补助336.50万元，县本级配套76.24万元；上年结转58.36万元带入本年使用，全年可安排资金1,757.30万元。\n单位支出5,318.62万元。人员支出4,216.30万元，公用支出658.17万元。除上述两项外，设备购置支出为454.15万元。',
    findings: [
      { messageId: 'mismatch', quote: '90.36分' },
      { messageId: 'mismatch', quote: '1,757.30万元' },
      { messageId: 'mismatch', quote: '5,318.62万元' },
    ],
  },
  {
    title: 'points lost or added in a row, and several things spent beside',
    text: '渔港专项综合得分90.36分。四类指标失分依次为2.75分、3.14分、3.00分、0.75分。\n船检专项综合得分88.20分。三项加分指标分别得2.00分、1.50分、1.00分，不计入得分。\n单位支出5,318.62万元。人员支出4,216.30万元，公用支出658.17万元。除上述两项外，还安排工会活动支出24.15万元，差旅费12.60万元。',
    findings: [],
  },
  {
    title: 'the points of a section with the point misplaced',
    text: '四、评价结论\n过程得26.67分，产出得392.30分。',
    table: [
      ['一级指标', '三级指标', '分值', '得分'],
      ['过程', '制度执行', '15', '13.67'],
      ['过程', '档案管理', '15', '13.00'],
      ['产出', '疏浚里程', '40', '22.23'],
      ['产出', '航标维护', '30', '17.00'],
    ],
    findings: [{ messageId: 'mismatch', quote: '392.30分' }],
  },
  {
    title: 'so many who make it up, and not those that are named',
    text: '评价组由7人组成，其中注册会计师2人、水工专业人员3人。',
    findings: [],
  },
  {
    title: 'which of the amounts before make the total, the slip tells',
    text: '船闸公司成本38,260.00万元，过闸收入12,480.00万元，租赁等其他收入1,150.00万元，收入合计14,630.00万元。',
    findings: [{ messageId: 'mismatch', quote: '14,630.00万元' }],
  },
  {
    title: 'the rest of the kinds is no part of the one before',
    text: '巡航问题共45条，其中航标类最多，为18条，浮筒类次之，为14条，其余两类分别为8条、5条。',
    findings: [],
  },
  {
    title: 'a column that tells the same of each part',
    text: '渡运天数',
    table: [
      ['片区', '班次', '天数'],
      ['上游', '410', '102'],
      ['下游', '380', '102'],
      ['合计', '790', '102'],
    ],
    findings: [],
  },
  {
    title: 'parts right behind their whole that are more than it',
    text: '全年巡航4900航次，其中春季3591航次、秋季3557航次。',
    findings: [{ messageId: 'mismatch', quote: '4900航次' }],
  },
  {
    title: 'a slip in a part of a total that is also what was paid and what is left',
    text: '渔港专项总投资3,835.00万元，截至年末支付3,612.40万元，尚余222.60万元。\n按资金来源，省级1,860.00万元、市级1,420.00万元、县级735.00万元。',
    findings: [{ messageId: 'mismatch', quote: '3,835.00万元' }],
  },
  {
    title: 'a breakdown behind a semicolon, and one in brackets with the number of its items',
    text: '节水改造形成节水能力4,885万吨，完成任务的102.3%；分措施看，管网更新2,316万吨，喷灌1,784万吨，再生水695万吨。\n航标站失分3.26分，分布在管护到位（1.15分）、档案归集（0.37分）和群众反响（1.24分）三个方面。',
    findings: [
      { messageId: 'mismatch', quote: '4,885万吨' },
      { messageId: 'mismatch', quote: '3.26分' },
    ],
  },
  {
    title: 'a breakdown behind a semicolon that is not of the figure before it',
    text: '上游、下游两片合计更换浮标33座，占七成以上；按年代分，2000年以前的6座，2000年至2009年的17座，其余22座设于2010年以后。',
    findings: [],
  },
  {
    title: 'funds with what was left of the year before',
    text: '船闸大修拨款6,418.25万元。加上上年结余278.40万元，可用资金6,705.65万元。',
    findings: [{ messageId: 'mismatch', quote: '6,705.65万元' }],
  },
  {
    title: 'the second breakdown of a total, the sum of so many parts told before, and kinds within a number',
    text: '航道处全年安排3,094.60万元。按用途分，运维1,126.80万元，建设1,967.80万元；按来源分，区级一般公共预算2,294.60万元、省级补助517.52万元、上年结转300.00万元。\n疏浚成本由挖泥费1,228.90万元、燃油费2,694.35万元、运输费1,145.17万元三部分构成，燃油费占53.16%。每航次补助500元。三部分之和5,067.42万元，与账面一致。\n84名船员里评了一档19人、二档470人、三档18人，奖金依次为1,650元、1,100元、600元。',
    findings: [
      { messageId: 'mismatch', quote: '3,094.60万元' },
      { messageId: 'mismatch', quote: '5,067.42万元' },
      { messageId: 'mismatch', quote: '84名' },
    ],
  },
  {
    title: 'the sum of other years, and people counted by several traits',
    text: '疏浚成本由挖泥费1,228.90万元、燃油费2,694.35万元、运输费1,145.17万元三部分构成。前三年支出之和15,067.42万元。\n84名船员里有党员31人、女职工40人、高级职称18人。',
    findings: [],
  },
  {
    title: 'the first so many of a list, the papers that were answered, and what was added on the whole',
    text: '渡运对象依次为：渔民1,206人、学生687人、商户498人、游客212人，另有其他536人；前四类2,606人。\n发放问卷640份，有效617份。答“非常满意”的307份，“较满意”247份，“一般”52份，“不满意”16份。\n渡口维护年初预算2,460.00万元。追加与调减相抵，净增322.50万元，全年预算调整为2,728.50万元。',
    findings: [
      { messageId: 'mismatch', quote: '2,606人' },
      { messageId: 'mismatch', quote: '617份' },
      { messageId: 'mismatch', quote: '2,728.50万元' },
    ],
  },
  {
    title: 'what each level of government bears of a standard',
    text: '渡运人均补助标准64元，中央、省、市、县分别为384元、132元、44元、80元，中央负担60.00%。',
    findings: [{ messageId: 'mismatch', quote: '64元' }],
  },
  {
    title: 'standards of several places beside their average',
    text: '渡运人均补助标准640元，上游、中游、下游分别为630元、660元、630元。',
    findings: [],
  },
  {
    title: 'what a bracket names as included opens no list',
    text: '全年预算调整为3,180.00万元。其中，中央补助1,450.00万元，省级补助（含追加部分）680.00万元，市级配套150.00万元，余下900.00万元由港区承担。',
    findings: [],
  },
  {
    title: 'as many sources as the plan counts, and who owns what',
    text: '码头改造计划总投资8,600万元，由四个渠道筹集：部省补助2,860万元，港口建设费1,540万元，专项债券1,920万元，单位自筹1,880万元。\n浮标更新计划总投资5,800万元，由三方共同承担：部省补助2,300万元，港区财政2,160万元，航运企业940万元。\n年末实有泊位6,240个，市属2,860个，县属3,560个。',
    findings: [
      { messageId: 'mismatch', quote: '8,600万元' },
      { messageId: 'mismatch', quote: '5,800万元' },
      { messageId: 'mismatch', quote: '6,240个' },
    ],
  },
  {
    title: 'the first item of a list that holds, and what most of the money went to',
    text: '码头改造总投资4,260万元，由四个渠道筹集：中央补助1,780万元，省级补助1,120万元，县级配套960万元，单位自筹400万元。\n浮标更新总投资8,200万元，重点支持三个方向：灯器2,860万元，锚链1,540万元，标体1,920万元。\n全年采购设备1,846台，其中三类设备用量较大：雷达742台，电台418台，测深仪286台。',
    findings: [],
  },
  {
    title: 'a part in another unit than its fellow',
    text: '港区应配套1,920万元，到位1,700万元；乡镇应配套380万元，到位352万元。缺口248万元，其中港区220元、乡镇28万元。',
    findings: [{ messageId: 'mismatch', quote: '248万元' }],
  },
  {
    title: 'two prices that are no parts of an amount',
    text: '发放补贴248万元，其中船员每人每月220元、轮机员每人每月280元。',
    findings: [],
  },
  {
    title: 'the parts and a rate want one other total, which no slip explains',
    text: '全县共安排管护资金1,742.60万元，其中中央资金820.00万元、省级资金465.00万元、县级配套325.00万元。全年实际支出1,548.36万元，执行率96.17%。',
    findings: [{ messageId: 'mismatch', quote: '全县共安排管护资金1,742.60万元' }],
  },
  {
    title: 'a partial list, and a rate of another base',
    text: '全县共安排管护资金1,742.60万元，其中中央资金820.00万元、省级资金465.00万元、县级配套325.00万元。全年实际支出1,548.36万元，占到位资金的97.32%。',
    findings: [],
  },
  {
    title: 'what is left is told without a figure',
    text: '全港共安排资金9,860.00万元，其中中央资金5,600.00万元、省级资金2,460.00万元，其余为市县配套。',
    findings: [],
  },
  {
    title: 'a total told again, roughly',
    text: '收入总计9,384,780.50元（约938万元），其中年初结转312,400.00元，财政拨款收入8,946,780.00元，其他收入152,600.50元。',
    findings: [{ messageId: 'mismatch', quote: '9,384,780.50元' }],
  },
  {
    title: 'a part that is told elsewhere under the same name as the total wants it',
    text: '水运局收入总计679.50万元，包括上年结转结余9.52万元、财政拨款收入669.98万元。\n三、执行情况\n水运局预算收入679.50万元，其中结转结余9.52万元、财政拨款694.18万元；实际支出650.20万元。',
    findings: [{ messageId: 'mismatch', quote: '水运局预算收入679.50万元' }],
  },
  {
    title: 'parts of two budgets that bear one name',
    text: '年初预算1,486.20万元，年中追加168.45万元，全年预算1,654.65万元。\n三、上年情况\n上年年初预算1,500.00万元，追加154.65万元。',
    findings: [],
  },
  {
    title: 'by year, by quarter and by half',
    text: '三年合计疏浚航道24,680米，分年为5,420米、6,180米和12,860米。\n三艘船一至四季度分别疏浚2,415米、3,182米、3,346米、2,957米，上半年累计5,957米，下半年6,303米。\n船闸全年开闸321天，高于300天的要求；上下半年分别为154天、158天。',
    findings: [
      { messageId: 'mismatch', quote: '24,680米' },
      { messageId: 'mismatch', quote: '上半年累计5,957米' },
      { messageId: 'mismatch', quote: '全年开闸321天' },
    ],
  },
  {
    title: 'some of the years, other subjects of the halves, and the sum of another year',
    text: '四年累计疏浚航道24,860米，近三年分别为6,180米、6,340米和6,920米。\n窗口一至四季度分别受理8,412件、9,306件、9,148件、8,857件，上半年投诉128件，下半年96件。\n资金来源为：省级2,600.00万元，市级1,450.00万元，港区1,920.00万元；上年小计5,430.00万元。',
    findings: [],
  },
  {
    title: 'the sections of a score, behind the score of the whole',
    text: '综合评分83.86分，等级为“良”。投入得9.20分，过程得17.86分，产出得36.40分，效益得24.90分。',
    findings: [{ messageId: 'mismatch', quote: '综合评分83.86分' }],
  },
  {
    title: 'in two batches, each with its document',
    text: '省厅分两批下达航道养护资金5,060.00万元：2023年1月以航财〔2023〕3号预拨3,500.00万元，占62.5%；2023年7月以航财〔2023〕21号清算2,100.00万元，占37.5%。',
    findings: [{ messageId: 'mismatch', quote: '5,060.00万元' }],
  },
  {
    title: 'within what was told before',
    text: '注册船员286人，实际到岗281人。到岗的人里甲板部94人、轮机部68人、后勤部56人，共值班4,360小时。',
    findings: [{ messageId: 'mismatch', quote: '到岗281人' }],
  },
  {
    title: 'some of what was told before',
    text: '注册船员286人，实际到岗218人。到岗的人里党员94人、青年68人，另有外聘教员参加指导。',
    findings: [],
  },
  {
    title: 'the first two, the first and the last, and two by their names',
    text: '抽检浮标640座，甲等312座、乙等196座、丙等98座、丁等34座，前两等合计580座。\n四港分别到船1,246艘、986艘、742艘、518艘，首尾两港合计1,674艘。\n学员结构为舵工162人、轮机员214人、报务员88人、厨工57人，舵工和轮机员两类340人，占65.3%。',
    findings: [
      { messageId: 'mismatch', quote: '前两等合计580座' },
      { messageId: 'mismatch', quote: '首尾两港合计1,674艘' },
      { messageId: 'mismatch', quote: '340人' },
    ],
  },
  {
    title: 'what is named with another, and not what two names make',
    text: '学员结构为舵工126人、轮机员214人、报务员88人，舵工和轮机员以外另招募志愿者340人。',
    findings: [],
  },
  {
    title: 'together with a figure that is only named',
    text: '年初结转1,246.50万元，加上当年收入，可用资金13,846.80万元。\n本年收入12,582.30万元，比上年增长3.2%。',
    findings: [{ messageId: 'mismatch', quote: '可用资金13,846.80万元' }],
  },
  {
    title: 'parts that are told again by the same names',
    text: '收入总计679.41万元，包括上年结转9.43万元和财政拨款669.98万元。\n三、收支\n船闸所收入总计679.41万元，其中上年结转9.43万元、财政拨款690.08万元；全年用去658.77万元。',
    findings: [{ messageId: 'mismatch', quote: '收入总计679.41万元，其中' }],
  },
  {
    title: 'by cause, and kinds behind a colon',
    text: '全年受理航标故障463起。成因上，通信172起、灯器118起、供电97起、雷击49起。\n课题立项41项：部级2项、省级5项、港级7项，均已开题。',
    findings: [
      { messageId: 'mismatch', quote: '463起' },
      { messageId: 'mismatch', quote: '41项' },
    ],
  },
  {
    title: 'some of the causes',
    text: '全年受理航标故障436起，其中重大故障12起。成因上，通信172起、供电97起较为突出。',
    findings: [],
  },
  {
    title: 'a rank and all above it; two blocks told as one; a sum that brackets define',
    text: '采用稿中，国家级46条、省级372条、市级815条，省级及以上合计481条。\n航道类支出8,640.00万元，码头类支出2,160.00万元，管理类支出960.00万元。航道与码头两大块合计占91.84%，即18,000.00万元。\n下达中央资金5,600.00万元、省级资金1,840.00万元、市县配套1,620.00万元。地方资金（省级与市县之和）为3,640.00万元。',
    findings: [
      { messageId: 'mismatch', quote: '481条' },
      { messageId: 'mismatch', quote: '18,000.00万元' },
      { messageId: 'mismatch', quote: '3,640.00万元' },
    ],
  },
  {
    title: 'the first two of three lots',
    text: '分三包公开招标，最高限价286.00万元，中标合计268.50万元，前两包依次为96.80万元、102.40万元，均较限价有所下浮。',
    findings: [],
  },
  {
    title: 'what each level bears of a standard by a ratio',
    text: '渡口维护的补助标准为每座每年20万元，按8:1.2:0.8的比例，中央承担16万元、省级24.0万元、县级1.6万元。',
    findings: [{ messageId: 'mismatch', quote: '每座每年20万元' }],
  },
  {
    title: 'a part of which a table tells the whole list, but for that part, again',
    text: '渡运补助项目年初预算386.00万元，其中区级财政拨款339.50万元、运营单位自筹等其他资金36.00万元。',
    table: [
      ['资金（万元）', '年初预算数', '全年执行数'],
      ['年度资金总额', '386.00', '371.40'],
      ['当年财政拨款', '350.00', '339.20'],
      ['其他资金', '36.00', '32.20'],
    ],
    findings: [{ messageId: 'mismatch', quote: '386.00万元' }],
  },
  {
    title: 'a list beside one of the same total that has another item in its place',
    text: '渡运补助项目年初预算386.00万元，其中趸船改造339.50万元、其他36.00万元。',
    table: [
      ['资金（万元）', '年初预算数', '全年执行数'],
      ['年度资金总额', '386.00', '371.40'],
      ['当年财政拨款', '350.00', '339.20'],
      ['其他资金', '36.00', '32.20'],
    ],
    findings: [],
  },
  {
    title: 'what is said of two cases alone is no part of the whole',
    text: '船舶抵押案申请执行标的4.27亿元，到位1.86亿元，到位率43.56%，未达到年初目标，系两宗船厂案件标的大、资产流拍所致，两案未到位0.61亿元。',
    findings: [],
  },
  {
    title: 'each of so many',
    text: '购置消防车12台，水罐车、城市主战车、泡沫车各为6台、3台、2台。',
    findings: [{ messageId: 'mismatch', quote: '12台' }],
  },
  {
    title: 'a part that is broken down right behind it, and the rest of the whole',
    text: '抽查的60份档案中，发现问题7份，问题发现率11.67%，具体为资料不全4份、公示缺失2份、审批超期1份，其余53份合规。',
    findings: [],
  },
  {
    title: 'the breakdown of such a part',
    text: '抽查的60份档案中，发现问题7份，问题发现率11.67%，具体为资料不全4份、公示缺失2份、审批超期3份，其余53份合规。',
    findings: [{ messageId: 'mismatch', quote: '发现问题7份' }],
  },
  {
    title: 'the rest of a part, and not of the whole before it',
    text: '抽查的60份档案中，合格53份，其中优秀20份，其余33份为良好。',
    findings: [],
  },
  {
    title: 'two breakdowns of one figure, the former of which makes it',
    text: '竹溪校在籍学生2,764人，一年级982人、二年级913人、三年级869人；按专业部分，信息部860人、制造部731人、财经部598人、服务部629人。',
    findings: [{ messageId: 'mismatch', quote: '在籍学生2,764人' }],
  },
  {
    title: 'a breakdown of one of the parts',
    text: '竹溪所完成检测860批次，合格831批次、不合格29批次；按类别，合格的食品类512批次、药品类319批次。',
    findings: [],
  },
  {
    title: 'by how much each is off, and all together',
    text: '白桥多22亩、沙坡多15亩、柳湾多36亩、双河多12亩，合计多建105亩。',
    findings: [{ messageId: 'mismatch', quote: '105亩' }],
  },
  {
    title: 'what is off to either side',
    text: '水费多支1.26万元、电费多支3.48万元、物业费少支0.85万元，三项合计多支3.89万元。',
    findings: [],
  },
  {
    title: 'a whole of two digits, ten times what its two parts and its rate make',
    text: '竹溪馆监控探头全馆960路，东楼61路、西楼35路，其中待换的5路，占5.21%。',
    findings: [{ messageId: 'mismatch', quote: '960路' }],
  },
  {
    title: 'what was added, by the word that told it in the sentence before',
    text: '竹溪馆年中追加预算4,200.00万元，压减2,600.00万元。追加部分由东馆承接6,100.00万元、西馆承接2,600.00万元。',
    findings: [{ messageId: 'mismatch', quote: '追加预算4,200.00万元' }],
  },
  {
    title: 'the largest of what was added',
    text: '竹溪馆年中追加预算4,200.00万元，压减2,600.00万元。追加部分主要由东馆承接1,600.00万元、西馆承接1,200.00万元。',
    findings: [],
  },
  {
    title: 'all answers of a survey, and not the first of them',
    text: '竹溪园抽取企业150份，收回141份，有效138份。总体评价“很满意”52份、“满意”61份、“一般”37份、“不满意”6份、“很不满意”2份，前两档合计113份。',
    findings: [{ messageId: 'mismatch', quote: '有效138份' }],
  },
  {
    title: 'what was carried over is a part of what can be spent',
    text: '2023年可用资金1,668.35万元，其中中央和省级1,290.00万元，县级266.00万元，上年结转111.35万元，全年支出1,551.09万元。',
    findings: [{ messageId: 'mismatch', quote: '1,668.35万元' }],
  },
  {
    title: 'a list that makes one of its own figures, and a row of points behind an aside',
    text: '购书预算480.00万元，用去476.82万元。免费开放预算165.00万元，用去158.40万元，水电96.24万元，安保23.50万元，余下38.66万元用于活动。\n管理效率30分，得28.60分，其中预算执行率一项分值10分，折算得9.70分；履职效能50分，得47.90分；社会效应20分，得19.20分。',
    findings: [],
  },
  {
    title: 'several prices, each with a count or with months of its own',
    text: '一类县3个，每县补助100万元；二类县4个，每县补助80万元；共补助650万元。\n前3个月每人每月600元，后9个月每人每月700元，全年每人8400元。\n1—6月每人每月补助500元，7—12月每人每月补助600元，共1000人，全年发放680万元。',
    findings: [
      { messageId: 'mismatch', quote: '650万元' },
      { messageId: 'mismatch', quote: '全年每人8400元' },
      { messageId: 'mismatch', quote: '680万元' },
    ],
  },
  {
    title: 'several prices that make their total',
    text: '一类县3个，每县补助100万元；二类县4个，每县补助80万元；共补助620万元。\n采购电脑50台，每台5000元，打印机10台，每台2000元，合计27万元。\n前3个月每人每月600元，后9个月每人每月700元，全年每人8100元。\n1—6月每人每月补助500元，7—12月每人每月补助600元，共1000人，全年发放660万元。',
    findings: [],
  },
  {
    title: 'points taken off of four kinds, of which one seems the total of two',
    text: '产出扣分最多，扣5.93分；过程扣3.40分，决策、效益分别扣2.00分和2.30分，四项共扣13.63分。',
    findings: [],
  },
  {
    title: 'what was done in two ways, and what was planned told between',
    text: '全年办招聘会42场，计划40场，其中线上13场、线下29场。',
    findings: [],
  },
  {
    title: 'what each of three years has, done, to be spent and planned',
    text: '三年总投资3860.00万元，其中2023年已完成980.00万元，2024年年初安排1560.00万元，2025年计划1140.00万元。',
    findings: [{ messageId: 'mismatch', quote: '总投资3860.00万元' }],
  },
  {
    title: 'three years that make their total',
    text: '三年总投资3680.00万元，其中2023年已完成980.00万元，2024年年初安排1560.00万元，2025年计划1140.00万元。',
    findings: [],
  },
  {
    title: 'a list that others close, of what was told before the plan',
    text: '九大板块推出活动68项，比方案里的60项多8项：演艺21项，非遗展示14项，展览11项，美食市集9项，体育赛事8项，其他9项。',
    findings: [{ messageId: 'mismatch', quote: '推出活动68项' }],
  },
  {
    title: 'a list that others close, and the point misplaced in what four make',
    text: '按用途分，平整土地148.26万元，灌排沟渠237.9万元，机耕路126.45万元，土壤改良41.3万元，以上四样都是付给施工单位的，一共55.39万元。\n九大板块推出活动68项，比方案里的60项多8项：演艺21项，非遗展示14项，展览11项，美食市集9项，体育赛事8项，其他5项。',
    findings: [{ messageId: 'mismatch', quote: '一共55.39万元' }],
  },
  {
    title: 'all that there is to be spent, from four sources',
    text: '资金来源有四个：年初账上结转186.42万元，中央下达1,035万元，省级下达248万元，县级预算安排320万元，全年可用17,894.20万元。',
    findings: [{ messageId: 'mismatch', quote: '全年可用17,894.20万元' }],
  },
  {
    title: 'the points of four sections, each behind its full marks',
    text: '自评总分93.95分，执行率满分10分得8.45分，产出满分50分得47.5分，效益满分30分得27分，满意度满分10分得10分，四项满分100分，共扣6.05分。',
    findings: [{ messageId: 'mismatch', quote: '自评总分93.95分' }],
  },
  {
    title: 'what was served in two terms, told in the same words, and in the year',
    text: '春季供餐98天，应供2,100,728人次，实供2,086,415人次；秋季供餐102天，应供2,140,674人次，实供2,118,960人次；全年供餐200天，全年实供4,250,375人次。',
    findings: [{ messageId: 'mismatch', quote: '全年实供4,250,375人次' }],
  },
  {
    title: 'two terms that make the year, and sections that make the score',
    text: '春季供餐98天，应供2,100,728人次，实供2,086,415人次；秋季供餐102天，应供2,140,674人次，实供2,118,960人次；全年供餐200天，全年实供4,205,375人次。\n自评总分93.95分，执行率满分10分得9.45分，产出满分50分得47.5分，效益满分30分得27分，满意度满分10分得10分。',
    findings: [],
  },
  {
    title: 'kinds by number in the first column, quarters and the year in the header',
    text: '发放情况',
    table: [
      ['类别', '一季度（户月）', '二季度（户月）', '三季度（户月）', '四季度（户月）', '全年（户月）'],
      ['一类', '1080', '1094', '1106', '1118', '4498'],
      ['二类', '1440', '1452', '1463', '1475', '5830'],
      ['三类', '702', '731', '755', '772', '2960'],
      ['合计', '3222', '3277', '3324', '3365', '13188'],
    ],
    findings: [{ messageId: 'mismatch', quote: '4498' }],
  },
  {
    title: 'one may count in several items',
    text: '处理药店168家，其中约谈97家、暂停协议14家、解除协议3家、移交2家、行政处罚61家（同一药店可多项处理）。',
    findings: [],
  },
  {
    title: 'the quarters and the years that make what another sentence tells of all of them',
    text: '2022年共拨付扶持资金1.86亿元，惠及企业327家。按季度：一季度2140万元、二季度5460万元、三季度4385万元、四季度6165万元。\n分年度看，2021年到位2,368万元，2022年到位2,504万元，2023年到位2,302万元。\n到2023年末资金到位7,456万元。',
    findings: [
      { messageId: 'mismatch', quote: '1.86亿元' },
      { messageId: 'mismatch', quote: '7,456万元' },
    ],
  },
  {
    title: 'half a year and two quarters',
    text: '12月底止支付1,746.37万元。\n按支付的月份看，上半年只付了318.25万元，三季度402.66万元，四季度一下子付1,025.46万元。',
    findings: [],
  },
  {
    title: 'quarters of a part of what the year had',
    text: '全年接诊12,480人次，其中门诊8,730人次。门诊一季度1,980人次，二季度2,120人次，三季度2,260人次，四季度2,370人次。',
    findings: [],
  },
  {
    title: 'funds by source below their total, and indicators below them',
    table: [
      ['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
      ['年度资金总额', '948.00', '903.62', '95.32%'],
      ['中央补助', '612.00', '596.40', '97.45%'],
      ['省级补助', '186.00', '179.22', '96.35%'],
      ['地方资金', '150.00', '118.00', '78.67%'],
      ['免费开放场馆', '≥26个', '26个', ''],
      ['送戏下乡', '≥360场', '382场', ''],
    ],
    findings: [{ messageId: 'mismatch', quote: '903.62' }],
  },
  {
    title: 'many whole figures and one more are near any total',
    text: '市级2263万元用于河道1435万元、水库25万元、管网55万元、沟渠700万元、监测6万元、执法14万元、水价18万元。另有县级资金用于监测6万元。',
    findings: [{ messageId: 'mismatch', quote: '市级2263万元' }],
  },
  {
    title: 'of a round total told with its growth the parts are told in the next sentence',
    text: '全年安排养护补助1.6亿元，比上年的1.45亿元增加1,500.00万元，增长10.34%。其中按里程分配12,450.00万元，以奖代补1,750.00万元。',
    findings: [{ messageId: 'mismatch', quote: '养护补助1.6亿元' }],
  },
  {
    title: 'the same, as it is',
    text: '全年安排养护补助1.6亿元，比上年的1.45亿元增加1,500.00万元，增长10.34%。其中按里程分配14,250.00万元，以奖代补1,750.00万元。',
    findings: [],
  },
  {
    title: 'two of the things that a round total was spent on',
    text: '全年安排养护补助1.6亿元，比上年的1.45亿元增加1,500.00万元，增长10.34%。其中按里程分配9,260.00万元，以奖代补1,750.00万元。',
    findings: [],
  },
  {
    title: 'the opening budgets of all items of the accounts, two of them in one paragraph',
    text: '年初预算为803.19万元，按项级科目说明如下：\n1.行政运行（项）：决算512.37万元，年初预算494.19万元。\n2.文物保护（项）：决算200.00万元，年初预算190.00万元；信访事务（项）：决算130.00万元，年初预算120.00万元。',
    findings: [{ messageId: 'mismatch', quote: '年初预算为803.19万元' }],
  },
  {
    title: 'the same where one of them was not planned',
    text: '年初预算为803.19万元，按项级科目说明如下：\n1.行政运行（项）：决算512.37万元，年初预算493.19万元。\n2.文物保护（项）：决算200.00万元，年初预算310.00万元；信访事务（项）：决算130.00万元，年初未安排预算。',
    findings: [],
  },
  {
    title: 'the price of one beside what all cost is no part',
    text: '干渠花了1,864,800元，一公里42,000元，支渠花了1,026,000元，一公里18,000元，两样共289.08万元。',
    findings: [],
  },
  {
    title: 'two figures of the sentence before, by the word that tells them',
    text: '截至年底，省级资金支出3,210.46万元，结余89.54万元；县级资金支出642.18万元。两项合计支出3,641.86万元。',
    findings: [{ messageId: 'mismatch', quote: '3,641.86万元' }],
  },
  {
    title: 'the same, as it is',
    text: '截至年底，省级资金支出3,210.46万元，结余89.54万元；县级资金支出642.18万元。两项合计支出3,852.64万元。',
    findings: [],
  },
  {
    title: 'kinds in units that count things of one sort',
    text: '全年举办各类活动138场，讲座41场、展览19场、亲子阅读57场、送书下乡26次。',
    findings: [{ messageId: 'mismatch', quote: '138场' }],
  },
  {
    title: 'the same, as it is',
    text: '全年举办各类活动143场，讲座41场、展览19场、亲子阅读57场、送书下乡26次。',
    findings: [],
  },
  {
    title: 'a total whose unit names those of its parts',
    text: '配备设备：彩超5台、DR 4台、心电图机16台、急救车3辆，合计38台（辆）。',
    findings: [{ messageId: 'mismatch', quote: '38台（辆）' }],
  },
  {
    title: 'the same, as it is',
    text: '配备设备：彩超5台、DR 4台、心电图机16台、急救车3辆，合计28台（辆）。',
    findings: [],
  },
  {
    title: 'what was saved, in clauses with other words between',
    text: '会议费节约3.20万元；差旅费少支1.85万元，多用视频会；印刷费压了0.95万元。以上三项共节约6.90万元。',
    findings: [{ messageId: 'mismatch', quote: '6.90万元' }],
  },
  {
    title: 'the same, as it is',
    text: '会议费节约3.20万元；差旅费少支1.85万元，多用视频会；印刷费压了0.95万元。以上三项共节约6.00万元。',
    findings: [],
  },
  {
    title: 'as many figures as the total is told to be of, with a share and words of rank between',
    text: '五馆一年接待692,900人次，柳湖馆221,500人次排第一，以下依次是区体育馆180,300人次、游泳馆140,600人次、球类馆98,400人次、田径馆42,100人次。',
    findings: [{ messageId: 'mismatch', quote: '692,900人次' }],
  },
  {
    title: 'the same, as it is',
    text: '五馆一年接待682,900人次，柳湖馆221,500人次排第一，以下依次是区体育馆180,300人次、游泳馆140,600人次、球类馆98,400人次、田径馆42,100人次。',
    findings: [],
  },
  {
    title: 'both sides of a division right behind their whole',
    text: '在岗村医264人，男的174人女的117人，平均年龄51岁。',
    findings: [{ messageId: 'mismatch', quote: '264人' }],
  },
  {
    title: 'the same, as it is',
    text: '在岗村医264人，男的147人女的117人，平均年龄51岁。',
    findings: [],
  },
  {
    title: 'of those that a total is made of only some are told',
    text: '延期项目中受设备到货影响的14项，样本不足的7项，其他4项。',
    findings: [],
  },
  {
    title: 'what all sections can get makes what the whole can',
    text: '满分100分，执行率10分、产出30分、效益30分、满意度10分。',
    findings: [{ messageId: 'mismatch', quote: '满分100分' }],
  },
  {
    title: 'the same, as it is',
    text: '满分100分，执行率10分、产出50分、效益30分、满意度10分。',
    findings: [],
  },
  {
    title: 'more applications granted than came in',
    text: '全年审核渡口设立申请46份，批准73份，驳回9份，驳回的多为选址不当。',
    findings: [{ messageId: 'mismatch', quote: '申请46份' }],
  },
  {
    title: 'applications granted and refused make those that came in',
    text: '全年审核渡口设立申请46份，批准37份，驳回9份，驳回的多为选址不当。',
    findings: [],
  },
  {
    title: 'some of what came in is still open',
    text: '全年审核渡口设立申请46份，批准31份，驳回9份，其他6份正在公示。',
    findings: [],
  },
  {
    title: 'what the sections can get makes more than the hundred, where their points make the whole score',
    text: '满分100分，自评94.30分。决策15分，得14.50分；过程25分，得23.40分；产出35分，得28.60分；效益30分，得27.80分。',
    findings: [{ messageId: 'mismatch', quote: '满分100分' }],
  },
  {
    title: 'what the sections can get makes the hundred',
    text: '满分100分，自评94.30分。决策15分，得14.50分；过程25分，得23.40分；产出30分，得28.60分；效益30分，得27.80分。',
    findings: [],
  },
  {
    title: 'full marks of the parts of a hundred, one digit wrong, with other points of as many behind',
    text: '满分100分，执行率10分、产出30分、效益30分、满意度10分。产出里数量20分拿满20.00分。',
    findings: [{ messageId: 'mismatch', quote: '满分100分' }],
  },
  {
    title: 'some of the figure right before are no second part',
    text: '改造缺口1,200亩，原因是示范点遭遇冻害：受冻面积2,700亩中有1,500亩当年补栽成功。',
    findings: [],
  },
  {
    title: 'parts in brackets without a unit, two digits swapped in the total',
    text: '渡运补贴两季共560.1万元（春274.08，秋286.92）。',
    findings: [{ messageId: 'mismatch', quote: '两季共560.1万元' }],
  },
  {
    title: 'parts in brackets without a unit',
    text: '渡运补贴两季共561.0万元（春274.08，秋286.92）。',
    findings: [],
  },
  {
    title: 'points taken off in clauses of one sentence, one of them by another word',
    text: '整体自评共扣5.53分：进度一项慢，扣1分；配套未齐，扣1分；执行率低，扣0.53分；资料不全，扣1分；满意度偏低，失1分；宣传不够，扣1分。',
    findings: [],
  },
];
