import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Carrier } from '../jobs/carrier.js';
import type { Store } from '../store/open.js';

const STAGE_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const WAIT_SECONDS = [0.25, 1, 2.5, 5, 15, 60, 300, 1800, 7200, 86_400];

/** A settling that began before a moment is seen when it is committed: what is counted is so much older than now. */
const COMMIT_MS = 5000;

/**
 * What Prometheus is told. All of it is read from the store and the queue when it is asked for: workers of other hosts are
 * counted too. Counters and histograms count from the start of this server.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly submissions = this.gauge('gouji_submissions', 'Submissions in the store, by state', 'state');
  private readonly failures = this.gauge('gouji_failures', 'Submissions without a report, by code', 'code');
  private readonly queue = this.gauge('gouji_queue_jobs', 'Jobs that the carrier holds, by state', 'state');
  private readonly oldest = this.gauge('gouji_oldest_waiting_seconds', 'Age of the oldest submission that waits');
  private readonly up = this.gauge('gouji_queue_up', 'Whether the carrier answers');
  private readonly settled = new Counter({
    name: 'gouji_settled_total',
    help: 'Submissions settled since the server started, by state',
    labelNames: ['state'],
    registers: [this.registry],
  });
  private readonly stages = new Histogram({
    name: 'gouji_stage_seconds',
    help: 'Duration of the stages of a check',
    labelNames: ['stage'],
    buckets: STAGE_SECONDS,
    registers: [this.registry],
  });
  private readonly turnaround = new Histogram({
    name: 'gouji_turnaround_seconds',
    help: 'From submission till settled',
    buckets: WAIT_SECONDS,
    registers: [this.registry],
  });
  /** Two that ask at once must not count the same twice. */
  private last: Promise<Date>;

  constructor(
    private readonly store: Store,
    private readonly carrier: Carrier,
  ) {
    this.last = store.traffic.now();
    this.last.catch(() => {});
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    this.last = this.last.catch(() => this.store.traffic.now()).then((after) => this.countSince(after));
    await this.last;
    await this.readStore();
    await this.readQueue();
    return this.registry.metrics();
  }

  private async countSince(after: Date): Promise<Date> {
    const until = new Date((await this.store.traffic.now()).getTime() - COMMIT_MS);
    for (const { state, seconds } of await this.store.traffic.settled(after, until)) {
      this.settled.inc({ state });
      this.turnaround.observe(seconds);
    }
    for (const ms of await this.store.traffic.stages(after, until))
      for (const [stage, duration] of Object.entries(ms)) this.stages.observe({ stage }, duration / 1000);
    return until;
  }

  private async readStore(): Promise<void> {
    const { states, oldestWaiting } = await this.store.submissions.counts();
    for (const [state, count] of Object.entries(states)) this.submissions.set({ state }, count);
    this.oldest.set(oldestWaiting ? Math.max(0, (Date.now() - oldestWaiting.getTime()) / 1000) : 0);
    this.failures.reset();
    for (const [code, count] of await this.store.traffic.failures()) this.failures.set({ code }, count);
  }

  private async readQueue(): Promise<void> {
    try {
      for (const [state, count] of Object.entries(await this.carrier.counts())) this.queue.set({ state }, count);
      this.up.set(1);
    } catch {
      this.up.set(0);
    }
  }

  private gauge(name: string, help: string, ...labelNames: string[]): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
