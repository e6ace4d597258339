import type { Localized } from '../../model/check.js';
import { fill, localized, type Language } from '../language.js';

/** A tie-out (T) or a common problem (C) of the field, and what the rules make of it. */
export interface Coverage {
  readonly id: string;
  readonly name: Localized;
  /** The rules that check it; none where it is not checked. */
  readonly rules: readonly string[];
  /** What of it is not checked, and why. */
  readonly left?: Localized;
}

const covered = (id: string, zh: string, en: string, ...rules: string[]): Coverage => ({
  id,
  name: localized(zh, en),
  rules,
});

const partly = (id: string, zh: string, en: string, rules: readonly string[], left: Localized): Coverage => ({
  id,
  name: localized(zh, en),
  rules,
  left,
});

const notYet = (id: string, zh: string, en: string, why: Localized): Coverage => partly(id, zh, en, [], why);

/** By layout or declaration: sums of rows and columns, whatever the items are called. */
const BY_LAYOUT = localized(
  '表中按合计行列核对；文字里只认“其中”“包括”等写明的分项，其余可在配置里写成公式（tieOuts）。',
  'In tables by their total rows and columns; in text by words such as 其中. Others can be declared as formulas (tieOuts).',
);

/** Tie-outs and problems by their numbers in the field's catalogue. */
export const coverage: readonly Coverage[] = [
  partly('T01', '收入合计及来源', 'total revenue by source', ['sum-of-parts', 'declared-tie-out'], BY_LAYOUT),
  partly('T02', '财政拨款收入及预算类别', 'appropriation by budget', ['sum-of-parts', 'declared-tie-out'], BY_LAYOUT),
  covered('T03', '支出合计＝基本＋项目等', 'total expenditure by kind', 'sum-of-parts', 'declared-tie-out'),
  covered('T04', '基本支出＝人员＋公用', 'basic expenditure by kind', 'sum-of-parts', 'declared-tie-out'),
  partly(
    'T05',
    '人员经费、公用经费的构成',
    'what staff and running costs are made of',
    ['sum-of-parts', 'declared-tie-out'],
    BY_LAYOUT,
  ),
  covered('T06', '项目支出＝各项目之和', 'project expenditure by project', 'sum-of-parts', 'unexplained-remainder'),
  partly(
    'T07',
    '年末结转结余',
    'carry-over at the end of the year',
    ['difference', 'previous-figure', 'declared-tie-out'],
    localized(
      '文字或表格把收入、支出、结余写在一起时核对；与上年报告的衔接要用 --previous 给出上年报告。',
      'Where revenue, expenditure and rest are told together; against last year’s report where --previous gives it.',
    ),
  ),
  partly(
    'T08',
    '收入总计＝支出总计',
    'both totals are equal',
    ['declared-tie-out'],
    localized(
      '程序不自行认定两个总计必须相等：口径不同（含不含结转）的报告太多；可在配置里声明。',
      'Not demanded by itself, as many reports count carry-over on one side only; it can be declared.',
    ),
  ),
  covered('T09', '全年预算＝年初＋调整', 'adjusted budget', 'difference', 'declared-tie-out'),
  covered('T10', '预算总额的各种拆分', 'budget by source and by nature', 'sum-of-parts', 'repeated-fact'),
  covered('T11', '资金到位及使用', 'funds that came in', 'execution-rate', 'limit-exceeded', 'sum-of-parts'),
  partly(
    'T12',
    '支出不超过可用资金',
    'spending within the funds',
    ['limit-exceeded'],
    localized(
      '核对同一行的执行数与全年预算数、同一来源的到位与支出；只有年初预算的不作上限。',
      'Of one row, and of one source of funds; a budget of the start of the year is no limit.',
    ),
  ),
  covered('T13', '政府采购的构成和中小企业份额', 'procurement and its shares', 'sum-of-parts', 'limit-exceeded'),
  partly('T14', '固定资产的增减和构成', 'fixed assets', ['sum-of-parts', 'difference'], BY_LAYOUT),
  covered('T20', '三公经费＝三项之和', 'the three public accounts', 'sum-of-parts', 'declared-tie-out'),
  partly(
    'T21',
    '公车、接待的构成',
    'cars and receptions by kind',
    ['sum-of-parts', 'declared-tie-out'],
    localized(
      '公车两项自动核对；国内、外事接待只在写明“其中”或合计时核对。',
      'Cars by themselves; receptions where the text says 其中 or gives a total.',
    ),
  ),
  covered(
    'T22',
    '三公决算不超预算及节约额',
    'three public accounts within their budgets',
    'limit-exceeded',
    'difference',
    'execution-rate',
  ),
  partly(
    'T23',
    '金额与批次人次互相印证',
    'amounts and counts go together',
    ['average'],
    localized(
      '只核对写出的人均、单价；“金额为零而次数不为零”和是否合理没有可靠的界限。',
      'Averages that are printed; what is plausible has no sure limit.',
    ),
  ),
  covered('T24', '三公变动率', 'change of the three public accounts', 'growth'),
  notYet(
    'T25',
    '机关运行经费与公用经费',
    'running costs of an office',
    localized('两者口径本就不同，差异不说明差错。', 'The two are reckoned differently; that they part shows nothing.'),
  ),
  covered('T30', '预算执行率', 'execution rate', 'execution-rate', 'low-execution-rate'),
  covered('T31', '占比及其合计', 'shares and their sum', 'share', 'sum-of-parts'),
  covered('T32', '增长率与增减额', 'growth rate and change', 'growth', 'difference', 'previous-figure'),
  covered('T33', '百分点与百分比', 'points and percent', 'difference', 'growth'),
  covered('T34', '人均、单价与总额', 'averages and prices', 'average'),
  covered('T35', '百分比要能由整数得出', 'a share of a whole number', 'impossible-share'),
  covered('T36', '比率不超过百分之百', 'rates within 100 %', 'rate-above-hundred', 'ratio'),
  covered('T37', '完成率、超额完成', 'completion rate', 'ratio', 'growth'),
  partly(
    'T38',
    '翻番与倍数',
    'doubling and multiples',
    ['ratio'],
    localized(
      '写作“×倍”的比值核对；“翻一番”“下降几倍”之类不查。',
      'Ratios in 倍; 翻一番 and malformed wordings are not looked for.',
    ),
  ),
  partly(
    'T40',
    '分值合计',
    'full marks and their sum',
    ['sum-of-parts', 'weights-differ'],
    localized(
      '按表中的合计行和各级小计核对；没有合计行的不假定为100分。',
      'By the total rows of the form; without one a hundred is not assumed.',
    ),
  ),
  covered('T41', '得分在分值以内', 'points within full marks', 'points-over-maximum'),
  covered('T42', '总分、扣分合计', 'total and deductions', 'sum-of-parts', 'points', 'difference'),
  covered('T43', '执行率得分', 'points of the execution rate', 'points'),
  partly(
    'T44',
    '指标得分的计算',
    'points from result and target',
    ['points', 'conclusion-contradicted'],
    localized(
      '定量指标按完成比例核对；定性分档、及时性日期、有起评线的打分办法没有写明时无从推算。',
      'Pro rata of target and result; bands of quality, dates and pass lines are open unless printed.',
    ),
  ),
  covered('T45', '等级与总分', 'grade and total', 'grade-contradicted', 'repeated-fact', 'conclusion-contradicted'),
  partly(
    'T46',
    '项目个数、平均分、等级个数',
    'number of projects, mean score, grades',
    ['sum-of-parts', 'missing-attachment'],
    localized(
      '个数按合计核对，附件看文中点名的有没有；平均分和附表张数不查。',
      'Numbers by their totals, attachments by what the text names; mean scores and the number of forms are not checked.',
    ),
  ),
  covered('T50', '合计＝所列各项之和', 'a total of what is listed', 'sum-of-parts'),
  covered('T51', '其中不超过整体', 'a part within its whole', 'limit-exceeded', 'sum-of-parts'),
  partly(
    'T52',
    '此项必含于彼项',
    'some of others',
    ['limit-exceeded'],
    localized(
      '获奖与参赛、立项与申报、合格与参训、办结与受理等；省级与市级的个数不比。',
      'Prizes and entries, grants and bids and the like; levels of government are not compared.',
    ),
  ),
  notYet(
    'T53',
    '“几个方面”与所列条数',
    'words that count a list',
    localized(
      '所列常是举例，且分条方式太多，误报多于发现。',
      'Lists often give examples, in too many ways to count them safely.',
    ),
  ),
  covered('T54', '计划与完成', 'target and result', 'missed-target', 'missing-reason', 'conclusion-contradicted'),
  partly(
    'T55',
    '频次折算',
    'frequencies',
    ['average'],
    localized(
      '每月、每季、每半年与紧接着写出的全年次数核对；“每个单位每年”要乘以未写出的个数，不判断。',
      'Once a month beside the number of the year; a frequency for each of an unknown number is left open.',
    ),
  ),
  notYet(
    'T56',
    '人次不少于人数',
    'visits and visitors',
    localized('两个数是否指同一活动，文字里多半看不出。', 'Whether both are of one activity is mostly not said.'),
  ),
  covered('T57', '数量×次数＝总数', 'number times frequency', 'average'),
  covered('T58', '编制与实有人数', 'posts and staff', 'limit-exceeded', 'sum-of-parts'),
  covered('T60', '表格与文字的金额一致', 'amounts of table and text', 'repeated-fact'),
  covered('T61', '计划栏、实际栏与正文一致', 'targets and results of table and text', 'repeated-fact', 'missed-target'),
  partly(
    'T62',
    '各处所列项目相同',
    'the same projects everywhere',
    ['unexplained-remainder', 'name-variant'],
    localized(
      '少写了支出的项目由差额发现；不逐一比对各节的项目清单，因为正文常只写重点项目。',
      'By the rest that no project explains; lists of sections are not compared, as texts often tell of some only.',
    ),
  ),
  partly(
    'T63',
    '目标与完成一一对应',
    'each target has its result',
    ['missed-target'],
    localized(
      '找不到完成数的目标列在“未核对”里，不作差错。',
      'Targets without a result are listed as unchecked figures, and are no finding.',
    ),
  ),
  covered(
    'T64',
    '年度、单位名称、金额单位',
    'year, unit and money unit',
    'year-mismatch',
    'unit-magnitude',
    'name-variant',
  ),
  covered('T65', '同一事实各处一致', 'one fact, one value', 'repeated-fact'),

  covered('C01', '比率算错', 'a rate is wrong', 'execution-rate', 'share', 'growth', 'ratio', 'average'),
  covered('C02', '合计与明细不符', 'a total is wrong', 'sum-of-parts'),
  covered('C03', '文字与表格不一致', 'text and table part', 'repeated-fact'),
  covered('C04', '前后矛盾', 'two values of one fact', 'repeated-fact'),
  covered('C05', '未完成而无说明', 'a miss without a word', 'missed-target', 'missing-reason'),
  covered('C06', '未完成却称完成或得满分', 'a miss that is called a success', 'conclusion-contradicted'),
  covered('C07', '得分与完成值不符', 'points that do not follow', 'points'),
  notYet(
    'C08',
    '已完成却扣分',
    'met, and points deducted',
    localized(
      '扣分常有未写进表的理由（佐证不足、时效），表内看不出对错。',
      'Points are taken off for reasons that a form does not print.',
    ),
  ),
  covered('C09', '分值、得分合计不符', 'full marks or points do not add up', 'sum-of-parts'),
  covered('C10', '得分超过分值', 'points above full marks', 'points-over-maximum'),
  covered('C11', '等级与得分不符', 'grade and points part', 'grade-contradicted'),
  notYet(
    'C12',
    '执行率低而得分高',
    'low execution, high points',
    localized(
      '两者没有固定的换算，各地警戒线不同；执行率低本身见 low-execution-rate。',
      'There is no fixed relation of the two; low rates themselves: low-execution-rate.',
    ),
  ),
  covered('C13', '执行数大于预算数', 'spent more than budgeted', 'limit-exceeded'),
  partly(
    'C14',
    '总额未填而分项不为零',
    'a total of zero over parts',
    ['sum-of-parts'],
    localized('印着0的合计核对；空白的合计不当作0。', 'A printed 0 is tried; a blank is none.'),
  ),
  covered('C15', '远超目标', 'a target overshot by far', 'overshot-target'),
  notYet(
    'C16',
    '目标低于上年实绩',
    'a target below last year',
    localized(
      '要有上年的完成数；只有一年的报告看不出。',
      'It takes the result of last year, which one report seldom prints.',
    ),
  ),
  partly(
    'C17',
    '目标与完成单位不同',
    'target and result in different units',
    ['missed-target'],
    localized('单位不可比的记为无法判断，不作差错。', 'What cannot be compared is undetermined.'),
  ),
  notYet(
    'C18',
    '指标值误填成分值',
    'full marks in the place of a target',
    localized('数字本身可能就是目标，无法证实。', 'The number may be the target; it cannot be proved.'),
  ),
  notYet(
    'C19',
    '该定量的用了定性说法',
    'words in the place of a figure',
    localized(
      '哪些指标必须定量由各地指标库规定，程序没有依据。',
      'Which indicators must be figures is laid down locally.',
    ),
  ),
  partly(
    'C20',
    '完成值空泛',
    'an empty result',
    ['satisfaction-without-data'],
    localized(
      '只查满意度；其余“已完成”列入未核对的目标。',
      'Of satisfaction only; other targets without a figure are listed as unchecked.',
    ),
  ),
  covered('C21', '完成值照抄目标', 'the target as result', 'planned-result'),
  covered('C22', '完成情况照抄计划', 'the plan as result', 'plan-copied', 'planned-result'),
  covered('C23', '效益照抄产出', 'benefit copied from output', 'benefit-copied'),
  partly(
    'C24',
    '满意度没有调查',
    'satisfaction without a survey',
    ['satisfaction-without-data'],
    localized(
      '恰好100%的不另提示：小样本全部满意并不少见。',
      'A plain 100 % is not pointed out: small samples are often content.',
    ),
  ),
  covered('C25', '依据不足', 'by hearsay', 'hedged-result'),
  covered('C26', '项目支出披露不全', 'projects left out', 'unexplained-remainder'),
  covered('C27', '名称不一致', 'variants of a name', 'name-variant'),
  partly(
    'C28',
    '目标与完成不对应',
    'targets without results',
    ['missed-target'],
    localized(
      '列入“未核对”，不作差错：报告常把完成情况并在一处写。',
      'Listed as unchecked; reports often tell of several at once.',
    ),
  ),
  covered('C29', '年度矛盾', 'years contradict', 'year-mismatch', 'left-over-text'),
  covered('C30', '元与万元混淆', '元 and 万元 confused', 'unit-magnitude', 'repeated-fact'),
  covered('C31', '百分比与基数不可能相符', 'an impossible share', 'impossible-share'),
  covered('C32', '超编', 'more staff than posts', 'limit-exceeded'),
  covered(
    'C33',
    '三公超预算、增减说反',
    'public accounts above budget, change reversed',
    'limit-exceeded',
    'growth',
    'difference',
  ),
  covered('C34', '执行率低而无说明', 'a low rate without a reason', 'low-execution-rate'),
  notYet(
    'C35',
    '预算调整大',
    'a budget much adjusted',
    localized(
      '年中追加多由上级下达，幅度大不说明差错；可在配置里写成公式（如 预算调整率 <= 30%）。',
      'Additions mostly come from above; it can be declared as a formula (预算调整率 <= 30%).',
    ),
  ),
  notYet(
    'C36',
    '结转结余增大',
    'carry-over grown',
    localized(
      '要上年数，且增大的原因很多；数本身的核对见 T07。',
      'It takes last year and has many causes; the figures themselves: T07.',
    ),
  ),
  notYet(
    'C37',
    '全部满分',
    'full marks everywhere',
    localized(
      '满分本身不是差错；满分而未达标由 conclusion-contradicted 发现。',
      'Full marks are no fault; beside a miss: conclusion-contradicted.',
    ),
  ),
  covered('C38', '原因空泛', 'a vague reason', 'vague-reason'),
  notYet(
    'C39',
    '问题、措施空缺或文不对题',
    'problems and measures are empty',
    localized('措施是否对题要读懂文意，程序只对数字负责。', 'Whether measures fit is a matter of meaning.'),
  ),
  covered('C40', '必填项空白', 'blank fields', 'blank-field'),
  covered('C41', '附件缺失', 'attachments are missing', 'missing-attachment'),
  covered('C42', '重复填报', 'filled in twice', 'duplicate-indicator'),
  partly(
    'C43',
    '成本指标与执行数',
    'costs and spending',
    ['missed-target', 'repeated-fact'],
    localized(
      '成本超过上限的发现；成本与执行数不同不提示，口径常不同。',
      'A cost above its limit; that it is not what was spent proves nothing.',
    ),
  ),
  partly(
    'C44',
    '时效日期误期',
    'a date that was missed',
    ['deadline-contradicted', 'days-between'],
    localized(
      '只看同一句或同一行的计划日期与实际日期；只写到年份的、跨段落的不判断。',
      'Only dates of one sentence or row; years alone, and dates in different paragraphs, are not judged.',
    ),
  ),
  notYet(
    'C45',
    '总体目标只填金额',
    'a goal that is an amount',
    localized(
      '各地表式不同，单独一个数字也可能是合并单元格的误读。',
      'Forms differ; a lone figure may come from a merged cell.',
    ),
  ),
  partly(
    'C46',
    '收支总计不等',
    'both totals differ',
    ['declared-tie-out'],
    localized('同 T08，可在配置里声明。', 'As T08: it can be declared.'),
  ),
  covered(
    'C47',
    '截尾而非四舍五入',
    'cut off, not rounded',
    'execution-rate',
    'share',
    'growth',
    'ratio',
    'average',
    'points',
  ),
  partly(
    'C48',
    '第三方报告的分数与陈述',
    'third-party reports',
    ['sum-of-parts', 'points-over-maximum', 'grade-contradicted'],
    localized(
      '分数、等级核对；空话连篇而无数据的不判断。',
      'Points and grades; statements without figures are not judged.',
    ),
  ),
  covered('C49', '占比合计不为百分之百', 'shares that do not make 100 %', 'sum-of-parts', 'share'),
  partly(
    'C50',
    '口径混用',
    'bases mixed',
    ['execution-rate', 'repeated-fact'],
    localized(
      '依次试各种口径，成立即不提示，并写明用的是哪一个；不单独列为问题。',
      'Other bases are tried, and the one that fits is named; no finding of its own.',
    ),
  ),
];

