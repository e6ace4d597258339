import type { Aspect, Fact } from '../../model/fact.js';
import type { RegionFacts } from './cells.js';
import { isAverageLabel, isResultHeader, isScoreHeader, isTargetHeader, isTotalLabel } from './lexicon.js';
import type { Column } from './regions.js';

/**
 * A row or a column of a region: its label and its facts by column or row. What ties lines to each other is the same
 * for both, so that a transposed form is read like the usual one.
 */
export interface Line {
  readonly label: string;
  /** From the outermost label inwards. */
  readonly labels: readonly string[];
  /** How deep the line stands in a hierarchy: higher for parts. */
  readonly depth: number;
  readonly total: boolean;
  /** By row or column number. */
  readonly facts: ReadonlyMap<number, Fact>;
}

/** The rows of a half of a region, over its columns of amounts and counts. */
export function rowLines(facts: RegionFacts, half: number): Line[] {
  const columns = figureColumns(facts, half);
  const [first] = columns;
  if (first === undefined) return [];
  const drafts = facts.rows.map((row) => {
    const labels = facts.labels(row, first);
    const found = byKey(columns, (column) => facts.at(row, column));
    return { labels, label: labels.at(-1) ?? '', indent: facts.indent(row, first), facts: found };
  });
  const lines = drafts.filter((draft) => draft.facts.size > 0);
  const depths = depthsOf(
    lines.map(({ labels, label, indent }) => ({ label: labels.find((each) => CODE.test(each)) ?? label, indent })),
  );
  return lines.map((line, i) => ({ ...line, depth: depths[i]!, total: isTotalLine(line.labels) }));
}

/** The columns of a half of a region over its rows. */
export function columnLines(facts: RegionFacts, half: number): Line[] {
  const columns = figureColumns(facts, half);
  const summed = new Set(columns.filter(isTotalColumn).map(({ headers }) => headers.slice(0, -1).join('/')));
  return columns
    .map((column) => ({
      label: column.headers.at(-1) ?? '',
      labels: column.headers,
      depth: columnDepth(column, summed),
      total: isTotalColumn(column),
      facts: new Map(facts.rows.flatMap((row) => entry(row, facts.at(row, column)))),
    }))
    .filter((line) => line.facts.size > 0);
}

const isTotalColumn = ({ headers }: Column): boolean => isTotalLabel(headers.at(-1) ?? '');

/** One level for each 其中 above a column, and for each merged header above it that has a total of its own. */
function columnDepth(column: Column, summed: ReadonlySet<string>): number {
  const { headers } = column;
  const groups = headers.slice(0, -1).map((_, i) => headers.slice(0, i + 1).join('/'));
  const own = isTotalColumn(column) ? groups.at(-1) : undefined;
  const within = groups.filter((group) => summed.has(group) && group !== own).length;
  return within + headers.filter((header) => /^其中/.test(header)).length;
}

export const halvesOf = ({ region }: RegionFacts): number[] => [...new Set(region.columns.map(({ half }) => half))];

function figureColumns({ region }: RegionFacts, half: number): Column[] {
  return region.columns.filter((column) => {
    const leaf = column.headers.at(-1) ?? '';
    // 培训1200人次: plan and result may bring their names along.
    const worded = column.role === 'text' && (isTargetHeader(leaf) || isResultHeader(leaf));
    return column.half === half && (column.role === 'figures' || worded) && !isScoreHeader(leaf);
  });
}

const entry = (key: number, fact: Fact | null): [number, Fact][] => (fact === null ? [] : [[key, fact]]);
const byKey = (columns: readonly Column[], at: (column: Column) => Fact | null): Map<number, Fact> =>
  new Map(columns.flatMap((column) => entry(column.index, at(column))));

const isTotalLine = (labels: readonly string[]): boolean => {
  const leaf = labels.at(-1) ?? '';
  return (
    isTotalLabel(leaf) ||
    (labels.length > 1 && isTotalLabel(labels[0]!) && labels.every((label) => label === labels[0]))
  );
};

/** Amounts and counts add up; rates, averages and prices do not. */
export function isAdditive(fact: Fact): boolean {
  const { kind, unit } = fact.quantity;
  if (kind === 'score') return fact.quantity.value !== null;
  if (kind === 'percent' || kind === 'ratio' || fact.quantity.value === null) return false;
  if (unit.includes('/')) return false;
  const leaf = fact.cell?.columnHeaders.at(-1) ?? '';
  const label = fact.cell?.rowLabels.at(-1) ?? '';
  return !isAverageLabel(leaf) && !isAverageLabel(label);
}

/** What differs from one time to the next: amounts, counts, prices and measures alike; of rates 个百分点 are told. */
export const isMeasured = ({ quantity: { kind, value } }: Fact): boolean =>
  value !== null && kind !== 'percent' && kind !== 'ratio';

/** 上年 before 本年, 2021年 before 2022年, 年初 before 年末: the line of the time right before that of another. */
export function isRightBefore(earlier: Line, later: Line): boolean {
  if (aspectOf(earlier) === 'prior') return aspectOf(later) !== 'prior';
  const [from, to] = [yearIn(earlier.labels), yearIn(later.labels)];
  if (from !== null && to !== null) return to === from + 1;
  return OPENING.test(earlier.label) && CLOSING.test(later.label);
}

export const aspectOf = (line: Line): Aspect | null => [...line.facts.values()][0]?.aspect.value ?? null;

const OPENING = /年初|期初|上期|基期/;
const CLOSING = /年末|期末|年底|本期|现期/;

/** The year that labels name: 2021年末 → 2021. */
export function yearIn(labels: readonly string[]): number | null {
  const year = /(?:19|20)\d{2}(?=年|$)/.exec(labels.join(' '))?.[0];
  return year === undefined ? null : Number(year);
}

const MARKS: readonly [RegExp, number][] = [
  [/^[一二三四五六七八九十]+、/, 10],
  [/^（[一二三四五六七八九十]+）/, 20],
  [/^\d{1,2}[.．、](?!\d)/, 30],
  [/^（\d{1,2}）|^[①-⑳]/, 40],
];
const CODE = /^(\d{3}|\d{5}|\d{7})(?!\d)/;
/** A line that opens its parent's parts stands half a level below it, one in brackets deeper still. */
const OF_WHICH = 5;
const IN_BRACKETS = 7;

/** Depths from numbering, functional codes, 其中, brackets and indentation. */
function depthsOf(lines: readonly { label: string; indent: number }[]): number[] {
  const depths: number[] = [];
  let base = 0;
  let inside = false;
  for (const { label, indent } of lines) {
    const mark = MARKS.find(([pattern]) => pattern.test(label))?.[1];
    const code = CODE.exec(label)?.[1]?.length;
    if (mark !== undefined || code !== undefined) {
      base = mark ?? code!;
      inside = false;
      depths.push(base);
    } else if (/^其中/.test(label)) {
      inside = true;
      depths.push(base + OF_WHICH);
    } else if (/^（.*中[：:]/.test(label)) {
      depths.push(base + OF_WHICH + IN_BRACKETS);
    } else if (isTotalLabel(label)) {
      base = 0;
      inside = false;
      depths.push(0);
    } else {
      depths.push(inside ? base + OF_WHICH : base + Math.min(indent, 4));
    }
  }
  return depths;
}

/** How far from a line its operands are looked for: columns all, rows those nearby. */
const REACH = 8;

/** The lines near one, itself left out. */
export function nearby(lines: readonly Line[], line: Line): Line[] {
  const at = lines.indexOf(line);
  return lines.filter((other, i) => other !== line && Math.abs(i - at) <= REACH);
}
