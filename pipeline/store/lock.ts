import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localized } from '../language.js';
import { UsageError } from '../usage.js';

/** The process that has a data folder open, and where it can be spoken to. */
export interface LockHolder {
  readonly pid: number;
  /** Of the process, as the system counts it: a number that is used again is told apart by it. */
  readonly started: string | null;
  /** Of its server, where it runs one. */
  readonly address?: string;
  /** What opens that server to other commands of the same machine. */
  readonly token?: string;
}

/**
 * A data folder belongs to one process: PGlite itself would let a second one in, and both would ruin it. The lock is a
 * file that names its holder; that of a process which is gone is taken over.
 */
export class FolderLock {
  private readonly path: string;

  private constructor(
    readonly folder: string,
    private readonly holder: LockHolder,
  ) {
    this.path = lockPath(folder);
  }

  /** Throws UsageError where another process holds the folder. */
  static async take(folder: string): Promise<FolderLock> {
    const path = lockPath(folder);
    const holder = { pid: process.pid, started: startOf(process.pid) };
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await createWhole(path, holder)) return new FolderLock(folder, holder);
      const other = await read(path);
      if (other && isAlive(other)) throw new UsageError(inUse(folder, other.pid));
      if (other) await removeStale(path, other);
    }
    throw new UsageError(inUse(folder, null));
  }

  /** Tells other processes where the holder can be spoken to. */
  async announce(address: string, token: string): Promise<void> {
    const draft = `${this.path}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify({ ...this.holder, address, token }), { mode: 0o600 });
    await rename(draft, this.path);
  }

  async release(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

/** Who has the folder open now; null where nobody has. */
export async function holderOf(folder: string): Promise<LockHolder | null> {
  const holder = await read(lockPath(folder));
  return holder && isAlive(holder) ? holder : null;
}

const lockPath = (folder: string): string => join(folder, 'gouji.lock');

/** Creates the file with its content in one step, so that nobody reads half of it; false where there is one. */
async function createWhole(path: string, holder: LockHolder): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moved aside before it is removed: another process may have put its own in its place meanwhile, which is put back. */
async function removeStale(path: string, stale: LockHolder): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await read(aside);
  if (moved && moved.pid !== stale.pid) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function read(path: string): Promise<LockHolder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: LockHolder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return started === null || startOf(pid) === started;
}

/** In the system's ticks since its start; null where the system does not say (only Linux has /proc). */
function startOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold anything; the 22nd is the start.
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

const inUse = (folder: string, pid: number | null) =>
  localized(
    `数据文件夹 ${folder} 正由另一个进程使用${pid === null ? '' : `（进程号 ${pid}）`}，请先停止它，或通过它的网址提交`,
    `the data folder ${folder} is in use by another process${pid === null ? '' : ` (${pid})`}; stop it first, or go through its server`,
  );
