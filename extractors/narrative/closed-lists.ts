import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { areAlike, CLOSER, isScore, PLAIN_CLOSER } from './list-words.js';
import { dimensionOf, isListed, textBefore, type Mention } from './mention.js';
import { mixedCounts } from './mixed-counts.js';
import { closesByMoreThanChance, isNearlyWhole } from './opened-lists.js';
import { areSiblings, isDivision, isEnumerated, isLabelled, isPartition } from './partition.js';
import { isAddend, partLists, sumRelation } from './parts.js';

/** A、B、C，共计T. */
export function closedList(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  if (CHANGED.test(total.clauseLead)) return null;
  const ranked = rankedItems(mentions, total, index) ?? ofRankAndAbove(mentions, total, index);
  if (ranked) return ranked;
  const told = countTold(mentions, total, index);
  const closing = `${told === null ? '' : mentions[index - 1]!.between}${total.between}`.replace(PAUSE, '');
  const mixed = mixedCounts(mentions, total, index, told ?? countInWords(closing));
  if (mixed) return mixed;
  if (!CLOSER.test(closing) && told === null) return wholeOfKinds(mentions, total, index);
  const before = figuresBefore(mentions, total, index);
  // ；上年小计5,430万元: of another year than the items
  if (OF_LAST_YEAR.test(total.lead) && !before.some(({ fact }) => fact.aspect.value === 'prior')) return null;
  const count = told ?? countInWords(closing);
  if (count !== null && count > before.length) return listTold(mentions, total, index, count);
  const scores = isScore(total) && /总/.test(closing) ? before.filter((m) => m.sentence === total.sentence) : [];
  const likeliest = count ?? Math.max(listLength(before), scores.length);
  const runs: Mention[][] = [before.slice(-likeliest)];
  // 三站A、B、C，总面积T，三站合起来…: what was added up before is no item
  if (count !== null) runs.unshift(before.filter(({ lead }) => !isTotal(lead)).slice(-count));
  if (told !== null)
    runs[/前/.test(closing + (mentions[index - 1]?.lead ?? '')) ? 'unshift' : 'push'](...firstOf(before, told));
  for (let size = before.length; size >= 2; size--) runs.push(...partLists(before.slice(-size)).slice(0, 4));
  runs.push(...stretches(before));
  const ordered = runs.toSorted((a, b) => Math.abs(a.length - likeliest) - Math.abs(b.length - likeliest));
  const together = before.slice(-2).every((m) => m.sentence === total.sentence);
  // 全县行政村共168个: the total of its own subject, and not of the figures before
  const plain = together && likeliest >= 2 && (PLAIN_CLOSER.test(closing) || closesNouns(before.at(-1), total));
  const sure = (plain || told !== null) && !ordered[0]!.some(isTurn);
  const likely = scores.length >= 3 || isDivision(ordered[0]!) || areSiblings(ordered[0]!);
  return sumRelation(total, ordered, sure ? 'stated' : likely ? 'likely' : 'conjectured');
}

/** 甲多42亩、乙多15亩，合计多57亩; 水费多支1.26万元、物业费少支0.85万元，两项合计多支0.41万元: by how much each is off, and all of them together. */
export function summedDeviations(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const way = wayOf(total);
  if (way === null || !CLOSER.test(total.between) || !isPlainFigure(total)) return null;
  const parts: Mention[] = [];
  for (const m of mentions.slice(Math.max(0, index - REACH), index).toReversed()) {
    if (m.sentence !== total.sentence || m.depth !== total.depth) break;
    if (dimensionOf(m.quantity) !== dimensionOf(total.quantity)) continue;
    if (wayOf(m) !== null && isPlainFigure(m) && !CLOSER.test(m.between)) parts.unshift(m);
    // 甲镇建成142亩，比计划多42亩: what is off stands behind the figure that it is said of
    else if (parts[0] === undefined || m.part !== parts[0].part || isListed(parts[0])) break;
  }
  const [alike, against] = [true, false].map((isAlike) => parts.filter((m) => (wayOf(m) === way) === isAlike));
  if (parts.length < 2 || alike!.length === 0) return null;
  if (against!.length === 0) return sumRelation(total, [parts], 'stated');
  const [inflows, outflows] = [alike!, against!].map((some) => some.map(({ fact }) => fact)) as [Fact[], Fact[]];
  return relationOf('difference', total.fact, [{ kind: 'balance', inflows, outflows }], 'stated');
}

