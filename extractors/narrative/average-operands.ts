import type { Operands } from '../../model/relation.js';
import type { Divisor } from './average-words.js';
import { areInBrackets, dimensionOf, type Mention } from './mention.js';

/** What an average is an amount of: 元 of 元/人. */
export function amountDimension({ quantity }: Mention): string {
  const dimension = dimensionOf(quantity)!;
  return dimension.split('/')[0]!;
}

/** Whether a figure can be what an average is made of. */
export const isAmount = (mention: Mention, claim: Mention): boolean =>
  (dimensionOf(mention.quantity) === amountDimension(claim) ||
    isOverTime(mention, claim) ||
    isOfTimes(mention, claim)) &&
  isCounted(mention) &&
  !isOfAnotherKind(mention, claim) &&
  !/均|每/.test(mention.lead);

/** 全年累计发放9,734人月，折合月均811人. */
const isOverTime = (mention: Mention, claim: Mention): boolean =>
  dimensionOf(mention.quantity) === `${dimensionOf(claim.quantity)!}月` && /月均/.test(claim.lead);

/** 培训1,860人次，涉及620人，人均3次. */
const isOfTimes = (mention: Mention, claim: Mention): boolean =>
  dimensionOf(claim.quantity) === '次' && /^\p{Script=Han}次$/u.test(dimensionOf(mention.quantity) ?? '');

/** Whether a figure can be what an average is counted by. */
export function isCount(mention: Mention, { units }: Divisor, claim: Mention): boolean {
  const dimension = dimensionOf(mention.quantity);
  if (dimension === null || dimension === '%' || dimension === '分' || !isCounted(mention)) return false;
  if (isOfAnotherKind(mention, claim) || /均(?!受益|在|享受)|每/.test(mention.lead)) return false;
  if (units !== null) return units.includes(dimension);
  return dimension !== amountDimension(claim) && mention.quantity.kind !== 'money';
}

/** An average or a change is no operand of an average, nor is a figure of another year unless it is told beside it. */
export const isOfAnotherKind = (mention: Mention, claim: Mention): boolean =>
  mention.fact.statistic === 'average' ||
  mention.fact.statistic === 'change' ||
  (mention.fact.aspect.value === 'prior' && !areInBrackets(mention, claim));

export const isCounted = ({ quantity }: Mention): boolean =>
  quantity.value !== null && (quantity.comparator === '=' || quantity.comparator === '~');

export const quotient = (amount: Mention, count: Mention): Operands => ({
  kind: 'quotient',
  numerator: amount.fact,
  denominator: count.fact,
});
