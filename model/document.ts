/** What a reader makes of a file: text in blocks, tables as grids, and where each stretch stood in the source. */

export type Format = 'docx' | 'pdf' | 'txt' | 'xlsx';

/** A stretch of the text of a passage, half-open, in UTF-16 code units. The only form of position inside the program. */
export interface Span {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** Where in the source file a stretch of a passage comes from. `null` for text that the reader made (list numbers). */
export type Source =
  | { readonly kind: 'docx'; readonly part: string; readonly paragraph: number; readonly run: number }
  | {
      readonly kind: 'pdf';
      readonly page: number;
      readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
    }
  | { readonly kind: 'txt'; readonly line: number; readonly column: number }
  | { readonly kind: 'xlsx'; readonly sheet: string; readonly cell: string };

/** Maps the stretch [start, end) of a passage to its source. Anchors of one passage are in order and do not overlap. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly source: Source | null;
}

/** Anything with an id and text: a heading, a paragraph, a paragraph of a cell. Text is as printed, never normalised. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly anchors: readonly Anchor[];
  /** The file that it stands in, where a submission has several, or another report is held against it. */
  readonly file?: string;
}

export interface Heading {
  readonly type: 'heading';
  /** 1 is the highest below the title. */
  readonly level: number;
  readonly passage: Passage;
}

export interface Paragraph {
  readonly type: 'paragraph';
  /** `note` is a foot- or endnote, `box` a text box. */
  readonly role: 'body' | 'note' | 'box';
  readonly passage: Passage;
}

/** A cell covers rows [row, row+rowSpan) and columns [col, col+colSpan) of its table's grid. */
export interface Cell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Marked as a header by the source (a repeated header row); headers found from the layout are the extractor's affair. */
  readonly header: boolean;
  /** One passage a paragraph; a blank cell has none. */
  readonly paragraphs: readonly Passage[];
}

export interface Table {
  readonly type: 'table';
  readonly id: string;
  readonly rows: number;
  readonly columns: number;
  /** In reading order: by row, then by column. */
  readonly cells: readonly Cell[];
}

/** A nested table follows, as a block of its own, the table that holds it. */
export type Block = Heading | Paragraph | Table;

/** Something that a person must know about the reading: what was left out, what is uncertain. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
  /** Where a submission has several files, the one that it is about. */
  readonly file?: string;
}

export interface Document {
  readonly format: Format;
  /** The title as printed on the first page; null where none was found. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

/** Every passage of a document in reading order. */
export function* passagesOf(document: Document): Generator<Passage> {
  for (const block of document.blocks) {
    if (block.type !== 'table') yield block.passage;
    else for (const cell of block.cells) yield* cell.paragraphs;
  }
}

/** The file of a block, where a submission has several; undefined for a table without text too. */
export function fileOf(block: Block): string | undefined {
  if (block.type !== 'table') return block.passage.file;
  return block.cells.find(({ paragraphs }) => paragraphs.length > 0)?.paragraphs[0]!.file;
}

/** A document whose passages know their file; its ids begin with the prefix. */
export function inFile(document: Document, file: string, prefix: string): Document {
  const named = (passage: Passage): Passage => ({ ...passage, id: `${prefix}${passage.id}`, file });
  const blocks = document.blocks.map((block): Block => {
    if (block.type !== 'table') return { ...block, passage: named(block.passage) };
    const cells = block.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(named) }));
    return { ...block, id: `${prefix}${block.id}`, cells };
  });
  const notices = document.notices.map(({ span, ...notice }): Notice => ({
    ...notice,
    file,
    ...(span && { span: { ...span, passage: `${prefix}${span.passage}` } }),
  }));
  return { ...document, blocks, notices };
}

/** The files of one submission as one document, in the order given: the ids of all but the first begin with 2:, 3: … Its title is that of the file with the most running text. */
export function joinDocuments(files: readonly { readonly file: string; readonly document: Document }[]): Document {
  const documents = files.map(({ file, document }, index) =>
    inFile(document, file, index === 0 ? '' : `${index + 1}:`),
  );
  const titled = documents.filter(({ title }) => title !== null);
  // 附表.xlsx comes before 正文.docx by name, and is not what the submission is called
  const [main] = titled.toSorted((a, b) => lengthOfText(b) - lengthOfText(a));
  return {
    format: documents[0]!.format,
    title: main?.title ?? null,
    blocks: documents.flatMap(({ blocks }) => blocks),
    notices: documents.flatMap(({ notices }) => notices),
  };
}

/** How many characters of running text a document holds. */
const lengthOfText = ({ blocks }: Document): number =>
  blocks.reduce((sum, block) => sum + (block.type === 'table' ? 0 : block.passage.text.length), 0);

export type UnreadableCode =
  | 'not-found'
  | 'empty'
  | 'encrypted'
  | 'truncated'
  | 'not-a-document'
  | 'no-text-layer'
  | 'too-large'
  | 'timed-out'
  | 'unsupported-format';

/** Thrown by readers for a file that cannot be read; the message is a sentence for the person who sent it. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  constructor(
    readonly code: UnreadableCode,
    message: string,
  ) {
    super(message);
  }
}
