import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { gradedRows, isPointsCell, isTotalRow, sideOf, type GradedRow } from './graded-rows.js';
import { isScore, scoreRole } from './list-words.js';
import { isOfRule, sentenceBefore, textBefore, type Mention } from './mention.js';

/**
 * Points taken off, told in words, against the full marks and the points of what the words name: a row of the scoring
 * table (绿化养护及时率未达标，扣0.35分), a section (过程类扣2.05分), or the whole report (共扣4.40分).
 */
export function deductionRelations(mentions: readonly Mention[], cells: readonly Fact[]): Relation[] {
  const rows = namedRows(cells);
  const sections = sectionsOf(mentions, rows);
  const whole: Whole = {
    total: scoreOf(mentions, cells),
    hundred:
      cells.find((fact) => isPointsCell(fact) && isHundred(fact) && sideOf(fact) === 'full') ??
      mentions.find((mention) => isTold(mention) && isHundred(mention.fact))?.fact,
  };
  const told = mentions.flatMap((mention, index) => {
    if (!isDeduction(mention) || goesOn(mention, mentions[index + 1])) return [];
    const section = sections.get(sectionBefore(mention) ?? '') ?? null;
    const isSaid = DEDUCTED.test(mention.lead.trimEnd());
    const graded = isSaid ? (wholeOf(mentions, index, whole) ?? section ?? rowNamed(mentions, index, rows)) : section;
    return graded === null ? [] : [{ mention, graded }];
  });
  const byGraded = groupBy(told, ({ graded }) => graded.points);
  return [...byGraded.values()].flatMap((each) => {
    const relations = each.map(({ mention, graded }) => deductionOf(mention, graded));
    const amounts = new Set(each.map(({ mention }) => mention.quantity.value!.toString()));
    if (amounts.size === 1) return relations;
    // what is taken off in several amounts is told in pieces, unless one of two is all of it
    const isPiece = each.some(({ mention }, i) => !holds(relations[i]!) && isOfReason(mention));
    const isAllTold = amounts.size === 2 && relations.some(holds) && !isPiece;
    return isAllTold ? relations.map((relation) => (holds(relation) ? relation : likely(relation))) : [];
  });
}

/** 审核执行中，因重复申报扣1.50分，其余为迟拨: for one reason, beside others. */
const isOfReason = (mention: Mention): boolean =>
  /[中里][，,]|其中/.test(sentenceBefore(mention)) ||
  /^[，,；;、]\s*(?:其[余他]|余下|剩余|另)/.test(mention.text.slice(mention.end));

const likely = (relation: Relation): Relation => ({ ...relation, basis: 'likely' });

const deductionOf = (mention: Mention, { full, points }: Graded): Relation =>
  relationOf(
    'difference',
    mention.fact,
    [{ kind: 'difference', minuend: full, subtrahend: points }],
    // 产出指标因此扣1分: for one reason of several
    /因此|为此|由此|故/.test(mention.lead) ? 'conjectured' : 'stated',
  );

/** Full marks and the points that were got of them. */
interface Graded {
  readonly full: Fact;
  readonly points: Fact;
}

/** How far back the points are looked for that a deduction goes on about, in figures and in characters. */
const REACH = 40;
const LONGEST = 200;

const nearBefore = (mentions: readonly Mention[], index: number): readonly Mention[] =>
  mentions.slice(Math.max(0, index - REACH), index);

const SHORTEST_NAME = 4;
/** 过程, 产出指标, 预算执行率: the words that name a section, and no indicator in it. */
const SECTION =
  /^(?:其中|今年|本年|权重按?|除|而|又|以及|和|以)*(?<name>决策|投入|过程|管理|产出|效[益果]|满意度|(?:预算|资金)?执行率?|成本|履职效能|社会效应)(?:类|指标|部分|方面|维度|一[项类组]|得分|对应|分值|权重|标准分|满分|情况)*(?:就|也|共|自行|依次|分别|所|由此|因此)*(?:少得|扣分?|失[分去]?|丢[分掉]?|得分?|为|了|的)*$/u;

