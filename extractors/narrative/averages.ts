import { Decimal } from '../../model/decimal.js';
import type { Operands, Relation } from '../../model/relation.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, overlap, labelOf, type Mention } from './mention.js';

/** Words for those that are counted under another name: 生均 over 人, 村均 over 个. */
const COUNTED_AS: Readonly<Record<string, readonly string[]>> = {
  生: ['人', '名'],
  人: ['人', '名', '位'],
  村: ['个', '村'],
  校: ['所', '个'],
  班: ['个', '班'],
  场: ['场', '场次'],
  单座: ['座'],
  次: ['次', '批次'],
  月: ['个月', '人次'],
};

/** The units of what an average is counted by: after the stroke (元/座), before 均 (户均), after 每 (每家). */
function countedIn(claim: Mention): readonly string[] | null {
  const stroke = claim.quantity.unit.lastIndexOf('/');
  const word =
    stroke >= 0
      ? claim.quantity.unit.slice(stroke + 1)
      : (/(人次|亩次|单座|[^\d，。；、年全平日])均/.exec(claim.lead)?.[1] ??
        /每([人户亩村座家辆所场次]次?)/.exec(claim.lead)?.[1] ??
        null);
  return word === null ? null : (COUNTED_AS[word] ?? [word]);
}

const REACH = 14;

/** Averages and unit prices with the amount and the count that they come from. */
export function averageRelations(mentions: readonly Mention[], lookup: Lookup): Relation[] {
  const relations: Relation[] = [];
  mentions.forEach((claim, index) => {
    if (claim.fact.statistic !== 'average' || claim.quantity.value === null || claim.quantity.comparator !== '=')
      return;
    if (
      claim.fact.aspect.value === 'target' ||
      claim.fact.aspect.value === 'prior' ||
      /增加|减少|提高|降低/.test(claim.lead) ||
      /标准|控制|目标|不超|以内/.test(`${claim.lead}${claim.tail}`)
    )
      return;
    const per = countedIn(claim);
    const amountDimension = claim.quantity.unit.split('/')[0]!;
    const window = [
      ...mentions
        .slice(Math.max(0, index - REACH), index + 7)
        .filter((m) => m.paragraph >= claim.paragraph - 2 && (m.at < claim.at || m.sentence === claim.sentence)),
      ...lookup.named(claim.lead.replace(/\p{Script=Han}均|每\p{Script=Han}{1,2}|单位?成本|单价|造价/gu, ''), claim),
      // the count may have been told anywhere, in the unit that the average is counted by
      ...(per ?? []).flatMap((unit) => lookup.counted(unit, claim)),
    ].filter(
      (m, i, all) =>
        m !== claim &&
        all.indexOf(m) === i &&
        m.quantity.value !== null &&
        isCounted(m) &&
        m.fact.statistic !== 'average',
    );
    const scored: { operands: Operands; score: number; perKnown: boolean }[] = [];
    for (const amount of window) {
      if (dimensionOf(amount.quantity) !== amountDimension) continue;
      for (const count of window) {
        const dimension = dimensionOf(count.quantity);
        if (count === amount || dimension === null || dimension === '%' || dimension === amountDimension) continue;
        if (!Decimal.ONE.lessThan(count.quantity.value!)) continue;
        if (amount.quantity.value!.lessThan(claim.quantity.value)) continue;
        const perKnown = per !== null && per.includes(dimension);
        const score =
          nearness(amount, claim) +
          nearness(count, claim) +
          (perKnown ? 3 : 0) +
          overlap(labelOf(amount), claim.lead) +
          2 * overlap(claim.lead, labelOf(count)) +
          (amount.at > count.at && amount.at - count.at < 20 && !/[，,；;。]/.test(amount.between) ? 2 : 0) +
          (amount.fact.statistic === 'change' ? -2 : 0);
        scored.push({
          operands: { kind: 'quotient', numerator: amount.fact, denominator: count.fact },
          score,
          perKnown,
        });
      }
    }
    scored.sort((a, b) => b.score - a.score);
    const [first, ...rest] = scored;
    if (!first) return;
    relations.push({
      form: 'average',
      claimed: claim.fact,
      readings: [first.operands, ...rest.slice(0, 7).map((pair) => pair.operands)],
      basis: first.perKnown && first.score >= 6 ? 'stated' : 'conjectured',
      direction: 0,
      namedBase: false,
      cue: null,
    });
  });
  return relations;
}

const isCounted = ({ quantity }: Mention): boolean => quantity.comparator === '=' || quantity.comparator === '~';

const nearness = (mention: Mention, claim: Mention): number =>
  (mention.sentence === claim.sentence ? 1.5 : 0) - Math.min(2, Math.abs(claim.at - mention.at) / 60);
