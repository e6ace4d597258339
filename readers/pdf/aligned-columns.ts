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
  x0: number;
  x1: number;
}

/**
 * Finds runs of lines whose parts stand in columns: at least two rows with the same number of parts, each over or
 * under its like and clear of the others. Anything less stays text.
 */
export function splitAligned(lines: readonly Line[]): (Line | AlignedTable)[] {
  const result: (Line | AlignedTable)[] = [];
  for (let i = 0; i < lines.length;) {
    const rows = alignedRows(lines, i);
    if (rows.length < 2) result.push(lines[i++]!);
    else {
      result.push({ lines: lines.slice(i, i + rows.length), table: tableOf(rows) });
      i += rows.length;
    }
  }
  return result;
}

type Row = readonly (Line | undefined)[];

/** The rows of the table that begins at a line: each with a part, or none, for every column. */
function alignedRows(lines: readonly Line[], start: number): Row[] {
  const first = segmentsOf(lines[start]!);
  if (first.length < 2) return [];
  const columns: Column[] = first.map(({ x0, x1 }) => ({ x0, x1 }));
  const rows: Row[] = [first];
  for (let i = start + 1; i < lines.length; i++) {
    if (!isNear(lines[i - 1]!, lines[i]!)) break;
    const parts = segmentsOf(lines[i]!);
    const row = assign(parts, columns);
    // The columns are known from two full rows; only then can a row leave cells blank.
    const full = parts.length === columns.length;
    if (!row || (!full && (rows.length < 2 || parts.length < 2))) break;
    row.forEach((part, col) => {
      if (part) columns[col] = { x0: Math.min(columns[col]!.x0, part.x0), x1: Math.max(columns[col]!.x1, part.x1) };
    });
    rows.push(row);
  }
  return rows;
}

function isNear(above: Line, below: Line): boolean {
  return above.page !== below.page || below.baseline - above.baseline < MAX_STEP * Math.max(above.size, below.size);
}

/** Puts each part into the one column that it overlaps; null where it overlaps none or two. */
function assign(parts: readonly Line[], columns: readonly Column[]): Row | null {
  const row: (Line | undefined)[] = columns.map(() => undefined);
  for (const part of parts) {
    const hits = columns.flatMap((column, col) => (part.x0 < column.x1 && part.x1 > column.x0 ? [col] : []));
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
