import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const require = createRequire(import.meta.url);

/**
 * An empty database of PGlite, made at build: to make one anew takes several seconds and a gigabyte, to unpack this one
 * a fraction of both. It fits the very release of PGlite that made it, so that one's number is in its name.
 */
const path = (): string => join(dirname(require.resolve('#package')), 'dist', `store-template-${release()}.tar.gz`);

function release(): string {
  const manifest = join(dirname(require.resolve('@electric-sql/pglite')), '..', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Null where none was built. */
export async function readTemplate(): Promise<Blob | null> {
  const bytes = await readFile(path()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return bytes && new Blob([bytes]);
}

/** Does nothing where there is one already. */
export async function writeTemplate(): Promise<void> {
  if (await readTemplate()) return;
  const database = await PGlite.create();
  const dump = await database.dumpDataDir('gzip');
  await database.close();
  await mkdir(dirname(path()), { recursive: true });
  const draft = `${path()}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, path());
}
