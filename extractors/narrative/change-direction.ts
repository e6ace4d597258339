import type { Mention } from './mention.js';

const INCREASE = /增加|增长|增收|增|上升|提高|提升|升|多|高|超出|超过|超|净增|扩大|涨|上调|上浮|回升/;
const DECREASE = /便宜|减少|下降|减收|减支|减|降低|降|少|低|压减|压缩|缩减|回落|节约|核减|缩小|跌|下调|下浮|退步|慢/;

/** Whether the words in front of a change tell of more (1), of less (-1) or of neither (0); the last such word counts. */
export function directionOf(claim: Mention): -1 | 0 | 1 {
  const lead = claim.lead.slice(-10);
  const up = lastIndex(lead, INCREASE);
  const down = lastIndex(lead, DECREASE);
  return up === down ? 0 : up > down ? 1 : -1;
}

function lastIndex(text: string, pattern: RegExp): number {
  let at = -1;
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) at = match.index;
  return at;
}
