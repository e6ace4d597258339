import type { Cause } from '../model/check.js';
import { holds, readingThatHolds, tryRelation } from '../model/evaluate.js';
import type { Span } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import { agree, contains, divide, exactly } from '../model/interval.js';
import { roundedInterval } from '../model/quantity.js';
import { Decimal } from '../model/decimal.js';
import { significantDigits } from '../model/misprint.js';
import { relationsIn, textOf, type Reading } from '../model/reading.js';
import { isCertain, isSure, type Relation } from '../model/relation.js';
import {
  arePartsOfAnother,
  areSiblings,
  countsTwice,
  followsOtherwise,
  hasOtherBase,
  haveOneBase,
  isAcrossSentences,
  isAverageOfRows,
  isLeftOfAnother,
  isLeftWithAnother,
  isToldAlready,
  isOfChange,
  isOfPrior,
  isOfSeveral,
  isOverFellow,
  isPairOfAnother,
  sharesOtherBase,
} from './otherwise.js';
import { isOfOthers, isOverFormer, isOfTwin, isOverNamesake, isRightElsewhere } from './other-bases.js';
import { borneOutIn } from './printed-right.js';
import { areListed } from './rows.js';
import { slippedParts } from './slipped-parts.js';
import { followsStepRule } from './step-rules.js';
import { isVouchedFor } from './vouched.js';

/** Why figures that do not tie need not: the name of the first excuse that applies. */
export type Excuse =
  | 'settled-by-others'
  | 'total-with-execution'
  | 'across-sentences'
  | 'follows-otherwise'
  | 'other-base'
  | 'one-base'
  | 'shared-base'
  | 'of-several'
  | 'pair-told'
  | 'parts-told'
  | 'counted-twice'
  | 'left-of-another'
  | 'told-already'
  | 'average-of-rows'
  | 'fellow-base'
  | 'of-change'
  | 'counted-otherwise'
  | 'of-others'
  | 'former-base'
  | 'namesake-base'
  | 'of-twin'
  | 'right-elsewhere'
  | 'step-rule'
  | 'of-prior'
  | 'printed-operand'
  | 'other-parts'
  | 'siblings'
  | 'defined';

/** Excuses that show what a figure follows from: whatever bears out that it is wrong bears out another reading. */
export const CONCLUSIVE: ReadonlySet<Excuse> = new Set([
  'settled-by-others',
  'step-rule',
  'shared-base',
  'of-several',
  'pair-told',
  'parts-told',
  'counted-twice',
  'left-of-another',
  'of-others',
  'former-base',
]);

/**
 * Looks for an excuse for a broken relation. `cause` is the slip that explains it, `settled` the claimed figures that tie
 * in another relation of the same rule.
 */
