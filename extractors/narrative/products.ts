import { Decimal } from '../../model/decimal.js';
import { tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { exactly } from '../../model/interval.js';
import { isPrintable, misprintOf, significantDigits } from '../../model/misprint.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { isOfCause } from './average-operands.js';
import type { Divisor } from './average-words.js';
import { areInBrackets, dimensionOf, labelOf, overlap, sentenceOf, type Mention } from './mention.js';
import { unprintedNumber } from './unprinted.js';

/** How many figures on either side of a rate may be those that it is told with. */
const REACH = 4;

/**
 * A rate with the only count and the only amount that are told with it, in whatever order: 培训学员420人，支出63万元，
 * 人均1500元; 护林员138人，每人每月600元，全年发放99.36万元; 全年门诊18.25万人次，日均500人次. Null where more than
 * one figure of a kind stands there, or where the time that a rate by the month or day runs for is not told.
 */
export function plainProduct(
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  divisor: Divisor,
): Relation | null {
  const around = mentions.slice(Math.max(0, index - REACH), index + REACH + 1);
  const beside = around.filter((m) => m.fact !== claim.fact && m.part === claim.part && m.quantity.comparator === '=');
  if (beside.some((m) => m.fact.aspect.value === 'prior' && !areInBrackets(m, claim))) return null;
  const told = beside.filter(({ fact: { statistic } }) => statistic !== 'average' && statistic !== 'change');
  const amounts = told.filter(
    (m) => weightIn(m, claim) !== null && !/[均每]/.test(m.lead) && !isSameAverage(m, claim) && !/^另/.test(m.lead),
  );
  // 4,836人月，每月600元: the time is in the count
  const isByPersonMonth = told.some(({ quantity }) => quantity.unit === PERSON_MONTH);
  const time = isByPersonMonth ? null : timeOfRate(claim, divisor);
  const byTimeAlone = time !== null && (divisor.units === null || divisor.units.some((unit) => TIMES.has(unit)));
  const counts = byTimeAlone
    ? []
    : withoutParts(told.filter((m) => !amounts.includes(m) && !isOfCause(m) && isCountOf(m, divisor)));
  const [amount, otherAmount] = amounts;
  const [count, otherCount] = counts;
  if (byTimeAlone && amount && !isOfTheSame(claim, amount)) return null;
  if (!amount || otherAmount || otherCount || (!count && !byTimeAlone)) return null;
  const times = time === null ? null : durationsOf(time, claim, beside);
  if (time !== null && times === null) return null;
  const denominators = times === null ? [count!.fact] : times.map((n) => overTime(count, claim, time!, n));
  const [first, ...others] = denominators.map((denominator) => ({
    kind: 'quotient' as const,
    numerator: inUnitOf(claim, amount),
    denominator,
  }));
  const relation = relationOf('average', claim.fact, [first!, ...others], 'likely');
  return asSureAsTold(relation, { claim, amount, count: count ?? null, time });
}

/** 公益岗位142个，其中脱贫户96个，每岗9,600元: what is paid to each is paid to all of them. */
const withoutParts = (counts: readonly Mention[]): readonly Mention[] =>
  counts.filter((m, i) => {
    const whole = counts[i - 1];
    return !whole || !/^[，,（(]?其中/.test(m.between) || dimensionOf(whole.quantity) !== dimensionOf(m.quantity);
  });

/** 门诊大厅日均320人次 is of the hall, and not of all that the hospital saw. */
function isOfTheSame(claim: Mention, amount: Mention): boolean {
  const whose = claim.lead.split(/[日天月]均|平均|每/)[0]!.replace(/全年|年/g, '');
  return amount.at < claim.at && (whose.length < 2 || overlap(whose, amount.topic + labelOf(amount)) >= 0.6);
}

/** 人均藏书0.47册，若计入县级馆则为1.06册: the same average, reckoned otherwise. */
const isSameAverage = (mention: Mention, claim: Mention): boolean =>
  mention.at > claim.at &&
  /^[则即而也]?(?:约?[为是]|达到?)$/.test(mention.lead.slice(-3).replace(/^.*(?=[则即])/u, ''));

interface Told {
  readonly claim: Mention;
  readonly amount: Mention;
  readonly count: Mention | null;
  readonly time: Time | null;
}

/** Words by which an amount for each is worked out and not set. */
const WORKED_OUT = /均|折|亩产|单产|造价|成本/;
const PLANNED = /计划|目标|拟|预算|任务|预计|估算|概算/;
const SET = /标准|定额|按/;
/** Words that make an amount the whole of what was paid. */
const IN_ALL = /^(?:\p{Script=Han}(?=共)|应|需|总)?(?:共(?![同建])|合计|总计|累计|总[价额产投])/u;

/** What was worked out must tie; what was set need not all be paid, and only a slip that closes it shows that it was. */
function asSureAsTold(relation: Relation, { claim, amount, count, time }: Told): Relation | null {
  const words = `${claim.lead}${claim.text.slice(claim.start, claim.end)}${claim.tail}`;
  const trial = tryRelation({ ...relation, basis: 'stated' });
  const isWorkedOut = WORKED_OUT.test(words) && !SET.test(words);
  // 每餐4元 is set to the last digit, and rounds nothing
  if (trial.verdict === 'consistent') return isWorkedOut || significantDigits(claim.quantity) > 1 ? relation : null;
  const isPlanned = [amount, count].some((m) => m !== null && PLANNED.test(m.lead));
  if (isWorkedOut) {
    if (isPlanned || (time !== null && isOfOpenDays(relation, claim))) return null;
    return areOfOneKind(claim, amount) ? { ...relation, basis: 'identity' } : null;
  }
  const isPlain = isBesideCount(claim, count) || isSlipOfProduct(relation, IN_ALL.test(amount.lead));
  return isPlain ? { ...relation, basis: 'stated' } : null;
}

/** 讲座128场，64所学校每校2场: so many for each of those that are counted right before, and no others are told. */
const isBesideCount = (claim: Mention, count: Mention | null): boolean =>
  count !== null &&
  claim.quantity.kind === 'count' &&
  /^\p{Script=Han}{0,7}$/u.test(claim.text.slice(count.end, claim.start)) &&
  /^每/.test(claim.text.slice(claim.start)) &&
  /^$|^[。；;]/.test(claim.text.slice(claim.end, claim.end + 1));

/** Whether one slip in the amount, in the rate or in the count parts it from what the others give to the last digit. */
export function isSlipOfProduct({ claimed, readings: [reading] }: Relation, isInAll: boolean): boolean {
  if (reading.kind !== 'quotient') return false;
  const { quantity: amount } = reading.numerator;
  const { quantity: count } = reading.denominator;
  const number = count.value!;
  const product = claimed.quantity.value!.times(number);
  const rate = amount.value!.divideFloor(number, 4);
  const isWhole = rate.times(number).equals(amount.value!);
  const times = amount.value!.divideFloor(claimed.quantity.value!, 0);
  const isMultiple = times.times(claimed.quantity.value!).equals(amount.value!);
  const slips = [
    isPrintable(product, amount.printed) ? ([amount, product] as const) : null,
    isWhole && isPrintable(rate, claimed.quantity.printed) ? ([claimed.quantity, rate] as const) : null,
    isMultiple && significantDigits(count) >= LONG_COUNT && isPrintable(times, count.printed)
      ? ([count, times] as const)
      : null,
  ];
  return slips.some((slip) => {
    if (slip === null) return false;
    const [printed, wanted] = slip;
    const cause = misprintOf(printed, exactly(wanted));
    if (cause === null) return false;
    const digits = Math.max(significantDigits(printed), significantDigits({ ...printed, value: wanted }));
    return cause === 'unit-slip' || digits >= (cause === 'digit-change' && !isInAll ? 3 : 2);
  });
}

/** Digits of a count that a multiple of a round rate is not one slip away from by chance. */
const LONG_COUNT = 4;

/** 人均培训费 of 培训费, 户均 of whatever was paid: an average that names what it is of is of no other amount. */
export function areOfOneKind(claim: Mention, amount: Mention): boolean {
  if (claim.quantity.kind !== 'money') return true;
  const label = labelOf(amount);
  if (EARNED.test(claim.lead) !== EARNED.test(label)) return false;
  const fee = /\p{Script=Han}{2}费/u.exec(claim.lead.replace(/^.*(?:均|平均|每\p{Script=Han})/u, ''))?.[0];
  return fee === undefined || !label.includes('费') || overlap(fee, label) >= 0.5;
}

const EARNED = /收入|增收|产值|收益/;

type Time = '月' | '天';
const TIMES = new Set(['月', '个月', '天', '日', '个工作日']);

function timeOfRate({ lead, text, start, end, quantity }: Mention, { timed, units }: Divisor): Time | null {
  const words = lead + text.slice(start, end);
  const byTime = timed || units?.some((unit) => TIMES.has(unit)) || /[·/][月天日]/.test(quantity.unit);
  if (!byTime && !/每个?[月天日]/.test(words)) return null;
  return /[日天]均|每[天日]|[·/][天日]/.test(words + quantity.unit) ? '天' : '月';
}

const PART_OF_YEAR = /半年|季度|\d月|月份?起|月底|以来|累计至|工作日/;
const DAYS = [365, 366, 360];

/** For how many months or days a rate runs: as told, or the whole year; null where neither is said. */
function durationsOf(time: Time, rate: Mention, told: readonly Mention[]): readonly Decimal[] | null {
  const spans = told.filter((m) => m.part === rate.part && isDuration(m, time));
  if (spans.length > 1) return null;
  if (spans.length === 1) return [spans[0]!.quantity.value!];
  const sentence = sentenceOf(rate);
  if (PART_OF_YEAR.test(sentence) || !/年(?!级|龄|均)/.test(sentence)) return null;
  return (time === '月' ? [12] : DAYS).map((n) => Decimal.fromInteger(n));
}

const isDuration = ({ quantity: { unit } }: Mention, time: Time): boolean =>
  time === '月' ? unit === '个月' : /^[天日](?:[/·][期班人])?$/.test(unit);

/** What goes on every day of the year. */
const WITHOUT_REST = /警|热线|[供排]水|供[电气热]|污水|垃圾|住院|急[诊救]/;

/** 日均 over the days on which an office or a hall is open, which nobody tells: 225 to 325 of the year. */
function isOfOpenDays({ readings: [reading] }: Relation, claim: Mention): boolean {
  if (reading.kind !== 'quotient' || reading.denominator.quantity.unit !== '天') return false;
  if (WITHOUT_REST.test(`${claim.topic}${claim.clauseLead}`)) return false;
  const days = reading.numerator.quantity.value!.divideFloor(claim.quantity.value!, 0);
  return !days.lessThan(Decimal.fromInteger(225)) && days.lessThan(Decimal.fromInteger(326));
}

function isCountOf({ quantity, lead }: Mention, { units }: Divisor): boolean {
  const dimension = dimensionOf(quantity);
  if (dimension === null || dimension === '%' || dimension === '分' || quantity.kind === 'money') return false;
  if (TIMES.has(dimension) || /[均每]/.test(lead)) return false;
  return units === null || units.includes(dimension) || (dimension === PERSON_MONTH && units.includes('月'));
}

/** So many persons for a month each. */
const PERSON_MONTH = '人月';

/** What one unit of an amount is in the unit of the rate; null where the one does not make the other. */
function weightIn(amount: Mention, claim: Mention): Decimal | null {
  const [of, to] = [dimensionOf(amount.quantity), dimensionOf(claim.quantity)?.split('/')[0]];
  if (of === null || to === undefined) return null;
  if (of === to || (of === '人次' && to === '人')) return Decimal.ONE;
  return of === '吨' && to === '公斤' ? Decimal.fromInteger(1000) : null;
}

/** An amount in the unit of the rate: tons that fields bore in kilograms. */
function inUnitOf(claim: Mention, amount: Mention): Fact {
  const weight = weightIn(amount, claim)!;
  const { quantity } = amount.fact;
  if (weight.equals(Decimal.ONE)) return amount.fact;
  const printed = { ...quantity.printed, multiplier: quantity.printed.multiplier.times(weight) };
  const unit = dimensionOf(claim.quantity)!.split('/')[0]!;
  return { ...amount.fact, quantity: { ...quantity, value: quantity.value!.times(weight), unit, printed } };
}

/** 85人 for 12 months: 1020人月; a whole year of days. */
function overTime(count: Mention | undefined, claim: Mention, time: Time, duration: Decimal): Fact {
  const { fact } = count ?? claim;
  const value = count ? count.quantity.value!.times(duration) : duration;
  const unit = count ? `${fact.quantity.unit}${time}` : time === '月' ? '个月' : '天';
  return { ...unprintedNumber(fact, { kind: 'count', value, unit, approximate: false }), statistic: 'count' };
}
