import { rules } from '../rules/registry.js';
import { checkBytes, type Checked } from './check.js';
import { failureFrom, isExpected } from './failure.js';
import { filesAt, readSubmission } from './files.js';
import { reportOf, type ReportOptions } from './report.js';
import type { Failure, Report } from './schema.js';

/** One file of a run: its report with what the report was made from, or the reason why there is none. */
export type Submission =
  | { readonly file: string; readonly report: Report; readonly checked: Checked }
  | { readonly file: string; readonly failure: Failure };

/** All files that the paths of a command stand for, in the order given; a folder without files stands for itself. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(async (path) => ({ path, files: await filesAt(path) })));
  return found.flatMap(({ path, files }) => (files.length === 0 ? [path] : files));
}

/** Checks one file. Never throws: a file that fails must not stop the others. A bug's stack goes to `onBug`. */
export async function checkSubmission(
  file: string,
  options: ReportOptions,
  onBug: (file: string, error: unknown) => void,
): Promise<Submission> {
  try {
    const checked = await checkBytes(await readSubmission(file));
    return { file, checked, report: reportOf(file, checked, rules, options) };
  } catch (error) {
    if (!isExpected(error)) onBug(file, error);
    return { file, failure: failureFrom(file, error, options.language) };
  }
}
