import { addTo } from '../../model/grouping.js';
import type { Relation } from '../../model/relation.js';
import type { RegionFacts } from './cells.js';
import { laidOut } from './hypothesis.js';
import { isTotalLabel } from './lexicon.js';
import { isBorneOut } from './proof.js';

/** A row of averages; 加权平均 and 人均 are over something else. */
const MEAN_ROW = /^(?:\p{Script=Han}{0,5}平均(?:值|数|分|得分)?|均值)$/u;
const WEIGHED = /加权|户均|人均/;
const FEWEST_ROWS = 3;

/**
 * A row 平均 under the rows that it is the mean of: columns of one kind of figure, of which all but one at the most are so.
 * Rates may be averages by weight, which their own columns show.
 */
export function meansAmong(facts: RegionFacts): Relation[] {
  const columns = facts.region.columns.filter(({ role }) => role === 'figures');
  const labelOf = (row: number): string => {
    const column = columns.find((each) => facts.at(row, each) !== null);
    return column === undefined ? '' : (facts.labels(row, column).at(-1) ?? '');
  };
  return facts.rows.flatMap((row, at) => {
    const label = labelOf(row);
    if (!MEAN_ROW.test(label) || WEIGHED.test(label)) return [];
    const items = facts.rows.slice(0, at).filter((other) => !isTotalLabel(labelOf(other)));
    if (items.length < FEWEST_ROWS || items.some((other) => /平均|均值/.test(labelOf(other)))) return [];
    const byKind = new Map<string, Relation[]>();
    for (const column of columns) {
      const claimed = facts.at(row, column);
      const parts = items.map((item) => facts.at(item, column));
      if (claimed === null || claimed.quantity.value === null) continue;
      if (!parts.every((part) => part !== null && part.quantity.value !== null)) continue;
      const relation = laidOut('average', claimed, {
        kind: 'mean',
        parts: parts as NonNullable<(typeof parts)[0]>[],
        weights: [],
      });
      addTo(byKind, claimed.quantity.kind, relation);
    }
    return [...byKind.values()].filter((relations) => isBorneOut(relations, { isNamed: true, sums: [] })).flat();
  });
}
