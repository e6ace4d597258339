import type { Kysely } from 'kysely';
import { jsonb } from './json.js';
import type { Tables } from './tables.js';

export interface AuditEntry {
  readonly id: number;
  readonly at: Date;
  readonly by: { readonly id: number; readonly name: string } | null;
  readonly action: string;
  readonly subject: string;
  readonly details: Record<string, unknown> | null;
}

/** An entry of the log. `db` is the transaction of what it tells of, so that both are kept or neither. */
export async function record(
  db: Kysely<Tables>,
  by: number | null,
  action: string,
  subject: string,
  details: Record<string, unknown> | null = null,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ by_user: by, action, subject, details: details && jsonb(details) })
    .execute();
}

/** Who did what and when; entries are never changed. */
export class Audit {
  constructor(private readonly db: Kysely<Tables>) {}

  /** An action that changes nothing in the store: a sign-in, an export. `by`: id of a person. */
  async record(by: number | null, action: string, subject: string, details?: Record<string, unknown>): Promise<void> {
    await record(this.db, by, action, subject, details);
  }

  /** The newest first; `before`: older than the entry of this id. */
  async list(filter: { action?: string; subject?: string; before?: number; limit: number }): Promise<AuditEntry[]> {
    let query = this.db
      .selectFrom('audit')
      .leftJoin('person', 'person.id', 'audit.by_user')
      .select(['audit.id', 'audit.at', 'audit.by_user', 'person.name', 'action', 'subject', 'details'])
      .orderBy('audit.id', 'desc')
      .limit(filter.limit);
    if (filter.action !== undefined) query = query.where('action', '=', filter.action);
    if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject);
    if (filter.before !== undefined) query = query.where('audit.id', '<', filter.before);
    const rows = await query.execute();
    return rows.map(({ by_user: id, name, ...entry }) => ({
      ...entry,
      by: id === null ? null : { id, name: name ?? '' },
    }));
  }
}
