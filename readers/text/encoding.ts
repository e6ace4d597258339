import { UnreadableError } from '../../model/document.js';

const BOMS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Encodings tried where no byte order mark tells and the bytes are no UTF-8. */
const OTHERS = ['gb18030', 'utf-16le', 'utf-16be'];

/** So much of a text tells whether it is one. */
const HEAD = 20_000;
const head = (text: string): string => text.slice(0, HEAD);

/** A text of which less than this share are letters, digits, marks and blanks of Chinese or Latin script is rubbish. */
const MIN_SENSIBLE = 0.9;
const MAX_RUBBISH = 0.01;
const SENSIBLE = /[\p{Script=Han}\p{Script=Latin}\p{N}\p{P}\p{S}\s]/gu;
/** Control, unassigned, private and replacement characters, which no typed text has many of. */
const RUBBISH = /[\uFFFD\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu;
/** What nearly every Chinese text has: its most frequent characters and marks. A wrong decoding has hardly any. */
const FREQUENT = /[的一是在有年人和为国中大上了市部行务工作项目支出预算绩效情况万元、，。：；（）\d]/g;

/**
 * The text of a file in UTF-8, UTF-16 or GB18030, without its byte order mark.
 * @throws UnreadableError 'not-a-document' where no encoding gives a sensible text.
 */
export function decode(bytes: Uint8Array): string {
  const marked = BOMS.find(([bom]) => bom.every((byte, i) => bytes[i] === byte));
  // Hardly anything but UTF-8 is valid UTF-8, so it needs no comparison with the others.
  for (const encodings of marked ? [[marked[1]]] : [['utf-8'], OTHERS]) {
    const texts = encodings.flatMap((encoding) => decodeAs(bytes, encoding, !marked) ?? []).filter(isSensible);
    if (texts.length > 0) return texts.reduce((best, text) => (isLikelier(text, best) ? text : best));
  }
  throw new UnreadableError('not-a-document', '文件不是可读的文档（内容不是文字）。');
}

const isLikelier = (text: string, than: string): boolean =>
  share(head(text), FREQUENT) > 2 * share(head(than), FREQUENT);

/** Null where the bytes are not of that encoding, if that is `fatal`: a file that names its encoding may have bad spots; a character cut off by the end of the file is let go. */
function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

const share = (text: string, pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(text.length, 1);

function isSensible(text: string): boolean {
  const dense = head(text).replace(/\s+/g, '');
  return dense === '' || (share(dense, SENSIBLE) >= MIN_SENSIBLE && share(dense, RUBBISH) < MAX_RUBBISH);
}
