import { SaxesParser } from 'saxes';
import { UnreadableError } from '../../model/document.js';

export interface XmlElement {
  /** With the customary prefix of its namespace (w:p, m:oMath), whatever prefix the file uses. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** For a paragraph, how many came before it in the part; for a run, how many before it in its paragraph. */
  readonly ordinal: number;
  /** Where it stands in the text of the part, from the < of its first tag to behind the > of its last: half-open. */
  readonly start: number;
  readonly end: number;
}

/** Namespaces that the reader knows, transitional and strict, by the local part that tells them apart. */
const PREFIXES: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/spreadsheetml\/(?:2006\/)?main$/, 's'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/wordprocessingShape$/, 'wps'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/drawing\/2014\/chartex$/, 'cx'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
];

/** Word nests some forty levels at the most; far more is an attack on the stack. */
const MAX_DEPTH = 512;

type Open = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  ordinal: number;
  start: number;
  end: number;
};

/**
 * Parses one part. Document types are refused, so that no entity is ever expanded.
 * @throws UnreadableError 'truncated' where the XML breaks off or is malformed, 'not-a-document' where it has a document type.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({});
  const prefixes = new Map<string, string>();
  const names = new Map<string, string>();
  const root: Open = { name: '', attributes: {}, children: [], ordinal: 0, start: 0, end: text.length };
  const open: Open[] = [root];
  const runs: number[] = [];
  let paragraphs = 0;

  const learn = (attributes: Record<string, string>) => {
    for (const [name, namespace] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns')) continue;
      const known = PREFIXES.find(([pattern]) => pattern.test(namespace));
      if (!known) continue;
      prefixes.set(name.slice('xmlns:'.length), known[1]);
      names.clear();
    }
  };
  const canonical = (name: string): string => {
    let result = names.get(name);
    if (result === undefined) {
      const colon = name.indexOf(':');
      const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
      result = prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
      names.set(name, result);
    }
    return result;
  };
  const attributesOf = (raw: Record<string, string>): Record<string, string> => {
    const result: Record<string, string> = {};
    for (const name in raw) result[name.includes(':') ? canonical(name) : name] = raw[name]!;
    return result;
  };

  parser.on('doctype', () => {
    throw new UnreadableError('not-a-document', '文件内含不允许的文档类型声明（DTD），未予读取。');
  });
  parser.on('error', () => {
    throw new UnreadableError('truncated', '文件内容不完整或已损坏，无法读取，请重新导出后再报送。');
  });
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH) throw new UnreadableError('not-a-document', '文件的内部结构异常，未予读取。');
    learn(tag.attributes);
    const name = canonical(tag.name);
    let ordinal = 0;
    if (name === 'w:p') {
      ordinal = paragraphs++;
      runs.push(0);
    } else if (name === 'w:r' || name === 'm:r') {
      ordinal = runs.at(-1) ?? 0;
      if (runs.length > 0) runs[runs.length - 1] = ordinal + 1;
    }
    // No < stands raw within a tag.
    const start = text.lastIndexOf('<', parser.position - 1);
    open.push({ name, attributes: attributesOf(tag.attributes), children: [], ordinal, start, end: start });
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    element.end = parser.position;
    if (element.name === 'w:p') runs.pop();
    open.at(-1)!.children.push(element);
  });
  parser.on('text', (chunk) => open.at(-1)!.children.push(chunk));
  parser.on('cdata', (chunk) => open.at(-1)!.children.push(chunk));
  parser.write(text).close();

  const document = root.children.find((child) => typeof child !== 'string');
  if (!document) throw new UnreadableError('truncated', '文件内容不完整或已损坏，无法读取，请重新导出后再报送。');
  return document as XmlElement;
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** The w:val of a child: `valueOf(pPr, 'w:jc')`. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** An on/off property: present without a value means on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const child = childOf(element, name);
  return child !== undefined && !['0', 'false', 'off'].includes(child.attributes['w:val'] ?? 'true');
}

export const ownText = (element: XmlElement): string =>
  element.children.filter((child): child is string => typeof child === 'string').join('');
