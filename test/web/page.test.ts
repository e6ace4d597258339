import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test, vi } from 'vitest';
import { fill, pdfOf } from '../readers/pdf-fixture.js';
import { buildPage, openBrowser, root, startServer, type Running } from './server.js';

/** The page in Chromium against a running server; each test goes on from where the one before left off. */

const PLANTED = join(root, 'fixtures', 'reports', 'planted-department-form.docx');
const HOSTILE_NAME = '<img src=x onerror="window.hacked=1">=1+1.txt';
const HOSTILE_TEXT = `<script>window.hacked=1</script>县农技推广站2023年度部门整体支出绩效自评报告

一、预算执行情况

全年预算200.00万元，实际支出150.00万元，预算执行率85.00%。<img src=x onerror="window.hacked=1">
其中项目支出预算80.00万元，实际支出60.00万元，执行率70.00%。
`;

/** Of the first page drawn: how dark its darkest point is, 255 for white. */
const DARKEST = `(() => {
  const { width, height } = document.querySelector('canvas');
  const { data } = document.querySelector('canvas').getContext('2d').getImageData(0, 0, width, height);
  return data.reduce((least, value, at) => (at % 4 === 0 && data[at + 3] > 0 ? Math.min(least, value) : least), 255);
})()`;

vi.setConfig({ testTimeout: 90_000 });

let server: Running;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];
/** What the browser itself writes of an answer that a test asks for; any other error or warning of the console is a complaint. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4(?:01|09) /;

beforeAll(async () => {
  await buildPage();
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  // One for all: what the browser keeps of the page need not be loaded again for each test.
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(30_000);
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 60_000);

beforeEach(async () => {
  complaints.length = 0;
  page = await context.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    if (/error|warning/.test(line.type()) && !REFUSED.test(line.text())) complaints.push(line.text());
  });
});

afterEach(async () => {
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(complaints).toEqual([]);
  await page.close();
});

const open = (hash = '') => page.goto(`${server.address}/${hash}`);
const rowOf = (text: string) => page.locator('tr.ant-table-row', { hasText: text });
const card = (number: number) => page.locator('.card').nth(number - 1);
const chosenNumber = () => page.locator('.card.chosen .card-number').textContent();

/** Waits until the finding of that number is the chosen one. */
const atFinding = (number: number) =>
  page.locator('.card.chosen .card-number', { hasText: new RegExp(`^${number}$`) }).waitFor();

async function openPlanted(): Promise<void> {
  await open(`#/submissions/${await plantedId()}`);
  await page.locator('.card.chosen').waitFor();
}

/** Hands files in without the page; `key`: what joins versions. */
async function handIn(
  files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[],
  fields: { readonly batch?: string; readonly key?: string },
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, content] of files) form.append('file', new Blob([content]), name);
  const { origin } = new URL(server.address);
  const answer = await fetch(`${server.address}/api/submissions`, { method: 'POST', body: form, headers: { origin } });
  expect(answer.status).toBe(202);
}

async function itemsAt<T>(path: string): Promise<readonly T[]> {
  const answer = await fetch(`${server.address}/api/${path}`);
  return ((await answer.json()) as { items: T[] }).items;
}

/** Files that are sent at once come in any order. */
const plantedId = async () =>
  (await itemsAt<{ id: number }>(`submissions?text=${encodeURIComponent('司法局自评')}`))[0]!.id;

interface Stored {
  readonly fingerprint: string;
  readonly decision: string;
  readonly note: string | null;
  readonly revision: number;
  readonly values: string;
}

const storedFindings = async () => itemsAt<Stored>(`submissions/${await plantedId()}/findings`);

