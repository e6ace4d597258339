/** Prints list numbers in the number formats of Word (ECMA-376 part 1, 17.18.59) that Chinese documents use. */

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

type Format = (n: number) => string;

const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => shiftDigits(n, 0xff10),
  decimalFullWidth2: (n) => shiftDigits(n, 0xff10),
  chineseCounting: (n) => count(n, DIGITS, ['', '十', '百', '千']),
  chineseCountingThousand: (n) => count(n, DIGITS, ['', '十', '百', '千']),
  japaneseCounting: (n) => count(n, DIGITS, ['', '十', '百', '千']),
  taiwaneseCounting: (n) => count(n, DIGITS, ['', '十', '百', '千']),
  taiwaneseCountingThousand: (n) => count(n, DIGITS, ['', '十', '百', '千']),
  ideographDigital: (n) => spell(n, DIGITS),
  japaneseDigitalTenThousand: (n) => spell(n, DIGITS),
  taiwaneseDigital: (n) => spell(n, DIGITS),
  chineseLegalSimplified: (n) => count(n, LEGAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (n) => count(n, LEGAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographTraditional: (n) => STEMS[(n - 1) % 10]!,
  ideographZodiac: (n) => BRANCHES[(n - 1) % 12]!,
  decimalEnclosedCircle: (n) => enclosed(n, 0x2460),
  decimalEnclosedCircleChinese: (n) => enclosed(n, 0x2460),
  decimalEnclosedParen: (n) => enclosed(n, 0x2474),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488),
  ideographEnclosedCircle: (n) => (n <= 10 ? String.fromCodePoint(0x3280 + n - 1) : String(n)),
  lowerLetter: (n) => letters(n, 'a'),
  upperLetter: (n) => letters(n, 'A'),
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperRoman: roman,
};

/** A list number in a format by its Word name; formats unknown here are printed in digits. */
export function formatNumber(n: number, format: string): string {
  if (format === 'none') return '';
  return n < 1 ? String(n) : (FORMATS[format] ?? String)(n);
}

function shiftDigits(n: number, zero: number): string {
  return Array.from(String(n), (digit) => String.fromCodePoint(zero + Number(digit))).join('');
}

function spell(n: number, digits: string): string {
  return Array.from(String(n), (digit) => digits[Number(digit)]).join('');
}

/** 12 as 十二, 20 as 二十, 105 as 一百〇五; beyond 9999 the digits are spelt. */
function count(n: number, digits: string, units: readonly string[]): string {
  if (n > 9999) return spell(n, digits);
  let result = '';
  let zero = false;
  const printed = String(n);
  for (let i = 0; i < printed.length; i++) {
    const digit = Number(printed[i]);
    if (digit === 0) {
      zero = true;
      continue;
    }
    if (zero) result += digits[0];
    zero = false;
    result += digits[digit]! + units[printed.length - 1 - i]!;
  }
  return n >= 10 && n < 20 ? result.slice(1) : result;
}

const enclosed = (n: number, first: number): string => (n <= 20 ? String.fromCodePoint(first + n - 1) : String(n));

/** a … z, aa, bb …, as Word counts. */
const letters = (n: number, first: string): string =>
  String.fromCodePoint(first.codePointAt(0)! + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

function roman(n: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(n, 3999);
  let result = '';
  for (const [value, letter] of steps) {
    while (rest >= value) {
      result += letter;
      rest -= value;
    }
  }
  return result;
}
