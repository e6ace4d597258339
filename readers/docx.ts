/**
 * Word files. The reader takes the document's XML itself, in one pass: mammoth keeps no positions and drops equations,
 * list labels and text boxes, so its tree would have to be joined with a second reading that already holds everything.
 * This pass takes 0.3 to 0.5 of the time of mammoth alone (a report of 200 paragraphs, both measured in one process);
 * what that leaves of the speed that a whole check may take goes to the extractors. In the tests mammoth is the
 * independent witness: whatever it reads, this reader must read too.
 */
import { UnreadableError, type Document, type Notice } from '../model/document.js';
import { withBareTables } from './bare-tables.js';
import { StoryReader, type Context, type Unread } from './docx/body.js';
import { lostDigits } from './docx/digits.js';
import { Numbering } from './docx/numbering.js';
import { OfficePackage } from './office/package.js';
import { Styles } from './docx/styles.js';
import { childOf, elementsOf, type XmlElement } from './office/xml.js';
import { outline, type Item } from './outline.js';
import { identify } from './passage.js';

type NoteKind = 'footnote' | 'endnote';
const NOTE_KINDS: readonly NoteKind[] = ['footnote', 'endnote'];

/**
 * Reads a .docx file as it prints with tracked changes accepted. Headers and footers are left out.
 * @throws UnreadableError 'truncated', 'too-large', 'unsupported-format', 'not-a-document', or 'empty' without any text.
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  if (bytes.length === 0) throw new UnreadableError('empty', '文件是空的（0 字节）。');
  return readWord(OfficePackage.open(bytes));
}

/** The same of a file whose parts are known. */
export function readWord(word: OfficePackage): Document {
  if (word.kind !== 'word') throw new UnreadableError('unsupported-format', '这是 Excel 工作簿，不是 Word 文档。');
  const root = word.part(word.main)!;
  const parts = new Map([[word.main, root]]);
  const styles = new Styles(partOf(word, 'styles'));
  const unread: Unread = { images: 0, charts: 0, embedded: 0, hidden: [] };
  const notes = new Notes(word, parts);
  const context: Context = {
    styles,
    numbering: new Numbering(partOf(word, 'numbering'), styles),
    unread,
    note: (kind, id) => notes.take(kind, id, context),
  };

  const body = childOf(root, 'w:body');
  const items = body ? new StoryReader(context, word.main, 'body').read(body) : [];
  items.push(...notes.rest(context));
  const { title, blocks } = outline(withBareTables(items));
  const document: Document = { format: 'docx', title, blocks: identify(blocks), notices: [] };
  if (blocks.length === 0) {
    const message = unread.images > 0 ? '文档中只有图片，没有可读的文字。' : '文档中没有任何文字。';
    throw new UnreadableError('empty', message);
  }
  return { ...document, notices: [...noticesOf(unread), ...lostDigits(parts, document)] };
}

const partOf = (word: OfficePackage, type: string): XmlElement | undefined => {
  const path = word.related(type);
  return path === undefined ? undefined : word.part(path);
};

/** Foot- and endnotes, each read once: where it is first referred to, or at the end. */
class Notes {
  private readonly waiting = new Map<string, { readonly element: XmlElement; readonly part: string }>();

  constructor(word: OfficePackage, parts: Map<string, XmlElement>) {
    for (const kind of NOTE_KINDS) {
      const part = word.related(`${kind}s`);
      const root = part === undefined ? undefined : word.part(part);
      if (part === undefined || root === undefined) continue;
      parts.set(part, root);
      for (const element of elementsOf(root))
        this.waiting.set(`${kind} ${element.attributes['w:id'] ?? ''}`, { element, part });
    }
  }

  take(kind: NoteKind, id: string, context: Context): Item[] {
    return this.read(`${kind} ${id}`, context);
  }

  /** The notes that nothing refers to. */
  rest(context: Context): Item[] {
    return [...this.waiting.keys()].flatMap((key) => this.read(key, context));
  }

  private read(key: string, context: Context): Item[] {
    const note = this.waiting.get(key);
    if (!note) return [];
    this.waiting.delete(key);
    return new StoryReader(context, note.part, 'note').read(note.element);
  }
}

function noticesOf(unread: Unread): Notice[] {
  const notices: Notice[] = [];
  if (unread.images > 0)
    notices.push({ code: 'image', message: `文档中有 ${unread.images} 张图片，图中的文字和数字未读取。` });
  if (unread.charts > 0)
    notices.push({ code: 'chart', message: `文档中有 ${unread.charts} 个图表，图表中的数据未读取。` });
  if (unread.embedded > 0)
    notices.push({ code: 'embedded-object', message: `文档中有 ${unread.embedded} 个嵌入对象，其内容未读取。` });
  if (unread.hidden.length > 0) {
    const digits = unread.hidden.join(' ').match(/\d[\d.,]*/g) ?? [];
    const which = digits.length > 0 ? `（其中数字：${digits.slice(0, 5).join('、')}）` : '';
    notices.push({ code: 'hidden-text', message: `文档中有设为隐藏的文字，未读取${which}。` });
  }
  return notices;
}
