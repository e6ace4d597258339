import { describe, expect, test } from 'vitest';
import type { Store } from '../../../pipeline/store/open.js';
import { checked, finding, submission, submit } from './submissions.js';
import { DATABASES, withStore } from './stores.js';

const NONE = { open: 0, confirmed: 0, dismissed: 0, asked: 0, explained: 0 };

describe.each(DATABASES)('the overview on %s', (database) => {
  let store: Store;
  let batch: number;
  withStore(database, (opened) => (store = opened));

  test('of nothing counts nothing', async () => {
    expect(await store.overview.counts()).toEqual({
      submissions: {
        total: 0,
        waiting: 0,
        running: 0,
        done: 0,
        failed: 0,
        'set-aside': 0,
        cancelled: 0,
        clean: 0,
        settled: 0,
      },
      findings: { error: 0, warning: 0, info: 0, byDecision: NONE },
      byRule: [],
      byBatch: [],
      byUnit: [],
      byDepartment: [],
      byYear: [],
      byDay: [],
    });
  });

  test('counts by rule, batch, unit, department, year and day', async () => {
    batch = (await store.batches.create({ name: '2021年度' })).id;
    const rate = finding('f1', 'v1');
    const sum = finding('f2', 'v1', { rule: 'sum-of-parts', severity: 'warning' });
    const one = await submit(
      store,
      submission('甲', { batch, department: '社保科' }),
      checked('甲', [rate, sum], { unit: '青榆县民政局', year: 2021, title: '甲' }),
    );
    await submit(store, submission('乙', { batch }), checked('乙', [rate], { unit: '青榆县水务局', year: 2020 }));
    await submit(store, submission('丙'), checked('丙', [], { unit: '青榆县水务局', year: 2021 }));
    const [job] = await store.submissions.add([submission('丁')]);
    await store.submissions.claim(job!.submission, 1, 'test');
    await store.submissions.fail(job!.submission, 1, { code: 'encrypted', message: '已加密' });
    for (const fingerprint of ['f1', 'f2'])
      await store.decisions.decide(
        { submission: one, fingerprint, revision: 0, values: 'v1' },
        { decision: fingerprint === 'f1' ? 'confirmed' : 'dismissed', reason: null, note: null },
        null,
      );

    const counts = await store.overview.counts();
    expect(counts.submissions).toMatchObject({ total: 4, done: 3, failed: 1, clean: 1, settled: 2 });
    expect(counts.findings).toEqual({
      error: 2,
      warning: 1,
      info: 0,
      byDecision: { ...NONE, open: 1, confirmed: 1, dismissed: 1 },
    });
    expect(counts.byRule).toEqual([
      { rule: 'execution-rate', severity: 'error', findings: 2, byDecision: { ...NONE, open: 1, confirmed: 1 } },
      { rule: 'sum-of-parts', severity: 'warning', findings: 1, byDecision: { ...NONE, dismissed: 1 } },
    ]);
    const noFindings = { error: 0, warning: 0, info: 0, open: 0, settled: 0 };
    expect(counts.byBatch).toEqual([
      { key: null, submissions: 2, ...noFindings },
      { key: { id: batch, name: '2021年度' }, submissions: 2, error: 2, warning: 1, info: 0, open: 1, settled: 2 },
    ]);
    expect(counts.byUnit.map(({ key, submissions }) => [key, submissions])).toEqual([
      ['青榆县民政局', 1],
      ['青榆县水务局', 2],
      [null, 1],
    ]);
    expect(counts.byDepartment.map(({ key }) => key)).toEqual(['社保科', null]);
    expect(counts.byYear.map(({ key, submissions }) => [key, submissions])).toEqual([
      [null, 1],
      [2021, 2],
      [2020, 1],
    ]);
    expect(counts.byDay).toEqual([{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), submitted: 4, decided: 2 }]);
  });

  test('is narrowed', async () => {
    expect((await store.overview.counts({ batch })).submissions.total).toBe(2);
    expect((await store.overview.counts({ batch, year: 2020 })).byRule).toHaveLength(1);
    const department = await store.overview.counts({ department: '社保科' });
    expect(department.findings.byDecision).toEqual({ ...NONE, confirmed: 1, dismissed: 1 });
    expect(department.byDay).toMatchObject([{ submitted: 1, decided: 2 }]);
  });
});
