import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import type { LabelWeight, RegionFacts, ScorePair, TableFacts } from './cells.js';
import { best, laidOut, sumOf, weigh } from './hypothesis.js';
import { isFullMarksHeader, isScoreHeader, isTotalLabel } from './lexicon.js';
import type { Line } from './lines.js';
import { leafOf, type Column } from './regions.js';
import { sumsAmong } from './sums.js';

/** A row of a form with the points that it can earn and those that it got. */
export interface ScoreRow {
  readonly row: number;
  readonly label: string;
  readonly total: boolean;
  /** Full marks at the lowest level; null where the form prints none. */
  readonly full: Fact | null;
  /** One for each column of points (自评得分, 复核得分). */
  readonly points: readonly (Fact | null)[];
  /** Points taken off, where they have a column of their own. */
  readonly deducted: Fact | null;
}

/** The rows of tables that follow one another at once: flattened forms come apart into several, with one total. */
function jointRows(tables: readonly TableFacts[]): ScoreRow[] {
  return tables.flatMap(scoreRowsOf);
}

/** The rows of all regions of a table that carry points, in order. */
export function scoreRowsOf(table: TableFacts): ScoreRow[] {
  const rows = table.regions.flatMap((region) => regionRows(region, table.weights));
  for (const fact of table.pairs) {
    const label = fact.cell!.rowLabels.at(-1) ?? '';
    if (fact.quantity.kind !== 'score' || !isTotalLabel(label)) continue;
    rows.push({ row: fact.cell!.row, label, total: true, full: null, points: [fact], deducted: null });
  }
  for (const { top, label, full, points, single } of table.scorePairs)
    if (single) rows.push({ row: top, label, total: isTotalLabel(label), full, points: [points], deducted: null });
  return rows.sort((a, b) => a.row - b.row);
}

const isFull = (column: Column): boolean => column.role === 'figures' && isFullMarksHeader(leafOf(column));
const isDeduction = (column: Column): boolean =>
  column.role === 'figures' && /扣分(?:（[^（）]*）)*$/.test(leafOf(column));
const isPoints = (column: Column): boolean =>
  column.role === 'figures' && isScoreHeader(leafOf(column)) && !isFull(column) && !/扣/.test(leafOf(column));

function regionRows(facts: RegionFacts, weights: readonly LabelWeight[]): ScoreRow[] {
  const full = facts.region.columns.filter(isFull).at(-1);
  const points = pointsByLevel(facts).rows;
  const deductions = facts.region.columns.find(isDeduction);
  const place = full ?? points[0];
  if (place === undefined) return [];
  const scored = facts.rows.filter((row) => points.some((column) => score(facts.at(row, column)) !== null));
  return facts.rows.flatMap((row) => {
    const labels = facts.labels(row, place);
    const label = labels.at(-1) ?? '';
    const got = points.map((column) => score(facts.at(row, column)));
    // 年度绩效目标1（40分） above rows of a group says nothing for 总分 below them
    const own = labels.some((text) => SCORE_TOTAL.test(text))
      ? weights.filter(({ top, single }) => single && top === row)
      : weights;
    const printed = full ? score(facts.at(row, full)) : weightOf(own, row, got[0] ?? null, scored);
    const deducted = deductions ? score(facts.at(row, deductions)) : null;
    if (printed === null && got.every((fact) => fact === null)) return [];
    return [{ row, label, total: isTotalLabel(label), full: printed, points: got, deducted }];
  });
}

const SCORE_TOTAL = /总分|总得分|得分合计|^(?:合|总)计/;

/** Columns of points for each row, and those for groups of rows (一级得分), which are printed once a group. */
function pointsByLevel(facts: RegionFacts): { rows: Column[]; groups: Column[] } {
  const columns = facts.region.columns.filter(isPoints);
  const printed = (column: Column): number =>
    facts.rows.filter((row) => score(facts.at(row, column)) !== null && !isTotalRow(facts, row, column)).length;
  const most = Math.max(...columns.map(printed));
  // a column that an entry is missing in is still of the rows
  const isOfGroups = (column: Column): boolean => printed(column) * 4 < most * 3 && printed(column) > 0;
  return { rows: columns.filter((column) => !isOfGroups(column)), groups: columns.filter(isOfGroups) };
}

const score = (fact: Fact | null): Fact | null => (fact?.quantity.kind === 'score' ? fact : null);

