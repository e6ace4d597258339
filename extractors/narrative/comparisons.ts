import type { Wholes } from './wholes.js';
import { isDetail } from './wholes.js';
import { isToldAsPrior, timeOf } from './times.js';
import {
  dimensionOf,
  isAimedAt,
  isAside,
  isNextInRow,
  labelOf,
  ofOneValue,
  overlap,
  sentenceBefore,
  SIDE,
  type Mention,
} from './mention.js';

/**
 * What the words around a change compare: 执行率97.1%，比上年的96.2%提高0.9个百分点. A side that they do not tell for
 * certain is null; where neither is, the change follows from the two.
 */
export interface Comparison {
  readonly current: Mention | null;
  readonly previous: Mention | null;
  /** The words that name what it is compared with: 批复面积 in 比批复面积少0.06万亩; empty where they name a time alone. */
  readonly base: string;
  /** What changed, where the clause names it; empty where it goes on about what was said before. */
  readonly subject: string;
}

const CUE =
  /同比|环比|比(?!例|重|率|较好)|较(?!好|大|多|快|高)|与(?=上|去|同|年初|计划|目标|预算|20)|同(?=上|去|20)|相比|[低高]于|[高低]出|超过|超出|超|优于|少于|多于|[快慢]于|领先|落后|滞后于?|距(?!今)|(?<![偏远脱背分])离(?=[^，。；]{0,10}(?:目标|任务|要求|标准))|由(?!于)|从(?![业事而严])/;
const PRIOR_WORD = /上年|去年|上一年|同期|年初|上期|同比/;
const TARGET_WORD = /目标|计划|任务|指标值|应|测算/;
const BUDGET_WORD = /预算|概算|控制价|限价/;
/** Words at the end of a clause that make its figure a change. */
const CHANGE_WORDS =
  /(?:增[加长收支产速幅]?|减[少收支幅]?|下降|降[低幅]?|压减|压缩|缩减|核减|缩小|扩大|提[高升]|上升|回落|上?涨|超[额出过]?|超(?:目标|计划|任务)|[多少][用花支付拨收发建完出破办查筹缴][费出成付获集]?|[多少低差]|高出?|净[增减]|[涨掉]粉|[增减]员)(?:了|率|幅度?|额|数|为|达)?$|(?:[快慢]|[涨跌]幅?|上[调浮]|下[调浮]|回升|退步|压降|延长|缩短|[压降省减]下来|便宜|调整幅度)[了为达]?$|^[多少][卖买销售运订招][出掉]?了?$|(?:超额|(?<![至不最减增])[多少])(?:完成|建成?|办[理结]?|收治|拨|投入|培训|接待|到位|发放|种|修|招|救助|服务)了?$/u;
const IDLE =
  /其中|不[升降增减]反|同时|不过|分别|各自|[均又却则但仍略也各共是为的、，,（(）)]|年末|年底|一年间?|[人户亩]均|每[^，。；、\d]|全年|本年度?|当年|今年|本期|20\d\d\s*年度?|合计|总计|实际|支出数|数额|金额|主要|由于|因此|\d|\s/g;

const TIME_OR_PLAN = /同一?口径|上一?年度?|去年|同期|年初|年末|[初末底]|20\d\d年度?|目标|计划|任务|应|[由从至到于的]/g;

const REACH = 12;

/** What is compared by the words before a change, a growth rate or a number of percentage points. */
export function comparisonOf(mentions: readonly Mention[], index: number, wholes: Wholes): Comparison {
  const claim = mentions[index]!;
  const own = grownRightBefore(mentions, index);
  const told = mentions
    .slice(Math.max(0, index - REACH), index + 3)
    .filter((m) => m !== claim && m.sentence === claim.sentence && m.text === claim.text && canBeCompared(m, claim))
    .filter((m) => own === null || !isOfAnother(m, own, mentions));
  const clauseStart = claim.start - claim.clauseLead.length;
  const cue = CUE.exec(claim.clauseLead);
  const base = cue === null ? '' : baseOf(claim, cue, told, clauseStart);
  const before = changeBefore(mentions, index);
  const bracketed = before !== null && before.depth < claim.depth;
  const subject = bracketed ? '' : subjectOf(claim, cue, told, clauseStart);
  // 减少0.84万元，下降2.04%: the rate goes on about the same comparison
  if (before !== null && (claim.lead === '' || (cue === null && (subject === '' || isJoined(before, claim))))) {
    const carried = comparisonOf(mentions, mentions.lastIndexOf(before, index), wholes);
    const aside = told.find((m) => isAside(m, claim) && isPriorWord(m, claim));
    // 笔数增加12.50%，金额增加0.62亿元: of another thing than the rate before it
    if (isOfKind(claim, before, carried)) return { ...carried, previous: carried.previous ?? aside ?? null };
  }
  const parallel = parallelOf(mentions, index, subject);
  if (parallel) return { ...parallel, base, subject };
  const turned = turnOf(claim, told, cue);
  const turn = mutualOf(claim, told) ?? (turned && !isOfOther(subject, turned) ? turned : null);
  if (turn) return { ...turn, base, subject };
  const previous =
    previousOf(claim, cue, told, clauseStart) ?? earlierOf(claim, told) ?? priorBehind(mentions, index, told);
  const opening = previous === null ? openingOf(mentions, index) : null;
  if (opening) return { current: told.findLast((m) => m.end <= claim.start) ?? null, previous: opening, base, subject };
  const limit = previous !== null && previous.start < claim.start ? Math.min(previous.start, clauseStart) : clauseStart;
  const present = told.filter((m) => timeOf(m, claim) === 'same' && !isFlow(m, previous) && !isOfYears(m, claim));
  const current =
    resultOfGoal(mentions, index, previous) ??
    currentOf(claim, subject, present, previous, limit, wholes) ??
    (previous && (resultBehind(mentions, index, previous) ?? namedBefore(mentions, index, subject, previous))) ??
    totalBefore(mentions, index, previous);
  // 年初在册68人，进来12人，减少9人: what comes and goes is no second state
  if (cue === null && current && previous && !areOfOne(current, previous))
    return { current: null, previous, base, subject };
  return { current, previous, base, subject };
}

