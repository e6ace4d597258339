import { once } from 'node:events';

/** Writes to stdout, waiting where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A bug must be seen, and must not stop the other files. */
export function reportBug(file: string, details: string): void {
  process.stderr.write(`${file}: ${details}\n`);
}

/** The file whose result comes next, on one line of a terminal's stderr that is wiped again; nothing where stderr is no terminal. */
export class Progress {
  private done = 0;
  private readonly shown: boolean;

  constructor(private readonly files: readonly string[]) {
    this.shown = process.stderr.isTTY && files.length > 1;
  }

  next(): void {
    const file = this.files[this.done++];
    if (this.shown && file !== undefined) process.stderr.write(`\r\u001b[K[${this.done}/${this.files.length}] ${file}`);
  }

  clear(): void {
    if (this.shown) process.stderr.write('\r\u001b[K');
  }
}
