import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import type { BulkDecision, FindingState, SubmissionPage } from '../pipeline/server/api.js';
import { buildPage, openBrowser, root, startServer } from '../test/web/server.js';

/**
 * `npm run screenshots`
 *
 * Draws the main views of the reviewers' page into docs/: the list, a report under review, the overview and the batches,
 * all with the reports of fixtures/, some of them settled; and the page that `gouji check --html` writes.
 */

const WINDOW = { width: 1366, height: 768 };
const PAGE = { width: 1280, height: 760 };
const BATCHES: Readonly<Record<string, readonly string[]>> = {
  '2022年度绩效评价': ['multi-project-shares', 'planted-scoring-forms', 'county-yuan-messy', 'department-basic-form'],
  '2023年度部门自评': [
    'county-allocation',
    'transfer-regional-form',
    'project-self-assessment',
    'planted-department-form',
  ],
};
/** The report that is under review in its picture. */
const SHOWN = 'planted-department-form';
/** Reports with fewer findings are left open. */
const FEW = 4;

await buildPage();
const server = await startServer();
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: WINDOW });
  for (const [batch, reports] of Object.entries(BATCHES)) for (const report of reports) await handIn(report, batch);
  await checked();
  const { items } = await get<SubmissionPage>('submissions');
  for (const { id } of items) await settle(id);
  const shown = items.find(({ file }) => file.startsWith(SHOWN))!;

  await draw(page, 'list', '#/submissions', 'tr.ant-table-row');
  await draw(page, 'review', `#/submissions/${shown.id}`, '.document-pane .hit.lit', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('j');
  });
  await draw(page, 'overview', '#/overview', '.panel svg');
  await draw(page, 'batches', '#/batches', 'tr.ant-table-row');
  await drawPage(await browser.newPage({ viewport: PAGE }));
} finally {
  await browser.close();
  await server.stop();
}

async function handIn(report: string, batch: string): Promise<void> {
  const form = new FormData();
  form.set('batch', batch);
  form.set('file', new Blob([await readFile(join(root, 'fixtures', 'reports', `${report}.docx`))]), `${report}.docx`);
  await answerOf('submissions', { method: 'POST', body: form });
}

async function checked(): Promise<void> {
  for (;;) {
    const { items } = await get<SubmissionPage>('submissions');
    if (items.every(({ state }) => state !== 'waiting' && state !== 'running')) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Confirms the first finding of a report, asks about the second, and dismisses the last. */
async function settle(submission: number): Promise<void> {
  const { items } = await get<{ items: FindingState[] }>(`submissions/${submission}/findings`);
  if (items.length < FEW) return;
  await decide(items[0]!, 'confirmed');
  await decide(items[1]!, 'asked');
  await decide(items.at(-1)!, 'dismissed');
}

async function decide(state: FindingState, decision: BulkDecision['decision']): Promise<void> {
  const { submission, fingerprint, revision, values } = state;
  const reason = decision === 'dismissed' ? 'other-scope' : null;
  const wish: BulkDecision = { items: [{ submission, fingerprint, revision, values }], decision, reason, note: null };
  const headers = { 'content-type': 'application/json' };
  await answerOf('decisions', { method: 'POST', headers, body: JSON.stringify(wish) });
}

async function draw(
  page: Page,
  name: string,
  hash: string,
  there: string,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.goto(`${server.address}/${hash}`);
  await page.locator(there).first().waitFor();
  await before();
  // Charts and the mark of a figure come gradually.
  await page.waitForTimeout(2000);
  await save(page, name);
}

/** What `check --html` writes of the shown report. */
async function drawPage(page: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    const written = join(folder, 'page.html');
    const report = join('fixtures', 'reports', `${SHOWN}.docx`);
    const command = ['tsx', join('pipeline', 'cli.ts'), 'check', report, '--html', written, '--fail-on', 'never'];
    await promisify(execFile)('npx', command, { cwd: root });
    await page.goto(pathToFileURL(written).href);
    await save(page, 'page');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(root, 'docs', `${name}.png`);
  await writeFile(path, await page.screenshot());
  console.log(path);
}

async function get<T>(path: string): Promise<T> {
  const answer = await answerOf(path);
  return (await answer.json()) as T;
}

/** Throws Error with what the server says where it refuses. */
async function answerOf(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), origin: server.address };
  const answer = await fetch(`${server.address}/api/${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
