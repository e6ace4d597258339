import { createReadStream } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';

/** What every line says: the file, its bytes (null where it could not be read at all), and by which ruleset. */
export interface Line {
  readonly file: string;
  readonly sha256: string | null;
  readonly ruleset: string;
}

/** What of a line tells whether the file must be checked again. */
export interface Entry extends Omit<Line, 'file'> {
  readonly failed: boolean;
  /** Whether it lists every check. */
  readonly listed: boolean;
}

interface Place {
  readonly start: number;
  /** In bytes, without the end of the line. */
  readonly length: number;
}

const lineSchema = z.object({
  file: z.string(),
  sha256: z.string().nullable(),
  ruleset: z.string(),
  error: z.unknown().optional(),
  checks: z.unknown().optional(),
});
const listing = z.object({ list: z.array(z.unknown()) });

const NEWLINE = 0x0a;
/** Lines that a power cut may cost at the most. */
const SYNCED_EVERY = 50;

/**
 * What came of a batch, one line of JSON a file: what it says is done. Lines are only ever added, and are on the disk soon
 * after; one that a crash cut off is dropped when the ledger is opened again.
 */
export class Ledger<Kept extends Line> {
  private readonly entries = new Map<string, Entry>();
  private readonly places = new Map<string, Place>();
  /** The end of the last whole line. */
  private end = 0;
  private isTidy = true;
  private unsynced = 0;
  private isClosed = false;
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private file: FileHandle,
  ) {}

  /** Opens the ledger, or begins one. Lines that are not whole are dropped: of these files nothing is known. */
  static async open<Kept extends Line>(path: string): Promise<Ledger<Kept>> {
    const ledger = new Ledger<Kept>(path, await open(path, 'a+'));
    await ledger.readThrough();
    if (!ledger.isTidy) await ledger.arrange([]);
    return ledger;
  }

  /** What is known of a file; of several lines the last one counts. */
  entry(file: string): Entry | undefined {
    return this.entries.get(file);
  }

  /** What stands in the line of a file; null where it has none. */
  async line(file: string): Promise<Kept | null> {
    const place = this.places.get(file);
    return place ? (JSON.parse((await this.bytesAt(place)).toString()) as Kept) : null;
  }

  /** Adds the line of a file. Rejects where the disk is full or fails: nothing of it counts then. */
  add(line: Kept): Promise<void> {
    const written = this.writing.then(() => this.write(line));
    this.writing = written.catch(() => undefined);
    return written;
  }

  /** All lines, in the order in which they stand. */
  async *lines(): AsyncGenerator<Kept> {
    for await (const { bytes } of this.rawLines()) yield JSON.parse(bytes.toString()) as Kept;
  }

  /** One line a file: those of the given files first, in their order. In one step: a crash leaves the old ledger or the new one. */
  async arrange(files: Iterable<string>): Promise<void> {
    await this.writing;
    const order = [...new Set([...files, ...this.places.keys()])].filter((file) => this.places.has(file));
    if (this.isTidy && inOrder(order.map((file) => this.places.get(file)!))) return this.sync();
    const draft = `${this.path}.new`;
    const target = await open(draft, 'w');
    const places = new Map<string, Place>();
    let end = 0;
    try {
      for (const file of order) {
        const bytes = await this.bytesAt(this.places.get(file)!);
        await target.write(Buffer.concat([bytes, Buffer.of(NEWLINE)]));
        places.set(file, { start: end, length: bytes.length });
        end += bytes.length + 1;
      }
      await target.datasync();
    } finally {
      await target.close();
    }
    await rename(draft, this.path);
    await this.file.close();
    this.file = await open(this.path, 'a+');
    this.places.clear();
    for (const [file, place] of places) this.places.set(file, place);
    this.end = end;
    this.isTidy = true;
    this.unsynced = 0;
  }

  /** Takes no further line; what is there is on the disk. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.writing;
    await this.sync();
    await this.file.close();
  }

  private async bytesAt({ start, length }: Place): Promise<Buffer> {
    return (await this.file.read(Buffer.alloc(length), 0, length, start)).buffer;
  }

  private async write(line: Kept): Promise<void> {
    if (this.isClosed) return;
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    try {
      await this.file.appendFile(bytes);
    } catch (error) {
      // Half a line would spoil the next one.
      await this.file.truncate(this.end).catch(() => undefined);
      throw error;
    }
    if (this.entries.has(line.file)) this.isTidy = false;
    this.note(line, { start: this.end, length: bytes.length - 1 });
    this.end += bytes.length;
    this.unsynced += 1;
    if (this.unsynced >= SYNCED_EVERY) await this.sync();
  }

  private async sync(): Promise<void> {
    await this.file.datasync();
    this.unsynced = 0;
  }

  private note({ file, sha256, ruleset, error, checks }: z.infer<typeof lineSchema>, place: Place): void {
    const listed = listing.safeParse(checks).success;
    this.entries.set(file, { sha256, ruleset, failed: error !== undefined, listed });
    this.places.set(file, place);
  }

  private async readThrough(): Promise<void> {
    for await (const { bytes, start } of this.rawLines()) {
      const line = parsed(bytes);
      if (line === null || this.entries.has(line.file)) this.isTidy = false;
      if (line !== null) this.note(line, { start, length: bytes.length });
      this.end = start + bytes.length + 1;
    }
    await this.file.truncate(this.end);
  }

  /** Whole lines only. */
  private async *rawLines(): AsyncGenerator<{ readonly bytes: Buffer; readonly start: number }> {
    let start = 0;
    let pieces: Buffer[] = [];
    for await (const chunk of createReadStream(this.path) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        const bytes = Buffer.concat([...pieces, chunk.subarray(from, at)]);
        yield { bytes, start };
        start += bytes.length + 1;
        pieces = [];
        from = at + 1;
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from));
    }
  }
}

/** Null for what a crash left: no JSON, or zeros. */
function parsed(bytes: Buffer): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.safeParse(JSON.parse(bytes.toString())).data ?? null;
  } catch {
    return null;
  }
}

const inOrder = (places: readonly Place[]): boolean =>
  places.every(({ start }, index) => index === 0 || places[index - 1]!.start < start);
