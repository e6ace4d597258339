import { endsEarly } from './line-breaks.js';
import type { Line } from './text-lines.js';

/** How the text outside tables is set: what breaks between paragraphs are told by. */
export interface BodyMetrics {
  readonly left: number;
  readonly right: number;
  /** Of most letters. */
  readonly size: number;
  /** Usual distance between baselines; Infinity where it is not known. */
  readonly pitch: number;
  /** Paragraphs begin with an indent. */
  readonly indented: boolean;
}

/** The metrics of lines of equally wide pages. */
export function measureBody(lines: readonly Line[]): BodyMetrics {
  const size = mostCommon(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length] as const)) ?? 0;
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.1 * size);
  const left = leftMargin(body);
  const right = Math.max(rightMargin(body), body.length === 0 ? 0 : body[0]!.page.width - left - 2 * size);
  const steps = body
    .slice(1)
    .map((line, i) => [line, body[i]!] as const)
    .filter(([line, above]) => line.page === above.page && line.baseline - above.baseline < 3 * size)
    .map(([line, above]) => [Math.round(line.baseline - above.baseline), 1] as const);
  const firstLines = body.filter((line, i) => i > 0 && endsEarly(right - body[i - 1]!.x1, line));
  const indentedLines = firstLines.filter((line) => line.x0 - left > 1.2 * size && line.x0 - left < 4 * size);
  return {
    left,
    right,
    size,
    pitch: mostCommon(steps) ?? Infinity,
    indented: indentedLines.length * 2 >= firstLines.length && firstLines.length > 0,
  };
}

function mostCommon(weighted: readonly (readonly [value: number, weight: number])[]): number | null {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: number | null = null;
  for (const [value, weight] of weights) if (best === null || weight > weights.get(best)!) best = value;
  return best;
}

/** The leftmost place where more than a stray line begins. */
function leftMargin(lines: readonly Line[]): number {
  const starts = lines.map((line) => line.x0).sort((a, b) => a - b);
  const enough = Math.max(1, Math.floor(lines.length / 30));
  return starts.find((start, i) => (starts[i + enough] ?? Infinity) - start < 3) ?? starts[0] ?? 0;
}

/** Where full lines end: the rightmost place where several do, since marks may hang over the margin. */
function rightMargin(lines: readonly Line[]): number {
  const ends = lines.map(endWithoutMarks).sort((a, b) => b - a);
  const enough = Math.max(2, Math.floor(lines.length / 25));
  return ends.find((end, i) => end - (ends[i + enough] ?? -Infinity) < 2) ?? ends[0] ?? 0;
}

function endWithoutMarks(line: Line): number {
  return line.glyphs.findLast((glyph) => /[^\s，。；：、！？）》”’,.;:)%％]/.test(glyph.text))?.x1 ?? line.x1;
}
