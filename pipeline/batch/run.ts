import { failureFrom } from '../failure.js';
import { hashSubmission } from '../files.js';
import type { Language } from '../language.js';
import type { CheckTask } from '../pool/tasks.js';
import type { Pool } from '../pool/pool.js';
import type { Failure } from '../schema.js';
import type { BatchRecord } from './record.js';

export interface BatchParts {
  readonly record: BatchRecord;
  readonly pool: Pool;
  /** Files at the same time: some more than the pool has workers, for one is being hashed while others are checked. */
  readonly concurrency: number;
  readonly ruleset: string;
  /** All of a task but the file. */
  readonly task: Omit<CheckTask, 'file' | 'kind' | 'listChecks'>;
  /** Whether files that failed before are tried once more. */
  readonly retryFailed: boolean;
  /** Told of each file that is done; `known`: it was done by an earlier run. */
  readonly onDone: (file: string, known: boolean) => void;
  /** Takes no further file when it is aborted; what is being checked comes to its end. */
  readonly signal: AbortSignal;
}

/**
 * Checks files and records each, but for those that are known already, of the same bytes and by the same ruleset. Rejects
 * where the record cannot be written.
 */
export async function runBatch(files: readonly string[], parts: BatchParts): Promise<void> {
  const left = files[Symbol.iterator]();
  const one = async (): Promise<void> => {
    for (const file of left) {
      if (parts.signal.aborted) return;
      parts.onDone(file, await isDone(file, parts));
    }
  };
  await Promise.all(Array.from({ length: Math.min(parts.concurrency, files.length) }, one));
}

/** Makes sure that a file is in the record; true where it was before. */
async function isDone(file: string, { record, pool, ruleset, task, retryFailed }: BatchParts): Promise<boolean> {
  const hashed = await hashOf(file, task.language);
  const sha256 = typeof hashed === 'string' ? hashed : null;
  const known = record.known({ file, sha256, ruleset });
  if (known === 'report' || (known === 'failure' && !retryFailed)) return true;
  const result = typeof hashed === 'string' ? await pool.run(taskOf(file, task)) : { failure: hashed };
  if ('report' in result) await record.addReport(result.report);
  else await record.addFailure({ file, sha256, ruleset, error: result.failure.error });
  return false;
}

const taskOf = (file: string, task: BatchParts['task']): CheckTask => ({
  kind: 'check',
  file,
  ...task,
  listChecks: true,
});

async function hashOf(file: string, language: Language): Promise<string | Failure> {
  try {
    return await hashSubmission(file);
  } catch (error) {
    return failureFrom(file, error, language);
  }
}
