import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocuments, type Documents } from '../../../pipeline/documents/documents.js';
import { hourly } from '../../../pipeline/jobs/hourly.js';
import { sweep } from '../../../pipeline/jobs/sweep.js';
import type { Store } from '../../../pipeline/store/open.js';
import { check, checked, finding, sha256, submission, submit } from './submissions.js';
import { DATABASES, withStore } from './stores.js';

describe.each(DATABASES)('deletion on %s', (database) => {
  let store: Store;
  let folder: string;
  let documents: Documents;
  withStore(database, (opened) => (store = opened));
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-retention-'));
    documents = await openDocuments({ folder });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });

  const erase = (hash: string) => documents.remove(hash);
  const handIn = async (text: string, more = {}): Promise<number> => {
    await documents.put(new TextEncoder().encode(text));
    return submit(store, submission(text, more), checked(text, [finding('f', 'v')], { unit: '水务局', title: text }));
  };

  test('takes result and bytes with the last submission that needs them', async () => {
    const [one, two] = [await handIn('甲'), await handIn('甲')];
    const { job_key: jobKey } = (await store.submissions.find(one))!;
    expect(await store.retention.remove([one, 10_000], erase, null)).toEqual({ submissions: 1, documents: 0 });
    expect(await store.submissions.find(one)).toBeNull();
    expect(await store.results.has(jobKey!)).toBe(true);
    expect(await documents.has(sha256('甲'))).toBe(true);
    expect(await store.retention.remove([two], erase, null)).toEqual({ submissions: 1, documents: 1 });
    expect(await store.results.has(jobKey!)).toBe(false);
    expect(await documents.has(sha256('甲'))).toBe(false);
    expect(await store.audit.list({ action: 'deleted', limit: 9 })).toMatchObject([
      { subject: `submission ${two}`, details: { file: '青榆县/甲.docx', sha256: sha256('甲') } },
      { subject: `submission ${one}` },
    ]);
    await handIn('甲');
  });

  test('takes the results of older rulesets too', async () => {
    const id = await handIn('乙');
    const [job] = await store.submissions.recheck([id], null);
    await check(store, id, job!.generation, checked('乙', []), 'b');
    await store.retention.remove([id], erase, null);
    expect(await store.results.has(sha256(`${sha256('乙')}a`))).toBe(false);
    expect(await store.results.has(sha256(`${sha256('乙')}b`))).toBe(false);
  });

  test('is done at the next time where the bytes could not be taken away', async () => {
    const id = await handIn('丙');
    const fail = () => Promise.reject(new Error('the disk is gone'));
    await expect(store.retention.remove([id], fail, null)).rejects.toThrow('the disk is gone');
    expect(await store.submissions.find(id)).toBeNull();
    expect(await store.retention.remove([], erase, null)).toEqual({ submissions: 0, documents: 1 });
    expect(await documents.has(sha256('丙'))).toBe(false);
  });

  test('spares bytes that were handed in again', async () => {
    const id = await handIn('丁');
    const fail = () => Promise.reject(new Error('the disk is gone'));
    await expect(store.retention.remove([id], fail, null)).rejects.toThrow();
    await handIn('丁');
    expect(await store.retention.remove([], erase, null)).toEqual({ submissions: 0, documents: 0 });
    expect(await documents.has(sha256('丁'))).toBe(true);
  });

  test('by age spares what is young, unsettled, or of an open batch', async () => {
    const batch = await store.batches.create({ name: '第一批' });
    await handIn('戊', { batch: batch.id });
    await handIn('己');
    const [waiting] = await store.submissions.add([submission('庚')]);
    expect(await store.retention.sweep(1, erase)).toEqual({ submissions: 0, documents: 0 });
    const before = (await store.submissions.counts()).states.done;
    const swept = await store.retention.sweep(0, erase);
    expect(swept.submissions).toBe(before - 1);
    expect((await store.submissions.counts()).states).toMatchObject({ done: 1, waiting: 1 });
    await store.batches.finish(batch.id, {});
    expect(await store.retention.sweep(0, erase)).toEqual({ submissions: 1, documents: 1 });
    expect((await store.submissions.find(waiting!.submission))?.state).toBe('waiting');
  });

  test('goes on by itself while a server runs', async () => {
    await handIn('辛');
    const swept: number[] = [];
    const troubles: Error[] = [];
    const sweeping = hourly(
      () => sweep(store, documents, 0, ({ submissions }) => swept.push(submissions)),
      (error) => troubles.push(error),
    );
    await sweeping.stop();
    expect([swept, troubles]).toEqual([[1], []]);
  });
});
