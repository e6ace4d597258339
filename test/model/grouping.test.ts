import { expect, test } from 'vitest';
import { addTo, groupBy } from '../../model/grouping.js';

test('groups and their values keep the order in which they come', () => {
  const groups = groupBy(['车辆', '房屋', '车库', '设备', '房产'], (word) => word[0]!);
  expect([...groups]).toEqual([
    ['车', ['车辆', '车库']],
    ['房', ['房屋', '房产']],
    ['设', ['设备']],
  ]);
});

test('what has no key is in no group', () => {
  expect(groupBy([1, 2, 3], (n) => (n % 2 === 0 ? null : 'odd'))).toEqual(new Map([['odd', [1, 3]]]));
});

test('a value makes its group or joins it', () => {
  const groups = new Map<string, number[]>();
  addTo(groups, 'a', 1);
  addTo(groups, 'a', 2);
  expect(groups).toEqual(new Map([['a', [1, 2]]]));
});
