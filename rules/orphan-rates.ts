import { holds, tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { significantDigits } from '../model/misprint.js';
import type { Reading } from '../model/reading.js';
import type { Relation } from '../model/relation.js';

/**
 * 已入住1,573张，入住率25%, of 2,860 beds: a rate told with its figures that they do not give, nor does any other figure of the report
 * with one of them. What was meant by other figures would be told of them.
 */
export function isOrphan(relation: Relation, reading: Reading): boolean {
  const { claimed, form, basis } = relation;
  if (basis !== 'likely' || claimed.cell !== null || claimed.quantity.unit !== '%') return false;
  if (form === 'average' || significantDigits(claimed.quantity) < FEWEST_DIGITS) return false;
  const { operands, verdict } = tryRelation(relation);
  if (verdict !== 'inconsistent' || operands.kind !== 'quotient') return false;
  const { numerator, denominator } = operands;
  const isRate = (over: Fact, under: Fact): boolean =>
    over !== under && holds({ ...relation, readings: [{ kind: 'quotient', numerator: over, denominator: under }] });
  return !reading.facts.some(
    (fact) => isLike(fact, numerator) && (isRate(numerator, fact) || isRate(fact, denominator)),
  );
}

const FEWEST_DIGITS = 2;

const isLike = ({ quantity: a }: Fact, { quantity: b }: Fact): boolean =>
  a.value !== null && a.value.sign() > 0 && a.kind === b.kind && (a.kind === 'money' || a.unit === b.unit);
