import { holds, readingThatHolds } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import { isSure, type Relation } from '../../model/relation.js';
import { changeBefore } from './comparisons.js';
import { dimensionOf, type Mention } from './mention.js';

/** Figures of fewer digits follow from some pair of figures by chance. */
const TELLING = 4;

/**
 * 公交增加57.2万人次，增长10.19%: a change and its rate tell of the same two figures. Where these were found for the one,
 * and make it, they are those of the other too.
 */
export function withTwins(mentions: readonly Mention[], relations: readonly Relation[]): Relation[] {
  const byClaim = new Map(relations.map((relation) => [relation.claimed, relation]));
  const found = new Map<Relation, Relation>();
  mentions.forEach((rate, index) => {
    const change = rate.fact.statistic === 'growth' ? changeBefore(mentions, index) : null;
    if (!change || ['%', null].includes(dimensionOf(change.quantity))) return;
    const [difference, growth] = [byClaim.get(change.fact), byClaim.get(rate.fact)];
    if (difference && growth && isOpen(growth) && significantDigits(change.quantity) >= TELLING) {
      const operands = readingThatHolds(difference);
      if (operands?.kind !== 'difference') return;
      const { minuend: current, subtrahend: previous } = operands;
      found.set(growth, { ...growth, readings: [{ kind: 'growth', current, previous }], basis: 'stated' });
    }
  });
  return relations.map((relation) => found.get(relation) ?? relation);
}

const isOpen = (relation: Relation): boolean => !isSure(relation) && !holds(relation);
