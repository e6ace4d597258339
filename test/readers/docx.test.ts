import * as Docx from 'docx';
import { zipSync, strToU8 } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { passagesOf, UnreadableError, type Document, type Table } from '../../model/document.js';
import { readDocx } from '../../readers/docx.js';
import { cell, paragraph, row, run, table, wordFile } from './word-file.js';

const textsOf = (document: Document): string[] => [...passagesOf(document)].map((passage) => passage.text);
const tablesOf = (document: Document): Table[] => document.blocks.filter((block) => block.type === 'table');
const read = (body: string, parts: Parameters<typeof wordFile>[1] = {}) => readDocx(wordFile(body, parts));
const codesOf = (document: Document) => document.notices.map((notice) => notice.code);

/** A table as rows of "text@column×colSpan×rowSpan", spans of one left out. */
const shapeOf = (grid: Table): string[][] =>
  Array.from({ length: grid.rows }, (_, r) =>
    grid.cells
      .filter((c) => c.row === r)
      .map((c) => {
        const spans = `${c.colSpan > 1 ? `↔${c.colSpan}` : ''}${c.rowSpan > 1 ? `↕${c.rowSpan}` : ''}`;
        return `${c.col}:${c.paragraphs.map((p) => p.text).join('¶')}${spans}`;
      }),
  );

