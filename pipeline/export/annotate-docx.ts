import type { Document } from '../../model/document.js';
import { copyWithParts } from '../../readers/office/copy.js';
import { OfficePackage } from '../../readers/office/package.js';
import { childOf, elementsOf, parseXml, type XmlElement } from '../../readers/office/xml.js';
import { printTime } from './columns.js';
import { Locator, type Author, type Note } from './notes.js';
import { printable } from './printable.js';
import { RunPlaces, type Place } from './run-places.js';

/**
 * A copy of a Word file with a comment at the figure of each note; everything else stays as it is, byte for byte within
 * the parts. Notes that have no place in the text (a footnote, a figure that is not found) are gathered in one comment at
 * its beginning.
 * @throws UnreadableError as the reader does.
 */
export function annotateDocx(
  bytes: Uint8Array,
  document: Document,
  notes: readonly Note[],
  author: Author,
): Uint8Array {
  const word = OfficePackage.open(bytes);
  const locator = new Locator(document);
  const text = word.text(word.main)!;
  const places = new RunPlaces(word.main, word.part(word.main)!, text);
  const comments = new Comments(word, author);
  const marks = new Marks(text);
  const homeless: Note[] = [];
  for (const note of notes) {
    const figure = locator.figureOf(note);
    const around = figure && places.around(figure, locator.passage(figure));
    if (around) marks.add(comments.add(note.lines), around.from, around.to);
    else homeless.push(note);
  }
  const first = places.first();
  if (homeless.length > 0 && first)
    marks.add(comments.add([author.elsewhere, ...homeless.flatMap(({ lines }) => lines)]), first.from, first.to);
  if (comments.empty) return bytes;
  return copyWithParts(bytes, new Map([[word.main, marks.written()], ...comments.parts()]));
}

/** The marks of comments within the main part. */
class Marks {
  private readonly prefix: string;
  /** By offset in the text. */
  private readonly marks = new Map<number, { cut: Place['cut']; ends: string[]; starts: string[] }>();

  constructor(private readonly text: string) {
    this.prefix = prefixOf(text, parseXml(text));
  }

  add(id: number, from: Place, to: Place): void {
    const w = this.prefix;
    this.at(from).starts.push(`<${w}commentRangeStart ${w}id="${id}"/>`);
    const reference = `<${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`;
    this.at(to).ends.push(`<${w}commentRangeEnd ${w}id="${id}"/>${reference}`);
  }

  /** The text of the part with all marks. */
  written(): string {
    const insertions = new Map<number, string>();
    for (const [at, { cut, ends, starts }] of this.marks) {
      const marks = [...ends, ...starts].join('');
      insertions.set(at, cut === null ? marks : this.around(marks, cut));
    }
    for (const { cut } of this.marks.values()) {
      const kept = cut?.text && this.spaceKept(cut.text);
      if (kept) insertions.set(kept.at, kept.attribute);
    }
    let from = 0;
    const pieces = [...insertions]
      .sort(([a], [b]) => a - b)
      .flatMap(([at, insertion]) => {
        const piece = this.text.slice(from, at);
        from = at;
        return [piece, insertion];
      });
    return [...pieces, this.text.slice(from)].join('');
  }

  private at({ at, cut }: Place): { ends: string[]; starts: string[] } {
    const known = this.marks.get(at) ?? { cut, ends: [], starts: [] };
    this.marks.set(at, known);
    return known;
  }

  /** Marks stand between runs: the run is closed before them, and goes on as one of the same looks. */
  private around(marks: string, { run, text }: NonNullable<Place['cut']>): string {
    const w = this.prefix;
    const properties = childOf(run, 'w:rPr');
    const looks = properties ? this.text.slice(properties.start, properties.end) : '';
    const [close, open] = text ? [`</${w}t>`, `<${w}t xml:space="preserve">`] : ['', ''];
    return `${close}</${w}r>${marks}<${w}r>${looks}${open}`;
  }

  /** The end of a text that was cut may be a space, which counts only where the text says so. */
  private spaceKept({ start }: XmlElement): { at: number; attribute: string } | null {
    const at = this.text.indexOf('>', start);
    return this.text.slice(start, at).includes('xml:space') ? null : { at, attribute: ' xml:space="preserve"' };
  }
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** The part that holds the comments: that of the file, or a new one. */
class Comments {
  private readonly path: string;
  private readonly known: string | undefined;
  private next: number;
  private readonly added: string[] = [];
  private readonly prefix: string;

