import type { Display, Failure, Report } from './schema.js';

/**
 * One file of a run: its report, with its part of a web page (markup) and the document for display where they were asked
 * for, or the reason why there is none.
 */
export type FileResult =
  | { readonly file: string; readonly report: Report; readonly pane: string | null; readonly display?: Display }
  | { readonly file: string; readonly failure: Failure };
