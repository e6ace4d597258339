import { printable } from './columns.js';

/** Stand for the ends of a marked stretch while lines are broken; they take no width, and no document has them left. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/** Marks the stretch [start, end) of a text: for colours by signs that `paintMarks` replaces, otherwise by 【】. */
export function insertMarks(text: string, start: number, end: number, colour: boolean): string {
  const [open, close] = colour ? [OPEN, CLOSE] : ['【', '】'];
  const [before, marked, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(printable);
  return `${before}${open}${marked}${close}${after}`;
}

/** Paints what stands between marks, also where it goes on over a line. */
export function paintMarks(lines: readonly string[], paint: (text: string) => string): string[] {
  let open = false;
  return lines.map((line) =>
    line
      // eslint-disable-next-line no-control-regex
      .split(/([\u0001\u0002])/)
      .map((piece) => {
        if (piece === OPEN || piece === CLOSE) {
          open = piece === OPEN;
          return '';
        }
        return open && piece !== '' ? paint(piece) : piece;
      })
      .join(''),
  );
}
