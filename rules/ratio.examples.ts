import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'two digits of a pass rate are swapped',
    text: '全年抽检水样320批次，合格311批次，合格率为79.2%。',
    findings: [{ messageId: 'mismatch', quote: '79.2%' }],
  },
  {
    title: 'satisfaction over the answers that came back',
    text: '发放问卷500份，收回有效问卷485份，其中满意462份，满意度为92.56%。',
    findings: [{ messageId: 'mismatch', quote: '92.56%' }],
  },
  {
    title: 'a changed count',
    text: '计划检修路灯1250盏，实际检修1070盏，完成率93.6%。',
    findings: [{ messageId: 'mismatch', quote: '93.6%' }],
  },
  {
    title: 'staff over posts',
    text: '核定编制48名，在职人员45人，在职人员控制率95.75%。',
    findings: [{ messageId: 'mismatch', quote: '95.75%' }],
  },
  {
    title: 'full-width digits',
    text: '全年抽检水样３２０批次，合格３１１批次，合格率为９７．９％。',
    findings: [{ messageId: 'mismatch', quote: '９７．９％' }],
  },
  {
    title: 'a row of a table',
    table: [
      ['指标', '计划数', '完成数', '完成率'],
      ['清淤河道（公里）', '25', '24', '96%'],
      ['栽植苗木（株）', '3200', '3056', '99.5%'],
      ['巡护（次）', '48', '51', '106.25%'],
    ],
    findings: [{ messageId: 'mismatch', quote: '99.5%' }],
  },
  {
    title: 'cut off instead of rounded',
    text: '计划栽植苗木32000株，实际栽植30566株，完成率95.51%。',
    findings: [{ messageId: 'truncated', quote: '95.51%' }],
  },
  {
    title: 'what came back over what was sent, what is content over what came back',
    text: '发放问卷500份，收回有效问卷485份，回收率97.0%，其中表示满意的462份，满意度95.26%。',
    findings: [],
  },
  {
    title: 'what was done beyond the plan is no result',
    text: '年初任务是6000人次，实际培训6180人次，多训了180人次，完成率103.00%。',
    findings: [],
  },
  {
    title: 'more than was planned',
    text: '计划培训400人，实际培训426人，完成率106.5%。\n计划检修路灯1250盏，实际检修1300盏，超额完成4.0%。',
    findings: [],
  },
  {
    title: 'only those that failed are counted',
    text: '抽检水样320批次，不合格9批次，合格率97.2%。',
    findings: [],
  },
  {
    title: 'a target is no result',
    text: '抽检水样320批次，合格率目标为98%以上，实际合格316批次。',
    findings: [],
  },
  {
    title: 'the rate of the year before',
    text: '抽检水样320批次，合格311批次，合格率97.2%，上年合格率为95.8%。',
    findings: [],
  },
  {
    title: 'rates of things that are not counted',
    text: '培训学员376人，举办培训班12期，培训覆盖率100%，结业率98.4%。',
    findings: [],
  },
  {
    title: 'of all, and of some of them',
    text: '计划培训400人，其中骨干教师100人；实际培训376人，其中骨干教师98人，完成率94.0%，骨干教师完成率98.0%。',
    findings: [],
  },
  {
    title: 'two answers count as content',
    text: '收回问卷400份，其中非常满意210份、满意166份、一般18份、不满意6份，满意度为94.0%。',
    findings: [],
  },
  {
    title: 'the rate of a part, whose result is not told, beside the rate of the whole',
    text: '全年抽检样品1,260批次，合格1,232批次，合格率97.78%；其中食用农产品420批次，合格率96.90%。',
    findings: [],
  },
  {
    title: 'one of several rates in one form, the others of which hold',
    text: '甲标段检测860点，合格847点，合格率98.49%；乙标段检测640点，合格632点，合格率98.75%；丙标段检测520点，合格508点，合格率96.79%。',
    findings: [{ messageId: 'mismatch', quote: '96.79%' }],
  },
  {
    title: 'a row of rates of as many results and plans in a row',
    text: '三个片区计划修渠12.0公里、18.5公里、20.4公里，完成11.4公里、17.1公里、19.8公里，完成率分别为95.00%、92.43%和79.06%。',
    findings: [{ messageId: 'mismatch', quote: '79.06%' }],
  },
  {
    title: 'a quality whose numerator is counted by other words',
    text: '抽查受助家庭600户，符合条件的593户，准确率89.83%。',
    findings: [{ messageId: 'mismatch', quote: '89.83%' }],
  },
  {
    title: 'the plan behind the result',
    text: '培训学员820人，计划800人，完成率120.5%。',
    findings: [{ messageId: 'mismatch', quote: '120.5%' }],
  },
  {
    title: 'the satisfied together over the valid answers of the sentence before',
    text: '发放问卷600份，回收有效问卷560份。评价“满意”的347份、“比较满意”的165份，合计512份，满意度为94.13%。',
    findings: [{ messageId: 'mismatch', quote: '94.13%' }],
  },
  {
    title: 'of those in one form the last is of what was put right afterwards',
    text: '甲标段检测860点，合格847点，合格率98.49%；乙标段检测640点，合格632点，合格率98.75%；丙标段检测520点，抽查资料合格508点，整改后合格率100%。',
    findings: [],
  },
  {
    title: 'a rate of all behind those of each',
    text: '甲社区有效问卷120份，满意113份，满意度94.17%；乙社区有效问卷80份，满意74份，满意度92.50%；两社区合并计算满意度93.50%。',
    findings: [],
  },
  {
    title: 'a rate right behind its two counts is not that of a count of another part',
    text: '全年编印简报9期，计划8期；报送建议7篇，获采用4篇，采用率44.44%。',
    findings: [{ messageId: 'mismatch', quote: '44.44%' }],
  },
  {
    title: 'a count of something else right before a rate',
    text: '培训教师500人，考核优秀450人，合格率98.20%。',
    findings: [],
  },
  {
    title: 'points over full marks',
    text: '决策指标15分，得14.00分，得分率93.33%；过程指标25分，得21.17分，得分率86.48%。',
    findings: [{ messageId: 'mismatch', quote: '86.48%' }],
  },
  {
    title: 'the plan behind what is measured by it',
    text: '年末结转结余42.50万元，支出预算数850.00万元，结转结余率9.00%。预算调整数96.00万元，年初预算数1,200.00万元，预算调整率8.00%。',
    findings: [{ messageId: 'mismatch', quote: '9.00%' }],
  },
  {
    title: 'what was saved of a first price, and those that did not pass',
    text: '灯塔改造控制价328.50万元，中标价311.20万元，下浮率2.57%。\n结算送审价562.30万元，审定价531.90万元，核减率5.41%。\n抽检救生衣120件，不合格3件，合格率95.70%。',
    findings: [
      { messageId: 'mismatch', quote: '2.57%' },
      { messageId: 'mismatch', quote: '95.70%' },
    ],
  },
  {
    title: 'all of it was done, and its rate says less',
    text: '计划更换浮标320座，已全部完成，完成率为98%。\n受理船民来信46件，全部办结，按时办结率95.65%。\n计划修缮码头12座，全部完工，船民满意度95%。',
    findings: [{ messageId: 'mismatch', quote: '98%' }],
  },
  {
    title: 'the whole behind its part',
    text: '水质优良天数331天，全年有效监测天数365天，优良率93.70%。',
    findings: [{ messageId: 'mismatch', quote: '93.70%' }],
  },
  {
    title: 'rates in a row of bases of their own, and rates of groups that were asked',
    text: '东、西两段分别完成投资480万元、600万元，分别占计划投资600万元、800万元的80%、75%。\n调查船民200人，其中船员150人、船东50人，船员满意度96%，船东满意度98%。',
    findings: [],
  },
  {
    title: 'the only count of the sentence before',
    text: '本次评价发放问卷240份。回收228份，回收率59%。',
    findings: [{ messageId: 'mismatch', quote: '59%' }],
  },
  {
    title: 'all that a rate leaves makes its whole, which is printed nowhere',
    text: '竣工验收一次合格2740户，一次合格率58.9%，余下160户返工后合格。\n首批培训合格412人，合格率82.40%，另有36人补考后合格。',
    findings: [{ messageId: 'mismatch', quote: '58.9%' }],
  },
  {
    title: 'two answers added up, over the valid ones of the sentence before',
    text: '剔除漏答后有效360份。有效问卷中“满意”218份、“比较满意”115份，两档合并333份，满意度90.5%；选“一般”的27份。',
    findings: [{ messageId: 'mismatch', quote: '90.5%' }],
  },
  {
    title: 'over the valid answers, whatever those sent out would give',
    text: '发放调查表260份，收回有效240份，有效率92.31%，满意和基本满意228份，满意度87.69%。',
    findings: [{ messageId: 'mismatch', quote: '87.69%' }],
  },
  {
    title: 'no slip explains it, and the two figures stand right before it',
    text: '全年受理投诉318件，按期回复302件，回复率58.32%。',
    findings: [{ messageId: 'mismatch', quote: '58.32%' }],
  },
  {
    title: 'of a group that is named with its figure',
    text: '敬老院入住320人，入住率64.0%；其中失能老人120人，已照护96人，失能老人照护率90.0%。',
    findings: [{ messageId: 'mismatch', quote: '90.0%' }],
  },
  {
    title: 'an amount added in the year over the opening budget',
    text: '年初批复预算3260.00万元，年中追加防汛资金268.60万元，预算调整率8.42%。',
    findings: [{ messageId: 'mismatch', quote: '8.42%' }],
  },
  {
    title: 'what was saved of a price',
    text: '招标控制价合计8,640.00万元，中标价为4,120.00万元、4,226.80万元，合计8,346.80万元，较控制价节约293.20万元，节约率6.39%。',
    findings: [{ messageId: 'mismatch', quote: '6.39%' }],
  },
  {
    title: 'two figures that make one rate make no second one',
    text: '渔政类满分30分，得26.40分，得分率88.00%；船检类得分率91.67%。',
    findings: [],
  },
  {
    title: 'a rate that names what it counts is of figures counted so',
    text: '站内发布通告52期，其中提示16期、结果36期，送检批次公开率100%。',
    findings: [],
  },
  {
    title: 'part of the base that is named is not the base',
    text: '码头工程全年支付3,118.50万元，以到位资金3,540.00万元为基数的支出率为88.09%，以批复总投资为基数则只有74.25%。\n批复总投资中新建部分为2,900.00万元，改造部分为1,300.00万元。',
    findings: [],
  },
  {
    title: 'what a rate leaves out stands before it',
    text: '抽取合同36份，其中超期履约5份，按期履约率86.11%。\n抽查票据420张，逾期报销21张，及时率59.00%。\n核查台账320份，有误12份，已更正11份，准确率96.25%，更正率91.67%。\n应到会代表286人，缺席14人，到会率59.10%。',
    findings: [
      { messageId: 'mismatch', quote: '59.00%' },
      { messageId: 'mismatch', quote: '59.10%' },
    ],
  },
  {
    title: 'what passed is all but what is told to have failed',
    text: '船员申报适任考试64人，理论未过11人，通过率82.81%。',
    findings: [],
  },
  {
    title: 'a rate of adjustment is over the budget before it',
    text: '年初批复612.40万元，年中两次追加共98.30万元，年底调减8.10万元。净调增90.20万元，调整后全年预算702.60万元，预算调整率14.73%。',
    findings: [],
  },
  {
    title: 'the whole stands in another passage, and a slip parts the rate from it',
    text: '全年免费接受眼底筛查6,482人，其中县城2,317人、乡镇4,165人。\n初筛可疑518人，可疑率9.79%；转诊到市级医院406人，均有回执。',
    findings: [{ messageId: 'mismatch', quote: '9.79%' }],
  },
  {
    title: 'the figure before is what the rate is over',
    text: '年度安排灯塔维护288.00万元，总支出806.75万元。\n灯塔维护预算288.00万元，支出占预算的95.70%。',
    findings: [],
  },
  {
    title: 'the content of several answers, over the valid ones of the sentence before',
    text: '问卷发出650份，收回628份，其中有效612份。“非常满意”318份，“满意”249份，两项合计567份，满意度87.23%。',
    findings: [{ messageId: 'mismatch', quote: '87.23%' }],
  },
  {
    title: 'the content of one group is not over the answers of all',
    text: '回收有效问卷742份。其中船员398份、货主241份、港口103份。船员满意366份，满意率91.96%；货主226份，满意率93.78%。',
    findings: [],
  },
  {
    title: 'the base stands in the words of the rate, behind the figures of the year before',
    text: '全年培训渔民2,734人，比上年2,561人多173人，增长6.76%，完成省里下达任务2,650人的107.30%。',
    findings: [{ messageId: 'mismatch', quote: '107.30%' }],
  },
  {
    title: 'a rate of adjustment is over the opening budget of the whole',
    text: '年初部门预算5,420.40万元，含基本支出2,136.80万元、项目支出3,283.60万元。年中追加1,086.30万元，调减158.40万元，净调增927.90万元，预算调整率28.26%。',
    findings: [{ messageId: 'mismatch', quote: '28.26%' }],
  },
  {
    title: 'the plan stands right behind what was done',
    text: '新建改建渔港泊位264个，计划250个，完成率112.3%。\n清理航道52.6公里，设计为53.0公里，完成率99.25%。',
    findings: [{ messageId: 'mismatch', quote: '112.3%' }],
  },
  {
    title: 'rates of points in a row, with the full marks behind them in brackets',
    text: '决策、过程、产出、效益四个维度的得分依次为12.50分、20.50分、32.08分、24.90分，得分率依次为83.33%、80.20%、91.66%、99.60%（满分依次为15分、25分、35分、25分）。',
    findings: [{ messageId: 'mismatch', quote: '80.20%' }],
  },
  {
    title: 'a result over the target that was set for it',
    text: '目标设定：船员补贴性培训14,000人次，引航员培训1,300人次。\n全年开展船员补贴性培训14,326人次，为省定任务的107.30%，上年13,208人次，增加1,118人次。',
    findings: [{ messageId: 'mismatch', quote: '107.30%' }],
  },
  {
    title: 'a result over a task of several years',
    text: '目标设定：船员补贴性培训14,000人次。\n全年开展船员补贴性培训14,326人次，占五年任务的21.49%。',
    findings: [],
  },
  {
    title: 'bases that are named behind the rates',
    text: '全年收到捐书单860单，上门803单，入库771单，获回访588单。上门率93.37%、入库率89.65%均以收到数为底，回访率76.26%以入库数为底。',
    findings: [],
  },
  {
    title: 'a rate over another base than the one that is named behind it',
    text: '全年收到捐书单860单，上门803单，入库771单，获回访588单。上门率93.37%、入库率89.65%均以收到数为底，回访率68.37%以入库数为底。',
    findings: [{ messageId: 'mismatch', quote: '68.37%' }],
  },
  {
    title: 'what was saved on the price that it is told against',
    text: '两个标段最高限价合计52,400.00万元，中标价总和比限价低210.18万元，下浮4.01%。',
    findings: [{ messageId: 'mismatch', quote: '4.01%' }],
  },
  {
    title: 'what was saved on another price than the one told',
    text: '两个标段最高限价合计5,240.00万元，中标价总和比市场询价低210.18万元，下浮6.35%。',
    findings: [],
  },
  {
    title: 'more was done than there was to do',
    text: '全年登记搁浅船舶482艘，完成拖离496艘，拖离率80.5%，未达到85%的目标。',
    findings: [{ messageId: 'mismatch', quote: '拖离率80.5%' }],
  },
  {
    title: 'what was told apart is no whole',
    text: '检查趸船640艘；另检查渔船712艘，合格率89.0%。',
    findings: [],
  },
  {
    title: 'what was done and what is still due make the task, which stands elsewhere',
    text: '浅滩疏浚任务为72.5公里。\n年内完工68.2公里，完工率81.07%，尚欠4.3公里。',
    findings: [{ messageId: 'mismatch', quote: '完工率81.07%' }],
  },
  {
    title: 'a rate of another trait beside what is still due',
    text: '浅滩疏浚任务为72.5公里。\n年内完工68.2公里，优良率81.07%，尚欠4.3公里。',
    findings: [],
  },
  {
    title: 'what the figures beside a rate give is printed under its name elsewhere',
    text: '一、抽查\n抽查6所学校，每校60人，共查360人。认定准确357人，准确率75.85%。\n二、指标\n认定准确率99.17%。',
    findings: [{ messageId: 'mismatch', quote: '75.85%' }],
  },
  {
    title: 'multiples and ratios of two figures told before them, by their names',
    text: '财政投入1,168.79万元，撬动社会资本6,845.00万元，放大5.19倍。东湾区27,735人，西塘区4,960人，东湾区是西塘区的6.59倍。教师120人，学生1,920人，师生比为1∶13.5。',
    findings: [
      { messageId: 'mismatch', quote: '5.19倍' },
      { messageId: 'mismatch', quote: '6.59倍' },
      { messageId: 'mismatch', quote: '13.5' },
    ],
  },
  {
    title: 'multiples and ratios that hold; a time of day is none',
    text: '财政投入1,168.79万元，撬动社会资本6,845.00万元，放大5.86倍。支出120万元，上年60万元，是上年的2倍。教师120人，学生1,620人，师生比为1:13.5。开馆时间为8:30。',
    findings: [],
  },
  {
    title: 'plan, result and rate in a row of arrows; a rate of now counts what a figure became',
    text: '甲项目：78.00万元→73.18万元→39.82%\n乙项目：160.00万元→158.36万元→98.98%\n受害面积由71.6公顷降至38.4公顷，以林地面积54.86万公顷计算，受害率0.07‰。',
    findings: [{ messageId: 'mismatch', quote: '39.82%' }],
  },
  {
    title: 'a rate of several grades together',
    text: '回收有效问卷200份，其中满意120份，基本满意70份，不满意10份，满意率96%。\n学生400人，其中优秀学生120人、良好学生180人，优良率77%。',
    findings: [
      { messageId: 'mismatch', quote: '96%' },
      { messageId: 'mismatch', quote: '77%' },
    ],
  },
  {
    title: 'rates of several grades, of all of them or of the best',
    text: '回收有效问卷200份，其中满意120份，基本满意70份，不满意10份，满意率95%。\n回收有效问卷300份，其中满意240份，基本满意45份，不满意15份，满意率80%。\n优秀学生120人、良好学生180人，共有学生400人，优良率75%。',
    findings: [],
  },
  {
    title: 'rates of one thing, each reckoned by a base that it names',
    text: '受理申报1,268项，形式审查通过1,143项，通过率90.1%；进入会评520项，最终立项290项，按受理数计立项率22.9%，按形审通过数计为25.4%。',
    findings: [],
  },
  {
    title: 'one of such rates is wrong',
    text: '受理申报1,268项，形式审查通过1,143项，通过率90.1%；进入会评520项，最终立项290项，按受理数计立项率29.2%，按形审通过数计为25.4%。',
    findings: [{ messageId: 'mismatch', quote: '立项率29.2%' }],
  },
  {
    title: 'the base stands in the name of the rate',
    text: '出水达标181天，计入考核的184天中达标率98.37%。',
    findings: [],
  },
  {
    title: 'what was not spent is no part of what was done',
    text: '未支出的74.25万元集中在社区矫正项目，该项目预算228.60万元，完成率仅67.52%，是8个项目中最低的。',
    findings: [],
  },
  {
    title: 'what was first planned; the content in brackets; one thing over another by name',
    text: '原定“法律六进”活动620场，实际开展283场，完成率108.8%。有效问卷1,328份，评价为“满意”“比较满意”的分别有742份和467份，满意度19.0%（两项共1,209份）。产值12.87亿元，入库税收6,178万元，同比增收1,026万元，增幅19.9%，税收与产值之比6.6%。',
    findings: [
      { messageId: 'mismatch', quote: '108.8%' },
      { messageId: 'mismatch', quote: '19.0%' },
      { messageId: 'mismatch', quote: '之比6.6%' },
    ],
  },
  {
    title: 'the same, right',
    text: '原定“法律六进”活动260场，实际开展283场，完成率108.8%。有效问卷1,328份，评价为“满意”“比较满意”的分别有742份和467份，满意度91.0%（两项共1,209份）。产值12.87亿元，入库税收6,178万元，同比增收1,026万元，增幅19.9%，税收与产值之比4.8%。',
    findings: [],
  },
  {
    title: 'a rate told with its figures, which nothing in the report gives',
    text: '年末全县养老床位2,860张，护理型1,702张，占59.5%；已入住1,573张，入住率25%，民办机构入住率略高，为58.3%。',
    findings: [{ messageId: 'mismatch', quote: '入住率25%' }],
  },
  {
    title: 'a rate of interest is no share',
    text: '当年发行债券1,862.4万元，新增债券1,228.0万元、再融资债券634.4万元，平均利率3.41%。',
    findings: [],
  },
  {
    title: 'what is carried over, of all there was to spend',
    text: '全年收入合计4,631.07万元，上年结转208.66万元。支出合计4,702.35万元，年末结转137.38万元，结转率2.84%。',
    findings: [],
  },
  {
    title: 'what was done of one class says nothing of the plan of another',
    text: '产业类36个完成30.8亿元，完成率29.4%；基础设施类35个完成13.1亿元；民生类21个完成7.4亿元。',
    findings: [],
  },
  {
    title: 'a percentage without a name, right behind what was asked and what came of it',
    text: '两类问卷合并1,803份，满意1,672份，综合75.73%。\n职工那边问了320人，满意的259人，40.9%。',
    findings: [
      { messageId: 'mismatch', quote: '75.73%' },
      { messageId: 'mismatch', quote: '40.9%' },
    ],
  },
  {
    title: 'the same, as it is, and by what a rate is reckoned',
    text: '职工那边问了320人，满意的259人，80.9%。\n问卷500份，收回482份，满意451份，满意度以收回数计93.57%，以发放数计90.20%。',
    findings: [],
  },
  {
    title: 'a rate whose base stands in its name, and one over a fund that another passage tells',
    text: '问卷500份，收回482份，满意451份，满意度以收回数计93.97%。\n资本金实际到位28,450.00万元。\n资本金支出23,191.67万元，相当于到位资本金的81.25%，进度慢于债券。',
    findings: [
      { messageId: 'mismatch', quote: '93.97%' },
      { messageId: 'mismatch', quote: '81.25%' },
    ],
  },
  {
    title: 'one grade alone over all answers that count, and how often earnings cover what is owed',
    text: '问卷600份，可用570份，选“满意”的362份、“比较满意”的155份，二者并计517份，满意度90.70%。若仅以“满意”一档计，则只有60.33%。\n存续期内本息共81,547.00万元，净收益预计107,642.00万元，覆盖倍数1.92倍。',
    findings: [
      { messageId: 'mismatch', quote: '60.33%' },
      { messageId: 'mismatch', quote: '1.92倍' },
    ],
  },
  {
    title: 'the same, as it is',
    text: '问卷600份，可用570份，选“满意”的362份、“比较满意”的155份，二者并计517份，满意度90.70%。若仅以“满意”一档计，则只有63.51%。\n存续期内本息共81,547.00万元，净收益预计107,642.00万元，覆盖倍数1.32倍。',
    findings: [],
  },
  {
    title: 'what there is and what is lacking are the whole that need not be printed',
    text: '柳岔区实际到位4,462.00万元，缺口788.00万元，到位率89.49%。\n青石区只到3,850.00万元，欠拨1,150.00万元，欠拨额为其应配套数的23.0%。',
    findings: [{ messageId: 'mismatch', quote: '到位率89.49%' }],
  },
  {
    title: 'what is used and what lies idle',
    text: '在用资产9,987.31万元，利用率98.70%；闲置的313.90万元主要是旧展柜。',
    findings: [{ messageId: 'mismatch', quote: '98.70%' }],
  },
  {
    title: 'a rate whose division is written out, without the hundred per cent',
    text: '在职人员控制率为73÷68=84.88%。',
    findings: [{ messageId: 'mismatch', quote: '84.88%' }],
  },
  {
    title: 'the same, as it is',
    text: '在职人员控制率为73÷86=84.88%。',
    findings: [],
  },
  {
    title: 'those reached and the rest are all that were entitled',
    text: '助餐补贴甲档发310人，乙档600人，丙档290人，共1,200人，支出401.50万元。认定困难老人1,280人，助餐补贴覆盖率95.35%，其余80人已享受其他补贴。',
    findings: [{ messageId: 'mismatch', quote: '95.35%' }],
  },
  {
    title: 'the same, as it is',
    text: '助餐补贴甲档发310人，乙档600人，丙档290人，共1,200人，支出401.50万元。认定困难老人1,280人，助餐补贴覆盖率93.75%，其余80人已享受其他补贴。',
    findings: [],
  },
  {
    title: 'of a goal that what was reached and what is short of it make',
    text: '年度目标：销售收入3,500.0万元以上，满意度90%以上。\n\n产品实现销售收入3,386.2万元，相当于目标的69.75%，短缺113.8万元，主要是门店改造停业。',
    findings: [{ messageId: 'mismatch', quote: '69.75%' }],
  },
  {
    title: 'the same, as it is',
    text: '年度目标：销售收入3,500.0万元以上，满意度90%以上。\n\n产品实现销售收入3,386.2万元，相当于目标的96.75%，短缺113.8万元，主要是门店改造停业。',
    findings: [],
  },
  {
    title: 'of a forecast, whose shortfall leaves what was received sentences before',
    text: '全年取得经营收入1,863.20万元，包括停车收费1,042.60万元、租金820.60万元。实施方案预测当年收入不低于2,380.00万元，实现率87.29%，少516.80万元，未达预期，主要是车位移交推迟。',
    findings: [{ messageId: 'mismatch', quote: '87.29%' }],
  },
  {
    title: 'what was mended and what is still to be mended make all that a rate is of, which was told before',
    text: '汛前查出闸门缺陷296处：启闭机141处、止水98处、其他57处。入汛前修了271处，还剩25处，修复率95.15%。',
    findings: [{ messageId: 'mismatch', quote: '修复率95.15%' }],
  },
  {
    title: 'what was mended over that and what is still to be mended',
    text: '汛前查出闸门缺陷296处：启闭机141处、止水98处、其他57处。入汛前修了271处，还剩25处，修复率91.55%。',
    findings: [],
  },
  {
    title: 'of those that were looked at, and not of those that met one condition of two',
    text: '本次抽查卷宗150份。抽中的里：签章齐全141份，按时归档146份，两项都合格的138份，合格率92.00%。',
    findings: [],
  },
  {
    title: 'of what was planned, a sentence before the works that were finished, as if one more had been',
    text: '下达埠头修整计划26处，其中上游15处、下游11处。完工24处，上游14处、下游10处。群众评议抽访312户，满意296户，满意率94.87%。完工率96.15%。',
    findings: [{ messageId: 'mismatch', quote: '完工率96.15%' }],
  },
  {
    title: 'of the posts that are held, and not of those who hold none',
    text: '核定编制86名，实有在职79人：行政38人、事业41人。另聘编外19人，由劳务公司发薪。在职人员控制率91.86%。',
    findings: [],
  },
  {
    title: 'of posts that are counted as things, ten times too many of them',
    text: '核定全额拨款事业编制860个。年初在职84人，年内退休4人，新招1人，年末在职81人。在职人员控制率94.19%。',
    findings: [{ messageId: 'mismatch', quote: '94.19%' }],
  },
  {
    title: 'of posts that are counted as things',
    text: '核定全额拨款事业编制86个。年初在职84人，年内退休4人，新招1人，年末在职81人。在职人员控制率94.19%。',
    findings: [],
  },
  {
    title: 'of a group that is told right before, and not of all, two digits swapped',
    text: '船员应训17320人，实训16281人，参训率94.00%，其中新手6905人，结业6408人，结业率98.20%。',
    findings: [{ messageId: 'mismatch', quote: '98.20%' }],
  },
  {
    title: 'of a group that is told right before, and not of all',
    text: '船员应训17320人，实训16281人，参训率94.00%，其中新手6905人，结业6408人，结业率92.80%。',
    findings: [],
  },
  {
    title: 'of the task of its own name, of which another was told before, as if of a third figure',
    text: '下达任务浮标8000座次、灯桩8100座次，实际浮标查了8126座次，完成任务的101.58%，灯桩查了8094座次，完成117.22%。',
    findings: [{ messageId: 'mismatch', quote: '117.22%' }],
  },
  {
    title: 'of the task of its own name',
    text: '下达任务浮标8000座次、灯桩8100座次，实际浮标查了8126座次，完成任务的101.58%，灯桩查了8194座次，完成101.16%。',
    findings: [],
  },
  {
    title: 'before a day of the month, of what was due, one digit wrong',
    text: '9个乡镇应报168批，每个乡镇12批，次月10日前报到的161批，及时率95.89%，没完成。',
    findings: [{ messageId: 'mismatch', quote: '及时率95.89%' }],
  },
  {
    title: 'of what is in use and what still waits, one digit wrong in what waits',
    text: '浮桥中已投运58座，待特检6座，投运率87.88%。',
    findings: [{ messageId: 'mismatch', quote: '投运率87.88%' }],
  },
  {
    title: 'of what is in use and what still waits',
    text: '浮桥中已投运58座，待特检8座，投运率87.88%。',
    findings: [],
  },
];
