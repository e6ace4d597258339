import type { Check, Evidence, Rule } from '../model/check.js';
import { tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { printedFigure } from '../model/print.js';
import type { Reading } from '../model/reading.js';
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
    },
  },
  *check(reading: Reading) {
    const relations = reading.relations.filter(({ form }) => form === 'same');
    const mentions = mentionsByFact(relations);
    for (const relation of relations) yield checkOf(relation, mentions);
  },
};

const otherOf = (relation: Relation): Fact => operandsOf(relation.readings[0])[0]!;

/** The mentions that agree with a fact, by the one that they are compared with. */
function mentionsByFact(relations: readonly Relation[]): Map<Fact, Fact[]> {
  const mentions = new Map<Fact, Fact[]>();
  for (const relation of relations) {
    if (tryRelation(relation).verdict !== 'consistent') continue;
    const known = mentions.get(otherOf(relation));
    if (known) known.push(relation.claimed);
    else mentions.set(otherOf(relation), [relation.claimed]);
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
    severity: relation.basis === 'likely' ? 'warning' : 'error',
    data: {
      measure: claimed.measure,
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
