import type { Item } from '../outline.js';
import { plainLine } from '../outline.js';
import type { BodyMetrics } from './body-metrics.js';
import { cutsFigure, endsEarly, endsSentence, markerStyle } from './line-breaks.js';
import { passageOf } from './passages.js';
import { isBlank, type Line } from './text-lines.js';

/** Larger than the body text by this much is the type of a heading. */
const HEADING_SIZE = 1.15;
const TITLE_SIZE = 1.25;
const MAX_HEADING = 50;

/** 表1 …, 附表2 …, 单位：万元, （金额单位：元） begin a line of their own, like a list marker. */
const CAPTION = /^(?:附?[表图]\s*[\d一二三四五六七八九十]{1,3}|[（(]?(?:金额|计量)?单位\s*[:：].{1,12}$)/;

/** Lines outside tables, in reading order and over page ends, put together into paragraphs. */
export function paragraphsOf(lines: readonly Line[], metrics: BodyMetrics): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && !beginsParagraph(paragraph.at(-1)!, line, metrics)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** A paragraph as the outline takes it. `titleSize` is the size of a title; smaller large print is a heading. */
export function itemOf(lines: readonly Line[], metrics: BodyMetrics, titleSize: number): Item {
  const first = lines[0]!;
  const centred = lines.every((line) => isCentred(line, metrics));
  const large = first.size >= HEADING_SIZE * metrics.size;
  const passage = passageOf(lines);
  const title = centred && first.page.number === 1 && first.size >= titleSize;
  const numbered = markerStyle(passage.text) !== null;
  const heading = large && !title && !numbered && passage.text.length <= MAX_HEADING && !endsSentence(passage.text);
  return { ...plainLine(passage), level: heading ? 1 : null, title, centred };
}

/** Size from which a centred line of the first page is part of the title; Infinity where none stands out. */
export function titleSizeOf(lines: readonly Line[], metrics: BodyMetrics): number {
  const sizes = lines.filter((line) => line.page.number === 1 && isCentred(line, metrics)).map((line) => line.size);
  const largest = Math.max(0, ...sizes);
  return largest >= TITLE_SIZE * metrics.size ? largest * 0.97 : Infinity;
}

function beginsParagraph(previous: Line, next: Line, metrics: BodyMetrics): boolean {
  if (Math.abs(next.size - previous.size) > 0.08 * previous.size && differsThroughout(previous, next)) return true;
  if (isApart(previous, next, metrics)) return true;
  if (previous.text.includes('\t') || next.text.includes('\t')) return true;
  const right = isCentred(previous, metrics) ? metrics.right - (previous.x0 - metrics.left) : metrics.right;
  if (endsEarly(right - previous.x1, next)) return true;
  if (cutsFigure(previous.text, next.text)) return false;
  if (isCentred(next, metrics) || isCentred(previous, metrics)) {
    return isCentred(next, metrics) !== isCentred(previous, metrics);
  }
  if (weightOf(previous) !== weightOf(next) && weightOf(previous) !== 'mixed' && weightOf(next) !== 'mixed')
    return true;
  const marked = markerStyle(next.text) !== null || CAPTION.test(next.text);
  if (!metrics.indented) return marked && endsSentence(previous.text);
  const indented = next.x0 - metrics.left > 1.2 * next.size;
  if (!indented) return false;
  // An indented block goes on; a first line is followed by one at the margin.
  const inBlock = Math.abs(next.x0 - previous.x0) < 2 && !endsSentence(previous.text) && !marked;
  return !inBlock;
}

/** A smaller or larger line, not only one whose largest letter is of another font. */
function differsThroughout(previous: Line, next: Line): boolean {
  const [small, large] = previous.size < next.size ? [previous, next] : [next, previous];
  return large.glyphs.every((glyph) => isBlank(glyph) || glyph.size > small.size * 1.04);
}

function isApart(previous: Line, next: Line, metrics: BodyMetrics): boolean {
  if (previous.page !== next.page) return false;
  const step = next.baseline - previous.baseline;
  const pitch = Math.max(metrics.pitch, 1.1 * Math.max(previous.size, next.size));
  return step > 1.45 * pitch || step < 0;
}

/** A line in the middle; large print may fill it. */
function isCentred(line: Line, metrics: BodyMetrics): boolean {
  const before = line.x0 - metrics.left;
  const after = metrics.right - line.x1;
  const inset = before > 2.5 * metrics.size || line.size >= HEADING_SIZE * metrics.size;
  return inset && Math.abs(before - after) < 1.5 * line.size;
}

type Weight = 'bold' | 'plain' | 'mixed';

function weightOf(line: Line): Weight {
  const visible = line.glyphs.filter((glyph) => !isBlank(glyph));
  const bold = visible.filter((glyph) => glyph.bold).length;
  return bold === visible.length ? 'bold' : bold === 0 ? 'plain' : 'mixed';
}
