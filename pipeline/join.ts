import type { Check, Evidence, Finding } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import type { Span } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { isExact, type Interval } from '../model/interval.js';
import { misprintOf } from '../model/misprint.js';
import { rank, type Severity } from '../model/severity.js';

export type SeverityOf = (check: Check) => Severity;
export type SpanOrder = (a: Span | undefined, b: Span | undefined) => number;

export const firstSpan = (check: Check): Span | undefined => check.evidence[0]?.span;

/** The fact that stands for all mentions of one fact. */
export type Representative = (fact: Fact) => Fact;

/**
 * One finding for the checks that one changed fact would settle, wherever it is mentioned. Greedy: the fact that settles
 * the most checks is taken first, and a check belongs to one finding only.
 */
export function joinChecks(
  checks: readonly Check[],
  representative: Representative,
  severityOf: SeverityOf,
  order: SpanOrder,
): Finding[] {
  const groups = groupBySettlingFact(checks, representative);
  const grouped = new Set(groups.flatMap((group) => group.checks));
  const others = groupByClaim(
    checks.filter((check) => !grouped.has(check)),
    representative,
  );
  return [...groups, ...others].map((group) => toFinding(group, representative, severityOf, order));
}

/** What one rule says of one figure, against its target in the text and again against the one in the table, is one finding. */
function groupByClaim(checks: readonly Check[], representative: Representative): Group[] {
  const byClaim = new Map<unknown, Map<string, Check[]>>();
  for (const check of checks) {
    const claimed = check.evidence[0]?.fact;
    const key = claimed && !check.settledBy?.size ? representative(claimed) : check;
    const bySaying = byClaim.get(key) ?? new Map<string, Check[]>();
    byClaim.set(key, bySaying);
    const saying = `${check.rule} ${check.messageId}`;
    addTo(bySaying, saying, check);
  }
  return [...byClaim.values()].flatMap((bySaying) =>
    [...bySaying.values()].map((same) => ({ fact: null, checks: same })),
  );
}

interface Group {
  /** The fact whose change would settle the checks; null where none would. */
  readonly fact: Fact | null;
  readonly checks: readonly Check[];
}

interface Settling {
  readonly check: Check;
  readonly interval: Interval;
}

/** Groups of two or more. Facts wait in buckets by how many checks they may settle; as others take checks, they sink. */
function groupBySettlingFact(checks: readonly Check[], representative: Representative): Group[] {
  const settlings = settlingsByFact(checks, representative);
  const buckets: Fact[][] = [];
  const enter = (fact: Fact, size: number) => (buckets[size] ??= []).push(fact);
  for (const [fact, { length }] of settlings) enter(fact, length);

  const taken = new Set<Check>();
  const groups: Group[] = [];
  for (let size = buckets.length - 1; size > 1; size -= 1) {
    for (const fact of buckets[size] ?? []) {
      const group = largestMeeting(
        fact,
        settlings.get(fact)!.filter(({ check }) => !taken.has(check)),
      );
      if (group.length === size) {
        for (const check of group) taken.add(check);
        groups.push({ fact, checks: group });
      }
      enter(fact, Math.min(group.length, size));
    }
  }
  return groups;
}

function settlingsByFact(checks: readonly Check[], representative: Representative): Map<Fact, Settling[]> {
  const settlings = new Map<Fact, Settling[]>();
  for (const check of checks) {
    for (const [mention, interval] of check.settledBy ?? []) {
      const fact = representative(mention);
      addTo(settlings, fact, { check, interval });
    }
  }
  return settlings;
}

/** The most checks that one value settles: where the most intervals overlap. */
function largestMeeting(fact: Fact, settlings: readonly Settling[]): Check[] {
  let largest: Settling[] = [];
  for (const { interval: at } of settlings) {
    const meeting = settlings.filter(({ interval }) => holdsFrom(interval, at));
    if (meeting.length > largest.length) largest = meeting;
  }
  return withoutLimits(fact, largest).map(({ check }) => check);
}

/**
 * 得6分, of 5 at the most, and 4.2 by the total: what a figure should be is no news of the limit that it exceeds, unless one
 * slip explains both.
 */
function withoutLimits(fact: Fact, meeting: readonly Settling[]): readonly Settling[] {
  const [wanted, ...others] = meeting.filter(({ interval }) => !isLimit(interval));
  if (wanted === undefined || others.length + 1 === meeting.length) return meeting;
  if (misprintOf(fact.quantity, wanted.interval) !== null) return meeting;
  return others.length > 0 ? [wanted, ...others] : meeting.filter((one) => one !== wanted);
}

/** Whether all values up to one, or from one on, would do. */
const isLimit = ({ lo, hi }: Interval): boolean => lo.sign() <= 0 || lo.times(Decimal.HUNDRED).lessThan(hi);

/** Whether an interval holds the values from the lower end of another one on. Ends that only touch meet where exact. */
function holdsFrom(interval: Interval, at: Interval): boolean {
  if (at.lo.lessThan(interval.lo)) return false;
  const order = at.lo.compare(interval.hi);
  return order < 0 || (order === 0 && (isExact(interval) || isExact(at)));
}

/**
 * The check that claims the figure in question speaks for the group, as gravely as the gravest of it; among several, and
 * where none does, the gravest, then the first.
 */
function toFinding(
  { fact, checks }: Group,
  representative: Representative,
  severityOf: SeverityOf,
  order: SpanOrder,
): Finding {
  const claimsOther = (check: Check) => {
    const claimed = check.evidence[0]?.fact;
    return Number(!claimed || representative(claimed) !== fact);
  };
  const [speaker, ...others] = checks.toSorted(
    (a, b) =>
      claimsOther(a) - claimsOther(b) || rank(severityOf(a)) - rank(severityOf(b)) || order(firstSpan(a), firstSpan(b)),
  );
  const gravest = checks.map(severityOf).reduce((a, b) => (rank(b) < rank(a) ? b : a));
  return {
    ...speaker!,
    severity: gravest,
    evidence: distinct([speaker!, ...others].flatMap((check) => check.evidence)),
    alsoBreaks: others,
  };
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const bySpan = new Map<string, Evidence>();
  for (const item of evidence) {
    const { passage, start, end } = item.span;
    const key = `${passage}:${start}-${end}`;
    if (!bySpan.has(key)) bySpan.set(key, item);
  }
  return [...bySpan.values()];
}
