import { holds } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { perReading, type Reading } from '../model/reading.js';
import { operandsOf } from '../model/relation.js';

/** The other mentions of a figure that is printed more than once, where they agree. */
export const twinsOf = (fact: Fact, reading: Reading): readonly Fact[] => twinsIn(reading).get(fact) ?? [];

const twinsIn = perReading(({ relations }): ReadonlyMap<Fact, readonly Fact[]> => {
  const twins = new Map<Fact, Fact[]>();
  for (const relation of relations) {
    if (relation.form !== 'same' || !holds(relation)) continue;
    for (const other of operandsOf(relation.readings[0])) {
      addTo(twins, relation.claimed, other);
      addTo(twins, other, relation.claimed);
    }
  }
  return twins;
});
