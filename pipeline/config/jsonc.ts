import type { Localized } from '../../model/check.js';
import { localized } from '../language.js';

/** What is not JSON, where, and what to do about it. */
export class JsoncError extends Error {
  override readonly name = 'JsoncError';

  constructor(
    readonly offset: number,
    readonly sentence: Localized,
  ) {
    super(sentence.en);
  }
}

export type Path = readonly PropertyKey[];

/** A text of JSON, and where in it everything stands. */
export interface Jsonc {
  readonly value: unknown;
  /** Offset of what stands at a path, or of the nearest thing around it. */
  offsetOf(path: Path): number;
  /** Offset of a key of the object at a path. */
  offsetOfKey(path: Path, key: string): number;
}

/** JSON with comments and with commas at the end of a list. Throws JsoncError. */
export function parseJsonc(text: string): Jsonc {
  const parser = new Parser(text);
  const value = parser.document();
  const offsetOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const offset = parser.places.get(keyOf(path.slice(0, length)));
      if (offset !== undefined) return offset;
    }
    return 0;
  };
  return {
    value,
    offsetOf,
    offsetOfKey: (path, key) => parser.keys.get(keyOf([...path, key])) ?? offsetOf(path),
  };
}

const keyOf = (path: Path): string => JSON.stringify(path);

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
};

/** What an input method for Chinese types in the place of what JSON asks for. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ...{ '“': '"', '”': '"', '‘': '"', '’': '"', '＂': '"', '，': ',', '、': ',', '：': ':' },
  ...{ '｛': '{', '｝': '}', '［': '[', '］': ']', '【': '[', '】': ']', '；': ',' },
};

/** Deeper than any configuration, and shallow enough for the stack. */
const DEEPEST = 50;

class Parser {
  readonly places = new Map<string, number>();
  readonly keys = new Map<string, number>();
  private at = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    if (this.text.startsWith('\uFEFF')) this.at = 1;
    const value = this.value([]);
    this.skip();
    if (this.at < this.text.length) this.fail('这里应当结束了，后面多出了内容', 'the text should end here');
    return value;
  }

  private value(path: Path): unknown {
    this.skip();
    this.places.set(keyOf(path), this.at);
    if (path.length > DEEPEST) this.fail('层数太多', 'nested too deeply');
    const character = this.text[this.at];
    if (character === '{') return this.object(path);
    if (character === '[') return this.array(path);
    if (character === '"') return this.string();
    const word = /[-+.\w]+/y;
    word.lastIndex = this.at;
    const bare = word.exec(this.text)?.[0];
    if (bare === undefined) return this.unexpected('缺少值', 'a value is missing');
    const known = { true: true, false: false, null: null }[bare];
    const isNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/.test(bare);
    if (known === undefined && !isNumber)
      this.fail(`“${bare}”要写在英文引号里："${bare}"`, `put "${bare}" in double quotes`);
    this.at += bare.length;
    return known === undefined ? Number(bare) : known;
  }

  private object(path: Path): Record<string, unknown> {
    const members = new Map<string, unknown>();
    this.items('}', () => {
      if (this.text[this.at] !== '"')
        this.unexpected('缺少名称（要写在英文引号里）', 'a name in double quotes is missing');
      const start = this.at;
      const key = this.string();
      if (members.has(key)) this.failAt(start, `“${key}”写了两次，请合并为一处`, `"${key}" stands here twice`);
      this.keys.set(keyOf([...path, key]), start);
      this.skip();
      if (this.text[this.at] !== ':') this.unexpected(`“${key}”后面缺少冒号`, `a colon is missing behind "${key}"`);
      this.at++;
      members.set(key, this.value([...path, key]));
    });
    return Object.fromEntries(members);
  }

  private array(path: Path): unknown[] {
    const items: unknown[] = [];
    this.items(']', () => items.push(this.value([...path, items.length])));
    return items;
  }

  private items(end: string, item: () => void): void {
    const opened = this.at++;
    for (let first = true; ; first = false) {
      this.skip();
      if (this.text[this.at] === end) break;
      if (!first) {
        if (this.text[this.at] !== ',') this.missing(end, opened);
        this.at++;
        this.skip();
        if (this.text[this.at] === end) break;
      }
      if (this.at >= this.text.length) this.missing(end, opened);
      item();
    }
    this.at++;
  }

  /** Between two items, or at the end of a list that is not closed. */
  private missing(end: string, opened: number): never {
    if (this.at >= this.text.length)
      this.failAt(opened, `这里的括号没有对应的“${end}”`, `this bracket is not closed by "${end}"`);
    return this.unexpected('前一项后面缺少逗号', 'a comma is missing behind the item before');
  }

  private string(): string {
    const start = this.at++;
    let value = '';
    for (;;) {
      const character = this.text[this.at++];
      if (character === '"') return value;
      if (character === undefined || character === '\n' || character === '\r')
        return this.failAt(start, '引号没有成对', 'this quotation mark is not closed');
      if (character !== '\\') value += character;
      else value += this.escaped();
    }
  }

  private escaped(): string {
    const character = this.text[this.at++] ?? '';
    if (character === 'u') {
      const code = this.text.slice(this.at, this.at + 4);
      if (!/^[\da-f]{4}$/i.test(code))
        this.fail('\\u 后面要有四位十六进制数字', 'four hexadecimal digits must follow \\u');
      this.at += 4;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    const known = ESCAPES[character];
    if (known === undefined)
      return this.failAt(this.at - 2, '反斜杠要写两个：\\\\', 'a backslash is written twice: \\\\');
    return known;
  }

  /** White space and comments. */
  private skip(): void {
    const blank = /(?:\s|\/\/[^\n]*)+/y;
    for (;;) {
      blank.lastIndex = this.at;
      const found = blank.exec(this.text)?.[0].length ?? 0;
      this.at += found;
      if (!this.text.startsWith('/*', this.at)) return;
      const end = this.text.indexOf('*/', this.at + 2);
      if (end < 0) this.fail('注释没有结束（缺少 */）', 'this comment is not closed by */');
      this.at = end + 2;
    }
  }

  private unexpected(zh: string, en: string): never {
    const character = this.text[this.at] ?? '';
    const meant = FULL_WIDTH[character];
    if (meant !== undefined)
      this.fail(`这里用了中文标点 ${character} ，请改为英文标点 ${meant}`, `${character} must be ${meant}`);
    return this.fail(zh, en);
  }

  private fail(zh: string, en: string): never {
    return this.failAt(this.at, zh, en);
  }

  private failAt(offset: number, zh: string, en: string): never {
    throw new JsoncError(offset, localized(zh, en));
  }
}
