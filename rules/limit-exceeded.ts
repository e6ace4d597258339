import type { Check, Evidence, Rule } from '../model/check.js';
import { Decimal, max } from '../model/decimal.js';
import { readingThatHolds, tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { agree, interval } from '../model/interval.js';
import { measureName, printedFigure } from '../model/print.js';
import { intervalOf } from '../model/quantity.js';
import type { Reading } from '../model/reading.js';
import { operandsOf, type Relation } from '../model/relation.js';

type Tried = Omit<Check, 'rule'>;

export const limitExceeded: Rule = {
  meta: {
    id: 'limit-exceeded',
    severity: 'warning',
    title: { zh: '超过上限', en: 'Limit exceeded' },
    docs: {
      why: {
        zh: '实有人数超编制、三公决算超预算、执行数超全年预算、部分大于整体，或者数字有误，或者需要说明。',
        en: 'More staff than posts, 三公 spending or a row above its budget, a part above its whole: wrong, or in need of a word.',
      },
      source: 'T11–T13, T22, T51, T52, T58; C13, C32, C33',
      limits: {
        zh: '编外、离退休、劳务派遣不计入实有人数；年初预算不作上限（三公除外）。',
        en: 'Staff without posts does not count; an opening budget is no limit but for 三公.',
      },
    },
    messages: {
      exceeded: {
        zh: '{measure}{claimed}，超过{limit}{bound}',
        en: '{measure} {claimed} exceeds {limit} {bound}',
      },
      consistent: {
        zh: '{measure}{claimed}，未超过{limit}{bound}',
        en: '{measure} {claimed} is within {limit} {bound}',
      },
      undetermined: { zh: '{measure}{claimed}的上限不明', en: 'the limit of {measure} {claimed} is not known' },
    },
  },
  *check(reading: Reading) {
    const order = ({ claimed }: Relation): number => reading.places.get(claimed.span.passage)!.order;
    const limits = reading.relations.filter(({ form }) => form === 'limit').sort((a, b) => order(a) - order(b));
    const ownedUp = overspending(reading.relations);
    for (const relations of repetitions(limits))
      yield limitCheck(relations, ownedUp, isExcessTold(relations[0]!, reading));
  },
};

const boundOf = (relation: Relation): Fact => operandsOf(relation.readings[0])[0]!;
const valueOf = ({ quantity }: Fact): string => `${quantity.value?.toString()} ${quantity.unit}`;

/** The same two figures in text and table are one limit. */
function repetitions(relations: readonly Relation[]): Relation[][] {
  const groups = groupBy(
    relations,
    (relation) => `${valueOf(relation.claimed)} ${valueOf(boundOf(relation))} ${relation.claimed.concept}`,
  );
  return [...groups.values()];
}

/** Spending whose own rate was worked out from it: it is above its budget, and no slip. */
function overspending(relations: readonly Relation[]): Set<Fact> {
  const spent = new Set<Fact>();
  for (const relation of relations) {
    if (relation.form !== 'execution-rate') continue;
    const held = readingThatHolds(relation);
    if (held?.kind === 'quotient') spent.add(held.numerator);
  }
  return spent;
}

/** 接待费16.3万元，比预算多1.5万元: by how much it was passed is told, and so no slip. */
function isExcessTold(relation: Relation, { facts }: Reading): boolean {
  const [value, bound] = [relation.claimed, boundOf(relation)].map(({ quantity }) => quantity.value);
  if (!value || !bound || !bound.lessThan(value)) return false;
  const excess = value.minus(bound);
  return facts.some(
    ({ statistic, quantity, measure }) =>
      statistic === 'change' &&
      quantity.unit === relation.claimed.quantity.unit &&
      quantity.value?.equals(excess) === true &&
      /预算|计划|编制|限额|超/.test(measure),
  );
}

function limitCheck(relations: readonly Relation[], ownedUp: ReadonlySet<Fact>, told: boolean): Tried {
  const [relation, ...repeated] = relations as [Relation, ...Relation[]];
  const { claimed } = relation;
  const [bound, ...also] = operandsOf(relation.readings[0]) as [Fact, ...Fact[]];
  const trial = tryRelation(relation);
  const amounts = [claimed, ...also].map(({ quantity }) => printedFigure(quantity)).join('＋');
  const within = agree(intervalOf(claimed.quantity), intervalOf(bound.quantity));
  const exceeded = trial.verdict === 'inconsistent' && !within;
  const verdict = exceeded || trial.verdict === 'undetermined' ? trial.verdict : 'consistent';
  // a row's 全年预算数 has taken in every adjustment, so that only a slip or its own rate explains more spending
  const slip = claimed.quantity.kind === 'money' && relation.basis === 'layout' && !ownedUp.has(claimed);
  return {
    verdict,
    messageId: exceeded ? 'exceeded' : verdict,
    severity: told ? 'info' : slip ? 'error' : 'warning',
    data: {
      measure: measureName(claimed),
      claimed: amounts,
      limit: bound.measure,
      bound: printedFigure(bound.quantity),
    },
    formula: null,
    claimed: printedFigure(claimed.quantity),
    computed: null,
    interval: trial.computed,
    evidence: [
      { span: claimed.span, role: 'claimed', fact: claimed },
      ...also.map((fact): Evidence => ({ span: fact.span, role: 'part', fact })),
      { span: bound.span, role: 'limit', fact: bound },
      ...repeated.flatMap((other): Evidence[] => [
        { span: other.claimed.span, role: 'mention', fact: other.claimed },
        { span: boundOf(other).span, role: 'mention', fact: boundOf(other) },
      ]),
    ],
    // what any one of several parts may be is left open
    settledBy: !exceeded || also.length > 0 ? undefined : new Map([...trial.settledBy, [bound, above(claimed)]]),
  };
}

/** All that a limit may be for a figure to stay within it, cut off far out. */
function above({ quantity }: Fact) {
  const { hi } = intervalOf(quantity);
  return interval(hi, hi.plus(max(hi.abs(), Decimal.ONE).shift(6)));
}
