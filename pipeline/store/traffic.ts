import { sql, type Kysely } from 'kysely';
import type { Report } from '../schema.js';
import type { BatchState, SubmissionState, Tables } from './tables.js';
import { FAILED, noCounts, type StateCounts } from './states.js';

/** A moment of the database's clock, behind which something is asked for. */
export type Moment = Date;

export interface SettledSubmission {
  readonly id: number;
  readonly state: SubmissionState;
  /** Code of the failure; null where there is a report. */
  readonly failure: string | null;
  /** From when it was handed in (or sent round again) till it was settled. */
  readonly seconds: number;
}

/** How much goes through: what the progress of the page and the metrics are made of. */
export class Traffic {
  constructor(private readonly db: Kysely<Tables>) {}

  /** The database's clock. */
  async now(): Promise<Moment> {
    const { rows } = await sql<{ now: Date }>`select now() as now`.execute(this.db);
    return rows[0]!.now;
  }

  /** Settled after one moment and up to another, in that order; at most `limit`. */
  async settled(after: Moment, until: Moment, limit = 10_000): Promise<SettledSubmission[]> {
    return this.db
      .selectFrom('submission')
      .select([
        'id',
        'state',
        sql<string | null>`failure ->> 'code'`.as('failure'),
        sql<number>`extract(epoch from settled_at - submitted_at)::float8`.as('seconds'),
      ])
      .where('settled_at', '>', after)
      .where('settled_at', '<=', until)
      .orderBy('settled_at')
      .limit(limit)
      .execute();
  }

  /** Milliseconds of the stages of each check that was made after one moment and up to another; at most `limit`. */
  async stages(after: Moment, until: Moment, limit = 10_000): Promise<Report['ms'][]> {
    const rows = await this.db
      .selectFrom('result')
      .select('ms')
      .where('written_at', '>', after)
      .where('written_at', '<=', until)
      .limit(limit)
      .execute();
    return rows.map(({ ms }) => ms);
  }

  /** How many files cannot be checked, by the code of the reason. */
  async failures(): Promise<Map<string, number>> {
    const rows = await this.db
      .selectFrom('submission')
      .select(({ fn }) => [sql<string>`failure ->> 'code'`.as('code'), fn.countAll<number>().as('count')])
      .where('state', 'in', FAILED)
      .groupBy('code')
      .execute();
    return new Map(rows.map(({ code, count }) => [code, count]));
  }

  /** The batches that are not over, the newest first, with how many of their submissions are in each state. */
  async openBatches(limit = 50): Promise<{ id: number; state: BatchState; counts: StateCounts }[]> {
    const rows = await this.db
      .selectFrom('batch')
      .leftJoin('submission', 'submission.batch_id', 'batch.id')
      .select(({ fn }) => [
        'batch.id',
        'batch.state as batch_state',
        'submission.state',
        fn.count<number>('submission.id').as('count'),
      ])
      .where('batch.id', 'in', (from) =>
        from
          .selectFrom('batch')
          .select('id')
          .where('state', 'in', ['open', 'paused'])
          .orderBy('id', 'desc')
          .limit(limit),
      )
      .groupBy(['batch.id', 'batch.state', 'submission.state'])
      .orderBy('batch.id', 'desc')
      .execute();
    const batches = new Map<number, { id: number; state: BatchState; counts: StateCounts }>();
    for (const { id, batch_state: state, state: of, count } of rows) {
      const batch = batches.get(id) ?? { id, state, counts: noCounts() };
      batches.set(id, batch);
      if (of !== null) batch.counts[of] = count;
    }
    return [...batches.values()];
  }
}
