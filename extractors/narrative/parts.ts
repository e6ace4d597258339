import { tryRelation } from '../../model/evaluate.js';
import { agree } from '../../model/interval.js';
import { roundedInterval } from '../../model/quantity.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';

const MAX_READINGS = 40;

/** What is taken off does not add to the others: 结转8万元，当年预算90万元，年中追减5万元. */
const REDUCTION = /[追调核扣冲压缩削]减|减[少去]|收回|上缴|扣除|退回/;

/** A total with the lists that may be its parts, the likeliest first; null where none has two. */
export function sumRelation(
  total: Mention,
  lists: readonly (readonly Mention[])[],
  basis: Relation['basis'],
): Relation | null {
  const taken = lists[0]?.filter(({ lead }) => REDUCTION.test(lead)).length ?? 0;
  const [first, ...rest] = dedupe(lists.filter((list) => list.length >= 2 && !list.some(isAmongThose))).map(
    (parts): Operands => ({
      kind: 'sum',
      parts: parts.map((m) => m.fact),
    }),
  );
  if (!first) return null;
  return relationOf(
    'sum',
    total.fact,
    [first, ...rest.slice(0, MAX_READINGS)],
    taken > 0 && taken < lists[0]!.length ? 'conjectured' : basis,
  );
}

/** 受冻2,700亩中有1,500亩补栽成功: some of the figure right before it, and no addend beside it. */
const isAmongThose = ({ between }: Mention, index: number): boolean =>
  index > 0 && /^之?[中里][，,]?[仅只约已]?有/.test(between);

/** Broken by more than a slip of the pen: the list may leave something out. */
export function isWithoutCause(relation: Relation): boolean {
  const { verdict, cause } = tryRelation(relation);
  return verdict === 'inconsistent' && cause === null;
}

/** What is left of one figure without the other. */
export const differenceRelation = (
  claim: Mention,
  minuend: Mention,
  subtrahend: Mention,
  basis: Relation['basis'],
): Relation =>
  relationOf(
    'difference',
    claim.fact,
    [{ kind: 'difference', minuend: minuend.fact, subtrahend: subtrahend.fact }],
    basis,
  );

/** A figure that can be one of several that make a total. */
export const isAddend = (mention: Mention): boolean =>
  isAmount(mention) && mention.fact.statistic !== 'change' && !/[差缺欠]$/.test(mention.lead);

export function isAmount(mention: Mention): boolean {
  const dimension = dimensionOf(mention.quantity);
  return (
    dimension !== null &&
    dimension !== '%' &&
    (mention.quantity.comparator === '=' || mention.quantity.approximate) &&
    !/(?:(?<![得获计])满分|分值|权重)[^，。；、]{0,4}$|(?<!减)[多少](?![儿年数]\p{Script=Han})(?:\p{Script=Han}{2})?$/u.test(
      mention.lead,
    ) &&
    mention.fact.statistic !== 'average' &&
    !isForEach(mention)
  );
}

/** 财务、审计各2人: more than one time this many. */
export const isForEach = ({ lead }: Mention): boolean => /各(?:有|配|派|建|设|增|减)?$/.test(lead);

/**
 * The ways to read a list as parts of one total: all of its figures; without those that detail the figure before them
 * (人员经费A，包括工资B、补助C；公用经费D); and its beginnings, since what follows may belong to something else.
 */
export function partLists(list: readonly Mention[]): Mention[][] {
  if (list.length < 2) return [];
  const summed = withoutSummed(list);
  const whole =
    summed.length < list.length ? [...nestings(summed, opening(summed)), [...list]] : nestings(list, opening(list));
  const beginnings = whole.flatMap((variant) =>
    Array.from({ length: Math.max(0, variant.length - 2) }, (_, i) => variant.slice(0, variant.length - 1 - i)),
  );
  return dedupe([...whole, ...beginnings]);
}

/** For each figure whether its words open a detail of the one before it. */
const opening = (list: readonly Mention[]): boolean[] =>
  list.map(
    (mention, i) =>
      i > 0 &&
      (/其中|包括|包含|含|分为|具体[为是有]/.test(mention.between.replace(REMARK, '')) ||
        mention.depth > list[i - 1]!.depth),
  );

