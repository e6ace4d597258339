import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Cell } from './cells.js';

/** Within JSON they may stand as they are, but a reader of lines takes them for the end of one. */
const SEPARATOR = /[\u2028\u2029]/g;
const escaped = (separator: string): string => (separator === '\u2028' ? '\\u2028' : '\\u2029');

/** Rows put aside in a file until their sheet is due: the sheets of a workbook follow each other, its rows do not. */
export class Spool {
  private readonly out: WriteStream;

  constructor(private readonly path: string) {
    this.out = createWriteStream(path);
    // What fails is told by the next `add` or by `rows`.
    this.out.on('error', () => {});
  }

  async add(cells: readonly Cell[]): Promise<void> {
    if (this.out.errored) throw this.out.errored;
    if (!this.out.write(`${JSON.stringify(cells).replace(SEPARATOR, escaped)}\n`)) await once(this.out, 'drain');
  }

  /** Ends the writing, and gives the rows back. */
  async *rows(): AsyncGenerator<Cell[]> {
    if (this.out.errored) throw this.out.errored;
    await new Promise<void>((resolve, reject) => {
      this.out.on('error', reject);
      this.out.end(resolve);
    });
    for await (const line of createInterface({ input: createReadStream(this.path), crlfDelay: Infinity }))
      yield JSON.parse(line) as Cell[];
  }
}