export function excuseFor(
  relation: Relation,
  cause: Cause | undefined,
  settled: ReadonlySet<Fact>,
  reading: Reading,
): Excuse | null {
  // a figure that follows from one set of figures need not follow from another
  // (a total may have two breakdowns, by source and by use: one slip in either is proof enough)
  const isProven = relation.form === 'sum' && cause !== undefined && cause !== 'truncated';
  const isBrokenDown = isBreakdown(relation, reading);
  if (settled.has(relation.claimed) && !isProven && !isBrokenDown && !isCertain(relation)) return 'settled-by-others';
  if (isTotalWithExecution(relation, reading)) return 'total-with-execution';
  if (followsStepRule(relation, reading)) return 'step-rule';
  // one list of shares, the others of which are over this base
  if (!isVouchedFor(relation, reading) && sharesOtherBase(relation, reading)) return 'shared-base';
  if (isOfSeveral(relation, reading)) return 'of-several';
  if (isPairOfAnother(relation, reading)) return 'pair-told';
  if (arePartsOfAnother(relation, reading) || areSiblings(relation, reading)) return 'parts-told';
  if (countsTwice(relation, reading)) return 'counted-twice';
  if (isLeftOfAnother(relation, reading) || isLeftWithAnother(relation, reading)) return 'left-of-another';
  if (cause === undefined && isToldAlready(relation, reading)) return 'told-already';
  if (areSomeOfIt(relation, reading)) return 'of-others';
  if (cause === undefined && isOfBoth(relation, reading)) return 'follows-otherwise';
  if (cause === undefined && isOfBoth(relation, reading)) return 'follows-otherwise';
  if (isAverageOfRows(relation, reading)) return 'average-of-rows';
  if (isOverFellow(relation, reading)) return 'fellow-base';
  if (isOfChange(relation, reading)) return 'of-change';
  if (isCountedOtherwise(relation)) return 'counted-otherwise';
  if (isOfOthers(relation)) return 'of-others';
  if (isOverFormer(relation)) return 'former-base';
  // shares in a row have one base, which the others of the row prove
  const isOfRow = relation.basis === 'layout' && isVouchedFor(relation, reading);
  if (!isOfRow && isOverNamesake(relation, reading)) return 'namesake-base';
  if (isOfTwin(relation, reading)) return 'of-twin';
  if (isRightElsewhere(relation, reading)) return 'right-elsewhere';
  if (relation.basis === 'layout' || isBrokenDown || isVouchedFor(relation, reading)) return null;
  if (cause === undefined && isOfSiblings(relation, reading)) return 'siblings';
  if (cause === undefined && isDefined(relation, reading)) return 'defined';
  if (cause === undefined && relation.basis !== 'identity' && isAcrossSentences(relation, reading))
    return 'across-sentences';
  const isSlip = cause !== undefined && (isSure(relation) || isSlipOfPart(relation, reading));
  if (!isSlip && !isAccount(relation, reading) && followsOtherwise(relation, reading)) return 'follows-otherwise';
  if (hasOtherBase(relation, reading)) return 'other-base';
  if (haveOneBase(relation, reading)) return 'one-base';
  if (isOfPrior(relation, reading)) return 'of-prior';
  if (isOfPrintedOperand(relation, reading)) return 'printed-operand';
  return isOfOtherParts(relation, cause, reading) ? 'other-parts' : null;
}

/** 收支相抵，年末结转: all that came in less all that went out; a figure copied into its place follows from what it was copied from. */
function isAccount({ basis, claimed: { span }, readings: [first] }: Relation, reading: Reading): boolean {
  if (basis !== 'identity' || first.kind !== 'balance') return false;
  return /相抵[^。；\d]{0,12}$/.test(
    wordsOf({ ...span, start: Math.max(0, span.start - NEAR), end: span.start }, reading),
  );
}

const NEAR = 24;

/**
 * Whether the parts are told as a breakdown beside another one of the same total that holds: 按用途分，A，B；按来源分，C，D，E. Both
 * are of all of it.
 */
function isBreakdown(relation: Relation, reading: Reading): boolean {
  const { claimed, form } = relation;
  const [first] = relation.readings;
  if (form !== 'sum' || first.kind !== 'sum' || first.parts.length < FEWEST_PARTS || !isSure(relation)) return false;
  const isOpened = ({ span }: Fact): boolean =>
    BREAKDOWN.test(wordsOf({ ...span, start: Math.max(0, span.start - LONGEST_DEFINITION), end: span.start }, reading));
  if (!isOpened(first.parts[0]!)) return false;
  const { passage } = first.parts[0]!.span;
  return reading.relations.some((other) => {
    const [beside] = other.readings;
    if (other.claimed !== claimed || beside.kind !== 'sum' || beside === first || !holds(other)) return false;
    const [opening] = beside.parts;
    return (
      opening!.span.passage === passage &&
      isOpened(opening!) &&
      !beside.parts.some((part) => first.parts.includes(part))
    );
  });
}