describe('uploading', () => {
  test('several files show their progress and appear in the list, named as they are', async () => {
    await open();
    await page.getByRole('button', { name: '上传报告' }).click();
    await page.getByRole('combobox', { name: '归入批次' }).fill('春季复核');
    await page.locator('input[data-files]').setInputFiles([
      { name: '司法局自评.docx', mimeType: '', buffer: await readFile(PLANTED) },
      { name: HOSTILE_NAME, mimeType: 'text/plain', buffer: Buffer.from(HOSTILE_TEXT) },
      { name: '坏文件.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7 nothing') },
      { name: '~$司法局自评.docx', mimeType: '', buffer: Buffer.from('left behind by Office') },
    ]);
    await page.getByText('已上传 3 / 3').waitFor();
    await page.keyboard.press('Escape');
    await rowOf('司法局自评.docx').getByText('已核对').waitFor();
    await rowOf('onerror').getByText('已核对').waitFor();
    expect(await rowOf('司法局自评.docx').textContent()).toContain('春季复核');
  });

  test('a file that cannot be read tells why, and can be checked again', async () => {
    await open('#/submissions?state=failed');
    const row = rowOf('坏文件.pdf');
    await row.getByText('读取失败').waitFor();
    expect(await row.locator('.state small').textContent()).not.toBe('');
    await row.getByRole('button', { name: '重新核对' }).click();
    await page.getByText('已重新排队：1 份').waitFor();
  });

  test('the list is narrowed by what is searched, and a reload keeps it', async () => {
    await open();
    await rowOf('司法局自评.docx').waitFor();
    const search = page.getByRole('searchbox', { name: '搜索标题、单位、文件名' });
    await search.pressSequentially('坏');
    await rowOf('司法局自评.docx').waitFor({ state: 'detached' });
    // Whoever types on is still in the field.
    await page.keyboard.type('文件');
    await page.waitForURL((url) => new URLSearchParams(url.hash.split('?')[1]).get('text') === '坏文件');
    await page.reload();
    await rowOf('坏文件.pdf').waitFor();
    expect(await page.locator('tr.ant-table-row').count()).toBe(1);
  });
});

describe('one report', () => {
  test('choosing a finding lights up every figure of it', async () => {
    await open();
    await rowOf('司法局自评.docx').getByRole('link').first().click();
    await page.locator('.card.chosen').waitFor();
    expect(page.url()).toContain(`#/submissions/${await plantedId()}`);
    await page.keyboard.press('j');
    await atFinding(2);
    const evidence = await page.locator('.card.chosen .evidence li').count();
    expect(await page.locator('.document-pane .hit.lit').count()).toBeGreaterThanOrEqual(evidence);
    expect(await page.locator('.document-pane .hit.lit.claimed').isVisible()).toBe(true);
    await page.keyboard.press('k');
    await atFinding(1);
  });

  test('a figure tells what is known of it', async () => {
    await openPlanted();
    await page.locator('.document-pane .tried').first().hover();
    await page.getByRole('tooltip').getByText('数值').waitFor();
  });

  test('figures that no check covered are shown on demand', async () => {
    await openPlanted();
    await page.keyboard.press('v');
    await page.locator('.workbench.covering').waitFor();
    expect(await page.locator('.document-pane .untried').count()).toBeGreaterThan(0);
  });

  test('a document’s text is text', async () => {
    await open('#/submissions?text=onerror');
    await rowOf('onerror').getByRole('link').first().click();
    await page.locator('.sheet', { hasText: '<script>window.hacked=1</script>' }).waitFor();
    expect(await page.locator('.sheet img, .sheet script').count()).toBe(0);
    await page.locator('.card', { hasText: '85.00%' }).waitFor();
  });

  test('of a scan the pages are shown', async () => {
    await handIn([['扫描件.pdf', new Uint8Array(pdfOf([{ marks: [fill(50, 50, 300, 300)] }]))]], {});
    await open('#/submissions?text=扫描件');
    await rowOf('扫描件.pdf').getByText('没有文字层').waitFor();
    await rowOf('扫描件.pdf').getByRole('link').first().click();
    await page.getByRole('region', { name: '扫描件的页面' }).locator('canvas').waitFor();
    await expect.poll(() => page.evaluate(DARKEST), { timeout: 30_000 }).toBeLessThan(50);
  });

  test('fits a narrow window', async () => {
    await page.setViewportSize({ width: 420, height: 800 });
    await openPlanted();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(420);
    await open();
    const title = await rowOf('司法局自评.docx').getByRole('link').first().boundingBox();
    expect(title!.width).toBeGreaterThan(150);
    await openPlanted();
    await page.getByText('原文', { exact: true }).click();
    await page.locator('.document-pane').waitFor();
  });
});

