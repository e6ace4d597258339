import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import type { RegionFacts, TableFacts } from './cells.js';
import { best, laidOut, sumOf } from './hypothesis.js';
import { bareLabel } from './lexicon.js';
import { halvesOf, rowLines, type Line } from './lines.js';

/** What ties by the meaning of the labels, wherever in the form they stand (tie-outs T03, T04, T08, T58). */
export function identitiesIn(table: TableFacts): Relation[] {
  return [...spendingSums(table), ...staffLimits(table), ...table.regions.flatMap(equalTotals)];
}

const namesOf = ({ cell }: Fact): string[] =>
  [...(cell?.rowLabels ?? []), ...(cell?.columnHeaders ?? [])].map(bareLabel);
const named = (facts: readonly Fact[], pattern: RegExp): Fact[] =>
  facts.filter((fact) => namesOf(fact).some((name) => pattern.test(name)));

/** 整体支出 = 基本支出 + 项目支出, where the two stand as fields of a form. */
function spendingSums({ pairs, facts }: TableFacts): Relation[] {
  const money = facts.filter(({ quantity }) => quantity.kind === 'money');
  const [basic] = named(pairs, /^基本支出(?:总额|合计)?$/);
  const [projects] = named(pairs, /^项目支出(?:总额|合计)?$/);
  if (!basic || !projects) return [];
  const totals = named(money, /^(?:部门|单位)?(?:整体支出|支出合计|总支出|支出)(?:总额|合计)?$/);
  const hypotheses = totals
    .filter((total) => total !== basic && total !== projects)
    .map((total) => ({ relations: [sumOf(total, [basic, projects], 'identity')], natural: true }));
  return [...best(hypotheses).accepted];
}

/** 实有人数 ≤ 编制数. */
function staffLimits({ pairs }: TableFacts): Relation[] {
  const [posts] = named(pairs, /^(?:人员)?编制(?:人数|数)?$/);
  const [staff] = named(pairs, /^(?:实有|在职|在编)(?:人员|人数|在编人数|人员数)$/);
  if (!posts || !staff) return [];
  return [laidOut('limit', staff, { kind: 'order', bound: posts, comparator: '<=' }, { basis: 'identity' })];
}

/** 收入总计 = 支出总计: the last lines of the two sides of an account. */
function equalTotals(facts: RegionFacts): Relation[] {
  const [left, right, third] = halvesOf(facts);
  if (left === undefined || right === undefined || third !== undefined) return [];
  const sides = facts.region.columns.map((column) => column.headers.join(''));
  if (!sides.some((side) => /收入/.test(side)) || !sides.some((side) => /支出/.test(side))) return [];
  const income = grandTotal(rowLines(facts, left));
  const spending = grandTotal(rowLines(facts, right));
  if (!income || !spending) return [];
  const claimed = [...spending.facts.values()][0];
  const other = [...income.facts.values()][0];
  if (!claimed || !other) return [];
  return [laidOut('same', claimed, { kind: 'equality', other }, { basis: 'identity' })];
}

const grandTotal = (lines: readonly Line[]): Line | undefined =>
  lines.filter(({ label }) => /总计$/.test(bareLabel(label))).at(-1);
