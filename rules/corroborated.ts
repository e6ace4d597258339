import { tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { agree, type Interval } from '../model/interval.js';
import { misprintOf, significantDigits } from '../model/misprint.js';
import { perReading, type Reading } from '../model/reading.js';
import { operandsOf, type Relation } from '../model/relation.js';

/**
 * Whether another broken relation wants the same correction of the same figure, and has no other figure in common with
 * this one: one slip of the pen closes them both, which chance hardly ever does, however little ties their figures.
 */
export function isCorroborated(relation: Relation, reading: Reading): boolean {
  const { settledBy, operands } = tryRelation(relation);
  const mine = new Set([relation.claimed, ...operandsOf(operands)]);
  return [...settledBy].some(
    ([figure, wanted]) =>
      significantDigits(figure.quantity) >= TELLING_DIGITS &&
      (brokenWith(reading).get(figure) ?? []).some((other) => {
        const trial = tryRelation(other);
        const also = trial.settledBy.get(figure)!;
        const others = [other.claimed, ...operandsOf(trial.operands)];
        return (
          others.every((fact) => fact === figure || !mine.has(fact)) &&
          agree(wanted, also) &&
          misprintOf(figure.quantity, narrower(wanted, also)) !== null
        );
      }),
  );
}

const TELLING_DIGITS = 3;

/** The part that two intervals have in common. */
const narrower = (a: Interval, b: Interval): Interval => ({
  lo: a.lo.lessThan(b.lo) ? b.lo : a.lo,
  hi: a.hi.lessThan(b.hi) ? a.hi : b.hi,
});

/** For each figure, the broken relations that a change of it would settle. */
const brokenWith = perReading(({ relations }): ReadonlyMap<Fact, readonly Relation[]> => {
  const broken = new Map<Fact, Relation[]>();
  for (const relation of relations) {
    const trial = tryRelation(relation);
    if (trial.verdict !== 'inconsistent' || trial.operands.kind === 'order') continue;
    for (const figure of trial.settledBy.keys()) addTo(broken, figure, relation);
  }
  return broken;
});
