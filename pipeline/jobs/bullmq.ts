import {
  DelayedError,
  FlowProducer,
  Queue,
  WaitingChildrenError,
  WaitingError,
  Worker,
  type Job,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Job as CheckJob } from '../store/submissions.js';
import type { SummariseBatch } from './batch-summary.js';
import type { Carrier, CarrierCounts, Handler, JobRef, Running } from './carrier.js';

/** What the parent of a batch's jobs says; they themselves say a JobRef: never a name, a path or a byte of a document. */
interface BatchData {
  readonly batch: number;
}

export interface BullmqOptions {
  /** `redis://[:password@]host[:port][/database]`, or `rediss://`. */
  readonly redisUrl: string;
  /** How long a worker may be silent before another one takes over what it held. */
  readonly leaseSeconds?: number;
  /** How long an answer of Redis is waited for. */
  readonly patienceSeconds?: number;
  /** At most so many submissions a minute, by all workers together; no limit where left out. */
  readonly perMinute?: number;
  /** Told of every fault of the connection, which is mended by waiting. */
  readonly onTrouble: (error: Error) => void;
}

const CHECKS = 'check';
const BATCHES = 'batch';
const PREFIX = 'gouji';
/** Lost with all the rest when Redis loses its memory: see `refill.ts`. */
const EPOCH = `${PREFIX}:epoch`;
/** Jobs that one command to Redis adds or removes. */
const CHUNK = 500;
const USUAL_LEASE_SECONDS = 20;
/** A batch that is not all settled and waits for nothing in the queue is looked at so often within a lease: paused, mostly. */
const LOOKS_A_LEASE = 4;
/** A program that only adds must not hang while Redis is away: the store has the submissions, `refill.ts` adds them later. */
const ADDING_RETRIES = 3;
/** The same where it was away from the start: BullMQ then waits for its first connection without an end. */
const USUAL_PATIENCE_SECONDS = 10;

/** Faults of the store are tried again after 1, 2, 4 … s; the files' own faults are settled by the job and come here never. */
const CHECK_OPTIONS = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1000 },
  // A finished job that is kept silently swallows another one of its id.
  removeOnComplete: true,
  removeOnFail: true,
  ignoreDependencyOnFailure: true,
} as const;
const BATCH_OPTIONS = { ...CHECK_OPTIONS, ignoreDependencyOnFailure: false } as const;
/** It is the store that bounds how often a submission loses its carrier. */
const STALLS = 1000;

const checkId = ({ submission, generation }: JobRef): string => `s-${submission}-${generation}`;
const batchId = (batch: number): string => `b-${batch}`;

/**
 * The carrier of several hosts: BullMQ over Redis or Valkey. The store is the truth, and the queue only says which
 * submission to look at; what it forgets, `refill.ts` adds again. Every id is of a submission and its generation, so
 * that adding twice adds once.
 */
export class BullmqCarrier implements Carrier {
  private readonly producing: Redis;
  private readonly checks: Queue<JobRef>;
  private readonly batches: Queue<BatchData>;
  private readonly flows: FlowProducer;
  private readonly leaseMs: number;
  private readonly patienceMs: number;

  constructor(private readonly options: BullmqOptions) {
    this.leaseMs = (options.leaseSeconds ?? USUAL_LEASE_SECONDS) * 1000;
    this.patienceMs = (options.patienceSeconds ?? USUAL_PATIENCE_SECONDS) * 1000;
    this.producing = this.connect(ADDING_RETRIES);
    const shared = { connection: this.producing, prefix: PREFIX };
    this.checks = new Queue(CHECKS, shared);
    this.batches = new Queue(BATCHES, shared);
    this.flows = new FlowProducer(shared);
    this.checks.on('error', options.onTrouble);
    this.batches.on('error', options.onTrouble);
    this.flows.on('error', options.onTrouble);
  }

  /**
   * Adds jobs, with `batch` as children of that batch. Rejects where Redis is away: the submissions stay in the store, and
   * are added when it is back.
   */
  async add(jobs: readonly CheckJob[], batch: number | null = null): Promise<void> {
    for (const chunk of chunks(jobs))
      await this.answered<unknown>(
        batch === null ? this.checks.addBulk(chunk.map(checkOf)) : this.addToBatch(batch, chunk),
      );
  }

  async counts(): Promise<CarrierCounts> {
    const { active, ...others } = await this.answered(
      this.checks.getJobCounts('waiting', 'prioritized', 'delayed', 'active'),
    );
    return { waiting: Object.values(others).reduce((sum, count) => sum + count, 0), running: active! };
  }

  /** Those of some jobs that Redis knows nothing of. */
  async missing(jobs: readonly CheckJob[]): Promise<CheckJob[]> {
    const lost: CheckJob[] = [];
    for (const chunk of chunks(jobs)) {
      const keys = chunk.map((job) => this.producing.exists(this.checks.toKey(checkId(job))));
      const known = await Promise.all(keys);
      lost.push(...chunk.filter((_job, i) => known[i] === 0));
    }
    return lost;
  }

