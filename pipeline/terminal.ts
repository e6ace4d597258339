import { once } from 'node:events';

/** Writes to stdout, waiting where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A bug must be seen, and must not stop the other files. */
export function reportBug(file: string, error: unknown): void {
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${file}: ${stack}\n`);
}

/** The file in work, on one line of a terminal's stderr that is wiped again; nothing where stderr is no terminal. */
export class Progress {
  private done = 0;

  constructor(private readonly total: number) {}

  show(file: string): void {
    this.done += 1;
    if (process.stderr.isTTY && this.total > 1) process.stderr.write(`\r\u001b[K[${this.done}/${this.total}] ${file}`);
  }

  clear(): void {
    if (process.stderr.isTTY && this.total > 1) process.stderr.write('\r\u001b[K');
  }
}