describe('headings and title', () => {
  const styles = `
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
    <w:style w:type="paragraph" w:styleId="own"><w:name w:val="本局标题"/><w:basedOn w:val="1"/></w:style>
    <w:style w:type="paragraph" w:styleId="out"><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>`;
  const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

  test('come from heading styles, styles based on them, and outline levels', async () => {
    const document = await read(
      paragraph('部门概况', styled('1')) +
        paragraph('收支情况', styled('own')) +
        paragraph('支出结构', styled('out')) +
        paragraph('正文。') +
        paragraph('人员情况', '<w:outlineLvl w:val="2"/>'),
      { styles },
    );
    expect(document.blocks.map((b) => (b.type === 'heading' ? b.level : b.type))).toEqual([1, 1, 2, 'paragraph', 3]);
  });

  test('come from Chinese numbering, with one level for each way of numbering', async () => {
    const document = await read(
      ['一、基本情况', '（一）部门职责', '负责河道管理。', '1、内设机构', '设三个股室。', '（二）人员', '二、绩效']
        .map((t) => paragraph(t))
        .join(''),
    );
    const levels = document.blocks.map((b) => (b.type === 'heading' ? b.level : 0));
    expect(levels).toEqual([1, 2, 0, 3, 0, 2, 1]);
  });

  test('are not made of points that hold figures or sentences, nor of lists of short points', async () => {
    const document = await read(
      ['（1）举办培训班8期以上', '2.完善制度。加强管理', '1、巡查河道', '2、清理淤积', '3、修复护岸']
        .map((t) => paragraph(t))
        .join(''),
    );
    expect(document.blocks.every((b) => b.type === 'paragraph')).toBe(true);
  });

  test('are not made of entries of a table of contents', async () => {
    const document = await read(
      paragraph('一、部门概况\t1', styled('toc')) + paragraph('一、部门概况') + paragraph('正文。'),
      { styles },
    );
    expect(document.blocks.map((b) => b.type)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  test('a title by style is joined over its lines and stays a paragraph', async () => {
    const document = await read(
      paragraph('青禾县水务局', styled('t')) + paragraph('2022年度绩效自评报告', styled('t')) + paragraph('一、概况'),
      { styles },
    );
    expect(document.title).toBe('青禾县水务局2022年度绩效自评报告');
    expect(document.blocks[0]).toMatchObject({ type: 'paragraph', passage: { text: '青禾县水务局' } });
  });

  test('without a title style, the centred lines above the text are the title', async () => {
    const centred = '<w:jc w:val="center"/>';
    const document = await read(
      paragraph('附件2') +
        paragraph('青禾县2022年度河道管护项目', centred) +
        paragraph('支出绩效自评报告', centred) +
        paragraph('一、项目概况') +
        paragraph('正文。'),
    );
    expect(document.title).toBe('青禾县2022年度河道管护项目支出绩效自评报告');
  });

  test('there may be no title', async () => {
    expect((await read(paragraph('全年支出12.5万元。'))).title).toBeNull();
  });
});

describe('automatic lists', () => {
  const level = (ilvl: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `
    <w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uF0B7')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;
  const item = (text: string, num: number, ilvl: number) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${num}"/></w:numPr>`);

  test('keep their labels, counted over levels', async () => {
    const body =
      item('概况', 1, 0) +
      item('职责', 1, 1) +
      item('机构', 1, 1) +
      item('办公室', 1, 2) +
      item('绩效', 1, 0) +
      item('目标', 1, 1);
    expect(textsOf(await read(body, { numbering }))).toEqual([
      '一、概况',
      '（一）职责',
      '（二）机构',
      '1. 办公室',
      '二、绩效',
      '（一）目标',
    ]);
  });

  test('keep a label of digits apart from a figure', async () => {
    expect(textsOf(await read(item('5万元', 2, 0) + item('3.5万元', 2, 1), { numbering }))).toEqual([
      '1 5万元',
      '1.1 3.5万元',
    ]);
  });

  test('start again where the list says so, and go on where it does not', async () => {
    const body = item('甲', 1, 0) + item('乙', 1, 0) + item('丙', 3, 0) + item('丁', 3, 0);
    expect(textsOf(await read(body, { numbering }))).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  test('show bullets of symbol fonts as a bullet', async () => {
    expect(textsOf(await read(item('巡河', 4, 0), { numbering }))).toEqual(['• 巡河']);
  });

  test('a label has no source, the text has its run', async () => {
    const [passage] = [...passagesOf(await read(item('概况', 1, 0), { numbering }))];
    expect(passage!.anchors).toEqual([
      { start: 0, end: 2, source: null },
      { start: 2, end: 4, source: { kind: 'docx', part: 'word/document.xml', paragraph: 0, run: 0 } },
    ]);
  });

  test('take the list of the style', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="L"><w:name w:val="条目"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    expect(textsOf(await read(paragraph('预算', '<w:pStyle w:val="L"/>'), { numbering, styles }))).toEqual([
      '（一）预算',
    ]);
  });
});

describe('tables', () => {
  const down = '<w:vMerge/>';
  const start = '<w:vMerge w:val="restart"/>';
  const wide = (n: number) => `<w:gridSpan w:val="${n}"/>`;

  test('keep merged cells', async () => {
    const document = await read(
      table(
        row([cell('收入', wide(3))]),
        row([cell('合计', start), cell('其中', wide(2))]),
        row([cell('', down), '财政', '其他']),
        row(['12.5', '10', '2.5']),
      ),
    );
    expect(shapeOf(tablesOf(document)[0]!)).toEqual([
      ['0:收入↔3'],
      ['0:合计↕2', '1:其中↔2'],
      ['1:财政', '2:其他'],
      ['0:12.5', '1:10', '2:2.5'],
    ]);
  });

  test('leave columns out at the ends of a row', async () => {
    const document = await read(
      table(row(['甲', '乙', '丙']), row(['7'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')),
    );
    expect(tablesOf(document)[0]).toMatchObject({ columns: 3 });
    expect(shapeOf(tablesOf(document)[0]!)[1]).toEqual(['1:7']);
  });

  test('mark repeated header rows, unless every row is one', async () => {
    const repeat = '<w:tblHeader/>';
    const some = await read(table(row(['项目'], repeat), row(['8'], '<w:tblHeader w:val="false"/>')));
    expect(tablesOf(some)[0]!.cells.map((c) => c.header)).toEqual([true, false]);
    const all = await read(table(row(['项目'], repeat), row(['8'], repeat)));
    expect(tablesOf(all)[0]!.cells.map((c) => c.header)).toEqual([false, false]);
  });

  test('have one passage for each paragraph of a cell, and none for a blank one', async () => {
    const document = await read(table(row([cell(paragraph('第一段') + paragraph(' ') + paragraph('第二段')), ''])));
    expect(tablesOf(document)[0]!.cells.map((c) => c.paragraphs.map((p) => p.text))).toEqual([
      ['第一段', '第二段'],
      [],
    ]);
  });

  test('are found within content controls at every level', async () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const inner = `<w:tc><w:tcPr/><w:p>${control(run('31'))}</w:p></w:tc>`;
    const document = await read(control(`<w:tbl><w:tblPr/>${control(`<w:tr>${control(inner)}</w:tr>`)}</w:tbl>`));
    expect(shapeOf(tablesOf(document)[0]!)).toEqual([['0:31']]);
  });

  test('nested in a cell follow the table that holds them', async () => {
    const nested = cell(paragraph('见下表') + table(row(['甲', '5'])) + paragraph('完'));
    const document = await read(table(row([nested, '9'])));
    expect(tablesOf(document).map(shapeOf)).toEqual([[['0:见下表¶完', '1:9']], [['0:甲', '1:5']]]);
  });

  test('lose rows whose deletion is tracked', async () => {
    const document = await read(
      table(row(['甲', '1']), row(['乙', '2'], '<w:del w:id="1"/>'), row(['丙', '3'], '<w:ins w:id="2"/>')),
    );
    expect(shapeOf(tablesOf(document)[0]!)).toEqual([
      ['0:甲', '1:1'],
      ['0:丙', '1:3'],
    ]);
    expect(document.notices).toEqual([]);
  });
});

describe('text', () => {
  test('is read with tracked changes accepted', async () => {
    const body = `<w:p>${run('支出')}<w:del><w:r><w:delText>18</w:delText></w:r></w:del><w:ins>${run('19')}</w:ins><w:moveFrom>${run('20')}</w:moveFrom>${run('万元')}</w:p>`;
    const document = await read(body);
    expect(textsOf(document)).toEqual(['支出19万元']);
    expect(document.notices).toEqual([]);
  });

  test('goes on in the next paragraph where the paragraph mark is deleted', async () => {
    const body = paragraph('全年支出', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('26万元。');
    expect(textsOf(await read(body))).toEqual(['全年支出26万元。']);
  });

  test('keeps the results of fields, not their instructions', async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const complex = `<w:p>${run('共')}${char('begin')}<w:r><w:instrText>=SUM(1,2)</w:instrText></w:r>${char('separate')}${run('3')}${char('end')}${run('项')}</w:p>`;
    const simple = `<w:p><w:fldSimple w:instr="DOCPROPERTY x">${run('44')}</w:fldSimple><w:hyperlink>${run('元')}</w:hyperlink></w:p>`;
    expect(textsOf(await read(complex + simple))).toEqual(['共3项', '44元']);
  });

  test('keeps equations on one line, with signs between the parts of a fraction', async () => {
    const r = (t: string) => `<m:r><m:t>${t}</m:t></m:r>`;
    const body = `<w:p>${run('执行率')}<m:oMath>${r('=')}<m:f><m:num>${r('26')}</m:num><m:den>${r('30+2')}</m:den></m:f><m:sSup><m:e>${r('x')}</m:e><m:sup>${r('2')}</m:sup></m:sSup></m:oMath></w:p>`;
    const document = await read(body);
    expect(textsOf(document)).toEqual(['执行率=26/(30+2)x^2']);
    expect(document.notices).toEqual([]);
  });

  test('keeps tabs, line breaks, hyphens and symbols', async () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t><w:br/><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95</w:t><w:softHyphen/><w:t>%</w:t></w:r></w:p>';
    expect(textsOf(await read(body))).toEqual(['甲\t3-5\n≥95%']);
  });

  test('leaves phonetic guides out and smart tags in', async () => {
    const body = `<w:p><w:ruby><w:rubyPr/><w:rt>${run('lí')}</w:rt><w:rubyBase>${run('漓')}</w:rubyBase></w:ruby><w:smartTag>${run('水')}</w:smartTag></w:p>`;
    expect(textsOf(await read(body))).toEqual(['漓水']);
  });

  test('of text boxes is read once, after the paragraph that holds them', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const alternate = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('框内67')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内67')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const document = await read(
      `<w:p>${run('正文')}<w:r>${alternate}</w:r></w:p><w:p><w:r><w:pict><v:shape><v:textbox>${box('旧框')}</v:textbox></v:shape></w:pict></w:r></w:p>`,
    );
    expect(document.blocks.map((b) => b.type === 'paragraph' && [b.role, b.passage.text])).toEqual([
      ['body', '正文'],
      ['box', '框内67'],
      ['box', '旧框'],
    ]);
  });

  test('of notes follows the block that refers to it; a note nobody refers to stands at the end', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const document = await read(
      `<w:p>${run('支出8万元')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('后文')}`,
      {
        footnotes: `<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>${note(2, '不含结转3万元。')}${note(3, '另注')}`,
      },
    );
    expect(document.blocks.map((b) => b.type === 'paragraph' && `${b.role} ${b.passage.text}`)).toEqual([
      'body 支出8万元',
      'note 不含结转3万元。',
      'body 后文',
      'note 另注',
    ]);
  });

  test('is anchored to part, paragraph and run', async () => {
    const document = await read(paragraph('甲') + `<w:p>${run('乙')}<w:ins>${run('2')}</w:ins></w:p>`);
    const source = (n: number, r: number) => ({ kind: 'docx', part: 'word/document.xml', paragraph: n, run: r });
    expect([...passagesOf(document)].map((p) => p.anchors)).toEqual([
      [{ start: 0, end: 1, source: source(0, 0) }],
      [
        { start: 0, end: 1, source: source(1, 0) },
        { start: 1, end: 2, source: source(1, 1) },
      ],
    ]);
  });

  test('has ids in reading order', async () => {
    const document = await read(paragraph('甲') + table(row(['乙', '丙'])) + paragraph('丁'));
    expect([...passagesOf(document)].map((p) => p.id)).toEqual(['p1', 'p2', 'p3', 'p4']);
  });

  test('is read whatever prefix the file gives to the namespace', async () => {
    const renamed = (text: string) =>
      text
        .replaceAll('<w:', '<x:')
        .replaceAll('</w:', '</x:')
        .replaceAll('w:val', 'x:val')
        .replaceAll('xmlns:w', 'xmlns:x');
    const xml = renamed(
      `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${table(row([cell('5', '<w:gridSpan w:val="2"/>')]))}</w:body></w:document>`,
    );
    const document = await readDocx(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(shapeOf(tablesOf(document)[0]!)).toEqual([['0:5↔2']]);
  });
});

describe('what cannot be read as text', () => {
  test('is counted in notices', async () => {
    const drawing = (content: string) => `<w:r><w:drawing><a:graphic>${content}</a:graphic></w:drawing></w:r>`;
    const document = await read(
      `<w:p>${run('见图')}${drawing('<pic:pic/>')}${drawing('<pic:pic/>')}${drawing('<c:chart/>')}<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r></w:p>`,
    );
    expect(codesOf(document)).toEqual(['image', 'chart', 'embedded-object']);
    expect(document.notices[0]!.message).toContain('2 张');
  });

  test('hidden text is left out and its figures are named', async () => {
    const document = await read(
      `<w:p>${run('支出9万元')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>原为77万元</w:t></w:r></w:p>`,
    );
    expect(textsOf(document)).toEqual(['支出9万元']);
    expect(document.notices).toEqual([{ code: 'hidden-text', message: expect.stringContaining('77') }]);
  });

  test('digits that no paragraph holds are named', async () => {
    const document = await read(paragraph('正文5') + run('遗漏1234.5万元'));
    expect(document.notices).toEqual([{ code: 'digits-lost', message: expect.stringContaining('1234.5') }]);
  });
});

describe('conservation', () => {
  /** A small generator of random numbers with a seed, so that a failure can be had again. */
  function randomFrom(seed: number): (n: number) => number {
    let state = seed;
    return (n) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * n);
    };
  }

  /** A body of nested constructs with a figure in each, and the figures in it. */
  function randomBody(seed: number): { body: string; figures: string[] } {
    const random = randomFrom(seed);
    const figures: string[] = [];
    const figure = () => {
      const text = `${100 + random(900)}.${10 + random(90)}`;
      figures.push(text);
      return text;
    };
    const inline = (depth: number): string => {
      const [a, b] = figure().split('.');
      switch (depth > 3 ? 0 : random(8)) {
        case 1:
          return `${run(`${a}.`)}<w:ins>${run(b!)}</w:ins>${run('；')}`;
        case 2:
          return `<w:hyperlink>${run(`${a}.${b} `)}</w:hyperlink>`;
        case 3:
          return `<w:sdt><w:sdtContent>${run(`${a}.${b} `)}</w:sdtContent></w:sdt>`;
        case 4:
          return `<m:oMath><m:r><m:t>${a}.${b} </m:t></m:r></m:oMath>`;
        case 5:
          return `<w:r><w:pict><v:textbox><w:txbxContent>${block(depth + 1)}</w:txbxContent></v:textbox></w:pict></w:r>${run(`${a}.${b} `)}`;
        default:
          return run(`第${a}.${b}项 `);
      }
    };
    const paragraphs = (depth: number) => `<w:p>${inline(depth)}${random(2) ? inline(depth) : ''}</w:p>`;
    const block = (depth: number): string => {
      if (depth > 3 || random(3)) return paragraphs(depth);
      const rows = Array.from({ length: 1 + random(3) }, () =>
        row(
          Array.from({ length: 1 + random(3) }, () =>
            cell(block(depth + 1), ['', '<w:vMerge/>', '<w:gridSpan w:val="2"/>'][random(3)]),
          ),
        ),
      );
      return table(...rows) + paragraphs(depth);
    };
    const body = Array.from({ length: 5 }, () => block(0)).join('');
    return { body, figures };
  }

  test.each(Array.from({ length: 40 }, (_, i) => i + 1))('every figure arrives (seed %i)', async (seed) => {
    const { body, figures } = randomBody(seed);
    const document = await read(body);
    const arrived = textsOf(document).flatMap((text) => text.match(/\d{3}\.\d{2}/g) ?? []);
    expect(arrived.toSorted()).toEqual(figures.toSorted());
    expect(codesOf(document)).not.toContain('digits-lost');
  });

  test('whatever mammoth reads of a document is read here too', async () => {
    const { Paragraph, TextRun, Table: Grid, TableRow, TableCell, FootnoteReferenceRun, ExternalHyperlink } = Docx;
    const inCell = (text: string, more: object = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
    const file = new Docx.Document({
      footnotes: { 1: { children: [new Paragraph('含上年结转6.4万元')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: '河道管护自评报告', heading: Docx.HeadingLevel.TITLE }),
            new Paragraph({ text: '资金情况', heading: Docx.HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('支出86.4万元'),
                new FootnoteReferenceRun(1),
                new TextRun({ text: '，', bold: true }),
              ],
            }),
            new Paragraph({
              children: [new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun('第12号通知')] })],
            }),
            new Grid({
              rows: [
                new TableRow({ children: [inCell('项目', { rowSpan: 2 }), inCell('金额', { columnSpan: 2 })] }),
                new TableRow({ children: [inCell('预算90'), inCell('支出86.4')] }),
              ],
            }),
          ],
        },
      ],
    });
    const bytes = await Docx.Packer.toBuffer(file);
    const witness = (await mammoth.extractRawText({ buffer: bytes })).value
      .split('\n')
      .filter((line) => line.trim() !== '');
    const document = await readDocx(bytes);
    const texts = textsOf(document);
    for (const line of witness) expect(texts).toContain(line);
    expect(document.title).toBe('河道管护自评报告');
    expect(shapeOf(tablesOf(document)[0]!)).toEqual([
      ['0:项目↕2', '1:金额↔2'],
      ['1:预算90', '2:支出86.4'],
    ]);
  });
});

