import type { Fact } from '../../model/fact.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { directionOf } from './change-direction.js';
import { dimensionOf, type Mention } from './mention.js';

/** 2022年发补贴, 上年到县: the year before opens the clause. */
const THEN = /^而?(?:20\d\d年度?|上年度?|去年)(?![末底初])[^，,。；;、比较]{0,12}$/;
/** 今年多, 一年之间多了, 本年增加: by how much there is more now, of the same thing. */
const NOW =
  /^[，,](?:今年|本年度?|当年|一年(?:之?间|来|下来)|这一年)(?:就|又|则|便)?(?:净?增[加长]?|[多少]|减少?|下降)[了出支花发拨]?$/;
const RATE = /^[，,、](?:同比|即)?(?:净?增[加长幅]?|上升|提高|减[少幅]?|下降|降[低幅]?|涨幅?)[了为达]?$/;

/**
 * 2022年到县6,150万元，一年之间多了850万元，增幅13.82%: what was, what it changed by and the rate of that, in one breath. `known` are the
 * rates that are tied already.
 */
export function priorGrowth(mentions: readonly Mention[], known: ReadonlySet<Fact>): Relation[] {
  return mentions.flatMap((claim, index) => {
    const previous = mentions.findLast((m, i) => i < index - 1 && i >= index - 3 && THEN.test(m.lead));
    const change = mentions[index - 1];
    if (!previous || !change || claim.quantity.unit !== '%' || known.has(claim.fact)) return [];
    if (previous.part !== claim.part || change.part !== claim.part || previous.clauseLead !== previous.lead) return [];
    if ([previous, change, claim].some(({ quantity }) => quantity.comparator !== '=' || quantity.approximate))
      return [];
    if (dimensionOf(change.quantity) !== dimensionOf(previous.quantity) || dimensionOf(change.quantity) === '%')
      return [];
    const words = change.text.slice(previous.end, change.start);
    if (!NOW.test(words) || !RATE.test(claim.between) || !change.quantity.value!.lessThan(previous.quantity.value!))
      return [];
    const operands = { kind: 'growth-on-previous', change: change.fact, previous: previous.fact } as const;
    return [relationOf('growth', claim.fact, [operands], 'identity', { direction: directionOf(claim) })];
  });
}
