import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDocuments } from '../../../pipeline/documents/documents.js';
import type { Running } from '../../../pipeline/jobs/carrier.js';
import { InProcessCarrier } from '../../../pipeline/jobs/in-process.js';
import { checkingHandler } from '../../../pipeline/jobs/job.js';
import { USUAL_LIMITS } from '../../../pipeline/pool/limits.js';
import { Pool } from '../../../pipeline/pool/pool.js';
import { displaySchema, reportSchema } from '../../../pipeline/schema.js';
import type {
  AuditPage,
  Batch,
  BulkAnswer,
  FindingState,
  Me,
  Overview,
  Progress,
  Stale,
  Submission,
  SubmissionPage,
  UploadAnswer,
  Versions,
} from '../../../pipeline/server/api.js';
import type { Api } from '../../../pipeline/server/app.js';
import { createServer } from '../../../pipeline/server/server.js';
import { openStore, type Store } from '../../../pipeline/store/open.js';
import { CHEAP } from '../store/stores.js';

// A store is made and a worker loads the segmenter's dictionary.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const PLANTED = readFileSync('fixtures/reports/planted-department-form.docx');
const FILE_BYTES = 512 * 1024;
const FILES = 4;

const SHEETS = ['问题清单', '文件汇总', '已核对关系', '未覆盖数字', '失败文件'];

let folder: string;
let store: Store;
let app: Api;
let address: string;
let pool: Pool;
let running: Running;
let carrier: InProcessCarrier;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-server-'));
  store = await openStore({ folder, passwordCost: CHEAP });
  const documents = await openDocuments({ folder: join(folder, 'documents') });
  const log = pino({ enabled: false });
  // Workers run the sources, as this process does in its own way.
  if (!process.execArgv.includes('tsx')) process.execArgv.push('--import', 'tsx');
  pool = new Pool(1, { ...USUAL_LIMITS, seconds: 240 }, () => {});
  carrier = new InProcessCarrier(store, { onTrouble: () => {} });
  app = await createServer({
    store,
    documents,
    carrier,
    pool: () => pool,
    log,
    loopback: true,
    machineToken: 'of-this-machine',
    pageFolder: pageIn(folder),
    uploadLimits: { fileBytes: FILE_BYTES, files: FILES },
  });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  running = carrier.run(checkingHandler({ store, documents, pool, carrier: 'test', log }), 1);
});

afterAll(async () => {
  await app.close();
  await running.stop(1000);
  pool.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A built page, as small as one can be. */
function pageIn(parent: string): string {
  const page = join(parent, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><html><head><title>勾稽</title></head></html>');
  writeFileSync(join(page, 'assets', 'main-1.js'), 'export {};');
  return page;
}

type Headers = Record<string, string>;
const ask = (path: string, headers: Headers = {}) => fetch(address + path, { headers });
const give = async <T>(path: string, headers: Headers = {}): Promise<T> =>
  (await ask(path, headers)).json() as Promise<T>;
const send = (method: string, path: string, body: unknown, headers: Headers = {}) =>
  fetch(address + path, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const codeOf = async (response: Response): Promise<[number, string]> => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};

type Field = [name: string, value: string] | [name: 'file', bytes: Uint8Array, fileName: string];

async function upload(...fields: Field[]): Promise<[number, UploadAnswer]> {
  const form = new FormData();
  for (const [name, value, fileName] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value)]), fileName);
  }
  const response = await fetch(`${address}/api/submissions`, { method: 'POST', body: form });
  return [response.status, (await response.json()) as UploadAnswer];
}

const settled = (id: number) =>
  vi.waitFor(
    async () => {
      const submission = await give<Submission>(`/api/submissions/${id}`);
      expect(submission.state).not.toMatch(/waiting|running/);
      return submission;
    },
    { timeout: 280_000, interval: 250 },
  );

/** A short report whose rate is wrong, its figures as given. */
const wrongRate = (rate: string) =>
  new TextEncoder().encode(
    `青禾镇水务站2024年度部门整体支出绩效自评报告\n\n一、预算执行情况\n\n全年预算数为500.00万元，实际支出480.00万元，预算执行率为${rate}。\n`,
  );

