import type { Check, Evidence, Rule } from '../model/check.js';
import type { Decimal } from '../model/decimal.js';
import { tryRelation, wholeNumbersAround } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { measureName, printedFigure, printedNumber, unitLabel } from '../model/print.js';
import type { Reading } from '../model/reading.js';
import type { Operands, Relation } from '../model/relation.js';

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
        zh: '只在文中写明基数名称、且同一段给出基数时核对；已知分子的，只核对紧跟在同名计数之后的比率。数大到任何百分比都可能时不核对。',
        en: 'Tried only where the words name the base and its passage gives the number, or where a rate follows the count that its name is made of; and where that number is small enough.',
      },
    },
    messages: {
      impossible: {
        zh: '{measure}{claimed}，但以{known}为基数，{below}、{above}，没有整数能得出该比例',
        en: '{measure} is given as {claimed}, but of {known} {below} and {above}: no whole number gives it',
      },
      'impossible-of-part': {
        zh: '{measure}{claimed}，但{known}是其分子，{below}、{above}，没有整数作基数能得出该比例',
        en: '{measure} is given as {claimed}, but {known} are its part, and {below}, {above}: they are that share of no whole number',
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
    (relation) => `${printedFigure(relation.claimed.quantity)} ${printedFigure(knownOf(relation).known.quantity)}`,
  );
  return [...groups.values()];
}

function knownOf({ readings: [operands] }: Relation): Extract<Operands, { kind: 'granularity' }> {
  if (operands.kind !== 'granularity') throw new TypeError(`${operands.kind} is no granularity`);
  return operands;
}

function checkOf(relations: readonly Relation[]): Omit<Check, 'rule'> {
  const [relation, ...repeated] = relations as [Relation, ...Relation[]];
  const { claimed } = relation;
  const { known, side } = knownOf(relation);
  const trial = tryRelation(relation);
  const impossible = trial.verdict === 'inconsistent';
  const [below, above] = neighbours(claimed, known, side);
  return {
    verdict: trial.verdict,
    messageId: impossible ? (side === 'whole' ? 'impossible' : 'impossible-of-part') : trial.verdict,
    data: {
      measure: measureName(claimed),
      claimed: printedFigure(claimed.quantity),
      known: printedFigure(known.quantity),
      below,
      above,
    },
    formula: side === 'whole' ? `k ÷ ${printedNumber(known.quantity)}` : `${printedNumber(known.quantity)} ÷ k`,
    claimed: printedFigure(claimed.quantity),
    computed: null,
    interval: trial.computed,
    evidence: [
      { span: claimed.span, role: 'claimed', fact: claimed },
      { span: known.span, role: side, fact: known },
      ...repeated.map((other): Evidence => ({ span: other.claimed.span, role: 'mention', fact: other.claimed })),
    ],
    settledBy: impossible ? trial.settledBy : undefined,
  };
}

/** The shares on either side: 72人为80.9%, 73人为82.0% of 89; 5÷7为71.43%, 5÷8为62.50%. */
function neighbours(claimed: Fact, known: Fact, side: 'whole' | 'part'): readonly [string, string] {
  const n = known.quantity.value!;
  const { decimals } = claimed.quantity.printed;
  const print = (k: Decimal): string => {
    const [part, whole] = side === 'whole' ? [k, n] : [n, k];
    const percent = part
      .shift(2)
      .divideFloor(whole, decimals + 3)
      .round(decimals)
      .toFixed(decimals);
    return side === 'whole'
      ? `${k.toString()}${unitLabel(known.quantity)}为${percent}%`
      : `${printedNumber(known.quantity)}÷${k.toString()}为${percent}%`;
  };
  const [below, above] = wholeNumbersAround(claimed.quantity.value!, n, side);
  return [print(below), print(above)];
}
