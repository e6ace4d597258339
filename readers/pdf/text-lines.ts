import { type Box, union } from './geometry.js';
import type { Glyph } from './glyphs-and-rules.js';
import type { PageFrame } from './page-content.js';

/** A printed line, or the part of one that lies in a cell. */
export interface Line extends Box {
  readonly page: PageFrame;
  readonly text: string;
  /** From left to right, spaces included. */
  readonly glyphs: readonly Glyph[];
  readonly baseline: number;
  /** Of its largest letters. */
  readonly size: number;
  /** More than half of its letters are bold. */
  readonly bold: boolean;
}

/** A gap in em that separates columns of text where no space is printed. */
export const COLUMN_GAP = 2;

/** Glyphs put together into lines from top to bottom. Glyphs printed twice on one spot (imitated bold) count once. */
export function linesOf(glyphs: readonly Glyph[], page: PageFrame): Line[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y);
  const rows: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const row = rows.at(-1);
    // Half an em parts lines, and keeps superscripts with theirs.
    if (row && Math.abs(glyph.y - row.baseline) < 0.5 * Math.max(row.size, glyph.size)) {
      row.glyphs.push(glyph);
      if (glyph.size > row.size && !isBlank(glyph)) {
        row.size = glyph.size;
        row.baseline = glyph.y;
      }
    } else rows.push({ baseline: glyph.y, size: isBlank(glyph) ? 0 : glyph.size, glyphs: [glyph] });
  }
  return rows.map((row) => lineOf(row.glyphs, page)).filter((line) => line !== null);
}

/** One line of glyphs in any order; null where nothing of it is visible. */
export function lineOf(glyphs: readonly Glyph[], page: PageFrame): Line | null {
  const ordered = withoutDoubles([...glyphs].sort((a, b) => a.x0 - b.x0));
  const visible = ordered.filter((glyph) => !isBlank(glyph));
  if (visible.length === 0) return null;
  const largest = visible.reduce((a, b) => (b.size > a.size ? b : a));
  return {
    page,
    text: textOf(ordered),
    glyphs: ordered,
    baseline: largest.y,
    size: largest.size,
    bold: visible.filter((glyph) => glyph.bold).length * 2 > visible.length,
    ...union(visible.map(boxOf)),
  };
}

const boxOf = (glyph: Glyph): Box => ({
  x0: glyph.x0,
  x1: glyph.x1,
  y0: glyph.y - 0.88 * glyph.size,
  y1: glyph.y + 0.12 * glyph.size,
});

export const isBlank = (glyph: Glyph): boolean => glyph.text.trim() === '';

function withoutDoubles(ordered: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of ordered) {
    const double = kept.slice(-3).some((other) => isDouble(other, glyph));
    if (!double) kept.push(glyph);
  }
  return kept;
}

/** The same character on the same spot, give or take the offset that makes it look bold. */
export function isDouble(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && Math.abs(a.x0 - b.x0) < 0.15 * a.size && Math.abs(a.y - b.y) < 0.15 * a.size;
}

/** The text of glyphs from left to right. Printed spaces stay; a gap without one is a space only where it parts words. */
function textOf(ordered: readonly Glyph[]): string {
  let text = '';
  let spaces = '';
  let previous: Glyph | null = null;
  for (const glyph of ordered) {
    if (isBlank(glyph)) {
      spaces += glyph.text;
      continue;
    }
    if (previous) text += separator(previous, glyph, spaces);
    text += glyph.text;
    spaces = '';
    previous = glyph;
  }
  return text;
}

function separator(left: Glyph, right: Glyph, spaces: string): string {
  const em = Math.max(left.size, right.size);
  const gap = (right.x0 - left.x1) / em;
  // A space that takes no room was made by the layout.
  if (spaces !== '') return gap >= 0.12 ? spaces : '';
  if (gap >= COLUMN_GAP) return '\t';
  // Digits stay together at the quarter em between scripts, never across the room of a whole digit.
  if (isDigit(left) && isDigit(right)) return gap >= 0.45 ? ' ' : '';
  if (isLatin(left) && isLatin(right)) return gap >= 0.18 ? ' ' : '';
  return '';
}

const isDigit = (glyph: Glyph): boolean => /[\d.,%]$/.test(glyph.text);
const isLatin = (glyph: Glyph): boolean => /[\w.,;:!?()]$/.test(glyph.text);

/** A line cut at its wide gaps. */
export function segmentsOf(line: Line): Line[] {
  const segments: Glyph[][] = [];
  let previous: Glyph | null = null;
  for (const glyph of line.glyphs) {
    if (isBlank(glyph)) {
      segments.at(-1)?.push(glyph);
      continue;
    }
    if (!previous || glyph.x0 - previous.x1 >= COLUMN_GAP * line.size) segments.push([]);
    segments.at(-1)!.push(glyph);
    previous = glyph;
  }
  if (segments.length === 1) return [line];
  return segments.map((glyphs) => lineOf(glyphs, line.page)).filter((segment) => segment !== null);
}
