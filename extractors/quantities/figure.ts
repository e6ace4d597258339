import { Decimal } from '../../model/decimal.js';
import type { QuantityKind } from '../../model/quantity.js';
import { arabicNumeral, chineseNumeral, matchAt, type Numeral } from './numeral.js';
import { unitAt, type Unit } from './units.js';

/** A number or a range with its unit, without sign and bounds. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly value: Decimal;
  /** The upper end of a range or of a vague amount; value is the lower one then. */
  readonly hi: Decimal | null;
  readonly unit: Unit | null;
  /** The first numeral, and where the last one ends. */
  readonly numeral: Numeral;
  readonly printedEnd: number;
  /** What a printed 1 is worth in the base unit. */
  readonly multiplier: Decimal;
  /** Printed with 分之 or 半, which need no further proof that they are figures. */
  readonly fraction: boolean;
}

/** Quotients that do not end are given with this many decimals. */
const FRACTION_DECIMALS = 20;
const HALF = Decimal.of(5n, 1);

/** The figure that starts at an offset of a folded text; null where there is no number. */
export function figureAt(text: string, start: number): Figure | null {
  return (
    mixedAt(text, start) ??
    fractionAt(text, start) ??
    slashAt(text, start) ??
    halfAt(text, start) ??
    numberAt(text, start)
  );
}

const numeralAt = (text: string, start: number): Numeral | null =>
  /\d/.test(text[start] ?? '') ? arabicNumeral(text, start) : chineseNumeral(text, start);

const RANGE_SIGN = / ?(?:[（(]不?含[）)])? ?(?:[-—–―~～]{1,2}|至|到) ?/y;
const RANGE_END = / ?(?:之间|不等)/y;

function numberAt(text: string, start: number): Figure | null {
  const numeral = numeralAt(text, start);
  if (numeral === null) return null;
  const unit = unitAt(text, numeral.end);
  return rangeFrom(text, numeral, unit) ?? withTenth(text, withSmallMoney(text, withHalf(text, single(numeral, unit))));
}

function single(numeral: Numeral, unit: Unit | null): Figure {
  const factor = unit?.factor ?? Decimal.ONE;
  return {
    start: numeral.start,
    end: unit?.end ?? numeral.end,
    kind: unit?.kind ?? 'number',
    value: numeral.value.times(factor),
    hi: numeral.hi?.times(factor) ?? null,
    unit,
    numeral,
    printedEnd: numeral.end,
    multiplier: numeral.multiplier.times(factor),
    fraction: false,
  };
}

/** 一至二次, 3—5万元, 5%-20%之间: the first end may leave its unit and its 万 to the second. */
function rangeFrom(text: string, low: Numeral, lowUnit: Unit | null): Figure | null {
  const sign = matchAt(RANGE_SIGN, text, lowUnit?.end ?? low.end);
  if (!sign || low.hi !== null) return null;
  const high = numeralAt(text, (lowUnit?.end ?? low.end) + sign[0].length);
  if (!high || high.hi !== null) return null;
  const unit = unitAt(text, high.end);
  if (lowUnit !== null && lowUnit.name !== unit?.name) return null;
  if (unit === null && (!isPlainRange(text, low, high) || low.chinese)) return null;
  // 由100万元到200万元 tells a change and not a range.
  if (/[到至]/.test(sign[0]) && lowUnit !== null && /由/.test(text.slice(Math.max(0, low.start - 6), low.start)))
    return null;
  const shared = lowUnit === null ? sharedScale(text, low, high) : Decimal.ONE;
  const from = low.value.times(shared).times((lowUnit ?? unit)?.factor ?? Decimal.ONE);
  const to = high.value.times(unit?.factor ?? Decimal.ONE);
  if (!from.lessThan(to)) return null;
  const figure = single(high, unit);
  const end = figure.end + (matchAt(RANGE_END, text, figure.end)?.[0].length ?? 0);
  const decimals = Math.max(low.decimals, high.decimals);
  return {
    ...figure,
    start: low.start,
    end,
    value: from,
    hi: to,
    numeral: { ...low, decimals, hedge: low.hedge ?? high.hedge },
  };
}

/** 10-20 alone is a range; in 448.17-338.42=109.75 and in codes (10-20-3) the sign is another one. */
function isPlainRange(text: string, low: Numeral, high: Numeral): boolean {
  const before = text.slice(0, low.start).trimEnd().at(-1) ?? '';
  const after = text.slice(high.end, high.end + 2).trimStart();
  return !/[-+×÷*/=—]/.test(before) && !/^[-+×÷*/=—]/.test(after);
}

const DIGIT_BEFORE_SCALE = /^[一二两三四五六七八九](?<scale>[百千])$/;

