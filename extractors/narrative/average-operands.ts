import type { Operands } from '../../model/relation.js';
import type { Divisor } from './average-words.js';
import { TURNED_FROM, TURNED_TO } from './comparisons.js';
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
  if (isOfAnotherKind(mention, claim) || isOfCause(mention) || /均(?!受益|在|享受)|每/.test(mention.lead)) return false;
  if (units !== null) return units.includes(dimension);
  return dimension !== amountDimension(claim) && mention.quantity.kind !== 'money';
}

/** 因五条巷道取消: what made a difference is not what was counted. */
export const isOfCause = ({ clauseLead }: Mention): boolean => /^(?:主要|但|后)?(?:因|由于|鉴于)/.test(clauseLead);

/** An average or a change is no operand of an average, nor is a figure of another year unless it is told beside it. */
export const isOfAnotherKind = (mention: Mention, claim: Mention): boolean =>
  mention.fact.statistic === 'average' ||
  mention.fact.statistic === 'change' ||
  isWhatItWas(mention) ||
  (mention.fact.aspect.value === 'prior' && !areInBrackets(mention, claim));

/** 从288次提高到330次: an average of now is of what it became. */
const isWhatItWas = ({ lead, text, end }: Mention): boolean =>
  TURNED_FROM.test(lead) && TURNED_TO.test(/^[^，。；、\d]*/.exec(text.slice(end))![0]);

export const isCounted = ({ quantity }: Mention): boolean =>
  quantity.value !== null && (quantity.comparator === '=' || quantity.comparator === '~');

export const quotient = (amount: Mention, count: Mention): Operands => ({
  kind: 'quotient',
  numerator: amount.fact,
  denominator: count.fact,
});
