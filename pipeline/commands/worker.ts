import { hostname } from 'node:os';
import { pino } from 'pino';
import { loadSettings } from '../config/load.js';
import { openDocuments } from '../documents/documents.js';
import { installation } from '../installation.js';
import { BullmqCarrier } from '../jobs/bullmq.js';
import { checkingHandler } from '../jobs/job.js';
import { startWorker } from '../jobs/worker.js';
import { localized } from '../language.js';
import { USUAL_LIMITS } from '../pool/limits.js';
import { jobsAtOnce, Pool, usualSize } from '../pool/pool.js';
import { openStore } from '../store/open.js';
import { UsageError } from '../usage.js';

interface Options {
  readonly config?: string;
  readonly concurrency?: number;
  readonly perMinute?: number;
  /** Seconds, all three. */
  readonly lease: number;
  readonly grace: number;
  readonly timeout: number;
}

const needsQueue = localized(
  'gouji worker 需要 REDIS_URL 和 DATABASE_URL；只有一台机器时用 gouji serve 或 gouji batch 即可',
  'gouji worker needs REDIS_URL and DATABASE_URL; on one machine gouji serve or gouji batch will do',
);

/** The queue is looked at so often within a lease, whether it has all that the store has. */
const REFILLS_A_LEASE = 2;

/** Checks submissions of the queue until it is told to end; what it holds then is finished or handed back. */
export async function work(options: Options): Promise<void> {
  const { databaseUrl, redisUrl, documentsUrl, documentsFolder } = installation();
  if (!redisUrl || !databaseUrl) throw new UsageError(needsQueue);
  const settings = await loadSettings(options.config);
  const log = pino({ name: 'worker', base: { pid: process.pid, host: hostname() } }, pino.destination(2));
  const onTrouble = (error: Error) => log.warn({ err: error }, 'trouble');
  const documents = await openDocuments({ url: documentsUrl, folder: documentsFolder });
  const store = await openStore({ databaseUrl });
  const concurrency = options.concurrency ?? usualSize();
  const pool = new Pool(concurrency, { ...USUAL_LIMITS, seconds: options.timeout }, (file, details) =>
    log.error({ file, details }, 'bug'),
  );
  const carrier = new BullmqCarrier({
    redisUrl,
    leaseSeconds: options.lease,
    perMinute: options.perMinute,
    onTrouble,
  });
  const running = startWorker({
    store,
    carrier,
    handler: checkingHandler({ store, documents, pool, log, settings, carrier: `${hostname()}:${process.pid}` }),
    concurrency: jobsAtOnce(concurrency),
    refillMs: (options.lease * 1000) / REFILLS_A_LEASE,
    onTrouble,
  });
  log.info({ concurrency }, 'ready');
  await toldToEnd();
  log.info('ending');
  await running.stop(options.grace * 1000);
  pool.close();
  await carrier.close();
  await store.close();
  log.info('ended');
}

/** Resolves at the first SIGINT or SIGTERM; the second one ends the process at once. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
