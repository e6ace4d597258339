import type { Kysely } from 'kysely';
import type { FindingEntry } from '../schema.js';
import { record } from './audit.js';
import { matchFindings, type Recognisable } from './carry-over.js';
import { found, join } from './dossiers.js';
import { settleVersion } from './settlement.js';
import { subjectOf } from './submissions.js';
import type { Tables } from './tables.js';

export interface Dossier {
  readonly id: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly title: string | null;
}

/** Where a submission stands among the versions of one report. */
export interface VersionsOfOne {
  readonly dossier: Dossier | null;
  /** Ids of its submissions, the newest version first. */
  readonly submissions: readonly number[];
  /** What it may be a version of; a person decides. */
  readonly proposed: { readonly dossier: Dossier; readonly newest: number | null } | null;
}

/** What became of the findings from one version, or one check, to the next. */
export interface Comparison {
  /** In the older one only. */
  readonly fixed: FindingEntry[];
  readonly stays: FindingEntry[];
  /** The same finding with other figures. */
  readonly changed: { before: FindingEntry; after: FindingEntry }[];
  /** In the newer one only. */
  readonly fresh: FindingEntry[];
}

/** Versions of one report: joined by the caller's key, or by a person who is shown a proposal. */
export class Versions {
  constructor(private readonly db: Kysely<Tables>) {}

  /** Null where there is no such submission. */
  async of(submission: number): Promise<VersionsOfOne | null> {
    const row = await this.db
      .selectFrom('submission')
      .select(['dossier_id', 'proposed_dossier'])
      .where('id', '=', submission)
      .executeTakeFirst();
    if (!row) return null;
    const dossier = await this.dossier(row.dossier_id);
    const proposed = await this.dossier(row.proposed_dossier);
    return {
      dossier,
      submissions: dossier ? await this.submissionsOf(dossier.id) : [submission],
      proposed: proposed && { dossier: proposed, newest: (await this.submissionsOf(proposed.id))[0] ?? null },
    };
  }

  /**
   * A person says what a submission is a version of: a dossier, whose newest version it becomes, with the decisions that
   * hold on; or null: of none that there is. False where the submission, its result or the dossier is missing.
   */
  async choose(submission: number, dossier: number | null, by: number | null): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom('submission')
        .selectAll()
        .where('id', '=', submission)
        .where('job_key', 'is not', null)
        .forUpdate()
        .executeTakeFirst();
      if (!row?.job_key) return false;
      // Chosen again: its version number stays.
      if (dossier !== null && row.dossier_id === dossier) return true;
      if (dossier !== null && !(await exists(tx, dossier))) return false;
      const place = dossier === null ? await found(tx, submission, row.job_key) : await join(tx, submission, dossier);
      await settleVersion(tx, { ...row, dossier_id: place.dossier, version: place.version });
      await record(tx, by, 'version-chosen', subjectOf(submission), { ...place });
      return true;
    });
  }

  /** By the keys of two results, the older one first. */
  async compare(before: string, after: string): Promise<Comparison> {
    const { pairs, gone, fresh } = matchFindings(await this.findings(before), await this.findings(after));
    return {
      fixed: gone.map(({ entry }) => entry),
      stays: pairs.filter(({ same }) => same).map((pair) => pair.after.entry),
      changed: pairs
        .filter(({ same }) => !same)
        .map((pair) => ({ before: pair.before.entry, after: pair.after.entry })),
      fresh: fresh.map(({ entry }) => entry),
    };
  }

  private async findings(jobKey: string): Promise<(Recognisable & { entry: FindingEntry })[]> {
    return this.db
      .selectFrom('finding')
      .select(['fingerprint', 'topic', 'values_hash as values', 'entry'])
      .where('job_key', '=', jobKey)
      .orderBy('position')
      .execute();
  }

  private async dossier(id: number | null): Promise<Dossier | null> {
    if (id === null) return null;
    const row = await this.db
      .selectFrom('dossier')
      .select(['id', 'unit', 'year', 'title'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row ?? null;
  }

  private async submissionsOf(dossier: number): Promise<number[]> {
    const rows = await this.db
      .selectFrom('submission')
      .select('id')
      .where('dossier_id', '=', dossier)
      .orderBy('version', 'desc')
      .execute();
    return rows.map(({ id }) => id);
  }
}

async function exists(tx: Kysely<Tables>, dossier: number): Promise<boolean> {
  const row = await tx.selectFrom('dossier').select('id').where('id', '=', dossier).executeTakeFirst();
  return row !== undefined;
}
