import type { Block, Cell, Document, Table } from '../model/document.js';

/** A table by positions: what each row reads from left to right, merged cells in every place that they cover. */
export class Form {
  private readonly cover = new Map<number, Cell>();

  constructor(readonly table: Table) {
    for (const cell of table.cells)
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
        for (let col = cell.col; col < cell.col + cell.colSpan; col++) this.cover.set(row * table.columns + col, cell);
  }

  at(row: number, col: number): Cell | undefined {
    return col < this.table.columns ? this.cover.get(row * this.table.columns + col) : undefined;
  }

  /** The cells of a row, each once. */
  row(row: number): Cell[] {
    const cells = Array.from({ length: this.table.columns }, (_, col) => this.at(row, col));
    return [...new Set(cells)].filter((cell) => cell !== undefined);
  }
}

/** The text of a cell without white space. */
export const cellText = ({ paragraphs }: Cell): string =>
  paragraphs
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');

export const isBlank = ({ paragraphs }: Cell): boolean => paragraphs.every(({ text }) => text.trim() === '');

const REASON_HEADER = /偏差原因|未完成原因|原因分析|^原因/;

/** The cells of a row that are under a header of reasons. */
export const reasonsIn = (form: Form, row: number): Cell[] =>
  form.table.cells.flatMap((header) => {
    if (header.row >= row || !REASON_HEADER.test(cellText(header))) return [];
    const cell = form.at(row, header.col);
    return cell && cell !== header ? [cell] : [];
  });

/** All of a cell's first paragraph, as a span. */
export const spanOf = ({ paragraphs: [passage] }: Cell): { passage: string; start: number; end: number } => ({
  passage: passage!.id,
  start: 0,
  end: passage!.text.length,
});

export const tablesOf = ({ blocks }: Document): Table[] =>
  blocks.filter((block: Block): block is Table => block.type === 'table');
