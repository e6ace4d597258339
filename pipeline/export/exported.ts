import type { Failure, Report } from '../schema.js';
import type { DecisionKind } from '../store/tables.js';

/** What was decided on a finding, by whom and when. */
export interface Settlement {
  readonly decision: DecisionKind;
  readonly reason: string | null;
  readonly note: string | null;
  readonly by: string | null;
  readonly at: Date | null;
}

export interface ExportedReport {
  readonly report: Report;
  /** Name of the batch. */
  readonly batch?: string | null;
  /** By the ids of the findings. */
  readonly settlements?: ReadonlyMap<string, Settlement>;
}

/** One submission of an export: its report, with what was decided on its findings, or the reason why there is none. */
export type Exported = ExportedReport | { readonly failure: Failure };

/** Submissions in their order; from a store, page by page. */
export type Exports = Iterable<Exported> | AsyncIterable<Exported>;
