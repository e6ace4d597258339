import { Decimal } from '../../model/decimal.js';
import { holds, tryRelation } from '../../model/evaluate.js';
import { relationOf, type Relation } from '../../model/relation.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, type Mention } from './mention.js';
import { isAddend, sumRelation } from './parts.js';

/** An amount and the share that is told right behind it: 1,364.0万元，占18.5%. */
interface Portion {
  readonly amount: Mention;
  readonly share: Mention;
}

const FEWEST = 3;
const MOST = 20;
/** Items of a list stand in passages that follow one another, with a table or a remark between them at the most. */
const FARTHEST = 3;

/** Amounts whose shares make a hundred per cent, and the figure that they are shares of: ①补助364.0万元，占18.5%。②…. */
export function sharedWholes(mentions: readonly Mention[], lookup: Lookup): Relation[] {
  return completeLists(portionsOf(mentions)).flatMap((list) => {
    const relations = wholesOf(list, lookup).flatMap(
      (total) => sumRelation(total, [list.map(({ amount }) => amount)], 'stated') ?? [],
    );
    const own =
      relations.find(holds) ??
      // another amount of nearly the same size has nearly the same shares
      relations.find((relation) => {
        const { cause } = tryRelation(relation);
        return cause !== null && cause !== 'truncated';
      });
    return own ? [own] : [];
  });
}

function portionsOf(mentions: readonly Mention[]): Portion[] {
  return mentions.flatMap((amount, index) => {
    const share = mentions[index + 1];
    const told =
      share?.sentence === amount.sentence &&
      share.quantity.kind === 'percent' &&
      share.quantity.unit === '%' &&
      /^[，,（(](?:约|只|仅)?占[^，,。；;]{0,12}$/.test(share.between);
    return told && isAddend(amount) ? [{ amount, share }] : [];
  });
}

/** Runs of portions of one dimension whose shares make a hundred but for their rounding. */
function completeLists(portions: readonly Portion[]): Portion[][] {
  const lists: Portion[][] = [];
  for (let from = 0; from < portions.length; from++) {
    const list = completeFrom(portions, from);
    if (list === null) continue;
    lists.push(list);
    from += list.length - 1;
  }
  return lists;
}

function completeFrom(portions: readonly Portion[], from: number): Portion[] | null {
  const first = portions[from]!;
  let [together, rounding] = [Decimal.ZERO, Decimal.ZERO];
  for (let at = from; at < Math.min(portions.length, from + MOST); at++) {
    const { amount, share } = portions[at]!;
    const before = portions[Math.max(from, at - 1)]!.amount;
    if (dimensionOf(amount.quantity) !== dimensionOf(first.amount.quantity)) return null;
    if (amount.paragraph - before.paragraph > FARTHEST) return null;
    together = together.plus(share.quantity.value!);
    rounding = rounding.plus(Decimal.of(5n, share.quantity.printed.decimals + 1));
    const off = Decimal.HUNDRED.minus(together).abs();
    if (at - from + 1 >= FEWEST && !rounding.lessThan(off)) return portions.slice(from, at + 1);
    if (Decimal.HUNDRED.lessThan(together)) return null;
  }
  return null;
}

/** The figures of which all amounts but one, at the most, are the shares that are told. */
function wholesOf(list: readonly Portion[], lookup: Lookup): Mention[] {
  const amounts = new Set(list.map(({ amount }) => amount));
  return lookup
    .ofDimension(dimensionOf(list[0]!.amount.quantity)!)
    .filter((m) => !amounts.has(m) && list.filter((portion) => !isShareOf(portion, m)).length <= 1);
}

const isShareOf = ({ amount, share }: Portion, whole: Mention): boolean =>
  holds(
    relationOf(
      'share',
      share.fact,
      [{ kind: 'quotient', numerator: amount.fact, denominator: whole.fact }],
      'conjectured',
    ),
  );
