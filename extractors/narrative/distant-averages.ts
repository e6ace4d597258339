import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { divisorOf, type Divisor } from './average-words.js';
import { isAmount, isCount } from './average-operands.js';
import { isResult, namingOne } from './averages.js';
import { FEWEST_DIGITS, firstSlip, isOfSize, MOST_FAR, toldIn, type Told } from './distant-figures.js';
import { cellMention, dimensionOf, isListed, labelOf, overlap, SIDE, type Mention } from './mention.js';

/** How many figures of its sentence an average may be made of. */
const MOST_NEAR = 2;

/** The figures of the whole report. */
type Far = ReturnType<typeof toldIn<Mention>>;

/** An amount and a count that an average may be of, and how likely they are. */
interface Pair {
  readonly amount: Mention;
  readonly count: Mention;
  readonly score: number;
}

/**
 * Averages told right behind their amount or their count, the other of which stands elsewhere in the report: 接待386人次，人均83.66元.
 * One that no figure of the report gives, and the likeliest would give but for one slip of the pen, is hardly right. `known`
 * are the relations that were found before.
 */
export function distantAverages(
  mentions: readonly Mention[],
  cells: readonly Fact[],
  known: readonly Relation[],
): Relation[] {
  const settled = new Set(
    known.filter((relation) => relation.form === 'average' && holds(relation)).map(({ claimed }) => claimed),
  );
  let far: Far | null = null;
  return [...groupBy(mentions, ({ sentence }) => sentence).values()].flatMap((sentence) =>
    sentence.flatMap((mention, index): readonly Relation[] => {
      if (significantDigits(mention.quantity) < FEWEST_DIGITS || settled.has(mention.fact)) return [];
      const claim = namingOne(mention, sentence[index - 1]);
      const divisor = isResult(claim) ? divisorOf(claim) : null;
      if (divisor === null || divisor.units === null || divisor.timed || !divisor.averaged) return [];
      const near = sentence.filter(
        (m, i) => m.part === claim.part && m.at < claim.at && m.depth <= claim.depth && !isOfList(m, sentence[i + 1]),
      );
      far ??= toldIn([...mentions, ...cells.map(cellMention)]);
      const relation = averageOf(claim, divisor, near, far);
      return relation === null ? [] : [relation];
    }),
  );
}

/** 小型327户、微型263户; 其中国培1836人: the average is rather that of all. */
const isOfList = (mention: Mention, next: Mention | undefined): boolean =>
  /其中/.test(mention.between) ||
  isListed(mention) ||
  (next !== undefined && isListed(next) && dimensionOf(next.quantity) === dimensionOf(mention.quantity));

function averageOf(claim: Mention, divisor: Divisor, near: readonly Mention[], far: Far): Relation | null {
  const amounts = near.filter((m) => isAmount(m, claim) && !m.quantity.approximate).slice(-MOST_NEAR);
  const counts = near.filter((m) => isCount(m, divisor, claim) && !m.quantity.approximate).slice(-MOST_NEAR);
  const farAmounts = counts.length > 0 ? (far.get(dimensionOf(claim.quantity)!.split('/')[0]!) ?? []) : [];
  const farCounts = amounts.length > 0 ? divisor.units!.flatMap((unit) => far.get(unit) ?? []) : [];
  if (farAmounts.length + farCounts.length > MOST_FAR) return null;
  const pairs = [
    ...counts.flatMap((count) =>
      farAmounts.flatMap((told) => pairOf(told[0], count, scoreOf(told, claim, divisor, count), claim, divisor)),
    ),
    ...amounts.flatMap((amount) =>
      farCounts.flatMap((told) => pairOf(amount, told[0], scoreOf(told, claim, divisor, amount), claim, divisor)),
    ),
  ];
  const over = ({ amount, count }: Pair): Relation =>
    relationOf(
      'average',
      claim.fact,
      [{ kind: 'quotient', numerator: amount.fact, denominator: count.fact }],
      'likely',
    );
  if (pairs.some((pair) => holds(over(pair)))) return null;
  const printed = claim.quantity.value!;
  const ranked = pairs
    .filter(({ amount, count }) => isOfSize(amount.quantity.value!, count.quantity.value!, printed))
    .sort((a, b) => b.score - a.score);
  return firstSlip(ranked.map(over), new Set([claim, ...near].map(({ fact }) => fact)));
}

function pairOf(amount: Mention, count: Mention, score: number, claim: Mention, divisor: Divisor): Pair[] {
  const isPair = amount !== count && isAmount(amount, claim) && isCount(count, divisor, claim);
  return isPair && count.quantity.value!.toString() !== '1' ? [{ amount, count, score }] : [];
}

/** How likely a figure, in all places where it is told, is what an average is of that stands beside another. */
function scoreOf(told: Told<Mention>, claim: Mention, { what }: Divisor, beside: Mention): number {
  const words = told.map((m) => `${labelOf(m)}${m.topic}`).join(' ');
  const names = [what, claim.lead, labelOf(beside)].map((name) => name.replace(SIDE, ''));
  return (
    names.reduce((sum, name) => (name.length >= 2 ? sum + 2 * overlap(name, words) : sum), 0) +
    (told.some(({ paragraph }) => paragraph === claim.paragraph) ? 2 : 0) +
    Math.min(2, (told.length - 1) / 2)
  );
}
