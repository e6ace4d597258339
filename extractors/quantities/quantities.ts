import { Decimal } from '../../model/decimal.js';
import type { Comparator, Quantity, QuantityKind } from '../../model/quantity.js';
import { withColumnUnits } from './column-units.js';
import { boundAfter, boundBefore, LONGEST_BOUND } from './bounds.js';
import { readsAsCount } from './counting.js';
import { excludedSpans } from './exclusions.js';
import { figureAt, type Figure } from './figure.js';
import { fold } from './folding.js';
import type { Numeral } from './numeral.js';
import { LONGEST_PER, perBefore } from './units.js';

export { quantityToJson } from './quantity-json.js';

/** A digit or a character that can open a numeral. */
const NUMERAL_START = /[\d０-９〇零一二两三四五六七八九十百千万亿廿卅半数几上壹贰叁肆伍陆柒捌玖拾佰仟]/g;

/**
 * The quantities of a text in the order of their places: amounts, percentages, counts, measures, ratios, scores and bare
 * numbers. Years, dates, document numbers, ordinals, list markers, telephone numbers and numerals in names are none.
 * Offsets are UTF-16 offsets of the text as given.
 */
export function extractQuantities(text: string): Quantity[] {
  NUMERAL_START.lastIndex = 0;
  if (!NUMERAL_START.test(text)) return [];
  const folded = fold(text);
  const excluded = excludedSpans(folded);
  const quantities: Quantity[] = [];
  let position = 0;
  let floor = 0;
  let next = 0;
  for (;;) {
    NUMERAL_START.lastIndex = position;
    const at = NUMERAL_START.exec(folded)?.index;
    if (at === undefined) break;
    while (next < excluded.length && (excluded[next]?.[1] ?? 0) <= at) next += 1;
    const span = excluded[next];
    if (span && span[0] <= at) {
      position = floor = span[1];
      continue;
    }
    const figure = figureAt(folded, at);
    if (figure === null) {
      position = at + 1;
      continue;
    }
    const quantity = quantityOf(text, folded, figure, floor, quantities.at(-1));
    position = figure.end;
    if (quantity === null) continue;
    const last = quantities.at(-1);
    if (last && last.start >= quantity.start) quantities.pop();
    quantities.push(quantity);
    position = floor = quantity.end;
  }
  return withColumnUnits(folded, quantities);
}

const CURRENCY_BEFORE = /(?<currency>人民币|RMB|CNY|USD|HKD|EUR|US\$|HK\$|[¥$€£]) {0,2}$/;
const CURRENCY_UNITS: Readonly<Record<string, string>> = {
  ...{ USD: '美元', US$: '美元', $: '美元', HKD: '港元', HK$: '港元', EUR: '欧元', '€': '欧元', '£': '英镑' },
};
type Sign = '-' | '±';
const SIGN_BEFORE = /(?:±|(?<![\d%A-Z)）\]-])-|(?<![自担抱肩欺背辜胜])负|零下)$/i;
const MONEY_NOUN_BEFORE =
  /(?:收入|支出|资金|经费|费|费用|投资|金额|总额|拨款|补助|补贴|结余|结转|预算|决算|款|税|资产|负债|利润|产值|成本)(?:[共总合]?计|约|近|为|达到?|了|是|超过?|不?低于|减少|增加){0,2}$/;
const SCORE_NOUN_BEFORE = /(?:总分|得分|评分|扣分)[为是:：]? ?$/;
const DURATION = /^(?:个?(?:半?年|季度|半?月|工作日|小时|周|星期|学期|学年|自然日|日历天)|天|日|年度|分钟)$/;
const OPEN_QUOTE = /[“"‘][^“”"‘’，。；\n]{0,12}$/;
const CLOSE_QUOTE = /^[^“”"‘’，。；\n]{0,12}[”"’]/;

/** The stretch before an offset, not reaching into what was read before. */
type Before = (length: number, at: number) => string;