/** ；按来源分，省级 */
const BREAKDOWN = /(?:按[^，。；]{1,8}|[从分][^，。；]{1,8}看)[，,：:][^，。；、]{0,12}$/;

/**
 * A slip in one of three parts or more, or in the unit of one of two, which nothing else bears out, keeps them from making
 * the total: that the total follows from other figures as well (项目总投资 is what was paid and what is left) says nothing
 * for the part.
 */
function isSlipOfPart(relation: Relation, reading: Reading): boolean {
  const { operands, cause } = tryRelation(relation);
  if (operands.kind !== 'sum' || (operands.parts.length < FEWEST_PARTS && cause !== 'unit-slip')) return false;
  return slippedParts(relation).some((part) => !borneOutIn(reading).has(part));
}

const FEWEST_PARTS = 3;

/**
 * The total is that of the parts but for one or two, one part is that of the others, the parts are of plan and of result,
 * or they make another figure beside it: nothing is wrong with it.
 */
function isOfOtherParts(relation: Relation, cause: Cause | undefined, reading: Reading): boolean {
  const { operands } = tryRelation(relation);
  if (operands.kind !== 'sum') return false;
  const { kind, parts } = operands;
  if (parts.length > MOST_PARTS) return false;
  const isSum = (claimed: Fact, some: readonly Fact[]): boolean =>
    some.length >= 2 && isExactly({ ...relation, claimed, readings: [{ kind, parts: some }] });
  // what the words say and a slip explains is no other sum by chance
  const isPlain = cause !== undefined && isSure(relation);
  const isMadeOfSome =
    (!isPlain || significantDigits(relation.claimed.quantity) > TELLING_DIGITS) &&
    parts.some((one, i) =>
      parts.slice(i).some((other) =>
        isSum(
          relation.claimed,
          parts.filter((part) => part !== one && part !== other),
        ),
      ),
    );
  const beside = reading.facts.filter(
    (fact) =>
      fact.span.passage === relation.claimed.span.passage &&
      fact !== relation.claimed &&
      fact.quantity.unit === parts[0]!.quantity.unit &&
      fact.quantity.value !== null &&
      // 收入938.48万元（约938万元）: any sum is about that
      !fact.quantity.approximate &&
      !parts.includes(fact) &&
      !isChangeOf(relation.claimed, fact, reading),
  );
  // 大中修61.8公里，大修22.5公里，中修39.3公里: the total of its own is the first of them
  const hasOwnTotal =
    parts.length >= 3 && significantDigits(parts[0]!.quantity) >= TELLING_DIGITS && isSum(parts[0]!, parts.slice(1));
  return (
    isMadeOfSome ||
    hasOwnTotal ||
    (!isSure(relation) && isMixed(parts, reading)) ||
    beside.some(
      (fact) =>
        (!isPlain && isSum(fact, parts)) ||
        // 受理126件，办结121件，未办结3件，撤诉2件: one more item; 上年结转12件，受理126件: one more total
        ((!isPlain || [relation.claimed, parts.at(-1)!].some((other) => isInOneSentence(fact, other, reading))) &&
          isSum(relation.claimed, [...parts, fact])) ||
        // 总投资4260万元，由四个渠道筹集：中央1780万元，省级1120万元…: the first item of a list that holds
        (!isSure(relation) && isSum(fact, [relation.claimed, ...parts])) ||
        isLessBy(relation, parts, fact),
    )
  );
}

const isInOneSentence = ({ span: one }: Fact, { span: other }: Fact, reading: Reading): boolean =>
  !/。/.test(textOf(reading, one.passage).slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));

/** 安排1.6亿元，比上年的1.45亿元增加1,500.00万元: what a total has grown by is none of its parts. */
const isChangeOf = (total: Fact, change: Fact, reading: Reading): boolean =>
  relationsIn(reading, total.span.passage).some(({ form, claimed, readings: [operands] }) => {
    const isOf = form === 'difference' && claimed === change && operands.kind === 'difference';
    return isOf && operands.minuend === total && change.statistic === 'change';
  });

