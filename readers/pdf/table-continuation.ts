import { type Box, cluster, nearest, union } from './geometry.js';
import { cutsFigure, endsEarly, endsSentence } from './line-breaks.js';
import type { PartCell, TablePart } from './page-layout.js';
import { rowsOf } from './ruling-lines.js';
import type { Line } from './text-lines.js';

/** A table whole: its parts from one or more pages put together. */
export interface JoinedTable {
  readonly rows: number;
  readonly columns: number;
  /** By row, then by column. */
  readonly cells: readonly JoinedCell[];
  /** What was left out: header rows printed again. */
  readonly repeated: readonly Line[];
}

export interface JoinedCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** In a row that is repeated on a later page. */
  readonly header: boolean;
  /** Its box on the first page that it stands on. */
  readonly box: Box;
  readonly lines: readonly Line[];
}

const SAME_EDGE = 4;

/**
 * Whether a table at the top of a page goes on the one at the bottom of the page before. They must be equally wide,
 * and the next row must have been too high for what was left of the page (`bottom` is where text ends on full pages).
 */
export function continues(above: TablePart, below: TablePart, bottom: number): boolean {
  const sameSides =
    Math.abs(above.box.x0 - below.box.x0) <= SAME_EDGE && Math.abs(above.box.x1 - below.box.x1) <= SAME_EDGE;
  if (!sameSides) return false;
  const repeated = repeatedRows(above, below);
  const { ys } = below.grid;
  const nextRow = ys[repeated + 1]! - ys[repeated]!;
  return bottom - above.box.y1 < nextRow + 12;
}

/** How many rows at the head of the first part are printed again at the head of a later one; never all of them. */
export function repeatedRows(first: TablePart, later: TablePart): number {
  const limit = Math.min(rowsOf(first.grid), rowsOf(later.grid)) - 1;
  let count = 0;
  while (count < limit && rowPrint(first, count) === rowPrint(later, count)) count++;
  // A row that a span ties to the next is no whole header.
  while (count > 0 && [first, later].some((part) => spansBeyond(part, count))) count--;
  return count === 0 && repeatsBesideLabel(first, later) ? 1 : count;
}

/** The labels at the head of the first part that run down beside its header row. */
const labelsBeside = (first: TablePart): PartCell[] =>
  first.cells.filter((cell) => cell.row === 0 && cell.rowSpan > 1 && cell.lines.length > 0);

const LEAST_REPEATED = 3;

/** A header row printed again while the label beside it (项目资金, over its rows) is printed further down, or not. */
function repeatsBesideLabel(first: TablePart, later: TablePart): boolean {
  const labels = labelsBeside(first);
  const header = first.cells.filter((cell) => cell.row === 0 && !labels.includes(cell));
  const again = later.cells.filter((cell) => cell.row === 0 && cell.lines.length > 0);
  return (
    labels.length > 0 &&
    header.length >= LEAST_REPEATED &&
    header.length === again.length &&
    header.every((cell, i) => cell.lines.length > 0 && print(cell) === print(again[i]!)) &&
    !spansBeyond(later, 1) &&
    rowsOf(later.grid) > 1
  );
}

/** A later part without the print of the labels that came down with its repeated header. */
function withoutLabels(part: TablePart, labels: readonly PartCell[]): TablePart {
  const repeats = (cell: PartCell): boolean =>
    labels.some((label) => Math.abs(label.box.x0 - cell.box.x0) <= SAME_EDGE && print(label) === print(cell));
  return { ...part, cells: part.cells.map((cell) => (repeats(cell) ? { ...cell, lines: [] } : cell)) };
}

const spansBeyond = (part: TablePart, row: number): boolean =>
  part.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);

/** The print of a row's cells; empty rows are unlike any other. */
function rowPrint(part: TablePart, row: number): string {
  const cells = part.cells.filter((cell) => cell.row === row);
  if (cells.every((cell) => cell.lines.length === 0)) return `blank ${part.page.number}`;
  return cells.map((cell) => [cell.colSpan, cell.rowSpan, print(cell)].join(' ')).join('|');
}

