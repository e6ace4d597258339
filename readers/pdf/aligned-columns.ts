import type { Cell, Table } from '../../model/document.js';
import { passageOf } from './passages.js';
import { type Line, segmentsOf } from './text-lines.js';

/** Rows farther apart than this many of their type sizes are not one table. */
const MAX_STEP = 4;

/** A table printed without ruling lines. */
export interface AlignedTable {
  readonly lines: readonly Line[];
  readonly table: Table;
}

interface Column {
  readonly x0: number;
  readonly x1: number;
}

/**
 * Finds runs of lines whose parts stand in columns clear of each other. At least two neighbouring rows must have a part
 * in every column, each under its like; a header set otherwise (in the middle, over figures at the right) may precede
 * them. Anything less stays text.
 */
export function splitAligned(lines: readonly Line[]): (Line | AlignedTable)[] {
  const result: (Line | AlignedTable)[] = [];
  for (let i = 0; i < lines.length;) {
    const rows = alignedRows(lines, i);
    if (!rows.some((row, r) => r > 0 && standsUnder(rows[r - 1]!, row))) result.push(lines[i++]!);
    else {
      result.push({ lines: lines.slice(i, i + rows.length), table: tableOf(rows) });
      i += rows.length;
    }
  }
  return result;
}

type Row = readonly (Line | undefined)[];

const standsUnder = (above: Row, below: Row): boolean =>
  above.every((part, col) => part && below[col] && overlap(part, below[col]));

const overlap = (a: Column, b: Column): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** The rows of what may be a table that begins at a line: each with a part, or none, for every column. */
function alignedRows(lines: readonly Line[], start: number): Row[] {
  const first = segmentsOf(lines[start]!);
  if (first.length < 2) return [];
  let columns: readonly Column[] = first;
  const rows: Row[] = [first];
  for (let i = start + 1; i < lines.length; i++) {
    if (!isNear(lines[i - 1]!, lines[i]!)) break;
    const parts = segmentsOf(lines[i]!);
    // The columns are known from two full rows; only then can a row leave cells blank.
    const row =
      parts.length === columns.length ? parts : rows.length < 2 || parts.length < 2 ? null : assign(parts, columns);
    const widened = row && widen(columns, row);
    if (!widened) break;
    columns = widened;
    rows.push(row);
  }
  return rows;
}

/** The columns with one more row in them; null where they would no longer be clear of each other. */
function widen(columns: readonly Column[], row: Row): Column[] | null {
  const widened = columns.map((column, col) => {
    const part = row[col] ?? column;
    return { x0: Math.min(column.x0, part.x0), x1: Math.max(column.x1, part.x1) };
  });
  return widened.every((column, col) => col === 0 || widened[col - 1]!.x1 < column.x0) ? widened : null;
}

function isNear(above: Line, below: Line): boolean {
  return above.page !== below.page || below.baseline - above.baseline < MAX_STEP * Math.max(above.size, below.size);
}

/** Puts each part into the one column that it overlaps; null where it overlaps none or two. */
function assign(parts: readonly Line[], columns: readonly Column[]): Row | null {
  const row: (Line | undefined)[] = columns.map(() => undefined);
  for (const part of parts) {
    const hits = columns.flatMap((column, col) => (overlap(part, column) ? [col] : []));
    if (hits.length !== 1 || row[hits[0]!]) return null;
    row[hits[0]!] = part;
  }
  return row;
}

function tableOf(rows: readonly Row[]): Table {
  const cells = rows.flatMap((row, r) =>
    row.map((part, col): Cell => ({
      row: r,
      col,
      rowSpan: 1,
      colSpan: 1,
      header: false,
      paragraphs: part ? [passageOf([part])] : [],
    })),
  );
  return { type: 'table', id: '', rows: rows.length, columns: rows[0]!.length, cells };
}
