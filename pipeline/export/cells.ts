import type { Language } from '../language.js';
import { printable } from './printable.js';
import type { Word } from './words.js';

export type Value = string | number | null;

/** A row of a sheet, by the order of its rows from 0. */
export interface Target {
  readonly sheet: Word;
  readonly row: number;
}

/** One cell, ready to be written or put aside as JSON. */
export interface Cell {
  readonly value: Value;
  /** Background, ARGB. */
  readonly fill?: string;
  /** Where the cell leads. */
  readonly link?: Target;
}

export interface Column<Row> {
  readonly name: Word;
  /** In characters of half width. */
  readonly width: number;
  readonly value: (row: Row, language: Language) => Value;
  readonly fill?: (row: Row) => string;
  readonly link?: (row: Row) => Target | null;
}

export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row, language: Language): Cell[] {
  return columns.map(({ value, fill, link }) => {
    const target = link?.(row);
    return { value: safe(value(row, language)), ...(fill && { fill: fill(row) }), ...(target && { link: target }) };
  });
}

/** What a cell of a workbook can hold. */
const LONGEST_TEXT = 32_767;
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?[\d.,]+[%％]?$/;

/** Text of a document that a spreadsheet would take for a formula, once saved as CSV, gets an apostrophe before it. */
function safe(value: Value): Value {
  if (typeof value !== 'string') return value;
  const text = printable(value).slice(0, LONGEST_TEXT - 1);
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}
