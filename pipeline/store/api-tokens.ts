import { sql, type Kysely } from 'kysely';
import { record } from './audit.js';
import { storable } from './json.js';
import { hashOf, secret, type Holder } from './sessions.js';
import type { Tables } from './tables.js';

export interface ApiToken {
  readonly id: number;
  readonly label: string;
  readonly person: { readonly id: number; readonly name: string };
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Tells our tokens from other secrets, in a log or a search for leaked ones. */
const PREFIX = 'gouji_';

/** What scripts sign in with; the store has the hashes alone. */
export class ApiTokens {
  constructor(private readonly db: Kysely<Tables>) {}

  /** A token of a person's; shown this once. */
  async make(person: number, label: string, by: number | null): Promise<{ entry: ApiToken; token: string }> {
    const token = `${PREFIX}${secret()}`;
    const id = await this.db.transaction().execute(async (tx) => {
      const row = await tx
        .insertInto('api_token')
        .values({ hash: hashOf(token), person_id: person, label: storable(label) })
        .returning('id')
        .executeTakeFirstOrThrow();
      await record(tx, by, 'token-made', `person ${person}`, { token: row.id, label });
      return row.id;
    });
    const entry = (await this.list()).find((one) => one.id === id)!;
    return { entry, token };
  }

  /** Those that are valid, the newest first; of one person or of all. */
  async list(person?: number): Promise<ApiToken[]> {
    let query = this.db
      .selectFrom('api_token')
      .innerJoin('person', 'person.id', 'api_token.person_id')
      .select(['api_token.id', 'label', 'person_id', 'name', 'api_token.created_at', 'last_used'])
      .where('revoked_at', 'is', null)
      .orderBy('api_token.id', 'desc');
    if (person !== undefined) query = query.where('person_id', '=', person);
    const rows = await query.execute();
    return rows.map((row) => ({
      id: row.id,
      label: row.label,
      person: { id: row.person_id, name: row.name },
      createdAt: row.created_at,
      lastUsedAt: row.last_used,
    }));
  }

  async holder(token: string): Promise<Holder | null> {
    const row = await this.db
      .selectFrom('api_token')
      .innerJoin('person', 'person.id', 'api_token.person_id')
      .select(['api_token.id as token', 'last_used', 'person.id', 'person.name', 'person.role'])
      .where('hash', '=', hashOf(token))
      .where('revoked_at', 'is', null)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    await this.touch(row.token);
    return { id: row.id, name: row.name, role: row.role };
  }

  /** Of one person's tokens, or of all; false where there is no such one. */
  async revoke(id: number, owner: number | null, by: number | null): Promise<boolean> {
    return this.db.transaction().execute(async (tx) => {
      let query = tx
        .updateTable('api_token')
        .set({ revoked_at: sql`now()` })
        .where('id', '=', id)
        .where('revoked_at', 'is', null);
      if (owner !== null) query = query.where('person_id', '=', owner);
      const row = await query.returning('person_id').executeTakeFirst();
      if (row) await record(tx, by, 'token-revoked', `person ${row.person_id}`, { token: id });
      return row !== undefined;
    });
  }

  /** To the minute: a script that asks all day must not write all day. */
  private async touch(id: number): Promise<void> {
    await this.db
      .updateTable('api_token')
      .set({ last_used: sql`now()` })
      .where('id', '=', id)
      .where((where) =>
        where.or([where('last_used', 'is', null), where('last_used', '<', sql<Date>`now() - interval '1 minute'`)]),
      )
      .execute();
  }
}
