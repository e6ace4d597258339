import { relationOf, type Relation } from '../../model/relation.js';
import { isChange } from './comparisons.js';
import { dimensionOf, type Mention } from './mention.js';

/**
 * 补助标准为94元，比上年提高5元（2023年为89元）: the figure before a change and, in the bracket behind it, that of the time it is compared
 * with.
 */
export function bracketedPrior(mentions: readonly Mention[], index: number): Relation | null {
  const [current, claim, previous] = [mentions[index - 1], mentions[index]!, mentions[index + 1]];
  if (!current || !previous || current.sentence !== claim.sentence || previous.depth !== claim.depth + 1) return null;
  const dimension = dimensionOf(claim.quantity);
  const areAlike = [current, claim, previous].every(
    (m) => dimensionOf(m.quantity) === dimension && m.quantity.comparator === '=' && !m.quantity.approximate,
  );
  if (!areAlike || dimension === null || dimension === '%' || dimension === '分' || !isChange(claim)) return null;
  const way = CHANGE.exec(claim.between)?.groups?.['way'];
  if (way === undefined || !PRIOR.test(previous.between) || isChange(current)) return null;
  const isLess = /[减降少低]/.test(way);
  return relationOf(
    'difference',
    claim.fact,
    [{ kind: 'difference', minuend: current.fact, subtrahend: previous.fact }],
    'identity',
    { direction: isLess ? -1 : 1 },
  );
}

const CHANGE =
  /^[，,]?(?:同比|[比较]上?(?:年|期|年同期|一年)|[比较]去年)(?:度|同期)?(?<way>增加?|提高|上升|多|减少|下降|降低|少|低|高)(?:了|出)?$/;
const PRIOR = /^[（(](?:上年|去年|20\d\d年|上年同期|去年同期)度?(?:为|是|仅|有)?$/;
