import { Decimal } from '../../model/decimal.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, labelOf, overlap, type Mention } from './mention.js';

/** 放大5.91倍, 杠杆倍数为, 带动比为1∶3.9: how much the money told second is of the first. */
const LEVERAGE = /(?:放大|杠杆|撬动|带动)(?:比例?|倍数|效应|系数|率)?(?:约?为|达到?|约)?(?:1[:：∶])?$/;
/** 覆盖倍数: what a bond's projects earn over what it costs. */
const COVERAGE = /(?:覆盖|保障)倍数[^，,。；;、\d]{0,6}$/;
/** 是桐岭市的, 相当于上年的, and the figure itself: 是上年60万元的. */
const OF_NAMED =
  /(?:^|[，,])(?<one>[^，,。；;、]{0,12}?)(?:是|为|相当于|达到?|约合)(?<base>[^，,。；;、]{1,16}?)的(?:近|约)?$/u;
/** 师生比, 城乡居民收入比, 甲与乙之比: the two that a ratio is named after are told by a character each. */
const NAMED_RATIO =
  /(?<one>\p{Script=Han})(?:[与和]\p{Script=Han}{0,6}?)?(?<other>\p{Script=Han})(?:居民收入|人数|数量|资金|之)?比(?:例|值)?(?:约?为|是|达到?|由\D{0,6}[\d.]+(?:扩大|缩小|提高|下降|降低|上升)[到至为])?(?:1[:：∶])?$/u;
/** 同比 and 占比 are no ratio of two things. */
const NO_RATIO = /[同环占对相类]比[^，。；]{0,3}$/;
/** What is meant by one character of a ratio's name. */
const MEANT: Readonly<Record<string, string>> = { 乡: '农', 师: '教师', 生: '学生' };

const REACH = 8;

/** Multiples and ratios of two amounts or two counts told before them, each known by its name or its place. */
export function multipleRelations(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index) => {
    const { quantity } = claim;
    const isMultiple = quantity.unit === '倍';
    if (!(isMultiple || quantity.kind === 'number') || quantity.comparator !== '=' || quantity.approximate) return [];
    if (quantity.value === null || quantity.value.sign() <= 0 || claim.fact.cell !== null) return [];
    // the 1 of 1∶18.18
    if (quantity.kind === 'number' && /^[:：∶]\d/.test(claim.text.slice(claim.end))) return [];
    const pair = pairOf(mentions, index, isMultiple);
    if (pair === null) return [];
    const [numerator, denominator] = pair;
    return relationOf(
      'ratio',
      claim.fact,
      [{ kind: 'quotient', numerator: numerator.fact, denominator: denominator.fact }],
      'stated',
      { namedBase: true },
    );
  });
}

type Pair = readonly [numerator: Mention, denominator: Mention];

function pairOf(mentions: readonly Mention[], index: number, isMultiple: boolean): Pair | null {
  const claim = mentions[index]!;
  const before = mentions.slice(Math.max(0, index - REACH), index).filter(isTold);
  const inSentence = before.filter((m) => m.sentence === claim.sentence && m.depth === claim.depth);
  // 1∶18.18: the number before belongs to the ratio
  const words = claim.text
    .slice(Math.max(0, claim.start - LONGEST), claim.start)
    .split(/[。；;]/)
    .at(-1)!;
  if (LEVERAGE.test(words)) return leverageOf(inSentence);
  if (isMultiple && COVERAGE.test(words)) return coverageOf(before, inSentence);
  if (isMultiple) return ofNamed(words, inSentence);
  return NO_RATIO.test(words) ? null : ofName(claim, words, before);
}

const LONGEST = 40;

const isTold = ({ quantity, fact }: Mention): boolean =>
  (quantity.kind === 'money' || quantity.kind === 'count') &&
  quantity.comparator === '=' &&
  quantity.value !== null &&
  quantity.value.sign() > 0 &&
  !quantity.printed.chinese &&
  fact.aspect.value !== 'target';

/** The last two amounts: what was put in, and what came of it. */
function leverageOf(told: readonly Mention[]): Pair | null {
  const [put, drawn] = told.filter(({ quantity }) => quantity.kind === 'money').slice(-2);
  return put && drawn && /带动|撬动|引导|吸引|拉动|社会/.test(drawn.lead) ? [drawn, put] : null;
}

/** 本息81,547万元，净收益107,642万元，覆盖倍数1.32倍: what it costs may be told before, and is not told anew when the yield is. */
function coverageOf(before: readonly Mention[], inSentence: readonly Mention[]): Pair | null {
  const earned = inSentence.findLast(({ lead }) => /收益|收入|现金流/.test(lead));
  const owed = before.filter(({ lead }) => /本息/.test(lead)).at(-1);
  return earned && owed && !/本息/.test(earned.lead) ? [earned, owed] : null;
}

function ofNamed(words: string, told: readonly Mention[]): Pair | null {
  const groups = OF_NAMED.exec(words)?.groups;
  const last = told.at(-1);
  if (!groups || !last) return null;
  const { one, base } = groups as { one: string; base: string };
  const inWords = base.includes(last.text.slice(last.start, last.end)) ? last : null;
  const peers = told.filter((m) => dimensionOf(m.quantity) === dimensionOf(last.quantity));
  const denominator = inWords ?? calledBy(base, peers);
  const others = peers.filter((m) => m !== denominator);
  const numerator = one.length >= 2 ? calledBy(one, others) : (others.at(-1) ?? null);
  return denominator && numerator && (one.length >= 2 || peers.length === 2) ? [numerator, denominator] : null;
}

function calledBy(name: string, told: readonly Mention[]): Mention | null {
  const called = told.filter((m) => name.length >= 2 && overlap(name, labelOf(m)) >= 0.99);
  return called.length === 1 ? called[0]! : null;
}

function ofName(claim: Mention, words: string, before: readonly Mention[]): Pair | null {
  const groups = NAMED_RATIO.exec(words)?.groups;
  if (!groups) return null;
  const near = before.filter(({ paragraph }) => paragraph === claim.paragraph);
  const [a, b] = [groups['one']!, groups['other']!].map((character) =>
    near.filter((m) => labelOf(m).includes(MEANT[character] ?? character)),
  );
  const [one, other] = [a!.at(-1), b!.at(-1)];
  if (!one || !other || one === other || a!.length > 1 || b!.length > 1) return null;
  if (dimensionOf(one.quantity) !== dimensionOf(other.quantity)) return null;
  const isMore = one.quantity.value!.lessThan(other.quantity.value!);
  const [more, less] = isMore ? [other, one] : [one, other];
  // 医护比1∶1.32 is above one, 配比0.75 below
  return claim.quantity.value!.lessThan(Decimal.ONE) ? [less, more] : [more, less];
}
