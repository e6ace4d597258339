import { Decimal, max } from '../model/decimal.js';
import { agree, type Interval } from '../model/interval.js';
import { intervalOf, type Quantity } from '../model/quantity.js';

/** Decimals at which printing gives up; quotients are known no finer. */
const FINEST = 18;

type Ends = [string, string];

export interface PrintedIntervals {
  readonly claimed: Ends | null;
  readonly computed: Ends | null;
}

/**
 * What a claimed figure stands for and what the others give (in the base unit, as rules compute it), both in the unit
 * that the claimed one is printed in (万元, %), rounded outward, and as finely as it takes to see them apart.
 */
export function printIntervals(quantity: Quantity | null, computed: Interval | null): PrintedIntervals {
  if (quantity === null) return { claimed: null, computed: computed && ends(computed, 2) };
  const unit = quantity.printed.multiplier;
  const claimed = inUnit(intervalOf(quantity), unit);
  const other = computed && inUnit(computed, unit);
  const decimals = quantity.printed.decimals;
  if (other === null) return { claimed: exactEnds(claimed), computed: null };
  return { claimed: exactEnds(claimed), computed: ends(other, tellingDecimals(claimed, other, decimals + 2)) };
}

function tellingDecimals(claimed: Interval, computed: Interval, least: number): number {
  const apart = !agree(claimed, computed);
  let decimals = least;
  while (apart && decimals < FINEST && agree(claimed, outward(computed, decimals))) decimals += 1;
  return decimals;
}

function inUnit(interval: Interval, unit: Decimal): Interval {
  if (unit.equals(Decimal.ONE)) return interval;
  return { lo: interval.lo.divideFloor(unit, FINEST), hi: interval.hi.divideCeiling(unit, FINEST) };
}

function outward({ lo, hi }: Interval, decimals: number): Interval {
  return { lo: lo.divideFloor(Decimal.ONE, decimals), hi: hi.divideCeiling(Decimal.ONE, decimals) };
}

function ends(interval: Interval, decimals: number): Ends {
  return exactEnds(outward(interval, decimals));
}

const exactEnds = ({ lo, hi }: Interval): Ends => [lo.toString(), max(lo, hi).toString()];
