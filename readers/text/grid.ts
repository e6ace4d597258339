import type { Cell, Table } from '../../model/document.js';
import { isHeaderRow, isNamedHeaderRow, kindOf, nameOf } from './cell-kinds.js';
import { fitHeader, leafNode, widthOf, type HeaderNode } from './header.js';
import { passageOf } from './lines.js';
import { columnsOf, foldByWords, placeRow, type Columns, type Placement } from './placement.js';
import type { TextCell, TextRow } from './rows.js';

/**
 * Makes tables of the rows of a text, in which merged cells have left no trace. A form that holds several tables of
 * different widths comes apart into them; each keeps the headers of its values, and the banner rows above it.
 */
export function gridsOf(rows: readonly TextRow[]): Table[] {
  const tables: Table[] = [];
  let banners: TextRow[] = [];
  let i = 0;
  while (i < rows.length) {
    if (rows[i]!.length === 1) {
      banners.push(rows[i++]!);
      continue;
    }
    const section = headedSection(rows, i) ?? formSection(rows, i);
    tables.push(section.build(banners));
    banners = [];
    i = section.end;
  }
  if (banners.length > 0) tables.push(new Grid(1).banners(banners).table());
  return tables;
}

interface Section {
  /** The row after its last. */
  readonly end: number;
  readonly build: (banners: readonly TextRow[]) => Table;
}

type MutableCell = { -readonly [K in keyof Cell]: Cell[K] };

/** A table being filled row by row. */
class Grid {
  private readonly cells: MutableCell[] = [];
  /** The lowest cell of each column, which a merged cell of the next row would continue. */
  private readonly lowest: (MutableCell | undefined)[] = [];
  private row = 0;

  constructor(private readonly columns: number) {}

  put(cell: TextCell, col: number, colSpan: number, rowSpan = 1, row = this.row): void {
    const placed: MutableCell = { row, col, rowSpan, colSpan, header: false, paragraphs: cell.map(passageOf) };
    this.cells.push(placed);
    for (let c = col; c < col + colSpan; c++) this.lowest[c] = placed;
  }

  /** Continues the cells above into columns [from, to) of this row, where they end within them. */
  cover(from: number, to: number): void {
    const above = new Set(this.lowest.slice(from, to));
    for (const cell of above) {
      if (!cell || cell.col < from || cell.col + cell.colSpan > to) continue;
      if (cell.row + cell.rowSpan === this.row) cell.rowSpan += 1;
    }
  }

  /** The text of the cell that would be continued into a column; empty for none. */
  above(column: number): string {
    const cell = this.lowest[column];
    const reaches = cell !== undefined && cell.row + cell.rowSpan === this.row;
    return reaches ? cell.paragraphs.map((passage) => passage.text).join('') : '';
  }

  endRow(): void {
    this.row += 1;
  }

  banners(rows: readonly TextRow[]): this {
    for (const [cell] of rows) {
      this.put(cell!, 0, this.columns);
      this.endRow();
    }
    return this;
  }

  header(nodes: readonly HeaderNode[], depth: number): this {
    const top = this.row;
    const place = (siblings: readonly HeaderNode[], level: number, from: number) => {
      let column = from;
      for (const node of siblings) {
        const width = widthOf(node);
        this.put(node.cell, column, width, node.children.length === 0 ? depth - level : 1, top + level);
        place(node.children, level + 1, column);
        column += width;
      }
    };
    place(nodes, 0, 0);
    this.row += depth;
    return this;
  }

  table(): Table {
    const cells = this.cells.toSorted((a, b) => a.row - b.row || a.col - b.col);
    return { type: 'table', id: '', rows: this.row, columns: this.columns, cells };
  }
}

/** Rows without a common header, label beside value; the last cell of a row takes what is left of the width. */
function formSection(rows: readonly TextRow[], start: number): Section {
  let end = start + 1;
  while (end < rows.length && rows[end]!.length > 1 && headedSection(rows, end) === null) end += 1;
  const own = rows.slice(start, end);
  const columns = Math.max(...own.map((row) => row.length));
  const build = (banners: readonly TextRow[]) => {
    const grid = new Grid(columns).banners(banners);
    for (const row of own) {
      row.forEach((cell, i) => grid.put(cell, i, i === row.length - 1 ? columns - i : 1));
      grid.endRow();
    }
    return grid.table();
  };
  return { end, build };
}

const MAX_HEADER_ROWS = 3;

/** A table with one to three rows of headers; null where no header starts. */
function headedSection(rows: readonly TextRow[], start: number): Section | null {
  const header = findHeader(rows, start);
  if (header === null) return null;
  const { nodes, depth } = header;
  const columns = columnsOf(nodes, bodyUnder(rows, start + depth));
  const placements: Placement[] = [];
  let end = start + depth;
  for (; end < rows.length; end++) {
    const next = bodyRow(rows, end, columns);
    if (next === null) break;
    placements.push(next);
  }
  if (placements.length === 0) return null;
  const build = (banners: readonly TextRow[]) => {
    const grid = new Grid(columns.kinds.length).banners(banners).header(nodes, depth);
    for (const placement of placements) fill(grid, placement, columns);
    return grid.table();
  };
  return { end, build };
}

