import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { summariser } from '../../../pipeline/jobs/batch-summary.js';
import { BullmqCarrier, type BullmqOptions } from '../../../pipeline/jobs/bullmq.js';
import type { Handler, Running } from '../../../pipeline/jobs/carrier.js';
import { refill } from '../../../pipeline/jobs/refill.js';
import { enqueueBatch } from '../../../pipeline/server/enqueue.js';
import type { Store } from '../../../pipeline/store/open.js';
import type { Job } from '../../../pipeline/store/submissions.js';
import { startRedis, type Service } from '../../services.js';
import { freshStore, type Fresh } from '../store/stores.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The carrier over a real Redis and a real PostgreSQL; what a job does is left to each test. */

let redis: Service;
let fresh: Fresh;
let store: Store;
let carrier: BullmqCarrier;
let running: Running[];

beforeEach(async () => {
  [redis, fresh] = await Promise.all([startRedis(), freshStore('postgres')]);
  store = fresh.store;
  carrier = newCarrier();
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((each) => each.stop(0)));
  await carrier.close();
  await Promise.all([redis.stop(), fresh.dispose()]);
});

const newCarrier = (options: Partial<BullmqOptions> = {}) =>
  new BullmqCarrier({ redisUrl: redis.url, leaseSeconds: 2, onTrouble: () => undefined, ...options });

describe('jobs', () => {
  test('are brought once each, however often they are added', async () => {
    const jobs = await submissions(3);
    await carrier.add(jobs);
    await carrier.add(jobs);
    expect(await carrier.counts()).toEqual({ waiting: 3, running: 0 });
    const seen = run();
    await until(async () => (await carrier.counts()).waiting === 0 && seen.length >= 3);
    expect(seen.toSorted()).toEqual(ids(jobs));
  });

  test('of a reviewer who waits come before those of a batch', async () => {
    const bulk = await submissions(3, { priority: 10 });
    const waiting = await submissions(1, { priority: 1 });
    await carrier.add([...bulk, ...waiting]);
    const seen = run();
    await until(async () => seen.length === 4);
    expect(seen).toEqual([...ids(waiting), ...ids(bulk)]);
  });

  test('that meet with a fault are brought again', async () => {
    const jobs = await submissions(1);
    await carrier.add(jobs);
    let faults = 0;
    const seen = run(async () => {
      if (faults++ < 1) throw new Error('the store is away');
    });
    await until(async () => seen.length === 2);
    expect(seen).toEqual([...ids(jobs), ...ids(jobs)]);
  });

  test('are handed back by a worker that is told to end', async () => {
    const jobs = await submissions(1);
    await carrier.add(jobs);
    const held = run((_job, signal) => new Promise((_, reject) => signal.addEventListener('abort', reject)));
    await until(async () => held.length === 1);
    await running.pop()!.stop(50);
    expect(await carrier.counts()).toEqual({ waiting: 1, running: 0 });
    const seen = run();
    await until(async () => seen.length === 1);
  });

  test('go at the pace that is set for all workers together', async () => {
    await carrier.close();
    carrier = newCarrier({ perMinute: 2 });
    await carrier.add(await submissions(4));
    const seen = run();
    await until(async () => seen.length === 2);
    await sleep(1500);
    expect(seen).toHaveLength(2);
  });
});

describe('the refill', () => {
  test('brings what a Redis without a memory forgot', async () => {
    const jobs = await submissions(5);
    await carrier.add(jobs);
    await redis.kill();
    await redis.restart();
    expect(await carrier.counts()).toEqual({ waiting: 0, running: 0 });
    await refill(store, carrier);
    const seen = run();
    await until(async () => seen.length === 5);
    expect(seen.toSorted()).toEqual(ids(jobs));
  });

  test('brings what the store has and the queue was never told of', async () => {
    await refill(store, carrier);
    const jobs = await submissions(2);
    await refill(store, carrier);
    expect(await carrier.counts()).toEqual({ waiting: jobs.length, running: 0 });
  });

  test('leaves the submissions of a paused batch alone', async () => {
    const batch = await store.batches.create({ name: 'paused' });
    await submissions(2, { batch: batch.id });
    await store.batches.pause(batch.id, null);
    await refill(store, carrier);
    expect(await carrier.counts()).toEqual({ waiting: 0, running: 0 });
  });
});

