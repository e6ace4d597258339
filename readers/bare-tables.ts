import type { Cell, Table } from '../model/document.js';
import type { Item, Line } from './outline.js';
import { columnKind, isNamedHeaderRow, isSerialName, kindOf, nameOf, type CellKind } from './text/cell-kinds.js';

const MAX_COLUMNS = 10;
/** Fewer cells under a header than these may stand in its pattern by chance. */
const MIN_CELLS = 6;

/**
 * Tables of which only the cells are left, one to a line and without a mark: header names, then rows of the same number
 * of lines, each a name with its figures. Anything less regular stays as it is.
 */
export function withBareTables(items: readonly Item[]): Item[] {
  const found: Item[] = [];
  let i = 0;
  while (i < items.length) {
    const rows = rowsFrom(items, i);
    if (rows.length === 0) found.push(items[i++]!);
    else {
      found.push(tableOf(rows));
      i += rows.length * rows[0]!.length;
    }
  }
  return found;
}

/** The header and the rows that start at an item; none where no table does. */
function rowsFrom(items: readonly Item[], start: number): Line[][] {
  let widest: Line[][] = [];
  for (let width = 2; width <= MAX_COLUMNS; width++) {
    const header = linesAt(items, start, width);
    if (header === null) break;
    if (!isHeader(header)) continue;
    const rows = [header];
    for (let at = start + width; ; at += width) {
      const row = linesAt(items, at, width);
      if (row === null || !isRow(row, header)) break;
      rows.push(row);
    }
    const enough = rows.length > 2 && (rows.length - 1) * width >= MIN_CELLS;
    if (enough && rows.length * width > widest.length * (widest[0]?.length ?? 0)) widest = rows;
  }
  return widest;
}

const cellOf = (line: Line) => [line.passage];
const kindOfLine = (line: Line): CellKind => kindOf(cellOf(line));

/** So many lines of plain text in a row; null where others come between. */
function linesAt(items: readonly Item[], start: number, count: number): Line[] | null {
  const lines = items.slice(start, start + count);
  return lines.length === count && lines.every(isPlain) ? lines : null;
}

const isPlain = (item: Item): item is Line =>
  item.type === 'line' && item.role === 'body' && item.level === null && !item.title && !item.contents;

function isHeader(lines: readonly Line[]): boolean {
  return lines.every((line) => kindOfLine(line) === 'text') && isNamedHeaderRow(lines.map(cellOf));
}

/** A name, or a number and a name, and at least one figure where the header wants one. */
function isRow(lines: readonly Line[], header: readonly Line[]): boolean {
  const kinds = lines.map(kindOfLine);
  const names = header.map((line) => nameOf(cellOf(line)));
  const label = isSerialName(names[0]!) ? 1 : 0;
  if (kinds[label] !== 'text' || kinds.includes('prose')) return false;
  const fitting = kinds.every((kind, i) => i <= label || fits(kind, names[i]!));
  return fitting && kinds.slice(label + 1).includes('value');
}

function fits(kind: CellKind, name: string): boolean {
  const wanted = columnKind(name);
  if (kind === 'none' || wanted === 'any') return true;
  return (kind === 'value') === (wanted === 'value');
}

function tableOf(rows: readonly (readonly Line[])[]): Table {
  const cells = rows.flatMap((row, r) =>
    row.map(({ passage }, col): Cell => ({
      row: r,
      col,
      rowSpan: 1,
      colSpan: 1,
      header: r === 0,
      paragraphs: [passage],
    })),
  );
  return { type: 'table', id: '', rows: rows.length, columns: rows[0]!.length, cells };
}
