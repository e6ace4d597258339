import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetSource {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** The XML of rows: see `row`. */
  readonly rows: readonly string[];
  readonly merged?: readonly string[];
}

/** A workbook of these sheets; `formats` are the number formats of styles 1, 2 … in their cells. */
export function workbookFile(
  sheets: readonly SheetSource[],
  { formats = [], shared = [] }: { formats?: readonly string[]; shared?: readonly string[] } = {},
): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
      ['strings', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${200 + i}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared.join('')}</sst>`,
  };
  sheets.forEach(({ rows, merged = [] }, i) => {
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    files[`xl/worksheets/sheet${i}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

type CellSource =
  string | number | null | { readonly xml: string } | { readonly number: number; readonly style: number };

/** A row of cells from column A on: a text, a number, a number in a style, ready XML, or nothing. */
export function row(number: number, cells: readonly CellSource[], attributes = ''): string {
  const xml = cells.map((cell, i) => {
    const ref = `${String.fromCharCode(65 + i)}${number}`;
    if (cell === null) return `<c r="${ref}" s="0"/>`;
    if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c r="${ref}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
    return 'xml' in cell ? cell.xml : `<c r="${ref}" s="${cell.style}"><v>${cell.number}</v></c>`;
  });
  return `<row r="${number}"${attributes}>${xml.join('')}</row>`;
}