const REACH = 20;

const isPlainFigure = ({ quantity }: Mention): boolean =>
  quantity.comparator === '=' && !quantity.approximate && !['%', '分', null].includes(dimensionOf(quantity));

/** More or less than something, in the words right before a figure: 多, 少完成, 超支; not 减少, 不少于, 多年. */
function wayOf({ lead }: Mention): 'more' | 'less' | null {
  const word = /(?:^|[^减增不最至许很大较])([多少超欠差缺])\p{Script=Han}{0,3}$/u.exec(lead)?.[1];
  return word === undefined ? null : '多超'.includes(word) ? 'more' : 'less';
}

const isTotal = (lead: string): boolean => WHOLE.test(lead) || CLOSER.test(lead);

const OF_LAST_YEAR = /上年|去年|同期/;

/** 前两等合计, 首尾两镇共, 后三项相加: which items of the list, and how many. */
const RANKED =
  /(?<rank>前|后|首尾|末)(?<count>[两二三四五六])\p{Script=Han}{1,3}?(?:共|合计|总计|小计|相加|之和|加起来|合起来)[^，。；、\d]{0,6}$/u;

/** A、B、C、D，前两项合计T: the first or the last items of the list before it. */
function rankedItems(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const told = RANKED.exec(textBefore(total, LONGEST_CLOSING))?.groups;
  if (!told || !isAddend(total)) return null;
  const count = Math.max(2, '一二三四五六'.indexOf(told['count']!) + 1);
  const before = figuresBefore(mentions, total, index).filter(({ depth }) => depth <= total.depth);
  const itemsOf = (list: readonly Mention[]): Mention[] => {
    if (told['rank'] === '首尾') return [list[0]!, list.at(-1)!];
    return told['rank'] === '前' ? list.slice(0, count) : list.slice(-count);
  };
  const lists = [before.slice(-enumeratedLength(before)), before.slice(-listLength(before))]
    .filter((list) => list.length > count)
    .map(itemsOf);
  return sumRelation(total, lists, 'stated');
}

/** 采用稿中，中央级A、省级B、市级C，省级及以上合计T: the items of a list in order of rank, from its top to the one that is named. */
function ofRankAndAbove(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const rank = RANK_AND_ABOVE.exec(textBefore(total, LONGEST_CLOSING))?.[1];
  if (rank === undefined || !isAddend(total)) return null;
  const list = figuresBefore(mentions, total, index).filter(({ sentence }) => sentence === total.sentence);
  const [at, other] = list.flatMap(({ lead }, i) => (lead.endsWith(rank) ? [i] : []));
  if (at === undefined || other !== undefined || at === 0 || !isEnumerated(list.slice(0, at + 1))) return null;
  return TOP.test(list[0]!.lead) ? sumRelation(total, [list.slice(0, at + 1)], 'stated') : null;
}

const RANK_AND_ABOVE = /(?:^|[，,；;。）)])\p{Script=Han}{0,4}?(\p{Script=Han}{2})及?以上的?(?:合计|共计?|小计)有?$/u;
/** What no other rank is above. */
const TOP = /(?:中央级?|国家级|特等奖?|一等奖?|正高|博士|优秀?)$/;

const LONGEST_CLOSING = 20;

/** How many of the last figures 、 joins to one list. */
function enumeratedLength(before: readonly Mention[]): number {
  let start = before.length - 1;
  while (start > 0 && isEnumerated(before.slice(start - 1, start + 1))) start--;
  return before.length - start;
}

/** 总额较年初减少1003.43万元: by how much a total changed, and no total. */
const CHANGED = /(?:总额|总数|总量|合计|总计)[较比][^，。；]{0,12}(?:增|减|降|升|多|少)[^，。；\d]{0,4}$/;

/** 三项合在一起，不过664.1万元: what stands between the words that add up and their figure. */
const PAUSE = /(?<=合起来|加起来|合在一起|相加|之和|合计|加总)[，,]\p{Script=Han}{0,3}$/u;

