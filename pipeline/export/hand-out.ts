import type { Language } from '../language.js';
import type { EvidenceEntry, FindingEntry, TrialEntry } from '../schema.js';
import type { DecisionKind } from '../store/tables.js';
import { causeNames, printEnds, reasonName } from '../wording.js';
import type { ExportedReport, Settlement } from './exported.js';
import { oneLine } from './printable.js';
import { say } from './words.js';

/** A finding that goes to the unit, by the number that all papers handed out call it by. */
export interface HandedOut {
  readonly number: number;
  readonly finding: FindingEntry;
  readonly settlement: Settlement;
}

/** The findings that were so decided, numbered through: those that are confirmed first, then those asked about. */
export function handedOut({ report, settlements }: ExportedReport, ...decisions: readonly DecisionKind[]): HandedOut[] {
  const inOrder = (['confirmed', 'asked'] as const).flatMap((decision) =>
    report.findings.flatMap((finding) => {
      const settlement = settlements?.get(finding.id);
      return settlement?.decision === decision ? [{ finding, settlement }] : [];
    }),
  );
  return inOrder
    .map((entry, index) => ({ ...entry, number: index + 1 }))
    .filter(({ settlement }) => decisions.includes(settlement.decision));
}

/** Reason and note of a decision, those that there are. */
export function groundsOf({ reason, note }: Settlement, language: Language): string[] {
  return [reason && reasonName(reason, language), note].filter((text): text is string => text !== null && text !== '');
}

/** "448.17 ÷ 448.26 = 99.98% [99.9776, 99.9822]"; null where nothing is calculated. */
export function calculationOf({ formula, computed, interval }: TrialEntry): string | null {
  if (formula === null && computed === null) return null;
  const ends = interval && interval[0] !== interval[1] ? printEnds(interval) : null;
  return [[formula, computed].filter((part) => part !== null).join(' = '), ends].filter(Boolean).join('  ');
}

export const causeOf = ({ cause }: TrialEntry, language: Language): string | null =>
  cause === undefined ? null : causeNames[cause][language];

/** A quote in three: what stands before the figure, the figure, what stands after it. */
export function aroundFigure({ quote, start, figure }: EvidenceEntry): [before: string, figure: string, after: string] {
  const [from, to] = [figure[0] - start, figure[1] - start];
  return [oneLine(quote.slice(0, from)), oneLine(quote.slice(from, to)), oneLine(quote.slice(to))];
}

export const numberName = (number: number, language: Language): string => say('issue', language, { number });
