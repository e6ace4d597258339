import type { Cause } from '../../model/check.js';
import type { Decimal } from '../../model/decimal.js';
import { tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { significantDigits } from '../../model/misprint.js';
import type { Quantity } from '../../model/quantity.js';
import type { Relation } from '../../model/relation.js';
import { dimensionOf } from './mention.js';

/** A quotient of fewer digits is missed by one slip of the pen by chance. */
export const FEWEST_DIGITS = 3;
/** Among more figures of one dimension some would do whatever a quotient is of. */
export const MOST_FAR = 600;
/** How likely chance may be to find figures that are a slip away. */
const MOST_CHANCE = 0.03;

interface Figure {
  readonly quantity: Quantity;
}

/** A figure in all places where it is told. */
export type Told<T extends Figure> = readonly [T, ...T[]];

/** The figures of a report by their dimension, each value once; none that is zero or below. */
export function toldIn<T extends Figure>(figures: readonly T[]): ReadonlyMap<string, readonly Told<T>[]> {
  const positive = figures.filter(({ quantity }) => (quantity.value?.sign() ?? 0) > 0);
  const byDimension = groupBy(positive, ({ quantity }) => dimensionOf(quantity));
  return new Map(
    [...byDimension].map(([dimension, alike]) => [
      dimension,
      [...groupBy(alike, ({ quantity }) => quantity.value!.toString()).values()].map(
        (told) => told as unknown as Told<T>,
      ),
    ]),
  );
}

/** Whether a quotient would be as large as the printed one, but for its point. */
export function isOfSize(numerator: Decimal, denominator: Decimal, printed: Decimal): boolean {
  const made = printed.times(denominator);
  const [low, high] = numerator.lessThan(made) ? [numerator, made] : [made, numerator];
  return !low.shift(2).lessThan(high);
}

/**
 * The first of the relations, the likeliest before the others, that would hold but for one slip of the pen in one of the
 * figures that are `near`; null where so many are as likely that chance would find one.
 */
export function firstSlip(ranked: readonly Relation[], near: ReadonlySet<Fact>): Relation | null {
  for (const [rank, relation] of ranked.entries()) {
    const { verdict, cause, culprit } = tryRelation(relation);
    if (verdict !== 'inconsistent' || cause === null || culprit === null || !near.has(culprit)) continue;
    return (rank + 1) * chanceOf(cause, significantDigits(culprit.quantity)) <= MOST_CHANCE ? relation : null;
  }
  return null;
}

/** How likely a figure of so many digits is a slip away from any other of its size. */
function chanceOf(cause: Cause, digits: number): number {
  const slips = cause === 'digit-change' ? 9 * digits : cause === 'digit-swap' ? digits : 4;
  return slips / (9 * 10 ** (digits - 1));
}
