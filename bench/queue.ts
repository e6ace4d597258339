import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { BullmqCarrier } from '../pipeline/jobs/bullmq.js';
import type { Carrier } from '../pipeline/jobs/carrier.js';
import { InProcessCarrier } from '../pipeline/jobs/in-process.js';
import { checkingHandler } from '../pipeline/jobs/job.js';
import { USUAL_LIMITS } from '../pipeline/pool/limits.js';
import { jobsAtOnce, Pool } from '../pipeline/pool/pool.js';
import { usageOf } from '../pipeline/pool/process-usage.js';
import { WorkerProcess } from '../test/pipeline/jobs/worker-process.js';
import { openInstallation, type BenchInstallation } from './installation.js';
import { median } from './measure.js';

/**
 * `npx tsx bench/queue.ts [--reports N] [--rounds N] [PATH]`
 *
 * Reports a second by one and by two checkers, carried in this process and through BullMQ by workers of their own, from
 * PostgreSQL and back; beside the rate of BullMQ jobs that do nothing, in the same run. The two take turns, so that what
 * else the machine does meets both, and the medians over the rounds are told. Every report has bytes of its own, so that
 * each is read and checked. Copies of one file; ratios say more than rates, which depend on the machine.
 */
const { values: options, positionals } = parseArgs({
  options: { reports: { type: 'string', default: '30' }, rounds: { type: 'string', default: '7' } },
  allowPositionals: true,
});
const reports = Number(options.reports);
const rounds = Number(options.rounds);
const path = positionals[0] ?? 'fixtures/reports/department-basic-form.docx';
/** Each checker has its dictionary loaded and its code compiled before the clock runs. */
const WARM = 10;
const CHECKERS = [1, 2];
const NO_OPS = 3000;

// One each: what waits in a store is for whoever looks.
const [inHere, inQueue] = await Promise.all([openInstallation(path), openInstallation(path)]);
console.log(`${path}, ${rounds} rounds of ${reports} copies each`);
console.log(row('BullMQ, jobs that do nothing', await noOpRate(inQueue.redisUrl)));
for (const checkers of CHECKERS) {
  const here = inProcess(checkers);
  const queue = await throughQueue(checkers);
  const rates: { here: number; queue: number }[] = [];
  for (const { carrier, place } of [here, queue]) await rateOf(carrier, place, WARM * checkers);
  for (let round = 0; round < rounds; round++) {
    const rate = await rateOf(here.carrier, here.place, reports);
    rates.push({ here: rate, queue: await rateOf(queue.carrier, queue.place, reports) });
  }
  const shares = rates.map((rate) => rate.queue / rate.here);
  console.log(row(`in process, ${checkers} at a time`, median(rates.map((rate) => rate.here))));
  console.log(
    row(`BullMQ, ${checkers} worker${checkers > 1 ? 's' : ''}`, median(rates.map((rate) => rate.queue)), shares),
  );
  const memory = await queue.memory();
  console.log(`  memory of each worker: ${memory.map(({ host, checker }) => `${host} + ${checker} MB`).join(', ')}`);
  await here.end();
  await queue.end();
}
await Promise.all([inHere.close(), inQueue.close()]);

function inProcess(checkers: number) {
  const pool = new Pool(checkers, USUAL_LIMITS, fail);
  const carrier = new InProcessCarrier(inHere.store, { onTrouble: fail });
  const running = carrier.run(handlerOf(inHere, pool), jobsAtOnce(checkers));
  return {
    carrier,
    place: inHere,
    async end() {
      await running.stop(0);
      await carrier.close();
      pool.close();
    },
  };
}

interface WorkerMemory {
  /** Resident megabytes of the worker itself, and of the process in which it checks. */
  readonly host: number;
  readonly checker: number;
}

async function throughQueue(checkers: number) {
  const workers = Array.from(
    { length: checkers },
    () => new WorkerProcess(inQueue.environment, ['--concurrency', '1']),
  );
  await Promise.all(workers.map(({ ready }) => ready));
  const carrier = new BullmqCarrier({ redisUrl: inQueue.redisUrl, onTrouble: fail });
  return {
    carrier,
    place: inQueue,
    memory: () => Promise.all(workers.map(({ pid }) => memoryOf(pid))),
    async end() {
      await carrier.close();
      await Promise.all(workers.map((worker) => worker.end()));
    },
  };
}

/** Reports a second, from the moment that the carrier is told of them until the last one is settled. */
async function rateOf(carrier: Carrier, place: BenchInstallation, count: number): Promise<number> {
  const jobs = await place.submit(count);
  const began = Date.now();
  await carrier.add(jobs);
  return (count * 1000) / ((await place.settled()) - began);
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

/** `shares`: of the rate in process, in each round. */
function row(label: string, rate: number, shares?: readonly number[]): string {
  const percent = (share: number) => (share * 100).toFixed(0);
  const share = shares
    ? `   ${percent(median(shares))} % of in process (${percent(Math.min(...shares))} to ${percent(Math.max(...shares))})`
    : '';
  return `${label.padEnd(32)}${rate.toFixed(1).padStart(9)}/s${share}`;
}
