import type { Check, Evidence, Rule } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import { holds, tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { measureName, printedFigure } from '../model/print.js';
import { factsIn, textOf, type Reading } from '../model/reading.js';
import { operandsOf, type Relation } from '../model/relation.js';

export const repeatedFact: Rule = {
  meta: {
    id: 'repeated-fact',
    severity: 'error',
    title: { zh: '同一数据前后不一致', en: 'One fact, two figures' },
    docs: {
      why: {
        zh: '同一事实在目标、完成、执行、分析各节和表格中最多写五次，改了一处忘了另一处是报告中最常见的差错。',
        en: 'One fact is printed up to five times, in sections and tables; changing one and forgetting another is the commonest slip.',
      },
      source: 'T60, T61, T65; C03, C04, C30',
      limits: {
        zh: '指标名称、口径、年度和计划／实际任一处不同即视为两个事实；依据上下文推断的，只提示警告。',
        en: 'Figures whose name, scope, year or side of plan and result differs are two facts; where words are taken over from the context, it is a warning.',
      },
    },
    messages: {
      mismatch: {
        zh: '{measure}此处为{claimed}，另一处为{other}',
        en: '{measure} is given as {claimed} here and as {other} elsewhere',
      },
      majority: {
        zh: '{measure}此处为{claimed}，另有{count}处为{other}',
        en: '{measure} is given as {claimed} here and as {other} in {count} other places',
      },
      consistent: { zh: '{measure}各处一致', en: '{measure} is the same everywhere' },
      undetermined: {
        zh: '{measure}两处数字不同，可能是两个事实',
        en: '{measure}: two figures differ, and may be of two facts',
      },
    },
  },
  *check(reading: Reading) {
    const relations = reading.relations.filter(({ form }) => form === 'same');
    const mentions = mentionsByFact(relations);
    const tied = tiedFigures(reading);
    for (const relation of relations) {
      const check = checkOf(relation, mentions);
      const apart = check.verdict === 'inconsistent' && areTwoFacts(relation, check.cause, tied, reading);
      yield apart ? { ...check, verdict: 'undetermined', messageId: 'undetermined' } : check;
    }
  },
};

/** Two figures as one key, whatever their order. */
const keyOf = (a: Fact, b: Fact): string =>
  [a, b]
    .map(({ quantity }) => `${quantity.value?.toString()}${quantity.unit}`)
    .sort()
    .join('|');

/** Pairs of figures that a relation which holds ties as different facts, and results with their targets. */
function tiedFigures(reading: Reading): Set<string> {
  const tied = new Set<string>();
  for (const relation of reading.relations) {
    if (relation.form === 'same') continue;
    const trial = tryRelation(relation);
    if (trial.verdict !== 'consistent' && relation.form !== 'target') continue;
    const operands = operandsOf(trial.operands);
    for (const operand of operands) tied.add(keyOf(relation.claimed, operand));
    // parts are many, and two of them no more than neighbours
    if (trial.operands.kind === 'quotient') tied.add(keyOf(operands[0]!, operands[1]!));
  }
  return tied;
}

/** How far behind a figure its share of another stands: 1203.93万元，占全部的87.20%. */
const SHARE_WITHIN = 12;

/** The one is the target, the whole or the base of the other, wherever they are told; or, without a slip, nothing says that they are one. */
function areTwoFacts(relation: Relation, cause: Check['cause'], tied: ReadonlySet<string>, reading: Reading): boolean {
  const { claimed } = relation;
  const other = otherOf(relation);
  if (tied.has(keyOf(claimed, other)) || isReckonedApart(claimed, reading) || isReckonedApart(other, reading))
    return true;
  const isPart = factsIn(reading, claimed.span.passage).some(
    (share) =>
      share.quantity.unit === '%' &&
      share.span.start >= claimed.span.end &&
      share.span.start - claimed.span.end < SHARE_WITHIN &&
      holds({
        ...relation,
        form: 'share',
        claimed: share,
        readings: [{ kind: 'quotient', numerator: claimed, denominator: other }],
      }),
  );
  if (isPart || cause !== undefined) return isPart;
  const aspects = [claimed, other].map(({ aspect }) => aspect.value);
  const isWhole = [claimed, other].some(
    ({ quantity }) => quantity.unit === '%' && quantity.value!.equals(Decimal.HUNDRED),
  );
  const years = new Set([claimed, other].map((fact) => yearBefore(fact, reading) ?? reading.year));
  // 控制在8件以内 and 低于12件的控制数: two bounds are both of plans
  const areBounds = [claimed, other].every(
    ({ quantity: { comparator } }) => comparator === '<=' || comparator === '>=',
  );
  return isWhole || years.size > 1 || (!areBounds && aspects.filter((aspect) => aspect === 'target').length === 1);
}

/** 自评表填报的执行率为99.27%，系以年初预算作分母: its own words say that it is reckoned in another way. */
const isReckonedApart = ({ span, quantity }: Fact, reading: Reading): boolean =>
  quantity.unit === '%' &&
  /^[，,（(](?:系|是|为)?(?:以|按)[^，。；]{2,14}(?:为|作|做|计)(?:分母|基数|口径|算)/.test(
    textOf(reading, span.passage).slice(span.end, span.end + 30),
  );

/** The year that the sentence names last before a figure: 2022年末农村常住78200户，其中已用上卫生厕所的60180户. */
function yearBefore({ span }: Fact, reading: Reading): number | null {
  const text = textOf(reading, span.passage).slice(0, span.start);
  const year = [
    ...text
      .split('。')
      .at(-1)!
      .matchAll(/20\d\d(?=\s*年)/g),
  ].at(-1)?.[0];
  return year === undefined ? null : Number(year);
}

const otherOf = (relation: Relation): Fact => operandsOf(relation.readings[0])[0]!;

/** The mentions that agree with a fact, by the one that they are compared with. */
function mentionsByFact(relations: readonly Relation[]): Map<Fact, Fact[]> {
  const mentions = new Map<Fact, Fact[]>();
  for (const relation of relations) {
    if (!holds(relation)) continue;
    addTo(mentions, otherOf(relation), relation.claimed);
  }
  return mentions;
}

function checkOf(relation: Relation, mentions: ReadonlyMap<Fact, readonly Fact[]>): Omit<Check, 'rule'> {
  const trial = tryRelation(relation);
  const { claimed } = relation;
  const other = otherOf(relation);
  const differs = trial.verdict === 'inconsistent';
  const agreeing = differs ? [other, ...(mentions.get(other) ?? [])] : [other];
  return {
    verdict: trial.verdict,
    messageId: !differs ? 'consistent' : agreeing.length > 1 ? 'majority' : 'mismatch',
    severity: relation.basis === 'stated' ? 'error' : 'warning',
    data: {
      measure: measureName(claimed),
      claimed: printedFigure(claimed.quantity),
      other: printedFigure(other.quantity),
      count: String(agreeing.length),
    },
    formula: null,
    claimed: printedFigure(claimed.quantity),
    computed: differs ? printedFigure(other.quantity) : null,
    interval: trial.computed,
    cause: trial.cause ?? undefined,
    evidence: [
      { span: claimed.span, role: 'claimed', fact: claimed },
      ...agreeing.map((fact): Evidence => ({ span: fact.span, role: 'mention', fact })),
    ],
    settledBy: differs ? trial.settledBy : undefined,
  };
}
