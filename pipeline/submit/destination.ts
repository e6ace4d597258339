import type { Severity } from '../../model/severity.js';
import type { StateCounts } from '../store/states.js';

/** The batch that files are sent to, wherever it is kept. */
export interface Destination {
  readonly batch: { readonly id: number; readonly name: string };
  /** Takes one file: it is kept when this returns. Throws FileError where the file is refused. */
  send(name: string, bytes: Uint8Array): Promise<void>;
  /** Tells the queue of what was sent. */
  flush(): Promise<void>;
  /** How the whole batch stands. */
  counts(): Promise<StateCounts>;
  /** What was found in all of the batch. */
  findings(): Promise<Readonly<Record<Severity, number>>>;
  close(): Promise<void>;
}
