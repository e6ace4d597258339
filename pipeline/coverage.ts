import type { Check } from '../model/check.js';
import type { Fact } from '../model/fact.js';
import type { Reading } from '../model/reading.js';

/** Why no check says whether a figure is right. */
export type Gap = 'operand-missing' | 'standard-alone' | 'target-alone' | 'no-relation';

export interface Uncovered {
  readonly fact: Fact;
  readonly gap: Gap;
}

/** The figures that no check decided on, each with the reason, in the order of the reading. */
export function uncoveredFacts(reading: Reading, checks: readonly Check[]): Uncovered[] {
  const decided = factsOf(checks.filter(({ verdict }) => verdict !== 'undetermined'));
  const waiting = factsOf(checks.filter(({ verdict }) => verdict === 'undetermined'));
  return reading.facts
    .filter((fact) => !decided.has(fact))
    .map((fact) => ({ fact, gap: waiting.has(fact) ? 'operand-missing' : loneGap(fact) }));
}

function loneGap(fact: Fact): Gap {
  if (fact.aspect.value === 'standard') return 'standard-alone';
  if (fact.aspect.value === 'target' || fact.aspect.value === 'budget') return 'target-alone';
  return 'no-relation';
}

function factsOf(checks: readonly Check[]): Set<Fact> {
  return new Set(checks.flatMap(({ evidence }) => evidence.flatMap(({ fact }) => fact ?? [])));
}
