import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { relationOf, type Basis, type Operands, type Relation } from '../../model/relation.js';
import { isWorkedOut } from '../tables/points.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, overlap, type Mention } from './mention.js';

/** What a number of points is: full marks, the points that were got, points taken off. */
type Role = 'full' | 'points' | 'deducted' | 'other';

const FULL_BEFORE =
  /(?:满分|分值|权重|标准分|总分值|[该本此这]项|[该此]指标)(?:(?:[均都各]|分别|依次)?为|是|共)?$|(?:乘以|×)$|^满$/;
const POINTS_BEFORE = /(?:得[分了到]?|拿[满到了]?|计得?|给|获|评|总分|折算|自评)[为是]?$/;
const DEDUCTED_BEFORE = /(?:扣(?:分|除|减|去|掉)?|失分?|丢分?)(?:了|为|的)?$/;
/** 每项扣0.5分: a rule. */
const NO_ROLE = /[每各].{0,8}$/;

/** How points are said to follow from a rate: 按比例, 按执行率, 折算, 按96.10%计. */
const PRO_RATA_CUE = /按[^，。；]{0,14}(?:率|比例|程度|完成度|之比)|按\d|折算|折[算合成]?/;
const THRESHOLD =
  /以[^，。；]{0,4}[%％][^，。；]{0,2}为(?:达标|满分|目标|合格|基准|起点)|(?:达标|满分)[线值]?[为是]?[^，。；\d]{0,2}\d[\d.]*[%％]/;
/** 按档, 按方案扣分: points by steps. */
const STEP_CUE = /分档|档次|每(?:低|高|少|多|超|降|下降)/;

/** Points with their full marks, and what follows from the two: the points taken off, and the rate that earned them. */
export function pointsRelations(mentions: readonly Mention[], lookup: Lookup): Relation[] {
  const scores: Score[] = [];
  mentions.forEach((mention, index) => {
    const isBare = isMultiplier(mention);
    if ((!isBare && mention.quantity.kind !== 'score') || mention.quantity.value === null) return;
    const role = roleOf(mentions, index, scores.at(-1));
    scores.push({ mention: isBare ? inPoints(mention) : mention, index, role });
  });
  return [
    ...gradedIn(scores).flatMap((graded) => [
      limitOf(graded),
      ...deductionOf(graded, scores),
      ...earnedBy(graded, mentions, scores, lookup),
    ]),
    ...rankedIn(scores).map(limitOf),
  ];
}

/** 按执行率×10计算: full marks without their unit. */
const isMultiplier = ({ quantity, lead }: Mention): boolean =>
  quantity.kind === 'number' && /率\s*(?:×|乘以)$/.test(lead.trimEnd());

/** Full marks are exact, with their unit or without. */
const inPoints = (mention: Mention): Mention => {
  const quantity = { ...mention.quantity, kind: 'score' } as const;
  return { ...mention, quantity, fact: { ...mention.fact, quantity } };
};

interface Score {
  readonly mention: Mention;
  /** Its place among all figures. */
  readonly index: number;
  readonly role: Role;
}

