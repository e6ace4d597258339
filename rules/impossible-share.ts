import type { Check, Evidence, Rule } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import { tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { printedFigure, printedNumber, unitLabel } from '../model/print.js';
import type { Reading } from '../model/reading.js';
import { operandsOf, type Relation } from '../model/relation.js';

export const impossibleShare: Rule = {
  meta: {
    id: 'impossible-share',
    severity: 'warning',
    title: { zh: '百分比与基数不可能相符', en: 'A percentage that no whole number gives' },
    docs: {
      why: {
        zh: '人数、件数只能是整数；没有一个整数能得出的占比，不是占比错就是基数错。',
        en: 'People and things come in whole numbers: a share that none of them gives has a wrong figure or a wrong base.',
      },
      source: 'T35; C31',
      limits: {
        zh: '只在文中写明基数名称、且同一段给出基数时核对；基数大到任何百分比都可能时不核对。',
        en: 'Tried only where the words name the base and its passage gives the number, and where that number is small enough.',
      },
    },
    messages: {
      impossible: {
        zh: '{measure}{claimed}，但以{whole}为基数，{below}、{above}，没有整数能得出该比例',
        en: '{measure} is given as {claimed}, but of {whole} {below} and {above}: no whole number gives it',
      },
      consistent: { zh: '{measure}{claimed}与基数相符', en: '{claimed} is a share of a whole number of its base' },
      undetermined: { zh: '{measure}{claimed}的基数不明', en: 'the base of {claimed} is not known' },
    },
  },
  *check(reading: Reading) {
    for (const relations of repetitions(reading.relations.filter(({ form }) => form === 'granularity')))
      yield checkOf(relations);
  },
};

/** Relations of one share to one base, printed in several places. */
function repetitions(relations: readonly Relation[]): Relation[][] {
  const groups = groupBy(
    relations,
    (relation) => `${printedFigure(relation.claimed.quantity)} ${printedFigure(wholeOf(relation).quantity)}`,
  );
  return [...groups.values()];
}

const wholeOf = (relation: Relation): Fact => operandsOf(relation.readings[0])[0]!;

function checkOf(relations: readonly Relation[]): Omit<Check, 'rule'> {
  const [relation, ...repeated] = relations as [Relation, ...Relation[]];
  const { claimed } = relation;
  const whole = wholeOf(relation);
  const trial = tryRelation(relation);
  const impossible = trial.verdict === 'inconsistent';
  const [below, above] = neighbours(claimed, whole);
  return {
    verdict: trial.verdict,
    messageId: impossible ? 'impossible' : trial.verdict,
    data: {
      measure: claimed.measure,
      claimed: printedFigure(claimed.quantity),
      whole: printedFigure(whole.quantity),
      below,
      above,
    },
    formula: `k ÷ ${printedNumber(whole.quantity)}`,
    claimed: printedFigure(claimed.quantity),
    computed: null,
    interval: trial.computed,
    evidence: [
      { span: claimed.span, role: 'claimed', fact: claimed },
      { span: whole.span, role: 'whole', fact: whole },
      ...repeated.map((other): Evidence => ({ span: other.claimed.span, role: 'mention', fact: other.claimed })),
    ],
    settledBy: impossible ? trial.settledBy : undefined,
  };
}

/** The shares of the whole numbers on either side: 72人为80.9%, 73人为82.0%. */
function neighbours(claimed: Fact, whole: Fact): [string, string] {
  const base = whole.quantity.value!;
  const share = claimed.quantity.value!;
  const below = share.times(base).shift(-2).divideFloor(Decimal.ONE, 0);
  const { decimals } = claimed.quantity.printed;
  const print = (k: Decimal): string => {
    const percent = k
      .shift(2)
      .divideFloor(base, decimals + 3)
      .round(decimals);
    return `${k.toString()}${unitLabel(whole.quantity)}为${percent.toFixed(decimals)}%`;
  };
  return [print(below), print(below.plus(Decimal.ONE))];
}
