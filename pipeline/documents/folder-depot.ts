import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Depot } from './depot.js';

/** A folder, on a disk of this machine or shared between hosts. */
export class FolderDepot implements Depot {
  private constructor(
    private readonly folder: string,
    readonly incoming: string,
  ) {}

  static async open(folder: string): Promise<FolderDepot> {
    const root = resolve(folder);
    const incoming = join(root, 'incoming');
    await mkdir(incoming, { recursive: true });
    return new FolderDepot(root, incoming);
  }

  async has(key: string): Promise<boolean> {
    const entry = await stat(this.pathOf(key)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return entry !== null;
  }

  /** Renamed within one disk: there is never half a document under its name. */
  async take(key: string, file: string): Promise<void> {
    await mkdir(dirname(this.pathOf(key)), { recursive: true });
    await rename(file, this.pathOf(key));
  }

  read(key: string): Promise<Uint8Array> {
    return readFile(this.pathOf(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  pathOf(key: string): string {
    return join(this.folder, key);
  }
}
