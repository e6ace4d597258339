import { describe, expect, test } from 'vitest';
import type { Store } from '../../../pipeline/store/open.js';
import type { Job } from '../../../pipeline/store/submissions.js';
import { checked, check, finding, sha256, submission, submit } from './submissions.js';
import { DATABASES, withStore } from './stores.js';

describe.each(DATABASES)('submissions on %s', (database) => {
  let store: Store;
  withStore(database, (opened) => (store = opened));

  test('are added in order, the same bytes twice as two', async () => {
    const jobs = await store.submissions.add([submission('甲'), submission('乙'), submission('甲', { priority: 1 })]);
    expect(jobs.map(({ generation, priority }) => [generation, priority])).toEqual([
      [1, 10],
      [1, 10],
      [1, 1],
    ]);
    const rows = await Promise.all(jobs.map((job) => store.submissions.find(job.submission)));
    expect(rows.map((row) => row?.file_name)).toEqual(['青榆县/甲.docx', '青榆县/乙.docx', '青榆县/甲.docx']);
    const ids = jobs.map((job) => job.submission);
    expect((await store.submissions.waiting(10)).map((job) => job.submission)).toEqual([ids[2], ids[0], ids[1]]);
    await store.submissions.cancel(ids, null);
  });

  test('are settled with their report, and the report comes back as it was', async () => {
    const document = checked('丙', [finding('f1', 'v1'), finding('f2', 'v2', { severity: 'warning' })], {
      unit: '青榆县民政局',
      title: '养老服务项目绩效评价报告',
      year: 2021,
    });
    const id = await submit(store, submission('丙'), document);
    const row = await store.submissions.find(id);
    expect(row).toMatchObject({ state: 'done', generation: 1, tries: 0, losses: 0, carrier: null });
    const { ms, ...report } = (await store.results.report(row!.job_key!))!;
    expect(ms).toEqual(document.ms);
    expect(report).toEqual(document.report);
    expect(await store.results.checks(row!.job_key!)).toEqual([]);
    expect(await store.results.document(row!.job_key!)).toEqual(document.document);
  });

  test('are written once when delivered twice', async () => {
    const [job] = await store.submissions.add([submission('丁')]);
    const { submission: id, generation } = job!;
    const claims = await Promise.all(['a', 'b'].map((carrier) => store.submissions.claim(id, generation, carrier)));
    expect(claims.map(({ kind }) => kind)).toEqual(['claimed', 'claimed']);
    const outcome = { jobKey: sha256('丁'), checked: checked('丁', [finding('f', 'v')]) };
    const settled = await Promise.all([1, 2].map(() => store.submissions.settle(id, generation, outcome)));
    expect(settled.sort()).toEqual([false, true]);
    expect(await store.submissions.claim(id, generation, 'c')).toEqual({ kind: 'gone' });
    expect(await store.submissions.find(id)).toMatchObject({ state: 'done', losses: 1 });
  });

  test('of the same bytes share a result and settle apart', async () => {
    const jobs = await store.submissions.add(Array.from({ length: 6 }, () => submission('戊')));
    await Promise.all(
      jobs.map((job) => check(store, job.submission, job.generation, checked('戊', [finding('f', 'v')]))),
    );
    const rows = await Promise.all(jobs.map((job) => store.submissions.find(job.submission)));
    expect(new Set(rows.map((row) => row?.job_key)).size).toBe(1);
    expect(rows.map((row) => row?.state)).toEqual(Array(6).fill('done'));
    const { states } = await store.submissions.counts();
    expect(states.done).toBeGreaterThanOrEqual(6);
  });

  test('with a result already need none', async () => {
    const [job] = await store.submissions.add([submission('戊')]);
    const jobKey = sha256(`${sha256('戊')}a`);
    expect(await store.results.has(jobKey)).toBe(true);
    await store.submissions.claim(job!.submission, 1, 'test');
    expect(await store.submissions.settle(job!.submission, 1, { jobKey, checked: null })).toBe(true);
    expect(await store.submissions.find(job!.submission)).toMatchObject({ state: 'done', job_key: jobKey });
  });

  test('that were cancelled are not settled', async () => {
    const [job] = await store.submissions.add([submission('己')]);
    const id = job!.submission;
    await store.submissions.claim(id, 1, 'test');
    expect(await store.submissions.cancel([id], null)).toEqual([id]);
    const outcome = { jobKey: sha256('己'), checked: checked('己', []) };
    expect(await store.submissions.settle(id, 1, outcome)).toBe(false);
    expect(await store.results.has(outcome.jobKey)).toBe(false);
    expect(await store.submissions.cancel([id], null)).toEqual([]);
  });

  test('are retried under a new generation, which the old delivery cannot settle', async () => {
    const [job] = await store.submissions.add([submission('庚')]);
    const id = job!.submission;
    await store.submissions.claim(id, 1, 'test');
    expect(await store.submissions.countTry(id, 1)).toBe(1);
    expect(await store.submissions.countTry(id, 1)).toBe(2);
    expect(await store.submissions.setAside(id, 1, { code: 'timed-out', message: '用时过长' })).toBe(true);
    expect(await store.submissions.find(id)).toMatchObject({
      state: 'set-aside',
      tries: 2,
      failure: { code: 'timed-out', message: '用时过长' },
    });
    expect(await store.submissions.retry([id], null)).toEqual([{ submission: id, generation: 2, priority: 10 }]);
    expect(await store.submissions.claim(id, 1, 'test')).toEqual({ kind: 'gone' });
    expect(await store.submissions.claim(id, 2, 'test')).toMatchObject({
      kind: 'claimed',
      submission: { tries: 0, losses: 0, failure: null },
    });
    expect(await store.submissions.fail(id, 1, { code: 'x', message: 'x' })).toBe(false);
    expect(await store.submissions.fail(id, 2, { code: 'encrypted', message: '已加密' })).toBe(true);
  });

  test('that are handed back wait again, and only their carrier hands them back', async () => {
    const [job] = await store.submissions.add([submission('辛')]);
    const id = job!.submission;
    await store.submissions.claim(id, 1, 'one');
    await store.submissions.handBack(id, 1, 'other');
    expect((await store.submissions.find(id))?.state).toBe('running');
    await store.submissions.handBack(id, 1, 'one');
    expect(await store.submissions.find(id)).toMatchObject({ state: 'waiting', carrier: null, losses: 0 });
    const unsettled: Job[] = [];
    for await (const jobs of store.submissions.unsettled()) unsettled.push(...jobs);
    expect(unsettled).toContainEqual({ submission: id, generation: 1, priority: 10 });
    await store.submissions.cancel([id], null);
  });

  test('of a hostile file are kept: NUL and half surrogates stand replaced', async () => {
    const document = checked('壬', [finding('f', 'v', { message: 'a\0b \ud800 c' })], { title: '\0标题', unit: 'x' });
    const id = await submit(store, submission('壬', { fileName: 'a\0\ud83d.docx' }), document);
    const row = await store.submissions.find(id);
    expect(row?.file_name).toBe('a\ufffd\ufffd.docx');
    const report = await store.results.report(row!.job_key!);
    expect(report?.title).toBe('\ufffd标题');
    expect(report?.findings[0]?.message).toBe('a\ufffdb \ufffd c');
  });

  test('with thousands of findings are settled', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => finding(`f${index}`, 'v'));
    const id = await submit(store, submission('癸'), checked('癸', many));
    const { job_key: jobKey } = (await store.submissions.find(id))!;
    expect((await store.results.findings(jobKey!)).map((one) => one.id)).toEqual(many.map((one) => one.id));
  });
});

