import { constants } from 'node:fs';
import { cp, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Older ones go: who wants more copies them elsewhere, for they lie on the same disk. */
const KEPT = 2;
const DRAFT = 'unfinished';
/** A database has a thousand files; a process may not have as many open. */
const AT_A_TIME = 50;

/**
 * Copies a folder into `backups`, under the time in UTC, and gives the copy's path. `alone` calls what it is given while
 * nobody writes to the folder. What a crash leaves of a copy is never taken for a whole one.
 */
export async function backUp(
  folder: string,
  backups: string,
  alone: (copy: () => Promise<void>) => Promise<void>,
): Promise<string> {
  const draft = join(backups, DRAFT);
  await mkdir(backups, { recursive: true });
  await rm(draft, { recursive: true, force: true });
  // Where the file system can share the blocks of both, it takes no time and no room.
  await alone(() => cp(folder, draft, { recursive: true, mode: constants.COPYFILE_FICLONE }));
  await flush(draft);
  const place = join(backups, new Date().toISOString().replace(/[:.]/g, '-'));
  await rename(draft, place);
  await flushOne(backups);
  for (const old of (await readdir(backups)).sort().slice(0, -KEPT))
    await rm(join(backups, old), { recursive: true, force: true });
  return place;
}

/** All of a folder is on the disk when this returns. */
async function flush(folder: string): Promise<void> {
  const entries = ['.', ...(await readdir(folder, { recursive: true }))];
  for (let start = 0; start < entries.length; start += AT_A_TIME)
    await Promise.all(entries.slice(start, start + AT_A_TIME).map((entry) => flushOne(join(folder, entry))));
}

async function flushOne(path: string): Promise<void> {
  const file = await open(path);
  await file.sync().finally(() => file.close());
}
