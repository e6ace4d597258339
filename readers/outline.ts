import type { Block, Paragraph, Passage, Table } from '../model/document.js';

/** A paragraph outside tables, with what the source says of its place in the outline. */
export interface Line {
  readonly type: 'line';
  readonly role: Paragraph['role'];
  readonly passage: Passage;
  /** Heading level by style, from 1; null where the source marks none. */
  readonly level: number | null;
  readonly title: boolean;
  readonly centred: boolean;
  /** An entry of a table of contents, which is no heading though it reads like one. */
  readonly contents: boolean;
}

export type Item = Line | Table;

/** A line of which nothing but the text is known. */
export const plainLine = (passage: Passage): Line => ({
  type: 'line',
  role: 'body',
  passage,
  level: null,
  title: false,
  centred: false,
  contents: false,
});

const NUMERAL = '[一二三四五六七八九十百]{1,4}';

/** Ways of numbering headings, from the highest: 第一部分, 第一节, 一、, （一）, 1、, 1.1, （1）. */
const NUMBERINGS: readonly RegExp[] = [
  new RegExp(String.raw`^第${NUMERAL}(?:部分|[章篇编])`),
  new RegExp(String.raw`^第${NUMERAL}节`),
  new RegExp(String.raw`^${NUMERAL}\s*[、.．](?!\d)`),
  new RegExp(String.raw`^[（(]\s*${NUMERAL}\s*[）)][、.．]?`),
  /^\d{1,2}\s*[、.．](?!\d)/,
  /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?:[、.．]|\s)/,
  /^[（(]\s*\d{1,2}\s*[）)][、.．]?/,
];
const FIRST_ARABIC = 4;

const SENTENCE = /[。；;！!？?]/;
const MAX_HEADING = 50;
const MAX_ITEM_HEADING = 40;

/** How far the first page is searched for a title. */
const TITLE_LINES = 10;
const TITLE_ENDING =
  /(?:报告|报告书|自评表|评价表|评分表|情况表|汇总表|一览表|目标表|决算表|预算表|总结|说明|公开)\s*(?:[（(【][^（）()【】]{1,20}[）)】])?$/;
/** Without a word for what it is: 某局2022年度部门决算, 某中心2023年度项目绩效自评材料. */
const DATED_TITLE =
  /(?:[2２][0０][0-9０-９]{2}|二[〇○零].{2})年.{0,30}(?:决算|预算|材料|自评|评价|情况|方案)\s*(?:[（(【][^（）()【】]{1,20}[）)】])?$/;
const YEAR_LINE = /^[（(]\s*[\d\uFF10-\uFF19〇一二三四五六七八九]{4}\s*年度?\s*[）)]$/;
const NO_TITLE_PART = /[：:。；;，]|^(?:附件|附表|附)\s*[\d一二三四五六七八九十]*$/;

/** Finds title and headings among the lines of a document; levels are consistent within it. */
export function outline(items: readonly Item[]): { title: string | null; blocks: Block[] } {
  const titleLines = findTitle(items);
  const headings = new Set<Line>();
  items.forEach((item, i) => {
    if (item.type === 'line' && !titleLines.includes(item) && isHeading(items, i)) headings.add(item);
  });
  const levelOf = levels([...headings]);
  const blocks = items.map((item): Block => {
    if (item.type === 'table') return item;
    if (headings.has(item)) return { type: 'heading', level: levelOf(item), passage: item.passage };
    return { type: 'paragraph', role: item.role, passage: item.passage };
  });
  const title = titleLines.map((line) => line.passage.text.trim()).join('');
  return { title: title === '' ? null : title, blocks };
}

const textOf = (line: Line): string => line.passage.text.trim();

/** The index of the numbering that a text begins with; −1 for none. */
function numberingOf(text: string): number {
  return NUMBERINGS.findIndex((pattern) => pattern.test(text));
}