/** Full marks from the row's own label, from the header of its region, or from a group of rows that it alone scores in. */
function weightOf(
  weights: readonly LabelWeight[],
  row: number,
  points: Fact | null,
  scored: readonly number[],
): Fact | null {
  if (points === null) return null;
  const holding = weights
    .filter(({ top, bottom }) => row >= top && row < bottom)
    .filter(
      ({ single, top, bottom }) => single || scored.every((other) => other === row || other < top || other >= bottom),
    )
    .sort((a, b) => Number(b.single) - Number(a.single) || a.bottom - a.top - (b.bottom - b.top));
  return holding[0]?.fact ?? null;
}

/** Sums of full marks and of points at every level, and points that cannot exceed full marks. */
export function scoreRelations(tables: readonly TableFacts[]): Relation[] {
  const rows = jointRows(tables);
  return [
    ...sumsAmong(rows.map(lineOf)),
    ...tables.flatMap((table) => table.regions.flatMap(acrossSums)),
    ...tables.flatMap((table) => table.regions.flatMap(levelSums)),
    ...tables.flatMap((table) => table.regions.flatMap(groupPoints)),
    ...tables.flatMap((table) => groupSums(table.weights, scoreRowsOf(table))),
    ...tables.flatMap((table) => pairRelations(table.scorePairs, scoreRowsOf(table))),
    ...tables.flatMap((table) => table.regions.flatMap(columnScores)),
    ...rows.flatMap(limits),
    ...tables.flatMap((table) => deductionsIn(scoreRowsOf(table))),
  ];
}

const DEDUCTED = -1;
const FULL = 0;

function lineOf({ label, total, full, points, deducted }: ScoreRow): Line {
  const facts = new Map<number, Fact>();
  if (deducted !== null) facts.set(DEDUCTED, deducted);
  if (full !== null) facts.set(FULL, full);
  points.forEach((fact, i) => fact && facts.set(FULL + 1 + i, fact));
  return { label, labels: [label], depth: 0, total, facts };
}

function limits({ full, points }: Pick<ScoreRow, 'full' | 'points'>): Relation[] {
  if (full === null) return [];
  return points.flatMap((fact) =>
    fact === null
      ? []
      : [laidOut('points-limit', fact, { kind: 'order', bound: full, comparator: '<=' }, { basis: 'identity' })],
  );
}

/** 合计得分 = 决策得分 + 过程得分 + …, in the columns of a table of many scored. */
function acrossSums(facts: RegionFacts): Relation[] {
  const columns = facts.region.columns.filter(isPoints);
  if (!columns.some((column) => isTotalLabel(leafOf(column)))) return [];
  const lines = columns.map((column): Line => {
    const entries = facts.rows.flatMap((row): [number, Fact][] => {
      const fact = score(facts.at(row, column));
      return fact === null ? [] : [[row, fact]];
    });
    const label = leafOf(column);
    return { label, labels: column.headers, depth: 0, total: isTotalLabel(label), facts: new Map(entries) };
  });
  return sumsAmong(lines);
}

/** 扣分 = 分值 − 得分. */
function deductionsIn(rows: readonly ScoreRow[]): Relation[] {
  const relations = rows.flatMap(({ full, points: [points], deducted }) => {
    if (full === null || !points || deducted === null) return [];
    return [laidOut('difference', deducted, { kind: 'difference', minuend: full, subtrahend: points })];
  });
  return [...weigh({ relations, natural: true }).accepted];
}

/** 一级 = Σ 二级 = Σ 三级, where each level has its column of full marks. */
function levelSums(facts: RegionFacts): Relation[] {
  const levels = facts.region.columns.filter(isFull);
  return levels.slice(1).flatMap((lower, i) => {
    const upper = levels[i]!;
    return [...sumsOfGroups(facts, upper, lower), ...upperTotals(facts, upper, levels)];
  });
}

/** 一级得分 = Σ 得分 of its rows, and no more than 一级分值; all of them make the total. */
function groupPoints(facts: RegionFacts): Relation[] {
  const { rows, groups } = pointsByLevel(facts);
  const [lower] = rows;
  const [full, ...more] = facts.region.columns.filter(isFull);
  if (lower === undefined) return [];
  return groups.flatMap((upper) => {
    const within =
      full === undefined || more.length === 0
        ? []
        : facts.rows.flatMap((row) =>
            limits({ full: score(facts.at(row, full)), points: [score(facts.at(row, upper))] }),
          );
    return [...within, ...sumsOfGroups(facts, upper, lower), ...upperTotals(facts, upper, [upper])];
  });
}

