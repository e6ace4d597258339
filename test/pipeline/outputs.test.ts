import { describe, expect, test } from 'vitest';
import type { Rule } from '../../model/check.js';
import type { Block } from '../../model/document.js';
import type { Fact } from '../../model/fact.js';
import type { Checked } from '../../pipeline/check.js';
import { htmlPage } from '../../pipeline/html/page.js';
import { paneMarkup } from '../../pipeline/html/pane.js';
import { List } from '../../pipeline/list/list.js';
import { reportOf } from '../../pipeline/report.js';
import { reworded } from '../../pipeline/rewording.js';
import { runRules } from '../../pipeline/runner.js';
import { failureSchema, reportSchema } from '../../pipeline/schema.js';
import type { FileResult } from '../../pipeline/file-result.js';
import { between, checkOf, factOf, heading, just, paragraph, passage, readingOf, ruleOf, table } from './example.js';

const narrative = passage('p1', '全年预算448.26万元，支出448.17万元，预算执行率99.89%。');
const hostile = passage('p2', '=HYPERLINK("http://x")<script>alert(1)</script>另付3.50万元"');
const cell = passage('t1r1c1', '210.60万元');
const blocks: Block[] = [
  heading('h1', '二、预算执行情况'),
  paragraph('p1', narrative.text),
  paragraph('p2', hostile.text),
  paragraph('p3', '表1 项目支出明细'),
  paragraph('p4', '单位：万元'),
  table('t1', [
    ['项目', '支出'],
    ['水位监测', cell.text],
  ]),
];
const rate = factOf(narrative, '99.89%', { measure: '预算执行率', concept: 'execution-rate' });
const spent = factOf(narrative, '448.17万元');
const budget = factOf(narrative, '448.26万元', { aspect: { value: 'budget', certainty: 'stated' } });
const other = factOf(hostile, '3.50万元');
const project = factOf(cell, '210.60万元', {
  origin: 'table',
  cell: { table: 't1', row: 1, col: 1, rowLabels: ['水位监测'], columnHeaders: ['支出'] },
});
const facts: Fact[] = [budget, spent, rate, other, project];

const wrongRate = checkOf([rate, spent, budget], {
  formula: '448.17 ÷ 448.26',
  computed: '99.98%',
  interval: between('99.97768', '99.98215'),
  cause: 'digit-change',
});
const lone = checkOf([other], { verdict: 'undetermined', messageId: 'missing' });
const inTable = checkOf([project, spent], { severity: 'info', interval: just('2106100') });
const rules: Rule[] = [ruleOf('rate', 'error', [inTable, wrongRate, lone])];

const ZH = { language: 'zh', listChecks: true, ruleset: '1.0.0+test' } as const;

function checkedOf(someFacts = facts, someRules = rules): Checked {
  const reading = readingOf(blocks, someFacts);
  const ms = { read: 1, extract: 2, rules: 3 };
  return { sha256: 'a'.repeat(64), document: reading.document, reading, ms, ...runRules(someRules, reading) };
}

const checked = checkedOf();
const report = reportOf('甲.txt', checked, rules, ZH);
const pane = paneMarkup(report, checked, 'r0-', 'zh').text;
const submission: FileResult = { file: '甲.txt', report, pane };
const failed: FileResult = {
  file: '乙.txt',
  failure: failureSchema.parse({ file: '乙.txt', error: { code: 'empty', message: '文件是空的' } }),
};

