import { childOf, elementsOf, isOn, type XmlElement } from '../office/xml.js';

/** Tracked deletions and the old places of moved text: a report is read with its changes accepted. */
const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:rt']);

/**
 * The children that a reader of the printed page sees: no deletions, no deleted rows, of alternative contents the
 * first. (Word writes every text box twice, once for old programs.)
 */
export function visibleChildren(element: XmlElement): XmlElement[] {
  const children = elementsOf(element);
  if (element.name === 'mc:AlternateContent') {
    const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    return chosen ? [chosen] : [];
  }
  return children.filter((child) => !DELETED.has(child.name) && !isDeletedRow(child));
}

const isDeletedRow = (element: XmlElement): boolean =>
  element.name === 'w:tr' && childOf(childOf(element, 'w:trPr'), 'w:del') !== undefined;

/** Text set to be hidden (w:vanish), which no page shows. */
export const isHiddenRun = (run: XmlElement): boolean => isOn(childOf(run, 'w:rPr'), 'w:vanish');

/** Property lists hold no text, whatever they are called. */
export const isProperties = (element: XmlElement): boolean => element.name.endsWith('Pr');
