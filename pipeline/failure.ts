import { UnreadableError } from '../model/document.js';
import type { Language } from './language.js';
import type { Failure } from './schema.js';
import { failureSentences, type FailureCode } from './wording.js';

/** A file that cannot be had at all; what is wrong inside one is an UnreadableError of the readers. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(readonly code: FailureCode) {
    super(failureSentences[code].en);
  }
}

/** Which of the files of a submission could not be had or read, and why. */
export class FailedFile extends Error {
  override readonly name = 'FailedFile';

  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(file);
  }
}

export type Expected = FileError | UnreadableError;

/** Whether the file is to blame; any other error is a bug of ours. */
export const isExpected = (error: unknown): error is Expected =>
  error instanceof FileError || error instanceof UnreadableError;

/** What V8 says where a list, a text or a recursion outgrows it. */
const EXHAUSTED = /^(?:Maximum call stack size exceeded|Invalid (?:array|string) length)/;

const isExhaustion = (error: unknown): boolean => error instanceof RangeError && EXHAUSTED.test(error.message);

/** What stopped the check of one file, as a line of the output. */
export function failureFrom(file: string, error: unknown, language: Language): Failure {
  const code = isExpected(error) ? error.code : isExhaustion(error) ? 'too-large' : 'internal';
  // Readers explain themselves in Chinese, and know more than the code says.
  const explained = error instanceof UnreadableError && language === 'zh';
  return { file, error: { code, message: explained ? error.message : failureSentences[code][language] } };
}
