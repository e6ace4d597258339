import { Decimal } from '../../model/decimal.js';
import type { Comparator, Quantity, QuantityKind } from '../../model/quantity.js';
import { withColumnUnits } from './column-units.js';
import { boundAfter, boundBefore, LONGEST_BOUND } from './bounds.js';
import { readsAsCount } from './counting.js';
import { excludedSpans } from './exclusions.js';
import { figureAt, type Figure } from './figure.js';
import { fold } from './folding.js';
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

/** Adds to a figure the sign, the currency, the bounds and the 每… beside it; null where it turns out to be none. */
function quantityOf(
  text: string,
  folded: string,
  figure: Figure,
  floor: number,
  last: Quantity | undefined,
): Quantity | null {
  const { numeral } = figure;
  const before = (length: number, at: number) => folded.slice(Math.max(floor, at - length), at);
  let start = figure.start;
  let sign: Sign | null = null;
  let currency: string | null = null;
  for (;;) {
    const printedSign = SIGN_BEFORE.exec(before(2, start))?.[0];
    const symbol = CURRENCY_BEFORE.exec(before(6, start));
    if (printedSign && sign === null && !(printedSign === '-' && last?.end === start - 1)) {
      sign = printedSign === '±' ? '±' : '-';
      start -= printedSign.length;
    } else if (symbol && currency === null) {
      currency = symbol.groups?.['currency'] ?? null;
      start -= symbol[0].length;
    } else break;
  }
  const plain = currency === null && sign === null;
  let kind = figure.kind;
  let unit = figure.unit?.name ?? '';
  if (currency !== null && kind === 'number') {
    kind = 'money';
    unit = CURRENCY_UNITS[currency] ?? '元';
  }
  const duration = DURATION.test(unit);
  // 每两年一次: what follows 每 is what the next figure is counted by.
  if (duration && before(1, start) === '每') return null;
  let comparator: Comparator | null = null;
  let hedge = numeral.hedge;
  for (
    let bound = boundBefore(before(LONGEST_BOUND, start));
    bound;
    bound = boundBefore(before(LONGEST_BOUND, start))
  ) {
    // 近三年 are the three years just past; 超1.8个百分点 says how far, not a limit.
    if ((bound.hedge === '近' && duration) || (unit === '个百分点' && /^[><]$/.test(bound.comparator ?? ''))) break;
    comparator ??= bound.comparator;
    hedge ??= bound.hedge;
    start -= bound.length;
  }
  let end = figure.end;
  for (let bound = boundAfter(folded, end, duration); bound; bound = boundAfter(folded, end, duration)) {
    comparator = bound.comparator ?? comparator;
    hedge ??= bound.hedge;
    end += bound.length;
  }
  const per =
    unit.includes('/') || kind === 'percent' || kind === 'ratio' ? null : perBefore(before(LONGEST_PER, start));
  const cued = comparator !== null || hedge !== null || per !== null || !plain;
  if (kind === 'number' && isBigMoney(figure, before)) {
    kind = 'money';
    unit = '元';
  } else if (kind === 'number' && SCORE_NOUN_BEFORE.test(before(6, start))) {
    kind = 'score';
    unit = '分';
  }
  if (!isFigure(folded, figure, { start, end, cued: cued || isPeriod(last, start), kind, printed: text })) return null;
  if (per !== null && unit !== '') {
    unit += `/${per.name}`;
    start -= per.length;
  } else if (last && isPeriod(last, start) && (kind === 'count' || kind === 'money') && !unit.includes('/')) {
    unit += `/${last.text.replace(/^[一1] ?个?/, '')}`;
    start = last.start;
  }
  const { value, lo, hi } = signed(figure, sign);
  return {
    text: text.slice(start, end),
    start,
    end,
    kind,
    value,
    lo,
    hi,
    unit,
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

/** The value or the ends of a figure with its sign; ±10% reaches from -10 to 10. */
function signed({ value, hi }: Figure, sign: Sign | null): Pick<Quantity, 'value' | 'lo' | 'hi'> {
  if (sign === '±') return { value: null, lo: value.negate(), hi: value };
  if (hi === null) return { value: sign === null ? value : value.negate(), lo: null, hi: null };
  return sign === null ? { value: null, lo: value, hi } : { value: null, lo: hi.negate(), hi: value.negate() };
}

/** 支出450万: without 元, but after the noun of an amount. */
function isBigMoney(figure: Figure, before: (length: number, at: number) => string): boolean {
  const scaled = !figure.multiplier.lessThan(Decimal.fromInteger(10_000));
  return scaled && figure.end === figure.printedEnd && MONEY_NOUN_BEFORE.test(before(12, figure.start));
}

/** One year, one term …: what the count that follows it is counted by (一年2次). */
function isPeriod(last: Quantity | undefined, start: number): boolean {
  if (!last || last.end !== start || last.kind !== 'measure' || last.comparator !== '=' || !DURATION.test(last.unit))
    return false;
  return last.value !== null && (last.value.equals(Decimal.ONE) || last.text === '半年');
}

interface Context {
  readonly start: number;
  readonly end: number;
  readonly cued: boolean;
  readonly kind: QuantityKind;
  readonly printed: string;
}

/** 1.2概况 at the start of a line. */
const TITLE_AFTER = /^[ 、]{0,3}\p{Script=Han}/u;
const SECTION_NUMBER = /(?:^|\n) {0,8}\d{1,2}\.\d{1,2}$/;
/** Longer rows of digits without a unit are numbers of accounts, contracts, files. */
const LONGEST_BARE_NUMBER = 11;

function isFigure(folded: string, figure: Figure, { start, end, cued, kind, printed }: Context): boolean {
  const { numeral } = figure;
  if (numeral.chinese && !figure.fraction) {
    if (!readsAsCount({ text: folded, start, end, numeral, unit: figure.unit, cued })) return false;
  }
  if (kind === 'number') {
    if (/[A-Z]/i.test(folded[end] ?? '')) return false;
    const line = folded.slice(Math.max(0, start - 9), end);
    if (SECTION_NUMBER.test(line) && TITLE_AFTER.test(folded.slice(end, end + 4))) return false;
    if (
      !numeral.chinese &&
      printed.slice(numeral.start, numeral.end).replace(/[^\d０-９]/g, '').length > LONGEST_BARE_NUMBER
    )
      return false;
  }
  // In a short quotation numerals belong to a slogan or a name (“两个覆盖”, “5+2”); amounts and percentages do not.
  if (kind === 'money' || kind === 'percent') return true;
  const quoted =
    OPEN_QUOTE.test(folded.slice(Math.max(0, start - 14), start)) && CLOSE_QUOTE.test(folded.slice(end, end + 14));
  return !quoted || (!numeral.chinese && kind !== 'number');
}
