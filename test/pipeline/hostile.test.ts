import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { resultSchema, type Result } from '../../pipeline/schema.js';

// Each run loads the segmenter's dictionary anew.
vi.setConfig({ testTimeout: 300_000 });

const PLAIN = '全年预算数为500.00万元，实际支出480.00万元，预算执行率为96.00%。';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Results by file name, and the exit status. */
function check(...args: string[]): Promise<{ results: Map<string, Result>; status: number }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'pipeline/cli.ts', 'check', '--json', ...args];
    execFile(process.execPath, command, { maxBuffer: 1 << 26 }, (error, out) => {
      const lines = out.trimEnd().split('\n');
      const results = lines.map((line) => resultSchema.parse(JSON.parse(line)));
      const byName = results.map((result) => [result.file.slice(folder.length + 1), result] as const);
      resolve({ results: new Map(byName), status: error ? Number(error.code) : 0 });
    });
  });
}

const outcomeOf = (result: Result | undefined): string | number | undefined =>
  result && 'error' in result ? result.error.code : result?.coverage.figures;

test('whatever a file is, it has its line, and the others go on', async () => {
  await mkdir(at('folder/inner'), { recursive: true });
  await Promise.all([
    writeFile(at('folder/zip.docx'), Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])),
    writeFile(at('folder/cut.docx'), 'PK\x03\x04'),
    writeFile(at('folder/exe.docx'), Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))),
    writeFile(at('folder/cut.pdf'), '%PDF-1.7\n1 0 obj'),
    writeFile(at('folder/a.rtf'), '{\\rtf1 12}'),
    writeFile(at('folder/nul.txt'), '\0'),
    writeFile(at('folder/digits.txt'), '1234567890'.repeat(2_000)),
    writeFile(at('folder/commas.txt'), '1,'.repeat(2_000)),
    writeFile(at('folder/words.txt'), '其中'.repeat(2_000)),
    writeFile(at('folder/brackets.txt'), `${'（'.repeat(2_000)}12万元${'）'.repeat(2_000)}`),
    writeFile(
      at('folder/surrogates.txt'),
      Buffer.from(`\ufeff${'资金使用情况良好。'.repeat(60)}支出12万元\ud800，执行率50%\udc00`, 'utf16le'),
    ),
    writeFile(at('folder/new\nline.txt'), PLAIN),
    symlink(at('folder'), at('folder/inner/up')),
    symlink('b', at('folder/a')),
    symlink('a', at('folder/b')),
  ]);
  execFileSync('mkfifo', [at('folder/pipe')]);
  const { results, status } = await check(at('folder'));
  expect(Object.fromEntries(Array.from(results, ([name, result]) => [name.slice(7), outcomeOf(result)]))).toEqual({
    a: 'not-found',
    b: 'not-found',
    'a.rtf': 'unsupported-format',
    'brackets.txt': 1,
    'commas.txt': expect.any(Number),
    'cut.docx': 'truncated',
    'cut.pdf': 'truncated',
    'digits.txt': expect.any(Number),
    'exe.docx': 'not-a-document',
    'new\nline.txt': 3,
    'nul.txt': 'empty',
    pipe: 'not-a-document',
    'surrogates.txt': 2,
    'words.txt': 0,
    'zip.docx': 'not-a-document',
  });
  for (const result of results.values()) if ('error' in result) expect(result.error.message).toMatch(/\p{Script=Han}/u);
  expect(status).toBe(3);
});

test('a file that takes too long is given up, and the next one is checked', async () => {
  const endless = Array.from({ length: 60_000 }, (_, i) => `项目${i}预算${i}.50万元，支出${i}.25万元，完成率99.10%。`);
  await writeFile(at('endless.txt'), endless.join('\n'));
  await writeFile(at('empty.txt'), '');
  const { results, status } = await check('--timeout', '2', '--jobs', '1', at('endless.txt'), at('empty.txt'));
  expect([outcomeOf(results.get('endless.txt')), outcomeOf(results.get('empty.txt'))]).toEqual(['timed-out', 'empty']);
  expect(status).toBe(3);
});
