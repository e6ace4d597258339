import type { Settings } from '../model/settings.js';

/** A short report, or a table, with exactly the findings that a rule must give: test and documentation at once. */
export interface RuleExample {
  readonly title: string;
  /** Headings and paragraphs, one a line. */
  readonly text?: string;
  /** Rows of cells, after the text. A cell that covers 2 columns and 3 rows ends in {2x3}; what it covers is left out. */
  readonly table?: readonly (readonly string[])[];
  /** Last year's report, as a text. */
  readonly previous?: string;
  readonly findings: readonly ExpectedFinding[];
  /** What the bureau has set; the usual settings where absent. */
  readonly settings?: Settings;
  /** The same as it is written in a configuration, for the catalogue. */
  readonly declared?: string;
}

export interface ExpectedFinding {
  readonly messageId: string;
  /** Words of the example, found in it once, within which the first evidence of the finding stands. */
  readonly quote: string;
}
