import { Decimal } from '../../model/decimal.js';
import { groupBy } from '../../model/grouping.js';
import { relationOf, type Relation } from '../../model/relation.js';
import type { Mention } from './mention.js';
import { isScore, WHOLE_SCORE } from './score-totals.js';

/** Points with their full marks in the bracket behind them. */
interface Marked {
  readonly points: Mention;
  readonly full: Mention;
}

const FEWEST = 3;

/**
 * 预算执行9.71分（10分），产出47.6分（50分），效益27.5分（30分），满意度8.6分（10分）: a row of points, each with what stands alone in the bracket
 * behind it, which together is a hundred: no more points than marks, and all points make the score told before.
 */
export function bracketedMarks(mentions: readonly Mention[]): Relation[] {
  const marked = mentions.flatMap((points, i) => markedAt(points, mentions[i + 1]));
  return [...groupBy(marked, ({ points }) => points.sentence).values()].flatMap((row) => {
    const marks = Decimal.sum(row.map(({ full }) => full.quantity.value!));
    if (row.length < FEWEST || !marks.equals(Decimal.HUNDRED)) return [];
    const limits = row.map(({ points, full }) =>
      relationOf('points-limit', points.fact, [{ kind: 'order', bound: full.fact, comparator: '<=' }], 'stated'),
    );
    const [first] = row;
    const at = mentions.indexOf(first!.points);
    const total = mentions
      .slice(Math.max(0, at - REACH), at)
      .findLast((m) => m.text === first!.points.text && isScore(m) && WHOLE_SCORE.test(m.lead));
    const parts = row.map(({ points }) => points.fact);
    return total ? [...limits, relationOf('sum', total.fact, [{ kind: 'sum', parts }], 'identity')] : limits;
  });
}

const REACH = 6;

function markedAt(points: Mention, full: Mention | undefined): Marked[] {
  if (!full || full.depth !== points.depth + 1 || !isScore(points) || !isScore(full)) return [];
  const isAlone = /^[（(]$/.test(full.between.trim()) && /^[）)]/.test(full.text.slice(full.end));
  return isAlone ? [{ points, full }] : [];
}
