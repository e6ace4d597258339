import type { Anchor, Document, Passage, Span } from '../../model/document.js';
import type { Box } from '../../readers/pdf/geometry.js';
import type { Highlight } from '../../readers/pdf/highlights.js';
import { openPdf } from '../../readers/pdf/open-pdf.js';
import { Locator, type Author, type Note } from './notes.js';
import { printable } from './printable.js';

const YELLOW = [255, 213, 79] as const;
/** Points around a figure: its place within the line is reckoned, not measured. */
const MARGIN = 1.5;
/** In points: what marks the notes whose figures cannot be found, on the first page. */
const CORNER: Box = { x0: 18, y0: 18, x1: 66, y1: 30 };

/**
 * A copy of a PDF with a highlight at the figure of each note, its text the note; the original stays whole within it.
 * Notes whose figures are not found are gathered in one at the upper left corner of the first page.
 * @throws UnreadableError as the reader does.
 */
export async function annotatePdf(
  bytes: Uint8Array,
  document: Document,
  notes: readonly Note[],
  author: Author,
): Promise<Uint8Array> {
  const locator = new Locator(document);
  const highlights: Highlight[] = [];
  const homeless: Note[] = [];
  const highlight = (page: number, boxes: readonly Box[], lines: readonly string[]) =>
    highlights.push({
      page,
      boxes,
      text: printable(lines.join('\n')),
      author: author.name,
      at: author.at,
      colour: YELLOW,
    });
  for (const note of notes) {
    const figure = locator.figureOf(note);
    const place = figure && placeOf(figure, locator.passage(figure));
    if (place) highlight(place.page, place.boxes, note.lines);
    else homeless.push(note);
  }
  if (homeless.length > 0) highlight(1, [CORNER], [author.elsewhere, ...homeless.flatMap(({ lines }) => lines)]);
  if (highlights.length === 0) return bytes;
  const pdf = await openPdf(bytes);
  try {
    return await pdf.highlighted(highlights);
  } finally {
    await pdf.close();
  }
}

/** The boxes of a span on the page where it begins, one a line. */
function placeOf(span: Span, { text, anchors }: Passage): { page: number; boxes: Box[] } | null {
  const lines = anchors.filter((anchor) => anchor.start < span.end && anchor.end > span.start);
  const sources = lines.flatMap((anchor) => (anchor.source?.kind === 'pdf' ? [{ anchor, source: anchor.source }] : []));
  const page = sources[0]?.source.page;
  if (page === undefined) return null;
  const onPage = sources.filter(({ source }) => source.page === page);
  return { page, boxes: onPage.map(({ anchor, source }) => stretchOf(anchor, source.box, span, text)) };
}

/** The part of a line's box that a span takes up, by the widths of its characters. */
function stretchOf(
  { start, end }: Anchor,
  box: readonly [number, number, number, number],
  span: Span,
  text: string,
): Box {
  const [x0, y0, x1, y1] = box;
  const whole: Box = { x0, y0, x1, y1 };
  const line = text.slice(start, end);
  // A line that runs down the page is marked whole.
  if (y1 - y0 > x1 - x0 && line.length > 2) return whole;
  const width = widthOf(line);
  const left = widthOf(text.slice(start, Math.max(span.start, start)));
  const right = widthOf(text.slice(start, Math.min(span.end, end)));
  const at = (passed: number) => x0 + ((x1 - x0) * passed) / width;
  return { x0: Math.max(x0, at(left)) - MARGIN, y0, x1: Math.min(x1, at(right)) + MARGIN, y1 };
}

/** Characters from here on are as wide as they are high, those before about half as wide. */
const FIRST_WIDE = 0x1100;
const WIDE_SIGNS = /[“”‘’—…·×÷%]/u;

function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! >= FIRST_WIDE || WIDE_SIGNS.test(char) ? 2 : 1;
  return width;
}
