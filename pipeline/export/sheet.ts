import type exceljs from 'exceljs';
import type { Language } from '../language.js';
import type { Cell, Column, Target } from './cells.js';
import { words, type Word } from './words.js';

/** Rows of a sheet, its header not counted; the format allows no more. What is over goes on in a further sheet. */
const ROWS = 1_048_575;
const LINE_HEIGHT = 15;
/** The highest row that the format allows, in points. */
const HIGHEST_ROW = 409;
const HEAD_FILL = 'FFE9ECEF';
const LINK_COLOUR = 'FF0B5CAD';

/** Writes one sheet of a streamed workbook row by row: frozen header, filters; text stays text, whatever it looks like. */
export class SheetWriter {
  private sheet: exceljs.Worksheet;
  private rows = 0;
  private readonly styles = new Map<string, Partial<exceljs.Style>>();

  constructor(
    private readonly book: exceljs.stream.xlsx.WorkbookWriter,
    private readonly name: Word,
    private readonly columns: readonly Pick<Column<never>, 'name' | 'width'>[],
    private readonly language: Language,
  ) {
    this.sheet = this.open();
  }

  add(cells: readonly Cell[]): void {
    if (this.rows > 0 && this.rows % ROWS === 0) {
      this.sheet.commit();
      this.sheet = this.open();
    }
    this.rows += 1;
    const row = this.sheet.addRow(cells.map((cell) => this.valueOf(cell)));
    row.height = this.heightOf(cells);
    cells.forEach((cell, index) => (row.getCell(index + 1).style = this.styleOf(cell)));
    row.commit();
    forgetFormulas(this.sheet);
  }

  end(): void {
    this.sheet.commit();
  }

  private open(): exceljs.Worksheet {
    const sheet = this.book.addWorksheet(sheetName(this.name, Math.floor(this.rows / ROWS), this.language), {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
    });
    sheet.columns = this.columns.map(({ width }) => ({ width }));
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: this.columns.length } };
    const head = sheet.addRow(this.columns.map(({ name }) => words[name][this.language]));
    head.font = { bold: true };
    head.eachCell((cell) => {
      cell.fill = solid(HEAD_FILL);
      cell.alignment = { vertical: 'middle', wrapText: true };
    });
    head.commit();
    return sheet;
  }

  /** A link is a formula: of hyperlinks proper a sheet may hold 65,530 only. It is made of numbers and names of ours. */
  private valueOf({ value, link }: Cell): exceljs.CellValue {
    if (!link || typeof value !== 'number') return value;
    return { formula: `HYPERLINK("#${addressOf(link, this.language)}",${value})`, result: value };
  }

  /** One object a look: the library knows it again, and need not compare what it holds. */
  private styleOf({ value, fill, link }: Cell): Partial<exceljs.Style> {
    const text = typeof value === 'string';
    const look = `${text} ${link !== undefined} ${fill}`;
    const known = this.styles.get(look);
    if (known) return known;
    const style = {
      alignment: TOP,
      ...(text && { numFmt: '@' }),
      ...(fill !== undefined && { fill: solid(fill) }),
      ...(link && { font: LINK }),
    };
    this.styles.set(look, style);
    return style;
  }

  /** Not every program works out the height of a row by itself. */
  private heightOf(cells: readonly Cell[]): number {
    const lines = cells.map(({ value }, index) => linesOf(value, this.columns[index]!.width));
    return Math.min(Math.max(...lines) * LINE_HEIGHT, HIGHEST_ROW);
  }
}

const TOP = { vertical: 'top', wrapText: true } as const;
const LINK = { color: { argb: LINK_COLOUR }, underline: true } as const;
const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

const sheetName = (name: Word, part: number, language: Language): string =>
  part === 0 ? words[name][language] : `${words[name][language]} ${part + 1}`;

/** The first cell of a row, its header counted. */
const addressOf = ({ sheet, row }: Target, language: Language): string =>
  `'${sheetName(sheet, Math.floor(row / ROWS), language)}'!A${(row % ROWS) + 2}`;

/**
 * The library keeps every formula of a sheet to its end, some 300 bytes each, for others that might share it; ours share
 * none.
 */
function forgetFormulas(sheet: exceljs.Worksheet): void {
  (sheet as unknown as { _formulae: object })._formulae = {};
}

/** Lines that a value takes in a column of this width, wrapped. */
function linesOf(value: Cell['value'], width: number): number {
  if (typeof value !== 'string') return 1;
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / (width - 2))), 0);
}

/** Roughly: from here on nearly all characters take two columns. */
const FIRST_WIDE = 0x1100;

function halfWidths(line: string): number {
  let width = line.length;
  for (let index = 0; index < line.length; index += 1) if (line.charCodeAt(index) >= FIRST_WIDE) width += 1;
  return width;
}
