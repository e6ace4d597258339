import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-watchdog-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Tells its process id, and computes for ever. */
const BUSY = `
  import { endWithParent } from ${JSON.stringify(pathToFileURL('pipeline/pool/watchdog.ts').href)};
  await endWithParent();
  process.send(process.pid);
  for (;;);
`;

const PARENT = `
  import { fork } from 'node:child_process';
  fork(process.argv[2]).on('message', (pid) => console.log(pid));
`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a worker in the middle of a computation ends with the program that forked it, however that was ended', async () => {
  const [busy, parent] = [join(folder, 'busy.mts'), join(folder, 'parent.mts')];
  writeFileSync(busy, BUSY);
  writeFileSync(parent, PARENT);
  const program = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), parent, busy]);
  const pid = await new Promise<number>((resolve) =>
    program.stdout.setEncoding('utf8').once('data', (text: string) => resolve(Number(text))),
  );
  expect(isAlive(pid)).toBe(true);
  program.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000, interval: 100 });
});
