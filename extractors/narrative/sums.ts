import type { Operands, Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';

/** Words after a total that open the list of its parts. */
const OPENER = /其中|包括|包含|分别|依次|由|含|分为|按[^，。；]{1,10}分|即|[：:]/;
const EXHAUSTIVE = /其余|分别|组成|构成|共|合计|总计/;
/** Words before a figure that make it the total of those before it. */
const CLOSER = /(?:共计|合计|总计|总共|共|总数|小计|[两三四五六七八九十]项)[^，。；、\d]{0,10}$/;
/** A figure after these words is no part of the list before it. */
const STOP =
  /比上年|较上年|同比|比去年|较去年|目标|计划|任务|结余|年末|另有|另外|此外|不含|超过|低于|高于|未达到|较|比/;

/** Totals with their parts: 其中, 包括, 分别为, 合计. */
export function sumRelations(mentions: readonly Mention[]): Relation[] {
  return [...openedLists(mentions), ...closedLists(mentions)];
}

const isAddend = (mention: Mention): boolean => {
  const dimension = dimensionOf(mention.quantity);
  return (
    dimension !== null &&
    dimension !== '%' &&
    (mention.quantity.comparator === '=' || mention.quantity.approximate) &&
    !/(?:满分|分值|权重)[^，。；、]{0,4}$/.test(mention.lead) &&
    mention.fact.statistic !== 'average' &&
    mention.fact.statistic !== 'change'
  );
};

/** T，其中A、B、C. */
function openedLists(mentions: readonly Mention[]): Relation[] {
  const relations: Relation[] = [];
  mentions.forEach((total, index) => {
    if (!isAddend(total)) return;
    const dimension = dimensionOf(total.quantity);
    const followers: Mention[] = [];
    let opened = false;
    let exhaustive = false;
    for (const mention of mentions.slice(index + 1, index + 30)) {
      if (mention.sentence !== total.sentence) break;
      const cue = OPENER.test(mention.between) && (opened || !/[；;]/.test(mention.between));
      if (!opened) {
        if (dimensionOf(mention.quantity) === '%' && !cue) continue;
        if (!cue) break;
        opened = true;
      }
      if (EXHAUSTIVE.test(mention.between)) exhaustive = true;
      if (dimensionOf(mention.quantity) !== dimension) continue;
      if (!isAddend(mention) || STOP.test(mention.between)) {
        if (followers.length > 0 && STOP.test(mention.between)) break;
        continue;
      }
      followers.push(mention);
    }
    if (followers.length === 0) return;
    const lists = partLists(followers);
    const readings = lists
      .filter((list) => list.length >= 2)
      .map((parts): Operands => ({ kind: 'sum', parts: parts.map((m) => m.fact) }));
    const [first, ...rest] = readings;
    if (!first) return;
    relations.push({
      form: 'sum',
      claimed: total.fact,
      readings: [first, ...rest],
      basis: exhaustive ? 'stated' : 'likely',
      direction: 0,
      namedBase: false,
      cue: null,
    });
  });
  return relations;
}

/** A、B、C，共计T. */
function closedLists(mentions: readonly Mention[]): Relation[] {
  const relations: Relation[] = [];
  mentions.forEach((total, index) => {
    if (!isAddend(total) || !CLOSER.test(total.between)) return;
    const dimension = dimensionOf(total.quantity);
    const before: Mention[] = [];
    for (let i = index - 1; i >= Math.max(0, index - 20); i--) {
      const mention = mentions[i]!;
      if (mention.sentence !== total.sentence) break;
      if (dimensionOf(mention.quantity) !== dimension) continue;
      if (!isAddend(mention)) continue;
      before.unshift(mention);
      if (OPENER.test(mention.between) && /其中|包括/.test(mention.between)) continue;
    }
    if (before.length < 2) return;
    const readings: Operands[] = [];
    for (let size = before.length; size >= 2; size--) {
      const run = before.slice(before.length - size);
      for (const parts of partLists(run).slice(0, 4))
        if (parts.length >= 2) readings.push({ kind: 'sum', parts: parts.map((m) => m.fact) });
    }
    const unique = dedupe(readings);
    const [first, ...rest] = orderByList(unique, before);
    if (!first) return;
    relations.push({
      form: 'sum',
      claimed: total.fact,
      readings: [first, ...rest],
      basis: 'stated',
      direction: 0,
      namedBase: false,
      cue: null,
    });
  });
  return relations;
}

/** The longest run of figures joined by 、 and 和 alone, or of one clause pattern, is the likeliest list. */
function orderByList(readings: readonly Operands[], before: readonly Mention[]): Operands[] {
  let start = before.length - 1;
  while (
    start > 0 &&
    /^[\p{Script=Han}“”\s]*[、，,和及与]/u.test(before[start]!.between) &&
    !/[；]/.test(before[start]!.between)
  )
    start--;
  const size = before.length - start;
  const rank = (operands: Operands): number => (operands.kind === 'sum' ? Math.abs(operands.parts.length - size) : 0);
  return [...readings].sort((a, b) => rank(a) - rank(b));
}

/**
 * The ways to read a list as parts of one total: all of its figures; without those that detail the figure before them
 * (人员经费A，包括工资B、补助C；公用经费D); and its beginnings, since what follows may belong to something else.
 */
function partLists(list: readonly Mention[]): Mention[][] {
  const nestedFrom = list.map(
    (mention, i) => i > 0 && (/其中|包括|包含|含|分为/.test(mention.between) || mention.depth > list[i - 1]!.depth),
  );
  const lists: Mention[][] = [];
  const variants = nestings(list, nestedFrom);
  for (const variant of variants) lists.push(variant);
  for (const variant of variants)
    for (let size = variant.length - 1; size >= 2; size--) lists.push(variant.slice(0, size));
  return dedupeLists(lists);
}

/** Leaves out nested details: from each opening word to every place where the detail may end. */
function nestings(list: readonly Mention[], nestedFrom: readonly boolean[]): Mention[][] {
  const opening = nestedFrom.indexOf(true);
  if (opening < 0) return [[...list]];
  const results: Mention[][] = [];
  const head = list.slice(0, opening);
  const ends = endsOfDetail(list, opening);
  for (const end of ends) {
    const rest = list.slice(end);
    for (const tail of nestings(
      rest,
      nestedFrom.slice(end).map((flag, i) => i > 0 && flag),
    ))
      results.push([...head, ...tail]);
    if (results.length > 24) break;
  }
  results.push([...list]);
  return results;
}

/** Where a detail may end: at ；, at the end of its brackets, where the marks change, or anywhere after it. */
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

function dedupeLists(lists: readonly (readonly Mention[])[]): Mention[][] {
  const seen = new Set<string>();
  const result: Mention[][] = [];
  for (const list of lists) {
    const key = list.map((m) => m.start).join(' ');
    if (!seen.has(key)) result.push([...list]);
    seen.add(key);
  }
  return result.slice(0, 40);
}

function dedupe(readings: readonly Operands[]): Operands[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = reading.kind === 'sum' ? reading.parts.map((part) => part.id).join(' ') : '';
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
