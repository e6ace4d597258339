import { passagesOf } from '../model/document.js';
import { Decimal } from '../model/decimal.js';
import type { Fact } from '../model/fact.js';
import { perReading, type Reading } from '../model/reading.js';
import { operandsOf, type Operands, type Relation } from '../model/relation.js';

/**
 * Whether points were taken off by a printed rule of steps, 每低1个百分点扣0.3分, and not pro rata. How the rule counts a
 * part of a step (not at all, in full, by its size) the report may leave open.
 */
export function followsStepRule({ claimed, readings }: Relation, reading: Reading): boolean {
  return readings.some((operands) => isByStep(claimed, operands, reading));
}

function isByStep(claimed: Fact, operands: Operands, reading: Reading): boolean {
  const gap = gapOf(operands);
  const [full] = operandsOf(operands);
  if (gap === null || !full?.quantity.value || claimed.quantity.value === null) return false;
  const deducted = full.quantity.value.minus(claimed.quantity.value);
  return stepsOf(reading).some((step) => {
    const least = step.times(gap.minus(Decimal.ONE));
    const most = step.times(gap.plus(Decimal.ONE));
    return !deducted.lessThan(least) && !most.lessThan(deducted);
  });
}

/** How many 个百分点 a rate falls short of its target, or of 100%. */
function gapOf(operands: Operands): Decimal | null {
  if (operands.kind === 'points') return distance(operands.rate, Decimal.HUNDRED);
  if (operands.kind !== 'pro-rata' || operands.result.quantity.kind !== 'percent') return null;
  const { value, lo, hi } = operands.target.quantity;
  return distance(operands.result, value ?? lo ?? hi);
}

const distance = ({ quantity: { value } }: Fact, aim: Decimal | null): Decimal | null =>
  value && aim && aim.minus(value).abs();

const STEP =
  /每(?:低于?|差|少|下降|降低|减少)[^，。；\d]{0,6}1(?:\.0+)?\s*个百分点[，,]?(?:扣减?|减)\s*(\d+(?:\.\d+)?)\s*分/g;

/** The points that the rules of a report take off for one 个百分点. */
const stepsOf = perReading(({ document }): readonly Decimal[] =>
  [...passagesOf(document)].flatMap(({ text }) => [...text.matchAll(STEP)].map((match) => Decimal.parse(match[1]!))),
);
