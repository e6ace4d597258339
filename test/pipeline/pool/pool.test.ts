import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { USUAL_LIMITS, type Limits } from '../../../pipeline/pool/limits.js';
import { Pool } from '../../../pipeline/pool/pool.js';
import type { CheckTask } from '../../../pipeline/pool/tasks.js';

// Each worker loads the segmenter's dictionary anew.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let pool: Pool;
let bugs: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  // Workers run the sources, as this process does in its own way.
  process.execArgv.push('--import', 'tsx');
});
afterEach(() => pool.close());
afterAll(() => rm(folder, { recursive: true }));

function start(limits: Partial<Limits>): void {
  bugs = [];
  pool = new Pool(1, { ...USUAL_LIMITS, ...limits }, (_, details) => bugs.push(details));
}

async function taskOf(name: string, text: string): Promise<CheckTask> {
  const file = join(folder, name);
  await writeFile(file, text);
  return { kind: 'check', file, language: 'zh', listChecks: false, pane: null };
}

const SHORT = '全年预算数为500.00万元，实际支出480.00万元，预算执行率为96.00%。';
const LONG = Array.from({ length: 40_000 }, (_, i) => `项目${i}预算${i}.50万元，支出${i}.25万元。`).join('\n');

const TOO_LARGE = { failure: { error: { code: 'too-large', message: expect.stringMatching(/内存上限/) } } };

test('a file that takes more memory than a worker may have is too large, and the next one is checked', async () => {
  start({ residentMb: 300 });
  expect(await pool.run(await taskOf('long.txt', LONG))).toMatchObject(TOO_LARGE);
  expect(await pool.run(await taskOf('empty.txt', ''))).toMatchObject({ failure: { error: { code: 'empty' } } });
  expect(bugs).toEqual([]);
});

test('a file that fills the heap is too large', async () => {
  start({ heapMb: 60 });
  expect(await pool.run(await taskOf('long.txt', LONG))).toMatchObject(TOO_LARGE);
  expect(bugs).toEqual([]);
});

/** Ends the worker as a crash of native code would, as soon as there is another one than the last. */
async function killWorker(last: number | null = null): Promise<number> {
  for (;;) {
    const listed = execFileSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,args='])
      .toString()
      .split('\n');
    const worker = listed.find((line) => line.includes('pool/process.ts'));
    const pid = worker === undefined ? last : parseInt(worker, 10);
    if (pid !== null && pid !== last) {
      process.kill(pid, 'SIGSEGV');
      return pid;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a worker that crashes is replaced, and the file tried once more', async () => {
  start({});
  const result = pool.run(await taskOf('short.txt', SHORT));
  await killWorker();
  expect(await result).toMatchObject({ report: { coverage: { figures: 3 } } });
  expect(bugs).toEqual([]);
});

test('a file that a worker crashes on twice is given up and told of, and the next one is checked', async () => {
  start({});
  const result = pool.run(await taskOf('short.txt', SHORT));
  await killWorker(await killWorker());
  expect(await result).toMatchObject({ failure: { error: { code: 'internal' } } });
  expect(bugs).toEqual([expect.stringMatching(/SIGSEGV/)]);
  expect(await pool.run(await taskOf('empty.txt', ''))).toMatchObject({ failure: { error: { code: 'empty' } } });
});
