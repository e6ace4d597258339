import type { Span } from '../model/document.js';

/** About how many characters of context a quote shows beside its figure: labels stand before figures more than after. */
const BEFORE = 26;
const AFTER = 14;
/** A figure of one or two digits is not recognised without its neighbours. */
const NEIGHBOURS = 2;
/** The text of a cell up to this length is quoted whole. */
const CELL_TEXT = 60;

const BREAK = /[，。；：、！？,;:!?\s（）()“”《》]/u;
const DIGIT = /[\d０-９.．,，%％]/u;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The stretch of a passage that shows a figure to a person: of its clause, as much as makes it recognisable, cut between
 * words, and never within a number. `figure` and `clause` are spans of the passage with the given text.
 */
export function quoteSpan(text: string, figure: Span, clause: Span, inCell: boolean): Span {
  if (inCell && text.length <= CELL_TEXT) return { passage: figure.passage, start: 0, end: text.length };
  const start = Math.min(cutBefore(text, figure, clause), Math.max(0, figure.start - NEIGHBOURS));
  const end = Math.max(cutAfter(text, figure, clause), Math.min(text.length, figure.end + NEIGHBOURS));
  return { passage: figure.passage, ...wholeNumbers(text, start, end) };
}

function cutBefore(text: string, figure: Span, clause: Span): number {
  const from = Math.min(clause.start, figure.start);
  if (figure.start - from <= BEFORE) return from;
  const earliest = figure.start - BEFORE;
  const boundaries = wordBoundaries(text, earliest, figure.start);
  const afterBreak = boundaries.find((at) => figure.start - at > BEFORE / 3 && BREAK.test(text[at - 1] ?? ''));
  return afterBreak ?? boundaries[0] ?? earliest;
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

/** Widened where a number would be cut. */
function wholeNumbers(text: string, start: number, end: number): { start: number; end: number } {
  const splits = (at: number) => DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at] ?? '');
  while (splits(start)) start -= 1;
  while (splits(end)) end += 1;
  return { start, end };
}
