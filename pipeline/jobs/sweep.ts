import type { Documents } from '../documents/documents.js';
import type { Store } from '../store/open.js';

const HOUR_MS = 3_600_000;

export interface Sweeping {
  /** Waits for the sweep that is under way. */
  stop(): Promise<void>;
}

export interface SweepOptions {
  /** Days that a settled submission is kept. */
  readonly days: number;
  readonly onSwept: (removed: { readonly submissions: number; readonly documents: number }) => void;
  readonly onTrouble: (error: Error) => void;
}

/**
 * Deletes what was settled longer ago than it is to be kept, now and every hour, for as long as it runs. Of several
 * processes that share the store one sweeps at a time.
 */
export function sweepHourly(store: Store, documents: Documents, options: SweepOptions): Sweeping {
  const { days, onSwept, onTrouble } = options;
  const sweep = async () => {
    await store.alone('sweep', async () => {
      const removed = await store.retention.sweep(days, (sha256) => documents.remove(sha256));
      if (removed.submissions + removed.documents > 0) onSwept(removed);
    });
  };
  const run = () => sweep().catch(onTrouble);
  let last = run();
  const timer = setInterval(() => (last = last.then(run)), HOUR_MS);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}
