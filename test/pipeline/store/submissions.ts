import { createHash } from 'node:crypto';
import type { FindingEntry } from '../../../pipeline/schema.js';
import type { CheckedDocument } from '../../../pipeline/store/results.js';
import type { Store } from '../../../pipeline/store/open.js';
import type { NewSubmission } from '../../../pipeline/store/submissions.js';

/** Reports of an invented unit, in the shape that a check gives. */

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function submission(text: string, more: Partial<NewSubmission> = {}): NewSubmission {
  return { sha256: sha256(text), bytes: text.length, fileName: `青榆县/${text}.docx`, ...more };
}

export function finding(id: string, values: string, more: Partial<FindingEntry> = {}): FindingEntry {
  return {
    id,
    topic: id,
    values,
    rule: 'execution-rate',
    severity: 'error',
    message: '预算执行率与支出数、预算数对不上',
    messageId: 'mismatch',
    data: {},
    formula: '448.17 ÷ 448.26',
    claimed: '99.89%',
    claimedInterval: ['99.885', '99.895'],
    computed: '99.98%',
    interval: ['99.9777', '99.9822'],
    evidence: [],
    alsoBreaks: [],
    ...more,
  };
}

export function checked(
  text: string,
  findings: readonly FindingEntry[],
  head: { unit?: string | null; title?: string | null; year?: number | null } = {},
): CheckedDocument {
  return {
    report: {
      sha256: sha256(text),
      format: 'docx',
      title: null,
      unit: null,
      year: null,
      ...head,
      findings: [...findings],
      checks: { consistent: 4, inconsistent: findings.length, undetermined: 1 },
      coverage: { figures: 20, checked: 12, unchecked: [] },
      notices: [],
      ruleset: '1.0.0+test',
    },
    ms: { read: 3, extract: 2.5, rules: 1 },
    checks: [],
    document: { blocks: [{ type: 'paragraph', text }] },
  };
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
