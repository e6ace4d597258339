import { Decimal } from '../../model/decimal.js';
import { tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { divisorOf } from './average-words.js';
import { dimensionOf, type Mention } from './mention.js';
import { unprinted } from './unprinted.js';

/** How many figures before a total may be what it is made of. */
const REACH = 16;

/**
 * Totals of several prices, each with a count of its own: 一类县3个，每县100万元；二类县4个，每县80万元；共补助620万元; or with months of its
 * own: 前3个月每人每月600元，后9个月每人每月700元，全年每人8100元.
 */
export function productSums(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((total, index): Relation[] => {
    if (total.quantity.kind !== 'money' || !isExact(total) || !CLOSES.test(total.between)) return [];
    const before = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.sentence === total.sentence && m.depth === total.depth);
    const parts = byMonths(before, total) ?? byCounts(before, total);
    if (parts === null) return [];
    const relation = relationOf('sum', total.fact, [{ kind: 'sum', parts }], 'stated');
    const { verdict, cause } = tryRelation(relation);
    // that not all of it was paid is no slip
    return verdict === 'inconsistent' && cause === null ? [] : [relation];
  });
}

/** 合计, 共补助; 全年每人 */
const CLOSES = /(?:共|合计|总计|总额|总价|全年)\p{Script=Han}{0,8}$/u;

const isExact = ({ quantity, fact }: Mention): boolean =>
  quantity.value !== null &&
  quantity.value.sign() > 0 &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.aspect.value !== 'prior' &&
  fact.aspect.value !== 'target';

/** A price or rate that was set, and no average of what was paid. */
const isPrice = (mention: Mention): boolean =>
  mention.quantity.kind === 'money' &&
  mention.quantity.unit.includes('/') &&
  isExact(mention) &&
  !/均|约|最[高低]|原|上年/.test(mention.lead);

/** The last figures before a total in pairs of a count and the price of what it counts, in one order. */
function byCounts(before: readonly Mention[], total: Mention): readonly Fact[] | null {
  const start = before.findLastIndex(
    (m) => !isPrice(m) && !(m.quantity.kind === 'count' || m.quantity.kind === 'measure'),
  );
  const figures = before.slice(start + 1);
  const prices = figures.filter(isPrice);
  const paired = figures.slice(-2 * prices.length);
  if (prices.length < 2 || paired.length < 2 * prices.length || total.quantity.unit.includes('/')) return null;
  const isPriceFirst = isPrice(paired[0]!);
  const parts = prices.map((price, i): Fact | null => {
    const pair = paired.slice(2 * i, 2 * i + 2);
    const [own, count] = isPriceFirst ? [pair[0], pair[1]] : [pair[1], pair[0]];
    if (own !== price || !count || !isExact(count) || /^其中/.test(count.lead)) return null;
    const divisor = divisorOf(price);
    const isOf = divisor !== null && !divisor.timed && divisor.units?.includes(dimensionOf(count.quantity) ?? '');
    return isOf ? productOf(price, count.quantity.value!, '元') : null;
  });
  return parts.every((part) => part !== null) ? parts : null;
}

/** 前3个月, 后9个月; 1—6月 */
const MONTHS = /[前后](?<many>\d{1,2})个月|(?<from>\d{1,2})月?\s*[—–\-至到~～]\s*(?<to>\d{1,2})月/;

/** Prices by the month, each for months of its own, for one person or for as many as are told once. */
function byMonths(before: readonly Mention[], total: Mention): readonly Fact[] | null {
  const prices = before.filter((m) => isPrice(m) && /[·/]月$/.test(m.quantity.unit));
  const [first] = prices;
  if (!first || prices.length < 2 || prices.some(({ quantity }) => quantity.unit !== first.quantity.unit)) return null;
  const unit = first.quantity.unit.replace(/[·/]月$/, '');
  const others = before.filter((m) => !prices.includes(m) && m.at > first.at);
  const isEach = total.quantity.unit === unit;
  const [count, another] = others;
  const isOfAll =
    total.quantity.unit === '元' &&
    count !== undefined &&
    another === undefined &&
    isExact(count) &&
    divisorOf(first)?.units?.includes(dimensionOf(count.quantity) ?? '') === true;
  if (!(isEach && others.length === 0) && !isOfAll) return null;
  const months = prices.map(({ between }) => {
    const found = MONTHS.exec(between)?.groups;
    if (!found) return 0;
    return found['many'] === undefined ? Number(found['to']) - Number(found['from']) + 1 : Number(found['many']);
  });
  if (months.some((n) => n <= 0) || months.reduce((a, b) => a + b, 0) > 12) return null;
  const times = isEach ? Decimal.ONE : count!.quantity.value!;
  return prices.map((price, i) => productOf(price, times.times(Decimal.fromInteger(months[i]!)), total.quantity.unit));
}

/** What so many come to. */
const productOf = ({ fact }: Mention, times: Decimal, unit: string): Fact => ({
  ...unprinted(fact, { value: fact.quantity.value!.times(times), unit }),
  statistic: 'amount',
});
