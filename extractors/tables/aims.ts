import type { Fact } from '../../model/fact.js';
import type { Comparator } from '../../model/quantity.js';
import type { RegionFacts, TableFacts } from './cells.js';
import { isLessBetter, isResultHeader, isTargetHeader } from './lexicon.js';
import { leafOf, type Column } from './regions.js';
import { fitOf, isTime, timeIn } from './times.js';

/** A row's target with what was achieved. */
export interface Aim {
  readonly row: number;
  readonly target: Fact;
  readonly result: Fact;
  readonly comparator: Comparator;
  /** Whether the form prints on which side of the target the result must lie. */
  readonly signed: boolean;
}

/** The targets of a region's rows that stand beside results of their kind. */
export function aimsOf(facts: RegionFacts, table: TableFacts): Aim[] {
  const { columns } = facts.region;
  const results = columns.filter((column) => isResultHeader(sideOf(column)));
  const values = columns.filter((column) => isTargetHeader(sideOf(column)));
  const rules = columns.filter(({ role }) => role === 'rule');
  // A form with 评价标准 and one column of values prints the bound in the standard: its 指标值 is the result.
  const pairs =
    results.length === 0 && rules.length > 0
      ? rules.flatMap((rule) => values.map((value) => [rule, value] as const))
      : pairsOf(values, results);
  return pairs.flatMap(([targetColumn, resultColumn]) =>
    facts.rows.flatMap((row) => {
      const target = facts.at(row, targetColumn);
      const result = facts.at(row, resultColumn);
      if (!target || !result || !comparable(target, result)) return [];
      const label = facts.labels(row, targetColumn).at(-1) ?? '';
      const comparator = comparatorOf(target, signIn(facts, row, table), label);
      const signed = target.quantity.comparator !== '=' || signIn(facts, row, table) !== '';
      return comparator === null ? [] : [{ row, target, result, comparator, signed }];
    }),
  );
}

const timeOf = ({ headers }: Column): string => timeIn(headers);

const groupOf = (column: Column): string => column.headers.slice(0, -1).join('/');

/** Each target with its result; 实施期指标值 leaves the only result to 年度指标值. */
function pairsOf(targets: readonly Column[], results: readonly Column[]): (readonly [Column, Column])[] {
  const found = targets.flatMap((target) => resultFor(target, results) ?? []);
  return found
    .filter(({ result, fit }) => found.every((other) => other.result !== result || other.fit <= fit))
    .map(({ target, result }) => [target, result] as const);
}

/** A target, a result, and how well the result answers to the target in time. */
interface Match {
  readonly target: Column;
  readonly result: Column;
  readonly fit: number;
}

/** 计划 over 2021年, 2022年: the header that says whether a column of a time holds plans or results. */
const sideOf = (column: Column): string =>
  isTime(leafOf(column)) ? (column.headers.at(-2) ?? leafOf(column)) : leafOf(column);

/**
 * The result of the time that the target is of, under the same upper header as the target where there is one, otherwise the
 * nearest to its right.
 */
function resultFor(target: Column, results: readonly Column[]): Match | null {
  const grouped = results.filter((column) => groupOf(column) === groupOf(target));
  const after = (grouped.length > 0 ? grouped : results).filter((column) => column.index > target.index);
  const times = new Set(after.map(timeOf));
  const fits = after.map((column) => fitOf(timeOf(target), timeOf(column), times.size === 1));
  const best = Math.max(0, ...fits);
  return best === 0 ? null : { target, result: after[fits.indexOf(best)]!, fit: best };
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
