import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** JavaScript as text: a thread has no part in what loads TypeScript where the sources run. */
const WATCH = `
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 500);
  require('node:worker_threads').parentPort.postMessage('watching');
`;

/**
 * From now on this process ends within a second of the one that forked it, even in the middle of one long computation,
 * which hears of no disconnect: a thread watches.
 */
export async function endWithParent(): Promise<void> {
  const watchdog = new Worker(WATCH, { eval: true, execArgv: [] });
  await once(watchdog, 'message');
  watchdog.unref();
}
