import type { Anchor, Passage, Span } from '../../model/document.js';
import { symbol } from '../../readers/docx/symbols.js';
import { elementsOf, ownText, type XmlElement } from '../../readers/office/xml.js';

/** A place in the XML of a part where a mark may stand; within a run, if the run can be cut there. */
export interface Place {
  readonly at: number;
  /** How the run is closed and opened again around the mark; null between runs. */
  readonly cut: { readonly run: XmlElement; readonly text: XmlElement | null } | null;
}

interface Run {
  readonly element: XmlElement;
  readonly ancestors: readonly XmlElement[];
}

/** What may hold the marks of a comment beside its runs (group EG_PContent). */
const HOLDERS: ReadonlySet<string> = new Set([
  'w:p',
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:sdtContent',
  'w:smartTag',
  'w:fldSimple',
  'w:customXml',
]);
/** Word puts no comments into text boxes, equations or what is printed above a word: the marks go around these. */
const CLOSED: ReadonlySet<string> = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:ruby',
  'm:oMath',
  'm:oMathPara',
  'mc:AlternateContent',
]);

/** The runs of one part, as the anchors of passages name them. */
export class RunPlaces {
  private readonly runs = new Map<string, Run>();

  constructor(
    private readonly part: string,
    root: XmlElement,
    private readonly text: string,
  ) {
    this.collect(root, [], -1);
  }

  /** Where a comment on a span begins and ends; null where the span has no text in this part. */
  around({ start, end }: Span, passage: Passage): { readonly from: Place; readonly to: Place } | null {
    const anchors = passage.anchors.filter(
      (anchor) => anchor.start < end && anchor.end > start && this.runOf(anchor) !== null,
    );
    const [first, last] = [anchors[0], anchors.at(-1)];
    if (!first || !last) return null;
    return {
      from: this.placeIn(first, passage, Math.max(start, first.start), 'start'),
      to: this.placeIn(last, passage, Math.min(end, last.end), 'end'),
    };
  }

  /** Around the first run that may have marks beside it; null where there is none. */
  first(): { readonly from: Place; readonly to: Place } | null {
    for (const run of this.runs.values()) {
      const outer = markable(run);
      if (outer) return { from: { at: outer.start, cut: null }, to: { at: outer.end, cut: null } };
    }
    return null;
  }

  private collect(element: XmlElement, ancestors: readonly XmlElement[], paragraph: number): void {
    const inner = [...ancestors, element];
    for (const child of elementsOf(element)) {
      if (child.name === 'w:r' || child.name === 'm:r')
        this.runs.set(`${paragraph} ${child.ordinal}`, { element: child, ancestors: inner });
      this.collect(child, inner, child.name === 'w:p' ? child.ordinal : paragraph);
    }
  }

  private runOf({ source }: Anchor): Run | null {
    if (source?.kind !== 'docx' || source.part !== this.part) return null;
    const run = this.runs.get(`${source.paragraph} ${source.run}`);
    return run && markable(run) ? run : null;
  }

  private placeIn(anchor: Anchor, passage: Passage, offset: number, side: 'start' | 'end'): Place {
    const run = this.runOf(anchor)!;
    const outer = markable(run)!;
    const whole: Place = { at: outer[side], cut: null };
    if (outer !== run.element || offset === anchor[side]) return whole;
    // A run with something between its texts has several anchors; they are told apart by what they say.
    return this.cutIn(run.element, passage.text.slice(anchor.start, anchor.end), offset - anchor.start) ?? whole;
  }

  /** Follows the printed text of a run up to an offset; null where the run does not say what the anchor does. */
  private cutIn(run: XmlElement, printed: string, offset: number): Place | null {
    let passed = 0;
    for (const child of elementsOf(run)) {
      const piece = printedBy(child);
      if (piece === '' || !printed.startsWith(piece, passed)) continue;
      if (passed === offset) return { at: child.start, cut: { run, text: null } };
      if (passed + piece.length > offset) {
        const at = child.name === 'w:t' ? this.offsetIn(child, offset - passed) : null;
        return at === null ? null : { at, cut: { run, text: child } };
      }
      passed += piece.length;
    }
    return null;
  }

  /** Where a character of a w:t stands in the XML, its entities counted; null where the text is not plain. */
  private offsetIn(element: XmlElement, characters: number): number | null {
    const source = this.text.slice(element.start, element.end);
    const begin = source.indexOf('>') + 1;
    const content = source.slice(begin, source.lastIndexOf('<'));
    if (content.includes('<')) return null;
    let length = 0;
    let count = 0;
    for (const [written] of content.matchAll(CHARACTER)) {
      if (count === characters) return element.start + begin + length;
      count += printedLength(written);
      length += written.length;
    }
    return null;
  }
}

/** One character as XML writes it: itself, an entity, a line end of two. */
const CHARACTER = /&[^;&]{1,12};|\r\n|[\s\S]/g;
const ASTRAL = /^&#(?:x0*([1-9a-f][\da-f]{4,5})|0*([1-9]\d{4,6}));$/i;

/** In UTF-16 code units. */
function printedLength(written: string): number {
  const astral = ASTRAL.exec(written);
  if (!astral) return 1;
  const point = astral[1] === undefined ? Number(astral[2]) : Number.parseInt(astral[1], 16);
  return point > 0xffff ? 2 : 1;
}

/** What the reader makes of a child of a run. */
function printedBy(child: XmlElement): string {
  switch (child.name) {
    case 'w:t':
      return ownText(child);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? '');
    default:
      return '';
  }
}

/** The run itself, or what holds it, beside which marks may stand; null where nothing does. */
function markable({ element, ancestors }: Run): XmlElement | null {
  const closed = ancestors.findIndex(({ name }) => CLOSED.has(name));
  let index = closed < 0 ? ancestors.length : closed;
  while (index > 0 && !HOLDERS.has(ancestors[index - 1]!.name)) index -= 1;
  return index === 0 ? null : (ancestors[index] ?? element);
}
