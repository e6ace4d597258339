import type { Check, Rule } from '../model/check.js';
import { tryRelation } from '../model/evaluate.js';
import { measureName, printedFigure } from '../model/print.js';
import type { Comparator } from '../model/quantity.js';
import type { Reading } from '../model/reading.js';
import type { Relation } from '../model/relation.js';

export const orderContradicted: Rule = {
  meta: {
    id: 'order-contradicted',
    severity: 'error',
    title: { zh: '比较之词与数字相反', en: 'Compared the wrong way round' },
    docs: {
      why: {
        zh: '正文写“多于”“低于”“持平”，两个数字的大小却不是这样：不是数字错了，就是话说错了。',
        en: 'The text says more than, below or equal to, and its two figures stand the other way: a figure or a word is wrong.',
      },
      source: 'T54; C06',
      limits: {
        zh: '只看同一句内单位相同、有目标、计划、标准、上年、平均水平等参照的比较；前文任一同类数字或其合计符合的，不提示。',
        en: 'Only comparisons within a sentence, in one unit, with a plan, standard, former year or average; silent where any figure of the kind before it, or all together, fit.',
      },
    },
    messages: {
      more: {
        zh: '文中说{measure}高于{bound}，数字却是{claimed}',
        en: '{measure} is said to be above {bound}, but is {claimed}',
      },
      less: {
        zh: '文中说{measure}低于{bound}，数字却是{claimed}',
        en: '{measure} is said to be below {bound}, but is {claimed}',
      },
      equal: {
        zh: '文中说{measure}与{bound}相同，数字却是{claimed}',
        en: '{measure} is said to equal {bound}, but is {claimed}',
      },
      consistent: {
        zh: '{measure}{claimed}，与{bound}的比较属实',
        en: '{measure} {claimed} compares with {bound} as told',
      },
      undetermined: {
        zh: '{measure}{claimed}与{bound}无法比较',
        en: '{measure} {claimed} cannot be compared with {bound}',
      },
    },
  },
  *check(reading: Reading) {
    for (const relation of reading.relations) if (relation.form === 'order') yield checkOf(relation);
  },
};

const MESSAGES: Readonly<Record<Comparator, 'more' | 'less' | 'equal'>> = {
  '>': 'more',
  '>=': 'more',
  '<': 'less',
  '<=': 'less',
  '=': 'equal',
  '~': 'equal',
};

function checkOf(relation: Relation): Omit<Check, 'rule'> {
  const { verdict, operands, computed, settledBy } = tryRelation(relation);
  const { claimed } = relation;
  if (operands.kind !== 'order') throw new Error('a told order compares one figure with another');
  const { bound, comparator } = operands;
  return {
    verdict,
    messageId: verdict === 'inconsistent' ? MESSAGES[comparator] : verdict,
    data: {
      measure: measureName(claimed),
      claimed: printedFigure(claimed.quantity),
      bound: printedFigure(bound.quantity),
    },
    formula: null,
    claimed: printedFigure(claimed.quantity),
    computed: null,
    interval: computed,
    evidence: [
      { span: claimed.span, role: 'claimed', fact: claimed },
      { span: bound.span, role: 'limit', fact: bound },
    ],
    settledBy: verdict === 'inconsistent' ? settledBy : undefined,
  };
}
