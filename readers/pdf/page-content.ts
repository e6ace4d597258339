import type { PDFPageProxy } from 'pdfjs-dist';
import { ContentReader, type DirectedGlyph, DIRECTIONS, type Font } from './content-reader.js';
import type { Box, Matrix } from './geometry.js';
import type { Glyph, Rule } from './glyphs-and-rules.js';
import type { OperatorList } from './open-pdf.js';

/** A page turned so that its text stands upright. */
export interface PageFrame {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Clockwise quarter turns from the page as read here to the page as displayed. */
  readonly turns: number;
}

export interface PageContent {
  readonly frame: PageFrame;
  /** In the order drawn. */
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Text that runs in another direction than the page's text: watermarks, sideways labels. In the order drawn. */
  readonly otherText: string;
}

/**
 * What is printed on a page: its characters and its straight lines, from the drawing operators.
 *
 * The operators give every glyph with its own place, which getTextContent does not: it gives runs, whose inner
 * positions would have to be guessed where a ruling line cuts them. They also cost one pass, not two.
 */
export function readPageContent(page: PDFPageProxy, operators: OperatorList): PageContent {
  const fontOf = (name: string): Font => (page.commonObjs.has(name) ? page.commonObjs.get(name) : {});
  const asDisplayed = page.getViewport({ scale: 1 });
  let viewport = asDisplayed;
  let reader = new ContentReader(viewport.transform as unknown as Matrix, fontOf);
  reader.read(operators.fnArray, operators.argsArray);

  const turns = quarterTurnsOf(reader.glyphs);
  if (turns > 0) {
    // The text of a landscape table drawn sideways: turn the page until it reads upright.
    viewport = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * turns) % 360 });
    reader = new ContentReader(viewport.transform as unknown as Matrix, fontOf);
    reader.read(operators.fnArray, operators.argsArray);
  }
  const { width, height } = viewport;
  const visible = (glyph: Glyph) => glyph.x1 > 0 && glyph.x0 < width && glyph.y > 0 && glyph.y - glyph.size < height;
  const upright = reader.glyphs.filter((glyph) => glyph.direction === 'right' && visible(glyph));
  const other = reader.glyphs.filter((glyph) => glyph.direction !== 'right' || !visible(glyph));
  return {
    frame: { number: page.pageNumber, width, height, turns },
    glyphs: upright,
    rules: reader.rules,
    otherText: other
      .map((glyph) => glyph.text)
      .join('')
      .trim(),
  };
}

/** Where a box of the page as read lies on the page as displayed. */
export function displayedBox(frame: PageFrame, { x0, y0, x1, y1 }: Box): Box {
  const { width, height } = frame;
  switch (frame.turns) {
    case 1:
      return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 };
    case 2:
      return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
    case 3:
      return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 };
    default:
      return { x0, y0, x1, y1 };
  }
}

/** Quarter turns clockwise of the direction in which most of the text runs. */
function quarterTurnsOf(glyphs: readonly DirectedGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { direction } of glyphs) {
    const turns = DIRECTIONS.indexOf(direction);
    if (turns < 4) counts[turns]! += 1;
  }
  return counts.indexOf(Math.max(...counts));
}
