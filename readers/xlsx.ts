/** Workbooks: each visible sheet as its lines and tables, figures as its cells show them. */
import { UnreadableError, type Document, type Notice } from '../model/document.js';
import type { OfficePackage } from './office/package.js';
import { childOf, elementsOf, ownText, type XmlElement } from './office/xml.js';
import { outline, plainLine, type Item } from './outline.js';
import { identify, PassageBuilder } from './passage.js';
import { printNumber } from './xlsx/number-format.js';
import { itemsOf, type ShownCell } from './xlsx/layout.js';
import { parseSheet, type StoredCell, type StoredSheet } from './xlsx/sheet.js';
import { CellStyles } from './xlsx/styles.js';

/**
 * Reads a workbook as it prints: results of formulas, numbers in the format of their cells. Hidden sheets are left out
 * and named; hidden rows and columns are read, since totals count them.
 * @throws UnreadableError 'truncated', 'too-large', 'not-a-document', or 'empty' where no visible sheet holds anything.
 */
export function readXlsx(book: OfficePackage): Document {
  const root = book.part(book.main)!;
  const sheets = sheetsOf(root);
  const visible = sheets.filter(({ hidden }) => !hidden);
  const printer = new Printer(book, root);
  const read = visible.flatMap(({ name, id }) => {
    const path = book.named(id);
    const text = path === undefined ? undefined : book.text(path);
    return text === undefined || !/worksheet/.test(text.slice(0, 2000)) ? [] : { name, sheet: parseSheet(text) };
  });
  const filled = read.filter(({ sheet }) => sheet.cells.length > 0);
  const items = filled.flatMap(({ name, sheet }): Item[] => {
    const shown = itemsOf(
      name,
      sheet.cells.map((cell) => ({ ...cell, text: printer.print(cell) })) satisfies ShownCell[],
      sheet.merged,
    );
    return filled.length > 1 ? [sheetHeading(name), ...shown] : shown;
  });
  if (items.length === 0) throw new UnreadableError('empty', '工作簿中没有任何内容。');
  const { title, blocks } = outline(items);
  const left = sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
  return {
    format: 'xlsx',
    title,
    blocks: identify(blocks),
    notices: noticesOf(
      left,
      read.map(({ sheet }) => sheet),
    ),
  };
}

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

function sheetsOf(root: XmlElement): SheetEntry[] {
  const list = childOf(root, 's:sheets');
  return (list ? elementsOf(list) : []).map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    id: attributes['r:id'] ?? '',
    hidden: (attributes['state'] ?? 'visible') !== 'visible',
  }));
}

/** A sheet's name is on its tab and not in it; it tells a reader of the findings where to look. */
function sheetHeading(name: string): Item {
  const builder = new PassageBuilder();
  builder.append(name, null);
  return { ...plainLine(builder.build()), level: 1 };
}

/** Says what a stored cell shows. */
class Printer {
  private readonly styles: CellStyles;
  private readonly shared: readonly string[];
  private readonly from1904: boolean;

  constructor(book: OfficePackage, root: XmlElement) {
    const partOf = (type: string): XmlElement | undefined => {
      const path = book.related(type);
      return path === undefined ? undefined : book.part(path);
    };
    this.styles = new CellStyles(partOf('styles'));
    const strings = partOf('sharedStrings');
    this.shared = strings ? elementsOf(strings).map(textOf) : [];
    this.from1904 = ['1', 'true'].includes(childOf(root, 's:workbookPr')?.attributes['date1904'] ?? '');
  }

  print({ type, value, style }: StoredCell): string {
    if (type === 's') return this.shared[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return value.slice(0, 10);
    if (type !== 'n') return value;
    const number = Number(value);
    return Number.isFinite(number) ? printNumber(number, this.styles.format(style), this.from1904) : value;
  }
}

/** The text of a shared string, its runs joined, without the marks of pronunciation. */
const textOf = (element: XmlElement): string =>
  elementsOf(element)
    .filter(({ name }) => name !== 's:rPh' && name !== 's:phoneticPr')
    .map((child) => (child.name === 's:t' ? ownText(child) : textOf(child)))
    .join('');

function noticesOf(hiddenSheets: readonly string[], sheets: readonly StoredSheet[]): Notice[] {
  const notices: Notice[] = [];
  const add = (code: string, count: number, message: string): void => {
    if (count > 0) notices.push({ code, message });
  };
  const sum = (of: (sheet: StoredSheet) => number): number => sheets.reduce((total, sheet) => total + of(sheet), 0);
  const rows = sum(({ hidden }) => hidden.rows);
  const columns = sum(({ hidden }) => hidden.columns);
  const uncomputed = sum((sheet) => sheet.uncomputed);
  const errors = sum(({ cells }) => cells.filter(({ type }) => type === 'e').length);
  add(
    'hidden-sheet',
    hiddenSheets.length,
    `工作簿中有 ${hiddenSheets.length} 张隐藏的工作表，未读取（${hiddenSheets.join('、')}）。`,
  );
  add('hidden-cells', rows + columns, `工作表中有隐藏的行或列（${rows} 行，${columns} 列），其中的数字一并核对。`);
  add(
    'uncomputed-formula',
    uncomputed,
    `有 ${uncomputed} 个公式没有保存计算结果，按空白读取；请在表格软件中打开并保存后再报送。`,
  );
  add('formula-error', errors, `有 ${errors} 个单元格是公式错误（如 #REF!），未能核对。`);
  return notices;
}
