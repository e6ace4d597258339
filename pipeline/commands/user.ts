import { createInterface } from 'node:readline';
import { installation } from '../installation.js';
import { fill, localized, type Language } from '../language.js';
import { openStore, type Store } from '../store/open.js';
import type { Person } from '../store/people.js';
import type { PersonRole } from '../store/tables.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage.js';

interface Common {
  readonly data?: string;
  readonly lang: Language;
}

const words = {
  password: localized('密码（至少 8 位）：', 'Password (at least 8 characters): '),
  again: localized('再输入一遍：', 'Once more: '),
  added: localized('已建立用户 {name}（{role}）', '{name} was added ({role})'),
  disabled: localized(
    '已停用 {name}：其会话和令牌随即失效，处理记录保留',
    '{name} is disabled: sessions and tokens are void, decisions stay',
  ),
  nobody: localized('还没有用户', 'there are no people yet'),
  token: localized(
    '令牌只显示这一次，请妥善保存；用法：Authorization: Bearer 令牌',
    'shown this once; send it as Authorization: Bearer TOKEN',
  ),
} as const;

const roleNames = {
  reviewer: localized('复核人', 'reviewer'),
  administrator: localized('管理员', 'administrator'),
} as const;
const disabledName = localized('已停用', 'disabled');

const faults = {
  taken: (name: string) => localized(`已有同名用户：${name}`, `there is a person of that name: ${name}`),
  unknown: (name: string) => localized(`没有这个用户：${name}`, `there is no such person: ${name}`),
  short: localized('密码至少 8 位', 'a password has at least 8 characters'),
  differs: localized('两次输入的密码不一致', 'the two passwords differ'),
  first: localized(
    '第一个用户须是管理员：--role administrator',
    'the first person must be an administrator: --role administrator',
  ),
  last: localized('至少要保留一名在用的管理员', 'one administrator must remain'),
};

const SHORTEST_PASSWORD = 8;

/** Adds a person; the password is asked for, or read from a pipe. */
export async function addUser(name: string, options: Common & { readonly role: PersonRole }): Promise<void> {
  const { role, lang } = options;
  await withStore(options, async ({ people }) => {
    if (role !== 'administrator' && !(await people.any())) throw new UsageError(faults.first);
    if (await people.named(name)) throw new UsageError(faults.taken(name));
    const password = await readPassword(lang);
    if (!(await people.add({ name, password, role }, null))) throw new UsageError(faults.taken(name));
  });
  await print(`${fill(words.added, lang, { name, role: roleNames[role][lang] })}\n`);
}

/** Lists people, one a line. */
export async function listUsers(options: Common & { readonly json?: boolean }): Promise<void> {
  const people = await withStore(options, (store) => store.people.list());
  if (options.json) return print(people.map((person) => `${JSON.stringify(person)}\n`).join(''));
  if (people.length === 0) return print(`${words.nobody[options.lang]}\n`);
  await print(people.map((person) => `${describe(person, options.lang)}\n`).join(''));
}

/** Lets a person in no more. */
export async function disableUser(name: string, options: Common): Promise<void> {
  await withStore(options, async ({ people }) => {
    const { id } = await named(people, name);
    if ((await people.change(id, { disabled: true }, null)) === 'last-administrator') throw new UsageError(faults.last);
  });
  await print(`${fill(words.disabled, options.lang, { name })}\n`);
}

/** Makes a token for scripts that act as a person, and prints it alone on stdout. */
export async function makeToken(name: string, options: Common & { readonly label: string }): Promise<void> {
  const { token } = await withStore(options, async ({ people, tokens }) => {
    const { id } = await named(people, name);
    return tokens.make(id, options.label, null);
  });
  process.stderr.write(`${words.token[options.lang]}\n`);
  await print(`${token}\n`);
}

async function withStore<T>({ data }: Common, work: (store: Store) => Promise<T>): Promise<T> {
  const { databaseUrl, folder } = installation(data);
  const store = await openStore({ databaseUrl, folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function named(people: Store['people'], name: string): Promise<Person> {
  const person = await people.named(name);
  if (!person) throw new UsageError(faults.unknown(name));
  return person;
}

function describe({ name, role, disabled, createdAt }: Person, language: Language): string {
  const day = createdAt.toISOString().slice(0, 10);
  return [name, roleNames[role][language], day, ...(disabled ? [disabledName[language]] : [])].join('\t');
}

/** Asked for twice at a terminal, unseen; from a pipe its first line. */
async function readPassword(language: Language): Promise<string> {
  const password = await readLine(words.password[language]);
  if (password.length < SHORTEST_PASSWORD) throw new UsageError(faults.short);
  if (process.stdin.isTTY && (await readLine(words.again[language])) !== password) throw new UsageError(faults.differs);
  return password;
}

function readLine(question: string): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, terminal });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
      if (terminal) process.stderr.write('\n');
    });
    lines.once('close', () => resolve(''));
  });
}
