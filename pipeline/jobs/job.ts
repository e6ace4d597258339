import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { USUAL_SETTINGS, type Settings } from '../../model/settings.js';
import { settingsHash } from '../config/hash.js';
import type { Documents } from '../documents/documents.js';
import { failureSentences, type FailureCode } from '../wording.js';
import type { Pool } from '../pool/pool.js';
import { rulesetOf } from '../ruleset.js';
import type { Failure, Report } from '../schema.js';
import type { Store } from '../store/open.js';
import type { CheckedDocument } from '../store/results.js';
import type { SubmissionRow } from '../store/tables.js';
import type { FileResult } from '../file-result.js';
import type { Handler } from './carrier.js';

export interface JobParts {
  readonly store: Store;
  readonly documents: Documents;
  readonly pool: Pool;
  /** Names this process, in the store and in the log. */
  readonly carrier: string;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** What the bureau has set; the usual settings where it is left out. */
  readonly settings?: Settings;
}

/** How often a file may crash or outgrow its reader until it is set aside. */
const MOST_TRIES = 2;
/** A carrier that dies is no fault of the file, unless it happens again and again. */
const MOST_LOSSES = 20;

/** The reader crashed or was stopped; any other failure is said by the file itself. */
const SET_ASIDE: ReadonlySet<string> = new Set<FailureCode>(['timed-out', 'too-large', 'internal']);
/** The document is there by the store's word: where it cannot be had, disk or network are at fault. */
const STORAGE_FAULTS: ReadonlySet<string> = new Set<FailureCode>(['not-found', 'no-permission', 'unreadable']);

/** What a result is kept under: reports of the same bytes by the same ruleset are the same. */
export function jobKeyOf(sha256: string, ruleset: string, previousSha256: string | null = null): string {
  const previous = previousSha256 === null ? [] : [previousSha256];
  return createHash('sha256')
    .update([sha256, ruleset, ...previous].join('\n'))
    .digest('hex');
}

/** The handler of a process for any carrier. */
export function checkingHandler(parts: JobParts): Handler {
  const job = new CheckingJob(parts);
  return ({ submission, generation }, signal) => job.check(submission, generation, signal);
}

/**
 * Checks one submission and settles it: the one job of every carrier. Does nothing where it is settled, cancelled, paused,
 * or of an older generation. Rejects where store, disk or network are at fault, or the signal calls it off; it is handed
 * back then, as far as the store can be reached.
 */
export function checkSubmission(
  id: number,
  generation: number,
  parts: JobParts,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  return new CheckingJob(parts).check(id, generation, signal);
}

class CheckingJob {
  private readonly ruleset: string;

  constructor(private readonly parts: JobParts) {
    this.ruleset = rulesetOf(settingsHash(parts.settings ?? USUAL_SETTINGS));
  }

  async check(id: number, generation: number, signal: AbortSignal): Promise<void> {
    const { store, carrier } = this.parts;
    const claim = await store.submissions.claim(id, generation, carrier);
    if (claim.kind !== 'claimed') return;
    try {
      await this.carryOut(claim.submission, signal);
    } catch (error) {
      await store.submissions.handBack(id, generation, carrier).catch(() => undefined);
      throw error;
    }
  }

  private async carryOut(submission: SubmissionRow, signal: AbortSignal): Promise<void> {
    const { store } = this.parts;
    const { id, generation, sha256, previous_sha256: previous } = submission;
    const jobKey = jobKeyOf(sha256, this.ruleset, previous);
    if (await store.results.has(jobKey)) {
      this.tell(submission, 'known', await store.submissions.settle(id, generation, { jobKey, checked: null }));
      return;
    }
    if (submission.losses > MOST_LOSSES) return this.giveUp(submission, carrierLost);
    const result = await this.bounded(submission, signal);
    if ('failure' in result) return this.giveUp(submission, result.failure.error);
    const checked = checkedDocument(result);
    const settled = await store.submissions.settle(id, generation, { jobKey, checked });
    this.tell(submission, 'checked', settled, { ms: checked.ms, findings: checked.report.findings.length });
  }

  /** Checks the document, again where its reader crashed or was stopped, so many times at the most. */
  private async bounded(submission: SubmissionRow, signal: AbortSignal): Promise<FileResult> {
    const { id, generation } = submission;
    for (;;) {
      const result = await untilCalledOff(this.read(submission), signal);
      if ('report' in result) return result;
      const { code, message } = result.failure.error;
      if (STORAGE_FAULTS.has(code)) throw new Error(`document of submission ${id}: ${message}`);
      if (!SET_ASIDE.has(code)) return result;
      const tries = await this.parts.store.submissions.countTry(id, generation);
      this.parts.log.warn({ submission: id, generation, code, tries }, 'the reader gave up');
      // None counted: the submission is gone.
      if (tries === 0 || tries >= MOST_TRIES) return result;
    }
  }

  private read({ sha256, previous_sha256: previous, file_name: file }: SubmissionRow): Promise<FileResult> {
    const { documents, pool, settings } = this.parts;
    const checkAt = (path: string, previousPath?: string) =>
      pool.run({
        kind: 'check',
        file,
        path,
        ...(previousPath !== undefined && { previous: previousPath }),
        ...(settings && { settings }),
        language: 'zh',
        listChecks: true,
        pane: null,
        display: true,
      });
    return documents.withFile(sha256, (path) =>
      previous === null ? checkAt(path) : documents.withFile(previous, (previousPath) => checkAt(path, previousPath)),
    );
  }

  private async giveUp(submission: SubmissionRow, error: Failure['error']): Promise<void> {
    const { submissions } = this.parts.store;
    const { id, generation } = submission;
    const settled = SET_ASIDE.has(error.code)
      ? await submissions.setAside(id, generation, error)
      : await submissions.fail(id, generation, error);
    this.tell(submission, 'given up', settled, { code: error.code });
  }

  private tell({ id, generation, sha256 }: SubmissionRow, what: string, settled: boolean, more: object = {}): void {
    const { carrier, log } = this.parts;
    log.info({ submission: id, generation, sha256, carrier, settled, ...more }, what);
  }
}

const carrierLost: Failure['error'] = { code: 'internal', message: failureSentences.internal.zh };

function checkedDocument(result: Extract<FileResult, { report: Report }>): CheckedDocument {
  const { file: _, ms, ...report } = result.report;
  return { report, ms, checks: report.checks.list ?? [], document: result.display };
}

/** The work's result, or a rejection as soon as the signal calls it off; the process that does the work ends with the pool. */
async function untilCalledOff<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let callOff = () => {};
  const calledOff = new Promise<never>((_, reject) => {
    callOff = () => reject(new DOMException('called off', 'AbortError'));
    if (signal.aborted) callOff();
    else signal.addEventListener('abort', callOff, { once: true });
  });
  try {
    return await Promise.race([work, calledOff]);
  } finally {
    signal.removeEventListener('abort', callOff);
  }
}