describe('settling by keyboard', () => {
  test('confirm, dismiss, ask, note; each goes to the next, and a reload keeps them', async () => {
    await openPlanted();
    await page.keyboard.press('c');
    await atFinding(2);
    await page.keyboard.press('d');
    await page.keyboard.press('2');
    await atFinding(3);
    await page.keyboard.press('a');
    await atFinding(4);
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: '备注' }).fill('=HYPERLINK("x") 待核');
    await page.keyboard.press('Control+Enter');
    await card(4).locator('.note').waitFor();
    await page.getByText('已处理 3 /').waitFor();
    // Shown before the server has answered.
    const kept = async () =>
      (await storedFindings()).filter(({ decision, note }) => decision !== 'open' || note).length;
    await expect.poll(kept, { timeout: 30_000 }).toBe(4);
    await page.reload();
    await page.locator('.card.chosen').waitFor();
    expect(await chosenNumber()).toBe('4');
    expect(await card(1).locator('.decision-sign').textContent()).toContain('确认');
    expect(await card(2).locator('.decision-sign').textContent()).toContain('排除');
    expect(await card(3).locator('.decision-sign').textContent()).toContain('询问单位');
    expect(await card(4).locator('.note').textContent()).toBe('=HYPERLINK("x") 待核');
    await card(2).locator('.card-head').click();
    await card(2).getByText('口径不同').first().waitFor();
  });

  test('undo takes the last decision back, however quickly it follows', async () => {
    await openPlanted();
    await card(5).locator('.card-head').click();
    await page.keyboard.press('e');
    await page.keyboard.press('u');
    await page.getByText('已撤销 1 条').waitFor();
    expect(await card(5).locator('.decision-sign').textContent()).toContain('待处理');
  });

  test('several at once', async () => {
    await openPlanted();
    await card(6).locator('.card-head').click();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await atFinding(7);
    await page.keyboard.press('x');
    await page.getByText('已选 2 项').waitFor();
    await page.keyboard.press('d');
    await page.keyboard.press('1');
    await page.getByText('已处理 2 条').waitFor();
    expect(await card(7).locator('.decision-sign').textContent()).toContain('排除');
    await page.keyboard.press('u');
    await page.getByText('已撤销 2 条').waitFor();
  });

  test('a decision on what somebody else has decided is refused, and the other’s is shown', async () => {
    await openPlanted();
    await card(8).locator('.card-head').click();
    const { fingerprint, revision, values } = (await storedFindings())[7]!;
    const finding = `submissions/${await plantedId()}/findings/${encodeURIComponent(fingerprint)}`;
    await fetch(`${server.address}/api/${finding}/decision`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: server.address },
      body: JSON.stringify({ decision: 'explained', note: '单位已补充材料', revision, values }),
    });
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: '这条问题刚被处理过' });
    await dialog.getByText('单位已补充材料').waitFor();
    await dialog.getByRole('button', { name: '保留现在的' }).click();
    expect(await card(8).locator('.decision-sign').textContent()).toContain('已说明');
  });

  test('? shows the keys', async () => {
    await openPlanted();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).getByText('下一条').waitFor();
  });
});

describe('a new version', () => {
  test('is proposed, and once confirmed keeps the decisions and shows what was fixed', async () => {
    await open();
    await page.getByRole('button', { name: '上传报告' }).click();
    await page
      .locator('input[data-files]')
      .setInputFiles([{ name: '同一文件再交.docx', mimeType: '', buffer: await readFile(PLANTED) }]);
    await page.getByText('已上传 1 / 1').waitFor();
    await page.keyboard.press('Escape');
    await rowOf('同一文件再交.docx').getByText('已核对').waitFor();
    await rowOf('同一文件再交.docx').getByRole('link').first().click();
    await page.getByRole('button', { name: '是新版本' }).click();
    await page.getByRole('button', { name: /第 2 版/ }).click();
    const drawer = page.getByRole('dialog', { name: '版本' });
    await drawer.getByText(/仍在（[1-9]/).waitFor();
    await drawer.getByText('已改正（0）').waitFor();
    await page.keyboard.press('Escape');
    await card(1).locator('.decision-sign', { hasText: '确认' }).waitFor();
  });
});

