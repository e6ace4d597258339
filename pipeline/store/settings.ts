import type { Kysely } from 'kysely';
import { jsonb } from './json.js';
import type { Tables } from './tables.js';

/** What the whole installation remembers, by key. */
export class Settings {
  constructor(private readonly db: Kysely<Tables>) {}

  /** null where it was never set. */
  async get(key: string): Promise<unknown> {
    const row = await this.db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value ?? null;
  }

  async set(key: string, value: unknown): Promise<void> {
    const text = jsonb(value);
    await this.db
      .insertInto('setting')
      .values({ key, value: text })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
      .execute();
  }
}
