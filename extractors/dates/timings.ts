import { passagesOf, type Document, type Passage } from '../../model/document.js';
import type { PrintedDate, Timings } from '../../model/timing.js';
import type { CellContext } from '../tables/tables.js';
import { deadlineRows } from './deadline-rows.js';
import { deadlinesIn } from './deadlines.js';
import { printedDates } from './printed-dates.js';
import { stretchesIn } from './stretches.js';

/** What a document says of when things were to be done and were, and of how long they took. `year` is that of the report. */
export function timingsOf(
  document: Document,
  year: number | null,
  contexts: ReadonlyMap<string, CellContext>,
): Timings {
  const known = new Map<string, readonly PrintedDate[]>();
  const datesOf = (passage: Passage): readonly PrintedDate[] => {
    let dates = known.get(passage.id);
    if (!dates) known.set(passage.id, (dates = printedDates(passage, year)));
    return dates;
  };
  const passages = [...passagesOf(document)];
  return {
    deadlines: [
      ...passages.flatMap((passage) => deadlinesIn(passage, datesOf(passage))),
      ...deadlineRows(document, contexts, datesOf),
    ],
    stretches: passages.flatMap((passage) => stretchesIn(passage, datesOf(passage))),
  };
}
