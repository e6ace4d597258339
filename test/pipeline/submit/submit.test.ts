import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { WorkerProcess } from '../jobs/worker-process.js';
import { freshStore, type Fresh } from '../store/stores.js';

// Each run loads the sources, and who checks loads the segmenter's dictionary.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const GOUJI = ['--import', 'tsx', 'pipeline/cli.ts'];
/** Left empty where a test does not set them: what this machine has set must not matter. */
const NOWHERE = { DATABASE_URL: '', REDIS_URL: '', GOUJI_DATA: '', GOUJI_DOCUMENTS: '', GOUJI_TOKEN: '' };

let folder: string;
const at = (name: string) => join(folder, name);
const textOf = (rate: string) => `全年预算数为500.00万元，实际支出480.00万元，预算执行率为${rate}。`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-submit-'));
  writeFileSync(at('right.txt'), textOf('96.00%'));
  writeFileSync(at('wrong.txt'), textOf('69.00%'));
  writeFileSync(at('empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

type Environment = Readonly<Record<string, string>>;

function submit(environment: Environment, ...args: string[]): Promise<{ status: number; out: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...NOWHERE, ...environment } };
    execFile(process.execPath, [...GOUJI, 'submit', '--wait', ...args], options, (error, out) =>
      resolve({ status: error ? Number(error.code) : 0, out }),
    );
  });
}

describe('submit --wait to the server of this machine', () => {
  let server: ChildProcess;
  let environment: Environment;

  beforeAll(async () => {
    environment = { GOUJI_DATA: at('data') };
    server = spawn(process.execPath, [...GOUJI, 'serve', '--port', '0', '--jobs', '1'], {
      env: { ...process.env, ...NOWHERE, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await new Promise<void>((resolve, reject) => {
      server.once('exit', (status) => reject(new Error(`the server ended with ${status}`)));
      server.stderr!.setEncoding('utf8').on('data', (text: string) => text.includes('http://') && resolve());
    });
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  });

  test('ends with 0 where nothing is found, or where that is not to count', async () => {
    expect(await submit(environment, at('right.txt'), '--batch', '一')).toMatchObject({ status: 0 });
    expect(await submit(environment, at('wrong.txt'), '--batch', '二', '--fail-on', 'never')).toMatchObject({
      status: 0,
    });
  });

  test('ends with 1 where something is found in the batch', async () => {
    const { status, out } = await submit(environment, at('right.txt'), at('wrong.txt'), '--batch', '三');
    expect(out).toContain('核对完毕 2，无法核对 0，中止 0，取消 0：错误 1，警告 0');
    expect(status).toBe(1);
  });

  test('ends with 3 where a file cannot be read, here or there', async () => {
    expect(await submit(environment, at('right.txt'), at('missing.txt'), '--batch', '四')).toMatchObject({ status: 3 });
    expect(await submit(environment, at('wrong.txt'), at('empty.txt'), '--batch', '五')).toMatchObject({ status: 3 });
  });

  test('ends with 2 where it is told what it does not know', async () => {
    expect(await submit(environment, at('right.txt'), '--fail-on', 'all')).toMatchObject({ status: 2, out: '' });
  });
});

describe('submit --wait to the store that processes share', () => {
  let fresh: Fresh;
  let worker: WorkerProcess;
  let environment: Environment;

  beforeAll(async () => {
    fresh = await freshStore('postgres');
    environment = {
      ...NOWHERE,
      DATABASE_URL: fresh.place.databaseUrl!,
      REDIS_URL: inject('redisUrl'),
      GOUJI_DATA: at('shared'),
    };
    worker = new WorkerProcess(environment, ['--concurrency', '1']);
    await worker.ready;
  });
  afterAll(async () => {
    await worker.end();
    await fresh.dispose();
  });

  test('ends with what the workers found', async () => {
    expect(await submit(environment, at('right.txt'))).toMatchObject({ status: 0 });
    const { status, out } = await submit(environment, at('right.txt'), at('wrong.txt'), '--batch', '春');
    expect(out).toContain('核对完毕 2，无法核对 0，中止 0，取消 0：错误 1，警告 0');
    expect(status).toBe(1);
  });
});

test('submit says where it could go where it can go nowhere', async () => {
  expect(await submit({ GOUJI_DATA: at('nobody') }, at('right.txt'))).toMatchObject({ status: 2, out: '' });
});
