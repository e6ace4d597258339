import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../model/document.js';
import { annotateDocx } from '../../../pipeline/export/annotate-docx.js';
import { authorOf, type Note } from '../../../pipeline/export/notes.js';
import { readDocx } from '../../../readers/docx.js';
import { parseXml } from '../../../readers/office/xml.js';
import { cell, paragraph, row, run, table, wordFile } from '../../readers/word-file.js';
import { evidence } from '../reports.js';

const author = authorOf(new Date(2024, 2, 1, 9, 30), 'zh');

/** A note at the place where a figure is printed first. */
async function noteAt(bytes: Uint8Array, figure: string, line = '对不上'): Promise<Note> {
  for (const { id, text } of passagesOf(await readDocx(bytes))) {
    const start = text.indexOf(figure);
    const span = { passage: id, start, end: start + figure.length };
    if (start >= 0) return { quote: evidence(figure, { ...span, figure: [start, span.end] }), lines: [line] };
  }
  throw new Error(`no "${figure}"`);
}

const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!);

/** What the comments of a copy are on, in the order of their ids. */
function commented(copy: Uint8Array): string[] {
  const xml = partOf(copy, 'word/document.xml');
  parseXml(xml);
  const ids = [...partOf(copy, 'word/comments.xml').matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)].map(([, id]) => id!);
  return ids.flatMap((id) => {
    const [, inside] = xml.split(new RegExp(`<w:commentRange(?:Start|End) w:id="${id}"/>`));
    if (inside === undefined) return [];
    expect(xml.split(`<w:commentReference w:id="${id}"/>`)).toHaveLength(2);
    return [
      inside
        .replaceAll('<w:tab/>', '\t')
        .replace(/<[^<>]*>/g, '')
        .replaceAll('&amp;', '&'),
    ];
  });
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  return Array.from(passagesOf(await readDocx(bytes)), ({ text }) => text);
}

/** What a comment on a figure is on, where the figure stands in this body; the text must stay as it is. */
async function commentedIn(body: string, figure: string): Promise<string[]> {
  const bytes = wordFile(body);
  const copy = annotateDocx(bytes, await readDocx(bytes), [await noteAt(bytes, figure)], author);
  expect(await textsOf(copy)).toEqual(await textsOf(bytes));
  return commented(copy);
}

const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;

describe('a comment is on its figure alone', () => {
  test('within a run, whose looks stay', async () => {
    const body = `<w:p>${bold('全年支出448.17万元，结转。')}</w:p>`;
    expect(await commentedIn(body, '448.17万元')).toEqual(['448.17万元']);
    const bytes = wordFile(body);
    const copy = annotateDocx(bytes, await readDocx(bytes), [await noteAt(bytes, '448.17万元')], author);
    expect(partOf(copy, 'word/document.xml').match(/<w:b\/>/g)).toHaveLength(3);
  });

  test('over several runs', async () => {
    const body = `<w:p>${run('支出4')}${bold('48.1')}${run('7万元')}</w:p>`;
    expect(await commentedIn(body, '448.17万元')).toEqual(['448.17万元']);
  });

  test('after entities, characters of two units and spaces', async () => {
    const body = `<w:p><w:r><w:t xml:space="preserve"> A&amp;B&#x20000;𠀀 支出 3.5 万元 </w:t></w:r></w:p>`;
    expect(await commentedIn(body, '3.5 万元')).toEqual(['3.5 万元']);
  });

  test('where the text of the run did not keep its spaces before', async () => {
    const body = `<w:p><w:r><w:t>支出 3.5 万元</w:t></w:r></w:p>`;
    expect(await commentedIn(body, '3.5')).toEqual(['3.5']);
  });

  test('beside tabs and breaks within a run', async () => {
    const body = `<w:p><w:r><w:t>预算</w:t><w:tab/><w:t>3.5</w:t><w:br/><w:t>4.5</w:t></w:r></w:p>`;
    expect(await commentedIn(body, '3.5')).toEqual(['3.5']);
    expect(await commentedIn(body, '4.5')).toEqual(['4.5']);
    expect(await commentedIn(body, '预算\t3')).toEqual(['预算\t3']);
  });

  test('in links, tracked insertions and content controls', async () => {
    const body = [
      `<w:p><w:hyperlink>${run('见表3.5万元')}</w:hyperlink></w:p>`,
      `<w:p><w:ins w:id="1" w:author="x">${run('改为4.5万元')}</w:ins></w:p>`,
      `<w:p><w:sdt><w:sdtContent>${run('填报5.5万元')}</w:sdtContent></w:sdt></w:p>`,
    ].join('');
    for (const figure of ['3.5万元', '4.5万元', '5.5万元']) expect(await commentedIn(body, figure)).toEqual([figure]);
  });

  test('in a cell', async () => {
    const body = table(row([cell('项目'), cell('支出')]), row([cell('水位监测'), cell('210.60')]));
    expect(await commentedIn(body, '210.60')).toEqual(['210.60']);
  });

  test('in the result of a field, its instruction left out', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = '<w:r><w:instrText>PAGE 3.5</w:instrText></w:r>';
    const body = `<w:p>${field('begin')}${instruction}${field('separate')}${run('共3.5万元')}${field('end')}</w:p>`;
    expect(await commentedIn(body, '3.5万元')).toEqual(['3.5万元']);
  });
});

