import { isExplained } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Relation } from '../../model/relation.js';
import type { Divisor } from './average-words.js';
import { isAmount, isCount, quotient } from './average-operands.js';
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
  const isSpent = (m: Mention): boolean => m.paragraph === claim.paragraph && isAmount(m, claim) && !isPlanned(m);
  const named = ofItsThing(mentions.slice(Math.max(0, index - FAR), index).filter(isSpent), count, claim);
  if (named !== null) return named;
  const amounts = told.filter(isSpent);
  const [amount] = amounts;
  if (!amount || !COST.test(amount.lead) || amount.quantity.approximate || told[0] !== amount || isAsPart(amount))
    return null;
  if (amounts.some(({ quantity }) => !quantity.value!.equals(amount.quantity.value!))) return null;
  return relationOf('average', claim.fact, [quotient(amount, count)], 'stated');
}

/**
 * 车子6.38万元（油料2.90万元、保险1.12万元…），…。公车2台，均摊每台3.19万元: the one amount whose name is that of the thing counted; only a slip
 * shows that all of it is shared out.
 */
function ofItsThing(amounts: readonly Mention[], count: Mention, claim: Mention): Relation | null {
  const thing = THING.exec(count.lead)?.[0];
  if (thing === undefined) return null;
  const [amount, ...others] = amounts.filter((m) => m.depth === claim.depth && m.lead.includes(thing));
  if (!amount || others.length > 0 || amount.quantity.approximate || /其中|预算|购置/.test(amount.clauseLead))
    return null;
  if (significantDigits(claim.quantity) < TELLING_DIGITS) return null;
  const relation = relationOf('average', claim.fact, [quotient(amount, count)], 'stated');
  return isExplained(relation) ? relation : null;
}

const TELLING_DIGITS = 3;
/** What is kept and paid for year by year. */
const THING = /[车船](?=[辆艘]?(?:保有量)?(?:为|共|有)?$)|厕|站|路灯/;

/** As many figures as a passage tells of one thing. */
const REACH = 14;
/** The same where its name says what it is of. */
const FAR = 24;
/** ，车均, ，平均每辆: nothing that names another amount. */
const ONLY_AVERAGE =
  /^[，,](?:平均|均摊)?(?:每?\p{Script=Han}{1,2}均?|每个?\p{Script=Han}{1,2})(?:约|为|支出|费用|开支)?$/u;
const COST = /(?:费|经费|支出)(?:支出|决算|实际|开支|数|共计?|合计|为|是)*$/;

/** Of only some of the thing, or one of several. */
const isAsPart = (m: Mention): boolean =>
  /其中|其余/.test(m.clauseLead) || (isListed(m) && m.quantity.kind === 'money');