function roleOf(mentions: readonly Mention[], index: number, before: Score | undefined): Role {
  const mention = mentions[index]!;
  const lead = mention.lead.trimEnd();
  if (NO_ROLE.test(lead) || mention.text[mention.start] === '每') return 'other';
  // 满意度10分得满分10分; 得满分4分 alone is full marks and points in one
  if (/[得获计]满分$/.test(lead)) return before?.role === 'full' && before.index === index - 1 ? 'points' : 'other';
  if (DEDUCTED_BEFORE.test(lead)) return 'deducted';
  if (
    FULL_BEFORE.test(lead) ||
    FULL_BEFORE.test(mention.between.trimEnd()) ||
    /^(?:的分值|[×*])/.test(mention.tail) ||
    isInBrackets(mention)
  )
    return 'full';
  if (POINTS_BEFORE.test(lead)) return isHundred(mention) && /总分/.test(lead) ? 'full' : 'points';
  if (/^\s*[（(]\s*(?:满|分值)/.test(mention.text.slice(mention.end))) return 'points';
  return !isOneOfMany(mention, before) && (opensPoints(mentions, index) || opensReasons(mentions, index))
    ? 'full'
    : 'other';
}

/** 产出15分、质量10分，得…; 自评占40分，评价组占60分，得…: what is got may be of all of them. */
const isOneOfMany = (mention: Mention, before: Score | undefined): boolean =>
  /[占为至到]$/.test(mention.lead) ||
  (before?.role === 'other' && before.mention.part === mention.part && !/其中|[：:]/.test(mention.between));

const isHundred = ({ quantity }: Mention): boolean => quantity.value!.equals(Decimal.HUNDRED);

/** 到位率（4分）: alone in brackets behind a name. */
const isInBrackets = ({ text, start, end }: Mention): boolean =>
  /[（(]\s*$/.test(text.slice(0, start)) && /^\s*[）)]/.test(text.slice(end));

/** ，按执行率96.77%得; ，以执行率95.27%折算得; ，执行率95.27%，折算得. */
const OPENS_POINTS =
  /^[，,、]?(?:[按以依据照凭][^，。；]{0,20}|\p{Script=Han}{0,10}率[\d.]+[%％][，,]?(?:折算|按比例)?)?(?:(?:实际?|应|自评|评价|最终)?得(?:满?分)?[为了到]?|拿[满到了]?|自评|计得?|折算[为得]?)$/u;

/** 产出50分得47.8分; 预算执行10分，按执行率96.77%得9.68分. */
function opensPoints(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index]!;
  const next = mentions[index + 1]?.quantity.kind === 'percent' ? mentions[index + 2] : mentions[index + 1];
  if (next?.quantity.kind !== 'score' || next.part !== mention.part) return false;
  return OPENS_POINTS.test(mention.text.slice(mention.end, next.start).replace(/\s/g, ''));
}

/** 立项6分，依据充分、程序规范，得6.00分; 管理4分，抽查有误扣1分，得3.00分: nothing but words and deductions between. */
function opensReasons(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index]!;
  if (!/\p{Script=Han}$/u.test(mention.lead) || !/^\s*[，,]/.test(mention.text.slice(mention.end))) return false;
  const points = mentions
    .slice(index + 1, index + 5)
    .find(({ quantity, lead }) => quantity.kind === 'score' && !DEDUCTED_BEFORE.test(lead));
  if (points?.part !== mention.part || !/^(?:实|应|自评)?得$/.test(points.lead)) return false;
  return !/其中|合计|小计|合并|另|加|奖|上年|同期|建议|调/.test(mention.text.slice(mention.end, points.start));
}

/** Points and their full marks. */
interface Graded {
  readonly full: Score;
  readonly points: Score;
}

function gradedIn(scores: readonly Score[]): Graded[] {
  return scores.flatMap((points, i) => {
    if (points.role !== 'points') return [];
    const full = fullAfter(scores, i) ?? fullBefore(scores, i) ?? fullOfAll(scores, i) ?? fullNamed(scores, i);
    return full === null ? [] : [{ full, points }];
  });
}

/** The full marks right before, with nothing but deductions between. */
function fullBefore(scores: readonly Score[], at: number): Score | null {
  const points = scores[at]!.mention;
  let i = at - 1;
  while (i >= 0 && scores[i]!.role === 'deducted') i--;
  const full = scores[i];
  if (full?.role !== 'full' || full.mention.part !== points.part) return null;
  const before = scores[i - 1];
  if (before?.role === 'points' && fullAfter(scores, i - 1) === full) return null;
  // 分值分别为20分、14分: which of them it is stays open
  const inRow = before?.mention.part === full.mention.part && /^[、和及]?$/.test(full.mention.between.trim());
  return inRow ? null : full;
}

