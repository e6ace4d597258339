import { sql, type Kysely } from 'kysely';
import type { Failure } from '../schema.js';
import { record } from './audit.js';
import { placesByKey } from './dossiers.js';
import { jsonb, storable } from './json.js';
import { packResult, writeResult, type CheckedDocument } from './results.js';
import { settleFindings } from './settlement.js';
import { noCounts, SETTLED, UNSETTLED, WITHOUT_RESULT, type StateCounts } from './states.js';
import type { BatchState, SubmissionRow, SubmissionState, Tables } from './tables.js';

export interface NewSubmission {
  readonly sha256: string;
  readonly bytes: number;
  /** As the sender names it, with its folders. */
  readonly fileName: string;
  readonly batch?: number | null;
  /** The caller's own key: submissions with the same one are versions of each other. */
  readonly key?: string | null;
  readonly department?: string | null;
  /** Last year's report of the same unit. */
  readonly previousSha256?: string | null;
  /** Lower is earlier: 1 a reviewer who waits, 10 a batch. */
  readonly priority?: number;
  /** id of a person. */
  readonly by?: number | null;
}

/** What a queue is told of a submission: never more. */
export interface Job {
  readonly submission: number;
  readonly generation: number;
  readonly priority: number;
}

/** `paused`: its batch is; `gone`: settled, cancelled, deleted, or of an older generation. */
export type Claim =
  | { readonly kind: 'claimed'; readonly submission: SubmissionRow }
  | { readonly kind: 'paused' }
  | { readonly kind: 'gone' };

/** A result under its key; `checked` is null where the store has it already. */
export interface Outcome {
  readonly jobKey: string;
  readonly checked: CheckedDocument | null;
}

/** A submission and the key of the result that it has. */
export interface Outdated {
  readonly submission: number;
  readonly fileName: string;
  readonly jobKey: string;
}

const CHUNK = 500;
const notPaused = sql<boolean>`not exists (select 1 from batch where batch.id = batch_id and batch.state = 'paused')`;

/** Submissions and what becomes of them, from waiting to settled. */
export class Submissions {
  constructor(private readonly db: Kysely<Tables>) {}

  /** Adds all of them or none; jobs in the order given. Their bytes are among the documents already. */
  async add(entries: readonly NewSubmission[]): Promise<Job[]> {
    const jobs: Job[] = [];
    for (let start = 0; start < entries.length; start += CHUNK) {
      const chunk = entries.slice(start, start + CHUNK);
      jobs.push(...(await this.db.transaction().execute((tx) => insert(tx, chunk))));
    }
    return jobs;
  }

  async find(id: number): Promise<SubmissionRow | null> {
    const row = await this.db.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst();
    return row ?? null;
  }

  /**
   * Takes a submission to be checked. One that is running is taken over: its carrier is held for lost. `carrier` names
   * the process.
   */
  async claim(id: number, generation: number, carrier: string): Promise<Claim> {
    const submission = await this.db
      .updateTable('submission')
      .set({
        state: 'running',
        carrier,
        started_at: sql`now()`,
        losses: sql`losses + (state = 'running')::int`,
      })
      .where('id', '=', id)
      .where('generation', '=', generation)
      .where('state', 'in', UNSETTLED)
      .where(notPaused)
      .returningAll()
      .executeTakeFirst();
    if (submission) return { kind: 'claimed', submission };
    const left = await this.db
      .selectFrom('submission')
      .select('id')
      .where('id', '=', id)
      .where('generation', '=', generation)
      .where('state', 'in', UNSETTLED)
      .executeTakeFirst();
    return { kind: left ? 'paused' : 'gone' };
  }

  /** Puts back what this carrier holds and will not finish. */
  async handBack(id: number, generation: number, carrier: string): Promise<void> {
    await this.db
      .updateTable('submission')
      .set({ state: 'waiting', carrier: null })
      .where('id', '=', id)
      .where('generation', '=', generation)
      .where('state', '=', 'running')
      .where('carrier', '=', carrier)
      .execute();
  }

  /**
   * What has been running for so long waits again: its carrier is held for lost, and that is counted. `held` are the ids that
   * the caller's own process is at. Gives how many there were.
   */
  async reclaim(idleSeconds: number, held: readonly number[]): Promise<number> {
    const { numUpdatedRows } = await this.db
      .updateTable('submission')
      .set({ state: 'waiting', carrier: null, losses: sql`losses + 1` })
      .where('state', '=', 'running')
      .where('id', 'not in', [...held, NO_ID])
      .where(sql<boolean>`started_at <= now() - make_interval(secs => ${idleSeconds})`)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }

