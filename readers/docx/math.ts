import { childOf, elementsOf, ownText, type XmlElement } from '../office/xml.js';

/** What is read of an equation: its parts in reading order, with the signs that keep them apart on one line. */
export type MathPart = XmlElement | string;

/** "12" over "34" reads 12/34, an index x^2: without a sign the digits would run together. */
export function mathParts(element: XmlElement): MathPart[] | null {
  const at = (name: string): XmlElement[] => elementsOf(element).filter((child) => child.name === name);
  const sign = (list: string, name: string, otherwise: string): string =>
    childOf(childOf(element, list), name)?.attributes['m:val'] ?? otherwise;
  switch (element.name) {
    case 'm:f':
      return [...grouped(at('m:num')), '/', ...grouped(at('m:den'))];
    case 'm:sSup':
      return [...at('m:e'), '^', ...at('m:sup')];
    case 'm:sSub':
      return [...at('m:e'), '_', ...at('m:sub')];
    case 'm:rad':
      return ['√(', ...at('m:e'), ')'];
    case 'm:d':
      return [sign('m:dPr', 'm:begChr', '('), ...separated(at('m:e'), ','), sign('m:dPr', 'm:endChr', ')')];
    case 'm:nary':
      return [sign('m:naryPr', 'm:chr', '∫'), ...separated([...at('m:sub'), ...at('m:sup'), ...at('m:e')], ' ')];
    case 'm:mr':
    case 'm:eqArr':
      return separated(at('m:e'), ' ');
    default:
      return null;
  }
}

const separated = (parts: readonly XmlElement[], sign: string): MathPart[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [sign, part]));

function grouped(parts: readonly XmlElement[]): MathPart[] {
  const compound = /[-+−×÷*/＋－＝=]/.test(parts.map(textOf).join(''));
  return compound ? ['(', ...parts, ')'] : [...parts];
}

const textOf = (element: XmlElement): string =>
  element.name === 'm:t' ? ownText(element) : elementsOf(element).map(textOf).join('');
