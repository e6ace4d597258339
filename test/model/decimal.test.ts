import { expect, test } from 'vitest';
import { Decimal } from '../../model/decimal.js';
import { divide, exactly, interval } from '../../model/interval.js';

const decimal = (text: string): Decimal => Decimal.parse(text);
const LARGEST = String(Number.MAX_SAFE_INTEGER);

test('what numbers hold and what they do not gives the same results', () => {
  for (const [a, b] of [
    [LARGEST, '1'],
    [LARGEST, LARGEST],
    [`-${LARGEST}`, '-2'],
    ['9007199254740993', '-9007199254740992'],
    ['123456789.123456789', '987654321.987654321'],
  ] as const) {
    const [x, y] = [decimal(a), decimal(b)];
    const [m, n] = [a, b].map((text) => BigInt(text.replace('.', ''))) as [bigint, bigint];
    const scale = a.includes('.') ? 9 : 0;
    expect(x.plus(y).toString()).toBe(Decimal.of(m + n, scale).toString());
    expect(x.minus(y).toString()).toBe(Decimal.of(m - n, scale).toString());
    expect(x.times(y).toString()).toBe(Decimal.of(m * n, 2 * scale).toString());
    expect(x.plus(y).minus(y)).toEqual(x);
    expect(x.compare(y)).toBe(m < n ? -1 : m > n ? 1 : 0);
  }
});

test('there is one zero', () => {
  expect(decimal('0').negate()).toEqual(Decimal.ZERO);
  expect(decimal('0').times(decimal('-3'))).toEqual(Decimal.ZERO);
  expect(decimal('-0.4').round(0).toString()).toBe('0');
});

test('a quotient lies between its floor and its ceiling', () => {
  for (const [a, b, floor, ceiling] of [
    ['1', '3', '0.33', '0.34'],
    ['-1', '3', '-0.34', '-0.33'],
    ['1', '-3', '-0.34', '-0.33'],
    ['-1', '-3', '0.33', '0.34'],
    ['6', '3', '2', '2'],
    ['90071992547409930', '3', '30023997515803310', '30023997515803310'],
  ] as const) {
    expect(decimal(a).divideFloor(decimal(b), 2).toString()).toBe(floor);
    expect(decimal(a).divideCeiling(decimal(b), 2).toString()).toBe(ceiling);
  }
});

test('the quotient of intervals holds all quotients of their numbers', () => {
  const between = (lo: string, hi: string) => interval(decimal(lo), decimal(hi));
  const texts = (x: ReturnType<typeof divide>) => x && [x.lo.toString(), x.hi.toString()];
  expect(texts(divide(between('2', '4'), between('1', '2')))).toEqual(['1', '4']);
  expect(texts(divide(between('-2', '4'), between('1', '2')))).toEqual(['-2', '4']);
  expect(texts(divide(between('-4', '-2'), between('1', '2')))).toEqual(['-4', '-1']);
  expect(texts(divide(between('2', '4'), between('-2', '-1')))).toEqual(['-4', '-1']);
  expect(divide(between('2', '4'), between('-1', '1'))).toBeNull();
  expect(divide(between('2', '4'), exactly(Decimal.ZERO))).toBeNull();
});

test('the last digit that is not zero has its worth', () => {
  expect(['18000', '2.50', '7', '0'].map((text) => decimal(text).lastDigitUnit().toString())).toEqual([
    '1000',
    '0.1',
    '1',
    '1',
  ]);
});

test('decimals of any scale add up, and none of them to zero', () => {
  expect(Decimal.sum(['1.25', '-0.25', '12'].map(decimal)).toString()).toBe('13');
  expect(Decimal.sum([LARGEST, '1', '0.5'].map(decimal)).toString()).toBe('9007199254740992.5');
  expect(Decimal.sum([])).toEqual(Decimal.ZERO);
});
