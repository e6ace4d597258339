import { writeFile } from 'node:fs/promises';
import { EXIT } from '../exit.js';
import { mustBeWritable } from '../files.js';
import type { Language } from '../language.js';
import type { Report, Result } from '../schema.js';
import { rank } from '../severity.js';
import { checkSubmission, listFiles, type Submission } from '../submissions.js';
import { print, Progress, reportBug } from '../terminal.js';

interface Options {
  readonly json?: boolean;
  readonly checks?: boolean;
  readonly html?: string;
  readonly xlsx?: string;
  readonly lang: Language;
  readonly failOn: 'error' | 'warning' | 'never';
}

/** Checks files one after the other, printing each result in its turn; sets the exit status. */
export async function check(paths: readonly string[], options: Options): Promise<void> {
  for (const out of [options.html, options.xlsx]) if (out !== undefined) await mustBeWritable(out);
  const files = await listFiles(paths);
  const progress = new Progress(files.length);
  const writeBooks = options.html !== undefined || options.xlsx !== undefined;
  // Only the bare JSON does without.
  const listChecks = !options.json || options.checks === true || writeBooks;
  const submissions: Submission[] = [];
  const results: Result[] = [];
  const output = options.json ? jsonOutput(options) : await listOutput(options.lang);
  for (const file of files) {
    progress.show(file);
    const submission = await checkSubmission(file, { language: options.lang, listChecks }, reportBug);
    progress.clear();
    await print(output.one(submission));
    results.push('report' in submission ? withoutChecks(submission.report) : submission.failure);
    if (writeBooks) submissions.push(submission);
  }
  await print(output.all(results));
  if (options.html !== undefined) await writeHtml(options.html, submissions, options.lang);
  if (options.xlsx !== undefined) await writeXlsx(options.xlsx, submissions, options.lang);
  process.exitCode = exitStatus(results, options.failOn);
}

interface Output {
  one(submission: Submission): string;
  all(results: readonly Result[]): string;
}

function jsonOutput({ checks }: Options): Output {
  const kept = (report: Report) => (checks ? report : withoutChecks(report));
  return {
    one: (submission) => `${JSON.stringify('report' in submission ? kept(submission.report) : submission.failure)}\n`,
    all: () => '',
  };
}

async function listOutput(language: Language): Promise<Output> {
  const { List } = await import('../list/list.js');
  return new List(language, process.stdout.columns);
}

async function writeHtml(out: string, submissions: readonly Submission[], language: Language): Promise<void> {
  const { htmlPage } = await import('../html/page.js');
  await writeFile(out, htmlPage(submissions, language));
}

async function writeXlsx(out: string, submissions: readonly Submission[], language: Language): Promise<void> {
  const { workbook } = await import('../xlsx/workbook.js');
  await writeFile(out, await workbook(submissions, language));
}

function withoutChecks(report: Report): Report {
  const { list, ...counts } = report.checks;
  return { ...report, checks: counts };
}

function exitStatus(results: readonly Result[], failOn: Options['failOn']): number {
  if (results.some((result) => 'error' in result)) return EXIT.unreadable;
  if (failOn === 'never') return EXIT.clean;
  const found = results.some(
    (result) => 'findings' in result && result.findings.some(({ severity }) => rank(severity) <= rank(failOn)),
  );
  return found ? EXIT.found : EXIT.clean;
}
