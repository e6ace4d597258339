import { passagesOf, type Document, type Passage, type Span } from '../../model/document.js';
import type { Language } from '../language.js';
import type { EvidenceEntry } from '../schema.js';
import { furtherTies } from '../ties.js';
import { roleName, severityNames } from '../wording.js';
import { placeOf } from './columns.js';
import { calculationOf, causeOf, groundsOf, numberName, type HandedOut } from './hand-out.js';
import { oneLine } from './printable.js';
import { say } from './words.js';

/** What is to be written at one figure of a document. Plain data: it crosses to the process that reads the document. */
export interface Note {
  readonly quote: EvidenceEntry;
  /** One a line. */
  readonly lines: readonly string[];
}

/** Who writes the notes. */
export interface Author {
  readonly name: string;
  /** Shown before the number of a comment; one or two characters. */
  readonly initials: string;
  readonly at: Date;
  /** What stands above notes whose figures cannot be found, or stand where Word takes no comments. */
  readonly elsewhere: string;
}

export const authorOf = (at: Date, language: Language): Author => ({
  name: say('annotator', language),
  initials: say('initials', language),
  at,
  elsewhere: say('elsewhere', language),
});

/**
 * A note at each figure of findings: the whole story at the first one of a finding, at the others what they are in it.
 * Figures of another file are told of there; where a finding is about such alone, its note has no place in this one.
 */
export function notesOf(findings: readonly HandedOut[], language: Language): Note[] {
  return findings.flatMap((handedOut) => {
    const { evidence } = handedOut.finding;
    const here = evidence.filter((quote) => !isElsewhere(quote));
    return (here.length > 0 ? here : evidence.slice(0, 1)).map((quote, index) => ({
      quote,
      lines: index === 0 ? storyOf(handedOut, quote, language) : [referenceTo(handedOut, quote, language)],
    }));
  });
}

/** Ids of passages of further files, and of last year's report, have a prefix. */
const isElsewhere = ({ passage }: EvidenceEntry): boolean => passage.includes(':');

function storyOf({ number, finding, settlement }: HandedOut, at: EvidenceEntry, language: Language): string[] {
  const calculation = calculationOf(finding);
  const cause = causeOf(finding, language);
  const field = (name: Parameters<typeof say>[0], text: string | null): string[] =>
    text === null || text === '' ? [] : [`${say(name, language)}：${text}`];
  return [
    `【${numberName(number, language)}·${severityNames[finding.severity][language]}】${finding.message}`,
    ...field('formulaLabel', calculation),
    ...field('causeLabel', cause),
    ...finding.evidence
      .filter((item) => item !== at)
      .map((item) => `${roleName(item.role, language)}：“${oneLine(item.quote)}” ${placeOf(item, language)}`.trimEnd()),
    ...field('alsoLabel', furtherTies(finding).messages.join('；')),
    ...field('remarkLabel', groundsOf(settlement, language).join('；')),
  ];
}

const referenceTo = ({ number, finding }: HandedOut, { role }: EvidenceEntry, language: Language): string =>
  say('seeIssue', language, {
    issue: `【${numberName(number, language)}】`,
    role: roleName(role, language),
    message: finding.message,
  });

/** Finds the figures of notes in a document. */
export class Locator {
  private readonly passages: ReadonlyMap<string, Passage>;

  constructor(document: Document) {
    this.passages = new Map(Array.from(passagesOf(document), (passage) => [passage.id, passage]));
  }

  passage({ passage }: Span): Passage {
    return this.passages.get(passage)!;
  }

  /**
   * The span of a figure. A report may be older than the reader, and its offsets those of another reading: the figure is
   * then where its quote stands, if that is in one place only; else null.
   */
  figureOf({ quote: entry }: Note): Span | null {
    if (isElsewhere(entry)) return null;
    const { quote, passage, start, figure } = entry;
    const [from, to] = [figure[0] - start, figure[1] - start];
    const span = (id: string, at: number): Span => ({ passage: id, start: at + from, end: at + to });
    if (this.passages.get(passage)?.text.startsWith(quote, start)) return span(passage, start);
    const found = Array.from(this.passages.values()).flatMap(({ id, text }) => {
      const at = text.indexOf(quote);
      return at < 0 ? [] : [{ id, at, again: text.includes(quote, at + 1) }];
    });
    return found.length === 1 && !found[0]!.again ? span(found[0]!.id, found[0]!.at) : null;
  }
}
