import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../pipeline/export/csv.js';
import { ndjsonOf } from '../../../pipeline/export/ndjson.js';
import { failure, finding, report } from '../reports.js';

const collect = async (pieces: AsyncIterable<string>) => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

const first = report('甲,"乙".docx', [finding('f1'), finding('f2', { message: '-第一行\n第二行' })]);
const exports = [{ report: first }, { failure: failure('丁.docx') }, { report: report('丙.docx', []) }];

describe('CSV', () => {
  test('has a header and a row a finding, with a byte order mark', async () => {
    const text = await collect(csvOf(exports, 'zh'));
    expect(text.startsWith('\ufeff文件序号,文件,填报单位,年度')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
  });

  test('quotes commas, quotes and line ends, and lets no text be a formula', async () => {
    const text = await collect(csvOf(exports, 'zh'));
    expect(text).toContain('1,"甲,""乙"".docx",云岭县水文站,2022,1,错误,');
    expect(text).toContain(`"'-第一行\n第二行"`);
  });
});

test('NDJSON has a line a submission, the failed ones too', async () => {
  const lines = (await collect(ndjsonOf(exports))).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([first, failure('丁.docx'), report('丙.docx', [])]);
});
