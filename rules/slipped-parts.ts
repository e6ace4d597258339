import { tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { misprintOf } from '../model/misprint.js';
import type { Relation } from '../model/relation.js';

/** The parts of a total of which one slip of the pen, in any of them alone, explains that they do not make it. */
export function slippedParts(relation: Relation): readonly Fact[] {
  const { operands, settledBy } = tryRelation(relation);
  if (operands.kind !== 'sum') return [];
  return operands.parts.filter((part) => {
    const wanted = settledBy.get(part);
    return wanted !== undefined && misprintOf(part.quantity, wanted) !== null;
  });
}
