import type { Rule } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import type { Reading } from '../model/reading.js';
import { aimCheck, aimsOf, type Aim } from './misses.js';

export const overshotTarget: Rule = {
  meta: {
    id: 'overshot-target',
    severity: 'info',
    title: { zh: '完成值远超目标', en: 'Target overshot by far' },
    docs: {
      why: {
        zh: '完成值超过目标三成以上，往往是目标定得过低，自评办法要求说明。',
        en: 'A result over 130% of its target mostly shows that the target was set too low.',
      },
      source: 'C15',
      limits: {
        zh: '只看以多为好的数量目标，不看比率；目标为个位数的不提示。',
        en: 'Only targets of quantity for which more is better, of two digits or more; rates are left aside.',
      },
    },
    messages: {
      overshot: {
        zh: '{measure}目标{target}，实际{actual}，超过目标30%以上，目标可能偏低',
        en: '{measure}: target {target}, result {actual}, over 130%; the target may have been set too low',
      },
    },
  },
  *check(reading: Reading) {
    for (const aim of aimsOf(reading)) {
      if (isOvershot(aim))
        yield { ...aimCheck(aim, { verdict: 'inconsistent', messageId: 'overshot' }), settledBy: undefined };
    }
  },
};

const FAR = Decimal.of(13n, 1);
const SMALLEST = Decimal.of(10n);

function isOvershot({ actual, target, trial }: Aim): boolean {
  const { operands } = trial;
  if (operands.kind !== 'order' || (operands.comparator !== '>=' && operands.comparator !== '>')) return false;
  const [result, aimed] = [actual.quantity.value, target.quantity.value];
  if (result === null || aimed === null || target.quantity.kind === 'percent') return false;
  return !aimed.lessThan(SMALLEST) && aimed.times(FAR).lessThan(result);
}