/** Adds to a figure the sign, the currency, the bounds and the 每… beside it; null where it turns out to be none. */
function quantityOf(
  text: string,
  folded: string,
  figure: Figure,
  floor: number,
  last: Quantity | undefined,
): Quantity | null {
  const before: Before = (length, at) => folded.slice(Math.max(floor, at - length), at);
  const mark = signAndCurrency(figure, before, last);
  const { kind, unit } = kindAndUnit(figure, mark, before);
  const duration = DURATION.test(unit);
  // 每两年一次: what follows 每 is what the next figure is counted by.
  if (duration && before(1, mark.start) === '每') return null;
  const bounds = boundsAround(folded, figure, mark.start, unit, duration, before);
  const { comparator, hedge, end } = bounds;
  const per = perOf(kind, unit, bounds.start, before, last);
  const cued = comparator !== null || hedge !== null || per !== null || mark.sign !== null || mark.currency !== null;
  if (!isFigure(folded, figure, { start: bounds.start, end, cued, kind })) return null;
  const start = per?.start ?? bounds.start;
  const { numeral } = figure;
  return {
    text: text.slice(start, end),
    start,
    end,
    kind,
    ...signed(figure, mark.sign),
    unit: per ? `${unit}/${per.name}` : unit,
    comparator: comparator ?? (hedge === null ? '=' : '~'),
    approximate: hedge !== null,
    hedge,
    printed: {
      start: numeral.start,
      end: figure.printedEnd,
      decimals: numeral.decimals,
      multiplier: figure.multiplier,
      chinese: numeral.chinese,
    },
  };
}

interface Mark {
  readonly start: number;
  readonly sign: Sign | null;
  readonly currency: string | null;
}

/** The sign and the currency before a figure, in either order: -¥5, ¥-5. */
function signAndCurrency(figure: Figure, before: Before, last: Quantity | undefined): Mark {
  let { start } = figure;
  let sign: Sign | null = null;
  let currency: string | null = null;
  for (;;) {
    const printed = SIGN_BEFORE.exec(before(2, start))?.[0];
    const symbol = CURRENCY_BEFORE.exec(before(6, start));
    // In 448.17-338.42 the sign parts two figures.
    if (printed && sign === null && !(printed === '-' && last?.end === start - 1)) {
      sign = printed === '±' ? '±' : '-';
      start -= printed.length;
    } else if (symbol && currency === null) {
      currency = symbol.groups?.['currency'] ?? null;
      start -= symbol[0].length;
    } else return { start, sign, currency };
  }
}

function kindAndUnit(figure: Figure, mark: Mark, before: Before): { kind: QuantityKind; unit: string } {
  const { kind, unit } = figure;
  if (kind !== 'number') return { kind, unit: unit?.name ?? '' };
  if (mark.currency !== null) return { kind: 'money', unit: CURRENCY_UNITS[mark.currency] ?? '元' };
  if (isBigMoney(figure, before)) return { kind: 'money', unit: '元' };
  if (SCORE_NOUN_BEFORE.test(before(6, mark.start))) return { kind: 'score', unit: '分' };
  return { kind, unit: '' };
}

interface Bounds {
  readonly start: number;
  readonly end: number;
  readonly comparator: Comparator | null;
  readonly hedge: string | null;
}

/** The words that bound or hedge a figure on both sides; those after it decide. */
function boundsAround(
  folded: string,
  figure: Figure,
  from: number,
  unit: string,
  duration: boolean,
  before: Before,
): Bounds {
  let start = from;
  let end = figure.end;
  let comparator: Comparator | null = null;
  let { hedge } = figure.numeral;
  for (;;) {
    const bound = boundBefore(before(LONGEST_BOUND, start));
    // 近三年 are the three years just past; 超1.8个百分点 says how far, not a limit.
    const none = (bound?.hedge === '近' && duration) || (unit === '个百分点' && /^[><]$/.test(bound?.comparator ?? ''));
    if (!bound || none) break;
    comparator ??= bound.comparator;
    hedge ??= bound.hedge;
    start -= bound.length;
  }
  for (let bound = boundAfter(folded, end, duration); bound; bound = boundAfter(folded, end, duration)) {
    comparator = bound.comparator ?? comparator;
    hedge ??= bound.hedge;
    end += bound.length;
  }
  return { start, end, comparator, hedge };
}

