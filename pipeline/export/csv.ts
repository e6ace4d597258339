import type { Language } from '../language.js';
import { cellsOf, type Value } from './cells.js';
import { findingColumns, foundIn } from './columns.js';
import type { Exports } from './exported.js';
import { words } from './words.js';

/** Without it, spreadsheets take the text for one in the machine's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** The findings, one a row, with the columns of the workbook's sheet: RFC 4180, UTF-8 with a byte order mark. */
export async function* csvOf(exports: Exports, language: Language): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + rowOf(findingColumns.map(({ name }) => words[name][language]));
  let order = 0;
  let firstFinding = 0;
  for await (const exported of exports) {
    if (!('report' in exported)) continue;
    const { report, batch = null } = exported;
    const found = foundIn(exported, { report, batch, order, firstFinding });
    const rows = found.map((row) => rowOf(cellsOf(findingColumns, row, language).map(({ value }) => value)));
    if (rows.length > 0) yield rows.join('');
    order += 1;
    firstFinding += found.length;
  }
}

const NEEDS_QUOTES = /[",\r\n]/;

const rowOf = (values: readonly Value[]): string => `${values.map(fieldOf).join(',')}\r\n`;

function fieldOf(value: Value): string {
  const text = String(value ?? '');
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
