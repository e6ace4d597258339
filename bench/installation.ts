import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDocuments } from '../pipeline/documents/documents.js';
import { openStore } from '../pipeline/store/open.js';
import type { Job } from '../pipeline/store/submissions.js';
import { startPostgres, startRedis } from '../test/services.js';
import { distinctCopies } from './distinct.js';

/** A whole installation for one run: servers, store and documents of its own, all removed by `close`. */
export async function openInstallation(report: string) {
  const [redis, postgres, folder] = await Promise.all([
    startRedis(),
    startPostgres(),
    mkdtemp(join(tmpdir(), 'gouji-bench-')),
  ]);
  const store = await openStore({ databaseUrl: postgres.url });
  const documents = await openDocuments({ folder: join(folder, 'documents') });
  const database = new pg.Pool({ connectionString: postgres.url, max: 1 });
  // The server ends before the connection does.
  database.on('error', () => undefined);
  let made = 0;
  return {
    store,
    documents,
    redisUrl: redis.url,
    /** Of processes that belong to it. */
    environment: { REDIS_URL: redis.url, DATABASE_URL: postgres.url, GOUJI_DATA: folder, GOUJI_DOCUMENTS: '' },
    /** Puts so many submissions into the store, each with bytes that were never checked before. */
    async submit(count: number, batch: number | null = null): Promise<Job[]> {
      const entries = [];
      for (const bytes of await distinctCopies(report, count, made)) {
        entries.push({ ...(await documents.put(bytes)), fileName: `${made}.docx`, batch });
        made++;
      }
      return store.submissions.add(entries);
    },
    /** Waits until all is settled; gives when the last one was, in milliseconds since 1970. */
    async settled(): Promise<number> {
      for (;;) {
        const { states } = await store.submissions.counts();
        if (states.waiting + states.running === 0) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const { rows } = await database.query<{ at: Date }>('select max(settled_at) as at from submission');
      return rows[0]!.at.getTime();
    },
    /** The one number of a query. */
    async one(query: string): Promise<number> {
      const { rows } = await database.query<Record<string, unknown>>(query);
      return Number(Object.values(rows[0]!)[0]);
    },
    async close(): Promise<void> {
      await store.close();
      await database.end();
      await Promise.all([redis.stop(), postgres.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type BenchInstallation = Awaited<ReturnType<typeof openInstallation>>;
