import { Migrator, type Kysely, type Migration } from 'kysely';
import { first } from './migrations/0001-store.js';
import type { Tables } from './tables.js';

/** In the order of their names; one that was released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-store': first };

/**
 * Brings a store up to this release. Several processes may start at once: Kysely holds a lock meanwhile. Throws what
 * the database said; a store of a newer release is refused.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    migrationTableName: 'gouji_migration',
    migrationLockTableName: 'gouji_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
