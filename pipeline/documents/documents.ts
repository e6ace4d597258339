import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Depot } from './depot.js';
import { FolderDepot } from './folder-depot.js';
import { openS3 } from './s3-depot.js';

export interface DocumentsOptions {
  /**
   * A folder, which hosts may share, or `s3://bucket/prefix?endpoint=https://…&region=…` with the credentials where the
   * S3 client looks for them (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY). Without it, `folder`.
   */
  readonly url?: string | undefined;
  readonly folder: string;
}

/** Throws UsageError where the address is none, or the packages for S3 are not installed. */
export async function openDocuments({ url, folder }: DocumentsOptions): Promise<Documents> {
  if (url?.startsWith('s3:')) return new Documents(await openS3(url));
  return new Documents(await FolderDepot.open(url ?? folder));
}

export interface StoredDocument {
  readonly sha256: string;
  readonly bytes: number;
}

/** The bytes of submissions, each kept once, by their hash. */
export class Documents {
  constructor(private readonly depot: Depot) {}

  /** Streams: memory does not grow with the size. What the source throws, it throws, and nothing is kept. */
  async put(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredDocument> {
    const folder = this.depot.incoming ?? tmpdir();
    const file = join(folder, `gouji-${randomUUID()}`);
    try {
      const document = await writeHashed(source instanceof Uint8Array ? [source] : source, file);
      const key = keyOf(document.sha256);
      if (!(await this.depot.has(key))) await this.depot.take(key, file);
      return document;
    } finally {
      await rm(file, { force: true });
    }
  }

  has(sha256: string): Promise<boolean> {
    return this.depot.has(keyOf(sha256));
  }

  /** Throws where there is none, and where its bytes are not those that were put there. */
  async read(sha256: string): Promise<Uint8Array> {
    const bytes = await this.depot.read(keyOf(sha256));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`the document ${sha256} is damaged where it is stored`);
    return bytes;
  }

  /** No error where there is none. */
  remove(sha256: string): Promise<void> {
    return this.depot.remove(keyOf(sha256));
  }

  /** Lends the document as a file of this machine, which is not to be changed and is there until the work is done. */
  async withFile<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T> {
    const path = this.depot.pathOf(keyOf(sha256));
    if (path !== null) return work(path);
    const folder = await mkdtemp(join(tmpdir(), 'gouji-document-'));
    try {
      const copy = join(folder, sha256);
      await writeFile(copy, await this.read(sha256), { mode: 0o600 });
      return await work(copy);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Two levels of folders, so that none holds too many. Throws RangeError where it is no hash: a key never leads out. */
function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256 in lower-case hexadecimal digits');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

async function writeHashed(source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, file: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    Readable.from(source, { objectMode: false }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(file, { mode: 0o600 }),
  );
  await synced(file);
  return { sha256: hash.digest('hex'), bytes };
}

/** On the disk before anyone relies on it. */
async function synced(file: string): Promise<void> {
  const handle = await open(file);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
