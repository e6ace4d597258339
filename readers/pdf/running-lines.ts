import { addTo } from '../../model/grouping.js';
import type { PageLayout } from './page-layout.js';
import type { Line } from './text-lines.js';

/** How many lines from the top and from the bottom of a page can be running heads or feet. */
const DEPTH = 3;
/** Running lines stand in the outer part of the page. */
const MARGIN_SHARE = 0.15;

interface Candidate {
  readonly line: Line;
  /** From 0, in the order of the file. */
  readonly pageIndex: number;
}

/**
 * The lines that repeat from page to page: headers, footers, page numbers. A line with figures is one of them only if
 * its figures are the same on every page or count with the pages, so that no figure of the text is dropped.
 */
export function runningLines(pages: readonly PageLayout[]): Set<Line> {
  const groups = new Map<string, Candidate[]>();
  pages.forEach((page, pageIndex) => {
    for (const line of marginLines(page)) {
      const key = `${Math.round(edgeDistance(line) / 4)} ${line.text.replace(/\d+/g, '#').replace(/\s/g, '')}`;
      addTo(groups, key, { line, pageIndex });
    }
  });
  const running = new Set<Line>();
  for (const group of groups.values()) {
    if (!isRunning(group, pages.length)) continue;
    for (const { line } of group) running.add(line);
  }
  return running;
}

/** Outermost lines of a page, beyond its tables. */
function marginLines({ page, lines, tables }: PageLayout): Line[] {
  const top = Math.min(page.height * MARGIN_SHARE, ...tables.map((table) => table.box.y0));
  const bottom = Math.max(page.height * (1 - MARGIN_SHARE), ...tables.map((table) => table.box.y1));
  return [
    ...lines.slice(0, DEPTH).filter((line) => line.y1 < top + 2),
    ...lines.slice(-DEPTH).filter((line) => line.y0 > bottom - 2),
  ];
}

/** Distance from the top for lines at the top, from the bottom (negative) for lines at the bottom. */
function edgeDistance(line: Line): number {
  return line.baseline < line.page.height / 2 ? line.baseline : line.baseline - line.page.height - 1;
}

function isRunning(group: readonly Candidate[], pageCount: number): boolean {
  const text = group[0]!.line.text.replace(/\s/g, '');
  const numbersOnly = PAGE_NUMBER.test(text);
  if (new Set(group.map(({ pageIndex }) => pageIndex)).size < group.length) return false;
  if (pageCount === 1 || group.length === 1) return DECORATED_PAGE_NUMBER.test(text);
  if (!numbersOnly && group.length < Math.min(3, pageCount)) return false;
  return figuresFollowPages(group);
}

/** — 12 —, 第 3 页 共 17 页, 3/17, Page 3 of 17, iv. */
const PAGE_NUMBER =
  /^[-—–−·.•~]*(?:第|page)?(?:\d{1,4}|[ivxlc]{1,6})(?:页[,，]?)?(?:(?:[/／]|of|共)\d{1,4}页?)?[-—–−·.•~]*$/i;
/** The same, and unmistakable where there is but one. */
const DECORATED_PAGE_NUMBER = /^(?:[-—–−·•~]+\d{1,3}[-—–−·•~]+|第\d{1,3}页(?:[,，/／]?共\d{1,3}页)?)$/;

function figuresFollowPages(group: readonly Candidate[]): boolean {
  const figures = group.map(({ line }) => line.text.match(/\d+/g) ?? []);
  const count = figures[0]!.length;
  for (let i = 0; i < count; i++) {
    const column = figures.map((own) => own[i]!);
    const constant = column.every((figure) => figure === column[0]);
    const offsets = column.map((figure, j) => Number(figure) - group[j]!.pageIndex);
    // Page numbers may start again with a new section, but each stretch counts on.
    const steps = offsets.filter((offset, j) => j > 0 && offset !== offsets[j - 1]).length;
    const counting = steps === 0 || (steps * 4 < group.length && count === 1);
    if (!constant && !counting) return false;
  }
  return true;
}
