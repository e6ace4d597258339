import { access, constants, readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileError } from './failure.js';
import { localized } from './language.js';
import { UsageError } from './usage.js';

export const LARGEST_FILE_MB = 200;

/**
 * The files that a path stands for: itself, or for a folder all files in it and in its folders, by name. Hidden files
 * and the lock files that Word leaves behind (~$…) are no submissions. A path that leads nowhere stands for itself:
 * reading it says so.
 */
export async function filesAt(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => null);
  return entry?.isDirectory() ? filesIn(path) : [path];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'));
  const byName = visible.sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }));
  const files: string[] = [];
  for (const entry of byName) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else files.push(path);
  }
  return files;
}

/** Throws FileError. A folder comes here only where it holds no file. */
export async function readSubmission(path: string): Promise<Uint8Array> {
  const entry = await stat(path).catch(() => null);
  if (entry === null) throw new FileError('not-found');
  if (entry.isDirectory()) throw new FileError('empty-folder');
  if (!entry.isFile()) throw new FileError('not-a-document');
  if (entry.size > LARGEST_FILE_MB * 1024 * 1024) throw new FileError('too-large');
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EACCES' || error.code === 'EPERM' ? new FileError('no-permission') : error;
  });
}

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
