import type { Passage } from '../../model/document.js';
import type { PrintedDate, Stretch } from '../../model/timing.js';
import { halfWidth } from '../quantities/folding.js';
import { endOfPart, startOfPart } from './clauses.js';
import { LENGTH, lengthIn } from './told-lengths.js';

const TO = /^\s*起?(?:[至到]|[-—–~～]{1,2})\s*$/;
/** 3月1日至5月30日，历时90天; of 共20天 behind other words it is open what the days are. */
const BEHIND_RANGE = new RegExp(
  `^(?:止|期间|结束)?[，,、]?\\s*[（(]?\\s*(?<word>历时|为期|(?:实际|总)?工期|实际用时|用时|持续|共计?|总共|计)(?:时间)?[为了达共]? ?${LENGTH}(?![内以作])`,
);
/** 工期90天（3月1日至5月29日） */
const BEFORE_RANGE = new RegExp(
  `(?<word>历时|为期|工期|(?:服务|合同|建设|评价)期限?|周期)[为共是]? ?${LENGTH}[，,：:（(]{0,2}(?:即|从|自|为)?$`,
);
/** 7月12日开工，8月26日完工，历时46天 */
const BEHIND_DEEDS = new RegExp(
  `^[^，,。；;！？\\d]{0,12}[，,]\\s*(?:前后|实际|总)?(?<word>历时|用时|(?:实际|总)?工期|为期|耗时)(?:时间)?[为了达共]? ?${LENGTH}(?![内以作])`,
);
const STARTED = /^[^，,。；;\d]{0,8}(?:开工|动工|启动|进场|开始|开建|开班|开展|开幕|启幕)/;
const ENDED = /^[^，,。；;\d]{0,10}(?:完工|竣工|完成|结束|离场|验收|交付|投用|收官|闭幕|建成|通车)/;
/** Days of work only, or a pause between. */
const NOT_ALL =
  /扣除|剔除|停工|除去|有效|工作日|净|机修|节假日|休|中断|暂停|不含|不计|雨|复工|累计|分[^，。；]{0,2}[批次段]/;
/** 合同工期90天 beside the dates is what was planned. */
const PLANNED = /合同|计划|约定|批复|要求|定额|较|比/;

/** What running text says of how long it was from one date to another. */
export function stretchesIn({ id, text: printed }: Passage, dates: readonly PrintedDate[]): Stretch[] {
  if (dates.length < 2) return [];
  const text = halfWidth(printed);
  return dates.flatMap((from, index) => {
    const to = dates[index + 1];
    if (to === undefined || from.bound === 'by' || to.bound !== null) return [];
    const between = text.slice(from.span.end, to.span.start);
    const found = TO.test(between) ? ofRange(text, from, to) : ofDeeds(text, between, to);
    if (found === null || NOT_ALL.test(partWith(text, from.span.start, found.end))) return [];
    const length = lengthIn(found.groups, id, found.start, text.slice(found.start, found.end));
    if (length === null) return [];
    const stretch = { from, to: inOrder(from, to), length };
    return isWeekdays(stretch, found.groups['word']!) ? [] : stretch;
  });
}

interface Found {
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Where the length stands. */
  readonly start: number;
  readonly end: number;
}

function ofRange(text: string, from: PrintedDate, to: PrintedDate): Found | null {
  const behind = BEHIND_RANGE.exec(text.slice(to.span.end, to.span.end + REACH));
  if (behind) return foundAt(behind, to.span.end);
  const start = Math.max(0, from.span.start - REACH);
  const before = BEFORE_RANGE.exec(text.slice(start, from.span.start));
  return before && foundAt(before, start);
}

function ofDeeds(text: string, between: string, to: PrintedDate): Found | null {
  const after = text.slice(to.span.end, to.span.end + REACH);
  if (!STARTED.test(between) || !ENDED.test(after) || between.length > REACH || /[。；;]/.test(between)) return null;
  const behind = BEHIND_DEEDS.exec(after);
  return behind && foundAt(behind, to.span.end);
}

const REACH = 40;

function foundAt(match: RegExpExecArray, offset: number): Found | null {
  const word = match.groups!['word']!;
  const at = match[0].indexOf(word);
  if (PLANNED.test(match[0].slice(0, at))) return null;
  const behind = match[0].slice(at + word.length);
  const told = behind.search(/[近约将大不超\d一二两三四五六七八九十百半]/);
  const closing = /[，,：:（(]{0,2}(?:即|从|自|为)?$/.exec(behind)!.index;
  const start = offset + match.index + at + word.length;
  return { groups: match.groups!, start: start + told, end: start + closing };
}

const partWith = (text: string, start: number, end: number): string =>
  text.slice(startOfPart(text, start), endOfPart(text, end));

const A_YEAR = 365;

/** 11月10日至3月20日 goes on into the next year. */
const inOrder = (from: PrintedDate, to: PrintedDate): PrintedDate =>
  to.last >= from.first || to.isYearStated ? to : { ...to, first: to.first + A_YEAR, last: to.last + A_YEAR };

/** 3月1日至5月30日，共65天: five days of seven. */
function isWeekdays({ from, to, length }: Stretch, word: string): boolean {
  if (length.unit !== 'day' || /历时|工期/.test(word)) return false;
  return Math.abs(length.amount / (to.last - from.first + 1) - 5 / 7) < 0.05;
}
