import type { Job } from '../store/submissions.js';

/** What a carrier is told to look at. */
export type JobRef = Pick<Job, 'submission' | 'generation'>;

/**
 * Does one job: see `checkSubmission`. Rejects where the store, the disk or the network is at fault, or the signal called it
 * off: it is then brought again. Bringing it twice does it once.
 */
export type Handler = (job: JobRef, signal: AbortSignal) => Promise<void>;

export interface CarrierCounts {
  readonly waiting: number;
  readonly running: number;
}

export interface Running {
  /** Takes nothing new, lets what runs come to its end within the grace, then calls it off and hands it back. */
  stop(graceMs: number): Promise<void>;
}

/**
 * Brings submissions to those who check them. The store is the truth: a carrier only says which one to look at, and may
 * say it twice.
 */
export interface Carrier {
  /** Tells of submissions that the store has already; `batch` is the one that all of them are of. */
  add(jobs: readonly Job[], batch?: number | null): Promise<void>;
  counts(): Promise<CarrierCounts>;
  /** Takes jobs and gives each to the handler, so many at a time. */
  run(handler: Handler, concurrency: number): Running;
  close(): Promise<void>;
}
