import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { holderOf } from '../../../pipeline/store/lock.js';
import { openStore } from '../../../pipeline/store/open.js';
import { UsageError } from '../../../pipeline/usage.js';
import { submission } from './submissions.js';
import { administer, freshStore } from './stores.js';

const writer = join(dirname(fileURLToPath(import.meta.url)), 'writer.ts');

describe('a data folder', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-folder-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('belongs to one process, is taken over after kill -9, and keeps what was acknowledged', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 3) await expect(openStore({ folder })).rejects.toThrow(UsageError);
      if (acknowledged >= 10) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');

    expect(await holderOf(folder)).toBeNull();
    const store = await openStore({ folder });
    expect(await holderOf(folder)).toMatchObject({ pid: process.pid });
    const { states } = await store.submissions.counts();
    expect(states.waiting).toBeGreaterThanOrEqual(acknowledged);
    await store.announce('http://127.0.0.1:8787', 'secret');
    expect(await holderOf(folder)).toMatchObject({ address: 'http://127.0.0.1:8787', token: 'secret' });
    await store.close();
    expect(await holderOf(folder)).toBeNull();
  }, 120_000);

  test('whose lock names a number that another process has now is free', async () => {
    const own = mkdtempSync(join(tmpdir(), 'gouji-folder-'));
    writeFileSync(join(own, 'gouji.lock'), JSON.stringify({ pid: process.pid, started: '1' }));
    expect(await holderOf(own)).toBeNull();
    rmSync(own, { recursive: true });
  });
});

describe('a server', () => {
  test('that does not answer is named', async () => {
    const opened = openStore({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
    await expect(opened).rejects.toThrow(UsageError);
    await expect(opened).rejects.toThrow('127.0.0.1:1');
  });

  test('that drops every connection is found again', async () => {
    const fresh = await freshStore('postgres');
    const { store } = fresh;
    const database = new URL(fresh.place.databaseUrl!).pathname.slice(1);
    let acknowledged = 0;
    for (let round = 0; round < 5; round += 1) {
      const jobs = Array.from({ length: 8 }, (_, index) => store.submissions.add([submission(`文${round}-${index}`)]));
      const [answers] = await Promise.all([
        Promise.allSettled(jobs),
        administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`),
      ]);
      const kept = answers.filter(({ status }) => status === 'fulfilled').length;
      // Each idle connection that broke may be noticed by the one that asks for it.
      await vi.waitFor(() => store.ping());
      acknowledged += kept;
    }
    expect((await store.submissions.counts()).states.waiting).toBeGreaterThanOrEqual(acknowledged);
    await fresh.dispose();
  });

  test('lets one process alone do a piece of work', async () => {
    const fresh = await freshStore('postgres');
    const other = await openStore(fresh.place);
    let refused: boolean | null = null;
    const done = await fresh.store.alone('refill', async () => {
      refused = await other.alone('refill', () => Promise.resolve());
      expect(await other.alone('something else', () => Promise.resolve())).toBe(true);
    });
    expect([done, refused]).toEqual([true, false]);
    expect(await other.alone('refill', () => Promise.resolve())).toBe(true);
    await other.close();
    await fresh.dispose();
  });

  test('is opened by several processes at once', async () => {
    const fresh = await freshStore('postgres');
    const stores = await Promise.all([1, 2, 3].map(() => openStore(fresh.place)));
    for (const store of stores) {
      await store.ping();
      await store.close();
    }
    await fresh.dispose();
  });
});
