import { expect, test } from 'vitest';
import { chineseValue } from '../../../extractors/quantities/chinese-numeral.js';

const DIGITS = '零一二三四五六七八九';

/** A number below 10000 as it is written, 1010 as 一千零一十. */
function section(number: number): string {
  let written = '';
  let gap = false;
  for (const [power, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / power) % 10;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    written += `${gap ? '零' : ''}${DIGITS.charAt(digit)}${unit}`;
    gap = false;
  }
  return written;
}

function inChinese(number: number): string {
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  const written = `${high > 0 ? `${section(high)}万` : ''}${high > 0 && low > 0 && low < 1000 ? '零' : ''}${section(low)}`;
  return written.replace(/^一十/, '十') || '零';
}

test('every whole number below 100000 is read as it is written', () => {
  const wrong: string[] = [];
  for (let number = 0; number < 100_000; number += 1) {
    const numeral = inChinese(number);
    if (chineseValue(numeral)?.toString() !== String(number)) wrong.push(`${numeral} ${number}`);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['三百五', '350'],
  ['两万零五百', '20500'],
  ['一亿二', '120000000'],
  ['两万亿', '2000000000000'],
  ['二〇二三', '2023'],
  ['叁佰贰拾万零伍仟', '3205000'],
  ['一点五亿', '150000000'],
  ['零点零五', '0.05'],
  ['廿三', '23'],
])('%s is %s', (numeral, value) => {
  expect(chineseValue(numeral)?.toString()).toBe(value);
});

test.each(['三三百', '三百百', '五十百', '三点十'])('%s is no number', (numeral) => {
  expect(chineseValue(numeral)).toBeNull();
});
