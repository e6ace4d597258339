import type { Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { isNearlyWhole } from './opened-lists.js';
import { isEnumerated } from './partition.js';
import { isAddend, isWithoutCause, sumRelation } from './parts.js';

/** Units that count things of one sort, which a total holds together: 讲座48场、展览17期、送书下乡22次. */
const SORTS: readonly (readonly string[])[] = [
  ['场', '次', '期', '届', '轮', '项'],
  ['台', '辆', '部', '架', '艘', '件'],
  ['份', '篇', '件', '册', '本', '幅', '期'],
];

const FEWEST = 3;
const REACH = 12;

/** 展览18个、讲座26场、培训124期，三项加起来168场（期）; 仪器29台、车辆3辆，合计32台（辆）: counts of units that only the total holds together. */
export function mixedCounts(
  mentions: readonly Mention[],
  total: Mention,
  index: number,
  count: number | null,
): Relation | null {
  if (total.quantity.kind !== 'count' || !isAddend(total)) return null;
  const end = mentions[index - 1]?.tail === total.lead ? index - 1 : index;
  const list = count === null ? rowOfUnits(mentions, total, end) : mentions.slice(Math.max(0, end - count), end);
  if (list.length < Math.max(FEWEST, count ?? 0)) return null;
  const units = new Set(list.map(({ quantity }) => quantity.unit));
  const isOfAll = [...units].some((unit) => total.quantity.unit.includes(unit) && total.quantity.unit !== unit);
  if (units.size < 2 || !isOfAll) return null;
  const isItem = (m: Mention): boolean =>
    m.sentence === total.sentence && m.depth === total.depth && m.quantity.kind === 'count' && isAddend(m);
  return list.every(isItem) && isEnumerated(list) ? sumRelation(total, [list], 'stated') : null;
}

/** The row right before a total, all in units that it names: 台（辆）. */
function rowOfUnits(mentions: readonly Mention[], total: Mention, end: number): Mention[] {
  const named = total.quantity.unit.split(/[（()）/、]+/).filter((unit) => unit !== '');
  const row: Mention[] = [];
  if (named.length < 2) return row;
  for (const mention of mentions.slice(Math.max(0, end - REACH), end).toReversed()) {
    if (!named.includes(mention.quantity.unit) || mention.sentence !== total.sentence) break;
    if (row[0] !== undefined && !isEnumerated([mention, row[0]])) break;
    row.unshift(mention);
  }
  return row;
}

/** 各类活动, 各项培训: a total of several kinds. */
const OF_KINDS = /各[类项种式]\p{Script=Han}{1,8}$/u;
/** ，讲座; ，其中讲座; ：讲座. */
const RIGHT_BEHIND = /^[，,：:（(](?:其中|包括|分别为|计有)?[，,：:]?[^，,；;。：:\d]{2,}$/;
const CUT_SHORT = /^[^，,；;。]{0,4}(?:等|余)|^[，,；;](?:其余|其他|另有|另外|此外|还有)/;

/**
 * 举办各类活动150场，讲座48场、展览17场、亲子阅读63场、送书下乡22次: the kinds right behind a total that says it is of several, in
 * units that count things of one sort.
 */
export function kindsBehind(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const sort = SORTS.find((units) => units.includes(dimensionOf(total.quantity) ?? ''));
  if (!sort || !OF_KINDS.test(total.lead) || !isAddend(total)) return null;
  const row: Mention[] = [];
  for (const mention of mentions.slice(index + 1, index + REACH)) {
    const goesOn = row.length === 0 ? RIGHT_BEHIND.test(mention.between) : isEnumerated([row.at(-1)!, mention]);
    if (!goesOn || mention.sentence !== total.sentence || mention.depth !== (row[0] ?? mention).depth) break;
    if (!sort.includes(dimensionOf(mention.quantity) ?? '') || !isAddend(mention)) return null;
    row.push(mention);
  }
  const last = row.at(-1);
  if (!last || row.length < FEWEST || !isNearlyWhole(total, row)) return null;
  if (CUT_SHORT.test(last.text.slice(last.end))) return null;
  const relation = sumRelation(total, [row], 'stated');
  return relation && isWithoutCause(relation) ? { ...relation, basis: 'conjectured' } : relation;
}
