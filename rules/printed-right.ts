import type { Cause } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import { readingThatHolds, tryRelation } from '../model/evaluate.js';
import { commonWords, type Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { exactly, width, type Interval } from '../model/interval.js';
import { misprintOf, significantDigits } from '../model/misprint.js';
import { perReading, relationsIn, type Reading } from '../model/reading.js';
import { isSure, operandsOf, type Relation } from '../model/relation.js';

/**
 * Whether one figure of a broken relation is printed elsewhere just as it should be, of the same thing, and a slip of the
 * pen made this of it: 基本支出512.8万元，项目支出225.6万元，合计733.4万元 beside 项目支出220.6万元. Chance would have to close the
 * relation and to print the same figure again.
 */
export function isPrintedRight(relation: Relation, reading: Reading): boolean {
  const { settledBy, operands, verdict } = tryRelation(relation);
  if (verdict !== 'inconsistent') return false;
  if (relation.form === 'average' && isAverageTold(relation, reading)) return true;
  const isRate = operands.kind === 'quotient' && significantDigits(relation.claimed.quantity) >= LONG_RATE;
  if (!ADDED.has(operands.kind) && !isRate) return false;
  const mine = new Set([relation.claimed, ...operandsOf(operands)]);
  const printed = figuresOf(reading);
  return [...settledBy].some(([figure, wanted]) => {
    const digits = significantDigits(figure.quantity);
    if (digits < FEWEST_DIGITS || !isNarrow(wanted)) return false;
    const alike = printed.get(keyOf(figure))!;
    // what is printed twice, or bears out something else, is no slip
    if (alike.some((fact) => fact !== figure && isSameValue(fact, figure))) return false;
    const others = between(alike, asPrinted(figure, wanted)).filter((fact) => !mine.has(fact));
    if (others.length === 0) return false;
    // 执行率65.67% of a named budget, of which a table prints 93.63%
    const isOwn = isRate && figure === relation.claimed;
    if (isOwn && isSure(relation) && others.some((other) => isOfOneName(figure, other, reading))) return true;
    if (isOwn && others.some((other) => isRateToldAgain(relation, other, reading))) return true;
    if (borneOutIn(reading).has(figure)) return false;
    const isListed = operands.kind === 'sum' && relation.basis !== 'conjectured';
    return others.some((other) => {
      const cause = misprintOf(figure.quantity, exactly(other.quantity.value!));
      if (cause === 'truncated' || areTwo(figure, other, alike)) return false;
      if (cause === null)
        return relation.basis !== 'conjectured' && digits >= LONG_RATE && isUnderOneName(figure, other, reading);
      if (isRate)
        return (cause === 'digit-change' && digits < LONG ? isUnderOneName : isOfOneName)(figure, other, reading);
      return (isListed && digits >= LONG) || isOfOne(figure, other, cause, reading);
    });
  });
}

/** 每平方米1,050元 of what makes 960元, which a table prints as the 单位造价 of the same thing, in 元/平方米 as well. */
function isAverageTold(relation: Relation, reading: Reading): boolean {
  const { claimed } = relation;
  if (!claimed.quantity.unit.includes('/')) return false;
  const wanted = tryRelation(relation).settledBy.get(claimed);
  if (wanted === undefined || !isNarrow(wanted)) return false;
  const names = claimed.words.filter((word) => word.length >= 2 && !OF_ANY_AVERAGE.test(word));
  return between(figuresOf(reading).get(keyOf(claimed))!, wanted).some(
    (other) =>
      other !== claimed &&
      other.quantity.unit === claimed.quantity.unit &&
      names.some((name) => other.measure.includes(name)) &&
      other.scope.join() === claimed.scope.join() &&
      !areApart(claimed, other, reading),
  );
}

const OF_ANY_AVERAGE = /^[每均]|^(?:支出|费用|折合|平均|单位|造价|成本|投入|补助|资金|标准)$/;

/** Made by adding and taking away alone: what a rate leaves open is room for many figures, but for those of its name. */
const ADDED: ReadonlySet<string> = new Set(['sum', 'difference', 'balance']);
const FEWEST_DIGITS = 3;
/** So many digits are not printed again by chance, whatever they are of. */
const LONG = 5;
/** Digits of a rate that leaves few figures open. */
const LONG_RATE = 4;

/** The figures that share a word, a time and a side of plan and result; long ones that no changed digit parts, without a word. */
function isOfOne(figure: Fact, other: Fact, cause: Cause, reading: Reading): boolean {
  if (areApart(figure, other, reading)) return false;
  if (isOfName(figure, other)) return true;
  if (figure.concept !== null && other.concept !== null && figure.concept !== other.concept) return false;
  const digits = significantDigits(figure.quantity);
  const isUnnamed = figure.words.length === 0;
  if (digits >= (isUnnamed ? LONG - 1 : LONG) && cause !== 'digit-change') return true;
  return figure.measure === other.measure || commonWords(figure, other).length > 0;
}

/** 概算总投资 and 项目概算总投资: most words of the one name are those of the other, and nothing puts the figures on two sides. */
function isOfOneName(figure: Fact, other: Fact, reading: Reading): boolean {
  if (areApart(figure, other, reading) || figure.statistic !== other.statistic) return false;
  if (isOfName(figure, other)) return true;
  const [fewer, more] = figure.words.length < other.words.length ? [figure, other] : [other, figure];
  const shared = commonWords(fewer, more).length;
  return shared >= 2 && shared * 3 >= fewer.words.length * 2;
}

/**
 * 认定准确357人，准确率75.85%, of 360, and 认定准确率99.17% elsewhere: what the figures right before a rate give is printed under its name
 * in another place, and no other rate of its passage is of them.
 */
function isRateToldAgain({ claimed, readings: [operands] }: Relation, other: Fact, reading: Reading): boolean {
  const { passage } = claimed.span;
  if (operands.kind !== 'quotient' || other.span.passage === passage || areApart(claimed, other, reading)) return false;
  const { numerator, denominator } = operands;
  if (numerator.span.passage !== passage || numerator.span.end > claimed.span.start) return false;
  const [name, label] = [claimed, other].map(rateNameOf);
  if (!name || !label || !(label.endsWith(name) || name.endsWith(label))) return false;
  return !relationsIn(reading, passage).some((one) => {
    const held = one.claimed === claimed ? null : readingThatHolds(one);
    return held?.kind === 'quotient' && held.numerator === numerator && held.denominator === denominator;
  });
}

/** 准确率 of 认定准确率: the name of a rate, of three characters or more; null where it is none. */
function rateNameOf({ measure, cell }: Fact): string | null {
  const name = (cell?.rowLabels.at(-1) ?? measure).replace(/[\s（()）]|(?:实际)?完成值$|[为是达]$/g, '');
  return /\p{Script=Han}{2}[率度]$/u.test(name) ? name : null;
}

/**
 * 财政拨款 and 财政拨款收入, 结转结余 and 上年结转结余: one name but for words that make no other figure of it. What no slip explains, a
 * value of another year or version left standing, must be told under the very name.
 */
function isUnderOneName(figure: Fact, other: Fact, reading: Reading): boolean {
  // figures of one name in one paragraph are of a row
  if (figure.span.passage === other.span.passage || figure.statistic !== other.statistic) return false;
  if (areApart(figure, other, reading)) return false;
  const [scope, also] = [figure, other].map((fact) => fact.scope.filter((word) => word !== '其中').join());
  if (scope !== also || figure.subject.value !== other.subject.value) return false;
  return isOfName(figure, other);
}

function isOfName(figure: Fact, other: Fact): boolean {
  const [a, b] = [nameOf(figure), nameOf(other)];
  return a.length >= SHORTEST_NAME && a === b;
}

const nameOf = ({ measure, cell }: Fact): string =>
  (cell?.rowLabels.at(-1) ?? measure).replace(/[\s（()）]/g, '').replace(WITHOUT_WEIGHT, '');
const WITHOUT_WEIGHT =
  /^[,，:：;；、\d.]+|其中|其他资金(?=.)|上年(?=结转结余)|^(?:本?项目|本?部门|本?单位|全[年市县区]|本?年度?|20\d\d年度?|共|总共)+|(?:收入|资金|数额|总额|金额|额|数)$/g;
const SHORTEST_NAME = 4;

/** Of two times, or on two sides of plan and result. */
function areApart(one: Fact, other: Fact, { year }: Reading): boolean {
  const [a, b] = [one.aspect.value, other.aspect.value];
  const [then, now] = [one, other].map(({ period }) => (period.value === String(year) ? null : period.value));
  return then !== now || (a !== b && a !== null && b !== null);
}

/** Two amounts whose difference or sum is printed beside one of them are two facts: 年初预算, 追加, 全年预算. */
function areTwo(one: Fact, other: Fact, printed: readonly Fact[]): boolean {
  const [a, b] = [one.quantity.value!, other.quantity.value!];
  const places = [one, other].map(placeOf);
  return [a.minus(b).abs(), a.plus(b)].some((value) =>
    between(printed, { lo: value, hi: value }).some((fact) => places.includes(placeOf(fact))),
  );
}

/** The paragraph or table that a figure stands in. */
const placeOf = ({ span, cell }: Fact): string => cell?.table ?? span.passage;

const isSameValue = (a: Fact, b: Fact): boolean => a.quantity.value!.equals(b.quantity.value!);

const keyOf = ({ quantity: { kind, unit } }: Fact): string => (kind === 'money' ? kind : `${kind} ${unit}`);

/** With the values that a figure would be rounded to. */
function asPrinted({ quantity: { printed } }: Fact, { lo, hi }: Interval): Interval {
  const half = Decimal.of(5n, printed.decimals + 1).times(printed.multiplier);
  return { lo: lo.minus(half), hi: hi.plus(half) };
}

/** A hundredth of the figure at the most. */
const isNarrow = (wanted: Interval): boolean => wanted.lo.sign() > 0 && width(wanted).shift(2).lessThan(wanted.hi);

/** All figures of a report by kind and unit, the smallest first. */
const figuresOf = perReading(({ facts }): ReadonlyMap<string, readonly Fact[]> => {
  const groups = groupBy(
    facts.filter(({ quantity }) => quantity.value !== null),
    keyOf,
  );
  for (const group of groups.values()) group.sort((a, b) => a.quantity.value!.compare(b.quantity.value!));
  return groups;
});

/** The figures of an ordered list that lie within an interval. */
function between(ordered: readonly Fact[], { lo, hi }: Interval): Fact[] {
  const found: Fact[] = [];
  for (let i = firstFrom(ordered, lo); i < ordered.length; i++) {
    if (hi.lessThan(ordered[i]!.quantity.value!)) break;
    found.push(ordered[i]!);
  }
  return found;
}

function firstFrom(ordered: readonly Fact[], lo: Decimal): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.quantity.value!.lessThan(lo)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The figures that tie with others to their last digit. */
export const borneOutIn = perReading(({ relations }): ReadonlySet<Fact> => {
  const found = new Set<Fact>();
  for (const relation of relations) {
    const { verdict, operands, coarseOnly } = tryRelation(relation);
    if (verdict !== 'consistent' || coarseOnly || !(ADDED.has(operands.kind) || operands.kind === 'equality')) continue;
    for (const fact of [relation.claimed, ...operandsOf(operands)]) found.add(fact);
  }
  return found;
});
