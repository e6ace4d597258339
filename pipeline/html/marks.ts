import type { Check } from '../../model/check.js';
import type { Span } from '../../model/document.js';
import type { Fact } from '../../model/fact.js';
import { rank, type Severity } from '../../model/severity.js';
import type { Checked } from '../check.js';

/** What is to be shown of one stretch of a passage. Stretches of one passage are in order and do not overlap. */
export interface Mark {
  /** Id of the element; unique within the page. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Numbers of the findings, from 1, that quote it; the gravest first. */
  readonly findings: readonly number[];
  readonly severity: Severity | null;
  readonly fact: Fact | null;
}

/** The marks of a document, and the way from a position to its mark. */
export class Marks {
  private readonly byPassage = new Map<string, Mark[]>();

  /** Ids begin with the prefix. */
  constructor({ reading, findings }: Checked, prefix: string) {
    const stretches = new Map<string, Stretch[]>();
    const add = (span: Span, stretch: Omit<Stretch, 'start' | 'end'>) => {
      const known = stretches.get(span.passage) ?? [];
      known.push({ start: span.start, end: span.end, ...stretch });
      stretches.set(span.passage, known);
    };
    for (const fact of reading.facts) add(fact.span, { fact, finding: null, severity: null });
    findings.forEach(({ evidence, severity }, index) => {
      for (const { span } of evidence) add(span, { fact: null, finding: index + 1, severity });
    });
    let count = 0;
    for (const [passage, those] of stretches)
      this.byPassage.set(
        passage,
        parted(those).map((mark) => ({ ...mark, id: `${prefix}${(count += 1)}` })),
      );
  }

  of(passage: string): readonly Mark[] {
    return this.byPassage.get(passage) ?? [];
  }

  /** The id of the mark at a position; undefined where nothing is marked. */
  at(passage: string, offset: number): string | undefined {
    return this.of(passage).find(({ start, end }) => start <= offset && offset < end)?.id;
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly fact: Fact | null;
  readonly finding: number | null;
  readonly severity: Severity | null;
}

/** Overlapping stretches parted at every end of one of them. */
function parted(stretches: readonly Stretch[]): Omit<Mark, 'id'>[] {
  const cuts = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, index) => {
    const end = cuts[index + 1]!;
    const here = stretches.filter((stretch) => stretch.start <= start && end <= stretch.end);
    if (here.length === 0) return [];
    const findings = [...new Set(here.flatMap(({ finding }) => finding ?? []))].sort((a, b) => a - b);
    const severities = here.flatMap(({ severity }) => severity ?? []).sort((a, b) => rank(a) - rank(b));
    return [
      { start, end, findings, severity: severities[0] ?? null, fact: here.find(({ fact }) => fact)?.fact ?? null },
    ];
  });
}

export type Verdicts = Readonly<Record<Check['verdict'], number>>;

/** How the checks came out that used each fact. */
export function verdictsByFact(checks: readonly Check[]): Map<Fact, Verdicts> {
  const verdicts = new Map<Fact, Verdicts>();
  for (const { verdict, evidence } of checks) {
    for (const fact of new Set(evidence.flatMap((item) => item.fact ?? []))) {
      const known = verdicts.get(fact) ?? { consistent: 0, inconsistent: 0, undetermined: 0 };
      verdicts.set(fact, { ...known, [verdict]: known[verdict] + 1 });
    }
  }
  return verdicts;
}
