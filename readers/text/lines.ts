import type { Passage } from '../../model/document.js';
import { PassageBuilder } from '../passage.js';

/** A line of the file, or a stretch of one: its text without blanks at the ends, and where it stands (from 1). */
export interface Stretch {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A stretch of a line from an offset in it, without blanks at its ends. */
export function stretch(text: string, line: number, offset: number): Stretch {
  const leading = text.length - text.trimStart().length;
  return { text: text.trim(), line, column: offset + leading + 1 };
}

export function passageOf({ text, line, column }: Stretch): Passage {
  const builder = new PassageBuilder();
  builder.append(text, { kind: 'txt', line, column });
  return builder.build();
}

/** Lines of a text by any of the usual line ends; a page break ends a line too. */
export const splitLines = (text: string): string[] => text.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
