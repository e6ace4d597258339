import type { Passage } from '../../model/document.js';
import { dayOf, daysIn, type PrintedDate } from '../../model/timing.js';
import { chineseValue } from '../quantities/chinese-numeral.js';
import { halfWidth } from '../quantities/folding.js';

const MONTH = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const DAY = '3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]';
const YEAR =
  '(?:(?<year>(?:19|20)\\d{2}) ?年度?|(?<turn>次年|翌年|来年|明年|下一?年|当年|同年|本年|今年|上年|去年)度?) ?';

/** 2023年12月18日, 12月中旬, 次年3月, 年底, 2023年底, 第三季度末, 上半年 */
const WRITTEN = new RegExp(
  `(?:${YEAR})?(?:(?<month>${MONTH}) ?月(?:份|度(?!均|报))?(?: ?(?<day>${DAY}) ?[日号]| ?(?<third>[上中下]旬)| ?(?<brim>初(?![步审验核次级始定期])|[底末]))?|第?(?<quarter>[1-4一二三四]) ?季度(?<quarterEnd>[底末])?|(?<half>[上下])半年|年?(?<yearEnd>[底末]))`,
  'g',
);
/** 2023-12-18, 2023.12.18, 2023/12/18 */
const NUMERIC =
  /(?<year>(?:19|20)\d{2}) ?[-./] ?(?<month>1[0-2]|0?[1-9]) ?[-./] ?(?<day>3[01]|[12]\d|0?[1-9])(?![\d.%万亿元])/g;
/** 至18日 behind 12月5日 */
const DAY_MORE = new RegExp(`^(?<mark> ?(?:[至到和及、]|[-—–~～]{1,2}) ?)(?<day>${DAY}) ?[日号](?![内常之均产处])`);
const HAS_DATE = /[月旬底末]|季度|半年|\d ?[-./] ?\d/;

const BY = /^ ?(?:以前|之前|前(?![期后往来述端置景沿列一二两三四五六七八九十\d]))/;
const OPEN = /^ ?(?:前后|左右|上下|以?后|之后|起|以来|开始)/;
/** 每年6月底前 comes again and again. */
const RECURRING = /每个?[年月季][^，。；]{0,2}$|历年[^，。；]{0,2}$/;

/** The dates of a text in the order of print. `year` is that of the report. */
export function printedDates({ id, text: printed }: Passage, year: number | null): PrintedDate[] {
  if (!HAS_DATE.test(printed)) return [];
  const text = halfWidth(printed);
  const dates: PrintedDate[] = [];
  let told = year;
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?= ?年)/g)];
  for (const match of matchesIn(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const groups = match.groups!;
    // what years name before speaks for dates without one; after it, the date's own
    for (const named of years) if (named.index < start) told = Number(named[0]);
    const own = groups['year'] === undefined ? null : Number(groups['year']);
    const inYear = own ?? turned(groups['turn'], told, year);
    const days = inYear === null ? null : daysMeant(groups, inYear);
    if (days === null || RECURRING.test(text.slice(Math.max(0, start - 8), start))) continue;
    const isYearStated = own !== null;
    dates.push(dateAt(id, text, start, end, { ...days, isYearStated }));
    const more = days.precision === 'day' ? DAY_MORE.exec(text.slice(end, end + 12)) : null;
    if (more === null) continue;
    const until = dayOf(inYear!, numberOf(groups['month']!), numberOf(more.groups!['day']!));
    if (until === null) continue;
    const from = end + more.groups!['mark']!.length;
    dates.push(
      dateAt(id, text, from, end + more[0].length, { first: until, last: until, precision: 'day', isYearStated }),
    );
  }
  return dates;
}

function matchesIn(text: string): RegExpExecArray[] {
  const written = [...text.matchAll(WRITTEN)].filter((match) => isWhole(text, match));
  const numeric = [...text.matchAll(NUMERIC)].filter(({ index }) => !/[\d.]/.test(text[index - 1] ?? ''));
  return [...written, ...numeric].sort((a, b) => a.index - b.index);
}

/** Not the end of 1-9月 or 五年末, nor of 10.5月. */
function isWhole(text: string, { index, groups, 0: matched }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 3), index);
  const named = groups!;
  if (named['yearEnd'] !== undefined) {
    const isNamed = named['year'] !== undefined || named['turn'] !== undefined || matched.startsWith('年');
    return isNamed && !/[\d一二三四五六七八九十两几]$/.test(before);
  }
  if (named['year'] !== undefined || named['turn'] !== undefined) return !/\d$/.test(before);
  return !/[\d.,万千百个]$|\d ?[-—–~～至到、和及]{1,2} ?$|[一二三四五六七八九十]$|[一二三四五六七八九十][至到、]$/.test(
    before,
  );
}

function turned(turn: string | undefined, told: number | null, year: number | null): number | null {
  if (turn === undefined) return told;
  if (/^[次翌]/.test(turn)) return told === null ? null : told + 1;
  if (/^[来明下]/.test(turn)) return year === null ? null : year + 1;
  if (/^[上去]/.test(turn)) return year === null ? null : year - 1;
  return told;
}

type Days = Pick<PrintedDate, 'first' | 'last' | 'precision'>;

function daysMeant(groups: Readonly<Record<string, string | undefined>>, year: number): Days | null {
  const { month: named, day, third, brim, quarter, quarterEnd, half, yearEnd } = groups;
  if (yearEnd !== undefined) return between([year, 12, 1], [year, 12, 31], 'end');
  if (half !== undefined) return half === '上' ? months(year, 1, 6) : months(year, 7, 12);
  if (quarter !== undefined) {
    const last = numberOf(quarter) * 3;
    return quarterEnd === undefined ? months(year, last - 2, last) : endOf(year, last);
  }
  const month = numberOf(named!);
  if (day !== undefined) {
    const first = dayOf(year, month, numberOf(day));
    return first === null ? null : { first, last: first, precision: 'day' };
  }
  if (third !== undefined) {
    const at = '上中下'.indexOf(third[0]!) * 10;
    return between([year, month, at + 1], [year, month, at === 20 ? daysIn(year, month) : at + 10], 'period');
  }
  if (brim === '初') return between([year, month, 1], [year, month, 10], 'period');
  return brim === undefined ? months(year, month, month) : endOf(year, month);
}

type Ymd = readonly [year: number, month: number, day: number];
const between = (from: Ymd, to: Ymd, precision: PrintedDate['precision']): Days => ({
  first: dayOf(...from)!,
  last: dayOf(...to)!,
  precision,
});
const months = (year: number, from: number, to: number): Days =>
  between([year, from, 1], [year, to, daysIn(year, to)], 'period');
const endOf = (year: number, month: number): Days =>
  between([year, month, 21], [year, month, daysIn(year, month)], 'end');

const numberOf = (numeral: string): number =>
  /\d/.test(numeral) ? Number(numeral) : Number(chineseValue(numeral)?.toString() ?? 0);

function dateAt(
  passage: string,
  text: string,
  start: number,
  end: number,
  days: Days & Pick<PrintedDate, 'isYearStated'>,
): PrintedDate {
  const after = text.slice(end, end + 4);
  const by = BY.exec(after);
  const until = end + (by?.[0].length ?? 0);
  return {
    ...days,
    span: { passage, start, end: until },
    text: text.slice(start, until),
    bound: by ? 'by' : OPEN.test(after) ? 'open' : null,
  };
}
