import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { openStore, type Store } from '../../../pipeline/store/open.js';

/** The same tests run on both. */
export const DATABASES = ['pglite', 'postgres'] as const;
export type Database = (typeof DATABASES)[number];

/** Some thousandths of a second: what a password costs is tested once, and not with every person. */
export const CHEAP = { N: 2 ** 10, r: 8, p: 1 };

export interface Fresh {
  readonly store: Store;
  /** Where it is: for a second look from outside. */
  readonly place: { readonly databaseUrl?: string; readonly folder?: string };
  dispose(): Promise<void>;
}

/** Gives the tests of the block in which it is called one empty store, and removes it behind them. */
export function withStore(database: Database, use: (store: Store) => void): void {
  let fresh: Fresh;
  beforeAll(async () => {
    fresh = await freshStore(database);
    use(fresh.store);
  });
  afterAll(() => fresh.dispose());
}

/** An empty store of its own. */
export async function freshStore(database: Database): Promise<Fresh> {
  return database === 'pglite' ? inFolder() : onServer();
}

async function inFolder(): Promise<Fresh> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-store-'));
  const store = await openStore({ folder, passwordCost: CHEAP });
  const dispose = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, place: { folder }, dispose };
}

let databases = 0;

async function onServer(): Promise<Fresh> {
  const name = `test_${process.pid}_${databases++}`;
  await administer(`create database ${name}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  const store = await openStore({ databaseUrl: url.href, passwordCost: CHEAP });
  const dispose = async () => {
    await store.close();
    await administer(`drop database ${name} with (force)`);
  };
  return { store, place: { databaseUrl: url.href }, dispose };
}

/** A statement from outside the store. */
export async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
