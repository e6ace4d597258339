import { relationOf, type Relation } from '../../model/relation.js';
import type { Mention } from './mention.js';
import { nameOf } from './rate-names.js';

const OVER = /^(?:\p{Script=Han}{0,2}[元人户亩个件])?[÷/／]\p{Script=Han}{0,12}$/u;
const GIVES = /^(?:\p{Script=Han}{0,2}[元人户亩个件])?(?:[)）]?[×*x＊]100[%％])?[)）]?[=＝≈]$/iu;

/**
 * 执行率=实际支出/预算安排×100%=263.18/280.00×100%=93.99%: the two figures that the text itself divides; 160.00万元→158.36万元→98.98%: plan,
 * result and rate in a row of arrows.
 */
export function formulaRates(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index): Relation[] => {
    const [numerator, denominator] = mentions.slice(Math.max(0, index - 2), index);
    if (!numerator || !denominator || claim.quantity.kind !== 'percent') return [];
    if (numerator.paragraph !== claim.paragraph || [numerator, denominator].some(isNoNumber)) return [];
    const [first, second] = [between(numerator, denominator), between(denominator, claim)];
    const areArrows = ARROW.test(first) && ARROW.test(second) && isNoChange(claim, numerator, denominator);
    if (!areArrows && !(OVER.test(first) && GIVES.test(second))) return [];
    const [over, under] = areArrows ? [denominator, numerator] : [numerator, denominator];
    return [
      relationOf(
        formOf(claim, numerator),
        claim.fact,
        [{ kind: 'quotient', numerator: over.fact, denominator: under.fact }],
        'identity',
        { namedBase: true },
      ),
    ];
  });
}

const ARROW = /^[→⇒]$/;

/** Two amounts of one unit and what the second is of the first; 120→150→25% may be by how much it grew. */
const isNoChange = ({ fact }: Mention, one: Mention, other: Mention): boolean =>
  fact.statistic !== 'growth' &&
  one.quantity.unit === other.quantity.unit &&
  other.quantity.value!.lessThan(one.quantity.value!.plus(one.quantity.value!)) &&
  one.quantity.value!.lessThan(other.quantity.value!.plus(other.quantity.value!));

const between = (one: Mention, other: Mention): string => one.text.slice(one.end, other.start).replace(/\s+/g, '');

const isNoNumber = ({ quantity }: Mention): boolean =>
  quantity.value === null || quantity.kind === 'percent' || quantity.comparator !== '=';

/** The name stands before the formula: 预算执行率=…. */
function formOf(claim: Mention, first: Mention): Relation['form'] {
  const words = claim.text
    .slice(0, first.start)
    .split(/[。；;，,]/)
    .pop()!;
  const lead = words.split(/[=＝（(]/)[0]!.trim();
  return nameOf({ ...claim, lead, between: lead, clauseLead: lead }, null)?.kind.form ?? 'ratio';
}
