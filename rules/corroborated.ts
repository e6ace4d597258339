import { readingThatHolds, tryRelation } from '../model/evaluate.js';
import { commonWords, type Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { agree, contains, width, type Interval } from '../model/interval.js';
import { misprintOf, significantDigits } from '../model/misprint.js';
import { perReading, textOf, type Reading } from '../model/reading.js';
import { operandsOf, type Relation } from '../model/relation.js';

/**
 * Whether another broken relation wants the same correction of the same figure, and has no other figure in common with
 * this one: one slip of the pen closes them both, which chance hardly ever does, however little ties their figures. What
 * no slip explains (an amount of last year's report left standing) must be wanted to four digits, by words.
 */
export function isCorroborated(relation: Relation, reading: Reading): boolean {
  const { settledBy, operands } = tryRelation(relation);
  const mine = new Set([relation.claimed, ...operandsOf(operands)]);
  return [...settledBy].some(([figure, wanted]) =>
    (brokenWith(reading).get(figure) ?? []).some((other) => {
      const trial = tryRelation(other);
      const also = trial.settledBy.get(figure)!;
      const others = [other.claimed, ...operandsOf(trial.operands)];
      if (others.some((fact) => fact !== figure && mine.has(fact)) || !agree(wanted, also)) return false;
      const both = narrower(wanted, also);
      const slip = misprintOf(figure.quantity, both);
      // the digits of a figure are seldom found again one place farther
      if (slip === 'decimal-shift' && isNarrow(both)) return true;
      if (significantDigits(figure.quantity) < TELLING_DIGITS) return false;
      if (slip !== null) return true;
      const areTold = [relation, other].every(({ basis }) => basis !== 'conjectured');
      const areRates = operands.kind === 'quotient' && trial.operands.kind === 'quotient';
      return (
        areTold &&
        // two rates of a base that is printed nowhere want that of any figure
        !areRates &&
        isNarrow(wanted) &&
        isNarrow(also) &&
        !tyingIn(reading).has(figure) &&
        ([relation, other].some((one) => isBrokenDown(figure, one, reading)) ||
          isPrintedAsOneOnly(figure, both, reading))
      );
    }),
  );
}

/** A thousandth of the figure at the most. */
const isNarrow = (wanted: Interval): boolean => wanted.lo.sign() > 0 && width(wanted).shift(3).lessThan(wanted.hi);

/** A figure whose parts stand in its own sentence is what they make, whatever else is printed. */
function isBrokenDown(figure: Fact, { claimed, readings: [operands] }: Relation, reading: Reading): boolean {
  if (claimed !== figure || operands.kind !== 'sum') return false;
  const { passage } = figure.span;
  const all = [figure, ...operands.parts].map((fact) => fact.span);
  if (all.some((one) => one.passage !== passage)) return false;
  const [start, end] = [Math.min(...all.map((one) => one.start)), Math.max(...all.map((one) => one.end))];
  return !textOf(reading, passage).slice(start, end).includes('。');
}

/**
 * Whether what is wanted is printed nowhere else, or of the same thing: else the words may mean the figure that it is
 * printed for.
 */
const isPrintedAsOneOnly = (figure: Fact, wanted: Interval, { facts }: Reading): boolean =>
  facts.every(
    (fact) =>
      fact.quantity.unit !== figure.quantity.unit ||
      fact.quantity.value === null ||
      !contains(wanted, fact.quantity.value) ||
      (commonWords(fact, figure).length > 0 && fact.aspect.value === figure.aspect.value),
  );

/** The figures that tie with others. */
const tyingIn = perReading(({ relations }): ReadonlySet<Fact> => {
  const tying = relations.filter(({ form }) => form !== 'target' && form !== 'limit');
  return new Set(
    tying.flatMap((relation) => {
      const held = readingThatHolds(relation);
      return held === null ? [] : [relation.claimed, ...operandsOf(held)];
    }),
  );
});

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
