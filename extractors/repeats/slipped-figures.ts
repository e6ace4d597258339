import { Decimal } from '../../model/decimal.js';
import { holds, tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { significantDigits } from '../../model/misprint.js';
import type { Operands, Relation } from '../../model/relation.js';
import { apart, isBound, ofOtherBudgets } from './clusters.js';
import { isLater, type Signature } from './signature.js';

/** A figure of many digits, and one that a slip of the pen makes of it. */
export interface SlippedFigure {
  readonly odd: Signature;
  readonly other: Signature;
}

type Slip = 'digit-change' | 'digit-swap' | 'unit-slip';

/**
 * Of how many digits two figures must be, for one slip between them to be no chance: with a word that both are told with,
 * and without any. In a long report many figures differ by one digit, few by two digits swapped, hardly any by the unit alone.
 */
const FEWEST_DIGITS: Readonly<Record<Slip, { readonly withWord: number; readonly alone: number }>> = {
  'digit-change': { withWord: 5, alone: Infinity },
  'digit-swap': { withWord: 5, alone: 6 },
  'unit-slip': { withWord: 3, alone: 4 },
};

/**
 * Figures of many digits that are printed once and that nothing bears out, each with the figure one slip away from it that
 * is printed again or that others bear out. A printed difference or sum of the two says that they are two facts.
 */
export function slippedFigures(
  signatures: readonly Signature[],
  confirmations: ReadonlyMap<Fact, readonly Relation[]>,
  related: ReadonlyMap<Fact, ReadonlySet<Fact>>,
): SlippedFigure[] {
  const groups = byPrint(signatures);
  const values = new Set(signatures.map(({ dimension, fact }) => valueKey(dimension, fact.quantity.value!)));
  const slips = new Map<Signature, SlippedFigure>();
  for (const members of groups.values()) {
    const borneOut = members.length > 1 || confirmations.has(members[0]!.fact);
    for (const [slip, key] of slipsOf(members[0]!)) {
      const [odd, ...others] = groups.get(key) ?? [];
      if (!odd || others.length > 0 || slips.has(odd)) continue;
      if ((confirmations.get(odd.fact) ?? []).some((relation) => !fitsAsWell(relation, odd.fact, members[0]!.fact)))
        continue;
      if (!borneOut && !isLater(odd, members[0]!)) continue;
      if (slip === 'digit-change' && areNeighbours(odd, members[0]!)) {
        const isExact = members.length > 1 || isExactIn(confirmations.get(members[0]!.fact));
        if (!isExact || isExactIn(confirmations.get(odd.fact)) || !members.some((one) => areOfOneName(odd, one)))
          continue;
      }
      if (members.some(({ fact }) => related.get(odd.fact)?.has(fact)) || tellsTwo(odd, members[0]!, values)) continue;
      const other = members.find(
        (member) =>
          !apart(odd, member) &&
          !ofOtherBudgets(odd, member) &&
          isChange(odd) === isChange(member) &&
          odd.period === member.period &&
          isProof(slip, odd, member),
      );
      if (other) slips.set(odd, { odd, other });
    }
  }
  return [...slips.values()];
}

/** 6678.45万元 and 6678.75万元 grew by 12.60% alike: what holds with either figure bears out neither. */
const fitsAsWell = ({ claimed, readings, ...others }: Relation, odd: Fact, other: Fact): boolean => {
  const put = (fact: Fact): Fact => (fact === odd ? { ...odd, quantity: other.quantity } : fact);
  const [first, ...rest] = readings.map((operands) => withFacts(operands, put));
  return holds({ ...others, claimed: put(claimed), readings: [first!, ...rest] });
};

/** The same reading of other facts. */
const withFacts = (operands: Operands, put: (fact: Fact) => Fact): Operands =>
  Object.fromEntries(
    Object.entries(operands).map(([role, value]: [string, Fact | readonly Fact[] | string | boolean]) => [
      role,
      Array.isArray(value) ? value.map(put) : typeof value === 'object' ? put(value as Fact) : value,
    ]),
  ) as unknown as Operands;

/** 106.72万元 and 106.73万元: what one of them is bears out the other as well. */
const areNeighbours = ({ fact: a }: Signature, { fact: b }: Signature): boolean => {
  const { decimals, multiplier } = a.quantity.printed;
  return a.quantity.value!.minus(b.quantity.value!).abs().equals(Decimal.ONE.shift(-decimals).times(multiplier));
};

/** Whether sums or differences hold to the last digit. */
const isExactIn = (relations: readonly Relation[] = []): boolean =>
  relations.some((relation) => {
    const { operands, residual } = tryRelation(relation);
    return (operands.kind === 'sum' || operands.kind === 'difference') && residual === null;
  });

/** Two mentions of one budget, or two names of which the one has all words of the other. */
function areOfOneName(a: Signature, b: Signature): boolean {
  if (a.side !== b.side || a.borrowed || b.borrowed || a.scope.join() !== b.scope.join()) return false;
  if (a.budget !== null && a.budget === b.budget && a.fact.subject.value === b.fact.subject.value) return true;
  const [fewer, more] = a.own.length < b.own.length ? [a, b] : [b, a];
  return fewer.own.length > 0 && fewer.own.every(({ text }) => more.label.includes(text));
}

/** 追加126.50万元 is no budget of 526.50万元. */
const isChange = ({ lead }: Signature): boolean => /追加|调[增减]|收回|核减|净[增减]/.test(lead);

/** Figures by what is printed, unit and all. */
function byPrint(signatures: readonly Signature[]): Map<string, Signature[]> {
  return groupBy(signatures, (signature) => {
    const { value, approximate, printed } = signature.fact.quantity;
    if (value!.sign() <= 0 || approximate || printed.chinese || isBound(signature)) return null;
    return `${printedLike(signature, printed.multiplier)}${digitsOf(signature)}`;
  });
}

/** What figures share that are printed in one unit to the same decimals. */
const printedLike = ({ dimension, fact }: Signature, multiplier: Decimal): string =>
  `${valueKey(isCounted(fact) ? COUNT : dimension, multiplier)}|${fact.quantity.printed.decimals}|`;

/** A bare number in a table is counted by its column: 73890 of 73,980户. */
const isCounted = ({ quantity }: Fact): boolean =>
  (quantity.kind === 'count' || quantity.kind === 'number') && significantDigits(quantity) >= LONG_COUNT;
const LONG_COUNT = 5;
const COUNT = '#';

const valueKey = (dimension: string, value: Decimal): string => `${dimension}|${value.toString()}`;

/** The printed digits without their point. */
function digitsOf({ fact: { quantity } }: Signature): string {
  const { decimals, multiplier } = quantity.printed;
  return quantity.value!.shift(decimals).divideFloor(multiplier, 0).toString();
}

/** 元, 万元 and 亿元 taken for one another. */
const UNITS = [-8, -4, 4, 8];

/** What one slip of the pen makes of a figure. */
function* slipsOf(signature: Signature): Generator<readonly [Slip, string]> {
  const { multiplier } = signature.fact.quantity.printed;
  const digits = digitsOf(signature);
  if (signature.dimension === '元')
    for (const places of UNITS) yield ['unit-slip', `${printedLike(signature, multiplier.shift(places))}${digits}`];
  const alike = printedLike(signature, multiplier);
  for (let i = 0; i < digits.length; i++) {
    const [before, at, after] = [digits.slice(0, i), digits[i]!, digits.slice(i + 1)];
    for (const digit of '0123456789') {
      if (digit !== at) yield ['digit-change', `${alike}${before}${digit}${after}`];
    }
    if (after !== '' && after[0] !== at) yield ['digit-swap', `${alike}${before}${after[0]!}${at}${after.slice(1)}`];
  }
}

function isProof(slip: Slip, odd: Signature, other: Signature): boolean {
  const digits = Math.max(significantDigits(odd.fact.quantity), significantDigits(other.fact.quantity));
  const { withWord, alone } = FEWEST_DIGITS[slip];
  return digits >= alone || (digits >= withWord && (isNamedIn(odd, other) || isNamedIn(other, odd)));
}

const isNamedIn = ({ own }: Signature, { label }: Signature): boolean => own.some(({ text }) => label.includes(text));

/** Two budgets and how much the one is more, or two parts and their total. */
function tellsTwo(odd: Signature, other: Signature, values: ReadonlySet<string>): boolean {
  const [a, b] = [odd.fact.quantity.value!, other.fact.quantity.value!];
  return [a.minus(b).abs(), a.plus(b)].some((value) => values.has(valueKey(odd.dimension, value)));
}
