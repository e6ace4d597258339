import type { Cause } from '../../model/check.js';
import { tryRelation, type Trial } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { agree } from '../../model/interval.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
import { operandsOf, type Relation } from '../../model/relation.js';

/** Rows that hold before what their columns are to each other is believed: of columns whose headers say so, and of others. */
const ROWS = { named: 2, unnamed: 3 };
/** Digits that tie in all, so that it is no chance. */
const DIGITS = { named: 6, unnamed: 9 };
/** Digits of one figure that count: a long product is no more than a product. */
const DIGITS_OF_ONE = 4;

/**
 * Whether the rows bear out what columns are to each other: all of them but one, or one in ten, and in each of those a slip
 * of the pen explains it, or one cell that breaks a total of `sums` as well.
 */
export function isBorneOut(
  relations: readonly Relation[],
  { isNamed, sums }: { readonly isNamed: boolean; readonly sums: readonly Relation[] },
): boolean {
  const trials = relations.map((relation) => ({ relation, trial: tryRelation(relation) }));
  const failing = trials.filter(({ trial }) => isBroken(trial));
  if (failing.length > Math.max(1, Math.floor(relations.length / 10))) return false;
  const telling = trials.filter(({ relation, trial }) => !isBroken(trial) && isTelling(relation));
  const digits = telling.map(({ relation }) => Math.min(DIGITS_OF_ONE, significantDigits(relation.claimed.quantity)));
  const needed = isNamed ? 'named' : 'unnamed';
  if (telling.length < ROWS[needed] || digits.reduce((a, b) => a + b, 0) < DIGITS[needed]) return false;
  return failing.every(({ trial }) => isSlip(trial, sums) || isSharedWith(trial, sums));
}

/** What reconciles only when read coarsely is to be shown within a table column (design: rule of rounding, 2). */
const isBroken = ({ verdict, coarseOnly }: Trial): boolean => verdict !== 'consistent' || coarseOnly;

/** Noughts, ones and tens tie with anything. */
const isTelling = ({ claimed, readings: [operands] }: Relation): boolean =>
  operands.kind === 'balance'
    ? [...operands.inflows, ...operands.outflows].filter((fact) => !isNought(fact)).length >= 3
    : !isNought(claimed) &&
      operandsOf(operands).every((fact) => !isNought(fact) && !(operands.kind === 'product' && isPowerOfTen(fact)));

const isNought = ({ quantity: { value } }: Fact): boolean => value === null || value.sign() === 0;

const isPowerOfTen = ({ quantity: { value } }: Fact): boolean => /^0?\.?0*10*(?:\.0*)?$/.test(value!.toString());

/**
 * Whether a slip of the pen in a figure that no total bears out explains it: an amount that was capped at 12,000 instead of
 * 12,600 makes its total.
 */
function isSlip({ cause, culprit, settledBy }: Trial, sums: readonly Relation[]): boolean {
  const isTold = (fact: Fact): boolean => sums.some((sum) => !isBroken(tryRelation(sum)) && involves(sum, fact));
  const isLong = (fact: Fact, slip: Cause): boolean =>
    significantDigits(fact.quantity) >= (slip === 'digit-change' ? TELLING_DIGITS : 2);
  if (cause !== null && cause !== 'truncated' && culprit !== null && isLong(culprit, cause) && !isTold(culprit))
    return true;
  return [...settledBy].some(([fact, wanted]) => {
    const slip = misprintOf(fact.quantity, wanted);
    return slip !== null && isLong(fact, slip) && !isTold(fact);
  });
}

const TELLING_DIGITS = 3;

const involves = ({ claimed, readings: [operands] }: Relation, fact: Fact): boolean =>
  claimed === fact || operandsOf(operands).includes(fact);

/** Whether one change of one figure settles the row and a total that is broken too. */
const isSharedWith = ({ settledBy }: Trial, sums: readonly Relation[]): boolean =>
  sums.some((sum) => {
    const other = tryRelation(sum);
    if (!isBroken(other)) return false;
    return [...settledBy].some(([fact, wanted]) => {
      const also = other.settledBy.get(fact);
      return also !== undefined && fact !== sum.claimed && agree(wanted, also);
    });
  });
