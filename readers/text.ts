import { UnreadableError, type Document } from '../model/document.js';
import { withBareTables } from './bare-tables.js';
import { identify } from './passage.js';
import { outline, plainLine, type Item } from './outline.js';
import { decode } from './text/encoding.js';
import { gridsOf } from './text/grid.js';
import { passageOf, splitLines, stretch } from './text/lines.js';
import { delimitedRows, flattenedRows } from './text/rows.js';

/** A text of five hundred pages has 2 MB; far more is no report. */
const LARGEST_TEXT = 12_000_000;

/**
 * Reads a plain text: a paragraph a line; rows with bars or tabs, and forms that an export has flattened, as tables.
 * @throws UnreadableError 'empty', 'too-large', or 'not-a-document' where the bytes are no text.
 */
export function readText(bytes: Uint8Array): Document {
  if (bytes.length === 0) throw new UnreadableError('empty', '文件是空的（0 字节）。');
  if (bytes.length > LARGEST_TEXT)
    throw new UnreadableError('too-large', '文本过长（超过 12 MB），不像是报告，未予读取。');
  const text = decode(bytes);
  if (text.trim() === '') throw new UnreadableError('empty', '文件中没有任何文字。');
  const { title, blocks } = outline(withBareTables(itemsOf(splitLines(text))));
  return { format: 'txt', title, blocks: identify(blocks), notices: [] };
}

function itemsOf(lines: readonly string[]): Item[] {
  const items: Item[] = [];
  let i = 0;
  while (i < lines.length) {
    const found = flattenedRows(lines, i) ?? delimitedRows(lines, i);
    const end = found?.end ?? i + 1;
    if (found && found.rows.length > 0) items.push(...gridsOf(found.rows));
    else for (let k = i; k < end; k++) items.push(...lineOf(lines[k]!, k));
    i = end;
  }
  return items;
}

const lineOf = (line: string, index: number): Item[] =>
  line.trim() === '' ? [] : [plainLine(passageOf(stretch(line, index + 1, 0)))];
