import type { Fact } from '../model/fact.js';
import { textOf, type Reading } from '../model/reading.js';

/** 576份、392份: whether nothing but the mark of a list parts two figures, the first of which is printed before the second. */
export function areListed(first: Fact, second: Fact, reading: Reading): boolean {
  if (first.span.passage !== second.span.passage) return false;
  return LIST_MARK.test(textOf(reading, first.span.passage).slice(first.span.end, second.span.start));
}

const LIST_MARK = /^\s*[、和及与]\s*$/;

/** The figures of a passage, in the order of print, as rows of those that are listed; a figure told alone is a row of one. */
export function rowsOf(facts: readonly Fact[], reading: Reading): Fact[][] {
  const rows: Fact[][] = [];
  for (const fact of facts) {
    const row = rows.at(-1);
    if (row && areListed(row.at(-1)!, fact, reading)) row.push(fact);
    else rows.push([fact]);
  }
  return rows;
}
