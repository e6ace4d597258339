import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { UnreadableError } from '../../model/document.js';
import { withHighlights, type Highlight } from './highlights.js';
import {
  FormatError,
  InvalidPDFException,
  PasswordException,
  PDFParse,
  UnknownErrorException,
  VerbosityLevel,
} from './pdfjs.js';

/** The directory of the pdfjs that pdf-parse runs on; character maps and standard fonts lie in it. */
const PDFJS = `${path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;

/**
 * A stand-in for the browser's document. Without one pdfjs converts every glyph to an outline to be drawn, a third of
 * the whole time; with one it hands the fonts over, and nobody draws them.
 */
const FONT_SINK = {
  documentElement: { getElementsByTagName: () => [{ append: () => undefined }] },
  createElement: () => ({ sheet: { insertRule: () => undefined, cssRules: [] }, remove: () => undefined }),
};

/** What draws a page: operators (pdfjs's OPS) with their arguments. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A document that is open, and how to let go of it. */
export interface OpenPdf {
  readonly pageCount: number;
  /** A page, from 1, with its operators; null where the page is damaged. */
  page(number: number): Promise<{ page: PDFPageProxy; operators: OperatorList } | null>;
  /** The bytes of a copy with highlights. */
  highlighted(highlights: readonly Highlight[]): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens a PDF by pdf-parse. Its loaded document is a private member, reached by name here and nowhere else: the public
 * methods give text and tables only in a form too coarse to rebuild a report's tables from.
 *
 * Nothing is fetched, evaluated or drawn; images are not decoded. Throws UnreadableError: `encrypted` for a file that
 * wants a password, `truncated` for one that is damaged beyond pdfjs's own repair.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const parser = new PDFParse({
    // pdfjs takes the buffer over; the caller keeps his.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${PDFJS}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PDFJS}standard_fonts/`,
    wasmUrl: `${PDFJS}wasm/`,
    iccUrl: `${PDFJS}iccs/`,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: FONT_SINK as never,
    enableXfa: false,
    isEvalSupported: false,
    maxImageSize: 1,
  });
  try {
    const document: PDFDocumentProxy = await parser['load']();
    return {
      pageCount: document.numPages,
      page: (number) => loadPage(document, number),
      highlighted: (highlights) => withHighlights(document, highlights),
      close: () => parser.destroy(),
    };
  } catch (error) {
    await parser.destroy();
    throw unreadable(error);
  }
}

async function loadPage(document: PDFDocumentProxy, number: number): ReturnType<OpenPdf['page']> {
  try {
    const page = await document.getPage(number);
    return { page, operators: await page.getOperatorList() };
  } catch {
    // pdfjs repairs what it can; a page that fails here fails in every viewer, and the document goes on without it.
    return null;
  }
}

/** What a failure of pdfjs means to the sender of the file; a failure that is no property of the file passes through. */
function unreadable(error: unknown): unknown {
  if (error instanceof PasswordException) return new UnreadableError('encrypted', 'PDF 文件设有密码，无法打开。');
  const damaged = [InvalidPDFException, FormatError, UnknownErrorException];
  if (damaged.some((type) => error instanceof type)) {
    return new UnreadableError('truncated', 'PDF 文件不完整或已损坏，无法打开。');
  }
  return error;
}
