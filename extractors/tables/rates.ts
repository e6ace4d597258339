import type { Fact } from '../../model/fact.js';
import type { Operands, Relation, RelationForm } from '../../model/relation.js';
import { best, relationOf, type Hypothesis } from './hypothesis.js';
import {
  formulaOf,
  isAverageLabel,
  isGrowthHeader,
  isRateLabel,
  isShareHeader,
  letterOf,
  rateAffinity,
} from './lexicon.js';
import { isAdditive, type Line } from './lines.js';

/** Lines of rates, shares, growth and averages, and the lines that they are computed from. */
export function ratesAmong(lines: readonly Line[], crossing: readonly Line[]): Relation[] {
  const amounts = lines.filter((line) => [...line.facts.values()].some(isAdditive));
  return lines.flatMap((line) => {
    if (isRateLine(line)) return [...best(rateHypotheses(line, amounts, crossing)).accepted];
    if (isAverageLabel(line.label)) return [...best(averageHypotheses(line, amounts)).accepted];
    return [];
  });
}

const isRateLine = (line: Line): boolean =>
  isRateLabel(line.labels.join('')) && [...line.facts.values()].every(({ quantity }) => quantity.kind === 'percent');

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
  const quotients = pairs.map((pair) => quotientHypothesis(rate, pair, pairs));
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

const wordsOf = (line: Line): string => line.labels.join('');

function quotientHypothesis(rate: Line, pair: Pair, pairs: readonly Pair[]): Hypothesis {
  const relations = keysOf(rate, pair.one, pair.other).map(({ claimed, one, other, key }) => {
    const readings: [Operands, ...Operands[]] = [{ kind: 'quotient', numerator: one, denominator: other }];
    const named = pair.affinity >= BY_FORMULA || /全年|调整/.test(wordsOf(pair.other));
    if (!named && /执行率/.test(rate.label)) {
      for (const { one: numerator, other: base, affinity } of pairs) {
        const denominator = numerator === pair.one && base !== pair.other && affinity > 0 ? base.facts.get(key) : null;
        if (denominator) readings.push({ kind: 'quotient', numerator: one, denominator });
      }
    }
    return { ...relationOf(formOf(rate, one), claimed, readings[0], { namedBase: named }), readings };
  });
  const strongest = pair.affinity > 0 && pair.affinity >= pairs[0]!.affinity;
  return { relations, natural: pair.affinity > 0, certain: strongest && relations.length === 1 };
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
    relationOf('growth', claimed, { kind: 'growth', current, previous }, { direction }),
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
      return [relationOf('share', claimed, { kind: 'quotient', numerator, denominator: whole })];
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
        relationOf('average', claimed, { kind: 'quotient', numerator, denominator }),
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
