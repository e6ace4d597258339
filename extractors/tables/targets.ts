import { Decimal } from '../../model/decimal.js';
import type { Fact } from '../../model/fact.js';
import { meets } from '../../model/evaluate.js';
import type { Comparator } from '../../model/quantity.js';
import type { Operands, Relation } from '../../model/relation.js';
import type { RegionFacts, TableFacts } from './cells.js';
import { weigh, relationOf } from './hypothesis.js';
import { isLessBetter, isRateLabel, isResultHeader, isTargetHeader } from './lexicon.js';
import type { Column } from './regions.js';
import { scoreRowsOf, type ScoreRow } from './scores.js';

/** A row's target with what was achieved. */
interface Aim {
  readonly row: number;
  readonly target: Fact;
  readonly result: Fact;
  readonly comparator: Comparator;
}

/** Targets beside results, and the points that follow from them pro rata or from a rate. */
export function targetRelations(table: TableFacts): Relation[] {
  const aims = table.regions.flatMap((region) => aimsOf(region, table));
  const rows = scoreRowsOf(table);
  return [
    ...aims.map(({ target, result, comparator }) =>
      relationOf('target', result, { kind: 'order', bound: target, comparator }),
    ),
    ...proRata(aims, rows, table),
    ...table.regions.flatMap((region) => ratePoints(region, rows)),
  ];
}

function aimsOf(facts: RegionFacts, table: TableFacts): Aim[] {
  const { columns } = facts.region;
  const results = columns.filter((column) => isResultHeader(leafOf(column)));
  const values = columns.filter((column) => isTargetHeader(leafOf(column)));
  const rules = columns.filter(({ role }) => role === 'rule');
  // A form with 评价标准 and one column of values prints the bound in the standard: its 指标值 is the result.
  const pairs =
    results.length === 0 && rules.length > 0
      ? rules.flatMap((rule) => values.map((value) => [rule, value] as const))
      : values.flatMap((value) => {
          const result = resultFor(value, results);
          return result ? [[value, result] as const] : [];
        });
  return pairs.flatMap(([targetColumn, resultColumn]) =>
    facts.rows.flatMap((row) => {
      const target = facts.at(row, targetColumn);
      const result = facts.at(row, resultColumn);
      if (!target || !result || !comparable(target, result)) return [];
      const label = facts.labels(row, targetColumn).at(-1) ?? '';
      const comparator = comparatorOf(target, signIn(facts, row, table), label);
      return comparator === null ? [] : [{ row, target, result, comparator }];
    }),
  );
}

const leafOf = (column: Column): string => column.headers.at(-1) ?? '';
const groupOf = (column: Column): string => column.headers.slice(0, -1).join('/');

/** The result under the same upper header as the target, otherwise the nearest one to its right. */
function resultFor(target: Column, results: readonly Column[]): Column | null {
  const grouped = results.filter((column) => groupOf(column) === groupOf(target));
  const after = (grouped.length > 0 ? grouped : results).filter((column) => column.index > target.index);
  return after[0] ?? null;
}

/** The sign in a column of its own (指标性质, 计算符号); 定性 stands for no bound. */
function signIn(facts: RegionFacts, row: number, { grid }: TableFacts): string {
  const column = facts.region.columns.find(({ role }) => role === 'comparator');
  return (column && grid.at(row, column.start)?.text) ?? '';
}

const SIGNS: readonly [RegExp, Comparator][] = [
  [/≥|>=|不低于|不少于|大于等于/, '>='],
  [/≤|<=|不超过|不高于|小于等于/, '<='],
  [/[>＞]|大于/, '>'],
  [/[<＜]|小于/, '<'],
];

function comparatorOf(target: Fact, sign: string, label: string): Comparator | null {
  const { comparator, value } = target.quantity;
  if (/定性/.test(sign)) return null;
  const printed = SIGNS.find(([pattern]) => pattern.test(sign))?.[1];
  if (printed) return printed;
  if (comparator !== '=' && comparator !== '~') return comparator;
  if (value === null) return '=';
  // A price or rate of payment is set, not striven for; other plans are met when exceeded.
  if (/[=＝]/.test(sign) && /标准|单价/.test(label)) return '=';
  return isLessBetter(label) ? '<=' : '>=';
}

function comparable(target: Fact, result: Fact): boolean {
  const [a, b] = [target.quantity, result.quantity];
  if (a.kind === 'score' || b.kind === 'score') return false;
  return a.unit === b.unit || (a.kind !== 'percent' && b.kind !== 'percent' && (a.unit === '' || b.unit === ''));
}

/** Missed targets that earn points in proportion; a form that prints its own steps is left to those. */
function proRata(aims: readonly Aim[], rows: readonly ScoreRow[], table: TableFacts): Relation[] {
  if (table.regions.some(({ region }) => region.columns.some(({ role }) => role === 'rule'))) return [];
  const relations = aims.flatMap(({ row, target, result, comparator }) => {
    const scored = rows.find((each) => each.row === row);
    const points = scored?.points[0];
    if (!scored?.full || !points || target.quantity.value === null || result.quantity.value === null) return [];
    if (meets(result.quantity, target.quantity, comparator)) return [];
    const lessIsBetter = comparator === '<=' || comparator === '<';
    const operands: Operands =
      target.quantity.kind === 'percent' && target.quantity.value.equals(Decimal.HUNDRED)
        ? { kind: 'points', full: scored.full, rate: result }
        : { kind: 'pro-rata', full: scored.full, result, target, lessIsBetter };
    return [relationOf('points', points, operands, { basis: 'likely' })];
  });
  return [...weigh({ relations, natural: true }).accepted];
}

/** Rates that earn points as they are; others have targets of their own. */
const SPENDING_RATE = /(?:执行|支出|支付|到位|投资完成)率/;

/** 得分 = 执行率 × 分值. */
function ratePoints(facts: RegionFacts, rows: readonly ScoreRow[]): Relation[] {
  const rates = facts.region.columns.filter(
    (column) => isRateLabel(leafOf(column)) || isResultHeader(leafOf(column)) || column.role === 'rule',
  );
  const relations = rates.flatMap((column) =>
    facts.rows.flatMap((row) => {
      const rate = facts.at(row, column);
      const scored = rows.find((each) => each.row === row);
      const points = scored?.points[0];
      if (!rate || rate.quantity.kind !== 'percent' || !scored?.full || !points) return [];
      if (!SPENDING_RATE.test(rate.measure)) return [];
      return [relationOf('points', points, { kind: 'points', full: scored.full, rate }, { basis: 'identity' })];
    }),
  );
  return relations.flatMap((relation) => weigh({ relations: [relation], natural: true }).accepted);
}
