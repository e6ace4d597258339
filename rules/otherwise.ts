import { isTotalLabel } from '../model/concepts.js';
import { Decimal } from '../model/decimal.js';
import { holds, readingThatHolds, tryRelation } from '../model/evaluate.js';
import { commonWords, type Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { agree, contains, type Interval } from '../model/interval.js';
import { significantDigits } from '../model/misprint.js';
import { factsIn, perReading, textOf, type Reading } from '../model/reading.js';
import { isSure, operandsOf, relationOf, type Operands, type Relation } from '../model/relation.js';
import { rowsOf } from './rows.js';

/**
 * Whether the claimed figure follows from other figures than those that it was held against: two of its own passage,
 * or one that it was held against and any other of the report. Then the figure is right, and the pairing was wrong.
 * Where the pairing is an identity, the other figures must be named alike at least as well as those.
 */
export function followsOtherwise(relation: Relation, reading: Reading): boolean {
  const { claimed } = relation;
  // no points are right for being another sum: a maximum is one whatever they follow from
  if (relation.form === 'points-limit' || isListToldRight(relation, reading)) return false;
  // 约938万元 makes any figure of its size
  const others = reading.facts.filter(
    (fact) =>
      fact !== claimed &&
      fact.quantity.value !== null &&
      (!fact.quantity.approximate || claimed.quantity.approximate) &&
      !isOfOtherSort(fact, relation),
  );
  const plain = isPlain(relation, reading);
  const beside = others.filter((fact) => mayStandIn(fact, relation, plain, reading));
  const pools: [readonly Fact[], readonly Fact[]][] = [[beside, beside]];
  // in a whole report some pair gives a figure of few digits by chance
  if (!plain && significantDigits(claimed.quantity) >= TELLING_DIGITS) {
    const held = [...new Set(relation.readings.flatMap((operands) => [...operandsOf(operands)]))];
    const wanted = wantedBySlip(relation);
    const open = wanted === null ? others : others.filter(({ quantity }) => !contains(wanted, quantity.value!));
    if (wanted === null || !isGivenByChance(claimed, held, open)) pools.push([held, open]);
  }
  const [first] = relation.readings;
  const base = relation.namedBase && first.kind === 'quotient' ? first.denominator : null;
  // the same figures again, wherever they stand, are no other figures
  const own = new Set(operandsOf(first).map((fact) => fact.quantity.value?.toString()));
  if (first.kind === 'growth-on-previous') {
    const [previous, change] = [first.previous.quantity.value!, first.change.quantity.value!];
    own.add(previous.plus(change).toString()).add(previous.minus(change).toString());
  }
  const isOwn = ({ quantity }: Fact): boolean => own.has(quantity.value?.toString());
  const needed = relation.basis === 'identity' && isInOnePart(relation, reading) ? Math.max(likeness(first), LIKE) : 0;
  return pools.some(([some, all]) =>
    some.some((a) =>
      all.some(
        (b) =>
          a !== b &&
          !(isOwn(a) && isOwn(b)) &&
          !(base !== null && b !== base) &&
          !areBothPlanned(a, b, relation) &&
          operandsFrom(relation, a, b).some(
            (operands) =>
              // the change over the current figure is the commonest wrong growth of all
              !(operands.kind === 'growth-on-previous' && isOwn(operands.previous)) &&
              !areToldAgain(first, operands, reading) &&
              holds({ ...relation, readings: [operands], namedBase: false }) &&
              likeness(operands) >= needed,
          ),
      ),
    ),
  );
}

/**
 * 收入679.41万元，其中结转9.43万元、财政拨款690.08万元, and elsewhere 结转9.43万元 and 财政拨款669.98万元: parts of the same names are no other
 * parts, and show which of them is wrong.
 */
function areToldAgain(first: Operands, other: Operands, reading: Reading): boolean {
  if (first.kind !== 'sum' || other.kind !== 'sum' || first.parts.length !== other.parts.length) return false;
  const again = other.parts.find((part) => !first.parts.includes(part));
  if (again === undefined || again.span.passage === first.parts[0]!.span.passage) return false;
  const beside = factsIn(reading, again.span.passage);
  return first.parts.every((part) =>
    other.parts.some((one) => beside.some((told) => areEqual(told, one) && isNamedAlike(part, told))),
  );
}

/**
 * Whether the total and all its parts but one stand together elsewhere, with what that one should be, called alike: 年初预算386万元，其中
 * 财政拨款339.50万元、自筹36万元 beside a column with 386.00, 350.00 and 36.00.
 */
function isListToldRight(relation: Relation, reading: Reading): boolean {
  const { operands, settledBy } = tryRelation(relation);
  if (operands.kind !== 'sum' || !isSure(relation)) return false;
  const { claimed } = relation;
  return operands.parts.some((odd) => {
    const wanted = settledBy.get(odd);
    if (wanted === undefined) return false;
    const kept = [claimed, ...operands.parts.filter((part) => part !== odd)];
    return reading.facts.some((again) => {
      const { quantity, span } = again;
      if (quantity.value === null || quantity.unit !== odd.quantity.unit || !contains(wanted, quantity.value))
        return false;
      if (span.passage === odd.span.passage || !sharesName(odd, again)) return false;
      const beside = factsBeside(again, reading);
      return kept.every((fact) => beside.some((told) => told.quantity.value !== null && areEqual(told, fact)));
    });
  });
}

/** The figures of the same passage, or of the same row or column. */
const factsBeside = ({ span, cell }: Fact, reading: Reading): readonly Fact[] =>
  cell === null
    ? factsIn(reading, span.passage)
    : reading.facts.filter(
        (fact) => fact.cell?.table === cell.table && (fact.cell.col === cell.col || fact.cell.row === cell.row),
      );

/** 区级财政拨款 and 当年财政拨款: two characters together that are more than a word for money. */
function sharesName({ measure }: Fact, other: Fact): boolean {
  const name = measure.replace(OF_MONEY, '|');
  return [...name].some(
    (_, i) => /^\p{Script=Han}{2}$/u.test(name.slice(i, i + 2)) && other.measure.includes(name.slice(i, i + 2)),
  );
}

const OF_MONEY = /资金|经费|收入|支出|预算|决算|项目|其中|其他|其它|[上当全]年|年[初度末]|合计|金额/g;

const isNamedAlike = (one: Fact, other: Fact): boolean => {
  const common = commonWords(one, other).length;
  return common > 0 && common * 2 >= Math.max(one.words.length, other.words.length);
};

/** Of two budgets neither is what was spent of the other. */
const areBothPlanned = (a: Fact, b: Fact, { form, readings: [first] }: Relation): boolean =>
  form === 'execution-rate' &&
  a.aspect.value === 'budget' &&
  b.aspect.value === 'budget' &&
  operandsOf(first).some(({ aspect }) => aspect.value === 'actual');

/** What a figure that is added up should be, where its point was shifted or two of its digits were swapped. */
function wantedBySlip(relation: Relation): Interval | null {
  if (relation.form !== 'sum') return null;
  const { cause, culprit, settledBy } = tryRelation(relation);
  return culprit !== null && (cause === 'digit-swap' || cause === 'decimal-shift')
    ? (settledBy.get(culprit) ?? null)
    : null;
}

/** Whether so many pairs are tried that some make a figure of so many digits by chance in one report of twenty. */
function isGivenByChance({ quantity }: Fact, held: readonly Fact[], others: readonly Fact[]): boolean {
  const value = quantity.value!.abs();
  if (value.sign() === 0) return true;
  const room = value.divideFloor(value.lastDigitUnit(), 0);
  const alike = others.filter((fact) => fact.quantity.kind === quantity.kind && fact.quantity.unit === quantity.unit);
  // each pair has a sum and a difference, and those lie anywhere up to twice the figure
  return room.lessThan(Decimal.fromInteger(held.length * alike.length * OFTEN));
}

/** How many figures of a size a pair may make, for the chance of one in twenty. */
const OFTEN = 20;

/**
 * Whether a rate is one over another amount of its passage, or over two neighbours together, or of another amount over the
 * same: 已支付1,721.73万元 may be held against 送审 or 审定. Words that name the base of a rate settle it; those of a share
 * (占支出的) fit several amounts.
 */
export function hasOtherBase(relation: Relation, reading: Reading): boolean {
  const [first] = relation.readings;
  if (first.kind !== 'quotient' || relation.form === 'average') return false;
  const { numerator, denominator } = first;
  const plain = isPlain(relation, reading);
  const others = factsIn(reading, relation.claimed.span.passage).filter(
    (fact) => fact.quantity.value !== null && isLike(fact, numerator) && mayStandIn(fact, relation, plain, reading),
  );
  const isRate = (part: Fact, base: Fact): boolean =>
    part !== base &&
    holds({ ...relation, readings: [{ kind: 'quotient', numerator: part, denominator: base }], namedBase: false });
  const isTelling = significantDigits(relation.claimed.quantity) >= TELLING_DIGITS;
  if (isTelling && others.some((part) => isRate(part, denominator))) return true;
  if (relation.namedBase && (relation.form !== 'share' || isPrintedAsBase(relation, denominator, reading)))
    return false;
  const bases = others.filter((fact) => fact !== numerator && !isOfOtherSort(fact, relation));
  return (
    bases.some((base) => isRate(numerator, base)) ||
    (isTelling && bases.some((one, i) => i > 0 && isRate(numerator, together(bases[i - 1]!, one)))) ||
    // 收入合计4631.07万元…上年结转208.66万元…结转率2.84%: of all there was to spend
    (isTelling &&
      others.some(
        (carried) =>
          MOVED.test(carried.measure) &&
          bases.some((one) => one !== carried && isRate(numerator, together(one, carried))),
      ))
  );
}

/**
 * Whether a rate stands right behind its two figures, in one part of a sentence and with no other rate between:
 * 报送建议8篇，获采用5篇，采用率62.50%.
 */
function isPlain(relation: Relation, reading: Reading): boolean {
  const { claimed, basis, readings } = relation;
  const [first] = readings;
  const isCompared = first.kind.startsWith('growth') && basis === 'identity';
  if (!isCompared && (first.kind !== 'quotient' || (basis !== 'identity' && basis !== 'stated'))) return false;
  if (operandsOf(first).some(({ span }) => span.start > claimed.span.start)) return false;
  const stretch = stretchOf(relation, operandsOf(first), reading);
  return stretch !== null && !/[；;。]|[%％].*[%％]/s.test(stretch);
}

/** A rate of one year is over no figure of the year before, and a share of what was done over nothing that was asked for. */
function isOfOtherSort({ aspect }: Fact, { claimed, form, readings: [first] }: Relation): boolean {
  if (first.kind !== 'quotient') return false;
  const sort = aspect.value;
  if (sort !== 'prior' && (sort !== 'target' || form !== 'share')) return false;
  return ![claimed, ...operandsOf(first)].some((fact) => fact.aspect.value === sort);
}

/**
 * Whether a figure of the passage may be meant in place of one that a rate was held against. Where the rate stands right
 * behind its figures only those of its part of the sentence may, and a plan or budget that is told before.
 */
function mayStandIn(fact: Fact, relation: Relation, plain: boolean, reading: Reading): boolean {
  const { claimed } = relation;
  const { span, aspect } = fact;
  if (span.passage !== claimed.span.passage) return false;
  const isPlan = aspect.value === 'budget' || aspect.value === 'target';
  if (!plain || (isPlan && !(hasOwnPlan(relation, reading) && NAMED_PLAN.test(fact.measure)))) return true;
  const [start, end] = [Math.min(span.end, claimed.span.end), Math.max(span.start, claimed.span.start)];
  const text = textOf(reading, span.passage);
  return !/[；;。]/.test(text.slice(start, end));
}

/** 二是培养经费预算2.6万元，支出2.6万元，执行率100%: the budget of that thing alone stands with what was spent of it. */
const hasOwnPlan = (relation: Relation, reading: Reading): boolean => {
  const [first] = relation.readings;
  return (
    relation.basis === 'identity' &&
    first.kind === 'quotient' &&
    first.denominator.aspect.value === 'budget' &&
    NAMED_PLAN.test(first.denominator.measure) &&
    isInOnePart(relation, reading)
  );
};

/** 培养经费预算, and not 年初预算 or 调整后预算 */
const NAMED_PLAN =
  /^(?!(?:[一二三四五六七八九十]是)?(?:年初|全年|年度|本?年|调整后?|批复|追加后?|部门|整体|项目|资金|总|其中|的)*预算)\p{Script=Han}{2,}预算/u;

/** 占全年预算1,976.40万元的94.75%: the figure itself says what the share is of. */
function isPrintedAsBase({ claimed }: Relation, { span }: Fact, reading: Reading): boolean {
  if (span.passage !== claimed.span.passage) return false;
  const text = textOf(reading, span.passage);
  return /占[^，,。；;、]{0,16}$/.test(text.slice(0, span.start)) && text.slice(span.end, claimed.span.start) === '的';
}

/** Whether the figures that were found stand in one part of a sentence with the claimed one. */
const isInOnePart = (relation: Relation, reading: Reading): boolean =>
  !/[；;。]/.test(stretchOf(relation, operandsOf(relation.readings[0]), reading) ?? '。');

/**
 * Whether running text ties figures of several sentences: the next sentence may speak of another scope or time. What a
 * table gives is of its row wherever the text takes it up.
 */
export function isAcrossSentences(relation: Relation, reading: Reading): boolean {
  const operands = operandsOf(tryRelation(relation).operands);
  if ([relation.claimed, ...operands].some(({ cell }) => cell !== null)) return false;
  return (stretchOf(relation, operands, reading) ?? '。').includes('。');
}

/** What stands from the first to the last figure of a relation; null where they are of several passages. */
function stretchOf({ claimed }: Relation, operands: readonly Fact[], reading: Reading): string | null {
  const spans = [claimed, ...operands].map(({ span }) => span);
  const { passage } = claimed.span;
  if (spans.some((span) => span.passage !== passage)) return null;
  const text = textOf(reading, passage);
  const [start, end] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
  return text.slice(start, end);
}

/**
 * Whether another broken rate beside it implies the same base, which is not the one that both were held against:
 * 农村公路3862万元，占47.43%；养护2415万元，占29.66%；两项合计6277万元. A slip in the base would explain them both.
 */
export function haveOneBase(relation: Relation, reading: Reading): boolean {
  const { operands, settledBy, cause } = tryRelation(relation);
  if (operands.kind !== 'quotient' || cause !== null) return false;
  const implied = settledBy.get(operands.denominator);
  if (!implied) return false;
  return reading.relations.some((other) => {
    if (other.form !== relation.form || other.claimed.span.passage !== relation.claimed.span.passage) return false;
    if (other.claimed === relation.claimed) return false;
    const trial = tryRelation(other);
    if (trial.verdict !== 'inconsistent' || trial.operands.kind !== 'quotient') return false;
    const { numerator, denominator } = trial.operands;
    const base = denominator === operands.denominator && numerator !== operands.numerator;
    const also = base ? trial.settledBy.get(denominator) : undefined;
    return also !== undefined && agree(implied, also);
  });
}

/**
 * Whether the rate is one over another figure of the report, over which a second rate of its passage is one as well: two
 * rates that tie over one base are no chance, whatever the words seemed to name as their base.
 */
export function sharesOtherBase(relation: Relation, reading: Reading): boolean {
  const { claimed, form, readings } = relation;
  const [first] = readings;
  if (first.kind !== 'quotient' || form !== 'share' || claimed.cell !== null) return false;
  if (significantDigits(claimed.quantity) < TELLING_DIGITS) return false;
  const { numerator, denominator } = first;
  const isRate = (rate: Fact, part: Fact, base: Fact): boolean =>
    holds(relationOf(form, rate, [{ kind: 'quotient', numerator: part, denominator: base }], 'conjectured'));
  const bases = reading.facts.filter(
    (base) =>
      base.quantity.value !== null &&
      isLike(base, numerator) &&
      !areEqual(base, denominator) &&
      isRate(claimed, numerator, base),
  );
  if (bases.length === 0) return false;
  const beside = factsIn(reading, claimed.span.passage);
  const rates = beside.filter(
    (rate) =>
      rate.quantity.unit === '%' && significantDigits(rate.quantity) >= TELLING_DIGITS && !areEqual(rate, claimed),
  );
  const parts = beside.filter(
    (part) => part.quantity.value !== null && isLike(part, numerator) && !areEqual(part, numerator),
  );
  return bases.some((base) =>
    rates.some((rate) => parts.some((part) => !areEqual(part, base) && isRate(rate, part, base))),
  );
}

/** Of one value; a range has none and equals nothing. */
const areEqual = (a: Fact, b: Fact): boolean =>
  a.quantity.value !== null && b.quantity.value !== null && a.quantity.value.equals(b.quantity.value);

/**
 * Whether the two figures make another rate that is told beside this one: 得30分中的28.67分，得分率95.57%；决策类得分率92.50% is
 * not of them again.
 */
export function isPairOfAnother({ claimed, readings: [first], basis }: Relation, reading: Reading): boolean {
  if (first.kind !== 'quotient' || claimed.cell !== null) return false;
  return reading.relations.some((other) => {
    if (other.claimed.span.passage !== claimed.span.passage || other.claimed.quantity.unit !== claimed.quantity.unit)
      return false;
    if (other.claimed.quantity.value!.equals(claimed.quantity.value!)) return false;
    // 96.13% told again as 961.3%: the same digits are the same rate
    if (isShifted(claimed, other.claimed)) return false;
    const { verdict, operands } = tryRelation(other);
    return (
      verdict === 'consistent' &&
      operands.kind === 'quotient' &&
      // 1,500.00万元和1,500.00万元，占比21.99%、21.99%: each in a row has its own
      !(basis === 'layout' && operands.numerator !== first.numerator) &&
      // 满意和比较满意之和，满意度90.70%；仅以满意计，63.51%: the words say which of the two it is of
      !(basis === 'identity' && operands.also && !first.also) &&
      areEqual(operands.numerator, first.numerator) &&
      areEqual(operands.denominator, first.denominator)
    );
  });
}

/** Whether the points of two figures of many digits alone differ. */
const isShifted = ({ quantity }: Fact, other: Fact): boolean =>
  significantDigits(quantity) >= TELLING_DIGITS &&
  [-2, -1, 1, 2].some((places) => quantity.value!.shift(places).equals(other.quantity.value!));

/** Whether the parts make another total, which is told with them where this one is not. */
export function arePartsOfAnother({ claimed, readings: [first], basis }: Relation, reading: Reading): boolean {
  if (first.kind !== 'sum' || basis === 'layout' || claimed.cell !== null) return false;
  const { passage } = first.parts[0]!.span;
  const isPlan = claimed.span.passage === passage && claimed.aspect.value === 'target';
  if (claimed.span.passage === passage && !isPlan) return false;
  return reading.relations.some((other) => {
    if (other.form !== 'sum' || other.claimed === claimed || other.claimed.span.passage !== passage) return false;
    // 办招聘会42场，计划40场，其中线上13场、线下29场: of what was done, and not of the plan told between
    if (isPlan && other.claimed.aspect.value === 'target') return false;
    const { verdict, operands } = tryRelation(other);
    if (verdict !== 'consistent' || operands.kind !== 'sum') return false;
    return operands.parts.length === first.parts.length && operands.parts.every((part) => first.parts.includes(part));
  });
}

/** 过程扣3.40分，决策、效益分别扣2.00分和2.30分，四项共扣13.63分: the parts and what seemed their total are parts of one whole alike. */
export function areSiblings({ claimed, readings: [first], form }: Relation, reading: Reading): boolean {
  if (first.kind !== 'sum' || form !== 'sum') return false;
  return reading.relations.some((other) => {
    if (other.form !== 'sum' || other.claimed === claimed || other.basis === 'conjectured') return false;
    const held = readingThatHolds(other);
    return held?.kind === 'sum' && [claimed, ...first.parts].every((part) => held.parts.includes(part));
  });
}

/** 抽查60份，合格53份，其中优秀20份，其余33份为良好: one part is known to be of another of them, and counts in it already. */
export function countsTwice({ claimed, readings: [first] }: Relation, reading: Reading): boolean {
  if (first.kind !== 'sum' || claimed.cell !== null) return false;
  const { parts } = first;
  return parts.some((part) =>
    (sumsOf(reading).get(part) ?? []).some((held) => held.parts.some((one) => one !== part && parts.includes(one))),
  );
}

/** For each figure the parts of which it is the sum. */
const sumsOf = perReading(({ relations }): ReadonlyMap<Fact, readonly (Operands & { readonly kind: 'sum' })[]> => {
  const sums = new Map<Fact, (Operands & { readonly kind: 'sum' })[]>();
  for (const relation of relations) {
    const held = relation.form === 'sum' && relation.basis !== 'conjectured' ? readingThatHolds(relation) : null;
    if (held?.kind === 'sum') addTo(sums, relation.claimed, held);
  }
  return sums;
});

/**
 * 四家分别检测2045批、1780批，费用190万元、165万元，平均每批929元: the average of all rows, and not of the first; 面积1500亩、1200亩，合计873.6万元，
 * 每亩3236元: of the total over all that is counted in the row.
 */
export function isAverageOfRows(relation: Relation, reading: Reading): boolean {
  const { form, readings } = relation;
  const [first] = readings;
  if (form !== 'average' || first.kind !== 'quotient') return false;
  const [above, below] = [first.numerator, first.denominator].map((fact) => rowOf(fact, reading));
  if (below!.length < 2 || (above!.length > 1 && above!.length !== below!.length)) return false;
  const numerator = above!.length > 1 ? above!.reduce(together) : first.numerator;
  return holds({ ...relation, readings: [{ kind: 'quotient', numerator, denominator: below!.reduce(together) }] });
}

/** 三年分别为428.60万人次、571.34万人次、648.40万人次: whether the rate is one over another figure of the row of its base. */
export function isOverFellow(relation: Relation, reading: Reading): boolean {
  const [first] = relation.readings;
  if (first.kind !== 'quotient' || relation.form === 'average') return false;
  // rates in a row are each over the figure of their rank
  if (rowOf(relation.claimed, reading).length > 1) return false;
  const { numerator, denominator } = first;
  return rowOf(denominator, reading).some(
    (base) =>
      base !== denominator &&
      base !== numerator &&
      holds({ ...relation, readings: [{ kind: 'quotient', numerator, denominator: base }] }),
  );
}

/** 收入12.74亿元，增加2.56亿元，增长25.15%，占全县24.5%: what a share is of behind another rate is no change. */
export function isOfChange({ claimed, form, readings: [first] }: Relation, reading: Reading): boolean {
  if (form !== 'share' || first.kind !== 'quotient' || first.numerator.statistic !== 'change') return false;
  const { span } = first.numerator;
  if (span.passage !== claimed.span.passage || span.end > claimed.span.start) return false;
  return /[%％]/.test(textOf(reading, span.passage).slice(span.end, claimed.span.start));
}

/** 满分100分，得92.60分，失分7.40分，自评97.5分: whether one of the two leaves just that of another figure told with it. */
export function isLeftOfAnother({ claimed, readings: [first] }: Relation, reading: Reading): boolean {
  if (first.kind !== 'difference' || claimed.cell !== null || claimed.quantity.value === null) return false;
  const isTelling = ({ quantity }: Fact): boolean => significantDigits(quantity) >= TELLING_DIGITS;
  const wanted = claimed.quantity.value.abs();
  // the points of one scoring are told all over a report, beside those of another: 自评94.2分, 评价90.7分, 共扣9.3分
  const isOfWhole = claimed.quantity.kind === 'score' && !areOfIndicator(first.minuend, first.subtrahend);
  const told = isOfWhole ? reading.facts : factsIn(reading, claimed.span.passage);
  return told.some(
    (other) =>
      other !== claimed &&
      (isTelling(claimed) || (claimed.quantity.kind === 'score' && isTelling(other))) &&
      other.quantity.value !== null &&
      isLike(other, claimed) &&
      !areEqual(other, first.minuend) &&
      !areEqual(other, first.subtrahend) &&
      [first.minuend, first.subtrahend].some((one) =>
        other.quantity.value!.minus(one.quantity.value!).abs().equals(wanted),
      ),
  );
}

/** The full marks and the points of one indicator, in its row. */
const areOfIndicator = (one: Fact, other: Fact): boolean =>
  one.cell !== null &&
  one.cell.table === other.cell?.table &&
  one.cell.row === other.cell.row &&
  !one.cell.rowLabels.some(isTotalLabel);

/** 概算1,860万元，审定1,742万元，核减118万元，节约资金96万元用于配套: the difference of the two is told already, right before. */
export function isToldAlready({ claimed, readings: [first] }: Relation, reading: Reading): boolean {
  if (first.kind !== 'difference' || claimed.cell !== null) return false;
  const { passage, start } = claimed.span;
  const left = first.minuend.quantity.value!.minus(first.subtrahend.quantity.value!).abs();
  const from = Math.max(first.minuend.span.end, first.subtrahend.span.end);
  if ([first.minuend, first.subtrahend].some(({ span }) => span.passage !== passage)) return false;
  return factsIn(reading, passage).some(
    (fact) =>
      fact.span.start >= from &&
      fact.span.end <= start &&
      isLike(fact, claimed) &&
      fact.quantity.value?.abs().equals(left) === true,
  );
}

/** 预算36万元，支出31.5万元，节约2.1万元，结转2.4万元: what is left is told in two figures, one right behind the other. */
export function isLeftWithAnother({ claimed, readings: [first] }: Relation, reading: Reading): boolean {
  if (first.kind !== 'difference' || claimed.cell !== null) return false;
  const [whole, taken] = [first.minuend, first.subtrahend].map(({ quantity }) => quantity.value!);
  const [balance, told] = [whole!.minus(taken!), claimed.quantity.value!.abs()];
  const other = balance.abs().minus(told);
  const moved = [balance.minus(told).abs(), balance.plus(told).abs()];
  const text = textOf(reading, claimed.span.passage);
  return factsIn(reading, claimed.span.passage).some((fact) => {
    const { value } = fact.quantity;
    if (fact === claimed || value === null || !isLike(fact, claimed)) return false;
    // 收入154300亿元，支出171500亿元，调入1000亿元，差额16200亿元: what came in or went out besides
    if (MOVED.test(fact.measure) && moved.some((gap) => value.equals(gap))) return true;
    if (!value.equals(other)) return false;
    const [before, behind] = fact.span.start < claimed.span.start ? [fact, claimed] : [claimed, fact];
    return RIGHT_BEHIND.test(text.slice(before.span.end, behind.span.start));
  });
}

const MOVED =
  /调[入出]|上解|转移性|转移支付|补助收入|动用|追加|追减|收回|上缴|(?:上年|年初|期初)[^，。；、]{0,4}(?:结转|结余|余额)|稳定调节/;

/** ，结转; 、上缴. */
const RIGHT_BEHIND = /^[^，。；、\d]{0,6}[，、；][^，。；、\d]{1,8}$/;

/** The figures of a list, told one right after the other, that a figure is one of. */
function rowOf(fact: Fact, reading: Reading): readonly Fact[] {
  const alike = alikeIn(fact, reading);
  return rowsOf(alike, reading).find((row) => row.includes(fact)) ?? [];
}

/**
 * Whether the rate is one of the figure together with those told right before or behind it: 社保未用151.20万元，培训未用132.00万元，
 * 合并占结转的55.55%; over what all of them make: 低保4548万元、救助1593万元，占比为74.06%、25.94%; or of another of the row that it
 * opens: 三、四季度支出1125.57万元、1263.78万元，四季度占30.64%.
 */
export function isOfSeveral(relation: Relation, reading: Reading): boolean {
  const { claimed, form, readings } = relation;
  const [first] = readings;
  if (first.kind !== 'quotient' || form === 'average' || claimed.cell !== null) return false;
  // 96.00% was reckoned to four digits
  if (significantDigits(claimed.quantity) < TELLING_DIGITS && claimed.quantity.printed.decimals < 2) return false;
  const { numerator, denominator } = first;
  const isRate = (part: Fact, base: Fact): boolean =>
    holds({ ...relation, readings: [{ kind: 'quotient', numerator: part, denominator: base }] });
  const isOverSeveral =
    ((form === 'execution-rate' && relation.basis !== 'identity') || !relation.namedBase) &&
    runsWith(denominator, reading).some((run) => !run.includes(numerator) && isRate(numerator, run.reduce(together)));
  if (isOverSeveral) return true;
  const isOfFellow =
    rowOf(claimed, reading).length < 2 &&
    rowOf(numerator, reading).some((part) => part !== numerator && part !== denominator && isRate(part, denominator));
  if (isOfFellow) return true;
  return runsWith(numerator, reading).some((run) => {
    const sum = run.reduce(together);
    if (!run.includes(denominator) && isRate(sum, denominator)) return true;
    return form === 'share' && run.length > 2 && !relation.namedBase && isRate(numerator, sum);
  });
}

/** Figures told one after the other in a passage, with a figure among them. */
function runsWith(fact: Fact, reading: Reading): Fact[][] {
  const alike = alikeIn(fact, reading);
  const at = alike.indexOf(fact);
  const runs: Fact[][] = [];
  for (let from = Math.max(0, at - LONGEST_RUN + 1); from <= at; from++)
    for (let to = Math.max(at, from + 1); to < Math.min(alike.length, from + LONGEST_RUN); to++)
      runs.push(alike.slice(from, to + 1));
  return runs;
}

const LONGEST_RUN = 5;

/** The figures of its passage that a figure can be added to, itself among them. */
const alikeIn = (fact: Fact, reading: Reading): readonly Fact[] =>
  factsIn(reading, fact.span.passage).filter((other) => other.quantity.value !== null && isLike(other, fact));

/** 共53枚，上届46枚，多7枚: whether what a figure became by the change is printed beside it. */
function isChangedOn(previous: Fact, change: Fact, { direction }: Relation, reading: Reading): boolean {
  const [from, by] = [previous.quantity.value, change.quantity.value?.abs()];
  if (direction === 0 || !from || !by) return false;
  const became = direction > 0 ? from.plus(by) : from.minus(by);
  return factsIn(reading, previous.span.passage).some(
    (fact) => isLike(fact, previous) && fact.quantity.value?.equals(became),
  );
}

/** 今年为16.90元，2022年是31.48元，减少14.58元，降幅46.31%: the rate of the change over the figure of the year before. */
export function isOfPrior(relation: Relation, reading: Reading): boolean {
  const [first] = relation.readings;
  if (first.kind !== 'growth-from-change') return false;
  const { change, current: previous } = first;
  if (previous.aspect.value !== 'prior' && !isChangedOn(previous, change, relation, reading)) return false;
  const { verdict, cause } = tryRelation({ ...relation, readings: [{ kind: 'growth-on-previous', change, previous }] });
  return verdict === 'consistent' || cause === 'truncated';
}

/** Two amounts as one. */
const together = (one: Fact, other: Fact): Fact => ({
  ...one,
  quantity: { ...one.quantity, value: one.quantity.value!.plus(other.quantity.value!) },
});

const TELLING_DIGITS = 3;
const LIKE = 0.5;

/** How many of the words that name one operand also name the other, of those of the one that has fewer. */
function likeness(operands: Operands): number {
  const [a, b] = operandsOf(operands);
  if (!a || !b) return 0;
  const fewer = Math.min(a.words.length, b.words.length);
  return fewer === 0 ? 0 : commonWords(a, b).length / fewer;
}

/** The ways in which the claimed figure may follow from two others. */
function operandsFrom({ claimed, form }: Relation, a: Fact, b: Fact): Operands[] {
  const { kind, unit } = claimed.quantity;
  if (form === 'average')
    return a.quantity.kind === kind && (b.quantity.kind !== kind || b.quantity.unit !== a.quantity.unit)
      ? [{ kind: 'quotient', numerator: a, denominator: b }]
      : [];
  if (!isLike(a, b)) return [];
  if (kind !== 'percent') {
    if (!isLike(claimed, a)) return [];
    return [
      { kind: 'difference', minuend: a, subtrahend: b },
      { kind: 'sum', parts: [a, b] },
    ];
  }
  const isRate = a.quantity.kind === 'percent';
  if (unit === '个百分点') return isRate ? [{ kind: 'growth', current: a, previous: b }] : [];
  if (isRate) return [];
  return form === 'growth'
    ? [
        { kind: 'growth', current: a, previous: b },
        { kind: 'growth-on-previous', change: a, previous: b },
      ]
    : [{ kind: 'quotient', numerator: a, denominator: b }];
}

const isLike = (a: Fact, b: Fact): boolean =>
  a.quantity.kind === b.quantity.kind && (a.quantity.kind === 'money' || a.quantity.unit === b.quantity.unit);
