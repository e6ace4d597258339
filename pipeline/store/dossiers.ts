import { sql, type Kysely } from 'kysely';
import type { SubmissionRow, Tables } from './tables.js';

/** Where a submission stands among the versions of one report. */
export interface Place {
  readonly dossier: number;
  readonly version: number;
}

/** For each of the caller's keys its dossier, made where there is none, and the next version in it; null for no key. */
export async function placesByKey(tx: Kysely<Tables>, keys: readonly (string | null)[]): Promise<(Place | null)[]> {
  const next = new Map<string, Place>();
  // In one order for all, so that two that add the same keys at once cannot wait for each other.
  for (const key of [...new Set(keys.filter((one) => one !== null))].sort()) {
    const { id: dossier } = await tx
      .insertInto('dossier')
      .values({ caller_key: key })
      // Updated to itself: that locks the row, so that no other version gets the same number.
      .onConflict((conflict) => conflict.column('caller_key').doUpdateSet({ caller_key: key }))
      .returning('id')
      .executeTakeFirstOrThrow();
    next.set(key, { dossier, version: await nextVersion(tx, dossier) });
  }
  return keys.map((key) => {
    const place = key === null ? undefined : next.get(key);
    if (key === null || !place) return null;
    next.set(key, { ...place, version: place.version + 1 });
    return place;
  });
}

/** Puts a submission into a dossier as its newest version, and ends any proposal. */
export async function join(tx: Kysely<Tables>, submission: number, dossier: number): Promise<Place> {
  await tx.selectFrom('dossier').select('id').where('id', '=', dossier).forUpdate().executeTakeFirstOrThrow();
  const place = { dossier, version: await nextVersion(tx, dossier) };
  await tx
    .updateTable('submission')
    .set({ dossier_id: dossier, version: place.version, proposed_dossier: null })
    .where('id', '=', submission)
    .execute();
  return place;
}

/** The first of a dossier of its own, which says what the report says of itself. */
export async function found(tx: Kysely<Tables>, submission: number, jobKey: string): Promise<Place> {
  const head = await headOf(tx, jobKey);
  const { id } = await tx.insertInto('dossier').values(head).returning('id').executeTakeFirstOrThrow();
  return join(tx, submission, id);
}

/**
 * The place of a submission that has a result now. One without a key of the caller founds a dossier of its own, unless
 * there is one of the same unit, year and title: then that is proposed, and a person decides; null until then.
 */
export async function placeByHead(
  tx: Kysely<Tables>,
  { id, dossier_id: dossier, version }: SubmissionRow,
  jobKey: string,
): Promise<Place | null> {
  const head = await headOf(tx, jobKey);
  if (dossier !== null && version !== null) {
    await tx.updateTable('dossier').set(head).where('id', '=', dossier).execute();
    return { dossier, version };
  }
  const { unit, year, title } = head;
  if (unit === null || title === null) return null;
  // Two reports that say the same of themselves and settle at once: one founds the dossier, the other finds it.
  await sql`select pg_advisory_xact_lock(hashtext(${`${unit} ${year} ${title}`}))`.execute(tx);
  const like = await tx
    .selectFrom('dossier')
    .select('id')
    .where('unit', '=', unit)
    .where('title', '=', title)
    .where('year', 'is not distinct from', year)
    .orderBy('id')
    .executeTakeFirst();
  if (!like) return found(tx, id, jobKey);
  await tx.updateTable('submission').set({ proposed_dossier: like.id }).where('id', '=', id).execute();
  return null;
}

async function headOf(tx: Kysely<Tables>, jobKey: string) {
  return tx
    .selectFrom('result')
    .select(['unit', 'year', 'title'])
    .where('job_key', '=', jobKey)
    .executeTakeFirstOrThrow();
}

/** The dossier's row is locked by the caller, or its own. */
async function nextVersion(tx: Kysely<Tables>, dossier: number): Promise<number> {
  const row = await tx
    .selectFrom('submission')
    .select(({ fn }) => fn.max('version').as('newest'))
    .where('dossier_id', '=', dossier)
    .executeTakeFirst();
  return (row?.newest ?? 0) + 1;
}
