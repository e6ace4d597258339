import { expect, test } from 'vitest';
import { readReading } from '../../extractors/read.js';
import { readText } from '../../readers/text.js';

const omissionsIn = (...lines: string[]) =>
  readReading(readText(new TextEncoder().encode(['云岭县水文站2022年度自评报告', ...lines].join('\n')))).omissions;

test('an ordinary report is read whole', () => {
  expect(omissionsIn('全年预算500.00万元，支出480.00万元，预算执行率96.00%。', '培训12人，满意度95%。')).toEqual([]);
});

test('one figure printed hundreds of times is held against some of them only, which is told', () => {
  const lines = Array.from({ length: 300 }, (_, i) => `第${i}站巡测设备完好率100%。`);
  expect(omissionsIn(...lines)).toContain('many-figures');
});

test('of a sentence without an end the words near a figure are read only, which is told', () => {
  expect(omissionsIn(`测站${'开展巡测，'.repeat(300)}支出12.50万元。`)).toEqual(['long-sentence']);
});
