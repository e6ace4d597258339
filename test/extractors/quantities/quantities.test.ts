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
