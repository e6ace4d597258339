import { hostname } from 'node:os';
import { pino } from 'pino';
import { settingsHash } from '../config/hash.js';
import { loadSettings } from '../config/load.js';
import { openDocuments } from '../documents/documents.js';
import { installation } from '../installation.js';
import { BullmqCarrier } from '../jobs/bullmq.js';
import type { Carrier } from '../jobs/carrier.js';
import { InProcessCarrier } from '../jobs/in-process.js';
import { checkingHandler } from '../jobs/job.js';
import { fill, localized, type Language } from '../language.js';
import { USUAL_LIMITS } from '../pool/limits.js';
import { Pool, usualSize } from '../pool/pool.js';
import { rulesetOf } from '../ruleset.js';
import type { Rechecked } from '../schema.js';
import { openStore, type Store } from '../store/open.js';
import type { Outdated } from '../store/submissions.js';
import type { SubmissionRow } from '../store/tables.js';
import type { Comparison } from '../store/versions.js';
import { print } from '../terminal.js';
import { ProgressBar } from './progress-bar.js';

interface Options {
  readonly batch?: number;
  readonly data?: string;
  readonly config?: string;
  readonly json?: boolean;
  readonly jobs?: number;
  /** Seconds a file. */
  readonly timeout: number;
  readonly lang: Language;
}

const words = {
  upToDate: localized('全部结果都已按现行规则得出', 'all results are by the ruleset of today'),
  rechecked: localized(
    '重新核对 {all} 份：{unchanged} 份没有变化，{changed} 份有变化（新增 {fresh}，消失 {fixed}，数字变化 {figures}），{failed} 份未能核对',
    '{all} checked again: {unchanged} unchanged, {changed} changed ({fresh} new, {fixed} gone, {figures} with other figures), {failed} failed',
  ),
  fresh: localized('新增', 'new'),
  fixed: localized('消失', 'gone'),
  changed: localized('数字变化', 'other figures'),
  failed: localized('未能核对：{message}', 'failed: {message}'),
  cancelled: localized('已取消', 'cancelled'),
} as const;

/** What became of one submission. */
type Outcome = { readonly comparison: Comparison } | { readonly failure: string };

const LOOKED_AT_EVERY_MS = 500;
const PAGE = 500;

/**
 * Checks stored submissions again whose results were made by another ruleset, and says what changed. Interrupted, it goes on
 * where it was when it is run again.
 */
export async function recheck(options: Options): Promise<void> {
  const place = installation(options.data);
  const settings = await loadSettings(options.config);
  const store = await openStore({ databaseUrl: place.databaseUrl, folder: place.folder });
  try {
    const outdated = await allOutdated(store, rulesetOf(settingsHash(settings)), options.batch);
    if (outdated.length === 0) {
      await print(options.json ? '' : `${words.upToDate[options.lang]}\n`);
      return;
    }
    const log = pino({ name: 'recheck', level: 'warn' }, pino.destination(2));
    const onTrouble = (error: Error) => log.warn({ err: error }, 'trouble');
    if (place.redisUrl) {
      const carrier = new BullmqCarrier({ redisUrl: place.redisUrl, onTrouble });
      await recheckAll(store, carrier, outdated, options).finally(() => carrier.close());
      return;
    }
    const documents = await openDocuments({ url: place.documentsUrl, folder: place.documentsFolder });
    const size = Math.min(options.jobs ?? usualSize(), outdated.length);
    const pool = new Pool(size, { ...USUAL_LIMITS, seconds: options.timeout }, (file, details) =>
      log.error({ file, details }, 'bug'),
    );
    const carrier = new InProcessCarrier(store, { onTrouble });
    const name = `${hostname()}:${process.pid}`;
    const running = carrier.run(checkingHandler({ store, documents, pool, log, settings, carrier: name }), size);
    try {
      await recheckAll(store, carrier, outdated, options);
    } finally {
      await running.stop(0);
      pool.close();
    }
  } finally {
    await store.close();
  }
}

async function allOutdated(store: Store, ruleset: string, batch: number | undefined): Promise<Outdated[]> {
  const all: Outdated[] = [];
  for (;;) {
    const page = await store.submissions.outdated(ruleset, { after: all.at(-1)?.submission, limit: PAGE, batch });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

async function recheckAll(
  store: Store,
  carrier: Carrier,
  outdated: readonly Outdated[],
  { lang, json = false }: Options,
): Promise<void> {
  for (let at = 0; at < outdated.length; at += PAGE) {
    const ids = outdated.slice(at, at + PAGE).map(({ submission }) => submission);
    await carrier.add(await store.submissions.recheck(ids, null));
  }
  const bar = new ProgressBar(lang, outdated.length);
  const tally = { all: 0, unchanged: 0, changed: 0, fresh: 0, fixed: 0, figures: 0, failed: 0 };
  const reports: string[] = [];
  for (const before of outdated) {
    const outcome = await outcomeOf(store, before, lang);
    count(outcome, tally);
    reports.push(json ? jsonLine(before, outcome) : sentences(before, outcome, lang));
    bar.update(tally.all, before.fileName);
  }
  bar.stop();
  for (const report of reports) await print(report);
  if (!json) await print(`${fill(words.rechecked, lang, tally)}\n`);
}

/** Waits for the new result. */
async function outcomeOf(store: Store, { submission, jobKey }: Outdated, language: Language): Promise<Outcome> {
  for (;;) {
    const row = await store.submissions.find(submission);
    if (row?.state === 'done') return { comparison: await store.versions.compare(jobKey, row.job_key!) };
    if (row?.state !== 'waiting' && row?.state !== 'running') return { failure: reasonOf(row, language) };
    await new Promise((resolve) => setTimeout(resolve, LOOKED_AT_EVERY_MS));
  }
}

const reasonOf = (row: SubmissionRow | null, language: Language): string =>
  row?.failure?.message ?? words.cancelled[language];

function count(
  outcome: Outcome,
  tally: Record<'all' | 'unchanged' | 'changed' | 'fresh' | 'fixed' | 'figures' | 'failed', number>,
): void {
  tally.all += 1;
  if ('failure' in outcome) {
    tally.failed += 1;
    return;
  }
  const { fresh, fixed, changed } = outcome.comparison;
  tally[fresh.length + fixed.length + changed.length > 0 ? 'changed' : 'unchanged'] += 1;
  tally.fresh += fresh.length;
  tally.fixed += fixed.length;
  tally.figures += changed.length;
}

function jsonLine({ submission, fileName }: Outdated, outcome: Outcome): string {
  const line: Rechecked =
    'failure' in outcome
      ? { submission, file: fileName, failure: outcome.failure }
      : { submission, file: fileName, ...outcome.comparison, stays: outcome.comparison.stays.length };
  return `${JSON.stringify(line)}\n`;
}

/** Nothing where nothing changed. */
function sentences({ fileName }: Outdated, outcome: Outcome, language: Language): string {
  if ('failure' in outcome) return `${fileName}\n  ${fill(words.failed, language, { message: outcome.failure })}\n`;
  const { fixed, changed, fresh } = outcome.comparison;
  const lines = [
    ...fresh.map(({ message }) => [words.fresh, message] as const),
    ...fixed.map(({ message }) => [words.fixed, message] as const),
    ...changed.map(({ after }) => [words.changed, after.message] as const),
  ].map(([label, message]) => `  ${label[language]}  ${message}\n`);
  return lines.length === 0 ? '' : `${fileName}\n${lines.join('')}`;
}