/** The section that a label names (U+FFFC stands for the figures of a list in it): 执行 for 预算执行率; null where it names something else. */
function sectionIn(label: string): string | null {
  const bare = label
    .replace(/[（(].*|^\d+[.．、]|^[一二三四五六七八九十]、|[\s，、\ufffc]|因[^因]*$/g, '')
    .replace(/^.{2,6}(?:集中在|大头在|最多的是)/, '');
  return SECTION.exec(bare)?.groups?.['name']?.replace(/^(?:预算|资金)|(?<=执行)率/g, '') ?? null;
}

/** The rows that name one indicator or one section, by names that no other row has. */
function namedRows(cells: readonly Fact[]): GradedRow[] {
  const rows = gradedRows(cells).filter(
    ({ name }) => /^\p{Script=Han}+$/u.test(name) && (name.length >= SHORTEST_NAME || sectionIn(name) !== null),
  );
  // of two tables, or of two rows of one name, it is open which is meant
  const open = new Set<string>();
  const named = new Set<string>();
  for (const { name } of rows) (named.has(name) ? open : named).add(name);
  return rows.filter(({ name }) => !open.has(name));
}

/** Sections of which two figures are told, in words or in a row of their own: the full marks, a whole number, and the points. */
function sectionsOf(mentions: readonly Mention[], rows: readonly GradedRow[]): Map<string, Graded> {
  const told = new Map<string, Map<string, Fact>>();
  const tell = (name: string | null, fact: Fact): void => {
    if (name === null) return;
    const figures = told.get(name) ?? new Map<string, Fact>();
    const figure = fact.quantity.value!.toString();
    if (!figures.has(figure)) figures.set(figure, fact);
    told.set(name, figures);
  };
  for (const { name, full, points } of rows) for (const fact of [full, points]) tell(sectionIn(name), fact);
  mentions.forEach((mention, index) => {
    if (isTold(mention) && scoreRole(mention) !== 'deducted' && !isOfOtherYear(mention))
      tell(sectionOf(mentions, index), mention.fact);
  });
  const sections = new Map<string, Graded>();
  for (const [name, figures] of told) {
    const [points, full] = [...figures.values()].sort((a, b) =>
      a.quantity.value!.lessThan(b.quantity.value!) ? -1 : 1,
    );
    if (points && full && figures.size === 2 && /^\d+$/.test(full.quantity.value!.toString()))
      sections.set(name, { full, points });
  }
  return sections;
}

const isOfOtherYear = (mention: Mention): boolean => /[上去]年|上一年/.test(sentenceBefore(mention));

/** The section that a figure is of: 产出指标（满分50分）48.74分, 效益30分得29.50分. */
function sectionOf(mentions: readonly Mention[], index: number): string | null {
  const { lead, between, sentence } = mentions[index]!;
  const bracket = Math.max(between.lastIndexOf('（'), between.lastIndexOf('('));
  const own =
    sectionIn(lead) ??
    sectionIn(
      between
        .slice(0, Math.max(0, bracket))
        .split(/[，。；、：）)]/)
        .at(-1)!,
    );
  if (own !== null) return own;
  const before = mentions[index - 1];
  const goesOnAbout = /^[（()）]?[，,]?(?:实|自评|评价)?(?:得分?|满分|分值|权重|标准分)?为?[（(]?$/.test(
    between.trim(),
  );
  return goesOnAbout && before && isScore(before) && before.sentence === sentence
    ? sectionOf(mentions, index - 1)
    : null;
}

const DEDUCTED =
  /(?:扣(?:分|减|除)?|失(?:分|去)?|丢(?:分|掉)?|(?<![比较][^，。；]{0,10})少得)(?:合计|共计|总计|共)?(?:了|为|的)*$/;

/** Said of the figure itself, or of the list that it stands in: 扣分8.12分，其中决策类1.50分、过程类2.64分. */
const isDeduction = (mention: Mention): boolean =>
  isTold(mention) &&
  (DEDUCTED.test(mention.lead.trimEnd()) || scoreRole(mention) === 'deducted') &&
  !/[每各]|最多|依次|分别/.test(mention.lead) &&
  !isOfRule(mention);

const isTold = (mention: Mention): boolean =>
  mention.fact.cell === null && isScore(mention) && mention.quantity.comparator === '=';

/** 扣3.00分，另扣0.80分; 扣1.2分，另有1.4分: in pieces. */
const goesOn = (mention: Mention, next: Mention | undefined): boolean =>
  next?.paragraph === mention.paragraph &&
  isScore(next) &&
  /[另又再][^，。；、]{0,2}[扣失丢]|^[另还](?:外|有)*$/.test(next.lead);

/** 过程类扣3.83分; 失分最多的是过程类，扣3.83分; 过程类失分最多，为3.83分; 产出类次之，为2.10分. */
function sectionBefore(mention: Mention): string | null {
  const { lead } = mention;
  if (!/^(?:[扣失]分?)?[了为是]*$/.test(lead)) return sectionIn(lead.trimEnd());
  const clause = textBefore(mention, 24).split(/[，,]/).at(-2) ?? '';
  const ranked =
    /^(?<first>.*?)(?:[扣失丢]分)?(?:最[多少大]|次之|其次|居[首次末])$|最[多大]的?(?:是|为)(?<last>.*)$/.exec(clause);
  return sectionIn(ranked?.groups?.['first'] ?? ranked?.groups?.['last'] ?? '');
}

/** The row whose name stands before the deduction. */
function rowNamed(mentions: readonly Mention[], index: number, rows: readonly GradedRow[]): Graded | null {
  if (/共|合计/.test(mentions[index]!.lead)) return null;
  const words = wordsBefore(mentions, index);
  const named = rows.filter(({ name }) => name.length >= SHORTEST_NAME && words.includes(name));
  // 路灯亮灯率 is no second name beside 主干道路灯亮灯率
  const own = named.filter((row) => !named.some(({ name }) => name !== row.name && name.includes(row.name)));
  return own.length === 1 ? own[0]! : null;
}

/** What stands before a deduction since the points before it, or since its sentence or its item began. */
function wordsBefore(mentions: readonly Mention[], index: number): string {
  const { text, start, sentence } = mentions[index]!;
  const before = nearBefore(mentions, index).findLast((m) => m.sentence === sentence && isScore(m));
  const opening = text.slice(Math.max(before?.end ?? 0, start - LONGEST), start);
  return opening.slice(Math.max(...['。', '；', ';', '：', '\n'].map((mark) => opening.lastIndexOf(mark))) + 1);
}

const TOTAL_SCORE = /(?:总分|总得分|综合(?:评价)?得分|自评(?:得分)?|评价得分|最终得分|整体自评|综合评分)(?:为|是)?$/;
/** 共扣, 四类共扣, 扣分合计: of the whole, where its sentence opens with it. */
const ALL_DEDUCTED =
  /^(?:本?项目|[两二三四五六]类|各部分|全部|一|以上\p{Script=Han}{0,2}|分?相比)?(?:(?:共|共计|合计|总共)(?:扣分?|失分?)|[扣失]分(?:合计|共计|总计|共)|[扣失]分|[扣丢失][了掉去]?的?)(?:了|为|的)?$/u;

/** The score of the whole, wherever it is told: null where several are, or none. */
export function scoreOf(mentions: readonly Mention[], cells: readonly Fact[]): Fact | null {
  const told = mentions
    .filter((m, index) => isTold(m) && !isHundred(m.fact) && isTotalScore(mentions, index) && !isOfOtherYear(m))
    .map(({ fact }) => fact);
  const printed = cells.filter((fact) => isPointsCell(fact) && sideOf(fact) === 'points' && isTotalRow(fact));
  const [first, ...others] = told.length > 0 ? told : printed;
  return first && others.every(({ quantity }) => quantity.value?.equals(first.quantity.value!)) ? first : null;
}

/** 自评总分95.60分; 评价得分88.50分（满分100分）. */
function isTotalScore(mentions: readonly Mention[], index: number): boolean {
  const { lead, sentence } = mentions[index]!;
  const next = mentions[index + 1];
  const ofHundred = next?.sentence === sentence && isHundred(next.fact) && /^[（(](?:满分|总分)/.test(next.between);
  return TOTAL_SCORE.test(lead.trimEnd()) || (ofHundred && /得分?为?$/.test(lead));
}

/** What the score of the whole is told of: itself, and a hundred, where they are printed. */
interface Whole {
  readonly total: Fact | null;
  readonly hundred: Fact | undefined;
}

/** 自评总分95.60分，等级为“优”，扣分合计4.40分: a hundred, where it is printed, and the total told before or once in the report. */
function wholeOf(mentions: readonly Mention[], index: number, { total, hundred }: Whole): Graded | null {
  const claim = mentions[index]!;
  const before = nearBefore(mentions, index).filter((m) => m.paragraph === claim.paragraph && isScore(m));
  const told = before.findLast((m) => isTotalScore(mentions, mentions.lastIndexOf(m, index)));
  const lead = claim.lead.trimEnd();
  const opens = /(?:^|[。\n；])$/.test(claim.text.slice(0, claim.start).trimEnd().slice(0, -lead.length));
  // 与满分100分相比共扣0.89分; 对照满分100分，失分3.28分
  const last = before.at(-1);
  const ofHundred =
    last?.sentence === claim.sentence && isHundred(last.fact) && /^(?:与|对照|对比|和|较)满分$/.test(last.lead);
  const points = told?.fact ?? (opens || ofHundred ? total : null);
  if (!points) return null;
  const beside = told !== undefined && last === told && told.sentence === claim.sentence;
  const isBare = beside && /^(?:共|合计)?扣(?:分|了)?$/.test(lead);
  const follows = beside || opens || ofHundred || (told !== undefined && isListed(claim, before, told));
  if (!isBare && !(ALL_DEDUCTED.test(lead) && follows)) return null;
  const full =
    mentions
      .slice(Math.max(0, index - REACH), index + REACH)
      .find((m) => m.paragraph === claim.paragraph && isScore(m) && isHundred(m.fact))?.fact ?? hundred;
  return full ? { full, points } : null;
}

/** After the points of the sections in the same sentence: 其中决策17分、过程15分…，四类共扣10.77分. */
const isListed = (claim: Mention, before: readonly Mention[], total: Mention): boolean =>
  total.sentence >= claim.sentence - 1 && before.filter((m) => m.sentence === claim.sentence).length >= 3;

const isHundred = ({ quantity }: Fact): boolean => quantity.value !== null && quantity.value.equals(Decimal.HUNDRED);
