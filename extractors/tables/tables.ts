import type { Document } from '../../model/document.js';
import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import { tableFacts, type CellContext, type TableContext, type TableFacts } from './cells.js';
import { differencesAmong } from './differences.js';
import { identitiesIn } from './identities.js';
import { columnLines, halvesOf, rowLines } from './lines.js';
import { ratesAmong } from './rates.js';
import { scoreRelations } from './scores.js';
import { sumsAmong } from './sums.js';
import { targetRelations } from './targets.js';
import { captionsBefore, unitInCaption, type PrintedUnit } from './units.js';

export type { CellContext, TableContext } from './cells.js';

export interface TableReading {
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** By passage id: what row and column say of a cell that holds sentences, for those who read the sentences. */
  readonly contexts: ReadonlyMap<string, CellContext>;
  /** Passages that are headers, labels or single figures: there is nothing more to read in them. */
  readonly read: ReadonlySet<string>;
}

/** Reads the figures of all tables and the relations that the layout makes among them. Pure. */
export function readTables(document: Document, context: TableContext): TableReading {
  const facts: Fact[] = [];
  const relations: Relation[] = [];
  const contexts = new Map<string, CellContext>();
  const read = new Set<string>();
  document.blocks.forEach((block, index) => {
    if (block.type !== 'table') return;
    const table = tableFacts(block, captionUnit(document, index), context);
    facts.push(...table.facts);
    relations.push(...relationsIn(table));
    for (const [passage, cell] of table.contexts) contexts.set(passage, cell);
    for (const passage of table.read) read.add(passage);
  });
  return { facts, relations, contexts, read };
}

function relationsIn(table: TableFacts): Relation[] {
  const among = table.regions.flatMap((region) =>
    halvesOf(region).flatMap((half) => {
      const rows = rowLines(region, half);
      const columns = columnLines(region, half);
      return [
        ...sumsAmong(rows),
        ...sumsAmong(columns),
        ...differencesAmong(columns),
        ...differencesAmong(rows),
        ...ratesAmong(columns, rows),
        ...ratesAmong(rows, columns),
      ];
    }),
  );
  return [...among, ...scoreRelations(table), ...targetRelations(table), ...identitiesIn(table)];
}

/** From the lines before the table, nearest first, then from the table's own first rows. */
function captionUnit(document: Document, index: number): PrintedUnit | null {
  const block = document.blocks[index];
  const own =
    block?.type === 'table'
      ? block.cells
          .filter((cell) => cell.row < 2)
          .flatMap((cell) => cell.paragraphs.map((passage) => passage.text))
          .filter((text) => /单位[：:]/.test(text))
      : [];
  for (const text of [...own, ...captionsBefore(document.blocks, index)]) {
    const unit = unitInCaption(text);
    if (unit !== null) return unit;
  }
  return null;
}
