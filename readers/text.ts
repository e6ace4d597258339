import { UnreadableError, type Document } from '../model/document.js';
import { identify } from './passage.js';
import { outline, plainLine, type Item } from './outline.js';
import { decode } from './text/encoding.js';
import { gridsOf } from './text/grid.js';
import { passageOf, splitLines, stretch } from './text/lines.js';
import { delimitedRows, flattenedRows } from './text/rows.js';

/**
 * Reads a plain text: a paragraph a line; rows with bars or tabs, and forms that an export has flattened, as tables.
 * @throws UnreadableError 'empty', or 'not-a-document' where the bytes are no text.
 */
export function readText(bytes: Uint8Array): Document {
  if (bytes.length === 0) throw new UnreadableError('empty', '文件是空的（0 字节）。');
  const text = decode(bytes);
  if (text.trim() === '') throw new UnreadableError('empty', '文件中没有任何文字。');
  const { title, blocks } = outline(itemsOf(splitLines(text)));
  return { format: 'txt', title, blocks: identify(blocks), notices: [] };
}

function itemsOf(lines: readonly string[]): Item[] {
  const items: Item[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    const found = line.trim() === '' ? null : (flattenedRows(lines, i) ?? delimitedRows(lines, i));
    if (found) {
      items.push(...gridsOf(found.rows));
      i = found.end;
      continue;
    }
    if (line.trim() !== '') items.push(plainLine(passageOf(stretch(line, i + 1, 0))));
    i += 1;
  }
  return items;
}
