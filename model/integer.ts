/**
 * Integers of any size: a number while numbers hold it exactly, a bigint beyond. All but the ends of quotients are small,
 * and numbers are many times as fast.
 */
export type Integer = number | bigint;

/** The same integer as a number where that holds it exactly; all that this module returns is so. */
export function integer(value: bigint): Integer {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

const areSmall = (a: Integer, b: Integer): boolean => typeof a === 'number' && typeof b === 'number';

// A sum or product beyond the safe numbers is rounded to one beyond them, so that what is safe is exact.

export function add(a: Integer, b: Integer): Integer {
  if (areSmall(a, b)) {
    const sum = (a as number) + (b as number);
    if (Number.isSafeInteger(sum)) return sum;
  }
  return integer(BigInt(a) + BigInt(b));
}

export const negate = (a: Integer): Integer => (typeof a === 'number' ? 0 - a : integer(-a));

export function multiply(a: Integer, b: Integer): Integer {
  if (areSmall(a, b)) {
    const product = (a as number) * (b as number);
    // 0 for −0
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return integer(BigInt(a) * BigInt(b));
}

/** The quotient, cut towards zero. */
export function divide(a: Integer, b: Integer): Integer {
  if (areSmall(a, b)) return ((a as number) - ((a as number) % (b as number))) / (b as number) + 0;
  return integer(BigInt(a) / BigInt(b));
}

/** What the quotient leaves, with the sign of the dividend. */
export function remainder(a: Integer, b: Integer): Integer {
  if (areSmall(a, b)) return ((a as number) % (b as number)) + 0;
  return integer(BigInt(a) % BigInt(b));
}

/** 10 to a power that is not negative. */
export const power = (n: number): Integer => POWERS[n] ?? 10n ** BigInt(n);

const POWERS: readonly Integer[] = Array.from({ length: 64 }, (_, n) => integer(10n ** BigInt(n)));
