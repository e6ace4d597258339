import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { Localized } from '../../model/check.js';
import { USUAL_SETTINGS, type Settings } from '../../model/settings.js';
import { localized } from '../language.js';
import { UsageError } from '../usage.js';
import { JsoncError, parseJsonc, type Path } from './jsonc.js';
import { nearest } from './nearest.js';
import { resolve, type Fault } from './resolve.js';
import { configSchema } from './schema.js';

/** What `gouji init` writes, and what is read where no other file is named. */
export const CONFIG_FILE = 'gouji.config.json';

/** Larger than any list of words that a person keeps. */
const LARGEST_BYTES = 4 * 1024 * 1024;

/**
 * The settings of a configuration file; of gouji.config.json in the folder that the command runs in where none is named, the
 * usual ones where there is none. Throws ConfigError, which names each faulty line and what to do about it.
 */
export async function loadSettings(file?: string): Promise<Settings> {
  const path = file ?? CONFIG_FILE;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (file === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return USUAL_SETTINGS;
    throw new ConfigError(path, [{ line: null, sentence: unreadable(error as NodeJS.ErrnoException) }]);
  }
  return readSettings(bytes, path);
}

/** The settings that a configuration file holds. Throws ConfigError. */
export function readSettings(bytes: Uint8Array, path: string): Settings {
  if (bytes.length > LARGEST_BYTES)
    throw new ConfigError(path, [
      { line: null, sentence: localized('文件过大，不像配置文件', 'too large to be a configuration') },
    ]);
  const text = decode(bytes, path);
  if (text.trim() === '')
    throw new ConfigError(path, [
      { line: null, sentence: localized('文件是空的；可用 gouji init 新建一个', 'empty; gouji init writes one') },
    ]);
  const lineAt = (offset: number): number => text.slice(0, offset).split(/\r\n|[\r\n]/).length;
  const jsonc = parsed(text, path, lineAt);
  const shaped = configSchema.safeParse(jsonc.value);
  const { settings, faults } = shaped.success
    ? resolve(shaped.data)
    : { settings: USUAL_SETTINGS, faults: shaped.error.issues.flatMap((issue) => faultsOf(issue, jsonc.value)) };
  if (faults.length === 0) return settings;
  const located = faults.map(({ path: at, key, sentence }) => {
    const offset =
      key === undefined ? jsonc.offsetOf(at) : jsonc.offsetOfKey(at.at(-1) === key ? at.slice(0, -1) : at, key);
    return { line: lineAt(offset), sentence: prefixed(at, sentence) };
  });
  throw new ConfigError(
    path,
    located.sort((a, b) => a.line - b.line),
  );
}

interface LocatedFault {
  /** Counted from 1; null where it is the file as a whole. */
  readonly line: number | null;
  readonly sentence: Localized;
}

/** A configuration that cannot be used: bad usage of the command that it is given to. */
export class ConfigError extends UsageError {
  constructor(
    readonly path: string,
    readonly faults: readonly LocatedFault[],
  ) {
    super({ zh: sentences(path, faults, 'zh'), en: sentences(path, faults, 'en') });
  }
}

/** Beyond this nobody reads on; what comes first is often the cause of the rest. */
const MOST_TOLD = 20;

function sentences(path: string, faults: readonly LocatedFault[], language: keyof Localized): string {
  const told = faults.slice(0, MOST_TOLD).map(({ line, sentence }) => {
    const place = line === null ? '' : language === 'zh' ? ` 第${line}行` : `:${line}`;
    return `${path}${place}${language === 'zh' ? '：' : ': '}${sentence[language]}`;
  });
  const more = faults.length - told.length;
  if (more > 0) told.push(language === 'zh' ? `另有${more}处` : `and ${more} more`);
  return told.join('\n');
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ConfigError(path, [
      { line: null, sentence: localized('文件不是 UTF-8 编码，请另存为 UTF-8', 'not UTF-8; save the file as UTF-8') },
    ]);
  }
}

function parsed(text: string, path: string, lineAt: (offset: number) => number): ReturnType<typeof parseJsonc> {
  try {
    return parseJsonc(text);
  } catch (error) {
    if (!(error instanceof JsoncError)) throw error;
    throw new ConfigError(path, [{ line: lineAt(error.offset), sentence: error.sentence }]);
  }
}

