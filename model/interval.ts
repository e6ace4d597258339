import { Decimal, max, min } from './decimal.js';

/** All numbers from lo to hi, both included. An exact figure is an interval of one number. */
export interface Interval {
  readonly lo: Decimal;
  readonly hi: Decimal;
}

/** Quotients are known to this many decimals, rounded outward; reports print at most four. */
const QUOTIENT_DECIMALS = 18;

export const interval = (lo: Decimal, hi: Decimal): Interval => ({ lo, hi });
export const exactly = (value: Decimal): Interval => ({ lo: value, hi: value });

/** What a number printed with this many decimals stands for: value ± ½·10^−decimals (design: rule of rounding, 1). */
export function printedInterval(value: Decimal, decimals: number): Interval {
  const half = Decimal.of(5n, decimals + 1);
  return { lo: value.minus(half), hi: value.plus(half) };
}

export const isExact = (a: Interval): boolean => a.lo.equals(a.hi);
export const width = (a: Interval): Decimal => a.hi.minus(a.lo);
export const contains = (a: Interval, value: Decimal): boolean => !value.lessThan(a.lo) && !a.hi.lessThan(value);
export const midpoint = (a: Interval): Decimal => a.lo.plus(a.hi).times(Decimal.of(5n, 1));

export const add = (a: Interval, b: Interval): Interval => ({ lo: a.lo.plus(b.lo), hi: a.hi.plus(b.hi) });
export const subtract = (a: Interval, b: Interval): Interval => ({ lo: a.lo.minus(b.hi), hi: a.hi.minus(b.lo) });
export const negate = (a: Interval): Interval => ({ lo: a.hi.negate(), hi: a.lo.negate() });
export const sum = (parts: readonly Interval[]): Interval => parts.reduce(add, exactly(Decimal.ZERO));

/** Multiplied by an exact factor. */
export function scale(a: Interval, factor: Decimal): Interval {
  const lo = a.lo.times(factor);
  const hi = a.hi.times(factor);
  return factor.sign() < 0 ? { lo: hi, hi: lo } : { lo, hi };
}

export function multiply(a: Interval, b: Interval): Interval {
  const corners = [a.lo.times(b.lo), a.lo.times(b.hi), a.hi.times(b.lo), a.hi.times(b.hi)];
  return { lo: corners.reduce(min), hi: corners.reduce(max) };
}

/** The quotient, rounded outward; null where the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.lo.sign() <= 0 && b.hi.sign() >= 0) return null;
  if (b.hi.sign() < 0) return divide(negate(a), negate(b));
  return {
    lo: a.lo.divideFloor(a.lo.sign() < 0 ? b.lo : b.hi, QUOTIENT_DECIMALS),
    hi: a.hi.divideCeiling(a.hi.sign() < 0 ? b.hi : b.lo, QUOTIENT_DECIMALS),
  };
}

/**
 * Whether two readings can be of one number. Intervals that overlap agree. Two intervals that only touch at an end
 * disagree (design: rule of rounding, 3), unless one of them is exact: an exact 12.5 does round to a printed 13.
 */
export function agree(a: Interval, b: Interval): boolean {
  const lo = max(a.lo, b.lo);
  const hi = min(a.hi, b.hi);
  const order = lo.compare(hi);
  return order < 0 || (order === 0 && (isExact(a) || isExact(b)));
}

/** How far apart two intervals lie; zero where they meet. */
export function gap(a: Interval, b: Interval): Decimal {
  return max(Decimal.ZERO, max(b.lo.minus(a.hi), a.lo.minus(b.hi)));
}
