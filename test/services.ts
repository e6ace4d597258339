import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { program } from './programs.js';

/** Real servers for the tests that need them, on free ports of the loopback. */

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresUrl: string;
    readonly redisUrl: string;
  }
}

/** A server that a test may kill and start again: same port, same folder. */
export interface Service {
  readonly url: string;
  readonly pid: number;
  /** SIGKILL: nothing is written down any more. */
  kill(): Promise<void>;
  /** After a kill. */
  restart(): Promise<void>;
  /** Ends it and removes what it wrote. */
  stop(): Promise<void>;
}

/** Global set-up of the projects that need them: see vitest.config.ts. */
export default async function services({ provide }: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  const redis = await startRedis();
  provide('postgresUrl', postgres.url);
  provide('redisUrl', redis.url);
  return async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
  };
}

/** Redis without persistence: a kill empties it. */
export async function startRedis(): Promise<Service> {
  const redis = await program({ names: ['redis-server'], debianPackage: 'redis-server' });
  const folder = mkdtempSync(join(tmpdir(), 'gouji-redis-'));
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  return start(`redis://127.0.0.1:${port}`, port, folder, () => spawn(redis, options, { stdio: 'ignore' }));
}

/** A PostgreSQL server with the user and database `postgres`. */
export async function startPostgres(): Promise<Service> {
  const ofPostgres = { debianPackage: 'postgresql', folders: postgresFolders };
  const postgres = await program({ names: ['postgres'], ...ofPostgres });
  const initdb = await program({ names: ['initdb'], ...ofPostgres });
  const folder = mkdtempSync(join(tmpdir(), 'gouji-postgres-'));
  const port = await freePort();
  const asUser = userOfPostgres(folder);
  const data = join(folder, 'data');
  const run = (file: string, options: string[]): [string, string[]] => [
    asUser[0] ?? file,
    asUser[0] ? [...asUser.slice(1), file, ...options] : options,
  ];
  const cluster = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(...run(initdb, cluster), { stdio: 'ignore' });
  const options = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return start(url, port, folder, () => spawn(...run(postgres, options), { stdio: 'ignore' }), takesQueries);
}

/** PostgreSQL refuses to run as root: there it runs as its own user. */
function userOfPostgres(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  chmodSync(folder, 0o777);
  return ['setpriv', '--reuid', 'postgres', '--regid', 'postgres', '--clear-groups'];
}

function postgresFolders(): string[] {
  const home = '/usr/lib/postgresql';
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(home, version, 'bin'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function start(
  url: string,
  port: number,
  folder: string,
  launch: () => ChildProcess,
  ready: (url: string) => Promise<void> = () => Promise.resolve(),
): Promise<Service> {
  let child = launch();
  await listening(child, port);
  await ready(url);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    url,
    get pid() {
      return child.pid!;
    },
    kill: () => end('SIGKILL'),
    async restart() {
      child = launch();
      await listening(child, port);
      await ready(url);
    },
    async stop() {
      // Of PostgreSQL, SIGINT is the fast shutdown: connections that tests left open do not hold it up.
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const PATIENCE_MS = 30_000;

/** Waits until the port answers. Throws where the server ends before that, or takes too long. */
async function listening(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with status ${child.exitCode}`);
    if (Date.now() > deadline) throw new Error(`${child.spawnfile} does not listen on port ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** PostgreSQL listens before it takes anybody in. */
async function takesQueries(url: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}
