import { expect, test } from 'vitest';
import { readReading } from '../../extractors/read.js';
import { textOf } from '../../model/reading.js';
import { runRules } from '../../pipeline/runner.js';
import { readText } from '../../readers/text.js';
import { rules } from '../../rules/registry.js';

const REPORT = `榆川县图书馆2023年度部门整体支出绩效自评报告

全年支出1,486.20万元，其中基本支出982.40万元，项目支出503.80万元。

人员经费806.35万元，占基本支出982.40万元的54.26%。
`;

test('a rate that is wrong over the base that is named shows the figure over which it is right', () => {
  const reading = readReading(readText(new TextEncoder().encode(REPORT)));
  const [finding, ...others] = runRules(rules, reading).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'share', claimed: '54.26%', cause: 'other-base' });
  const shown = finding!.evidence.map(({ role, span }) => [
    role,
    textOf(reading, span.passage).slice(span.start, span.end),
  ]);
  expect(shown).toContainEqual(['context', '1,486.20万元']);
});
