import { Decimal } from './decimal.js';
import { contains, isExact, negate, width, type Interval } from './interval.js';
import type { Quantity } from './quantity.js';
import type { Cause } from './check.js';

/** Slips by a power of ten: the decimal point by one or two places; 元, 千元, 万元, 亿元 taken for one another. */
const DECIMAL_SHIFTS = [1, -1, 2, -2];
const UNIT_SHIFTS = [4, -4, 3, -3, 8, -8];

/**
 * The single slip of the pen that turns the printed figure into one that is wanted: two neighbouring digits swapped,
 * one digit changed, the point shifted, the unit mistaken. Null where no single slip explains it.
 */
export function misprintOf(quantity: Quantity, computed: Interval): Cause | null {
  const { value, printed } = quantity;
  if (value === null || value.sign() === 0 || printed.chinese) return null;
  // the slips of a negative figure are those of its size
  if (value.sign() < 0) return misprintOf({ ...quantity, value: value.abs() }, negate(computed));
  const unit = printed.multiplier;
  const wanted = rounded(computed, quantity);
  if (isVague(wanted, 4)) {
    if (isUnitSlip(quantity, value, computed)) return 'unit-slip';
    return isExact(computed) && DECIMAL_SHIFTS.some((n) => value.shift(n).equals(computed.lo)) ? 'decimal-shift' : null;
  }
  const digits = digitsOf(value, quantity);
  if (digits === null) return null;
  const slip = isVague(wanted, 20)
    ? null
    : digitSlip(digits, integersIn(wanted, printed.decimals, unit, mostWanted(digits.length)), printed.decimals);
  if (slip !== null) return slip;
  if (isUnitSlip(quantity, value, computed)) return 'unit-slip';
  const tells = (shift: number): boolean => shift < 0 || digits.length > shift;
  // 21.30亿元 for 0.22亿元 would be any figure about that
  if (isVague(wanted, 40)) return null;
  if (DECIMAL_SHIFTS.some((n) => tells(n) && hitsRounded(value, n, printed.decimals, unit, wanted)))
    return 'decimal-shift';
  return null;
}

/** The amount fits in another unit, to its decimals in that: 8.45亿元 for 8.45万元. */
function isUnitSlip(quantity: Quantity, value: Decimal, computed: Interval): boolean {
  if (quantity.kind !== 'money' || isWithin(value, computed, Decimal.HUNDRED)) return false;
  return UNIT_SHIFTS.some((n) => {
    const multiplier = quantity.printed.multiplier.shift(n);
    const meant = rounded(computed, { ...quantity, printed: { ...quantity.printed, multiplier } });
    return !isVague(meant, 4) && contains(meant, value.shift(n));
  });
}

/** Of one size: neither is more than so many times the other. */
const isWithin = (value: Decimal, { lo, hi }: Interval, times: Decimal): boolean =>
  value.lessThan(hi.times(times)) && lo.lessThan(value.times(times));

/**
 * The printed numbers that stand for some value of an interval; a count stands for itself alone, and so does what can be
 * printed exactly.
 */
function rounded(computed: Interval, { kind, printed }: Quantity): Interval {
  if (kind === 'count' && printed.decimals === 0) return computed;
  if (isExact(computed) && isPrintable(computed.lo, printed)) return computed;
  const half = Decimal.of(5n, printed.decimals + 1).times(printed.multiplier);
  return { lo: computed.lo.minus(half), hi: computed.hi.plus(half) };
}

/** Whether a value can be printed with the decimals and in the unit of a figure, and nothing of it is lost. */
export function isPrintable(value: Decimal, { decimals, multiplier }: Quantity['printed']): boolean {
  const shifted = value.shift(decimals);
  return shifted.divideFloor(multiplier, 0).times(multiplier).equals(shifted);
}

/**
 * How many numbers may be wanted at once of a figure with so many digits, if hitting one of them by a slip is to prove
 * anything: about nine slips a digit are possible, and they must hit by chance in a few cases of a hundred at the most.
 */
