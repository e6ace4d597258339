import { Decimal } from '../../model/decimal.js';

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };
const ZERO = /^[零〇]/;

/** The powers of ten of the words that scale a number, 万 and 亿 also after 十, 百, 千. */
export const SCALE_EXPONENTS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * The value of a numeral in Chinese characters: 一百二十, 两千零五, 三万五 (35000), 二〇二三, 叁佰贰拾万零伍仟, 一点五亿.
 * Null where the characters make no number.
 */
export function chineseValue(numeral: string): Decimal | null {
  const [whole = '', fraction] = numeral.split('点');
  if (fraction === undefined) return wholeValue(normalise(whole));
  const decimals = /^([^万亿萬億]+)([万亿萬億]*)$/.exec(fraction);
  const integer = wholeValue(normalise(whole));
  const digits = decimals?.[1] ? digitString(decimals[1]) : null;
  if (!decimals || integer === null || digits === null) return null;
  const exponent = [...(decimals[2] ?? '')].reduce((sum, unit) => sum + (SCALE_EXPONENTS[unit] ?? 0), 0);
  return Decimal.parse(`${integer.toString()}.${digits}`).shift(exponent);
}

const normalise = (numeral: string): string =>
  numeral.replaceAll('廿', '二十').replaceAll('卅', '三十').replaceAll('萬', '万').replaceAll('億', '亿');

/** The digits of a numeral that is read digit by digit, as in 二〇二三; null if it holds anything else. */
function digitString(numeral: string): string | null {
  let digits = '';
  for (const character of numeral) {
    const digit = DIGITS[character];
    if (digit === undefined) return null;
    digits += String(digit);
  }
  return digits === '' ? null : digits;
}

function wholeValue(numeral: string): Decimal | null {
  const digits = digitString(numeral);
  return digits === null ? scaledValue(numeral, '亿', 8) : Decimal.parse(digits);
}

/** Splits at the last 亿, then each side at the last 万; what is left are sections below 万. */
function scaledValue(numeral: string, unit: '亿' | '万', exponent: number): Decimal | null {
  const at = numeral.lastIndexOf(unit);
  const smaller = (part: string) => (unit === '亿' ? scaledValue(part, '万', 4) : sectionValue(part));
  if (at < 0) return smaller(numeral);
  const left = numeral.slice(0, at);
  const right = numeral.slice(at + 1);
  const high = left === '' ? Decimal.ONE : unit === '亿' ? wholeValue(left) : smaller(left);
  const low = right === '' ? Decimal.ZERO : (tail(right, exponent) ?? smaller(right));
  if (high === null || low === null || !low.lessThan(Decimal.ONE.shift(exponent))) return null;
  return high.shift(exponent).plus(low);
}

/** 三万五 is 35000 and 一亿二 120000000: a lone digit counts the next lower unit. */
function tail(numeral: string, exponent: number): Decimal | null {
  const digit = numeral.length === 1 ? DIGITS[numeral] : undefined;
  return digit ? Decimal.of(BigInt(digit), 1 - exponent) : null;
}

/** Below 万: digits with 千, 百, 十 in falling order, zeros between. */
function sectionValue(section: string): Decimal | null {
  let value = Decimal.ZERO;
  let digit: number | null = null;
  let lowest = 4;
  let afterZero = false;
  for (const character of section) {
    const exponent = SMALL_UNITS[character];
    if (exponent === undefined) {
      const next = DIGITS[character];
      if (next === undefined || digit !== null) return null;
      afterZero ||= next === 0;
      digit = next === 0 ? null : next;
      continue;
    }
    if (exponent >= lowest || (digit === null && value.sign() > 0 && exponent > 1)) return null;
    value = value.plus(Decimal.of(BigInt(digit ?? 1), -exponent));
    lowest = exponent;
    digit = null;
    afterZero = false;
  }
  if (digit === null) return ZERO.test(section) && section.length > 1 && value.sign() === 0 ? null : value;
  const exponent = lowest < 4 && lowest > 1 && !afterZero ? lowest - 1 : 0;
  return value.plus(Decimal.of(BigInt(digit), -exponent));
}
