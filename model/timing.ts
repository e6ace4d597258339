import type { CellPlace } from './fact.js';
import type { Span } from './document.js';

/** A printed date and the days that it may mean, first to last; days are numbered on from the year 0 (see `dayOf`). */
export interface PrintedDate {
  readonly span: Span;
  /** As printed, with 前: 2023年9月底前. */
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** `end` is the end of a month, quarter or year (月底); `period` a third of a month, a month or more. */
  readonly precision: 'day' | 'end' | 'period';
  /** 前, 以前 make it a bound; 起, 后 and 左右 leave the day open. */
  readonly bound: 'by' | 'open' | null;
  /** Otherwise the year is that of the words before, or of the report. */
  readonly isYearStated: boolean;
}

/** How long something took, or how far two dates are apart, as told: 18天, 一个半月. */
export interface ToldLength {
  readonly span: Span;
  readonly text: string;
  /** Of the unit: 1.5 for 一个半月. */
  readonly amount: number;
  readonly unit: 'day' | 'week' | 'month';
  /** 近, 约, 多. */
  readonly isRough: boolean;
}

/** What a text or a row says of a date that was kept or missed. */
export type TimeClaim =
  /** 按期, 如期, 早于 */
  | { readonly kind: 'kept'; readonly span: Span; readonly text: string }
  /** 逾期, 未按期, 晚于 */
  | { readonly kind: 'missed'; readonly span: Span; readonly text: string }
  /** 提前15天, 晚18天; the span of the words, that of the length alone is in it */
  | {
      readonly kind: 'apart';
      readonly span: Span;
      readonly text: string;
      readonly direction: 'early' | 'late';
      readonly length: ToldLength;
    };

/** When something was to be done, and when it was. */
export interface Deadline {
  readonly plan: PrintedDate;
  readonly actual: PrintedDate;
  readonly claims: readonly TimeClaim[];
  /** The plan was changed, or the words own up to the delay and give its reason. */
  readonly isExplained: boolean;
  /** The row of a table that holds both dates. */
  readonly row: Pick<CellPlace, 'table' | 'row'> | null;
}

/** From one date to another, and how long that is said to be. */
export interface Stretch {
  readonly from: PrintedDate;
  readonly to: PrintedDate;
  readonly length: ToldLength;
}

/** What a document says of dates. */
export interface Timings {
  readonly deadlines: readonly Deadline[];
  readonly stretches: readonly Stretch[];
}

/** The number of a day of the Gregorian calendar; null where there is no such day. Months count from 1. */
export function dayOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const [months, years] = month > 2 ? [month - 3, year] : [month + 9, year - 1];
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leapDays + Math.floor((153 * months + 2) / 5) + day - 1;
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days, at least and at most. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
}

/** The last day on which a plan could be kept: 9月30日前 may or may not count the 30th, 9月底 is its last day or the one before. */
function limitOf({ first, last, precision, bound }: PrintedDate): DayRange {
  if (precision === 'end') return { least: last - 1, most: last };
  return { least: bound === 'by' ? first - 1 : first, most: last };
}

/** By how many days a plan was missed; negative where there were days to spare. */
export function lateness({ plan, actual }: Pick<Deadline, 'plan' | 'actual'>): DayRange {
  const limit = limitOf(plan);
  return { least: actual.first - limit.most, most: actual.last - limit.least };
}

/** Further apart, dates one of which takes its year from the words around it are rather of other years. */
const FAR = 200;
const YEAR = 365;

const areYearsStated = ({ plan, actual }: Pick<Deadline, 'plan' | 'actual'>): boolean =>
  plan.isYearStated && actual.isYearStated;

/** Whatever the dates may mean, the plan was missed. */
export const isLate = (deadline: Deadline): boolean => {
  const { least } = lateness(deadline);
  return least > 0 && (areYearsStated(deadline) || least < FAR);
};

/** Whatever the dates may mean, the plan was kept. */
export const isInTime = (deadline: Deadline): boolean => {
  const { most } = lateness(deadline);
  return most <= 0 && (areYearsStated(deadline) || most > FAR - YEAR);
};

const DAYS_A_MONTH = 30.5;
/** How many days a told number of months or weeks may be off. */
const PLAY = { day: 0, week: 3, month: 16 } as const;

/** The days that a told length may mean. */
export function daysOf({ amount, unit, isRough }: ToldLength): DayRange {
  const days = unit === 'day' ? amount : unit === 'week' ? amount * 7 : amount * DAYS_A_MONTH;
  const play = PLAY[unit] + (isRough ? Math.max(2, days * 0.4) : 0);
  return { least: days - play, most: days + play };
}

/** Whether a number of days is what was told; of dates whose years are not stated, one may be of the next year. */
export function isApart(
  deadline: Deadline,
  { direction, length }: { readonly direction: 'early' | 'late'; readonly length: ToldLength },
): boolean {
  const late = lateness(deadline);
  const told = daysOf(length);
  const turned = direction === 'late' ? late : { least: -late.most, most: -late.least };
  const turns = areYearsStated(deadline) ? [0] : [0, YEAR, YEAR + 1, -YEAR, -YEAR - 1];
  return turns.some((turn) => turned.least + turn <= told.most && told.least <= turned.most + turn);
}

/** How long a stretch is: the last day, or the last month, may be counted or not. */
export const lengthOf = ({ from, to }: Stretch): DayRange => ({
  least: to.last - from.last,
  most: to.last - from.first + 1,
});
