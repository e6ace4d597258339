import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { relationOf, type Operands, type Relation, type RelationForm } from '../../model/relation.js';
import { isScore, LOST } from './list-words.js';
import { textBefore, type Mention } from './mention.js';

type Kind = 'full' | 'points' | 'deducted' | 'rate';

/** Figures of one kind for each section of a score: 得分依次为13.50分、20.64分、31.80分. */
interface ScoreRow {
  readonly kind: Kind;
  readonly paragraph: number;
  readonly facts: readonly Fact[];
}

const FULL = /(?:满分|分值|权重|标准分)(?:分别|依次|各)?[为是]?$/;
const POINTS = /(?<!满)得分?(?:分别|依次|各)?[为是]?$/;
const RATE = /得分率(?:分别|依次|各)?[为是]?$/;
const FEWEST = 3;

/**
 * Points, full marks, deductions and rates told in rows, one figure for each section: the points of each rank make its
 * rate and leave its deduction, and where the full marks make a hundred, all points make the score of the whole.
 */
export function scoreRowRelations(mentions: readonly Mention[], score: Fact | null): Relation[] {
  const rows: ScoreRow[] = [];
  for (let at = 0; at < mentions.length;) {
    const row = rowAt(mentions, at);
    if (row !== null) rows.push(row);
    at += row?.facts.length ?? 1;
  }
  const alike = groupBy(rows, ({ paragraph, facts }) => `${paragraph} ${facts.length}`);
  return [...alike.values()].flatMap((told) => relationsAmong(told, score));
}

/** The row that a figure opens: figures joined by 、 alone, and as many of them as a score has sections. */
function rowAt(mentions: readonly Mention[], at: number): ScoreRow | null {
  const first = mentions[at]!;
  const kind = kindOf(first);
  if (kind === null) return null;
  let end = at + 1;
  while (end < mentions.length && goesOn(mentions[end]!, first)) end++;
  const facts = mentions.slice(at, end).map(({ fact }) => fact);
  const isRow = facts.length >= FEWEST && facts.every(({ quantity }) => quantity.value !== null);
  return isRow ? { kind, paragraph: first.paragraph, facts } : null;
}

const goesOn = (mention: Mention, { paragraph, quantity }: Mention): boolean =>
  mention.paragraph === paragraph &&
  mention.quantity.kind === quantity.kind &&
  /^[、和及与\s]*$/.test(mention.between) &&
  mention.between !== '';

function kindOf(mention: Mention): Kind | null {
  const { lead, quantity } = mention;
  if (quantity.unit === '%') return RATE.test(lead) ? 'rate' : null;
  if (!isScore(mention)) return null;
  if (FULL.test(lead)) return 'full';
  if (POINTS.test(lead)) return 'points';
  return LOST.test(textBefore(mention, LONGEST_LEAD)) ? 'deducted' : null;
}

const LONGEST_LEAD = 40;

function relationsAmong(rows: readonly ScoreRow[], score: Fact | null): Relation[] {
  const only = (kind: Kind): readonly Fact[] | null => {
    const [row, other] = rows.filter((each) => each.kind === kind);
    return row && !other ? row.facts : null;
  };
  const [full, points] = [only('full'), only('points')];
  if (!full || !points || points.filter((fact, i) => isAbove(fact, full[i]!)).length > 1) return [];
  const limits = points.map((fact, i) =>
    tied('points-limit', fact, { kind: 'order', bound: full[i]!, comparator: '<=' }),
  );
  const rates = (only('rate') ?? []).map((fact, i) =>
    tied('ratio', fact, { kind: 'quotient', numerator: points[i]!, denominator: full[i]! }),
  );
  const deductions = (only('deducted') ?? []).map((fact, i) =>
    tied('difference', fact, { kind: 'difference', minuend: full[i]!, subtrahend: points[i]! }),
  );
  const isWhole = Decimal.sum(full.map(({ quantity }) => quantity.value!)).equals(Decimal.HUNDRED);
  const whole = score && isWhole ? [tied('sum', score, { kind: 'sum', parts: points })] : [];
  return [...limits, ...[rates, deductions].filter(areBorneOut).flat(), ...whole];
}

const isAbove = ({ quantity: a }: Fact, { quantity: b }: Fact): boolean => b.value!.lessThan(a.value!);

const tied = (form: RelationForm, claimed: Fact, operands: Operands): Relation =>
  relationOf(form, claimed, [operands], 'layout', { namedBase: true });

/** All ranks but one bear out that the rows belong together. */
const areBorneOut = (relations: readonly Relation[]): boolean =>
  relations.filter((relation) => !holds(relation)).length <= 1;
