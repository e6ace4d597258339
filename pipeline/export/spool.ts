import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Cell } from './cells.js';

/** Rows repeat themselves: even the fastest level leaves a tenth of them. */
const LEVEL = 1;

/** Rows put aside in a file until their sheet is due: the sheets of a workbook follow each other, its rows do not. */
export class Spool {
  private readonly out = createGzip({ level: LEVEL });
  private readonly written: Promise<void>;

  constructor(private readonly path: string) {
    this.written = pipeline(this.out, createWriteStream(path));
    // What fails is told by the next `add` or by `rows`.
    this.written.catch(() => {});
  }

  async add(cells: readonly Cell[]): Promise<void> {
    if (this.out.errored) throw this.out.errored;
    if (!this.out.write(`${JSON.stringify(cells)}\n`)) await once(this.out, 'drain');
  }

  /** Lets go of the file, where its rows will not be asked for. */
  discard(): void {
    this.out.destroy();
  }

  /** Ends the writing, and gives the rows back. */
  async *rows(): AsyncGenerator<Cell[]> {
    this.out.end();
    await this.written;
    const rows = createGunzip();
    // What fails ends the loop below.
    pipeline(createReadStream(this.path), rows).catch(() => {});
    let rest = '';
    for await (const text of rows.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      for (const line of lines) yield JSON.parse(line) as Cell[];
    }
  }
}
