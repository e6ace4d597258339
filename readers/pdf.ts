import { type Cell, type Document, type Notice, type Table, UnreadableError } from '../model/document.js';
import { withBareTables } from './bare-tables.js';
import { type Item, outline, plainLine } from './outline.js';
import { identify } from './passage.js';
import { splitAligned } from './pdf/aligned-columns.js';
import { type BodyMetrics, measureBody } from './pdf/body-metrics.js';
import { cellParagraphs, paddingOf } from './pdf/cell-text.js';
import { lostDigits } from './pdf/digits.js';
import { type Flow, flowOf, type Stretch } from './pdf/flow.js';
import { type OpenPdf, openPdf } from './pdf/open-pdf.js';
import { type PageContent, readPageContent } from './pdf/page-content.js';
import { layOut, type PageLayout, type TablePart } from './pdf/page-layout.js';
import { itemOf, paragraphsOf, titleSizeOf } from './pdf/paragraphs.js';
import { passageOf } from './pdf/passages.js';
import { runningLines } from './pdf/running-lines.js';
import { type JoinedTable, joinParts } from './pdf/table-continuation.js';
import type { Line } from './pdf/text-lines.js';

const MAX_PAGES = 2000;

/**
 * Reads a PDF by its text layer and its ruling lines.
 *
 * Lines become paragraphs again, over page ends too; ruled tables become tables, whole again where pages cut them.
 * Running heads, page numbers and repeated header rows are dropped. Anchors are page (from 1) and box in points from
 * the top left corner of the page as displayed, one for each printed line.
 *
 * Notices: `page-without-text`, `page-unreadable`, `slanted-text`, `digits-lost`.
 * @throws UnreadableError 'empty', 'encrypted', 'truncated', 'too-large', or 'no-text-layer' where no page has text.
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  if (bytes.length === 0) throw new UnreadableError('empty', '文件是空的（0 字节）。');
  if (!hasTrailer(bytes)) throw new UnreadableError('truncated', 'PDF 文件不完整：缺少文件结尾。');
  const pdf = await openPdf(bytes);
  try {
    const { pages, notices } = await readPages(pdf);
    return documentOf(pages, notices);
  } finally {
    await pdf.close();
  }
}

/** Whether the file ends as PDFs end. One that was cut off may still open, with its last pages missing. */
function hasTrailer(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1]! <= 0x20) end--;
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, end - 2048), end));
  return tail.includes('%%EOF');
}

async function readPages(pdf: OpenPdf): Promise<{ pages: PageContent[]; notices: Notice[] }> {
  if (pdf.pageCount > MAX_PAGES) {
    throw new UnreadableError('too-large', `PDF 共 ${pdf.pageCount} 页，超过 ${MAX_PAGES} 页的上限。`);
  }
  const pages: PageContent[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= pdf.pageCount; number++) {
    const loaded = await pdf.page(number);
    if (!loaded) broken.push(number);
    else {
      pages.push(readPageContent(loaded.page, loaded.operators));
      loaded.page.cleanup();
    }
  }
  if (pages.length === 0) throw new UnreadableError('truncated', 'PDF 文件已损坏，没有一页可以读取。');
  const message = `第 ${broken.join('、')} 页已损坏，未能读取。`;
  return { pages, notices: broken.length > 0 ? [{ code: 'page-unreadable', message }] : [] };
}

function documentOf(pages: readonly PageContent[], readingNotices: readonly Notice[]): Document {
  const layouts = pages.map(layOut);
  const running = runningLines(layouts);
  const empty = layouts.filter((layout) => isEmpty(layout, running));
  if (empty.length === layouts.length) {
    throw new UnreadableError('no-text-layer', 'PDF 没有文字层（可能是扫描件），无法读取文字。');
  }
  const metrics = new Metrics(layouts, running);
  const flow = flowOf(layouts, running, metrics.bodySize);
  const dropped = new Set(running);
  const items = flow.stretches.flatMap((stretch) => itemsOf(stretch, flow, metrics, dropped));
  const { title, blocks } = outline(withBareTables(items));
  const document: Document = { format: 'pdf', title, blocks: identify(blocks), notices: [] };
  const notices = [
    ...readingNotices,
    ...emptyPages(empty),
    ...slantedText(pages),
    ...lostDigits(pages, document, dropped),
  ];
  return { ...document, notices };
}

