import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { BullmqCarrier } from '../pipeline/jobs/bullmq.js';
import type { Carrier } from '../pipeline/jobs/carrier.js';
import { InProcessCarrier } from '../pipeline/jobs/in-process.js';
import { checkingHandler } from '../pipeline/jobs/job.js';
import { USUAL_LIMITS } from '../pipeline/pool/limits.js';
import { Pool } from '../pipeline/pool/pool.js';
import { usageOf } from '../pipeline/pool/process-usage.js';
import { WorkerProcess } from '../test/pipeline/jobs/worker-process.js';
import { openInstallation, type BenchInstallation } from './installation.js';

/**
 * `npx tsx bench/queue.ts [--reports N] [PATH]`
 *
 * Reports a second by one and by two checkers, once carried in this process and once through BullMQ by workers of their
 * own, from PostgreSQL and back; beside the rate of BullMQ jobs that do nothing, in the same run. Every report has bytes
 * of its own, so that each is read and checked. Copies of one file; ratios say more than rates, which depend on the
 * machine and what else it does.
 */
const { values: options, positionals } = parseArgs({
  options: { reports: { type: 'string', default: '100' } },
  allowPositionals: true,
});
const reports = Number(options.reports);
const path = positionals[0] ?? 'fixtures/reports/department-basic-form.docx';
/** Each checker has its dictionary loaded and its code compiled before the clock runs. */
const WARM = 10;
const CHECKERS = [1, 2];
const NO_OPS = 3000;

const place = await openInstallation(path);
console.log(`${path}, ${reports} copies a run`);
const nothing = await noOpRate(place.redisUrl);
console.log(row('BullMQ, jobs that do nothing', nothing));
for (const checkers of CHECKERS) {
  const inProcess = await inProcessRate(checkers);
  const queued = await queueRate(checkers);
  console.log(row(`in process, ${checkers} at a time`, inProcess));
  console.log(row(`BullMQ, ${checkers} worker${checkers > 1 ? 's' : ''}`, queued.rate, queued.rate / inProcess));
  console.log(
    `  memory of each worker: ${queued.memory.map(({ host, checker }) => `${host} + ${checker} MB`).join(', ')}`,
  );
}
await place.close();

async function inProcessRate(checkers: number): Promise<number> {
  const pool = new Pool(checkers, USUAL_LIMITS, fail);
  const carrier = new InProcessCarrier(place.store, { onTrouble: fail });
  const running = carrier.run(handlerOf(place, pool), checkers);
  const rate = await rateOf(carrier, checkers);
  await running.stop(0);
  await carrier.close();
  pool.close();
  return rate;
}

interface WorkerMemory {
  /** Resident megabytes of the worker itself, and of the process in which it checks. */
  readonly host: number;
  readonly checker: number;
}

async function queueRate(checkers: number): Promise<{ rate: number; memory: WorkerMemory[] }> {
  const workers = Array.from({ length: checkers }, () => new WorkerProcess(place.environment, ['--concurrency', '1']));
  await Promise.all(workers.map(({ ready }) => ready));
  const carrier = new BullmqCarrier({ redisUrl: place.redisUrl, onTrouble: fail });
  const rate = await rateOf(carrier, checkers);
  const memory = await Promise.all(workers.map(({ pid }) => memoryOf(pid)));
  await carrier.close();
  await Promise.all(workers.map((worker) => worker.end()));
  return { rate, memory };
}

/** Reports a second, from the moment that the carrier is told of them until the last one is settled. */
async function rateOf(carrier: Carrier, checkers: number): Promise<number> {
  await carrier.add(await place.submit(WARM * checkers));
  await place.settled();
  const jobs = await place.submit(reports);
  const began = Date.now();
  await carrier.add(jobs);
  return (reports * 1000) / ((await place.settled()) - began);
}

async function noOpRate(redisUrl: string): Promise<number> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('nothing', { connection });
  await queue.addBulk(
    Array.from({ length: NO_OPS }, (_, i) => ({ name: 'nothing', data: { i }, opts: { removeOnComplete: true } })),
  );
  const began = performance.now();
  const worker = new Worker('nothing', async () => undefined, { connection, concurrency: 8 });
  await new Promise((resolve) => worker.once('drained', () => resolve(undefined)));
  const rate = (NO_OPS * 1000) / (performance.now() - began);
  await worker.close();
  await queue.close();
  connection.disconnect();
  return rate;
}

async function memoryOf(pid: number): Promise<WorkerMemory> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const usages = await Promise.all(
    children
      .trim()
      .split(' ')
      .map((child) => usageOf(Number(child))),
  );
  const checker = usages.reduce((sum, usage) => sum + (usage?.residentMb ?? 0), 0);
  return { host: Math.round((await usageOf(pid))?.residentMb ?? 0), checker: Math.round(checker) };
}

function handlerOf({ store, documents }: BenchInstallation, pool: Pool) {
  return checkingHandler({ store, documents, pool, carrier: 'bench', log: { info: () => {}, warn: console.error } });
}

function fail(...what: unknown[]): void {
  console.error(...what);
}

function row(label: string, rate: number, ratio?: number): string {
  const share = ratio === undefined ? '' : `   ${(ratio * 100).toFixed(0)} % of in process`;
  return `${label.padEnd(32)}${rate.toFixed(1).padStart(9)}/s${share}`;
}