/** Where the page of what is covered stands, from the root. */
export const coverageFiles: Readonly<Record<Language, string>> = {
  zh: 'docs/coverage-of-the-domain.md',
  en: 'docs/coverage-of-the-domain.en.md',
};

const words = {
  title: localized(
    '勾稽关系与常见问题：查了什么，没查什么',
    'Tie-outs and common problems: what is checked, and what is not',
  ),
  other: localized('[English](coverage-of-the-domain.en.md)', '[中文](coverage-of-the-domain.md)'),
  generated: localized(
    '本页由 `npm run catalogue` 生成，请勿手改。编号与[规则目录](../rules/README.md)中“依据”一栏相同：T 为勾稽关系，C 为常见问题。',
    'Generated by `npm run catalogue`; not to be edited. The numbers are those under “Source” in the [catalogue of rules](../rules/README.en.md): T for tie-outs, C for common problems.',
  ),
  tally: localized(
    '{all} 项中，{full} 项由规则核对，{part} 项核对一部分，{none} 项不查并写明原因。',
    'Of {all}, {full} are checked, {part} in part, and {none} not, with the reason why.',
  ),
  tieOuts: localized('勾稽关系', 'Tie-outs'),
  problems: localized('常见问题', 'Common problems'),
  columns: localized('编号 | 名称 | 规则 | 未尽之处', 'Number | Name | Rules | What is left'),
} as const satisfies Record<string, Localized>;

/** The page, as Markdown. */
export function coveragePage(language: Language): string {
  const said = (key: keyof typeof words): string => words[key][language];
  const part = coverage.filter(({ rules, left }) => rules.length > 0 && left).length;
  const none = coverage.filter(({ rules }) => rules.length === 0).length;
  const counts = { all: coverage.length, part, none, full: coverage.length - part - none };
  return [
    `# ${said('title')}`,
    said('other'),
    said('generated'),
    fill(words.tally, language, counts),
    `## ${said('tieOuts')}`,
    tableOf('T', language),
    `## ${said('problems')}`,
    tableOf('C', language),
  ]
    .join('\n\n')
    .concat('\n');
}

function tableOf(letter: string, language: Language): string {
  const readme = language === 'zh' ? 'README.md' : 'README.en.md';
  const rows = coverage
    .filter(({ id }) => id.startsWith(letter))
    .map(({ id, name, rules, left }) => {
      const links = rules.map((rule) => `[\`${rule}\`](../rules/${readme}#${rule})`).join(' ') || '—';
      return `| ${id} | ${name[language]} | ${links} | ${left?.[language] ?? ''} |`;
    });
  return [`| ${words.columns[language]} |`, '| --- | --- | --- | --- |', ...rows].join('\n');
}