/**
 * 游客341.2万人次，比上年的286.5万人次增长19.09%，门票收入2587万元，比上年增长21.11%: a growth rate that names no thing is of the
 * figure right before it; null where something else stands there.
 */
export function grownRightBefore(mentions: readonly Mention[], index: number): Mention | null {
  const [before, claim] = [mentions[index - 1], mentions[index]!];
  if (!before || claim.quantity.kind !== 'percent' || claim.quantity.unit === '个百分点') return null;
  if (before.part !== claim.part || before.depth !== claim.depth || before.fact.aspect.value === 'prior') return null;
  return GROWN.test(claim.between) && canBeCompared(before, claim) && !isPlanned(before) ? before : null;
}

const GROWN =
  /^[，,、]?(?:同比|环比|[比较与同](?:上一?年|去年|20\d\d年)(?:度|同期)?)?(?:相比|比)?[，,]?(?:净?增[长加幅]?|下降|上升|减少|提高|降低|[升降]幅)[率了为达]?$/;

/** 由每人每月610元调至671元: the words that say what it is for are told but once. */
const isTurnedInto = (from: Mention, to: Mention): boolean =>
  TURNED_FROM.test(from.lead) &&
  TURNED_TO.test(to.between) &&
  dimensionOf(from.quantity)?.split('/')[0] === dimensionOf(to.quantity);

/** Told before the thing, and measured otherwise, or before a change that was told of another name. */
export function isOfAnother(m: Mention, thing: Mention, mentions: readonly Mention[]): boolean {
  if (m.text !== thing.text || m.end > thing.start) return false;
  if (dimensionOf(m.quantity) !== dimensionOf(thing.quantity)) return !isTurnedInto(m, thing);
  const name = thing.lead.replace(SIDE, '').replace(TIME_OR_PLAN, '').replace(IDLE, '');
  const before = m.text.slice(0, m.end).split('。').at(-1)!;
  return (
    name.length >= 2 &&
    !before.includes(name) &&
    mentions.some(
      (other) =>
        other.text === m.text &&
        other.start >= m.end &&
        other.end <= thing.start &&
        (other.fact.statistic === 'growth' || isChange(other)),
    )
  );
}

/**
 * 检测856份，合格812份，合格率94.86%。2022年检测780份，合格721份，合格率92.44%，提高2.42个百分点，检测量扩大9.74%: a sentence that tells
 * the year before of what the one before it told of this year, each by the same word or alone of its kind.
 */
function parallelOf(
  mentions: readonly Mention[],
  index: number,
  subject: string,
): Pick<Comparison, 'current' | 'previous'> | null {
  const claim = mentions[index]!;
  if (!OF_EARLIER_YEAR.test(sentenceBefore(claim)) || COMPARED.test(claim.clauseLead.replace(BOTH_YEARS, '')))
    return null;
  const told = mentions
    .slice(Math.max(0, index - 2 * REACH), index)
    .filter((m) => m.text === claim.text && m.depth === claim.depth && canBeCompared(m, claim) && !isPlanned(m));
  const name = subject.replace(BOTH_YEARS, '').replace(AMOUNT_WORDS, '');
  const isNamed = ({ lead }: Mention): boolean => name === '' || overlap(name, lead) === 1;
  const [previous, ...rivals] = told.filter((m) => m.sentence === claim.sentence && isNamed(m));
  if (!previous || rivals.length > 0) return null;
  const before = told.filter(
    (m) => m.sentence === claim.sentence - 1 && dimensionOf(m.quantity) === dimensionOf(previous.quantity),
  );
  const word = previous.lead
    .replace(/^20\d\d年度?|^上年|^去年/, '')
    .replace(SIDE, '')
    .replace(TIME_OR_PLAN, '');
  const alike = word === '' || before.length === 1 ? before : before.filter(({ lead }) => overlap(word, lead) >= 0.8);
  const [current, ...others] = alike;
  const isOne = current && others.length === 0 && current.fact.aspect.value !== 'prior';
  return isOne && (word === '' || current.lead === '' || overlap(word, labelOf(current)) >= 0.8)
    ? { current, previous }
    : null;
}

