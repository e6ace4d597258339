import type { Fact } from '../../model/fact.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, labelOf, type Mention } from './mention.js';
import { isCountedBy, nameOf } from './rate-names.js';

/** All that was not counted before: 余下150户, 其余3个. */
const ALL_OTHERS = /^(?:(?:其余|剩余|余下|剩下|剩|余)(?:的|有|为|下)?|[尚还仍]余)$/;

/**
 * 一次合格3420户，合格率95.8%，余下150户返工: what a rate counts and all that it leaves are the whole that it is of, which
 * need not be printed.
 */
export function complementRates(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index): Relation[] => {
    const [part, others] = [mentions[index - 1], mentions[index + 1]];
    if (claim.quantity.unit !== '%' || claim.quantity.comparator !== '=' || !part || !others) return [];
    if (claim.fact.statistic === 'growth' || claim.fact.aspect.value === 'target') return [];
    if (part.part !== claim.part || others.part !== claim.part) return [];
    if (part.depth !== claim.depth || others.depth !== claim.depth || !ALL_OTHERS.test(others.lead)) return [];
    if (!isExactCount(part) || !isExactCount(others)) return [];
    if (dimensionOf(part.quantity) !== dimensionOf(others.quantity)) return [];
    const name = nameOf(claim, null);
    if (name?.kind.form !== 'ratio' || name.kind.planned || !isNamedAlike(name.stem, labelOf(part))) return [];
    // 其中一等奖6人，获奖率15%，其余…: what is left is left of another whole
    if (/其中/.test(claim.topic + part.between)) return [];
    return [
      relationOf(
        'ratio',
        claim.fact,
        [{ kind: 'quotient', numerator: part.fact, denominator: together(part, others) }],
        'identity',
        { namedBase: true },
      ),
    ];
  });
}

const isExactCount = ({ quantity }: Mention): boolean =>
  quantity.kind === 'count' && quantity.value !== null && quantity.comparator === '=' && !quantity.approximate;

const isNamedAlike = (stem: string, label: string): boolean =>
  stem.length >= 2 && (label.includes(stem.slice(-2)) || isCountedBy(stem, label));

/** Both counts as one, which is printed nowhere; it stands where the second of them does. */
export const together = ({ quantity }: Mention, { fact }: Mention): Fact => ({
  ...fact,
  quantity: {
    ...fact.quantity,
    value: quantity.value!.plus(fact.quantity.value!),
    printed: { ...fact.quantity.printed, chinese: true },
  },
});
