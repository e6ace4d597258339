import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import type { Operands, Relation, RelationForm } from '../../model/relation.js';
import { best, laidOut, type Hypothesis } from './hypothesis.js';
import {
  formulaOf,
  isAverageLabel,
  isCountLabel,
  isGrowthHeader,
  isRateLabel,
  isShareHeader,
  letterOf,
  rateAffinity,
} from './lexicon.js';
import { isAdditive, isMeasured, isRightBefore, nearby, yearIn, type Line } from './lines.js';

/** Lines of rates, shares, growth and averages, and the lines that they are computed from. */
export function ratesAmong(lines: readonly Line[], crossing: readonly Line[]): Relation[] {
  return lines.flatMap((line) => {
    const measures = nearby(lines, line).filter((other) => [...other.facts.values()].some(isMeasured));
    const amounts = measures.filter((other) => [...other.facts.values()].some(isAdditive));
    if (isGrowthLine(line)) return [...best(growthHypotheses(line, measures)).accepted];
    if (isRateLine(line)) return [...best(rateHypotheses(line, amounts, crossing)).accepted];
    if (isAverageLabel(line.label)) return [...best(averageHypotheses(line, amounts)).accepted];
    return [];
  });
}

/** Named as a rate, or printed as one throughout (完成年初预算 over 103.55%). */
function isRateLine(line: Line): boolean {
  const figures = [...line.facts.values()].map(({ quantity }) => quantity);
  if (figures.some(({ kind }) => kind !== 'percent')) return false;
  return isRateLabel(line.labels.join('')) || (figures.length > 1 && figures.every(({ text }) => /[%％]/.test(text)));
}

const isGrowthLine = (line: Line): boolean => isRateLine(line) && isGrowthHeader(line.labels.join(''));

interface Pair {
  readonly one: Line;
  readonly other: Line;
  readonly affinity: number;
}

/** A formula that the form prints settles the operands. */
const BY_FORMULA = 10;

function rateHypotheses(rate: Line, amounts: readonly Line[], crossing: readonly Line[]): Hypothesis[] {
  const label = rate.labels.join('');
  const all = pairsOf(rate, amounts);
  // 执行率（B/A）: what the form itself says is over no other column, whatever else holds
  const printed = all.filter((pair) => pair.affinity >= BY_FORMULA && keysOf(rate, pair.one, pair.other).length > 0);
  const pairs = isColumn(rate) && printed.length === 1 ? printed : all;
  const quotients = pairs
    .filter((pair) => isPromising(rate, pair))
    .map((pair) => quotientHypothesis(rate, pair, pairs));
  const savings = SAVED.test(rate.label) ? pairs.map((pair) => pairGrowth(rate, pair.one, pair.other)) : [];
  const shares = isShareHeader(label) ? amounts.flatMap((amount) => shareHypothesis(rate, amount, crossing)) : [];
  return [...shares, ...quotients, ...savings];
}

/** Every two lines of amounts that may be numerator and denominator, those that the words join first. */
function pairsOf(rate: Line, amounts: readonly Line[]): Pair[] {
  const formula = formulaOf(rate.label);
  return amounts
    .flatMap((one) =>
      amounts
        .filter((other) => other !== one)
        .map((other) => {
          const printed =
            formula !== null && letterOf(one.label) === formula[0] && letterOf(other.label) === formula[1];
          const affinity = printed ? BY_FORMULA : rateAffinity(rate.labels.join(''), wordsOf(one), wordsOf(other));
          return { one, other, affinity };
        }),
    )
    .sort((a, b) => b.affinity - a.affinity);
}

/** How many places decide whether a pair that no words join is worth trying on all. */
const SAMPLE = 6;

function isPromising(rate: Line, { one, other, affinity }: Pair): boolean {
  if (affinity > 0) return true;
  const sample = keysOf(rate, one, other).slice(0, SAMPLE);
  const holding = sample.filter(({ claimed, one: numerator, other: denominator }) => {
    const relation = laidOut('ratio', claimed, { kind: 'quotient', numerator, denominator });
    return holds(relation);
  });
  return holding.length * 2 >= sample.length;
}

const wordsOf = (line: Line): string => line.labels.join('');

