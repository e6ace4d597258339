import { Decimal } from '../../model/decimal.js';
import { readingThatHolds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { exactly } from '../../model/interval.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
import { operandsOf, type Relation } from '../../model/relation.js';
import { apart, compatible, isBound, ofOtherItems, type Cluster } from './clusters.js';
import { doneOtherwise, ofSameSources, stageOf } from './deeds.js';
import { isOneRate, type Likeness, type Vocabulary } from './likeness.js';
import { contentWordsOf, isLater, isStart, isSubject, type Signature } from './signature.js';

/** How sure it is that two figures are of one fact: by their names, or as one item of a list that is told twice. */
export type Grade = 'sure' | 'likely' | 'listed';

/** A mention whose figure is another than that of the mentions of the same fact. */
export interface Conflict {
  readonly odd: Signature;
  readonly cluster: Cluster;
  readonly grade: Grade;
  readonly score: number;
}

/** Mentions that no other agrees with, beside the fact that their words name. */
export function conflictsAmong(
  clusters: readonly Cluster[],
  related: ReadonlyMap<Fact, ReadonlySet<Fact>>,
  confirmed: ReadonlySet<Fact>,
  vocabulary: Vocabulary,
): Conflict[] {
  const neighbours = new Neighbours(clusters);
  const candidates: Conflict[] = [];
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)));
  for (const alone of clusters) {
    if (alone.members.length > 1) continue;
    const odd = alone.members[0]!;
    for (const cluster of new Set([...vocabulary.relativesOf(odd)].map((other) => clusterOf.get(other)!))) {
      if (cluster === alone) continue;
      const conflict = conflictOf(odd, cluster, { related, neighbours, confirmed, vocabulary });
      if (conflict) candidates.push(conflict);
    }
  }
  return amongEqualNeighbours(mutuallyBest(candidates, confirmed), neighbours);
}

/** What is known of all figures when two of them are held against each other. */
interface Setting {
  /** Figures that tie with a figure, and so are other facts. */
  readonly related: ReadonlyMap<Fact, ReadonlySet<Fact>>;
  readonly neighbours: Neighbours;
  /** Figures that some other relation bears out. */
  readonly confirmed: ReadonlySet<Fact>;
  readonly vocabulary: Vocabulary;
}

/** How many figures of two lists, or of two passages and tables, agree with one another. */
class Neighbours {
  private readonly inLists = new Pairs();
  private readonly inPlaces = new Pairs();
  private readonly inRows = new Pairs();
  private readonly inBlocks = new Pairs();

  constructor(clusters: readonly Cluster[]) {
    const twins = twinsInRows(clusters);
    for (const { members } of clusters)
      members.forEach((a, i) => {
        const digits = significantDigits(a.fact.quantity);
        for (const b of members.slice(i + 1)) {
          this.inLists.add(listOf(a), listOf(b));
          for (const x of twins(a)) for (const y of twins(b)) this.inBlocks.add(blockOf(x), blockOf(y));
          // 2期 and 2期 agree by chance
          if (digits >= 2) this.inPlaces.add(placeOf(a), placeOf(b));
          this.inRows.add(rowOf(a), rowOf(b));
        }
      });
  }

  equalInLists(a: Signature, b: Signature): number {
    return this.inLists.count(listOf(a), listOf(b));
  }

  /** How many figures of the texts and columns that two figures stand in are the same. */
  equalInBlocks(a: Signature, b: Signature): number {
    return this.inBlocks.count(blockOf(a), blockOf(b));
  }

  /** Whether what stands with the one figure is told again with the other. */
  agreeBeside(a: Signature, b: Signature): boolean {
    return this.inPlaces.count(placeOf(a), placeOf(b)) > 0 || this.inRows.count(rowOf(a), rowOf(b)) > 0;
  }
}

/**
 * Two lists in which several items differ are plan and spending, or two years; one item that differs among equal ones
 * is a slip. Conflicts of two sentences, or of a sentence and a column, count together.
 */
function amongEqualNeighbours(conflicts: readonly Conflict[], neighbours: Neighbours): Conflict[] {
  const differing = new Pairs();
  for (const { odd, cluster } of conflicts)
    for (const member of cluster.members) differing.add(listOf(odd), listOf(member));
  return conflicts.filter(({ odd, cluster }) =>
    cluster.members.every((member) => {
      const several = differing.count(listOf(odd), listOf(member));
      return several < 2 || several < neighbours.equalInLists(odd, member);
    }),
  );
}

