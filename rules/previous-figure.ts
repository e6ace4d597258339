import type { Check, Rule, Verdict } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import { holds, tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { agree } from '../model/interval.js';
import { misprintOf } from '../model/misprint.js';
import { printComputed, printedFigure } from '../model/print.js';
import { intervalOf } from '../model/quantity.js';
import { textOf, type Reading } from '../model/reading.js';
import { isSure, operandsOf, relationOf, type Relation } from '../model/relation.js';

export const previousFigure: Rule = {
  meta: {
    id: 'previous-figure',
    severity: 'warning',
    title: { zh: '上年数与上年报告不一致', en: 'A figure of last year that last year’s report has otherwise' },
    docs: {
      why: {
        zh: '上年数已经报送过：增长率的基数、年初结转与上年报告不同，增长就算在了另一个数上。',
        en: 'Last year’s figures were reported once: growth over another figure is the growth of something else.',
      },
      source: 'T07, T24, T32',
      limits: {
        zh: '用 --previous 给出上年报告时才检查。只写增减、没有写上年数的，也按上年报告的数核对。上年报告中同一指标只有一个数、且本年所写的数在其中任何地方都没有出现的，才提示；口径调整也可能是原因，所以最多是警告。',
        en: 'Only with --previous; a change since last year whose base is not told is tried over that of last year’s report. Only where last year’s report has one figure for it, and the figure given here nowhere; as scopes are changed too, never more than a warning.',
      },
    },
    messages: {
      prior: {
        zh: '{measure}上年数写为{claimed}，上年报告为{other}',
        en: '{measure}: last year’s figure is given as {claimed}; last year’s report has {other}',
      },
      opening: {
        zh: '{measure}写为{claimed}，上年报告的年末数为{other}',
        en: '{measure} is given as {claimed}; last year’s report closed with {other}',
      },
      change: {
        zh: '{measure}{words}写为{claimed}，按上年报告的{other}应为{computed}',
        en: '{measure}{words} is given as {claimed}; over {other} of last year’s report it is {computed}',
      },
      consistent: { zh: '{measure}与上年报告一致', en: '{measure} is what last year’s report has' },
      undetermined: {
        zh: '{measure}{claimed}：上年报告中没有可确认为同一口径的数',
        en: '{measure} {claimed}: last year’s report has no figure that is surely the same',
      },
    },
  },
  *check(reading: Reading) {
    const { previous } = reading;
    if (previous === undefined) return;
    const told = new Set<Fact>();
    for (const { fact, like } of priorFigures(reading)) {
      if (told.has(fact)) continue;
      told.add(fact);
      yield* held(fact, like.measure, 'prior', previous, mentionsOf(like, previous));
    }
    for (const change of changesTold(reading)) yield* changeCheck(change, previous);
    for (const fact of reading.facts)
      if (isOpening(fact)) yield* held(fact, fact.measure, 'opening', previous, closingsOf(fact, previous));
  },
};

/** A figure of last year, and this year's figure that it is compared with, which says what both measure. */
interface Prior {
  readonly fact: Fact;
  readonly like: Fact;
}

function* priorFigures({ relations, year }: Reading): Generator<Prior> {
  for (const relation of relations) {
    if (!isSure(relation) || !isComparison(relation) || !holds(relation)) continue;
    for (const operands of relation.readings) {
      if (operands.kind !== 'growth' && operands.kind !== 'difference') continue;
      const pair = operandsOf(operands) as readonly [Fact, Fact];
      const fact = pair.find((one) => isOfLastYear(one, year));
      const like = pair.find((one) => one !== fact && one.aspect.value !== 'prior');
      if (fact && like && isWhole(like)) yield { fact, like };
    }
  }
}

const isComparison = ({ form }: Relation): boolean => form === 'growth' || form === 'difference';

const isOfLastYear = ({ aspect, period }: Fact, year: number | null): boolean =>
  aspect.value === 'prior' &&
  aspect.certainty === 'stated' &&
  period.certainty === 'stated' &&
  year !== null &&
  period.value === String(year - 1);

/** Of the unit itself, and no part of it. */
const isWhole = ({ subject, scope }: Fact): boolean => subject.value === null && scope.length === 0;

const isPlan = ({ aspect }: Fact): boolean => ['budget', 'target', 'standard', 'prior'].includes(aspect.value ?? '');

/** A budget is held against a budget, and what was done against what was done. */
const isOfSide = (fact: Fact, like: Fact): boolean =>
  like.aspect.value === 'budget' ? fact.aspect.value === 'budget' : !isPlan(fact);

/** What last year's report says of the same: by concept, or by name. */
function mentionsOf(like: Fact, previous: Reading): Fact[] {
  return previous.facts.filter((fact) => {
    if (!isWhole(fact) || !isOfSide(fact, like) || !isComparable(like, fact)) return false;
    if (fact.period.value !== null && fact.period.value !== String(previous.year)) return false;
    if (like.concept !== null || fact.concept !== null) return like.concept === fact.concept;
    const name = nameOf(like);
    return name.length >= SHORTEST_NAME && name === nameOf(fact);
  });
}

const isComparable = (one: Fact, other: Fact): boolean =>
  one.statistic === other.statistic &&
  one.quantity.unit === other.quantity.unit &&
  one.quantity.kind === other.quantity.kind &&
  other.quantity.comparator === '=' &&
  !other.quantity.approximate;

const SHORTEST_NAME = 4;
const nameOf = ({ measure }: Fact): string => measure.replace(/^(?:20\d\d年末?|全年|当年|本年|共|全县|全市)+/, '');

/** How much a figure is said to have changed since last year, where this report does not tell last year's. */
interface Change {
  readonly fact: Fact;
  /** The figure of this year, right before it. */
  readonly current: Fact;
  /** 较上年增长 */
  readonly words: string;
}

function* changesTold(reading: Reading): Generator<Change> {
  const { facts, relations, year } = reading;
  const settled = new Set(relations.filter(isSure).map(({ claimed }) => claimed));
  for (const [i, fact] of facts.entries()) {
    const current = facts[i - 1];
    if (!current || settled.has(fact) || !isChange(fact) || isChange(current) || !isWhole(current)) continue;
    if (current.span.passage !== fact.span.passage || current.aspect.value === 'prior') continue;
    if (fact.quantity.kind !== 'percent' && fact.quantity.unit !== current.quantity.unit) continue;
    const between = textOf(reading, fact.span.passage).slice(current.span.end, fact.span.start);
    const match = SINCE_LAST_YEAR.exec(between)?.groups;
    if (!match || (match['year'] !== undefined && Number(match['year']) !== (year ?? 0) - 1)) continue;
    if (current.measure.includes(match['name']!)) yield { fact, current, words: match['words']! };
  }
}

/** ，较上年增长; ，项目支出比2022年减少 */
const SINCE_LAST_YEAR =
  /^[，,](?<name>\p{Script=Han}{0,8}?)(?<words>(?:同比|[比较与](?:上一?年|去年|(?<year>20\d\d)年)度?(?:末|同期)?(?:相比)?[，,]?)净?(?:增[长加幅]|下降|减少|提高|降低))了?$/u;

const isChange = ({ quantity, statistic }: Fact): boolean =>
  (statistic === 'growth' || statistic === 'change') &&
  quantity.value !== null &&
  quantity.unit !== '个百分点' &&
  quantity.comparator === '=' &&
  !quantity.approximate;

function* changeCheck({ fact, current, words }: Change, previous: Reading): Generator<Omit<Check, 'rule'>> {
  const mentions = mentionsOf(current, previous);
  const [base] = mentions;
  if (base === undefined || current.quantity.approximate) return;
  const since = (other: Fact): Relation =>
    relationOf(
      fact.quantity.kind === 'percent' ? 'growth' : 'difference',
      fact,
      [
        fact.quantity.kind === 'percent'
          ? { kind: 'growth', current, previous: other }
          : { kind: 'difference', minuend: current, subtrahend: other },
      ],
      'stated',
      { direction: /降|减/.test(words) ? -1 : 1 },
    );
  const right = previous.facts.filter((other) => isComparable(current, other)).find((other) => holds(since(other)));
  const isOne = mentions.every((other) => agree(intervalOf(base.quantity), intervalOf(other.quantity)));
  const { computed, point } = tryRelation(since(base));
  const same = right !== undefined && mentions.includes(right) ? right : null;
  const differs = right === undefined && isOne && computed !== null && point !== null && isOfSize(fact, point);
  const other = same ?? base;
  yield {
    verdict: same ? 'consistent' : differs ? 'inconsistent' : 'undetermined',
    messageId: same ? 'consistent' : differs ? 'change' : 'undetermined',
    data: {
      measure: current.measure,
      words,
      claimed: printedFigure(fact.quantity),
      other: printedFigure(other.quantity),
      computed: computed ? printComputed(computed, point, fact.quantity) : '',
    },
    formula: null,
    claimed: printedFigure(fact.quantity),
    computed: differs ? printComputed(computed, point, fact.quantity) : null,
    interval: computed,
    evidence: [
      { span: fact.span, role: 'claimed', fact },
      { span: current.span, role: 'current', fact: current },
      { span: other.span, role: 'previous', fact: other },
    ],
  };
}

/** What lies further off is rather of another scope. */
const MOST_TIMES = Decimal.fromInteger(3);
function isOfSize({ quantity }: Fact, point: Decimal): boolean {
  const [low, high] = [quantity.value!.abs(), point.abs()].sort((a, b) => a.compare(b)) as [Decimal, Decimal];
  return !low.times(MOST_TIMES).lessThan(high);
}

const isOpening = (fact: Fact): boolean =>
  fact.concept === 'carry-over-opening' && fact.subject.value === null && !isPlan(fact);

/** 年初结转和结余 is what 年末结转和结余 was; 上年结转 alone may be of appropriations only. */
function closingsOf(opening: Fact, previous: Reading): Fact[] {
  const name = carriedName(opening);
  return previous.facts.filter(
    (fact) =>
      fact.concept === 'carry-over-closing' &&
      isWhole(fact) &&
      !isPlan(fact) &&
      isComparable(opening, fact) &&
      carriedName(fact) === name,
  );
}

const carriedName = ({ measure }: Fact): string => measure.replace(/20\d\d|[年初末上期全当本其中：:和]/g, '');

function* held(
  fact: Fact,
  measure: string,
  messageId: 'prior' | 'opening',
  previous: Reading,
  mentions: readonly Fact[],
): Generator<Omit<Check, 'rule'>> {
  if (fact.quantity.comparator !== '=' || fact.quantity.approximate || mentions.length === 0) return;
  const isSame = (other: Fact): boolean => agree(intervalOf(fact.quantity), intervalOf(other.quantity));
  const same = mentions.find(isSame);
  const [first, ...others] = mentions as [Fact, ...Fact[]];
  const isOne = others.every((other) => agree(intervalOf(first.quantity), intervalOf(other.quantity)));
  const isElsewhere = previous.facts.some((other) => other.quantity.unit === fact.quantity.unit && isSame(other));
  const verdict: Verdict = same ? 'consistent' : isOne && !isElsewhere ? 'inconsistent' : 'undetermined';
  const other = same ?? first;
  const interval = intervalOf(other.quantity);
  const differs = verdict === 'inconsistent';
  const cause = differs ? misprintOf(fact.quantity, interval) : null;
  yield {
    verdict,
    messageId: differs ? messageId : verdict,
    data: { measure, claimed: printedFigure(fact.quantity), other: printedFigure(other.quantity) },
    formula: null,
    claimed: printedFigure(fact.quantity),
    computed: differs ? printedFigure(other.quantity) : null,
    interval,
    ...(cause !== null && { cause }),
    evidence: [
      { span: fact.span, role: 'claimed', fact },
      { span: other.span, role: 'mention', fact: other },
    ],
  };
}
