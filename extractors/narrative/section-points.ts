import { Decimal } from '../../model/decimal.js';
import type { Fact } from '../../model/fact.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { isTotalLabel } from '../tables/lexicon.js';
import { isScore, scoreRole } from './list-words.js';
import { sentenceBefore, type Mention } from './mention.js';

/** Points of a section told in words, 产出指标48分, with the points of its rows in the scoring table; and the total of the table. */
export function sectionPoints(mentions: readonly Mention[], cells: readonly Fact[]): Relation[] {
  const columns = scoreColumns(cells);
  return [
    ...mentions.flatMap((mention) => pointsOfSection(mention, columns) ?? pointsOfRow(mention, columns) ?? []),
    ...columns.flatMap((column) => totalOfColumn(column, mentions) ?? []),
  ];
}

interface ScoreColumn {
  readonly table: string;
  readonly kind: 'scored' | 'full';
  readonly rows: readonly Fact[];
  readonly totals: readonly Fact[];
}

/** The columns of points and of full marks of all tables. */
function scoreColumns(cells: readonly Fact[]): ScoreColumn[] {
  const found = new Map<string, { table: string; kind: ScoreColumn['kind']; rows: Fact[]; totals: Fact[] }>();
  for (const fact of cells) {
    const { cell, quantity } = fact;
    const header = cell?.columnHeaders.at(-1) ?? '';
    const kind = /得分/.test(header) ? 'scored' : /^(?:分值|权重|标准分|满分)/.test(header) ? 'full' : null;
    if (cell === null || kind === null || quantity.value === null || quantity.kind !== 'score') continue;
    const key = `${cell.table} ${cell.col}`;
    const column = found.get(key) ?? { table: cell.table, kind, rows: [], totals: [] };
    found.set(key, column);
    (cell.rowLabels.some(isTotalLabel) ? column.totals : column.rows).push(fact);
  }
  const columns = [...found.values()].filter(({ rows }) => rows.length >= 2);
  return columns.filter(({ table }) => columns.every((column) => column.table !== table || isWhole(column)));
}

/** A table with the total at its end, or whose full marks make a hundred, has all rows of its sections. */
function isWhole({ kind, rows, totals }: ScoreColumn): boolean {
  if (kind === 'scored' || totals.length > 0) return true;
  return !pointsOf(rows).lessThan(NEARLY_ALL);
}

const pointsOf = (rows: readonly Fact[]): Decimal => Decimal.sum(rows.map(({ quantity }) => quantity.value!));

/** Full marks of a hundred, less the ten of the budget's execution that may stand elsewhere. */
const NEARLY_ALL = Decimal.fromInteger(90);

/** 产出指标（50分）, 产出类: the word that names the section. */
const coreOf = (label: string): string => label.replace(/[（(].*/, '').replace(/指标|类|情况|部分|\s/g, '');

/** 过程得26.67分 tells of points, and of no full marks. */
const GOT = /得分?[为是]?$/;

function pointsOfSection(mention: Mention, columns: readonly ScoreColumn[]): Relation | null {
  if (!isScore(mention) || mention.quantity.value === null || mention.fact.cell !== null) return null;
  if (scoreRole(mention) !== 'scored') return null;
  const told = coreOf(mention.lead.replace(/^其中[：:]?|(?:自评|实)?得分?$/g, ''));
  const got = GOT.test(mention.lead);
  const readings = columns.flatMap(({ kind, rows }): Operands[] => {
    if (got && kind === 'full') return [];
    const names = new Set(rows.flatMap(({ cell }) => cell!.rowLabels.slice(0, -1).map(coreOf)));
    const name = [...names].find((each) => each.length >= 2 && each === told);
    const parts = name ? rows.filter(({ cell }) => cell!.rowLabels.some((label) => coreOf(label) === name)) : [];
    return parts.length >= 2 && !isBeyond(mention.quantity.value!, parts) ? [{ kind: 'sum', parts }] : [];
  });
  return totalOf(mention.fact, readings);
}

/** 支出进度按执行率计9.55分: the row of the rate that the points follow from. */
const BY_RATE = /按(?:预算)?(?<rate>\p{Script=Han}{2,4}率)(?:折算|计算)?[计得评]得?$/u;

/** Points of another year, and those that were lost. */
const NOT_GOT = /[上去]年|上一年|[失扣丢]|少得/;

/** A section that has a single row, and points that follow from the rate of a row: told again in words. */
function pointsOfRow(mention: Mention, columns: readonly ScoreColumn[]): Relation | null {
  if (!isScore(mention) || mention.quantity.value === null || mention.fact.cell !== null) return null;
  if (scoreRole(mention) !== 'scored') return null;
  if (NOT_GOT.test(sentenceBefore(mention))) return null;
  const told = coreOf(mention.lead.replace(/^其中[：:]?|(?:自评|实)?得分?$/g, ''));
  const rate = BY_RATE.exec(mention.lead)?.groups?.['rate'];
  if (rate === undefined && told.length < 2) return null;
  const isNamed = ({ cell }: Fact): boolean =>
    rate === undefined
      ? cell!.rowLabels.some((label) => coreOf(label) === told)
      : coreOf(cell!.rowLabels.at(-1) ?? '').endsWith(rate);
  const scored = columns.filter(({ kind }) => kind === 'scored').map(({ rows }) => rows.filter(isNamed));
  const others = GOT.test(mention.lead)
    ? []
    : columns.filter(({ kind }) => kind === 'full').map(({ rows }) => rows.filter(isNamed));
  if (scored.length === 0 || scored.some((rows) => rows.length > 1)) return null;
  const [first, ...rest] = [...scored, ...others].flat().map((other): Operands => ({ kind: 'equality', other }));
  if (!first || scored.flat().length === 0) return null;
  return relationOf('same', mention.fact, [first, ...rest], 'stated');
}

/** 农田项目93.85分 is on a scale of its own beside rows of 40 points; 392.30分 of 39.23分 is a point misplaced. */
function isBeyond(told: Decimal, parts: readonly Fact[]): boolean {
  const sum = pointsOf(parts);
  return sum.times(Decimal.of(2n)).lessThan(told) && !sum.shift(1).equals(told);
}

/** The total below a column of points, which the points of the budget's execution may belong to: 分值10，得分9.56 in one cell. */
function totalOfColumn({ table, kind, rows, totals }: ScoreColumn, mentions: readonly Mention[]): Relation | null {
  const [total, other] = totals;
  if (!total || other) return null;
  const told = mentions.filter(
    ({ fact, lead, quantity }) =>
      fact.cell?.table === table && quantity.kind === 'score' && (kind === 'scored' ? /得分/ : /分值|满分/).test(lead),
  );
  if (told.length !== 1) return null;
  return totalOf(total, [
    { kind: 'sum', parts: [told[0]!.fact, ...rows] },
    { kind: 'sum', parts: rows },
  ]);
}

function totalOf(claimed: Fact, readings: readonly Operands[]): Relation | null {
  const [first, ...rest] = readings;
  if (!first) return null;
  return relationOf('sum', claimed, [first, ...rest], 'stated');
}
