import { holds } from '../../model/evaluate.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, textBefore, type Mention } from './mention.js';
import { seriesOf } from './series.js';

const AVERAGES = /均[^，。；、\d]{0,8}$|单价[^，。；、\d]{0,4}$|每[^，。；、\d]{1,10}$/;
const RESPECTIVELY = /分别|依次|各自/;

/**
 * Averages in a row, each of the item of the same rank: 小学42名、12.60万元，初中54名、9.72万元，人均分别为3000元和1800元.
 * That they belong together is proven by those that tie: all of them but one.
 */
export function averageSeries(mentions: readonly Mention[]): Relation[] {
  return seriesOf(mentions).flatMap(({ members, dimension }) => {
    const first = members[0]!;
    const words = textBefore(first, 16);
    if (!AVERAGES.test(words.replace(RESPECTIVELY, '').replace(/[为是达约]$/, '')) || !RESPECTIVELY.test(words))
      return [];
    const before = mentions.filter((m) => m.sentence === first.sentence && m.at < first.at);
    const amounts = before.filter((m) => dimensionOf(m.quantity) === dimension).slice(-members.length);
    const counts = lastCounts(before, dimension, members.length);
    if (amounts.length < members.length || counts.length < members.length) return [];
    const relations = members.map((member, i): Relation =>
      relationOf(
        'average',
        member.fact,
        [{ kind: 'quotient', numerator: amounts[i]!.fact, denominator: counts[i]!.fact }],
        'stated',
        { namedBase: true },
      ),
    );
    const tied = relations.filter(holds).length;
    return tied > 0 && tied >= members.length - 1 ? relations : [];
  });
}

/** The last so many counts of one unit. */
function lastCounts(before: readonly Mention[], dimension: string, length: number): readonly Mention[] {
  const isCount = (m: Mention): boolean => m.quantity.kind === 'count' && dimensionOf(m.quantity) !== dimension;
  const last = before.findLast(isCount);
  return last ? before.filter((m) => dimensionOf(m.quantity) === dimensionOf(last.quantity)).slice(-length) : [];
}
