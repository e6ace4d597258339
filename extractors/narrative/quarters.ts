import type { Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { differenceRelation } from './parts.js';

/** Words for what a single quarter made, and for what had added up by the end of each. */
const SINGLE = /([二三四])季度[^，。；、]{0,4}(?:当季|单季)|(?:当季|单季)[^，。；、]{0,4}([二三四])季度/;
const ADDED_UP: readonly RegExp[] = [
  /(?<![二三四上下前])一季度(?!当季|单季)|(?<!\d)[1１][-—至~～][3３]月/,
  /上半年|二季度末|(?<!\d)[1１][-—至~～][6６]月/,
  /前三季度|三季度末|(?<!\d)[1１][-—至~～][9９]月/,
  /全年/,
];

const REACH = 16;

/** 上半年133.57亿元、前三季度207.94亿元，三季度当季74.37亿元: what had added up by its end less what had by its beginning. */
export function quarterRelation(mentions: readonly Mention[], index: number): Relation | null {
  const claim = mentions[index]!;
  const dimension = dimensionOf(claim.quantity);
  const single = SINGLE.exec(claim.lead);
  if (single === null || dimension === null || dimension === '%') return null;
  const quarter = '一二三四'.indexOf(single[1] ?? single[2]!);
  const told = mentions
    .slice(Math.max(0, index - REACH), index + REACH)
    .filter((m) => m.sentence === claim.sentence && dimensionOf(m.quantity) === dimension && !SINGLE.test(m.lead));
  const addedUp = (at: number): Mention | null => {
    const [only, other] = told.filter(({ lead }) => ADDED_UP[at]!.test(lead));
    return only && !other ? only : null;
  };
  const [until, before] = [addedUp(quarter), addedUp(quarter - 1)];
  return until && before ? differenceRelation(claim, until, before, 'stated') : null;
}
