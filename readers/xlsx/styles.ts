import { childOf, elementsOf, type XmlElement } from '../office/xml.js';
import { builtInFormat } from './number-format.js';

/** The number formats of a workbook's cell styles. */
export class CellStyles {
  private readonly formats: readonly string[];

  constructor(root: XmlElement | undefined) {
    const own = new Map(
      elementsIn(root, 's:numFmts').map(({ attributes }) => [
        Number(attributes['numFmtId']),
        attributes['formatCode'] ?? 'General',
      ]),
    );
    this.formats = elementsIn(root, 's:cellXfs').map(({ attributes }) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      return own.get(id) ?? builtInFormat(id);
    });
  }

  /** The format code of a style by its number in a cell. */
  format(style: number): string {
    return this.formats[style] ?? 'General';
  }
}

function elementsIn(root: XmlElement | undefined, name: string): XmlElement[] {
  const list = childOf(root, name);
  return list ? elementsOf(list) : [];
}
