import { tryRelation, type Trial } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
import {
  relationOf,
  operandsOf,
  type Basis,
  type Operands,
  type Relation,
  type RelationForm,
} from '../../model/relation.js';

/**
 * A reading of a table's layout, as the relations that it would give: one for each row or column. It is believed where
 * the figures bear it out; the relations that then fail are the findings.
 */
export interface Hypothesis {
  readonly relations: readonly Relation[];
  /** The words or the layout alone would make a reader expect it. */
  readonly natural: boolean;
  /** The form leaves no other reading, so that it holds even for a single figure that fails. */
  readonly certain?: boolean;
}

interface Outcome {
  readonly relation: Relation;
  readonly trial: Trial;
}

export interface Tally {
  readonly accepted: readonly Relation[];
  readonly holding: number;
  readonly failing: number;
}

/** A slip in a figure of fewer digits is found by chance too often to prove anything. */
const TELLING_DIGITS = 3;
const NOTHING: Tally = { accepted: [], holding: 0, failing: 0 };

/** So many rows or columns may fail before the reading is given up: in a long table one in ten. */
const tolerated = (relations: readonly Relation[]): number => Math.max(2, Math.floor(relations.length / 10));

/** Which relations of a hypothesis to believe. */
export function weigh({ relations, natural, certain = false }: Hypothesis): Tally {
  const consistent: Outcome[] = [];
  const failing: Outcome[] = [];
  for (const relation of relations) {
    const trial = tryRelation(relation);
    // What reconciles only when read coarsely is to be shown within a table column (design: rule of rounding, 2).
    if (trial.verdict === 'inconsistent' || trial.coarseOnly) failing.push({ relation, trial });
    else if (trial.verdict === 'consistent') consistent.push({ relation, trial });
    if (failing.length > tolerated(relations)) return { ...NOTHING, failing: failing.length };
  }
  const telling = consistent.filter((outcome) => isTelling(outcome, natural)).length;
  const tally = { holding: telling, failing: failing.length };
  const accept = (outcomes: readonly Outcome[]): Tally => ({
    ...tally,
    accepted: outcomes.map(({ relation }) => relation),
  });
  if (failing.length === 0) return telling > 0 || natural ? accept(consistent) : NOTHING;
  const borneOut =
    (telling >= 2 && telling * 10 >= (telling + failing.length) * 6) ||
    (telling >= 1 && failing.length === 1 && natural);
  const slipped = natural && ((failing.every(isSlip) && failing.length <= Math.max(1, telling)) || isOneSlip(failing));
  return borneOut || certain || slipped ? accept([...consistent, ...failing]) : { ...tally, accepted: [] };
}

/** The hypothesis that most figures bear out; the earlier one of equals. */
export function best(hypotheses: readonly Hypothesis[]): Tally {
  let found = NOTHING;
  for (const hypothesis of hypotheses) {
    const tally = weigh(hypothesis);
    if (tally.accepted.length === 0) continue;
    if (found.accepted.length === 0 || score(tally) > score(found)) found = tally;
    if (hypothesis.natural && tally.holding >= 2 && tally.holding === hypothesis.relations.length) break;
  }
  return found;
}

const score = ({ holding, failing }: Tally): number => holding - failing;

/** Zeros and copies hold under any hypothesis. */
function isTelling({ relation, trial }: Outcome, natural: boolean): boolean {
  const figures = operandsOf(trial.operands);
  const value = (fact: Fact): number => fact.quantity.value?.sign() ?? 0;
  if (value(relation.claimed) === 0) return false;
  if (!natural && significantDigits(relation.claimed.quantity) < TELLING_DIGITS) return false;
  if (trial.operands.kind === 'sum') return figures.filter((fact) => value(fact) !== 0).length >= (natural ? 1 : 2);
  if (trial.operands.kind === 'quotient') {
    const [numerator, denominator] = figures as [Fact, Fact];
    return !(numerator.quantity.value && denominator.quantity.value?.equals(numerator.quantity.value));
  }
  return figures.every((fact) => value(fact) !== 0);
}

function isSlip({ relation, trial }: Outcome): boolean {
  if (trial.cause === null || trial.cause === 'truncated') return trial.cause === 'truncated';
  return significantDigits((trial.culprit ?? relation.claimed).quantity) >= TELLING_DIGITS;
}

/** One wrong figure breaks all that it stands in. */
function isOneSlip(failing: readonly Outcome[]): boolean {
  const [first, ...others] = failing;
  if (first === undefined || others.length === 0) return false;
  const shared = [...first.trial.settledBy.keys()].filter((fact) =>
    others.every(({ trial }) => trial.settledBy.has(fact)),
  );
  return shared.some(
    (fact) =>
      significantDigits(fact.quantity) >= TELLING_DIGITS &&
      failing.every(({ trial }) => misprintOf(fact.quantity, trial.settledBy.get(fact)!) !== null),
  );
}

/** A relation that the layout of a table makes. */
export function laidOut(
  form: RelationForm,
  claimed: Fact,
  operands: Operands,
  {
    basis = 'layout',
    direction = 0,
    namedBase = true,
  }: { basis?: Basis; direction?: -1 | 0 | 1; namedBase?: boolean } = {},
): Relation {
  return relationOf(form, claimed, [operands], basis, { direction, namedBase });
}

export const sumOf = (claimed: Fact, parts: readonly Fact[], basis: Basis = 'layout'): Relation =>
  laidOut('sum', claimed, { kind: 'sum', parts }, { basis, direction: 1 });
