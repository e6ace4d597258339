import { splitNotes } from './footnotes.js';
import type { PageLayout, TablePart } from './page-layout.js';
import { continues } from './table-continuation.js';
import type { Line } from './text-lines.js';

/** The parts of one table, in order; or lines that no table interrupts. */
export type Stretch =
  { readonly kind: 'table'; readonly parts: TablePart[] } | { readonly kind: 'lines'; readonly lines: Line[] };

export interface Flow {
  readonly stretches: readonly Stretch[];
  /** Footnotes by the last line or table part of their page. */
  readonly notes: ReadonlyMap<Line | TablePart, readonly Line[][]>;
}

/** Text goes on at least to here on a full page, as a share of its height. */
const FULL_PAGE = 0.85;

/** The pages one after the other, without running lines; tables that a page end cuts have their parts together. */
export function flowOf(pages: readonly PageLayout[], running: ReadonlySet<Line>, bodySize: number): Flow {
  const bottoms = bottomsOf(pages, running);
  const stretches: Stretch[] = [];
  const notes = new Map<Line | TablePart, readonly Line[][]>();
  for (const { page, tables, lines } of pages) {
    const split = splitNotes(
      lines.filter((line) => !running.has(line)),
      bodySize,
    );
    const elements = [...tables, ...split.body].sort((a, b) => topOf(a) - topOf(b));
    elements.forEach((element, i) => {
      if (!isPart(element)) appendLine(stretches, element);
      else {
        const cut = elements.slice(0, i).every(isPart)
          ? cutTable(stretches, element, bottoms.get(page.height)!)
          : undefined;
        if (cut) cut.push(element);
        else stretches.push({ kind: 'table', parts: [element] });
      }
    });
    const last = elements.at(-1);
    if (last && split.notes.length > 0) notes.set(last, split.notes);
  }
  return { stretches, notes };
}

const isPart = (element: Line | TablePart): element is TablePart => 'grid' in element;
const topOf = (element: Line | TablePart): number => (isPart(element) ? element.box.y0 : element.y0);

function appendLine(stretches: Stretch[], line: Line): void {
  const last = stretches.at(-1);
  if (last?.kind === 'lines') last.lines.push(line);
  else stretches.push({ kind: 'lines', lines: [line] });
}

/** The parts of the table at the end of the page before that a part goes on. */
function cutTable(stretches: readonly Stretch[], part: TablePart, bottom: number): TablePart[] | undefined {
  const trailing = stretches.slice(stretches.findLastIndex((stretch) => stretch.kind === 'lines') + 1);
  return trailing
    .flatMap((stretch) => (stretch.kind === 'table' ? [stretch.parts] : []))
    .filter((parts) => parts.at(-1)!.page.number === part.page.number - 1)
    .sort((a, b) => b.at(-1)!.box.y1 - a.at(-1)!.box.y1)
    .find((parts) => continues(parts.at(-1)!, part, bottom));
}

/** Where the text of full pages ends, by the height of the page. */
function bottomsOf(pages: readonly PageLayout[], running: ReadonlySet<Line>): Map<number, number> {
  const bottoms = new Map<number, number>();
  for (const { page, tables, lines } of pages) {
    const ends = [
      ...tables.map((part) => part.box.y1),
      ...lines.filter((line) => !running.has(line)).map((line) => line.y1),
    ];
    bottoms.set(page.height, Math.max(bottoms.get(page.height) ?? FULL_PAGE * page.height, ...ends));
  }
  return bottoms;
}
