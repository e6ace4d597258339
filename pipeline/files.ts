import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, readFile, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileError } from './failure.js';
import { localized } from './language.js';
import { UsageError } from './usage.js';
import type { FailureCode } from './wording.js';

const LARGEST_FILE_MB = 200;

/**
 * All files that the paths of a command stand for, in the order given: a path itself, or for a folder all files in it
 * and in its folders, by name. Hidden files and the lock files that Word leaves behind (~$…) are no submissions. What
 * cannot be opened, leads nowhere, or is a folder without a file, stands for itself: reading it says so.
 */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const before = files.length;
    await walk(path, files, new Set());
    if (files.length === before) files.push(path);
  }
  return files;
}

/** Adds the files at a path. Links may lead in circles: `walked` holds the folders that need not be entered again. */
async function walk(path: string, files: string[], walked: Set<string>): Promise<void> {
  const entry = await stat(path).catch(() => null);
  const names = entry?.isDirectory() ? await readdir(path).catch(() => null) : null;
  if (names === null) {
    files.push(path);
    return;
  }
  const place = await realpath(path);
  if (walked.has(place)) return;
  walked.add(place);
  const visible = names.filter((name) => !name.startsWith('.') && !name.startsWith('~$'));
  for (const name of visible.sort(byName)) await walk(join(path, name), files, walked);
}

const byName = new Intl.Collator('zh', { numeric: true }).compare;

/** Throws FileError. A folder comes here only where it holds no file, or may not be looked into. */
export const readSubmission = (path: string): Promise<Uint8Array> => ofFile(path, () => readFile(path));

/** SHA-256 in hexadecimal digits, whatever the size without holding it. Throws FileError as `readSubmission` does. */
export function hashSubmission(path: string): Promise<string> {
  return ofFile(path, async () => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  });
}

async function ofFile<T>(path: string, take: () => Promise<T>): Promise<T> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) {
      await readdir(path);
      throw new FileError('empty-folder');
    }
    if (!entry.isFile()) throw new FileError('not-a-document');
    if (entry.size > LARGEST_FILE_MB * 1024 * 1024) throw new FileError('too-large');
    return await take();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(CODES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable');
  }
}

/** What the errors of the system mean to the sender of the file; any other is a fault of disk or network. */
const CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ELOOP: 'not-found',
  ENAMETOOLONG: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

/** Throws UsageError where a file could not be written: told before the work, not after it. */
export async function mustBeWritable(path: string): Promise<void> {
  const folder = dirname(path);
  const entry = await stat(folder).catch(() => null);
  if (!entry?.isDirectory()) throw new UsageError(localized(`文件夹不存在：${folder}`, `no such folder: ${folder}`));
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory())
    throw new UsageError(localized(`这是文件夹，不能写入：${path}`, `a folder, not a file: ${path}`));
  await access(target ? path : folder, constants.W_OK).catch(() => {
    throw new UsageError(localized(`没有写入权限：${path}`, `no permission to write ${path}`));
  });
}
