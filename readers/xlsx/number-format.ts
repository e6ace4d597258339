import { Decimal } from '../../model/decimal.js';
import { dateOf, isDateFormat, printDate } from './dates.js';

/** Formats that files name by number only (ECMA-376, 18.8.30), with the dates of Chinese editions. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;-',
  42: '#,##0;-#,##0;-',
  43: '#,##0.00;-#,##0.00;-',
  44: '#,##0.00;-#,##0.00;-',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General';

/** What a cell shows of a number: 0.9562 under 0.00% is "95.62%". */
export function printNumber(value: number, format: string, from1904: boolean): string {
  const sections = sectionsOf(format);
  const index = value > 0 || sections.length === 1 ? 0 : value < 0 || sections.length === 2 ? 1 : 2;
  const section = sections[value === 0 && sections.length === 2 ? 0 : index]!;
  if (section.trim() === '') return printGeneral(value);
  if (isDateFormat(section)) return printDate(dateOf(value, from1904), section);
  // a section of its own for negative numbers prints their sign itself
  const shown = index === 1 && sections.length > 1 ? Math.abs(value) : value;
  return printBySection(shown, section);
}

/** The sections for positive, negative, zero and text, without colours, conditions and locales. */
function sectionsOf(format: string): string[] {
  const bare = format.replace(/\[[^[\]]*\]/g, '');
  const sections: string[] = [];
  let section = '';
  let quoted = false;
  for (let i = 0; i < bare.length; i++) {
    const char = bare[i]!;
    if (char === '"') quoted = !quoted;
    if (char === '\\' && !quoted) {
      section += char + (bare[++i] ?? '');
      continue;
    }
    if (char === ';' && !quoted) {
      sections.push(section);
      section = '';
    } else section += char;
  }
  return [...sections, section];
}

/** A cell of usual width shows eleven characters of a number without a format (ECMA-376, 18.8.30). */
const GENERAL_WIDTH = 10;

function printGeneral(value: number): string {
  const exact = decimalOf(value);
  const whole = exact.abs().truncate(0).toString().length;
  return exact.round(Math.max(0, GENERAL_WIDTH - whole)).toString();
}

/** The decimal that was typed or computed, without the noise of binary fractions in the 16th digit. */
function decimalOf(value: number): Decimal {
  const [digits = '0', exponent = '0'] = value.toPrecision(15).split('e');
  return Decimal.parse(digits).shift(Number(exponent)).normalize();
}

/** Digits of a number: 0, # and ? stand for one each, with a point and thousands' commas among them. */
const PLACES = /[0#?][0#?,]*(?:\.[0#?]*,*)?|\.[0#?]+/;

interface Piece {
  readonly literal: boolean;
  readonly text: string;
}

function printBySection(value: number, section: string): string {
  const pieces = piecesOf(section);
  const code = pieces
    .filter(({ literal }) => !literal)
    .map(({ text }) => text)
    .join('');
  const places = PLACES.exec(code)?.[0];
  // nothing but words ("-" for zero), or a format for which there is no reading here (fractions, powers)
  if (places === undefined)
    return pieces
      .map((piece) => (isGeneral(piece) ? printGeneral(value) : piece.text))
      .join('')
      .trim();
  if (/[/E]/.test(code)) return printGeneral(value);
  const percents = code.split('%').length - 1;
  // a comma after the last place divides by a thousand
  const thousands = places.length - 1 - places.search(/[^,],*$/);
  const number = printPlaces(decimalOf(value).shift(2 * percents - 3 * thousands), places);
  let printed = false;
  const text = pieces.map((piece) => {
    if (piece.literal) return piece.text;
    return piece.text.replace(/[0#?.,]+/g, () => {
      if (printed) return '';
      printed = true;
      return number;
    });
  });
  return text.join('').trim();
}

const isGeneral = ({ literal, text }: Piece): boolean => !literal && /^(?:general|@)$/i.test(text);

/** Literal stretches and code: "…" and \x are printed, _x is a gap, *x a filling. */
function piecesOf(section: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of section.matchAll(/"([^"]*)"|\\(.)|[_*]([\s\S])|(general|[0#?.,%@/E]+)|([\s\S])/gi)) {
    const [, quoted, escaped, gap, code, other] = match;
    if (gap !== undefined) continue;
    if (code === undefined) pieces.push({ literal: true, text: quoted ?? escaped ?? other ?? '' });
    else pieces.push({ literal: false, text: code });
  }
  return pieces;
}

function printPlaces(value: Decimal, places: string): string {
  const [whole = '', fraction = ''] = places.split('.');
  const most = fraction.replaceAll(',', '').length;
  const least = fraction.lastIndexOf('0') + 1;
  const rounded = value.round(most);
  let [integer = '0', decimals = ''] = rounded.abs().toFixed(least).split('.');
  integer = integer.padStart(whole.split('0').length - 1, '0');
  if (integer === '0' && !whole.includes('0')) integer = '';
  if (/[0#?],[0#?]/.test(whole)) integer = inThousands(integer);
  decimals = decimals === '' ? '' : `.${decimals}`;
  return `${rounded.sign() < 0 ? '-' : ''}${integer}${decimals}`;
}

/** 1234567 as 1,234,567. */
const inThousands = (digits: string): string =>
  [...digits].map((digit, at) => (at > 0 && (digits.length - at) % 3 === 0 ? `,${digit}` : digit)).join('');