function isHeading(items: readonly Item[], at: number): boolean {
  const line = items[at] as Line;
  if (line.role !== 'body' || line.contents) return false;
  const text = textOf(line);
  if (line.level !== null) return !line.title && !(text.length > MAX_HEADING && SENTENCE.test(text));
  const numbering = numberingOf(text);
  if (numbering < 0 || isContentsEntry(text)) return false;
  if (numbering < FIRST_ARABIC) return text.length <= MAX_HEADING && !SENTENCE.test(text) && !/[，,、：]$/.test(text);
  if (!isItemHeading(text, numbering)) return false;
  // A list of short points has no text between its points; headings have.
  const isSibling = (other: Item | undefined): boolean =>
    other?.type === 'line' && numberingOf(textOf(other)) === numbering && isItemHeading(textOf(other), numbering);
  return !isSibling(items[at - 1]) && !isSibling(items[at + 1]);
}

/** Points under 1、 or （1） are headings only if they name something: no sentence, no figure but a year. */
function isItemHeading(text: string, numbering: number): boolean {
  const rest = text.replace(NUMBERINGS[numbering]!, '').replace(/[12]\d{3}年/, '');
  return text.length <= MAX_ITEM_HEADING && !SENTENCE.test(rest) && !/[\d\uFF10-\uFF19%％，,]/.test(rest);
}

/** "一、部门概况………… 3" */
const isContentsEntry = (text: string): boolean => /(?:[.…·．]{3}|\t) ?\d{1,3}$/.test(text);

/** Levels by numbering first, since styles are applied carelessly; by style where there is no number. */
function levels(headings: readonly Line[]): (line: Line) => number {
  const styled = headings.flatMap((line) => (line.level === null ? [] : [line.level]));
  const shift = styled.length === 0 ? 0 : Math.min(...styled) - 1;
  const byNumbering = new Map<number, number>();
  let last = 0;
  for (const numbering of NUMBERINGS.keys()) {
    const own = headings.filter((line) => numberingOf(textOf(line)) === numbering);
    if (own.length === 0) continue;
    const marked = own.flatMap((line) => (line.level === null ? [] : [line.level - shift]));
    last = Math.max(last + 1, marked.length === 0 ? 0 : Math.min(...marked));
    byNumbering.set(numbering, last);
  }
  return (line) => byNumbering.get(numberingOf(textOf(line))) ?? (line.level === null ? 1 : line.level - shift);
}

/** The lines of the title: styled as one, or those of the first page that read like one. */
function findTitle(items: readonly Item[]): Line[] {
  const lines = items.filter((item): item is Line => item.type === 'line' && item.role === 'body');
  const first = lines.findIndex((line) => line.title);
  if (first >= 0) {
    const end = lines.findIndex((line, i) => i > first && !line.title);
    return lines.slice(first, end < 0 ? undefined : end);
  }
  const page = lines.slice(0, TITLE_LINES);
  const body = page.findIndex((line) => numberingOf(textOf(line)) >= 0 || SENTENCE.test(textOf(line)));
  const front = body < 0 ? page : page.slice(0, body);
  const ends = (pattern: RegExp): number =>
    front.findIndex((line) => pattern.test(textOf(line)) && textOf(line).length <= MAX_HEADING);
  const named = ends(TITLE_ENDING);
  const ending = named < 0 ? ends(DATED_TITLE) : named;
  if (ending < 0) return front[0]?.centred === true && front[0].level !== null ? [front[0]] : [];
  let start = ending;
  while (start > 0 && ending - start < 2 && continuesInto(front[start - 1]!, front[ending]!)) start--;
  const next = front[ending + 1];
  return front.slice(start, next && YEAR_LINE.test(textOf(next)) ? ending + 2 : ending + 1);
}

/** Whether a line above the title's last one is part of the title: as short, set the same way, no form field. */
function continuesInto(line: Line, last: Line): boolean {
  const text = textOf(line);
  return line.centred === last.centred && text.length <= 30 && !NO_TITLE_PART.test(text) && !TITLE_ENDING.test(text);
}
