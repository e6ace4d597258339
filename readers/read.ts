import { passagesOf, UnreadableError, type Document } from '../model/document.js';
import { readWord } from './docx.js';
import { OfficePackage } from './office/package.js';
import { readPdf } from './pdf.js';
import { readText } from './text.js';
import { readXlsx } from './xlsx.js';

/** Signature of OLE2 compound files: Word 97 documents, and Office files locked with a password. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const PDF = '%PDF-';
const RTF = '{\\rtf';
/** A PDF may have rubbish before its header (PDF 32000-1, annex H.3.4.1). */
const PDF_HEADER_WITHIN = 1024;
/** The stream that holds the encrypted package, as its name stands in the directory of the file. */
const ENCRYPTED_PACKAGE = utf16('EncryptedPackage');

/** Characters. Five hundred pages have half a million. */
const LONGEST_REPORT = 4_000_000;

/**
 * Reads a report, whatever its name, by what its first bytes say it is.
 * @throws UnreadableError as the readers do; 'encrypted' or 'unsupported-format' for old Word files; 'too-large' for
 * more text than any report has.
 */
export async function readDocument(bytes: Uint8Array): Promise<Document> {
  const document = await readByContent(bytes);
  let length = 0;
  for (const { text } of passagesOf(document)) length += text.length;
  if (length > LONGEST_REPORT)
    throw new UnreadableError('too-large', `正文超过 ${LONGEST_REPORT / 10_000} 万字，不像是报告，未予检查。`);
  return document;
}

async function readByContent(bytes: Uint8Array): Promise<Document> {
  if (bytes.length === 0) throw new UnreadableError('empty', '文件是空的（0 字节）。');
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return readOffice(OfficePackage.open(bytes));
  if (latin1(bytes.subarray(0, PDF_HEADER_WITHIN)).includes(PDF)) return readPdf(bytes);
  if (startsWith(bytes, OLE2)) throw compoundFile(bytes);
  if (latin1(bytes.subarray(0, RTF.length)) === RTF)
    throw new UnreadableError('unsupported-format', '这是 RTF 文件，暂不支持读取，请另存为 .docx 后再报送。');
  return readText(bytes);
}

const readOffice = (office: OfficePackage): Document =>
  office.kind === 'workbook' ? readXlsx(office) : readWord(office);

function compoundFile(bytes: Uint8Array): UnreadableError {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED_PACKAGE)
    ? new UnreadableError('encrypted', '文件设有打开密码，请取消密码后再报送。')
    : new UnreadableError(
        'unsupported-format',
        '这是旧版 Office 文件（如 .doc、.xls），请另存为 .docx 或 .xlsx 后再报送。',
      );
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
