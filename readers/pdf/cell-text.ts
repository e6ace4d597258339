import type { Passage } from '../../model/document.js';
import type { Box } from './geometry.js';
import { cutsFigure, endsEarly, endsSentence, markerStyle } from './line-breaks.js';
import { passageOf } from './passages.js';
import type { Line } from './text-lines.js';

/** Room between a cell's border and its text, where the text does not tell: Word's 0.19 cm. */
const USUAL_PADDING = 5.4;
const MAX_PADDING = 9;

/** The room on either side of the text of a table's cells, told by the text that stands nearest to a border. */
export function paddingOf(cells: readonly { readonly box: Box; readonly lines: readonly Line[] }[]): number {
  let padding = Infinity;
  for (const { box, lines } of cells) for (const line of lines) padding = Math.min(padding, line.x0 - box.x0);
  if (padding === Infinity) return USUAL_PADDING;
  return Math.min(MAX_PADDING, Math.max(0, padding));
}

/** The paragraphs of a cell from its lines in reading order; `width` is what a line may fill. */
export function cellParagraphs(lines: readonly Line[], width: number): Passage[] {
  return splitLines(lines, width).map(passageOf);
}

function splitLines(lines: readonly Line[], width: number): Line[][] {
  const context = contextOf(lines, width);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && !beginsParagraph(paragraph.at(-1)!, line, context)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

interface CellContext {
  readonly width: number;
  readonly left: number;
  readonly centred: boolean;
  /** Usual distance between baselines; 0 where there is one line. */
  readonly pitch: number;
  /** Styles of list markers that stand within lines: those lists run on in the text. */
  readonly runningMarkers: ReadonlySet<string>;
}

function contextOf(lines: readonly Line[], width: number): CellContext {
  const middles = lines.map((line) => (line.x0 + line.x1) / 2);
  const lefts = lines.map((line) => line.x0);
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const size = lines[0]?.size ?? 0;
  return {
    width: Math.max(width, ...lines.map((line) => line.x1 - line.x0)),
    left: Math.min(...lefts),
    centred: spread(middles) < 0.6 * size && spread(lefts) > 0.6 * size,
    pitch: pitchOf(lines),
    runningMarkers: new Set(lines.flatMap((line) => markersWithin(line.text))),
  };
}

function pitchOf(lines: readonly Line[]): number {
  const steps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.page === lines[i - 1]!.page) steps.push(lines[i]!.baseline - lines[i - 1]!.baseline);
  }
  return steps.length === 0 ? 0 : Math.min(...steps);
}

function markersWithin(text: string): string[] {
  return [...text.matchAll(/[。；：;:](?=[（(\d①-⑳一二三四五六七八九十])/g)]
    .map((match) => markerStyle(text.slice(match.index + 1)))
    .filter((style) => style !== null);
}

function beginsParagraph(previous: Line, next: Line, context: CellContext): boolean {
  if (cutsFigure(previous.text, next.text)) return false;
  const samePage = previous.page === next.page;
  if (samePage && next.baseline - previous.baseline > 1.5 * context.pitch) return true;
  const used = context.centred ? previous.x1 - previous.x0 : previous.x1 - context.left;
  if (endsEarly(context.width - used, next)) return true;
  const marker = markerStyle(next.text);
  if (marker && !context.runningMarkers.has(marker)) return true;
  const indent = context.centred ? 0 : (next.x0 - context.left) / next.size;
  return indent > 1.5 && endsSentence(previous.text);
}
