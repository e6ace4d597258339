/**
 * The time that a column's headers name: a year (2021), a part of one (一季度, 2023 上半年), a plan of five years (十四五), several
 * years as a whole (YEARS: 三年计划), all that has added up (TOTAL: 累计完成), or none, which is the year that the report is
 * about, or its whole time.
 */
export function timeIn(headers: readonly string[]): string {
  const text = headers.join(' ').replace(WHOLE_YEAR, '');
  const plan = FIVE_YEAR_PLAN.exec(text)?.[0];
  if (plan !== undefined) return plan;
  if (SEVERAL_YEARS.test(text)) return YEARS;
  if (ADDED_UP.test(text)) return TOTAL;
  const year = /(?<!\d)(?:19|20)\d{2}(?=年|\s|$)/.exec(text)?.[0] ?? '';
  const part = PART_OF_YEAR.exec(text)?.[0] ?? '';
  return [year, part].filter((each) => each !== '').join(' ');
}

const YEARS = 'years';
const TOTAL = 'total';

const SEVERAL_YEARS =
  /(?:19|20)\d{2}年?度?[—–~～至到-]{1,2}(?:19|20)?\d{2}(?!月)|(?<![第前近上每满])[两二三四五六七八九十]年(?!级|[内前后])|实施期|全周期/;
/** Its years may not be over, so that what has added up is no result of it. */
const FIVE_YEAR_PLAN = /十[一二三四五]五|规划期/;
/** What has been done by the end of December is done in the year. */
const WHOLE_YEAR = /1[—–~～至到-]12月|12月[底末]/;
const ADDED_UP = /累计|合计|总计|小计|共计|截至/;
const PART_OF_YEAR = /[上下]半年|第?[一二三四1-4]季度|(?:\d{1,2}[—–~～至到-])?\d{1,2}月/;

/** A header that names nothing but a time: 2021年, 一季度, 合计. */
export const isTime = (label: string): boolean =>
  /^(?:(?:19|20)\d{2}(?:年度?)?|[上下]半年|第?[一二三四1-4]季度|(?:[两二三四五]年)?(?:合计|小计|累计)|全年)$/.test(
    label,
  );

/**
 * How well a result of one time answers to a target of another; 0 is not at all. `alone` says that the table has results of
 * no other time.
 */
export function fitOf(target: string, result: string, alone: boolean): number {
  if (target === result) return SAME;
  const isWhole = (time: string): boolean => time === YEARS || time === TOTAL || time === '';
  if (isWhole(target)) return isWhole(result) ? LIKE : target === '' && alone && /^\d{4}$/.test(result) ? LIKE : 0;
  return result === '' && !FIVE_YEAR_PLAN.test(target) ? LIKE : 0;
}

const SAME = 2;
const LIKE = 1;
