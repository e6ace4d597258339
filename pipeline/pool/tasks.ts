import type { Language } from '../language.js';
import type { Extract, Failure } from '../schema.js';
import type { Submission } from '../submissions.js';

/** What a worker process is asked to do with one file. Tasks and answers cross the process boundary: plain data only. */
export type Task = CheckTask | ExtractTask;

export interface CheckTask {
  readonly kind: 'check';
  readonly file: string;
  readonly language: Language;
  /** Whether the report lists every check. */
  readonly listChecks: boolean;
  /** What the ids of the file's part of a web page begin with; null where no page is made. */
  readonly pane: string | null;
}

export interface ExtractTask {
  readonly kind: 'extract';
  readonly file: string;
  readonly language: Language;
}

/** What the stages made of a file, or the reason why there is nothing. */
export type Stages = { readonly extract: Extract } | { readonly failure: Failure };

export type ResultOf<T extends Task> = T extends CheckTask ? Submission : Stages;

/** What a worker process says first, when everything is loaded. */
export const READY = 'ready';

export interface Answer {
  readonly result: Submission | Stages;
  /** The stack of a bug that the file brought to light. */
  readonly bug: string | null;
}