const print = (cell: PartCell): string => cell.lines.map((line) => line.text.replace(/\s/g, '')).join('');

/** Puts the parts of one table together, in order. */
export function joinParts(parts: readonly TablePart[]): JoinedTable {
  const first = parts[0]!;
  const xs = cluster(
    parts.flatMap((part) => part.grid.xs),
    SAME_EDGE,
  );
  const headerRows = Math.max(0, ...parts.slice(1).map((part) => repeatedRows(first, part)));
  let cells = place(first, xs, 0, 0, headerRows);
  let rows = rowsOf(first.grid);
  const repeated: Line[] = [];
  for (const [i, whole] of parts.slice(1).entries()) {
    const skipped = repeatedRows(first, whole);
    const part = skipped > 0 ? withoutLabels(whole, labelsBeside(first)) : whole;
    const kept = part.cells.filter((cell) => cell.row >= skipped).flatMap((cell) => cell.lines);
    repeated.push(...whole.cells.flatMap((cell) => cell.lines).filter((line) => !kept.includes(line)));
    const above = parts[i]!;
    const cut = isRowCut(above, part, skipped);
    const start = rows - (cut ? 1 : 0);
    const added = place(part, xs, skipped, start, 0);
    cells = merge(cells, added, rows, start, cut);
    rows = start + rowsOf(part.grid) - skipped;
  }
  cells.sort((a, b) => a.row - b.row || a.col - b.col);
  return { rows, columns: xs.length - 1, cells, repeated };
}

/** The cells of a part below its `skipped` rows, on the grid of the whole table. */
function place(
  part: TablePart,
  xs: readonly number[],
  skipped: number,
  start: number,
  headerRows: number,
): JoinedCell[] {
  return part.cells
    .filter((cell) => cell.row >= skipped)
    .map((cell) => {
      const col = nearest(xs, cell.box.x0);
      return {
        row: cell.row - skipped + start,
        col,
        rowSpan: cell.rowSpan,
        colSpan: nearest(xs, cell.box.x1) - col,
        header: cell.row < headerRows,
        box: cell.box,
        lines: cell.lines,
      };
    });
}

/**
 * Joins the cells that the page end cut. Where it cut a row, all its cells; elsewhere labels that go on over
 * rows: cells that span rows, and the first from the left, where a row of its own would have a label.
 */
function merge(
  above: readonly JoinedCell[],
  below: readonly JoinedCell[],
  rows: number,
  start: number,
  cut: boolean,
): JoinedCell[] {
  const top = below.filter((cell) => cell.row === start).sort((a, b) => a.col - b.col);
  const merged = [...above];
  const gone = new Set<JoinedCell>();
  let leading = true;
  for (const cell of top) {
    const index = merged.findIndex(
      (other) => other.col === cell.col && other.colSpan === cell.colSpan && other.row + other.rowSpan === rows,
    );
    const partner = merged[index];
    const spans = cell.rowSpan > 1 || (partner?.rowSpan ?? 0) > 1;
    leading &&= partner !== undefined && labelGoesOn(partner, cell);
    if (!partner || !(cut || leading || (spans && labelGoesOn(partner, cell)))) continue;
    merged[index] = {
      ...partner,
      rowSpan: cell.row + cell.rowSpan - partner.row,
      lines: [...partner.lines, ...cell.lines],
    };
    gone.add(cell);
  }
  return [...merged, ...below.filter((cell) => !gone.has(cell))];
}

