import { relationOf, type Relation } from '../../model/relation.js';
import { isChange } from './comparisons.js';
import { dimensionOf, overlap, textBefore, type Mention } from './mention.js';
import { differenceRelation, isAddend, sumRelation } from './parts.js';

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
  const from = mentions.findLastIndex(
    (m, i) => i < index && m.text === claim.text && IN_A_ROW.test(textBefore(m, LONGEST_LEAD)),
  );
  const row = from < 0 ? null : rowFrom(mentions, from, 4);
  if (row === null || row[0]!.sentence !== claim.sentence || row.at(-1)!.end > claim.start) return null;
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

/** 四个季度依次为: the words before the first of a row of four quarters. */
export const opensQuarters = (first: Mention): boolean => IN_A_ROW.test(textBefore(first, LONGEST_LEAD));

/** So many figures of one kind from a figure on, with nothing but marks between them. */
export function rowFrom(mentions: readonly Mention[], from: number, count: number): readonly Mention[] | null {
  const row = mentions.slice(from, from + count);
  const [first] = row;
  const isRow = row.every(
    (m, i) =>
      m.sentence === first!.sentence &&
      dimensionOf(m.quantity) === dimensionOf(first!.quantity) &&
      (i === 0 || /^[、，,和及与]*$/.test(m.between)),
  );
  return isRow && row.length === count ? row : null;
}

/** 上半年累计, 下半年, 前三季度, 全年 behind a row of four quarters, and which of them it adds up. */
const STRETCHES: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:其中)?(?:上半年|前两个?季度)/, 0, 2],
  [/^(?:其中)?(?:下半年|后两个?季度)/, 2, 4],
  [/^前三个?季度/, 0, 3],
  [/^(?:全年|四个?季度)(?:累?共?计|共)/, 0, 4],
];

/** 上下半年分别为143天、155天. */
const HALVES_IN_A_ROW = /上、?下(?:两个)?半年[^，。；、\d]{0,8}(?:分别|依次|各)[^，。；、\d]{0,6}$/;
/** 上半年A，下半年B, with what is counted in them. */
const FIRST_HALF = /^上半年(.{0,8})$/;
const SECOND_HALF = /^下半年.{0,8}$/;
const WHOLE_YEAR = /全年|年度|年内|(?<![公中])共|累计|合计|总/;

/** Quarters that make half of a year or all of it, and halves that make the figure of the year told before them. */
export function yearInParts(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((first, index) => {
    if (!/分别|依次|半年/.test(first.between) || !isAddend(first)) return [];
    return opensQuarters(first) ? addedQuarters(mentions, index) : addedHalves(mentions, index);
  });
}

/** 一至四季度分别为A、B、C、D，上半年累计E，下半年F. */
function addedQuarters(mentions: readonly Mention[], index: number): Relation[] {
  const row = rowFrom(mentions, index, 4);
  if (row === null) return [];
  const dimension = dimensionOf(row[0]!.quantity);
  const behind = mentions
    .slice(index + 4, index + REACH)
    .filter((m) => m.sentence === row[0]!.sentence && dimensionOf(m.quantity) === dimension && isAddend(m));
  return STRETCHES.flatMap(([words, from, to]) => {
    const total = behind.find(({ lead }) => words.test(lead));
    if (!total || hasOtherSubject(total.lead.replace(words, ''), row[0]!)) return [];
    return sumRelation(total, [row.slice(from, to)], 'stated') ?? [];
  });
}

/** 全年开放298天，…；上下半年分别为143天、155天. */
function addedHalves(mentions: readonly Mention[], index: number): Relation[] {
  const halves = halvesFrom(mentions, index);
  if (halves === null) return [];
  const [first] = halves;
  const subject = FIRST_HALF.exec(first!.lead)?.[1] ?? '';
  const whole = mentions
    .slice(Math.max(0, index - REACH), index)
    .findLast(
      (m) =>
        m.paragraph === first!.paragraph &&
        dimensionOf(m.quantity) === dimensionOf(first!.quantity) &&
        m.fact.aspect.value !== 'prior' &&
        m.fact.aspect.value !== 'target' &&
        m.quantity.comparator === '=' &&
        isAddend(m) &&
        WHOLE_YEAR.test(m.lead),
    );
  if (!whole || hasOtherSubject(subject, whole)) return [];
  const relation = sumRelation(whole, [halves], 'stated');
  return relation ? [relation] : [];
}

function halvesFrom(mentions: readonly Mention[], index: number): readonly Mention[] | null {
  const [first, second] = [mentions[index]!, mentions[index + 1]];
  if (!second) return null;
  if (HALVES_IN_A_ROW.test(textBefore(first, LONGEST_LEAD))) return rowFrom(mentions, index, 2);
  const isPair =
    FIRST_HALF.test(first.lead) &&
    SECOND_HALF.test(second.lead) &&
    second.sentence === first.sentence &&
    dimensionOf(second.quantity) === dimensionOf(first.quantity) &&
    isAddend(second);
  return isPair ? [first, second] : null;
}

/** What is said of half a year names something else than the figure it is held against: 上半年投诉, 全年受理. */
const hasOtherSubject = (said: string, { lead }: Mention): boolean => {
  const subject = said.replace(/累计|合计|共计?|完成|实现|达到?|只有|[为是有的]/g, '');
  return subject !== '' && overlap(subject, lead) < 0.5;
};

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
