import type { Settings } from '../../model/settings.js';
import type { Author, Note } from '../export/notes.js';
import type { Language } from '../language.js';
import type { Extract, Failure } from '../schema.js';
import type { FileResult } from '../file-result.js';

/** What a worker process is asked to do with one file. Tasks and answers cross the process boundary: plain data only. */
export type Task = CheckTask | ExtractTask | AnnotateTask;

export interface CheckTask {
  readonly kind: 'check';
  /** What the file is called in the report. */
  readonly file: string;
  /** Where it is read, if that is elsewhere: documents are kept under names of their own. */
  readonly path?: string;
  /** Further files of the same submission. */
  readonly further?: readonly string[];
  /** Last year's report of the same unit. */
  readonly previous?: string;
  /** What the bureau has set; the usual settings where absent. */
  readonly settings?: Settings;
  readonly language: Language;
  /** Whether the report lists every check. */
  readonly listChecks: boolean;
  /** What the ids of the file's part of a web page begin with; null where no page is made. */
  readonly pane: string | null;
  /** Whether the document is wanted for display too. */
  readonly display?: boolean;
}

export interface ExtractTask {
  readonly kind: 'extract';
  readonly file: string;
  /** What the bureau has set; the usual settings where absent. */
  readonly settings?: Settings;
  readonly language: Language;
}

/** A copy of a report is wanted with notes at its figures. */
export interface AnnotateTask {
  readonly kind: 'annotate';
  readonly file: string;
  /** Where it is read, if that is elsewhere. */
  readonly path?: string;
  readonly notes: readonly Note[];
  readonly author: Author;
  readonly language: Language;
}

/** What the stages made of a file, or the reason why there is nothing. */
export type Stages = { readonly extract: Extract } | { readonly failure: Failure };

/** The bytes of the copy, in the format of the file, or the reason why there is none. */
export type Annotated = { readonly annotated: Uint8Array } | { readonly failure: Failure };

export type ResultOf<T extends Task> = T extends CheckTask ? FileResult : T extends ExtractTask ? Stages : Annotated;

/** What a worker process says first, when everything is loaded. */
export const READY = 'ready';

export interface Answer {
  readonly result: FileResult | Stages | Annotated;
  /** The stack of a bug that the file brought to light. */
  readonly bug: string | null;
}
