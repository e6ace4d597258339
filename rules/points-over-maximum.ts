import type { Check, Rule } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import type { Fact } from '../model/fact.js';
import { exactly, interval } from '../model/interval.js';
import { measureName, printedFigure } from '../model/print.js';
import { textOf, type Reading } from '../model/reading.js';
import { gradeAfter } from './grade-contradicted.js';
import { tieOutRule } from './tie-out.js';
import { isOfEvaluation, OTHER_SCALE, sentencesOf } from './totals.js';

const overMaximum = tieOutRule(
  {
    id: 'points-over-maximum',
    severity: 'error',
    title: { zh: '得分超过分值', en: 'Points above full marks' },
    docs: {
      why: {
        zh: '任何指标的得分都不能超过它的分值。',
        en: 'No indicator scores more than its full marks.',
      },
      source: 'T41; C10',
      limits: {
        zh: '分值没有写出时不判断，自评、评价总分以100分为限；设有加分项的不属此列。',
        en: 'Nothing is said where full marks are not printed, but totals of an evaluation end at 100; bonus points are another matter.',
      },
    },
    messages: {
      mismatch: {
        zh: '{measure}得{claimed}，超过分值{computed}',
        en: '{measure} is given {claimed}, more than its full marks {computed}',
      },
      'over-hundred': {
        zh: '{measure}{claimed}，超过100分，全文没有加分项，也没有另写满分',
        en: '{measure} {claimed} is above 100, and no bonus points or other full marks are told',
      },
      undetermined: {
        zh: '{measure}得{claimed}，没有找到它的分值',
        en: 'the full marks of {measure} {claimed} were not found',
      },
    },
  },
  ['points-limit'],
);

export const pointsOverMaximum: Rule = {
  meta: overMaximum.meta,
  *check(reading: Reading) {
    const tied = [...overMaximum.check(reading)];
    yield* tied;
    const claimed = new Set(
      tied.filter(({ verdict }) => verdict === 'inconsistent').map(({ evidence }) => evidence[0]!.fact),
    );
    const above = reading.facts.filter((fact) => isAboveHundred(fact, reading) && !claimed.has(fact));
    if (above.length === 0 || sentencesOf(reading.document).some((sentence) => OTHER_SCALE.test(sentence))) return;
    yield* above.map(overHundred);
  },
};

/** The total of an evaluation in running text; what is told with its grade is held against that. */
function isAboveHundred(fact: Fact, reading: Reading): boolean {
  const { cell, aspect, quantity, span } = fact;
  if (cell !== null || aspect.value === 'prior' || quantity.value === null) return false;
  const text = textOf(reading, span.passage);
  return Decimal.HUNDRED.lessThan(quantity.value) && isOfEvaluation(fact, text) && gradeAfter(text, span) === null;
}

const overHundred = (fact: Fact): Omit<Check, 'rule'> => ({
  verdict: 'inconsistent',
  messageId: 'over-hundred',
  severity: 'warning',
  data: { measure: measureName(fact), claimed: printedFigure(fact.quantity) },
  formula: null,
  claimed: printedFigure(fact.quantity),
  computed: null,
  interval: exactly(Decimal.HUNDRED),
  evidence: [{ span: fact.span, role: 'claimed', fact }],
  settledBy: new Map([[fact, interval(Decimal.ZERO, Decimal.HUNDRED)]]),
});
