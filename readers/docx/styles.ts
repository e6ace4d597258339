import { childOf, elementsOf, valueOf, type XmlElement } from '../office/xml.js';

/** What a paragraph style settles, its ancestors' settings included. */
export interface ParagraphStyle {
  /** 1 to 9 for a heading; null for body text. */
  readonly headingLevel: number | null;
  readonly title: boolean;
  /** An entry of a table of contents. */
  readonly contents: boolean;
  readonly centred: boolean;
  /** The list that the style numbers its paragraphs by. */
  readonly numbering: { readonly id: string | undefined; readonly level: string | undefined } | null;
}

const PLAIN: ParagraphStyle = { headingLevel: null, title: false, contents: false, centred: false, numbering: null };

/** Paragraph styles by id; paragraphs that name none have the default one. */
export class Styles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, ParagraphStyle>();
  private defaultId = '';

  constructor(part: XmlElement | undefined) {
    for (const element of part ? elementsOf(part) : []) {
      if (element.name !== 'w:style') continue;
      const id = element.attributes['w:styleId'] ?? '';
      this.elements.set(id, element);
      const isDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '');
      if (isDefault && element.attributes['w:type'] === 'paragraph') this.defaultId = id;
    }
  }

  paragraph(id: string | undefined): ParagraphStyle {
    return this.resolve(id ?? this.defaultId, new Set());
  }

  /** The list of a numbering style (w:numStyleLink). */
  numberingOf(id: string): string | undefined {
    return valueOf(childOf(childOf(this.elements.get(id), 'w:pPr'), 'w:numPr'), 'w:numId');
  }

  private resolve(id: string, seen: Set<string>): ParagraphStyle {
    const known = this.resolved.get(id);
    if (known) return known;
    const element = this.elements.get(id);
    if (!element || seen.has(id)) return PLAIN;
    seen.add(id);
    const parentId = valueOf(element, 'w:basedOn');
    const style = ownStyle(element, parentId === undefined ? PLAIN : this.resolve(parentId, seen));
    this.resolved.set(id, style);
    return style;
  }
}

function ownStyle(element: XmlElement, parent: ParagraphStyle): ParagraphStyle {
  const name = (valueOf(element, 'w:name') ?? '').toLowerCase();
  const properties = childOf(element, 'w:pPr');
  const named = /^(?:heading|标题)\s*([1-9])$/.exec(name);
  const outline = outlineLevel(properties);
  const alignment = valueOf(properties, 'w:jc');
  const list = childOf(properties, 'w:numPr');
  return {
    headingLevel: named ? Number(named[1]) : outline === undefined ? parent.headingLevel : outline,
    title: /^(?:title|标题)$/.test(name) || parent.title,
    contents: /^(?:toc|目录)\s*\d$/.test(name) || parent.contents,
    centred: alignment === undefined ? parent.centred : alignment === 'center',
    numbering: list
      ? {
          id: valueOf(list, 'w:numId') ?? parent.numbering?.id,
          level: valueOf(list, 'w:ilvl') ?? parent.numbering?.level,
        }
      : parent.numbering,
  };
}

/** The heading level that w:outlineLvl sets, null for body text, undefined where it is not set. */
export function outlineLevel(properties: XmlElement | undefined): number | null | undefined {
  const value = valueOf(properties, 'w:outlineLvl');
  if (value === undefined) return undefined;
  const level = Number(value);
  return level >= 0 && level <= 8 ? level + 1 : null;
}
