import type { FastifyBaseLogger } from 'fastify';
import type { Job } from '../store/submissions.js';
import type { ServerOptions } from './app.js';

/**
 * Tells the carrier of submissions that the store has, all of one batch or of none in particular. A queue that is away does not undo them: it is refilled from the
 * store when it is back.
 */
export async function enqueue(
  { carrier }: Pick<ServerOptions, 'carrier'>,
  jobs: readonly Job[],
  log: FastifyBaseLogger,
  batch: number | null = null,
): Promise<void> {
  try {
    await carrier.add(jobs, batch);
  } catch (error) {
    log.warn({ err: error, submissions: jobs.length }, 'the queue did not take them; it is refilled from the store');
  }
}
