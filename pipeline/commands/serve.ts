import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { loadSettings } from '../config/load.js';
import { openDocuments, type Documents } from '../documents/documents.js';
import { installation, type Installation } from '../installation.js';
import { BullmqCarrier } from '../jobs/bullmq.js';
import type { Carrier } from '../jobs/carrier.js';
import { InProcessCarrier } from '../jobs/in-process.js';
import { checkingHandler } from '../jobs/job.js';
import { hourly, type Hourly } from '../jobs/hourly.js';
import { sweep } from '../jobs/sweep.js';
import { fill, localized, type Language } from '../language.js';
import { USUAL_LIMITS } from '../pool/limits.js';
import { jobsAtOnce, Pool, usualSize } from '../pool/pool.js';
import { PAGE_FOLDER } from '../server/page.js';
import { createServer } from '../server/server.js';
import { USUAL_UPLOAD_LIMITS } from '../server/uploads.js';
import { openStore, type Store } from '../store/open.js';
import type { Removed } from '../store/retention.js';
import { secret } from '../store/sessions.js';
import { toldSeldom } from './trouble.js';
import { UsageError } from '../usage.js';

interface Options {
  readonly host: string;
  readonly port: number;
  readonly data?: string;
  readonly config?: string;
  readonly jobs?: number;
  /** Seconds a file. */
  readonly timeout: number;
  /** Days that a settled submission is kept; without it, for ever. */
  readonly keepDays?: number;
  readonly lang: Language;
}

const words = {
  listening: localized('勾稽已启动：{address}（按 Ctrl-C 停止）', 'Gouji listens at {address} (Ctrl-C stops it)'),
  open: localized(
    '还没有用户：本机不必登录即可使用，用 gouji user add 建立用户后须登录',
    'there are no people yet: this machine comes in without signing in, until gouji user add makes one',
  ),
  noPage: localized('没有找到页面（web/dist），只提供接口', 'no page was built (web/dist): the API alone is served'),
  stopping: localized(
    '正在停止：先做完手头的核对，其余下次启动后继续',
    'stopping: what is being checked is finished, the rest goes on at the next start',
  ),
} as const;

const needsPeople = localized(
  '对其他机器开放（--host）前须先建立用户：gouji user add 姓名 --role administrator',
  'a server that other machines reach (--host) needs people first: gouji user add NAME --role administrator',
);

const inUse = (host: string, port: number) =>
  localized(
    `${host} 的端口 ${port} 已被占用，请用 --port 换一个`,
    `port ${port} of ${host} is in use; choose another with --port`,
  );

const noSuchHost = (host: string) =>
  localized(`本机没有地址 ${host}（--host）`, `this machine has no address ${host} (--host)`);

/** What is being checked may come to its end; beyond it, it is handed back. */
const GRACE_MS = 30_000;

/** Serves the page and the API until it is told to end. */
export async function serve(options: Options): Promise<void> {
  const { host, port, lang } = options;
  const settings = await loadSettings(options.config);
  const place = installation(options.data);
  const loopback = isLoopback(host);
  const store = await openStore({ databaseUrl: place.databaseUrl, folder: place.folder });
  try {
    const anyPerson = await store.people.any();
    if (!loopback && !anyPerson) throw new UsageError(needsPeople);
    const log = pino({ name: 'serve', base: { pid: process.pid, host: hostname() } }, pino.destination(2));
    const documents = await openDocuments({ url: place.documentsUrl, folder: place.documentsFolder });
    const carrier = carrierOf(place, store, log);
    let started: Pool | null = null;
    const pool = () => (started ??= poolOf(options, log));
    const machineToken = store.isShared ? null : secret();
    const app = await createServer({
      store,
      documents,
      carrier,
      pool,
      log,
      loopback,
      machineToken,
      pageFolder: PAGE_FOLDER,
      uploadLimits: USUAL_UPLOAD_LIMITS,
    });
    await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
      throw usageOf(error, host, port);
    });
    const address = addressOf(app.server.address(), host);
    if (machineToken !== null) await store.announce(address, machineToken);
    const handler = () => checkingHandler({ store, documents, pool: pool(), carrier: processName(), log, settings });
    // Without a queue the server's own processes check.
    const checking = place.redisUrl ? null : carrier.run(handler(), jobsAtOnce(options.jobs ?? usualSize()));
    const chores = choresOf(store, documents, options.keepDays, log);
    say(fill(words.listening, lang, { address }));
    if (!anyPerson) say(words.open[lang]);
    if (!existsSync(join(PAGE_FOLDER, 'index.html'))) say(words.noPage[lang]);

    await toldToEnd();
    say(words.stopping[lang]);
    await app.close();
    await Promise.all(chores.map((chore) => chore.stop()));
    await checking?.stop(GRACE_MS);
    // Assigned in a function, which the compiler does not follow.
    (started as Pool | null)?.close();
    await carrier.close();
  } finally {
    await store.close();
  }
}

function carrierOf({ redisUrl }: Installation, store: Store, log: Logger): Carrier {
  const onTrouble = toldSeldom((error) => log.warn({ err: error }, 'trouble'));
  return redisUrl ? new BullmqCarrier({ redisUrl, onTrouble }) : new InProcessCarrier(store, { onTrouble });
}

function choresOf(store: Store, documents: Documents, days: number | undefined, log: Logger): Hourly[] {
  const onTrouble = (error: Error) => log.warn({ err: error }, 'trouble');
  const backUp = async () => {
    const copy = await store.backUp();
    if (copy !== null) log.info({ copy }, 'store copied');
  };
  const chores = [hourly(backUp, onTrouble)];
  if (days !== undefined) {
    const onSwept = (removed: Removed) => log.info({ days, removed }, 'old submissions deleted');
    chores.push(hourly(() => sweep(store, documents, days, onSwept), onTrouble));
  }
  return chores;
}

function poolOf({ jobs = usualSize(), timeout }: Options, log: Logger): Pool {
  return new Pool(jobs, { ...USUAL_LIMITS, seconds: timeout }, (file, details) => log.error({ file, details }, 'bug'));
}

const processName = (): string => `${hostname()}:${process.pid}`;

/** Bound to these, nobody but this machine reaches it. */
function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host === 'localhost';
}

function addressOf(bound: unknown, host: string): string {
  const { port } = bound as { port: number };
  const name = isIP(host) === 6 ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function usageOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new UsageError(inUse(host, port));
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new UsageError(noSuchHost(host));
  return error;
}

/** For the person who started it; stdout is for results, and the log goes to stderr too. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Resolves at the first SIGINT or SIGTERM; the second one ends the process at once. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
