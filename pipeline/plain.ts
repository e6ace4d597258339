import { quantityToJson } from '../extractors/quantities/quantities.js';
import type { Fact } from '../model/fact.js';
import { operandsOf, type Relation } from '../model/relation.js';
import type { PlainFact, PlainRelation } from './schema.js';

/** A fact as JSON: its quantity as `gouji quantities` prints it. */
export function plainFact(fact: Fact): PlainFact {
  return { ...fact, quantity: quantityToJson(fact.quantity) };
}

/** A relation as JSON: facts by their ids. */
export function plainRelation({ claimed, readings, ...rest }: Relation): PlainRelation {
  return {
    ...rest,
    claimed: claimed.id,
    readings: readings.map((operands) => ({
      kind: operands.kind,
      ...('comparator' in operands && { comparator: operands.comparator }),
      operands: operandsOf(operands).map(({ id }) => id),
    })),
  };
}
