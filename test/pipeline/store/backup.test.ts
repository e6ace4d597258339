import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../../pipeline/store/open.js';
import { checked, finding, submission, submit } from './submissions.js';
import { freshStore } from './stores.js';

// A store is made, copied and opened again.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Submissions that are added before the copy begins, and with those that come meanwhile. */
const BEFORE = 5;
const ALL = 40;

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-backup-'));
  store = await openStore({ folder });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** As the operations page tells to: the copy in the place of the database. */
async function restore(copy: string): Promise<void> {
  await store.close();
  rmSync(join(folder, 'store'), { recursive: true });
  cpSync(copy, join(folder, 'store'), { recursive: true });
  store = await openStore({ folder });
}

test('a copy that was taken while the store was written to is the store as it was', async () => {
  const id = await submit(store, submission('甲'), checked('甲', [finding('f1', 'v1')]));
  let copying: Promise<string | null> | null = null;
  for (let acknowledged = 0; acknowledged < ALL; acknowledged += 1) {
    if (acknowledged === BEFORE) copying = store.backUp();
    await store.submissions.add([submission(`文${acknowledged}`)]);
    // PGlite answers without a pause: files get their turn here, as they do between two requests.
    await setImmediate();
  }
  const copy = await copying;

  await restore(copy!);
  const { states } = await store.submissions.counts();
  expect(states.waiting).toBeGreaterThanOrEqual(BEFORE);
  expect(states.waiting).toBeLessThanOrEqual(ALL);
  const { job_key: jobKey } = (await store.submissions.find(id))!;
  expect((await store.results.report(jobKey!))!.findings).toEqual([finding('f1', 'v1')]);
  await store.submissions.add([submission('乙')]);
  expect((await store.submissions.counts()).states.waiting).toBe(states.waiting + 1);
});

test('the last two copies are kept, and what a crash left of one is not', async () => {
  const copies = [await store.backUp()];
  cpSync(copies[0]!, join(folder, 'backups', 'unfinished'), { recursive: true });
  copies.push(await store.backUp(), await store.backUp());
  expect(readdirSync(join(folder, 'backups')).map((name) => join(folder, 'backups', name))).toEqual(copies.slice(1));
});

test('a store of a server is left to it', async () => {
  const fresh = await freshStore('postgres');
  expect(await fresh.store.backUp()).toBeNull();
  await fresh.dispose();
});