function quotientHypothesis(rate: Line, pair: Pair, pairs: readonly Pair[]): Hypothesis {
  const places = keysOf(rate, pair.one, pair.other);
  const relations = places.map(({ claimed, one: numerator, other: denominator }) =>
    laidOut(formOf(rate, numerator), claimed, { kind: 'quotient', numerator, denominator }),
  );
  const natural = pair.affinity > 0;
  const [only] = places;
  if (!natural || only === undefined || places.length > 1) return { relations, natural };
  // Only a column stands beside the very columns that it is made of.
  const certain = isColumn(rate) && isStrongest(pair, pairs);
  return { relations: [withOtherBases(relations[0]!, only, pair, pairs)], natural, certain };
}

const isColumn = (line: Line): boolean =>
  [...line.facts.values()].every(({ cell }) => cell?.columnHeaders.at(-1) === line.label);

const isStrongest = (pair: Pair, pairs: readonly Pair[]): boolean => pair.affinity >= pairs[0]!.affinity;

/** A single rate of a form that names no base may be on another one (design: rule of rounding, 8). */
function withOtherBases(relation: Relation, { key, one }: Triple, pair: Pair, pairs: readonly Pair[]): Relation {
  const named = pair.affinity >= BY_FORMULA || /全年|调整/.test(wordsOf(pair.other));
  if (named) return relation;
  const others = pairs
    .filter(({ one: numerator, other, affinity }) => numerator === pair.one && other !== pair.other && affinity > 0)
    .flatMap(({ other }) => other.facts.get(key) ?? [])
    .map((denominator): Operands => ({ kind: 'quotient', numerator: one, denominator }));
  return { ...relation, readings: [relation.readings[0], ...others], namedBase: false };
}

function formOf(rate: Line, numerator: Fact): RelationForm {
  if (isShareHeader(rate.label)) return 'share';
  return numerator.quantity.kind === 'money' ? 'execution-rate' : 'ratio';
}

const SAVED = /节约|下降|降低|降幅|减少/;

/** What one line has become since the other: of two lines beside it, or of one line from each place to the next. */
function growthHypotheses(rate: Line, measures: readonly Line[]): Hypothesis[] {
  const pairs = measures.flatMap((current) =>
    measures.filter((other) => other !== current).map((previous) => pairGrowth(rate, current, previous)),
  );
  const series = measures.map((measure) => seriesGrowth(rate, measure));
  return [...pairs, ...series].sort((a, b) => Number(b.natural) - Number(a.natural));
}

const pairGrowth = (rate: Line, one: Line, other: Line): Hypothesis => ({
  relations: growths(rate, one, (_, key) => other.facts.get(key)),
  natural: isGrowthLine(rate) && isRightBefore(other, one),
});

/** 346家, 381家 over 10.12%: one line from each year to the next. */
const seriesGrowth = (rate: Line, measure: Line): Hypothesis => ({
  relations: growths(rate, measure, (current) => yearBefore(current, measure)),
  natural: rate.label.startsWith(measure.label) || isRightBehind(rate, measure),
});

/** What a line has become in each place since the figure before it. */
function growths(rate: Line, line: Line, previousOf: (current: Fact, key: number) => Fact | undefined): Relation[] {
  return [...rate.facts].flatMap(([key, claimed]) => {
    const current = line.facts.get(key);
    const previous = current && previousOf(current, key);
    return current && previous && areComparable(current, previous) ? [growthOf(rate, claimed, current, previous)] : [];
  });
}

/** The figure of the year before in the line of a figure. */
function yearBefore(current: Fact, line: Line): Fact | undefined {
  const year = yearIn(labelsOf(current));
  return year === null ? undefined : [...line.facts.values()].find((fact) => yearIn(labelsOf(fact)) === year - 1);
}

const labelsOf = ({ cell }: Fact): readonly string[] => [...cell!.rowLabels, ...cell!.columnHeaders];

/** A line of growth that names nothing is of the line right before it. */
function isRightBehind(rate: Line, measure: Line): boolean {
  const [one, other] = [[...rate.facts.values()][0]!.cell!, [...measure.facts.values()][0]!.cell!];
  return one.row === other.row + 1 || one.col === other.col + 1;
}

const areComparable = (a: Fact, b: Fact): boolean =>
  isMeasured(a) && isMeasured(b) && comparable(a, b) && b.quantity.value!.sign() !== 0;