const OF_EARLIER_YEAR = /^\s*而?(?:20\d\d年度?|上年|去年)(?![^，。；]{0,6}[比较])/;
/** Compared with something else than the year that the sentence tells. */
const COMPARED = /[比较与同]|目标|计划|任务/;
const BOTH_YEARS = /^(?:[两二前后]年(?:间|之间)?(?:相比|相较)?|相比|相较)/;
/** 受理量, 人数: an amount of what the words before say. */
const AMOUNT_WORDS = /(?:[人户件次场期份]次?数|数量?|总[数量]|规模|量)$/;

/** Whether what a change is carried over from compares figures of its kind. */
const isOfKind = (claim: Mention, before: Mention, { current, previous }: Comparison): boolean =>
  claim.quantity.unit === '%' ||
  (claim.quantity.unit !== '个百分点' && before.quantity.kind !== 'percent') ||
  [current, previous].some((m) => m !== null && canBeCompared(m, claim));

/** 公用经费由82.60万元压到78.30万元，会议费压下来1.20万元: named otherwise than what turned. */
const isOfOther = (subject: string, { previous }: Pick<Comparison, 'previous'>): boolean =>
  subject.length >= 3 && previous !== null && overlap(subject, previous.topic + previous.lead) < 0.2;

/**
 * 车速18.6公里/小时→25.3公里/小时，提高36.02%; 由8.6天缩短至7.9天，缩短0.7天; 提高0.6个百分点，由41.3%提高到41.9%: an
 * arrow, or 由 and 至, lead from one state to the other, right before the change or behind it.
 */
function turnOf(
  claim: Mention,
  told: readonly Mention[],
  cue: RegExpExecArray | null,
): Pick<Comparison, 'current' | 'previous'> | null {
  const beside = told.filter((m) => m.part === claim.part && m.depth === claim.depth);
  const before = beside.filter((m) => m.end <= claim.start).slice(-2);
  const behind = beside.filter((m) => m.start >= claim.end).slice(0, 2);
  const [previous, current] = [before, behind].find(([from, to]) => from && to && isTurn(from, to, claim, cue)) ?? [];
  return previous && current ? { current, previous } : null;
}

