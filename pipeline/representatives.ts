import type { Check } from '../model/check.js';
import type { Fact } from '../model/fact.js';
import type { Representative } from './join.js';

/** Mentions that checks found to agree are one fact; the first to be met stands for all. */
export function representativeFrom(checks: readonly Check[]): Representative {
  const parents = new Map<Fact, Fact>();
  const find = (fact: Fact): Fact => {
    let root = fact;
    for (let parent = parents.get(root); parent; parent = parents.get(root)) root = parent;
    if (root !== fact) parents.set(fact, root);
    return root;
  };
  for (const { verdict, evidence } of checks) {
    if (verdict !== 'consistent') continue;
    const claimed = evidence[0]?.fact;
    for (const { role, fact } of evidence) {
      if (role !== 'mention' || !fact || !claimed) continue;
      const [a, b] = [find(claimed), find(fact)];
      if (a !== b) parents.set(b, a);
    }
  }
  return find;
}
