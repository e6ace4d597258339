import { type Box, intervalAt } from './geometry.js';
import type { Glyph } from './glyphs-and-rules.js';
import type { PageContent, PageFrame } from './page-content.js';
import { boxOf, columnsOf, type Face, findGrids, type Grid } from './ruling-lines.js';
import { type Line, linesOf } from './text-lines.js';

export interface PartCell extends Face {
  readonly box: Box;
  readonly lines: readonly Line[];
}

/** A ruled table, or what stands of it on one page. */
export interface TablePart {
  readonly page: PageFrame;
  readonly box: Box;
  readonly grid: Grid;
  /** By row, then by column; every grid square is covered. */
  readonly cells: readonly PartCell[];
}

/** A page's tables and the lines outside them, from top to bottom. */
export interface PageLayout {
  readonly page: PageFrame;
  readonly tables: readonly TablePart[];
  readonly lines: readonly Line[];
}

export function layOut(content: PageContent): PageLayout {
  const page = content.frame;
  // Smaller first: what stands in a nested table is not its outer cell's.
  const grids = findGrids(content.rules).sort((a, b) => areaOf(a) - areaOf(b));
  const inGrid = grids.map(() => [] as Glyph[][]);
  const outside: Glyph[] = [];
  for (const word of wordsOf(content.glyphs)) {
    const place = placeOf(word, grids);
    if (!place) outside.push(...word);
    else (inGrid[place.grid]![place.face] ??= []).push(...word);
  }
  const tables = grids.map((grid, i) => partOf(page, grid, inGrid[i]!)).filter((part) => part !== null);
  tables.sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return { page, tables, lines: linesOf(outside, page) };
}

function areaOf(grid: Grid): number {
  const { x0, y0, x1, y1 } = boxOf(grid);
  return (x1 - x0) * (y1 - y0);
}

/** Glyphs one by one, but the digits of a figure together: a figure that sticks out of its cell is not torn. */
function* wordsOf(glyphs: readonly Glyph[]): Generator<Glyph[]> {
  let word: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = word.at(-1);
    if (last && !continuesFigure(last, glyph)) {
      yield word;
      word = [];
    }
    word.push(glyph);
  }
  if (word.length > 0) yield word;
}

function continuesFigure(last: Glyph, glyph: Glyph): boolean {
  if (!/^[\d.,]$/.test(glyph.text) || !/^[\d.,]$/.test(last.text)) return false;
  return Math.abs(glyph.y - last.y) < 0.1 && Math.abs(glyph.x0 - last.x1) < 0.15 * glyph.size;
}

function placeOf(word: readonly Glyph[], grids: readonly Grid[]): { grid: number; face: number } | null {
  const first = word[0]!;
  const x = (first.x0 + word.at(-1)!.x1) / 2;
  const y = first.y - 0.38 * first.size;
  for (const [index, grid] of grids.entries()) {
    const col = intervalAt(grid.xs, x);
    const row = intervalAt(grid.ys, y);
    if (col >= 0 && row >= 0) return { grid: index, face: grid.squares[row * columnsOf(grid) + col]! };
  }
  return null;
}

/** Null for lines with no text between them: a drawing, a frame. */
function partOf(page: PageFrame, grid: Grid, glyphs: readonly (readonly Glyph[] | undefined)[]): TablePart | null {
  const cells = grid.faces.map((face, i) => ({
    ...face,
    box: boxOf(grid, face),
    lines: linesOf(glyphs[i] ?? [], page),
  }));
  if (cells.every((cell) => cell.lines.length === 0)) return null;
  return { page, box: boxOf(grid), grid, cells };
}
