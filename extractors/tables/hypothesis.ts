import { tryRelation, type Trial } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { significantDigits } from '../../model/misprint.js';
import { operandsOf, type Basis, type Operands, type Relation, type RelationForm } from '../../model/relation.js';

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

/** Which relations of a hypothesis to believe. */
export function weigh(hypothesis: Hypothesis): Tally {
  const outcomes = hypothesis.relations.map((relation) => ({ relation, trial: tryRelation(relation) }));
  const consistent = outcomes.filter(({ trial }) => trial.verdict === 'consistent' && !trial.coarseOnly);
  // What reconciles only when read coarsely is to be shown within a table column (design: rule of rounding, 2).
  const failing = outcomes.filter(({ trial }) => trial.verdict === 'inconsistent' || trial.coarseOnly);
  const telling = consistent.filter((outcome) => isTelling(outcome, hypothesis.natural)).length;
  const tally = (accepted: readonly Outcome[]): Tally => ({
    accepted: accepted.map(({ relation }) => relation),
    holding: telling,
    failing: failing.length,
  });
  if (failing.length === 0) return telling > 0 || hypothesis.natural ? tally(consistent) : NOTHING;
  const all = [...consistent, ...failing];
  const slips = failing.filter(isSlip);
  const borneOut =
    (telling >= 2 && failing.length <= 2 && telling * 10 >= (telling + failing.length) * 6) ||
    (telling >= 1 && failing.length === 1 && hypothesis.natural);
  if (borneOut || hypothesis.certain) return tally(all);
  if (hypothesis.natural && slips.length === failing.length && failing.length <= Math.max(1, telling))
    return tally(all);
  return { ...NOTHING, failing: failing.length };
}

/** The hypothesis that most figures bear out; the earlier one of equals. */
export function best(hypotheses: readonly Hypothesis[]): Tally {
  let found = NOTHING;
  for (const hypothesis of hypotheses) {
    const tally = weigh(hypothesis);
    if (tally.accepted.length === 0) continue;
    if (found.accepted.length === 0 || score(tally) > score(found)) found = tally;
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

/** A relation that the layout of a table makes. */
export function relationOf(
  form: RelationForm,
  claimed: Fact,
  operands: Operands,
  {
    basis = 'layout',
    direction = 0,
    namedBase = true,
  }: { basis?: Basis; direction?: -1 | 0 | 1; namedBase?: boolean } = {},
): Relation {
  return { form, claimed, readings: [operands], basis, direction, namedBase, cue: null };
}

export const sumOf = (claimed: Fact, parts: readonly Fact[], basis: Basis = 'layout'): Relation =>
  relationOf('sum', claimed, { kind: 'sum', parts }, { basis, direction: 1 });
