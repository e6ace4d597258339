import type { Severity } from '../../model/severity.js';
import type { Store } from '../store/open.js';
import { noCounts, SETTLED, UNSETTLED, type StateCounts } from '../store/states.js';

/** What came of a batch, kept with it. */
export interface BatchSummary {
  readonly submissions: StateCounts;
  /** Findings of the submissions that are done. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Submissions without a result, by the code of the reason. */
  readonly failures: Readonly<Record<string, number>>;
}

/** Sums a batch up once all of it is settled; null where it is not, or has no submissions yet. */
export type SummariseBatch = (batch: number) => Promise<BatchSummary | null>;

/** Sums up batches of a store, and closes those that are open. */
export const summariser =
  (store: Store): SummariseBatch =>
  async (id) => {
    const batch = await store.batches.find(id);
    if (batch === null) return nothing;
    const has = (state: keyof StateCounts) => batch.counts[state] > 0;
    if (UNSETTLED.some(has) || !SETTLED.some(has)) return null;
    const summary = { submissions: batch.counts, ...(await store.batches.totals(id)) };
    if (batch.state !== 'open') return summary;
    return (await store.batches.finish(id, { ...summary })) ? summary : null;
  };

/** Of a batch that was deleted. */
const nothing: BatchSummary = {
  submissions: noCounts(),
  findings: { error: 0, warning: 0, info: 0 },
  failures: {},
};
