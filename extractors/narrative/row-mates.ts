import type { CellPlace } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { dimensionOf, labelOf, overlap, type Mention } from './mention.js';

/** What a column tells beside the other figures of its row. */
export type ColumnRole = 'prior' | 'planned' | 'spent';

const PRIOR = /上年|去年|上一年|上期|同期/;
/** Columns of what follows from others, and of what is no amount of the year. */
const DERIVED = /结[转余]|增|减|变动|比|较|差|率|得分|分值|累计/;
const PLANNED = /预算|计划|安排|下达|分配|到位|任务|目标|应/;
const SPENT = /支出|决算|执行|实际|使用|完成|支付/;
const YEAR = /20\d\d/;

/** A figure that a cell repeats has the other cells of that row beside it, each with the role of its column. */
export class RowMates {
  private readonly rows: ReadonlyMap<string, readonly Mention[]>;

  constructor(cells: readonly Mention[]) {
    this.rows = groupBy(cells, ({ fact, quantity }) =>
      fact.cell && quantity.value !== null ? keyOf(fact.cell) : null,
    );
  }

  /** The figures of one role in the row of a cell, of its dimension. */
  of(cell: Mention, role: ColumnRole): Mention[] {
    const { fact } = cell;
    if (!fact.cell || roleOf(cell, cell) === 'prior') return [];
    const mates = (this.rows.get(keyOf(fact.cell)) ?? []).filter(
      (mate) =>
        mate !== cell && dimensionOf(mate.quantity) === dimensionOf(cell.quantity) && roleOf(mate, cell) === role,
    );
    const ofSort = mates.filter((mate) => sortOf(mate) === sortOf(cell));
    return role === 'prior' && ofSort.length > 0 ? ofSort : mates;
  }
}

const keyOf = ({ table, row }: CellPlace): string => `${table} ${String(row)}`;

const headerOf = ({ fact }: Mention): string => fact.cell?.columnHeaders.join('') ?? '';

/** What a column tells whatever the year: 决算 of 2021年决算 and 2022年决算. */
const sortOf = (mention: Mention): string => headerOf(mention).replace(/20\d\d\s*年?|[上去本]年|度|数|上一年|\s/g, '');

/** The role of a figure beside the cell that repeats the figure of the text. */
function roleOf(mate: Mention, cell: Mention): ColumnRole | null {
  const header = headerOf(mate);
  if (DERIVED.test(header)) return null;
  const [year, now] = [mate, cell].map((mention) => YEAR.exec(headerOf(mention))?.[0]);
  if (PRIOR.test(header)) return 'prior';
  if (year !== now) return year !== undefined && now !== undefined && Number(year) === Number(now) - 1 ? 'prior' : null;
  const [planned, spent] = [PLANNED, SPENT].map((side) => side.test(header));
  return planned === spent ? null : planned ? 'planned' : 'spent';
}

/** Whether a cell is of what a figure of the text tells: its row is named in the words before it, or it is that of the total. */
export function repeats(cell: Mention, mention: Mention): boolean {
  const label = cell.fact.cell?.rowLabels.at(-1)?.replace(/\s/g, '') ?? '';
  if (/^(?:合计|总计|小计|年度资金总额)$/.test(label)) return true;
  return label.length >= 2 && overlap(label, `${mention.topic}${mention.clauseLead}${labelOf(mention)}`) >= 0.6;
}