/** Full marks right after, in brackets or as such: 得9.60分（满分10分）. */
function fullAfter(scores: readonly Score[], at: number): Score | null {
  const points = scores[at]!.mention;
  const next = scores[at + 1];
  if (next?.role !== 'full' || next.mention.sentence !== points.sentence) return null;
  const words = next.mention.text.slice(points.end, next.mention.start).replace(/\s/g, '');
  return /^[（(，,]?(?:满|分值)分?(?:为|是)?$|^[（(，,]?[系即]?按[^，。；]{2,20}(?:乘以|×)(?:分值|满分)?$/.test(words)
    ? next
    : null;
}

/** 产出满分40分，合格率分值4分，得3.89分，产出实得39.89分: named as its full marks are. */
function fullNamed(scores: readonly Score[], at: number): Score | null {
  const { lead, sentence } = scores[at]!.mention;
  const name = /^(\p{Script=Han}{2,})实得$/u.exec(lead)?.[1];
  if (name === undefined) return null;
  const named = ({ mention, role }: Score): boolean =>
    role === 'full' && mention.sentence === sentence && mention.lead.replace(/指标|满分|分值/g, '') === name;
  return scores.slice(0, at).findLast(named) ?? null;
}

/** 按比例计3.85分；…，按比例计3.61分，两项分值均为4分. */
function fullOfAll(scores: readonly Score[], at: number): Score | null {
  const { sentence } = scores[at]!.mention;
  const next = scores.slice(at + 1).find(({ role }) => role !== 'points');
  if (next?.role !== 'full' || next.mention.sentence !== sentence) return null;
  return /[两二三四五2-5各][个项]?(?:指标)?(?:分值|满分)[均都各]为$/.test(
    next.mention.text.slice(0, next.mention.start),
  )
    ? next
    : null;
}

const ONLY_JOINTS = /^[、，,和及与\s]*$/;
/** 实得…, behind full marks in a row. */
const POINTS_OF_ROW = /^[，,；;\s]*(?:分别|依次|各)?(?:实际?|自评|评价|最终)?(?:得分?|评得)(?:分别|依次|各)?[为是]?$/;
/** 对应满分…, behind points in a row. */
const FULL_OF_ROW = /^[，,（(\s]*(?:对应|相应|其|各自)?的?(?:满分|分值)(?:分别|依次|各)?[为是]?$/;

/** 四项满分依次为10分、50分、30分、10分，实得9.52分、48.45分、29.50分、10.00分: points in a row, each of the full marks of its rank. */
function rankedIn(scores: readonly Score[]): Graded[] {
  return scores.flatMap((first, at) => {
    if (first.role !== 'full') return rankedByName(scores, at);
    const full = rowFrom(scores, at);
    if (full.length < 2) return [];
    const after = scores[at + full.length];
    const points =
      after?.index === full.at(-1)!.index + 1 && POINTS_OF_ROW.test(after.mention.between)
        ? rowFrom(scores, at + full.length)
        : FULL_OF_ROW.test(first.mention.between)
          ? rowBefore(scores, at, full.length)
          : [];
    const isOneRow = points.length === full.length && points[0]!.mention.sentence === first.mention.sentence;
    const graded = isOneRow ? points.map((each, rank): Graded => ({ full: full[rank]!, points: each })) : [];
    // points of another scale exceed them all
    return graded.filter(({ full, points }) => isAbove(points, full)).length > 1 ? [] : graded;
  });
}

/**
 * 决策15分、过程25分、产出35分、效益25分，得分依次为…: full marks that are named one by one make a hundred; or they are called so:
 * 分值中，数量占18分、质量占12分，得16.96分和10.80分.
 */
function rankedByName(scores: readonly Score[], at: number): Graded[] {
  const { mention } = scores[at]!;
  if (!POINTS_OF_ROW.test(mention.between.replace(/^分?配置/, ''))) return [];
  const points = rowFrom(scores, at);
  const full = points.length < 2 ? [] : rowBefore(scores, at, points.length);
  const isOneRow = full.length === points.length && full[0]?.mention.sentence === mention.sentence;
  if (!isOneRow) return [];
  const areShares = full.every(({ mention: { lead } }) => lead.endsWith('占'));
  const makeHundred = Decimal.sum(full.map(valueOfScore)).equals(Decimal.HUNDRED);
  if (!areShares && !(points.length > 2 && makeHundred && /分别|依次/.test(mention.between))) return [];
  const graded = points.map((each, rank): Graded => ({ full: full[rank]!, points: each }));
  return graded.filter((each) => isAbove(each.points, each.full)).length > 1 ? [] : graded;
}

const valueOfScore = ({ mention }: Score): Decimal => mention.quantity.value!;

const isAbove = ({ mention: a }: Score, { mention: b }: Score): boolean =>
  b.quantity.value!.lessThan(a.quantity.value!);

/** The scores that follow one another with nothing but 、 between them. */
function rowFrom(scores: readonly Score[], at: number): Score[] {
  let end = at + 1;
  while (scores[end]?.index === scores[end - 1]!.index + 1 && ONLY_JOINTS.test(scores[end]!.mention.between)) end++;
  return scores.slice(at, end);
}

/** As many points right before, each named by a word or two: 预算执行9.52分，产出48.45分，…. */
function rowBefore(scores: readonly Score[], at: number, count: number): Score[] {
  const row = scores.slice(Math.max(0, at - count), at);
  const isRow = row.every(
    ({ index, role, mention }, i) =>
      (role === 'points' || role === 'other') &&
      (i === 0 || index === row[i - 1]!.index + 1) &&
      /^[、，,；;。：:\s]*\p{Script=Han}{0,8}$/u.test(i === 0 ? mention.lead : mention.between),
  );
  return isRow && row.at(-1)?.index === scores[at]!.index - 1 ? row : [];
}

const scored = (form: Relation['form'], claimed: Fact, readings: Relation['readings'], basis: Basis): Relation =>
  relationOf(form, claimed, readings, basis, { namedBase: readings.length === 1 });

const limitOf = ({ full, points }: Graded): Relation =>
  scored(
    'points-limit',
    points.mention.fact,
    [{ kind: 'order', bound: full.mention.fact, comparator: '<=' }],
    'stated',
  );

/** 因资料不全扣2分, between full marks and points: nothing else was taken off. */
const GIVEN_REASON = /^[\s，,]*(?:因|由于)[^，,]*(?:扣|失|丢)[^\s，,]{0,2}$/;
/** 扣2.2分, 共扣2.2分; not 四类共扣10.77分, nor 两处没修完扣1.2分. */
const BARE_DEDUCTION = /^[\s，,]*(?:[共被实]|合计)?(?:扣|失|丢)[^\s，,]{0,2}$/;

/** 得3.82分，扣0.18分: the one deduction right beside the points that has no other subject. */
function deductionOf({ full, points }: Graded, scores: readonly Score[]): Relation[] {
  const inPart = ({ mention }: Score): boolean => mention.part === points.mention.part;
  const at = scores.indexOf(points);
  const after = scores.slice(Math.max(at, scores.indexOf(full)) + 1);
  const end = after.findIndex((score) => score.role !== 'deducted' || !inPart(score));
  const last = Math.max(full.index, points.index);
  const beside = [...scores.slice(scores.indexOf(full) + 1, at), ...after.slice(0, end < 0 ? undefined : end)];
  const deducted = beside.filter(({ role }) => role === 'deducted');
  const [only, second] = deducted.filter(
    ({ index, mention }) =>
      (BARE_DEDUCTION.test(mention.lead) || (deducted.length === 1 && GIVEN_REASON.test(mention.between))) &&
      (index === last + 1 || index === points.index - 1),
  );
  if (only === undefined || second !== undefined) return [];
  const operands: Operands = { kind: 'difference', minuend: full.mention.fact, subtrahend: points.mention.fact };
  return [scored('difference', only.mention.fact, [operands], 'stated')];
}

/** The rate that earned the points, or the result and the target that did. */
function earnedBy(
  { full, points }: Graded,
  mentions: readonly Mention[],
  scores: readonly Score[],
  lookup: Lookup,
): Relation[] {
  const { mention } = points;
  const since = scores.findLast(({ index, role }) => index < points.index && role === 'points');
  const between = mentions.slice(points.index + 1, Math.max(points.index + 1, full.index)).filter(isRate);
  const before = mentions
    .slice(since === undefined ? 0 : since.index + 1, points.index)
    // 执行得9.79分（按97.91%折算），产出得49.58分: what follows points in brackets is of them
    .filter((other, i) => !(since && i === 0 && other.depth > mention.depth))
    .filter((other) => other.paragraph === mention.paragraph && isRate(other))
    .reverse();
  const behind = rateBehind(mentions, points.index);
  // 得9.57分，按95.72%乘以10分计得
  const isMultiplied = /(?:乘以|×)(?:分值|满分)?$/.test(full.mention.lead) && full.index > points.index;
  const rates = behind ? [behind] : isMultiplied ? between : before;
  const clause = isMultiplied
    ? full.mention.text.slice(mention.end, full.mention.start)
    : mention.text.slice(Math.min(full.mention.end, mention.start), mention.start);
  const opening = mention.text.slice(
    rates[0]?.end ?? Math.min(full.mention.start, mention.start) - full.mention.between.length,
    mention.start,
  );
  const said = behind !== null || PRO_RATA_CUE.test(clause) || PRO_RATA_CUE.test(opening);
  // 以90%为达标，完成率87.04%: what earns full marks is less than all
  if (THRESHOLD.test(clause)) return [];
  if (STEP_CUE.test(opening) || (!said && !isWorkedOut(mention.fact))) return [];
  const name = rateName(
    isMultiplied ? clause : `${full.mention.between}${full.index < points.index ? clause : mention.lead}`,
  );
  const named = rates.length > 0 ? [] : namedRates(name, full.mention.between, mention, lookup);
  const counted = byCounts(mentions, full, points);
  if (counted !== null) return [scored('points', mention.fact, [counted], 'likely')];
  const readings = readingsOf(full.mention.fact, rates, named);
  const [first, ...others] = readings;
  if (first === undefined) return [];
  // 到位率97.72%，执行率92.13%，过程指标10分得9.40分: of more than these
  const isOfRate = said || (rates.length === 1 && (name === '' || overlap(name, rates[0]!.lead) >= 0.5));
  const beside = rates[0]?.sentence === mention.sentence && isOfRate;
  const sole = new Set(named.map(valueOf)).size === 1 && (said || SPENDING.test(name));
  // 及时率95.83%，未达到100%的目标。…该项满分5分，计4.79分
  const isOfThis =
    THIS_ITEM.test(full.mention.lead) &&
    points.index === full.index + 1 &&
    rates.filter((rate) => !isTarget(rate)).length === 1;
  // 按执行率折算: by whichever of them
  const isBySpending = said && SPENDING.test(name) && named.length > 0;
  const basis = (said && rates.length > 0) || beside || sole || isOfThis || isBySpending;
  return [scored('points', mention.fact, [first, ...others], basis ? 'stated' : 'likely')];
}

/** 开展862场，比计划880场少18场，12分得11.75分: the result over the target, two counts of the sentence, where they make the points. */
function byCounts(mentions: readonly Mention[], full: Score, points: Score): Operands | null {
  const { mention, index } = points;
  const counts = mentions
    .slice(Math.max(0, index - MOST_COUNTS), index)
    .filter(
      (m) => m.sentence === mention.sentence && dimensionOf(m.quantity) !== null && !isRate(m) && m !== full.mention,
    );
  const pairs = counts.flatMap((result) =>
    counts
      .filter((target) => target !== result && dimensionOf(target.quantity) === dimensionOf(result.quantity))
      .map((target): Operands => ({
        kind: 'pro-rata',
        full: full.mention.fact,
        result: result.fact,
        target: target.fact,
        lessIsBetter: false,
      })),
  );
  return (
    pairs.find((pair) => isWorkedOut(mention.fact) && holds(scored('points', mention.fact, [pair], 'likely'))) ?? null
  );
}

const MOST_COUNTS = 6;

const THIS_ITEM = /(?:[该本此这]项|[该此]指标)(?:满分|分值)?[为是]?$/;

/** 得9.79分（按97.91%折算）. */
function rateBehind(mentions: readonly Mention[], at: number): Mention | null {
  const [points, next] = [mentions[at]!, mentions[at + 1]];
  if (next === undefined || next.part !== points.part || !isRate(next)) return null;
  const isCounted = /^\s*(?:折算|计[算分得]?|×|乘)/.test(points.text.slice(next.end));
  return isCounted && /^[（(，,]?按[^，。；（）()]{0,8}$/.test(points.text.slice(points.end, next.start).trim())
    ? next
    : null;
}

const MOST_RATES = 3;

export function readingsOf(full: Fact, rates: readonly Mention[], named: readonly Mention[]): Operands[] {
  const near = rates.slice(0, MOST_RATES);
  // a target earns nothing by itself
  const reached = near.filter((rate) => !isTarget(rate));
  const alone = [...(reached.length > 0 ? reached : near), ...named].map(({ fact }): Operands => ({
    kind: 'points',
    full,
    rate: fact,
  }));
  const pairs = near.flatMap((target) =>
    near.flatMap(({ fact }): Operands[] =>
      fact === target.fact || !isTarget(target)
        ? []
        : [{ kind: 'pro-rata', full, result: fact, target: target.fact, lessIsBetter: false }],
    ),
  );
  return [...alone, ...pairs];
}

const isTarget = ({ fact, lead, tail }: Mention): boolean =>
  fact.aspect.value === 'target' || fact.quantity.comparator !== '=' || /目标/.test(lead + tail);

/** 得13.50分，得分率90%: what points make of their full marks earns no others. */
export const isRate = ({ quantity, lead }: Mention): boolean =>
  quantity.kind === 'percent' && quantity.unit !== '个百分点' && quantity.value !== null && !/得分率/.test(lead);

const valueOf = ({ quantity }: Mention): string => quantity.value!.toString();

const SPENDING = /执行|支出|支付|到位/;

/** The name of the rate that an indicator is scored by: 到位率（4分）, 预算执行. */
function rateName(words: string): string {
  const names = words
    .split(/[，,、：:；;。]/)
    .map((segment) => segment.replace(/\P{Script=Han}|按|比例|折算|指标|分值|满分|[得计分]/gu, ''));
  const name = names.findLast((segment) => segment !== '') ?? '';
  const spending = SPENDING.exec(name)?.[0];
  return spending === undefined ? name : `${spending}率`;
}

/** Rates elsewhere whose label holds the name of the indicator, or else ends like it (拨付及时率, 及时率). */
function namedRates(name: string, indicator: string, near: Mention, lookup: Lookup): Mention[] {
  if (!name.endsWith('率')) return [];
  if (name.endsWith('完成率')) {
    const rates = completionRates(name.slice(0, -3) || indicator, near, lookup);
    if (rates.length > 0) return rates;
  }
  const find = (phrase: string): Mention[] =>
    lookup
      .named(phrase, near, '%', 0.8)
      .filter((rate) => isRate(rate) && !isTarget(rate) && overlap(phrase, rate.lead) >= 0.8);
  const tail = name.slice(-3);
  const full = find(name);
  const rates = full.length > 0 || tail === '完成率' ? full : find(tail);
  const own = rates.filter(({ paragraph }) => paragraph === near.paragraph);
  // 预算执行率 of the whole before 执行率 of a project
  const byName = [...(own.length > 0 ? own : rates)].sort((a, b) => Number(isOfBudget(b)) - Number(isOfBudget(a)));
  return ofDistinctValues(byName).slice(0, MOST_NAMED);
}

const MOST_NAMED = 6;
const isOfBudget = ({ lead }: Mention): boolean => /(?:预算|资金|整体)[^，。；]{0,4}率$/.test(lead);

const ofDistinctValues = (rates: readonly Mention[]): Mention[] =>
  [...new Map([...rates].reverse().map((rate) => [valueOf(rate), rate])).values()].reverse();

/** 困难人员就业（5分）按完成率得…: the rate of completion in a sentence about the indicator. */
function completionRates(indicator: string, near: Mention, lookup: Lookup): Mention[] {
  const [subject = ''] = indicator.split(/[，,、：:；;。]/).slice(-1);
  const name = subject.replace(/\P{Script=Han}|指标|分值|满分/gu, '');
  if (name.length < 4) return [];
  return lookup
    .named(name, near, '%', 0.7)
    .filter(
      (rate) =>
        isRate(rate) &&
        !isTarget(rate) &&
        /完成率?$|(?:完成|为|占)[^，。；]{0,4}(?:目标|任务|计划)[数值]?的$/.test(rate.lead),
    )
    .slice(0, MOST_RATES);
}
