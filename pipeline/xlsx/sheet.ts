import type { Workbook } from 'exceljs';
import stringWidth from 'string-width';
import type { Language } from '../language.js';
import { words, type Word } from './words.js';

export type Value = string | number | null;

export interface Column<Row> {
  readonly name: Word;
  readonly width: number;
  readonly value: (row: Row) => Value;
  /** Background, ARGB. */
  readonly fill?: (row: Row) => string;
}

const LINE_HEIGHT = 15;
/** The highest row that the format allows, in points. */
const HIGHEST_ROW = 409;
const HEAD_FILL = 'FFE9ECEF';
/** What a cell of the format can hold. */
const LONGEST_TEXT = 32_767;

/** Adds a sheet with a frozen header and filters; text stays text, whatever it looks like. */
export function addSheet<Row>(
  book: Workbook,
  name: Word,
  language: Language,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  const sheet = book.addWorksheet(words[name][language], {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
  });
  sheet.columns = columns.map((column) => ({ width: column.width }));
  const head = sheet.addRow(columns.map((column) => words[column.name][language]));
  head.font = { bold: true };
  head.eachCell((cell) => {
    cell.fill = solid(HEAD_FILL);
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  for (const row of rows) {
    const values = columns.map(({ value }) => safe(value(row)));
    const added = sheet.addRow(values);
    const lines = Math.max(...values.map((value, index) => linesOf(value, columns[index]!.width)));
    added.height = Math.min(lines * LINE_HEIGHT, HIGHEST_ROW);
    columns.forEach(({ fill }, index) => {
      const cell = added.getCell(index + 1);
      cell.alignment = { vertical: 'top', wrapText: true };
      if (typeof cell.value === 'string') cell.numFmt = '@';
      if (fill) cell.fill = solid(fill(row));
    });
  }
}

/** Lines that a value takes in a column of this width, wrapped: not every program works out the height of a row. */
function linesOf(value: Value, width: number): number {
  const lines = String(value ?? '').split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / (width - 2))), 0);
}

const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?[\d.,]+[%％]?$/;
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g;

/** Text of a document that a spreadsheet would take for a formula, once saved as CSV, gets an apostrophe before it. */
function safe(value: Value): Value {
  if (typeof value !== 'string') return value;
  const text = value.replace(FORBIDDEN, '\ufffd').slice(0, LONGEST_TEXT - 1);
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}
