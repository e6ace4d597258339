import { relationOf, type Relation } from '../../model/relation.js';
import { isChange } from './comparisons.js';
import { dimensionOf, textBefore, type Mention } from './mention.js';
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

/** 四个季度依次为 before the first of four figures. */
const IN_A_ROW = /(?:[四各]个?|一[至到])四?季度?[^，。；、]{0,12}(?:依次|分别)[^，。；、]{0,4}$/;
/** 末季比首季, 三季度最高，较一季度. */
const TWO_QUARTERS =
  /(?<one>首季|末季|[一二三四]季度)(?:最[高低多少])?[，,]?[比较](?<other>首季|末季|[一二三四]季度)(?<behind>[^。；]*)$/;
const QUARTERS: Readonly<Record<string, number>> = { 首季: 0, 一季度: 0, 二季度: 1, 三季度: 2, 四季度: 3, 末季: 3 };

/** 四个季度依次为168.30万元、…、192.49万元，三季度最高，较一季度多53.57万元，高出31.83%: two of a row of four, by their rank. */
function rankedQuarters(mentions: readonly Mention[], index: number): Relation | null {
  const claim = mentions[index]!;
  const two = TWO_QUARTERS.exec(textBefore(claim, LONGEST_LEAD))?.groups;
  if (!two || !isChange(claim) || /[比较]/.test(two['behind']!)) return null;
  const first = mentions.findLastIndex(
    (m, i) => i < index && m.text === claim.text && IN_A_ROW.test(textBefore(m, LONGEST_LEAD)),
  );
  const row = first < 0 ? [] : mentions.slice(first, first + 4);
  const [opening] = row;
  const isRow = row.every(
    (m, i) =>
      m.sentence === claim.sentence &&
      m.end <= claim.start &&
      dimensionOf(m.quantity) === dimensionOf(opening!.quantity) &&
      (i === 0 || /^[、，,和及与]*$/.test(m.between)),
  );
  if (!isRow || row.length < 4) return null;
  const [current, previous] = [row[QUARTERS[two['one']!]!]!, row[QUARTERS[two['other']!]!]!];
  if (claim.quantity.unit === '%')
    return relationOf(
      'growth',
      claim.fact,
      [{ kind: 'growth', current: current.fact, previous: previous.fact }],
      'stated',
    );
  return dimensionOf(claim.quantity) === dimensionOf(current.quantity)
    ? differenceRelation(claim, current, previous, 'stated')
    : null;
}

const LONGEST_LEAD = 60;

/** 上半年133.57亿元、前三季度207.94亿元，三季度当季74.37亿元: what had added up by its end less what had by its beginning. */
export function quarterRelation(mentions: readonly Mention[], index: number): Relation | null {
  const claim = mentions[index]!;
  const dimension = dimensionOf(claim.quantity);
  const single = SINGLE.exec(claim.lead);
  if (single === null && /季/.test(claim.text)) return rankedQuarters(mentions, index);
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
