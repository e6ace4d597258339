import type { Evidence } from '../model/check.js';
import { basename } from 'node:path';
import { fileOf, passagesOf, type Block, type Document, type Passage, type Span } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import { pathOf, type Place, type Reading } from '../model/reading.js';
import { quoteSpan } from './quote.js';
import type { EvidenceEntry } from './schema.js';

const CAPTION_LENGTH = 40;
const LABEL_LENGTH = 40;
/** Lines such as 单位：万元, 填报单位（盖章）： and （2022年度） stand between a table and its caption. */
const FIELD_LINE = /[:：]|^[（(][^（()）]*[）)]$/u;
const SENTENCE_END = /[。；;]$/u;

type Quoted = Omit<EvidenceEntry, 'role'>;

/** Tells of any span of a reading what it says and where it stands. */
export class Whereabouts {
  private readonly passages: ReadonlyMap<string, Passage>;
  private readonly captions: ReadonlyMap<string, string>;
  private readonly quotes = new Map<Fact, Quoted>();

  constructor(private readonly reading: Reading) {
    const documents = [reading.document, ...(reading.previous ? [reading.previous.document] : [])];
    const passages = documents.flatMap((document) => [...passagesOf(document)]);
    this.passages = new Map(passages.map((passage) => [passage.id, passage]));
    this.captions = new Map(documents.flatMap((document) => [...captionsOf(document)]));
  }

  textOf(span: Span): string {
    return this.passage(span).text.slice(span.start, span.end);
  }

  /** Section titles from the outermost in; in a table followed by its caption, the row's labels and the column's. */
  pathOf(span: Span, fact: Fact | null): string[] {
    const place = this.placeOf(span);
    const { file } = this.passage(span);
    const path = [...(file === undefined ? [] : [basename(file)]), ...pathOf(place?.section ?? null)];
    const table = fact?.cell?.table ?? place?.cell?.table;
    if (table === undefined) return path;
    const labels = [fact?.cell?.rowLabels ?? [], fact?.cell?.columnHeaders ?? []].map((names) => names.join(' / '));
    return [...path, this.captions.get(table) ?? table, ...labels].filter((step) => step !== '').map(shorten);
  }

  /** Page of a PDF; null in formats without pages. */
  pageOf(span: Span): number | null {
    const anchor = this.passage(span).anchors.find(({ end, source }) => end > span.start && source?.kind === 'pdf');
    return anchor?.source?.kind === 'pdf' ? anchor.source.page : null;
  }

  /** What stands around a span, recognisable to a person. A fact is quoted alike wherever it is evidence. */
  quote(span: Span, fact: Fact | null): Quoted {
    const known = fact?.span === span ? this.quotes.get(fact) : undefined;
    if (known) return known;
    const quoted = this.quoteAnew(span, fact);
    if (fact?.span === span) this.quotes.set(fact, quoted);
    return quoted;
  }

  private quoteAnew(span: Span, fact: Fact | null): Quoted {
    const { text } = this.passage(span);
    const inCell = this.placeOf(span)?.cell != null;
    const { file } = this.passage(span);
    const quote = quoteSpan(text, span, fact?.clause.passage === span.passage ? fact.clause : span, inCell);
    return {
      quote: this.textOf(quote),
      ...quote,
      ...(file !== undefined && { file }),
      figure: [span.start, span.end],
      path: this.pathOf(span, fact),
      page: this.pageOf(span),
    };
  }

  evidence({ span, fact, role }: Evidence): EvidenceEntry {
    return { ...this.quote(span, fact), role };
  }

  private placeOf({ passage }: Span): Place | undefined {
    return this.reading.places.get(passage) ?? this.reading.previous?.places.get(passage);
  }

  private passage(span: Span): Passage {
    const passage = this.passages.get(span.passage);
    if (!passage) throw new RangeError(`no passage ${span.passage} in the document`);
    return passage;
  }
}

/** A table's caption is the last short line before it; without one it is called by its number. */
function captionsOf(document: Document): Map<string, string> {
  const captions = new Map<string, string>();
  document.blocks.forEach((block, index) => {
    if (block.type === 'table')
      captions.set(block.id, captionBefore(document.blocks, index) ?? `表${captions.size + 1}`);
  });
  return captions;
}

/** Empty where a heading stands there, which the path names anyhow. */
function captionBefore(blocks: readonly Block[], table: number): string | null {
  for (let index = table - 1; index >= 0; index -= 1) {
    const block = blocks[index]!;
    if (fileOf(block) !== fileOf(blocks[table]!)) return null;
    if (block.type === 'heading') return '';
    if (block.type === 'table') return null;
    const line = block.passage.text.trim();
    if (line === '' || FIELD_LINE.test(line)) continue;
    return line.length <= CAPTION_LENGTH && !SENTENCE_END.test(line) ? line : null;
  }
  return null;
}

const shorten = (label: string): string =>
  label.length <= LABEL_LENGTH ? label : `${label.slice(0, LABEL_LENGTH - 1)}…`;
