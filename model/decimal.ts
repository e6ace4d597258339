/**
 * Exact decimal numbers: an integer coefficient and a count of decimal places.
 *
 * Addition, subtraction and multiplication are exact. Division is offered only as an interval that holds the true
 * quotient (see interval.ts), because a rounded quotient is no exact figure.
 */
export class Decimal {
  static readonly ZERO = new Decimal(0n, 0);
  static readonly ONE = new Decimal(1n, 0);
  static readonly HUNDRED = new Decimal(100n, 0);

  /** The number is coefficient × 10^−scale; scale is never negative. */
  private constructor(
    readonly coefficient: bigint,
    readonly scale: number,
  ) {}

  /** From an integer coefficient and a power of ten: of(125n, 1) is 12.5, of(3n, -4) is 30000. */
  static of(coefficient: bigint, scale = 0): Decimal {
    return scale < 0 ? new Decimal(coefficient * power(-scale), 0) : new Decimal(coefficient, scale);
  }

  /** From a plain decimal string such as "-12.50". Throws RangeError on anything else. */
  static parse(text: string): Decimal {
    const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match) throw new RangeError(`not a plain decimal: ${JSON.stringify(text)}`);
    const fraction = match[3] ?? '';
    const coefficient = BigInt(match[2] + fraction);
    return new Decimal(match[1] === '-' ? -coefficient : coefficient, fraction.length);
  }

  static fromInteger(value: number): Decimal {
    return new Decimal(BigInt(value), 0);
  }

  /** The same number with a coefficient at the given scale, which must not be smaller than needed to hold it. */
  private at(scale: number): bigint {
    return scale === this.scale ? this.coefficient : this.coefficient * power(scale - this.scale);
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) - other.at(scale), scale);
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.coefficient * other.coefficient, this.scale + other.scale);
  }

  /** Multiplied by 10^n, exactly; n may be negative. */
  shift(n: number): Decimal {
    return Decimal.of(this.coefficient, this.scale - n);
  }

  negate(): Decimal {
    return new Decimal(-this.coefficient, this.scale);
  }

  abs(): Decimal {
    return this.coefficient < 0n ? this.negate() : this;
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
    return this.coefficient < 0n ? -1 : this.coefficient > 0n ? 1 : 0;
  }

  isInteger(): boolean {
    return this.coefficient % power(this.scale) === 0n;
  }

  /** The largest number with the given count of decimals that is not above the quotient this ÷ divisor. */
  divideFloor(divisor: Decimal, decimals: number): Decimal {
    if (divisor.coefficient === 0n) throw new RangeError('division by zero');
    const shift = decimals + divisor.scale - this.scale;
    let numerator = this.coefficient;
    let denominator = divisor.coefficient;
    if (shift >= 0) numerator *= power(shift);
    else denominator *= power(-shift);
    let quotient = numerator / denominator;
    if (quotient * denominator !== numerator && numerator < 0n !== denominator < 0n) quotient -= 1n;
    return new Decimal(quotient, decimals);
  }

  /** The smallest number with the given count of decimals that is not below the quotient this ÷ divisor. */
  divideCeiling(divisor: Decimal, decimals: number): Decimal {
    return this.negate().divideFloor(divisor, decimals).negate();
  }

  /** Rounded half away from zero to a count of decimals, which may be negative (to tens, hundreds …). */
  round(decimals: number): Decimal {
    if (decimals >= this.scale) return this;
    const unit = power(this.scale - decimals);
    const magnitude = this.coefficient < 0n ? -this.coefficient : this.coefficient;
    const rounded = (2n * magnitude + unit) / (2n * unit);
    return Decimal.of(this.coefficient < 0n ? -rounded : rounded, decimals);
  }

  /** Cut towards zero to a count of decimals. */
  truncate(decimals: number): Decimal {
    if (decimals >= this.scale) return this;
    return Decimal.of(this.coefficient / power(this.scale - decimals), decimals);
  }

  /** Without trailing zeros after the point. */
  normalize(): Decimal {
    let { coefficient, scale } = this;
    while (scale > 0 && coefficient % 10n === 0n) {
      coefficient /= 10n;
      scale -= 1;
    }
    return new Decimal(coefficient, scale);
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
    const negative = this.coefficient < 0n;
    const digits = (negative ? -this.coefficient : this.coefficient).toString().padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    const fraction = this.scale > 0 ? `.${digits.slice(-this.scale)}` : '';
    return `${negative ? '-' : ''}${whole}${fraction}`;
  }
}

const POWERS: bigint[] = Array.from({ length: 64 }, (_, n) => 10n ** BigInt(n));

function power(n: number): bigint {
  return POWERS[n] ?? 10n ** BigInt(n);
}

export const min = (a: Decimal, b: Decimal): Decimal => (b.lessThan(a) ? b : a);
export const max = (a: Decimal, b: Decimal): Decimal => (a.lessThan(b) ? b : a);
