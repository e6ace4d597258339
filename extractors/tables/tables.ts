import type { Document } from '../../model/document.js';
import type { Fact } from '../../model/fact.js';
import { operandsOf, type Relation } from '../../model/relation.js';
import { tableFacts, type CellContext, type TableContext, type TableFacts } from './cells.js';
import { balancesAmong } from './balances.js';
import { differencesAmong, provenDifferences } from './differences.js';
import { identitiesIn } from './identities.js';
import { columnLines, halvesOf, rowLines } from './lines.js';
import { meansAmong } from './means.js';
import { productsAmong } from './products.js';
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
  const tables = document.blocks.flatMap((block, index) =>
    block.type === 'table' ? [{ index, table: tableFacts(block, captionUnit(document, index), context) }] : [],
  );
  const adjoining = tables.reduce<(typeof tables)[]>((groups, each) => {
    const group = groups.at(-1);
    if (group?.at(-1)?.index === each.index - 1) group.push(each);
    else groups.push([each]);
    return groups;
  }, []);
  return {
    facts: tables.flatMap(({ table }) => table.facts),
    relations: adjoining.flatMap((group) => {
      const members = group.map(({ table }) => table);
      return [...members.flatMap(relationsIn), ...scoreRelations(members)];
    }),
    contexts: new Map(tables.flatMap(({ table }) => [...table.contexts])),
    read: new Set(tables.flatMap(({ table }) => [...table.read])),
  };
}

function relationsIn(table: TableFacts): Relation[] {
  const among = table.regions.flatMap((region) =>
    halvesOf(region).flatMap((half) => {
      const rows = rowLines(region, half);
      const columns = columnLines(region, half);
      const down = sumsAmong(rows);
      const across = sumsAmong(columns);
      const apart = differencesAmong(columns, across);
      const rates = ratesAmong(columns, rows);
      const balances = balancesAmong(columns, down, [...across, ...apart]);
      const products = productsAmong(columns, [...down, ...across], rates);
      const factors = new Set(products.flatMap(({ readings: [operands] }) => operandsOf(operands)));
      return [
        ...down,
        ...across,
        ...apart,
        ...balances,
        ...provenDifferences(columns, [...across, ...apart, ...balances], down),
        ...differencesAmong(rows, down),
        ...products,
        // what a price and a number make says more than the price that they give back
        ...rates.filter(({ claimed }) => !factors.has(claimed)),
        ...ratesAmong(rows, columns),
      ];
    }),
  );
  return [...among, ...table.regions.flatMap(meansAmong), ...targetRelations(table), ...identitiesIn(table)];
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
