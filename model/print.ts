import { Decimal } from './decimal.js';
import type { Fact } from './fact.js';
import { midpoint, type Interval } from './interval.js';
import type { Quantity } from './quantity.js';

const MULTIPLIER_WORDS: readonly (readonly [Decimal, string])[] = [
  [Decimal.of(1n, -8), '亿'],
  [Decimal.of(1n, -7), '千万'],
  [Decimal.of(1n, -6), '百万'],
  [Decimal.of(1n, -4), '万'],
  [Decimal.of(1n, -3), '千'],
];

/** The unit as a person would write it behind the printed number: 万元, 万人次, %, 个百分点. */
export function unitLabel(quantity: Quantity): string {
  if (quantity.kind === 'percent') return PER_MILLE.test(quantity.text) ? '‰' : quantity.unit || '%';
  const word = MULTIPLIER_WORDS.find(([value]) => value.equals(quantity.printed.multiplier))?.[1] ?? '';
  return `${word}${quantity.unit}`;
}

/** Printed in thousandths, and so shown: 0.07‰, 千分之二. */
const PER_MILLE = /‰|千分之/;

/** The printed number alone, in half-width digits without grouping: 9312748.50. */
export function printedNumber(quantity: Quantity): string {
  const { value, lo, hi } = quantity;
  if (value === null) return `${lo ? inPrintedUnit(lo, quantity) : ''}—${hi ? inPrintedUnit(hi, quantity) : ''}`;
  return inPrintedUnit(value, quantity);
}

/**
 * What a figure measures, without the words that only join it to the figure: 群众满意度 of 群众满意度为, 培训农民 of
 * 全年共培训农民; of a cell, without the head of a column that every figure of its kind stands in: 群众满意度 of
 * 群众满意度 实际完成值.
 */
export function measureName({ measure }: Fact): string {
  const words = measure
    .replace(
      /^(?:[→⇒\s]|\d{1,2}[.．、]\s*|[的是](?=\p{Script=Han}{2})|(?:全年|本年|年内)?(?:累计|共计?)(?=\p{Script=Han}{2}))+/u,
      '',
    )
    .replace(/(?:约?[为是达得]|达到|^(?:[即计的]|也就是|折合?|约?合|折算为?|换算[为成]))$/, '')
    .replace(/((?:占|相当于)\p{Script=Han}{1,20})的$/u, '$1的比例');
  const labels = words.split(' ').filter((label, at, all) => label !== '' && !all[at + 1]?.startsWith(label));
  if (labels.length > 1 && COMMON_COLUMN.test(labels.at(-1)!)) labels.pop();
  return labels.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** Heads of columns that say of every row the same. */
const COMMON_COLUMN = /^(?:(?:自评|评价|实际|最终)?得分|(?:实际|全年|年度|年末)?完成(?:值|数|量|情况)?|实际值?)$/;

/** Number and unit: 448.17万元. */
export const printedFigure = (quantity: Quantity): string => `${printedNumber(quantity)}${unitLabel(quantity)}`;

/** A value in base units as it would be printed in the manner of a figure, with further decimals where asked. */
export function inPrintedUnit(value: Decimal, like: Quantity, furtherDecimals = 0): string {
  const { multiplier, decimals } = like.printed;
  const places = decimals + furtherDecimals;
  return value
    .divideFloor(multiplier, places + 3)
    .round(places)
    .toFixed(places);
}

/**
 * A computed interval as one number in the manner of the claimed figure, with as many further decimals as it takes to
 * tell the two apart.
 */
export function printComputed(computed: Interval, point: Decimal | null, claimed: Quantity): string {
  const value = point ?? midpoint(computed);
  for (let further = 0; further <= 4; further++) {
    const text = inPrintedUnit(value, claimed, further);
    if (text !== printedNumber(claimed)) return `${text}${unitLabel(claimed)}`;
  }
  return `${inPrintedUnit(value, claimed)}${unitLabel(claimed)}`;
}
