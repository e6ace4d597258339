import { expect, test } from 'vitest';
import { tokensOf } from '../../extractors/segmentation.js';

test('tokens cover the text without a gap', () => {
  const text = '２０２２年，某局完成3,500万元“一岗双责”培训 😀，执行率９９．５％。\ud800末尾';
  const tokens = tokensOf(text);
  expect(tokens.map((token) => token.word).join('')).toBe(text);
  let end = 0;
  for (const token of tokens) {
    expect(token.start).toBe(end);
    expect(text.slice(token.start, token.end)).toBe(token.word);
    end = token.end;
  }
  expect(end).toBe(text.length);
});

test('words of the field are one token', () => {
  const words = tokensOf('落实一岗双责，提高预算执行率，核对年初预算数').map((token) => token.word);
  expect(words).toEqual(expect.arrayContaining(['一岗双责', '预算执行率', '年初预算数']));
});

test('an empty text has no tokens', () => {
  expect(tokensOf('')).toEqual([]);
});

test('the same text gives the same tokens', () => {
  expect(tokensOf('完成三项任务')).toBe(tokensOf('完成三项任务'));
});
