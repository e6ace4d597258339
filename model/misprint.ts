import { Decimal } from './decimal.js';
import { contains, width, type Interval } from './interval.js';
import type { Quantity } from './quantity.js';
import type { Cause } from './check.js';

/** Slips by a power of ten: the decimal point by one or two places; 元, 千元, 万元, 亿元 taken for one another. */
const DECIMAL_SHIFTS = [1, -1, 2, -2];
const UNIT_SHIFTS = [4, -4, 3, -3, 8, -8];

/**
 * The single slip of the pen that turns the printed figure into one that is wanted: two neighbouring digits swapped,
 * one digit changed, the point shifted, the unit mistaken. Null where no single slip explains it.
 */
export function misprintOf(quantity: Quantity, wanted: Interval): Cause | null {
  const { value, printed } = quantity;
  if (value === null || printed.chinese || isVague(wanted, 4)) return null;
  const unit = printed.multiplier;
  const digits = digitsOf(value, quantity);
  if (digits === null) return null;
  const slip = isVague(wanted, 20)
    ? null
    : digitSlip(digits, integersIn(wanted, value.sign() < 0, printed.decimals, unit));
  if (slip !== null) return slip;
  if (quantity.kind === 'money' && UNIT_SHIFTS.some((n) => contains(wanted, value.shift(n)))) return 'unit-slip';
  if (DECIMAL_SHIFTS.some((n) => hitsRounded(value, n, printed.decimals, unit, wanted))) return 'decimal-shift';
  return null;
}

/** More printed numbers than this cannot be wanted at once, if one of them is to prove anything. */
const MOST_WANTED = 30n;

/** The first and last whole number that, printed with these decimals in this unit, lies in the interval. */
function integersIn(
  wanted: Interval,
  negative: boolean,
  decimals: number,
  unit: Decimal,
): readonly [bigint, bigint] | null {
  const [lo, hi] = negative ? [wanted.hi.negate(), wanted.lo.negate()] : [wanted.lo, wanted.hi];
  const first = lo.shift(decimals).divideCeiling(unit, 0).coefficient;
  const last = hi.shift(decimals).divideFloor(unit, 0).coefficient;
  return last - first > MOST_WANTED ? null : [first, last];
}

function digitSlip(digits: string, wanted: readonly [bigint, bigint] | null): Cause | null {
  if (wanted === null) return null;
  const [first, last] = wanted;
  let changed = false;
  for (let candidate = first; candidate <= last; candidate++) {
    if (candidate < 0n) continue;
    const other = candidate.toString().padStart(digits.length, '0');
    if (other.length !== digits.length) continue;
    const differing = [...digits].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
    if (differing.length === 1) changed = true;
    const [i, j] = differing;
    if (differing.length === 2 && j === i! + 1 && digits[i!] === other[j] && digits[j] === other[i!])
      return 'digit-swap';
  }
  return changed ? 'digit-change' : null;
}

/** Where almost any figure would do, hitting it proves nothing. */
const isVague = (wanted: Interval, times: number): boolean =>
  wanted.lo.sign() <= 0 || !width(wanted).times(Decimal.fromInteger(times)).lessThan(wanted.hi);

/** A figure whose point was shifted was printed anew to the same decimals: 6.42 for 64.18. */
function hitsRounded(value: Decimal, shift: number, decimals: number, unit: Decimal, wanted: Interval): boolean {
  const half = Decimal.of(5n, decimals + 1).times(unit);
  const lo = value.minus(half).shift(shift);
  const hi = value.plus(half).shift(shift);
  return !hi.lessThan(wanted.lo) && !wanted.hi.lessThan(lo);
}

/** How many significant digits were printed; a coincidence of few digits proves nothing. Zeros at the end tell nothing. */
export function significantDigits(quantity: Quantity): number {
  if (quantity.value === null) return 0;
  const digits = digitsOf(quantity.value, quantity);
  if (digits === null) return 0;
  const leading = digits.length - digits.replace(/^0+/, '').length;
  let end = digits.length;
  while (end > leading && digits[end - 1] === '0') end--;
  return end - leading;
}

/** The printed digits without point and sign; null where the value is no multiple of the printed unit. */
function digitsOf(value: Decimal, quantity: Quantity): string | null {
  const { decimals, multiplier } = quantity.printed;
  const scaled = value.abs().shift(decimals).divideFloor(multiplier, 0);
  if (!scaled.times(multiplier).equals(value.abs().shift(decimals))) return null;
  return scaled.toString();
}