/** What scales both ends of a range: the 亿 of 八百到九百亿, the 百 of 二到三百. */
function sharedScale(text: string, low: Numeral, high: Numeral): Decimal {
  if (!low.multiplier.equals(Decimal.ONE)) return Decimal.ONE;
  const printed = text.slice(high.start, high.end);
  if (low.end - low.start === 1 && low.chinese) {
    const scale = DIGIT_BEFORE_SCALE.exec(printed)?.groups?.['scale'];
    if (scale) return Decimal.ONE.shift(scale === '百' ? 2 : 3);
  }
  const scaled = low.value.times(high.multiplier);
  return scaled.lessThan(high.value) ? high.multiplier : Decimal.ONE;
}

const HALF_AFTER_COUNT = /个半(?=小时|钟头|月|星期|学期|世纪)/y;

/** 两个半小时, 三年半, 一倍半. */
function withHalf(text: string, figure: Figure): Figure {
  if (figure.hi !== null) return figure;
  const between = matchAt(HALF_AFTER_COUNT, text, figure.numeral.end);
  const unit = between && unitAt(text, figure.numeral.end + 2);
  if (unit) {
    const value = figure.numeral.value.plus(HALF);
    return {
      ...figure,
      value,
      end: unit.end,
      unit: { ...unit, name: `个${unit.name}` },
      kind: unit.kind,
      multiplier: HALF,
    };
  }
  const halved = figure.kind === 'ratio' || figure.kind === 'measure';
  if (!halved || text[figure.end] !== '半' || /[径数]/.test(text[figure.end + 1] ?? '')) return figure;
  const half = HALF.times(figure.unit?.factor ?? Decimal.ONE);
  return { ...figure, value: figure.value.plus(half), end: figure.end + 1, multiplier: HALF };
}

/** 八成五 is 85 %, and so is 八五折. */
function withTenth(text: string, figure: Figure): Figure {
  const sign = figure.unit?.name === '%' ? text[figure.end - 1] : undefined;
  if (figure.hi !== null || (sign !== '成' && sign !== '折')) return figure;
  if (sign === '折' && !figure.numeral.value.lessThan(Decimal.fromInteger(10))) {
    return { ...figure, value: figure.numeral.value, multiplier: Decimal.ONE };
  }
  const digit = matchAt(CHINESE_DIGIT, text, figure.end) && chineseNumeral(text, figure.end);
  if (!digit || digit.end !== figure.end + 1) return figure;
  return { ...figure, value: figure.value.plus(digit.value), end: digit.end, multiplier: Decimal.ONE };
}

const CHINESE_DIGIT = /[一二三四五六七八九](?![是要]|成)/y;
const SMALL_MONEY = /[零〇]?(?<digit>[\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖])(?<unit>[角毛分])(?![度色之别])/y;
const WHOLE = / ?[整正](?![个体改理式常确在好处])/y;

/** 五块八, 三块五毛: 块 is 元 where tenths follow, and a measure word elsewhere. */
const PIECES = /块(?=[\d一二两三四五六七八九](?:[毛角]|(?![\p{Script=Han}\d])))/uy;
const TENTH = /[\d一二两三四五六七八九](?![毛角分\d])/y;

function asMoney(figure: Figure): Figure {
  return { ...figure, kind: 'money', unit: figure.unit && { ...figure.unit, kind: 'money', name: '元' } };
}

/** 三元五角二分, 伍仟元叁角整. */
function withSmallMoney(text: string, figure: Figure): Figure {
  if (figure.unit?.name === '块' && matchAt(PIECES, text, figure.end - 1)) return withSmallMoney(text, asMoney(figure));
  if (figure.kind !== 'money' || figure.hi !== null) return figure;
  let { value, end, multiplier } = figure;
  let decimals = figure.numeral.decimals;
  for (let part = matchAt(SMALL_MONEY, text, end); part; part = matchAt(SMALL_MONEY, text, end)) {
    const cents = part.groups?.['unit'] === '分';
    const digit = numeralAt(part.groups?.['digit'] ?? '', 0);
    if (!digit) break;
    value = value.plus(digit.value.shift(cents ? -2 : -1));
    decimals = cents ? 2 : 1;
    multiplier = Decimal.ONE;
    end += part[0].length;
  }
  const tenth = text[figure.end - 1] === '块' && end === figure.end ? matchAt(TENTH, text, end) : null;
  if (tenth) {
    value = value.plus((numeralAt(tenth[0], 0)?.value ?? Decimal.ZERO).shift(-1));
    decimals = 1;
    end += 1;
  }
  end += matchAt(WHOLE, text, end)?.[0].length ?? 0;
  return { ...figure, value, end, multiplier, numeral: { ...figure.numeral, decimals } };
}

