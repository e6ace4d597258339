import { readingThatHolds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { addTo } from '../../model/grouping.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, operandsOf, type Basis, type Relation } from '../../model/relation.js';
import { clustersOf, type Cluster } from './clusters.js';
import { conflictsAmong, partnersIn, type Grade } from './conflicts.js';
import type { Vocabulary } from './likeness.js';
import { slippedRates } from './named-rates.js';
import { restatements } from './restatements.js';
import { retold } from './retold.js';
import { rivalTargets } from './rival-targets.js';
import { rowRates } from './row-rates.js';
import { toldInSameWords } from './same-words.js';
import { slippedFigures } from './slipped-figures.js';
import type { Signature } from './signature.js';

/**
 * One fact printed in several places (domain T60–T65). Mentions that agree are put together first; what is left alone is
 * then held against the facts that its words name; `targets` are held against each other where they are of one result.
 * The claimed figure is the later mention, or the odd one out.
 */
export function repeatRelations(
  signatures: readonly Signature[],
  vocabulary: Vocabulary,
  relations: readonly Relation[],
  targets: readonly Relation[],
): Relation[] {
  const clusters = clustersOf(signatures, vocabulary);
  const confirmations = confirmationsIn(relations);
  const confirmed = new Set(confirmations.keys());
  const related = partnersIn(relations);
  const pairs = [...relations.filter(({ form }) => form === 'target'), ...targets];
  const conflicts = conflictsAmong(clusters, related, confirmed, vocabulary).map(({ odd, cluster, grade }) => ({
    odd,
    other: cluster.members[0]!,
    basis: BASES[grade],
  }));
  const differing = firstOfEach([
    conflicts,
    retold(signatures, relations, confirmations),
    slippedFigures(signatures, confirmations, related),
    rowRates(signatures, confirmations),
    rivalTargets(pairs, signatures, clusters, vocabulary),
    slippedRates(signatures, pairs),
    toldInSameWords(signatures),
  ]);
  return [
    ...clusters.flatMap(agreeing),
    ...restatements(signatures).map(({ first, again, sure }) =>
      same(again.fact, first.fact, sure ? 'stated' : 'likely'),
    ),
    ...differing.map(({ odd, other, basis = 'likely' }) => same(odd.fact, other.fact, basis)),
  ];
}

const BASES: Readonly<Record<Grade, Basis>> = { sure: 'stated', likely: 'likely', listed: 'layout' };

/** Two mentions of what must be one fact, whose figures differ. */
interface Differing {
  readonly odd: Signature;
  readonly other: Signature;
  readonly basis?: Basis;
}

/** What several ways find odd is told once, as the first of them tells it. */
function firstOfEach(ways: readonly (readonly Differing[])[]): Differing[] {
  const found: Differing[] = [];
  const known = new Set<Signature>();
  for (const way of ways) {
    const fresh = way.filter(({ odd, other }) => !known.has(odd) && !known.has(other));
    for (const { odd } of fresh) known.add(odd);
    found.push(...fresh);
  }
  return found;
}

function agreeing({ members: [first, ...others] }: Cluster): Relation[] {
  return others.map((other) => same(other.fact, first!.fact, 'stated'));
}

function same(claimed: Fact, other: Fact, basis: Basis): Relation {
  return relationOf('same', claimed, [{ kind: 'equality', other }], basis);
}

/** An average of fewer digits is that of many figures: 1648次 and 1536次 both make 4次 of 412座. */
const TELLING_DIGITS = 3;

/** Figures that other relations bear out, with those. */
function confirmationsIn(relations: readonly Relation[]): Map<Fact, Relation[]> {
  const confirmations = new Map<Fact, Relation[]>();
  for (const relation of relations) {
    const held = readingThatHolds(relation);
    if (held === null || relation.form === 'target' || relation.form === 'limit') continue;
    if (relation.form === 'average' && significantDigits(relation.claimed.quantity) < TELLING_DIGITS) continue;
    for (const fact of new Set([relation.claimed, ...operandsOf(held)])) addTo(confirmations, fact, relation);
  }
  return confirmations;
}