  /** Counts a crash of the file's reader; gives how many there were. */
  async countTry(id: number, generation: number): Promise<number> {
    const row = await this.db
      .updateTable('submission')
      .set({ tries: sql`tries + 1` })
      .where('id', '=', id)
      .where('generation', '=', generation)
      .returning('tries')
      .executeTakeFirst();
    return row?.tries ?? 0;
  }

  /**
   * Writes a result and settles the submission, both or neither, with the decisions that hold on. False where it was
   * settled, cancelled or sent round again meanwhile: then nothing is written.
   */
  async settle(id: number, generation: number, { jobKey, checked }: Outcome): Promise<boolean> {
    const packed = checked && (await packResult(checked));
    return this.db.transaction().execute(async (tx) => {
      const submission = await lockRunning(tx, id, generation);
      if (!submission) return false;
      if (packed) await writeResult(tx, jobKey, packed);
      await settleFindings(tx, submission, jobKey);
      await tx
        .updateTable('submission')
        .set({ state: 'done', job_key: jobKey, failure: null, carrier: null, settled_at: sql`now()` })
        .where('id', '=', id)
        .execute();
      await record(tx, null, 'settled', subjectOf(id), { generation });
      return true;
    });
  }

  /** The file is to blame and cannot be checked; false as with `settle`. */
  fail(id: number, generation: number, failure: Failure['error']): Promise<boolean> {
    return this.giveUp(id, generation, 'failed', failure);
  }

  /** The file crashed its reader, outgrew it, or lost too many carriers; false as with `settle`. */
  setAside(id: number, generation: number, failure: Failure['error']): Promise<boolean> {
    return this.giveUp(id, generation, 'set-aside', failure);
  }

  private giveUp(
    id: number,
    generation: number,
    state: 'failed' | 'set-aside',
    failure: Failure['error'],
  ): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      if (!(await lockRunning(tx, id, generation))) return false;
      await tx
        .updateTable('submission')
        .set({ state, failure: jsonb(failure), carrier: null, settled_at: sql`now()` })
        .where('id', '=', id)
        .execute();
      await record(tx, null, 'settled', subjectOf(id), { generation, state, code: failure.code });
      return true;
    });
  }

  /** Those that were not settled yet are not checked any more; gives their ids. */
  async cancel(ids: readonly number[], by: number | null): Promise<number[]> {
    return this.db.transaction().execute(async (tx) => {
      const rows = await tx
        .updateTable('submission')
        .set({ state: 'cancelled', carrier: null, settled_at: sql`now()` })
        .where('id', 'in', [...ids, NO_ID])
        .where('state', 'in', UNSETTLED)
        .returning('id')
        .execute();
      for (const { id } of rows) await record(tx, by, 'cancelled', subjectOf(id));
      return rows.map(({ id }) => id);
    });
  }

  /** Those without a result are checked again. */
  retry(ids: readonly number[], by: number | null): Promise<Job[]> {
    return this.again(ids, WITHOUT_RESULT, 'retried', by);
  }

  /** Settled ones are checked again, under the ruleset of today; what they have is kept until then. */
  recheck(ids: readonly number[], by: number | null): Promise<Job[]> {
    return this.again(ids, SETTLED, 'rechecked', by);
  }

  private again(
    ids: readonly number[],
    from: readonly SubmissionState[],
    action: string,
    by: number | null,
  ): Promise<Job[]> {
    return this.db.transaction().execute(async (tx) => {
      const rows = await tx
        .updateTable('submission')
        .set({
          state: 'waiting',
          generation: sql`generation + 1`,
          tries: 0,
          losses: 0,
          failure: null,
          started_at: null,
          settled_at: null,
        })
        .where('id', 'in', [...ids, NO_ID])
        .where('state', 'in', from)
        .returning(['id', 'generation', 'priority', 'batch_id'])
        .execute();
      await reopen(tx, new Set(rows.flatMap(({ batch_id: batch }) => batch ?? [])), ['done', 'cancelled']);
      for (const { id } of rows) await record(tx, by, action, subjectOf(id));
      return rows.map(jobOf).sort((a, b) => a.submission - b.submission);
    });
  }

  /** What a carrier takes next: those that wait, but for paused batches, in their order. */
  async waiting(limit: number): Promise<Job[]> {
    const rows = await this.db
      .selectFrom('submission')
      .select(['id', 'generation', 'priority'])
      .where('state', '=', 'waiting')
      .where(notPaused)
      .orderBy('priority')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(jobOf);
  }

  /**
   * Every submission that waits or runs, but for paused batches, a page at a time in the order of ids: what a queue is told
   * that lost its memory, or that never heard of them. With `batch` those of one batch.
   */
  async *unsettled(batch?: number): AsyncGenerator<Job[]> {
    for (let after = 0; ;) {
      let query = this.db
        .selectFrom('submission')
        .select(['id', 'generation', 'priority'])
        .where('state', 'in', UNSETTLED)
        .where('id', '>', after)
        .where(notPaused)
        .orderBy('id')
        .limit(CHUNK);
      if (batch !== undefined) query = query.where('batch_id', '=', batch);
      const rows = await query.execute();
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map(jobOf);
      after = last.id;
    }
  }

  /**
   * Those whose result was made by another ruleset, a page at a time in the order of ids, from the one behind `after`. They may
   * be on their way to a new one.
   */
  async outdated(
    ruleset: string,
    { after = 0, limit = CHUNK, batch }: { after?: number; limit?: number; batch?: number | undefined } = {},
  ): Promise<Outdated[]> {
    let query = this.db
      .selectFrom('submission')
      .innerJoin('result', 'result.job_key', 'submission.job_key')
      .select(['submission.id as submission', 'file_name as fileName', 'submission.job_key as jobKey'])
      .where('result.ruleset', '<>', ruleset)
      .where('submission.state', '<>', 'cancelled')
      .where('submission.id', '>', after)
      .orderBy('submission.id')
      .limit(limit);
    if (batch !== undefined) query = query.where('batch_id', '=', batch);
    const rows = await query.execute();
    return rows.map(({ jobKey, ...row }) => ({ ...row, jobKey: jobKey! }));
  }

  /** Whose it is to review; null: nobody's. Gives how many there were. */
  async assign(ids: readonly number[], assignee: number | null, by: number | null): Promise<number> {
    return this.db.transaction().execute(async (tx) => {
      const rows = await tx
        .updateTable('submission')
        .set({ assignee })
        .where('id', 'in', [...ids, NO_ID])
        .returning('id')
        .execute();
      for (const { id } of rows) await record(tx, by, 'assigned', subjectOf(id), { assignee });
      return rows.length;
    });
  }

  /** How many there are in each state, and since when the oldest waits. */
  async counts(): Promise<{ states: StateCounts; oldestWaiting: Date | null }> {
    const rows = await this.db
      .selectFrom('submission')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count'), fn.min('submitted_at').as('oldest')])
      .groupBy('state')
      .execute();
    const states = noCounts();
    for (const { state, count } of rows) states[state] = count;
    return { states, oldestWaiting: rows.find(({ state }) => state === 'waiting')?.oldest ?? null };
  }
}

