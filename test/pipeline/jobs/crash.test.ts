import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments, type Documents } from '../../../pipeline/documents/documents.js';
import { BullmqCarrier } from '../../../pipeline/jobs/bullmq.js';
import { openStore, type Store } from '../../../pipeline/store/open.js';
import { startPostgres, startRedis, type Service } from '../../services.js';
import { WorkerProcess } from './worker-process.js';

/**
 * Real workers, a real Redis without persistence and a real PostgreSQL, each of which is killed again and again while
 * they work. In the end every submission has exactly one result.
 */

const ROUNDS = 3;
const SUBMISSIONS_A_ROUND = 40;
/** Of those, so many have bytes of their own; the rest are the same bytes sent again. */
const DOCUMENTS_A_ROUND = 32;
/** Far more than it takes, unless the machine has much else to do: starting a worker again is what takes the time. */
const DEADLINE_MS = 300_000;
const LEASE_SECONDS = '2';

let redis: Service;
let postgres: Service;
let store: Store;
let documents: Documents;
let carrier: BullmqCarrier;
let database: pg.Pool;
let folder: string;
let workers: WorkerProcess[] = [];

const startWorker = (): WorkerProcess =>
  new WorkerProcess({ REDIS_URL: redis.url, DATABASE_URL: postgres.url, GOUJI_DATA: folder, GOUJI_DOCUMENTS: '' }, [
    '--concurrency',
    '1',
    '--lease',
    LEASE_SECONDS,
    '--grace',
    '5',
  ]);

beforeAll(async () => {
  [redis, postgres] = await Promise.all([startRedis(), startPostgres()]);
  folder = mkdtempSync(join(tmpdir(), 'gouji-crash-'));
  documents = await openDocuments({ folder: join(folder, 'documents') });
  store = await openStore({ databaseUrl: postgres.url });
  database = new pg.Pool({ connectionString: postgres.url });
  database.on('error', () => undefined);
  carrier = new BullmqCarrier({ redisUrl: redis.url, onTrouble: () => undefined });
  workers = [startWorker(), startWorker()];
  await Promise.all(workers.map(({ ready }) => ready));
}, DEADLINE_MS);

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await carrier.close();
  await store.close();
  await database.end();
  await Promise.all([redis.stop(), postgres.stop()]);
  rmSync(folder, { recursive: true, force: true });
}, DEADLINE_MS);

describe('workers, Redis and connections that die', () => {
  test(
    'leave every submission with exactly one result',
    async () => {
      const random = mulberry32(20_240_611);
      for (let round = 0; round < ROUNDS; round++) {
        await submitRound(round);
        for (const incident of shuffled(INCIDENTS, random)) {
          await sleep(100 + random() * 500);
          await incident(random);
        }
        await until(allSettled);
      }
      const count = ROUNDS * SUBMISSIONS_A_ROUND;
      expect(await one(`select count(*) from submission where state = 'done'`)).toBe(count);
      // Written down in the transaction that settles: one more would be a second result.
      expect(await one(`select count(*) from audit where action = 'settled'`)).toBe(count);
      expect(await one(`select count(*) - count(distinct (sha256, ruleset)) from result`)).toBe(0);
      expect(await one(`select count(*) from result`)).toBe(
        await one(`select count(distinct job_key) from submission`),
      );
      expect(await one(`select count(distinct sha256) from result`)).toBe(ROUNDS * DOCUMENTS_A_ROUND);
      expect(await one(FINDINGS_ASTRAY)).toBe(0);
      expect(await one(`select count(*) from submission_finding`)).toBeGreaterThan(0);
      await until(async () => (await one(`select count(*) from batch where state = 'done'`)) === ROUNDS);
      expect(await one(`select sum((summary->'submissions'->>'done')::int) from batch`)).toBe(count);
    },
    DEADLINE_MS,
  );

  test(
    'a worker that is told to end hands back what it holds, and others finish it',
    async () => {
      const [first, second] = workers as [WorkerProcess, WorkerProcess];
      await Promise.all([first.ready, second.ready]);
      await submitRound(ROUNDS);
      workers = [second];
      expect(await first.end()).toBe(0);
      expect(await one(`select sum(losses) from submission where batch_id = (select max(id) from batch)`)).toBe(0);
      await until(allSettled);
      expect(await second.end()).toBe(0);
      expect(await carrier.counts()).toMatchObject({ waiting: 0, running: 0 });
    },
    DEADLINE_MS,
  );
});

type Incident = (random: () => number) => Promise<void>;

/** Any that works; one that only starts would be killed in vain. */
const killWorker: Incident = async (random) => {
  const ready = [...workers.keys()].filter((i) => workers[i]!.isReady);
  const victim = ready[Math.floor(random() * ready.length)];
  if (victim === undefined) return;
  await workers[victim]!.kill();
  workers[victim] = startWorker();
};

const emptyRedis: Incident = async (random) => {
  await redis.kill();
  await sleep(random() * 400);
  await redis.restart();
};

const dropConnections: Incident = async () => {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
  );
  await client.end();
};

const INCIDENTS: readonly Incident[] = [
  killWorker,
  emptyRedis,
  emptyRedis,
  dropConnections,
  dropConnections,
  dropConnections,
  dropConnections,
];

/** Findings that a submission lacks or has beside those of its result. */
const FINDINGS_ASTRAY = `
  select count(*) from (select id, fingerprint from submission join finding using (job_key)) a
  full join submission_finding b on b.submission_id = a.id and b.fingerprint = a.fingerprint
  where a.id is null or b.submission_id is null`;

/** As `gouji submit` does: the store first, then the queue, which may be away. */
async function submitRound(round: number): Promise<void> {
  const batch = await store.batches.create({ name: `round ${round}` });
  const entries = [];
  for (let i = 0; i < SUBMISSIONS_A_ROUND; i++) {
    const document = await documents.put(Buffer.from(reportText(round, i % DOCUMENTS_A_ROUND)));
    entries.push({ ...document, fileName: `${round}-${i}.txt`, batch: batch.id });
  }
  await carrier.add(await store.submissions.add(entries), batch.id).catch(() => undefined);
}

/** A small report, whose rate is right or wrong by turns. */
function reportText(round: number, i: number): string {
  const spent = 300 + round * DOCUMENTS_A_ROUND + i;
  const rate = ((spent / 800) * 100).toFixed(2);
  const printed = i % 2 === 0 ? rate : (Number(rate) + 7).toFixed(2);
  return `青石镇河道保洁中心2022年度部门整体支出绩效自评报告\n\n2022年预算800万元，实际支出${spent}万元，预算执行率${printed}%。\n`;
}

async function allSettled(): Promise<boolean> {
  return (await one(`select count(*) from submission where state in ('waiting', 'running')`)) === 0;
}

/** The one number of a query; asked again where the connection was lost. */
async function one(text: string): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { rows } = await database.query(text);
      return Number(Object.values(rows[0] as Record<string, unknown>)[0]);
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

/** Bounded by the time limit of the test. Meanwhile workers are looked after as a service manager does. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) {
    for (const [i, worker] of workers.entries()) if (worker.hasEnded) workers[i] = startWorker();
    await sleep(200);
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Numbers from 0 to 1 that are the same in every run. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
