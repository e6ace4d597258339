import type { Failure, Report } from './schema.js';

/**
 * One file of a run: its report, with its part of a web page (markup) where one was asked for, or the reason why there
 * is none.
 */
export type Submission =
  | { readonly file: string; readonly report: Report; readonly pane: string | null }
  | { readonly file: string; readonly failure: Failure };
