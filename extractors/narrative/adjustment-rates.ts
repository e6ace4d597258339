import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { dimensionOf, labelOf, ofOneValue, type Mention } from './mention.js';

const RATE =
  /(?:调整|调增|调减|追加|核减|变动)的?(?:率|幅度|比例)(?:为|达到?|是|仅)?$|比年初(?:预算|批复)?数?(?:增[加长]|[提调]高|多|减少|下降|降低|少)[了出]?$/;
/** 净增213.10万元，增幅11.46%: the rate of a net change right before it. */
const RATE_OF_NET = /^[，,]?(?:增幅|降幅|调幅|增[加长]|下降|减少)(?:为|达到?|了)?$/;
const CHANGE =
  /(?:净?(?:调整?|追)?|比年初(?:批复|预算)?数?)(?<way>多|少|增加?|追加|减少?|核减|收回)(?:预算|指标|资金)?(?:了|为|共|计)?$/;
const OPENING = /年初|批复|原(?:预算|安排)/;
const ADJUSTED = /全年预算|调整后|调整为|变更为|预算(?:成了|增至|增加到|减至|为)/;
const LESS = /减|降|少|收回/;

/**
 * 年初预算1,560万元，净调增84万元，全年预算1,644万元，调整率5.38%: what was added to a budget, or taken from it, over what it was at
 * the beginning of the year.
 */
export function adjustmentRates(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index) => {
    if (
      !(RATE.test(claim.lead) || (RATE_OF_NET.test(claim.between) && /净/.test(mentions[index - 1]?.lead ?? ''))) ||
      claim.quantity.unit !== '%' ||
      claim.quantity.comparator !== '=' ||
      claim.quantity.value === null
    )
      return [];
    const beside = mentions
      .slice(Math.max(0, index - REACH), index + 2)
      .filter((m) => m.paragraph === claim.paragraph && m.sentence >= claim.sentence - 1 && isPlainMoney(m));
    const before = beside.filter((m) => m.at < claim.at && m.sentence === claim.sentence);
    const nets = before.filter(({ lead }) => /净/.test(lead) && CHANGE.test(lead));
    const changes = nets.length > 0 ? nets : before.filter(({ lead }) => CHANGE.test(lead));
    const [change] = changes;
    if (change === undefined || changes.length > 1) return [];
    const opening = ofOneValue(
      beside.filter((m) => m !== change && OPENING.test(labelOf(m)) && !ADJUSTED.test(labelOf(m))),
    );
    const adjusted = ofOneValue(beside.filter((m) => m !== change && ADJUSTED.test(m.clauseLead)));
    const reading: Operands | null = opening
      ? { kind: 'growth-on-previous', change: change.fact, previous: opening.fact }
      : adjusted && { kind: 'growth-from-change', current: adjusted.fact, change: change.fact };
    const isLess = LESS.test(CHANGE.exec(change.lead)!.groups!['way']!);
    return reading ? relationOf('growth', claim.fact, [reading], 'stated', { direction: isLess ? -1 : 1 }) : [];
  });
}

const REACH = 10;

const isPlainMoney = ({ quantity }: Mention): boolean =>
  dimensionOf(quantity) === '元' && quantity.comparator === '=' && !quantity.approximate;
