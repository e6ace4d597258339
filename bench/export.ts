import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { writeWorkbook } from '../pipeline/export/workbook.js';
import type { Exported } from '../pipeline/export/exported.js';
import { jobKeyOf } from '../pipeline/jobs/job.js';
import { USUAL_LIMITS } from '../pipeline/pool/limits.js';
import { Pool } from '../pipeline/pool/pool.js';
import { exportsOf } from '../pipeline/server/exports.js';
import { openStore, type Store } from '../pipeline/store/open.js';
import { startPostgres } from '../test/services.js';

/**
 * `npx tsx bench/export.ts [--submissions N] [PATH]`
 *
 * Memory of this process while it writes the workbook of N submissions, all its sheets, from PostgreSQL to the disk: told
 * at every tenth of them, and while the sheets follow whose rows had to wait. Submissions are copies of one report, each
 * with its row and its standing findings. Flat where the last lines say what the first ones do.
 */
const { values: options, positionals } = parseArgs({
  options: { submissions: { type: 'string', default: '10000' } },
  allowPositionals: true,
});
const submissions = Number(options.submissions);
const path = positionals[0] ?? 'fixtures/reports/planted-department-form.docx';
const LOOKED_AT_EVERY_MS = 100;
const TOLD_EVERY_MS = 15_000;

const postgres = await startPostgres();
const folder = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
const store = await openStore({ databaseUrl: postgres.url });
try {
  await fill(store);
  await measure(join(folder, 'workbook.xlsx'));
} finally {
  await store.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(file: string): Promise<void> {
  const began = performance.now();
  const tell = (what: string): void => {
    const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(5);
    const { rss, heapUsed } = process.memoryUsage();
    console.log(`${seconds} s  ${what.padEnd(24)}${megabytes(rss)} MB, of which objects ${megabytes(heapUsed)}`);
  };
  let most = 0;
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), LOOKED_AT_EVERY_MS);
  const telling = setInterval(() => tell(''), TOLD_EVERY_MS);
  const counted = async function* (): AsyncGenerator<Exported> {
    let read = 0;
    for await (const exported of exportsOf(store, {}, 'zh', true)) {
      if (read % Math.ceil(submissions / 10) === 0) tell(`submission ${read}`);
      read += 1;
      yield exported;
    }
    tell('all submissions read');
  };
  await writeWorkbook(createWriteStream(file), counted(), 'zh');
  clearInterval(watching);
  clearInterval(telling);
  tell('written');
  console.log(`at most ${megabytes(most)} MB; the workbook has ${megabytes((await stat(file)).size)} MB`);
}

/** Copies of one report, checked once, in another process: its dictionary is no part of an export. */
async function fill(store: Store): Promise<void> {
  const pool = new Pool(1, USUAL_LIMITS, console.error);
  const result = await pool.run({ kind: 'check', file: path, path, language: 'zh', listChecks: true, pane: null });
  pool.close();
  if ('failure' in result) throw new Error(result.failure.error.message);
  const { file: _, ms, ...report } = result.report;
  const list = report.checks.list ?? [];
  const { sha256, ruleset } = report;
  console.log(`${submissions} submissions of ${report.findings.length} findings and ${list.length} checks each`);
  const entries = Array.from({ length: submissions }, (_, i) => ({ sha256, bytes: 1, fileName: `${i}.docx` }));
  const jobKey = jobKeyOf(sha256, ruleset);
  for (const { submission, generation } of await store.submissions.add(entries)) {
    await store.submissions.claim(submission, generation, 'bench');
    const known = await store.results.has(jobKey);
    const document = known ? null : { report, ms, checks: list, document: null };
    await store.submissions.settle(submission, generation, { jobKey, checked: document });
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0).padStart(4);
}