const isEmpty = ({ tables, lines }: PageLayout, running: ReadonlySet<Line>): boolean =>
  tables.length === 0 && lines.every((line) => running.has(line));

function emptyPages(empty: readonly PageLayout[]): Notice[] {
  if (empty.length === 0) return [];
  const numbers = empty.map(({ page }) => page.number).join('、');
  return [{ code: 'page-without-text', message: `第 ${numbers} 页没有文字层（空白页或扫描图像），未读取。` }];
}

function slantedText(pages: readonly PageContent[]): Notice[] {
  const numbers = pages.filter((page) => page.otherText !== '').map((page) => page.frame.number);
  if (numbers.length === 0) return [];
  return [{ code: 'slanted-text', message: `第 ${numbers.join('、')} 页有竖排、倾斜或页面以外的文字，未读取。` }];
}

/** The metrics of body text; pages of different widths (some turned to landscape) have their own. */
class Metrics {
  private readonly byWidth = new Map<number, BodyMetrics>();
  readonly bodySize: number;
  readonly titleSize: number;

  constructor(layouts: readonly PageLayout[], running: ReadonlySet<Line>) {
    const bodies = new Map<number, Line[]>();
    for (const { page, lines } of layouts) {
      const body = bodies.get(page.width) ?? [];
      bodies.set(page.width, body);
      for (const line of lines) if (!running.has(line)) body.push(line);
    }
    for (const [width, lines] of bodies) this.byWidth.set(width, measureBody(lines));
    const main = [...bodies.values()].reduce((a, b) => (b.length > a.length ? b : a));
    this.bodySize = measureBody(main).size;
    const first = layouts[0]!;
    this.titleSize = titleSizeOf(
      first.lines.filter((line) => !running.has(line)),
      this.byWidth.get(first.page.width)!,
    );
  }

  of(line: Line): BodyMetrics {
    return this.byWidth.get(line.page.width)!;
  }
}

/** The paragraphs or the table of a stretch, footnotes after the paragraph or table that their page ends in. */
function itemsOf(stretch: Stretch, { notes }: Flow, metrics: Metrics, dropped: Set<Line>): Item[] {
  const notesOf = (ends: readonly (Line | TablePart)[]) => ends.flatMap((end) => notes.get(end) ?? []).map(noteOf);
  if (stretch.kind === 'table') {
    const joined = joinParts(stretch.parts);
    for (const line of joined.repeated) dropped.add(line);
    return [tableOf(joined), ...notesOf(stretch.parts)];
  }
  const items: Item[] = [];
  let lines: Line[] = [];
  const endText = () => {
    if (lines.length === 0) return;
    const measured = metrics.of(lines[0]!);
    for (const paragraph of paragraphsOf(lines, measured)) {
      items.push(itemOf(paragraph, measured, metrics.titleSize), ...notesOf(paragraph));
    }
    lines = [];
  };
  for (const piece of splitAligned(stretch.lines)) {
    if (!('table' in piece)) lines.push(piece);
    else {
      endText();
      items.push(piece.table, ...notesOf(piece.lines));
    }
  }
  endText();
  return items;
}

const noteOf = (lines: readonly Line[]): Item => ({ ...plainLine(passageOf(lines)), role: 'note' });

function tableOf({ rows, columns, cells }: JoinedTable): Table {
  const padding = paddingOf(cells);
  return {
    type: 'table',
    id: '',
    rows,
    columns,
    cells: cells.map(({ row, col, rowSpan, colSpan, header, box, lines }): Cell => ({
      row,
      col,
      rowSpan,
      colSpan,
      header,
      paragraphs: cellParagraphs(lines, box.x1 - box.x0 - 2 * padding),
    })),
  };
}