/** Counts how often two places go together, in whatever order. */
class Pairs {
  private readonly numbers = new Map<string, number>();
  private readonly counts = new Map<number, number>();

  add(a: string, b: string): void {
    const key = pairKey(this.numberOf(a), this.numberOf(b));
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  count(a: string, b: string): number {
    const [x, y] = [this.numbers.get(a), this.numbers.get(b)];
    return x === undefined || y === undefined ? 0 : (this.counts.get(pairKey(x, y)) ?? 0);
  }

  private numberOf(place: string): number {
    let number = this.numbers.get(place);
    if (number === undefined) this.numbers.set(place, (number = this.numbers.size));
    return number;
  }
}

const pairKey = (a: number, b: number): number => Math.min(a, b) * MOST_PLACES + Math.max(a, b);
const MOST_PLACES = 2 ** 26;

/** The list that a figure stands in: its sentence, or its column. */
const listOf = ({ table, fact, sentence }: Signature): string => (table ? `${table}:${fact.cell!.col}` : sentence);

/** The text, or column of a table, that a figure stands in. */
function blockOf({ table, fact: { cell, span } }: Signature): string {
  if (cell === null) return span.passage;
  return table ? `${table}:${cell.col}` : `${cell.table}#${cell.row}:${cell.col}`;
}

/** A figure with those of its row that are equal to it: what was planned and was all received is told once. */
function twinsInRows(clusters: readonly Cluster[]): (signature: Signature) => readonly Signature[] {
  const keyOf = (signature: Signature): string => `${rowOf(signature)}=${signature.fact.quantity.value!.toString()}`;
  const rows = groupBy(
    clusters.flatMap(({ members }) => members),
    keyOf,
  );
  return (signature) => (signature.table === null ? [signature] : rows.get(keyOf(signature))!);
}

/** The passage or table that a figure stands in. */
const placeOf = ({ fact, table }: Signature): string => table ?? fact.span.passage;

/** The row or sentence that a figure stands in: what is told in two of them is of the same item, its goal for one. */
const rowOf = ({ table, fact, sentence }: Signature): string => (table ? `${table}#${fact.cell!.row}` : sentence);

function conflictOf(odd: Signature, cluster: Cluster, setting: Setting): Conflict | null {
  const { related, neighbours, confirmed, vocabulary } = setting;
  if (cluster.members.some((member) => apart(odd, member) || related.get(odd.fact)?.has(member.fact))) return null;
  const { members } = cluster;
  // what was changed to a figure was another one before
  if (members.some(({ label }) => CHANGED_TO.test(label)) || isStart(odd)) return null;
  const bothConfirmed =
    confirmed.has(odd.fact) && (members.length > 1 || members.some((each) => confirmed.has(each.fact)));
  const toldBeside = members.some((member) => blockOf(member) === blockOf(odd));
  let best: Conflict | null = null;
  for (const member of members) {
    if (!compatible(odd, member) || !sameUnit(odd, member) || !odd.named || !member.named) continue;
    if (isWithin(odd, member) || isWithin(member, odd)) continue;
    const likeness = vocabulary.compare(odd, member);
    const backed = !toldBeside && (members.length > 1 || neighbours.agreeBeside(odd, member));
    const shared = neighbours.equalInLists(odd, member);
    // a paragraph tells of more than its list: another of its figures may be the item, and one that lies far off is none
    const sharedAround = toldBeside || !isNear(odd, member) ? 0 : neighbours.equalInBlocks(odd, member);
    const grade =
      gradeByName(likeness, odd, member, { bothConfirmed, backed }) ??
      (!bothConfirmed && isItemOfBoth(likeness, odd, member, { shared, sharedAround }) ? 'listed' : null);
    if (grade === null) continue;
    const score = likeness.forward + likeness.backward - 2 * likeness.contrast;
    if (best === null || score > best.score) best = { odd, cluster, grade, score };
  }
  return best;
}

/** 培训支出里，授课费11.28万元: part of what the table gives as 培训, and none of it. */
function isWithin({ lead }: Signature, other: Signature): boolean {
  const named = WITHIN.exec(lead)?.[1];
  return named !== undefined && !contentWordsOf(named).some(({ text }) => other.label.includes(text));
}
const WITHIN = /(?:里|当中|之中|其中|(?<!集|[年期])中)[，,]([^，。；]{2,16})$/;

/** How sure their names, their figures and what is told of them make it that two figures are of one fact. */
function gradeByName(
  likeness: Likeness,
  odd: Signature,
  member: Signature,
  backing: Backing,
): 'sure' | 'likely' | null {
  if (!alikeBounded(odd, member) || ofOtherItems(odd, member)) return null;
  const impossible = cumulativeBelow(odd, member) || cumulativeBelow(member, odd);
  if (!impossible && odd.scope.join() !== member.scope.join()) return null;
  const nearness = impossible
    ? IMPOSSIBLE
    : nearnessOf(odd, member, namesakes(odd, member, likeness) ? ONE_SIZE : NEAR);
  return nearness && gradeOf(likeness, nearness, odd, member, backing);
}

/** How many figures two lists must share to be one list told twice, by how well the names of two of their items agree. */
const SHARED = { halfNamed: 3, named: 2 };

/**
 * Whether two figures are one item of a list that is told twice: a text that tells the targets of a table, or its results.
 * Two tables tell of two spans of time, and what is left over in a text is no item.
 */
function isItemOfBoth(
  { beside, besideBoth, contrast }: Likeness,
  a: Signature,
  b: Signature,
  { shared, sharedAround }: { readonly shared: number; readonly sharedAround: number },
): boolean {
  if (a.table !== null && b.table !== null) return false;
  if (a.fact.quantity.unit !== b.fact.quantity.unit || doneOtherwise(a, b) || atOtherStages(a, b)) return false;
  if (isBound(a) !== isBound(b) && !(a.side === 'plan' && b.side === 'plan')) return false;
  if ([a, b].some(isOfOtherSpan) || isPlanOf(a, b) || isPlanOf(b, a)) return false;
  if (besideBoth >= 0.9 && contrast === 0) return Math.max(shared, sharedAround) >= SHARED.named;
  if (beside < 0.5) return false;
  return (contrast < 0.5 && shared >= SHARED.halfNamed) || (contrast <= ONE_WORD && sharedAround >= SHARED.halfNamed);
}

/** 计划为24处：新建9处，改造15处 and 建成23处：新建9处，改造14处: the list of a plan, and that of what a text tells was done of it. */
const isPlanOf = (a: Signature, b: Signature): boolean =>
  a.table === null && b.table === null && a.side === 'plan' && b.side === 'result';

const CHANGED_TO = /(?:调整|变更|修改|调[增减]|改)[为到至]/;

/** What is left over, was so until a day, before a change or after it, or is asked by another level. */
const isOfOtherSpan = ({ label, lead, table }: Signature): boolean =>
  /其余|其他|其它|另有|剩余/.test(label) ||
  (table === null &&
    /截[至止]|半年|季度|月[底末]|原[定来计]|调整[为到至]|调[增减]|追加|[省市县区国]级?[下核]达|[省国]定|上级/.test(
      `${lead}${label}`,
    ));

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
  const alikePrinted = a.fact.quantity.printed.decimals === b.fact.quantity.printed.decimals;
  const digits = (alikePrinted ? Math.max : Math.min)(
    significantDigits(a.fact.quantity),
    significantDigits(b.fact.quantity),
  );
  const slip = misprintOf(a.fact.quantity, exactly(y)) !== null || misprintOf(b.fact.quantity, exactly(x)) !== null;
  const nearness = { slip, digits, shifted: isShift(x, y), impossible: false };
  return isNear(a, b, within) || isProven(nearness) ? nearness : null;
}

