import type { EvidenceEntry } from '../../pipeline/schema.js';
import type { Display, DisplayBlock } from '../../pipeline/schema.js';
import { passagesOf, type Lit } from './marks.js';

/** Characters of a paragraph that are shown on each side of a quote. */
const AROUND = 36;
/** Columns of a wide table that are shown beside the one meant. */
const BESIDE = 1;
const ALL_COLUMNS = 6;
/** Characters of a long cell that are shown before a quote. */
const IN_CELL = 10;

export interface Sentence {
  readonly kind: 'sentence';
  readonly path: readonly string[];
  readonly passage: string;
  readonly text: string;
  readonly lit: readonly Lit[];
  /** Whether text was cut off before and after. */
  readonly cut: readonly [boolean, boolean];
}

export interface GridCell {
  readonly text: string;
  readonly span: number;
  readonly header: boolean;
  readonly passage: string | null;
  readonly lit: readonly Lit[];
}

export interface Grid {
  readonly kind: 'grid';
  readonly path: readonly string[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** What stands around the figures of a finding, to be read side by side: a piece a paragraph, a few cells a table. */
export type Excerpt = Sentence | Grid;

/** In the order of the evidence: what is claimed comes first. */
export function excerptsOf(display: Display, evidence: readonly EvidenceEntry[]): Excerpt[] {
  const byBlock = new Map<DisplayBlock, EvidenceEntry[]>();
  for (const entry of evidence) {
    const block = display.blocks.find((candidate) => passagesOf(candidate).some(({ id }) => id === entry.passage));
    if (block) byBlock.set(block, [...(byBlock.get(block) ?? []), entry]);
  }
  return [...byBlock].map(([block, entries]) =>
    block.type === 'table' ? gridOf(block, entries) : sentenceOf(block, entries),
  );
}

const litOf = ({ figure, role }: EvidenceEntry): Lit => ({ start: figure[0], end: figure[1], role });

function sentenceOf(block: Exclude<DisplayBlock, { type: 'table' }>, entries: readonly EvidenceEntry[]): Sentence {
  const { id, text } = block.passage;
  const from = Math.max(0, Math.min(...entries.map(({ start }) => start)) - AROUND);
  const to = Math.min(text.length, Math.max(...entries.map(({ end }) => end)) + AROUND);
  return {
    kind: 'sentence',
    path: entries[0]!.path,
    passage: id,
    text: text.slice(from, to),
    lit: entries
      .map(litOf)
      .map(({ start, end, role }) => ({ start: start - from, end: end - from, role }))
      .sort((a, b) => a.start - b.start),
    cut: [from > 0, to < text.length],
  };
}

type Table = Extract<DisplayBlock, { type: 'table' }>;
type Cell = Table['cells'][number];

function gridOf(table: Table, entries: readonly EvidenceEntry[]): Grid {
  const places = entries.map((entry) => ({
    entry,
    cell: table.cells.find(({ passages }) => passages.some(({ id }) => id === entry.passage))!,
  }));
  const meant = places.map(({ cell }) => cell);
  const headers = places.flatMap(({ entry, cell }) => headerOf(table, cell, entry.path.at(-1)) ?? []);
  const rows = [...new Set([...headers, ...meant].map(({ row }) => row))].sort((a, b) => a - b);
  const columns = chosenColumns(table, meant);
  return {
    kind: 'grid',
    path: entries[0]!.path.slice(0, -2),
    rows: rows.map((row) => rowOf(table, row, columns, entries)),
  };
}

const textOf = ({ passages }: Cell): string =>
  passages
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');

/** The cell that names the column of a figure: the path of the figure ends with its words. */
function headerOf({ cells }: Table, { row, col, colSpan }: Cell, name: string | undefined): Cell | undefined {
  const words = name?.replace(/\s/g, '');
  return cells.findLast(
    (cell) => cell.row < row && cell.col < col + colSpan && col < cell.col + cell.colSpan && textOf(cell) === words,
  );
}

function chosenColumns({ columns }: Table, meant: readonly Cell[]): number[] {
  const all = Array.from({ length: columns }, (_, column) => column);
  if (columns <= ALL_COLUMNS) return all;
  return all.filter((column) => column <= 1 || meant.some(({ col }) => Math.abs(col - column) <= BESIDE));
}

/** A row of the grid; a cell that is merged over several of the columns is given once. */
function rowOf(table: Table, row: number, columns: readonly number[], entries: readonly EvidenceEntry[]): GridCell[] {
  const covering = columns.map((column) =>
    table.cells.find(
      (cell) =>
        cell.row <= row && row < cell.row + cell.rowSpan && cell.col <= column && column < cell.col + cell.colSpan,
    ),
  );
  const firsts = covering.flatMap((cell, index) => (cell && cell === covering[index - 1] ? [] : [index]));
  return firsts.map((first, index) => ({
    ...gridCell(covering[first], entries),
    span: (firsts[index + 1] ?? columns.length) - first,
  }));
}

function gridCell(cell: Cell | undefined, entries: readonly EvidenceEntry[]): Omit<GridCell, 'span'> {
  const passages = cell?.passages ?? [];
  const quoted = passages.find(({ id }) => entries.some(({ passage }) => passage === id)) ?? passages[0];
  const lit = entries.filter(({ passage }) => passage === quoted?.id).map(litOf);
  const cut = clipped(quoted?.text ?? '', lit);
  return { ...cut, header: cell?.header ?? false, passage: quoted?.id ?? null };
}

/** The text of a long cell, cut down to what is around the marks. */
function clipped(text: string, lit: readonly Lit[]): { readonly text: string; readonly lit: readonly Lit[] } {
  const from = Math.max(0, Math.min(text.length, ...lit.map(({ start }) => start)) - IN_CELL);
  if (lit.length === 0 || from === 0) return { text, lit };
  const ellipsis = '…';
  const shift = ellipsis.length - from;
  return {
    text: ellipsis + text.slice(from),
    lit: lit.map(({ start, end, role }) => ({ start: start + shift, end: end + shift, role })),
  };
}
