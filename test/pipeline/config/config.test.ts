import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReading } from '../../../extractors/read.js';
import { extractQuantities } from '../../../extractors/quantities/quantities.js';
import { USUAL_SETTINGS, type Settings } from '../../../model/settings.js';
import { settingsHash } from '../../../pipeline/config/hash.js';
import { ConfigError, loadSettings, readSettings } from '../../../pipeline/config/load.js';
import { configJsonSchema, PLACES } from '../../../pipeline/config/schema.js';
import { configStart } from '../../../pipeline/config/start.js';
import { LANGUAGES } from '../../../pipeline/language.js';
import { perform } from '../../../pipeline/pool/perform.js';
import { runRules } from '../../../pipeline/runner.js';
import type { Extract } from '../../../pipeline/schema.js';
import { readText } from '../../../readers/text.js';
import { rules } from '../../../rules/registry.js';

const settingsOf = (text: string): Settings => readSettings(new TextEncoder().encode(text), 'gouji.config.json');

function faultsOf(text: string): string[] {
  try {
    settingsOf(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.sentence.zh.split('\n');
    throw error;
  }
  return [];
}

const findings = (text: string, settings: Settings) =>
  runRules(rules, readReading(readText(new TextEncoder().encode(text)), settings)).findings;

describe('a configuration', () => {
  test.each(LANGUAGES)(
    'that gouji init writes sets nothing, and what it says in comments can be set (%s)',
    (language) => {
      const start = configStart(rules, language);
      expect(settingsHash(settingsOf(start))).toBeNull();
      // a comment that is a member becomes one
      const set = start.replace(/^( *)\/\/ (?=["{])/gm, '$1');
      expect(faultsOf(set)).toEqual([]);
      expect(settingsOf(set).tieOuts).toHaveLength(2);
    },
  );

  test('is read from JSON with comments, and hashed by what it means', () => {
    const one = settingsOf('{ // 说明\n "grades": {"优": 92,}, /* 一 */ "words": ["百日会战",], }');
    const other = settingsOf('\uFEFF{"words":["百日会战"],"grades":{"优":92}}');
    expect(one.grades).toEqual({ 优: 92, 良: 80, 中: 60 });
    expect(settingsHash(one)).toBe(settingsHash(other));
    expect(settingsHash(one)).not.toBeNull();
    expect(settingsHash(settingsOf('{"extends": "四川"}'))).not.toBe(settingsHash(settingsOf('{"extends": "湖北"}')));
  });

  test.each(PLACES)('may extend the practice of a place (%s)', (place) => {
    expect(faultsOf(`{"extends": "${place}"}`)).toEqual([]);
  });

  test('adds to the practice that it extends', () => {
    const settings = settingsOf(
      '{"extends": "四川", "thresholds": {"lowExecution": {"warning": 70}}, "weights": {"产出": 60}}',
    );
    expect(settings.thresholds.lowExecution).toEqual({ info: 90, warning: 70 });
    expect(settings.weights).toEqual({ 执行: 10, 产出: 60 });
  });

  test('is refused with the line and the fix', () => {
    expect(
      faultsOf(`{
  "extends": "浙江省",
  "rules": { "hedged-reslt": "off",
             "plan-copied": "warn" },
  "thresholds": { "overshot": { "info": "130" } },
  "grade": {},
}`),
    ).toEqual([
      'gouji.config.json 第2行：extends 不能是 "浙江省"，可写 全国、浙江、湖北、四川、湖南（是否要写 浙江？）',
      'gouji.config.json 第3行：rules.hedged-reslt 没有这条规则（gouji rules 列出全部规则），是否要写 hedged-result？',
      'gouji.config.json 第4行：rules.plan-copied 不能是 "warn"，可写 off、info、warning、error',
      'gouji.config.json 第5行：thresholds.overshot.info 应为数字，不加引号，现为 "130"',
      'gouji.config.json 第6行：grade 没有这一项，是否要写 grades？',
    ]);
  });

  test.each([
    ['{\n "rules": {"plan-copied": “off”}}', '第2行：这里用了中文标点 “ ，请改为英文标点 "'],
    ['{\n "words": []\n "grades": {}}', '第3行：前一项后面缺少逗号'],
    ['{"extends": 全国}', '第1行：缺少值'],
    ['{"extends": off}', '第1行：“off”要写在英文引号里："off"'],
    ['{\n"words": ["十百千', '第2行：引号没有成对'],
    ['{\n"words": [', '第2行：这里的括号没有对应的“]”'],
    ['{"words": [], "words": []}', '第1行：“words”写了两次，请合并为一处'],
    ['[]', '第1行：应为若干项，写在 { } 里，现为 []'],
    [`${'['.repeat(5000)}`, '第1行：层数太多'],
  ])('that is not JSON says where: %j', (text, fault) => {
    expect(faultsOf(text)).toEqual([`gouji.config.json ${fault}`]);
  });

  test.each(['', '\uFEFF \n'])('that is empty says so: %j', (text) => {
    expect(faultsOf(text)).toEqual(['gouji.config.json：文件是空的；可用 gouji init 新建一个']);
  });

  test.each([
    [
      '"thresholds": {"lowExecution": {"info": 0.9}}',
      'thresholds.lowExecution.info 以 % 为单位，是否要写 90？现为 0.9',
    ],
    ['"weights": {"产出": 60, "效益": 50}', 'weights 各项分值合计为110分，超过了100分'],
    ['"tieOuts": ["三公经费 = 公务接待费"]', 'tieOuts[1] 应写作 { "formula": "三公经费 = 公务接待费" }'],
    ['"grades": {"优": 70}', 'grades 应为 优 > 良 > 中，现为 70、80、60'],
    [
      '"aliases": {"会费": ["三公经费", "公务接待费"]}',
      'aliases.会费 “三公经费”“公务接待费”是不同的项目，不能列为同一项目的叫法；请删去其中一个',
    ],
    [
      '"tieOuts": [{"formula": "三公经费 = 差旅 + 公务接待费"}]',
      'tieOuts[1].formula 公式里的“差旅”还不知道是什么，请在 aliases 中写明它的叫法，例如 "差旅": ["差旅金额"]',
    ],
    [
      '"tieOuts": [{"formula": "三公经费 + 公务接待费"}]',
      'tieOuts[1].formula 公式里要有、且只能有一个 = （或 ≤ ≥ < >）',
    ],
    [
      '"tieOuts": [{"formula": "因公出国(境)费 <= 三公经费"}]',
      'tieOuts[1].formula 公式写法有误：项目之间要有 + − × ÷；名称里的括号请用全角（）（在“(境)费 <= 三公经费”处）',
    ],
  ])('that means nothing says what is wrong: %s', (member, fault) => {
    expect(faultsOf(`{${member}}`)).toEqual([`gouji.config.json 第1行：${fault}`]);
  });

  test('is read from the file that is named, or from the folder, or there is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-config-'));
    try {
      const file = join(folder, 'bureau.json');
      await writeFile(file, '{"materiality": {"money": 100}}');
      expect((await loadSettings(file)).materiality.money).toBe(100);
      await expect(loadSettings(join(folder, 'none.json'))).rejects.toThrow(ConfigError);
      await writeFile(file, Uint8Array.of(0x7b, 0xd6, 0xd0, 0x7d));
      await expect(loadSettings(file)).rejects.toThrow('not UTF-8');
      expect(await loadSettings()).toBe(USUAL_SETTINGS);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('has a JSON Schema for editors', () => {
    expect(configJsonSchema()).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { rules: { properties: { 'plan-copied': { enum: ['off', 'info', 'warning', 'error'] } } } },
    });
  });
});

const SUM = '全年支出101万元，其中基本支出60万元，项目支出45万元。';
const RATE = '全年预算200万元，支出150.4万元，预算执行率76.2%，主要原因是招标推迟。';

describe('what is set', () => {
  test('turns a rule off, and makes it milder', () => {
    const severityOf = (member: string) => findings(SUM, settingsOf(`{${member}}`)).map(({ severity }) => severity);
    expect(severityOf('')).toEqual(['error']);
    expect(severityOf('"rules": {"sum-of-parts": "warning"}')).toEqual(['warning']);
    expect(severityOf('"rules": {"sum-of-parts": "off"}')).toEqual([]);
  });

  test('makes small differences notes', () => {
    const severityOf = (points: number) =>
      findings(RATE, settingsOf(`{"materiality": {"percentagePoints": ${points}}}`)).map(({ severity }) => severity);
    expect(severityOf(0.5)).toEqual(['warning']);
    expect(severityOf(1.5)).toEqual(['info']);
  });

  test('moves the bands of the grades', () => {
    const text = '本项目自评得分91.5分，评价等级为“优”。';
    expect(findings(text, settingsOf('{}'))).toEqual([]);
    expect(findings(text, settingsOf('{"grades": {"优": 95}}')).map(({ rule }) => rule)).toEqual([
      'grade-contradicted',
    ]);
  });

  test('makes a warning of what is overshot by more', () => {
    const text = '全年计划培训渔业船员240人次，实际培训渔业船员562人次。';
    const [finding] = findings(text, settingsOf('{"thresholds": {"overshot": {"warning": 200}}}'));
    expect(finding).toMatchObject({ rule: 'overshot-target', severity: 'warning', data: { limit: '200' } });
  });

  test('gives a concept another name, and a formula is tried over it', () => {
    const settings = settingsOf(
      `{
      "aliases": { "巡护费": ["护林巡护经费"], "三公经费": ["公务三项支出"] },
      "tieOuts": [
        { "formula": "巡护费 = 人员经费 ＋ 器材费", "severity": "warning" },
        { "formula": "公务接待费 ≤ 三公经费 × 50%" },
      ],
      "measureWords": [],
    }`.replace('"巡护费":', '"器材费": ["巡护器材费"], "巡护费":'),
    );
    const found = findings(
      '护林巡护经费40万元，人员经费31万元，巡护器材费7万元。\n公务三项支出10万元，公务接待费6.5万元。',
      settings,
    ).filter(({ rule }) => rule === 'declared-tie-out');
    expect(found.map(({ severity, claimed, computed, formula }) => [severity, claimed, computed, formula])).toEqual([
      ['error', '6.5万元', '5.0万元', '10 × 50%'],
      ['warning', '40万元', '38万元', '31 + 7'],
    ]);
  });

  test('adds measure words, for the documents that are read with it alone', () => {
    const counted = (text: string) => extractQuantities(text).map(({ unit }) => unit);
    const text = '全年巡查32垧。';
    const read = (settings: Settings) => readReading(readText(new TextEncoder().encode(text)), settings);
    read(settingsOf('{"measureWords": ["垧"]}'));
    expect(counted(text)).toEqual(['垧']);
    read(USUAL_SETTINGS);
    expect(counted(text)).not.toEqual(['垧']);
  });

  test('are in force for the stages of a file too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-config-'));
    const file = join(folder, '报告.txt');
    await writeFile(file, '云溪县林业局2023年度自评报告\n全年巡查32垧。');
    const task = { kind: 'extract', file, settings: settingsOf('{"measureWords": ["垧"]}'), language: 'zh' } as const;
    const { result } = await perform(task);
    await rm(folder, { recursive: true });
    expect((result as { extract: Extract }).extract.quantities.map(({ unit }) => unit)).toContain('垧');
  });
});

test('the start that is written names every rule', async () => {
  const start = configStart(rules, 'zh');
  for (const { meta } of rules) expect(start).toContain(`"${meta.id}": "${meta.severity}"`);
  expect(await readFile(new URL('../../../pipeline/config/start.ts', import.meta.url), 'utf8')).not.toContain(
    'execution-rate',
  );
});