function growthOf(rate: Line, claimed: Fact, current: Fact, previous: Fact): Relation {
  const signed = [...rate.facts.values()].some(({ quantity }) => quantity.value !== null && quantity.value.sign() < 0);
  const direction = signed ? 1 : SAVED.test(rate.label) ? -1 : 0;
  return laidOut('growth', claimed, { kind: 'growth', current, previous }, { direction });
}

/** A share of the total that stands in the same line of amounts. */
function shareHypothesis(rate: Line, amount: Line, crossing: readonly Line[]): Hypothesis[] {
  const totals = crossing.filter((line) => line.total).map((line) => new Set(line.facts.values()));
  const wholes = totals.flatMap((cells) => [...amount.facts.values()].find((fact) => cells.has(fact)) ?? []);
  const unnamed = wholes.length === 0 ? wholeByShare(rate, amount) : null;
  return [...wholes, ...(unnamed ? [unnamed] : [])].flatMap((whole) => {
    const relations = [...rate.facts].flatMap(([key, claimed]) => {
      const numerator = amount.facts.get(key);
      if (numerator === undefined || numerator === whole) return [];
      return [laidOut('share', claimed, { kind: 'quotient', numerator, denominator: whole })];
    });
    return relations.length > 0 ? [{ relations, natural: whole !== unnamed }] : [];
  });
}

/** 有效填写 | 463 | 100.0%: the one figure whose share is all of it, and which is the largest, is the whole by whatever name. */
function wholeByShare(rate: Line, amount: Line): Fact | null {
  const full = [...rate.facts].filter(([, { quantity }]) => quantity.value?.equals(Decimal.HUNDRED));
  const whole = full.length === 1 ? amount.facts.get(full[0]![0]) : undefined;
  if (!whole?.quantity.value) return null;
  const isLargest = [...amount.facts.values()].every(
    ({ quantity }) => quantity.value !== null && !whole.quantity.value!.lessThan(quantity.value),
  );
  return isLargest ? whole : null;
}

/** Money over what it was spent on, or what was counted over what it was counted in (参加人次 ÷ 场次). */
function averageHypotheses(average: Line, amounts: readonly Line[]): Hypothesis[] {
  return amounts.flatMap((one) =>
    amounts
      .filter((other) => other !== one)
      .map((other) => ({
        relations: keysOf(average, one, other)
          .filter(isAverage)
          .map(({ claimed, one: numerator, other: denominator }) =>
            laidOut('average', claimed, { kind: 'quotient', numerator, denominator }),
          ),
        natural: isAverageOf(average.label, one.label, other.label),
      })),
  );
}

/** 单价 of 金额 and 数量; 每亩支出 of 支出 and 面积（亩）. */
function isAverageOf(average: string, whole: string, count: string): boolean {
  if (/单价/.test(average)) return /^(?:金额|[总合]价|[合小]计)/.test(whole) && isCountLabel(count);
  const counted = /(.)均|^每(.)/.exec(average);
  if (counted === null || !count.includes(counted[1] ?? counted[2]!)) return false;
  return [...average].some((_, at) => at > 0 && whole.includes(average.slice(at - 1, at + 1)));
}

function isAverage({ claimed, one, other }: Triple): boolean {
  const [average, whole, count] = [claimed.quantity, one.quantity, other.quantity];
  if (count.kind === 'money' || count.kind === 'score') return false;
  if (average.kind === 'money') return whole.kind === 'money';
  return whole.kind !== 'money' && whole.kind !== 'score' && (average.unit === '' || average.unit === whole.unit);
}

interface Triple {
  readonly key: number;
  readonly claimed: Fact;
  readonly one: Fact;
  readonly other: Fact;
}

/** The places where three lines have figures, the two operands in one unit or money over counts. */
function keysOf(claimedLine: Line, oneLine: Line, otherLine: Line): Triple[] {
  return [...claimedLine.facts].flatMap(([key, claimed]) => {
    const one = oneLine.facts.get(key);
    const other = otherLine.facts.get(key);
    if (!one || !other || !isAdditive(one) || !isAdditive(other)) return [];
    if (claimed.quantity.kind === 'percent' && !comparable(one, other)) return [];
    return other.quantity.value!.sign() === 0 ? [] : [{ key, claimed, one, other }];
  });
}

const comparable = (a: Fact, b: Fact): boolean =>
  a.quantity.kind === b.quantity.kind && (a.quantity.unit === b.quantity.unit || a.quantity.kind !== 'money');