function isTurn(from: Mention, to: Mention, claim: Mention, cue: RegExpExecArray | null): boolean {
  if (cue === null && to.end <= claim.start && /[→⇒]/.test(to.between)) return true;
  const isTold = TURNED_FROM.test(from.lead) && TURNED_TO.test(to.between);
  if (to.end <= claim.start)
    return isTold && (cue === null || to.start > claim.start - claim.clauseLead.length) && isNear(to, claim);
  // 增长50.86%，户均由0.26个升至0.39个: of another thing
  if (claim.quantity.unit === '%' && !/^[，,（(]?(?:即|是)?[由从]/.test(from.between)) return false;
  return isTold && isNear(claim, from) && !/\d/.test(claim.clauseLead.slice(cue?.index ?? claim.clauseLead.length));
}

/** 由, or the words that name the thing before it: 合格率由上年的. */
export const TURNED_FROM = /(?:由(?!于)|从(?![业事而严]))[^，。；、]{0,12}$/;
/** 的41.3%提高到41.9%. */
export const TURNED_TO = /^[^，。；、]{0,16}(?:至|到|为)$/;

/** Told in the next breath. */
const isNear = (before: Mention, after: Mention): boolean => after.start - before.end <= NEXT_BREATH;
const NEXT_BREATH = 16;

/** 一组96.2%，二组84.8%，两者相差11.4个百分点: the two figures of the sentence, or the two that are named as the last is. */
function mutualOf(claim: Mention, told: readonly Mention[]): Pick<Comparison, 'current' | 'previous'> | null {
  const before = told.filter((m) => m.end <= claim.start && m.depth === claim.depth);
  const [former, latter, third] = before;
  // 甲93.62%，乙88.15%，后者比前者低5.47个百分点
  if (LATTER.test(claim.clauseLead) && former && latter && !third)
    return claim.clauseLead.startsWith('后')
      ? { current: latter, previous: former }
      : { current: former, previous: latter };
  if (!MUTUAL.test(claim.clauseLead)) return null;
  const alike = before.length > 2 ? before.filter((m) => m.lead === before.at(-1)!.lead) : before;
  const [one, other] = alike;
  return alike.length === 2 ? { current: one!, previous: other! } : null;
}

/** 后者比前者低5.47个百分点, 前者快3.04个百分点: of two that were told, and of nothing else. */
export const LATTER = /^(?:后者(?:[比较]前者)?|前者(?:[比较]后者)?)[高低快慢多少]/;
const MUTUAL =
  /^(?:[两二]\p{Script=Han}{1,2}|首尾|彼此|之间|前后|高低|最[高低大小]\p{Script=Han}{0,4})?(?:之间)?(?:的?(?:相差|差距|差额|落差)|差)(?:了|为|达|\s)*$/u;

/** What comes or goes, where the other side is a state: 清退1881人，较上年末19856人净减667人. */
const isFlow = ({ lead }: Mention, previous: Mention | null): boolean =>
  previous !== null && FLOW.test(lead) && !FLOW.test(previous.lead);

const FLOW =
  /(?:新增|新纳入|纳入|清退|退出|注销|迁[入出]|[转调流][入出]|进来|新来|减员|核减|增加|减少|死亡)(?:了|人数|人员)?$|新增\p{Script=Han}{1,4}$/u;

/** 两年共1120.00万元: added up over years, and no year's own. */
const isOfYears = (mention: Mention, claim: Mention): boolean =>
  OF_YEARS.test(mention.clauseLead) &&
  !OF_YEARS.test(claim.clauseLead) &&
  !WITHIN_YEAR.test(mention.text.slice(mention.text.lastIndexOf('。', mention.start) + 1, mention.start));

/** 截至4月末，收入累计24627万元: added up over months. */
const WITHIN_YEAR = /(?:\d月[份末底]?|季度|半年|[全当本今]年)[^。；]{0,20}累计[^，。；]*$/;
const OF_YEARS = /累计|历年|[两二三四五六\d]个?年(?:度|来|间|里)?(?:累计|合计|总计|总共|一共|共)/;

/** Two figures of one thing: named alike, or one of them by nothing but its time and side. */
export function areOfOne(current: Mention, previous: Mention): boolean {
  const [a, b] = [current, previous].map((m) =>
    m.lead
      .replace(/^[与同比较]/, '')
      .replace(SIDE, '')
      .replace(TIME_OR_PLAN, ''),
  );
  return a === '' || b === '' || overlap(a!, labelOf(previous)) >= 0.5 || overlap(b!, labelOf(current)) >= 0.5;
}

/** A figure of the kind that the change is of, and no change itself. */
function canBeCompared(mention: Mention, claim: Mention): boolean {
  const dimension = dimensionOf(mention.quantity);
  if (dimension === null || dimension === '年' || mention.quantity.unit === '个百分点' || isChange(mention))
    return false;
  if (claim.quantity.unit === '个百分点') return dimension === '%' && mention.fact.statistic !== 'growth';
  if (claim.quantity.kind === 'percent')
    return dimension !== '%' && dimension !== '分' && !isGoalBeside(mention, claim);
  // 95.40元/亩，上年为93.60元/亩，每亩提高1.80元
  const each = /每(\p{Script=Han}{1,2}?)(?:提高|增加|上调|降低|减少|下调)了?$/u.exec(claim.lead)?.[1];
  return dimension === dimensionOf(claim.quantity) || dimension === `${dimensionOf(claim.quantity)}/${each}`;
}

/** 接待468万人次，目标420万人次，较上年的296万人次增长58%: what grew is the result. */
const isGoalBeside = ({ fact, lead }: Mention, claim: Mention): boolean =>
  fact.aspect.value === 'target' && /目标|任务/.test(lead) && !/目标|任务|计划/.test(claim.clauseLead);

/** 环比二季度的3412.8万人次增长22.67%，同比上年三季度的…: what one change is over is no result of the next. */
const isComparedWith = ({ lead, text, end }: Mention): boolean =>
  /[同环]比[^，。；、\d]{2,10}的$/.test(lead) && /^(?:增|减|上升|下降|提高|降低|多|少)/.test(text.slice(end));

/** 取证率88.02%；目标85%，达到，比2023年的84.6%高3.42个百分点: what is told of the year before is no goal's. */
const isGoalBesideResults = (goal: Mention, claim: Mention, told: readonly Mention[]): boolean =>
  claim.quantity.unit === '个百分点' &&
  (goal.fact.aspect.value === 'target' || /[上下]限/.test(goal.lead)) &&
  told.some((m) => m.end <= goal.start && !isPlanned(m) && m.fact.aspect.value !== 'prior');

/** 高出90%目标1.96个百分点: what is passed is no change. */
export const isChange = (mention: Mention): boolean =>
  mention.quantity.unit === '个百分点' ||
  ((mention.fact.statistic === 'change' || CHANGE_WORDS.test(mention.lead) || DID_MORE.test(mention.lead)) &&
    !TURNED_INTO.test(mention.lead) &&
    !isAimedAt(mention));

/** 比上年多开26列. */
export const DID_MORE = /[比较][^，。；、\d]{1,10}[多少]\p{Script=Han}[出了]?$/u;
/** 由9,860元降为9,215元. */
const TURNED_INTO = /[升降增减涨跌]为$/;

/** 人次增加188人次、增长8.0%: on nothing but a mark and the way it went. */
const isJoined = (change: Mention, claim: Mention): boolean =>
  change.depth === claim.depth && JOINED.test(claim.text.slice(change.end, claim.start));

const JOINED = /^[、，,](?:增[长加幅]|下降|减少|提高|降低|上升|[升降]幅)(?:率|了|为|达)?$/;

/** The change that a figure goes on about: 减少0.84万元（上年41.16万元），下降2.04%. */
export function changeBefore(mentions: readonly Mention[], index: number): Mention | null {
  const claim = mentions[index]!;
  let at = index - 1;
  while (at > 0 && mentions[at]!.depth > claim.depth && mentions[at]!.part === claim.part) at--;
  const before = mentions[at];
  if (!before || !isChange(before) || before.part !== claim.part || before.depth > claim.depth) return null;
  const between = claim.text.slice(before.end, claim.start).replace(/（[^（）]*）|\([^()]*\)/g, '');
  const bracketed = before.depth === claim.depth - 1 && /^[（(][^，。；]{0,6}$/.test(between);
  return bracketed || (between.length < 20 && !/[（()）]/.test(between)) ? before : null;
}

function baseOf(claim: Mention, cue: RegExpExecArray, told: readonly Mention[], clauseStart: number): string {
  const from = clauseStart + cue.index + cue[0].length;
  const inClause = told.filter((m) => m.end > from && m.start < claim.start);
  if (inClause.length > 0 || from > claim.start) return '';
  return claim.text
    .slice(from, claim.start)
    .trimEnd()
    .replace(CHANGE_WORDS, '')
    .replace(TIME_OR_PLAN, '')
    .replace(IDLE, '');
}

/** The words of the clause that name what changed, before the words of comparison. */
function subjectOf(claim: Mention, cue: RegExpExecArray | null, told: readonly Mention[], clauseStart: number): string {
  const end = cue ? cue.index : claim.clauseLead.length;
  let words = claim.clauseLead.slice(0, end);
  for (const figure of told.filter((m) => m.start >= clauseStart && m.end <= clauseStart + end).reverse())
    words = words.slice(0, figure.start - clauseStart) + words.slice(figure.end - clauseStart);
  words = (cue ? words : words.trimEnd().replace(CHANGE_WORDS, '')).replace(IDLE, '');
  return words.length >= 2 ? words : '';
}

function previousOf(
  claim: Mention,
  cue: RegExpExecArray | null,
  told: readonly Mention[],
  clauseStart: number,
): Mention | null {
  const inClause = told.filter((m) => m.start >= clauseStart && m.end <= claim.start);
  if (cue !== null) {
    const compared = inClause.filter((m) => m.end > clauseStart + cue.index);
    if (compared.length > 0) return compared.length === 1 ? compared[0]! : null;
  }
  // 与上年的386.45万元相比，增加26.15万元
  const beside = told.filter(
    (m) => m.end <= claim.start && /^(?:的[^，。；]{0,6})?(?:相比|比较|相较|比(?![例重率]))/.test(m.tail),
  );
  const last = beside.at(-1);
  // 跟2023年的9105.22万元比多了543.02万元，…医疗收入今年6871.55万元，去年6990.12万元，少收118.57万元: another was told since
  const isSuperseded = told.some(
    (m) => last && m.start > last.end && m.end <= claim.start && isPriorWord(m, claim) && !isChange(m),
  );
  if (last && !isSuperseded) return last;
  // 较2020年增加1.73亿元，增长25.3%（2020年为6.84亿元）
  const year = OVER_YEAR.exec(claim.clauseLead)?.[1];
  const ofYear = year === undefined ? undefined : told.find((m) => m.lead.startsWith(year) && isAsideOf(m, claim));
  if (ofYear) return ofYear;
  const kind = [PRIOR_WORD, TARGET_WORD, BUDGET_WORD].find((word) =>
    word.test(claim.clauseLead.slice(cue?.index ?? 0)),
  );
  if (cue !== null && kind === undefined && !/同比|环比/.test(cue[0])) return null;
  const ofKind = told.filter(
    (m) =>
      !isOfOtherYear(m, claim) &&
      (m.end <= claim.start ? m.part === claim.part : isAside(m, claim)) &&
      (kind === undefined
        ? isPriorWord(m, claim) || (isPlanned(m) && !isBaseOfRate(m) && !OVER_LAST_YEAR.test(claim.lead))
        : kind === PRIOR_WORD
          ? isPriorWord(m, claim)
          : isPlanned(m)),
  );
  const aside = ofKind.find((m) => isAside(m, claim));
  if (aside) return aside;
  const level = ofKind.filter((m) => m.depth === claim.depth);
  const nearest = level.at(-1);
  // 0.75%，上限1.5%，上年0.92%，降0.17个百分点: the year before, told right before the change
  if (
    nearest &&
    nearest.end <= claim.start &&
    isPriorWord(nearest, claim) &&
    (!level.slice(0, -1).some((m) => !isPlanned(m)) || isAfterItsLike(nearest, told))
  )
    return nearest;
  const open = level.length > 0 ? level : ofKind;
  return open.length === 1 ? open[0]! : null;
}

/** 今年6871.55万元，去年6990.12万元: this year's and last year's, one right behind the other. */
function isAfterItsLike(prior: Mention, told: readonly Mention[]): boolean {
  const before = told.filter((m) => m.end <= prior.start).at(-1);
  return (
    before?.part === prior.part &&
    /(?:[今本当]年|20\d\d年)\p{Script=Han}{0,4}$/u.test(before.lead) &&
    /^[，,、]$/.test(before.text.slice(before.end, prior.start - prior.lead.length))
  );
}

/** 支出5308万元，占年初预算24710万元的21.5%，下降83.9%: told as what a rate is over, and as nothing else. */
export const isBaseOfRate = ({ text, end }: Mention): boolean => /^\s*的\s*[\d.]+\s*[%％]/u.test(text.slice(end));

/** 增收367万元: more than in the same time of the year before, whatever stands around. */
const OVER_LAST_YEAR = /[增减][收支]了?$/;
/** 接待费7.19万元，预算10万元，较上年减少2.11万元 */
const OVER_ACTUAL = /^(?:[较比](?:上年|去年)|同比)(?![^，。；]*(?:预算|计划))/;

/** 2023年预算255万元，较2022年预算减少8万元: the year that is compared with is not that of the figure. */
function isOfOtherYear({ fact }: Mention, claim: Mention): boolean {
  const compared = OVER_YEAR.exec(claim.clauseLead)?.[1];
  return compared !== undefined && fact.period.certainty === 'stated' && fact.period.value !== compared;
}

/** In brackets behind the change, or behind the rate that goes on about it. */
const isAsideOf = (m: Mention, claim: Mention): boolean =>
  isAside(m, claim) && /^(?:[，,、]\p{Script=Han}{2,4}[\d.]+[%％])?[（(]/u.test(claim.text.slice(claim.end, m.start));

export const OVER_YEAR = /[比较与同]\s*(20\d\d)\s*年/;

/** 2022年预算38.00万元，支出37.45万元；2023年多支出5.20万元: the one figure of the year before, or the one that names the same side. */
function earlierOf(claim: Mention, told: readonly Mention[]): Mention | null {
  const earlier = told.filter((m) => m.part <= claim.part && timeOf(m, claim) === 'before');
  const alike = earlier.length > 1 ? earlier.filter((m) => RESULT.test(m.lead) === !isPlanned(claim)) : earlier;
  return alike.length === 1 ? alike[0]! : null;
}

const isPriorWord = (m: Mention, claim: Mention): boolean =>
  !/上年度?(?:资金|末?结[转余])/.test(m.lead) &&
  // 结余由中央资金647.40万元和地方资金213.52万元组成
  !(/由[^，。；]{0,8}$/.test(m.lead) && /^[^。；]{0,40}?(?:组成|构成|承担|负担)/.test(m.text.slice(m.end))) &&
  timeOf(m, claim) !== 'open' &&
  ((isToldAsPrior(m, claim) && m.fact.aspect.certainty === 'stated') ||
    BEFOREHAND.test(m.lead) ||
    /(?:上年|去年|上一年|同期|年初|[常多历]年(?:平均)?)(?!末?结[转余]|预算|批复|下达)[^，。；]{0,8}$|(?:由(?!于)|从(?![业事而严]))[^，。；]{0,6}$|(?<![目当此日以提])(?<!\d[年月])前(?:[日月年]均|全[市县区]|平均)?$/.test(
      m.lead,
    ));

/** 改造前有泊位2,318个, 治理前水面保洁率82.4%. */
export const BEFOREHAND =
  /(?:改造|改建|扩建|修缮|维修|实施|建设|治理|整治|优化|提升|投用|启用|干预|培训|改革|整合|搬迁)前\p{Script=Han}{0,8}$/u;

export const isPlanned = ({ fact, lead, tail }: Mention): boolean =>
  ((fact.aspect.value === 'target' || fact.aspect.value === 'budget') && fact.aspect.certainty === 'stated') ||
  /目标|计划|任务|定的|限价|[上下]限|应[^，]{0,6}$/.test(lead) ||
  /^的(?:年度|年初)?(?:目标|计划|任务|控制)/.test(tail);

function currentOf(
  claim: Mention,
  subject: string,
  told: readonly Mention[],
  previous: Mention | null,
  limit: number,
  wholes: Wholes,
): Mention | null {
  const able = told.filter(
    (m) =>
      m !== previous &&
      m.end <= claim.start &&
      !isToldAsPrior(m, claim) &&
      !isComparedWith(m) &&
      !isBudgetOfDeed(m, claim, previous) &&
      (m.quantity.comparator === '=' || m.quantity.comparator === '~') &&
      (previous === null || dimensionOf(m.quantity) === dimensionOf(previous.quantity)) &&
      !(isPlanned(m) && (HELD_AGAINST.test(m.lead) || isGoalBesideResults(m, claim, told))) &&
      !(previous !== null && isPlanned(previous) && isPlanned(m) && !/完成|实际/.test(m.lead)),
  );
  if (subject !== '') {
    const named = able.filter((m) => overlap(subject, labelOf(m)) >= 0.6 && !isDetailOf(m, claim, wholes, subject));
    return named.at(-1) ?? null;
  }
  // 由8.6%提高到9.4%，提高0.8个百分点: told after what it is compared with
  const raised = able.filter((m) => previous !== null && m.start > previous.end && RAISED_TO.test(m.lead.trim()));
  if (raised.length > 0) return raised.at(-1)!;
  const hasResult = able.some((m) => RESULT.test(m.lead) && m.end <= limit);
  const isOverLastYear =
    (OVER_LAST_YEAR.test(claim.lead) || OVER_ACTUAL.test(claim.clauseLead)) &&
    able.some((m) => !isPlanned(m) && (m.part === claim.part || OVER_LAST_YEAR.test(claim.lead)));
  const eligible = able.filter(
    (m) =>
      m.end <= limit &&
      m.depth <= claim.depth &&
      !isDetail(m, claim, wholes) &&
      !(isPlanned(m) && (hasResult || COMPARED_WITH.test(m.lead) || isOverLastYear)),
  );
  const inPart = eligible.filter((m) => m.part === claim.part);
  if (inPart.length === 0) {
    // the clause opens its part, and goes on about the sentence: what it is about must be plain
    if (eligible.length === 1 && (opensPart(claim) || (previous !== null && opensPart(previous)))) return eligible[0]!;
    const totals = eligible.filter((m) => /合计|共计?$/.test(m.lead));
    if (totals.length === 1 && totals[0]!.part === claim.part - 1) return totals[0]!;
    const after = able.filter((m) => m.part === claim.part && previous !== null && m.start > previous.end);
    return after.length === 1 || headsSeries(after) ? after[0]! : null;
  }
  const last = inPart.at(-1)!;
  // 活动14.28万人次、培训2.94万人次，同比增加1.84万人次: all of the list, and not its last item
  if (/^[^，。；\d]{0,4}、/.test(last.between) && inPart.some((m) => m !== last && isAlikeIn(m, last))) return null;
  // 支出A，其中B，比上年减少C: of which of the two is open
  const listed = claim.text.slice(inPart[0]!.end, last.start);
  return /其中|包括|分别/.test(listed) ? null : last;
}

/** 满意度93.52%；上年为92.10%，提高1.42个百分点. */
export const opensPart = ({ text, start, clauseLead }: Mention): boolean =>
  /[；;]\s*$/.test(text.slice(0, start - clauseLead.length));

/** 年初预算615万元，执行率97.4%；与上年支出576.12万元相比，多发23.04万元: what was given out is no budget. */
const isBudgetOfDeed = (m: Mention, claim: Mention, previous: Mention | null): boolean =>
  previous !== null && !isPlanned(previous) && isPlanned(m) && DEED.test(claim.lead);
const DEED = /[多少][发支花付拨用][出掉]?了?$/;

/** 提高到9.4%, but not 一至三包依次为168.50万元. */
const RAISED_TO = /(?:^|[^别次])[到至为]$/;

/** 限价418万元，中标合计396万元，一至三包依次为168.50万元、132.70万元、94.80万元: a total, and the row of its parts. */
function headsSeries([total, first, ...others]: readonly Mention[]): boolean {
  return (
    total !== undefined &&
    first !== undefined &&
    /(?:合计|共计?|总[价额计])[为是]?$/.test(total.lead) &&
    /(?:分别|依次)为?$/.test(first.lead) &&
    others.every(isNextInRow)
  );
}

const isAlikeIn = (a: Mention, b: Mention): boolean => dimensionOf(a.quantity) === dimensionOf(b.quantity);

/** 目标值≥92%，实际91.2%，低0.8个百分点: the result that stands between its goal and the gap. */
function resultOfGoal(mentions: readonly Mention[], index: number, previous: Mention | null): Mention | null {
  const [result, claim] = [mentions[index - 1], mentions[index]!];
  if (previous === null || !result || mentions[index - 2] !== previous || !isPlanned(previous)) return null;
  const isBeside = result.part === claim.part && result.depth === claim.depth && previous.depth === claim.depth;
  return isBeside && RESULT.test(result.lead) && isAlikeIn(result, previous) && canBeCompared(result, claim)
    ? result
    : null;
}

/** 较上年的42.6万度减少3.8万度，为38.8万度: what a change comes to, told right behind it. */
function resultBehind(mentions: readonly Mention[], index: number, previous: Mention): Mention | null {
  const [claim, next] = [mentions[index]!, mentions[index + 1]];
  const follows = next?.part === claim.part && next.depth === claim.depth && previous.end <= claim.start;
  return follows && RESULT_BEHIND.test(next.between) && canBeCompared(next, claim) ? next : null;
}

/** 年内新接收764人，解除803人。…新接收人数比2023年的712人上升7.30%: the one figure of that name in the sentences before. */
function namedBefore(mentions: readonly Mention[], index: number, subject: string, previous: Mention): Mention | null {
  const claim = mentions[index]!;
  const name = subject.replace(AMOUNT_WORDS, '');
  if (name.length < 2 || !(isInClauseOf(previous, claim) || OPENS_COMPARED.test(previous.tail))) return null;
  const labelled = (m: Mention): string => (m.lead === '' ? (mentions[mentions.indexOf(m) - 1]?.lead ?? '') : m.lead);
  const named = mentions
    .slice(Math.max(0, index - 2 * REACH), index)
    .filter(
      (m) =>
        m.text === claim.text &&
        m.sentence < claim.sentence &&
        dimensionOf(m.quantity) === dimensionOf(previous.quantity) &&
        m.quantity.comparator === '=' &&
        m.fact.aspect.value !== 'prior' &&
        !isChange(m) &&
        !isPlanned(m) &&
        !/其中|其余/.test(m.clauseLead) &&
        (labelled(m).includes(name) || overlap(name, labelled(m)) >= 0.86),
    );
  return ofOneValue(named);
}

const isInClauseOf = (previous: Mention, claim: Mention): boolean =>
  previous.start >= claim.start - claim.clauseLead.length && previous.end <= claim.start;
/** 与上年的1438.26万元相比. */
const OPENS_COMPARED = /^(?:的[^，。；]{0,6})?(?:相比|比较|相较)/;

/** 收、支总计均为1512.84万元。与上年的1438.26万元相比，收、支总计各增加74.58万元: the one total of both sides that is told before. */
function totalBefore(mentions: readonly Mention[], index: number, previous: Mention | null): Mention | null {
  const claim = mentions[index]!;
  if (!BOTH_SIDES.test(claim.clauseLead)) return null;
  const told = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.text === claim.text && m !== previous && canBeCompared(m, claim) && !isPlanned(m))
    .filter((m) => BOTH_SIDES.test(m.clauseLead) && !isToldAsPrior(m, claim));
  return ofOneValue(told);
}

/** 收、支总计, 收入总计和支出总计: all that came in, and just as much that went out or is left. */
export const BOTH_SIDES = /^(?:20\d\d年度?|本年度?)?收入?(?:总计)?[、和与及]?支出?总计/;

const RESULT_BEHIND = /^[，,](?:[降升增减]?[为到至]|[达实]到?|实际(?:支出|完成)?[为是]?)$/;

/** 同比下降14.4%，上年同期为250件: the figure of the year before, told right behind the changes, and none such before them. */
function priorBehind(mentions: readonly Mention[], index: number, told: readonly Mention[]): Mention | null {
  const claim = mentions[index]!;
  const behind = told.find((m) => m.at > claim.at && m.part === claim.part && m.depth === claim.depth);
  if (!behind || !PRIOR_BEHIND.test(behind.clauseLead) || !OVER_PRIOR.test(claim.text.slice(0, claim.start)))
    return null;
  const between = mentions.slice(index + 1, mentions.indexOf(behind, index));
  return between.every(isChange) && !isLater(behind, mentions[mentions.indexOf(behind) + 1]) ? behind : null;
}

/** 年初预算386万元。…全年预算调整为446.50万元，比年初增加60.50万元: the one opening figure that the passage tells before. */
function openingOf(mentions: readonly Mention[], index: number): Mention | null {
  const claim = mentions[index]!;
  if (!OVER_OPENING.test(claim.clauseLead)) return null;
  const opening = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.text === claim.text && m.sentence !== claim.sentence && OPENING.test(m.lead))
    .filter((m) => canBeCompared(m, claim));
  return opening.length === 1 ? opening[0]! : null;
}

const OVER_OPENING = /^[比较与][年期]初\D*$/;
const OPENING = /(?:年初|期初)(?!结[转余])\p{Script=Han}{0,6}$/u;

/** 上年为250件；2022年产值为4.9亿元. */
const PRIOR_BEHIND = /^(?:而|其中)?(?:上年|去年|上一年|上学年|年初|20\d\d年)(?:度|同期)?\p{Script=Han}{0,8}$/u;
const OVER_PRIOR = /同比|[比较与](?:上年|去年|上一年|上学年|年初|20\d\d年)/;

/** 上年为250件、本年为214件. */
const isLater = (prior: Mention, next: Mention | undefined): boolean =>
  next !== undefined && next.part === prior.part && dimensionOf(next.quantity) === dimensionOf(prior.quantity);

/** 比90%的目标高1.43个百分点: what a figure is held against is not what changed. */
const COMPARED_WITH = /^(?:比|较|与|为|占|相当于|[高低优]于|超过)/;
/** 场次比年度目标80场多4场. */
const HELD_AGAINST = /(?<!占)[比较](?!例|重|率)[^，。；、]{0,12}$/;
const RESULT = /支出|决算|实际|完成|执行|到位|(?<!预算)收入/;

const isDetailOf = (m: Mention, claim: Mention, wholes: Wholes, subject: string): boolean =>
  isDetail(m, claim, wholes) && overlap(labelOf(m), subject) < 0.6;