describe('files that are no report', () => {
  const codeOf = (bytes: Uint8Array) =>
    readDocx(bytes).then(
      () => 'read',
      (error: unknown) => (error instanceof UnreadableError ? error.code : String(error)),
    );

  test('are told apart', async () => {
    const whole = wordFile(paragraph('支出5万元'));
    expect(await codeOf(new Uint8Array())).toBe('empty');
    expect(await codeOf(wordFile('<w:p/>'))).toBe('empty');
    expect(await codeOf(whole.subarray(0, whole.length - 60))).toBe('truncated');
    expect(await codeOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('not-a-document');
    expect(
      await codeOf(
        zipSync({
          'xl/workbook.xml': strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
        }),
      ),
    ).toBe('unsupported-format');
    expect(
      await codeOf(
        zipSync({
          'word/document.xml': strToU8(
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>',
          ),
        }),
      ),
    ).toBe('truncated');
  });

  test('entities are not expanded', async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "1111111111">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await codeOf(zipSync({ 'word/document.xml': strToU8(bomb) }))).toBe('not-a-document');
  });

  test('a zip bomb is refused before it is unpacked', async () => {
    const bytes = wordFile(paragraph('支出5万元'));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const CENTRAL_ENTRY = 0x02014b50;
    const UNCOMPRESSED_SIZE = 24;
    for (let at = 0; at + 46 <= bytes.length; at++)
      if (view.getUint32(at, true) === CENTRAL_ENTRY) view.setUint32(at + UNCOMPRESSED_SIZE, 150_000_000, true);
    expect(await codeOf(bytes)).toBe('too-large');
  });

  test('XML nested beyond all sense is refused', async () => {
    const deep = '<w:sdt>'.repeat(3000) + '</w:sdt>'.repeat(3000);
    expect(await codeOf(wordFile(deep))).toBe('not-a-document');
  });
});
