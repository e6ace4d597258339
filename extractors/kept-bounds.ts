import type { Comparator } from '../model/quantity.js';
import { relationOf, type Relation } from '../model/relation.js';
import { isBound, kindOf, leadOf, MEASURED, unitOf } from './aims.js';
import { isPartial, restOfSentence, wordsBefore } from './plans-then-results.js';
import type { Signature } from './repeats/signature.js';

/**
 * Results that are held right there against a bound that is no goal of the report's own, a price, a norm, a limit that was
 * set: 每份160元，没有超过中标价每份100元; 人均86.95元，在县定人均100元的上限以内; 每人53.0次，全年不少于52次的底线守住了; 每平方米373元，控制价为385元.
 */
export function keptBounds(sentence: readonly Signature[]): Relation[] {
  return sentence.flatMap((bound, i) => {
    const result = sentence[i - 1];
    if (!result || bound.fact.cell !== null || !isResult(result) || !areOfOneKind(result, bound)) return [];
    const between = wordsBefore(bound, result);
    const behind = restOfSentence(bound).slice(bound.fact.quantity.text.length);
    const comparator = sideSaid(between, behind, bound);
    if (comparator === null || (NAMED.test(between) && !isEach(result))) return [];
    const { span } = bound.fact;
    const cue = NAMED.test(between) ? null : { passage: span.passage, start: result.fact.span.end, end: span.start };
    return relationOf('target', result.fact, [{ kind: 'order', bound: bound.fact, comparator }], 'stated', { cue });
  });
}

/** What is set from outside: 中标价, 最高限价, 定额标准, 概算. */
const LIMIT = '(?:[限控][制价]{1,2}|中标(?:单价|价)|合同(?:单价|价)|上限|限额|定额|标准|概算)';
/** ，没有超过中标价, ，低于县定的最高限价 */
const KEPT_WITHIN = new RegExp(
  `^[，,]\\s*(?:都|均|也|仍|并)?(?:(?:没有?|未|不)(?:超过?|突破|高于)|低于)了?[^，。；、\\d]{0,12}${LIMIT}[^，。；、\\d]{0,4}$`,
);
/** ，在县定人均…的上限以内 */
const WITHIN = /^[，,]\s*(?:都|均|也|仍)?在[^，。；、\d]{0,10}$/;
const INSIDE = new RegExp(`^的?[^，。；、\\d]{0,4}${LIMIT}(?:以|之)?内`);
/** ，全年不少于…的底线守住了 */
const AT_LEAST = /^[，,]\s*[^，。；、\d]{0,6}$/;
const HELD = /^的?[^，。；、\d]{0,6}(?:底线|下限|要求|标准)[^，。；、\d]{0,2}(?:守住|达到|满足|做到)了?/;
/** ，控制价为不超过 */
const NAMED = /^[，,]\s*[^，。；、\d目计于过破]{0,4}(?:控制单?价|最高限价|限价)(?:标准)?[为是]?$/;

function sideSaid(between: string, behind: string, bound: Signature): Comparator | null {
  if (KEPT_WITHIN.test(between) || NAMED.test(between)) return '<=';
  if (WITHIN.test(between) && INSIDE.test(behind)) return '<=';
  const isLeast = ['>=', '>'].includes(bound.fact.quantity.comparator);
  return isLeast && AT_LEAST.test(between) && HELD.test(behind) ? '>=' : null;
}

const isResult = (signature: Signature): boolean =>
  (MEASURED.has(signature.family) || signature.family === 'average') &&
  signature.side !== 'prior' &&
  !(signature.side === 'plan' && signature.sideStated) &&
  !isBound(signature) &&
  !isPartial(signature) &&
  signature.fact.quantity.value !== null;

/**
 * Each of them is of one, or each of all, and they are of one size: 低于上限211元 tells by how much, and what was approved for a
 * project (立项480万元，控制价462万元) is no price.
 */
function areOfOneKind(result: Signature, bound: Signature): boolean {
  const [a, b] = [result, bound].map(({ fact }) => fact.quantity.value);
  if (kindOf(result) !== kindOf(bound) || !a || !b || a.sign() <= 0 || !a.lessThan(b.plus(b))) return false;
  return isEach(result) || !isEach(bound);
}

const isEach = (one: Signature): boolean => unitOf(one) !== '' || EACH.test(`${leadOf(one)}${one.fact.quantity.text}`);
const EACH = /[每均]|单[价方]/;
