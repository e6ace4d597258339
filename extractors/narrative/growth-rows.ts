import { holds } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, textBefore, type Mention } from './mention.js';
import { seriesOf } from './series.js';

/**
 * Growth rates in a row behind the years that they lead through: 2020年为312.50万元，2021年335.94万元，2022年361.14万元，增速依次为7.50%、
 * 7.50%. That they belong together is proven by one that ties.
 */
export function growthRows(mentions: readonly Mention[]): Relation[] {
  if (!mentions.some(({ quantity }) => quantity.unit === '%')) return [];
  return seriesOf(mentions).flatMap(({ members, dimension }) => {
    const [first] = members;
    if (dimension !== '%' || first === undefined || !GROWTH.test(textBefore(first, LONGEST_LEAD))) return [];
    const told = mentions.filter(
      (m) => m.sentence === first.sentence && m.at < first.at && m.depth <= first.depth && yearBefore(m) !== null,
    );
    const states = told.slice(-members.length - 1);
    if (states.length <= members.length || !areSuccessive(states)) return [];
    const relations = members.map((member, i) =>
      relationOf(
        'growth',
        member.fact,
        [{ kind: 'growth', current: states[i + 1]!.fact, previous: states[i]!.fact }],
        'layout',
        { direction: FALL.test(textBefore(first, LONGEST_LEAD)) ? -1 : 0 },
      ),
    );
    return relations.some((relation) => holds(relation) && significantDigits(relation.claimed.quantity) >= TELLING)
      ? relations
      : [];
  });
}

/** A rate of fewer digits ties by chance. */
const TELLING = 3;

const GROWTH =
  /(?:增速|增幅|增长率|涨幅|降幅|增长|下降|上升)(?:依次|分别|逐年)(?:为|是|达到?)?$|(?:依次|分别|逐年)(?:增长|下降|上升|上涨)(?:了|为)?$/;
const FALL = /(?:降幅|下降)(?:依次|分别|逐年)?(?:为|是|达到?|了)?$/;

const LONGEST_LEAD = 16;

/** The year that is told right before a figure. */
function yearBefore({ between, lead }: Mention): number | null {
  const year = /(20\d\d)\s*年[^，,。；;、]{0,10}$/.exec(between === '' ? lead : between)?.[1];
  return year === undefined ? null : Number(year);
}

/** Figures of one kind, of one year after another. */
const areSuccessive = (states: readonly Mention[]): boolean =>
  states.every((m, i) => {
    const before = states[i - 1];
    return (
      (m.quantity.value?.sign() ?? 0) > 0 &&
      dimensionOf(m.quantity) !== '%' &&
      (before === undefined ||
        (yearBefore(m) === yearBefore(before)! + 1 && dimensionOf(m.quantity) === dimensionOf(before.quantity)))
    );
  });