/** 优秀120人、良好180人，共有学生400人，优良率75%: that they are a share of it, which holds, shows that they are not all of it. */
function areSomeOfIt(relation: Relation, reading: Reading): boolean {
  const [first] = relation.readings;
  if (first.kind !== 'sum') return false;
  return relationsIn(reading, relation.claimed.span.passage).some((other) => {
    const held = readingThatHolds(other);
    if (held?.kind !== 'quotient' || held.denominator !== relation.claimed || !held.also?.length) return false;
    const together = [held.numerator, ...held.also];
    return together.length === first.parts.length && together.every((part) => first.parts.includes(part));
  });
}

/**
 * 网上4.1万人次，线下1.3万人次，线上占75.9%: of the two together; 应到1500万元，到900万元，余600万元12月才到，到位率100%: of the parts that make
 * the base.
 */
function isOfBoth({ claimed, readings: [first] }: Relation, reading: Reading): boolean {
  if (first.kind !== 'quotient' || first.also?.length || claimed.quantity.unit !== '%') return false;
  const { numerator, denominator } = first;
  if (claimed.quantity.value!.equals(Decimal.HUNDRED))
    return relationsIn(reading, claimed.span.passage).some((other) => {
      const held = other.claimed === denominator ? readingThatHolds(other) : null;
      return held?.kind === 'sum' && held.parts.includes(numerator);
    });
  const [a, b] = [numerator.quantity.value, denominator.quantity.value];
  if (a === null || b === null || significantDigits(claimed.quantity) < TELLING_DIGITS) return false;
  const both = exactly(a.plus(b));
  return [a, b].some((part) => {
    const share = divide(exactly(part.shift(2)), both);
    return share !== null && agree(roundedInterval(claimed.quantity), share);
  });
}

/** Whether a sum holds to its last digit, or to the next: many rounded parts make anything near their total. */
function isExactly(relation: Relation): boolean {
  const { verdict, coarseOnly, point } = tryRelation(relation);
  if (verdict !== 'consistent' || coarseOnly || point === null) return false;
  const { value, printed } = relation.claimed.quantity;
  const lastDigit = printed.multiplier.shift(-printed.decimals);
  return !lastDigit.lessThan(point.minus(value!).abs());
}

/** The points for the execution of the budget stand in rows of their own, above the indicators whose column the total closes. */
function isTotalWithExecution(relation: Relation, reading: Reading): boolean {
  const { operands } = tryRelation(relation);
  const { claimed } = relation;
  if (operands.kind !== 'sum' || claimed.cell === null || claimed.quantity.kind !== 'score') return false;
  const { table } = claimed.cell;
  const { parts } = operands;
  const missing = parts.reduce((left, { quantity }) => left.minus(quantity.value!), claimed.quantity.value!);
  return reading.facts.some((fact) => {
    const { cell, quantity, clause } = fact;
    if (cell?.table !== table || quantity.kind !== 'score' || quantity.value === null) return false;
    // in a row of its own, and in none that the total counts already
    if (parts.some((part) => part.cell?.row === cell.row)) return false;
    const labels = [...cell.rowLabels, ...cell.columnHeaders, wordsOf(clause, reading)].join();
    const full = FULL_MARKS.exec(labels)?.[1];
    return EXECUTION.test(labels) && (quantity.value.equals(missing) || full === missing.toString());
  });
}

/** 得分（满分10分） above the points for the execution. */
const FULL_MARKS = /满分\s*(\d+)\s*分/;
const EXECUTION = /执行率|预算执行|资金总额/;

const wordsOf = ({ passage, start, end }: Span, reading: Reading): string => textOf(reading, passage).slice(start, end);

