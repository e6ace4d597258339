import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

/**
 * PGlite as the pool that Kysely's PostgreSQL dialect asks for. PGlite has one connection: a chain of promises lends it
 * to one borrower after the other. A query beside an open transaction therefore waits for its end, and one inside it
 * must go through it.
 */
export function poolOf(database: PGlite): PostgresPool {
  let last = Promise.resolve();
  return {
    async connect() {
      const turn = last;
      let release: () => void = () => undefined;
      last = new Promise((resolve) => (release = resolve));
      await turn;
      return clientOf(database, release);
    },
    end: () => database.close(),
  };
}

function clientOf(database: PGlite, release: () => void): PostgresPoolClient {
  const query = async (text: string, parameters: readonly unknown[]) => {
    const { rows, affectedRows } = await database.query(text, [...parameters]);
    const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '';
    const changes = /^(?:INSERT|UPDATE|DELETE|MERGE)$/.test(command);
    return { command, rows, rowCount: changes ? (affectedRows ?? rows.length) : rows.length };
  };
  // Kysely knows the two forms of pg, of which it uses the one without a cursor.
  return { query, release } as unknown as PostgresPoolClient;
}
