import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDocuments, type Documents } from '../../../pipeline/documents/documents.js';
import { InProcessCarrier } from '../../../pipeline/jobs/in-process.js';
import { checkingHandler, checkSubmission } from '../../../pipeline/jobs/job.js';
import { USUAL_LIMITS } from '../../../pipeline/pool/limits.js';
import { Pool } from '../../../pipeline/pool/pool.js';
import { displaySchema } from '../../../pipeline/schema.js';
import type { Store } from '../../../pipeline/store/open.js';
import type { SubmissionState } from '../../../pipeline/store/tables.js';
import { DATABASES, withStore } from '../store/stores.js';

// A worker loads the segmenter's dictionary.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const REPORT = readFileSync('fixtures/reports/project-self-assessment.docx');
/** A short report, its bytes like no other's. */
const short = (name: string) =>
  new TextEncoder().encode(`${name}全年预算数为500.00万元，实际支出480.00万元，预算执行率为95.00%。`);

let folder: string;
let documents: Documents;
let pool: Pool;
let troubles: Error[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-jobs-'));
  documents = await openDocuments({ folder });
  // Workers run the sources, as this process does in its own way.
  if (!process.execArgv.includes('tsx')) process.execArgv.push('--import', 'tsx');
  pool = new Pool(1, USUAL_LIMITS, (file, details) => troubles.push(new Error(`${file}: ${details}`)));
});
afterAll(() => {
  pool.close();
  rmSync(folder, { recursive: true });
});

describe.each(DATABASES)('the carrier of one process on %s', (database) => {
  let store: Store;
  let carrier: InProcessCarrier;
  withStore(database, (opened) => (store = opened));
  beforeEach(() => {
    troubles = [];
    carrier = new InProcessCarrier(store, { onTrouble: (error) => troubles.push(error) });
  });
  afterEach(() => carrier.close());

  const parts = () => ({
    store,
    documents,
    pool,
    carrier: 'test',
    log: pino({ enabled: false }),
  });

  async function submit(fileName: string, bytes: Uint8Array, more: { batch?: number; priority?: number } = {}) {
    const stored = await documents.put(bytes);
    const [job] = await store.submissions.add([{ ...stored, fileName, ...more }]);
    return job!;
  }

  async function stateOf(id: number): Promise<SubmissionState> {
    return (await store.submissions.find(id))!.state;
  }

  const settled = async (ids: readonly number[]) =>
    vi.waitFor(
      async () => {
        const states = await Promise.all(ids.map(stateOf));
        expect(states.filter((state) => state === 'waiting' || state === 'running')).toEqual([]);
        return states;
      },
      { timeout: 90_000, interval: 100 },
    );

  test('checks what waits: equal bytes once, the unreadable with its reason, the batch summed up', async () => {
    const batch = await store.batches.create({ name: '第一批' });
    const jobs = [
      await submit('甲.docx', REPORT, { batch: batch.id }),
      await submit('乙.docx', REPORT, { batch: batch.id }),
      await submit('空.docx', new Uint8Array(), { batch: batch.id }),
      await submit('丙.txt', short('甲村'), { batch: batch.id }),
    ];
    const running = carrier.run(checkingHandler(parts()), 2);
    expect(await settled(jobs.map(({ submission }) => submission))).toEqual(['done', 'done', 'failed', 'done']);
    const rows = await Promise.all(jobs.map(({ submission }) => store.submissions.find(submission)));
    expect(rows[0]!.job_key).toBe(rows[1]!.job_key);
    expect(rows[2]!.failure).toMatchObject({ code: 'empty' });
    const report = await store.results.report(rows[3]!.job_key!);
    expect(report).not.toHaveProperty('file');
    expect(report!.findings).toMatchObject([{ rule: 'execution-rate', claimed: '95.00%' }]);
    displaySchema.parse(await store.results.document(rows[0]!.job_key!));
    await vi.waitFor(async () => expect(await store.batches.find(batch.id)).toMatchObject({ state: 'done' }), {
      timeout: 90_000,
    });
    await running.stop(0);
    expect(troubles).toEqual([]);
  });

  test('what was running when its process died is checked again; a second delivery changes nothing', async () => {
    const job = await submit('丙.txt', short('乙村'));
    await store.submissions.claim(job.submission, 1, 'a process that died');
    if (store.isShared) await store.submissions.reclaim(0, []);
    const running = carrier.run(checkingHandler(parts()), 1);
    await settled([job.submission]);
    await running.stop(0);
    const done = await store.submissions.find(job.submission);
    expect(done).toMatchObject({ state: 'done', losses: 1, tries: 0 });
    await checkSubmission(job.submission, 1, parts());
    expect(await store.submissions.find(job.submission)).toEqual(done);
  });

  test('what it holds when it is stopped waits for the next one; nobody is blamed', async () => {
    const job = await submit('甲.docx', Buffer.concat([REPORT, Buffer.from('\n')]));
    const running = carrier.run(checkingHandler(parts()), 1);
    await vi.waitFor(async () => expect(await stateOf(job.submission)).toBe('running'), { timeout: 90_000 });
    await running.stop(0);
    expect(await store.submissions.find(job.submission)).toMatchObject({ state: 'waiting', losses: 0, tries: 0 });
    expect(troubles).toEqual([]);
  });

  test('a cancelled submission stays cancelled, whatever its reader finds', async () => {
    const job = await submit('丙.docx', Buffer.concat([REPORT, Buffer.from(' ')]));
    const running = carrier.run(checkingHandler(parts()), 1);
    await vi.waitFor(async () => expect(await stateOf(job.submission)).toBe('running'), {
      timeout: 90_000,
      interval: 5,
    });
    await store.submissions.cancel([job.submission], null);
    await running.stop(60_000);
    expect(await stateOf(job.submission)).toBe('cancelled');
  });
});
