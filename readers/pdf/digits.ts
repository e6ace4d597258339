import { type Document, type Notice, passagesOf } from '../../model/document.js';
import { addTo } from '../../model/grouping.js';
import type { Glyph } from './glyphs-and-rules.js';
import type { PageContent } from './page-content.js';
import { isDouble, type Line } from './text-lines.js';

const DIGITS = /[\d０-９]+/g;
/** More are counted, not named. */
const NAMED = 20;

/**
 * A notice that names the runs of digits of the text layer that are not in the document. `dropped` are the lines left
 * out on purpose: running heads, page numbers, repeated table headers.
 */
export function lostDigits(pages: readonly PageContent[], document: Document, dropped: Iterable<Line>): Notice[] {
  const kept = new Map<string, number>();
  const keep = (text: string) => {
    for (const [run] of text.matchAll(DIGITS)) kept.set(run, (kept.get(run) ?? 0) + 1);
  };
  for (const passage of passagesOf(document)) keep(passage.text);
  for (const line of dropped) keep(line.text);

  const missing: string[] = [];
  for (const run of pages.flatMap(printedRuns)) {
    const count = kept.get(run) ?? 0;
    if (count > 0) kept.set(run, count - 1);
    else missing.push(run);
  }
  const lost = missing.filter(withoutRejoined(kept));
  if (lost.length === 0) return [];
  const named = lost.slice(0, NAMED).join('、');
  const more = lost.length > NAMED ? ` 等 ${lost.length} 处` : '';
  return [{ code: 'digits-lost', message: `PDF 中的下列数字未能读入：${named}${more}。` }];
}

/** Runs that a line end or a drawing order parts, and the document joins, or the other way round, are not lost. */
function withoutRejoined(rest: ReadonlyMap<string, number>): (run: string) => boolean {
  const spare = new Map<string, number>();
  for (const [run, count] of rest) for (const digit of run) spare.set(digit, (spare.get(digit) ?? 0) + count);
  return (run) => {
    const needed = [...run];
    if (needed.some((digit) => (spare.get(digit) ?? 0) === 0)) return true;
    for (const digit of needed) spare.set(digit, (spare.get(digit) ?? 0) - 1);
    return false;
  };
}

/** The runs of digits of a page as drawn; a digit drawn twice on one spot counts once. */
function printedRuns({ glyphs, otherText }: PageContent): string[] {
  const runs: string[] = otherText.match(DIGITS) ?? [];
  const seen = new Map<string, Glyph[]>();
  let run = '';
  let previous: Glyph | null = null;
  for (const glyph of glyphs) {
    const digit = /[\d０-９]/.test(glyph.text);
    if (digit && isSeen(glyph, seen)) continue;
    if (!digit || !previous || !adjoins(previous, glyph)) {
      if (run !== '') runs.push(run);
      run = '';
    }
    if (digit) run += glyph.text;
    previous = digit ? glyph : null;
  }
  if (run !== '') runs.push(run);
  return runs;
}

function adjoins(left: Glyph, right: Glyph): boolean {
  return Math.abs(left.y - right.y) < 0.3 * left.size && Math.abs(right.x0 - left.x1) < 0.45 * left.size;
}

/** Remembers a glyph; whether its double is remembered already. Glyphs are kept by whole points of place. */
function isSeen(glyph: Glyph, seen: Map<string, Glyph[]>): boolean {
  const x = Math.floor(glyph.x0 / 8);
  const y = Math.floor(glyph.y / 8);
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      if (seen.get(`${glyph.text} ${x + dx} ${y + dy}`)?.some((other) => isDouble(other, glyph))) return true;
    }
  }
  const key = `${glyph.text} ${x} ${y}`;
  addTo(seen, key, glyph);
  return false;
}
