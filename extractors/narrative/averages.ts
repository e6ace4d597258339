import { Decimal } from '../../model/decimal.js';
import type { Operands, Relation } from '../../model/relation.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, overlap, labelOf, type Mention } from './mention.js';

/** What an average is counted by: the unit after the stroke (元/座), or the word before 均 (户均, 人次均). */
const PER: readonly (readonly [RegExp, RegExp])[] = [
  [/人次均|每人次|\/人次/, /^人次$/],
  [/人均|每人|\/人(?!次)|生均|每生|\/生/, /^人$|^生$/],
  [/户均|每户|\/户/, /^户$/],
  [/亩均|每亩|\/亩/, /^亩(?:次)?$/],
  [/亩次均|\/亩次/, /^亩次$/],
  [/村均|每村|\/村/, /^个?村?$|^个$/],
  [/座|每座|单座/, /^座$/],
  [/每辆|\/辆/, /^辆$/],
  [/公里|\/公里/, /^公里$/],
  [/每家|\/家|家均/, /^家$/],
  [/次|\/次/, /^次$|^批次$|^人次$/],
  [/日均|\/天|\/日|每天/, /^天$|^日$/],
  [/月均|\/月|每月/, /^个月$|^月$/],
];

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
    const per = PER.find(([name]) => name.test(`${claim.lead.slice(-12)}${claim.quantity.unit}`))?.[1] ?? null;
    const amountDimension = claim.quantity.unit.replace(/\/.*$/, '') || claim.quantity.unit;
    const window = [
      ...mentions
        .slice(Math.max(0, index - REACH), index + 7)
        .filter((m) => m.paragraph >= claim.paragraph - 2 && (m.at < claim.at || m.sentence === claim.sentence)),
      ...lookup.named(
        claim.lead.replace(/[\p{Script=Han}]均|平均|每[\p{Script=Han}]{1,2}|单位?成本|单价|造价/gu, ''),
        claim,
      ),
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
        const perKnown = per !== null && per.test(dimension);
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
