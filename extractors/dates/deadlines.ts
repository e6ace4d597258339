import type { Passage } from '../../model/document.js';
import type { Deadline, PrintedDate, TimeClaim } from '../../model/timing.js';
import { halfWidth } from '../quantities/folding.js';
import { endOfClause, endOfPart, partsEndedIn, startOfClause, startOfPart } from './clauses.js';
import { areOfOneDeed, nameOneDeed } from './deeds.js';
import { claimsIn, isOfSubject } from './time-claims.js';

/** Words before a date that was planned. */
const PLANNED =
  /计划|目标|指标值|原定|预定|约定|合同|任务书|要求|规定|批复|承诺|预计|应[于在当]?|须|时限|限期|期限|设定|年初定|定于|时效|节点/;
/** 按计划于12月18日竣工 is done. */
const DONE_BY_PLAN = /按照?[^，。；应须]{0,6}(?:计划|合同|要求|规定|约定|目标|进度)/;
const PLAN_BEHIND = /^(?:完工|竣工|完成|交付|验收|到位)?的?(?:计划|目标|时限|期限|要求|规定|约定|节点)/;
const DONE = /实际|实于|实为|最终|直[到至]|拖[到至延]|才$|结果/;
/** 经批准延期至12月20日 is planned anew. */
const PLANNED_ANEW = /(?:(?<!拖)延期?|顺延|展期|推迟|调整|变更|改|宽限|延长)[至到为]$/;
/** 晚于9月30日的时限, 早于计划的11月30日, 比计划的11月30日提前12天 */
const COMPARED = /(?<early>早于|先于|提前于)|(?<late>晚于|迟于|滞后于)|[比较]/;
/** Reasons and permissions, of the sentence of the dates and of what was changed anywhere in the paragraph. */
const EXPLAINED =
  /晚[于了]|迟[于了]|逾期|延[期后迟误长至]|拖|滞后|推[迟后]|耽[误搁]|顺延|超期|宽限|批准|同意|不可抗力|扣除|剔除|调整|变更|原因|因[^此而]|由于|受[^，。；]{1,16}影响|未[能按如]|扣\d|扣[^，。；]{0,4}分/;
const CHANGED = /延期|展期|顺延|宽限|工期[^，。；]{0,6}(?:延长|调整|变更)|延长[^，。；]{0,6}(?:工期|期限|时间)/;
/** What is not counted makes fewer days than lie between. */
const LEFT_OUT = /扣除|剔除|不含|不计|除去|顺延|工作日|宽限/;

/** Further apart, two dates are rather of different things. */
const FARTHEST = 60;

/** A date with the words of its clause before and behind it. */
interface Told {
  readonly date: PrintedDate;
  readonly lead: string;
  readonly tail: string;
  readonly isPlan: boolean;
  /** One of several, or the end of a stretch: 9月底、11月底, 1月至9月. */
  readonly isListed: boolean;
}

/** What running text says of plans, of when they were carried out, and of how both compare. */
export function deadlinesIn({ id, text: printed }: Passage, dates: readonly PrintedDate[]): Deadline[] {
  if (dates.length < 2) return [];
  const text = halfWidth(printed);
  const told = dates.map((date, index) => toldAt(text, dates, date, index));
  const found: Deadline[] = [];
  const used = new Set<Told>();
  for (const [index, one] of told.entries()) {
    const next = told[index + 1];
    if (next === undefined || used.has(one) || one.isListed || next.isListed) continue;
    const pair = compared(text, one, next) ?? turned(text, one, next, told[index + 2]) ?? inTurn(text, one, next);
    if (pair === null) continue;
    used.add(one).add(next);
    const end = endOfClaims(text, told[index + 2], next.date.span.end);
    const start = pair.compare === null ? one.date.span.end : next.date.span.start;
    const subject = text.slice(startOfPart(text, one.date.span.start), endOfClause(text, next.date.span.end));
    const claims = [...(pair.compare ?? []), ...claimsIn({ passage: id, text, start, end, subject })];
    if (pair.needsClaim && !claims.some(({ kind }) => kind !== 'apart')) continue;
    found.push({
      plan: pair.plan.date,
      actual: pair.actual.date,
      claims: withoutLeftOut(
        claims.length > 0 ? claims : claimsBefore(id, text, told[index - 1], one, subject),
        text.slice(start, end),
      ),
      isExplained: isExplained(text, one.date.span.start, end, claims) || CHANGED.test(text),
      row: null,
    });
  }
  return found;
}

