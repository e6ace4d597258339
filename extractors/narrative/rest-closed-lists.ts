import type { Relation } from '../../model/relation.js';
import { isChange } from './comparisons.js';
import { dimensionOf, type Mention } from './mention.js';
import { isAddend, sumRelation } from './parts.js';

/**
 * 推出活动68项，比方案里的60项多8项：演艺21项，展览11项，…，其他5项: a list behind a colon that others close has no more items, and is of
 * the last figure before it that was neither planned nor a change.
 */
export function restClosedLists(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((first, index) => {
    if (!/[：:][^，,。；;：:、\d]{1,10}$/.test(first.between) || !isAddend(first)) return [];
    const dimension = dimensionOf(first.quantity);
    const parts = [first];
    for (const next of mentions.slice(index + 1)) {
      const isNext = next.sentence === first.sentence && next.depth === first.depth && isAddend(next);
      if (!isNext || dimensionOf(next.quantity) !== dimension || !NEXT.test(next.between)) break;
      parts.push(next);
    }
    if (parts.length < FEWEST || !/^其[他它余]/.test(parts.at(-1)!.lead)) return [];
    const before = mentions.slice(Math.max(0, index - REACH), index);
    const total = before.findLast(
      (m) =>
        m.sentence === first.sentence &&
        dimensionOf(m.quantity) === dimension &&
        m.quantity.comparator === '=' &&
        !isChange(m) &&
        isAddend(m) &&
        !PLANNED.test(m.clauseLead),
    );
    // what stands right before the colon is read as the total already
    if (total === undefined || total === before.at(-1)) return [];
    return sumRelation(total, [parts], 'stated') ?? [];
  });
}

const NEXT = /^[、，,；;]\p{Script=Han}{1,12}$/u;
const FEWEST = 4;
const REACH = 6;
const PLANNED = /方案|计划|目标|任务|预算|上年|去年|比|较/;
