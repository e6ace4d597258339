import { Decimal } from '../../model/decimal.js';
import { sameFigure } from '../../model/evaluate.js';
import { exactly } from '../../model/interval.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
import type { Quantity } from '../../model/quantity.js';
import type { Signature } from './signature.js';

/** One amount printed twice at one place, the second time in another unit: 1,386,400元，折合138.64万元. */
export interface Restatement {
  readonly first: Signature;
  readonly again: Signature;
}

/** Amounts told again at once, those that agree and those that one slip of the pen parts. */
export function restatements(signatures: readonly Signature[]): Restatement[] {
  return signatures.flatMap((again, i) => {
    const first = signatures[i - 1];
    if (!first || !isToldAgain(first, again)) return [];
    const [a, b] = [first.fact.quantity, again.fact.quantity];
    return sameFigure(a, b) || isSlip(a, b) ? [{ first, again }] : [];
  });
}

const AGAIN = /^[，,、（(]?\s*(?:折合|约合|折算为|折|合|即|亦即)(?:人民币|成)?[约为]?$/;
const ABOUT = /^[，,（(]\s*约?$/;

function isToldAgain(first: Signature, again: Signature): boolean {
  if (first.dimension !== '元' || again.dimension !== '元' || first.sentence !== again.sentence) return false;
  const [{ span, quantity: a }, { quantity: b }] = [first.fact, again.fact];
  // 拨付462.50万元，合每户4.63万元
  if (a.unit !== b.unit) return false;
  if (Math.min(significantDigits(a), significantDigits(b)) < FEWEST_DIGITS) return false;
  const between = again.lead.slice(first.lead.length + span.end - span.start);
  const tail = again.label.slice(again.label.lastIndexOf('|') + 1);
  if (!/^$|^[）)，,；;。]/.test(tail)) return false;
  // 8,045,600.00元（804.56万元）: the figure is all that stands in the brackets
  return AGAIN.test(between) || (ABOUT.test(between) && /[（(约]/.test(between + b.text));
}

const FEWEST_DIGITS = 3;

/** A unit mistaken, the point misplaced, or one digit wrong. */
function isSlip(a: Quantity, b: Quantity): boolean {
  if (SHIFTS.some((places) => sameFigure(a, shifted(b, places)))) return true;
  return misprintOf(b, exactly(a.value!)) !== null;
}

const SHIFTS = [-8, -4, -3, -2, -1, 1, 2, 3, 4, 8];

const shifted = (quantity: Quantity, places: number): Quantity => ({
  ...quantity,
  value: quantity.value!.shift(places),
  approximate: false,
  printed: { ...quantity.printed, multiplier: quantity.printed.multiplier.times(Decimal.ONE.shift(places)) },
});
