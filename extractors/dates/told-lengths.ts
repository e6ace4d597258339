import type { ToldLength } from '../../model/timing.js';
import { chineseValue } from '../quantities/chinese-numeral.js';
import { halfWidth } from '../quantities/folding.js';

/** 18天, 1.5个月, 一个半月, 半个多月, 近两周; working days are not counted here. */
export const LENGTH =
  '(?<near>将?近|约为?|大约|不到|不足|超过)? ?(?:(?<number>\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九十百]{1,4}) ?)?(?<half>个半|半个?)?(?<more>[多余])?个?(?<more2>多)? ?(?<unit>天|日(?!前|均)|周(?!岁|年|边)|星期|月)(?<after>多|左右|以上|余)?';

/** A length that a pattern with LENGTH in it has found, at [start, end) of the passage; null where it has no number. */
export function lengthIn(
  { near, number, half, more, more2, unit, after }: Readonly<Record<string, string | undefined>>,
  passage: string,
  start: number,
  text: string,
): ToldLength | null {
  if (number === undefined && half === undefined) return null;
  // 晚于12月 names a month
  if (unit === '月' && !/[个半]/.test(text)) return null;
  const whole = number === undefined ? 0 : valueOf(number);
  if (whole === null || unit === undefined) return null;
  return {
    span: { passage, start, end: start + text.length },
    text,
    amount: whole + (half === undefined ? 0 : 0.5),
    unit: unit === '月' ? 'month' : unit === '天' || unit === '日' ? 'day' : 'week',
    isRough: [near, more, more2, after].some((word) => word !== undefined),
  };
}

function valueOf(number: string): number | null {
  const digits = halfWidth(number);
  if (/^\d/.test(digits)) return Number(digits);
  const value = chineseValue(digits);
  return value === null ? null : Number(value.toString());
}
