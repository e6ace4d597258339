import type { FastifyBaseLogger } from 'fastify';
import type { Job } from '../store/submissions.js';
import type { ServerOptions } from './app.js';

/**
 * Tells the carrier of submissions that the store has, all of one batch or of none in particular. A queue that is away does
 * not undo them: it is refilled from the store when it is back.
 */
export async function enqueue(
  { carrier }: Pick<ServerOptions, 'carrier'>,
  jobs: readonly Job[],
  log: Pick<FastifyBaseLogger, 'warn'>,
  batch: number | null = null,
): Promise<void> {
  try {
    await carrier.add(jobs, batch);
  } catch (error) {
    log.warn({ err: error, submissions: jobs.length }, 'the queue did not take them; it is refilled from the store');
  }
}

/** Tells the carrier of all of a batch that is not settled: while it was paused, the carrier let go of it. */
export async function enqueueBatch(
  { store, carrier }: Pick<ServerOptions, 'store' | 'carrier'>,
  batch: number,
  log: Pick<FastifyBaseLogger, 'warn'>,
): Promise<void> {
  // Also where nothing is left to check: the batch is to be summed up then.
  await enqueue({ carrier }, [], log, batch);
  for await (const jobs of store.submissions.unsettled(batch)) await enqueue({ carrier }, jobs, log, batch);
}