describe('a comment is around what may hold none', () => {
  test('a text box', async () => {
    const box = `<w:pict><v:textbox><w:txbxContent>${paragraph('支出3.5万元')}</w:txbxContent></v:textbox></w:pict>`;
    expect(await commentedIn(`<w:p>${run('见框')}<w:r>${box}</w:r></w:p>`, '3.5万元')).toEqual(['支出3.5万元']);
  });

  test('an equation', async () => {
    const math = '<m:oMath><m:r><m:t>3.5+4.5</m:t></m:r></m:oMath>';
    expect(await commentedIn(`<w:p>${run('即')}${math}</w:p>`, '4.5')).toEqual(['3.5+4.5']);
  });
});

describe('several comments', () => {
  const bytes = wordFile(paragraph('预算3.5万元4.5万元'));

  test('stand on one figure, or side by side', async () => {
    const notes = await Promise.all(['3.5万元', '3.5万元', '4.5万元'].map((figure) => noteAt(bytes, figure)));
    const copy = annotateDocx(bytes, await readDocx(bytes), notes, author);
    expect(commented(copy)).toEqual(['3.5万元', '3.5万元', '4.5万元']);
    expect(await textsOf(copy)).toEqual(await textsOf(bytes));
  });

  test('are added to those of the file', async () => {
    const once = annotateDocx(bytes, await readDocx(bytes), [await noteAt(bytes, '3.5万元', '甲')], author);
    const twice = annotateDocx(once, await readDocx(once), [await noteAt(once, '4.5万元', '乙')], author);
    expect(commented(twice)).toEqual(['3.5万元', '4.5万元']);
    expect(partOf(twice, 'word/comments.xml').match(/甲|乙/g)).toEqual(['甲', '乙']);
    for (const path of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
      expect(partOf(twice, path)).toBe(partOf(once, path));
  });
});

describe('a note without a place', () => {
  test('of a footnote is at the beginning, with where it belongs', async () => {
    const footnotes = `<w:footnote w:id="2">${paragraph('另付3.5万元')}</w:footnote>`;
    const body = `<w:p>${run('支出')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const bytes = wordFile(body, { footnotes });
    const copy = annotateDocx(
      bytes,
      await readDocx(bytes),
      [await noteAt(bytes, '3.5万元', '【问题1】对不上')],
      author,
    );
    expect(commented(copy)).toEqual(['支出']);
    expect(partOf(copy, 'word/comments.xml')).toMatch(/未能定位[\s\S]*【问题1】对不上/);
  });

  test('of another reading is where its quote stands', async () => {
    const bytes = wordFile(paragraph('预算') + paragraph('支出3.5万元'));
    const note: Note = { quote: evidence('支出3.5万元', { passage: 'p9', figure: [2, 7] }), lines: ['对不上'] };
    expect(commented(annotateDocx(bytes, await readDocx(bytes), [note], author))).toEqual(['3.5万元']);
  });
});

describe('the file', () => {
  test('has its namespace by another prefix', async () => {
    const files = unzipSync(wordFile(paragraph('支出3.5万元')));
    const renamed = strFromU8(files['word/document.xml']!).replace(/(<\/?|xmlns:)w\b/g, '$1x');
    const bytes = zipSync({ ...files, 'word/document.xml': strToU8(renamed) });
    const copy = annotateDocx(bytes, await readDocx(bytes), [await noteAt(bytes, '3.5万元')], author);
    expect(partOf(copy, 'word/document.xml')).toContain('<x:commentRangeStart x:id="0"/><x:r><x:t');
    expect(await textsOf(copy)).toEqual(await textsOf(bytes));
  });

  test('keeps all its other parts', async () => {
    const picture = Uint8Array.from({ length: 500 }, (_, index) => index % 251);
    const bytes = zipSync({ ...unzipSync(wordFile(paragraph('支出3.5万元'))), 'word/media/图1.png': picture });
    const copy = annotateDocx(bytes, await readDocx(bytes), [await noteAt(bytes, '3.5万元')], author);
    expect(unzipSync(copy)['word/media/图1.png']).toEqual(picture);
  });

  test('says what its comments are, by whom and when', async () => {
    const bytes = wordFile(paragraph('支出3.5万元'));
    const copy = annotateDocx(bytes, await readDocx(bytes), [await noteAt(bytes, '3.5万元', '<b>&\u0001')], author);
    expect(partOf(copy, 'word/comments.xml')).toContain(
      '<w:comment w:id="0" w:author="勾稽复核" w:date="2024-03-01T09:30:00Z" w:initials="勾">',
    );
    expect(partOf(copy, 'word/comments.xml')).toContain('&lt;b&gt;&amp;\ufffd');
    expect(partOf(copy, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(partOf(copy, 'word/_rels/document.xml.rels')).toMatch(
      /relationships\/comments" Target="\/word\/comments\.xml"/,
    );
  });

  test('stays as it is without notes', async () => {
    const bytes = wordFile(paragraph('支出3.5万元'));
    expect(annotateDocx(bytes, await readDocx(bytes), [], author)).toBe(bytes);
  });
});

const REPORTS = join(import.meta.dirname, '../../../fixtures/reports');

test.each(readdirSync(REPORTS).filter((name) => name.endsWith('.docx')))('every figure of %s', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(REPORTS, name)));
  const document = await readDocx(bytes);
  const notes = Array.from(passagesOf(document)).flatMap(({ id, text, anchors }) =>
    [...text.matchAll(/\d[\d.,]*/g)]
      .filter(({ index }) => anchors.some(({ start, end, source }) => start <= index && index < end && source !== null))
      .map(({ 0: figure, index }): Note => {
        const end = index + figure.length;
        return { quote: evidence(figure, { passage: id, start: index, end, figure: [index, end] }), lines: ['核'] };
      }),
  );
  const copy = annotateDocx(bytes, document, notes, author);
  expect(commented(copy)).toEqual(notes.map(({ quote }) => quote.quote));
  expect(await textsOf(copy)).toEqual(await textsOf(bytes));
});
