import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';

/** 三年总投资, 两年累计安排, 五年共投入. */
const OF_YEARS = /(?<years>[两二三四五])年(?:总|共|累计|合计)\p{Script=Han}{0,6}$/u;
const NUMERALS = '零一两三四五';

/**
 * 三年总投资3,680万元，其中2023年已完成980万元，2024年安排1,560万元，2025年计划1,140万元: as many years as are told, each with what was
 * done in it or is planned for it.
 */
export function yearlyParts(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((total, index) => {
    const years = OF_YEARS.exec(total.clauseLead)?.groups?.['years']?.replace('二', '两');
    if (years === undefined || total.quantity.comparator !== '=' || total.quantity.value === null) return [];
    const count = NUMERALS.indexOf(years);
    const parts = mentions.slice(index + 1, index + 1 + count);
    const told = parts.map(({ clauseLead }) => /20\d\d(?=年)/.exec(clauseLead)?.[0]);
    const isOfYear = (part: Mention, i: number): boolean =>
      part.sentence === total.sentence &&
      part.depth === total.depth &&
      dimensionOf(part.quantity) === dimensionOf(total.quantity) &&
      part.quantity.comparator === '=' &&
      told[i] !== undefined &&
      !told.includes(told[i], i + 1);
    if (parts.length < count || !parts.every(isOfYear)) return [];
    return [relationOf('sum', total.fact, [{ kind: 'sum', parts: parts.map(({ fact }) => fact) }], 'stated')];
  });
}
