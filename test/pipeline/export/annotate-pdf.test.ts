import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../model/document.js';
import { annotate } from '../../../pipeline/export/annotate.js';
import { authorOf, type Note } from '../../../pipeline/export/notes.js';
import { openPdf } from '../../../readers/pdf/open-pdf.js';
import { readPdf } from '../../../readers/pdf.js';
import { PAGE_HEIGHT, PAGE_WIDTH, pdfOf, text, textUnder } from '../../readers/pdf-fixture.js';
import { evidence } from '../reports.js';

const author = authorOf(new Date('2024-03-01T01:30:00Z'), 'zh');

async function noteAt(bytes: Uint8Array, figure: string, line: string): Promise<Note> {
  for (const passage of passagesOf(await readPdf(bytes))) {
    const start = passage.text.indexOf(figure);
    const span = { passage: passage.id, start, end: start + figure.length };
    if (start >= 0) return { quote: evidence(figure, { ...span, figure: [start, span.end] }), lines: [line] };
  }
  throw new Error(`no "${figure}"`);
}

interface Annotation {
  readonly subtype: string;
  readonly contentsObj: { readonly str: string };
  readonly titleObj: { readonly str: string };
  readonly rect: readonly number[];
  readonly quadPoints: ArrayLike<number>;
}

/** The highlights of a page. */
async function highlightsOf(bytes: Uint8Array, page: number): Promise<Annotation[]> {
  const pdf = await openPdf(bytes);
  try {
    const annotations = (await (await pdf.page(page))!.page.getAnnotations()) as Annotation[];
    return annotations.filter(({ subtype }) => subtype === 'Highlight');
  } finally {
    await pdf.close();
  }
}

const textsOf = async (bytes: Uint8Array) => Array.from(passagesOf(await readPdf(bytes)), (passage) => passage.text);

describe('a highlight', () => {
  const first = { marks: [text(40, 60, '全年预算448.26万元，支出448.17万元。')] };
  const second = { marks: [text(40, 60, '另付3.50万元，结转下年。')] };
  const bytes = pdfOf([first, second]);

  test('lies on its figure and says what the note says', async () => {
    const notes = [await noteAt(bytes, '448.17万元', '对不上\n见表'), await noteAt(bytes, '3.50万元', '待说明')];
    const copy = await annotate(bytes, notes, author);
    const [highlight, ...others] = await highlightsOf(copy, 1);
    expect(others).toEqual([]);
    expect(highlight).toMatchObject({ contentsObj: { str: '对不上\n见表' }, titleObj: { str: '勾稽复核' } });
    // 全年预算448.26万元，支出 is 9 wide and 6 narrow characters, 10 and 5 points each.
    const [left, bottom, right, top] = highlight!.rect as [number, number, number, number];
    expect(left).toBeGreaterThan(40 + 116);
    expect(left).toBeLessThan(40 + 120);
    expect(right - left).toBeGreaterThan(50);
    expect(right - left).toBeLessThan(56);
    expect(bottom).toBeLessThan(PAGE_HEIGHT - 60);
    expect(top).toBeGreaterThan(PAGE_HEIGHT - 60);
    expect((await highlightsOf(copy, 2))[0]!.contentsObj.str).toBe('待说明');
    expect(await textsOf(copy)).toEqual(await textsOf(bytes));
  });

  test('is added behind the original, whose bytes stay', async () => {
    const copy = await annotate(bytes, [await noteAt(bytes, '3.50万元', '待说明')], author);
    expect(copy.subarray(0, bytes.length)).toEqual(bytes);
  });

  test('lies on its figure on a page that is turned', async () => {
    const turned = pdfOf([{ rotate: 90, marks: [textUnder([0, 1, -1, 0, 100, 40], '支出448.17万元，结转下年使用')] }]);
    const [highlight] = await highlightsOf(
      await annotate(turned, [await noteAt(turned, '448.17万元', '甲')], author),
      1,
    );
    const [left, bottom, right, top] = highlight!.rect as [number, number, number, number];
    expect(left).toBeGreaterThan(85);
    expect(right).toBeLessThan(110);
    expect(bottom).toBeGreaterThan(40 + 12);
    expect(top).toBeLessThan(40 + 80);
    expect(right).toBeLessThan(PAGE_WIDTH);
  });

  test('has a corner of the first page where the figure is not found', async () => {
    const note: Note = { quote: evidence('别处9.9万元', { passage: 'p99' }), lines: ['【问题1】对不上'] };
    const [highlight] = await highlightsOf(await annotate(bytes, [note], author), 1);
    expect(highlight!.contentsObj.str).toMatch(/未能定位[\s\S]*【问题1】对不上/);
  });

  test('is not made without notes', async () => {
    expect(await annotate(bytes, [], author)).toBe(bytes);
  });
});

test('a text file takes no notes', async () => {
  const note: Note = { quote: evidence('支出3.5万元'), lines: ['甲'] };
  const bytes = new TextEncoder().encode('全年支出3.5万元。');
  await expect(annotate(bytes, [note], author)).rejects.toMatchObject({ code: 'unsupported-format' });
});
