import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { isChange } from './comparisons.js';
import { isAddend } from './parts.js';
import { dimensionOf, type Mention } from './mention.js';
import { opensQuarters, rowFrom } from './quarters.js';

const PERIOD = '首季|末季|[一二三四]季度|20\\d\\d年';
/** 三季度, 2022年支出: a figure that opens with its period, and names little else. */
const OF_PERIOD = new RegExp(`^(?:其中|第)?(${PERIOD})度?[^，。；、\\d季年比较]{0,6}$`);
/** 比二季度环比增长, 四季度则环比回落, 2023年增速为: the whole clause of a step from one period to another. */
const STEP = new RegExp(
  `^(?:其中|而|但)?(?:(?<one>${PERIOD})度?(?:最[高低多少])?)?[则却又也]*` +
    `(?:(?<chain>环比|同比)|[比较](?<other>${PERIOD})度?(?:环比|同比)?|(?=增速|增幅))[则却又再也]*` +
    '(?<way>增速|增[长加幅]?|上升|提高|[上回]?涨|回升|[多升高]|下降|减少|回落|下跌|降低?|减|少|低|跌)(?:出|了|[约为达是])*$',
);
const DOWN = /下降|减少|回落|下跌|降|减|少|低|跌/;
/** 暑期所在的三季度占全年31.41%，比二季度…: the clause before names the period that the step leads to. */
const SUBJECT = new RegExp(`^[^，,。；;比较]{0,10}(${PERIOD})度?(?![^，,；;]*[比较])`);

const FEWEST = 3;
const REACH = 20;

/** Figures of one kind for periods that follow one another, by the order of each. */
type Row = ReadonlyMap<number, Mention>;

/**
 * 一季度A、二季度B、三季度C、四季度D，三季度比二季度环比增长28.80%；四季度环比降4.93%; 2021年A、2022年B、2023年C；2023年增速为5.6%: a step
 * whose clause names nothing but its periods is of the figures of the row that is told before it. Where more than one row is,
 * it may be of any of them.
 */
export function periodStep(mentions: readonly Mention[], index: number): Relation | null {
  const claim = mentions[index]!;
  const { kind, unit, comparator } = claim.quantity;
  if (comparator !== '=' || unit === '个百分点' || !(isChange(claim) || claim.fact.statistic === 'growth')) return null;
  const step = STEP.exec(claim.clauseLead)?.groups;
  if (!step) return null;
  const to = orderOf(step['one'] ?? subjectBefore(mentions, index) ?? periodBefore(mentions, index));
  if (to === null) return null;
  const from = orderOf(step['other']) ?? to - 1;
  // 四季度同比增长 is over that quarter of the year before
  if (step['chain'] === '同比' && to < FIRST_YEAR) return null;
  if (from >= FIRST_YEAR !== to >= FIRST_YEAR || from === to) return null;
  const rows = rowsBefore(mentions, index).filter((row) => row.has(from) && row.has(to));
  const readings = rows.flatMap((row): Operands[] => {
    const [current, previous] = [row.get(to)!, row.get(from)!];
    if (kind === 'percent') return [{ kind: 'growth', current: current.fact, previous: previous.fact }];
    return dimensionOf(claim.quantity) === dimensionOf(current.quantity)
      ? [{ kind: 'difference', minuend: current.fact, subtrahend: previous.fact }]
      : [];
  });
  const [nearest, ...others] = readings;
  if (!nearest) return null;
  const way = step['way']!;
  return relationOf(
    kind === 'percent' ? 'growth' : 'difference',
    claim.fact,
    [nearest, ...others],
    others.length === 0 ? 'identity' : 'stated',
    { direction: /增[速幅]/.test(way) ? 0 : DOWN.test(way) ? -1 : 1 },
  );
}

const FIRST_YEAR = 2000;

function orderOf(period: string | undefined): number | null {
  if (period === undefined) return null;
  const year = /^20\d\d/.exec(period)?.[0];
  if (year !== undefined) return Number(year);
  return period === '末季' ? 4 : '首一二三四'.indexOf(period.charAt(0)) || 1;
}

/** The period that the clause before a step is about, where that tells a rate of it. */
function subjectBefore(mentions: readonly Mention[], index: number): string | undefined {
  const [before, claim] = [mentions[index - 1], mentions[index]!];
  if (before?.part !== claim.part || before.quantity.kind !== 'percent') return undefined;
  return SUBJECT.exec(before.clauseLead)?.[1];
}

/** 四季度回落至70.3万人次，环比下降28.70%: the period of the figure right before. */
function periodBefore(mentions: readonly Mention[], index: number): string | undefined {
  const [before, claim] = [mentions[index - 1], mentions[index]!];
  if (before?.part !== claim.part || !claim.clauseLead.startsWith('环比')) return undefined;
  return OF_PERIOD.exec(before.lead)?.[1];
}

/** The rows of periods in the passage before a figure, the nearest first. */
function rowsBefore(mentions: readonly Mention[], index: number): Row[] {
  const claim = mentions[index]!;
  const told = mentions.slice(Math.max(0, index - REACH), index).filter((m) => m.paragraph === claim.paragraph);
  const rows: Map<number, Mention>[] = [];
  let last: { order: number; mention: Mention } | null = null;
  for (const mention of told) {
    // 三季度98.6万人次，占全年的35%，四季度…: a share is none of them
    if (mention.quantity.kind === 'percent' && /^[，,（(]占/.test(mention.between)) continue;
    const order = isAddend(mention) ? orderOf(OF_PERIOD.exec(mention.lead)?.[1]) : null;
    if (order === null) {
      last = null;
      continue;
    }
    const goesOn =
      last !== null &&
      order === last.order + 1 &&
      mention.sentence === last.mention.sentence &&
      dimensionOf(mention.quantity) === dimensionOf(last.mention.quantity);
    if (goesOn) rows.at(-1)!.set(order, mention);
    else rows.push(new Map([[order, mention]]));
    last = { order, mention };
  }
  const inTurn = told.flatMap((m) => quartersFrom(told, m));
  return [...inTurn, ...rows.filter((row) => row.size >= FEWEST).reverse()];
}

/** 四个季度依次为A、B、C、D. */
function quartersFrom(told: readonly Mention[], first: Mention): Row[] {
  if (!isAddend(first) || !opensQuarters(first)) return [];
  const row = rowFrom(told, told.indexOf(first), 4);
  return row === null ? [] : [new Map(row.map((mention, at) => [at + 1, mention]))];
}
