import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { chineseFont, program } from '../programs.js';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Builds the page as it stands. In a process of its own: the environment of a test would make a page for development. */
export async function buildPage(): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'error'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
}

export interface Running {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  stop(): Promise<void>;
}

const STARTED = /http:\/\/127\.0\.0\.1:\d+(?=（)/;

/** `gouji serve` on a store of its own, which `stop` removes. */
export async function startServer(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-page-'));
  const { address, stop } = await serve(folder);
  return {
    address,
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * `gouji serve` as a process of its own on a free port, on a data folder, or on that and a database. Throws Error with its
 * log where it ends early.
 */
export async function serve(folder: string, databaseUrl = ''): Promise<Running> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'pipeline/cli.ts', 'serve', '--port', '0', '--data', folder, '--jobs', '1'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: '' },
    },
  );
  const address = await addressOf(child);
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  let log = '';
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`gouji serve ended:\n${log}`)));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      const address = STARTED.exec(log)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}

/** Nothing of the browser's own goes to the network, and nothing waits for a graphics card. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine; CHROMIUM names another. Throws Error where there is none and none can be installed. */
export async function openBrowser(): Promise<Browser> {
  await chineseFont();
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const executablePath = process.env.CHROMIUM ?? (await program({ names, debianPackage: 'chromium' }));
  return chromium.launch({ executablePath, args: SWITCHES });
}
