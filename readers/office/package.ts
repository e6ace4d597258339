import { strFromU8, unzipSync } from 'fflate';
import { UnreadableError } from '../../model/document.js';
import { elementsOf, parseXml, type XmlElement } from './xml.js';

/** Bounds on what a report can honestly hold; beyond them the file is a zip bomb or no report. */
const MAX_COMPRESSED = 40_000_000;
const MAX_TOTAL = 120_000_000;

/** Parts that the reader can have a use for: everything in XML but themes, properties and custom data. */
const WANTED = /^(?!customXml\/|docProps\/)(?:.*\/)?(?:[^/]+\.xml|[^/]*\.rels)$/i;

interface Relation {
  readonly id: string;
  /** The last step of the relationship type: footnotes, styles, worksheet. */
  readonly type: string;
  readonly target: string;
}

export type OfficeKind = 'word' | 'workbook';

/** By the root of the main part. */
const KINDS: Readonly<Record<string, OfficeKind>> = { 'w:document': 'word', 's:workbook': 'workbook' };

/** The parts of a Word file or a workbook that hold XML. */
export class OfficePackage {
  private readonly parsed = new Map<string, XmlElement>();

  private constructor(
    private readonly parts: Readonly<Record<string, Uint8Array>>,
    /** Path of the main part: word/document.xml, xl/workbook.xml as a rule. */
    readonly main: string,
  ) {}

  /** @throws UnreadableError 'truncated', 'too-large', 'unsupported-format' or 'not-a-document'. */
  static open(bytes: Uint8Array): OfficePackage {
    const names: string[] = [];
    const parts = unzip(bytes, names);
    const office = parts['_rels/.rels'] && relationsIn(parts['_rels/.rels']).find((r) => r.type === 'officeDocument');
    const main = office ? resolve('', office.target) : USUAL_MAIN.find((path) => parts[path]);
    if (main === undefined || !parts[main]) throw notOffice(names);
    const opened = new OfficePackage(parts, main);
    if (!(opened.part(main)!.name in KINDS)) throw notOffice(names);
    return opened;
  }

  get kind(): OfficeKind {
    return KINDS[this.part(this.main)!.name]!;
  }

  /** A part as a tree; undefined where there is none. */
  part(path: string): XmlElement | undefined {
    const known = this.parsed.get(path);
    if (known) return known;
    const text = this.text(path);
    if (text === undefined) return undefined;
    const element = parseXml(text);
    this.parsed.set(path, element);
    return element;
  }

  /** A part as the XML that it is, for parts that are too large for a tree. */
  text(path: string): string | undefined {
    const bytes = this.parts[path];
    return bytes && strFromU8(bytes);
  }

  /** Path of the part that the main part relates to: `related('footnotes')`. */
  related(type: string): string | undefined {
    return this.target((relation) => relation.type === type);
  }

  /** Path of the part that the main part names by the id of a relation. */
  named(id: string): string | undefined {
    return this.target((relation) => relation.id === id);
  }

  private target(wanted: (relation: Relation) => boolean): string | undefined {
    const slash = this.main.lastIndexOf('/') + 1;
    const folder = this.main.slice(0, slash);
    const relations = this.parts[`${folder}_rels/${this.main.slice(slash)}.rels`];
    const relation = relations && relationsIn(relations).find(wanted);
    return relation && resolve(folder, relation.target);
  }
}

const USUAL_MAIN = ['word/document.xml', 'xl/workbook.xml'];

function unzip(bytes: Uint8Array, names: string[]): Record<string, Uint8Array> {
  let compressed = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        if (!WANTED.test(file.name)) return false;
        compressed += file.size;
        total += file.originalSize;
        if (compressed > MAX_COMPRESSED || total > MAX_TOTAL)
          throw new UnreadableError('too-large', '文件解压后过大，超出了可读取的范围。');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError('truncated', '文件不完整（可能未传完或已损坏），无法打开，请重新报送。');
  }
}

function notOffice(names: readonly string[]): UnreadableError {
  const kinds: readonly (readonly [test: RegExp, name: string])[] = [
    [/^xl\/.*\.bin$/, '二进制工作簿（.xlsb）'],
    [/^ppt\//, 'PowerPoint 演示文稿'],
    [/^OFD\.xml$/i, 'OFD 版式文件'],
    [/^content\.xml$/, 'OpenDocument 文件'],
  ];
  const kind = kinds.find(([test]) => names.some((name) => test.test(name)));
  return kind
    ? new UnreadableError('unsupported-format', `这是${kind[1]}，不是 Word 文档或 Excel 工作簿，暂不支持读取。`)
    : new UnreadableError('not-a-document', '这是一个压缩包，不是 Word 文档或 Excel 工作簿。');
}

function relationsIn(bytes: Uint8Array): Relation[] {
  return elementsOf(parseXml(strFromU8(bytes))).map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: (attributes['Type'] ?? '').split('/').at(-1)!,
    target: attributes['Target'] ?? '',
  }));
}

/** A relationship target as the path of a part. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