/** What the audit log calls a submission. */
export const subjectOf = (id: number): string => `submission ${id}`;

/** No row has it: `in ()` is no SQL. */
const NO_ID = 0;

const jobOf = ({ id, generation, priority }: Pick<SubmissionRow, 'id' | 'generation' | 'priority'>): Job => ({
  submission: id,
  generation,
  priority,
});

async function lockRunning(tx: Kysely<Tables>, id: number, generation: number): Promise<SubmissionRow | undefined> {
  return tx
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', id)
    .where('generation', '=', generation)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst();
}

async function insert(tx: Kysely<Tables>, entries: readonly NewSubmission[]): Promise<Job[]> {
  await insertDocuments(tx, entries);
  const places = await placesByKey(
    tx,
    entries.map(({ key }) => (key ? storable(key) : null)),
  );
  const rows = await tx
    .insertInto('submission')
    .values(
      entries.map((entry, index) => ({
        sha256: entry.sha256,
        file_name: storable(entry.fileName),
        batch_id: entry.batch ?? null,
        department: entry.department ? storable(entry.department) : null,
        previous_sha256: entry.previousSha256 ?? null,
        ...(entry.priority !== undefined && { priority: entry.priority }),
        submitted_by: entry.by ?? null,
        dossier_id: places[index]?.dossier ?? null,
        version: places[index]?.version ?? null,
      })),
    )
    .returning(['id', 'generation', 'priority'])
    .execute();
  await reopen(tx, new Set(entries.flatMap(({ batch }) => batch ?? [])), ['done']);
  return rows.map(jobOf);
}

/** A batch that was summed up takes part again when it has something to check again. */
async function reopen(tx: Kysely<Tables>, batches: ReadonlySet<number>, from: readonly BatchState[]): Promise<void> {
  await tx
    .updateTable('batch')
    .set({ state: 'open', summary: null })
    .where('id', 'in', [...batches, NO_ID])
    .where('state', 'in', from)
    .execute();
}

/** In the order of their hashes: two that add the same ones at once wait for each other in one direction only. */
async function insertDocuments(tx: Kysely<Tables>, entries: readonly NewSubmission[]): Promise<void> {
  const sizes = new Map(entries.map(({ sha256, bytes }) => [sha256, bytes]));
  if (sizes.size === 0) return;
  await tx
    .insertInto('document')
    .values(Array.from(sizes, ([sha256, bytes]) => ({ sha256, bytes })).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)))
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ removed_at: null }))
    .execute();
}
