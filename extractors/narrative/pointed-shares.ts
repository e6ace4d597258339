import type { Fact } from '../../model/fact.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { together } from './complement-rates.js';
import { dimensionOf, type Mention } from './mention.js';

/** 后者占, 前者的比重为: which of the two figures before it a share is of; no word says what over. */
const POINTED = /^(?:其中)?(前|后)者(?:[仅只约]?占(?:比|比重)?|的?(?:占比|比重|比例))[仅约]?(?:为|达到?|是)?约?$/;

/** Whether the words before a percentage point back to one of two figures. */
export const isPointed = ({ lead }: Mention): boolean => POINTED.test(lead);

/**
 * 自有车辆52辆，租用车辆35辆，后者占40.23%: the share of one of two is over both together, which need not be printed, or over a
 * whole that was told before them; it is over neither of the two.
 */
export function pointedShares(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index): Relation[] => {
    const pointed = POINTED.exec(claim.lead)?.[1];
    if (pointed === undefined || claim.quantity.unit !== '%' || claim.quantity.comparator !== '=') return [];
    const before = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.paragraph === claim.paragraph && m.depth <= claim.depth && isWhole(m));
    const [former, latter] = withoutTotal(before).slice(-2);
    if (latter?.sentence !== claim.sentence || former?.sentence !== claim.sentence) return [];
    const dimension = dimensionOf(latter.quantity);
    if (dimensionOf(former.quantity) !== dimension) return [];
    const numerator = pointed === '前' ? former.fact : latter.fact;
    const both = together(former, latter);
    const over = (denominator: Fact): Operands => ({ kind: 'quotient', numerator, denominator });
    const wholes = before.filter(
      (m) =>
        m !== former &&
        m !== latter &&
        dimensionOf(m.quantity) === dimension &&
        !m.quantity.value!.lessThan(both.quantity.value!),
    );
    return [
      relationOf('share', claim.fact, [over(both), ...wholes.map(({ fact }) => over(fact))], 'stated', {
        namedBase: true,
      }),
    ];
  });
}

/** 自有52辆，租用35辆，共87辆，后者占…: the total of the two is neither of them. */
function withoutTotal(figures: readonly Mention[]): readonly Mention[] {
  const last = figures.at(-1);
  return last !== undefined && /^(?:[两二]者)?(?:合计|总计|共计?|一共)[为有]?$/.test(last.lead)
    ? figures.slice(0, -1)
    : figures;
}

/** How many figures before a share may be what it is over. */
const REACH = 8;

/** An amount or a count, exact, of this year and no difference. */
function isWhole({ quantity, fact }: Mention): boolean {
  const dimension = dimensionOf(quantity);
  if (dimension === null || dimension === '%' || quantity.comparator !== '=' || quantity.approximate) return false;
  return fact.statistic !== 'change' && fact.statistic !== 'average' && fact.aspect.value !== 'prior';
}