/** 市级1,450.00万元（含年中追加部分），县级: a bracket without figures opens no list. */
const REMARK = /[（(][^（()）]*[）)]/g;

/**
 * Without the items that detail the figure before them and make it to the last digit: 问题7份，资料不全4份、公示缺失2份、审批超期1份，其余53份. Where a mark
 * other than 、 parts them from it and 、 joins them, that is no chance.
 */
export function withoutSummed(list: readonly Mention[]): Mention[] {
  const left: Mention[] = [];
  for (let i = 0; i < list.length; i++) {
    const head = list[i]!;
    left.push(head);
    i += detailsOf(head, list.slice(i + 1));
  }
  return left;
}

/** How many of the figures that follow make the one before them, in one row of at least two. */
function detailsOf({ quantity, depth }: Mention, behind: readonly Mention[]): number {
  const [first, ...others] = behind;
  if (!first || first.depth !== depth || isJoined(first)) return 0;
  let together = first.quantity.value!;
  for (const [i, mention] of others.entries()) {
    if (!isJoined(mention) || mention.depth !== depth) return 0;
    together = together.plus(mention.quantity.value!);
    const next = others[i + 1];
    if (together.equals(quantity.value!) && !(next && isJoined(next))) return i + 2;
  }
  return 0;
}

/** 、公示缺失2份, 和审批超期1份. */
const isJoined = ({ between }: Mention): boolean => /^(?:、|和|及|与|以及)/.test(between);

/** Leaves out nested details: from each opening word to every place where the detail may end. */
function nestings(list: readonly Mention[], opens: readonly boolean[]): Mention[][] {
  const from = opens.indexOf(true);
  if (from < 0) return [[...list]];
  const head = list.slice(0, from);
  const results: Mention[][] = [];
  for (const end of endsOfDetail(list, from)) {
    const rest = nestings(
      list.slice(end),
      opens.slice(end).map((flag, i) => i > 0 && flag),
    );
    for (const tail of rest) results.push([...head, ...tail]);
    if (results.length > 16) break;
  }
  results.push([...list]);
  return results;
}

/** Where a detail may end: at ；, at the end of its brackets, or anywhere after it. */
function endsOfDetail(list: readonly Mention[], opening: number): number[] {
  const likely: number[] = [];
  const others: number[] = [];
  for (let i = opening + 1; i <= list.length; i++) {
    const next = list[i];
    const closes = next === undefined || next.part !== list[opening]!.part || next.depth < list[opening]!.depth;
    (closes ? likely : others).push(i);
  }
  return [...likely.slice(0, 1), ...others, ...likely.slice(1)];
}

function dedupe(lists: readonly (readonly Mention[])[]): Mention[][] {
  const seen = new Set<string>();
  const result: Mention[][] = [];
  for (const list of lists) {
    const key = list.map((m) => m.at).join(' ');
    if (!seen.has(key)) result.push([...list]);
    seen.add(key);
  }
  return result;
}

/** 1.19亿元（11,862.30万元）: one figure told twice. Only the finer is kept, with the words of the coarser. */
export function withoutRestated(mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention, i) => {
    const [before, after] = [mentions[i - 1], mentions[i + 1]];
    if (after && isRestatement(after, mention)) return isFiner(mention, after) ? [mention] : [];
    if (!before || !isRestatement(mention, before)) return [mention];
    if (isFiner(before, mention)) return [];
    const { lead, clauseLead, between, topic, depth } = before;
    return [{ ...mention, lead, clauseLead, between, topic, depth }];
  });
}

const isFiner = ({ quantity: one }: Mention, { quantity: other }: Mention): boolean =>
  one.printed.multiplier.shift(-one.printed.decimals).lessThan(other.printed.multiplier.shift(-other.printed.decimals));

const isRestatement = (mention: Mention, before: Mention): boolean =>
  mention.sentence === before.sentence &&
  /^[（(](?:即|合|折合)?$/.test(mention.between) &&
  /^[）)]/.test(mention.text.slice(mention.end)) &&
  dimensionOf(mention.quantity) === dimensionOf(before.quantity) &&
  mention.quantity.value !== null &&
  before.quantity.value !== null &&
  !mention.quantity.printed.multiplier.equals(before.quantity.printed.multiplier) &&
  agree(roundedInterval(mention.quantity), roundedInterval(before.quantity));
