import { readingThatHolds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { addTo } from '../../model/grouping.js';
import type { Relation } from '../../model/relation.js';
import type { Mention } from './mention.js';

/** The totals that a figure is known to be a part of. */
export type Wholes = ReadonlyMap<Fact, readonly Mention[]>;

/** For each part the totals that its list closes with. */
export function wholesOf(relations: readonly Relation[], mentions: readonly Mention[]): Map<Fact, Mention[]> {
  const byFact = new Map(mentions.map((mention) => [mention.fact, mention]));
  const wholes = new Map<Fact, Mention[]>();
  for (const relation of relations) {
    const held = readingThatHolds(relation);
    const total = byFact.get(relation.claimed);
    if (held?.kind !== 'sum' || !total) continue;
    for (const part of held.parts) addTo(wholes, part, total);
  }
  return wholes;
}

/** A part of a total of the same sentence: what follows the list is said of the total. */
export const isDetail = (mention: Mention, claim: Mention, wholes: Wholes): boolean =>
  mention.sentence === claim.sentence &&
  (wholes.get(mention.fact) ?? []).some((whole) => whole.sentence === claim.sentence && whole.at < mention.at);
