import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a changed digit',
    text: '发放冬季取暖补贴186.00万元，惠及农户1240户，户均1550元。',
    findings: [{ messageId: 'mismatch', quote: '1550元' }],
  },
  {
    title: 'a changed count',
    text: '发放冬季取暖补贴186.00万元，惠及农户1420户，户均1500元。',
    findings: [{ messageId: 'mismatch', quote: '1500元' }],
  },
  {
    title: 'full-width digits',
    text: '发放冬季取暖补贴１８６．００万元，惠及农户１２４０户，户均１０５０元。',
    findings: [{ messageId: 'mismatch', quote: '１０５０元' }],
  },
  {
    title: 'cut off instead of rounded',
    text: '发放冬季取暖补贴200.00万元，惠及农户1270户，户均1574元。',
    findings: [{ messageId: 'truncated', quote: '1574元' }],
  },
  {
    title: 'rounded to 元, and to 万元',
    text: '发放冬季取暖补贴200.00万元，惠及农户1270户，户均1575元。\n发放春耕补贴186.00万元，惠及农户1240户，户均0.15万元。',
    findings: [],
  },
  {
    title: 'standards are no averages',
    text: '补助标准为每户1600元，发放冬季取暖补贴186.00万元，惠及农户1240户。\n按每人每天40元的标准安排伙食，培训学员480人，支出培训费57.60万元。',
    findings: [],
  },
  {
    title: 'a ceiling',
    text: '新建公厕12座，总投资218.40万元，每座造价控制在20万元以内。',
    findings: [],
  },
  {
    title: 'an average of months beside a count of households',
    text: '全年发放补贴186.00万元，惠及农户1240户，月均发放15.50万元。',
    findings: [],
  },
  {
    title: 'by household and by person',
    text: '发放补贴186.00万元，惠及农户1240户4650人，户均1500元，人均400元。',
    findings: [],
  },
  {
    title: 'what households earned more is no part of what was paid',
    text: '发放补贴186.00万元，惠及农户1240户，带动户均增收2300元。',
    findings: [],
  },
  {
    title: 'paid to each by the month',
    text: '聘用护林员60人，每人每月补助800元，全年支出57.60万元。',
    findings: [],
  },
  {
    title: 'the average of the year before',
    text: '新建公厕12座，总投资218.40万元，平均每座18.20万元，上年平均每座19.50万元。',
    findings: [],
  },
  {
    title: 'two averages of one sentence, each with its own amount and count',
    text: '城区公厕保洁支出86.40万元，公厕36座，平均每座2.60万元；乡镇公厕保洁支出61.20万元，公厕51座，平均每座1.20万元。',
    findings: [{ messageId: 'mismatch', quote: '每座2.60万元' }],
  },
  {
    title: 'a decimal point shifted in a number per visit',
    text: '巡检机电井1,872次，出动技术人员3,744人次，平均每次20.0人次。',
    findings: [{ messageId: 'mismatch', quote: '每次20.0人次' }],
  },
  {
    title: 'persons month by month, and monthly averages',
    text: '发放护理补贴216.00万元，按1.80万人次计算，月人均补助102元。\n发放护理补贴216.00万元，惠及1500人，月人均补助120元。',
    findings: [{ messageId: 'mismatch', quote: '102元' }],
  },
  {
    title: 'a rate between its count and what it makes',
    text: '初中走读生486人，标准为620元/生，应补助30.13万元；高中走读生318人，标准为570元/生，应补助23.85万元。',
    findings: [{ messageId: 'mismatch', quote: '570元/生' }],
  },
  {
    title: 'the count in brackets after the average',
    text: '护工工资264000元，人均33000元（8人）；厨师工资90000元，人均30000元（3人）。',
    findings: [],
  },
  {
    title: 'another year in brackets, all of its own figures',
    text: '建成机耕路26.40公里，与上年项目（建成21.00公里，支出356.90万元，平均每公里17.00万元）相比，单位投入有所下降。',
    findings: [],
  },
  {
    title: 'points taken off for each',
    text: '该指标分值4分，发现问题五项，每项扣0.5分，共扣2.5分，得1.5分。',
    findings: [],
  },
  {
    title: 'the amount belongs to another part of the sentence',
    text: '全年维护路灯1,240盏，支出31.00万元；另为困难家庭安装壁灯，户均补助310元，共惠及126户。',
    findings: [],
  },
  {
    title: 'by the day',
    text: '全年清运垃圾9855吨，按365天计算日均27.0吨。',
    findings: [],
  },
  {
    title: 'averages in a row',
    text: '发放助学金25.84万元：大学新生42名、12.60万元，高中生54名、9.72万元，初中生32名、3.52万元，人均依次为3000元、1600元和1100元。',
    findings: [{ messageId: 'mismatch', quote: '1600元' }],
  },
  {
    title: 'averages in a row of figures that are not told',
    text: '发放助学金25.84万元，惠及128名学生，其中高中生54名、初中生32名，补助标准人均依次为3000元、1800元和1100元。',
    findings: [],
  },
  {
    title: 'paid by a standard',
    text: '惠及困难家庭1182户，其中城镇416户、农村766户，按每户1260元的标准发放184.93万元。',
    findings: [{ messageId: 'mismatch', quote: '每户1260元' }],
  },
  {
    title: 'paid by a standard, as it should be, and part of it to be paid later',
    text: '惠及困难家庭1182户，其中城镇416户、农村766户，按每户1260元的标准发放148.93万元。\n种粮补贴面积1.20万亩，按每亩100元的标准补助95.00万元，其余下年兑现。',
    findings: [],
  },
  {
    title: 'the words name what it is worked out from',
    text: '全年治理河长60.8公里，比计划少1.7公里。\n项目支出4637.48万元，执行率95.42%。\n以实际支出除以治理河长计算，每公里成本为72.67万元。',
    findings: [{ messageId: 'mismatch', quote: '72.67万元' }],
  },
  {
    title: 'an amount in the wrong unit',
    text: '改厕完成2128户，补助资金425.6万元，户均补助2000万元。',
    findings: [{ messageId: 'mismatch', quote: '2000万元' }],
  },
  {
    title: 'to each by the year',
    text: '困难补贴惠及6148人，金额462.40万元，人均每年752.11元；护理补贴惠及5237人，金额409.60万元，人均每年781.13元。',
    findings: [{ messageId: 'mismatch', quote: '每年781.13元' }],
  },
  {
    title: 'paid to each by the year to people who came and went',
    text: '聘用护林员60人，每人每年补助9600元，全年支出55.20万元，中途离岗4人。',
    findings: [],
  },
  {
    title: 'a standard with the only count and the only amount beside it, in any order',
    text: '老年助餐补贴316.8万元（每餐4元，共72.9万餐）。\n幸福院运营补助386.0万元，每所2万元，补助139所。\n家庭照护每人每月150元，全年20460人月，计360.9万元。',
    findings: [
      { messageId: 'mismatch', quote: '每餐4元' },
      { messageId: 'mismatch', quote: '每所2万元' },
      { messageId: 'mismatch', quote: '每人每月150元' },
    ],
  },
  {
    title: 'a standard that was paid in part, that was rounded, or that is one of two',
    text: '实训基地62个，每个补助8万元，当年先拨七成，拨付347.2万元。\n院内培训1,936人次，花费17.20万元，每人次89元。\n助餐点每个8万元，新建62个，改造每个3万元，共支出526.0万元。',
    findings: [],
  },
  {
    title: 'attendances by those who attended',
    text: '检查企业1,894家次，涉及926家，户均2.5次。\n教师3,146人，学生48,672人，平均每名教师负担学生15.5人。',
    findings: [{ messageId: 'mismatch', quote: '2.5次' }],
  },
  {
    title: 'by the day and the month, over the whole year',
    text: '全年开行渡轮8760航次，日均42航次。\n渡口值守员64人，每人每月补助450元，全年发放35.46万元。\n候船亭24处，每处每月电费150元，全年支出4.32万元。',
    findings: [
      { messageId: 'mismatch', quote: '42航次' },
      { messageId: 'mismatch', quote: '每人每月补助450元' },
    ],
  },
  {
    title: 'tons of fields and kilograms of each, in whatever order',
    text: '茭白种植2600亩，总产4680吨，亩产1080公斤。\n莲藕种植1500亩，亩产1600公斤，总产2400吨。\n平均每个渡口投入36万元，14个渡口共投入882万元。',
    findings: [
      { messageId: 'mismatch', quote: '1080公斤' },
      { messageId: 'mismatch', quote: '36万元' },
    ],
  },
  {
    title: 'days on which it was open, a part of the year, a standard paid in part, and an average of other money',
    text: '全年接待游客11.25万人次，日均450人次。\n1至6月值守64人，每人每月450元，发放17.28万元。\n安装护栏840米，每米补助150元，已兑付9万元。\n培训船员320人，支出培训费48万元，人均住宿费600元。',
    findings: [],
  },
  {
    title: 'the count of the thing that the words of the average or of its amount name',
    text: '全年维护水表518只；巡检6.2公里管线，检定水表2,590次，平均每只水表检定9次。\n住院6,240人次，上年5,980人次。住院医药费1310.40万元，次均2180.00元。\n年末在岗职工1,240人，其中在编860人，合同制380人。人员经费18,600.00万元，按在岗职工计算，人均人员经费1.50万元。',
    findings: [
      { messageId: 'mismatch', quote: '9次' },
      { messageId: 'mismatch', quote: '2180.00元' },
      { messageId: 'mismatch', quote: '1.50万元' },
    ],
  },
  {
    title: 'the same average reckoned in another way',
    text: '新购文献5.60万册，馆藏增至147.95万册。全市常住人口312.8万人，仅计市图书馆，人均藏书0.47册，若把县级馆计入则为1.06册。',
    findings: [],
  },
  {
    title: 'the average of all rows, and not of the first',
    text: '三家船厂检修量由多到少依次为186艘、142艘和97艘，对应结算费用33.48万元、27.12万元和19.35万元，平均每艘检修费1881元。',
    findings: [],
  },
  {
    title: 'counts of another time, and amounts of a part',
    text: '年初馆藏90.50万册，年末92.40万册。全年外借52.70万册次，每册馆藏平均流转0.57次。\n年度目标是治理河道86.4公里。治理的河道保护人口18.60万人，涉及青桥7.20万人、南汀6.10万人、北塘5.30万人，平均每公里河道保护2,153人。',
    findings: [],
  },
  {
    title: 'the amount stands in another passage, and a slip parts the average from it',
    text: '灯塔值守补助支出317.58万元。\n全年值守人员486人，人均6,354.57元。',
    findings: [{ messageId: 'mismatch', quote: '6,354.57元' }],
  },
  {
    title: 'the average of all that was told before a list of some',
    text: '办班支出1,212.44万元，一次性维修46.20万元。\n全年培训船员4,820人，其中省级1,836人、市级2,984人，人均2,515.44元。',
    findings: [],
  },
  {
    title: 'what comes round every month makes the year',
    text: '每月巡航3次，全年48次；组织应急演练四期。\n每季度抽检航标2次，全年共抽检9次。',
    findings: [
      { messageId: 'mismatch', quote: '3次' },
      { messageId: 'mismatch', quote: '2次' },
    ],
  },
  {
    title: 'the year has more than what comes round',
    text: '每周值守2次，全年安排值守98次。\n每月例会1次，全年共召开现场会18次。\n自5月起每月巡航3次，全年24次。',
    findings: [],
  },
  {
    title: 'so many for each of those that are counted right before',
    text: '举办渔港讲座96场，32个渔村每村8场；发放手册2万册。',
    findings: [{ messageId: 'mismatch', quote: '每村8场' }],
  },
  {
    title: 'what is paid to each is paid to those among them too',
    text: '聘用护航员142名，其中转产渔民96名，占67.6%，每名每年补助9,600元，共发放1,363,400元。',
    findings: [{ messageId: 'mismatch', quote: '每名每年补助9,600元' }],
  },
  {
    title: 'a balance is averaged over the year, and not over the projects that are counted nearby',
    text: '石湾县粮食储备中心2023年度部门整体支出绩效自评报告\n二、预算执行情况\n项目支出全年预算3580.00万元，实际支出3437.87万元，执行率96.03%，四个项目的情况见下表。支出构成是：贷款利息1148.50万元（全年平均贷款余额2.87亿元，年利率4.00%）、保管费506.00万元。',
    findings: [],
  },
  {
    title: 'prices in a row, each of a count of its own',
    text: '按县道每公里1.00万元、乡道每公里0.50万元、村道每公里0.25万元的标准，应安排856.25万元，即县道312公里对应312.00万元、乡道486公里对应243.00万元、村道1,205公里对应301.25万元。',
    findings: [],
  },
  {
    title: 'months of persons by what each was paid a month',
    text: '岗位补贴发放4,536人月，每月600元，计2,901,600元。',
    findings: [{ messageId: 'mismatch', quote: '每月600元' }],
  },
  {
    title: 'months of persons that make what was paid',
    text: '岗位补贴发放4,836人月，每月600元，计2,901,600元。',
    findings: [],
  },
  {
    title: 'the average of what was listed',
    text: '四次季度考核得分依次为92分、88分、95分和93分，平均94分。\n四个季度空气质量优良率分别为90%、92%、94%、96%，全年平均95%。',
    findings: [
      { messageId: 'mismatch', quote: '94分' },
      { messageId: 'mismatch', quote: '全年平均95%' },
    ],
  },
  {
    title: 'an average by the counts told with it',
    text: '调查学生300人，优良率90%；家长200人，优良率95%；按人数加权，总体优良率94%。',
    findings: [{ messageId: 'mismatch', quote: '94%' }],
  },
  {
    title: 'averages that are those of their figures, or by counts that nobody tells',
    text: '四次季度考核得分依次为92分、88分、95分和93分，平均92分。\n调查学生300人，优良率90%；家长200人，优良率95%；按人数加权，总体优良率92%。\n三所学校巩固率分别为91%、93%、95%，平均巩固率93.6%。\n5名评委分别评90分、92分、88分、91分、94分，去掉最高分和最低分，平均91分。',
    findings: [],
  },
  {
    title: 'the average of several amounts together',
    text: '中央补助300万元、省级补助100万元，共资助学生2000人，人均资助2500元。\n两批采购第一批60万元，第二批40万元，共计50台，平均单价2.5万元。',
    findings: [
      { messageId: 'mismatch', quote: '2500元' },
      { messageId: 'mismatch', quote: '2.5万元' },
    ],
  },
  {
    title: 'the average of several amounts together, and of the one that it names',
    text: '中央补助300万元、省级补助100万元，共资助学生2000人，人均资助2000元。\n培训费30万元、资料费10万元，培训200人，人均培训费1500元。',
    findings: [],
  },
  {
    title: 'how many there were over the year is printed nowhere',
    text: '柳岔县2021年生产总值133.86亿元，按户籍人口人均63525元，年末户籍人口210084人。',
    findings: [],
  },
  {
    title: 'of the total told right before it, and of no item of the list; what is planned is no part of it either',
    text: '原定活动28场，实办27场。其中球类9场、棋类14场、展演4场，参加者分别为7290人、8960人和2380人，总共18630人，场均690人。',
    findings: [],
  },
  {
    title: 'of the one amount that the paragraph is about, where the sentence tells the count alone',
    text: '公务用车运行维护费决算8.45万元，完成预算9.00万元的93.89%，比上年减少0.85万元，下降9.14%。年末车辆保有量5辆，车均1.79万元。',
    findings: [{ messageId: 'mismatch', quote: '1.79万元' }],
  },
  {
    title: 'the same, as it is, and of the upkeep that is told as a part',
    text: '公务用车运行维护费决算8.45万元，完成预算9.00万元的93.89%，比上年减少0.85万元，下降9.14%。年末车辆保有量5辆，车均1.69万元。\n公务用车购置及运行维护费28.45万元，其中购置费20.00万元，运行维护费8.45万元。年末车辆保有量5辆，车均1.69万元。',
    findings: [],
  },
  {
    title: 'a tenth of what the figures right before it make',
    text: '公务接待费1.98万元，接待24批次220人次，人均9元。',
    findings: [{ messageId: 'mismatch', quote: '人均9元' }],
  },
  {
    title: 'amounts in a row, each with count and price in brackets',
    text: '支出构成是：原粮保管费486.00万元（5.4万吨，每吨90元）、油脂保管费136.00万元（0.58万吨，每吨200元）、轮换补贴97.20万元。',
    findings: [{ messageId: 'mismatch', quote: '每吨200元' }],
  },
  {
    title: 'the same, as it is, and a count that is of some of it',
    text: '支出构成是：原粮保管费486.00万元（5.4万吨，每吨90元）、油脂保管费116.00万元（0.58万吨，每吨200元）、奖补97.20万元（已兑付4家，每家8万元）。',
    findings: [],
  },
  {
    title: 'an amount in a column of prices and numbers, whose total tells that it is the amount that slipped',
    table: [
      ['品名', '数量（套）', '单价（元）', '金额（元）'],
      ['课桌', '240', '385', '92400'],
      ['黑板', '36', '1260', '43560'],
      ['书柜', '18', '5480', '98640'],
      ['合计', '', '', '236400'],
    ],
    findings: [{ messageId: 'mismatch', quote: '43560' }],
  },
  {
    title: 'one subsidy that was capped',
    table: [
      ['合作社', '面积（亩）', '补助标准（元/亩）', '补助金额（元）'],
      ['东岭', '240', '385', '92400'],
      ['南岭', '336', '385', '120000'],
      ['西岭', '186', '385', '71610'],
      ['合计', '762', '', '284010'],
    ],
    findings: [],
  },
  {
    title: 'what a price comes to for the number that an item before tells of its thing',
    text: '数量指标：更换闸阀目标值36台，实际完成36台。\n成本指标：管网综合单价40元/米，支付280.00万元；闸阀每台2.8万元，支付108.00万元。',
    findings: [{ messageId: 'mismatch', quote: '108.00万元' }],
  },
  {
    title: 'what a standard comes to for the area of the sentence before, the point shifted',
    text: '申报面积9,720亩，核减312亩，核定9,408亩。每亩补65元，共兑付611.52万元。',
    findings: [{ messageId: 'mismatch', quote: '611.52万元' }],
  },
  {
    title: 'what a standard comes to for the area of the sentence before, and of a part of it',
    text: '核定9,408亩，其中新造1,200亩。每亩补65元，共兑付61.152万元。\n验收4,300亩，其中新栽1,500亩。新栽的每亩补120元，共兑付18万元。',
    findings: [],
  },
  {
    title: 'one price for all that follows, and one amount in another unit',
    text: '中标单价三家都是每小时32元。\n一是福安公司，服务26,500小时，应付84.80元。\n二是康宁公司，服务18,250小时，应付58.40万元。\n三是乐居公司，服务12,300小时，应付39.36万元。',
    findings: [{ messageId: 'mismatch', quote: '84.80元' }],
  },
  {
    title: 'persons by days, what each course takes told between',
    text: '综合定额480元/人·天，每期3天，按360人计应付培训费5.184万元，另付师资费8.20万元。',
    findings: [{ messageId: 'mismatch', quote: '480元/人·天' }],
  },
  {
    title: 'persons by days, paid in full',
    text: '综合定额480元/人·天，每期3天，按360人计应付培训费51.84万元，另付师资费8.20万元。',
    findings: [],
  },
  {
    title: 'what each car costs, of the one amount that is told of cars, two digits swapped',
    text: '车子花了6.48万元（油料3.00万元、保险1.12万元、修理2.36万元），接待1.83万元。公车2台，均摊每台3.42万元，其中一台旧车一次就修掉1.60万元。',
    findings: [{ messageId: 'mismatch', quote: '每台3.42万元' }],
  },
  {
    title: 'what each car costs',
    text: '车子花了6.48万元（油料3.00万元、保险1.12万元、修理2.36万元），接待1.83万元。公车2台，均摊每台3.24万元，其中一台旧车一次就修掉1.60万元。',
    findings: [],
  },
  {
    title: 'of all that its row counts, and not of what made a difference',
    text: '计划修整埠头26处，完工24处。因五处埠头改线，实际结算429.6万元，处均17.9万元。',
    findings: [],
  },
  {
    title: 'of what it became, of as many as they became, two digits swapped',
    text: '网点由36个减为32个，服务人次从28800次提高到33600次，平均每个网点服务1500次。',
    findings: [{ messageId: 'mismatch', quote: '1500次' }],
  },
  {
    title: 'of what it became, of as many as they became',
    text: '网点由36个减为32个，服务人次从28800次提高到33600次，平均每个网点服务1050次。',
    findings: [],
  },
  {
    title: 'over the days that the words behind it name, the point misplaced',
    text: '东站38,640份、西站31,275份、南站21,335份，全年91,250份，合每天2,500份（按365天算）。',
    findings: [{ messageId: 'mismatch', quote: '每天2,500份' }],
  },
  {
    title: 'by the stops that are counted as things, one digit wrong',
    text: '全年巡航：停靠点33个，停靠330次，平均每点12次。',
    findings: [{ messageId: 'mismatch', quote: '每点12次' }],
  },
];
