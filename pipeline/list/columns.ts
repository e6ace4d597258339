import stringWidth from 'string-width';

/** Text set in a terminal, where a Chinese character takes two columns. */

/** Control and direction-changing characters of a document must not reach the terminal. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

export const printable = (text: string): string => text.replace(UNSAFE, ' ');

export const widthOf = (text: string): number => stringWidth(text);

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Cut to a width, with … where something is left out. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const char of text) {
    if (widthOf(kept + char) > width - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** A piece that stays on one line: a number or a word with the closing marks after it, or one character. */
const PIECE = /(?:[\w.,%+\-−–]+|\S|\s)[，。；：、！？）》”】」％]*/gu;

/** Broken into lines of at most this width; figures and words stay whole where they fit. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece.trim() !== '') line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
