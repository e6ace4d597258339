import type { Rule } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import type { Reading } from '../model/reading.js';
import { aimCheck, aimsOf, type Aim } from './misses.js';
import { percentOf, severityAbove } from './thresholds.js';

export const overshotTarget: Rule = {
  meta: {
    id: 'overshot-target',
    severity: 'info',
    title: { zh: '完成值远超目标', en: 'Target overshot by far' },
    docs: {
      why: {
        zh: '完成值远超目标（通常指三成以上），往往是目标定得过低，自评办法要求说明。',
        en: 'A result far above its target (as a rule over 130%) mostly shows that the target was set too low.',
      },
      source: 'C15',
      limits: {
        zh: '只看以多为好的数量目标，不看比率；目标为个位数的不提示。界限可在配置中改（thresholds.overshot），也可另设警告的界限。',
        en: 'Only targets of quantity for which more is better, of two digits or more; rates are left aside. The limit can be set (thresholds.overshot), and another one for a warning.',
      },
    },
    messages: {
      overshot: {
        zh: '{measure}目标{target}，实际{actual}，达到目标的{limit}%以上，目标可能偏低',
        en: '{measure}: target {target}, result {actual}, over {limit}%; the target may have been set too low',
      },
    },
  },
  *check(reading: Reading) {
    const { overshot } = reading.settings.thresholds;
    for (const aim of aimsOf(reading)) {
      const rate = rateOf(aim);
      const reached = rate && severityAbove(overshot, rate);
      if (!reached) continue;
      const check = aimCheck(aim, { verdict: 'inconsistent', messageId: 'overshot', severity: reached.severity });
      yield { ...check, data: { ...check.data, limit: percentOf(reached.limit) }, settledBy: undefined };
    }
  },
};

const SMALLEST = Decimal.of(10n);

/** Percent of its target that a result reached; null where more is not better, or the figures are rates or small. */
function rateOf({ actual, target, trial }: Aim): Decimal | null {
  const { operands } = trial;
  if (operands.kind !== 'order' || (operands.comparator !== '>=' && operands.comparator !== '>')) return null;
  const [result, aimed] = [actual.quantity.value, target.quantity.value];
  if (result === null || aimed === null || target.quantity.kind === 'percent' || aimed.lessThan(SMALLEST)) return null;
  return result.shift(2).divideFloor(aimed, RATE_DECIMALS);
}

/** Finer than any limit is set, and rounded down, so that a rate above a limit is above it. */
const RATE_DECIMALS = 12;
