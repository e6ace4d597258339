import { type Box, cluster, nearest } from './geometry.js';
import type { Rule } from './glyphs-and-rules.js';

/** The cells that the ruling lines of one table enclose, as faces of a grid of rows and columns. */
export interface Grid {
  /** Edges of the columns and rows, ascending: one more than there are columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row, then by column; together they cover the grid. */
  readonly faces: readonly Face[];
  /** For each grid square, row by row, the index of its face. */
  readonly squares: Int32Array;
}

export interface Face {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Lines nearer than this are one line: the two strokes of a double line, ends that miss each other by a hair. */
const SAME_LINE = 3;
/** The dots and dashes of one line lie no farther apart. */
const DASH_GAP = 4;
/** How much of a cell's side must be drawn for it to be a border; a word's underline is less. */
const BORDER_SHARE = 0.6;

export function boxOf(
  grid: Grid,
  face: Face = { row: 0, col: 0, rowSpan: rowsOf(grid), colSpan: columnsOf(grid) },
): Box {
  return {
    x0: grid.xs[face.col]!,
    y0: grid.ys[face.row]!,
    x1: grid.xs[face.col + face.colSpan]!,
    y1: grid.ys[face.row + face.rowSpan]!,
  };
}

export const rowsOf = (grid: Grid): number => grid.ys.length - 1;
export const columnsOf = (grid: Grid): number => grid.xs.length - 1;

/** The ruled grids of a page with at least two cells. Lines that enclose nothing are left aside. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const horizontal = joinCollinear(rules.filter((rule) => rule.axis === 'horizontal'));
  const vertical = joinCollinear(rules.filter((rule) => rule.axis === 'vertical'));
  return connected(horizontal, vertical)
    .map(({ horizontal, vertical }) => gridOf(horizontal, vertical))
    .filter((grid) => grid !== null);
}

/** Pieces of one line, drawn cell by cell or as dashes, put together. */
function joinCollinear(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const joined: Rule[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sorted[end]!.at - sorted[end - 1]!.at <= 1) end++;
    const pieces = sorted.slice(start, end).sort((a, b) => a.from - b.from);
    let line = pieces[0]!;
    for (const piece of pieces.slice(1)) {
      if (piece.from - line.to <= DASH_GAP) line = { ...line, to: Math.max(line.to, piece.to) };
      else {
        joined.push(line);
        line = piece;
      }
    }
    joined.push(line);
    start = end;
  }
  // What is still no longer than a letter is a dot, a tick or a part of a drawing.
  return joined.filter((line) => line.to - line.from > DASH_GAP);
}