describe('the report', () => {
  test('is what the schema says', () => {
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test('has the gravest findings first, with the interval as fine as it takes to see why', () => {
    expect(report.findings.map(({ severity }) => severity)).toEqual(['error', 'info']);
    expect(report.findings[0]).toMatchObject({
      message: '99.89%对不上',
      interval: ['99.9776', '99.9822'],
      claimedInterval: ['99.885', '99.895'],
      cause: 'digit-change',
    });
  });

  test('prints intervals in the unit of the claimed figure', () => {
    expect(report.findings[1]).toMatchObject({
      interval: ['210.61', '210.61'],
      claimedInterval: ['210.595', '210.605'],
    });
  });

  test('quotes the document as it stands, between the offsets it names', () => {
    for (const { quote, passage: id, start, end, figure } of report.findings.flatMap((finding) => finding.evidence)) {
      const { text } = [narrative, hostile, cell].find((passage) => passage.id === id)!;
      expect(text.slice(start, end)).toBe(quote);
      expect(figure[0]).toBeGreaterThanOrEqual(start);
      expect(figure[1]).toBeLessThanOrEqual(end);
    }
  });

  test('names section, caption, row and column of a cell', () => {
    expect(report.findings[1]!.evidence[0]).toMatchObject({
      quote: '210.60万元',
      path: ['二、预算执行情况', '表1 项目支出明细', '水位监测', '支出'],
    });
  });

  test('counts every check, and tells why a figure has none', () => {
    expect(report.checks).toMatchObject({ consistent: 0, inconsistent: 2, undetermined: 1 });
    expect(report.coverage).toMatchObject({ figures: 5, checked: 4 });
    expect(report.coverage.unchecked).toMatchObject([{ reason: '有勾稽关系，但缺少参与计算的数' }]);
  });

  test('is in English where asked', () => {
    const english = reportOf('a.txt', checked, rules, { ...ZH, language: 'en' });
    expect(english.findings[0]!.message).toBe('99.89% does not tie');
    expect(reworded({ ...report, file: 'a.txt' }, rules, 'en')).toEqual(english);
  });
});

describe('a fingerprint', () => {
  test('stays when a figure is changed; the hash of the values does not', () => {
    const rateNow = { ...rate, quantity: { ...rate.quantity, value: spent.quantity.value } };
    const rulesNow = [ruleOf('rate', 'error', [checkOf([rateNow, spent, budget])])];
    const [finding] = reportOf('甲.txt', checkedOf([budget, spent, rateNow], rulesNow), rulesNow, ZH).findings;
    expect(finding!.id).toBe(report.findings[0]!.id);
    expect(finding!.values).not.toBe(report.findings[0]!.values);
  });

  test('tells two findings of one kind apart by their order', () => {
    const again = { ...spent, id: 'again' };
    const twice = [ruleOf('rate', 'error', [checkOf([spent]), checkOf([again])])];
    const ids = reportOf('甲.txt', checkedOf(facts, twice), twice, ZH).findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the list', () => {
  const list = new List('zh', 100);
  const text = list.one(submission);

  test('shows sentence, arithmetic, marked figure, place and cause', () => {
    expect(text).toContain('云岭县水文站 · 2022年度 · 甲.txt');
    expect(text).toContain('448.17 ÷ 448.26 = 99.98%   [99.9776, 99.9822]');
    expect(text).toContain('预算执行率【99.89%】');
    expect(text).toMatch(/\n二、预算执行情况\n/);
    expect(text).toContain('【210.60万元】   表1 项目支出明细 › 水位监测 › 支出');
    expect(text).toContain('一位数字写错');
    expect(text).toContain('数字 5 个，已核对 4 个（80%），未核对 1 个');
  });

  test('keeps to its width', async () => {
    const { widthOf } = await import('../../pipeline/list/columns.js');
    for (const width of [60, 100])
      for (const line of new List('zh', width).one(submission).split('\n'))
        expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  test('ends with a table of several files, the failed ones too', () => {
    const table = list.all([report, { file: '乙.txt', error: { code: 'empty', message: '文件是空的' } }]);
    expect(table).toMatch(/甲\.txt +1 +· +1 +80%/);
    expect(table).toMatch(/乙\.txt +文件是空的/);
    expect(list.all([report])).toBe('');
  });

  test('lets no control character of a document through', () => {
    const evil: FileResult = { ...submission, report: { ...report, title: '\u001b[2J报告\u202e' } };
    // eslint-disable-next-line no-control-regex
    expect(list.one(evil)).not.toMatch(/\u001b\[2J|\u202e/);
  });
});

describe('the page', () => {
  const page = htmlPage([submission, failed], 'zh');

  test('escapes what documents say', () => {
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('loads nothing and runs no other script than its own', () => {
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;/);
    expect(page).not.toMatch(/\son[a-z]+=|src=|<link|url\(/);
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  test('leads from each quote to the figure in the document and back', () => {
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) expect(page).toContain(`id="${target}"`);
    expect(page).toMatch(/class="figure error"[^>]*href="#r0-f1"[^>]*>99\.89%<sup>1<\/sup>/);
  });

  test('shows the failed file with its reason', () => {
    expect(page).toContain('文件是空的');
  });
});
