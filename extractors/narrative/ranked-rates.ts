import { holds } from '../../model/evaluate.js';
import type { Operands, Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { nameOf, type RateKind } from './rate-names.js';
import { seriesOf } from './series.js';

/**
 * Rates in a row, each of the figures of its rank in the two rows before, or over the one amount between: 合同价分别为300万元、
 * 500万元，已支付240万元、350万元，支付比例分别为80%、70%. That they belong together is proven by those that tie: all of them but one.
 */
export function rankedRates(mentions: readonly Mention[]): Relation[] {
  const series = seriesOf(mentions);
  return series.flatMap(({ members, dimension }, index) => {
    const first = members[0]!;
    const name = dimension === '%' ? nameOf({ ...first, unnamed: false }, null) : null;
    if (name === null || members.some(({ fact }) => fact.statistic === 'growth')) return [];
    const before = series
      .slice(0, index)
      .filter((row) => row.members.length === members.length && row.members[0]!.sentence === first.sentence);
    const [one, other] = before.slice(-2).map((row) => row.members);
    const last = mentions[mentions.indexOf(first) - 1];
    const { kind } = name;
    const isOfOne = one && last && !one.includes(last) && /占[^，,。；;]{0,12}$/.test(last.lead);
    const single = isOfOne ? [paired(one, Array<Mention>(one.length).fill(last), kind)] : [];
    const pairings = one && other ? [paired(other, one, kind), paired(one, other, kind)] : single;
    return pairings.map((operands) => relationsOf(members, operands, name.kind)).find(isProven) ?? [];
  });
}

/** The figures of each rank, where the words of the rows do not put them on the other side. */
function paired(
  numerators: readonly Mention[],
  denominators: readonly Mention[],
  { over, under }: RateKind,
): Operands[] {
  const [above, below] = [numerators[0]!.lead, denominators[0]!.lead];
  if (over.source !== '.' && !(over.test(above) && (under.test(below) || numerators.length > 2))) return [];
  return numerators.flatMap((numerator, i): Operands[] => {
    const denominator = denominators[i]!;
    return dimensionOf(numerator.quantity) === dimensionOf(denominator.quantity)
      ? [{ kind: 'quotient', numerator: numerator.fact, denominator: denominator.fact }]
      : [];
  });
}

function relationsOf(members: readonly Mention[], operands: readonly Operands[], { form }: RateKind): Relation[] {
  if (operands.length !== members.length) return [];
  return members.map((member, i) => ({
    form,
    claimed: member.fact,
    readings: [operands[i]!],
    basis: 'layout',
    direction: 0,
    namedBase: true,
    cue: null,
  }));
}

function isProven(relations: readonly Relation[]): boolean {
  const tied = relations.filter(holds).length;
  return tied > 0 && tied >= relations.length - 1;
}
