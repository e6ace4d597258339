import type { Document, Passage, Span } from './document.js';
import type { Fact } from './fact.js';
import { groupBy } from './grouping.js';
import type { Relation } from './relation.js';
import type { Settings } from './settings.js';
import type { Timings } from './timing.js';

export type SectionKind =
  | 'overview'
  | 'goals'
  | 'results'
  | 'execution'
  | 'analysis'
  | 'problems'
  | 'measures'
  | 'basis'
  | 'attachment'
  | 'other';

/** A heading with what stands under it, up to the next heading of its level. */
export interface Section {
  readonly title: string;
  readonly level: number;
  readonly kind: SectionKind;
  readonly parent: Section | null;
}

/** Where a passage stands: its section, and for a cell its table, row and column. */
export interface Place {
  readonly passage: Passage;
  readonly section: Section | null;
  readonly cell: { readonly table: string; readonly row: number; readonly col: number } | null;
  /** Position in reading order. */
  readonly order: number;
}

export type StatementKind =
  /** 全部完成, 高质量完成, 达到预期目标: says that a target was met */
  | 'success'
  /** 未完成, 未达到, 低于目标: owns up to a miss */
  | 'shortfall'
  /** 原因是, 受…影响 */
  | 'reason'
  /** 问卷, 样本, 测评: the ground of a satisfaction figure */
  | 'survey'
  /** 满意 in place of a figure */
  | 'satisfaction'
  /** 据了解, 预计: a result that nobody measured */
  | 'hearsay'
  /** a whole goal or result as one text */
  | 'plan'
  | 'result';

/** What is said and is no figure, and rules need. */
export interface Statement {
  readonly kind: StatementKind;
  readonly span: Span;
  readonly text: string;
  /** The item that it is about, where it is one of several (a project, a service). */
  readonly subject: string | null;
}

/** What was not read or compared, because a document holds too much of it. */
export type Omission =
  /** so many figures share words or value that each was held against some of them only */
  | 'many-figures'
  /** of a sentence without an end, what stands far before a figure is not its name */
  | 'long-sentence';

/** All that the extractors make of a document; what the rules see. */
export interface Reading {
  readonly document: Document;
  /** What the bureau has set. */
  readonly settings: Settings;
  /** The unit that reports, as printed; null where none was found. */
  readonly unit: string | null;
  /** The year that is reported on. */
  readonly year: number | null;
  readonly places: ReadonlyMap<string, Place>;
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly timings: Timings;
  readonly omissions: readonly Omission[];
  /** The same of last year's report of the unit, where it was given. */
  readonly previous?: Reading;
}

/** What is asked of a reading again and again, worked out once. */
export function perReading<T>(workOut: (reading: Reading) => T): (reading: Reading) => T {
  const known = new WeakMap<Reading, { readonly answer: T }>();
  return (reading) => {
    let found = known.get(reading);
    if (!found) known.set(reading, (found = { answer: workOut(reading) }));
    return found.answer;
  };
}

const factsByPassage = perReading(({ facts }) => groupBy(facts, ({ span }) => span.passage));
const relationsByPassage = perReading(({ relations }) => groupBy(relations, ({ claimed }) => claimed.span.passage));

/** The facts that are printed in a passage. */
export const factsIn = (reading: Reading, passage: string): readonly Fact[] =>
  factsByPassage(reading).get(passage) ?? [];

/** The relations whose claimed figure is printed in a passage. */
export const relationsIn = (reading: Reading, passage: string): readonly Relation[] =>
  relationsByPassage(reading).get(passage) ?? [];

/** The text of a passage; empty where the document has none of this id. */
export const textOf = ({ places }: Reading, passage: string): string => places.get(passage)?.passage.text ?? '';

/** Titles from the outermost section down. */
export function pathOf(section: Section | null): string[] {
  return section === null ? [] : [...pathOf(section.parent), section.title];
}
