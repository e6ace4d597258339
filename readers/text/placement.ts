import {
  columnKind,
  holdsWordsToo,
  isSerialName,
  isTotalLabel,
  kindOf,
  nameOf,
  type CellKind,
  type ColumnKind,
} from './cell-kinds.js';
import { leavesOf, type HeaderNode } from './header.js';
import type { TextCell, TextRow } from './rows.js';

/** What is known of the columns of a table from its headers and full rows. */
export interface Columns {
  readonly kinds: readonly ColumnKind[];
  /** The last column of the labels at the left, the one that names a row and is never merged downwards. */
  readonly deepestLabel: number;
  readonly serial: boolean;
}

export function columnsOf(nodes: readonly HeaderNode[], body: readonly TextRow[]): Columns {
  const names = leavesOf(nodes).map((leaf) => nameOf(leaf.cell));
  const full = body.filter((row) => row.length === names.length);
  const kinds = names.map((name, column): ColumnKind => {
    const byName = columnKind(name);
    const seen = full.map((row) => kindOf(row[column]!)).filter((kind) => kind !== 'none');
    if (byName !== 'any' || seen.length < 2 || holdsWordsToo(name)) return byName;
    return seen.every((kind) => kind === 'value') ? 'value' : 'any';
  });
  const deepestLabel = Math.max(0, kinds.lastIndexOf('label'), lastOfLabels(names.length, full, body, kinds));
  return { kinds, deepestLabel, serial: isSerialName(names[0]!) };
}

/**
 * The column before the first figure. Where every row lacks a cell, one merged cell at the left has run over all of
 * them (项目资金 beside 资金来源), and they stand under the right of the header.
 */
function lastOfLabels(
  columns: number,
  full: readonly TextRow[],
  body: readonly TextRow[],
  kinds: readonly ColumnKind[],
): number {
  const rows = full.length > 0 ? full : body.filter((row) => row.length === columns - 1);
  const figures = rows.flatMap((row) => {
    const first = row.findIndex((cell) => kindOf(cell) !== 'text');
    return first < 0 ? [] : [first + columns - row.length];
  });
  const last = Math.min(...figures) - 1;
  return figures.length > 0 && (full.length > 0 || kinds[last] !== 'value') ? last : -1;
}

/** How a row that may lack merged cells lies in the columns of its table. */
export interface Placement {
  readonly row: TextRow;
  /** Cells from here on stand `shift` columns further right. */
  readonly from: number;
  readonly shift: number;
  /** The first cell takes up the shift itself (合计), instead of the cells above reaching down into it. */
  readonly widened: boolean;
}

/** What a cell that does not fit its column costs, and a blank one left out at the end of a row. */
const MISFIT = 2;
const MISSING = 1.5;
/** A label other than that of a total runs over no more columns than these beyond its own. */
const MAX_WIDENED = 2;

/** The best place of a row, or null where it is no row of this table. */
export function placeRow(source: TextRow, columns: Columns): Placement | null {
  const folded = foldByWords(source);
  const asItStands = bestPlace(source, columns) ?? (folded.length < source.length ? bestPlace(folded, columns) : null);
  if (asItStands !== null) return asItStands.placement;
  for (let joins = 1; joins <= MAX_JOINS; joins++) {
    const places = joinings(source, joins).flatMap((row) => bestPlace(row, columns) ?? []);
    if (places.length > 0) return cheapest(places).placement;
  }
  return null;
}

interface Place {
  readonly placement: Placement;
  readonly cost: number;
}

const cheapest = (places: readonly Place[]): Place =>
  places.reduce((chosen, next) => (next.cost < chosen.cost ? next : chosen));

function bestPlace(row: TextRow, columns: Columns): Place | null {
  const lacking = columns.kinds.length - row.length;
  if (lacking < 0) return null;
  const places: Place[] = [];
  for (const missing of lacking === 1 ? [0, 1] : [0]) {
    const shift = lacking - missing;
    for (const start of placesOf(row, shift, columns)) {
      const placement = { row, shift, ...start };
      places.push({ placement, cost: missing * MISSING + misfits(placement, columns) * MISFIT });
    }
  }
  if (places.length === 0) return null;
  const best = cheapest(places);
  return best.cost <= (lacking === 0 ? row.length : MISFIT) ? best : null;
}

/** Exports that tab every paragraph part a cell of several; at most so many joins make a row fit again. */
const MAX_JOINS = 2;
const PARAGRAPH_LENGTH = 12;

/** The row with so many pairs of neighbouring paragraphs taken for one cell each, in every way. */
function joinings(row: TextRow, joins: number): TextRow[] {
  if (joins === 0) return [row];
  return row.flatMap((cell, i) => {
    const next = row[i + 1];
    if (next === undefined || !isLong(cell) || !isLong(next)) return [];
    return joinings([...row.slice(0, i), [...cell, ...next], ...row.slice(i + 2)], joins - 1);
  });
}

const isLong = (cell: TextCell): boolean => kindOf(cell) === 'prose' || nameOf(cell).length > PARAGRAPH_LENGTH;

/** Where the merged cells of a row may have been: at its left, or right after its serial number. */
function placesOf(row: TextRow, shift: number, columns: Columns): Pick<Placement, 'from' | 'widened'>[] {
  if (shift === 0) return [{ from: 0, widened: false }];
  if (isTotalLabel(row[0]) || isClassRow(row)) return [{ from: 1, widened: true }];
  const places: Pick<Placement, 'from' | 'widened'>[] = [];
  const serial = columns.serial && ['value', 'none'].includes(kindOf(row[0]!));
  if (serial && shift < columns.deepestLabel) places.push({ from: 1, widened: false });
  if (shift <= columns.deepestLabel) places.push({ from: 0, widened: false });
  else if (shift <= MAX_WIDENED && isLabelled(row)) places.push({ from: 1, widened: true });
  return places;
}

/** 一、基本支出, with figures: a class of items, over the columns of its groups and items. */
const isClassRow = (row: TextRow): boolean =>
  /^[一二三四五六七八九十]+[、.．]/.test(nameOf(row[0]!)) && isLabelled(row);

/** A name and at least two figures, and nothing else. */
const isLabelled = (row: TextRow): boolean =>
  kindOf(row[0]!) === 'text' &&
  row.filter((cell) => kindOf(cell) === 'value').length >= 2 &&
  row.slice(1).every((cell) => ['value', 'none'].includes(kindOf(cell)));

function misfits({ row, from, shift }: Placement, columns: Columns): number {
  return row.filter((cell, i) => !fits(kindOf(cell), columns.kinds[i < from ? i : i + shift]!)).length;
}

function fits(cell: CellKind, column: ColumnKind): boolean {
  if (cell === 'none' || column === 'any') return true;
  return column === 'value' ? cell === 'value' : cell !== 'value';
}

/**
 * A row whose cells of several paragraphs came apart: a paragraph whose opening words (工作会议：) have come before
 * starts the next cell, the others go on in theirs.
 */
export function foldByWords(row: TextRow): TextRow {
  const folded: TextCell[] = [];
  let seen = new Set<string>();
  for (const cell of row) {
    const words = /^[^：:]{2,12}(?=[：:])/.exec(cell[0]?.text ?? '')?.[0];
    if (words !== undefined && seen.size > 0 && !seen.has(words)) folded.push([...folded.pop()!, ...cell]);
    else {
      folded.push(cell);
      seen = new Set();
    }
    if (words !== undefined) seen.add(words);
  }
  return folded;
}
