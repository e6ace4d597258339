import { UnreadableError, type Document } from '../../model/document.js';
import { readDocument } from '../../readers/read.js';
import { annotateDocx } from './annotate-docx.js';
import { annotatePdf } from './annotate-pdf.js';
import type { Author, Note } from './notes.js';

/**
 * A copy of a report with a note at each figure: Word comments, or highlights of a PDF.
 * @throws UnreadableError 'unsupported-format' for other formats, else as the readers do.
 */
export async function annotate(bytes: Uint8Array, notes: readonly Note[], author: Author): Promise<Uint8Array> {
  const document: Document = await readDocument(bytes);
  switch (document.format) {
    case 'docx':
      return annotateDocx(bytes, document, notes, author);
    case 'pdf':
      return annotatePdf(bytes, document, notes, author);
    default:
      throw new UnreadableError('unsupported-format', '只有 docx 和 PDF 文件可以生成批注副本。');
  }
}
