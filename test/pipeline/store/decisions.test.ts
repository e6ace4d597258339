import { beforeAll, describe, expect, test } from 'vitest';
import type { SeenFinding } from '../../../pipeline/store/decisions.js';
import type { Store } from '../../../pipeline/store/open.js';
import { checked, check, finding, submission, submit } from './submissions.js';
import { DATABASES, withStore } from './stores.js';

const DISMISSED = { decision: 'dismissed', reason: 'rounding', note: '四舍五入' } as const;
const CONFIRMED = { decision: 'confirmed', reason: null, note: null } as const;

describe.each(DATABASES)('decisions on %s', (database) => {
  let store: Store;
  let reviewer: number;
  withStore(database, (opened) => (store = opened));
  beforeAll(async () => {
    reviewer = (await store.people.add({ name: '林若', password: 'password', role: 'reviewer' }, null))!.id;
  });

  const seen = (id: number, fingerprint: string, revision = 0, values = 'v1'): SeenFinding => ({
    submission: id,
    fingerprint,
    revision,
    values,
  });

  test('count when made on what was seen, and are refused otherwise', async () => {
    const id = await submit(store, submission('甲'), checked('甲', [finding('f1', 'v1'), finding('f2', 'v2')]));
    expect(await store.decisions.list(id)).toMatchObject([
      { fingerprint: 'f1', decision: 'open', revision: 0, by: null, before: null, fate: null },
      { fingerprint: 'f2', decision: 'open' },
    ]);
    const decided = await store.decisions.decide(seen(id, 'f1'), DISMISSED, reviewer);
    expect(decided).toMatchObject({
      kind: 'decided',
      state: { decision: 'dismissed', reason: 'rounding', note: '四舍五入', by: reviewer, revision: 1, stale: false },
    });
    expect(decided.state?.at).toBeInstanceOf(Date);
    const late = await store.decisions.decide(seen(id, 'f1'), CONFIRMED, null);
    expect(late).toMatchObject({ kind: 'stale', state: { decision: 'dismissed', revision: 1, by: reviewer } });
    expect(await store.decisions.decide(seen(id, 'f2', 0, 'other'), CONFIRMED, null)).toMatchObject({ kind: 'stale' });
    expect(await store.decisions.decide(seen(id, 'none'), CONFIRMED, null)).toEqual({ kind: 'stale', state: null });
  });

  test('made at once by two: one counts', async () => {
    const id = await submit(store, submission('乙'), checked('乙', [finding('f1', 'v1')]));
    const both = await Promise.all(
      [DISMISSED, CONFIRMED].map((verdict) => store.decisions.decide(seen(id, 'f1'), verdict, reviewer)),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(['decided', 'stale']);
    expect(await store.decisions.history(id, 'f1')).toHaveLength(1);
  });

  test('in bulk: each for itself', async () => {
    const id = await submit(store, submission('丙'), checked('丙', [finding('f1', 'v1'), finding('f2', 'v1')]));
    await store.decisions.decide(seen(id, 'f2'), DISMISSED, reviewer);
    const answers = await store.decisions.decideAll([seen(id, 'f2'), seen(id, 'f1')], CONFIRMED, reviewer);
    expect(answers.map(({ kind }) => kind)).toEqual(['stale', 'decided']);
  });

  test('are taken back one after the other', async () => {
    const id = await submit(store, submission('丁'), checked('丁', [finding('f1', 'v1')]));
    await store.decisions.decide(seen(id, 'f1', 0), DISMISSED, reviewer);
    await store.decisions.decide(seen(id, 'f1', 1), CONFIRMED, reviewer);
    const place = { submission: id, fingerprint: 'f1' };
    expect(await store.decisions.undo({ ...place, revision: 1 }, reviewer)).toMatchObject({ kind: 'stale' });
    expect(await store.decisions.undo({ ...place, revision: 2 }, reviewer)).toMatchObject({
      kind: 'decided',
      state: { decision: 'dismissed', reason: 'rounding', revision: 3 },
    });
    expect(await store.decisions.undo({ ...place, revision: 3 }, reviewer)).toMatchObject({
      kind: 'decided',
      state: { decision: 'open', reason: null, revision: 4 },
    });
    expect(await store.decisions.undo({ ...place, revision: 4 }, reviewer)).toBeNull();
    expect((await store.decisions.history(id, 'f1')).map(({ decision }) => decision)).toEqual([
      'open',
      'dismissed',
      'confirmed',
      'dismissed',
    ]);
  });

  test('survive a check under a new ruleset, but for changed figures', async () => {
    const id = await submit(
      store,
      submission('戊'),
      checked('戊', [finding('f1', 'v1'), finding('f2', 'v1'), finding('f3', 'v1')]),
    );
    for (const one of ['f1', 'f2', 'f3']) await store.decisions.decide(seen(id, one), DISMISSED, reviewer);
    const [job] = await store.submissions.recheck([id], null);
    const findings = [finding('f0', 'v1'), finding('f2', 'v2'), finding('f1', 'v1')];
    await check(store, id, job!.generation, checked('戊', findings), 'b');
    expect(await store.decisions.list(id)).toMatchObject([
      { fingerprint: 'f0', decision: 'open', stale: false, revision: 0 },
      { fingerprint: 'f2', decision: 'open', stale: true, revision: 2, by: null, before: { decision: 'dismissed' } },
      { fingerprint: 'f1', decision: 'dismissed', stale: false, revision: 1, by: reviewer },
    ]);
    expect(await store.decisions.decide(seen(id, 'f2', 2, 'v2'), CONFIRMED, reviewer)).toMatchObject({
      state: { decision: 'confirmed', stale: false, before: null },
    });
    expect(await store.decisions.undo({ submission: id, fingerprint: 'f2', revision: 3 }, reviewer)).toMatchObject({
      state: { decision: 'open', stale: true, before: { decision: 'dismissed', values_hash: 'v1' } },
    });
  });

  test('go on to the next version of the same key', async () => {
    const key = '青榆-2021-017';
    const one = await submit(
      store,
      submission('己一', { key }),
      checked('己一', [
        finding('f1', 'v1'),
        finding('f2', 'v1'),
        finding('g#0', 'v1', { topic: 'g' }),
        finding('g#1', 'v2', { topic: 'g' }),
      ]),
    );
    for (const [fingerprint, values] of [
      ['f1', 'v1'],
      ['f2', 'v1'],
      ['g#1', 'v2'],
    ] as const)
      await store.decisions.decide(seen(one, fingerprint, 0, values), DISMISSED, reviewer);
    const two = await submit(
      store,
      submission('己二', { key }),
      checked('己二', [
        finding('f1', 'v1'),
        finding('f2', 'v9'),
        finding('g#0', 'v2', { topic: 'g' }),
        finding('f3', 'v1'),
      ]),
    );
    expect(await store.submissions.find(two)).toMatchObject({ version: 2 });
    expect(await store.decisions.list(two)).toMatchObject([
      { fingerprint: 'f1', decision: 'dismissed', fate: 'stays', by: reviewer, reason: 'rounding', revision: 0 },
      { fingerprint: 'f2', decision: 'open', fate: 'changed', stale: true, before: { reason: 'rounding' } },
      // Its neighbour was mended: it moved up, and is still the same.
      { fingerprint: 'g#0', decision: 'dismissed', fate: 'stays' },
      { fingerprint: 'f3', decision: 'open', fate: 'new', stale: false },
    ]);
    expect(await store.decisions.history(two, 'f1')).toMatchObject([{ carried_from: one, by_user: reviewer }]);
  });

  test('of an older version hold where a finding comes back', async () => {
    const key = '青榆-2021-018';
    const one = await submit(store, submission('庚一', { key }), checked('庚一', [finding('f1', 'v1')]));
    await store.decisions.decide(seen(one, 'f1'), DISMISSED, reviewer);
    await submit(store, submission('庚二', { key }), checked('庚二', []));
    const three = await submit(store, submission('庚三', { key }), checked('庚三', [finding('f1', 'v1')]));
    expect(await store.decisions.list(three)).toMatchObject([{ decision: 'dismissed', fate: 'new' }]);
  });

  test('findings are assigned', async () => {
    const id = await submit(store, submission('辛'), checked('辛', [finding('f1', 'v1'), finding('f2', 'v1')]));
    expect(await store.decisions.assign(id, ['f2', 'none'], reviewer, null)).toBe(1);
    expect((await store.decisions.list(id)).map(({ assignee }) => assignee)).toEqual([null, reviewer]);
  });
});
