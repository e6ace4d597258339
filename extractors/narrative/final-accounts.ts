import type { Fact } from '../../model/fact.js';
import { addTo } from '../../model/grouping.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';

/**
 * What disclosed final accounts say of the spending from appropriations: 一般公共预算财政拨款支出842.37万元. …年初预算为803.19万元，决算数完成年初预算的
 * 104.88%. 1.行政运行（项）：决算512.37万元，年初预算493.19万元…: the rate is of what was told a paragraph or two before, and
 * the items under it make both totals.
 */
export function finalAccounts(mentions: readonly Mention[]): Relation[] {
  const passages = passagesOf(mentions);
  return [...passages.entries()].flatMap(([index, passage]) => {
    const opening = passage.find((m) => OPENING.test(m.clauseLead) && isMoney(m));
    return [
      ...(opening ? rateOfSpending(opening, passage, passages.slice(Math.max(0, index - FAR), index)) : []),
      ...itemSums(passage, passages.slice(index + 1)),
    ];
  });
}

/** How many passages before the rate the spending may be told. */
const FAR = 3;
/** 年初预算为803.19万元: the clause names nothing, and goes on about what was told before. */
const OPENING = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?(?:20\d\d年度?|本年度?)?年初预算[数为是]*$/;
const OF_OPENING = /^(?:支出|其)?(?:决算|实际支出|支出)数?(?:完成|[为是占达]|相当于)了?(?:年初)?预算[数的]*$/;
const SPENDING = /财政拨款支出(?:决算)?(?:总额|总计|合计|数)?[共为是达]*$/;

function rateOfSpending(
  opening: Mention,
  passage: readonly Mention[],
  before: readonly (readonly Mention[])[],
): Relation[] {
  const rate = passage[passage.indexOf(opening) + 1];
  if (rate?.quantity.unit !== '%' || rate.sentence !== opening.sentence || !OF_OPENING.test(rate.clauseLead)) return [];
  const spending = before.findLast((told) => told.some(isSpending))?.filter(isSpending) ?? [];
  const [spent] = spending;
  if (!spent || spending.some(({ quantity }) => !quantity.value!.equals(spent.quantity.value!))) return [];
  const operands = { kind: 'quotient', numerator: spent.fact, denominator: opening.fact } as const;
  return [relationOf('execution-rate', rate.fact, [operands], 'stated', { namedBase: true })];
}

const isSpending = (m: Mention): boolean =>
  isMoney(m) && SPENDING.test(m.lead) && m.fact.aspect.value !== 'prior' && !/其中|预算[为数]*$/.test(m.clauseLead);

/** The opening budget and the spending of a passage that says that the items follow, over the figures of the items. */
function itemSums(passage: readonly Mention[], after: readonly (readonly Mention[])[]): Relation[] {
  const { text } = passage[0]!;
  if (!LISTED.test(text) || SOME.test(text) || ITEM.test(text)) return [];
  const items: Mention[][] = [];
  for (const told of after) {
    if (!ITEM.test(told[0]!.text)) break;
    items.push([...told]);
  }
  if (items.length < 2) return [];
  return SIDES.flatMap((side) => {
    const totals = passage.filter((m) => isMoney(m) && side.test(m.lead));
    const [total] = totals;
    if (!total || totals.length > 1) return [];
    const parts: Fact[] = [];
    for (const told of items) {
      const figures = told.filter((m) => isMoney(m) && side.test(m.lead));
      // each item has one, and one that has none was not planned
      if (figures.length !== countOf(told[0]!.text)) return [];
      parts.push(...figures.map(({ fact }) => fact));
    }
    return [relationOf('sum', total.fact, [{ kind: 'sum', parts }], 'stated')];
  });
}

const LISTED = /(?:科目|项目|具体(?:情况|内容))[^。；]{0,8}(?:如下|说明|是)[：:]?\s*$|其中[：:]\s*$/;
const SOME = /主要(?:科目|项目|支出|是|包括|情况)/;
/** 行政运行（项）, and the class and kind that may stand before it. */
const ITEM = /[（(]项[）)]/;
const SIDES = [/(?<!全年|调整)年初预算(?:数|安排)?[为是]?$/, /(?:^|支出)决算数?[为是]?$/];

const countOf = (text: string): number => text.split(ITEM).length - 1;

const isMoney = ({ quantity, fact }: Mention): boolean => dimensionOf(quantity) === '元' && fact.cell === null;

/** The figures of running text by their passages, in order. */
function passagesOf(mentions: readonly Mention[]): [Mention, ...Mention[]][] {
  const byParagraph = new Map<number, Mention[]>();
  for (const mention of mentions) addTo(byParagraph, mention.paragraph, mention);
  return [...byParagraph.values()].map((told) => told as [Mention, ...Mention[]]);
}
