import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Language } from '../language.js';
import type { EvidenceEntry, Report } from '../schema.js';
import { furtherTies } from '../ties.js';
import { roleName, severityNames } from '../wording.js';
import { placeOf } from './columns.js';
import type { ExportedReport } from './exported.js';
import { aroundFigure, calculationOf, causeOf, groundsOf, handedOut, numberName, type HandedOut } from './hand-out.js';
import { printable } from './printable.js';
import { say } from './words.js';

/**
 * The 复核意见书 of one submission, to be printed and sent to the unit: its confirmed findings and those that it is asked
 * about, each with the figures as quoted, the calculation, where they stand, and room for the reply. The bytes of a docx.
 */
export async function opinion(exported: ExportedReport, language: Language): Promise<Uint8Array> {
  const paper = new Paper(exported, language);
  return new Uint8Array(await Packer.toBuffer(paper.document()));
}

/** Twentieths of a point: A4 with the margins of official papers in mind, and what they leave. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1418, bottom: 1304, left: 1474, right: 1474 };
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const LABEL_WIDTH = 1400;
const REPLY_HEIGHT = 1100;

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEADING_FONT = { ...FONT, eastAsia: '黑体' };
/** Half points. */
const SIZE = { title: 36, heading: 26, body: 24, cell: 21, small: 18 };
const GREY = '595959';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
const SHADE = 'F2F2F2';

type Row = readonly [label: string, content: readonly Paragraph[]];

class Paper {
  private readonly report: Report;

  constructor(
    private readonly exported: ExportedReport,
    private readonly language: Language,
  ) {
    this.report = exported.report;
  }

