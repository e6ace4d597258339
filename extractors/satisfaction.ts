import type { Cell, Document, Table } from '../model/document.js';
import { groupBy } from '../model/grouping.js';
import type { Statement } from '../model/reading.js';

const SATISFIED =
  /^\s*(?:群众|服务对象|总体|均|基本|比较|较|很|非常|十分)*(?:满意|较高|很高|良好|优秀|达标|好)[。.]?\s*$/;

const RATE = /[\d一二三四五六七八九]\s*[%％]|百分之/;

/** Cells of a row of 满意度 that say 满意 where a figure is due; the last one of a row that has a plan of the same word. */
export function satisfactionInWords(document: Document): Statement[] {
  return document.blocks.flatMap((block) => (block.type === 'table' ? inTable(block) : []));
}

function inTable({ cells }: Table): Statement[] {
  return [...groupBy(cells, ({ row }) => row).values()].flatMap((row) => {
    const claim = row.findLast((cell) => SATISFIED.test(textOf(cell)));
    const label = claim && row.findLast((cell) => cell.col < claim.col && /满意度/.test(textOf(cell)));
    if (!claim || !label || row.some((cell) => RATE.test(textOf(cell)))) return [];
    const passage = claim.paragraphs.find(({ text }) => text.trim() !== '')!;
    const start = passage.text.length - passage.text.trimStart().length;
    const span = { passage: passage.id, start, end: passage.text.trimEnd().length };
    return [{ kind: 'satisfaction', span, text: passage.text.trim(), subject: textOf(label) }];
  });
}

const textOf = ({ paragraphs }: Cell): string => paragraphs.map(({ text }) => text.trim()).join('');
