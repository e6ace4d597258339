import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { isPlainPercentage, isSetRate } from './rate-names.js';

/** 基本支出占, 其中项目支出占比为: the name of a part and its share, with no figure of its own. */
const SHARE_OF = /^(?:其中|而)?(?<name>\p{Script=Han}{2,12}?)(?:的占比|占比?|[的所]?占?比[重例])(?:[为达]|只有|仅)?$/u;

/** How many sentences before its share a part may be told. */
const FARTHEST = 3;
const FEWEST_DIGITS = 3;

/**
 * 支出合计18,114.77万元，基本支出12,011.20万元，项目支出6,103.57万元。基本支出占66.31%: a share that is told of a part by its name alone is over the total that
 * the part and those beside it make, unless it is one over some other figure. `sums` are the totals that were found.
 */
export function partShares(mentions: readonly Mention[], sums: readonly Relation[]): Relation[] {
  const wholes = wholesOfParts(sums);
  return mentions.flatMap((claim, index): Relation[] => {
    const name =
      isPlainPercentage(claim) && !isSetRate(claim) ? SHARE_OF.exec(claim.lead)?.groups?.['name'] : undefined;
    if (
      name === undefined ||
      !/(?:^|[。；;，,：:])$/.test(claim.text.slice(0, claim.start - claim.lead.length).trimEnd())
    )
      return [];
    if (significantDigits(claim.quantity) < FEWEST_DIGITS || claim.fact.aspect.value === 'prior') return [];
    const told = mentions
      .slice(0, index)
      .filter(
        (m) =>
          m.paragraph === claim.paragraph && claim.sentence - m.sentence <= FARTHEST && bare(m.lead) === bare(name),
      );
    const [part, ...others] = told;
    const whole = part && wholes.get(part.fact);
    if (!part || !whole || others.length > 0) return [];
    const over = (denominator: Fact): Relation =>
      relationOf('share', claim.fact, [{ kind: 'quotient', numerator: part.fact, denominator }], 'identity', {
        namedBase: true,
      });
    const isOverAnother = mentions.some(
      (m) => m.fact !== part.fact && dimensionOf(m.quantity) === dimensionOf(part.quantity) && holds(over(m.fact)),
    );
    // 1—4月累计发行611.27亿元，新增债券占57.8%: of a greater whole that was told since
    const since = mentions.slice(0, index).filter((m) => m.at > part.at && m.paragraph === claim.paragraph);
    if (since.some((m) => dimensionOf(m.quantity) === dimensionOf(part.quantity) && isBeyond(m, whole))) return [];
    const relation = over(whole);
    return isOverAnother && !holds(relation) ? [] : [relation];
  });
}

const isBeyond = ({ quantity }: Mention, whole: Fact): boolean => whole.quantity.value!.lessThan(quantity.value!);

const bare = (words: string): string => words.replace(/^(?:其中|而)|[的为共]$/g, '');

/** The one total that each part is of, among those that hold. */
function wholesOfParts(sums: readonly Relation[]): ReadonlyMap<Fact, Fact | null> {
  const wholes = new Map<Fact, Fact | null>();
  for (const sum of sums) {
    const [first] = sum.readings;
    if (first.kind !== 'sum' || sum.basis === 'conjectured' || !holds({ ...sum, readings: [first] })) continue;
    for (const part of first.parts) {
      const known = wholes.get(part);
      const isOther =
        known !== undefined && known !== null && !known.quantity.value!.equals(sum.claimed.quantity.value!);
      wholes.set(part, isOther || known === null ? null : sum.claimed);
    }
  }
  return wholes;
}
