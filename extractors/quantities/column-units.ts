import { Decimal } from '../../model/decimal.js';
import type { Quantity } from '../../model/quantity.js';

/** What a header says of the bare numbers under it. */
type Heading = { readonly kind: 'percent' | 'score' } | { readonly kind: 'money'; readonly multiplier: Decimal };

interface Row {
  readonly start: number;
  readonly cells: ReadonlyArray<{ readonly start: number; readonly text: string }>;
}

const MONEY_UNIT = /(?:^|[（(:： ])(?<scale>[百千万亿]{0,2})元(?:$|[)）, ])/;
const CAPTION = /单位[:：] ?(?<scale>[百千万亿]{0,2})元/;
const PERCENT = /(?:[%％]|率|比例|比重|占比|增减|增幅|降幅)[)）]?(?:[（(].*)?$/;
const SCORE = /(?:分值|得分|权重|分数|评分|总分|满分)[)）]?(?:[（(].*)?$/;
const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/**
 * Gives the bare numbers of a table that is written in a text, cells parted by | or tabs, the unit of the row header, the
 * column header or the caption, in that order. A money caption touches no counts, percentages or scores.
 */
export function withColumnUnits(folded: string, quantities: Quantity[]): Quantity[] {
  if (!/[|\t][^|\t\n]*[|\t]/.test(folded)) return quantities;
  const units = new Map<Quantity, Heading>();
  let header: Row | null = null;
  let caption: Heading | null = null;
  let next = 0;
  for (const row of rowsOf(folded)) {
    const end = row.start + row.cells.reduce((length, cell) => length + cell.text.length + 1, 0);
    const figures: Quantity[] = [];
    for (; next < quantities.length && (quantities[next]?.start ?? end) < end; next += 1) {
      const figure = quantities[next];
      if (figure) figures.push(figure);
    }
    if (row.cells.length < 3) {
      header = null;
      caption = captionOf(row.cells[0]?.text ?? '') ?? caption;
    } else if (header === null || figures.length === 0) {
      caption = moneyOf(row.cells[0]?.text ?? '', MONEY_UNIT) ?? (header === null ? caption : null);
      header = row;
    } else {
      for (const figure of figures) {
        const heading = figure.kind === 'number' ? headingOf(figure, figures, row, header, caption) : null;
        if (heading) units.set(figure, heading);
      }
    }
  }
  return quantities.map((quantity) => apply(quantity, units.get(quantity)));
}

function* rowsOf(text: string): Generator<Row> {
  let start = 0;
  for (const line of text.split('\n')) {
    let at = start;
    const cells = line.split(/[|\t]/).map((cell) => {
      const place = { start: at, text: cell };
      at += cell.length + 1;
      return place;
    });
    yield { start, cells };
    start += line.length + 1;
  }
}

const captionOf = (line: string): Heading | null => moneyOf(line, CAPTION);

function moneyOf(text: string, pattern: RegExp): Heading | null {
  const scale = pattern.exec(text)?.groups?.['scale'];
  if (scale === undefined) return null;
  const exponent = [...scale].reduce((sum, unit) => sum + (SCALES[unit] ?? 0), 0);
  return { kind: 'money', multiplier: Decimal.ONE.shift(exponent) };
}

function headingOf(figure: Quantity, row: readonly Quantity[], cells: Row, header: Row, caption: Heading | null) {
  const column = cells.cells.findLastIndex((cell) => cell.start <= figure.start);
  const cell = cells.cells[column];
  if (!cell || column === 0) return null;
  const inCell = row.filter((other) => other.start >= cell.start && other.start < cell.start + cell.text.length);
  const own = headingIn(cells.cells[0]?.text ?? '');
  if (own) return own;
  const above = headingIn(partOf(header.cells[column]?.text ?? '', inCell.indexOf(figure), inCell.length));
  if (above) return above;
  return row.some((other) => other.kind === 'count' || other.kind === 'measure') ? null : caption;
}

/** A header such as 目标/进度/完成率 over cells of three numbers: the part for one of them. */
function partOf(header: string, index: number, numbers: number): string {
  const parts = header.trim().split(/[ /]/).slice(-numbers);
  return numbers > 1 && parts.length === numbers ? (parts[index] ?? header) : header;
}

function headingIn(header: string): Heading | null {
  const text = header.trim();
  if (SCORE.test(text)) return { kind: 'score' };
  if (PERCENT.test(text)) return { kind: 'percent' };
  return moneyOf(text, MONEY_UNIT);
}

function apply(quantity: Quantity, heading: Heading | undefined): Quantity {
  if (!heading) return quantity;
  if (heading.kind !== 'money') return { ...quantity, kind: heading.kind, unit: heading.kind === 'score' ? '分' : '%' };
  // A cell that prints its own 万 under a caption of 万元 is not scaled twice.
  const multiplier = quantity.printed.multiplier.equals(Decimal.ONE) ? heading.multiplier : Decimal.ONE;
  const scaled = (value: Decimal | null) => value?.times(multiplier) ?? null;
  const printed = { ...quantity.printed, multiplier: quantity.printed.multiplier.times(multiplier) };
  const { value, lo, hi } = quantity;
  return { ...quantity, kind: 'money', unit: '元', value: scaled(value), lo: scaled(lo), hi: scaled(hi), printed };
}
