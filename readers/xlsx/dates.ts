/** A day and a time of day, as printed in a cell. */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY_MS = 86_400_000;
/** Day 0: the count from 1900 takes that year for a leap year (ECMA-376, 18.17.4.1). */
const DAY_ZERO = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** The moment that a cell's number stands for. */
export function dateOf(serial: number, from1904: boolean): Moment {
  const zero = from1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900;
  const date = new Date(zero + Math.round(serial * DAY_MS));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

const WORDS = /"[^"]*"|\\./g;

/** Whether a format prints a date or a time: it holds y, m, d, h or s outside quoted words. */
export const isDateFormat = (section: string): boolean => /[ymdhs]/i.test(section.replace(WORDS, ''));

/** yyyy"年"m"月"d"日" of a moment. A month is printed as a number, mmm too: reports are Chinese. */
export function printDate(moment: Moment, section: string): string {
  let afterHour = false;
  return section.replace(/"([^"]*)"|\\(.)|y+|m+|d+|h+|s+|AM\/PM|上午\/下午|[_*]./gi, (code, quoted, escaped) => {
    if (quoted !== undefined || escaped !== undefined) return (quoted ?? escaped) as string;
    const letter = (code as string)[0]!.toLowerCase();
    const wide = (code as string).length > 1;
    if (letter === 'y') return String(moment.year).slice((code as string).length > 2 ? 0 : 2);
    if (letter === 'm') return pad(afterHour ? moment.minute : moment.month, wide);
    if (letter === 'd') return pad(moment.day, wide);
    if (letter === 'h' || letter === 's') afterHour = true;
    if (letter === 'h') return pad(moment.hour, wide);
    return letter === 's' ? pad(moment.second, wide) : '';
  });
}

const pad = (value: number, wide: boolean): string => String(value).padStart(wide ? 2 : 1, '0');
