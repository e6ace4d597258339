import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, sql, type PostgresPool } from 'kysely';
import pg from 'pg';
import { localized } from '../language.js';
import { UsageError } from '../usage.js';
import { ApiTokens } from './api-tokens.js';
import { Audit } from './audit.js';
import { backUp } from './backup.js';
import { Batches } from './batches.js';
import { Decisions } from './decisions.js';
import { Listing } from './listing.js';
import { FolderLock } from './lock.js';
import { migrate } from './migrate.js';
import { Overview } from './overview.js';
import { Passwords, USUAL_COST, type PasswordCost } from './passwords.js';
import { People } from './people.js';
import { poolOf } from './pglite-pool.js';
import { Results } from './results.js';
import { Retention } from './retention.js';
import { Sessions } from './sessions.js';
import { Settings } from './settings.js';
import { Submissions } from './submissions.js';
import type { Tables } from './tables.js';
import { readTemplate } from './template.js';
import { Traffic } from './traffic.js';
import { Versions } from './versions.js';

export interface StoreOptions {
  /** `postgres://…`: a PostgreSQL server, which several hosts may share. */
  readonly databaseUrl?: string | undefined;
  /** Without a server: the data folder of this process. */
  readonly folder?: string | undefined;
  /** Of passwords set from now on; the usual one where it is left out. */
  readonly passwordCost?: PasswordCost;
}

/**
 * Opens the store and brings its tables up to this release. Throws UsageError where the folder is in use by another
 * process, or the server cannot be reached.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, folder, passwordCost = USUAL_COST } = options;
  const passwords = new Passwords(passwordCost);
  if (databaseUrl) return openServer(databaseUrl, passwords);
  if (folder) return openFolder(folder, passwords);
  throw new RangeError('a store needs an address or a folder');
}

/** What is known of submissions, their results and their decisions, and of the people who make them. */
export class Store {
  readonly submissions: Submissions;
  readonly results: Results;
  readonly batches: Batches;
  readonly listing: Listing;
  readonly decisions: Decisions;
  readonly versions: Versions;
  readonly overview: Overview;
  readonly retention: Retention;
  readonly settings: Settings;
  readonly people: People;
  readonly sessions: Sessions;
  readonly tokens: ApiTokens;
  readonly audit: Audit;
  readonly traffic: Traffic;

  constructor(
    private readonly db: Kysely<Tables>,
    private readonly lock: FolderLock | null,
    passwords: Passwords,
  ) {
    this.submissions = new Submissions(db);
    this.results = new Results(db);
    this.batches = new Batches(db);
    this.listing = new Listing(db);
    this.decisions = new Decisions(db);
    this.versions = new Versions(db);
    this.overview = new Overview(db);
    this.retention = new Retention(db);
    this.settings = new Settings(db);
    this.people = new People(db, passwords);
    this.sessions = new Sessions(db);
    this.tokens = new ApiTokens(db);
    this.audit = new Audit(db);
    this.traffic = new Traffic(db);
  }

  /** Whether several processes may use it at once. */
  get isShared(): boolean {
    return this.lock === null;
  }

  /** Throws where the database does not answer. */
  async ping(): Promise<void> {
    await sql`select 1`.execute(this.db);
  }

  /**
   * Does a piece of work unless another process is at it: false where one is. `name` is the work's. The work uses the
   * store as always.
   */
  async alone(name: string, work: () => Promise<void>): Promise<boolean> {
    if (!this.isShared) {
      // No other process, and PGlite's one connection must not be held while the work asks for it.
      await work();
      return true;
    }
    return this.db.connection().execute(async (connection) => {
      const taken = await sql<{ taken: boolean }>`select pg_try_advisory_lock(hashtext(${name})) as taken`.execute(
        connection,
      );
      if (!taken.rows[0]?.taken) return false;
      try {
        await work();
        return true;
      } finally {
        // Where the connection is lost, so is the lock.
        await sql`select pg_advisory_unlock(hashtext(${name}))`.execute(connection).catch(() => undefined);
      }
    });
  }

  /** Tells other commands of this machine where the server of this process listens. */
  async announce(address: string, token: string): Promise<void> {
    await this.lock?.announce(address, token);
  }

  /**
   * Copies the embedded database into the folder `backups` beside it, and gives the copy's path: put in the place of the
   * database, it is the store as it was. Null where a server keeps the store. Everyone waits while the files are copied.
   */
  async backUp(): Promise<string | null> {
    if (this.lock === null) return null;
    const { folder } = this.lock;
    return backUp(databaseIn(folder), join(folder, 'backups'), (copy) =>
      this.db.connection().execute(async (connection) => {
        await sql`checkpoint`.execute(connection);
        await copy();
      }),
    );
  }

  async close(): Promise<void> {
    await this.db.destroy();
    await this.lock?.release();
  }
}

const CONNECTIONS = 10;
const CONNECT_MS = 10_000;

async function openServer(databaseUrl: string, passwords: Passwords): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  // A connection that breaks is replaced when the next one is asked for; unheard, its error would end the process, of an
  // idle one as of one that is lent out between two queries.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new UsageError(unreachable(databaseUrl, error as Error));
  }
  return migrated(pool, null, passwords);
}

const databaseIn = (folder: string): string => join(folder, 'store');

async function openFolder(folder: string, passwords: Passwords): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const lock = await FolderLock.take(folder);
  try {
    const database = await openDatabase(databaseIn(folder));
    return await migrated(poolOf(database), lock, passwords);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openDatabase(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) await makeDatabase(folder);
  return PGlite.create(folder, { parsers: { [INT8]: Number } });
}

/** Made beside its place and moved there when it is whole: a kill in between leaves no half of one. */
async function makeDatabase(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  const template = await readTemplate();
  const database = await PGlite.create(draft, template ? { loadDataDir: template } : {});
  await database.close();
  await rename(draft, folder);
}

async function migrated(pool: PostgresPool, lock: FolderLock | null, passwords: Passwords): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
    return new Store(db, lock, passwords);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** bigint, which counts and ids are: far below 2^53 here, and a number on both databases. */
const INT8 = 20;

function parserOf(id: number, format?: 'text' | 'binary'): unknown {
  return id === INT8 ? Number : pg.types.getTypeParser(id, format as 'text');
}

function unreachable(databaseUrl: string, { message }: Error) {
  const place = URL.canParse(databaseUrl) ? new URL(databaseUrl).host : '';
  return localized(
    `连不上数据库 ${place}（DATABASE_URL）：${message}`,
    `the database ${place} (DATABASE_URL) cannot be reached: ${message}`,
  );
}
