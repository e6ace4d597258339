import type { Severity } from '../../model/severity.js';
import { colours } from '../colours.js';
import type { EvidenceEntry, FindingEntry, TrialEntry } from '../schema.js';
import { furtherTies } from '../ties.js';
import { causeNames, pageName, printEnds, roleName } from '../wording.js';
import { padStart, printable, widthOf, wrap } from './columns.js';
import { insertMarks, paintMarks } from './marks.js';
import type { Paper } from './paper.js';

export const severityColours: Readonly<Record<Severity, (text: string) => string>> = {
  error: colours.red,
  warning: colours.yellow,
  info: colours.cyan,
};

/**
 * One finding: its sentence, the arithmetic, the figures where they stand, the likely cause, what else it breaks.
 * `section` stands above it already and is left out of the places.
 */
export function findingLines(
  finding: FindingEntry,
  number: number,
  section: string | undefined,
  paper: Paper,
): string[] {
  const mark = `${padStart(String(number), 3)}  `;
  const sentence = wrap(printable(finding.message), paper.width - mark.length);
  const paint = severityColours[finding.severity];
  return [
    ...sentence.map((line, index) => colours.bold(paint((index === 0 ? mark : ' '.repeat(mark.length)) + line))),
    ...arithmeticLines(finding, paper),
    ...evidenceLines(finding.evidence, section, paper),
    ...(finding.cause ? paper.paragraph(paper.say('cause'), causeNames[finding.cause][paper.language]) : []),
    ...alsoLines(finding, paper),
  ];
}

/** The calculation over the claim, results and intervals under one another. */
function arithmeticLines(trial: TrialEntry, paper: Paper): string[] {
  if (trial.formula === null) return [];
  const formula = `${printable(trial.formula)} = `;
  const results = [trial.computed ?? '', trial.claimed ?? ''].map(printable);
  const wide = Math.max(...results.map(widthOf));
  const row = (result: string, ends: readonly [string, string] | null) =>
    padStart(result, wide) + (ends ? `   ${colours.dim(printEnds(ends))}` : '');
  const computed = row(results[0]!, trial.interval);
  const claimed = row(results[1]!, trial.claimedInterval);
  const fits = widthOf(formula + computed) <= paper.room;
  const lines = fits ? [formula + computed] : [...wrap(formula.trimEnd(), paper.room), `  ${computed}`];
  const margin = ' '.repeat(fits ? widthOf(formula) : 2);
  return [...paper.beside(paper.say('formula'), lines), ...paper.beside(paper.say('claimed'), [margin + claimed])];
}

function evidenceLines(entries: readonly EvidenceEntry[], section: string | undefined, paper: Paper): string[] {
  const places = entries.map((entry) => placeOf(entry, section, paper));
  return entries.flatMap((entry, index) => {
    const repeated = index > 0 && places[index] !== '' && places[index] === places[index - 1];
    return quoteLines(entry, repeated ? paper.say('same') : places[index]!, paper);
  });
}

/** The quote with its figure marked; the place beside it where the line has room, under it otherwise. */
function quoteLines(entry: EvidenceEntry, place: string, paper: Paper): string[] {
  const { figure, start, quote } = entry;
  const lines = wrap(insertMarks(quote, figure[0] - start, figure[1] - start, paper.colour), paper.room);
  const painted = paintMarks(lines, (text) => colours.bold(colours.underline(text)));
  const last = lines.length - 1;
  const besideIt = place !== '' && widthOf(lines[last] ?? '') + 3 + widthOf(place) <= paper.room;
  if (besideIt) painted[last] += `   ${colours.dim(place)}`;
  const under = besideIt ? [] : wrap(place, paper.room).map((line) => colours.dim(line));
  return paper.beside(roleName(entry.role, paper.language), [...painted, ...under]);
}

function placeOf({ path, page }: EvidenceEntry, section: string | undefined, paper: Paper): string {
  const steps = path[0] === section ? path.slice(1) : path;
  return [...steps.map(printable), ...pageName(page, paper.language)].join(' › ');
}

function alsoLines(finding: FindingEntry, paper: Paper): string[] {
  const { repeats, messages } = furtherTies(finding);
  const lines = [
    ...(repeats > 0 ? [paper.say('repeats', { count: repeats })] : []),
    ...(messages.length > 0 ? [paper.say('alsoBreaks', { count: messages.length })] : []),
    ...messages.map((message) => `· ${printable(message)}`),
  ];
  return lines.flatMap((line, index) => paper.paragraph(index === 0 ? paper.say('also') : '', line));
}
