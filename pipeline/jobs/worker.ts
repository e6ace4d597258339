import type { Store } from '../store/open.js';
import { summariser } from './batch-summary.js';
import type { BullmqCarrier } from './bullmq.js';
import type { Handler, Running } from './carrier.js';
import { keepRefilled } from './refill.js';

export interface WorkerParts {
  readonly store: Store;
  readonly carrier: BullmqCarrier;
  /** Checks one submission: see `checkSubmission`. */
  readonly handler: Handler;
  readonly concurrency: number;
  /** Between two looks whether the queue has all that the store has. */
  readonly refillMs?: number;
  readonly onTrouble: (error: Error) => void;
}

/** A worker of the queue: checks submissions, sums up batches, and keeps the queue filled. Stopping it takes what it holds back. */
export function startWorker({ store, carrier, handler, concurrency, refillMs, onTrouble }: WorkerParts): Running {
  const parts = [
    keepRefilled(store, carrier, { everyMs: refillMs, onTrouble }),
    carrier.runSummaries(summariser(store)),
    carrier.run(handler, concurrency),
  ];
  return {
    async stop(graceMs) {
      await Promise.all(parts.map((part) => part.stop(graceMs)));
    },
  };
}
