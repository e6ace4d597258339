import { failureFrom } from '../failure.js';
import { hashSubmission } from '../files.js';
import type { Language } from '../language.js';
import type { CheckTask } from '../pool/tasks.js';
import type { Pool } from '../pool/pool.js';
import type { Failure } from '../schema.js';
import type { Ledger, Line } from './ledger.js';

export interface BatchParts {
  readonly ledger: Ledger;
  readonly pool: Pool;
  /** Files at the same time: some more than the pool has workers, for one is being hashed while others are checked. */
  readonly concurrency: number;
  readonly ruleset: string;
  /** All of a task but the file. */
  readonly task: Omit<CheckTask, 'file' | 'kind'>;
  /** Whether files that failed before are tried once more. */
  readonly retryFailed: boolean;
  /** Told of each file that is done; `known`: it was done by an earlier run. */
  readonly onDone: (file: string, known: boolean) => void;
  /** Takes no further file when it is aborted; what is being checked comes to its end. */
  readonly signal: AbortSignal;
}

/**
 * Checks files and enters each into the ledger, but for those that it holds already, of the same bytes and by the same
 * ruleset. Rejects where the ledger cannot be written.
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

/** Makes sure that a file is in the ledger; true where it was before. */
async function isDone(file: string, { ledger, pool, ruleset, task, retryFailed }: BatchParts): Promise<boolean> {
  const failed = (sha256: string | null, { error }: Failure): Line => ({ file, sha256, ruleset, error });
  const sha256 = await hashOf(file, task.language);
  const known = ledger.entry(file);
  const isSame = known?.sha256 === (typeof sha256 === 'string' ? sha256 : null) && known.ruleset === ruleset;
  if (isSame && !(known.failed && retryFailed)) return true;
  if (typeof sha256 !== 'string') {
    await ledger.add(failed(null, sha256));
    return false;
  }
  const result = await pool.run({ kind: 'check', file, ...task });
  await ledger.add('report' in result ? result.report : failed(sha256, result.failure));
  return false;
}

async function hashOf(file: string, language: Language): Promise<string | Failure> {
  try {
    return await hashSubmission(file);
  } catch (error) {
    return failureFrom(file, error, language);
  }
}