/** Words of a figure that is the whole of what was told before it: 全年支出, 三年累计投入, 合同总金额, 资金总量. */
const WHOLE = /^(?:全[年部]|累计|[两三四五]年)|总\p{Script=Han}{0,3}[：:为是达]?$/u;

/** 全年预算 is no whole of what was spent in its halves. */
const isPlanned = ({ lead, fact }: Mention): boolean =>
  fact.aspect.value === 'target' || (/预算(?!内)|计划/.test(lead) && fact.aspect.value === 'budget');

const SEASON = /春季|秋季|上半年|下半年|[一二三四]季度|上学期|下学期/;
const SEASONS = [
  ['春季', '秋季'],
  ['上半年', '下半年'],
  ['上学期', '下学期'],
  ['一季度', '二季度', '三季度', '四季度'],
];

/** 春季供餐98天，实供2,086,415人次；秋季…，实供2,118,960人次: the same words of all seasons of a year, each in a part of its own. */
function areSeasons(kinds: readonly Mention[]): boolean {
  const told = kinds.map(
    (kind) =>
      SEASON.exec(
        textBefore(kind, LONGEST_SEASON)
          .split(/[。；;]/)
          .at(-1)!,
      )?.[0],
  );
  const [first] = kinds;
  return (
    kinds.every(({ lead }) => lead === first?.lead) &&
    SEASONS.some((all) => all.length === kinds.length && all.every((season) => told.includes(season)))
  );
}
const LONGEST_SEASON = 60;

const OF_MEANS = /可用|资金总|总资金|资金来源/;

/** 上半年A，下半年B，全年T; 2021年A、2022年B，两年累计T: kinds that stand before their whole. */
function wholeOfKinds(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  if (!isAddend(total)) return null;
  const merged = mergedName(mentions, total, index);
  if (merged) return merged;
  if (!WHOLE.test(total.lead)) return null;
  const before = figuresBefore(mentions, total, index);
  const seasons = before.filter(
    ({ lead, sentence }) => sentence === total.sentence && lead === total.lead.replace(/^全年/, ''),
  );
  if (areSeasons(seasons)) return sumRelation(total, [seasons], 'stated');
  const kinds = before.filter(({ sentence }) => sentence === before.at(-1)!.sentence);
  const [first, ...others] = kinds;
  // 中央A、省级B，占总投资的比例分别为…，总投资T: of a whole that may have other parts
  if (/占|比例/.test(total.text.slice(kinds.at(-1)?.end ?? total.start, total.start))) return null;
  const isSeries =
    first !== undefined && /分别|依次/.test(first.between) && others.every((m) => /^[、，,和及与]+$/.test(m.between));
  const divides = isPartition(kinds) || isDivision(kinds) || areSiblings(kinds);
  const isRow = kinds.length >= 3 && isLabelled(kinds) && kinds.every(({ part }) => part === total.part);
  return (isSeries || divides || (isRow && closesByMoreThanChance(total, kinds, isNearlyWhole(total, kinds)))) &&
    // 县级预算安排320万元 is money to be spent, as all that is there is
    (OF_MEANS.test(total.lead) || kinds.every((kind) => isPlanned(kind) === isPlanned(total)))
    ? sumRelation(total, [kinds], 'likely')
    : null;
}

/** 离休人员3人、退休人员527人，离退休530人: a name that two others make, right behind them. */
function mergedName(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const parts = mentions.slice(Math.max(0, index - 2), index);
  const [one, other] = parts;
  const { lead } = total;
  if (!one || !other || lead.length < 3 || lead.length > 6) return null;
  const isPair = parts.every(
    (m) => m.part === total.part && dimensionOf(m.quantity) === dimensionOf(total.quantity) && isAddend(m),
  );
  if (!isPair || !isEnumerated(parts) || !other.lead.startsWith(lead[1]!) || !lead.includes(other.lead.slice(0, 2)))
    return null;
  const start = one.lead.lastIndexOf(lead[0]!);
  const isMerged = start >= 0 && start <= one.lead.length - 2 && one.lead.slice(start + 1).startsWith(lead.slice(2, 3));
  return isMerged ? sumRelation(total, [parts], 'stated') : null;
}

