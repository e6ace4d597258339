import { holds, tryRelation } from '../model/evaluate.js';
import { relationsIn, textOf, type Reading } from '../model/reading.js';
import type { Relation } from '../model/relation.js';

/**
 * Whether the figures beside a broken rate vouch for its pairing: those of one list with it all hold (执行率分别为97.30%、
 * 67.15%和96.11%), or two of its sentence hold over the same base. One slip breaks one of them and leaves the others.
 */
export function isVouchedFor(relation: Relation, reading: Reading): boolean {
  const { passage } = relation.claimed.span;
  const beside = relationsIn(reading, passage).filter(
    (other) => other.form === relation.form && other.claimed !== relation.claimed,
  );
  const holding = beside.filter(holds);
  if (holding.length === 0) return false;
  const text = textOf(reading, passage);
  return isOfSoundList(relation, beside, holding, text) || isOverSoundBase(relation, holding, text);
}

/** Claims that nothing but the marks of a list parts. */
const LISTED = /^(?:[、,，\s]|以及|和|及|与)*$/;

function isOfSoundList(
  { claimed }: Relation,
  beside: readonly Relation[],
  holding: readonly Relation[],
  text: string,
): boolean {
  const sound = new Set(holding.map((other) => other.claimed));
  const claims = [...new Set([claimed, ...beside.map((other) => other.claimed)])];
  claims.sort((a, b) => a.span.start - b.span.start);
  const joins = (i: number): boolean => LISTED.test(text.slice(claims[i]!.span.end, claims[i + 1]!.span.start));
  const at = claims.indexOf(claimed);
  let [first, last] = [at, at];
  while (first > 0 && joins(first - 1)) first--;
  while (last + 1 < claims.length && joins(last)) last++;
  const list = claims.slice(first, last + 1).filter((claim) => claim !== claimed);
  return list.length > 0 && list.every((claim) => sound.has(claim));
}

/** How many rates of one base make it sure. */
const ENOUGH = 2;

function isOverSoundBase(relation: Relation, holding: readonly Relation[], text: string): boolean {
  const [first] = relation.readings;
  if (first.kind !== 'quotient') return false;
  const { claimed } = relation;
  const over = holding.filter((other) => {
    const { operands } = tryRelation(other);
    if (operands.kind !== 'quotient' || operands.denominator !== first.denominator) return false;
    if (operands.numerator === first.numerator) return false;
    const [from, to] = [claimed.span, other.claimed.span].sort((a, b) => a.start - b.start);
    return !text.slice(from!.end, to!.start).includes('。');
  });
  return over.length >= ENOUGH;
}