describe('an open server', () => {
  let planted: number;
  let states: FindingState[];
  const decisionOf = (state: FindingState) => `/api/submissions/${planted}/findings/${state.fingerprint}/decision`;

  test('takes files and answers for each', async () => {
    const [status, answer] = await upload(
      ['batch', '第一批'],
      ['path', '甲局/../部门/自评报告.docx'],
      ['file', PLANTED, '自评报告.docx'],
      ['file', new Uint8Array(FILE_BYTES + 1), '大.docx'],
      ['file', new Uint8Array(0), '<img src=x onerror=alert(1)>.docx'],
    );
    expect(status).toBe(202);
    expect(answer.batch?.name).toBe('第一批');
    expect(answer.submissions.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      ['甲局/部门/自评报告.docx', null],
      ['大.docx', 'file-too-large'],
      ['<img src=x onerror=alert(1)>.docx', null],
    ]);
    planted = answer.submissions[0]!.id!;
    expect(await settled(planted)).toMatchObject({ state: 'done', format: 'docx', version: 1 });
    const empty = await settled(answer.submissions[2]!.id!);
    expect([empty.state, empty.failure?.code]).toEqual(['failed', 'empty']);
  });

  test('takes as many files as it may, and says that others were left', async () => {
    const files = Array.from({ length: FILES + 1 }, (_, index): Field => [
      'file',
      wrongRate(`9${index}.00%`),
      `${index}.txt`,
    ]);
    const [status, answer] = await upload(...files);
    expect([status, answer.submissions.length, answer.error?.code]).toEqual([202, FILES, 'too-many-files']);
    for (const { id } of answer.submissions) await settled(id!);
  });

  test('refuses a request without files', async () => {
    const form = new FormData();
    form.append('batch', '空');
    expect(await codeOf(await fetch(`${address}/api/submissions`, { method: 'POST', body: form }))).toEqual([
      400,
      'no-files',
    ]);
    expect(await codeOf(await send('POST', '/api/submissions', {}))).toEqual([406, 'bad-request']);
  });

  test('gives the report, the checks and the document', async () => {
    const report = reportSchema.parse(await give(`/api/submissions/${planted}/report`));
    expect(report.file).toBe('甲局/部门/自评报告.docx');
    expect(report.findings.length).toBeGreaterThan(0);
    const { checks } = await give<{ checks: unknown[] }>(`/api/submissions/${planted}/checks`);
    const { consistent, inconsistent, undetermined } = report.checks;
    expect(checks.length).toBe(consistent + inconsistent + undetermined);
    const first = await ask(`/api/submissions/${planted}/document`);
    displaySchema.parse(await first.json());
    const again = await ask(`/api/submissions/${planted}/document`, { 'if-none-match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
    const file = await ask(`/api/submissions/${planted}/file`);
    expect(Buffer.from(await file.arrayBuffer()).equals(PLANTED)).toBe(true);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  test('words the report in English where asked', async () => {
    const [chinese, english] = await Promise.all([
      give<{ findings: { message: string }[] }>(`/api/submissions/${planted}/report`),
      give<{ findings: { message: string }[] }>(`/api/submissions/${planted}/report?lang=en`),
    ]);
    expect(english.findings[0]!.message).not.toBe(chinese.findings[0]!.message);
  });

  test('decides once, and refuses a decision on an older state with the present one', async () => {
    ({ items: states } = await give<{ items: FindingState[] }>(`/api/submissions/${planted}/findings`));
    const [state] = states;
    const seen = { revision: state!.revision, values: state!.values };
    expect(await codeOf(await send('PUT', decisionOf(state!), { decision: 'dismissed', ...seen }))).toEqual([
      422,
      'reason-needed',
    ]);
    const decided = await send('PUT', decisionOf(state!), { decision: 'confirmed', note: '=1+1', ...seen });
    expect(decided.status).toBe(200);
    expect(await decided.json()).toMatchObject({ decision: 'confirmed', note: '=1+1', revision: 1 });
    const stale = await send('PUT', decisionOf(state!), { decision: 'dismissed', reason: 'rounding', ...seen });
    expect(stale.status).toBe(409);
    const { error, current } = (await stale.json()) as Stale;
    expect([error.code, current?.decision]).toEqual(['stale', 'confirmed']);
    const otherFigures = { decision: 'asked', revision: 1, values: 'of other figures' };
    expect((await send('PUT', decisionOf(state!), otherFigures)).status).toBe(409);
  });

  test('takes a decision back, and keeps the history', async () => {
    const place = `/api/submissions/${planted}/findings/${states[0]!.fingerprint}`;
    const undone = await send('POST', `${place}/undo`, { revision: 1 });
    expect(await undone.json()).toMatchObject({ decision: 'open', revision: 2 });
    expect(await codeOf(await send('POST', `${place}/undo`, { revision: 2 }))).toEqual([422, 'nothing-to-undo']);
    const { items } = await give<{ items: { decision: string }[] }>(`${place}/history`);
    expect(items.map(({ decision }) => decision)).toEqual(['open', 'confirmed']);
  });

  test('decides many at once, each for itself', async () => {
    // As first seen; the first one was decided and taken back since.
    const items = states.map(({ submission, fingerprint, values }) => ({
      submission,
      fingerprint,
      values,
      revision: 0,
    }));
    const answer = (await (
      await send('POST', '/api/decisions', { items, decision: 'confirmed' })
    ).json()) as BulkAnswer;
    expect(answer.stale.map(({ fingerprint }) => fingerprint)).toEqual([states[0]!.fingerprint]);
    expect(answer.decided.length).toBe(states.length - 1);
  });

  test('hands out workbook, table, lines, the opinion and the annotated copy', async () => {
    const xlsx = await ask('/api/export.xlsx');
    const book = new exceljs.Workbook();
    await book.xlsx.load((await xlsx.arrayBuffer()) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(SHEETS);
    expect(book.worksheets.filter(({ rowCount }) => rowCount === 1)).toEqual([]);
    const csv = await (await ask('/api/export.csv')).text();
    expect(csv).toContain('甲局/部门/自评报告.docx');
    const lines = (await (await ask(`/api/export.ndjson?batch=1`)).text()).trim().split('\n');
    expect(lines.map((line) => 'error' in (JSON.parse(line) as object))).toEqual([false, true]);
    for (const path of ['opinion.docx', 'annotated']) {
      const response = await ask(`/api/submissions/${planted}/${path}`);
      expect(response.status).toBe(200);
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
  });

  test('lists, filters, sorts and pages', async () => {
    const all = await give<SubmissionPage>('/api/submissions?sort=file&order=asc&limit=200');
    const paged: number[] = [];
    let cursor = '';
    do {
      const page = await give<SubmissionPage>(
        `/api/submissions?sort=file&order=asc&limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      expect(page.total).toBe(all.total);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(paged).toEqual(all.items.map(({ id }) => id));
    const failed = await give<SubmissionPage>('/api/submissions?state=failed');
    expect(failed.items.map(({ failure }) => failure?.code)).toEqual(['empty']);
    const named = await give<SubmissionPage>(`/api/submissions?text=${encodeURIComponent('青禾镇')}&severity=error`);
    expect(named.total).toBe(FILES);
    expect(await codeOf(await ask('/api/submissions?cursor=nonsense'))).toEqual([400, 'bad-request']);
    expect(await codeOf(await ask('/api/submissions?limit=100000'))).toEqual([400, 'invalid']);
  });

  test('a new version keeps decisions on the same figures, and reopens others', async () => {
    const send = async (rate: string) => {
      const [, answer] = await upload(['key', 'QH-2024'], ['file', wrongRate(rate), '青禾.txt']);
      return (await settled(answer.submissions[0]!.id!)).id;
    };
    const before = await send('85.00%');
    const [finding] = (await give<{ items: FindingState[] }>(`/api/submissions/${before}/findings`)).items;
    const place = `/api/submissions/${before}/findings/${finding!.fingerprint}/decision`;
    const { revision, values } = finding!;
    await fetch(address + place, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ decision: 'confirmed', revision, values }),
    });
    const after = await send('86.00%');
    const { items } = await give<Versions>(`/api/submissions/${after}/versions`);
    expect(items.map(({ id, version }) => [id, version])).toEqual([
      [after, 2],
      [before, 1],
    ]);
    const comparison = await give<Record<string, unknown[]>>(`/api/submissions/${after}/compare/${before}`);
    expect([comparison['changed']!.length, comparison['fixed']!.length, comparison['new']!.length]).toEqual([1, 0, 0]);
    const [reopened] = (await give<{ items: FindingState[] }>(`/api/submissions/${after}/findings`)).items;
    expect(reopened).toMatchObject({
      decision: 'open',
      stale: true,
      fate: 'changed',
      before: { decision: 'confirmed' },
    });
  });

  test('a batch is paused, cancelled and tried again', async () => {
    const [, { batch, submissions }] = await upload(['batch', '待停'], ['file', wrongRate('70.00%'), '停.txt']);
    const turn = async (name: string) =>
      (await (await send('POST', `/api/batches/${batch!.id}/${name}`, undefined)).json()) as Batch;
    await settled(submissions[0]!.id!);
    expect((await turn('pause')).counts.total).toBe(1);
    expect((await turn('retry')).id).toBe(batch!.id);
    const { items } = await give<{ items: Batch[] }>('/api/batches');
    expect(items.map(({ name }) => name)).toEqual(['待停', '第一批']);
  });

  test('sums the season up', async () => {
    const overview = await give<Overview>('/api/overview');
    expect(overview.submissions.failed).toBe(1);
    expect(overview.byRule.length).toBeGreaterThan(0);
    expect(overview.byRule.reduce((sum, { findings }) => sum + findings, 0)).toBe(
      overview.findings.error + overview.findings.warning + overview.findings.info,
    );
  });

  test('tells progress as events', async () => {
    const stop = new AbortController();
    const response = await fetch(`${address}/api/events`, { signal: stop.signal });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.includes('event: progress') && text.endsWith('\n\n')) break;
    }
    stop.abort();
    const data = /^data: (.+)$/m.exec(text)![1]!;
    expect((JSON.parse(data) as Progress).counts.failed).toBe(1);
  });

  test('is watched over', async () => {
    expect(await give('/healthz')).toMatchObject({ status: 'ok', store: true, queue: true });
    const metrics = await (await ask('/metrics')).text();
    expect(metrics).toMatch(/^gouji_submissions\{state="failed"\} 1$/m);
    expect(metrics).toMatch(/^gouji_failures\{code="empty"\} 1$/m);
    expect(metrics).toMatch(/^gouji_oldest_waiting_seconds \d/m);
  });

  test('describes itself', async () => {
    const { openapi, paths } = await give<{ openapi: string; paths: Record<string, unknown> }>('/api/docs/json');
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toContain('/api/submissions/{id}/findings/{fingerprint}/decision');
  });

  test('serves the page under its policy', async () => {
    const page = await ask('/submissions/12?state=done', { accept: 'text/html' });
    const policy = page.headers.get('content-security-policy')!;
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    expect(policy).toMatch(/script-src 'self';/);
    expect(await page.text()).toContain(`<meta name="csp-nonce" content="${nonce}" />`);
    expect((await ask('/assets/main-1.js')).headers.get('cache-control')).toContain('immutable');
    expect(await codeOf(await ask('/assets/gone.js', { accept: 'text/html' }))).toEqual([404, 'not-found']);
    expect(await codeOf(await ask('/api/nothing', { accept: 'text/html' }))).toEqual([404, 'not-found']);
  });

  test('refuses what another site makes a browser send', async () => {
    const origin = { origin: 'http://elsewhere.example' };
    expect(await codeOf(await send('POST', '/api/submissions/retry', { submissions: [1] }, origin))).toEqual([
      403,
      'foreign-origin',
    ]);
    // fetch does not let the host be set.
    const status = await new Promise((resolve, reject) =>
      plainRequest(`${address}/api/submissions`, { headers: { host: 'elsewhere.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(),
    );
    expect(status).toBe(403);
  });
});

describe('a server with people', () => {
  const PASSWORD = '一个足够长的口令';
  let cookie: string;
  let csrf: string;

  test('is closed as soon as there is one, who must be an administrator', async () => {
    const person = { name: '周宁', password: PASSWORD };
    expect(await codeOf(await send('POST', '/api/people', { ...person, role: 'reviewer' }))).toEqual([
      409,
      'administrator-first',
    ]);
    expect((await send('POST', '/api/people', { ...person, role: 'administrator' })).status).toBe(201);
    for (const path of ['/api/submissions', '/api/events', '/api/export.xlsx', '/metrics'])
      expect(await codeOf(await ask(path))).toEqual([401, 'not-signed-in']);
    expect(await give<Me>('/api/me')).toEqual({ open: false, person: null, csrf: null });
    expect((await ask('/api/batches', { authorization: 'Bearer of-this-machine' })).status).toBe(200);
  });

  test('lets in by password, and keeps the session from scripts and other sites', async () => {
    const signIn = await send('POST', '/api/sign-in', { name: '周宁', password: PASSWORD });
    const set = signIn.headers.get('set-cookie')!;
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
    cookie = set.split(';')[0]!;
    const me = (await signIn.json()) as Me;
    expect(me.person).toMatchObject({ name: '周宁', role: 'administrator' });
    csrf = me.csrf!;
    expect((await ask('/api/submissions', { cookie })).status).toBe(200);
    expect(await codeOf(await send('POST', '/api/tokens', { label: '月报' }, { cookie }))).toEqual([403, 'csrf']);
  });

  test('gives scripts tokens, which act as their person and end when they are revoked', async () => {
    const session = { cookie, 'x-csrf-token': csrf };
    const reviewer = { name: '何静', password: PASSWORD, role: 'reviewer' };
    expect((await send('POST', '/api/people', reviewer, session)).status).toBe(201);
    expect(await codeOf(await send('POST', '/api/people', reviewer, session))).toEqual([409, 'name-taken']);
    const made = await send('POST', '/api/tokens', { label: '月报' }, session);
    const { id, token } = (await made.json()) as { id: number; token: string };
    const authorization = `Bearer ${token}`;
    expect((await ask('/api/submissions', { authorization })).status).toBe(200);
    expect((await send('DELETE', `/api/tokens/${id}`, undefined, { authorization })).status).toBe(204);
    expect((await ask('/api/submissions', { authorization })).status).toBe(401);
  });

  test('keeps reviewers from what administrators do', async () => {
    const people = await store.people.list();
    const { token } = await store.tokens.make(people.find(({ name }) => name === '何静')!.id, '测试', null);
    const authorization = `Bearer ${token}`;
    for (const [method, path] of [
      ['GET', '/api/audit'],
      ['DELETE', '/api/submissions/1'],
    ] as const)
      expect(await codeOf(await send(method, path, undefined, { authorization }))).toEqual([403, 'forbidden']);
    expect((await ask('/api/submissions', { authorization })).status).toBe(200);
  });

  test('keeps one administrator, and writes down who did what', async () => {
    const session = { cookie, 'x-csrf-token': csrf };
    const [administrator] = (await store.people.list()).filter(({ role }) => role === 'administrator');
    expect(await codeOf(await send('PATCH', `/api/people/${administrator!.id}`, { disabled: true }, session))).toEqual([
      409,
      'last-administrator',
    ]);
    expect((await send('DELETE', '/api/submissions/1', undefined, session)).status).toBe(204);
    const { items } = await give<AuditPage>('/api/audit', { cookie });
    expect(items[0]).toMatchObject({ action: 'deleted', subject: 'submission 1', by: { name: '周宁' } });
  });

  test('ends a session at sign-out, and slows down who guesses', async () => {
    const guesses = [];
    for (let guess = 0; guess < 10; guess += 1)
      guesses.push((await send('POST', '/api/sign-in', { name: '周宁', password: '猜的' })).status);
    expect(guesses.slice(0, 2)).toEqual([401, 401]);
    expect(guesses.at(-1)).toBe(429);
    expect((await send('POST', '/api/sign-out', undefined, { cookie, 'x-csrf-token': csrf })).status).toBe(204);
    expect((await ask('/api/submissions', { cookie })).status).toBe(401);
  });
});
