import { SUBMISSION_STATES, type SubmissionState } from './tables.js';

export const UNSETTLED = ['waiting', 'running'] as const satisfies readonly SubmissionState[];
export const SETTLED = ['done', 'failed', 'set-aside', 'cancelled'] as const satisfies readonly SubmissionState[];
/** The file is why there is no result. */
export const FAILED = ['failed', 'set-aside'] as const satisfies readonly SubmissionState[];
export const WITHOUT_RESULT = [...FAILED, 'cancelled'] as const satisfies readonly SubmissionState[];

/** How many submissions are in each state. */
export type StateCounts = Record<SubmissionState, number>;

export const noCounts = (): StateCounts =>
  Object.fromEntries(SUBMISSION_STATES.map((state) => [state, 0])) as StateCounts;

export const total = (counts: StateCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
