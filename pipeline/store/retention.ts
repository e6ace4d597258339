import { sql, type Kysely } from 'kysely';
import { record } from './audit.js';
import { SETTLED } from './states.js';
import { subjectOf } from './submissions.js';
import type { Tables } from './tables.js';

/** Takes the bytes of a document away; no error where they are gone already. */
export type Erase = (sha256: string) => Promise<void>;

export interface Removed {
  readonly submissions: number;
  /** Whose bytes were taken away: no other submission needs them. */
  readonly documents: number;
}

const CHUNK = 200;

/**
 * Deletion. A submission goes with its decisions; its result and the bytes of its document go with the last submission
 * that needs them. The log keeps who deleted what, by name and hash.
 */
export class Retention {
  constructor(private readonly db: Kysely<Tables>) {}

  /** Those that there are of the submissions given. Bytes that could not be taken away go at the next time. */
  async remove(ids: readonly number[], erase: Erase, by: number | null): Promise<Removed> {
    let submissions = 0;
    for (let start = 0; start < ids.length; start += CHUNK) {
      const chunk = ids.slice(start, start + CHUNK);
      submissions += await this.db.transaction().execute((tx) => removeRows(tx, chunk, by));
    }
    return { submissions, documents: await this.eraseDocuments(erase) };
  }

  /** Those that were settled more than so many days ago, of batches that are over or of none. */
  async sweep(days: number, erase: Erase, by: number | null = null): Promise<Removed> {
    const rows = await this.db
      .selectFrom('submission')
      .leftJoin('batch', 'batch.id', 'submission.batch_id')
      .select('submission.id')
      .where('submission.state', 'in', SETTLED)
      .where(sql<boolean>`submission.settled_at < now() - make_interval(days => ${days})`)
      .where(sql<boolean>`coalesce(batch.state, 'done') in ('done', 'cancelled')`)
      .orderBy('submission.id')
      .execute();
    return this.remove(
      rows.map(({ id }) => id),
      erase,
      by,
    );
  }

  /**
   * Row and bytes together, so that what fails half-way is done again the next time. Who hands in the same bytes in this
   * very moment finds them gone: that submission fails as not found, and is handed in again.
   */
  private async eraseDocuments(erase: Erase): Promise<number> {
    const rows = await this.db.selectFrom('document').select('sha256').where('removed_at', 'is not', null).execute();
    let erased = 0;
    for (const { sha256 } of rows)
      erased += await this.db.transaction().execute(async (tx) => {
        const row = await tx
          .deleteFrom('document')
          .where('sha256', '=', sha256)
          .where('removed_at', 'is not', null)
          .returning('sha256')
          .executeTakeFirst();
        if (!row) return 0;
        await erase(sha256);
        return 1;
      });
    return erased;
  }
}

async function removeRows(tx: Kysely<Tables>, ids: readonly number[], by: number | null): Promise<number> {
  const rows = await tx
    .deleteFrom('submission')
    .where('id', 'in', ids)
    .returning(['id', 'file_name', 'sha256', 'job_key', 'previous_sha256', 'dossier_id'])
    .execute();
  for (const { id, file_name: file, sha256 } of rows) await record(tx, by, 'deleted', subjectOf(id), { file, sha256 });
  const of = <Column>(values: readonly (Column | null)[]): Column[] => [
    ...new Set(values.filter((one) => one !== null)),
  ];
  const jobKeys = of(rows.map((row) => row.job_key));
  const hashes = of(rows.flatMap((row) => [row.sha256, row.previous_sha256]));
  if (hashes.length > 0) {
    await removeResults(tx, jobKeys, hashes);
    await markUnneeded(tx, hashes);
  }
  const dossiers = of(rows.map((row) => row.dossier_id));
  if (dossiers.length > 0) await removeEmptyDossiers(tx, dossiers);
  return rows.length;
}

/** Those of older rulesets too, which no submission shows any more. */
async function removeResults(tx: Kysely<Tables>, jobKeys: readonly string[], hashes: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('result')
    .where((where) => where.or([where('job_key', 'in', ['', ...jobKeys]), where('sha256', 'in', hashes)]))
    .where(sql<boolean>`not exists (select 1 from submission where submission.job_key = result.job_key)`)
    .execute();
}

async function markUnneeded(tx: Kysely<Tables>, hashes: readonly string[]): Promise<void> {
  await tx
    .updateTable('document')
    .set({ removed_at: sql`now()` })
    .where('sha256', 'in', hashes)
    .where(
      sql<boolean>`not exists (select 1 from submission
        where submission.sha256 = document.sha256 or submission.previous_sha256 = document.sha256)`,
    )
    .execute();
}

/** One that is proposed to a submission stays. */
async function removeEmptyDossiers(tx: Kysely<Tables>, dossiers: readonly number[]): Promise<void> {
  await tx
    .deleteFrom('dossier')
    .where('id', 'in', dossiers)
    .where(
      sql<boolean>`not exists (select 1 from submission where dossier_id = dossier.id or proposed_dossier = dossier.id)`,
    )
    .execute();
}
