import { sql, type Kysely } from 'kysely';
import type { Severity } from '../../model/severity.js';
import { record } from './audit.js';
import { jsonb, storable } from './json.js';
import { FAILED, noCounts, UNSETTLED, WITHOUT_RESULT, type StateCounts } from './states.js';
import type { BatchRow, BatchState, Tables } from './tables.js';

export interface BatchProgress extends BatchRow {
  readonly counts: StateCounts;
}

export interface BatchTotals {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly failures: Readonly<Record<string, number>>;
}

/** Submissions that came in together. */
export class Batches {
  constructor(private readonly db: Kysely<Tables>) {}

  async create(batch: {
    name: string;
    priority?: number;
    config?: Record<string, unknown>;
    by?: number | null;
  }): Promise<BatchRow> {
    return this.db.transaction().execute(async (tx) => {
      const row = await tx
        .insertInto('batch')
        .values({
          name: storable(batch.name),
          ...(batch.priority !== undefined && { priority: batch.priority }),
          ...(batch.config && { config: jsonb(batch.config) }),
          created_by: batch.by ?? null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await record(tx, batch.by ?? null, 'batch-created', subjectOf(row.id), { name: batch.name });
      return row;
    });
  }

  /**
   * The newest batch of that name, made where there is none but cancelled ones. One that is done takes part again with the
   * first submission that is added: what is sent file by file may be checked faster than it comes.
   */
  async open(name: string, by: number | null = null): Promise<BatchRow> {
    const row = await this.db
      .selectFrom('batch')
      .selectAll()
      .where('name', '=', storable(name))
      .where('state', '<>', 'cancelled')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ?? this.create({ name, by });
  }

  async find(id: number): Promise<BatchProgress | null> {
    const batch = await this.db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst();
    return batch ? { ...batch, counts: (await this.countsOf([id])).get(id) ?? noCounts() } : null;
  }

  /** The newest first; `before`: older than the one of this id. */
  async list({ before, limit = 200 }: { before?: number; limit?: number } = {}): Promise<BatchProgress[]> {
    let query = this.db.selectFrom('batch').selectAll().orderBy('id', 'desc').limit(limit);
    if (before !== undefined) query = query.where('id', '<', before);
    const batches = await query.execute();
    const counts = await this.countsOf(batches.map(({ id }) => id));
    return batches.map((batch) => ({ ...batch, counts: counts.get(batch.id) ?? noCounts() }));
  }

  /** Its submissions wait until it is resumed; what runs is finished. */
  pause(id: number, by: number | null): Promise<boolean> {
    return this.turn(id, ['open'], 'paused', 'batch-paused', by);
  }

  resume(id: number, by: number | null): Promise<boolean> {
    return this.turn(id, ['paused'], 'open', 'batch-resumed', by);
  }

  /** What is not settled yet is not checked any more. False where the batch is over already. */
  async cancel(id: number, by: number | null): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      if (!(await turn(tx, id, ['open', 'paused'], 'cancelled'))) return false;
      const { numUpdatedRows } = await tx
        .updateTable('submission')
        .set({ state: 'cancelled', carrier: null, settled_at: sql`now()` })
        .where('batch_id', '=', id)
        .where('state', 'in', UNSETTLED)
        .executeTakeFirst();
      await record(tx, by, 'batch-cancelled', subjectOf(id), { submissions: Number(numUpdatedRows) });
      return true;
    });
  }

  /** Closes a batch, all of whose submissions are settled, with its summary. False where some are not, or it is over. */
  async finish(id: number, summary: Record<string, unknown>): Promise<boolean> {
    const row = await this.db
      .updateTable('batch')
      .set({ state: 'done', summary: jsonb(summary) })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .where(
        sql<boolean>`not exists (select 1 from submission
          where batch_id = batch.id and submission.state in (${sql.join(UNSETTLED)}))`,
      )
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Those that take submissions and are not over. */
  async openIds(): Promise<number[]> {
    const rows = await this.db.selectFrom('batch').select('id').where('state', '=', 'open').orderBy('id').execute();
    return rows.map(({ id }) => id);
  }

  /** Findings of its submissions by severity, and those without a result by the code of their failure. */
  async totals(id: number): Promise<BatchTotals> {
    const findings = await this.db
      .selectFrom('submission')
      .innerJoin('result', 'result.job_key', 'submission.job_key')
      .select(({ fn }) => [
        fn.coalesce(fn.sum<number>('errors'), sql<number>`0`).as('error'),
        fn.coalesce(fn.sum<number>('warnings'), sql<number>`0`).as('warning'),
        fn.coalesce(fn.sum<number>('infos'), sql<number>`0`).as('info'),
      ])
      .where('batch_id', '=', id)
      .where('state', '=', 'done')
      .executeTakeFirstOrThrow();
    const failures = await this.db
      .selectFrom('submission')
      .select(({ fn }) => [sql<string>`failure->>'code'`.as('code'), fn.countAll<number>().as('count')])
      .where('batch_id', '=', id)
      .where('state', 'in', FAILED)
      .groupBy('code')
      .execute();
    return { findings, failures: Object.fromEntries(failures.map(({ code, count }) => [code, count])) };
  }

  /** Ids of its submissions that have no result: what a retry is for. */
  async withoutResult(id: number): Promise<number[]> {
    const rows = await this.db
      .selectFrom('submission')
      .select('id')
      .where('batch_id', '=', id)
      .where('state', 'in', WITHOUT_RESULT)
      .orderBy('id')
      .execute();
    return rows.map((row) => row.id);
  }

  private turn(
    id: number,
    from: readonly BatchState[],
    to: BatchState,
    action: string,
    by: number | null,
  ): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      if (!(await turn(tx, id, from, to))) return false;
      await record(tx, by, action, subjectOf(id));
      return true;
    });
  }

  private async countsOf(ids: readonly number[]): Promise<Map<number, StateCounts>> {
    const counts = new Map(ids.map((id) => [id, noCounts()]));
    if (ids.length === 0) return counts;
    const rows = await this.db
      .selectFrom('submission')
      .select(({ fn }) => ['batch_id', 'state', fn.countAll<number>().as('count')])
      .where('batch_id', 'in', ids)
      .groupBy(['batch_id', 'state'])
      .execute();
    for (const { batch_id: batch, state, count } of rows) counts.get(batch ?? 0)![state] = count;
    return counts;
  }
}

async function turn(tx: Kysely<Tables>, id: number, from: readonly BatchState[], to: BatchState): Promise<boolean> {
  const row = await tx
    .updateTable('batch')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const subjectOf = (id: number): string => `batch ${id}`;
