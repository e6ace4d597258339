import type { Relation } from '../../model/relation.js';
import { dimensionOf, textBefore, type Mention } from './mention.js';
import { isAddend, sumRelation } from './parts.js';

/** 两组合并, 三类合起来: how many groups are put together. */
const MERGED = /([两二三四五])[^，。；、\d]{1,6}(?:合并|合起来|合在一起|加起来|合计|加总)/u;
const NUMERALS = '一二三四五';
const FILLER = /(?:共|合计|总计|的|了|为|是|有|问卷|答卷|份数|人数|[表回]示|惠及){1,4}$/;
const NEGATED = /不|未|无/;

/** 甲组有效120份，满意108份；乙组有效96份，满意90份。两组合并，有效216份，满意198份: figures of one name, as many as there are groups. */
export function mergedGroups(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((total, index) => {
    const opening = textBefore(total, LONGEST)
      .split(/[。！？\n]/)
      .at(-1)!;
    const merged = MERGED.exec(opening);
    if (merged === null || !isAddend(total)) return [];
    const name = nameOf(total, merged[0]);
    if (name.length < 2) return [];
    const from = total.start - opening.length + merged.index;
    const since = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.text === total.text && m.end > from);
    // 两项合计167.10万元，其余项目55.77万元: the sum is told, and what follows is none
    if (/计$/.test(merged[0]) && since.some((m) => dimensionOf(m.quantity) === dimensionOf(total.quantity))) return [];
    const parts = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter(
        (m) =>
          m.paragraph === total.paragraph &&
          m.end <= from &&
          isAddend(m) &&
          dimensionOf(m.quantity) === dimensionOf(total.quantity) &&
          isNamed(m, name),
      );
    if (parts.length !== NUMERALS.indexOf(merged[1]!.replace('两', '二')) + 1) return [];
    const relation = sumRelation(total, [parts], 'stated');
    return relation ? [relation] : [];
  });
}

const REACH = 24;
/** The groups are named in the sentence, not far before the figure. */
const LONGEST = 60;

/** The last words before a figure, or those after it where none of its own stand before. */
function nameOf({ lead, tail }: Mention, merged: string): string {
  const own = lead.replace(merged, '').replace(FILLER, '').replace(/^计算/, '');
  return (own.length >= 2 ? own.slice(-2) : tail.slice(0, 2)).trim();
}

function isNamed({ lead, tail }: Mention, name: string): boolean {
  const own = lead.replace(FILLER, '');
  const at = own.lastIndexOf(name);
  if (at >= 0 && at + name.length === own.length) return !NEGATED.test(own[at - 1] ?? '');
  return own.length < 2 && tail.startsWith(name);
}
