import type { Line } from './text-lines.js';

const NOTE_MARK = /^(?:[①-⑳]|[［[]\d{1,2}[\]］]|\d{1,2}(?![\d.、．%％]))/;

/**
 * The notes at the foot of a page: trailing lines smaller than the body text, the first with a mark. Text goes on
 * over them to the next page. `bodySize` is the size of most letters.
 */
export function splitNotes(lines: readonly Line[], bodySize: number): { body: readonly Line[]; notes: Line[][] } {
  let start = lines.length;
  while (start > 0 && lines[start - 1]!.size < 0.9 * bodySize) start--;
  while (start < lines.length && !NOTE_MARK.test(lines[start]!.text)) start++;
  const hasBody = lines.slice(0, start).some((line) => line.size >= 0.9 * bodySize);
  if (start === lines.length || !hasBody) return { body: lines, notes: [] };
  const notes: Line[][] = [];
  for (const line of lines.slice(start)) {
    if (NOTE_MARK.test(line.text)) notes.push([line]);
    else notes.at(-1)!.push(line);
  }
  return { body: lines.slice(0, start), notes };
}
