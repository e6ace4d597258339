import type { Span } from './document.js';
import type { Quantity } from './quantity.js';
import type { ConceptId } from './concepts.js';

/** Whether a property of a fact was printed with it, taken over from its surroundings, or not found. */
export type Certainty = 'stated' | 'inherited' | 'unknown';

export interface Known<T> {
  readonly value: T;
  readonly certainty: Certainty;
}

/** On which side of plan and result a figure stands. `standard` is a rule or price that applies in general. */
export type Aspect = 'budget' | 'actual' | 'target' | 'standard' | 'prior';

/** What kind of number the figure is. */
export type Statistic = 'amount' | 'count' | 'rate' | 'share' | 'change' | 'growth' | 'average' | 'points' | 'weight';

/** Where a figure stands in a table. */
export interface CellPlace {
  readonly table: string;
  readonly row: number;
  readonly col: number;
  /** The labels to its left, from the outermost (merged) one inwards. */
  readonly rowLabels: readonly string[];
  /** The headers above it, from the outermost one downwards. */
  readonly columnHeaders: readonly string[];
}

/** A figure and what it measures (shape: XBRL's fact with its dimensions). */
export interface Fact {
  readonly id: string;
  readonly quantity: Quantity;
  /** The figure as printed, with unit and bound words. */
  readonly span: Span;
  /** The clause, or the cell, that the figure is understood from; quotes are cut from it. */
  readonly clause: Span;
  readonly origin: 'narrative' | 'table';
  readonly cell: CellPlace | null;
  /** A concept of the field, where the words name one. */
  readonly concept: ConceptId | null;
  /** What the figure measures, in the words of the document: 适配辅助器具, 预算执行率. */
  readonly measure: string;
  /** The content words that say what is measured, of the clause alone. */
  readonly words: readonly string[];
  readonly statistic: Statistic;
  readonly aspect: Known<Aspect | null>;
  /** A year (2022), or a part of one as printed (上半年, 一季度, 截至9月末); null for the report's own period. */
  readonly period: Known<string | null>;
  /** Words that make it a figure of less or more than the whole: 其中, 累计, 疫情期间, 本级, 全市 … */
  readonly scope: readonly string[];
  /** The project, unit or numbered item that it belongs to; null for the report's own unit. */
  readonly subject: Known<string | null>;
}

/** The words that say what one figure measures, as far as they say it of another too. */
export const commonWords = ({ words }: Fact, other: Fact): readonly string[] =>
  words.filter((word) => other.words.includes(word));
