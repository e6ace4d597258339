import { describe, expect, test } from 'vitest';
import { matchFindings } from '../../../pipeline/store/carry-over.js';
import type { Store } from '../../../pipeline/store/open.js';
import { checked, finding, submission, submit } from './submissions.js';
import { DATABASES, withStore } from './stores.js';

describe.each(DATABASES)('versions on %s', (database) => {
  let store: Store;
  withStore(database, (opened) => (store = opened));

  const head = { unit: '青榆县水务局', title: '农村饮水项目绩效评价报告', year: 2021 };

  test('of the same key are joined at once', async () => {
    const one = await submit(store, submission('甲一', { key: 'K' }), checked('甲一', [], { unit: '青榆县水务局' }));
    const [two, three] = await store.submissions.add([
      submission('甲二', { key: 'K' }),
      submission('甲三', { key: 'K' }),
    ]);
    const versions = await store.versions.of(one);
    expect(versions).toMatchObject({ dossier: { unit: '青榆县水务局' }, proposed: null });
    expect(versions?.submissions).toEqual([three!.submission, two!.submission, one]);
  });

  test('of the same unit, year and title are proposed, and joined by a person', async () => {
    const one = await submit(
      store,
      submission('乙一'),
      checked('乙一', [finding('f1', 'v1'), finding('f2', 'v1')], head),
    );
    await store.decisions.decide(
      { submission: one, fingerprint: 'f1', revision: 0, values: 'v1' },
      { decision: 'dismissed', reason: 'rounding', note: null },
      null,
    );
    const two = await submit(
      store,
      submission('乙二'),
      checked('乙二', [finding('f1', 'v1'), finding('f3', 'v1')], head),
    );
    const { dossier } = (await store.versions.of(one))!;
    expect(await store.versions.of(two)).toEqual({
      dossier: null,
      submissions: [two],
      proposed: { dossier, newest: one },
    });
    expect(await store.decisions.list(two)).toMatchObject([{ decision: 'open', fate: null }, { decision: 'open' }]);
    await store.decisions.decide(
      { submission: two, fingerprint: 'f3', revision: 0, values: 'v1' },
      { decision: 'confirmed', reason: null, note: null },
      null,
    );

    expect(await store.versions.choose(two, dossier!.id, null)).toBe(true);
    expect(await store.versions.choose(two, dossier!.id, null)).toBe(true);
    expect(await store.versions.of(two)).toEqual({ dossier, submissions: [two, one], proposed: null });
    expect(await store.decisions.list(two)).toMatchObject([
      { fingerprint: 'f1', decision: 'dismissed', reason: 'rounding', fate: 'stays' },
      { fingerprint: 'f3', decision: 'confirmed', revision: 1, fate: 'new' },
    ]);
    const [before, after] = await Promise.all([one, two].map((id) => store.submissions.find(id)));
    expect(await store.versions.compare(before!.job_key!, after!.job_key!)).toMatchObject({
      fixed: [{ id: 'f2' }],
      stays: [{ id: 'f1' }],
      changed: [],
      fresh: [{ id: 'f3' }],
    });
  });

  test('that a person refuses stand alone', async () => {
    const id = await submit(store, submission('乙三'), checked('乙三', [finding('f1', 'v1')], head));
    expect((await store.versions.of(id))?.proposed).not.toBeNull();
    expect(await store.versions.choose(id, null, null)).toBe(true);
    expect(await store.versions.of(id)).toMatchObject({ submissions: [id], proposed: null, dossier: head });
    expect(await store.versions.choose(id, 10_000, null)).toBe(false);
    expect(await store.versions.choose(10_000, null, null)).toBe(false);
    expect(await store.versions.of(10_000)).toBeNull();
  });

  test('of reports that do not say whose they are are not proposed', async () => {
    for (const text of ['丙一', '丙二']) {
      const id = await submit(store, submission(text), checked(text, [], { title: '自评报告', unit: null }));
      expect(await store.versions.of(id)).toEqual({ dossier: null, submissions: [id], proposed: null });
    }
  });

  test('that settle at once make one dossier', async () => {
    const same = { ...head, title: '河道清淤项目绩效评价报告' };
    const ids = await Promise.all(
      ['丁一', '丁二', '丁三'].map((text) => submit(store, submission(text), checked(text, [], same))),
    );
    const versions = await Promise.all(ids.map((id) => store.versions.of(id)));
    expect(versions.filter((one) => one?.dossier)).toHaveLength(1);
    expect(versions.filter((one) => one?.proposed)).toHaveLength(2);
  });
});

describe('findings of two checks', () => {
  const one = (fingerprint: string, values: string, topic = fingerprint) => ({ fingerprint, values, topic });

  test('are one by fingerprint and figures, by topic and figures, by fingerprint', () => {
    const before = [one('a', '1'), one('t#0', '1', 't'), one('t#1', '2', 't'), one('b', '1'), one('c', '1')];
    const after = [one('b', '9'), one('t#0', '2', 't'), one('a', '1'), one('d', '1')];
    const { pairs, gone, fresh } = matchFindings(before, after);
    expect(pairs).toEqual([
      { before: before[3], after: after[0], same: false },
      { before: before[2], after: after[1], same: true },
      { before: before[0], after: after[2], same: true },
    ]);
    expect(gone).toEqual([before[1], before[4]]);
    expect(fresh).toEqual([after[3]]);
  });
});
