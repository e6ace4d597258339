import { Decimal } from '../model/decimal.js';
import type { Check, Evidence } from '../model/check.js';
import type { Span } from '../model/document.js';
import { isTotalLabel } from '../model/concepts.js';
import { type Trial, readingThatHolds, sameFigure, tryRelation } from '../model/evaluate.js';
import { commonWords, type Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { agree, divide, exactly, type Interval } from '../model/interval.js';
import { significantDigits } from '../model/misprint.js';
import { inPrintedUnit, measureName, printedFigure, printedNumber } from '../model/print.js';
import { roundedInterval } from '../model/quantity.js';
import {
  factsIn,
  relationsIn,
  textOf,
  type Reading,
  type SectionKind,
  type Statement,
  type StatementKind,
} from '../model/reading.js';
import { operandsOf, type Relation } from '../model/relation.js';
import { twinsOf } from './twins.js';

/** A target beside its result, and what the document says of it. */
export interface Aim {
  readonly relation: Relation;
  readonly actual: Fact;
  /** Further results that count towards the target. */
  readonly also: readonly Fact[];
  readonly target: Fact;
  readonly trial: Trial;
  /** Where the miss is owned up to: in the words beside either figure, of the row, or of another section that names it. */
  readonly shortfall: Statement | null;
  readonly reason: Statement | null;
  /** Words beside the figures that call the target met. */
  readonly success: Statement | null;
  /** Points and full marks of the row in a scoring table. */
  readonly score: { readonly points: Fact; readonly full: Fact } | null;
  /** Whether the row of both figures calls the target met, by words or by full marks: what other places say owns up to nothing then. */
  readonly isPassed: boolean;
}

/** Every target with its result; what owns up to a miss in one place owns up to it everywhere, and a total to its rows. */
export function aimsOf(reading: Reading): Aim[] {
  const desk = new Desk(reading);
  const aims = reading.relations.filter(({ form }) => form === 'target').map((relation) => desk.aimOf(relation));
  const owned = aims.filter((aim) => isMissed(aim) && isOwnedUp(aim));
  return aims.map((aim) => {
    if (!isMissed(aim) || isOwnedUp(aim) || aim.isPassed) return aim;
    const other = owned.find((one) => isOfSameFigures(one, aim) || isTotalOf(one, aim));
    return other ? { ...aim, shortfall: other.shortfall, score: aim.score ?? other.score } : aim;
  });
}

const isOfSameFigures = (one: Aim, other: Aim): boolean =>
  sameFigure(one.actual.quantity, other.actual.quantity) && sameFigure(one.target.quantity, other.target.quantity);

/** 合计 420座、408座 above the rows of the villages that have not finished theirs. */
function isTotalOf(one: Aim, { actual, target }: Aim): boolean {
  const [a, b] = [one.actual.cell, one.target.cell];
  if (!a || !b || !actual.cell || !target.cell || !a.rowLabels.some(isTotalLabel)) return false;
  const isInColumns = a.col === actual.cell.col && b.col === target.cell.col;
  return a.table === actual.cell.table && b.table === target.cell.table && isInColumns;
}

export const isMissed = ({ trial }: Aim): boolean => trial.verdict === 'inconsistent';
/** Points that were deducted, or words. */
export const isOwnedUp = ({ shortfall, score }: Aim): boolean =>
  shortfall !== null || (score !== null && score.points.quantity.value!.lessThan(score.full.quantity.value!));
export const hasFullMarks = (score: Aim['score']): boolean =>
  score !== null &&
  score.full.quantity.value!.sign() > 0 &&
  !score.points.quantity.value!.lessThan(score.full.quantity.value!);

/** 实际24株, 年末完成1680平方米: says that there is a result, and not of what. */
const BARE = /^(?:年末|全年|年度|计划|预期)?(?:实际|完成|目标|指标)?(?:值|数)?$/;

function nameOf(actual: Fact, target: Fact): string {
  const planned = measureName(target).replace(
    /^(?:计划|预期|预计|(?:没有?|未|不)(?:超过?|突破|高于)|低于)(?=\p{Script=Han}{2})/u,
    '',
  );
  return [measureName(actual), planned].find((name) => !BARE.test(name)) ?? '该指标';
}

/** What all rules about targets report of one: the figures, and the words that matter. */
export function aimCheck(
  aim: Aim,
  outcome: Pick<Check, 'verdict' | 'messageId' | 'severity'>,
  said: Span | null | undefined = null,
  words = '',
): Omit<Check, 'rule'> {
  const { actual, also, target, trial } = aim;
  const evidence: Evidence[] = [
    { span: actual.span, role: 'claimed', fact: actual },
    ...also.map((fact): Evidence => ({ span: fact.span, role: 'part', fact })),
    { span: target.span, role: 'target', fact: target },
  ];
  if (said) evidence.push({ span: said, role: 'conclusion', fact: null });
  return {
    ...outcome,
    data: {
      measure: nameOf(actual, target),
      actual: [actual, ...also].map(({ quantity }) => printedFigure(quantity)).join('＋'),
      target: printedFigure(target.quantity),
      words,
    },
    formula: null,
    claimed: printedFigure(actual.quantity),
    computed: null,
    interval: trial.computed,
    evidence,
    settledBy: outcome.verdict === 'inconsistent' ? trial.settledBy : undefined,
  };
}

/** Finds the statements and scores that belong to a target. */
class Desk {
  private readonly byPassage = new Map<string, Statement[]>();
  private readonly rows = new Map<string, Fact[]>();
  private readonly toldIn = new Map<string, Statement[]>();
  private given: Map<string, Statement> | null = null;
  /** With their figures printed without commas. */
  private readonly shortfalls: readonly { readonly statement: Statement; readonly printed: string }[];

  constructor(private readonly reading: Reading) {
    for (const statement of reading.statements) {
      addTo(this.byPassage, statement.span.passage, statement);
      const row = this.rowOfPassage(statement.span.passage);
      if (row !== null) addTo(this.toldIn, row, statement);
    }
    this.shortfalls = reading.statements
      .filter(({ kind }) => kind === 'shortfall')
      .map((statement) => ({ statement, printed: statement.text.replace(/[,，](?=\d{3})/g, '') }));
    for (const fact of reading.facts) if (fact.cell) addTo(this.rows, rowOf(fact.cell), fact);
  }

  aimOf(relation: Relation): Aim {
    const actual = relation.claimed;
    const [target, ...also] = operandsOf(relation.readings[0]) as [Fact, ...Fact[]];
    const places = [actual, ...also, target, ...twinsOf(actual, this.reading)];
    const trial = tryRelation(relation);
    const score = this.scoreOf(actual) ?? this.scoreOf(target);
    const row = rowOfBoth(actual, target);
    const verdict = row === null ? null : this.verdictIn(row);
    const isPassed = row !== null && (verdict !== null || hasFullMarks(score));
    const given = this.givenFor(actual);
    const shortfall = isPassed
      ? (this.inRow(row, 'shortfall') ?? this.inRow(row, 'reason'))
      : (this.beside(places, 'shortfall') ??
        this.rateBelow(actual, target) ??
        this.adjusted(actual, target) ??
        this.naming(actual, target) ??
        (trial.verdict === 'inconsistent' ? (given ?? this.inFigures(actual, target)) : null));
    return {
      relation,
      actual,
      also,
      target,
      trial,
      shortfall,
      reason:
        this.beside(places, 'reason') ??
        (shortfall && this.nextTo(shortfall, 'reason')) ??
        (given?.kind === 'reason' ? given : null),
      success: this.beside([actual, ...also, target], 'success') ?? verdict,
      score,
      isPassed,
    };
  }

  /** 完成, 达标 in a cell of its own. */
  private verdictIn(row: string): Statement | null {
    const isVerdict = ({ kind, span, text }: Statement): boolean =>
      kind === 'success' && textOf(this.reading, span.passage) === text && text.length <= LONGEST_VERDICT;
    return this.toldIn.get(row)?.find(isVerdict) ?? null;
  }

  /** In the part of the sentence that a figure stands in, or in its row. */
  private beside(facts: readonly Fact[], kind: StatementKind): Statement | null {
    for (const fact of facts) {
      const { passage } = fact.span;
      const part = partAround(textOf(this.reading, passage), fact.span);
      const within = this.of(passage, kind).find(({ span }) => span.start >= part.start && span.end <= part.end);
      if (within) return within;
      if (fact.cell === null || kind === 'success' || this.isInRunningText(fact)) continue;
      const inRow = this.inRow(rowOf(fact.cell), kind);
      if (inRow) return inRow;
    }
    return null;
  }

  /** Of a cell that tells of many things only the part with the figure speaks of it. */
  private isInRunningText({ span }: Fact): boolean {
    return factsIn(this.reading, span.passage).length > MOST_IN_CELL;
  }

  /** A rate printed right behind result or target, or in its row, of no more than was achieved owns up to the miss: 586人次，完成率97.67%. */
  private rateBelow(actual: Fact, target: Fact): Statement | null {
    const { passage, end } = actual.span;
    const near = (actual.cell && this.rows.get(rowOf(actual.cell))) ?? factsIn(this.reading, passage);
    // 因两校撤并，实际更新24所、298台，台数完成率95.51%: what gives its reason may count otherwise
    const achieved = this.beside([actual, target], 'reason') ? null : completionOf(actual, target);
    // 走访率89%、办结率97%: beside a rate another is of something else, but for that of its completion
    const isRate = actual.quantity.kind === 'percent';
    const rate = near.find(
      (fact) =>
        fact !== actual &&
        fact !== target &&
        fact.quantity.unit === '%' &&
        // 完成45人；留用率要求不低于50%: another goal
        fact.quantity.comparator === '=' &&
        (fact.statistic === 'rate' || fact.statistic === 'share') &&
        fact.quantity.value?.lessThan(Decimal.HUNDRED) &&
        (achieved === null || !achieved.hi.lessThan(roundedInterval(fact.quantity).lo)) &&
        ((isRate ? /完成|实现|计划|目标|任务/ : /率|完成|实现|计划|目标|任务/).test(fact.measure) ||
          isOf(fact, target) ||
          isExactly(fact, achieved)) &&
        !this.isOfOtherFigures(fact, [actual, target]) &&
        (actual.cell && fact.cell
          ? rowOf(fact.cell) === rowOf(actual.cell)
          : [end, target.span.passage === passage ? target.span.end : end].some(
              (from) =>
                fact.span.passage === passage &&
                fact.span.start >= from &&
                fact.span.start - from < NEAR &&
                !/[；;]/.test(textOf(this.reading, passage).slice(from, fact.span.start)),
            ) || isOpening(fact, actual, target)),
    );
    return rate ? { kind: 'shortfall', span: rate.span, text: rate.quantity.text, subject: null } : null;
  }

  /** 个案48个，结案41个，结案率85.42%: what is a rate of other figures is none of the target. */
  private isOfOtherFigures(rate: Fact, pair: readonly Fact[]): boolean {
    // a row that spent half of its money tells why it did half of its work
    if (rate.origin === 'table') return false;
    return relationsIn(this.reading, rate.span.passage).some((relation) => {
      if (relation.claimed !== rate) return false;
      const held = readingThatHolds(relation);
      return held?.kind === 'quotient' && !operandsOf(held).every((fact) => pair.includes(fact));
    });
  }

  /** 年初任务46个，…予以核减，调整后实施45个; 原计划更新30台，台数相应核减: words behind the target that change it. */
  private adjusted({ span }: Fact, target: Fact): Statement | null {
    const { passage, end } = target.span;
    if (span.passage !== passage) return null;
    const text = textOf(this.reading, passage);
    const until = span.start < end ? endOfPart(text, end) : span.start;
    const said = ADJUSTED.exec(text.slice(end, until));
    if (said === null) return null;
    const start = end + said.index;
    return {
      kind: 'shortfall',
      span: { passage, start, end: start + said[0].length },
      text: said[0],
      subject: null,
    };
  }

  /** What the row gives in its column of reasons, whatever its words: 白马小学变更基础，明年5月竣工; or 未完成 in that of verdicts. */
  private givenFor({ cell }: Fact): Statement | null {
    const row = cell && rowOf(cell);
    return row === null ? null : ((this.given ??= this.givenByRow()).get(row) ?? null);
  }

  private givenByRow(): Map<string, Statement> {
    const headers = new Map<string, number>();
    const verdicts = new Map<string, number>();
    const told = new Map<string, Statement>();
    for (const { passage, cell } of this.reading.places.values()) {
      if (cell === null) continue;
      const column = `${cell.table}:${cell.col}`;
      const text = passage.text.trim();
      if (text.length <= LONGEST_HEADER && REASON_HEADER.test(text)) headers.set(column, cell.row);
      else if (text.length <= LONGEST_HEADER && VERDICT_HEADER.test(text)) verdicts.set(column, cell.row);
      else {
        const isReason = (headers.get(column) ?? Infinity) < cell.row && /\p{Script=Han}{2}/u.test(text);
        if (!isReason && !((verdicts.get(column) ?? Infinity) < cell.row && MISSED.test(text))) continue;
        const span = { passage: passage.id, start: 0, end: passage.text.length };
        told.set(rowOf(cell), { kind: isReason ? 'reason' : 'shortfall', span, text, subject: null });
      }
    }
    return told;
  }

  /** How much is missing, or the rate of completion, printed anywhere: 差840平方米, 差8.89个百分点, 96.51% of 83 of 86. */
  private inFigures(actual: Fact, target: Fact): Statement | null {
    const [result, aim] = [actual.quantity.value, aimedAt(target)];
    const rate = completionOf(actual, target);
    if (result === null || aim === null || rate === null) return null;
    const gap = aim.minus(result).abs();
    const isPercent = actual.quantity.kind === 'percent';
    const said = this.reading.facts.find((fact) => {
      const { quantity, span } = fact;
      if (quantity.value === null) return false;
      if (quantity.unit === '%')
        return (
          quantity.value.lessThan(Decimal.HUNDRED) &&
          significantDigits(quantity) >= 3 &&
          fact !== actual &&
          isAbout(fact, [actual, target]) &&
          agree(roundedInterval(quantity), rate)
        );
      const ofKind = isPercent ? quantity.unit === '个百分点' : quantity.unit === actual.quantity.unit;
      if (!ofKind || !quantity.value.abs().equals(gap)) return false;
      return SHORT.test(textOf(this.reading, span.passage).slice(Math.max(0, span.start - SHORT_WITHIN), span.start));
    });
    return said ? { kind: 'shortfall', span: said.span, text: said.quantity.text, subject: null } : null;
  }

  private inRow(row: string, kind: StatementKind): Statement | null {
    return this.toldIn.get(row)?.find((statement) => statement.kind === kind) ?? null;
  }

  private rowOfPassage(passage: string): string | null {
    const cell = this.reading.places.get(passage)?.cell;
    return cell ? rowOf(cell) : null;
  }

  /** A shortfall told elsewhere, in a sentence that names what was measured and its figure, or among the problems. */
  private naming(actual: Fact, target: Fact): Statement | null {
    const names = [actual.words, target.words].filter((words) => words.length > 0);
    const figures = figuresOf(actual, target);
    const likeness = ({ text }: Statement): number => Math.max(0, ...names.map((words) => share(words, text)));
    const told = this.shortfalls.find(
      ({ statement, printed }) =>
        (figures.some((figure) => isPrintedIn(figure, printed)) && likeness(statement) >= HINTED) ||
        (this.sectionOf(statement) === 'problems' && likeness(statement) >= NAMED),
    );
    return told?.statement ?? null;
  }

  private sectionOf({ span }: Statement): SectionKind | undefined {
    return this.reading.places.get(span.passage)?.section?.kind;
  }

  private nextTo(statement: Statement, kind: StatementKind): Statement | null {
    return this.of(statement.span.passage, kind).find(({ text }) => text === statement.text) ?? null;
  }

  private scoreOf(fact: Fact): Aim['score'] {
    const row = fact.cell ? (this.rows.get(rowOf(fact.cell)) ?? []) : [];
    const points = row.find(({ statistic, quantity }) => statistic === 'points' && quantity.value !== null);
    const full = row.find(({ statistic, quantity }) => statistic === 'weight' && quantity.value !== null);
    return points && full ? { points, full } : null;
  }

  private of(passage: string, kind: StatementKind): Statement[] {
    return (this.byPassage.get(passage) ?? []).filter((statement) => statement.kind === kind);
  }
}

/** How much of the target was achieved, in %; of a ceiling that is exceeded, how much of the result it would allow. */
function completionOf(actual: Fact, target: Fact): Interval | null {
  const [result, aim] = [actual.quantity.value, aimedAt(target)];
  if (result === null || aim === null || aim.sign() <= 0 || result.sign() < 0) return null;
  const [less, more] = result.lessThan(aim) ? [result, aim] : [aim, result];
  return divide(exactly(less.shift(2)), exactly(more));
}

const aimedAt = ({ quantity: { value, lo, hi } }: Fact): Decimal | null => value ?? lo ?? hi;

function rowOfBoth({ cell: a }: Fact, { cell: b }: Fact): string | null {
  return a && b && rowOf(a) === rowOf(b) ? rowOf(a) : null;
}

const LONGEST_VERDICT = 6;
/** Figures in a cell that tells of one thing. */
const MOST_IN_CELL = 3;

const REASON_HEADER = /未完成|偏差|原因|改进/;
/** 是否完成, 是否达标 over 是 and 否. */
const VERDICT_HEADER = /^是否/;
const MISSED = /^(?:否|不是|未|×|✗)/;
const LONGEST_HEADER = 24;

/** Whether a rate is named as its completion or in words of theirs: 小区完工率 of 完工小区. */
const isAbout = (rate: Fact, facts: readonly Fact[]): boolean =>
  /完成|实现/.test(rate.measure) || facts.some((fact) => commonWords(fact, rate).length > 0);

/** 应随访386例，随访371例，为96.1%: the very rate of the two, to three digits. */
const isExactly = ({ quantity }: Fact, achieved: Interval | null): boolean =>
  achieved !== null && significantDigits(quantity) >= 3 && agree(roundedInterval(quantity), achieved);

/** Words before the figure that is missing. */
const SHORT = /差|欠|少|缺|短|未|低|[余剩]下|剩余|其余/;
const SHORT_WITHIN = 8;

/** 完成率85%，计划100处，完成85处: the rate opens what is told of the two. */
const isOpening = (rate: Fact, actual: Fact, target: Fact): boolean => {
  const all = [rate, target, actual].map(({ span }) => span);
  const isInOrder = all.every(
    ({ passage, start }, i) => passage === all[0]!.passage && start >= (all[i - 1]?.end ?? 0),
  );
  return isInOrder && /完成/.test(rate.measure) && target.span.start - rate.span.end < NEAR;
};

const ADJUSTED = /核减|核销|调减|调整后|调整为|予以取消/;

/** How far behind a figure the rate of its completion stands. */
const NEAR = 24;

/** 为计划190公里的98.11%: the rate right behind its target. */
const isOf = (rate: Fact, { span }: Fact): boolean =>
  rate.span.passage === span.passage && rate.span.start >= span.end && rate.span.start - span.end <= 2;

/** Share of the words of a measure that a sentence must hold to be about it. */
const NAMED = 0.7;
/** The same where it prints one of the figures too. */
const HINTED = 0.3;

/** The result, the target, and how far they are apart, as a sentence would print them. */
function figuresOf({ quantity: actual }: Fact, { quantity: target }: Fact): string[] {
  const figures = [printedNumber(actual), printedNumber(target)];
  if (actual.value !== null && target.value !== null) {
    figures.push(inPrintedUnit(actual.value.minus(target.value).abs(), actual));
  }
  return figures.filter((figure) => figure.length > 1);
}

/** 98 is not printed in 98.37. */
function isPrintedIn(figure: string, text: string): boolean {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + figure.length)];
    if (!/[\d.．]$/.test(before) && !/^\d|^[.．]\d/.test(after)) return true;
  }
  return false;
}

const share = (words: readonly string[], text: string): number =>
  words.filter((word) => text.includes(word)).length / words.length;

const rowOf = ({ table, row }: { readonly table: string; readonly row: number }): string => `${table}:${row}`;

const PART_END = /[。；;！？\n]/;
/** A part of its own that explains the one before: …；原因是… */
const EXPLAINS = /^\s*(?:主要)?(?:原因|是?由于|系|受|因|未|其余|尚)/;

function partAround(text: string, { start, end }: Span): { start: number; end: number } {
  let from = start;
  while (from > 0 && !PART_END.test(text[from - 1]!)) from--;
  let to = endOfPart(text, end);
  if (EXPLAINS.test(text.slice(to + 1))) to = endOfPart(text, to + 1);
  return { start: from, end: to };
}

function endOfPart(text: string, from: number): number {
  let to = from;
  while (to < text.length && !PART_END.test(text[to]!)) to++;
  return to;
}
