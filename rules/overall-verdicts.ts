import { isTotalLabel } from '../model/concepts.js';
import type { Span } from '../model/document.js';
import { textOf, type Reading, type Statement } from '../model/reading.js';
import { isMissed, type Aim } from './misses.js';

/**
 * What a sentence says of several targets at once, behind them: 各项储备任务均已完成 at the end of their paragraph, 四个县区全部完成下达任务 or
 * 架次、时长、里程三项均超额完成 below their table. Misses that are owned up to belong to it as well: it denies them.
 */
export function overallVerdicts(reading: Reading, aims: readonly Aim[]): ReadonlyMap<Aim, Statement> {
  const verdicts = new Map<Aim, Statement>();
  for (const statement of reading.statements) {
    if (statement.kind !== 'success') continue;
    const said = saidOf(statement, reading);
    const told = aims.filter((aim) => isToldBefore(aim, statement, reading));
    if (said !== null) {
      for (const aim of told) if (isMeant(aim, told, said)) verdicts.set(aim, statement);
    } else for (const aim of namedIn(statement, reading, aims)) verdicts.set(aim, statement);
  }
  return verdicts;
}

interface Said {
  /** Of how many; null where it is of all. */
  readonly count: number | null;
  /** What they are, without the words that any target has; empty where nothing else is said. */
  readonly what: string;
  /** 架次、时长、里程 before 三项 */
  readonly named: readonly string[];
}

const ALL =
  /(?:^|[，,、：:\p{Script=Han}])(?:(?<count>[两二三四五六七八九十]|\d{1,2})(?:个|项|类|种|家|座|条)|(?:各|所有|以上|上述|全部)(?:个|项|类|种)?)(?<what>\p{Script=Han}{0,10}?)(?:均|都|全部|全都|已)*$/u;
/** 其余各项均已完成, 除冲锋舟外各项均已完成, 预计各项均可完成 */
const NOT_OF_ALL = /其[余他]|除|另|剩|预计|力争|确保|基本|可|能|将|才|后$|若|如/;
const OF_ANY = /绩效|年度|年初|目标|任务|指标|要求|工作|合同|考核|数量|产出|节点|实际|计划|的|值/g;
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['两', 2],
  ...[...'一二三四五六七八九十'].map((digit, i) => [digit, i + 1] as const),
]);

function saidOf({ span }: Statement, reading: Reading): Said | null {
  const lead = textOf(reading, span.passage)
    .slice(0, span.start)
    .split(/[。；;！？\n]/)
    .at(-1)!;
  // 全部 and 均 belong to the words of success
  const words = ALL.exec(lead);
  if (words === null || NOT_OF_ALL.test(lead)) return null;
  const { count, what } = words.groups!;
  const named = lead
    .slice(0, words.index + 1)
    .split(/[，,：:]/)
    .at(-1)!
    .split(/[、和与及]/)
    .filter((name) => /^\p{Script=Han}{2,8}$/u.test(name));
  return {
    count: count === undefined ? null : (COUNTS.get(count) ?? Number(count)),
    what: what!.replace(OF_ANY, ''),
    named,
  };
}

/**
 * 加装电梯计划32部，竣工27部。…电梯加装任务超额完成: the targets, told up to a paragraph before, that have all the characters by which a
 * sentence without figures calls its task; none where another one that was met has them too.
 */
function namedIn({ span }: Statement, reading: Reading, aims: readonly Aim[]): readonly Aim[] {
  const lead = clauseBefore(span, reading);
  const name = ONE_TASK.exec(lead)?.groups?.['name']?.replace(OF_ANY, '') ?? '';
  if (name.length < 3 || NOT_OF_ALL.test(lead)) return [];
  const order = reading.places.get(span.passage)?.order;
  const named = aims.filter(({ actual, target, ...aim }) => {
    const label = labelsOf({ actual, target, ...aim });
    return (
      [actual, target].every((fact) => isUpToAParagraphBefore(fact.span, span, order, reading)) &&
      [...name].every((character) => label.includes(character))
    );
  });
  return named.every(isMissed) ? named : [];
}

const ONE_TASK = /^(?<name>\p{Script=Han}{3,10}?)(?:任务|目标|指标)(?:已|均|也|圆满|全面|如期|按[期时]|顺利)*$/u;

/** The words of its clause before a statement. */
const clauseBefore = ({ passage, start }: Span, reading: Reading): string =>
  textOf(reading, passage)
    .slice(0, start)
    .split(/[，,。；;：:！？\n]/)
    .at(-1)!;

function isUpToAParagraphBefore(
  { passage, end }: Span,
  said: Span,
  order: number | undefined,
  { places }: Reading,
): boolean {
  if (passage === said.passage) return end <= said.start;
  const at = places.get(passage);
  return at !== undefined && order !== undefined && at.cell === null && at.order < order && at.order >= order - 2;
}

/** In the paragraph before it, or in the table right above its paragraph. */
function isToldBefore({ actual, target }: Aim, { span }: Statement, reading: Reading): boolean {
  const places = [actual.span, target.span];
  if (places.every(({ passage, end }) => passage === span.passage && end <= span.start)) return true;
  const table = actual.cell?.table;
  if (table === undefined || target.cell?.table !== table || isTotal(actual.cell!.rowLabels)) return false;
  return tableAbove(reading, span.passage) === table;
}

const isTotal = (labels: readonly string[]): boolean => labels.some(isTotalLabel);

/** The table that ends right before a paragraph, or before the one before it. */
function tableAbove({ places }: Reading, passage: string): string | null {
  const order = places.get(passage)?.order;
  if (order === undefined || places.get(passage)!.cell !== null) return null;
  const before = [...places.values()].filter((place) => place.order < order && place.order >= order - 2);
  return before.find(({ cell }) => cell !== null)?.cell?.table ?? null;
}

function isMeant(aim: Aim, told: readonly Aim[], { count, what, named }: Said): boolean {
  if (named.length > 1) return named.some((name) => labelsOf(aim).includes(name));
  if (count !== null)
    return count === told.length && (aim.actual.cell !== null || told.every((one) => labelsOf(one).includes(what)));
  return what === '' || told.some((one) => labelsOf(one).includes(what));
}

const labelsOf = ({ actual, target }: Aim): string =>
  [actual, target].flatMap(({ cell, measure, words }) => [...(cell?.rowLabels ?? []), measure, ...words]).join();
