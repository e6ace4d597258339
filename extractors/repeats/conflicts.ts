import { Decimal } from '../../model/decimal.js';
import { tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { exactly } from '../../model/interval.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
import { operandsOf, type Relation } from '../../model/relation.js';
import { apart, compatible, isBound, type Cluster } from './clusters.js';
import { isOneRate, type Likeness, type Vocabulary } from './likeness.js';
import { isSubject, type Signature } from './signature.js';

/** A mention whose figure is another than that of the mentions of the same fact. */
export interface Conflict {
  readonly odd: Signature;
  readonly cluster: Cluster;
  readonly sure: boolean;
  readonly score: number;
}

/** Mentions that no other agrees with, beside the fact that their words name. */
export function conflictsAmong(
  clusters: readonly Cluster[],
  relations: readonly Relation[],
  confirmed: ReadonlySet<Fact>,
  vocabulary: Vocabulary,
): Conflict[] {
  const related = partnersIn(relations);
  const candidates: Conflict[] = [];
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)));
  for (const alone of clusters) {
    if (alone.members.length > 1) continue;
    const odd = alone.members[0]!;
    for (const cluster of new Set([...vocabulary.relativesOf(odd)].map((other) => clusterOf.get(other)!))) {
      if (cluster === alone) continue;
      const conflict = conflictOf(odd, cluster, related, confirmed, vocabulary);
      if (conflict) candidates.push(conflict);
    }
  }
  return amongEqualNeighbours(mutuallyBest(candidates, confirmed), clusters);
}

/**
 * Two lists in which several items differ are plan and spending, or two years; one item that differs among equal ones
 * is a slip. Conflicts of two sentences, or of a sentence and a column, count together.
 */
function amongEqualNeighbours(conflicts: readonly Conflict[], clusters: readonly Cluster[]): Conflict[] {
  const differing = new Map<string, number>();
  const equal = new Map<string, number>();
  for (const { odd, cluster } of conflicts)
    for (const member of cluster.members) count(differing, listsOf(odd, member));
  for (const { members } of clusters)
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) count(equal, listsOf(a, b));
    });
  return conflicts.filter(({ odd, cluster }) =>
    cluster.members.every((member) => {
      const lists = listsOf(odd, member);
      const several = differing.get(lists) ?? 0;
      return several < 2 || several < (equal.get(lists) ?? 0);
    }),
  );
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The two lists that figures stand in: their sentences, or their columns. */
const listsOf = (a: Signature, b: Signature): string => [listOf(a), listOf(b)].sort().join('|');
const listOf = ({ fact: { cell }, sentence }: Signature): string => (cell ? `${cell.table}:${cell.col}` : sentence);

function conflictOf(
  odd: Signature,
  cluster: Cluster,
  related: ReadonlyMap<Fact, ReadonlySet<Fact>>,
  confirmed: ReadonlySet<Fact>,
  vocabulary: Vocabulary,
): Conflict | null {
  if (cluster.members.some((member) => apart(odd, member) || related.get(odd.fact)?.has(member.fact))) return null;
  const { members } = cluster;
  let best: Conflict | null = null;
  for (const member of members) {
    if (!compatible(odd, member) || !sameUnit(odd, member)) continue;
    if (!odd.named || !member.named || !alikeBounded(odd, member)) continue;
    const impossible = cumulativeBelow(odd, member) || cumulativeBelow(member, odd);
    if (!impossible && odd.scope.join() !== member.scope.join()) continue;
    const likeness = vocabulary.compare(odd, member);
    const nearness = impossible
      ? IMPOSSIBLE
      : nearnessOf(odd, member, namesakes(odd, member, likeness) ? ONE_SIZE : NEAR);
    if (nearness === null) continue;
    const bothConfirmed =
      confirmed.has(odd.fact) && (members.length > 1 || members.some((each) => confirmed.has(each.fact)));
    const grade = gradeOf(likeness, nearness, odd, member, bothConfirmed);
    if (grade === null) continue;
    const score = likeness.forward + likeness.backward - 2 * likeness.contrast;
    if (best === null || score > best.score) best = { odd, cluster, sure: grade === 'sure', score };
  }
  return best;
}

/** 累计90万条 beside 全年140万条: what has been counted up cannot be less than one year of it. */
function cumulativeBelow(a: Signature, b: Signature): boolean {
  const others = a.scope.filter((scope) => scope !== '累计');
  return (
    others.length < a.scope.length &&
    others.join() === b.scope.join() &&
    a.fact.quantity.value!.lessThan(b.fact.quantity.value!)
  );
}

/** A bound is a target; it can be held only against another plan. */
function alikeBounded(a: Signature, b: Signature): boolean {
  return isBound(a) === isBound(b) || (a.side === 'plan' && b.side === 'plan' && a.sideStated && b.sideStated);
}

const sameUnit = (a: Signature, b: Signature): boolean =>
  a.dimension === b.dimension || a.dimension === '' || b.dimension === '';

interface Nearness {
  /** The same digits at another place of the point: 33.17元 for 33.17万元. */
  readonly shifted: boolean;
  /** One slip of the pen makes the one figure of the other. */
  readonly slip: boolean;
  readonly digits: number;
  readonly impossible: boolean;
}

/** How near two figures lie; null where they are so different that their words must belong to different facts. */
function nearnessOf(a: Signature, b: Signature, within: Decimal): Nearness | null {
  const [x, y] = [a.fact.quantity.value!, b.fact.quantity.value!];
  if (x.sign() === 0 || y.sign() === 0) return null;
  const digits = Math.max(significantDigits(a.fact.quantity), significantDigits(b.fact.quantity));
  const slip = misprintOf(a.fact.quantity, exactly(y)) !== null || misprintOf(b.fact.quantity, exactly(x)) !== null;
  const near = x.minus(y).abs().lessThan(x.abs().plus(y.abs()).times(within));
  return slip || near ? { slip, digits, shifted: isShift(x, y), impossible: false } : null;
}

