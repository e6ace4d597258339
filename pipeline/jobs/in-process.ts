import type { Store } from '../store/open.js';
import type { Job } from '../store/submissions.js';
import { summariser } from './batch-summary.js';
import type { Carrier, CarrierCounts, Handler, Running } from './carrier.js';

export interface InProcessOptions {
  /** Told of every fault of the store or the documents, which is mended by trying again. */
  readonly onTrouble: (error: Error) => void;
}

/** How often the store is asked for what nobody told us of. */
const TICK_MS = 5000;
/** After a fault a submission is tried again after 1, 2, 4 … s, and every five minutes in the end. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 300_000;
const RECLAIM_MS = 60_000;
/** Where processes share the store: one that was silent for so long is held for dead. A check takes ten minutes at the most. */
const LOST_AFTER_SECONDS = 1800;

/** The carrier of one process. It keeps no queue of its own: it asks the store what waits, in the store's order. */
export class InProcessCarrier implements Carrier {
  private readonly loops = new Set<Loop>();

  constructor(
    private readonly store: Store,
    private readonly options: InProcessOptions,
  ) {}

  async add(): Promise<void> {
    for (const loop of this.loops) loop.tell();
  }

  async counts(): Promise<CarrierCounts> {
    const { states } = await this.store.submissions.counts();
    return { waiting: states.waiting, running: states.running };
  }

  run(handler: Handler, concurrency: number): Running {
    const { store, options } = this;
    const loop = new Loop({ store, handler, concurrency, ...options });
    this.loops.add(loop);
    return {
      stop: async (graceMs) => {
        this.loops.delete(loop);
        await loop.stop(graceMs);
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.loops].map((loop) => loop.stop(0)));
    this.loops.clear();
  }
}

interface LoopParts extends InProcessOptions {
  readonly store: Store;
  readonly handler: Handler;
  readonly concurrency: number;
}

/** Keeps so many jobs running as long as there are any. */
class Loop {
  private readonly active = new Map<number, Promise<void>>();
  /** When submissions that met with a fault may be tried again, and how long they waited. */
  private readonly delayed = new Map<number, { readonly until: number; readonly ms: number }>();
  private readonly calledOff = new AbortController();
  private readonly timer = setInterval(() => this.wake(), TICK_MS);
  private filling: Promise<void> | null = null;
  private isAskedAgain = false;
  private isStopped = false;
  private isUnsummed = true;
  private reclaimedAt = -Infinity;

  constructor(private readonly parts: LoopParts) {
    this.wake();
  }

  /** There may be something to check, or a batch to sum up. */
  tell(): void {
    this.isUnsummed = true;
    this.wake();
  }

  /** Looks what waits; once more where it is looking already, for it may have looked past what is new. */
  wake(): void {
    if (this.isStopped) return;
    if (this.filling) {
      this.isAskedAgain = true;
      return;
    }
    this.filling = this.fill()
      .catch(this.parts.onTrouble)
      .finally(() => {
        this.filling = null;
        if (!this.isAskedAgain) return;
        this.isAskedAgain = false;
        this.wake();
      });
  }

  async stop(graceMs: number): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    const grace = setTimeout(() => this.calledOff.abort(), graceMs);
    await this.filling;
    await Promise.all(this.active.values());
    clearTimeout(grace);
  }

  private async fill(): Promise<void> {
    const { store, concurrency } = this.parts;
    await this.reclaim();
    const free = concurrency - this.active.size;
    if (free <= 0) return;
    const now = Date.now();
    const known = this.active.size + this.delayed.size;
    const jobs = (await store.submissions.waiting(free + known)).filter(({ submission }) =>
      this.isDue(submission, now),
    );
    for (const job of jobs.slice(0, free)) if (!this.isStopped) this.begin(job);
    if (this.active.size === 0) await this.sumUpBatches();
  }

  /** What a process that died was at. Without a server all that runs and is not ours is of such a one. */
  private async reclaim(): Promise<void> {
    const now = Date.now();
    if (now < this.reclaimedAt + RECLAIM_MS) return;
    const { submissions, isShared } = this.parts.store;
    await submissions.reclaim(isShared ? LOST_AFTER_SECONDS : 0, [...this.active.keys()]);
    this.reclaimedAt = now;
  }

  private isDue(submission: number, now: number): boolean {
    return !this.active.has(submission) && (this.delayed.get(submission)?.until ?? 0) <= now;
  }

  private begin(job: Job): void {
    const { handler, onTrouble } = this.parts;
    const { submission } = job;
    this.isUnsummed = true;
    const work = handler(job, this.calledOff.signal)
      .then(() => void this.delayed.delete(submission))
      .catch((error: Error) => {
        if (this.calledOff.signal.aborted) return;
        this.delay(submission);
        onTrouble(error);
      })
      .finally(() => {
        this.active.delete(submission);
        this.wake();
      });
    this.active.set(submission, work);
  }

  private delay(submission: number): void {
    const before = this.delayed.get(submission)?.ms ?? 0;
    const ms = Math.min(Math.max(FIRST_WAIT_MS, before * 2), LONGEST_WAIT_MS);
    this.delayed.set(submission, { until: Date.now() + ms, ms });
  }

  private async sumUpBatches(): Promise<void> {
    if (!this.isUnsummed) return;
    // Before the work: what is told meanwhile is for the next time.
    this.isUnsummed = false;
    try {
      const summarise = summariser(this.parts.store);
      for (const batch of await this.parts.store.batches.openIds()) await summarise(batch);
    } catch (error) {
      this.isUnsummed = true;
      throw error;
    }
  }
}
