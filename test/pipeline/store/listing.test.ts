import { beforeAll, describe, expect, test } from 'vitest';
import type { ListFilter } from '../../../pipeline/store/listing.js';
import type { Store } from '../../../pipeline/store/open.js';
import { SORTS } from '../../../pipeline/store/tables.js';
import { UsageError } from '../../../pipeline/usage.js';
import { checked, finding, submission, submit } from './submissions.js';
import { DATABASES, withStore } from './stores.js';

describe.each(DATABASES)('the list of submissions on %s', (database) => {
  let store: Store;
  let batch: number;
  let reviewer: number;
  let ids: number[];
  withStore(database, (opened) => (store = opened));
  beforeAll(async () => {
    batch = (await store.batches.create({ name: '2021年度' })).id;
    reviewer = (await store.people.add({ name: '林若', password: 'password', role: 'reviewer' }, null))!.id;
    ids = [];
    for (let index = 0; index < 9; index += 1) {
      const findings = Array.from({ length: index % 4 }, (_, place) =>
        finding(`f${place}`, 'v1', {
          severity: place === 0 ? 'error' : 'warning',
          rule: place === 0 ? 'execution-rate' : 'sum-of-parts',
        }),
      );
      const head = {
        unit: `青榆县${index % 2 ? '民政' : '水务'}局`,
        title: `项目100%_${index}`,
        year: 2019 + (index % 3),
      };
      const entry = submission(`文${index}`, {
        batch: index < 5 ? batch : null,
        department: index < 2 ? '社保科' : null,
      });
      ids.push(await submit(store, entry, checked(`文${index}`, findings, head)));
    }
    const [job] = await store.submissions.add([submission('文等')]);
    ids.push(job!.submission);
    await store.decisions.decide(
      { submission: ids[3]!, fingerprint: 'f0', revision: 0, values: 'v1' },
      { decision: 'confirmed', reason: null, note: null },
      reviewer,
    );
    await store.submissions.assign([ids[0]!, ids[1]!], reviewer, null);
    await store.decisions.assign(ids[5]!, ['f0'], reviewer, null);
  });

  const listed = async (filter: ListFilter): Promise<number[]> => {
    const { items, total } = await store.listing.page(filter, { sort: 'submitted', order: 'asc', limit: 100 });
    expect(total).toBe(items.length);
    return items.map(({ id }) => ids.indexOf(id));
  };

  test('says what is known of each', async () => {
    expect(await store.listing.find(ids[3]!)).toMatchObject({
      file: '青榆县/文3.docx',
      format: 'docx',
      unit: '青榆县民政局',
      title: '项目100%_3',
      year: 2019,
      batch: { id: batch, name: '2021年度' },
      state: 'done',
      failure: null,
      findings: { error: 1, warning: 2, info: 0, open: 2, settled: 1 },
      ruleset: '1.0.0+test',
      version: 1,
    });
    expect(await store.listing.find(ids[9]!)).toMatchObject({ state: 'waiting', unit: null, findings: { open: 0 } });
    expect(await store.listing.find(10_000)).toBeNull();
  });

  test.each<[ListFilter, number[]]>([
    [{}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [{ unit: '青榆县民政局' }, [1, 3, 5, 7]],
    [{ department: '社保科' }, [0, 1]],
    [{ year: 2020 }, [1, 4, 7]],
    [{ state: 'waiting' }, [9]],
    [{ severity: 'error' }, [1, 2, 3, 5, 6, 7]],
    [{ severity: 'warning' }, [2, 3, 6, 7]],
    [{ rule: 'sum-of-parts', severity: 'error' }, []],
    [{ decision: 'confirmed' }, [3]],
    [{ decision: 'confirmed', rule: 'sum-of-parts' }, []],
    [{ assignee: 'none', year: 2020 }, [4, 7]],
    [{ text: '水务' }, [0, 2, 4, 6, 8]],
    [{ text: '100%_4' }, [4]],
    [{ text: '%' }, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    [{ text: '文等' }, [9]],
    [{ text: '\\' }, []],
    [{ text: "'; drop table submission; --\0" }, []],
  ])('is narrowed to %j', async (filter, expected) => {
    expect(await listed(filter)).toEqual(expected);
  });

  test('is narrowed to a batch, and to whose they are, by one finding too', async () => {
    expect(await listed({ batch })).toEqual([0, 1, 2, 3, 4]);
    expect(await listed({ assignee: reviewer })).toEqual([0, 1, 5]);
  });

  test.each(SORTS)('by %s comes in pages without gaps', async (sort) => {
    for (const order of ['asc', 'desc'] as const) {
      const whole = await store.listing.page({}, { sort, order, limit: 100 });
      const paged: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.listing.page({}, { sort, order, limit: 3, cursor });
        expect(page.total).toBe(10);
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(paged).toEqual(whole.items.map(({ id }) => id));
      expect(paged).toHaveLength(10);
    }
  });

  test('by errors starts with most of them', async () => {
    const { items } = await store.listing.page({}, { sort: 'open', order: 'desc', limit: 3 });
    expect(items.map(({ findings }) => findings.open)).toEqual([3, 2, 2]);
  });

  test('explains a cursor that is none', async () => {
    const request = { sort: 'unit', order: 'asc', limit: 3 } as const;
    await expect(store.listing.page({}, { ...request, cursor: 'x' })).rejects.toThrow(UsageError);
    const { next } = await store.listing.page({}, { ...request, sort: 'year' });
    await expect(store.listing.page({}, { ...request, cursor: next! })).rejects.toThrow(UsageError);
  });

  test('is read whole, one by one', async () => {
    const all: number[] = [];
    for await (const { id } of store.listing.each({ batch })) all.push(id);
    expect(all).toEqual(ids.slice(0, 5));
  });
});