describe('a batch', () => {
  test('is summed up when its last submission is settled', async () => {
    const batch = await store.batches.create({ name: 'spring' });
    await carrier.add(await submissions(3, { batch: batch.id }), batch.id);
    await carrier.add(await submissions(2, { batch: batch.id }), batch.id);
    running.push(carrier.runSummaries(summariser(store)));
    run(fail);
    await until(async () => (await store.batches.find(batch.id))!.state === 'done');
    expect((await store.batches.find(batch.id))!.summary).toMatchObject({
      submissions: { failed: 5, waiting: 0, running: 0 },
      failures: { empty: 5 },
    });
  });

  test('is summed up again when more comes, and no refill says so', async () => {
    const batch = await store.batches.create({ name: 'autumn' });
    running.push(carrier.runSummaries(summariser(store)));
    run(fail);
    for (const failed of [1, 2]) {
      await carrier.add(await submissions(1, { batch: batch.id }), batch.id);
      await until(async () => (await store.batches.find(batch.id))!.state === 'done');
      expect((await store.batches.find(batch.id))!.summary).toMatchObject({ submissions: { failed } });
    }
  });

  test('goes on when it is resumed, and no refill says so', async () => {
    const batch = await store.batches.create({ name: 'winter' });
    await store.batches.pause(batch.id, null);
    const jobs = await submissions(2, { batch: batch.id });
    await carrier.add(jobs, batch.id);
    const seen = run(fail);
    // The store refuses them, and the queue lets go of them.
    await until(async () => seen.length === 2 && (await carrier.missing(jobs)).length === 2);
    await store.batches.resume(batch.id, null);
    await enqueueBatch({ store, carrier }, batch.id, { warn: expect.unreachable });
    await until(async () => (await store.batches.find(batch.id))!.counts.failed === 2);
  });

  test('is summed up also when Redis forgot that it was one', async () => {
    const batch = await store.batches.create({ name: 'summer' });
    await carrier.add(await submissions(2, { batch: batch.id }), batch.id);
    await redis.kill();
    await redis.restart();
    await refill(store, carrier);
    running.push(carrier.runSummaries(summariser(store)));
    run(fail);
    await until(async () => (await store.batches.find(batch.id))!.state === 'done');
  });
});

/** Instead of waiting for it: the server must answer. */
describe('adding fails where Redis', () => {
  const job: Job = { submission: 1, generation: 1, priority: 1 };

  test('is away since it was there', async () => {
    await carrier.counts();
    await redis.kill();
    await expect(carrier.add([job])).rejects.toThrow(/max retries/);
    await redis.restart();
  });

  test('was away from the start', async () => {
    await carrier.close();
    await redis.kill();
    carrier = newCarrier({ patienceSeconds: 0.5 });
    await expect(carrier.add([job])).rejects.toThrow('Redis does not answer');
    await redis.restart();
  });
});

/** Begins to take jobs; gives the submissions as they come. */
function run(handler: Handler = async () => undefined): number[] {
  const seen: number[] = [];
  running.push(
    carrier.run(async (job, signal) => {
      seen.push(job.submission);
      await handler(job, signal);
    }, 1),
  );
  return seen;
}

const fail: Handler = async ({ submission, generation }) => {
  await store.submissions.claim(submission, generation, 'test');
  await store.submissions.fail(submission, generation, { code: 'empty', message: 'empty' });
};

let made = 0;

function submissions(count: number, of: { priority?: number; batch?: number } = {}): Promise<Job[]> {
  const sha256 = () => String(made++).padStart(64, '0');
  return store.submissions.add(
    Array.from({ length: count }, () => ({ sha256: sha256(), bytes: 1, fileName: '报告.docx', ...of })),
  );
}

const ids = (jobs: readonly Job[]): number[] => jobs.map(({ submission }) => submission);

/** Bounded by the time limit of the test. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(50);
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