/** A label over several rows that the page end cuts: blank on one of the pages, or broken off for want of a line. */
function labelGoesOn(above: JoinedCell, below: JoinedCell): boolean {
  if (below.lines.length === 0) return above.lines.length > 0;
  if (above.lines.length === 0) return above.rowSpan > 1;
  const room = above.box.y1 - above.box.y0 - (above.lines.at(-1)!.y1 - above.lines[0]!.y0);
  if (room > 1.5 * above.lines[0]!.size || !breaksOff(above, below)) return false;
  const rest = below.lines.map((line) => line.text).join('');
  return !isNarrow(above) || rest.length === 1;
}

/** Whether the page end cut the last row of `above`, so that the first row of `below` (after `skipped`) is its rest. */
function isRowCut(above: TablePart, below: TablePart, skipped: number): boolean {
  const last = above.cells.filter((cell) => cell.row + cell.rowSpan === rowsOf(above.grid)).sort(byColumn);
  const next = below.cells.filter((cell) => cell.row === skipped).sort(byColumn);
  const sameCells =
    last.length === next.length &&
    last.every(
      (cell, i) =>
        Math.abs(cell.box.x0 - next[i]!.box.x0) <= SAME_EDGE && Math.abs(cell.box.x1 - next[i]!.box.x1) <= SAME_EDGE,
    );
  if (!sameCells) return false;
  if (next.every((cell) => cell.lines.length === 0)) return true;
  const both = last
    .map((cell, i) => ({ above: cell, below: next[i]! }))
    .filter((pair) => pair.above.lines.length > 0 && pair.below.lines.length > 0);
  if (isRestOfLabels(both, last.filter((cell) => cell.lines.length > 0).length)) return true;
  if (both.some((pair) => isComplete(pair.above, pair.below))) return false;
  if (both.some((pair) => breaksOff(pair.above, pair.below))) return true;
  // A paragraph ended with the page. A new row would begin with its label.
  const label = last.findIndex((cell) => cell.lines.length > 0 && cell.rowSpan === 1);
  return both.length > 0 && label >= 0 && next[label]!.lines.length === 0;
}

/** 管网建成长 | 38.6公里 | 36.2公里, and 度 alone on the next page: the last characters of full lines, beside figures that are all told. */
const isRestOfLabels = (both: readonly { above: PartCell; below: PartCell }[], told: number): boolean =>
  both.length > 0 &&
  told - both.length >= FEWEST_TOLD &&
  both.every(
    ({ above, below }) =>
      below.lines.map(({ text }) => text.trim()).join('').length <= LONGEST_REST && breaksOff(above, below),
  );
const FEWEST_TOLD = 2;
const LONGEST_REST = 2;

const byColumn = (a: PartCell, b: PartCell): number => a.col - b.col;

/** A piece of a cell: where it stands, and its lines. */
type Piece = Pick<PartCell, 'box' | 'lines'>;

/** Text that fills its last line and does not end a sentence there. A figure goes on only where it is visibly cut. */
function breaksOff(above: Piece, below: Piece): boolean {
  const last = above.lines.at(-1)!.text;
  const next = below.lines[0]!;
  if (FIGURE.test(last) && above.lines.length === 1) return cutsFigure(last, next.text);
  return !endsSentence(last) && !endsEarly(roomAfter(above), next);
}

const FIGURE = /^[≥≤><=]?[\d０-９.,，\-—/]+[%％万亿元个]*$/;

/** A label or a figure: short, and not broken off. */
const isComplete = (above: Piece, below: Piece): boolean =>
  above.lines.length <= 2 && (isNarrow(above) || !breaksOff(above, below));

/** Too narrow to tell a full line from a label that happens to fill it. */
const isNarrow = ({ box, lines }: Piece): boolean => box.x1 - box.x0 < 7 * lines[0]!.size;

function roomAfter({ box, lines }: Piece): number {
  const text = union(lines);
  const line = lines.at(-1)!;
  const padding = Math.min(Math.max(text.x0 - box.x0, 0), 7);
  return Math.max(text.x1 - text.x0, box.x1 - box.x0 - 2 * padding) - (line.x1 - line.x0);
}