/** The place of a row in a table; null where it stands after it. */
function bodyRow(rows: readonly TextRow[], at: number, columns: Columns): Placement | null {
  const row = rows[at]!;
  if (row.length > 1) return startsOver(rows, at) ? null : placeRow(row, columns);
  // A row of one cell parts the rows of a table where those after it go on as before.
  const next = rows[at + 1];
  const parts = next !== undefined && next.length > 1 && findHeader(rows, at + 1) === null && placeRow(next, columns);
  return parts ? { row, from: 1, shift: columns.kinds.length - 1, widened: true } : null;
}

const startsOver = (rows: readonly TextRow[], at: number): boolean =>
  isNamedHeaderRow(rows[at]!) && findHeader(rows, at) !== null;

function findHeader(rows: readonly TextRow[], start: number): { nodes: HeaderNode[]; depth: number } | null {
  let run = 0;
  while (run < MAX_HEADER_ROWS && start + run < rows.length && isHeaderRow(rows[start + run]!)) run += 1;
  for (let depth = run; depth >= 1; depth--) {
    const own = rows.slice(start, start + depth);
    // A row of words alone may be the first of the body, but then the names above it must show where that begins.
    const next = rows[start + depth];
    if (next === undefined || (depth === 1 && !mayHead(own[0]!, next))) continue;
    if (depth > 1 && isHeaderRow(next) && !isNamedHeaderRow(own.at(-1)!)) continue;
    const body = bodyUnder(rows, start + depth);
    if (body.length === 0) continue;
    if (depth === 1) {
      const nodes = singleHeader(own[0]!, body);
      if (nodes !== null) return { nodes, depth };
      continue;
    }
    const widest = Math.max(...body.map((row) => row.length));
    const nodes = fitHeader(own, widest, body) ?? fitHeader(own, widest + 1, body);
    if (nodes !== null) return { nodes, depth };
  }
  return null;
}

/** So many rows tell the widths and kinds of the columns. */
const SAMPLE_ROWS = 100;

/** The first rows that may belong to a header: up to a row of one cell or of header names. */
function bodyFrom(rows: readonly TextRow[], start: number): readonly TextRow[] {
  const last = Math.min(rows.length, start + SAMPLE_ROWS);
  let end = start;
  while (end < last && rows[end]!.length > 1 && !isNamedHeaderRow(rows[end]!)) end += 1;
  return rows.slice(start, end);
}

/** The same where a row of one cell (一、产出指标) comes between the header and its first row. */
function bodyUnder(rows: readonly TextRow[], start: number): readonly TextRow[] {
  const parted = start > 0 && rows[start]?.length === 1 && isNamedHeaderRow(rows[start - 1]!);
  return bodyFrom(rows, parted ? start + 1 : start);
}

/** A header of one row; its first cell may run over columns of labels that have no header of their own. */
function singleHeader(header: TextRow, body: readonly TextRow[]): HeaderNode[] | null {
  const wider = Math.max(...body.map((row) => row.length)) - header.length;
  if (wider <= 0) return header.map((cell) => leafNode(cell));
  const labelled = body.every((row) => row.length <= header.length || kindsFit(row, header, wider));
  if (labelled) return header.map((cell, i) => leafNode(cell, i === 0 ? 1 + wider : 1));
  const folds = body.every((row) => foldByWords(row).length <= header.length);
  return folds ? header.map((cell) => leafNode(cell)) : null;
}

/** Whether the cells past the widened first header cell are under headers of their kind. */
function kindsFit(row: TextRow, header: TextRow, wider: number): boolean {
  if (row.length !== header.length + wider || wider > 2) return false;
  const labels = row.slice(0, wider + 1).every((cell) => ['text', 'none'].includes(kindOf(cell)));
  return labels && row.slice(wider + 1).some((cell) => kindOf(cell) === 'value');
}

/** Whether a row heads the next: by its names, or by the figures under it. */
function mayHead(header: TextRow, first: TextRow): boolean {
  if (isNamedHeaderRow(header)) return true;
  const figures = first.some((cell) => kindOf(cell) === 'value');
  return figures && header.length > 2 && !(isLabelBesideValue(first) && !repeatsNames(header));
}

/** Label, value, label, value: a row of a form, not of a table. */
const isLabelBesideValue = (row: TextRow): boolean =>
  row.length % 2 === 0 && row.every((cell, i) => i % 2 === 1 || kindOf(cell) === 'text');

/** 项目 决算数 项目 决算数: two tables side by side. */
function repeatsNames(header: TextRow): boolean {
  const names = header.map(nameOf);
  return new Set(names).size < names.length;
}

function fill(grid: Grid, { row, from, shift, widened }: Placement, columns: Columns): void {
  if (shift > 0 && !widened) grid.cover(from, from + shift);
  let leading = true;
  row.forEach((cell, i) => {
    const column = i < from ? i : i + shift;
    const merged =
      leading && cell.length === 0 && column <= columns.deepestLabel && !columns.serial && grid.above(column) !== '';
    if (merged) grid.cover(column, column + 1);
    else grid.put(cell, column, widened && i === 0 ? 1 + shift : 1);
    leading &&= merged;
  });
  grid.endRow();
}
