import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import { laidOut } from './hypothesis.js';
import { isTotalLabel } from './lexicon.js';
import { isAdditive, type Line } from './lines.js';
import { isBorneOut } from './proof.js';

/**
 * Columns of which one is the product of two or three others in every row: 里程（公里） × 补助标准（元/公里） = 补助金额（万元）, 应拨 × 考核系数
 * = 实拨, 人数 × 天数 × 标准 = 金额. `sums` are the totals of the columns, `rates` what follows from others as a rate.
 */
export function productsAmong(
  columns: readonly Line[],
  sums: readonly Relation[],
  rates: readonly Relation[],
): Relation[] {
  const derived = new Set(rates.filter(({ form }) => form !== 'average').map(({ claimed }) => claimed));
  const added = new Set(sums.map(({ claimed }) => claimed));
  const lines = columns.map((column) => itemsOf(column)).filter(({ facts }) => facts.size >= FEWEST_ROWS);
  const factors = lines.filter(({ facts }) => [...facts.values()].every((fact) => isFactor(fact, derived)));
  const found: Relation[] = [];
  const used = new Set<Line>();
  for (const line of lines) {
    if (![...line.facts.values()].every((fact) => isAdditive(fact) && isExactly(fact) && !added.has(fact))) continue;
    const others = factors.filter((factor) => factor !== line && !used.has(factor)).slice(0, MOST_FACTORS);
    const relations = firstProduct(line, others, sums);
    if (relations === null) continue;
    found.push(...relations);
    used.add(line);
  }
  return found;
}

const FEWEST_ROWS = 2;
const MOST_FACTORS = 9;

/** A line without its totals: prices differ from row to row. */
const itemsOf = (line: Line): Line => ({
  ...line,
  facts: new Map([...line.facts].filter(([, { cell }]) => !isTotalLabel(cell?.rowLabels.at(-1) ?? ''))),
});

const isExactly = ({ quantity: { value, comparator, approximate } }: Fact): boolean =>
  value !== null && comparator === '=' && !approximate;

/** Averages are worked out, and round. */
const AVERAGED = /均|折合/;

const isFactor = (fact: Fact, derived: ReadonlySet<Fact>): boolean =>
  isExactly(fact) && fact.quantity.value!.sign() >= 0 && !derived.has(fact) && !AVERAGED.test(headerOf(fact));

const headerOf = ({ cell }: Fact): string => cell?.columnHeaders.at(-1) ?? '';

function firstProduct(line: Line, factors: readonly Line[], sums: readonly Relation[]): Relation[] | null {
  for (const [i, one] of factors.entries())
    for (const [j, other] of factors.entries()) {
      if (j <= i) continue;
      const pair = productOf(line, [one, other], sums);
      if (pair !== null) return pair;
      for (const third of factors.slice(j + 1)) {
        const three = productOf(line, [one, other, third], sums);
        if (three !== null) return three;
      }
    }
  return null;
}

/** The relations of a column with those that make it, where the rows bear them out. */
function productOf(line: Line, factors: readonly Line[], sums: readonly Relation[]): Relation[] | null {
  const rows = [...line.facts].flatMap(([key, claimed]) => {
    const of = factors.map(({ facts }) => facts.get(key));
    return of.every((fact) => fact !== undefined) ? [{ claimed, of }] : [];
  });
  if (rows.length < FEWEST_ROWS) return null;
  // two rows tell the power of ten between the units: one of them may be wrong
  for (const shift of new Set(rows.slice(0, 2).map(shiftOf))) {
    if (shift === null || rows.filter((row) => isAbout(row, shift)).length * 3 < rows.length * 2) continue;
    const relations = rows.map(({ claimed, of }) =>
      laidOut('average', claimed, { kind: 'product', factors: of, shift }),
    );
    if (isBorneOut(relations, { isNamed: isNamed(line, factors, shift), sums })) return relations;
  }
  return null;
}

interface Row {
  readonly claimed: Fact;
  readonly of: readonly Fact[];
}

const valueOf = ({ quantity }: Fact): number => Number(quantity.value!.toString());

const ratioOf = ({ claimed, of }: Row): number => valueOf(claimed) / of.map(valueOf).reduce((a, b) => a * b, 1);

/** The power of ten that a row is from being a product; null where it is none. */
function shiftOf(row: Row): number | null {
  const power = Math.log10(ratioOf(row));
  return Number.isFinite(power) && Math.abs(power - Math.round(power)) < NEAR ? Math.round(power) : null;
}

const NEAR = 0.05;

const isAbout = (row: Row, shift: number): boolean => {
  const value = valueOf(row.claimed);
  return value === 0 ? row.of.some((fact) => valueOf(fact) === 0) : Math.abs(Math.log10(ratioOf(row)) - shift) < NEAR;
};

/** Whether units or words say that a column is a price or a coefficient, and another what it makes. */
function isNamed(line: Line, factors: readonly Line[], shift: number): boolean {
  const price = factors.find(({ label }) => PRICE.test(label));
  if (price === undefined) return false;
  const percents = factors.filter(({ facts }) => [...facts.values()][0]!.quantity.kind === 'percent').length;
  return AMOUNT.test(line.label) && shift === -2 * percents;
}

const PRICE = /单价|标准|定额|每|系数|比例|[/／]/;
const AMOUNT = /额|费|款|价|金|补|资|应|实|支|付|小计|总量|产量/;