describe.each(DATABASES)('batches on %s', (database) => {
  let store: Store;
  withStore(database, (opened) => (store = opened));

  test('pause, resume and finish', async () => {
    const batch = await store.batches.create({ name: '2021年度第一批' });
    expect(await store.batches.open('2021年度第一批')).toEqual(batch);
    const [job] = await store.submissions.add([submission('甲', { batch: batch.id })]);
    const id = job!.submission;
    expect(await store.batches.pause(batch.id, null)).toBe(true);
    expect(await store.batches.pause(batch.id, null)).toBe(false);
    expect(await store.submissions.waiting(10)).toEqual([]);
    expect(await store.submissions.claim(id, 1, 'test')).toEqual({ kind: 'paused' });
    expect(await store.batches.resume(batch.id, null)).toBe(true);
    expect(await store.submissions.waiting(10)).toHaveLength(1);
    expect(await store.batches.finish(batch.id, {})).toBe(false);
    await check(store, id, 1, checked('甲', []));
    expect(await store.batches.finish(batch.id, { files: 1 })).toBe(true);
    const found = await store.batches.find(batch.id);
    expect(found).toMatchObject({ state: 'done', summary: { files: 1 }, counts: { done: 1, waiting: 0 } });
    expect((await store.batches.list()).map((one) => one.name)).toEqual(['2021年度第一批']);
  });

  test('take more by their name when they are done, and none when they are cancelled', async () => {
    const batch = await store.batches.open('2021年度补报');
    await submit(store, submission('甲', { batch: batch.id }), checked('甲', []));
    await store.batches.finish(batch.id, {});
    expect((await store.batches.open('2021年度补报')).id).toBe(batch.id);
    await store.submissions.add([submission('乙', { batch: batch.id })]);
    expect(await store.batches.find(batch.id)).toMatchObject({ state: 'open', counts: { done: 1, waiting: 1 } });
    await store.batches.cancel(batch.id, null);
    expect((await store.batches.open('2021年度补报')).id).not.toBe(batch.id);
  });

  test('cancelled take their submissions with them, and a retry opens them again', async () => {
    const batch = await store.batches.create({ name: '第二批' });
    const jobs = await store.submissions.add([
      submission('甲', { batch: batch.id }),
      submission('乙', { batch: batch.id }),
    ]);
    await store.submissions.claim(jobs[0]!.submission, 1, 'test');
    expect(await store.batches.cancel(batch.id, null)).toBe(true);
    expect((await store.batches.find(batch.id))?.counts.cancelled).toBe(2);
    const again = await store.submissions.retry(await store.batches.withoutResult(batch.id), null);
    expect(again.map(({ generation }) => generation)).toEqual([2, 2]);
    expect((await store.batches.find(batch.id))?.state).toBe('open');
  });

  test('settings keep the last value', async () => {
    expect(await store.settings.get('redis_epoch')).toBeNull();
    await store.settings.set('redis_epoch', 'a');
    await store.settings.set('redis_epoch', { b: 1 });
    expect(await store.settings.get('redis_epoch')).toEqual({ b: 1 });
  });

  test('work alone is done by one', async () => {
    let inside = 0;
    const work = async () => {
      inside += 1;
      await store.ping();
    };
    expect(await store.alone('refill', work)).toBe(true);
    expect(inside).toBe(1);
  });
});