/** What is printed once for a group of rows is the sum of what its rows have. */
function sumsOfGroups(facts: RegionFacts, upper: Column, lower: Column): Relation[] {
  const relations = facts.rows.flatMap((row, at) => {
    const claimed = facts.at(row, upper);
    if (claimed === null || isTotalRow(facts, row, upper)) return [];
    const next = facts.rows.slice(at + 1).find((other) => facts.at(other, upper) !== null) ?? Infinity;
    const parts = factsIn(facts, lower, row, Math.min(next, facts.region.bottom));
    return parts.length > 0 ? [sumOf(claimed, parts, 'identity')] : [];
  });
  return [...weigh({ relations, natural: true }).accepted];
}

/** The total of a level, in a column of its own or in that of a level below it, which has the same. */
function upperTotals(facts: RegionFacts, upper: Column, levels: readonly Column[]): Relation[] {
  const totalRow = facts.rows.find((row) => isTotalRow(facts, row, upper));
  if (totalRow === undefined) return [];
  const claimed = levels.map((column) => facts.at(totalRow, column)).find((fact) => fact !== null);
  const parts = factsIn(facts, upper, facts.region.top, totalRow);
  if (!claimed || parts.length < 2) return [];
  return [...best([{ relations: [sumOf(claimed, parts, 'identity')], natural: true }]).accepted];
}

function factsIn(facts: RegionFacts, column: Column, top: number, bottom: number): Fact[] {
  return facts.rows
    .filter((row) => row >= top && row < bottom && !isTotalRow(facts, row, column))
    .flatMap((row) => facts.at(row, column) ?? []);
}

const isTotalRow = (facts: RegionFacts, row: number, column: Column): boolean =>
  isTotalLabel(facts.labels(row, column).at(-1) ?? '');

/** 产出指标（40分） = Σ of the full marks in its rows. */
function groupSums(weights: readonly LabelWeight[], rows: readonly ScoreRow[]): Relation[] {
  const relations = weights
    .filter(({ single }) => !single)
    .flatMap(({ fact, top, bottom }) => {
      const parts = rows
        .filter(({ row, total }) => row >= top && row < bottom && !total)
        .flatMap(({ full }) => (full === null || full === fact ? [] : [full]));
      return parts.length > 0 ? [sumOf(fact, parts, 'identity')] : [];
    });
  return [...weigh({ relations, natural: true }).accepted];
}

/** 23.84/25: within its full marks, and both the sums of the rows beside it; in the row of the total, of all pairs. */
function pairRelations(pairs: readonly ScorePair[], rows: readonly ScoreRow[]): Relation[] {
  const ofRows = pairs.filter(({ single }) => !single);
  const groups = ofRows.filter(({ label }) => !isTotalLabel(label));
  const sums = ofRows.flatMap((pair) => {
    const isTotal = isTotalLabel(pair.label);
    const beside = rows.filter(({ row, total }) => row >= pair.top && row < pair.bottom && !total);
    const points = isTotal ? groups.map((group) => group.points) : beside.flatMap(({ points: [got] }) => got ?? []);
    const full = isTotal ? groups.map((group) => group.full) : beside.flatMap((row) => row.full ?? []);
    return [sumsOf(pair.points, points), sumsOf(pair.full, full)].flat();
  });
  const within = ofRows.flatMap(({ points, full }) => limits({ full, points: [points] }));
  return [...within, ...weigh({ relations: sums, natural: true }).accepted];
}

const sumsOf = (claimed: Fact, parts: readonly Fact[]): Relation[] =>
  parts.length > 1 ? [sumOf(claimed, parts, 'identity')] : [];

/** Full marks in a row of their own above the points of many that were scored: each column within its marks, each row its sum. */
function columnScores(facts: RegionFacts): Relation[] {
  const columns = facts.region.columns.filter(({ role }) => role === 'figures');
  const [first] = columns;
  const marks = facts.rows.find((row) => first && isFullMarksHeader(facts.labels(row, first).at(-1) ?? ''));
  if (marks === undefined) return [];
  const marked = columns.filter((column) => score(facts.at(marks, column)) !== null);
  const last = marked.findLast((column) => isScoreHeader(leafOf(column)) && !isFullMarksHeader(leafOf(column)));
  const parts = marked.filter((column) => last && column.index < last.index);
  const scored = facts.rows.filter((row) => row > marks);
  const within = scored.flatMap((row) =>
    marked.flatMap((column) => limits({ full: facts.at(marks, column), points: [score(facts.at(row, column))] })),
  );
  const sums = [marks, ...scored].flatMap((row) => {
    const total = last && score(facts.at(row, last));
    return total
      ? sumsOf(
          total,
          parts.flatMap((column) => score(facts.at(row, column)) ?? []),
        )
      : [];
  });
  return [
    ...weigh({ relations: within, natural: true }).accepted,
    ...weigh({ relations: sums, natural: true }).accepted,
  ];
}
