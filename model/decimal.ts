import { add, divide, integer, multiply, negate, power, remainder, type Integer } from './integer.js';

/**
 * Exact decimal numbers: an integer coefficient and a count of decimal places.
 *
 * Addition, subtraction and multiplication are exact. Division is offered only as an interval that holds the true
 * quotient (see interval.ts), because a rounded quotient is no exact figure.
 */
export class Decimal {
  static readonly ZERO = new Decimal(0, 0);
  static readonly ONE = new Decimal(1, 0);
  static readonly HUNDRED = new Decimal(100, 0);

  /** The number is coefficient × 10^−scale; scale is never negative. */
  private constructor(
    private readonly coefficient: Integer,
    private readonly scale: number,
  ) {}

  /** From an integer coefficient and a power of ten: of(125n, 1) is 12.5, of(3n, -4) is 30000. */
  static of(coefficient: bigint, scale = 0): Decimal {
    return Decimal.scaled(integer(coefficient), scale);
  }

  private static scaled(coefficient: Integer, scale: number): Decimal {
    return scale < 0 ? new Decimal(multiply(coefficient, power(-scale)), 0) : new Decimal(coefficient, scale);
  }

  /** From a plain decimal string such as "-12.50". Throws RangeError on anything else. */
  static parse(text: string): Decimal {
    const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match) throw new RangeError(`not a plain decimal: ${JSON.stringify(text)}`);
    const fraction = match[3] ?? '';
    const coefficient = integer(BigInt(match[2] + fraction));
    return new Decimal(match[1] === '-' ? negate(coefficient) : coefficient, fraction.length);
  }

  static fromInteger(value: number): Decimal {
    return new Decimal(integer(BigInt(value)), 0);
  }

  /** All of them together; zero where there are none. */
  static sum(values: readonly Decimal[]): Decimal {
    return values.reduce((sum, value) => sum.plus(value), Decimal.ZERO);
  }

  /** The same number with a coefficient at the given scale, which must not be smaller than needed to hold it. */
  private at(scale: number): Integer {
    return scale === this.scale ? this.coefficient : multiply(this.coefficient, power(scale - this.scale));
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(add(this.at(scale), other.at(scale)), scale);
  }

  minus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(add(this.at(scale), negate(other.at(scale))), scale);
  }

  times(other: Decimal): Decimal {
    return new Decimal(multiply(this.coefficient, other.coefficient), this.scale + other.scale);
  }

  /** Multiplied by 10^n, exactly; n may be negative. */
  shift(n: number): Decimal {
    return Decimal.scaled(this.coefficient, this.scale - n);
  }

  negate(): Decimal {
    return new Decimal(negate(this.coefficient), this.scale);
  }

  abs(): Decimal {
    return this.coefficient < 0 ? this.negate() : this;
  }

  /** −1, 0 or 1. */
  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.scale, other.scale);
    const a = this.at(scale);
    const b = other.at(scale);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  lessThan(other: Decimal): boolean {
    return this.compare(other) < 0;
  }

  sign(): -1 | 0 | 1 {
    return this.coefficient < 0 ? -1 : this.coefficient > 0 ? 1 : 0;
  }

  isInteger(): boolean {
    return remainder(this.coefficient, power(this.scale)) === 0;
  }

  /** The largest number with the given count of decimals that is not above the quotient this ÷ divisor. */
  divideFloor(divisor: Decimal, decimals: number): Decimal {
    if (divisor.coefficient === 0) throw new RangeError('division by zero');
    const shift = decimals + divisor.scale - this.scale;
    const numerator = shift > 0 ? multiply(this.coefficient, power(shift)) : this.coefficient;
    const denominator = shift < 0 ? multiply(divisor.coefficient, power(-shift)) : divisor.coefficient;
    const quotient = divide(numerator, denominator);
    const isBelowZero = numerator < 0 !== denominator < 0;
    const isCutUp = isBelowZero && remainder(numerator, denominator) !== 0;
    return new Decimal(isCutUp ? add(quotient, -1) : quotient, decimals);
  }

  /** The smallest number with the given count of decimals that is not below the quotient this ÷ divisor. */
  divideCeiling(divisor: Decimal, decimals: number): Decimal {
    return this.negate().divideFloor(divisor, decimals).negate();
  }

  /** Rounded half away from zero to a count of decimals, which may be negative (to tens, hundreds …). */
  round(decimals: number): Decimal {
    if (decimals >= this.scale) return this;
    const unit = power(this.scale - decimals);
    const doubled = multiply(2, this.abs().coefficient);
    const rounded = divide(add(doubled, unit), multiply(2, unit));
    return Decimal.scaled(this.coefficient < 0 ? negate(rounded) : rounded, decimals);
  }

  /** Cut towards zero to a count of decimals. */
  truncate(decimals: number): Decimal {
    if (decimals >= this.scale) return this;
    return Decimal.scaled(divide(this.coefficient, power(this.scale - decimals)), decimals);
  }

  /** Without trailing zeros after the point. */
  normalize(): Decimal {
    let { coefficient, scale } = this;
    while (scale > 0 && remainder(coefficient, 10) === 0) {
      coefficient = divide(coefficient, 10);
      scale -= 1;
    }
    return new Decimal(coefficient, scale);
  }

  /** The worth of its last digit that is not zero: 1000 for 18000, 0.1 for 2.5; 1 for zero. */
  lastDigitUnit(): Decimal {
    let { coefficient, scale } = this;
    if (coefficient === 0) return Decimal.ONE;
    while (remainder(coefficient, 10) === 0) {
      coefficient = divide(coefficient, 10);
      scale -= 1;
    }
    return Decimal.of(1n, scale);
  }

  /** With exactly this many decimals, where the value allows it; otherwise all that it needs. */
  toFixed(decimals: number): string {
    const normal = this.normalize();
    return normal.scale >= decimals ? normal.print() : new Decimal(normal.at(decimals), decimals).print();
  }

  /** The shortest plain decimal string. */
  toString(): string {
    return this.normalize().print();
  }

  private print(): string {
    const negative = this.coefficient < 0;
    const digits = this.abs()
      .coefficient.toString()
      .padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    const fraction = this.scale > 0 ? `.${digits.slice(-this.scale)}` : '';
    return `${negative ? '-' : ''}${whole}${fraction}`;
  }
}

export const min = (a: Decimal, b: Decimal): Decimal => (b.lessThan(a) ? b : a);
export const max = (a: Decimal, b: Decimal): Decimal => (a.lessThan(b) ? b : a);
