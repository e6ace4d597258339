import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { directionOf } from './change-direction.js';
import { factsOf, fundName, fundOf, sideIn, type Funds, type Side } from './funds.js';
import { dimensionOf, type Mention } from './mention.js';

/**
 * Growth of money that is told elsewhere: 中央财政下达补助资金520.00万元. …中央补助上年为476.00万元，本年增长9.24%; 全年支出641.38万元. …与2022年相比，支出多了
 * 42.86万元，增长7.16%. `known` are the relations that were found before.
 */
export function fundChanges(mentions: readonly Mention[], funds: Funds, known: readonly Relation[]): Relation[] {
  const settled = new Set(
    known.filter((relation) => relation.form === 'growth' && holds(relation)).map(({ claimed }) => claimed),
  );
  return [...groupBy(mentions, ({ sentence }) => sentence).values()].flatMap((sentence) =>
    sentence.flatMap((claim, at): Relation[] => {
      if (!isGrowth(claim) || settled.has(claim.fact)) return [];
      const beside = sentence[at - 1];
      if (beside?.part !== claim.part || beside.depth !== claim.depth || dimensionOf(beside.quantity) !== '元')
        return [];
      const relation = sinceThen(claim, beside, sentence[at - 2], funds) ?? byHowMuch(claim, beside, mentions, funds);
      return relation === null ? [] : [relation];
    }),
  );
}

const isGrowth = ({ quantity, fact, clauseLead }: Mention): boolean =>
  quantity.kind === 'percent' &&
  quantity.unit === '%' &&
  quantity.value !== null &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.statistic === 'growth' &&
  OF_THIS_YEAR.test(clauseLead);

/** ，本年增长: nothing else is named that grew. */
const OF_THIS_YEAR =
  /^(?:[即约合]|本年度?|今年|当年|同比|实际|则)*(?:净?增[长加幅]|上升|提高|上涨|增速|涨幅|下降|降低|减少|降幅|减幅|压减|减|降|涨)[了约为达到]*$/;

/** 中央补助上年为476.00万元，本年增长9.24%: what there is now is told elsewhere. */
function sinceThen(claim: Mention, previous: Mention, before: Mention | undefined, funds: Funds): Relation | null {
  const told = PRIOR.exec(previous.lead)?.[1];
  // 本年520万元，上年476万元: what there is now stands right before
  if (told === undefined || (before?.part === claim.part && dimensionOf(before.quantity) !== '%')) return null;
  const name = fundName(told);
  if (name === '') return null;
  const side = sideIn(told);
  const sides: readonly Side[] = side === null ? ['planned', 'arrived', 'spent'] : [side];
  const readings = sides
    .flatMap((one) => factsOf(funds.of(one, name, null)))
    .filter((current) => isOnWay(current, previous.fact, claim))
    .map((current): Operands => ({ kind: 'growth', current, previous: previous.fact }));
  return oneOf(claim, readings, 'identity');
}

/** What grew is more than it was. */
function isOnWay({ quantity: now }: Fact, { quantity: then }: Fact, claim: Mention): boolean {
  const [less, more] = directionOf(claim) < 0 ? [now, then] : [then, now];
  return less.value!.lessThan(more.value!);
}

const PRIOR = /^(.{2,20}?)(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期|决算|预算|支出|安排)?[为是]?$/;

/** 与2022年相比，支出多了42.86万元，增长7.16%: the whole of its side, where no other figure of the passage does. */
function byHowMuch(claim: Mention, change: Mention, mentions: readonly Mention[], funds: Funds): Relation | null {
  if (change.fact.statistic !== 'change' || !OVER_YEAR.test(change.text.slice(startOf(change), change.start)))
    return null;
  const side = sideIn(change.lead.replace(COMPARED, ''));
  if (side === null || fundOf({ ...change, lead: change.lead.replace(COMPARED, '').replace(MORE, '') }) !== '')
    return null;
  const from = (current: Fact): Operands => ({ kind: 'growth-from-change', current, change: change.fact });
  const isNear = (m: Mention): boolean =>
    m.paragraph === claim.paragraph && m !== change && dimensionOf(m.quantity) === '元' && m.quantity.value!.sign() > 0;
  const others = [...mentions.filter(isNear), ...funds.whole(side)];
  if (others.some(({ fact }) => holds(growthOf(claim, from(fact), 'stated')))) return null;
  const totals = funds.total(side).filter(({ fact }) => sideIn(fact.measure) === side);
  return oneOf(claim, factsOf(totals).map(from), 'stated');
}

const OVER_YEAR = /(?:比|较|与|同)(?:上年|去年|上一年|20\d\d年)|同比/;
const COMPARED = /[比较](?:上年|去年|上一年|20\d\d年)度?(?:同期)?|同比/;
const MORE = /(?:净?增[加长]?|减少?|下降|降低|多|少|上升|提高|压减|扩大|缩减)[了出支]?$/;

const startOf = ({ text, start }: Mention): number => text.lastIndexOf('。', start) + 1;

const growthOf = (claim: Mention, reading: Operands, basis: Relation['basis']): Relation =>
  relationOf('growth', claim.fact, [reading], basis, { direction: directionOf(claim) });

/** The reading that holds, or the only one. */
function oneOf(claim: Mention, readings: readonly Operands[], basis: Relation['basis']): Relation | null {
  const relations = readings.map((reading) => growthOf(claim, reading, basis));
  const right = relations.find((relation) => holds(relation));
  return right ?? (relations.length === 1 ? relations[0]! : null);
}
