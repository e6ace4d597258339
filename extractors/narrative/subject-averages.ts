import { relationOf, type Relation } from '../../model/relation.js';
import type { Divisor } from './average-words.js';
import { isAmount, isCount } from './averages.js';
import { isPlanned } from './comparisons.js';
import { dimensionOf, isListed, type Mention } from './mention.js';

/**
 * 公务用车运行维护费决算6.45万元，完成预算8.00万元的80.63%，比上年减少0.85万元。年末车辆保有量3辆，车均2.15万元: the count stands right
 * before its average, in a sentence that tells no amount; what is averaged is the one amount that the passage is about.
 */
export function subjectAverage(
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  divisor: Divisor,
): Relation | null {
  const count = mentions[index - 1];
  if (divisor.units === null || divisor.timed || !divisor.averaged || !ONLY_AVERAGE.test(claim.between)) return null;
  if (count?.sentence !== claim.sentence || count.depth !== claim.depth || count.quantity.comparator !== '=')
    return null;
  if (!isCount(count, divisor, claim) || isPlanned(count) || isAsPart(count)) return null;
  const told = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.paragraph === claim.paragraph && dimensionOf(m.quantity) === '元');
  if (told.some((m) => m.sentence === claim.sentence)) return null;
  const amounts = told.filter((m) => isAmount(m, claim) && !isPlanned(m));
  const [amount] = amounts;
  if (!amount || !COST.test(amount.lead) || amount.quantity.approximate || told[0] !== amount || isAsPart(amount))
    return null;
  if (amounts.some(({ quantity }) => !quantity.value!.equals(amount.quantity.value!))) return null;
  const operands = { kind: 'quotient', numerator: amount.fact, denominator: count.fact } as const;
  return relationOf('average', claim.fact, [operands], 'stated');
}

/** As many figures as a passage tells of one thing. */
const REACH = 14;
/** ，车均, ，平均每辆: nothing that names another amount. */
const ONLY_AVERAGE = /^[，,](?:平均)?(?:每?\p{Script=Han}{1,2}均?|每个?\p{Script=Han}{1,2})(?:约|为|支出|费用|开支)?$/u;
const COST = /(?:费|经费|支出)(?:支出|决算|实际|开支|数|共计?|合计|为|是)*$/;

/** Of only some of the thing, or one of several. */
const isAsPart = (m: Mention): boolean =>
  /其中|其余/.test(m.clauseLead) || (isListed(m) && m.quantity.kind === 'money');
