import type { Cell, Passage, Table } from '../../model/document.js';
import { groupBy } from '../../model/grouping.js';
import type { Quantity } from '../../model/quantity.js';
import { extractQuantities } from '../quantities/quantities.js';

/** A cell that holds one figure, alone or after the few words that name it (投资完成率95%). */
export interface Figure {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** The words printed with the figure; empty for a figure alone. */
  readonly words: string;
}

/** A cell of the grid with what its text is. */
export interface GridCell {
  readonly cell: Cell;
  /** Text of all paragraphs without white space, brackets in full width. */
  readonly text: string;
  /** White space before the first character: how deep a row label is indented. */
  readonly indent: number;
  /** Blank, or a stroke for "does not apply": missing, not zero. */
  readonly blank: boolean;
  readonly figure: Figure | null;
  /** More than a label: sentences, lists. */
  readonly prose: boolean;
}

export interface Grid {
  readonly table: Table;
  readonly rows: number;
  readonly columns: number;
  /** The cell that covers a place; null where the source left a hole. */
  at(row: number, col: number): GridCell | null;
  /** The cells that begin in a row. */
  starting(row: number): readonly GridCell[];
}

const BLANK = /^[\s—–\-－―/／*＊]*$/;
/** What may stand around a figure that is alone in its cell. */
const AROUND_FIGURE = /^[\s()（）[\]【】=＝:：;；。,，、~～]*$/;
/** 增79.00, 净减3.50, ▼3.50: a change in a column of changes, with its sign in words. */
const SIGN = /^(?:净?[增减][加少]?|调[增减]|[↑↓▲▼])$/;
const MINUS = /[减↓▼]/;
/** 投资完成率95%, 满意度93.10%: one name, no sentence. */
const NAME = /^[^，。；：、,;:\d]{2,14}[:：为达]?$/;
const NUMERAL = /[\d０-９〇零一二三四五六七八九十百两]/;
const LONGEST_LABEL = 40;

export function gridOf(table: Table): Grid {
  const cells = table.cells.map(gridCell);
  const cover = new Map<number, GridCell>();
  const starting = groupBy(cells, ({ cell }) => cell.row);
  for (const gridded of cells) {
    const { row, col, rowSpan, colSpan } = gridded.cell;
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = col; c < col + colSpan; c++) cover.set(r * table.columns + c, gridded);
    }
  }
  return {
    table,
    rows: table.rows,
    columns: table.columns,
    at: (row, col) => (col < 0 || col >= table.columns ? null : (cover.get(row * table.columns + col) ?? null)),
    starting: (row) => starting.get(row) ?? [],
  };
}

export const rowEnd = ({ cell }: GridCell): number => cell.row + cell.rowSpan;
export const colEnd = ({ cell }: GridCell): number => cell.col + cell.colSpan;

function gridCell(cell: Cell): GridCell {
  const raw = cell.paragraphs.map((passage) => passage.text).join('');
  const text = labelOf(raw);
  const blank = BLANK.test(raw);
  const figure = blank ? null : figureOf(cell);
  return {
    cell,
    text: blank ? '' : text,
    indent: raw.length - raw.trimStart().length,
    blank,
    figure,
    prose: figure === null && (text.length > LONGEST_LABEL || /[。；]/.test(text)),
  };
}

/** Without white space, with brackets and colons in full width, so that one spelling is compared with another. */
export function labelOf(text: string): string {
  return text.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）').replace(/:/g, '：').replace(/％/g, '%');
}

function figureOf(cell: Cell): Figure | null {
  const printed = cell.paragraphs.filter((passage) => passage.text.trim() !== '');
  const [passage] = printed;
  if (passage === undefined || printed.length > 1 || passage.text.length > LONGEST_LABEL) return null;
  if (!NUMERAL.test(passage.text)) return null;
  const [quantity, second] = extractQuantities(passage.text);
  if (quantity === undefined || second !== undefined) return null;
  const before = passage.text.slice(0, quantity.start);
  const after = passage.text.slice(quantity.end);
  if (!AROUND_FIGURE.test(after)) return null;
  if (AROUND_FIGURE.test(before)) return { passage, quantity, words: '' };
  const words = labelOf(before);
  if (SIGN.test(words)) return { passage, quantity: MINUS.test(words) ? negated(quantity) : quantity, words: '' };
  return NAME.test(words) ? { passage, quantity, words } : null;
}

const negated = (quantity: Quantity): Quantity => ({ ...quantity, value: quantity.value?.negate() ?? null });
