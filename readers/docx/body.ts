import type { Cell, Paragraph, Passage, Source, Table } from '../../model/document.js';
import type { Item, Line } from '../outline.js';
import { PassageBuilder } from '../passage.js';
import { FieldState } from './fields.js';
import { mathParts } from './math.js';
import type { Numbering } from './numbering.js';
import { outlineLevel, type Styles } from './styles.js';
import { symbol } from './symbols.js';
import { isHiddenRun, isProperties, visibleChildren } from './visible.js';
import { childOf, isOn, ownText, valueOf, type XmlElement } from '../office/xml.js';

/** What the pictures of a document hold that cannot be read as text. */
export interface Unread {
  images: number;
  charts: number;
  embedded: number;
  /** Runs set to be hidden, as their text. */
  hidden: string[];
}

export interface Context {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly unread: Unread;
  /** The lines of a foot- or endnote, the first time it is referred to; none after that. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => Item[];
}

type MutableCell = { -readonly [K in keyof Cell]: Cell[K] } & { paragraphs: Passage[] };

/** Reads one story: the body, a note, a text box. */
export class StoryReader {
  private readonly fields = new FieldState();
  /** The start of a paragraph whose mark was deleted: it goes on in the next one. */
  private carried: PassageBuilder | null = null;
  /** Boxes and notes met within the paragraph at hand; they follow it. */
  private following: Item[] = [];

  constructor(
    private readonly context: Context,
    private readonly part: string,
    private readonly role: Paragraph['role'],
  ) {}

  /** The paragraphs and tables of a container, blank paragraphs left out; boxes and notes follow what holds them. */
  read(container: XmlElement): Item[] {
    const items: Item[] = [];
    this.readInto(container, items);
    return items;
  }

  private readInto(container: XmlElement, items: Item[]): void {
    for (const child of visibleChildren(container)) {
      if (child.name === 'w:p') items.push(...this.paragraph(child));
      else if (child.name === 'w:tbl') items.push(...this.table(child));
      else if (!isProperties(child)) this.readInto(child, items);
    }
  }

  private paragraph(element: XmlElement): Item[] {
    const properties = childOf(element, 'w:pPr');
    const styleId = valueOf(properties, 'w:pStyle');
    const style = this.context.styles.paragraph(styleId);
    const builder = this.carried ?? new PassageBuilder();
    this.carried = null;
    const label = this.label(properties, styleId);
    const content = new PassageBuilder();
    this.inline(element, content, element.ordinal, null);
    if (!content.isBlank()) builder.append(label, null);
    builder.appendAll(content);

    const mark = childOf(properties, 'w:rPr');
    if (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) {
      this.carried = builder;
      return [];
    }
    const following = this.following;
    this.following = [];
    if (builder.isBlank()) return following;
    const level = outlineLevel(properties);
    const alignment = valueOf(properties, 'w:jc');
    const line: Line = {
      type: 'line',
      role: this.role,
      passage: builder.build(),
      level: level === undefined ? style.headingLevel : level,
      title: style.title,
      centred: alignment === undefined ? style.centred : alignment === 'center',
      contents: style.contents,
    };
    return [line, ...following];
  }

  private label(properties: XmlElement | undefined, styleId: string | undefined): string {
    const own = childOf(properties, 'w:numPr');
    const style = this.context.styles.paragraph(styleId).numbering;
    const id = valueOf(own, 'w:numId') ?? style?.id;
    const label = this.context.numbering.label(id, valueOf(own, 'w:ilvl') ?? style?.level, styleId);
    // "1." before "5万元" must not read 1.5万元.
    return /[\w.．•]$/.test(label) ? `${label} ` : label;
  }

  private inline(element: XmlElement, builder: PassageBuilder, paragraph: number, source: Source | null): void {
    for (const child of visibleChildren(element)) this.inlineElement(child, builder, paragraph, source);
  }

  private inlineElement(element: XmlElement, builder: PassageBuilder, paragraph: number, source: Source | null): void {
    if (isProperties(element)) return;
    const { unread } = this.context;
    switch (element.name) {
      case 'w:r':
      case 'm:r':
        if (isHiddenRun(element)) unread.hidden.push(hiddenText(element));
        else
          this.inline(element, builder, paragraph, {
            kind: 'docx',
            part: this.part,
            paragraph,
            run: element.ordinal,
          });
        return;
      case 'w:t':
      case 'm:t':
        if (!this.fields.hidden) builder.append(ownText(element), source);
        return;
      case 'w:tab':
      case 'w:ptab':
        builder.append('\t', source);
        return;
      case 'w:br':
      case 'w:cr':
        builder.append('\n', source);
        return;
      case 'w:noBreakHyphen':
        builder.append('-', source);
        return;
      case 'w:sym':
        builder.append(symbol(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? ''), source);
        return;
      case 'w:fldChar':
        this.fields.mark(element);
        return;
      case 'w:instrText':
      case 'w:delText':
        return;
      case 'w:footnoteReference':
        this.following.push(...this.context.note('footnote', element.attributes['w:id'] ?? ''));
        return;
      case 'w:endnoteReference':
        this.following.push(...this.context.note('endnote', element.attributes['w:id'] ?? ''));
        return;
      case 'w:txbxContent':
        this.following.push(...new StoryReader(this.context, this.part, 'box').read(element));
        return;
      case 'a:p':
        this.following.push(...this.drawingText(element, source));
        return;
      case 'w:object':
      case 'dgm:relIds':
        unread.embedded += 1;
        return;
      case 'c:chart':
      case 'cx:chart':
        unread.charts += 1;
        return;
      case 'pic:pic':
      case 'v:imagedata':
        unread.images += 1;
        return;
      default:
        this.other(element, builder, paragraph, source);
    }
  }

