import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'money of one hand, told elsewhere by another of its names',
    text: '项目资金由省级示范补助720万元、区财政配套360万元和医院自筹240万元拼成，总盘子1,320万元。\n\n省级资金用了698.04万元，执行率96.95%；区级用了331.20万元，执行率92.00%；自筹用了228.96万元，执行率94.50%。',
    findings: [{ messageId: 'mismatch', quote: '94.50%' }],
  },
  {
    title: 'money of one hand, every rate right',
    text: '项目资金由省级示范补助720万元、区财政配套360万元和医院自筹240万元拼成，总盘子1,320万元。\n\n省级资金用了698.04万元，执行率96.95%；区级用了331.20万元，执行率92.00%；自筹用了228.96万元，执行率95.40%。',
    findings: [],
  },
  {
    title: 'how much there was of money that was added to is told nowhere',
    text: '项目由中央补助640万元、县级配套330万元组成，县级配套9月追加35万元。\n\n县级配套支出321.20万元，执行率88.00%。',
    findings: [],
  },
  {
    title: 'years of a row that is told year by year',
    text: '三年共安排专项预算6,450万元，逐年为2,300万元、2,200万元、1,950万元。\n\n2021年支出2,191.90万元，执行率95.30%；2022年支出2,085.60万元，执行率97.48%；2023年支出1,898.52万元，执行率97.36%。',
    findings: [{ messageId: 'mismatch', quote: '97.48%' }],
  },
  {
    title: 'the budget of an earlier year is told where it is compared',
    text: '本年预算3,960万元，与2021年3,480万元的盘子相比，扩大480万元。\n\n2021年支付3,316.44万元，当年执行率83.75%，今年支付3,801.60万元。',
    findings: [{ messageId: 'mismatch', quote: '83.75%' }],
  },
  {
    title: 'a rate by the name of an item of which plan and result are told in lists',
    text: '预算总额1,500万元，切成三块：场馆改造900万元，器材购置380万元，赛事活动220万元。\n\n全年支出1,424.38万元，场馆改造863.55万元、器材购置351.12万元、赛事活动209.71万元；场馆改造执行率95.95%，赛事活动执行率93.52%。',
    findings: [{ messageId: 'mismatch', quote: '93.52%' }],
  },
  {
    title: 'the budget that the words name is the one whole that is told, under another name',
    text: '项目资金由省级示范补助720万元、区财政配套360万元和医院自筹240万元拼成，总盘子1,320万元。\n\n全年实际付款1,258.23万元，相当于全年预算的95.23%。',
    findings: [{ messageId: 'mismatch', quote: '95.23%' }],
  },
  {
    title: 'the whole under another name, and the rate right',
    text: '项目资金由省级示范补助720万元、区财政配套360万元和医院自筹240万元拼成，总盘子1,320万元。\n\n全年实际付款1,258.23万元，相当于全年预算的95.32%。',
    findings: [],
  },
  {
    title: 'of two wholes either may be the budget',
    text: '项目总投入1,480万元，其中社会资金160万元；资金规模1,320万元。\n\n全年实际付款1,258.23万元，相当于全年预算的90.02%。',
    findings: [],
  },
  {
    title: 'what several years were given and spent',
    text: '三年总盘子6,450万元。到位资金6,386.40万元。\n\n三年累计支出6,240.38万元，累计执行率96.57%。',
    findings: [{ messageId: 'mismatch', quote: '96.57%' }],
  },
  {
    title: 'what came in is told right behind what was granted, and the rate is over that',
    text: '省级补助720万元，实际到位700万元，区级配套360万元。\n\n省级资金支出681.10万元，支出率97.30%；区级支出340.20万元，支出率94.50%。',
    findings: [],
  },
  {
    title: 'to the budget something was added, and over which of both the rate is stays open',
    text: '2022年预算900万元，2022年追加45万元；2023年预算1,000万元。\n\n2022年支出868.20万元，执行率91.87%；2023年支出961万元，执行率96.10%。',
    findings: [],
  },
  {
    title: 'a passage of its own reckons the rate anew over a base that it names',
    text: '实际支出938.47万元，全年预算1,064.40万元，预算执行率88.17%。\n\n若以到位资金1,010.40万元衡量，支出率则为92.38%。',
    findings: [{ messageId: 'mismatch', quote: '92.38%' }],
  },
  {
    title: 'what was spent in half a year is not reckoned anew',
    text: '上半年支出302.16万元，全年预算640.00万元，预算执行率47.21%。\n\n若以到位资金620.40万元衡量，支出率则为92.31%。',
    findings: [],
  },
  {
    title: 'the rate that earns the marks before it',
    text: '全年预算640.00万元，支出601.28万元。\n\n预算执行率6分，以全年预算为基数计为93.59%，按比例得5.64分。',
    findings: [{ messageId: 'mismatch', quote: '93.59%' }],
  },
  {
    title: 'two digits of the rate are swapped',
    text: '2023年全年预算数为386.40万元，实际支出371.52万元，预算执行率为96.51%。',
    findings: [{ messageId: 'mismatch', quote: '96.51%' }],
  },
  {
    title: 'the base is named, and the rate was taken over another',
    text: '年初预算320.00万元，全年预算365.00万元，实际支出341.64万元，以全年预算为基数，预算执行率为106.76%。',
    findings: [{ messageId: 'mismatch', quote: '106.76%' }],
  },
  {
    title: '元 for 万元',
    text: '批复预算86.00万元，实际支出81.27元，预算执行率94.50%。',
    findings: [{ messageId: 'mismatch', quote: '94.50%' }],
  },
  {
    title: 'full-width digits',
    text: '全年预算２４０．５０万元，实际支出２２８．９５万元，预算执行率９２．５０％。',
    findings: [{ messageId: 'mismatch', quote: '９２．５０％' }],
  },
  {
    title: 'names before colons',
    text: '全年预算数：74万元；全年执行数：69万元；执行率：91%。',
    findings: [{ messageId: 'mismatch', quote: '91%' }],
  },
  {
    title: 'one rate of a series, over amounts in series',
    text: '道路、绿化、照明三个项目预算分别为120.00万元、80.00万元和45.00万元，支出分别为114.60万元、78.24万元和43.20万元，执行率分别为95.50%、98.70%和96.00%。',
    findings: [{ messageId: 'mismatch', quote: '98.70%' }],
  },
  {
    title: 'a row of a table',
    table: [
      ['项目名称', '预算数（万元）', '执行数（万元）', '执行率'],
      ['苗圃改造', '64.00', '60.80', '95.00%'],
      ['灌溉管网', '152.00', '141.36', '93.60%'],
      ['林道养护', '38.50', '36.19', '94.00%'],
    ],
    findings: [{ messageId: 'mismatch', quote: '93.60%' }],
  },
  {
    title: 'cut off instead of rounded',
    text: '专项资金到位7087.00万元，实际支出6521.93万元，资金使用率为92.02%。',
    findings: [{ messageId: 'truncated', quote: '92.02%' }],
  },
  {
    title: 'another base for the rate before, without a name of its own',
    text: '全年预算365.00万元，实际支出341.64万元，以全年预算为基数，执行率93.60%；若以年初预算320.00万元为基数，则为160.76%。',
    findings: [{ messageId: 'mismatch', quote: '160.76%' }],
  },
  {
    title: 'rounded to one decimal',
    text: '2023年全年预算数为386.4万元，实际支出371.52万元，预算执行率为96.1%。',
    findings: [],
  },
  {
    title: 'no base is named, and the budget of the beginning of the year fits',
    text: '年初预算320.00万元，调整后预算365.00万元，实际支出341.64万元，预算执行率106.76%。',
    findings: [],
  },
  {
    title: 'the rate of the year before',
    text: '全年预算412.00万元，实际支出391.40万元，预算执行率95.00%，比上年的91.30%提高3.70个百分点。',
    findings: [],
  },
  {
    title: 'a target is no result',
    text: '全年预算380.00万元，实际支出334.40万元，预算执行率88.00%，低于95%的目标。',
    findings: [],
  },
  {
    title: 'cumulative spending over the whole investment, then the year',
    text: '工程总投资1200.00万元，累计支付900.00万元，累计支付率75.00%；当年预算300.00万元，当年支出285.00万元，预算执行率95.00%。',
    findings: [],
  },
  {
    title: 'progress through the year',
    text: '全年预算960.00万元。截至6月底支出412.80万元，执行率43.00%，低于序时进度50%；截至9月底支出672.00万元，执行率70.00%。',
    findings: [],
  },
  {
    title: '元 against 万元, and spending that is hedged',
    text: '会议费预算52.40万元，实际支出498324.50元，预算执行率95.10%。\n培训费预算380万元，实际支出约355万元，预算执行率94.8%。',
    findings: [],
  },
  {
    title: 'nothing was planned and nothing spent',
    text: '公务接待费预算0万元，实际支出0万元，预算执行率100%。',
    findings: [],
  },
  {
    title: 'rates of parts behind an amount that came in for all of them',
    text: '省级下达资金2,400.00万元，县级配套600.00万元，到位2,850.00万元。省级资金到位率100%，县级到位率75.00%，综合到位率95.00%。',
    findings: [],
  },
  {
    title: 'budgets that are named by their use alone',
    text: '全年预算1,240.00万元，执行1,203.80万元，执行率97.08%。其中：办案业务费560.00万元，执行548.20万元，执行率97.89%；装备费680.00万元，执行655.60万元，执行率96.41%。',
    findings: [],
  },
  {
    title: 'the others of its list vouch for a rate over the budget of another item',
    text: '堤防、泵站、闸门三个标段预算分别为120.00万元、80.00万元和50.00万元，支出分别为114.60万元、77.92万元和48.15万元，执行率分别为95.50%、64.93%和96.30%。',
    findings: [{ messageId: 'mismatch', quote: '64.93%' }],
  },
  {
    title: 'subtotals, and shares of a base that is told in another table',
    text: '道路建设支出3,862.40万元，占47.43%；道路养护支出2,415.38万元，占29.66%；两项合计6,277.78万元，占77.10%。',
    findings: [],
  },
  {
    title: 'one figure of a rate in the text, the other in a row of a table',
    text: '候鸟监测项目全年支出287.64万元，布设点位46个，执行率86.35%。\n护林防火项目支出512.08万元，执行率97.54%；按到位资金计算，护林防火项目支出512.08万元，支出率99.43%。',
    table: [
      ['项目', '全年预算（万元）', '实际支出（万元）'],
      ['候鸟监测', '296.50', '287.64'],
      ['护林防火', '525.00', '512.08'],
    ],
    findings: [{ messageId: 'mismatch', quote: '86.35%' }],
  },
  {
    title: 'what was spent and what is left of it make a budget that is printed elsewhere',
    text: '基本经费安排312.60万元，项目经费安排533.40万元，合计846.00万元。\n基本经费全年支出308.94万元，执行率89.38%，结余3.66万元。\n单看项目部分，预算安排533.40万元，执行率96.87%，指标结余16.69万元由财政收回。\n6月末支出216.40万元，支付率40.57%，余317.00万元待三季度支付。',
    findings: [{ messageId: 'mismatch', quote: '89.38%' }],
  },
  {
    title: 'the rate before its two amounts, and the budget behind the rate in brackets',
    text: '航标维护中心预算执行率为97.94%，其中全年预算862.25万元，全年支出813.40万元。\n截至年底执行数为46.85万元（执行率39.70%），全年预算数为50.00万元。\n水文站预算执行率为96.20%，其中设备费预算40.00万元，支出36.00万元。',
    findings: [
      { messageId: 'mismatch', quote: '97.94%' },
      { messageId: 'mismatch', quote: '39.70%' },
    ],
  },
  {
    title: 'what was spent until a date, of what was granted; what came in is that of its rate',
    text: '县财政局拨付灯塔修缮经费150.00万元，截至12月底支付142.50万元，支付率98.00%。\n浮标更换预算260.00万元，到位208.00万元，支出187.20万元，到位率80.00%，资金使用率90.00%。',
    findings: [{ messageId: 'mismatch', quote: '98.00%' }],
  },
  {
    title: 'the formula printed with its figures',
    text: '预算执行率=实际支出/预算安排×100%=263.18/280.00×100%=99.39%。到位率＝（184.00÷200.00）×100%＝92.00%。',
    findings: [{ messageId: 'mismatch', quote: '99.39%' }],
  },
  {
    title: 'rates in a row over the row before, in whole percents',
    text: '东、西两个标段合同价分别为300万元、500万元，已支付240万元、350万元，支付比例分别为80%、90%。',
    findings: [{ messageId: 'mismatch', quote: '90%' }],
  },
  {
    title: 'all was paid, and the rate says less',
    text: '该笔经费22.60万元已全部支付完毕，预算执行率96%。\n航道疏浚资金260万元年内全部到位，到位及时率90%。',
    findings: [{ messageId: 'mismatch', quote: '96%' }],
  },
  {
    title: 'what was not paid, told behind the rate',
    text: '设备采购预算575.00万元。\n设备采购实际支付5,246,000.00元，预算执行率为91.32%，尚有504,000元未支付。',
    findings: [{ messageId: 'mismatch', quote: '91.32%' }],
  },
  {
    title: 'over the whole budget, not over that of the part told last',
    text: '项目全年预算960.00万元（道路610.00万元，供水350.00万元）。\n年末支出902.40万元（道路580.10万元、供水322.30万元），按全年预算算执行率90.40%。',
    findings: [{ messageId: 'mismatch', quote: '90.40%' }],
  },
  {
    title: 'budgets and spending in rows of several sentences, rates in one more',
    text: '中央、省、县三级资金依次为780.00万元、240.00万元、300.00万元。\n全年支出1290.00万元，其中中央资金用了765.30万元，省级资金用了234.00万元，县级资金用了290.70万元，三级资金的执行率分别是98.12%、97.50%、69.90%。\n三个项目预算分别为286万元、146.5万元、240万元，合计672.5万元。支出依次为271.70万元、146.5万元、187.2万元，合计605.40万元，执行率依次是95.00%、100%、78.00%。',
    findings: [{ messageId: 'mismatch', quote: '69.90%' }],
  },
  {
    title: 'rates of amounts whose budgets a table gives: each of its own row',
    text: '护航支出764.18万元，管理及技术服务支出351.20万元，执行率分别为97.97%、94.92%。',
    table: [
      ['支出方向', '全年预算（万元）', '实际支出（万元）', '执行率'],
      ['护航管控', '780.00', '764.18', '97.97%'],
      ['管理及技术服务', '370.00', '351.20', '94.92%'],
    ],
    findings: [],
  },
  {
    title: 'over the budget and what was carried over together',
    text: '年初预算300.00万元，上年结转52.00万元，全年支出337.92万元，预算执行率96.00%。',
    findings: [],
  },
  {
    title: 'rates in a row over a list that is told in another passage',
    text: '资金按来源分，市级补助186.40万元，区级配套97.25万元，社会捐赠38.60万元。\n到年底，市级补助花了179.13万元，区级配套花了93.48万元，社会捐赠花了35.87万元，执行率依次为96.10%、82.47%和92.93%。',
    findings: [{ messageId: 'mismatch', quote: '82.47%' }],
  },
  {
    title: 'rates in a row over figures that are printed nowhere',
    text: '资金按来源分，市级补助186.40万元，区级配套97.25万元，社会捐赠38.60万元。\n到年底，航标、趸船、信号台各花了52.16万元、47.93万元、33.08万元，执行率依次为96.10%、82.47%和92.93%。',
    findings: [],
  },
  {
    title: 'an adjusted budget is nothing that was spent',
    text: '全年支出1,948.26万元。\n年初批复预算1,840.00万元，年中净调增215.60万元，调整后为2,055.60万元。以调整后预算计，执行率为94.78%；若按年初批复数衡量则为105.88%。',
    findings: [],
  },
  {
    title: 'what was spent stands in the row of the table that repeats the budget',
    text: '年初批复预算1,840.00万元，年中净调增215.60万元，调整后为2,055.60万元。以调整后预算计，执行率为94.78%；若按年初批复数衡量则为108.85%。',
    table: [
      ['资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率'],
      ['年度资金总额', '1,840.00', '2,055.60', '1,948.26', '94.78%'],
    ],
    findings: [{ messageId: 'mismatch', quote: '108.85%' }],
  },
  {
    title: 'rates of what came in, behind what did not',
    text: '缺口248万元，其中县级220万元、乡镇28万元，两者的到位率依次为88.54%、92.63%。',
    findings: [],
  },
  {
    title: 'all of a budget was spent',
    text: '趸船租赁预算36万元，支出36万元，执行率600%；浮标更新预算18.4万元，支出17.9万元，执行率97.28%。\n航标灯采购预算45万元，实际支出45元，执行率100%。',
    findings: [
      { messageId: 'mismatch', quote: '600%' },
      { messageId: 'mismatch', quote: '100%' },
    ],
  },
  {
    title: 'what was spent of the budget right before the rate is told by its name',
    text: '全年支出894.03万元，其中基本支出352.03万元，项目支出542.00万元。分类看，基本支出预算360.00万元，执行率97.79%；项目支出预算560.00万元，执行率98.79%。',
    findings: [{ messageId: 'mismatch', quote: '98.79%' }],
  },
  {
    title: 'nothing by the name of that budget is told',
    text: '全年支出894.03万元，其中基本支出352.03万元，项目支出542.00万元。分类看，航标维护预算260.00万元，执行率97.79%；疏浚工程预算160.00万元，执行率98.79%。',
    findings: [],
  },
  {
    title: 'the budget of one thing, with what was spent of it',
    text: '一是航标租赁预算27万元，支出27万元，执行率100%；二是灯器采购预算2.6万元，支出2.6万元，执行率10%。',
    findings: [{ messageId: 'mismatch', quote: '10%' }],
  },
  {
    title: 'one thing on both sides, told in two passages',
    text: '全港安排资金11,430.00万元，其中中央资金7,000.00万元、省级资金2,330.00万元、港区配套2,100.00万元。\n三、资金到位\n港区配套实际到位1,968.00万元，到位率93.91%，未足额到位。',
    findings: [{ messageId: 'mismatch', quote: '93.91%' }],
  },
  {
    title: 'one name, and another than that',
    text: '县级配套安排2,100.00万元。\n三、资金到位\n乡镇配套实际到位968.00万元，到位率91.32%。',
    findings: [],
  },
  {
    title: 'what was spent of a budget is told by its name in another passage',
    text: '全年支出894.03万元，其中基本支出352.03万元，项目支出542.00万元。\n三、预算执行\n分类看，基本支出全年预算360.00万元，执行率97.19%；项目支出全年预算560.00万元，执行率96.79%。',
    findings: [{ messageId: 'mismatch', quote: '97.19%' }],
  },
  {
    title: 'half a year of it was spent',
    text: '上半年项目支出242.00万元。\n三、预算执行\n项目支出全年预算560.00万元，执行率96.79%。',
    findings: [],
  },
  {
    title: 'the budget that is told elsewhere by the very name of what was spent',
    text: '用于浮标更换的612万元，用于缆索养护的948万元。\n到年底，浮标更换方向支出581.44万元，执行率84.01%。',
    findings: [{ messageId: 'mismatch', quote: '执行率84.01%' }],
  },
  {
    title: 'money that was to come in, told elsewhere by its name',
    text: '港区配套2,400.00万元。\n资金来源共三项。\n港区配套实际到位2,208.00万元，到位率78.00%。',
    findings: [{ messageId: 'mismatch', quote: '到位率78.00%' }],
  },
  {
    title: 'a first instalment is of none of the amounts of a longer name',
    text: '港区配套2,400.00万元。\n其中第一批港区配套到位1,104.00万元，到位率100%。',
    findings: [],
  },
  {
    title: 'what was wanting came in before the end of the year',
    text: '区级应配套418.60万元，11月底前实际拨付到位390.00万元，尚欠28.60万元于12月18日补足，故年末到位率为100%。',
    findings: [],
  },
  {
    title: 'what was bought over the budget right before',
    text: '采购预算618.00万元，成交597.26万元，执行率99.64%。',
    findings: [{ messageId: 'mismatch', quote: '99.64%' }],
  },
  {
    title: 'a rate that goes on with the one before over another base',
    text: '到位资金44,574.55万元，调整后总投资46,820万元。实际支出42,853.49万元。若与到位资金比，支出率为96.14%；若与调整后总投资比，则为97.53%。',
    findings: [{ messageId: 'mismatch', quote: '97.53%' }],
  },
  {
    title: 'what was paid, by a plain verb, over the contract right before',
    text: '改造合同价660,000元，按进度付495,000元，付了65%，还欠165,000元等结算。',
    findings: [{ messageId: 'mismatch', quote: '65%' }],
  },
  {
    title: 'what was planned and what came in, under a caption of money',
    text: '单位：万元',
    table: [
      ['资金来源', '计划数', '到位数', '到位率'],
      ['县级配套', '1,480.00', '1,240.00', '83.78%'],
      ['管线单位出资', '360.00', '318.40', '88.44%'],
      ['居民出资', '200.00', '168.60', '83.40%'],
      ['合计', '2,040.00', '1,727.00', '84.66%'],
    ],
    findings: [{ messageId: 'mismatch', quote: '83.40%' }],
  },
  {
    title: 'a rate by its own name, which a row gives from other figures than those before it',
    text: '管线单位应出360.00万元，实出318.40万元；居民出资到位率84.30%，较低。\n单位：万元',
    table: [
      ['资金来源', '计划数', '到位数', '到位率'],
      ['县级配套', '1,480.00', '1,240.00', '83.78%'],
      ['管线单位出资', '360.00', '318.40', '88.44%'],
      ['居民出资', '200.00', '168.60', '84.30%'],
    ],
    findings: [],
  },
  {
    title: 'budgets with their rates, the spending told before',
    text: '其中儿童康复训练救助142.80万元；辅具采购适配96.45万元；服药补助57.36万元。分项看，儿童康复训练救助预算144.00万元，执行率99.17%；辅具采购适配预算103.80万元，执行率92.92%；服药补助预算57.60万元，执行率99.58%。',
    findings: [],
  },
  {
    title: 'a part has a budget of its own',
    text: '上半年柳岔区收入93,520万元，完成年初预算175,000万元的53.44%。按征收部门看，税务71,930万元，完成预算的52.89%；财政21,590万元。',
    findings: [],
  },
  {
    title: 'the form says what its rate is over',
    table: [
      ['项目资金（万元）', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
      ['年度资金总额', '150.00', '182.50', '148.66', '10', '99.11%', '9.91'],
      ['其中：当年财政拨款', '150.00', '182.50', '148.66', '—', '—', '—'],
    ],
    findings: [{ messageId: 'mismatch', quote: '99.11%' }],
  },
  {
    title: 'of the opening budget, where the spending is told a paragraph before',
    text: '（一）总体情况。一般公共预算财政拨款支出842.37万元，占本年支出合计的87.42%。\n（二）具体情况。年初预算为803.19万元，决算数完成年初预算的108.88%。',
    findings: [{ messageId: 'mismatch', quote: '108.88%' }],
  },
  {
    title: 'the same, as it is',
    text: '（一）总体情况。一般公共预算财政拨款支出842.37万元，占本年支出合计的87.42%。\n（二）具体情况。年初预算为803.19万元，决算数完成年初预算的104.88%。',
    findings: [],
  },
  {
    title: 'more than there was of money that is told elsewhere by its level',
    text: '县区财政另行安排1,640.00万元，全年资金共9,840.00万元。\n\n县区资金支出1,716.20万元，执行率93.83%。',
    findings: [{ messageId: 'mismatch', quote: '93.83%' }],
  },
  {
    title: 'the same, as it is',
    text: '县区财政另行安排1,640.00万元，全年资金共9,840.00万元。\n\n县区资金支出1,538.80万元，执行率93.83%。',
    findings: [],
  },
  {
    title: 'over the opening budget that words divide by, told paragraphs before',
    text: '年初批复284.60万元，9月追加18.40万元，全年预算303.00万元。\n\n项目总支出295.72万元，全年预算执行率97.60%；如果用年初批复数去除，会得出108.91%，那个数没有把追加算进去。',
    findings: [{ messageId: 'mismatch', quote: '108.91%' }],
  },
  {
    title: 'the same, as it is',
    text: '年初批复284.60万元，9月追加18.40万元，全年预算303.00万元。\n\n项目总支出295.72万元，全年预算执行率97.60%；如果用年初批复数去除，会得出103.91%，那个数没有把追加算进去。',
    findings: [],
  },
  {
    title: 'behind what was paid, over the one budget of the paragraph',
    text: '护河员补助全县聘护河员118名，年初预算84.96万元。5月离岗3名，7月补聘3名，按月扣减1.08万元，应发83.88万元，实发83.88万元，执行率97.8%。',
    findings: [{ messageId: 'mismatch', quote: '97.8%' }],
  },
  {
    title: 'the same, as it is',
    text: '护河员补助全县聘护河员118名，年初预算84.96万元。5月离岗3名，7月补聘3名，按月扣减1.08万元，应发83.88万元，实发83.88万元，执行率98.7%。',
    findings: [],
  },
  {
    title: 'over the base that the passage names for its rates at its end',
    text: '全年预算数2,480.00万元，较年初批复的2,310.00万元增加170.00万元。全年执行数2,406.10万元，执行率104.16%。（上述执行率以全年预算数为分母）',
    findings: [{ messageId: 'mismatch', quote: '104.16%' }],
  },
  {
    title: 'rates in a row over a list of spendings, each of the budget of its own name, one of which was raised',
    text: '年初安排渡船更新320.00万元、码头修缮145.00万元、渡工培训36.00万元，9月追加24.00万元，其中码头修缮变为169.00万元。\n全年渡船更新支出312.40万元，码头修缮支出156.66万元，渡工培训支出35.28万元。三项执行率依次为97.63%、92.70%、96.00%。',
    findings: [{ messageId: 'mismatch', quote: '96.00%' }],
  },
  {
    title: 'rates in a row over a list of spendings, each of the budget of its own name',
    text: '年初安排渡船更新320.00万元、码头修缮145.00万元、渡工培训36.00万元，9月追加24.00万元，其中码头修缮变为169.00万元。\n全年渡船更新支出312.40万元，码头修缮支出156.66万元，渡工培训支出35.28万元。三项执行率依次为97.63%、92.70%、98.00%。',
    findings: [],
  },
  {
    title: 'of all that was due, and not of the part that came before',
    text: '市级应到300万元已全到，区级应到160万元到位148万元，区级到位率92.5%，总到位率97.39%。',
    findings: [],
  },
  {
    title: 'of what several funds come to, two digits swapped',
    text: '项目由中央资金1000万元、省级资金200万元组成，共1200万元，实际支付1044万元，支付率78%。',
    findings: [{ messageId: 'mismatch', quote: '支付率78%' }],
  },
];