interface Pair {
  readonly plan: Told;
  readonly actual: Told;
  /** What the words of comparison claim; null where the dates are told one after the other. */
  readonly compare: readonly TimeClaim[] | null;
  /** Only a verdict behind both says that they belong together. */
  readonly needsClaim: boolean;
}

/** 计划11月30日完工，实际12月18日竣工 */
function inTurn(text: string, plan: Told, actual: Told): Pair | null {
  const isDone = DONE.test(actual.lead) || /^[^，。；]{0,6}才/.test(actual.tail);
  if (actual.isPlan || actual.date.bound !== null || plan.date.bound === 'open') return null;
  if (!plan.isPlan && !(plan.date.bound === 'by' && /^\s*实际/.test(actual.lead))) return null;
  if (!areConnected(text, plan, actual)) return null;
  const [planned, done] = [plan.lead + plan.tail, actual.lead + actual.tail];
  const context = text.slice(startOfPart(text, plan.date.span.start), endOfClause(text, plan.date.span.end));
  if (!isOfSubject(actual.lead, context)) return null;
  // 末户10月17日通水: the last of all that were to be done
  const isLast = LAST_OF_ALL.test(actual.lead) && OF_TIME.test(context);
  if (!isLast && !areOfOneDeed(planned, done)) return null;
  const isOne = isDone || isLast || nameOneDeed(planned, done);
  return isOne || OF_TIME.test(context) ? { plan, actual, compare: null, needsClaim: !isDone } : null;
}

const LAST_OF_ALL = /末[户批期]|最后一[户批处个台期]|最晚/;
/** 时效指标：目标值为… */
const OF_TIME = /时效|目标值|指标值/;

