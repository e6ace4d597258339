import type { Glyph } from './glyphs-and-rules.js';
import { isBlank, type Line } from './text-lines.js';

/** Marks that never begin a line; typesetters draw them to the word before. */
const CLOSING = /^[，。；：、！？）》」』】〕”’…—,.;:!?)\]%％]$/;
const OPENING = /^[（《「『【〔“‘([]$/;
const WORD = /^[\w.,%+\-/:@&≤≥<>=±~]$/;

/** Width of the start of a line that cannot be parted: a Chinese character or a word, with the marks that cling to it. */
export function firstWordWidth(line: Line): number {
  const glyphs = line.glyphs.filter((glyph) => !isBlank(glyph));
  let end = 0;
  while (end < glyphs.length - 1 && OPENING.test(glyphs[end]!.text)) end++;
  while (end < glyphs.length - 1 && staysTogether(glyphs[end]!, glyphs[end + 1]!)) end++;
  return glyphs[end]!.x1 - glyphs[0]!.x0;
}

function staysTogether(left: Glyph, right: Glyph): boolean {
  if (WORD.test(left.text) && WORD.test(right.text)) return right.x0 - left.x1 < 0.15 * left.size;
  // LibreOffice does not break between a full-width comma and a figure.
  return CLOSING.test(right.text) || (CLOSING.test(left.text) && WORD.test(right.text));
}

/** Whether the next line's first word would have had room in the space left: then the break was made by the writer. */
export function endsEarly(room: number, next: Line): boolean {
  return room > firstWordWidth(next) + 0.35 * next.size;
}

/** A line that breaks off within a figure: after 9,312,748. or before 万元. */
export function cutsFigure(previous: string, next: string): boolean {
  if (/\d[.,，]$/.test(previous) && /^\d/.test(next)) return true;
  if (/\d$/.test(previous) && /^(?:[.,]\d|[万亿]?元|[万亿%％‰])/.test(next)) return true;
  return /\d[万亿]$/.test(previous) && next.startsWith('元');
}

export const endsSentence = (text: string): boolean => /[。！？；!?;：:][”’"）)]?$/.test(text);

const CHINESE_NUMBER = '[一二三四五六七八九十]{1,3}';
/** 一、 （一） 1、 1. （1） ① and their like, at the start of a line. */
const MARKER = new RegExp(
  `^(?:${CHINESE_NUMBER}、|[（(]${CHINESE_NUMBER}[）)]|\\d{1,2}[、.．](?!\\d)|[（(]\\d{1,2}[）)]|\\d{1,2}[）)]|[①-⑳]|第${CHINESE_NUMBER}[章节条])`,
);

/** The list marker that a line begins with, its numerals replaced so that markers of one list are equal. */
export function markerStyle(text: string): string | null {
  const marker = MARKER.exec(text)?.[0];
  return marker ? marker.replace(/[一二三四五六七八九十]+/, '一').replace(/\d+|[①-⑳]/, '1') : null;
}
