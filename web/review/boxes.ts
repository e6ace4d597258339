import type { Display, DisplayPassage } from '../../pipeline/schema.js';
import type { FindingEntry } from '../../pipeline/server/api.js';
import { passagesOf } from './marks.js';

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Where a figure of a finding stands on a page of a PDF, in points from the top left corner. */
export interface PlacedBox {
  readonly page: number;
  readonly box: Box;
  readonly role: string;
}

/** The boxes of every figure of a finding; one that goes over a line's end has two. */
export function boxesOf(display: Display, finding: FindingEntry | undefined): PlacedBox[] {
  if (!finding) return [];
  const passages = new Map(display.blocks.flatMap(passagesOf).map((passage) => [passage.id, passage]));
  return finding.evidence.flatMap(({ passage, figure, role }) => {
    const known = passages.get(passage);
    return known ? boxesIn(known, figure).map((placed) => ({ ...placed, role })) : [];
  });
}

function boxesIn(
  { text, places = [] }: DisplayPassage,
  [start, end]: readonly [number, number],
): Omit<PlacedBox, 'role'>[] {
  return places
    .filter((place) => place.start < end && start < place.end)
    .map(({ start: from, end: to, page, box }) => {
      const whole = widthOf(text.slice(from, to));
      const at = (offset: number) => box[0] + ((box[2] - box[0]) * widthOf(text.slice(from, offset))) / whole;
      return { page, box: [at(Math.max(start, from)), box[1], at(Math.min(end, to)), box[3]] };
    });
}

/** Only the line's box is known: within it, a Chinese character takes twice the room of a digit. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > 'ÿ' ? 2 : 1), 0);
