import type { Cell, Document, Passage, Table } from '../../model/document.js';
import type { Deadline, PrintedDate, TimeClaim } from '../../model/timing.js';
import { isResultHeader, isTargetHeader } from '../tables/lexicon.js';
import type { CellContext } from '../tables/tables.js';
import { areOfOneDeed } from './deeds.js';
import { claimsIn } from './time-claims.js';

type Contexts = ReadonlyMap<string, CellContext>;
type DatesOf = (passage: Passage) => readonly PrintedDate[];

/** A cell that holds one date and few words with it. */
interface DateCell {
  readonly cell: Cell;
  readonly passage: Passage;
  readonly date: PrintedDate;
}

const LONGEST = 24;
/** 已完成 in a cell of its own; 是 stands under 是否完成. */
const VERDICT = /^(?:已|均已|按期|如期|按时|全部)*(?:完成|达标|达到|达成|按期|如期|是)$/;
const REMARK = /\p{Script=Han}{2}/u;

/** The rows of forms that plan a date and tell another: 2023年10月底前 | 2023年12月15日. */
export function deadlineRows({ blocks }: Document, contexts: Contexts, datesOf: DatesOf): Deadline[] {
  return blocks.flatMap((block) => (block.type === 'table' ? rowsIn(block, contexts, datesOf) : []));
}

function rowsIn(table: Table, contexts: Contexts, datesOf: DatesOf): Deadline[] {
  const dated = table.cells.flatMap((cell) => dateCell(cell, datesOf) ?? []);
  if (dated.length < 2) return [];
  return dated.flatMap((actual) => {
    if (!isUnder(actual, contexts, isResultHeader) || actual.date.bound !== null) return [];
    const plans = dated.filter(
      (other) => other.cell.row === actual.cell.row && other !== actual && isUnder(other, contexts, isTargetHeader),
    );
    const [plan] = plans;
    if (plan === undefined || plans.length > 1 || plan.date.bound === 'open') return [];
    return deadlineOf(plan, actual, table, contexts);
  });
}

function dateCell(cell: Cell, datesOf: DatesOf): DateCell | null {
  const printed = cell.paragraphs.filter(({ text }) => text.trim() !== '');
  const [passage] = printed;
  if (passage === undefined || printed.length > 1 || passage.text.length > LONGEST) return null;
  const [date, another] = datesOf(passage);
  return date === undefined || another !== undefined ? null : { cell, passage, date };
}

const isUnder = ({ passage }: DateCell, contexts: Contexts, is: (header: string) => boolean): boolean =>
  contexts.get(passage.id)?.columnHeaders.some(is) ?? false;

function deadlineOf(plan: DateCell, actual: DateCell, table: Table, contexts: Contexts): Deadline[] {
  const labels = contexts.get(actual.passage.id)?.rowLabels ?? [];
  const planned = withoutDate(plan) || (labels.at(-1) ?? '');
  if (!areOfOneDeed(planned, withoutDate(actual))) return [];
  const { row } = actual.cell;
  const others = table.cells.filter(
    (cell) =>
      row >= cell.row &&
      row < cell.row + cell.rowSpan &&
      cell.col > actual.cell.col &&
      cell.rowSpan <= actual.cell.rowSpan,
  );
  const subject = [...labels, plan.passage.text, actual.passage.text].join(' ');
  const passages = others.flatMap(({ paragraphs }) => paragraphs);
  const verdicts = passages.filter(({ text }) => VERDICT.test(text.trim()));
  const remarks = passages.filter((passage) => !verdicts.includes(passage) && REMARK.test(passage.text));
  const { id, text } = actual.passage;
  return [
    {
      plan: plan.date,
      actual: actual.date,
      claims: [
        ...claimsIn({ passage: id, text, start: actual.date.span.end, end: text.length, subject }),
        ...verdicts.map((passage): TimeClaim => ({
          kind: 'kept',
          span: { passage: passage.id, start: 0, end: passage.text.length },
          text: passage.text.trim(),
        })),
        ...remarks.flatMap((passage) =>
          claimsIn({
            passage: passage.id,
            text: passage.text,
            start: 0,
            end: passage.text.length,
            subject: `${subject} ${passage.text}`,
          }),
        ),
      ],
      isExplained: remarks.length > 0,
      row: { table: table.id, row },
    },
  ];
}

const withoutDate = ({ passage: { text }, date: { span } }: DateCell): string =>
  (text.slice(0, span.start) + text.slice(span.end)).trim();
