import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { catalogueFiles, cataloguePage } from '../../pipeline/catalogue/page.js';
import { coverage, coverageFiles, coveragePage } from '../../pipeline/catalogue/coverage.js';
import { readCatalogue } from '../../pipeline/catalogue/read.js';
import { LANGUAGES } from '../../pipeline/language.js';
import { rules } from '../../rules/registry.js';
import { ruleOf } from './example.js';

describe('the catalogue of rules', () => {
  test.each(LANGUAGES)(
    'is what the rules say of themselves (%s); npm run catalogue brings it up to date',
    async (language) => {
      const file = new URL(`../../rules/${catalogueFiles[language]}`, import.meta.url);
      expect(await readFile(file, 'utf8')).toBe(cataloguePage(await readCatalogue(), language));
    },
  );

  test('sets in bold what is flagged, and shows merged cells in their first place', () => {
    const examples = [
      {
        title: 'one',
        text: '1. 预算*50万元。\n支出40万元。',
        table: [
          ['项目{1x2}', '金额{2x1}'],
          ['预算', '支出'],
          ['甲', '50', '40'],
        ],
        findings: [
          { messageId: 'mismatch', quote: '*50万元' },
          { messageId: 'mismatch', quote: '支出40万元。' },
        ],
      },
    ];
    const page = cataloguePage([{ rule: ruleOf('a-rule', 'error', []), examples }], 'zh');
    expect(page).toContain('> 1\\. 预算<b>\\*50万元</b>。<br>\n> <b>支出40万元。</b>\n');
    expect(page).toContain('> | 项目 | 金额 |  |\n> | --- | --- | --- |\n> |  | 预算 | 支出 |\n');
    expect(page).toContain('> → `mismatch`\n');
  });
});

describe('what the rules cover of the field', () => {
  const between = (letter: string, first: number, last: number): string[] =>
    Array.from({ length: last - first + 1 }, (_, i) => `${letter}${String(first + i).padStart(2, '0')}`);

  test('goes through every tie-out and every problem', () => {
    const tieOuts = [
      [1, 14],
      [20, 25],
      [30, 38],
      [40, 46],
      [50, 58],
      [60, 65],
    ].flatMap(([first, last]) => between('T', first!, last!));
    expect(coverage.map(({ id }) => id)).toEqual([...tieOuts, ...between('C', 1, 50)]);
  });

  test('names rules that there are, or a reason', () => {
    const known = new Set(rules.map(({ meta }) => meta.id));
    expect(coverage.flatMap((entry) => entry.rules.filter((rule) => !known.has(rule)))).toEqual([]);
    expect(coverage.filter((entry) => entry.rules.length === 0 && !entry.left)).toEqual([]);
  });

  test.each(LANGUAGES)('is written down (%s); npm run catalogue brings it up to date', async (language) => {
    const file = new URL(`../../${coverageFiles[language]}`, import.meta.url);
    expect(await readFile(file, 'utf8')).toBe(coveragePage(language));
  });
});