interface Lines {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

/** Groups of lines that cross or touch. */
function connected(horizontal: readonly Rule[], vertical: readonly Rule[]): Lines[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  const positions = vertical.map((line) => line.at);
  horizontal.forEach((line, h) => {
    for (let v = lowerBound(positions, line.from - SAME_LINE); v < vertical.length; v++) {
      const other = vertical[v]!;
      if (other.at > line.to + SAME_LINE) break;
      const meet = other.from - SAME_LINE <= line.at && line.at <= other.to + SAME_LINE;
      if (meet) parent[root(horizontal.length + v)] = root(h);
    }
  });
  const groups = new Map<number, Lines>();
  const groupOf = (i: number): Lines => {
    const key = root(i);
    const group = groups.get(key) ?? { horizontal: [], vertical: [] };
    groups.set(key, group);
    return group;
  };
  horizontal.forEach((line, h) => groupOf(h).horizontal.push(line));
  vertical.forEach((line, v) => groupOf(horizontal.length + v).vertical.push(line));
  return [...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 0);
}

function lowerBound(sorted: readonly number[], value: number): number {
  let lo = 0;
  let hi = sorted.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (sorted[mid]! < value) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

function gridOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Grid | null {
  const xs = edges(vertical, horizontal);
  const ys = edges(horizontal, vertical);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (rows < 1 || columns < 1 || rows * columns < 2) return null;
  const right = borders(vertical, xs, ys);
  const below = borders(horizontal, ys, xs);
  const { faces, squares } = facesOf(
    rows,
    columns,
    (row, col) => right[col + 1]![row]!,
    (row, col) => below[row + 1]![col]!,
  );
  return faces.length < 2 ? null : { xs, ys, faces, squares };
}

/**
 * Where lines of one direction stand, and where the crossing lines end beyond them: tables are often left open at the
 * sides, and a row that a page end cuts is open below.
 */
function edges(lines: readonly Rule[], crossing: readonly Rule[]): number[] {
  const positions = cluster(
    lines.map((line) => line.at),
    SAME_LINE,
  );
  const from = Math.min(...crossing.map((line) => line.from));
  const to = Math.max(...crossing.map((line) => line.to));
  if (from < positions[0]! - 2 * SAME_LINE) positions.unshift(from);
  if (to > positions.at(-1)! + 2 * SAME_LINE) positions.push(to);
  return positions;
}

/** For each edge and each interval between the crossing edges: whether a line is drawn there. */
function borders(lines: readonly Rule[], at: readonly number[], across: readonly number[]): boolean[][] {
  const covered = at.map(() => new Float64Array(across.length - 1));
  for (const line of lines) {
    const edge = covered[nearest(at, line.at)]!;
    for (let i = 0; i < edge.length; i++) {
      edge[i]! += Math.max(0, Math.min(line.to, across[i + 1]!) - Math.max(line.from, across[i]!));
    }
  }
  return covered.map((edge) => Array.from(edge, (length, i) => length >= BORDER_SHARE * (across[i + 1]! - across[i]!)));
}

type HasBorder = (row: number, col: number) => boolean;

/** Grid squares with no line between them are one cell; a shape that is no rectangle is cut into rectangles. */
function facesOf(rows: number, columns: number, rightOf: HasBorder, below: HasBorder): Pick<Grid, 'faces' | 'squares'> {
  const region = regions(rows, columns, rightOf, below);
  const squares = new Int32Array(rows * columns).fill(-1);
  const faces: Face[] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < columns; col++) {
      if (squares[row * columns + col] !== -1) continue;
      const own = region[row * columns + col]!;
      const free = (r: number, c: number) => region[r * columns + c] === own && squares[r * columns + c] === -1;
      let colSpan = 1;
      while (col + colSpan < columns && free(row, col + colSpan)) colSpan++;
      let rowSpan = 1;
      const rowFree = (r: number) => Array.from({ length: colSpan }, (_, i) => free(r, col + i)).every(Boolean);
      while (row + rowSpan < rows && rowFree(row + rowSpan)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) {
        squares.fill(faces.length, r * columns + col, r * columns + col + colSpan);
      }
      faces.push({ row, col, rowSpan, colSpan });
    }
  }
  return { faces, squares };
}

/** The number of the region that each grid square belongs to. */
function regions(rows: number, columns: number, rightOf: HasBorder, below: HasBorder): Int32Array {
  const region = new Int32Array(rows * columns).fill(-1);
  for (let start = 0; start < region.length; start++) {
    if (region[start] !== -1) continue;
    const queue = [start];
    region[start] = start;
    while (queue.length > 0) {
      const square = queue.pop()!;
      const row = Math.floor(square / columns);
      const col = square % columns;
      const visit = (open: boolean, next: number) => {
        if (!open || region[next] !== -1) return;
        region[next] = start;
        queue.push(next);
      };
      visit(col + 1 < columns && !rightOf(row, col), square + 1);
      visit(col > 0 && !rightOf(row, col - 1), square - 1);
      visit(row + 1 < rows && !below(row, col), square + columns);
      visit(row > 0 && !below(row - 1, col), square - columns);
    }
  }
  return region;
}
