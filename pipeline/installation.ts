import { join, resolve } from 'node:path';
import { localized } from './language.js';
import { UsageError } from './usage.js';

/** Where an installation keeps what it knows. */
export interface Installation {
  /** A PostgreSQL server; without it the store is in the data folder, and of one process at a time. */
  readonly databaseUrl: string | undefined;
  /** A Redis or Valkey server; without it every process checks what it takes in. */
  readonly redisUrl: string | undefined;
  /** Of the documents: see `openDocuments`. */
  readonly documentsUrl: string | undefined;
  /** The data folder. */
  readonly folder: string;
  /** Of the documents, where no address is set. */
  readonly documentsFolder: string;
}

const USUAL_FOLDER = 'gouji-data';

/**
 * The installation that the environment names: DATABASE_URL, REDIS_URL, GOUJI_DOCUMENTS, GOUJI_DATA. `folder` goes before
 * GOUJI_DATA. Throws UsageError where they do not go together.
 */
export function installation(folder?: string): Installation {
  const { DATABASE_URL, REDIS_URL, GOUJI_DOCUMENTS, GOUJI_DATA } = process.env;
  // Empty is how a service manager unsets a variable.
  const databaseUrl = DATABASE_URL || undefined;
  const redisUrl = REDIS_URL || undefined;
  if (redisUrl && !databaseUrl) throw new UsageError(queueWithoutDatabase);
  const data = resolve(folder ?? (GOUJI_DATA || USUAL_FOLDER));
  return {
    databaseUrl,
    redisUrl,
    documentsUrl: GOUJI_DOCUMENTS || undefined,
    folder: data,
    documentsFolder: join(data, 'documents'),
  };
}

const queueWithoutDatabase = localized(
  '设置了 REDIS_URL 就必须同时设置 DATABASE_URL：队列由多个进程共用，而数据文件夹只能由一个进程打开',
  'REDIS_URL needs DATABASE_URL too: a queue is shared by processes, and a data folder is of one only',
);
