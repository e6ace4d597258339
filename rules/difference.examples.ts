import type { RuleExample } from './examples.js';

/** What a unit spent by purpose, this year and the year before. */
const SETTLEMENT: readonly (readonly string[])[] = [
  ['项目', '预算数', '2023年决算', '2022年决算', '决算比上年'],
  ['公务接待费', '9.00', '6.84', '7.95', '-1.11'],
  ['公务用车运行维护费', '180.00', '168.42', '175.36', '-6.94'],
  ['合计', '189.00', '175.26', '183.31', '-8.05'],
];

export const examples: readonly RuleExample[] = [
  {
    title: 'what a rate leaves of figures that are told paragraphs before',
    text: '全县应拨付补助1,264.50万元，实际拨付1,210.30万元。\n\n问题：补助拨付率95.71%，尚有45.20万元未拨付。',
    findings: [{ messageId: 'mismatch', quote: '45.20万元' }],
  },
  {
    title: 'hours more than those of the year before',
    text: '竹溪队服务共6,848小时，比上年的6,110小时多728小时。',
    findings: [{ messageId: 'mismatch', quote: '728小时' }],
  },
  {
    title: 'beyond several targets in a row',
    text: '竹溪所目标为办班70个、培训1,350人次、志愿服务6,500小时。实际办班73个、培训1,428人次、志愿服务6,848小时，分别多出3个、87人次、348小时。',
    findings: [{ messageId: 'mismatch', quote: '87人次' }],
  },
  {
    title: 'what is missing of what was to come in by that name',
    text: '县级配套计划1,200.00万元。\n\n县级配套到位860.00万元，到位率71.67%。\n\n存在问题：县级配套资金缺口430.00万元。',
    findings: [{ messageId: 'mismatch', quote: '430.00万元' }],
  },
  {
    title: 'the former of two rates, and what the latter has in another part of the sentence',
    text: '东片执行率61.01%，支出581.44万元；西片执行率91.97%，支出871.83万元，前者快3.04个百分点。',
    findings: [{ messageId: 'mismatch', quote: '3.04个百分点' }],
  },
  {
    title: 'the former of two rates and its own of the year before',
    text: '东片执行率95.01%；西片执行率91.97%，前者比上年快2.16个百分点。',
    findings: [],
  },
  {
    title: 'two rates told by name elsewhere',
    text: '受访商户满意度93.55%，受访居民满意度90.14%。\n\n总体满意度92.24%，受访居民低于受访商户34.10个百分点。',
    findings: [{ messageId: 'mismatch', quote: '34.10个百分点' }],
  },
  {
    title: 'what is left of more than the rate before it is of',
    text: '竹溪站组织见习356人，年底见习期满289人，留用214人，留用率74.05%；其余67人尚在见习期内。',
    findings: [],
  },
  {
    title: 'what came each year, behind one state that led to the next',
    text: '竹溪馆志愿者由2021年的420人增至466人，再到501人，后两年分别新增64人、35人。',
    findings: [{ messageId: 'mismatch', quote: '64人' }],
  },
  {
    title: 'what came each year of other things than those counted before',
    text: '竹溪馆志愿者由2021年的420人增至466人，再到501人，两年分别新招讲解员96人、88人。',
    findings: [],
  },
  {
    title: 'those that a rate leaves, in the sentence behind it',
    text: '竹溪所抽检840批次，合格819批次，合格率97.50%。不合格的12批次均已下架。',
    findings: [{ messageId: 'mismatch', quote: '12批次' }],
  },
  {
    title: 'those that another rate leaves',
    text: '竹溪所抽检840批次，合格819批次，合格率97.50%。复检不合格的6批次均已下架。',
    findings: [],
  },
  {
    title: 'an increase with two digits swapped',
    text: '2023年支出412.60万元，比上年的386.45万元增加26.51万元。',
    findings: [{ messageId: 'mismatch', quote: '26.51万元' }],
  },
  {
    title: 'a balance of income and spending',
    text: '全年收入合计524.30万元，支出合计498.75万元，年末结余22.55万元。',
    findings: [{ messageId: 'mismatch', quote: '22.55万元' }],
  },
  {
    title: 'percentage points',
    text: '验收合格率为93.5%，比上年的90.8%提高3.7个百分点。',
    findings: [{ messageId: 'mismatch', quote: '3.7个百分点' }],
  },
  {
    title: '元 for 万元',
    text: '2023年支出412.60万元，比上年的386.45万元增加26.15元。',
    findings: [{ messageId: 'mismatch', quote: '26.15元' }],
  },
  {
    title: 'it went down and is said to have gone up',
    text: '2023年支出386.45万元，比上年的412.60万元增加26.15万元。',
    findings: [{ messageId: 'mismatch', quote: '26.15万元' }],
  },
  {
    title: 'a column of balances',
    table: [
      ['项目名称', '预算数（万元）', '执行数（万元）', '结余（万元）'],
      ['苗圃改造', '64.00', '60.80', '3.20'],
      ['灌溉管网', '152.00', '141.36', '16.64'],
      ['林道养护', '38.50', '36.19', '2.31'],
    ],
    findings: [{ messageId: 'mismatch', quote: '16.64' }],
  },
  {
    title: 'cut off instead of rounded',
    text: '项目预算500000元，实际支出423310元，结余7.6万元。',
    findings: [{ messageId: 'truncated', quote: '7.6万元' }],
  },
  {
    title: 'a decrease has no minus',
    text: '公务接待费支出1.86万元，比上年的2.45万元减少0.59万元。',
    findings: [],
  },
  {
    title: 'two digits swapped, beside an amount printed without decimals',
    text: '公务接待费预算12万元，实际支出7.48万元，比预算减少4.25万元。',
    findings: [{ messageId: 'mismatch', quote: '4.25万元' }],
  },
  {
    title: 'rounded, and printed in another unit',
    text: '2023年支出412.6万元，比上年的386.45万元增加26.2万元。\n项目预算50万元，实际支出423310元，结余7.67万元。',
    findings: [],
  },
  {
    title: 'compared with a year whose figure is not printed',
    text: '2023年支出412.60万元，上年支出386.45万元，比2021年增加58.20万元。',
    findings: [],
  },
  {
    title: 'what is new is no difference',
    text: '现有床位260张，新增床位30张，收治病人1850人次，比上年增加210人次。',
    findings: [],
  },
  {
    title: 'an increase that is hedged',
    text: '2023年支出412.60万元，比上年的386.45万元增加近30万元。',
    findings: [],
  },
  {
    title: 'carried over at the end, with what was carried over at the beginning',
    text: '上年结转25.30万元，本年收入480.00万元，本年支出470.20万元，年末结转35.10万元。',
    findings: [],
  },
  {
    title: 'percentage points above a target',
    text: '合格率目标95%，实际97.2%，高出目标2.2个百分点。',
    findings: [],
  },
  {
    title: 'two amounts, each against its own year before',
    text: '基本支出207.90万元，比上年增加5.20万元；项目支出141.00万元，比上年减少8.40万元。',
    findings: [],
  },
  {
    title: 'the clause names what rose, told in another sentence, and not the figure before it',
    text: '2023年经费支出412.60万元，比上年增长7.60%；执行率比上年的96.24%提升0.85个百分点。\n经费执行率为97.09%。',
    findings: [],
  },
  {
    title: 'percentage points to a target within the same clause',
    text: '收回问卷354份，满意度86.44%，低于90%的目标6.53个百分点，意见集中在候诊时间；按实际值与目标值之比96.04%计分。',
    findings: [{ messageId: 'mismatch', quote: '6.53个百分点' }],
  },
  {
    title: 'less than an area that was approved, which is told elsewhere',
    text: '建成2.64万亩，柳溪、杏坪、石庙分别为1.12万亩、0.83万亩和0.69万亩，比批复面积少0.06万亩。',
    findings: [],
  },
  {
    title: 'from one figure to another',
    text: '入户率由51.79%提高到72.02%，一年提高21.23个百分点。',
    findings: [{ messageId: 'mismatch', quote: '21.23个百分点' }],
  },
  {
    title: 'who came in is no second state',
    text: '年初在册68人，一年里新来12人，减少9人，净增3人，年底71人。',
    findings: [],
  },
  {
    title: 'the balance of other years',
    text: '当年收入5.18万元，支出4.96万元，当年结余0.22万元；加上上年末累计结余2.15万元，年末累计结余2.37万元。',
    findings: [],
  },
  {
    title: 'the total that a list makes, not its last part',
    text: '查处案件152件：其中涉气61件、涉水47件、其他44件；比上年的178件减少36件。',
    findings: [{ messageId: 'mismatch', quote: '36件' }],
  },
  {
    title: 'the target of the same words is told elsewhere',
    text: '年度目标：维护路灯不少于400盏，疏通管道不少于120公里。\n全年实际维护路灯412盏，较目标多21盏；疏通管道126公里。',
    findings: [{ messageId: 'mismatch', quote: '21盏' }],
  },
  {
    title: 'what is left of an asset',
    text: '固定资产原值3286.47万元，累计折旧1541.92万元，净值1774.55万元。',
    findings: [{ messageId: 'mismatch', quote: '1774.55万元' }],
  },
  {
    title: 'what came and went beside what it made of the state',
    text: '全年迁入1214人，迁出1881人，两者相抵，较上年末17856人净减667人，年末17189人。',
    findings: [],
  },
  {
    title: 'a chain of years',
    text: '2021年接诊18640人次；2022年增加1864人次，增长10%；2023年再增加2050人次，增长10%。',
    findings: [],
  },
  {
    title: 'a total of two years is no year',
    text: '2022年下达资金500.00万元，2023年下达资金620.00万元，两年共1120.00万元，2023年比2022年增加120.00万元。',
    findings: [],
  },
  {
    title: 'what an audit took off',
    text: '工程送审价318.60万元，审定价306.42万元，核减21.18万元。',
    findings: [{ messageId: 'mismatch', quote: '21.18万元' }],
  },
  {
    title: 'what is left when the rest was done',
    text: '全年立案1537起，已结案1498起，结案率97.46%，尚有49起处于复议阶段。',
    findings: [{ messageId: 'mismatch', quote: '49起' }],
  },
  {
    title: 'a third group in the sentence that follows',
    text: '全年受理信访126件，办结121件，未办结的3件。另有2件由来信人撤回。',
    findings: [],
  },
  {
    title: 'a single quarter against what had added up',
    text: '产值一季度31.42亿元、上半年66.85亿元、前三季度104.27亿元，其中二季度当季为35.43亿元、三季度当季为37.82亿元。',
    findings: [{ messageId: 'mismatch', quote: '三季度当季为37.82亿元' }],
  },
  {
    title: 'what is left, with the parts of the whole told between',
    text: '全年排查隐患846处，其中一季度192处、二季度238处、三季度241处、四季度175处，已整改823处，未整改的32处均已挂牌。',
    findings: [{ messageId: 'mismatch', quote: '32处' }],
  },
  {
    title: 'what came back less what was taken out',
    text: '问卷发出240份，收回228份，剔除漏答的16份，有效222份。',
    findings: [{ messageId: 'mismatch', quote: '有效222份' }],
  },
  {
    title: 'what was taken out of what was sent is no balance of what came back',
    text: '问卷发出240份，剔除空白卷6份，有效回收222份，其余未交回。',
    findings: [],
  },
  {
    title: 'points taken off, in words, against the row that they name',
    text: '自评扣分两处：巡护记录完整率未达标，扣0.46分；档案归集及时性不足，扣0.50分。',
    table: [
      ['三级指标', '分值', '得分'],
      ['巡护记录完整率', '6', '5.64'],
      ['档案归集及时性', '5', '4.50'],
    ],
    findings: [{ messageId: 'mismatch', quote: '扣0.46分' }],
  },
  {
    title: 'points taken off the whole, of a hundred',
    text: '自评总分93.15分（满分100分），等级为“优”，共扣6.58分。',
    findings: [{ messageId: 'mismatch', quote: '共扣6.58分' }],
  },
  {
    title: 'points taken off a section, told in pieces',
    text: '产出类得44.20分（满分48分）。产出类扣3.00分系工期延误，另扣0.80分系验收不及时。',
    findings: [],
  },
  {
    title: 'the gap to a target that stands in another passage',
    text: '一、年度目标\n管网清淤不少于86公里，水质抽检合格率不低于95%。\n二、完成情况\n水质抽检合格率93.42%，未达到目标值，低2.58个百分点。',
    findings: [{ messageId: 'mismatch', quote: '2.58个百分点' }],
  },
  {
    title: 'posts that are vacant',
    text: '核定编制318人，年末实有294人，空编42人。',
    findings: [{ messageId: 'mismatch', quote: '空编42人' }],
  },
  {
    title: 'a net change',
    text: '全年追加362.40万元，压减54.80万元，净增370.60万元。',
    findings: [{ messageId: 'mismatch', quote: '净增370.60万元' }],
  },
  {
    title: 'a net change of three flows',
    text: '全年新纳入812人，清退934人、自然减少76人，净减198人。',
    findings: [],
  },
  {
    title: 'the year before stands in the row of a table that repeats the figure',
    text: '护渔站2023年度部门决算说明\n公务用车运行维护费168.42万元，较上年减少6.49万元。\n单位：万元',
    table: SETTLEMENT,
    findings: [{ messageId: 'mismatch', quote: '6.49万元' }],
  },
  {
    title: 'the row is that of another item, or the sentence tells of the budget',
    text: '护渔站2023年度部门决算说明\n全站交通类支出168.42万元，较上年减少9.30万元。公务接待费6.84万元，比预算减少2.16万元。\n单位：万元',
    table: SETTLEMENT,
    findings: [],
  },
  {
    title: '万元 printed as 亿元',
    text: '运行经费184.60万元，比上年的193.20万元减少8.60亿元。',
    findings: [{ messageId: 'mismatch', quote: '8.60亿元' }],
  },
  {
    title: 'what a tender saved',
    text: '苗木采购控制价726.40万元，中标价688.15万元，节省38.52万元。',
    findings: [{ messageId: 'mismatch', quote: '38.52万元' }],
  },
  {
    title: 'what is lacking of a plan told beside the result',
    text: '古籍修复计划3,200页，实际2,740页，完成率85.63%，欠480页；新增停车位原计划1600个，完成1527个，缺73个。',
    findings: [{ messageId: 'mismatch', quote: '480页' }],
  },
  {
    title: 'a price that rose, and its rate',
    text: '单价86元，较上年74元上涨21元，涨幅16.22%。',
    findings: [{ messageId: 'mismatch', quote: '21元' }],
  },
  {
    title: 'two rates that differ',
    text: '柳湖区执行率96.2%，居首位；石塘县84.8%，居末位；两地相差14.1个百分点。',
    findings: [{ messageId: 'mismatch', quote: '14.1个百分点' }],
  },
  {
    title: 'two of three rates that differ',
    text: '全县普及率88.4%，山区片普及率71.2%，平原片普及率96.3%，山区和平原两者相差25.1个百分点。',
    findings: [],
  },
  {
    title: 'what is lacking to a target told in the clause',
    text: '使用率58.70%，距60%的目标尚欠3.10个百分点。',
    findings: [{ messageId: 'mismatch', quote: '3.10个百分点' }],
  },
  {
    title: 'what was not paid of all that was finished',
    text: '三类共兑付5645户，占完工总数6528户的86.47%，年底尚有838户完工而未领到奖补。',
    findings: [{ messageId: 'mismatch', quote: '838户' }],
  },
  {
    title: 'what came and went in the sentence before',
    text: '8月追加人工增雨18.60万元；11月调减科普3.20万元。净增15.04万元。',
    findings: [{ messageId: 'mismatch', quote: '15.04万元' }],
  },
  {
    title: 'what is left of the base of a rate, which is told in another passage',
    text: '全年应抢救档案12,000页。\n全年裱糊10,460页，完成率87.17%，欠1,450页。',
    findings: [{ messageId: 'mismatch', quote: '1,450页' }],
  },
  {
    title: 'behind a rate, but left of something else',
    text: '受检车辆1286辆，合格1252辆，合格率97.36%，未按期送检88辆；预算8600.00万元，支出8100.50万元，执行率94.19%，未支付质保金120.00万元；计划48场，实际52场，完成率108.33%，多媒体课程12场。',
    findings: [],
  },
  {
    title: 'changes with their sign in words',
    text: '单位：万元',
    table: [
      ['项目名称', '上年决算', '本年决算', '增减额'],
      ['河道清障', '242.40', '312.40', '增79.00'],
      ['堤岸巡查', '300.00', '268.00', '减32.00'],
      ['泵站养护', '100.00', '151.72', '增51.72'],
      ['水文培训', '39.72', '36.22', '减3.50'],
    ],
    findings: [{ messageId: 'mismatch', quote: '79.00' }],
  },
  {
    title: 'points taken off of sections whose full marks and points are told in words',
    text: '决策15分得14.00分，过程25分得21.17分，产出（满分32分）得29.57分。过程类扣3.83分；产出类、决策类依次扣2.34分、1.00分。',
    findings: [{ messageId: 'mismatch', quote: '2.34分' }],
  },
  {
    title: 'points taken off in a list, and in all',
    text: '综合得分91.82分（满分100分）。\n全部扣分8.18分，其中决策1.50分、过程2.46分、产出4.04分。\n决策、过程、产出得分依次为13.50分、22.36分、30.96分，对应分值15分、25分、35分。',
    findings: [{ messageId: 'mismatch', quote: '2.46分' }],
  },
  {
    title: 'points of the year before, of what a section holds, and of one project among several',
    text: '上年过程得20分，今年过程25分得21.17分，过程扣4分。产出（50分）得49.78分，其中产出数量扣0.10分，产出质量扣0.12分。甲项目自评得分95.27分，乙项目自评得分93.10分，满分均为100分。\n扣分6.90分，原因是培训未完成。',
    findings: [],
  },
  {
    title: 'points lost of a hundred that the clause names, the score told elsewhere',
    text: '综合得分96.72分。\n对照满分100分，失分3.82分，一是课题立项偏少。',
    findings: [{ messageId: 'mismatch', quote: '3.82分' }],
  },
  {
    title: 'a stock at the end of the year, from that at its beginning with what came and went',
    text: '年初存栏蛋鸭4260只，当年补栏1350只，出栏2180只，年末存栏3340只。\n年初结转18.6万元，本年收入242.5万元，本年支出236.4万元，年末结余27.4万元。\n年初预算640万元，追加72.5万元，调减18.3万元，调整后预算964.2万元。',
    findings: [
      { messageId: 'mismatch', quote: '3340只' },
      { messageId: 'mismatch', quote: '27.4万元' },
      { messageId: 'mismatch', quote: '964.2万元' },
    ],
  },
  {
    title: 'a stock of which only what came is told, and what came in part',
    text: '年初在册护渔员86人，新招录4人，年末在册83人。\n年初存书1,260册，新购320册，其中绘本150册，剔旧86册，年末1,483册。',
    findings: [],
  },
  {
    title: 'what is left of figures right before it, however far off',
    text: '验收鱼塘386口，其中按期验收352口，逾期验收43口。\n资产总额8642.5万元，负债1243.2万元，净资产3799.3万元。\n捐赠收入38.4万元，已发放31.6万元，剩余8.6万元。',
    findings: [
      { messageId: 'mismatch', quote: '43口' },
      { messageId: 'mismatch', quote: '3799.3万元' },
      { messageId: 'mismatch', quote: '8.6万元' },
    ],
  },
  {
    title: 'payments of two years, and what is left in a part of its own',
    text: '项目资金380万元，其中2022年支付130万元，2023年支付224万元，结余26万元。\n计划240人，实际236人，其中男生缺额6人。',
    findings: [],
  },
  {
    title: 'from one state to another, told before the change or behind it',
    text: '平均候诊时间由38分钟缩短至29分钟，缩短19分钟。\n湿地保护率提高2.4个百分点，由上年的54.3%提高到58.5%。',
    findings: [
      { messageId: 'mismatch', quote: '19分钟' },
      { messageId: 'mismatch', quote: '2.4个百分点' },
    ],
  },
  {
    title: 'the year before and the result, told behind the change',
    text: '普惠园覆盖率92.8%，比上年提升1.3个百分点，上年为95.1%。\n用水量较上年的46.2万吨减少3.8万吨，为43.4万吨。',
    findings: [
      { messageId: 'mismatch', quote: '1.3个百分点' },
      { messageId: 'mismatch', quote: '3.8万吨' },
    ],
  },
  {
    title: 'what was not done of another thing than the one that is counted',
    text: '护岸计划14.2公里，完成13.1公里，完成率92.25%，差1.3公里的栈道没有做。\n护岸计划14.2公里，完成13.1公里，完成率92.25%，差1.4公里的护岸没有做。',
    findings: [{ messageId: 'mismatch', quote: '1.4公里' }],
  },
  {
    title:
      'what came is the other of two figures of which one went; the latter and the former; so much more of what was done',
    text: '核准经营户1,482户，因停业和迁址注销836户，净增664户。\n北闸执行率93.62%，南闸执行率88.15%，后者比前者低5.74个百分点。\n共铺设管道26.40公里（目标的103.53%，比2022年的21.75公里多铺4.95公里）。',
    findings: [
      { messageId: 'mismatch', quote: '664户' },
      { messageId: 'mismatch', quote: '5.74个百分点' },
      { messageId: 'mismatch', quote: '4.95公里' },
    ],
  },
  {
    title: 'of three flows; points over an average that is not printed',
    text: '核准经营户1,482户，因停业注销836户，吊销52户，净增594户。\n北闸执行率96.40%，比全省平均水平高2.85个百分点；南闸执行率92.75%，比去年低1.60个百分点。',
    findings: [],
  },
  {
    title: 'a rule, and what was aimed at, are no differences',
    text: '抽查合格率要求98%以上。\n抽查护岸120段，合格114段，合格率95.00%，较要求低3.00个百分点，按每低1个百分点扣0.3分的规则扣0.90分。\n亩产由改造前的468公斤提升至512公斤，亩均增产44公斤，与增产50公斤的目标尚有6公斤差距。',
    findings: [],
  },
  {
    title: 'what is left of something else; points of a rate that is not printed',
    text: '应验收的船舶50艘，没有验收的4艘均因停航，未通过的2艘正在整改；其余12艘跨年，不在当年应验收之列。\n单位油耗由0.486吨/千公里降至0.468吨/千公里，下降3.70%，差0.80个百分点。',
    findings: [],
  },
  {
    title: 'sooner is less',
    text: '平均待闸时间由上年的8.1小时缩短至7.4小时，快了0.7小时。',
    findings: [],
  },
  {
    title: 'points that a section got less than its full marks',
    text: '四、评价结论\n产出类由此少得2.79分，效益类少得0.69分。',
    table: [
      ['项目', '分值', '得分'],
      ['预算执行', '20', '19.53'],
      ['产出', '50', '47.21'],
      ['效益', '30', '29.40'],
    ],
    findings: [{ messageId: 'mismatch', quote: '0.69分' }],
  },
  {
    title:
      'the score of another year beside that of the sentence before, and what something rose to, told elsewhere by its name',
    text: '渔港专项综合得分90.36分。与2021年度的评价得分86.12分相比，提高4.42分。\n航标维护支出3,890.77万元，其他支出略。\n与2022年相比，航标维护支出由3,816.42万元增至本年水平，净增74.53万元。',
    findings: [
      { messageId: 'mismatch', quote: '4.42分' },
      { messageId: 'mismatch', quote: '74.53万元' },
    ],
  },
  {
    title: 'what another thing rose to',
    text: '航标维护支出3,890.77万元。\n航标维护人员支出由2022年的816.42万元增至本年水平，净增24.53万元。',
    findings: [],
  },
  {
    title: 'what another score beside it leaves',
    text: '评价组从四个维度打分，满分100分，项目得92.60分。失分7.40分，过程类失分最多；站所自评97.5分，口径不同。',
    findings: [],
  },
  {
    title: 'points lost are those of the scoring that is told, and not of another',
    text: '经综合评定，项目得分90.7分。合计扣9.3分，管护类失分最多。\n需要说明的是，航道站自评得分94.2分，满分100分。',
    findings: [],
  },
  {
    title: 'behind a mark that is told in brackets, beyond a target of the clause, sold less, cheaper, missed',
    text: '10月末项目支出进度仅66.4%，落后序时进度（73.3%）16.9个百分点。\n综合满意度92.75%，高出100%目标2.75个百分点。\n2023年船票销售5.62亿元，上年为5.94亿元，少卖0.23亿元。\n救生衣去年中标单价186元，今年174元，每件便宜14元。\n应检浮标640座，实检628座，完成率98.13%，漏检21座。',
    findings: [
      { messageId: 'mismatch', quote: '16.9个百分点' },
      { messageId: 'mismatch', quote: '2.75个百分点' },
      { messageId: 'mismatch', quote: '0.23亿元' },
      { messageId: 'mismatch', quote: '14元' },
      { messageId: 'mismatch', quote: '21座' },
    ],
  },
  {
    title: 'the same, right; what is told with a plan is no plan itself',
    text: '10月末项目支出进度仅66.4%，落后序时进度（83.3%）16.9个百分点。\n综合满意度92.75%，高出90%目标2.75个百分点。\n2023年船票销售5.62亿元，上年为5.94亿元，少卖0.32亿元。\n救生衣去年中标单价186元，今年174元，每件便宜12元。\n应检浮标640座，实检628座，完成率98.13%，漏检12座。\n放映场次比年度计划90场多6场，较上年的75场增加21场。',
    findings: [],
  },
  {
    title: 'what is lacking to a plan told behind it, what was carried over, what was done beyond, the average year',
    text: '疏浚沙埠航道286.4公里，设计为290.0公里，完成率98.76%，少掉的3.9公里属于改线片区。\n45座码头全部开工，完工41座，完工率91.11%，跨年结转7座。\n合同量26000车、单价18.50元，实运23600车，超出的300车承运人不另收费。\n全年水位18.64米，常年值17.20米，偏多1.14米。',
    findings: [
      { messageId: 'mismatch', quote: '3.9公里' },
      { messageId: 'mismatch', quote: '7座' },
      { messageId: 'mismatch', quote: '300车' },
      { messageId: 'mismatch', quote: '1.14米' },
    ],
  },
  {
    title: 'the same, right; a stock with what came, went, and both together',
    text: '疏浚沙埠航道286.4公里，设计为290.0公里，完成率98.76%，少掉的3.6公里属于改线片区。\n45座码头全部开工，完工41座，完工率91.11%，跨年结转4座。\n合同量26000车、单价18.50元，实运26300车，超出的300车承运人不另收费。\n全年水位18.64米，常年值17.20米，偏多1.44米。\n年初在岗1,512人，年内期满退出318人，新安置244人，净减少74人，年末在岗1,438人。',
    findings: [],
  },
  {
    title: 'a stock with new arrivals; what is lacking to a goal of another section, of what turned',
    text: '二、年度目标\n农机化率不低于27%，道路硬化率压到14%以内。\n三、完成情况\n农机化率从21.6%升至26.3%，提高4.7个百分点，离目标尚欠1.7个百分点。\n2022年末登记在册渔船648艘，当年新挂牌126艘，因转让、停业注销38艘，2023年末763艘。',
    findings: [
      { messageId: 'mismatch', quote: '1.7个百分点' },
      { messageId: 'mismatch', quote: '763艘' },
    ],
  },
  {
    title: 'deductions in a row, each what the points leave of the full marks of its rank',
    text: '四类指标权重15分、25分、35分、25分，得分依次为13.5分、21.8分、32.6分、22.3分。四类扣分为1.5分、5.2分、2.4分、2.7分。',
    findings: [{ messageId: 'mismatch', quote: '5.2分' }],
  },
  {
    title: 'rows of points of two years',
    text: '四类指标权重15分、25分、35分、25分，得分依次为13.5分、21.8分、32.6分、22.3分。上年四类扣分为1.0分、2.5分、2.9分、3.1分。',
    findings: [],
  },
  {
    title: 'more trips than the year before, a stock of money, and the year before by another name',
    text: '全年开行渡轮312班，比上年的286班多开62班。\n上年末余额312.6万元，本年归集1,460.2万元，本年支付1,388.4万元，年末余额348.4万元。\n旅客满意度94.6%，上一年度92.1%，提升5.2个百分点。',
    findings: [
      { messageId: 'mismatch', quote: '62班' },
      { messageId: 'mismatch', quote: '348.4万元' },
      { messageId: 'mismatch', quote: '5.2个百分点' },
    ],
  },
  {
    title: 'the same, right; of those that are late alone',
    text: '全年开行渡轮312班，比上年的286班多开26班。\n上年末余额312.6万元，本年归集1,460.2万元，本年支付1,388.4万元，年末余额384.4万元。\n旅客满意度94.6%，上一年度92.1%，提升2.5个百分点。\n接诉6,420件，办结6,218件，逾期未办结20件。',
    findings: [],
  },
  {
    title: 'a target is as exact as it is printed',
    text: '持证上船率88.4%，未达到90%的目标，差1.9个百分点。\n船检合格率92.6%，距95%的目标差2.4个百分点。',
    findings: [{ messageId: 'mismatch', quote: '1.9个百分点' }],
  },
  {
    title: 'two quarters of a row of four, by their rank',
    text: '四个季度依次为156.30万元、182.26万元、209.87万元、180.49万元，三季度最高，较一季度多35.57万元。\n四个季度补贴依次为186.20万元、204.35万元、231.18万元和252.64万元，末季比首季多66.44万元。',
    findings: [{ messageId: 'mismatch', quote: '35.57万元' }],
  },
  {
    title: 'a quarter of another year is none of the row',
    text: '四个季度依次为156.30万元、182.26万元、209.87万元、180.49万元，三季度最高，较上年三季度多12.40万元。',
    findings: [],
  },
  {
    title: 'more than the opening budget of the sentence before',
    text: '码头年初预算386.00万元，其中港区拨款350.00万元、自筹36.00万元。年中追加42.00万元，上年结转18.50万元，全年预算数调整为446.50万元，比年初增加61.50万元，调整幅度15.67%。',
    findings: [{ messageId: 'mismatch', quote: '61.50万元' }],
  },
  {
    title: 'so many that are still not done, right behind the rate',
    text: '计划整治泊位148处，完成136处，完成率91.89%，尚有21处未完成。\n发放船票4,800张，核验4,560张，核验率95.00%，还有120张未使用。',
    findings: [{ messageId: 'mismatch', quote: '21处' }],
  },
  {
    title: 'letters that were passed on when some were taken out',
    text: '航道处收到来信742条，剔除重复和不属受理范围的24条，转交部门758条。',
    findings: [{ messageId: 'mismatch', quote: '758条' }],
  },
  {
    title: 'what is left of the whole that two kinds are of',
    text: '纳入名册的工程共375个，三年依次为126个、131个和118个。航道类191个，码头类136个，余下48个为信息化。',
    findings: [],
  },
  {
    title: 'so much more for each than the year before; a year told in brackets behind the rate',
    text: '2023年靠泊补贴定为126.00元/艘，上年为102.00元/艘，每艘提高6.00元，增幅5.00%。\n本年缴纳港税5.64亿元，较2021年增加1.32亿元，增长18.0%（2021年为7.32亿元）。',
    findings: [
      { messageId: 'mismatch', quote: '每艘提高6.00元' },
      { messageId: 'mismatch', quote: '1.32亿元' },
    ],
  },
  {
    title: 'in brackets, what a part of the increase was',
    text: '码头实现收入46.28万元，较2020年增加的7.86万元中，增长最快的是冷链（2020年为8.42万元）。',
    findings: [],
  },
  {
    title: 'less than the ceiling by the total of three lots, which follow it',
    text: '趸船分三包采购，最高限价286.00万元，中标合计258.50万元，一至三包依次为96.80万元、102.40万元、69.30万元，较限价节约17.50万元。',
    findings: [{ messageId: 'mismatch', quote: '17.50万元' }],
  },
  {
    title: 'removed from a register: all but those who died',
    text: '第一次核减118人，因死亡103人，户籍转出15人；第二次核减136人，死亡112人，其余14人为户籍转出。',
    findings: [{ messageId: 'mismatch', quote: '14人' }],
  },
  {
    title: 'a change of one year of a row that the sentence before tells',
    text: '2021年至2023年港务预算依次为24,000.00万元、27,500.00万元、29,800.00万元，合计81,300.00万元。2022年预算比上年增加5,300.00万元，增幅14.6%，2023年在此基础上再增2,300.00万元，增幅收窄为8.4%。',
    findings: [{ messageId: 'mismatch', quote: '5,300.00万元' }],
  },
  {
    title: 'the change of another budget than those of the row',
    text: '2021年至2023年港务预算依次为24,000.00万元、27,500.00万元、29,800.00万元。2022年公用经费预算比上年增加1,200.00万元，增幅9.6%。',
    findings: [],
  },
  {
    title: 'less than the year before, not than the budget',
    text: '培训费预算18.00万元，实际开支12.36万元，支出比上年下降12.04%，减少1.69万元。',
    findings: [],
  },
  {
    title: 'told in one breath, with a goal behind it',
    text: '县域内就诊率由2020年的84.2%升至2023年的50.6%，上升6.4个百分点，完成了方案提出的90%目标。',
    findings: [{ messageId: 'mismatch', quote: '6.4个百分点' }],
  },
  {
    title: 'the gap between two figures of the sentence that its words name',
    text: '甲片工程进度88.5%，乙片工程进度79.2%，乙片落后甲片8.3个百分点。',
    findings: [{ messageId: 'mismatch', quote: '8.3个百分点' }],
  },
  {
    title: 'gaps between two figures, named as they are and otherwise',
    text: '甲片工程进度88.5%，乙片工程进度79.2%，乙片落后甲片9.3个百分点。全年接待人数增长11.13%，门票收入增长13.90%，收入增速快于客流增速2.77个百分点。',
    findings: [],
  },
  {
    title: 'a row of gaps to the goals of two results',
    text: '城区户均补助不低于420元，乡镇户均补助不低于260元。\n城区户均补助423.01元，乡镇户均补助265.06元，分别比目标值高出3.01元和5.06元。',
    findings: [],
  },
  {
    title: 'what was saved of a budget that was adjusted',
    text: '竹溪馆政府采购年初预算820.00万元，调整后905.00万元，实际采购846.27万元，采购执行率93.51%，节约52.73万元。',
    findings: [{ messageId: 'mismatch', quote: '52.73万元' }],
  },
  {
    title: 'what was saved, in plain words',
    text: '竹溪馆流动车运行费预算180000元，花了153200元，相当于预算的85.11%，省下2680元。',
    findings: [{ messageId: 'mismatch', quote: '2680元' }],
  },
  {
    title: 'one of two states, beside the rate of the other',
    text: '竹溪区在用信号灯1386组，年末巡检完好1368组，完好率98.70%，故障11组均在抢修。',
    findings: [{ messageId: 'mismatch', quote: '11组' }],
  },
  {
    title: 'what is left, told in two figures',
    text: '竹溪馆培训费预算36.00万元，支出31.50万元，节约2.10万元，结转2.40万元。',
    findings: [],
  },
  {
    title: 'saved against the year before',
    text: '竹溪馆培训费预算24.00万元，实际支出21.60万元，比上年节约1.20万元。',
    findings: [],
  },
  {
    title: 'those who are not what the rate before them says',
    text: '竹溪水务有效问卷571份，选择“满意”的522份，满意度91.42%。其余94份未选满意。',
    findings: [{ messageId: 'mismatch', quote: '94份' }],
  },
  {
    title: 'others that were not looked at, behind a rate',
    text: '竹溪区抽查项目60个，合格57个，合格率95.00%。其余8个未抽查。',
    findings: [],
  },
  {
    title: 'what was taken off a row of the scoring table',
    text: '拨付审核因重复申报未被系统识别、迟拨较多，扣1.50分；资金合规性扣2.00分。\n拨付及时率扣0.36分，开工泵站数扣0.60分。',
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
    findings: [{ messageId: 'mismatch', quote: '1.50分' }],
  },
  {
    title: 'what was taken off a row, and elsewhere something else',
    text: '拨付审核因重复申报未被系统识别，扣2.50分。\n依据细则，拨付审核扣1.50分。',
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
    findings: [{ messageId: 'mismatch', quote: '1.50分' }],
  },
  {
    title: 'what was taken off, and for which reasons',
    text: '拨付审核扣2.50分，其中重复申报扣1.50分、迟拨扣1.00分。开工泵站数扣0.60分。\n拨付审核中，因重复申报扣1.50分，其余为迟拨。',
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
    title: 'what came and went of two groups, told one after the other',
    text: '竹溪镇年初在册城市765户、农村5515户，城市新纳入61户、退出92户，农村新纳入486户、退出263户，年末城市734户、农村5378户，城市净减31户、农村净减137户。',
    findings: [{ messageId: 'mismatch', quote: '净减137户' }],
  },
  {
    title: 'groups of which some came and went otherwise',
    text: '竹溪镇城市新纳入61户、退出92户，农村新纳入486户、退出263户，城市净减15户、农村净增310户（含属地调整）。',
    findings: [],
  },
  {
    title: 'changes in a row, of two figures each, told by rank',
    text: '竹溪县城市月人均补助418.98元、农村316.80元，比上年的402.15元和297.15元分别提高16.38元和19.65元。',
    findings: [{ messageId: 'mismatch', quote: '16.38元' }],
  },
  {
    title: 'the same, all right',
    text: '竹溪县城市月人均补助418.98元、农村316.80元，比上年的402.15元和297.15元分别提高16.83元和19.65元。',
    findings: [],
  },
  {
    title: 'changes in a row, of states that led to others',
    text: '竹溪甲站由126人增至138人，乙站由88人增至97人，分别增加12人、19人。',
    findings: [{ messageId: 'mismatch', quote: '19人' }],
  },
  {
    title: 'the same led to others, all right',
    text: '竹溪甲站由126人增至138人，乙站由88人增至97人，分别增加12人、9人。',
    findings: [],
  },
  {
    title: 'gaps to targets in a row, beside amounts that have none',
    text: '城市低保月人均补助不低于420元，农村低保月人均补助不低于260元。\n\n竹溪县城市低保支出3,147.20万元，按7.44万人次计算，月人均补助423.01元；农村低保支出8,715.10万元，按32.88万人次计算，月人均补助265.06元，分别比目标值高出3.01元和5.06万元。',
    findings: [{ messageId: 'mismatch', quote: '5.06万元' }],
  },
  {
    title: 'what was cut off, and what was saved for something else',
    text: '竹溪馆概算投资1,860.00万元，审定投资1,742.00万元，核减118.00万元，节约资金96.00万元用于配套。',
    findings: [],
  },
  {
    title: 'shares of one whole that do not make 100%',
    text: '从客源结构看，县内游客占38.2%，省内县外占44.5%，省外占20.3%。\n工资福利、商品服务、资本性支出分别占总支出的45.2%、30.1%、28.7%。\n三次产业结构由12.1∶39.2∶48.7调整为10.2∶38.5∶52.3。',
    findings: [
      { messageId: 'mismatch', quote: '20.3%' },
      { messageId: 'mismatch', quote: '28.7%' },
      { messageId: 'mismatch', quote: '52.3' },
    ],
  },
  {
    title: 'shares that make 100% but for rounding, of which several may hold, or of several wholes',
    text: '一档村占40.9%、二档村占42.0%、三档村占17.2%。\n了解政策的渠道（可多选）中，村干部讲解占78.4%，广播电视占35.2%，手机短信占21.9%。\n公用经费占基本支出的20%，设备购置占项目支出的90%。\n设备费占27.8%，材料费占18.2%，劳务费占12.3%。\n三次产业结构由12.1∶39.2∶48.7调整为10.2∶38.5∶51.3。',
    findings: [],
  },
  {
    title: 'a ratio of things to people, and no difference to all things',
    text: '实训室新增工位420个，全院工位由此增至3258个，百名学生占有34.4个，比上年末多4.4个。',
    findings: [],
  },
  {
    title: 'a net change of several that rose and several that fell',
    text: '与2022年相比，人员经费增加375.41万元、增长4.93%，公用经费减少49.65万元、下降5.48%，项目支出减少66.86万元、下降2.30%，一增两减，支出合计净增267.18万元。',
    findings: [{ messageId: 'mismatch', quote: '净增267.18万元' }],
  },
  {
    title: 'two added in one breath, and one taken off',
    text: '专项资金年初安排760.00万元，年中两个项目分别追加12.00万元和20.50万元，另一项目调减18.00万元，净增14.50万元。',
    findings: [],
  },
  {
    title: 'the figure of the year before in the bracket behind the change',
    text: '人均补助标准为94.00元，比上年提高5.00元（2023年为88.00元），增幅5.62%。',
    findings: [{ messageId: 'mismatch', quote: '提高5.00元' }],
  },
  {
    title: 'what came in besides',
    text: '收入合计1,543.00万元，支出合计1,715.00万元，调入资金10.00万元，差额162.00万元。',
    findings: [],
  },
  {
    title: 'fewer than in the other half of the year, behind what it came down to',
    text: '竹溪片春季供餐的学校53所，其中完全小学34所、教学点12所、初级中学7所，秋季因撤点减为51所，比春季少2所。\n技能证书：实考1,212人，拿证1,067人，取证率88.04%，以报考计86.15%；目标85%，达到，比2023年的84.6%高3.44个百分点。',
    findings: [],
  },
  {
    title: 'a step between two years of a row',
    text: '2021年门诊12,450人次，2022年13,680人次，2023年15,204人次，2023年比2021年多2,574人次，增长22.12%。',
    findings: [{ messageId: 'mismatch', quote: '2,574人次' }],
  },
  {
    title: 'what is needed and not there, and how late something was',
    text: '全县现有护理员320名。按床位测算应配405名，尚缺58名。\n合同工期180天，一标172天完工，三标191天，迟了13天。',
    findings: [
      { messageId: 'mismatch', quote: '58名' },
      { messageId: 'mismatch', quote: '13天' },
    ],
  },
  {
    title: 'the same, as it is',
    text: '全县现有护理员320名。按床位测算应配405名，尚缺85名。\n合同工期180天，一标172天完工，三标191天，迟了11天。',
    findings: [],
  },
  {
    title: 'a limit stands between a rate and that of the year before',
    text: '全年报修131例次，按使用次数摊是0.75%，上限1.5%，上年0.92%，降了0.71个百分点。',
    findings: [{ messageId: 'mismatch', quote: '0.71个百分点' }],
  },
  {
    title: 'round amounts and their difference in another unit',
    text: '全年安排养护补助1.6亿元，比上年的1.45亿元增加1,500.00元。',
    findings: [{ messageId: 'mismatch', quote: '1,500.00元' }],
  },
  {
    title: 'a difference of amounts that were rounded',
    text: '全年安排养护补助1.6亿元，比上年的1.45亿元增加1,462.30万元。',
    findings: [],
  },
  {
    title: 'what is left of a fund when a share of it was paid',
    text: '全年补助按里程分配9,640.00万元，按考核奖励1,360.00万元。\n\n2022年12月提前下达里程资金的60%，计5,784.00万元，2023年5月下达其余的3,586.00万元。',
    findings: [{ messageId: 'mismatch', quote: '3,586.00万元' }],
  },
  {
    title: 'what both sides of the accounts grew by, against the total told in the sentence before',
    text: '2023年度收、支总计均为2,315.60万元。与上年度的2,200.30万元相比，收、支总计各增加151.30万元，增长5.24%。',
    findings: [{ messageId: 'mismatch', quote: '151.30万元' }],
  },
  {
    title: 'the same, as it is',
    text: '2023年度收入总计、支出总计均为2,315.60万元，与上年度的2,200.30万元相比，收、支总计分别增加115.30万元，分别增长5.24%。',
    findings: [],
  },
  {
    title: 'what both sides grew by, from a total that is far from what it should be',
    text: '2023年度收、支总计均为2,694.38万元。与上年度的2,200.30万元相比，收、支总计各增加115.30万元，增长5.24%。',
    findings: [{ messageId: 'mismatch', quote: '115.30万元' }],
  },
  {
    title: 'by how much a result missed the goal right before it, and not the result of another goal',
    text: '接听率目标值≥97%，实际97.6%；回访率目标值≥93%，实际91.8%，低1.2个百分点，扣分。',
    findings: [],
  },
  {
    title: 'the same, wrong',
    text: '接听率目标值≥97%，实际97.6%；回访率目标值≥93%，实际91.8%，低2.1个百分点，扣分。',
    findings: [{ messageId: 'mismatch', quote: '低2.1个百分点' }],
  },
  {
    title:
      'what is left when all that came in is set off against all that was spent, and the figure of the year before stands in its place',
    text: '全馆上年结转52.30万元，本年财政拨款1,150.20万元，收入总计1,202.50万元；本年支出1,168.10万元。收支相抵，年末结转52.30万元。',
    findings: [{ messageId: 'mismatch', quote: '年末结转52.30万元' }],
  },
  {
    title: 'the same, as it is',
    text: '全馆上年结转52.30万元，本年财政拨款1,150.20万元，收入总计1,202.50万元；本年支出1,168.10万元。收支相抵，年末结转34.40万元。',
    findings: [],
  },
  {
    title: 'the same where the total of what came in is not told',
    text: '全所上年结转30.50万元，本年拨款820.40万元；全年支出806.70万元。收支相抵后，年末结余42.40万元。',
    findings: [{ messageId: 'mismatch', quote: '42.40万元' }],
  },
  {
    title: 'what was paid of a price when something was held back',
    text: '物业服务年度合同价285.00万元，分季支付。一季度扣2.00万元，三季度扣3.50万元，四季度扣1.10万元，全年共扣6.60万元，实付276.40万元。',
    findings: [{ messageId: 'mismatch', quote: '实付276.40万元' }],
  },
  {
    title: 'the same, as it is',
    text: '物业服务年度合同价285.00万元，分季支付。一季度扣2.00万元，三季度扣3.50万元，四季度扣1.10万元，全年共扣6.60万元，实付278.40万元。',
    findings: [],
  },
  {
    title: 'what is left of some of a figure, beside others',
    text: '应换证1,860家，集中受理486家里的452家当年办结，剩下的43家转下年。',
    findings: [{ messageId: 'mismatch', quote: '43家' }],
  },
  {
    title: 'the same, as it is',
    text: '应换证1,860家，集中受理486家里的452家当年办结，剩下的34家转下年。',
    findings: [],
  },
  {
    title: 'what is left of what was found among more',
    text: '巡查点位640处，查出隐患57处，当年整改49处，余下9处列入计划。',
    findings: [{ messageId: 'mismatch', quote: '余下9处' }],
  },
  {
    title: 'the same, of all that was looked at',
    text: '巡查点位640处，查出隐患57处，当年整改49处，余下591处继续观察。',
    findings: [],
  },
  {
    title: 'how far behind the time gone by, which another sentence tells',
    text: '时间进度为83.33%。截至10月末支出率71.20%，慢于时间进度11.13个百分点。',
    findings: [{ messageId: 'mismatch', quote: '慢于时间进度11.13个百分点' }],
  },
  {
    title: 'the same, as it is',
    text: '时间进度为83.33%。截至10月末支出率71.20%，慢于时间进度12.13个百分点。',
    findings: [],
  },
  {
    title: 'the most and the least of a row',
    text: '五个科室完成率依次为98.2%、91.4%、95.6%、88.9%和93.0%，最高和最低相差8.3个百分点。',
    findings: [{ messageId: 'mismatch', quote: '最高和最低相差8.3个百分点' }],
  },
  {
    title: 'the same, as it is',
    text: '五个科室完成率依次为98.2%、91.4%、95.6%、88.9%和93.0%，最高和最低相差9.3个百分点。',
    findings: [],
  },
  {
    title: 'this year by how much more than the year before, told the other way about',
    text: '收缴率86.00%。2022年收缴率83.10%，比它高3.90个百分点。',
    findings: [{ messageId: 'mismatch', quote: '比它高3.90个百分点' }],
  },
  {
    title: 'what was new beside what there was right before',
    text: '市级补助的服务点现有92家，较2023年的48家新增4家。',
    findings: [{ messageId: 'mismatch', quote: '新增4家' }],
  },
  {
    title: 'the same, as it is',
    text: '市级补助的服务点现有92家，较2023年的88家新增4家。',
    findings: [],
  },
  {
    title: 'a step between two of a row of quarters, with a total between',
    text: '四个季度的培训依次举办52场、71场、64场和88场，全年275场，四季度环比增加26场。',
    findings: [{ messageId: 'mismatch', quote: '四季度环比增加26场' }],
  },
  {
    title: 'the same, as it is',
    text: '四个季度的培训依次举办52场、71场、64场和88场，全年275场，四季度环比增加24场。',
    findings: [],
  },
  {
    title: 'the point of the rate that a goal is compared with is misplaced, and so the two are turned about',
    text: '全年渡口达标率83.15%。\n下年达标率拟提到86%，比2023年实际高2.85个百分点（2023年为831.50%）。',
    findings: [{ messageId: 'mismatch', quote: '高2.85个百分点' }],
  },
  {
    title: 'the rate that a goal is compared with is told again',
    text: '全年渡口达标率83.15%。\n下年达标率拟提到86%，比2023年实际高2.85个百分点（2023年为83.15%）。',
    findings: [],
  },
  {
    title: 'what was given out more than last year is not reckoned from a budget',
    text: '补贴年初预算436万元，执行率96.2%；与上年发放402.30万元相比，多发17.13万元。',
    findings: [],
  },
  {
    title: 'who was taken off and who came on, one digit wrong',
    text: '复核后停发127人、新增203人，净增加96人。',
    findings: [{ messageId: 'mismatch', quote: '净增加96人' }],
  },
  {
    title: 'all that came in less all that went out, two digits swapped',
    text: '中心全年总收入3.46亿元，其中经营性收入2.91亿元。\n总支出3.31亿元，人员经费占四成。全年收支结余5100万元，转入累计盈余。',
    findings: [{ messageId: 'mismatch', quote: '全年收支结余5100万元' }],
  },
  {
    title: 'all that came in less all that went out, within their rounding',
    text: '中心全年总收入3.46亿元，其中经营性收入2.91亿元。\n总支出3.31亿元，人员经费占四成。全年收支结余1480万元，转入累计盈余。',
    findings: [],
  },
  {
    title: 'what was not done of a whole that is told again, ten times too many',
    text: '交办重点工作24项，办结23项。\n问题：24项重点工作中有10项未在年内办结。',
    findings: [{ messageId: 'mismatch', quote: '10项' }],
  },
  {
    title: 'what was not done of a whole that is told again, and of half a year',
    text: '交办重点工作24项，办结23项。\n问题：24项重点工作中有1项未在年内办结。截至6月，24项重点工作中有9项未办结。',
    findings: [],
  },
  {
    title: 'what was not used up of what was set aside, one digit wrong',
    text: '7个项目全年安排1968.70万元，实际支出1757.55万元，总的执行率89.27%，没用完的211.45万元。',
    findings: [{ messageId: 'mismatch', quote: '211.45万元' }],
  },
  {
    title: 'what was put in and what was taken down, ten times too few put in',
    text: '呼叫设备年初在用610台，今年加装18台、拆除34台，年末在用756台。',
    findings: [{ messageId: 'mismatch', quote: '年末在用756台' }],
  },
];
