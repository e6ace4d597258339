import { describe, expect, test } from 'vitest';
import type { Check } from '../../model/check.js';
import type { Fact } from '../../model/fact.js';
import { joinChecks } from '../../pipeline/join.js';
import { representativeFrom } from '../../pipeline/representatives.js';
import { between, checkOf, evidence, factOf, just, passage } from './example.js';

const text = passage('p1', '支出448.17万元，预算448.26万元，执行率99.89%，项目210.60万元，基本237.75万元。');
const [spent, budget, rate, project, basic] = ['448.17万元', '448.26万元', '99.89%', '210.60万元', '237.75万元'].map(
  (printed) => factOf(text, printed),
) as [Fact, Fact, Fact, Fact, Fact];

const severityOf = (check: Check) => check.severity ?? 'warning';
const order = (a?: { start: number }, b?: { start: number }) => (a?.start ?? -1) - (b?.start ?? -1);
const join = (checks: readonly Check[], agreeing: readonly Check[] = []) =>
  joinChecks(checks, representativeFrom(agreeing), severityOf, order);

describe('checks that one changed figure would settle', () => {
  test('are one finding, told by the gravest of them, with the evidence of all', () => {
    const mild = checkOf([rate, spent, budget], { settledBy: new Map([[spent, between('4477600', '4478000')]]) });
    const grave = checkOf([spent, project, basic], {
      severity: 'error',
      settledBy: new Map([[spent, between('4477000', '4477900')]]),
    });
    const [finding, ...others] = join([mild, grave]);
    expect(others).toEqual([]);
    expect(finding!.severity).toBe('error');
    expect(finding!.alsoBreaks).toEqual([mild]);
    expect(finding!.evidence.map(({ fact }) => fact)).toEqual([spent, project, basic, rate, budget]);
  });

  test('stay apart where no one value settles both', () => {
    const one = checkOf([rate], { settledBy: new Map([[spent, between('1', '2')]]) });
    const other = checkOf([basic], { settledBy: new Map([[spent, between('3', '4')]]) });
    expect(join([one, other])).toHaveLength(2);
  });

  test('stay apart where their values only touch, unless the touching value is exact', () => {
    const upTo = checkOf([rate], { settledBy: new Map([[spent, between('1', '2')]]) });
    const from = checkOf([basic], { settledBy: new Map([[spent, between('2', '3')]]) });
    const at = checkOf([basic], { settledBy: new Map([[spent, just('2')]]) });
    expect(join([upTo, from])).toHaveLength(2);
    expect(join([upTo, at])).toHaveLength(1);
  });

  test('go to the figure that settles most, each check to one finding only', () => {
    const a = checkOf([rate], { settledBy: new Map([[spent, just('1')], [rate, just('9')]]) }); // prettier-ignore
    const b = checkOf([budget], { settledBy: new Map([[spent, just('1')], [budget, just('5')]]) }); // prettier-ignore
    const c = checkOf([project], { settledBy: new Map([[spent, just('1')], [budget, just('5')]]) }); // prettier-ignore
    const d = checkOf([basic], { settledBy: new Map([[budget, just('5')]]) });
    const findings = join([a, b, c, d]);
    expect(findings.map(({ alsoBreaks }) => 1 + alsoBreaks.length).sort()).toEqual([1, 3]);
    expect(findings.flatMap((finding) => finding.evidence)).toHaveLength(4);
  });

  test('are told, among equals, by the check that claims the figure itself', () => {
    const asPart = checkOf([rate, spent], { settledBy: new Map([[spent, just('1')]]) });
    const asClaim = checkOf([spent, budget], { settledBy: new Map([[spent, just('1')]]) });
    expect(join([asPart, asClaim])[0]!.evidence[0]!.fact).toBe(spent);
  });
});

test('a tie that is broken alike at each mention of its figures is one finding', () => {
  const again = passage('p2', '支出448.17万元');
  const mention = factOf(again, '448.17万元');
  const same = checkOf([spent], {
    verdict: 'consistent',
    evidence: [evidence(spent, 'claimed'), evidence(mention, 'mention')],
  });
  const here = checkOf([spent, project], { settledBy: new Map([[spent, between('1', '3')]]) });
  const there = checkOf([mention, basic], { settledBy: new Map([[mention, between('2', '4')]]) });
  expect(join([here, there])).toHaveLength(2);
  expect(join([here, there], [same])).toMatchObject([{ alsoBreaks: [there] }]);
});

test('a limit that is exceeded is a finding of its own, unless one slip explains it and the other', () => {
  const limit = checkOf([spent], { settledBy: new Map([[spent, between('0', '4400000')]]) });
  const total = checkOf([spent, basic], { settledBy: new Map([[spent, just('4321000')]]) });
  const slip = checkOf([spent, basic], { settledBy: new Map([[spent, just('4381700')]]) });
  expect(join([limit, total])).toHaveLength(2);
  expect(join([limit, slip])).toHaveLength(1);
});

test('what one rule says of one figure is one finding, though no value would settle it', () => {
  expect(join([checkOf([rate, spent]), checkOf([rate, budget])])).toMatchObject([{ alsoBreaks: [{}] }]);
  expect(join([checkOf([rate]), checkOf([spent])])).toHaveLength(2);
});