/** What a figure is counted by (每亩2.3吨, 一年2次) and where those words start; null where it is printed with a unit only. */
function perOf(kind: QuantityKind, unit: string, at: number, before: Before, last: Quantity | undefined) {
  if (unit === '' || unit.includes('/') || kind === 'percent' || kind === 'ratio') return null;
  const per = perBefore(before(LONGEST_PER, at));
  if (per) return { name: per.name, start: at - per.length };
  if (!last || !isPeriod(last, at) || (kind !== 'count' && kind !== 'money')) return null;
  return { name: last.text.replace(/^[一1] ?个?/, ''), start: last.start };
}

/** The value or the ends of a figure with its sign; ±10% reaches from -10 to 10. */
function signed({ value, hi }: Figure, sign: Sign | null): Pick<Quantity, 'value' | 'lo' | 'hi'> {
  if (sign === '±') return { value: null, lo: value.negate(), hi: value };
  if (hi === null) return { value: sign === null ? value : value.negate(), lo: null, hi: null };
  return sign === null ? { value: null, lo: value, hi } : { value: null, lo: hi.negate(), hi: value.negate() };
}

/** 支出450万: without 元, but after the noun of an amount. */
function isBigMoney(figure: Figure, before: Before): boolean {
  const scaled = !figure.multiplier.lessThan(Decimal.fromInteger(10_000));
  return scaled && figure.end === figure.printedEnd && MONEY_NOUN_BEFORE.test(before(12, figure.start));
}

/** One year, half a year …: what the count that follows it is counted by (一年2次). */
function isPeriod(last: Quantity, start: number): boolean {
  if (last.end !== start || last.comparator !== '=' || !DURATION.test(last.unit)) return false;
  return last.text === '半年' || (last.value?.equals(Decimal.ONE) ?? false);
}

interface Context {
  readonly start: number;
  readonly end: number;
  readonly cued: boolean;
  readonly kind: QuantityKind;
}

/** 1.2概况 at the start of a line. */
const TITLE_AFTER = /^[ 、]{0,3}\p{Script=Han}/u;
const SECTION_NUMBER = /(?:^|\n) {0,8}\d{1,2}\.\d{1,2}$/;
/** Longer rows of digits without a unit are numbers of accounts, contracts, files. */
const LONGEST_BARE_NUMBER = 11;

/** Whether a number without a unit names something: a section, an account, a standard with a letter. */
function isName(folded: string, numeral: Numeral, start: number, end: number): boolean {
  if (/[A-Z]/i.test(folded[end] ?? '')) return true;
  const line = folded.slice(Math.max(0, start - 9), end);
  if (SECTION_NUMBER.test(line) && TITLE_AFTER.test(folded.slice(end, end + 4))) return true;
  const digits = folded.slice(numeral.start, numeral.end).replace(/\D/g, '');
  return digits.length > LONGEST_BARE_NUMBER;
}

function isFigure(folded: string, figure: Figure, { start, end, cued, kind }: Context): boolean {
  const { numeral } = figure;
  if (numeral.chinese && !figure.fraction) {
    if (!readsAsCount({ text: folded, start, end, numeral, unit: figure.unit, cued })) return false;
  }
  if (kind === 'number' && isName(folded, numeral, start, end)) return false;
  // In a short quotation numerals belong to a slogan or a name (“两个覆盖”, “5+2”); amounts and percentages do not.
  if (kind === 'money' || kind === 'percent') return true;
  const quoted =
    OPEN_QUOTE.test(folded.slice(Math.max(0, start - 14), start)) && CLOSE_QUOTE.test(folded.slice(end, end + 14));
  return !quoted || (!numeral.chinese && kind !== 'number');
}
