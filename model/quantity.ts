import { Decimal } from './decimal.js';
import { exactly, type Interval } from './interval.js';

export type QuantityKind = 'money' | 'percent' | 'count' | 'measure' | 'ratio' | 'score' | 'number';
export type Comparator = '=' | '>=' | '<=' | '>' | '<' | '~';

/** How a figure was printed; what its precision is read from. */
export interface Printed {
  /** The digits (or numerals) alone, half-open offsets in the text that the quantity was read from. */
  readonly start: number;
  readonly end: number;
  /** Decimals of the printed number: 2 for 12.50. */
  readonly decimals: number;
  /** What a printed 1 is worth in the base unit: 10000 for 万元, 万人; 1 for 元, %, 人; 0.1 for ‰; 10 for 成. */
  readonly multiplier: Decimal;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
}

/**
 * A number with its unit, read from a text. Field names follow the machine interface (`gouji quantities`).
 * Money is in 元, percentages in percent, 万 and 亿 are expanded.
 */
export interface Quantity {
  /** The figure with its unit and the words that bound it: 不低于95%, 近6000人. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  /** Null for a range. */
  readonly value: Decimal | null;
  /** The ends of a range, or of a vague amount (数十万元); null otherwise. */
  readonly lo: Decimal | null;
  readonly hi: Decimal | null;
  /** Base unit: 元, %, 个百分点, 倍, 分, 人次, 场/年; empty for a bare number or a fraction. */
  readonly unit: string;
  readonly comparator: Comparator;
  /** 余, 多, 近, 约, 左右, 上百, 数十. */
  readonly approximate: boolean;
  /** The hedge that makes it approximate, as printed; it decides the width (design: rule of rounding, 6). */
  readonly hedge: string | null;
  readonly printed: Printed;
}

/** The numbers that a printed figure may stand for, hedges and bounds left aside (design: rule of rounding, 1). */
export function intervalOf(quantity: Quantity): Interval {
  return quantity.value !== null && isExactPrint(quantity) ? exactly(quantity.value) : roundedInterval(quantity);
}

/** The same for a figure that was derived (an average, points from a rate): always a rounding, even of whole numbers. */
export function roundedInterval(quantity: Quantity): Interval {
  const { value, lo, hi, printed } = quantity;
  if (value === null) return { lo: lo ?? Decimal.ZERO, hi: hi ?? lo ?? Decimal.ZERO };
  const half = Decimal.of(5n, printed.decimals + 1).times(printed.multiplier.abs());
  return { lo: value.minus(half), hi: value.plus(half) };
}

/** Whole counts without 万 or 亿, scores, money in 元 printed to the 分, and nothing at all are exact. */
function isExactPrint(quantity: Quantity): boolean {
  const { kind, printed, value } = quantity;
  // a printed 0 says that there was nothing
  if (value !== null && value.sign() === 0) return true;
  const unscaled = printed.multiplier.equals(Decimal.ONE);
  if (kind === 'score') return true;
  if (kind === 'count') return unscaled && printed.decimals === 0;
  if (kind === 'money') return unscaled && printed.decimals >= 2;
  return false;
}
