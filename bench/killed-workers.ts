import { parseArgs } from 'node:util';
import { BullmqCarrier } from '../pipeline/jobs/bullmq.js';
import { WorkerProcess } from '../test/pipeline/jobs/worker-process.js';
import { openInstallation } from './installation.js';

/**
 * `npx tsx bench/killed-workers.ts [--reports N] [--every SECONDS] [PATH]`
 *
 * Many submissions through the queue with two workers, of which one is killed every few seconds and started again. In the
 * end every submission must have been settled once; the exit status says whether it was.
 */
const { values: options, positionals } = parseArgs({
  options: { reports: { type: 'string', default: '1000' }, every: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const reports = Number(options.reports);
const everyMs = Number(options.every) * 1000;

const place = await openInstallation(positionals[0] ?? 'fixtures/reports/county-yuan-messy.docx');
const start = () => new WorkerProcess(place.environment, ['--concurrency', '1', '--lease', '4']);
const workers = [start(), start()];
await Promise.all(workers.map(({ ready }) => ready));
const carrier = new BullmqCarrier({ redisUrl: place.redisUrl, onTrouble: () => undefined });
const batch = await place.store.batches.create({ name: 'killed workers' });
await carrier.add(await place.submit(reports, batch.id), batch.id);

const began = Date.now();
let kills = 0;
/** The longest at work is killed, as soon as the one before it is back at work: on a slow machine, that takes its time. */
const killing = setInterval(() => {
  if (!workers.every(({ isAtWork }) => isAtWork)) return;
  void workers.shift()!.kill();
  workers.push(start());
  kills++;
}, everyMs);
const ended = await place.settled();
clearInterval(killing);

const settled = await place.one(`select count(*) from audit where action = 'settled'`);
const done = await place.one(`select count(*) from submission where state = 'done'`);
const results = await place.one('select count(*) from result');
const losses = await place.one('select sum(losses) from submission');
console.log(`${reports} submissions, two workers, ${kills} killed in ${((ended - began) / 1000).toFixed(0)} s`);
console.log(`done ${done}, settled ${settled}, results ${results}; taken over from a dead worker ${losses}`);
for (const worker of workers) await worker.kill();
await carrier.close();
await place.close();
process.exitCode = done === reports && settled === reports && results === reports ? 0 : 1;
