import { holds } from '../../model/evaluate.js';
import type { Relation } from '../../model/relation.js';
import { CLOSER } from './list-words.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, labelOf, overlap, type Mention } from './mention.js';
import { isAddend, isAmount, sumRelation } from './parts.js';
import { isDivision } from './partition.js';

/** Totals whose parts are named with them and told elsewhere: 甲、乙3个项目合计T; and parts told apart, 城市A … 农村B, of 城乡T. */
export function namedParts(mentions: readonly Mention[], lookup: Lookup): Relation[] {
  return [...mentions.flatMap((total) => partsByName(total, lookup) ?? []), ...dividedTotals(mentions, lookup)];
}

/** How well a name must be found again in the label of a figure. */
const SAME_NAME = 0.8;

/** 甲合作社和乙农场合计56家: each part is the figure that its name stands beside. */
function partsByName(total: Mention, lookup: Lookup): Relation | null {
  if (!isAmount(total) || !CLOSER.test(total.lead)) return null;
  const names = namesIn(total);
  if (names.length < 2) return null;
  const dimension = dimensionOf(total.quantity);
  const named = names.map((name) =>
    lookup
      .named(name, total, dimension, SAME_NAME)
      .filter((m) => isAddend(m) && m.fact.aspect.value !== 'prior' && isOnSideOf(m, total) && !/合计|共/.test(m.lead)),
  );
  // a name right beside a figure goes before one that opens its sentence
  const found = named.map((candidates, i) => {
    const beside = candidates.filter((m) => overlap(names[i]!, labelOf(m)) >= SAME_NAME);
    return beside.length > 0 ? beside : candidates;
  });
  if (found.some((candidates) => candidates.length === 0)) return null;
  const parts = found.map((candidates) => candidates[0]!);
  if (new Set(parts).size < parts.length) return null;
  const sure = found.every((candidates) =>
    candidates.every((m) => m.quantity.value!.equals(candidates[0]!.quantity.value!)),
  );
  const lists = [parts, ...found.flatMap((candidates, i) => candidates.slice(1, 3).map((m) => parts.with(i, m)))];
  return sumRelation(total, lists, sure ? 'stated' : 'likely');
}

/** A plan is no result. */
const isOnSideOf = (mention: Mention, total: Mention): boolean =>
  (mention.fact.aspect.value === 'target') === (total.fact.aspect.value === 'target');

/** 甲、乙、丙3个重点项目支出合计: the names before what is said of them all. */
function namesIn(total: Mention): string[] {
  const clause = total.text
    .slice(0, total.start)
    .split(/[，,。；;：:（）()\n]/)
    .at(-1)!;
  const names = clause
    .replace(CLOSER, '')
    .replace(/[\d两三四五六七八九十][个项类家]\p{Script=Han}{0,8}$/u, '')
    .replace(/^其中/, '')
    .split('、')
    // only the last two are joined by a word: 甲及乙、丙和丁
    .flatMap((name, i, all) => (i === all.length - 1 ? name.split(/[和与及]/) : [name]))
    .map((name) => name.trim());
  return names.length <= 6 && names.every((name) => /^\D{3,20}$/.test(name)) ? names : [];
}

/** Two figures of one kind told apart, each with its half of a division, and the total of the kind: 城市低保, 农村低保, 城乡低保. */
function dividedTotals(mentions: readonly Mention[], lookup: Lookup): Relation[] {
  return mentions.flatMap((first, index) => {
    if (!isAddend(first) || first.lead.length < 4) return [];
    const second = mentions.slice(index + 1, index + 8).find((m) => isCounterpart(m, first));
    if (!second) return [];
    const kind = commonEnding(first.lead, second.lead);
    if (kind.length < 3) return [];
    const candidates = lookup
      .named(kind, first, dimensionOf(first.quantity), SAME_NAME)
      .filter((m) => m !== second && isAmount(m) && isOnSideOf(m, first) && isWholeOf(m, [first, second]))
      .slice(0, 3)
      .flatMap((total) => sumRelation(total, [[first, second]], 'likely') ?? []);
    const holding = candidates.find(holds);
    return holding ? [holding] : candidates.slice(0, 1);
  });
}

const isCounterpart = (mention: Mention, first: Mention): boolean =>
  mention.paragraph <= first.paragraph + 1 &&
  dimensionOf(mention.quantity) === dimensionOf(first.quantity) &&
  isAddend(mention) &&
  isOnSideOf(mention, first) &&
  isDivision([first, mention]);

/** Told apart from its parts, and named by neither half of the division: by its kind, or by both. */
const isWholeOf = (total: Mention, parts: readonly Mention[]): boolean =>
  parts.every(
    (part) => total.sentence !== part.sentence && overlap(part.lead, labelOf(total)) < 1 && !isDivision([part, total]),
  );

function commonEnding(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length === 0 ? '' : a.slice(-length);
}
