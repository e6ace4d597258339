import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import type { Operands, Relation, RelationForm } from '../../model/relation.js';
import { best, laidOut, type Hypothesis } from './hypothesis.js';
import {
  formulaOf,
  isAverageLabel,
  isGrowthHeader,
  isRateLabel,
  isShareHeader,
  letterOf,
  rateAffinity,
} from './lexicon.js';
import { isAdditive, nearby, type Line } from './lines.js';

/** Lines of rates, shares, growth and averages, and the lines that they are computed from. */
export function ratesAmong(lines: readonly Line[], crossing: readonly Line[]): Relation[] {
  return lines.flatMap((line) => {
    const amounts = nearby(lines, line).filter((other) => [...other.facts.values()].some(isAdditive));
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

interface Pair {
  readonly one: Line;
  readonly other: Line;
  readonly affinity: number;
}

/** A formula that the form prints settles the operands. */
const BY_FORMULA = 10;

function rateHypotheses(rate: Line, amounts: readonly Line[], crossing: readonly Line[]): Hypothesis[] {
  const label = rate.labels.join('');
  const growth = isGrowthHeader(label);
  const pairs = pairsOf(rate, amounts);
  const quotients = pairs
    .filter((pair) => isPromising(rate, pair))
    .map((pair) => quotientHypothesis(rate, pair, pairs));
  const growths = pairs.flatMap((pair) => growthHypotheses(rate, pair, growth));
  const shares = isShareHeader(label) ? amounts.flatMap((amount) => shareHypothesis(rate, amount, crossing)) : [];
  return growth ? growths : [...shares, ...quotients, ...growths];
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

function growthHypotheses(rate: Line, { one, other }: Pair, worded: boolean): Hypothesis[] {
  const saved = /节约|下降|降低|降幅|减少/.test(rate.label);
  if (!worded && !saved) return [];
  const signed = [...rate.facts.values()].some(({ quantity }) => quantity.value !== null && quantity.value.sign() < 0);
  const direction = signed ? 1 : saved ? -1 : 0;
  const relations = keysOf(rate, one, other).map(({ claimed, one: current, other: previous }) =>
    laidOut('growth', claimed, { kind: 'growth', current, previous }, { direction }),
  );
  return [{ relations, natural: worded && isPrior(other) && !isPrior(one) }];
}

const isPrior = (line: Line): boolean => [...line.facts.values()].some(({ aspect }) => aspect.value === 'prior');

/** A share of the total that stands in the same line of amounts. */
function shareHypothesis(rate: Line, amount: Line, crossing: readonly Line[]): Hypothesis[] {
  const totals = crossing.filter((line) => line.total).map((line) => new Set(line.facts.values()));
  return totals.flatMap((cells) => {
    const whole = [...amount.facts.values()].find((fact) => cells.has(fact));
    if (whole === undefined) return [];
    const relations = [...rate.facts].flatMap(([key, claimed]) => {
      const numerator = amount.facts.get(key);
      if (numerator === undefined || numerator === whole) return [];
      return [laidOut('share', claimed, { kind: 'quotient', numerator, denominator: whole })];
    });
    return relations.length > 0 ? [{ relations, natural: true }] : [];
  });
}

function averageHypotheses(average: Line, amounts: readonly Line[]): Hypothesis[] {
  return pairsOf(
    average,
    amounts.filter((line) => line !== average),
  ).map(({ one, other }) => ({
    relations: keysOf(average, one, other)
      .filter((each) => each.one.quantity.kind === 'money' && each.other.quantity.kind !== 'money')
      .map(({ claimed, one: numerator, other: denominator }) =>
        laidOut('average', claimed, { kind: 'quotient', numerator, denominator }),
      ),
    natural: false,
  }));
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
