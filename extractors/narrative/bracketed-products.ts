import { tryRelation } from '../../model/evaluate.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { divisorOf } from './average-words.js';
import { dimensionOf, type Mention } from './mention.js';
import { isWithoutCause } from './parts.js';
import { isSlipOfProduct } from './products.js';

/**
 * An amount with what makes it in brackets behind it, and nothing else: 贷款利息1,148.50万元（全年平均贷款余额2.87亿元，年利率4.00%）;
 * 保险费36.00万元（保额1.2亿元，费率0.3%）; 保管费506.00万元（4.6万吨，每吨110元）. What was drawn, insured or counted may change over the
 * year, so that only a slip shows that it was all paid for; an average balance does not change.
 */
export function bracketedProducts(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((amount, index) => {
    const factors = amount.quantity.kind === 'money' && isExactAmount(amount) ? bracketBehind(mentions, index) : null;
    if (factors === null) return [];
    const relation = ofRate(amount, factors) ?? ofPrice(amount, factors);
    return relation ? [relation] : [];
  });
}

/** A sum of money or a count that is printed as it is, and no change. */
export const isExactAmount = ({ quantity, fact }: Mention): boolean =>
  quantity.value !== null &&
  quantity.value.sign() > 0 &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.statistic !== 'change';

/** The two figures that a bracket right behind an amount holds; null where it holds others as well, or a part of it. */
function bracketBehind(mentions: readonly Mention[], index: number): readonly [Mention, Mention] | null {
  const amount = mentions[index]!;
  const [first, second, next] = mentions.slice(index + 1, index + 4);
  if (!first || !second || first.sentence !== amount.sentence || second.sentence !== amount.sentence) return null;
  const opening = amount.text.slice(amount.end, first.start);
  const between = amount.text.slice(first.end, second.start);
  const closing = amount.text.slice(second.end, next?.paragraph === amount.paragraph ? next.start : undefined);
  const isClosed = OPENED.test(opening) && !/[（()）]/.test(between) && /^[^（()），,；;。]{0,4}[）)]/.test(closing);
  return isClosed && [first, second].every(isExactAmount) ? [first, second] : null;
}

/** （全年平均贷款余额; not （其中, （含, （已 */
const OPENED = /^\s*[（(](?![^，,]*(?:其中|含|包括|如|已|比|较|上年|占|不))[^（()），,；;。]*$/;

/** Words for what is levied on a sum of money. */
const RATE = /(?<![月日])(?:利率|费率|税率)(?:为|是)?$|(?:配套|提取|计提|补助|分担|承担|收费|贴息)比例(?:为|是)?$/;
const STEADY = /平均|[日月年]均/;

function ofRate(amount: Mention, factors: readonly [Mention, Mention]): Relation | null {
  const rate = factors.find(({ quantity, lead }) => quantity.unit === '%' && RATE.test(lead));
  const base = factors.find(({ quantity }) => dimensionOf(quantity) === dimensionOf(amount.quantity));
  if (!rate || !base) return null;
  if (STEADY.test(base.lead)) {
    const operands = { kind: 'quotient', numerator: amount.fact, denominator: base.fact } as const;
    return relationOf('share', rate.fact, [operands], 'identity', { namedBase: true });
  }
  const operands = { kind: 'portion', whole: base.fact, rate: rate.fact, isSet: true } as const;
  const relation = relationOf('share', amount.fact, [operands], 'stated', { namedBase: true });
  return isWithoutCause(relation) ? null : relation;
}

function ofPrice(amount: Mention, factors: readonly [Mention, Mention]): Relation | null {
  for (const [price, count] of [factors, factors.toReversed()] as [Mention, Mention][]) {
    const divisor = price.quantity.kind === 'money' ? divisorOf(price) : null;
    if (divisor === null || divisor.timed || !divisor.units?.includes(dimensionOf(count.quantity) ?? '')) continue;
    const operands = { kind: 'quotient', numerator: amount.fact, denominator: count.fact } as const;
    const relation = relationOf('average', price.fact, [operands], 'stated');
    const isTied = tryRelation(relation).verdict === 'consistent' || isSlipOfProduct(relation, false);
    return isTied ? relation : null;
  }
  return null;
}
