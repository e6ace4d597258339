import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../model/document.js';
import { readDocument } from '../../readers/read.js';
import { paragraph, wordFile } from './word-file.js';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** An OLE2 file with the name of one stream in its directory, as UTF-16. */
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([...OLE2, ...new Uint8Array(600), ...Buffer.from(stream, 'utf16le'), ...new Uint8Array(64)]);

const errorOf = async (bytes: Uint8Array): Promise<UnreadableError | null> => {
  try {
    await readDocument(bytes);
    return null;
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
};

describe('the reader is chosen by content', () => {
  test('Word', async () => {
    expect(await readDocument(wordFile(paragraph('支出5万元')))).toMatchObject({ format: 'docx' });
  });

  test('text', async () => {
    expect(await readDocument(strToU8('支出5万元'))).toMatchObject({ format: 'txt' });
  });

  test.each([
    ['a file of no bytes', new Uint8Array(), 'empty'],
    ['an Office file locked with a password', compound('EncryptedPackage'), 'encrypted'],
    ['an old Word file', compound('WordDocument'), 'unsupported-format'],
    ['an RTF file', strToU8('{\\rtf1\\ansi 5}'), 'unsupported-format'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), 'unsupported-format'],
    ['a zip of something else', zipSync({ 'photo.jpg': new Uint8Array(9) }), 'not-a-document'],
    ['half a Word file', wordFile(paragraph('支出5万元')).subarray(0, 500), 'truncated'],
    ['a zip signature alone', Uint8Array.from([0x50, 0x4b, 0x03, 0x04]), 'truncated'],
    ['more text than any report has', wordFile(paragraph('1'.repeat(4_000_001))), 'too-large'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'not-a-document'],
  ])('%s is refused with a code and a sentence', async (_, bytes, code) => {
    const error = await errorOf(bytes);
    expect(error?.code).toBe(code);
    expect(error?.message).toMatch(/^[^。]{6,}。$/);
  });

  test('a file that only claims to be a PDF is refused', async () => {
    expect(await errorOf(strToU8('%PDF-1.7\n支出'))).toBeInstanceOf(UnreadableError);
  });
});
