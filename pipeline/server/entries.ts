import type { Language } from '../language.js';
import type { BatchProgress } from '../store/batches.js';
import type { Listed } from '../store/listing.js';
import { total, type StateCounts } from '../store/states.js';
import { failureSentences, type FailureCode } from '../wording.js';
import type { Batch, Submission, Versions } from './api.js';

/** Rows of the store as the API gives them. */

export function countsEntry(counts: StateCounts): Batch['counts'] {
  const { 'set-aside': setAside, ...others } = counts;
  return { ...others, setAside, total: total(counts) };
}

export type Names = ReadonlyMap<number, string>;

export const personEntry = (id: number | null, names: Names) =>
  id === null ? null : { id, name: names.get(id) ?? '' };

export function batchEntry(batch: BatchProgress, names: Names): Batch {
  return {
    id: batch.id,
    name: batch.name,
    state: batch.state,
    createdAt: batch.created_at.toISOString(),
    createdBy: personEntry(batch.created_by, names),
    counts: countsEntry(batch.counts),
  };
}

export function submissionEntry(row: Listed, names: Names, language: Language): Submission {
  const { jobKey: _, proposedDossier, submittedAt, settledAt, ...entry } = row;
  return {
    ...entry,
    failure: row.failure && { code: row.failure.code, message: failureMessage(row.failure, language) },
    assignee: personEntry(row.assignee, names),
    proposed: proposedDossier !== null,
    submittedBy: personEntry(row.submittedBy, names),
    submittedAt: submittedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}

/** Kept as the reader worded it, in Chinese. */
function failureMessage({ code, message }: { code: string; message: string }, language: Language): string {
  return language === 'zh' ? message : (failureSentences[code as FailureCode]?.en ?? message);
}

export function versionEntry({ id, version, file, state, submittedAt, findings }: Listed): Versions['items'][number] {
  return { id, version, file, state, submittedAt: submittedAt.toISOString(), findings };
}
