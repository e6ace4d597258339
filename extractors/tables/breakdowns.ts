import type { Relation } from '../../model/relation.js';
import { best, sumOf } from './hypothesis.js';
import { bareLabel } from './lexicon.js';
import { isAdditive, type Line } from './lines.js';

/** 按收入性质分, 按支出性质分: one total broken down in several ways. */
const BREAKDOWN = /^按.{1,8}[分类]$/;

const isBreakdown = (label: string | undefined): boolean => label !== undefined && BREAKDOWN.test(bareLabel(label));

/** The sums of a total that is broken down in several ways, and the lines that they settle. */
export interface Breakdowns {
  readonly relations: readonly Relation[];
  readonly settled: ReadonlySet<Line>;
}

/**
 * A breakdown has a line of its own, which repeats the total and has its parts below it, or it is the merged label
 * beside its parts.
 */
export function breakdownsAmong(lines: readonly Line[]): Breakdowns {
  const relations: Relation[] = [];
  const settled = new Set<Line>();
  let total: Line | null = null;
  const add = (whole: Line, parts: readonly Line[]): void => {
    if (parts.length === 0) return;
    relations.push(...best([{ relations: sumsOf(whole, parts), natural: true }]).accepted);
    settled.add(whole);
  };
  lines.forEach((line, at) => {
    if (isBreakdown(line.label)) {
      if (total !== null) add(total, [line]);
      const next = lines.findIndex((other, i) => i > at && (other.total || isBreakdown(other.label)));
      add(line, lines.slice(at + 1, next < 0 ? undefined : next));
    } else if (line.total) total = line;
    else if (isGrouped(line) && !(at > 0 && groupOf(lines[at - 1]!) === groupOf(line)) && total !== null)
      add(
        total,
        lines.filter((other) => isGrouped(other) && groupOf(other) === groupOf(line)),
      );
  });
  return { relations, settled };
}

const groupOf = ({ labels }: Line): string | undefined => labels.find(isBreakdown);
const isGrouped = (line: Line): boolean => !isBreakdown(line.label) && groupOf(line) !== undefined;

function sumsOf(whole: Line, parts: readonly Line[]): Relation[] {
  return [...whole.facts].flatMap(([key, claimed]) => {
    const present = parts.flatMap((part) => part.facts.get(key) ?? []);
    const complete = present.length === parts.length && [claimed, ...present].every(isAdditive);
    return complete ? [sumOf(claimed, present)] : [];
  });
}