  /** Makes sure that somebody sums a batch up when it is settled, also where its jobs were added without it. */
  async watchBatch(batch: number): Promise<void> {
    await this.batches.add('summary', { batch }, { ...BATCH_OPTIONS, jobId: batchId(batch) });
  }

  /** A word that stays the same until Redis loses its memory. */
  async epoch(): Promise<string> {
    await this.producing.setnx(EPOCH, crypto.randomUUID());
    return (await this.producing.get(EPOCH))!;
  }

  /** Takes jobs and gives each to the handler, so many at a time, until it is stopped. */
  run(handler: Handler, concurrency: number): Running {
    const { perMinute } = this.options;
    const limiter = perMinute === undefined ? undefined : { max: perMinute, duration: 60_000 };
    return this.start<JobRef>(CHECKS, (job, token, signal) => carry(job, token, handler, signal), {
      concurrency,
      ...(limiter && { limiter }),
    });
  }

  /** Sums up batches whose submissions are settled. One at a time is plenty: it is a query a batch. */
  runSummaries(summarise: SummariseBatch): Running {
    return this.start<BatchData>(BATCHES, (job, token) => sumUp(job, token, summarise, this.leaseMs / LOOKS_A_LEASE), {
      concurrency: 1,
    });
  }

  async close(): Promise<void> {
    const closing = Promise.allSettled([this.checks.close(), this.batches.close(), this.flows.close()]);
    await this.answered(closing).catch(this.options.onTrouble);
    this.producing.disconnect();
  }

  /** A batch is the parent of its submissions' jobs: it runs when they are done. */
  private async addToBatch(batch: number, jobs: readonly CheckJob[]): Promise<void> {
    const id = batchId(batch);
    if (await this.batches.getJob(id)) {
      const parent = { id, queue: this.batches.qualifiedName };
      await this.checks.addBulk(jobs.map(checkOf).map((job) => ({ ...job, opts: { ...job.opts, parent } })));
      return;
    }
    await this.flows.add({
      name: 'summary',
      queueName: BATCHES,
      data: { batch },
      opts: { ...BATCH_OPTIONS, jobId: id },
      children: jobs.map((job) => ({ ...checkOf(job), queueName: CHECKS })),
    });
  }

  private start<Data>(
    queue: string,
    work: Work<Data>,
    options: Pick<WorkerOptions, 'concurrency' | 'limiter'>,
  ): Running {
    const { onTrouble } = this.options;
    const connection = this.connect(null);
    const calledOff = new AbortController();
    const worker = new Worker<Data>(queue, (job, token) => work(job, token!, calledOff.signal), {
      ...options,
      connection,
      prefix: PREFIX,
      lockDuration: this.leaseMs,
      stalledInterval: this.leaseMs / 2,
      maxStalledCount: STALLS,
      // Where Redis forgot a job that is being done, its end cannot be told: let go of it soon.
      runRetryDelay: 1000,
    });
    worker.on('error', onTrouble);
    worker.on('failed', (_job, error) => onTrouble(error));
    return {
      stop: async (graceMs) => {
        await stopWithin(worker, calledOff, graceMs);
        connection.disconnect();
      },
    };
  }

  /** Rejects where Redis gives no answer in good time. */
  private async answered<T>(work: Promise<T>): Promise<T> {
    let patience: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      patience = setTimeout(() => reject(new Error('Redis does not answer')), this.patienceMs);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(patience);
    }
  }

  private connect(maxRetriesPerRequest: number | null): Redis {
    const redis = new Redis(this.options.redisUrl, { maxRetriesPerRequest });
    redis.on('error', this.options.onTrouble);
    return redis;
  }
}

type Work<Data> = (job: Job<Data>, token: string, signal: AbortSignal) => Promise<unknown>;

async function carry(job: Job<JobRef>, token: string, handler: Handler, signal: AbortSignal): Promise<void> {
  try {
    await handler(job.data, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    // Shut down: it waits for another worker, and no attempt is counted.
    await job.moveToWait(token);
    throw new WaitingError();
  }
}

const checkOf = (job: CheckJob) => ({
  name: 'check',
  data: { submission: job.submission, generation: job.generation },
  opts: { ...CHECK_OPTIONS, jobId: checkId(job), priority: job.priority },
});

/** Whether a batch is settled is asked of the store: the queue may have lost some of its jobs, or not have them all yet. */
async function sumUp(
  job: Job<BatchData>,
  token: string,
  summarise: SummariseBatch,
  lookAgainMs: number,
): Promise<unknown> {
  const summary = await summarise(job.data.batch);
  if (await job.moveToWaitingChildren(token)) throw new WaitingChildrenError();
  if (summary !== null) return summary;
  await job.moveToDelayed(Date.now() + lookAgainMs, token);
  throw new DelayedError();
}

/** Takes nothing new, lets what runs come to its end within the grace, then calls it off: see `carry`. */
async function stopWithin(worker: Worker, stop: AbortController, graceMs: number): Promise<void> {
  const closing = worker.close();
  const grace = setTimeout(() => stop.abort(), graceMs);
  await closing;
  clearTimeout(grace);
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}
