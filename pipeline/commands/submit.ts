import { EXIT, exitStatus, type FailOn } from '../exit.js';
import { failureFrom } from '../failure.js';
import { listFiles, readSubmission } from '../files.js';
import { installation } from '../installation.js';
import { fill, localized, type Language } from '../language.js';
import { holderOf } from '../store/lock.js';
import { total, type StateCounts } from '../store/states.js';
import type { Destination } from '../submit/destination.js';
import { sendToServer } from '../submit/to-server.js';
import { sendToStore } from '../submit/to-store.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage.js';
import { ProgressBar } from './progress-bar.js';

interface Options {
  readonly batch?: string;
  readonly wait?: boolean;
  readonly server?: string;
  readonly failOn: FailOn;
  readonly lang: Language;
}

const words = {
  sent: localized(
    '已提交 {sent} 个文件，批次“{name}”（编号 {id}）',
    '{sent} files submitted in batch “{name}” (number {id})',
  ),
  notSent: localized('{file}：未提交，{message}', '{file}: not submitted, {message}'),
  queueAway: localized(
    '队列暂时连不上（{message}）；材料已存好，队列恢复后会自动核对',
    'the queue is away ({message}); the files are kept, and are checked when it is back',
  ),
  settled: localized(
    '核对完毕 {done}，无法核对 {failed}，中止 {setAside}，取消 {cancelled}：错误 {error}，警告 {warning}，提示 {info}',
    '{done} checked, {failed} unreadable, {setAside} set aside, {cancelled} cancelled: {error} errors, {warning} warnings, {info} notes',
  ),
  nobody: localized(
    '没有可以提交到的地方：请先运行 gouji serve，或设置 DATABASE_URL，或用 --server 指明服务的网址；只在本机批量核对可用 gouji batch',
    'nowhere to submit to: run gouji serve, set DATABASE_URL, or name a server with --server; gouji batch checks on this machine alone',
  ),
} as const;

const LOOK_EVERY_MS = 1000;

/** Hands files in as one batch, and with `wait` stays until all of the batch is settled; sets the exit status. */
export async function submit(paths: readonly string[], options: Options): Promise<void> {
  const files = await listFiles(paths);
  const destination = await destinationOf(options);
  try {
    const sent = await sendAll(files, destination, options.lang);
    const { name, id } = destination.batch;
    if (sent > 0) await print(`${fill(words.sent, options.lang, { sent, name, id })}\n`);
    const status = options.wait && sent > 0 ? await waitFor(destination, options) : EXIT.clean;
    process.exitCode = sent < files.length ? EXIT.unreadable : status;
  } finally {
    await destination.close();
  }
}

/** A server that was named; else the store that processes share; else the server that has the data folder open. */
async function destinationOf({ batch, server, lang }: Options): Promise<Destination> {
  const name = batch ?? nowAsName();
  const token = process.env.GOUJI_TOKEN || null;
  if (server !== undefined) return sendToServer({ address: server, token }, name);
  const place = installation();
  if (place.databaseUrl)
    return sendToStore(place, name, ({ message }) =>
      process.stderr.write(`${fill(words.queueAway, lang, { message })}\n`),
    );
  const holder = await holderOf(place.folder);
  if (!holder?.address) throw new UsageError(words.nobody);
  return sendToServer({ address: holder.address, token: token ?? holder.token ?? null }, name);
}

/** What a batch without a name is called: `2026-03-05 14:30`. */
function nowAsName(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}

/** Gives how many were taken. One that cannot be read or is refused is named, and stops nobody. */
async function sendAll(files: readonly string[], destination: Destination, language: Language): Promise<number> {
  const bar = new ProgressBar(language, files.length);
  const refused: string[] = [];
  let sent = 0;
  for (const [index, file] of files.entries()) {
    try {
      await destination.send(file, await readSubmission(file));
      sent++;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      refused.push(fill(words.notSent, language, { file, message: failureFrom(file, error, language).error.message }));
    }
    bar.update(index + 1);
  }
  await destination.flush();
  bar.stop();
  for (const line of refused) process.stderr.write(`${line}\n`);
  return sent;
}

/** Gives the exit status: what came of the whole batch. */
async function waitFor(destination: Destination, { lang, failOn }: Options): Promise<number> {
  let counts = await destination.counts();
  const bar = new ProgressBar(lang, total(counts), settled(counts));
  while (settled(counts) < total(counts)) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    counts = await destination.counts();
    bar.update(settled(counts));
  }
  bar.stop();
  const { 'set-aside': setAside, ...rest } = counts;
  const findings = await destination.findings();
  await print(`${fill(words.settled, lang, { ...rest, ...findings, setAside })}\n`);
  return exitStatus(counts.done === total(counts), failOn, (severity) => findings[severity] > 0);
}

const settled = (counts: StateCounts): number => total(counts) - counts.waiting - counts.running;
