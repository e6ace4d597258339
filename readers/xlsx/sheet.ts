import { SaxesParser } from 'saxes';
import { UnreadableError } from '../../model/document.js';

/** What a cell holds, as stored: a number, a text, a reference to a shared text, a truth, an error, a date. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

export interface StoredCell {
  /** From 0. */
  readonly row: number;
  readonly col: number;
  readonly type: CellType;
  readonly style: number;
  readonly value: string;
}

/** Rows and columns from 0, the last ones included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface StoredSheet {
  /** Cells that hold something, by row and column. */
  readonly cells: readonly StoredCell[];
  readonly merged: readonly Area[];
  /** Formulas without a result. */
  readonly uncomputed: number;
  readonly hidden: { readonly rows: number; readonly columns: number };
}

/** A workbook of a season's figures has some thousands; far more is data and no report. */
const MOST_CELLS = 200_000;

/**
 * Reads one sheet in a stream: a sheet may hold a million formatted cells without content.
 * @throws UnreadableError 'truncated', 'not-a-document' where it has a document type, 'too-large'.
 */
export function parseSheet(text: string): StoredSheet {
  const cells: StoredCell[] = [];
  const merged: Area[] = [];
  const hidden = { rows: 0, columns: 0 };
  let uncomputed = 0;
  let row = -1;
  let col = -1;
  let open: { type: CellType; style: number; value: string; formula: boolean } | null = null;
  let reading = false;
  let phonetic = false;
  const parser = new SaxesParser({});
  parser.on('doctype', () => {
    throw new UnreadableError('not-a-document', '文件内含不允许的文档类型声明（DTD），未予读取。');
  });
  parser.on('error', () => {
    throw new UnreadableError('truncated', '文件内容不完整或已损坏，无法读取，请重新导出后再报送。');
  });
  parser.on('opentag', ({ name, attributes }) => {
    switch (localName(name)) {
      case 'row':
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        col = -1;
        if (isHidden(attributes)) hidden.rows += 1;
        break;
      case 'col':
        if (isHidden(attributes)) hidden.columns += 1;
        break;
      case 'c': {
        const at = attributes['r'] === undefined ? { row, col: col + 1 } : placeOf(attributes['r']);
        ({ row, col } = at);
        const type = (attributes['t'] ?? 'n') as CellType;
        open = { type, style: Number(attributes['s'] ?? 0), value: '', formula: false };
        break;
      }
      case 'f':
        if (open) open.formula = true;
        break;
      case 'rPh':
        phonetic = true;
        break;
      case 'v':
      case 't':
        reading = open !== null && !phonetic;
        break;
      case 'mergeCell':
        merged.push(areaOf(attributes['ref'] ?? ''));
        break;
    }
  });
  parser.on('text', (chunk) => {
    if (open && reading) open.value += chunk;
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    if (local === 'v' || local === 't') reading = false;
    if (local === 'rPh') phonetic = false;
    if (local !== 'c' || !open) return;
    if (open.value.trim() !== '') cells.push({ row, col, type: open.type, style: open.style, value: open.value });
    else if (open.formula && open.type !== 'str') uncomputed += 1;
    open = null;
    if (cells.length > MOST_CELLS)
      throw new UnreadableError('too-large', `工作表的单元格超过 ${MOST_CELLS / 10_000} 万个，不像是报告，未予检查。`);
  });
  parser.write(text).close();
  return { cells, merged, uncomputed, hidden };
}

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  ['1', 'true'].includes(attributes['hidden'] ?? '');

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** "AB12" is row 11, column 27. */
function placeOf(reference: string): { row: number; col: number } {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) throw new UnreadableError('truncated', '工作表内容已损坏，无法读取，请重新导出后再报送。');
  const col = [...match[1]!].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, col };
}

function areaOf(reference: string): Area {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  return { top: from.row, left: from.col, bottom: to.row, right: to.col };
}

/** "AB12" of row 11, column 27. */
export function referenceOf(row: number, col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
