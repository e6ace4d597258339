import { dimensionOf, isListed, type Mention } from './mention.js';

/**
 * Among the one or two figures that follow a rate in its part of the sentence, with no other rate behind them: 执行率为
 * 95.38%，其中全年预算650万元，支出620万元.
 */
export function isToldBehind(mention: Mention, claim: Mention, mentions: readonly Mention[]): boolean {
  const at = indexIn(mentions, claim);
  const behind = mentions.slice(at + 1, at + 4).filter((m) => m.sentence === claim.sentence);
  const end = behind.findIndex((m) => dimensionOf(m.quantity) !== dimensionOf(behind[0]!.quantity));
  const row = end < 0 ? behind : behind.slice(0, end);
  if (row.length > 2 || dimensionOf(row[0]?.quantity ?? claim.quantity) === '%') return false;
  return row.includes(mention) && (end < 0 || dimensionOf(behind[end]!.quantity) !== '%');
}

/** The total of what was told right before it: 两项合计376份. */
export function isTogetherOf(mention: Mention, mentions: readonly Mention[]): boolean {
  const at = indexIn(mentions, mention);
  // 两项 is a figure itself
  const before = mentions.slice(Math.max(0, at - 2), at).findLast((m) => !m.quantity.printed.chinese);
  return (
    /^(?:两|[前上][两二三四]|二|三)?[项者类档]?[^全]{0,2}(?:合计|共计?|相加|合并)(?:为|有)?$/.test(mention.lead) &&
    before?.sentence === mention.sentence &&
    dimensionOf(before.quantity) === dimensionOf(mention.quantity)
  );
}

/** One of several figures in a list: what follows the list is said of none of them alone. */
export function isInList(mention: Mention, mentions: readonly Mention[]): boolean {
  const at = indexIn(mentions, mention);
  const next = mentions[at + 1];
  if (isPlanWithResult(mentions[at - 1], mention) || isPlanWithResult(mention, next)) return false;
  if (isListed(mention)) return true;
  return (
    next !== undefined &&
    next.paragraph === mention.paragraph &&
    isListed(next) &&
    dimensionOf(next.quantity) === dimensionOf(mention.quantity)
  );
}

/** 计划装36盏、实际装32盏 are no list. */
const isPlanWithResult = (plan: Mention | undefined, result: Mention | undefined): boolean =>
  plan !== undefined &&
  result !== undefined &&
  plan.part === result.part &&
  /(?:计划|目标|应|预算)\p{Script=Han}{0,2}$/u.test(plan.lead) &&
  /^(?:实际?|已|完成|支出|执行|支付|到位)\p{Script=Han}{0,3}$/u.test(result.lead);

/** Where a figure stands among all; −1 for one of a table. */
export function indexIn(mentions: readonly Mention[], mention: Mention): number {
  let index = INDEXES.get(mentions);
  if (!index) INDEXES.set(mentions, (index = new Map(mentions.map((m, i) => [m, i]))));
  return index.get(mention) ?? -1;
}

/** Looked up for each, and so worked out once. */
const INDEXES = new WeakMap<readonly Mention[], Map<Mention, number>>();

/** Whether no figure of its dimension stands before it in its part of the sentence. */
export function isFirst(mention: Mention, mentions: readonly Mention[]): boolean {
  const dimension = dimensionOf(mention.quantity);
  for (let i = indexIn(mentions, mention) - 1; i >= 0 && mentions[i]!.part === mention.part; i--)
    if (dimensionOf(mentions[i]!.quantity) === dimension) return false;
  return true;
}

/** An average, a figure of the year before, or by how much that was exceeded: no operand of a rate. */
const isOfAnotherSort = ({ fact, lead }: Mention): boolean =>
  fact.statistic === 'average' ||
  fact.aspect.value === 'prior' ||
  (fact.statistic === 'change' && /^(?:多|少|增|减|上升|下降)/.test(lead));

/** Whether no figure of the same dimension stands between the two, but for one that is left aside. */
export function isLastBefore(mention: Mention, later: Mention, mentions: readonly Mention[], aside?: Mention): boolean {
  const dimension = dimensionOf(mention.quantity);
  if (mention.at >= later.at || mention.paragraph !== later.paragraph) return false;
  for (let i = indexIn(mentions, mention) + 1; i > 0 && i < mentions.length; i++) {
    const other = mentions[i]!;
    if (other.at >= later.at) return true;
    if (other !== aside && !isOfAnotherSort(other) && dimensionOf(other.quantity) === dimension) return false;
  }
  return true;
}