  constructor(
    private readonly word: OfficePackage,
    private readonly author: Author,
  ) {
    const related = word.related('comments');
    this.known = related === undefined ? undefined : word.text(related);
    this.path = related ?? this.freePath();
    const root = this.known === undefined ? null : parseXml(this.known);
    this.prefix = root ? prefixOf(this.known!, root) : 'w:';
    const ids = root ? elementsOf(root).map(({ attributes }) => Number(attributes['w:id'])) : [];
    this.next = Math.max(-1, ...ids.filter(Number.isInteger)) + 1;
  }

  get empty(): boolean {
    return this.added.length === 0;
  }

  /** Adds a comment; its id. */
  add(lines: readonly string[]): number {
    const w = this.prefix;
    const id = this.next;
    this.next += 1;
    const { name, initials, at } = this.author;
    // Word takes the time for that of the clock on the wall, in spite of the Z.
    const date = `${printTime(at).replace(' ', 'T')}:00Z`;
    const attributes = `${w}id="${id}" ${w}author="${escaped(name)}" ${w}date="${date}" ${w}initials="${escaped(initials)}"`;
    const paragraphs = lines.map(
      (line) => `<${w}p><${w}r><${w}t xml:space="preserve">${escaped(line)}</${w}t></${w}r></${w}p>`,
    );
    this.added.push(`<${w}comment ${attributes}>${paragraphs.join('')}</${w}comment>`);
    return id;
  }

  /** The parts that change: the comments, and for new ones what names them. */
  parts(): [path: string, text: string][] {
    if (this.known !== undefined) return [[this.path, withChild(this.known, this.added.join(''))]];
    const main = this.word.text(this.word.main)!;
    const namespace = namespaceOf(main, this.word.part(this.word.main)!);
    const comments = `${DECLARATION}<w:comments xmlns:w="${namespace}">${this.added.join('')}</w:comments>`;
    return [[this.path, comments], this.contentTypes(), this.relations()];
  }

  private contentTypes(): [string, string] {
    const types = this.word.text(CONTENT_TYPES) ?? `${DECLARATION}<Types xmlns="${TYPES}"></Types>`;
    const prefix = prefixOf(types, parseXml(types));
    const entry = `<${prefix}Override PartName="/${this.path}" ContentType="${COMMENTS_TYPE}"/>`;
    return [CONTENT_TYPES, withChild(types, entry)];
  }

  private relations(): [string, string] {
    const { main } = this.word;
    const slash = main.lastIndexOf('/') + 1;
    const path = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
    const known = this.word.text(path) ?? `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`;
    const root = parseXml(known);
    const ids = new Set(elementsOf(root).map(({ attributes }) => attributes['Id']));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number += 1;
    const type = `${this.strict() ? STRICT : TRANSITIONAL}/comments`;
    const attributes = `Id="rId${number}" Type="${type}" Target="/${this.path}"`;
    return [path, withChild(known, `<${prefixOf(known, root)}Relationship ${attributes}/>`)];
  }

  private strict(): boolean {
    return namespaceOf(this.word.text(this.word.main)!, this.word.part(this.word.main)!).includes('purl.oclc.org');
  }

  private freePath(): string {
    const folder = this.word.main.slice(0, this.word.main.lastIndexOf('/') + 1);
    const names = Array.from({ length: 100 }, (_, index) => `${folder}comments${index === 0 ? '' : index + 1}.xml`);
    return names.find((name) => this.word.text(name) === undefined)!;
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The prefix, colon and all, by which a file calls the namespace of an element. */
function prefixOf(text: string, { start }: XmlElement): string {
  return /^<([^\s:/>]+:)?/.exec(text.slice(start, start + 100))![1] ?? '';
}

/** The namespace of the root of a part. */
function namespaceOf(text: string, root: XmlElement): string {
  const prefix = prefixOf(text, root).slice(0, -1);
  return root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`]!;
}

/** The text of a part with a further child at the end of its root. */
function withChild(text: string, child: string): string {
  const { start, end } = parseXml(text);
  const close = text.lastIndexOf('</', end);
  if (close > start) return text.slice(0, close) + child + text.slice(close);
  const name = /^<([^\s/>]+)/.exec(text.slice(start))![1]!;
  const open = `${text.slice(start, end - '/>'.length)}>`;
  return `${text.slice(0, start)}${open}${child}</${name}>${text.slice(end)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => printable(text).replace(/[&<>"]/g, (char) => ENTITIES[char]!);