  document(): Document {
    const title = this.say('opinion');
    return new Document({
      title,
      creator: this.say('annotator'),
      styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
      sections: [
        {
          properties: { page: { size: PAGE, margin: MARGIN } },
          footers: { default: this.footer() },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              spacing: { after: 240 },
              children: [run(title, { font: HEADING_FONT, size: SIZE.title })],
            }),
            this.table(this.aboutRows()),
            ...this.lead(),
            ...this.part('confirmedPart', handedOut(this.exported, 'confirmed')),
            ...this.part('askedPart', handedOut(this.exported, 'asked')),
            ...this.signatures(),
          ],
        },
      ],
    });
  }

  private aboutRows(): Row[] {
    const { unit, year, title, file, sha256 } = this.report;
    const unknown = this.say('unknown');
    const rows: [string, string][] = [
      [this.say('unitLabel'), unit ?? unknown],
      [this.say('yearLabel'), year === null ? unknown : String(year)],
      [this.say('reportLabel'), title ?? unknown],
      [this.say('fileLabel'), file],
      [this.say('printLabel'), sha256],
    ];
    return rows.map(([label, text]) => [label, [cellText(text)]]);
  }

  private lead(): Paragraph[] {
    const { unit, title, file } = this.report;
    const count = handedOut(this.exported, 'confirmed', 'asked').length;
    const sentence = this.say(count > 0 ? 'lead' : 'leadClean', { title: title ?? file, count });
    return [
      new Paragraph({
        spacing: { before: 240 },
        children: [run(this.say('toUnit', { unit: unit ?? this.say('unitLabel') }))],
      }),
      new Paragraph({ indent: { firstLine: 2 * 10 * SIZE.body }, spacing: LOOSE, children: [run(sentence)] }),
    ];
  }

  private part(name: 'confirmedPart' | 'askedPart', findings: readonly HandedOut[]): (Paragraph | Table)[] {
    if (findings.length === 0) return [];
    const heading = new Paragraph({
      keepNext: true,
      spacing: { before: 240, after: 80 },
      children: [run(this.say(name), { font: HEADING_FONT, size: SIZE.heading })],
    });
    return [heading, ...findings.flatMap((finding) => [this.table(this.findingRows(finding)), gap()])];
  }

  private findingRows({ number, finding, settlement }: HandedOut): Row[] {
    const calculation = calculationOf(finding);
    const cause = causeOf(finding, this.language);
    const also = furtherTies(finding).messages;
    const remark = groundsOf(settlement, this.language);
    const label = `${numberName(number, this.language)}\n${severityNames[finding.severity][this.language]}`;
    const optional = (name: Parameters<typeof say>[0], lines: readonly string[]): Row[] =>
      lines.length > 0 ? [[this.say(name), lines.map((line) => cellText(line))]] : [];
    return [
      [label, [cellText(finding.message, { bold: true })]],
      [this.say('quoteLabel'), finding.evidence.flatMap((item) => this.quote(item, finding.evidence.length > 1))],
      ...optional('formulaLabel', calculation === null ? [] : [calculation]),
      ...optional('claimedLabel', finding.claimed === null ? [] : [finding.claimed]),
      ...optional('causeLabel', cause === null ? [] : [cause]),
      ...optional('alsoLabel', also),
      ...optional('remarkLabel', remark),
      [this.say('replyLabel'), [cellText(this.say('replyChoices'))]],
    ];
  }

  /** The quote with its figure marked, and where it stands. */
  private quote(item: EvidenceEntry, ofSeveral: boolean): Paragraph[] {
    const [before, figure, after] = aroundFigure(item);
    const place = placeOf(item, this.language);
    const role = ofSeveral ? `${roleName(item.role, this.language)}：` : '';
    return [
      new Paragraph({
        children: [
          run(role, CELL),
          run(`“${before}`, CELL),
          run(figure, { ...CELL, bold: true, underline: {} }),
          run(`${after}”`, CELL),
        ],
      }),
      ...(place === '' ? [] : [cellText(place, { size: SIZE.small, color: GREY })]),
    ];
  }

  private table(rows: readonly Row[]): Table {
    const widths = [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH];
    return new Table({
      columnWidths: widths,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
      margins: { top: 50, bottom: 50, left: 100, right: 100 },
      rows: rows.map(
        ([label, content]) =>
          new TableRow({
            cantSplit: label === this.say('replyLabel'),
            ...(label === this.say('replyLabel') && { height: { value: REPLY_HEIGHT, rule: HeightRule.ATLEAST } }),
            children: [
              new TableCell({
                width: { size: widths[0]!, type: WidthType.DXA },
                shading: { fill: SHADE },
                verticalAlign: VerticalAlign.CENTER,
                children: label.split('\n').map((line) => cellText(line, {}, AlignmentType.CENTER)),
              }),
              new TableCell({ width: { size: widths[1]!, type: WidthType.DXA }, children: content }),
            ],
          }),
      ),
    });
  }

  private signatures(): Table[] {
    const cell = (...names: ('reviewer' | 'bureau' | 'clerk' | 'head' | 'date')[]) =>
      new TableCell({
        width: { size: TEXT_WIDTH / 2, type: WidthType.DXA },
        children: names.map((name) => new Paragraph({ spacing: LOOSE, children: [run(this.say(name))] })),
      });
    return [
      new Table({
        columnWidths: [TEXT_WIDTH / 2, TEXT_WIDTH / 2],
        width: { size: TEXT_WIDTH, type: WidthType.DXA },
        borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
        rows: [
          new TableRow({
            cantSplit: true,
            children: [cell('bureau', 'reviewer', 'date'), cell('head', 'clerk', 'date')],
          }),
        ],
      }),
    ];
  }

  private footer(): Footer {
    const pieces = this.say('page', { page: '\0page\0', pages: '\0pages\0' }).split('\0');
    const fields: Record<string, string> = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES };
    const children = pieces.map((piece) => new TextRun({ children: [fields[piece] ?? piece], size: SIZE.small }));
    return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
  }

  private say(key: Parameters<typeof say>[0], data?: Readonly<Record<string, string | number>>): string {
    return say(key, this.language, data);
  }
}

const CELL = { size: SIZE.cell };
const LOOSE = { line: 400 };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const run = (text: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ font: FONT, ...options, text: printable(text) });

const cellText = (
  text: string,
  options: IRunOptions = {},
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph => new Paragraph({ alignment, children: [run(text, { ...CELL, ...options })] });

const gap = (): Paragraph => new Paragraph({ spacing: { line: 200 }, children: [] });
