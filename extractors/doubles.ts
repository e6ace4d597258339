import { isCertain, isSure, operandsOf, type Relation } from '../model/relation.js';

/** One relation where several extractors tie the same figures in the same way: the surest of them, in its first place. */
export function withoutDoubles(relations: readonly Relation[]): Relation[] {
  const surest = new Map<string, Relation>();
  for (const relation of relations) {
    const key = keyOf(relation);
    const known = surest.get(key);
    if (known === undefined || sureness(known) < sureness(relation)) surest.set(key, relation);
  }
  return [...surest.values()];
}

function keyOf({ form, claimed, readings: [first], direction }: Relation): string {
  const operands = operandsOf(first).map(({ id }) => id);
  return [form, direction, claimed.id, first.kind, ...operands].join(' ');
}

const sureness = (relation: Relation): number =>
  Number(isCertain(relation)) + Number(isSure(relation)) + Number(relation.basis !== 'conjectured');
