import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { loadSettings } from '../config/load.js';
import { exitStatus, type FailOn } from '../exit.js';
import { listFiles, mustBeWritable } from '../files.js';
import { localized, type Language } from '../language.js';
import { inOrder } from '../pool/in-order.js';
import { USUAL_LIMITS } from '../pool/limits.js';
import { Pool, usualSize } from '../pool/pool.js';
import type { Report, Result } from '../schema.js';
import type { FileResult } from '../file-result.js';
import { print, Progress, reportBug } from '../terminal.js';
import { UsageError } from '../usage.js';

interface Options {
  readonly json?: boolean;
  readonly checks?: boolean;
  readonly html?: string;
  readonly xlsx?: string;
  readonly config?: string;
  readonly lang: Language;
  readonly failOn: FailOn;
  readonly jobs?: number;
  readonly timeout: number;
  /** All files are one submission. */
  readonly pair?: boolean;
  readonly previous?: string;
}

/** Results that may wait for the one before them, for each worker. */
const AHEAD = 8;

/** Checks files, printing each result in its turn; sets the exit status. */
export async function check(paths: readonly string[], options: Options): Promise<void> {
  for (const out of [options.html, options.xlsx]) if (out !== undefined) await mustBeWritable(out);
  const settings = await loadSettings(options.config);
  const files = await listFiles(paths);
  const { pair, previous } = options;
  if (previous !== undefined && pair !== true && files.length > 1) throw new UsageError(onePrevious);
  const submitted = pair === true ? files.slice(0, 1) : files;
  const further = files.slice(submitted.length);
  const size = Math.min(options.jobs ?? usualSize(), Math.max(submitted.length, 1));
  const pool = new Pool(size, { ...USUAL_LIMITS, seconds: options.timeout }, reportBug);
  const checkFile = (file: string, index: number) =>
    pool.run({
      kind: 'check',
      file,
      further,
      previous,
      settings,
      language: options.lang,
      listChecks,
      pane: options.html ? `r${index}-` : null,
    });
  const writeBooks = options.html !== undefined || options.xlsx !== undefined;
  // Only the bare JSON does without.
  const listChecks = !options.json || options.checks === true || writeBooks;
  const fileResults: FileResult[] = [];
  const results: Result[] = [];
  const checked = inOrder(submitted, checkFile, AHEAD * size);
  const output = options.json ? jsonOutput(options) : await listOutput(options.lang);
  const progress = new Progress(submitted);
  progress.next();
  for await (const result of checked) {
    progress.clear();
    await print(output.one(result));
    results.push('report' in result ? withoutChecks(result.report) : result.failure);
    if (writeBooks) fileResults.push(result);
    progress.next();
  }
  pool.close();
  await print(output.all(results));
  if (options.html !== undefined) await writeHtml(options.html, fileResults, options.lang);
  if (options.xlsx !== undefined) await writeXlsx(options.xlsx, fileResults, options.lang);
  process.exitCode = statusOf(results, options.failOn);
}

const onePrevious = localized(
  '--previous 只能用于一份报送材料：请只给一个文件，或加 --pair 把几个文件作为一份',
  '--previous goes with one submission: give one file, or --pair to take several as one',
);

interface Output {
  one(result: FileResult): string;
  all(results: readonly Result[]): string;
}

function jsonOutput({ checks }: Options): Output {
  const kept = (report: Report) => (checks ? report : withoutChecks(report));
  return {
    one: (result) => `${JSON.stringify('report' in result ? kept(result.report) : result.failure)}\n`,
    all: () => '',
  };
}

async function listOutput(language: Language): Promise<Output> {
  const { List } = await import('../list/list.js');
  return new List(language, process.stdout.columns);
}

async function writeHtml(out: string, fileResults: readonly FileResult[], language: Language): Promise<void> {
  const { htmlPage } = await import('../html/page.js');
  await writeFile(out, htmlPage(fileResults, language));
}

async function writeXlsx(out: string, fileResults: readonly FileResult[], language: Language): Promise<void> {
  const { writeWorkbook } = await import('../export/workbook.js');
  await writeWorkbook(createWriteStream(out), fileResults, language);
}

function withoutChecks(report: Report): Report {
  const { list, ...counts } = report.checks;
  return { ...report, checks: counts };
}

function statusOf(results: readonly Result[], failOn: FailOn): number {
  const reports = results.filter((result) => 'findings' in result);
  return exitStatus(reports.length === results.length, failOn, (severity) =>
    reports.some(({ findings }) => findings.some((finding) => finding.severity === severity)),
  );
}