/** 正高1人、副高5人、讲师6人，副高以上合计6人: some that follow one another. */
const stretches = (before: readonly Mention[]): Mention[][] =>
  before.length > LONGEST_STRETCHED
    ? []
    : before.flatMap((_, from) => before.slice(from + 2, -1).map((__, i) => before.slice(from, from + 2 + i)));
const LONGEST_STRETCHED = 8;

/** 由486.00万元调为432.00万元: of one thing, before and after. */
const isTurn = ({ between }: Mention): boolean => /^\s*(?:调整?[为至到]|[增降减升提][加少高低]?[至到为])/.test(between);

/** 21个行政村、3个社区共24个: the names stand behind the figures, and 共 behind the last of them. */
const closesNouns = (last: Mention | undefined, total: Mention): boolean =>
  last?.lead === '' &&
  /^[、和及]/.test(last.between.replace(/^\p{Script=Han}*/u, '')) &&
  /^\p{Script=Han}{1,8}(?:共|合计)$/u.test(total.between);

function figuresBefore(mentions: readonly Mention[], total: Mention, index: number): Mention[] {
  const dimension = dimensionOf(total.quantity);
  const before: Mention[] = [];
  for (let i = index - 1; i >= Math.max(0, index - 20); i--) {
    const mention = mentions[i]!;
    if (mention.sentence < total.sentence - 1 || mention.paragraph !== total.paragraph) break;
    if (dimensionOf(mention.quantity) === dimension && isAddend(mention) && areAlike(mention, total))
      before.unshift(mention);
  }
  return before;
}

/** 两项合计, 前三类共: of how many figures the total is told to be. */
function countTold(mentions: readonly Mention[], total: Mention, index: number): number | null {
  const count = mentions[index - 1];
  if (!count || count.sentence !== total.sentence) return null;
  // 前四类2,606笔
  const isFirst = total.between === '' && /前$/.test(count.lead);
  const isClosed = /^\p{Script=Han}{1,8}$/u.test(total.between) && CLOSER.test(total.between);
  if (!(isFirst || isClosed) || !/^(?:项|类|者|处|地|批|笔|块|级|样)$/.test(count.quantity.unit)) return null;
  const value = Number(count.quantity.value?.toString());
  return value >= 2 && value <= 10 ? value : null;
}

/** 二者合计, 三类共: the count in the words of the total. */
function countInWords(closing: string): number | null {
  const count = /([两二三四五六七八九十])(?:项|类|者|处|地|批|笔|块|级|样|部分)\p{Script=Han}{0,8}$/u.exec(
    closing,
  )?.[1];
  return count === undefined ? null : Math.max(2, '一二三四五六七八九十'.indexOf(count) + 1);
}

/** 由A、B、C三部分构成。…三部分之和T: the last list of so many figures that its passage tells. */
function listTold(mentions: readonly Mention[], total: Mention, index: number, count: number): Relation | null {
  if (count < 3) return null;
  const told = mentions
    .slice(Math.max(0, index - LOOK_BACK), index)
    .filter(
      (m) => m.paragraph === total.paragraph && isAddend(m) && dimensionOf(m.quantity) === dimensionOf(total.quantity),
    );
  const lists = [...groupBy(told, ({ sentence }) => sentence).values()];
  const list = lists.findLast((parts) => parts.length === count && isEnumerated(parts));
  return list ? sumRelation(total, [list], 'stated') : null;
}

const LOOK_BACK = 20;

/** The first figures of the parts of sentences before, the nearest first. */
function firstOf(before: readonly Mention[], count: number): Mention[][] {
  const parts = [...new Set(before.map((mention) => mention.part))].reverse();
  return parts
    .map((part) => before.filter((mention) => mention.part === part).slice(0, count))
    .filter((list) => list.length === count);
}

/** How many of the last figures stand in one list: in one part of a sentence, joined by marks and their labels alone. */
function listLength(before: readonly Mention[]): number {
  let start = before.length - 1;
  while (
    start > 0 &&
    /^[\p{Script=Han}“”\s]*[、，,和及与]/u.test(before[start]!.between) &&
    before[start - 1]!.part === before[start]!.part
  )
    start--;
  return before.length - start;
}
