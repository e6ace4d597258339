import { stretch, type Stretch } from './lines.js';

/** A cell of a table as it stands in the text: its paragraphs; none for a blank cell. */
export type TextCell = readonly Stretch[];
export type TextRow = readonly TextCell[];

/** Rows found in a text, and the first line after them; no rows where the lines only look like a table's. */
export interface Rows {
  readonly rows: readonly TextRow[];
  readonly end: number;
}

/** A line of a flattened form: a tab before the text of one cell. A blank before the tab is left of a merged cell. */
const TABBED = /^[ \u3000]*\t/;
const AFTER_BLANK = /^[ \u3000]+\t/;
const RULE_LINE = /^[\s|｜│:=+\-─━—]+$/;
const BAR = /[|｜│]/;

const isTabbed = (line: string | undefined): boolean => line !== undefined && TABBED.test(line);
const isBlank = (line: string): boolean => line.trim() === '';

/**
 * A form that an old Word-to-text export has flattened: a tabbed line after an empty line starts a row, each further
 * tabbed line is the next cell, a line of only a tab a blank cell; an untabbed line goes on in its cell.
 */
export function flattenedRows(lines: readonly string[], start: number): Rows | null {
  if (!isTabbed(lines[start]) || hasInnerTab(lines[start]!)) return null;
  const rows: Stretch[][][] = [];
  let afterGap = true;
  let i = start;
  while (i < lines.length) {
    const line = lines[i]!;
    if (isTabbed(line)) {
      if (hasInnerTab(line)) break;
      if (afterGap || AFTER_BLANK.test(line)) rows.push([]);
      const cell = stretch(line, i + 1, 0);
      rows.at(-1)!.push(cell.text === '' ? [] : [cell]);
      afterGap = false;
      i += 1;
    } else if (isBlank(line)) {
      afterGap = true;
      i += 1;
    } else {
      const end = endOfStretch(lines, i);
      const cell = rows.at(-1)!.at(-1)!;
      if (endsTable(lines, i, end, afterGap, cell)) break;
      for (let k = i; k < end; k++) if (!isBlank(lines[k]!)) cell.push(stretch(lines[k]!, k + 1, 0));
      afterGap = isBlank(lines[end - 1]!);
      i = end;
    }
  }
  const found = rows.map(joinEnumerated);
  return { rows: isForm(found) ? found : [], end: i };
}

const hasInnerTab = (line: string): boolean => line.trim().includes('\t');

/** The next tabbed line from a line on, or the end of the text. */
function endOfStretch(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && !isTabbed(lines[end])) end += 1;
  return end;
}

/** What no cell of a form goes on with: a heading of the report, the caption or unit line of the next table. */
const OUTSIDE =
  /^(?:第?[一二三四五六七八九十]+(?:部分|[、章节])|[（(][一二三四五六七八九十]+[）)]|附[件表]|表\s*\d|公开\d)|^[（(]?(?:金额)?单位[：:]|表(?:[（(][^（）()]*[）)])?$/;
const OUTSIDE_MAX = 60;
const PROSE_LENGTH = 20;

/** Whether untabbed lines [from, to) stand after the table rather than in its last cell. */
function endsTable(
  lines: readonly string[],
  from: number,
  to: number,
  afterGap: boolean,
  cell: readonly Stretch[],
): boolean {
  const texts = lines.slice(from, to).map((line) => line.trim());
  if (texts.some((text) => text.length <= OUTSIDE_MAX && OUTSIDE.test(text) && !continuesCount(cell, text)))
    return true;
  if (!afterGap) return false;
  const last = cell.at(-1)?.text ?? '';
  const isProse = last.length > PROSE_LENGTH || /[。；;]$/.test(last);
  return !isProse || to === lines.length;
}

/** （二） after （一） in the same cell is no heading. */
function continuesCount(cell: readonly Stretch[], text: string): boolean {
  const first = text.charAt(0) === '（' || text.charAt(0) === '(' ? text.slice(0, 1) : null;
  return first !== null && (cell[0]?.text.startsWith(first) ?? false);
}

/** Paragraphs that a writer indents with tabs are no form: a form has rows of several short cells. */
function isForm(rows: readonly TextRow[]): boolean {
  const cells = rows.flat();
  const short = cells.filter((cell) => (cell[0]?.text.length ?? 0) <= PROSE_LENGTH);
  return rows.some((row) => row.length > 1) && short.length * 2 >= cells.length;
}

const ENUMERATED = /^[（(]?(\d{1,2})(?:[）)]|[、．]|\.(?!\d))(?=\s*\S)/;
const ENUMERATED_MIN = 6;

/** Exports that tab every paragraph part a cell of numbered points into lines: (2) after (1) goes on in the cell. */
function joinEnumerated(row: readonly Stretch[][]): TextRow {
  const joined: Stretch[][] = [];
  for (const cell of row) {
    const previous = joined.at(-1)?.at(-1);
    if (previous && cell[0] && follows(previous.text, cell[0].text)) joined.at(-1)!.push(...cell);
    else joined.push([...cell]);
  }
  return joined;
}

function follows(previous: string, next: string): boolean {
  if (Math.min(previous.length, next.length) < ENUMERATED_MIN) return false;
  const [a, b] = [ENUMERATED.exec(previous), ENUMERATED.exec(next)];
  return a !== null && b !== null && Number(b[1]) === Number(a[1]) + 1 && a[0].length === b[0].length;
}

/** Rows of which each is one line, with bars or tabs between the cells; at least two such lines make a table. */
export function delimitedRows(lines: readonly string[], start: number): Rows | null {
  const first = lines[start]!;
  const separator = BAR.test(first) ? BAR : /\t/;
  const rows: TextRow[] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    if (separator === BAR && RULE_LINE.test(line) && rows.length > 0) continue;
    const cells = splitCells(line, end + 1, separator);
    if (cells.length < 2 || cells.every((cell) => cell.length === 0)) break;
    rows.push(cells);
  }
  if (rows.length < 2) return null;
  return { rows: isContents(rows) ? [] : rows, end };
}

function splitCells(line: string, number: number, separator: RegExp): TextCell[] {
  const pieces: Stretch[] = [];
  let from = 0;
  for (const piece of line.split(separator)) {
    pieces.push(stretch(piece, number, from));
    from += piece.length + 1;
  }
  // a bar at both ends is a border; at the end alone it parts a blank cell
  if (separator === BAR && pieces[0]?.text === '' && pieces.at(-1)?.text === '') {
    pieces.shift();
    pieces.pop();
  }
  return pieces.map((piece) => (piece.text === '' ? [] : [piece]));
}

/** A table of contents: headings with page numbers that only rise. */
function isContents(rows: readonly TextRow[]): boolean {
  const pages = rows.map((row) => (row.length === 2 ? Number(row[1]![0]?.text ?? 'none') : NaN));
  return pages.every((page, i) => Number.isInteger(page) && page >= (pages[i - 1] ?? 0)) && pages.length > 2;
}
