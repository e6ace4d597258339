import type { ConceptId } from './concepts.js';
import type { Severity } from './severity.js';

/**
 * What a bureau may set, worked out from its configuration. Plain data: it goes to worker processes, is kept with a batch,
 * and is hashed. Percentages and points are numbers as a person writes them: 130 is 130 %.
 */
export interface Settings {
  /** By rule id: how grave its findings are, or that it is not tried; the rule's own severity where absent. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly thresholds: Thresholds;
  /** Where the grades 优, 良 and 中 begin, out of a hundred. */
  readonly grades: Readonly<Record<'优' | '良' | '中', number>>;
  /** Full marks that the first level of a scoring table has, by a word of its name (产出); null where none are set. */
  readonly weights: Readonly<Record<string, number>> | null;
  readonly materiality: Materiality;
  readonly vocabulary: Vocabulary;
  readonly tieOuts: readonly TieOut[];
}

/** From where on something is noted, and from where on it is a warning; null: never. */
export interface Steps {
  readonly info: number | null;
  readonly warning: number | null;
}

export interface Thresholds {
  /** A result over so many percent of its target. */
  readonly overshot: Steps;
  /** An execution rate below so many percent for which no reason is given. */
  readonly lowExecution: Steps;
}

/** Differences up to these are a note, however sure they are; 0: none is. */
export interface Materiality {
  /** In 元. */
  readonly money: number;
  /** In 个百分点. */
  readonly percentagePoints: number;
}

/** The words of the place, besides those that the program knows. */
export interface Vocabulary {
  /** Further names of concepts. */
  readonly names: Readonly<Record<string, ConceptId>>;
  /** Further words that count: 网格, 炕. */
  readonly measureWords: readonly string[];
  /** Further words that the segmenter must not split. */
  readonly words: readonly string[];
}

/** A relation that the bureau demands. */
export interface TieOut {
  /** 三公合计 = 出国 + 公车 + 接待 (see parseFormula). */
  readonly formula: string;
  readonly severity: Severity;
  /** The concepts that the names of the formula stand for. */
  readonly concepts: Readonly<Record<string, ConceptId>>;
}

/** What holds where a bureau sets nothing. */
export const USUAL_SETTINGS: Settings = {
  rules: {},
  thresholds: { overshot: { info: 130, warning: null }, lowExecution: { info: 80, warning: null } },
  grades: { 优: 90, 良: 80, 中: 60 },
  weights: null,
  materiality: { money: 0, percentagePoints: 0 },
  vocabulary: { names: {}, measureWords: [], words: [] },
  tieOuts: [],
};
