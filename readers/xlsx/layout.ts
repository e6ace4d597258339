import { UnreadableError, type Cell, type Passage, type Table } from '../../model/document.js';
import { groupBy } from '../../model/grouping.js';
import { plainLine, type Item, type Line } from '../outline.js';
import { PassageBuilder } from '../passage.js';
import { referenceOf, type Area, type StoredCell } from './sheet.js';

/** A cell with what it shows. */
export interface ShownCell extends StoredCell {
  readonly text: string;
}

/** Positions of a table's grid; more of them are blank cells that somebody spread over a sheet. */
const MOST_POSITIONS = 400_000;

/** The lines and tables of a sheet. Lines are what stands over a table or under it: title, unit, notes. */
export function itemsOf(sheet: string, cells: readonly ShownCell[], merged: readonly Area[]): Item[] {
  const layout = new Layout(sheet, merged);
  const shown = cells.filter(({ text }) => text.trim() !== '');
  const rows = [...groupBy(shown, ({ row }) => row)].sort(([a], [b]) => a - b).map(([, row]) => row);
  const isWide = rows.some((row) => row.length > 1);
  const items: Item[] = [];
  let table: (readonly ShownCell[])[] = [];
  const end = (): void => {
    const last = table.findLastIndex((row) => !isNote(row));
    if (last >= 0) items.push(layout.table(table.slice(0, last + 1)));
    for (const row of table.slice(last + 1)) items.push(...layout.lines(row, false));
    table = [];
  };
  rows.forEach((row, index) => {
    const apart = index > 0 && row[0]!.row - rows[index - 1]!.at(-1)!.row > 1;
    const alone = row.length === 1 && isWide;
    if (table.length > 0 && apart && (alone || isField(row))) end();
    const above = table.length === 0 && (alone || isField(row) || !isWide);
    if (above) items.push(...layout.lines(row, isUntitled(items)));
    else table.push(row);
  });
  end();
  return items;
}

/** Whether no line so far may be the title. */
const isUntitled = (items: readonly Item[]): boolean => items.every((item) => item.type === 'line' && !item.title);

const FIELD = /[:：]|^[（(][^（()）]*[）)]$/;
/** 编制单位：…  单位：万元: nothing but fields. */
const isField = (row: readonly ShownCell[]): boolean => row.every(({ text }) => FIELD.test(text.trim()));

const LONG = 30;
/** 注：…: the one cell of a row under a table, a sentence. */
const isNote = (row: readonly ShownCell[]): boolean =>
  row.length === 1 &&
  (/^\s*(?:注|备注|说明|填报?表?说明)\s*[：:\d]/.test(row[0]!.text) ||
    (/[。；]/.test(row[0]!.text) && row[0]!.text.length > LONG && row[0]!.col === 0));

/** How many of some numbers, in order, are in [from, to]. */
function countWithin(sorted: readonly number[], from: number, to: number): number {
  const before = (limit: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return before(to + 1) - before(from);
}

class Layout {
  private readonly merged: ReadonlyMap<string, Area>;

  constructor(
    private readonly sheet: string,
    merged: readonly Area[],
  ) {
    this.merged = new Map(merged.map((area) => [referenceOf(area.top, area.left), area]));
  }

  /** The cells of a row as a line each. `untitled` where the first of them may be the title: it then runs over columns. */
  lines(row: readonly ShownCell[], untitled: boolean): Line[] {
    return row.map((cell) => {
      const builder = new PassageBuilder();
      builder.append(cell.text.trim().replace(/\r?\n/g, ' '), this.source(cell));
      const { left, right } = this.areaOf(cell);
      const title = untitled && row.length === 1 && right > left && !FIELD.test(cell.text);
      return { ...plainLine(builder.build()), title };
    });
  }

  /** Rows as a grid; blank rows and columns between them are left out. */
  table(rows: readonly (readonly ShownCell[])[]): Table {
    const cells = rows.flat();
    const filledRows = [...new Set(cells.map(({ row }) => row))];
    const filledColumns = [...new Set(cells.map(({ col }) => col))].sort((a, b) => a - b);
    if (filledRows.length * filledColumns.length > MOST_POSITIONS)
      throw new UnreadableError('too-large', '工作表过大，不像是报告，未予检查。');
    const rowAt = new Map(filledRows.map((row, index) => [row, index]));
    const columnAt = new Map(filledColumns.map((col, index) => [col, index]));
    const taken = new Set<string>();
    const placed = cells.flatMap((cell): Cell[] => {
      const area = this.areaOf(cell);
      const place = { row: rowAt.get(cell.row)!, col: columnAt.get(cell.col)! };
      // what a merged cell covers is not shown
      if (taken.has(`${place.row} ${place.col}`)) return [];
      const rowSpan = countWithin(filledRows, area.top, area.bottom);
      const colSpan = countWithin(filledColumns, area.left, area.right);
      for (let row = place.row; row < place.row + rowSpan; row++)
        for (let col = place.col; col < place.col + colSpan; col++) taken.add(`${row} ${col}`);
      return [{ ...place, rowSpan, colSpan, header: false, paragraphs: this.paragraphs(cell) }];
    });
    const blanks: Cell[] = [];
    for (let row = 0; row < filledRows.length; row++)
      for (let col = 0; col < filledColumns.length; col++)
        if (!taken.has(`${row} ${col}`))
          blanks.push({ row, col, rowSpan: 1, colSpan: 1, header: false, paragraphs: [] });
    return {
      type: 'table',
      id: '',
      rows: filledRows.length,
      columns: filledColumns.length,
      cells: [...placed, ...blanks].sort((a, b) => a.row - b.row || a.col - b.col),
    };
  }

  private paragraphs(cell: ShownCell): Passage[] {
    const lines = cell.text.split(/\r?\n/).filter((line) => line.trim() !== '');
    return lines.map((line) => {
      const builder = new PassageBuilder();
      builder.append(line.trim(), this.source(cell));
      return builder.build();
    });
  }

  private source({ row, col }: ShownCell): { kind: 'xlsx'; sheet: string; cell: string } {
    return { kind: 'xlsx', sheet: this.sheet, cell: referenceOf(row, col) };
  }

  private areaOf({ row, col }: ShownCell): Area {
    return this.merged.get(referenceOf(row, col)) ?? { top: row, left: col, bottom: row, right: col };
  }
}
