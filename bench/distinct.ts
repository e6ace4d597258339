import { readFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';

/** Copies of a Word or text file with the same text and bytes of their own: to the store, each is another document. */
export async function distinctCopies(path: string, count: number, from = 0): Promise<Uint8Array[]> {
  const original = await readFile(path);
  const isText = path.endsWith('.txt');
  const parts = isText ? {} : unzipSync(original);
  return Array.from({ length: count }, (_, i) => {
    const mark = Buffer.from(`\ncopy ${from + i}\n`);
    return isText ? Buffer.concat([original, mark]) : zipSync({ ...parts, 'docProps/copy.txt': mark }, { level: 1 });
  });
}