  private other(element: XmlElement, builder: PassageBuilder, paragraph: number, source: Source | null): void {
    const parts = mathParts(element);
    if (parts === null) {
      this.inline(element, builder, paragraph, source);
      return;
    }
    for (const part of parts) {
      if (typeof part === 'string') builder.append(part, null);
      else this.inline(part, builder, paragraph, source);
    }
  }

  /** A paragraph of text inside a drawing that is no Word text. */
  private drawingText(element: XmlElement, source: Source | null): Item[] {
    const builder = new PassageBuilder();
    const collect = (parent: XmlElement) => {
      for (const child of visibleChildren(parent)) {
        if (child.name === 'a:t') builder.append(ownText(child), source);
        else if (child.name === 'a:br') builder.append('\n', source);
        else collect(child);
      }
    };
    collect(element);
    if (builder.isBlank()) return [];
    const passage = builder.build();
    return [{ type: 'line', role: 'box', passage, level: null, title: false, centred: false, contents: false }];
  }

  /** A table, and after it the nested tables, boxes and notes of its cells. */
  private table(element: XmlElement): Item[] {
    const rows = descendants(element, 'w:tr');
    const headers = headerRows(rows);
    const cells: MutableCell[] = [];
    const lowest = new Map<number, MutableCell>();
    const after: Item[] = [];
    let columns = 0;
    rows.forEach((rowElement, row) => {
      const properties = childOf(rowElement, 'w:trPr');
      let col = count(properties, 'w:gridBefore', 0);
      for (const cellElement of descendants(rowElement, 'w:tc')) {
        const paragraphs: Passage[] = [];
        for (const item of this.read(cellElement)) {
          if (item.type === 'line' && item.role === this.role) paragraphs.push(item.passage);
          else after.push(item);
        }
        const cellProperties = childOf(cellElement, 'w:tcPr');
        const colSpan = count(cellProperties, 'w:gridSpan', 1);
        const left = cells.at(-1)?.row === row ? cells.at(-1) : undefined;
        const merged = mergedInto(left, lowest.get(col), cellProperties, { row, colSpan });
        if (merged) merged.paragraphs.push(...paragraphs);
        else {
          const cell: MutableCell = { row, col, rowSpan: 1, colSpan, header: row < headers, paragraphs };
          cells.push(cell);
          lowest.set(col, cell);
        }
        col += colSpan;
      }
      columns = Math.max(columns, col + count(properties, 'w:gridAfter', 0));
    });
    if (cells.length === 0) return after;
    const table: Table = { type: 'table', id: '', rows: rows.length, columns, cells };
    return [table, ...after];
  }
}

/** Rows of a table, or cells of a row, also those within content controls and tracked insertions. */
function descendants(element: XmlElement, name: string): XmlElement[] {
  return visibleChildren(element).flatMap((child) => {
    if (child.name === name) return [child];
    return isProperties(child) ? [] : descendants(child, name);
  });
}

/** The cell that a cell with w:vMerge or w:hMerge continues, widened by it; undefined for a cell of its own. */
function mergedInto(
  left: MutableCell | undefined,
  above: MutableCell | undefined,
  properties: XmlElement | undefined,
  place: { row: number; colSpan: number },
): MutableCell | undefined {
  const continues = (name: string) =>
    childOf(properties, name) !== undefined && valueOf(properties, name) !== 'restart';
  if (left && continues('w:hMerge')) {
    left.colSpan += place.colSpan;
    return left;
  }
  if (!continues('w:vMerge')) return undefined;
  if (!above || above.colSpan !== place.colSpan || above.row + above.rowSpan !== place.row) return undefined;
  above.rowSpan += 1;
  return above;
}

/** How many rows from the top are marked to be repeated; a table all of whose rows are has no header. */
function headerRows(rows: readonly XmlElement[]): number {
  const first = rows.findIndex((row) => !isOn(childOf(row, 'w:trPr'), 'w:tblHeader'));
  return Math.max(first, 0);
}

function count(properties: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number(valueOf(properties, name) ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value < 1000 ? value : otherwise;
}

const hiddenText = (element: XmlElement): string =>
  element.name === 'w:t' ? ownText(element) : visibleChildren(element).map(hiddenText).join('');
