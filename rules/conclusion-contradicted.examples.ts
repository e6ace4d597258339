import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'said to exceed a target that it misses',
    text: '维修浮标121座，超过年度目标130座。',
    findings: [{ messageId: 'asserted', quote: '121座' }],
  },
  {
    title: 'said to lie within a ceiling that it breaks',
    text: '浮标单座造价3.46万元，控制在3.20万元以内。',
    findings: [{ messageId: 'asserted', quote: '3.46万元' }],
  },
  {
    title: 'a target with words of its own between it and its name',
    text: '年末浮标储备1.36万只，不低于1.4万只的应急储备目标。',
    findings: [{ messageId: 'asserted', quote: '1.36万只' }],
  },
  {
    title: 'growth said to exceed what was expected',
    text: '港口货物吞吐量增长4.4%，高于6%的预期目标。',
    findings: [{ messageId: 'asserted', quote: '4.4%' }],
  },
  {
    title: 'said to be better than a standard',
    text: '抽检浮标62座，合格率66.1%，高于行业规定70%的标准。',
    findings: [{ messageId: 'asserted', quote: '66.1%' }],
  },
  {
    title: 'a result told in parts that fall short together, and called a success',
    text: '二、年度目标\n邀请80名以上船长来港授课和参加航运论坛。\n三、完成情况\n通过协会邀请船长31人次来港授课。论坛期间邀请到17名船长参会，高质量完成邀请工作。',
    findings: [{ messageId: 'success', quote: '31人次' }],
  },
  {
    title: 'parts that reach the target together',
    text: '二、年度目标\n邀请40名以上船长来港授课和参加航运论坛。\n三、完成情况\n通过协会邀请船长31人次来港授课。论坛期间邀请到17名船长参会，高质量完成邀请工作。',
    findings: [],
  },
  {
    title: 'called met beside its figures',
    text: '全年计划疏浚航道42公里，实际疏浚航道39公里，圆满完成年度任务。',
    findings: [{ messageId: 'success', quote: '39公里' }],
  },
  {
    title: 'full marks for a missed target',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['维修浮标', '≥130座', '121座', '10', '10'],
      ['疏浚航道', '≥42公里', '43公里', '10', '10'],
    ],
    findings: [{ messageId: 'full-marks', quote: '121座' }],
  },
  {
    title: 'full marks for a rate below its target',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['航标正常率', '≥98%', '96.1%', '10', '10'],
      ['疏浚航道', '≥42公里', '43公里', '10', '10'],
    ],
    findings: [{ messageId: 'full-marks', quote: '96.1%' }],
  },
  {
    title: 'full marks for a miss, beside the scale of points',
    table: [
      ['三级指标', '分值', '评价标准', '指标值', '得分'],
      ['船员满意度', '8', '≥90%计满分，每低于1%扣1分', '84.0%', '8'],
      ['航标正常率', '10', '≥95%计满分，每低于1%扣1分', '96.2%', '10'],
    ],
    findings: [{ messageId: 'full-marks', quote: '84.0%' }],
  },
  {
    title: 'met and called so',
    text: '全年计划疏浚航道42公里，实际疏浚航道43公里，圆满完成年度任务。',
    findings: [],
  },
  {
    title: 'a standard that was applied, and not striven for',
    text: '航标工21人，按每人每月500元的标准发放津贴，人均津贴480元。',
    findings: [],
  },
  {
    title: 'missed and said so',
    text: '全年计划疏浚航道42公里，实际疏浚航道39公里，没有全部完成年度任务。',
    findings: [],
  },
  {
    title: 'said to be more than was planned',
    text: '新建渔港泊位155个，比计划数180个多6个。',
    findings: [{ messageId: 'asserted', quote: '155个' }],
  },
  {
    title: 'less than the year before, and more than the limit it is said to keep to',
    text: '货船超载率由上年1.86%降至1.52%，降低0.34个百分点，控制在1.5%以内；每艘检修费4726元，没有超出4500元的控制标准。',
    findings: [
      { messageId: 'asserted', quote: '1.52%' },
      { messageId: 'asserted', quote: '4726元' },
    ],
  },
  {
    title: 'each rate beside the limit of its own',
    text: '报修6517处，修复率98.63%；亮灯率97.8%，高于95%的标准；航标失常率由上年2.4%降至1.9%，控制在2%以内。',
    findings: [],
  },
  {
    title: 'called met in a cell of its own, below the target',
    table: [
      ['三级指标', '年度指标值', '全年实际完成值', '完成与否及说明'],
      ['航标正常率', '≥98%', '96.12%', '完成'],
      ['疏浚航道', '≥42公里', '43.6公里', '完成'],
      ['船员持证率', '≥95%', '93.50%', '未完成，2人证书到期未换'],
    ],
    findings: [{ messageId: 'success', quote: '96.12%' }],
  },
  {
    title: 'full marks, and a remark that gives no reason',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['浮标单座维修成本', '≤3000元', '3105.40元', '4', '4.00', '上年为单座3218.30元。'],
      ['疏浚航道', '≥42公里', '43.6公里', '10', '10.00', ''],
    ],
    findings: [{ messageId: 'full-marks', quote: '3105.40元' }],
  },
  {
    title: 'other words for a target that was met',
    text: '航道畅通率91.4%，越过93%的目标线。\n单位工程优良率71.43%，达到合同约定的75%。\n三年累计培训船员3542人次，前两年依次为1020人次和2052人次，超过三年4000人次的总任务。\n新增泊位3,260个，超出3,600个的指标260个。',
    findings: [
      { messageId: 'asserted', quote: '91.4%' },
      { messageId: 'asserted', quote: '71.43%' },
      { messageId: 'asserted', quote: '3542人次' },
      { messageId: 'asserted', quote: '3,260个' },
    ],
  },
  {
    title: 'better where less is better, and words that name no target',
    text: '船舶平均候闸12分钟，优于规定的15分钟。\n航道畅通率93.4%，越过93%的目标线；完成计划的109%。',
    findings: [],
  },
  {
    title: 'an average in another unit than the ceiling that it is said to keep to',
    text: '渔船改造户均补助2460万元，控制在2600元以内。',
    findings: [{ messageId: 'asserted', quote: '2460万元' }],
  },
  {
    title: 'a ceiling for each household',
    text: '渔船改造户均补助2,800元，没有突破每户2,500元的标准。',
    findings: [{ messageId: 'asserted', quote: '2,800元' }],
  },
  {
    title: 'a share compared with the least that a rule asks',
    text: '航标检修费占全部支出的67.20%，比办法规定的75%下限高出不少。',
    findings: [{ messageId: 'asserted', quote: '67.20%' }],
  },
  {
    title: 'said not to exceed the only ceiling by the kilometre',
    text: '二、年度目标\n疏浚航道不少于18公里，单位造价不超过每公里42万元。\n三、完成情况\n航道本身花了761.40万元，平均每公里43.80万元（没有超）。',
    findings: [{ messageId: 'asserted', quote: '每公里43.80万元' }],
  },
  {
    title: 'said to keep to an estimate that is told elsewhere',
    text: '一、项目概况\n码头批复概算总投资4.86亿元。\n三、完成情况\n经测算，完工总投资预计为48,950.00万元，未突破批复概算。',
    findings: [{ messageId: 'asserted', quote: '48,950.00万元' }],
  },
  {
    title: 'the ceiling by the kilometre is none for what is built by the piece',
    text: '二、年度目标\n航道每公里造价不超过36万元。\n三、完成情况\n泊位每座造价41万元，没有超；航道每公里造价35.20万元。',
    findings: [],
  },
  {
    title: 'above what was set, and across the line of the year',
    text: '老年乘客占5.84%，高于50%的设定。\n航标在线率79.10%，越过了95%的年度线。',
    findings: [
      { messageId: 'asserted', quote: '5.84%' },
      { messageId: 'asserted', quote: '79.10%' },
    ],
  },
  {
    title: 'across the line by a change of two figures',
    text: '年末在线12,188只，在线率96.50%；6月末为93.00%，下半年提高3.50个百分点，越过了95%的年度线。',
    findings: [],
  },
  {
    title: 'above one goal, and above another as well',
    text: '改厕普及率97.4%，高于95%的要求，整村推进比例46.2%，亦高于60%。',
    findings: [{ messageId: 'asserted', quote: '46.2%' }],
  },
  {
    title: 'by how much a goal was passed that is told elsewhere, whatever the size of the gap',
    text: '二、年度目标\n开展义诊不少于1200场，受益群众18.00万人次以上；举办巡展25场。\n三、完成情况\n六县相加，受益16.18万人次，高出目标1.63万人次。\n巡展举办3场，4,386人次参加；超目标2场。',
    findings: [
      { messageId: 'asserted', quote: '16.18万人次' },
      { messageId: 'asserted', quote: '3场' },
    ],
  },
  {
    title: 'the total that its parts follow is what passed the goal',
    text: '二、年度目标\n举办渔市展销40场。\n三、完成情况\n渔市展销共举办42场，线下31场、线上11场，比计划多2场。',
    findings: [],
  },
  {
    title: 'what passed its goal is told of its own part; a goal told with its bound is not said to be met',
    text: '计划新建300亩、改造提升120亩。\n其中新建285亩，差15亩，因征地未完成；改造提升124亩，超任务4亩。按期结案率97.64%，比不低于98%的目标低0.36个百分点，原因是鉴定排期长。',
    findings: [],
  },
  {
    title: 'what was asked for, and how far off it was',
    text: '到9月底累计支付344.82万元，只占全年预算的53.21%，县里要求9月底不低于75%，差了21.79个百分点，原因是施工班组8月才进齐。',
    findings: [],
  },
  {
    title: 'said to be as good as a goal that another sentence tells',
    text: '二、年度目标\n堤岸加固完成比例不低于98%，每港开放天数不少于300天；鱼病发生不超过3起。\n三、完成情况\n堤岸累计加固26.91公里，完成比例91.36%，略高于年度目标。\n开放天数方面，东港259天、西港318天、南港309天均达标。\n全年鱼病发生10起，未突破控制指标。',
    findings: [
      { messageId: 'asserted', quote: '91.36%' },
      { messageId: 'asserted', quote: '259天' },
      { messageId: 'asserted', quote: '10起' },
    ],
  },
  {
    title: 'as good as a goal that another sentence tells, and truly so',
    text: '二、年度目标\n堤岸加固完成比例不低于98%，每港开放天数不少于300天；鱼病发生不超过3起。\n三、完成情况\n堤岸累计加固26.91公里，完成比例98.36%，略高于年度目标。\n开放天数方面，东港359天、西港318天、南港309天均达标；北港只开了296天，比要求少4天。\n全年鱼病发生2起，未突破控制指标。',
    findings: [],
  },
  {
    title: 'a standard that the sentence tells, and two figures that are said to lie within it',
    text: '以年末人数计算人均4.33万元，以平均人数605名计算人均4.82万元，市里核定的年人均标准是4.4万元，两种算法都在标准之内。',
    findings: [{ messageId: 'asserted', quote: '4.82万元' }],
  },
  {
    title: 'what is said behind a change is said of the result',
    text: '二、年度目标\n积案化解率不低于85%。\n三、完成情况\n积案化解率81.6%，比上年提高1.6个百分点，达到目标。',
    findings: [{ messageId: 'asserted', quote: '81.6%' }],
  },
  {
    title: 'prices and costs said to lie within what was set for them',
    text: '团体险共投保1,460人，每份138元，没有超过中标价每份120元。\n学员人均花费92.40元，在县定人均90元的上限以内。\n每座维修费2.36万元，低于最高限价每座2.30万元。',
    findings: [
      { messageId: 'asserted', quote: '每份138元' },
      { messageId: 'asserted', quote: '92.40元' },
      { messageId: 'asserted', quote: '2.36万元' },
    ],
  },
  {
    title: 'the same, as they are; and by how much they lie below',
    text: '团体险共投保1,460人，每份118元，没有超过中标价每份120元。\n学员人均花费82.40元，在县定人均90元的上限以内。\n平均每套2,789元，低于上限211元。\n学校立项480万元，招标控制价462万元。',
    findings: [],
  },
  {
    title: 'all of a paragraph called done, with one that is not, even if it is owned up to',
    text: '沙袋计划储备9,000条、实储9,200条；水泵计划12台、实储9台，缺口3台。各项储备任务均已完成。\n巡堤目标不少于240次，全年巡堤212次；除险目标96处，除险96处；两项任务均超额完成。',
    findings: [
      { messageId: 'success', quote: '实储9台' },
      { messageId: 'success', quote: '212次' },
    ],
  },
  {
    title: 'all but what was missed, and others than what was missed',
    text: '沙袋计划储备9,000条、实储9,200条；水泵计划12台、实储9台，缺口3台。其余各项储备任务均已完成。\n除水泵外，各项储备任务均已完成。\n沙袋计划储备9,000条、实储9,200条；满意度目标90%，实际88%，差2个百分点。三项产出指标均已完成。',
    findings: [],
  },
  {
    title: 'two tasks by the word that they share, one of which was missed',
    text: '镇里下达植保任务，飞防5000亩、人工防治5000亩。实际飞防5210亩，人工防治4860亩，因雨停了九天。综上，两项防治任务均已超额完成。',
    findings: [{ messageId: 'success', quote: '4860亩' }],
  },
  {
    title: 'a task that is named a paragraph later, with its words in another order',
    text: '旧闸门更换计划42扇，年内更换35扇，另有7扇已到货；码头护栏计划6处、建成6处。\n对照任务书，闸门更换任务超额完成，护栏如期交付。',
    findings: [{ messageId: 'success', quote: '35扇' }],
  },
  {
    title: 'a goal that is told as what was set at the start of the year, and owned up to as missed',
    text: '巡检覆盖率89.44%，年初定的是不低于90%，差0.56个百分点，没完成。',
    findings: [],
  },
  {
    title: 'a least of times that was not kept, on average',
    text: '按1,036人平均每人53.0次，全年不少于64次的底线守住了。',
    findings: [{ messageId: 'asserted', quote: '每人53.0次' }],
  },
  {
    title: 'what is planned for a later year, from which it is said to be far',
    text: '渡口达标率88.89%，较2021年的72.22%提高16.67个百分点，与“2025年达到94%以上”的规划目标尚有差距。',
    findings: [],
  },
];
