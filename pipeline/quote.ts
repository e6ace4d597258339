import type { Span } from '../model/document.js';

/** About how many characters of context a quote shows beside its figure: labels stand before figures more than after. */
const BEFORE = 26;
const AFTER = 14;
/** Even where the clause is the figure alone, this much of the sentence before it is shown. */
const LEAD = 6;
/** A number of one or two digits that count (8, 12, 300) is not recognised without its neighbours. */
const NEIGHBOURS = 2;
const LITTLE = /^[\d０-９]{1,2}[0０]*$|^[\d０-９][.．][\d０-９]$/u;
/** The text of a cell up to this length is quoted whole. */
const CELL_TEXT = 60;

const BREAK = /[，。；：、！？,;:!?\s（）()“”《》]/u;
const SENTENCE_END = /[。；;！？\n]/u;
const ANY_DIGIT = /[\d０-９]/u;
const LAST_DIGIT = /[\d０-９][^\d０-９]*$/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The stretch of a passage that shows a figure to a person: of its clause, as much as makes it recognisable, cut between
 * words, and never within a number. `figure` and `clause` are spans of the passage with the given text.
 */
export function quoteSpan(text: string, figure: Span, clause: Span, inCell: boolean): Span {
  if (inCell && text.length <= CELL_TEXT) return { passage: figure.passage, start: 0, end: text.length };
  const number = numberWithin(text, figure);
  const least = LITTLE.test(text.slice(number.start, number.end)) ? NEIGHBOURS : 0;
  const start = Math.min(cutBefore(text, figure, clause), Math.max(0, number.start - least));
  const end = Math.max(cutAfter(text, figure, clause), Math.min(text.length, number.end + least));
  return { passage: figure.passage, ...wholeNumbers(text, start, end) };
}

/** From the first digit of a figure to its last one; the whole figure where it is written in Chinese numerals. */
function numberWithin(text: string, figure: Span): { start: number; end: number } {
  const printed = text.slice(figure.start, figure.end);
  const [first, last] = [printed.search(ANY_DIGIT), printed.search(LAST_DIGIT)];
  return first < 0 ? figure : { start: figure.start + first, end: figure.start + last + 1 };
}

function cutBefore(text: string, figure: Span, clause: Span): number {
  const alone = figure.start <= clause.start;
  const from = alone ? figure.start - sinceSentence(text, figure.start) : clause.start;
  if (figure.start - from <= BEFORE) return from;
  const earliest = figure.start - BEFORE;
  const boundaries = wordBoundaries(text, earliest, figure.start);
  const afterBreak = boundaries.find((at) => figure.start - at > BEFORE / 3 && BREAK.test(text[at - 1] ?? ''));
  return afterBreak ?? boundaries[0] ?? earliest;
}

/** How far the sentence goes back from an offset, as far as it matters here. */
function sinceSentence(text: string, offset: number): number {
  const before = Array.from({ length: Math.min(LEAD, offset) }, (_, back) => text[offset - 1 - back]!);
  const end = before.findIndex((char) => SENTENCE_END.test(char));
  return end < 0 ? before.length : end;
}

function cutAfter(text: string, figure: Span, clause: Span): number {
  const to = Math.max(clause.end, figure.end);
  if (to - figure.end <= AFTER) return to;
  const latest = figure.end + AFTER;
  const boundaries = wordBoundaries(text, figure.end, latest);
  const beforeBreak = boundaries.find((at) => at > figure.end && BREAK.test(text[at] ?? ''));
  return beforeBreak ?? boundaries.at(-1) ?? latest;
}

/** Offsets in [from, to] at which a word begins or ends. */
function wordBoundaries(text: string, from: number, to: number): number[] {
  const margin = 8;
  const base = Math.max(0, from - margin);
  return Array.from(words.segment(text.slice(base, to + margin)), ({ index }) => base + index).filter(
    (at) => at >= from && at <= to && at > base,
  );
}

/** No printed number is longer; a run of digits without an end is cut in spite of all. */
const LONGEST_NUMBER = 64;

/** Widened where a number would be cut. */
function wholeNumbers(text: string, start: number, end: number): { start: number; end: number } {
  const [first, last] = [start - LONGEST_NUMBER, end + LONGEST_NUMBER];
  while (start > first && cutsNumber(text, start)) start -= 1;
  while (end < last && cutsNumber(text, end)) end += 1;
  return { start, end };
}

const NUMBER_ENDS = /[\d０-９][.．,，]?$/u;
const NUMBER_GOES_ON = /^[.．,，]?[\d０-９]|^[%％]/u;

function cutsNumber(text: string, at: number): boolean {
  return NUMBER_ENDS.test(text.slice(Math.max(0, at - 2), at)) && NUMBER_GOES_ON.test(text.slice(at, at + 2));
}
