import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { BatchRecord, RESULTS } from '../batch/record.js';
import { runBatch } from '../batch/run.js';
import { SummaryTally } from '../batch/summary.js';
import type { Settings } from '../../model/settings.js';
import { settingsHash } from '../config/hash.js';
import { loadSettings } from '../config/load.js';
import { EXIT, exitStatus, type FailOn } from '../exit.js';
import type { Exported } from '../export/exported.js';
import { writeWorkbook } from '../export/workbook.js';
import { listFiles } from '../files.js';
import { fill, localized, type Language } from '../language.js';
import { USUAL_LIMITS } from '../pool/limits.js';
import { jobsAtOnce, Pool, usualSize } from '../pool/pool.js';
import { rulesetOf } from '../ruleset.js';
import type { BatchSummary } from '../schema.js';
import { FolderLock } from '../store/lock.js';
import { print, reportBug } from '../terminal.js';
import { UsageError } from '../usage.js';
import { ProgressBar } from './progress-bar.js';

interface Options {
  readonly out: string;
  readonly checks?: boolean;
  readonly retryFailed?: boolean;
  readonly config?: string;
  readonly lang: Language;
  readonly failOn: FailOn;
  readonly jobs?: number;
  readonly timeout: number;
}

const WORKBOOK = 'workbook.xlsx';
const SUMMARY = 'summary.json';
/** What Ctrl-C leaves to files that are being checked. */
const GRACE_MS = 5000;
const FAILURES_PRINTED = 50;

const words = {
  known: localized(
    '其中 {known} 个文件上次已核对，内容没有变化，不再重做',
    '{known} of the files were done before and have not changed',
  ),
  interrupted: localized(
    '已中断，完成 {done}/{total}；再次运行同一命令即从这里继续',
    'interrupted at {done} of {total}; run the same command again to go on from here',
  ),
  summary: localized(
    '核对 {checked} 个文件：错误 {error}，警告 {warning}，提示 {info}；{clean} 个文件没有错误和警告',
    '{checked} files checked: {error} errors, {warning} warnings, {info} notes; {clean} files without errors or warnings',
  ),
  failures: localized('{failed} 个文件无法核对：', '{failed} files could not be checked:'),
  failure: localized('{file}：{message}', '{file}: {message}'),
  more: localized('…… 其余 {more} 个见工作簿', '… and {more} more in the workbook'),
  written: localized('结果在 {out}：{names}', 'results in {out}: {names}'),
  notWritable: localized('结果无法写入 {out}：{message}', 'the results cannot be written to {out}: {message}'),
} as const;

/** Checks many files, as often interrupted as may be, and writes what came of them into a folder; sets the exit status. */
export async function batch(paths: readonly string[], options: Options): Promise<void> {
  const { out, checks = false } = options;
  const settings = await loadSettings(options.config);
  await writingInto(out, () => mkdir(out, { recursive: true }));
  const lock = await FolderLock.take(out);
  try {
    const files = await filesOutside(paths, out);
    const record = await writingInto(out, () => BatchRecord.open(out, checks));
    const done = await writingInto(out, () => checkAll(files, record, settings, options));
    if (done === files.length) await finish(files, record, options);
    else interrupted(done, files.length, options.lang);
    await record.close();
  } finally {
    await lock.release();
  }
  // What was called off is still being checked by the worker processes.
  if (process.exitCode === EXIT.interrupted) process.exit();
}

/** Files of the paths, but for our own results: the folder may lie within one of them. */
async function filesOutside(paths: readonly string[], out: string): Promise<string[]> {
  const own = resolve(out) + sep;
  return (await listFiles(paths)).filter((file) => !resolve(file).startsWith(own));
}

