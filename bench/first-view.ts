import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { FindingEntry } from '../pipeline/schema.js';
import { openStore, type Store, type StoreOptions } from '../pipeline/store/open.js';
import { check, checked, finding, sha256, submission } from '../test/pipeline/store/submissions.js';
import { startPostgres } from '../test/services.js';
import { buildPage, openBrowser, serve } from '../test/web/server.js';
import { median } from './measure.js';

/**
 * `npx tsx bench/first-view.ts [--submissions N] [--findings M] [--rounds R]`
 *
 * How long the page takes to show its first view where the store holds a season: N checked submissions with M findings
 * each, a tenth of them decided. Once from the data folder alone and once from PostgreSQL, over the loopback, in
 * Chromium: from the address entered to the rows standing there, by a browser that sees the page for the first time and
 * by one that knows it. Beside them, what the server takes for the answers alone, and the same with a store that holds
 * but one page of the list: ratios say more than times, which depend on the machine and what else it does.
 */
const { values: options } = parseArgs({
  options: {
    submissions: { type: 'string', default: '5000' },
    findings: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '7' },
  },
});
const submissions = Number(options.submissions);
const findings = Number(options.findings);
const rounds = Number(options.rounds);

const RULES = ['execution-rate', 'sum-of-parts', 'growth', 'repeated-fact', 'missed-target', 'points', 'share'];
const SEVERITIES = ['error', 'warning', 'info'] as const;
const UNITS = 400;
const DECIDED = ['confirmed', 'dismissed', 'asked'] as const;

/** Submissions of the store that the others are held against. */
const ONE_PAGE = 50;

await buildPage();
const browser = await openBrowser();
try {
  const onePage = await inFolder(async (folder) => {
    await fill({ folder }, ONE_PAGE);
    return measure(folder);
  });
  print(`data folder, ${ONE_PAGE} submissions`, onePage);
  const full = await inFolder(async (folder) => {
    await fill({ folder }, submissions);
    return measure(folder);
  });
  print(`data folder, ${submissions} submissions`, full, onePage);
  const served = await onPostgres(async (url) => {
    await fill({ databaseUrl: url }, submissions);
    return inFolder((folder) => measure(folder, url));
  });
  print(`PostgreSQL, ${submissions} submissions`, served, onePage);
} finally {
  await browser.close();
}

async function onPostgres<T>(work: (url: string) => Promise<T>): Promise<T> {
  const postgres = await startPostgres();
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-view-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts a season into an empty store. */
async function fill(place: StoreOptions, count: number): Promise<void> {
  const store = await openStore(place);
  const batch = await store.batches.create({ name: '2023年度' });
  const entries = Array.from({ length: count }, (_, i) => submission(`自评${i}`, { batch: batch.id }));
  const jobs = await store.submissions.add(entries);
  for (const [i, { submission: id, generation }] of jobs.entries()) {
    const unit = `青榆县第${i % UNITS}单位`;
    const head = { unit, year: 2021 + (i % 3), title: `${unit}部门整体支出绩效自评报告` };
    await check(store, id, generation, checked(`自评${i}`, findingsOf(i), head));
    if (i % 10 === 0) await decide(store, id, i);
  }
  await store.close();
}

function findingsOf(i: number): FindingEntry[] {
  return Array.from({ length: findings }, (_, at) =>
    finding(`f${at}`, sha256(`${i} ${at}`), {
      rule: RULES[(i + at) % RULES.length]!,
      severity: SEVERITIES[at % SEVERITIES.length]!,
    }),
  );
}

async function decide(store: Store, submission: number, i: number): Promise<void> {
  const decision = DECIDED[i % DECIDED.length]!;
  const seen = findingsOf(i).map(({ id, values }) => ({ submission, fingerprint: id, values, revision: 0 }));
  const reason = decision === 'dismissed' ? 'false-alarm' : null;
  await store.decisions.decideAll(seen, { decision, reason, note: null }, null);
}

/** Milliseconds by what took them. */
type Times = Readonly<Record<string, number>>;

async function measure(folder: string, databaseUrl?: string): Promise<Times> {
  const server = await serve(folder, databaseUrl);
  try {
    const list = `${server.address}/`;
    const rowsShown = 'tr.ant-table-row';
    return {
      'answer: a page of the list': await answerMs(`${server.address}/api/submissions?limit=50`),
      'answer: the overview': await answerMs(`${server.address}/api/overview`),
      'list, to a browser new to it': await viewMs(list, rowsShown, false),
      'list, to one that knows it': await viewMs(list, rowsShown, true),
      overview: await viewMs(`${server.address}/#/overview`, '.panel svg', true),
    };
  } finally {
    await server.stop();
  }
}

function print(place: string, times: Times, against?: Times): void {
  console.log(place);
  for (const [name, ms] of Object.entries(times)) {
    const ratio = against ? `  ×${(ms / against[name]!).toFixed(2)}` : '';
    console.log(`  ${name.padEnd(30)} ${ms.toFixed(0).padStart(6)} ms${ratio}`);
  }
}

/** Median milliseconds of an answer. */
async function answerMs(url: string): Promise<number> {
  return medianOf(() =>
    timed(async () => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      await answer.text();
    }),
  );
}

/** Median milliseconds until something of the view is visible. */
async function viewMs(url: string, shown: string, knowing: boolean): Promise<number> {
  const known = await browser.newContext();
  const ms = await medianOf(async () => {
    const context = knowing ? known : await browser.newContext();
    const page = await context.newPage();
    const taken = await timed(async () => {
      await page.goto(url, { waitUntil: 'commit' });
      await page.locator(shown).first().waitFor();
    });
    await (knowing ? page : context).close();
    return taken;
  });
  await known.close();
  return ms;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Over the rounds, behind one that does not count. */
async function medianOf(work: () => Promise<number>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await work());
  return median(times);
}