/** 12月18日竣工，晚于11月30日的计划 */
function compared(text: string, actual: Told, plan: Told): Pair | null {
  if (actual.isPlan || actual.date.bound !== null || plan.date.bound === 'open') return null;
  const isBracketed = /[（(]$/.test(text.slice(0, plan.date.span.start - plan.lead.length)) && PLANNED.test(plan.lead);
  const words = COMPARED.exec(plan.lead);
  if (!isBracketed && words === null) return null;
  const isPlanned = PLANNED.test(plan.lead) || PLAN_BEHIND.test(plan.tail);
  if (!isPlanned || /去年|上年|往年|同期/.test(plan.lead + plan.tail)) return null;
  if (partsEndedIn(text.slice(actual.date.span.end, plan.date.span.start)) > 0) return null;
  if (plan.date.span.start - actual.date.span.end > FARTHEST) return null;
  if (!areOfOneDeed(plan.lead + plan.tail.slice(0, 8), actual.lead + actual.tail)) return null;
  const { early, late } = words?.groups ?? {};
  if (early === undefined && late === undefined) return { plan, actual, compare: [], needsClaim: false };
  const start = plan.date.span.start - plan.lead.length + words!.index;
  const span = { passage: plan.date.span.passage, start, end: plan.date.span.end };
  const claim: TimeClaim = { kind: early === undefined ? 'missed' : 'kept', span, text: text.slice(start, span.end) };
  return /[不未]$/.test(plan.lead.slice(0, words!.index))
    ? null
    : { plan, actual, compare: [claim], needsClaim: false };
}

/** 实际完工日期10月25日，计划完工日期9月30日: the result first, and no other result behind the plan. */
function turned(text: string, actual: Told, plan: Told, next: Told | undefined): Pair | null {
  if (!/实际/.test(actual.lead) || actual.isPlan || actual.date.bound !== null) return null;
  if (!/^\s*原?(?:计划|目标|定于|合同约定|要求)/.test(plan.lead) || plan.date.bound === 'open') return null;
  const between = text.slice(actual.date.span.end, plan.date.span.start);
  if (partsEndedIn(between) > 0 || between.length > FARTHEST) return null;
  const end = endOfPart(text, plan.date.span.end);
  if (next && next.date.span.start < end) return null;
  const context = text.slice(startOfPart(text, actual.date.span.start), endOfClause(text, actual.date.span.end));
  if (!isOfSubject(plan.lead, context) || !areOfOneDeed(plan.lead + plan.tail, actual.lead + actual.tail)) return null;
  return { plan, actual, compare: [], needsClaim: false };
}

function toldAt(text: string, dates: readonly PrintedDate[], date: PrintedDate, index: number): Told {
  const before = dates[index - 1];
  const after = dates[index + 1];
  const from = Math.max(startOfClause(text, date.span.start), before?.span.end ?? 0);
  const lead = text.slice(from, date.span.start);
  const tail = text.slice(date.span.end, Math.min(endOfClause(text, date.span.end), after?.span.start ?? text.length));
  const isDone = DONE.test(lead) || DONE_BY_PLAN.test(lead);
  const isPlan = PLANNED_ANEW.test(lead) || (!isDone && (PLANNED.test(lead) || PLAN_BEHIND.test(tail)));
  return { date, lead, tail, isPlan, isListed: isListed(text, before, date) || isListed(text, date, after) };
}

const JOINT = /^\s*起?(?:[、和及与或至到]|[-—–~～]{1,2})\s*$/;
const isListed = (text: string, one: PrintedDate | undefined, other: PrintedDate | undefined): boolean =>
  one !== undefined && other !== undefined && JOINT.test(text.slice(one.span.end, other.span.start));

/** In one part of a sentence, or the next part goes on with 实际. */
function areConnected(text: string, { date }: Told, actual: Told): boolean {
  const words = text.slice(date.span.end, actual.date.span.start);
  if (words.length > FARTHEST || /分别|依次/.test(words)) return false;
  const marks = partsEndedIn(words);
  return marks === 0 || (marks === 1 && /[。；;\n][ \t\u3000]*实际/.test(words) && /^\s*实际/.test(actual.lead));
}

/** The end of the part of the sentence, or the clause of the next plan. */
function endOfClaims(text: string, next: Told | undefined, at: number): number {
  const end = endOfPart(text, at);
  return next && next.date.span.start < end ? Math.max(at, startOfClause(text, next.date.span.start)) : end;
}

/** 工程如期竣工，计划11月30日，实际11月28日: told first, and only of the very deed. */
function claimsBefore(
  passage: string,
  text: string,
  before: Told | undefined,
  { date, lead, tail }: Told,
  subject: string,
): TimeClaim[] {
  const start = startOfPart(text, date.span.start);
  if (before && before.date.span.start >= start) return [];
  const end = date.span.start - lead.length;
  return claimsIn({ passage, text, start, end, subject }).filter(
    ({ kind, span }) => kind === 'kept' && nameOneDeed(text.slice(span.end, end), tail || subject),
  );
}

const withoutLeftOut = (claims: readonly TimeClaim[], words: string): TimeClaim[] =>
  claims.filter(({ kind }) => kind !== 'apart' || !LEFT_OUT.test(words));

/** Words of the part of the sentence, other than the claims themselves. */
function isExplained(text: string, start: number, end: number, claims: readonly TimeClaim[]): boolean {
  let words = text.slice(start, end);
  for (const { span, kind } of claims)
    if (kind !== 'apart')
      words =
        words.slice(0, Math.max(0, span.start - start)) +
        '　'.repeat(span.end - Math.max(span.start, start)) +
        words.slice(Math.max(0, span.end - start));
  return EXPLAINED.test(words);
}
