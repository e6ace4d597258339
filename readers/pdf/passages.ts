import type { Passage, Source } from '../../model/document.js';
import { PassageBuilder } from '../passage.js';
import { displayedBox } from './page-content.js';
import type { Line } from './text-lines.js';

/** One passage of lines in reading order; each line is an anchor of its own. */
export function passageOf(lines: readonly Line[]): Passage {
  const builder = new PassageBuilder();
  let text = '';
  for (const line of lines) {
    const source = sourceOf(line);
    const addition = needsSpace(text, line.text) ? ` ${line.text}` : line.text;
    builder.append(addition, source);
    text = addition;
  }
  return builder.build();
}

function sourceOf(line: Line): Source {
  const box = displayedBox(line.page, line);
  return {
    kind: 'pdf',
    page: line.page.number,
    box: [round(box.x0), round(box.y0), round(box.x1), round(box.y1)],
  };
}

const round = (x: number): number => Math.round(x * 10) / 10;

/** Lines of Chinese join without a space; two words of Latin letters do not. */
function needsSpace(before: string, after: string): boolean {
  return /[a-z][,.;:]?$/i.test(before) && /^[a-z]/i.test(after);
}
