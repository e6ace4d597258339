import type { Cell, Document, Passage, Table } from '../model/document.js';
import type { Place, Section, Statement } from '../model/reading.js';
import type { CellContext } from './tables/tables.js';

/**
 * The sentences of goals and of results: those of a section of goals or of a column 计划, and those of sections that tell
 * what was done or of a column 实际. The subject is the service or project that the row or the paragraph names.
 */
export function plansAndResults(
  document: Document,
  places: ReadonlyMap<string, Place>,
  contexts: ReadonlyMap<string, CellContext>,
): Statement[] {
  const statements: Statement[] = [];
  const put = (passage: Passage, side: Side | null, subject: string | null): void => {
    if (side !== null)
      statements.push(...sentencesOf(passage).map((sentence) => ({ kind: side, subject, ...sentence })));
  };
  for (const block of document.blocks) {
    if (block.type === 'paragraph') {
      const place = places.get(block.passage.id)!;
      put(block.passage, sideOfSection(place.section), place.section?.title ?? null);
    } else if (block.type === 'table') {
      const above = headersAbove(block);
      for (const cell of block.cells) {
        for (const passage of cell.paragraphs) {
          const context = contexts.get(passage.id);
          const header = context?.columnHeaders.at(-1) ?? above(cell);
          put(passage, sideOfCell(passage.text, header), context?.rowLabels.at(-1) ?? null);
        }
      }
    }
  }
  return statements;
}

type Side = 'plan' | 'result';

const RESULT_SECTIONS = new Set(['results', 'execution', 'analysis']);

/** A section of projects stands in that of results, whatever its own title names. */
function sideOfSection(section: Section | null): Side | null {
  if (section === null) return null;
  if (section.kind === 'goals') return 'plan';
  return RESULT_SECTIONS.has(section.kind) ? 'result' : null;
}

const PLAN_HEADER = /计划|目标|预期/;
const RESULT_HEADER = /实际|完成/;

/** A goal that is one text has its header right above it, in a form without figures there: 预期目标, 实际完成情况. */
function headersAbove({ cells, columns }: Table): (cell: Cell) => string {
  const cover = new Map<number, Cell>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let col = cell.col; col < cell.col + cell.colSpan; col++) cover.set(row * columns + col, cell);
  return ({ row, col }) => {
    const header = cover.get((row - 1) * columns + col);
    const text =
      header?.paragraphs
        .map((passage) => passage.text)
        .join('')
        .replace(/\s+/g, '') ?? '';
    return OVERALL_HEADER.test(text) ? text : '';
  };
}

const OVERALL_HEADER = /^(?:年度|年初|总体|预期|绩效){1,3}目标$|^(?:全年)?(?:实际)?完成情况$/;

function sideOfCell(text: string, header: string): Side | null {
  if (/未完成|原因|措施|偏差|得分|分值/.test(header)) return null;
  if (/^\s*(?:年度|总体)?预期目标[:：]/.test(text)) return 'plan';
  if (/^\s*(?:全年)?实际完成情况[:：]/.test(text)) return 'result';
  if (RESULT_HEADER.test(header)) return 'result';
  return PLAN_HEADER.test(header) ? 'plan' : null;
}

/** Ends of sentences, and the numbers of listed items. */
const SENTENCE_BREAK = /[。；;！？\n]|(?=[（(]\d{1,2}[)）])|(?=[①-⑳])/g;

function sentencesOf({ id, text }: Passage): { span: Statement['span']; text: string }[] {
  const sentences: { span: Statement['span']; text: string }[] = [];
  let start = 0;
  const close = (end: number): void => {
    const printed = text.slice(start, end);
    const from = start + (printed.length - printed.trimStart().length);
    const to = start + printed.trimEnd().length;
    if (from < to) sentences.push({ span: { passage: id, start: from, end: to }, text: text.slice(from, to) });
  };
  for (const match of text.matchAll(SENTENCE_BREAK)) {
    close(match.index);
    start = match.index + match[0].length;
  }
  close(text.length);
  return sentences;
}
