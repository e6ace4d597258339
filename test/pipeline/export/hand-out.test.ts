import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../model/document.js';
import type { Settlement } from '../../../pipeline/export/exported.js';
import { aroundFigure, handedOut } from '../../../pipeline/export/hand-out.js';
import { notesOf } from '../../../pipeline/export/notes.js';
import { opinion } from '../../../pipeline/export/opinion.js';
import { readDocx } from '../../../readers/docx.js';
import { evidence, finding, report } from '../reports.js';

const settled = (decision: Settlement['decision'], more: Partial<Settlement> = {}): Settlement => ({
  decision,
  reason: null,
  note: null,
  by: '李',
  at: new Date('2024-03-01T01:30:00Z'),
  ...more,
});

const rate = evidence('年末预算执行率99.89%，', { figure: [7, 13] });
const spent = evidence('支出448.17万元', { figure: [2, 10], role: 'numerator' });
const exported = {
  report: report('甲.docx', [
    finding('asked', {
      message: '满意度没有调查数据',
      formula: null,
      computed: null,
      interval: null,
      cause: undefined,
    }),
    finding('open', { message: '没有处理' }),
    finding('rate', { evidence: [rate, spent] }),
    finding('dismissed', { message: '已经排除' }),
  ]),
  settlements: new Map([
    ['asked', settled('asked')],
    ['open', settled('open')],
    ['rate', settled('confirmed', { note: '以决算数为准' })],
    ['dismissed', settled('dismissed', { reason: 'rounding' })],
  ]),
};

test('findings are numbered alike in all papers: the confirmed ones first, then those asked about', () => {
  const numbers = handedOut(exported, 'confirmed', 'asked').map(({ number, finding: { id } }) => [number, id]);
  expect(numbers).toEqual([
    [1, 'rate'],
    [2, 'asked'],
  ]);
  expect(handedOut(exported, 'asked').map(({ number }) => number)).toEqual([2]);
});

test('a quote is told apart from its figure', () => {
  expect(aroundFigure(rate)).toEqual(['年末预算执行率', '99.89%', '，']);
});

test('notes tell the whole story once, and at the other figures what they are in it', () => {
  const [first, second, ...others] = notesOf(handedOut(exported, 'confirmed'), 'zh');
  expect(others).toEqual([]);
  expect(first!.lines).toEqual([
    '【问题1·错误】预算执行率99.89%与支出、预算对不上',
    '核算：448.17 ÷ 448.26 = 99.98%  [99.9776, 99.9822]',
    '可能原因：一位数字写错',
    '分子：“支出448.17万元” 二、预算执行情况',
    '复核意见：以决算数为准',
  ]);
  expect(second!.lines).toEqual(['见【问题1】（分子）：预算执行率99.89%与支出、预算对不上']);
});

test('figures of another file have no note of their own', () => {
  const lastYear = evidence('上年支出442.00万元', { passage: 'previous:p3', role: 'previous', path: ['上年.docx'] });
  const settlements = new Map([['f1', settled('confirmed')]]);
  const notesOn = (...quotes: (typeof spent)[]) =>
    notesOf(
      handedOut({ report: report('甲.docx', [finding('f1', { evidence: quotes })]), settlements }, 'confirmed'),
      'zh',
    );
  const [note, ...others] = notesOn(lastYear, spent);
  expect(others).toEqual([]);
  expect(note!.quote).toEqual(spent);
  expect(note!.lines).toContain('上期：“上年支出442.00万元” 上年.docx');
  expect(notesOn(lastYear).map(({ quote }) => quote)).toEqual([lastYear]);
});

describe('the opinion', () => {
  const textOf = async (bytes: Uint8Array) =>
    Array.from(passagesOf(await readDocx(bytes)), ({ text }) => text).join('\n');

  test('quotes what is confirmed and asked, with room for the reply, and nothing else', async () => {
    const text = await textOf(await opinion(exported, 'zh'));
    expect(text).toContain('绩效报告数据复核意见书');
    expect(text).toContain('你单位报送的《云岭县水文站2022年度自评报告》中有2处数字需要核实');
    expect(text).toContain('所报数：“年末预算执行率99.89%，”');
    expect(text).toContain('448.17 ÷ 448.26 = 99.98%');
    expect(text).toContain('以决算数为准');
    expect(text).toContain('满意度没有调查数据');
    expect(text.match(/单位回复\n/g)).toHaveLength(2);
    expect(text).toContain('填报单位（盖章）：');
    expect(text).not.toMatch(/没有处理|已经排除/);
  });

  test('says so where nothing is to be checked', async () => {
    const text = await textOf(await opinion({ report: exported.report }, 'zh'));
    expect(text).toContain('没有需要核实的数字');
    expect(text).not.toContain('确认的问题');
  });

  test('is sound whatever the document says', async () => {
    const hostile = finding('rate', { message: '<w:p>&\u0001\ud800', evidence: [rate] });
    const text = await textOf(
      await opinion({ report: report('<甲>.docx', [hostile]), settlements: exported.settlements }, 'en'),
    );
    expect(text).toContain('<w:p>&\ufffd\ufffd');
    expect(text).toContain('<甲>.docx');
  });
});
