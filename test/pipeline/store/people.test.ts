import { describe, expect, test } from 'vitest';
import type { Store } from '../../../pipeline/store/open.js';
import { DATABASES, withStore } from './stores.js';

describe.each(DATABASES)('people on %s', (database) => {
  let store: Store;
  withStore(database, (opened) => (store = opened));

  test('sign in with their password alone', async () => {
    expect(await store.people.any()).toBe(false);
    const person = await store.people.add({ name: '林若', password: '一二三四五六七八', role: 'reviewer' }, null);
    expect(await store.people.any()).toBe(true);
    expect(await store.people.withPassword('林若', '一二三四五六七八')).toEqual(person);
    expect(await store.people.withPassword('林若', '一二三四五六七')).toBeNull();
    expect(await store.people.withPassword('林', '一二三四五六七八')).toBeNull();
    expect(await store.people.add({ name: '林若', password: 'x', role: 'reviewer' }, null)).toBeNull();
    expect(await store.people.list()).toEqual([person]);
    expect(await store.people.named('林若')).toEqual(person);
  });

  test('have sessions, which a new password ends', async () => {
    const { id, name, role } = (await store.people.add(
      { name: '何青', password: 'password', role: 'administrator' },
      null,
    ))!;
    const { token, csrf, expires } = await store.sessions.open(id);
    expect(expires.getTime()).toBeGreaterThan(Date.now() + 3600_000);
    expect(await store.sessions.holder(token)).toEqual({ person: { id, name, role }, csrf });
    expect(await store.sessions.holder(csrf)).toBeNull();
    expect(await store.people.change(id, { password: 'another one' }, id)).toBe('changed');
    expect(await store.sessions.holder(token)).toBeNull();
    expect(await store.people.withPassword('何青', 'password')).toBeNull();
    const second = await store.sessions.open(id);
    await store.sessions.close(second.token);
    expect(await store.sessions.holder(second.token)).toBeNull();
  });

  test('have tokens, which are shown once and can be revoked', async () => {
    const { id, name, role } = (await store.people.add(
      { name: '脚本', password: 'password', role: 'reviewer' },
      null,
    ))!;
    const { token, entry } = await store.tokens.make(id, '夜间导入', null);
    expect(await store.tokens.holder(token)).toEqual({ id, name, role });
    const [listed] = await store.tokens.list(id);
    expect(listed).toMatchObject({ id: entry.id, label: '夜间导入', person: { name: '脚本' } });
    expect(listed?.lastUsedAt).toBeInstanceOf(Date);
    expect(await store.tokens.revoke(entry.id, id + 1, null)).toBe(false);
    expect(await store.tokens.revoke(entry.id, null, null)).toBe(true);
    expect(await store.tokens.holder(token)).toBeNull();
    expect(await store.tokens.list()).toEqual([]);
  });

  test('who are disabled come in by nothing, and the last administrator stays', async () => {
    const { id } = (await store.people.add({ name: '旧人', password: 'password', role: 'reviewer' }, null))!;
    const session = await store.sessions.open(id);
    const { token } = await store.tokens.make(id, 'x', null);
    expect(await store.people.change(id, { disabled: true }, null)).toBe('changed');
    expect(await store.people.withPassword('旧人', 'password')).toBeNull();
    expect(await store.sessions.holder(session.token)).toBeNull();
    expect(await store.tokens.holder(token)).toBeNull();
    const administrator = (await store.people.named('何青'))!;
    expect(await store.people.change(administrator.id, { role: 'reviewer' }, null)).toBe('last-administrator');
    await store.people.change(id, { disabled: false, role: 'administrator' }, null);
    expect(await store.people.change(administrator.id, { role: 'reviewer' }, null)).toBe('changed');
    expect(await store.people.change(10_000, { disabled: true }, null)).toBe('unknown');
  });

  test('leave a trace, without their passwords', async () => {
    const entries = await store.audit.list({ limit: 100 });
    expect(entries.map(({ action }) => action)).toContain('person-changed');
    expect(JSON.stringify(entries)).not.toContain('another one');
    const [newest, ...older] = entries;
    expect(await store.audit.list({ before: newest!.id, limit: 100 })).toEqual(older);
    await store.audit.record(null, 'exported', 'batch 1', { rows: 3 });
    expect(await store.audit.list({ action: 'exported', limit: 1 })).toMatchObject([
      { details: { rows: 3 }, by: null },
    ]);
  });
});