describe('versions compared', () => {
  test('what was fixed, what stays with other figures, and the way to each', async () => {
    const changed = HOSTILE_TEXT.replace('85.00%', '80.00%').replace('70.00%', '75.00%');
    await handIn([['改前.txt', HOSTILE_TEXT]], { key: '农技推广站' });
    await handIn([['改后.txt', changed]], { key: '农技推广站' });
    await open('#/submissions?text=改后');
    await rowOf('改后.txt').getByText('已核对').waitFor();
    await rowOf('改后.txt').getByRole('link').first().click();
    await page.getByRole('button', { name: /第 2 版/ }).click();
    const drawer = page.getByRole('dialog', { name: '版本' });
    await drawer.getByText('已改正（1）').waitFor();
    await drawer.getByText('仍在，数字有变（1）').waitFor();
    expect(await drawer.locator('.figures-changed').textContent()).toBe('85.00% → 80.00%');
    await drawer.getByRole('link', { name: /80\.00%/ }).click();
    await drawer.waitFor({ state: 'hidden' });
    await page.locator('.card.chosen', { hasText: '80.00%' }).waitFor();
  });
});

describe('the log', () => {
  test('tells what was done in the words of the page', async () => {
    expect((await fetch(`${server.address}/api/export.csv?severity=error`)).status).toBe(200);
    await open('#/people');
    await page.getByRole('tab', { name: '操作日志' }).click();
    await page.getByText('处理结果 排除 · 理由 误报').first().waitFor();
    await page.getByText('状态 读取失败').first().waitFor();
    await page.getByText('严重程度 错误').first().waitFor();
    const details = await page.locator('tr.ant-table-row td:last-child').allTextContents();
    expect(details.filter((text) => /(?:^|· )[a-z]/.test(text))).toEqual([]);
  });
});

describe('many submissions', () => {
  test('stand on pages of fifty, forth and back', async () => {
    const files = Array.from({ length: 60 }, (_, index) => [`第${100 + index}份.txt`, HOSTILE_TEXT] as const);
    await handIn(files, { batch: '许多' });
    await open('#/submissions');
    await rowOf('第110份.txt').waitFor();
    expect(await page.locator('tr.ant-table-row').count()).toBe(50);
    await page.getByRole('button', { name: '下一页' }).click();
    await rowOf('第100份.txt').waitFor();
    await rowOf('第159份.txt').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '上一页' }).click();
    await rowOf('第159份.txt').waitFor();
  });
});

describe('handing out and looking over', () => {
  test('the workbook of what is listed is downloaded', async () => {
    await open();
    await page.getByRole('button', { name: /导出/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Excel 工作簿/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('the overview counts what is there', async () => {
    await open('#/overview');
    await page.locator('.panel svg').first().waitFor();
    await page.getByText('以表格查看').first().click();
    await page.locator('table.figures').first().waitFor();
  });

  test('English is switched to and kept', async () => {
    await open();
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('button', { name: 'Upload' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Upload' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.evaluate("localStorage.removeItem('gouji-language')");
  });
});

describe('signing in', () => {
  test('is needed as soon as there is an administrator; a wrong password is refused', async () => {
    await open('#/people');
    await page.getByRole('button', { name: '新增人员' }).click();
    const dialog = page.getByRole('dialog', { name: '新增人员' });
    await dialog.getByLabel('用户名').fill('王敏');
    await dialog.getByLabel(/新密码/).fill('一个很长的口令2023');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    await page.getByLabel('用户名').fill('王敏');
    await page.getByLabel('密码', { exact: true }).fill('猜一个口令吧');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('用户名或密码不对').waitFor();
    await page.getByLabel('密码', { exact: true }).fill('一个很长的口令2023');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: /王敏/ }).waitFor();
    expect((await fetch(`${server.address}/api/submissions`)).status).toBe(401);
  });

  test('the password is changed, and from then on only the new one opens', async () => {
    await open('#/account');
    await page.getByLabel('当前密码').fill('一个很长的口令2023');
    await page.getByLabel(/新密码/).fill('另一个很长的口令2024');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码已修改').waitFor();
    await page.getByRole('button', { name: /王敏/ }).click();
    await page.getByText('退出').click();
    await page.getByLabel('用户名').fill('王敏');
    await page.getByLabel('密码', { exact: true }).fill('一个很长的口令2023');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('用户名或密码不对').waitFor();
    await page.getByLabel('密码', { exact: true }).fill('另一个很长的口令2024');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: /王敏/ }).waitFor();
  });
});
