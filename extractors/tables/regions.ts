import { colEnd, rowEnd, type Grid, type GridCell } from './grid.js';
import {
  isCodeHeader,
  isComparatorHeader,
  isFieldLabel,
  isHeaderLabel,
  isOrdinalHeader,
  isRemarkHeader,
  isResultHeader,
  isRuleHeader,
  isScoreHeader,
  isTargetHeader,
  isTotalLabel,
  isUnitHeader,
} from './lexicon.js';

export type ColumnRole = 'label' | 'ordinal' | 'unit' | 'comparator' | 'rule' | 'remark' | 'figures' | 'text';

/** A column of a region: the grid columns under one lowest header cell. */
export interface Column {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** From the outermost header down; empty for a column without one. */
  readonly headers: readonly string[];
  readonly role: ColumnRole;
  /** Side-by-side halves of one table are numbered from the left. */
  readonly half: number;
}

/** The lowest header of a column. */
export const leafOf = ({ headers }: Column): string => headers.at(-1) ?? '';

/** A stretch of rows under one header; a table may hold several. */
export interface Region {
  /** Heading row above the header that spans the table, if any. */
  readonly title: string | null;
  readonly headerTop: number;
  /** Rows [top, bottom) hold the data. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly Column[];
  /** Rows of one cell that stand between the data and head what follows. */
  readonly breaks: ReadonlySet<number>;
}

/** The regions of a table in order. Rows above, between and below them belong to forms of label and value. */
export function regionsOf(grid: Grid): Region[] {
  const regions: Region[] = [];
  let row = 0;
  while (row < grid.rows) {
    const group = headerGroupAt(grid, row, regions.length === 0 || regions.at(-1)!.bottom < row);
    if (group === null) {
      row++;
      continue;
    }
    const titled = group.top > 0 && isTitleRow(grid, group.top - 1) ? group.top - 1 : null;
    const bottom = regionEnd(grid, group);
    const columns = columnsOf(grid, group, bottom);
    const breaks = new Set<number>();
    for (let r = group.bottom; r < bottom; r++) if (isTitleRow(grid, r)) breaks.add(r);
    regions.push({
      title: titled === null ? null : onlyText(grid, titled),
      headerTop: group.top,
      top: group.bottom,
      bottom,
      columns,
      breaks,
    });
    row = bottom;
  }
  return regions;
}

interface HeaderGroup {
  readonly top: number;
  readonly bottom: number;
}

const printedIn = (grid: Grid, row: number): GridCell[] => grid.starting(row).filter((cell) => !cell.blank);
const hasFigure = (grid: Grid, row: number): boolean =>
  grid.starting(row).some((cell) => cell.figure !== null && cell.figure.words === '');

/** A row of one cell over (nearly) the whole width, beside labels at most that come from above. */
function isTitleRow(grid: Grid, row: number): boolean {
  const printed = printedIn(grid, row);
  const [only] = printed;
  if (only === undefined || printed.length > 1 || only.prose || only.figure !== null || only.cell.rowSpan > 1)
    return false;
  return only.cell.colSpan >= Math.max(2, grid.columns - 1) && !isTotalLabel(only.text);
}

const onlyText = (grid: Grid, row: number): string => printedIn(grid, row)[0]?.text ?? '';

/** The column numbers of a final-accounts form (栏次 1 2 3 …) or the letters of its formulas stand under the header. */
function isNumberingRow(grid: Grid, row: number): boolean {
  // 类 | 款 | 项 | 栏次 | 1 | 2 | 3
  const printed = printedIn(grid, row).filter((cell) => !/^(?:[类款项]|栏次|行次)$/.test(cell.text));
  const numbers = printed.filter((cell) => /^\d{1,2}$/.test(cell.text));
  if (numbers.length < 2 || numbers.length < printed.length - 2) return false;
  return numbers.every((cell, i) => i === 0 || Number(cell.text) === Number(numbers[i - 1]!.text) + 1);
}

