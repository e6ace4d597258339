import { describe, expect, test } from 'vitest';
import { extractQuantities, quantityToJson } from '../../../extractors/quantities/quantities.js';
import {
  NO_QUANTITY,
  QUANTITY_EXAMPLES,
  SENTENCE_EXAMPLES,
} from '../../../extractors/quantities/quantities.examples.js';

const json = (text: string) => extractQuantities(text).map(quantityToJson);

describe('one meaning, many spellings', () => {
  for (const { texts, comparator = '=', approximate, unit, ...figure } of QUANTITY_EXAMPLES) {
    for (const marked of texts) {
      test(marked, () => {
        const text = marked.replace(/[«»]/g, '');
        const start = Math.max(0, marked.indexOf('«'));
        const end = marked.includes('»') ? marked.indexOf('»') - 1 : text.length;
        const expected = { ...figure, ...(unit && { unit }), comparator, ...(approximate && { approximate }) };
        expect(json(text)).toEqual([{ text: text.slice(start, end), start, end, ...expected }]);
      });
    }
  }
});

describe('several quantities in a sentence', () => {
  test.each(SENTENCE_EXAMPLES)('%s', (text, expected) => {
    expect(json(text).map((quantity) => `${quantity.text}=${quantity.value ?? ''}`)).toEqual(expected);
  });
});

describe('no quantity', () => {
  test.each(NO_QUANTITY)('%s', (text) => {
    expect(json(text)).toEqual([]);
  });
});

test('a text without numerals needs no dictionary and gives nothing', () => {
  expect(extractQuantities('没有数字的文字。'.repeat(50_000))).toEqual([]);
});

test('time grows with the length of a line and not with its square', () => {
  const line = '召开会议12场，支出1,234.56万元，完成率不低于95%、';
  expect(extractQuantities(line.repeat(6000))).toHaveLength(18_000);
}, 20_000);

test('a run of digits longer than any amount is none, and takes no time', () => {
  const endless = '1234567890'.repeat(300_000);
  const grouped = `1${',234'.repeat(100_000)}`;
  expect(json(`支出${endless}元，比例0.${endless}，共${grouped}户，培训12人`).map(({ text }) => text)).toEqual([
    '12人',
  ]);
}, 5_000);
