import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Box } from './geometry.js';
import { AnnotationEditorType } from './pdfjs.js';

/** A highlighted stretch of a page, with what is said of it. */
export interface Highlight {
  /** From 1. */
  readonly page: number;
  /** In points from the top left corner of the page as displayed, one a line. */
  readonly boxes: readonly Box[];
  readonly text: string;
  readonly author: string;
  readonly at: Date;
  /** Red, green, blue; 0 to 255. */
  readonly colour: readonly [number, number, number];
}

/** Keys of annotations that are new: pdfjs knows them by this beginning. */
const NEW_ANNOTATION = 'pdfjs_internal_editor_';
/** In points: of the window in which viewers show the text, beside the highlight. */
const NOTE = { width: 260, height: 120 };

/** The bytes of a document with highlights added at its end (an incremental update); what was there stays as it is. */
export async function withHighlights(
  document: PDFDocumentProxy,
  highlights: readonly Highlight[],
): Promise<Uint8Array> {
  for (const [index, highlight] of highlights.entries())
    document.annotationStorage.setValue(`${NEW_ANNOTATION}${index}`, await annotationOf(document, highlight));
  return document.saveDocument();
}

async function annotationOf(document: PDFDocumentProxy, { page: number, boxes, ...rest }: Highlight): Promise<object> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  // On the page itself, before it is turned for display, y grows upwards.
  const rectangles = boxes.map(({ x0, y0, x1, y1 }) => {
    const [ax, ay] = viewport.convertToPdfPoint(x0, y0) as Point;
    const [bx, by] = viewport.convertToPdfPoint(x1, y1) as Point;
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] as const;
  });
  const [left, bottom] = [0, 1].map((side) => Math.min(...rectangles.map((rectangle) => rectangle[side]!)));
  const [right, top] = [2, 3].map((side) => Math.max(...rectangles.map((rectangle) => rectangle[side]!)));
  return {
    annotationType: AnnotationEditorType.HIGHLIGHT,
    pageIndex: number - 1,
    rotation: 0,
    rect: [left!, bottom!, right!, top!],
    color: [...rest.colour],
    opacity: 1,
    // Viewers want upper left, upper right, lower left, lower right, whatever the standard says.
    quadPoints: rectangles.flatMap(([x0, y0, x1, y1]) => [x0, y1, x1, y1, x0, y0, x1, y0]),
    outlines: rectangles.map(([x0, y0, x1, y1]) => [x0, y0, x1, y0, x1, y1, x0, y1]),
    user: rest.author,
    date: rest.at,
    popup: { contents: rest.text, rect: [right!, top! - NOTE.height, right! + NOTE.width, top!] },
  };
}

type Point = [x: number, y: number];