function unreadable({ code }: NodeJS.ErrnoException): Localized {
  if (code === 'ENOENT')
    return localized('没有这个配置文件；可用 gouji init 新建一个', 'no such configuration; gouji init writes one');
  if (code === 'EISDIR') return localized('这是文件夹，请指明其中的配置文件', 'a folder; name the file in it');
  return localized('配置文件无法读取，请检查权限', 'the configuration cannot be read; see to its permissions');
}

/** rules.hedged-result: … */
function prefixed(path: Path, { zh, en }: Localized): Localized {
  const name = path.reduce<string>(
    (all, step) =>
      typeof step === 'number' ? `${all}[${step + 1}]` : all === '' ? String(step) : `${all}.${String(step)}`,
    '',
  );
  return name === '' ? { zh, en } : localized(`${name} ${zh}`, `${name} ${en}`);
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, root: unknown): Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], key, sentence: unknownKey(key, path) }));
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    return [{ path, key, sentence: localized('名称至少两个字、至多40个字', 'a name has two to 40 characters') }];
  }
  return [{ path, sentence: issueSentence(issue, valueAt(root, path)) }];
}

function unknownKey(key: string, path: Path): Localized {
  const near = nearest(key, keysAt(path));
  const isRule = path.length === 1 && path[0] === 'rules';
  const [zh, en] = isRule
    ? ['没有这条规则（gouji rules 列出全部规则）', 'is no rule (gouji rules lists them)']
    : ['没有这一项', 'is not known'];
  return near
    ? localized(`${zh}，是否要写 ${near}？`, `${en}; did you mean ${near}?`)
    : localized(
        `${zh}，请删去或改正；可写的有：${keysAt(path).slice(0, 12).join('、')}`,
        `${en}; known are ${keysAt(path).slice(0, 12).join(', ')}`,
      );
}

/** The members that the schema has at a path. */
function keysAt(path: Path): string[] {
  let at = configSchema as unknown as SchemaNode | undefined;
  for (const step of path) {
    at = unwrapped(at);
    at = typeof step === 'number' ? at?.element : at?.shape?.[String(step)];
  }
  return Object.keys(unwrapped(at)?.shape ?? {}).filter((key) => key !== '$schema');
}

/** What of zod's schemas is looked into. */
interface SchemaNode {
  readonly shape?: Readonly<Record<string, SchemaNode>>;
  readonly element?: SchemaNode;
  readonly unwrap?: () => SchemaNode;
}

function unwrapped(schema: SchemaNode | undefined): SchemaNode | undefined {
  return schema?.unwrap && !schema.element ? unwrapped(schema.unwrap()) : schema;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    root,
  );
}

const TYPES: Readonly<Record<string, Localized>> = {
  string: localized('文字，写在英文引号里', 'a text in double quotes'),
  number: localized('数字，不加引号', 'a number without quotes'),
  array: localized('列表，写在 [ ] 里', 'a list in [ ]'),
  object: localized('若干项，写在 { } 里', 'members in { }'),
  record: localized('若干项，写在 { } 里', 'members in { }'),
};

function issueSentence(issue: Issue, value: unknown): Localized {
  const written = JSON.stringify(value) ?? '';
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected === 'object' && typeof value === 'string' && /[=≤≥<>]/.test(value))
        return localized(`应写作 { "formula": ${written} }`, `is written { "formula": ${written} }`);
      const type = TYPES[issue.expected] ?? localized(issue.expected, issue.expected);
      return localized(`应为${type.zh}，现为 ${written}`, `must be ${type.en}, and is ${written}`);
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, values) : null;
      return localized(
        `不能是 ${written}，可写 ${values.join('、')}${near ? `（是否要写 ${near}？）` : ''}`,
        `cannot be ${written}; it is one of ${values.join(', ')}${near ? ` (did you mean ${near}?)` : ''}`,
      );
    }
    case 'too_small':
    case 'too_big':
      return bound(issue, written);
    default:
      return localized(`写法有误：${written}`, `is not right: ${written}`);
  }
}

function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, written: string): Localized {
  const [zh, en, limit] =
    issue.code === 'too_small' ? ['不能少于', 'at least', issue.minimum] : ['不能多于', 'at most', issue.maximum];
  const [unitZh, unitEn] =
    issue.origin === 'string' ? ['个字', ' characters'] : issue.origin === 'array' ? ['项', ' items'] : ['', ''];
  return localized(`${zh}${limit}${unitZh}，现为 ${written}`, `must be ${en} ${limit}${unitEn}, and is ${written}`);
}
