import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { extractSchema, quantitiesSchema, reportSchema, resultSchema, ruleSchema } from '../../pipeline/schema.js';

// Each run loads the segmenter's dictionary anew.
vi.setConfig({ testTimeout: 120_000 });

const GOUJI = ['--import', 'tsx', 'pipeline/cli.ts'];

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function gouji(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...GOUJI, ...args], { maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
  });
}

const REPORT = [
  '云岭县水文站2022年度部门整体支出绩效自评报告',
  '一、预算执行情况',
  '2022年全年预算数为500.00万元，实际支出480.00万元，预算执行率为69.00%。',
  '二、存在问题',
  '部分测站设备老化。',
].join('\n');

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  await mkdir(at('many/inner'), { recursive: true });
  await mkdir(at('none'));
  await Promise.all([
    writeFile(at('wrong.txt'), REPORT),
    writeFile(at('right.txt'), REPORT.replace('69.00', '96.00')),
    writeFile(at('empty.txt'), ''),
    writeFile(at('many/2.txt'), REPORT),
    writeFile(at('many/10.txt'), REPORT),
    writeFile(at('many/inner/a.txt'), REPORT),
    writeFile(at('many/~$2.docx'), 'lock'),
    writeFile(at('many/.hidden'), 'x'),
  ]);
});

afterAll(() => rm(folder, { recursive: true }));

test('check --json gives each file one line in the order given, the failed ones too', async () => {
  const given = ['empty.txt', 'missing.txt', 'many', 'none', 'wrong.txt'].map(at);
  const { status, out } = await gouji('check', '--json', '--checks', ...given);
  const lines = out.trimEnd().split('\n');
  const results = lines.map((line) => resultSchema.parse(JSON.parse(line)));
  expect(results.map(({ file }) => file)).toEqual(
    ['empty.txt', 'missing.txt', 'many/2.txt', 'many/10.txt', 'many/inner/a.txt', 'none', 'wrong.txt'].map(at),
  );
  const codes = results.flatMap((result) => ('error' in result ? result.error.code : []));
  expect(codes).toEqual(['empty', 'not-found', 'empty-folder']);
  expect(status).toBe(3);

  const { findings, checks } = reportSchema.parse(results.at(-1));
  expect(findings).toMatchObject([
    { rule: 'execution-rate', severity: 'error', claimed: '69.00%', computed: '96.00%', cause: 'digit-swap' },
  ]);
  expect(checks.list).toHaveLength(checks.consistent + checks.inconsistent + checks.undetermined);
});

test('check prints the list, writes page and workbook, and --fail-on decides on the status', async () => {
  const { status, out, err } = await gouji(
    'check', '--html', at('out.html'), '--xlsx', at('out.xlsx'), '--fail-on', 'never', at('wrong.txt'), at('right.txt'),
  ); // prettier-ignore
  expect(err).toBe('');
  expect(status).toBe(0);
  expect(out).toContain('【69.00%】');
  expect(out).toContain('共 2 个文件');
  expect(await readFile(at('out.html'), 'utf8')).toContain('69.00%<sup>1</sup>');
  expect((await readFile(at('out.xlsx'))).subarray(0, 2).toString()).toBe('PK');
});

test('the status is 1 where something is found, 0 where nothing is', async () => {
  const [wrong, right] = await Promise.all([gouji('check', at('wrong.txt')), gouji('check', at('right.txt'))]);
  expect([wrong.status, right.status]).toEqual([1, 0]);
  expect(right.out).toContain('未发现对不上的数字');
});

test.each([
  [['check', '--hmtl', 'x', 'y'], '没有这个选项：--hmtl（是否要用 --html？）'],
  [['chek'], '没有这个命令：chek（是否要用 check？）'],
  [['check'], '缺少参数：path'],
  [['check', '--fail-on', 'all', 'x'], '可用的值：error, warning, never'],
  [['check', '--lang', 'en', '--foo', 'x'], "unknown option '--foo'"],
  [['check', '--html', '/no/such/folder/x.html', 'x'], '文件夹不存在：/no/such/folder'],
])('gouji %j is bad usage, and says why', async (args, sentence) => {
  const { status, out, err } = await gouji(...args);
  expect(err).toContain(sentence);
  expect(out).toBe('');
  expect(status).toBe(2);
});

describe('quantities', () => {
  test('answers each line before the next one comes, and goes on after a bad one', async () => {
    await writeFile(at('words.json'), '{"measureWords": ["垧"]}');
    const child = spawn(process.execPath, [...GOUJI, 'quantities', '--config', at('words.json')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (line: string) => {
      child.stdin.write(`${line}\n`);
      return quantitiesSchema.parse(JSON.parse((await answers.next()).value as string));
    };
    expect(await ask('{"id":7,"text":"支出不低于1.2亿元"}')).toMatchObject({
      id: 7,
      quantities: [{ text: '不低于1.2亿元', value: '120000000', unit: '元', comparator: '>=' }],
    });
    expect(await ask('{"id":8,"text":"巡查32垧"}')).toMatchObject({ quantities: [{ value: '32', unit: '垧' }] });
    expect(await ask('not json')).toMatchObject({ line: 3, error: { code: 'bad-line' } });
    expect(await ask('{"id":null,"text":""}')).toEqual({ id: null, quantities: [] });
    const status = new Promise((resolve) => child.on('exit', resolve));
    child.stdin.end();
    expect(await status).toBe(3);
  });
});

test('extract, rules and schema print what the schemas say', async () => {
  const [extracted, rules, schema] = await Promise.all([
    gouji('extract', '--json', at('right.txt')),
    gouji('rules', '--json'),
    gouji('schema'),
  ]);
  expect(extractSchema.parse(JSON.parse(extracted.out)).facts.length).toBeGreaterThanOrEqual(3);
  expect(z.array(ruleSchema).parse(JSON.parse(rules.out)).map(({ id }) => id)).toContain('execution-rate'); // prettier-ignore
  expect(Object.keys(JSON.parse(schema.out))).toEqual([
    ...['check', 'batch', 'summary', 'recheck', 'extract', 'quantities', 'rules', 'config'],
  ]);
});
