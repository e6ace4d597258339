import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';

/** Points taken off, told in words, with the row of the scoring table that the words name: 绿化养护及时率未达标，扣0.35分. */
export function deductionRelations(mentions: readonly Mention[], cells: readonly Fact[]): Relation[] {
  const rows = gradedRows(cells);
  if (rows.length === 0) return [];
  const told = mentions.flatMap((mention, index) => {
    if (!isDeduction(mention)) return [];
    const words = wordsBefore(mentions, index);
    const named = rows.filter(({ name }) => words.includes(name));
    // 路灯亮灯率 is no second name beside 主干道路灯亮灯率
    const own = named.filter((row) => !named.some(({ name }) => name !== row.name && name.includes(row.name)));
    return own.length === 1 ? [{ mention, row: own[0]! }] : [];
  });
  return told
    .filter(({ row }) => told.filter((other) => other.row === row).length === 1)
    .map(({ mention, row }) => ({
      form: 'difference',
      claimed: mention.fact,
      readings: [{ kind: 'difference', minuend: row.full, subtrahend: row.points }],
      basis: 'stated',
      direction: 0,
      namedBase: false,
      cue: null,
    }));
}

/** A row of a scoring table that names one indicator. */
interface GradedRow {
  readonly name: string;
  readonly full: Fact;
  readonly points: Fact;
}

const SHORTEST_NAME = 4;
const TOTAL = /^(?:总得?分|总\s+分|合\s*计|总计|小计|得分合计|自评总分)/;

function gradedRows(cells: readonly Fact[]): GradedRow[] {
  const byRow = new Map<string, { name: string; full: Fact[]; points: Fact[] }>();
  for (const fact of cells) {
    const { cell, quantity } = fact;
    if (cell === null || quantity.kind !== 'score' || quantity.value === null) continue;
    const header = cell.columnHeaders.at(-1) ?? '';
    const side = /得分|评分/.test(header) ? 'points' : /^(?:分值|权重|标准分|满分)/.test(header) ? 'full' : null;
    const name = nameOf(cell.rowLabels);
    if (side === null || name === null) continue;
    const key = `${cell.table} ${cell.row}`;
    const row = byRow.get(key) ?? { name, full: [], points: [] };
    row[side].push(fact);
    byRow.set(key, row);
  }
  const rows = [...byRow.values()].flatMap(({ name, full, points }) =>
    full.length === 1 && points.length === 1 ? [{ name, full: full[0]!, points: points[0]! }] : [],
  );
  // of two tables, or of two rows of one name, it is open which is meant
  return rows.filter(({ name }) => rows.filter((other) => other.name === name).length === 1);
}

function nameOf(labels: readonly string[]): string | null {
  const name = (labels.at(-1) ?? '')
    .replace(/[（(].*/, '')
    .replace(/^\d+[.．、]/, '')
    .replace(/\s/g, '');
  return name.length >= SHORTEST_NAME && /^\p{Script=Han}+$/u.test(name) && !TOTAL.test(name) ? name : null;
}

const isDeduction = ({ fact, quantity, lead }: Mention): boolean =>
  fact.cell === null &&
  dimensionOf(quantity) === '分' &&
  quantity.comparator === '=' &&
  /(?:扣(?:分|减|除)?|失分?|丢分?)(?:了|为)?$/.test(lead.trimEnd()) &&
  !/[每各共]|合计|最多/.test(lead);

/** What stands before a deduction since the points before it, or since its sentence or its item began. */
function wordsBefore(mentions: readonly Mention[], index: number): string {
  const { text, start, sentence } = mentions[index]!;
  const before = mentions.slice(0, index).findLast((m) => m.sentence === sentence && dimensionOf(m.quantity) === '分');
  const opening = text.slice(Math.max(before?.end ?? 0, 0), start);
  return opening.slice(Math.max(...['。', '；', ';', '：', '\n'].map((mark) => opening.lastIndexOf(mark))) + 1);
}
