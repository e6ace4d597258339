import { holds } from './evaluate.js';
import { operandsOf, type Operands, type Relation } from './relation.js';

/**
 * The reading of a growth rate that explains it as divided by the current figure instead of the previous one, the
 * commonest wrong growth of all. Null where none does, or where the words leave open which way the figures went.
 */
export function growthOverCurrent(relation: Relation, readings: readonly Operands[]): Operands | null {
  const { form, direction } = relation;
  if (form !== 'growth' || direction === 0) return null;
  const isOverCurrent = (operands: Operands): boolean => {
    const turned = turnedBase(operands);
    // 约1.29亿次 would do for many a rate
    if (operandsOf(operands).some(({ quantity }) => quantity.approximate)) return false;
    return turned !== null && holds({ ...relation, readings: [turned], direction: direction > 0 ? -1 : 1 });
  };
  return readings.find(isOverCurrent) ?? null;
}

/** What gives the rate on the current figure; with the direction turned round too. */
function turnedBase(operands: Operands): Operands | null {
  switch (operands.kind) {
    case 'growth':
      return { kind: 'growth', current: operands.previous, previous: operands.current };
    case 'growth-from-change':
      return { kind: 'growth-on-previous', change: operands.change, previous: operands.current };
    case 'growth-on-previous':
      return { kind: 'growth-from-change', current: operands.previous, change: operands.change };
    default:
      return null;
  }
}
