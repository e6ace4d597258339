import type { Relation } from '../../model/relation.js';
import { aimsOf } from './aims.js';
import type { TableFacts } from './cells.js';
import { laidOut } from './hypothesis.js';
import { pointsRelations } from './points.js';
import { scoreRowsOf } from './scores.js';

/** Targets beside results, and the points that follow from them pro rata or from a rate. */
export function targetRelations(table: TableFacts): Relation[] {
  const aims = table.regions.flatMap((region) => aimsOf(region, table));
  return [
    ...aims.map(({ target, result, comparator }) =>
      laidOut('target', result, { kind: 'order', bound: target, comparator }),
    ),
    ...pointsRelations(table, scoreRowsOf(table), aims),
  ];
}