/** A header row names columns and holds no figure. Its words tell, or that it is the first with figures under it. */
function headerGroupAt(grid: Grid, row: number, open: boolean): HeaderGroup | null {
  const printed = printedIn(grid, row);
  if (printed.length < 2 || !couldHead(grid, row)) return null;
  let bottom = row + 1;
  while (bottom < grid.rows && (subdivides(grid, row, bottom) || isNumberingRow(grid, bottom))) bottom++;
  if (bottom >= grid.rows) return null;
  const worded = printed.filter((cell) => isHeaderLabel(cell.text)).length;
  const firstRow = firstDataRow(grid, bottom);
  if (firstRow === null) return null;
  if (worded >= 2 && worded * 2 >= printed.length) return { top: row, bottom };
  if (printed.length >= 2 && printed.every((cell) => cell.cell.header) && worded >= 1) return { top: row, bottom };
  return open && hasFigure(grid, bottom) && figuresUnder(grid, bottom - 1, bottom) ? { top: row, bottom } : null;
}

function couldHead(grid: Grid, row: number): boolean {
  const starting = grid.starting(row);
  if (starting.some((cell) => cell.prose || (cell.figure !== null && cell.figure.words === ''))) return false;
  const [first, second] = printedIn(grid, row);
  const fieldRow = first !== undefined && isFieldLabel(first.text) && !(second && isHeaderLabel(second.text));
  // 年度 over the years themselves heads a column
  if (fieldRow && YEAR.test(grid.at(row + 1, first.cell.col)?.text ?? '')) return true;
  return !fieldRow;
}

function firstDataRow(grid: Grid, row: number): number | null {
  for (let r = row; r < grid.rows; r++) if (printedIn(grid, r).length > 0) return r;
  return null;
}

/** Figures below header cells that are not blank themselves, in at least one column that is not the first. */
function figuresUnder(grid: Grid, header: number, row: number): boolean {
  return grid.starting(row).some((cell) => {
    if (cell.figure === null || cell.cell.col === 0) return false;
    const above = grid.at(header, cell.cell.col);
    return (
      above !== null &&
      !above.blank &&
      above.figure === null &&
      colEnd(above) <= Math.max(colEnd(cell), above.cell.col + 1)
    );
  });
}

/** Whether a row divides merged header cells above it, all its other columns being covered by cells from above. */
function subdivides(grid: Grid, top: number, row: number): boolean {
  const starting = grid.starting(row);
  const printed = starting.filter((cell) => !cell.blank);
  if (printed.length === 0 || printed.some((cell) => cell.prose || cell.figure?.words === '')) return false;
  const children = new Map<GridCell, number>();
  for (const cell of printed) {
    const above = grid.at(row - 1, cell.cell.col);
    if (above === null || above.cell.row < top) return false;
    if (above.blank) continue;
    if (cell.cell.col < above.cell.col || colEnd(cell) > colEnd(above)) return false;
    children.set(above, (children.get(above) ?? 0) + 1);
  }
  const divided = [...children].filter(([above]) => above.cell.colSpan > 1);
  if (divided.length === 0 || ![...children.values()].some((count) => count >= 2)) return false;
  return [...children].every(([above, count]) => count >= 2 || above.cell.colSpan > 1);
}

/** The region ends where another header, or a heading row that a header follows, begins. */
function regionEnd(grid: Grid, group: HeaderGroup): number {
  for (let row = group.bottom; row < grid.rows; row++) {
    if (headerGroupAt(grid, row, false) !== null) return row;
    if (isTitleRow(grid, row) && row + 1 < grid.rows && headerGroupAt(grid, row + 1, true) !== null) return row;
  }
  return grid.rows;
}

function columnsOf(grid: Grid, group: HeaderGroup, bottom: number): Column[] {
  const drafts: Omit<Column, 'index' | 'half'>[] = [];
  const header = lowestHeaderRow(grid, group);
  for (let col = 0; col < grid.columns;) {
    const lowest = grid.at(header, col);
    const end = lowest === null ? col + 1 : Math.max(col + 1, colEnd(lowest));
    const headers = headerPath(grid, group, header, col);
    drafts.push({ start: col, end, headers, role: 'text' });
    col = end;
  }
  const withRoles = drafts.map((column) => ({ ...column, role: roleOf(grid, group, bottom, column) }));
  return numberHalves(withoutTrailingLabels(withRoles)).map((column, index) => ({ ...column, index }));
}

