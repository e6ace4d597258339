import { Decimal } from '../../model/decimal.js';
import { chineseValue, SCALE_EXPONENTS } from './chinese-numeral.js';

/** A number as it stands in a text, without sign, unit or bounds. Offsets are of the text that it was read from. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** The upper end of a range of adjacent digits (二三十) or of a vague amount (数十, 十几); null otherwise. */
  readonly hi: Decimal | null;
  readonly decimals: number;
  /** What a printed 1 is worth: 10000 for 3.5万. */
  readonly multiplier: Decimal;
  readonly chinese: boolean;
  /** 余, 多, 几, 来, 数, 上: the word within the number that makes it approximate. */
  readonly hedge: string | null;
}

const ARABIC = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** 千 and 百 that open a unit (千瓦, 千米, 百分点) scale nothing. */
const SCALE = / {0,2}(?<hedge>[余多几来])? ?(?<scale>(?:[百千](?![瓦米克伏卡焦帕赫升字分])|[十万亿]){1,5})/y;
const NEXT_PART = / ?零?(?<digits>\d+(?:\.\d+)?) ?(?<scale>[百千](?![瓦米克伏卡焦帕赫升字分])万?|万)/y;
const LOWER_DIGITS = /\d{4}(?![\d.,年])/y;
const TRAILING_HEDGE = / ?(?:[余多几](?![额款下热地杭])|来(?=[个人名位家户台场次岁天亩吨元斤米公件项座]))/y;

/** The number in digits that starts at an offset: 1,234.5, 3千万, 1亿2千万, 500余万. */
export function arabicNumeral(text: string, start: number): Numeral | null {
  const printed = matchAt(ARABIC, text, start)?.[0];
  if (printed === undefined) return null;
  let end = start + printed.length;
  let value = Decimal.parse(printed.replaceAll(',', ''));
  let multiplier = Decimal.ONE;
  let hedge: string | null = null;
  const scale = matchAt(SCALE, text, end);
  if (scale?.groups?.['scale']) {
    multiplier = scaleOf(scale.groups['scale']);
    hedge = scale.groups['hedge'] ?? null;
    value = value.times(multiplier);
    end += scale[0].length;
    for (let part = matchAt(NEXT_PART, text, end); part; part = matchAt(NEXT_PART, text, end)) {
      const lower = scaleOf(part.groups?.['scale'] ?? '');
      const amount = Decimal.parse(part.groups?.['digits'] ?? '0').times(lower);
      if (!amount.lessThan(multiplier)) break;
      value = value.plus(amount);
      multiplier = lower;
      end += part[0].length;
    }
    const digits = multiplier.equals(scaleOf('万')) ? matchAt(LOWER_DIGITS, text, end)?.[0] : undefined;
    if (digits !== undefined) {
      value = value.plus(Decimal.parse(digits));
      multiplier = Decimal.ONE;
      end += digits.length;
    }
  }
  const trailing = hedge === null ? matchAt(TRAILING_HEDGE, text, end)?.[0] : undefined;
  if (trailing !== undefined) {
    hedge = trailing.trim();
    end += trailing.length;
  }
  const decimals = printed.split('.')[1]?.length ?? 0;
  return { start, end, value, hi: null, decimals, multiplier, chinese: false, hedge };
}

const CHINESE =
  /(?:[零〇一二两三四五六七八九十万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億]|千(?![瓦米克伏卡焦帕赫])|百(?!分[点之]|帕)){1,40}(?:点[零〇一二两三四五六七八九]{1,20}(?!十)[万亿]{0,3})?/y;
const VAGUE = /(?<word>[数几上])(?<scale>[十百千万亿]{1,5})/y;
const CHINESE_HEDGE =
  /(?<=[十百千万亿廿卅])(?:[余多几](?![额款下热地杭])|来(?=[个人名位家户台场次岁天亩吨元斤米公件项座]))/y;
const BIG_SCALE = /[万亿]{1,3}/y;
/** 二三十, 十五六, 三五百: two digits side by side are the ends of a range. */
const ADJACENT =
  /(?<![零〇一二两三四五六七八九])(?:一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九)(?![零〇一二两三四五六七八九])/;

/** The number in Chinese characters that starts at an offset; 数十 and 几百 are vague, 十几 too. */
export function chineseNumeral(text: string, start: number): Numeral | null {
  const vague = matchAt(VAGUE, text, start);
  if (vague) return vagueNumeral(vague, start);
  const printed = matchAt(CHINESE, text, start)?.[0];
  if (printed === undefined) return null;
  const range = ADJACENT.exec(printed);
  const low = chineseValue(range ? without(printed, range.index + 1) : printed);
  const high = range ? chineseValue(without(printed, range.index)) : null;
  if (low === null) return null;
  const trailing = /[万亿]{1,4}$/.exec(printed)?.[0] ?? '';
  const numeral: Numeral = {
    start,
    end: start + printed.length,
    value: low,
    hi: high,
    decimals: /点([^万亿]+)/.exec(printed)?.[1]?.length ?? 0,
    multiplier: scaleOf(trailing),
    chinese: true,
    hedge: null,
  };
  return hedged(text, numeral);
}

/** 十余, 三千多万, 十几: a hedge after the numeral, which 万 or 亿 may follow. */
function hedged(text: string, numeral: Numeral): Numeral {
  const hedge = matchAt(CHINESE_HEDGE, text, numeral.end)?.[0];
  if (hedge === undefined) return numeral;
  const scale = matchAt(BIG_SCALE, text, numeral.end + 1)?.[0] ?? '';
  const factor = scaleOf(scale);
  const value = numeral.value.times(factor);
  const several = hedge === '几' ? value.plus(Decimal.fromInteger(9).times(factor)) : null;
  return {
    ...numeral,
    end: numeral.end + 1 + scale.length,
    value: several ? value.plus(factor) : value,
    hi: several ?? numeral.hi?.times(factor) ?? null,
    multiplier: numeral.multiplier.times(factor),
    hedge,
  };
}

/** 数十万 is 100000 to 1000000; 上百 is about 100. */
function vagueNumeral(match: RegExpExecArray, start: number): Numeral {
  const word = match.groups?.['word'] ?? '';
  const scale = match.groups?.['scale'] ?? '';
  const value = scaleOf(scale);
  const hi = word === '上' ? null : value.shift(1);
  const end = start + match[0].length;
  const multiplier = scaleOf(/[万亿]{1,4}$/.exec(scale)?.[0] ?? '');
  return { start, end, value, hi, decimals: 0, multiplier, chinese: true, hedge: word };
}

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);

function scaleOf(scale: string): Decimal {
  return Decimal.ONE.shift([...scale].reduce((sum, unit) => sum + (SCALE_EXPONENTS[unit] ?? 0), 0));
}

/** Matches a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