const DENOMINATOR = /(?<base>[一二两三四五六七八九十百千万零〇]{1,12}|\d{1,4}) ?分之 ?/y;
/** 百分之, 千分之, 万分之 are percentages: what a printed 1 is worth in percent. */
const PER_CENT: Readonly<Record<string, Decimal>> = {
  百: Decimal.ONE,
  千: Decimal.of(1n, 1),
  万: Decimal.of(1n, 2),
};
const SECOND_PER_CENT = /[百千万]分之/y;

/** 百分之五, 百分之五到十, 三分之二. */
function fractionAt(text: string, start: number): Figure | null {
  const match = matchAt(DENOMINATOR, text, start);
  const base = match?.groups?.['base'];
  if (!match || base === undefined) return null;
  const numeral = numeralAt(text, start + match[0].length);
  if (!numeral) return null;
  const percent = PER_CENT[base];
  if (percent) return percentage(text, start, numeral, percent);
  const denominator = numeralAt(base, 0)?.value;
  if (!denominator || denominator.sign() === 0 || numeral.hi !== null) return null;
  const value = quotient(numeral.value, denominator);
  return { ...single({ ...numeral, start }, null), kind: 'ratio', value, fraction: true };
}

/** 七又二分之一 is 7.5. */
function mixedAt(text: string, start: number): Figure | null {
  if (!matchAt(MIXED, text, start)) return null;
  const whole = numeralAt(text, start);
  const rest = whole && text[whole.end] === '又' ? fractionAt(text, whole.end + 1) : null;
  if (!whole || rest?.kind !== 'ratio') return null;
  return { ...rest, start, value: rest.value.plus(whole.value), numeral: { ...rest.numeral, start } };
}

const MIXED = /[\d一二两三四五六七八九十]{1,4}又/y;

/** 1/3, 2/3以上; but not 12/15 (two figures of a cell) and not 3/15 (a date). */
function slashAt(text: string, start: number): Figure | null {
  const match = /[\d/]/.test(text[start - 1] ?? '') ? null : matchAt(SLASH, text, start);
  const [over, under] = (match?.[0] ?? '').split('/').map(Number);
  if (!match || over === undefined || under === undefined || over >= under) return null;
  const numerator = numeralAt(text, start);
  if (!numerator) return null;
  const end = start + match[0].length;
  const value = quotient(Decimal.fromInteger(over), Decimal.fromInteger(under));
  return { ...single({ ...numerator, end }, null), kind: 'ratio', value, fraction: true };
}

const SLASH = /[1-9]\/(?:10|[2-9])(?![\d/.%年月日]|[万亿]?元)/y;

function percentage(text: string, start: number, numeral: Numeral, factor: Decimal): Figure {
  const hundred = text.slice(numeral.start, numeral.end) === '百' ? Decimal.HUNDRED : numeral.value;
  const unit: Unit = { kind: 'percent', name: '%', factor, end: numeral.end };
  const figure: Figure = { ...single({ ...numeral, start, value: hundred }, unit), fraction: true };
  const sign = figure.hi === null ? matchAt(RANGE_SIGN, text, figure.end) : null;
  if (!sign) return figure;
  const at = figure.end + sign[0].length;
  const high = numeralAt(text, at + (matchAt(SECOND_PER_CENT, text, at)?.[0].length ?? 0));
  const to = high?.value.times(factor);
  if (!high || !to || !figure.value.lessThan(to) || unitAt(text, high.end) !== null) return figure;
  const end = high.end + (matchAt(RANGE_END, text, high.end)?.[0].length ?? 0);
  return { ...figure, hi: to, end, printedEnd: high.end };
}

function quotient(numerator: Decimal, denominator: Decimal): Decimal {
  return numerator
    .divideFloor(denominator, FRACTION_DECIMALS + 1)
    .round(FRACTION_DECIMALS)
    .normalize();
}

const HALF_OF_ALL = /一半|(?<!\d)半数/y;
const HALF_UNIT = /半(?=年(?!度|级|报|薪|轮)|个|小时|天(?!空)|月(?!报|刊)|公里|亩|公?斤|吨|里|米)/y;

/** 一半, 半数, 半年, 半小时; but not 上半年. */
function halfAt(text: string, start: number): Figure | null {
  const all = matchAt(HALF_OF_ALL, text, start);
  if (all) {
    const end = start + all[0].length;
    return { ...single(halfNumeral(start, end), null), kind: 'ratio', fraction: true };
  }
  if (!matchAt(HALF_UNIT, text, start) || /[上下前后每大多过对]/.test(text[start - 1] ?? '')) return null;
  const unit = unitAt(text, start + 1);
  if (!unit || unit.kind !== 'measure') return null;
  return { ...single(halfNumeral(start, start + 1), unit), fraction: true };
}

const halfNumeral = (start: number, end: number): Numeral => ({
  ...{ start, end, value: HALF, hi: null, decimals: 0, multiplier: Decimal.ONE },
  ...{ chinese: true, hedge: null },
});