const YEAR = /20\d\d(?=年)/;
const ADDED = /追加|调增|结转/;
const FUND = /(?:一般公共|政府性基金|国有资本经营)预算/;

/** 预算12万元、决算7.85万元: what was planned and what came of it do not add up. */
const isMixed = (parts: readonly Fact[], reading: Reading): boolean => {
  // 2023年已完成980万元，2024年安排1,560万元，2025年计划1,140万元: what each year has is told as it stands
  const years = parts.map(({ clause, span }) => YEAR.exec(wordsOf({ ...clause, end: span.start }, reading))?.[0]);
  if (years.every((year, i) => year !== undefined && !years.includes(year, i + 1))) return false;
  // 预算执行中追加120万元: what was added to a budget is part of it, whatever its clause speaks of
  // and 一般公共预算拨款 is the name of a fund
  const told = parts.filter(({ measure }) => !ADDED.test(measure) && !FUND.test(measure));
  const aspects = new Set(told.map(({ aspect }) => aspect.value));
  return aspects.has('budget') && aspects.has('actual');
};

/** Whether the parts make the total and one more figure together. */
const isLessBy = (relation: Relation, parts: readonly Fact[], more: Fact): boolean => {
  const { value } = relation.claimed.quantity;
  if (value === null) return false;
  const both = {
    ...relation.claimed,
    quantity: { ...relation.claimed.quantity, value: value.plus(more.quantity.value!) },
  };
  return holds({ ...relation, claimed: both, readings: [{ kind: 'sum', parts }] });
};

/** 抽检批次公示率 is of no 期: a rate that names what it counts is of figures counted so. */
function isCountedOtherwise({ claimed, form, readings: [operands] }: Relation): boolean {
  if (operands.kind !== 'quotient' || form === 'average') return false;
  const counted = COUNTED.exec(claimed.measure)?.[1];
  return (
    counted !== undefined &&
    ![operands.numerator, operands.denominator].some(({ quantity }) => quantity.unit === counted)
  );
}

const COUNTED = /(批次|人次|户次|场次|车次|件次)[^率]{0,4}率/;

const MOST_PARTS = 16;
/** Figures of fewer digits are the sum of others by chance. */
const TELLING_DIGITS = 3;

/** 盈余率（盈余占总收入）3.28%: its own definition says what is over what, and other figures are neither. */
function isDefined({ claimed: { span } }: Relation, reading: Reading): boolean {
  const before = wordsOf({ ...span, start: Math.max(0, span.start - LONGEST_DEFINITION), end: span.start }, reading);
  return /[（(][^（()）]{1,12}[占除与][^（()）]{1,12}[）)][^，。；]{0,4}$/.test(before);
}

const LONGEST_DEFINITION = 32;

/** 回收有效问卷分别为576份、392份，总有效率96.80%: neither of two that 、 alone parts is the whole of the other. */
function isOfSiblings(relation: Relation, reading: Reading): boolean {
  const { operands } = tryRelation(relation);
  if (operands.kind !== 'quotient' || relation.form === 'average') return false;
  const { numerator, denominator } = operands;
  return areListed(numerator, denominator, reading) || areListed(denominator, numerator, reading);
}

/**
 * What nothing but nearness ties holds with another figure of the report in place of the one that seemed misprinted:
 * 1836万元，执行率36.03% is of the opening budget of 5096.36万元, and not of the adjusted one of 5296.36万元.
 */
function isOfPrintedOperand(relation: Relation, reading: Reading): boolean {
  if (isSure(relation)) return false;
  const { culprit, settledBy, operands } = tryRelation(relation);
  if (culprit === null || culprit === relation.claimed || operands.kind === 'sum') return false;
  const wanted = settledBy.get(culprit);
  return (
    wanted !== undefined &&
    reading.facts.some(
      ({ quantity }) =>
        quantity.value !== null && quantity.unit === culprit.quantity.unit && contains(wanted, quantity.value),
    )
  );
}