/** What stands right of all figures labels none of them: 主要扣分点 is a remark. */
function withoutTrailingLabels<C extends { readonly role: ColumnRole }>(columns: readonly C[]): C[] {
  const last = columns.findLastIndex(({ role }) => role === 'figures' || role === 'text');
  return columns.map((column, i) =>
    column.role === 'label' && last > 0 && i > last ? { ...column, role: 'remark' } : column,
  );
}

function lowestHeaderRow(grid: Grid, group: HeaderGroup): number {
  let row = group.bottom - 1;
  while (row > group.top && isNumberingRow(grid, row)) row--;
  return row;
}

function headerPath(grid: Grid, group: HeaderGroup, lowest: number, col: number): string[] {
  const path: GridCell[] = [];
  for (let row = group.top; row <= lowest; row++) {
    const cell = grid.at(row, col);
    if (cell && !cell.blank && !path.includes(cell) && rowEnd(cell) <= group.bottom) path.push(cell);
  }
  return path.map((cell) => cell.text);
}

const DECIMAL = /^\d+\.\d+[%％]?$/;
const MARKED_GROUP = /（\d+(?:\.\d+)?分）$/;
const YEAR = /^(?:19|20)\d{2}年?$/;

function roleOf(
  grid: Grid,
  group: HeaderGroup,
  bottom: number,
  { start, end, headers }: Omit<Column, 'index' | 'half' | 'role'>,
): ColumnRole {
  const header = headers.at(-1) ?? '';
  const cells = new Set<GridCell>();
  for (let row = group.bottom; row < bottom; row++) {
    const cell = grid.at(row, start);
    if (cell && !cell.blank && cell.cell.col >= start && colEnd(cell) <= end) cells.add(cell);
  }
  if (isOrdinalHeader(header)) return 'ordinal';
  if (isComparatorHeader(header)) return 'comparator';
  // 单位 over the first column heads the names of units, not units of measure.
  if (isUnitHeader(header) && start > 0 && [...cells].every((cell) => cell.text.length <= 6 && cell.figure === null))
    return 'unit';
  if (isRuleHeader(header)) return 'rule';
  // 投入使用时间 over 4.00 is an indicator, and no date
  const isMeasured = cells.size > 0 && [...cells].every(({ text }) => DECIMAL.test(text));
  if (isCodeHeader(header) && !isMeasured) return 'label';
  const figures = [...cells].filter((cell) => cell.figure?.words === '');
  // 一类, 二类, 三类 in the first column: the last of them alone seems a count
  const isLabelled = start === 0 && figures.length * 2 <= cells.size;
  const years = [...cells].every((cell) => YEAR.test(cell.text));
  if (figures.length > 0 && !isLabelled && !(years && cells.size > 1 && start === 0)) return 'figures';
  if (cells.size === 0) return isScoreHeader(header) ? 'figures' : 'text';
  // 资金来源 over the first column heads labels, not remarks.
  if (isRemarkHeader(header) && start > 0) return 'remark';
  // 年度绩效目标1（40分） over the first column heads the indicators of a group
  if (!(start === 0 && MARKED_GROUP.test(header)) && (isTargetHeader(header) || isResultHeader(header))) return 'text';
  return [...cells].some((cell) => cell.prose) ? 'text' : 'label';
}

/** Text columns beside the figures are labels only up to the first figures; 项目|金额|项目|金额 is two halves. */
function numberHalves(columns: readonly Omit<Column, 'index' | 'half'>[]): Omit<Column, 'index'>[] {
  const first = columns.find((column) => column.role === 'label');
  const name = first?.headers.at(-1);
  let half = 0;
  let seenFigures = false;
  return columns.map((column) => {
    const again = column !== first && column.role === 'label' && name !== undefined && column.headers.at(-1) === name;
    if (again && seenFigures) half++;
    if (column.role === 'figures') seenFigures = true;
    return { ...column, half };
  });
}