/** Gives how many files are done: fewer than there are where it was interrupted. */
async function checkAll(
  files: readonly string[],
  record: BatchRecord,
  settings: Settings,
  options: Options,
): Promise<number> {
  const { lang, retryFailed = false, jobs, timeout } = options;
  const size = Math.min(jobs ?? usualSize(), Math.max(files.length, 1));
  const pool = new Pool(size, { ...USUAL_LIMITS, seconds: timeout }, reportBug);
  const bar = new ProgressBar(lang, files.length);
  const callOff = new AbortController();
  const calledOff = whenInterrupted(callOff);
  let [done, known] = [0, 0];
  const run = runBatch(files, {
    record,
    pool,
    concurrency: jobsAtOnce(size),
    ruleset: rulesetOf(settingsHash(settings)),
    task: { settings, language: lang, pane: null },
    retryFailed,
    onDone: (file, wasKnown) => {
      done += 1;
      if (wasKnown) known += 1;
      bar.update(done, file);
    },
    signal: callOff.signal,
  });
  try {
    await Promise.race([run, calledOff]);
  } finally {
    bar.stop();
  }
  if (!callOff.signal.aborted) pool.close();
  if (known > 0) process.stderr.write(`${fill(words.known, lang, { known })}\n`);
  return done;
}

/** On Ctrl-C nothing new is begun; the promise is settled when what runs had its time. A second Ctrl-C ends the process. */
function whenInterrupted(callOff: AbortController): Promise<void> {
  return new Promise((settle) => {
    const stop = () => {
      callOff.abort();
      setTimeout(settle, GRACE_MS).unref();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  });
}

function interrupted(done: number, total: number, language: Language): void {
  process.stderr.write(`${fill(words.interrupted, language, { done, total })}\n`);
  process.exitCode = EXIT.interrupted;
}

async function finish(files: readonly string[], record: BatchRecord, options: Options): Promise<void> {
  const { out, lang, failOn } = options;
  const summary = await writingInto(out, async () => {
    await record.arrange(files);
    return writeResults(record, out, lang);
  });
  await print(sentences(summary, options));
  const { failures, findings } = summary;
  process.exitCode = exitStatus(failures.length === 0, failOn, (severity) => findings[severity] > 0);
}

/** Both are whole or the old ones: they take their names when they are written. */
async function writeResults(record: BatchRecord, out: string, language: Language): Promise<BatchSummary> {
  const tally = new SummaryTally();
  const draft = join(out, `${WORKBOOK}.new`);
  await writeWorkbook(createWriteStream(draft), exportsOf(record, tally), language);
  await rename(draft, join(out, WORKBOOK));
  const summary = tally.summary();
  await writeFile(join(out, `${SUMMARY}.new`), `${JSON.stringify(summary, null, 2)}\n`);
  await rename(join(out, `${SUMMARY}.new`), join(out, SUMMARY));
  return summary;
}

async function* exportsOf(record: BatchRecord, tally: SummaryTally): AsyncGenerator<Exported> {
  for await (const result of record.all()) {
    tally.add(result);
    yield 'error' in result ? { failure: result } : { report: result };
  }
}

function sentences(summary: BatchSummary, { out, lang }: Options): string {
  const { checked, clean, findings, failures } = summary;
  const lines = [fill(words.summary, lang, { checked, clean, ...findings })];
  if (failures.length > 0) lines.push(fill(words.failures, lang, { failed: failures.length }));
  for (const { file, error } of failures.slice(0, FAILURES_PRINTED))
    lines.push(`  ${fill(words.failure, lang, { file, message: error.message })}`);
  if (failures.length > FAILURES_PRINTED)
    lines.push(fill(words.more, lang, { more: failures.length - FAILURES_PRINTED }));
  lines.push(fill(words.written, lang, { out, names: [WORKBOOK, RESULTS, SUMMARY].join(lang === 'zh' ? '、' : ', ') }));
  return `${lines.join('\n')}\n`;
}

/** A disk that is full or may not be written is told as such; what is in the record already stays. */
async function writingInto<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !CODES_OF_DISKS.has(code)) throw error;
    const sentence = (language: Language) => fill(words.notWritable, language, { out, message });
    throw new UsageError({ zh: sentence('zh'), en: sentence('en') });
  }
}

const CODES_OF_DISKS: ReadonlySet<string> = new Set([
  ...['EACCES', 'EDQUOT', 'EEXIST', 'EFBIG', 'EIO', 'EISDIR', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'],
]);
