import type { Fact } from '../../model/fact.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, labelOf, type Mention } from './mention.js';
import { isCountedBy, nameOf } from './rate-names.js';
import { unprinted } from './unprinted.js';

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
    if (part.part !== claim.part || others.sentence !== claim.sentence) return [];
    // 1831人结业，结业率99.5%；其余9人中途退出, and not 期满289人，留用214人，留用率74.05%；其余67人未期满
    const inSentence = mentions.slice(Math.max(0, index - REACH), index).filter((m) => m.sentence === claim.sentence);
    const isAlone = inSentence.every((m) => m === part || dimensionOf(m.quantity) !== dimensionOf(part.quantity));
    if (others.part !== claim.part && !isAlone) return [];
    if (part.depth !== claim.depth || others.depth !== claim.depth || !ALL_OTHERS.test(others.lead)) return [];
    if (!isExact(part) || !isExact(others)) return [];
    if (dimensionOf(part.quantity) !== dimensionOf(others.quantity)) return [];
    const operands = { kind: 'quotient', numerator: part.fact, denominator: together(part, others) } as const;
    // 改造46.70公里，占34.40%，其余89.05公里为新建
    if (SHARE.test(claim.lead) && others.part === claim.part)
      return [relationOf('share', claim.fact, [operands], 'stated')];
    if (part.quantity.kind !== 'count') return [];
    const name = nameOf(claim, null);
    if (name?.kind.form !== 'ratio' || name.kind.planned || !isNamedAlike(name.stem, labelOf(part))) return [];
    // 其中一等奖6人，获奖率15%，其余…: what is left is left of another whole
    if (/其中/.test(claim.topic + part.between)) return [];
    return [relationOf('ratio', claim.fact, [operands], 'identity', { namedBase: true })];
  });
}

const REACH = 12;

/** A share that names no whole of its own. */
const SHARE = /^占(?:比|总[数量额]?|全部|全[体长]|其)?(?:的|[为达约])?$/;

const isExact = ({ quantity }: Mention): boolean =>
  COUNTABLE.has(quantity.kind) && quantity.value !== null && quantity.comparator === '=' && !quantity.approximate;
const COUNTABLE = new Set(['count', 'measure', 'money']);

const isNamedAlike = (stem: string, label: string): boolean =>
  stem.length >= 2 && (label.includes(stem.slice(-2)) || isCountedBy(stem, label));

/** Both counts as one; it stands where the second of them does. */
export const together = ({ quantity }: Mention, { fact }: Mention): Fact =>
  unprinted(fact, { value: quantity.value!.plus(fact.quantity.value!) });
