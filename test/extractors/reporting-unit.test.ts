import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { unitOf, yearOf } from '../../extractors/outline.js';
import { readDocument } from '../../readers/read.js';
import { readText } from '../../readers/text.js';
import { cell, paragraph, row, table, wordFile } from '../readers/word-file.js';

const REPORTS = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));
const TEXT = '一、概况\n全年预算10.00万元，支出9.00万元。';

const ofText = (...lines: string[]) => unitOf(readText(new TextEncoder().encode(lines.join('\n'))));

const formOf = (...rows: readonly (readonly string[])[]) =>
  table(...rows.map((texts) => row(texts.map((text) => cell(paragraph(text))))));

const ofForms = async (...forms: string[]) =>
  unitOf(await readDocument(wordFile([paragraph('项目支出绩效自评表'), ...forms].join(paragraph('')))));

describe('the unit that reports', () => {
  test.each([
    ['青禾县水务局2023年度部门整体支出绩效自评报告', '青禾县水务局'],
    ['关于青禾县水务局2023年度部门整体支出绩效自评的报告', '青禾县水务局'],
    ['青禾县2023年农村饮水补助资金绩效自评报告', '青禾县'],
  ])('stands in the title %s', (title, unit) => {
    expect(ofText(title, TEXT)).toBe(unit);
  });

  test.each([
    '填报单位（盖章）：青禾县水务局',
    '编制单位：青禾县水务局  金额单位：万元',
    '编制单位：青禾县水务局金额单位：万元',
    '公开01表  部门：青禾县水务局  金额单位：元',
    '单位名称：青禾县水务局（本级）  填报日期：2024年3月1日',
  ])('stands in the line %s', (line) => {
    expect(ofText('项目支出绩效自评表', line, TEXT)).toBe('青禾县水务局');
  });

  test.each([
    ['收入决算表', '单位：万元'],
    ['绩效评价报告', '委托单位：青禾县财政局', '评价机构：衡川众准咨询有限公司'],
    ['农村饮水项目绩效评价报告', '衡川众准咨询有限公司'],
  ])('is nobody of those who have the report made, and no measure: %s', (...lines) => {
    expect(ofText(...lines, TEXT)).toBeNull();
  });

  test('stands alone on the cover, or above the last date', () => {
    expect(ofText('2023年度部门整体支出绩效自评报告', '青禾县水务局', '2024年3月', TEXT)).toBe('青禾县水务局');
    expect(ofText('2023年度部门整体支出绩效自评报告', TEXT, '青禾县水务局', '2024年3月1日')).toBe('青禾县水务局');
  });

  test('is the one that a form names, not the department above it', async () => {
    const form = formOf(
      ['项目名称', '农村饮水', '项目类别', '经常性'],
      ['主管部门', '青禾县水务局', '实施单位', '青禾县供水服务中心'],
    );
    expect(await ofForms(form)).toBe('青禾县供水服务中心');
  });

  test('is the department above where the forms are of several units', async () => {
    const [one, two] = ['青禾县供水服务中心', '青禾县河道管理所'].map((unit) =>
      formOf(['项目名称', '农村饮水', '项目类别', '经常性'], ['主管部门', '青禾县水务局', '实施单位', unit]),
    );
    expect(await ofForms(one!, two!)).toBe('青禾县水务局');
  });

  test('is no head of a column', async () => {
    expect(await ofForms(formOf(['序号', '单位名称', '主管部门'], ['1', '青禾县水务局', '青禾县财政局']))).toBeNull();
  });
});

describe('title, unit and year of reports without a usual title', () => {
  test.each([
    ['final-accounts-yuan.docx', '青峪县市场监督管理局', '青峪县市场监督管理局2022年度部门决算', 2022],
    [
      'split-transposed-forms.docx',
      '棠浦区园林绿化服务中心',
      '棠浦区园林绿化服务中心2023年度区级项目绩效自评材料',
      2023,
    ],
    [
      'split-transposed-forms.pdf',
      '棠浦区园林绿化服务中心',
      '棠浦区园林绿化服务中心2023年度区级项目绩效自评材料',
      2023,
    ],
  ])('%s', async (file, unit, title, year) => {
    const document = await readDocument(await readFile(join(REPORTS, file)));
    expect([unitOf(document), document.title, yearOf(document)]).toEqual([unit, title, year]);
  });

  test('a year may be written in words', () => {
    expect(yearOf(readText(new TextEncoder().encode(`青禾县水务局二〇二三年度绩效自评报告\n${TEXT}`)))).toBe(2023);
  });
});