/** 元, 千元, 万元 and 亿元 taken for one another, or the point misplaced. */
const SHIFTS = [1, 2, 3, 4, 8];
const isShift = (x: Decimal, y: Decimal): boolean => SHIFTS.some((n) => x.shift(n).equals(y) || y.shift(n).equals(x));

/** Two figures that cannot both be right, however far apart. */
const IMPOSSIBLE: Nearness = { slip: false, shifted: false, digits: 2, impossible: true };

/** Half of a fifth of the sum: figures that differ by less than a fifth. */
const NEAR = Decimal.of(1n, 1);
/** Figures that differ by less than a half of the lesser. */
const ONE_SIZE = Decimal.of(2n, 1);

/** The same words throughout, several of them, and both are called a plan, or both a result. */
function namesakes(a: Signature, b: Signature, { besideBoth }: Likeness): boolean {
  const sided = a.side !== null && a.side === b.side && (a.sideStated || b.sideStated);
  return sided && besideBoth >= 1 && [a, b].every(({ own, borrowed }) => !borrowed && own.length >= 2);
}

/** How sure it is that two figures are of one fact; null where their words do not say so. */
function gradeOf(
  likeness: Likeness,
  { slip, shifted, digits, impossible }: Nearness,
  a: Signature,
  b: Signature,
  bothConfirmed: boolean,
): 'sure' | 'likely' | null {
  const { forward, backward, beside, besideBoth, contrast } = likeness;
  const worse = Math.min(forward, backward);
  const better = Math.max(forward, backward);
  const borrowed = (a.borrowed || b.borrowed) && !isOneRate(a, b);
  const sideClash = a.side !== null && b.side !== null && a.side !== b.side;
  const proven = slip && digits >= 3;
  if (bothConfirmed && (worse < 1 || sideClash || !a.sideStated || !b.sideStated)) return null;
  if (shifted && digits >= 3 && better >= 0.6) return 'likely';
  if (contrast > (proven || impossible ? 0.25 : 0.15) || beside < 0.6) return null;
  if (planBeside(a, b) && !proven) return null;
  if (!proven && !isOneRate(a, b) && ![a, b].every(({ own }) => own.some(isSubject))) return null;
  if (borrowed && besideBoth < (proven ? 0.6 : 0.9)) return null;
  if (worse >= 0.9 && !sideClash) return borrowed || bothConfirmed || !proven ? 'likely' : 'sure';
  const several = [a, b].every(isTelling);
  if (impossible) return better >= 0.8 && worse >= 0.25 && several && !sideClash ? 'likely' : null;
  const least = digits === 1 ? 0.9 : slip ? 0.4 : 0.7;
  if (better >= 0.9 && !sideClash && worse >= least && several) return 'likely';
  if (slip && digits >= 4 && better >= 0.8 && !sideClash) return 'likely';
  return null;
}

/** Two words, or a long one, say what is measured. */
const isTelling = ({ own }: Signature): boolean => own.length >= 2 || own.some(({ text }) => text.length >= 4);

/** A figure that is called a plan beside one of which nothing tells the side: its result, as likely as not; for money either way. */
function planBeside(a: Signature, b: Signature): boolean {
  return (
    (a.side === 'plan' && a.sideStated && b.side === null) || (b.side === 'plan' && b.sideStated && a.side === null)
  );
}

/** Figures that tie together are different facts. */
function partnersIn(relations: readonly Relation[]): Map<Fact, Set<Fact>> {
  const partners = new Map<Fact, Set<Fact>>();
  for (const relation of relations) {
    const trial = tryRelation(relation);
    if (trial.verdict !== 'consistent') continue;
    const facts = [relation.claimed, ...operandsOf(trial.operands)];
    for (const fact of facts) {
      const known = partners.get(fact) ?? new Set();
      for (const other of facts) if (other !== fact) known.add(other);
      partners.set(fact, known);
    }
  }
  return partners;
}

/** Each figure is held against the one fact that its words fit best; a fact may have several odd mentions. */
function mutuallyBest(candidates: readonly Conflict[], confirmed: ReadonlySet<Fact>): Conflict[] {
  const chosen: Conflict[] = [];
  const taken = new Set<Signature>();
  for (const conflict of candidates.toSorted(
    (a, b) => b.score - a.score || b.cluster.members.length - a.cluster.members.length,
  )) {
    if (taken.has(conflict.odd) || conflict.cluster.members.some((member) => taken.has(member))) continue;
    taken.add(conflict.odd);
    const [single, ...others] = conflict.cluster.members;
    if (others.length > 0) chosen.push(conflict);
    else {
      taken.add(single!);
      chosen.push(laterClaims(conflict, confirmed));
    }
  }
  return chosen;
}

/** Of two single mentions the one that nothing bears out is odd, otherwise the later one. */
function laterClaims(conflict: Conflict, confirmed: ReadonlySet<Fact>): Conflict {
  const { odd, cluster } = conflict;
  const other = cluster.members[0]!;
  const [a, b] = [confirmed.has(odd.fact), confirmed.has(other.fact)];
  const oddIsClaimed = a === b ? isLater(odd, other) : b;
  return oddIsClaimed ? conflict : { ...conflict, odd: other, cluster: { members: [odd] } };
}

const isLater = ({ order: a }: Signature, { order: b }: Signature): boolean =>
  a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
