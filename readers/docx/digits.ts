import { passagesOf, type Document, type Notice } from '../../model/document.js';
import { FieldState } from './fields.js';
import { isHiddenRun, isProperties, visibleChildren } from './visible.js';
import { ownText, type XmlElement } from '../office/xml.js';

const TEXT: ReadonlySet<string> = new Set(['w:t', 'm:t', 'a:t']);
const DIGIT_RUN = /[\d\uFF10-\uFF19]+(?:[.,，．][\d\uFF10-\uFF19]+)*/g;
const ZERO = 0x30;
const WIDE_ZERO = 0xff10;
const SHOWN = 5;

/**
 * Counts the digits of every source paragraph against those that arrived from it, and names the paragraphs that lost
 * some: a figure that goes missing silently is the worst fault of a reader. Independent of how the blocks were built.
 */
export function lostDigits(parts: ReadonlyMap<string, XmlElement>, document: Document): Notice[] {
  const printed = new Map<string, string>();
  for (const [part, root] of parts) collect(root, part, -1, new FieldState(), printed);
  const arrived = new Map<string, string>();
  for (const passage of passagesOf(document)) {
    for (const { start, end, source } of passage.anchors) {
      if (source?.kind !== 'docx') continue;
      add(arrived, `${source.part} ${source.paragraph}`, passage.text.slice(start, end));
    }
  }
  const lost: string[] = [];
  for (const [place, text] of printed)
    if (digitCounts(text) !== digitCounts(arrived.get(place) ?? '')) lost.push(...(text.match(DIGIT_RUN) ?? []));
  if (lost.length === 0) return [];
  const shown = lost.slice(0, SHOWN).join('、');
  const message = `以下段落中的数字未能全部读出，请人工核对：${shown}${lost.length > SHOWN ? ` 等${lost.length}处` : ''}。`;
  return [{ code: 'digits-lost', message }];
}

function collect(
  element: XmlElement,
  part: string,
  paragraph: number,
  fields: FieldState,
  printed: Map<string, string>,
): void {
  for (const child of visibleChildren(element)) {
    if (TEXT.has(child.name)) {
      if (!fields.hidden) add(printed, `${part} ${paragraph}`, ownText(child));
    } else if (child.name === 'w:fldChar') fields.mark(child);
    else if (!isProperties(child) && !isHiddenRun(child))
      collect(child, part, child.name === 'w:p' ? child.ordinal : paragraph, fields, printed);
  }
}

function add(texts: Map<string, string>, place: string, text: string): void {
  texts.set(place, `${texts.get(place) ?? ''} ${text}`);
}

/** How often a text holds each of the twenty digits, half and full width. */
function digitCounts(text: string): string {
  const counts = new Array<number>(20).fill(0);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code < ZERO + 10) counts[code - ZERO]! += 1;
    else if (code >= WIDE_ZERO && code < WIDE_ZERO + 10) counts[code - WIDE_ZERO + 10]! += 1;
  }
  return counts.join(' ');
}
