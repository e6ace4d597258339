import type { FindingEntry, Severity } from '../../pipeline/server/api.js';
import type { Display, DisplayBlock, DisplayFigure, DisplayPassage } from '../../pipeline/schema.js';

/** What is to be shown of one stretch of a passage. Stretches of one passage are in order and do not overlap. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Places of the findings in the report, from 0, that rest on it; the gravest first. */
  readonly findings: readonly number[];
  readonly severity: Severity | null;
  /** Place among the figures of the document; null where no figure stands. */
  readonly figure: number | null;
}

type Stretch = Mark;

/** The marks of every passage that has any. */
export function marksOf(display: Display, findings: readonly FindingEntry[]): ReadonlyMap<string, readonly Mark[]> {
  const stretches = new Map<string, Stretch[]>();
  const add = (passage: string, stretch: Stretch) => {
    const known = stretches.get(passage);
    if (known) known.push(stretch);
    else stretches.set(passage, [stretch]);
  };
  display.figures.forEach(({ passage, start, end }, figure) =>
    add(passage, { start, end, figure, findings: [], severity: null }),
  );
  findings.forEach(({ evidence, severity }, index) => {
    for (const { passage, figure } of evidence)
      add(passage, { start: figure[0], end: figure[1], figure: null, findings: [index], severity });
  });
  return new Map([...stretches].map(([passage, those]) => [passage, parted(those)]));
}

/** Overlapping stretches parted at every end of one of them. */
function parted(stretches: readonly Stretch[]): Mark[] {
  const cuts = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, at) => {
    const end = cuts[at + 1]!;
    const here = stretches.filter((stretch) => stretch.start <= start && end <= stretch.end);
    if (here.length === 0) return [];
    const findings = [...new Set(here.flatMap((stretch) => stretch.findings))].sort((a, b) => a - b);
    // The report lists the gravest first.
    const severity = here
      .filter((stretch) => stretch.findings.length > 0)
      .sort((a, b) => a.findings[0]! - b.findings[0]!)[0]?.severity;
    return [{ start, end, findings, severity: severity ?? null, figure: shortest(here)?.figure ?? null }];
  });
}

/** Of figures one within the other (a list and its items) the inner one is meant. */
function shortest(stretches: readonly Stretch[]): Stretch | undefined {
  return stretches.filter(({ figure }) => figure !== null).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

export const passagesOf = (block: DisplayBlock): readonly DisplayPassage[] =>
  block.type === 'table' ? block.cells.flatMap(({ passages }) => passages) : [block.passage];

/** Whether at least one check came to a decision on the figure. */
export const isChecked = ({ gap }: DisplayFigure): boolean => gap === null;

/** Names the element of the mark that holds a position. */
export const markName = (passage: string, start: number): string => `${passage}:${start}`;

/** What is lit up of a passage for the finding at work. */
export interface Lit {
  readonly start: number;
  readonly end: number;
  readonly role: string;
}

/** What is lit up for a finding, by passage. */
export function litBy(finding: FindingEntry | undefined): ReadonlyMap<string, readonly Lit[]> {
  const lit = new Map<string, Lit[]>();
  for (const { passage, figure, role } of finding?.evidence ?? []) {
    const known = lit.get(passage) ?? [];
    known.push({ start: figure[0], end: figure[1], role });
    lit.set(passage, known);
  }
  return lit;
}
