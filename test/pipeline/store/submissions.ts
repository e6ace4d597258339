import { createHash } from 'node:crypto';
import type { FindingEntry, Report } from '../../../pipeline/schema.js';
import type { CheckedDocument } from '../../../pipeline/store/results.js';
import type { Store } from '../../../pipeline/store/open.js';
import type { NewSubmission } from '../../../pipeline/store/submissions.js';
import * as reports from '../reports.js';

/** Submissions to the store, and what a check gives of them. */

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function submission(text: string, more: Partial<NewSubmission> = {}): NewSubmission {
  return { sha256: sha256(text), bytes: text.length, fileName: `青榆县/${text}.docx`, ...more };
}

/** A finding with these figures. */
export const finding = (id: string, values: string, more: Partial<FindingEntry> = {}): FindingEntry =>
  reports.finding(id, { values, ...more });

export function checked(
  text: string,
  findings: readonly FindingEntry[],
  head: Partial<Pick<Report, 'unit' | 'title' | 'year'>> = {},
): CheckedDocument {
  const more = { sha256: sha256(text), unit: null, title: null, year: null, ...head };
  const { file: _, ms, ...report } = reports.report('', findings, more);
  return { report, ms, checks: [], document: { blocks: [{ type: 'paragraph', text }] } };
}

/** Adds a submission and checks it: what the job does. */
export async function submit(store: Store, entry: NewSubmission, document: CheckedDocument): Promise<number> {
  const [job] = await store.submissions.add([entry]);
  if (!job) throw new Error('nothing was added');
  await check(store, job.submission, job.generation, document);
  return job.submission;
}

/** Claims and settles. */
export async function check(
  store: Store,
  id: number,
  generation: number,
  document: CheckedDocument,
  ruleset = 'a',
): Promise<boolean> {
  const claim = await store.submissions.claim(id, generation, 'test');
  if (claim.kind !== 'claimed') throw new Error(`not claimed: ${claim.kind}`);
  return store.submissions.settle(id, generation, {
    jobKey: sha256(document.report.sha256 + ruleset),
    checked: document,
  });
}
