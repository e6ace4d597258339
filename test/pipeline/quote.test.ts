import { expect, test } from 'vitest';
import { quoteSpan } from '../../pipeline/quote.js';
import { passage, spanOf } from './example.js';

function quote(text: string, figure: string, { clause = text, inCell = false } = {}): string {
  const where = passage('p', text);
  const { start, end } = quoteSpan(text, spanOf(where, figure), spanOf(where, clause), inCell);
  return text.slice(start, end);
}

test('a short clause is quoted whole', () => {
  expect(quote('全年支出448.17万元，预算执行率99.89%，较上年提高。', '99.89%', { clause: '预算执行率99.89%' })).toBe(
    '预算执行率99.89%',
  );
});

test('a long clause is cut between words, near the figure', () => {
  const text =
    '在县委县政府的坚强领导和上级主管部门的精心指导下我站全年共开展河道断面流量监测和水质取样工作合计1346次较好地完成了年初下达的各项监测任务和指标';
  const shown = quote(text, '1346次');
  expect(shown).toContain('1346次');
  expect(shown.length).toBeLessThanOrEqual(46);
  expect(text.startsWith(shown)).toBe(false);
});

test('a figure of one digit has two characters on both sides, beyond its clause if need be', () => {
  expect(quote('培训、3、演练均已完成', '3', { clause: '3' })).toBe('培训、3、演');
});

test('a figure that is a clause by itself is shown with the words before it', () => {
  expect(quote('全部完成。基本支出448.17万元。', '448.17万元', { clause: '448.17万元' })).toBe('基本支出448.17万元');
});

test('a figure at the end of a text has what is there', () => {
  expect(quote('共计9', '9', { clause: '9' })).toBe('共计9');
});

test('no number is cut', () => {
  const text = `${'甲'.repeat(40)}，其中一项预算为1,234,567.89元而另一项预算为9,876,543,210.12元`;
  expect(quote(text, '9,876,543,210.12元')).not.toMatch(/^[\d,.]/);
  expect(quote('合计6和3.75', '6', { clause: '合计6' })).toBe('合计6和3.75');
});

test('a cell is quoted whole, a long one like a text', () => {
  expect(quote('210.60', '210.60', { inCell: true })).toBe('210.60');
  expect(quote(`计划开展巡测24次，${'字'.repeat(80)}`, '24次', { inCell: true }).length).toBeLessThan(50);
});
