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
  if (!namesItsRate(numerator, claimed)) return false;
  const isRate = (over: Fact, under: Fact): boolean =>
    over !== under && holds({ ...relation, readings: [{ kind: 'quotient', numerator: over, denominator: under }] });
  return !reading.facts.some(
    (fact) => isLike(fact, numerator) && (isRate(numerator, fact) || isRate(fact, denominator)),
  );
}

const FEWEST_DIGITS = 2;

/** 已入住 of 入住率, 近视学生 of 近视率: two characters of the name of the rate stand in that of what it counts. */
function namesItsRate(numerator: Fact, { measure }: Fact): boolean {
  const stem = measure.slice(
    Math.max(0, measure.lastIndexOf('率') - LONGEST_STEM),
    Math.max(0, measure.lastIndexOf('率')),
  );
  return [...stem].some((_, at) => at > 0 && numerator.measure.includes(stem.slice(at - 1, at + 1)));
}

const LONGEST_STEM = 8;

/** 人 and 人次 are counted in one another's rates. */
const isLike = ({ quantity: a }: Fact, { quantity: b }: Fact): boolean =>
  a.value !== null && a.value.sign() > 0 && a.kind === b.kind;