function isNear({ fact: a }: Signature, { fact: b }: Signature, within: Decimal = NEAR): boolean {
  const [x, y] = [a.quantity.value!, b.quantity.value!];
  return x.minus(y).abs().lessThan(x.abs().plus(y.abs()).times(within));
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

/** What bears out that two figures are of one fact, or that they are not. */
interface Backing {
  /** Each of the figures ties with others of its own. */
  readonly bothConfirmed: boolean;
  /** The other figure is told several times, or what stands beside the one is told again beside the other. */
  readonly backed: boolean;
}

/** How sure it is that two figures are of one fact; null where their words do not say so. */
function gradeOf(
  likeness: Likeness,
  nearness: Nearness,
  a: Signature,
  b: Signature,
  backing: Backing,
): 'sure' | 'likely' | null {
  // 累计支出146万元 below 配套180万元, which was planned
  if (nearness.impossible) return isOneCount(likeness, a, b) && stageOf(a) === stageOf(b) ? 'likely' : null;
  return isProven(nearness)
    ? gradeOfSlip(likeness, nearness, a, b, backing)
    : isOneFact(likeness, a, b, backing)
      ? 'likely'
      : null;
}

/** A slip in few digits is a chance too often; a point that was shifted leaves all digits as they were. */
const isProven = ({ slip, shifted, digits }: Nearness): boolean => (slip && digits >= 3) || (shifted && digits >= 2);

/** Without a slip of the pen every word must agree, and something besides the words must say that the fact is one. */
function isOneFact(likeness: Likeness, a: Signature, b: Signature, { bothConfirmed, backed }: Backing): boolean {
  if (bothConfirmed || !backed || !isSameName(likeness, a, b) || a.borrowed || b.borrowed) return false;
  if (a.rate !== b.rate || isShare(a) !== isShare(b) || doneOtherwise(a, b)) return false;
  if (![a, b].every(({ own }) => own.some(isSubject))) return false;
  if (a.dimension !== '元') return a.side === b.side || [a, b].every(isMeasured);
  const stage = stageOf(a);
  return a.side === b.side && stage !== null && stage === stageOf(b) && ofSameSources(a, b);
}

const isShare = ({ fact: { statistic } }: Signature): boolean => statistic === 'share';

/** Every word of the one stands beside the other; the outer labels of a row may stand around it. */
function isSameName({ forward, backward, besideBoth, contrast }: Likeness, a: Signature, b: Signature): boolean {
  const inRows = [a, b].some(({ fact: { cell } }) => cell !== null && cell.rowLabels.length > 1);
  return contrast === 0 && (besideBoth >= 0.9 || (inRows && Math.min(forward, backward) >= 0.8));
}

/** A figure with decimals or several digits was found; a round one may be a goal. */
const isMeasured = ({ side, fact: { quantity } }: Signature): boolean =>
  side === 'result' || (side === null && (quantity.printed.decimals > 0 || significantDigits(quantity) >= 3));

/** The weight of a word that only one of two names has, if it is one among several: 发送, 发布. */
const ONE_WORD = 0.15;

/** 累计发送 beside 全年发布 of the same things. */
function isOneCount({ forward, backward, beside, contrast }: Likeness, a: Signature, b: Signature): boolean {
  const sideClash = a.side !== null && b.side !== null && a.side !== b.side;
  if (sideClash || a.borrowed || b.borrowed || doneOtherwise(a, b) || ![a, b].every(isTelling)) return false;
  return (
    contrast <= ONE_WORD && beside >= 0.8 && Math.max(forward, backward) >= 0.8 && Math.min(forward, backward) >= 0.25
  );
}

function gradeOfSlip(
  likeness: Likeness,
  { slip, shifted, digits }: Nearness,
  a: Signature,
  b: Signature,
  { bothConfirmed }: Backing,
): 'sure' | 'likely' | null {
  const { forward, backward, beside, besideBoth, contrast } = likeness;
  const worse = Math.min(forward, backward);
  const better = Math.max(forward, backward);
  const borrowed = (a.borrowed || b.borrowed) && !isOneRate(a, b);
  const sideClash = a.side !== null && b.side !== null && a.side !== b.side;
  if (bothConfirmed && (worse < 1 || sideClash || !a.sideStated || !b.sideStated)) return null;
  if (shifted && digits >= 3 && better >= 0.6) return 'likely';
  if (isShare(a) !== isShare(b) || doneOtherwise(a, b) || atOtherStages(a, b)) return null;
  if (contrast > 0.25 || beside < 0.6) return null;
  if (borrowed && besideBoth < 0.6) return null;
  if (worse >= 0.9 && !sideClash) return borrowed || bothConfirmed || digits < 3 ? 'likely' : 'sure';
  const least = shifted ? 0.55 : 0.4;
  if (better >= 0.9 && !sideClash && worse >= least && [a, b].every(isTelling)) return 'likely';
  return slip && digits >= 4 && better >= 0.8 && !sideClash ? 'likely' : null;
}

function atOtherStages(a: Signature, b: Signature): boolean {
  if (a.dimension !== '元') return false;
  const [x, y] = [stageOf(a), stageOf(b)];
  return x !== null && y !== null && x !== y;
}

/** Two words, or a long one, say what is measured. */
const isTelling = ({ own }: Signature): boolean => own.length >= 2 || own.some(({ text }) => text.length >= 4);

/** Figures that tie together are different facts. */
export function partnersIn(relations: readonly Relation[]): Map<Fact, Set<Fact>> {
  const partners = new Map<Fact, Set<Fact>>();
  for (const relation of relations) {
    const held = readingThatHolds(relation);
    if (held === null) continue;
    const facts = [relation.claimed, ...operandsOf(held)];
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
