import type { Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { isAddend, isWithoutCause, sumRelation } from './parts.js';

/** 五馆一年接待, 六地共收到: how many the total is of. */
const OF_SO_MANY =
  /^(?:全[省市县区])?(?<count>[三四五六七八九])(?:个?(?:县|区|镇|乡|街道|片区|地|市州|市|州|馆|校|站|院|所|园|场馆|项目|单位|科室|标段)|家(?:单位|医院|企业))(?![内外下以])[^，。；、\d]{0,10}$/;
/** What tells how a figure stands to another, and makes it no item. */
const BESIDE = /[比较]|上年|去年|同期|目标|计划|任务|其中|平均|累计|剩|其余|合计|小计|(?<![公中])共/;

/**
 * 五馆一年接待682,900人次，柳湾221,500人次排第一，占32.44%，以下依次是区体育馆180,300人次、…: a total of so many, and just as many figures of its
 * kind behind it in the sentence.
 */
export function countedItems(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((total, index) => {
    const count = '零一二三四五六七八九'.indexOf(OF_SO_MANY.exec(total.clauseLead)?.groups?.['count'] ?? '零');
    const dimension = dimensionOf(total.quantity);
    if (count === 0 || dimension === null || !isAddend(total) || dimension === '分') return [];
    const behind = mentions
      .slice(index + 1, index + REACH)
      .filter((m) => m.sentence === total.sentence && dimensionOf(m.quantity) === dimension);
    const isItem = (m: Mention): boolean =>
      isAddend(m) &&
      m.depth === total.depth &&
      m.quantity.value!.lessThan(total.quantity.value!) &&
      !BESIDE.test(m.between);
    if (behind.length !== count || !behind.every(isItem)) return [];
    const relation = sumRelation(total, [behind], 'stated');
    return relation ? [isWithoutCause(relation) ? { ...relation, basis: 'likely' } : relation] : [];
  });
}

const REACH = 24;