const mostWanted = (digits: number): number =>
  digits <= 3 ? 3 : digits === 4 ? 10 : digits === 5 ? 80 : 6 * 10 ** (digits - 4);

/** The first and last whole number that, printed with these decimals in this unit, lies in the interval. */
function integersIn(wanted: Interval, decimals: number, unit: Decimal, most: number): Interval | null {
  const lo = wanted.lo.shift(decimals).divideCeiling(unit, 0);
  const hi = wanted.hi.shift(decimals).divideFloor(unit, 0);
  return hi.minus(lo).lessThan(Decimal.fromInteger(most)) ? { lo, hi } : null;
}

function digitSlip(digits: string, wanted: Interval | null, decimals: number): Cause | null {
  const bounds = wanted && boundsOf(wanted, digits.length);
  if (!bounds) return null;
  const [lo, hi] = bounds;
  // 12 is no slip of 02
  const isWanted = (other: string): boolean => lo <= other && other <= hi && (decimals > 0 || !other.startsWith('0'));
  const replaced = (at: number, ...by: string[]): string =>
    digits.slice(0, at) + by.join('') + digits.slice(at + by.length);
  for (let at = 1; at < digits.length; at++)
    if (digits[at] !== digits[at - 1] && isWanted(replaced(at - 1, digits[at]!, digits[at - 1]!))) return 'digit-swap';
  for (let at = 0; at < digits.length; at++)
    for (const digit of DIGITS) if (digit !== digits[at] && isWanted(replaced(at, digit))) return 'digit-change';
  return null;
}

const DIGITS = [...'0123456789'];

/** The least and the greatest number of so many digits within whole bounds, as digits; null where there is none. */
function boundsOf({ lo, hi }: Interval, length: number): readonly [string, string] | null {
  const [least, most] = [lo.sign() < 0 ? '0' : lo.toString(), hi.toString()];
  if (hi.sign() < 0 || least.length > length) return null;
  return [least.padStart(length, '0'), most.length > length ? '9'.repeat(length) : most.padStart(length, '0')];
}

/** Where almost any figure would do, hitting it proves nothing. */
const isVague = (wanted: Interval, times: number): boolean =>
  wanted.lo.sign() <= 0 || !width(wanted).times(Decimal.fromInteger(times)).lessThan(wanted.hi);

/** A figure whose point was shifted was printed anew to the same decimals: 6.42 for 64.18. (3 for 312 would do for any.) */
function hitsRounded(value: Decimal, shift: number, decimals: number, unit: Decimal, wanted: Interval): boolean {
  const half = Decimal.of(5n, decimals + 1).times(unit);
  const lo = value.minus(half).shift(shift);
  const hi = value.plus(half).shift(shift);
  return !hi.lessThan(wanted.lo) && !wanted.hi.lessThan(lo);
}

/**
 * How many significant digits were printed; a coincidence of few digits proves nothing. Zeros at the end of a round
 * number tell nothing (2000, 300.00); those that end its decimals do (11.50).
 */
export function significantDigits(quantity: Quantity): number {
  if (quantity.value === null) return 0;
  const digits = digitsOf(quantity.value, quantity);
  if (digits === null) return 0;
  const { decimals } = quantity.printed;
  const isRound = decimals === 0 || /^0+$/.test(digits.slice(-decimals));
  const start = digits.search(/[1-9]/);
  if (start < 0) return 0;
  let end = digits.length;
  while (isRound && digits[end - 1] === '0') end--;
  return end - start;
}

/** The printed digits without point and sign; null where the value is no multiple of the printed unit. */
function digitsOf(value: Decimal, quantity: Quantity): string | null {
  const { decimals, multiplier } = quantity.printed;
  const scaled = value.abs().shift(decimals).divideFloor(multiplier, 0);
  if (!scaled.times(multiplier).equals(value.abs().shift(decimals))) return null;
  return scaled.toString();
}
