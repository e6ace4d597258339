import { Decimal, max, min } from './decimal.js';
import type { Cause, Role, Verdict } from './check.js';
import type { Fact } from './fact.js';
import {
  add,
  agree,
  contains,
  divide,
  exactly,
  interval,
  midpoint,
  multiply,
  negate,
  scale,
  subtract,
  sum,
  width,
  type Interval,
} from './interval.js';
import { isPrintable, misprintOf, significantDigits } from './misprint.js';
import { intervalOf, roundedInterval, type Comparator, type Quantity } from './quantity.js';
import { isSure, operandsOf, type Operands, type Relation } from './relation.js';

/** How a reading of a relation came out. */
export interface Trial {
  readonly verdict: Verdict;
  readonly operands: Operands;
  readonly claimed: Interval;
  /** What the operands give, in the unit of the claimed figure; null where it is undetermined. */
  readonly computed: Interval | null;
  /** The same from the printed values alone, without their rounding. */
  readonly point: Decimal | null;
  /** Verdict `consistent` only because rounding of the addends allows it: the 尾差. */
  readonly residual: Decimal | null;
  /**
   * Reconciles only where each figure is read as coarsely as it is printed (design: rule of rounding, 2). A difference may
   * have a cause all the same: the slip that closes it to the last digit.
   */
  readonly coarseOnly: boolean;
  readonly cause: Cause | null;
  /** The figure whose slip explains the disagreement. */
  readonly culprit: Fact | null;
  /** For each figure, the values with which the relation would hold. */
  readonly settledBy: ReadonlyMap<Fact, Interval>;
}

const NOTHING: ReadonlyMap<Fact, Interval> = new Map();
const HUNDRED = Decimal.HUNDRED;
const hundredfold = (a: Interval): Interval => scale(a, HUNDRED);

/** Tries the readings in order; the first that holds decides, otherwise the first reading is what is reported. */
export function tryRelation(relation: Relation): Trial {
  const known = TRIALS.get(relation);
  if (known) return known;
  const trial = firstThatHolds(relation);
  TRIALS.set(relation, trial);
  return trial;
}

/** Extractors and rules ask for the same trials; a relation never changes. */
const TRIALS = new WeakMap<Relation, Trial>();

function firstThatHolds(relation: Relation): Trial {
  const held = readingThatHolds(relation);
  if (held !== null) return tryOperands(relation, held);
  const broken = relation.readings.find((operands) => verdictOf(relation, operands) === 'inconsistent');
  return broken ? explainedTrial(relation, broken) : tryOperands(relation, relation.readings[0]);
}

/** How many of the likeliest readings are looked through for a slip that explains the disagreement. */
const READINGS_EXPLAINED = 6;

/**
 * Where nothing but nearness says that figures tie, the reading is reported that one slip of the pen would make hold:
 * the first, or a later one where the slip is in a figure too long to be hit by chance.
 */
function explainedTrial(relation: Relation, broken: Operands): Trial {
  let first: Trial | null = null;
  // which row of parts a total is of, the words leave open as well
  const isOpen = !isSure(relation) || relation.form === 'sum';
  for (const [i, operands] of isOpen ? relation.readings.slice(0, READINGS_EXPLAINED).entries() : []) {
    const trial = tryOperands(relation, operands);
    if (operands === broken) first = trial;
    if (trial.verdict !== 'inconsistent' || trial.culprit === null) continue;
    const isTelling =
      (trial.cause === 'unit-slip' && isSure(relation)) || significantDigits(trial.culprit.quantity) >= 4;
    if (i === 0 || isTelling) return trial;
  }
  return first ?? tryOperands(relation, broken);
}

/** Whether some reading of a relation holds. */
export const holds = (relation: Relation): boolean => readingThatHolds(relation) !== null;

/** Whether a relation holds, or one slip of the pen shows why it does not; cutting off instead of rounding is no slip. */
export function isExplained(relation: Relation): boolean {
  const { verdict, cause } = tryRelation(relation);
  return verdict === 'consistent' || (cause !== null && cause !== 'truncated');
}

/** The first reading of a relation that holds; most that are looked at hold not, and nobody asks why. */
export function readingThatHolds(relation: Relation): Operands | null {
  let held = HELD.get(relation);
  if (held === undefined) {
    held = relation.readings.find((operands) => verdictOf(relation, operands) === 'consistent') ?? null;
    HELD.set(relation, held);
  }
  return held;
}

const HELD = new WeakMap<Relation, Operands | null>();

function verdictOf(relation: Relation, operands: Operands): Verdict {
  if (operands.kind === 'order' || operands.kind === 'granularity') return tryOperands(relation, operands).verdict;
  const { claimed } = relation;
  if (operands.kind === 'equality')
    return sameFigure(claimed.quantity, operands.other.quantity) ? 'consistent' : 'inconsistent';
  const computed = computeFrom(relation, operands, reachesOf(operands));
  if (computed === null) return 'undetermined';
  return agree(claimedReach(claimed, operands), computed) ? 'consistent' : 'inconsistent';
}

/** Tries one reading; where it does not hold, works out what would settle it and which slip explains it. */
function tryOperands(relation: Relation, operands: Operands): Trial {
  const { claimed } = relation;
  if (operands.kind === 'order') return tryOrder(claimed, operands);
  if (operands.kind === 'granularity') return tryGranularity(claimed, operands);
  if (operands.kind === 'equality') return tryEquality(claimed, operands.other, operands);

  const reach = claimedReach(claimed, operands);
  const parts = operandsOf(operands);
  const computed = computeFrom(relation, operands, reachesOf(operands));
  const none = { claimed: reach, point: null, residual: null, coarseOnly: false, cause: null, culprit: null };
  if (computed === null) return { ...none, verdict: 'undetermined', operands, computed: null, settledBy: new Map() };
  const point = computeFrom(
    relation,
    operands,
    parts.map((fact) => exactly(fact.quantity.value ?? Decimal.ZERO)),
  );
  const center = point && midpoint(point);

  if (agree(reach, computed)) {
    const exact = isAdded(operands);
    const residual = exact && center && claimed.quantity.value ? claimed.quantity.value.minus(center) : null;
    const coarseOnly = exact && residual !== null && residual.sign() !== 0 && !agreesAtFinest(relation, operands);
    const settledBy = coarseOnly ? settlements(relation, operands, reach, computed) : NOTHING;
    const slip = coarseOnly && isFinest(claimed, operands) ? slipAtFinest(relation, operands, settledBy) : null;
    return {
      ...none,
      verdict: 'consistent',
      operands,
      computed,
      point: center,
      residual: residual?.sign() === 0 ? null : residual,
      coarseOnly,
      cause: slip?.cause ?? null,
      culprit: slip?.fact ?? null,
      settledBy,
    };
  }
  const settledBy = settlements(relation, operands, reach, computed);
  const plainSlip = slipIn(settledBy, claimed) ?? exactSlip(relation, operands, settledBy);
  const shift = plainSlip === null ? shiftPast(relation, operands, reach, computed) : null;
  if (shift !== null) settledBy.set(shift.fact, shift.wanted);
  const slip = plainSlip ?? shift;
  const truncated = center !== null && isTruncation(claimed.quantity, center);
  return {
    verdict: 'inconsistent',
    operands,
    claimed: reach,
    computed,
    point: center,
    residual: null,
    coarseOnly: false,
    cause: truncated ? 'truncated' : (slip?.cause ?? null),
    culprit: truncated ? claimed : (slip?.fact ?? null),
    settledBy,
  };
}

/** A difference or sum to two decimals was not taken of rounded amounts: 预算10万元，支出6.35万元，减少3.65万元. */
const isFinest = (claimed: Fact, operands: Operands): boolean =>
  isAdded(operands) &&
  operandsOf(operands).every(({ quantity }) => quantity.printed.decimals <= claimed.quantity.printed.decimals);

/** Made of figures by adding and taking away alone: exact where they are. */
const isAdded = ({ kind }: Operands): boolean => kind === 'sum' || kind === 'difference' || kind === 'balance';

/** What the claimed figure stands for: a derived figure is a rounding even where its kind is exact. */
function claimedReach(claimed: Fact, operands: Operands): Interval {
  const derived = !isAdded(operands);
  return hedged(claimed.quantity, derived ? roundedInterval(claimed.quantity) : intervalOf(claimed.quantity));
}

/** What the figures of a reading stand for; what others are held against was set, and no rounding of anything: 90%的目标. */
const reachesOf = (operands: Operands): Interval[] =>
  operandsOf(operands).map((fact) =>
    ((operands.kind === 'difference' || operands.kind === 'growth') && isSet(fact)) ||
    // a price and a coefficient are set
    (operands.kind === 'product' && fact.quantity.value !== null) ||
    (operands.kind === 'portion' && operands.isSet && fact === operands.rate)
      ? exactly(fact.quantity.value!)
      : reachOf(fact),
  );

const isSet = ({ quantity: { comparator, value, approximate, kind }, aspect }: Fact): boolean =>
  value !== null &&
  !approximate &&
  kind === 'percent' &&
  (comparator !== '=' || (aspect.value === 'target' && aspect.certainty === 'stated'));

/** What a figure stands for, worked out once for all relations that it is tried in. */
function reachOf({ quantity }: Fact): Interval {
  let reach = REACHES.get(quantity);
  if (reach === undefined) {
    reach = hedged(quantity, intervalOf(quantity));
    REACHES.set(quantity, reach);
  }
  return reach;
}

const REACHES = new WeakMap<Quantity, Interval>();

/** Widened by the words around the figure (design: rule of rounding, 6). */
function hedged(quantity: Quantity, reach: Interval): Interval {
  const { value, hedge, approximate } = quantity;
  if (!approximate || value === null) return reach;
  const step = value.lastDigitUnit();
  if (hedge !== null && /[余多]/.test(hedge)) return { lo: reach.lo, hi: max(reach.hi, value.plus(step)) };
  if (hedge !== null && /近/.test(hedge)) return { lo: min(reach.lo, value.minus(step)), hi: reach.hi };
  const tenth = value.abs().shift(-1);
  return { lo: value.minus(tenth), hi: value.plus(tenth) };
}

/** The computed interval in the unit of the claimed figure; null where a divisor may be zero. */
function computeFrom(relation: Relation, operands: Operands, values: readonly Interval[]): Interval | null {
  const [a, b, c] = values as [Interval, Interval, Interval];
  const { claimed, direction } = relation;
  const percent = claimed.quantity.kind === 'percent';
  const turned = (x: Interval | null): Interval | null => (x === null ? null : turn(x, direction, claimed.quantity));
  switch (operands.kind) {
    case 'sum':
      return sum(values);
    case 'difference':
      return turned(subtract(a, b));
    case 'balance': {
      const came = operands.inflows.length;
      return subtract(sum(values.slice(0, came)), sum(values.slice(came)));
    }
    case 'quotient': {
      // 已全部支付: a figure over itself is all of it, however coarsely it is printed
      const quotient =
        operands.numerator === operands.denominator ? exactly(Decimal.ONE) : divide(sum([a, ...values.slice(2)]), b);
      return quotient && (percent ? inPercent(quotient, operands.numerator, operands.denominator) : quotient);
    }
    case 'growth': {
      if (claimed.quantity.unit === '个百分点' && operands.current.quantity.kind === 'percent')
        return turned(subtract(a, b));
      return turned(growth(a, b));
    }
    case 'growth-from-change': {
      // 减少 3.84 gives the previous value as current + 3.84
      const change = direction < 0 && operands.change.quantity.value!.sign() > 0 ? negate(b) : b;
      return turned(growthFromChange(a, change));
    }
    case 'growth-on-previous': {
      const quotient = divide(a, b);
      return quotient && hundredfold((claimed.quantity.value?.sign() ?? 1) < 0 ? negate(quotient) : quotient);
    }
    case 'portion':
      return scale(multiply(a, b), Decimal.of(1n, 2));
    case 'product':
      return productOf(values, operands.shift);
    case 'mean':
      return meanOf(values.slice(0, operands.parts.length), values.slice(operands.parts.length));
    case 'points':
      return scaledCap(a, scale(b, Decimal.of(1n, 2)));
    case 'pro-rata': {
      const rate = operands.lessIsBetter ? divide(c, b) : divide(b, c);
      return rate && scaledCap(a, rate);
    }
    default:
      return null;
  }
}

const productOf = (values: readonly Interval[], shift: number): Interval =>
  scale(values.reduce(multiply), Decimal.ONE.shift(shift));

/** What figures come to on average, each as often as its weight; null where the weights may be nothing. */
function meanOf(parts: readonly Interval[], weights: readonly Interval[]): Interval | null {
  if (weights.length === 0) return divide(sum(parts), exactly(Decimal.fromInteger(parts.length)));
  return divide(sum(parts.map((part, i) => multiply(part, weights[i]!))), sum(weights));
}

/** Full marks times a rate, never more than full marks. */
function scaledCap(full: Interval, rate: Interval): Interval {
  const capped = interval(min(rate.lo, Decimal.ONE), min(rate.hi, Decimal.ONE));
  return multiply(full, capped);
}

function inPercent(quotient: Interval, numerator: Fact, denominator: Fact): Interval {
  const bothPercent = numerator.quantity.kind === 'percent' && denominator.quantity.kind !== 'percent';
  return bothPercent ? quotient : hundredfold(quotient);
}

/** (a − b) ÷ b in percent; growth is a/b − 1, so that the corners are exact. */
function growth(current: Interval, previous: Interval): Interval | null {
  const quotient = divide(current, previous);
  return quotient && hundredfold(subtract(quotient, exactly(Decimal.ONE)));
}

/** change ÷ (current − change) in percent. Both ends come from the corners: it is monotone in each of the two. */
function growthFromChange(current: Interval, change: Interval): Interval | null {
  const corners = [current.lo, current.hi].flatMap((x) =>
    [change.lo, change.hi].map((y) => divide(exactly(y), exactly(x.minus(y)))),
  );
  if (corners.some((corner) => corner === null)) return null;
  const all = corners as Interval[];
  return hundredfold(interval(all.map((x) => x.lo).reduce(min), all.map((x) => x.hi).reduce(max)));
}

/** A decrease printed without its minus is compared by its size; where the words leave it open, so is everything. */
function turn(x: Interval, direction: -1 | 0 | 1, claimed: Quantity): Interval {
  if (claimed.value !== null && claimed.value.sign() < 0) return x;
  if (direction < 0) return negate(x);
  if (direction === 0) return magnitudeLike(x, claimed);
  return x;
}

function magnitudeLike(x: Interval, claimed: Quantity): Interval {
  const positive = claimed.value === null || claimed.value.sign() >= 0;
  return positive && midpoint(x).sign() < 0 ? negate(x) : x;
}

/** Whether the sum also holds when all figures printed in one unit are read as finely as the finest of them. */
function agreesAtFinest(relation: Relation, operands: Operands): boolean {
  const parts = operandsOf(operands);
  const fine = finestReach([relation.claimed, ...parts]);
  const computed = computeFrom(relation, operands, parts.map(fine));
  return computed !== null && agree(fine(relation.claimed), computed);
}

/** Reads figures printed in one unit as finely as the finest of them: 8万元 beside 12.5万元 is 8.0 (rule of rounding, 2). */
function finestReach(all: readonly Fact[]): (fact: Fact) => Interval {
  const finest = Math.max(...all.map((fact) => fact.quantity.printed.decimals));
  const unit = all[0]!.quantity.printed.multiplier;
  const oneUnit = all.every((fact) => fact.quantity.printed.multiplier.equals(unit));
  return (fact) => {
    const { printed, value, approximate } = fact.quantity;
    if (!oneUnit || value === null || approximate || printed.decimals === finest) return reachOf(fact);
    const half = Decimal.of(5n, finest + 1).times(printed.multiplier);
    return interval(value.minus(half), value.plus(half));
  };
}

/** For each figure of the relation, the values that would make it hold. */
function settlements(
  relation: Relation,
  operands: Operands,
  claimed: Interval,
  computed: Interval,
): Map<Fact, Interval> {
  const result = new Map<Fact, Interval>([[relation.claimed, computed]]);
  const put = (fact: Fact, wanted: Interval | null): void => {
    if (wanted !== null) result.set(fact, wanted);
  };
  const isPositive = (relation.claimed.quantity.value?.sign() ?? 1) > 0;
  const isTurned = relation.direction < 0 || (relation.direction === 0 && isDecrease(operands));
  const sign = isTurned && isPositive ? -1 : 1;
  const signedClaim = sign < 0 ? negate(claimed) : claimed;
  switch (operands.kind) {
    case 'sum': {
      const fine = finestReach([relation.claimed, ...operands.parts]);
      const total = fine(relation.claimed);
      const together = sum(operands.parts.map(fine));
      put(relation.claimed, together);
      // without the part itself: what the total leaves for it
      for (const part of operands.parts) put(part, subtract(total, subtract(together, exactly(midpoint(fine(part))))));
      break;
    }
    case 'difference': {
      const fine = finestReach([relation.claimed, operands.minuend, operands.subtrahend]);
      const change = sign < 0 ? negate(fine(relation.claimed)) : fine(relation.claimed);
      // to the last digit: what a difference leaves open is no room for a slip
      put(operands.minuend, exactly(midpoint(add(fine(operands.subtrahend), change))));
      put(operands.subtrahend, exactly(midpoint(subtract(fine(operands.minuend), change))));
      break;
    }
    case 'balance': {
      const all = [...operands.inflows, ...operands.outflows];
      const fine = finestReach([relation.claimed, ...all]);
      const left = fine(relation.claimed);
      const together = subtract(sum(operands.inflows.map(fine)), sum(operands.outflows.map(fine)));
      // to the last digit, as a difference
      const missing = midpoint(subtract(left, together));
      put(relation.claimed, together);
      for (const fact of all) {
        const value = midpoint(fine(fact));
        put(fact, exactly(operands.inflows.includes(fact) ? value.plus(missing) : value.minus(missing)));
      }
      break;
    }
    case 'quotient': {
      const rate = relation.claimed.quantity.kind === 'percent' ? scale(claimed, Decimal.of(1n, 2)) : claimed;
      const together = [operands.numerator, ...(operands.also ?? [])];
      for (const part of together) {
        const others = together.filter((other) => other !== part).map(reachOf);
        put(part, subtract(multiply(rate, reachOf(operands.denominator)), sum(others)));
      }
      put(operands.denominator, divide(sum(together.map(reachOf)), rate));
      break;
    }
    case 'growth': {
      if (relation.claimed.quantity.unit === '个百分点') {
        const [current, previous] = reachesOf(operands);
        put(operands.current, add(previous!, signedClaim));
        put(operands.previous, subtract(current!, signedClaim));
        break;
      }
      const factor = add(exactly(Decimal.ONE), scale(signedClaim, Decimal.of(1n, 2)));
      put(operands.current, multiply(reachOf(operands.previous), factor));
      put(operands.previous, divide(reachOf(operands.current), factor));
      break;
    }
    case 'growth-on-previous': {
      const rate = scale(claimed, Decimal.of(1n, 2));
      put(operands.change, multiply(rate, reachOf(operands.previous)));
      put(operands.previous, divide(reachOf(operands.change), rate));
      break;
    }
    case 'growth-from-change': {
      const rate = scale(signedClaim, Decimal.of(1n, 2));
      const factor = add(exactly(Decimal.ONE), rate);
      const share = divide(rate, factor);
      if (share === null) break;
      const change = multiply(reachOf(operands.current), share);
      put(operands.change, sign < 0 ? negate(change) : change);
      const signedChange = sign < 0 ? negate(reachOf(operands.change)) : reachOf(operands.change);
      put(operands.current, divide(signedChange, share));
      break;
    }
    case 'portion': {
      const [whole, rate] = reachesOf(operands);
      put(operands.whole, divide(hundredfold(claimed), rate!));
      put(operands.rate, divide(hundredfold(claimed), whole!));
      break;
    }
    case 'product': {
      const reaches = reachesOf(operands);
      for (const [i, factor] of operands.factors.entries()) {
        const others = reaches.filter((_, j) => j !== i);
        put(factor, divide(claimed, productOf(others, operands.shift)));
      }
      break;
    }
    case 'mean': {
      const weights = operands.weights.map(reachOf);
      const all = weights.length === 0 ? exactly(Decimal.fromInteger(operands.parts.length)) : sum(weights);
      const missing = multiply(subtract(claimed, exactly(midpoint(computed))), all);
      for (const [i, part] of operands.parts.entries()) {
        const off = weights.length === 0 ? missing : divide(missing, weights[i]!);
        put(part, off && add(exactly(midpoint(reachOf(part))), off));
      }
      break;
    }
    case 'points':
      put(operands.rate, divide(hundredfold(claimed), reachOf(operands.full)));
      break;
    default:
  }
  return result;
}

/** Whether the second of two figures is above the first: where the words leave the direction open, their difference is its size. */
function isDecrease(operands: Operands): boolean {
  if (operands.kind !== 'difference' && operands.kind !== 'growth') return false;
  const [a, b] = operandsOf(operands).map((fact) => midpoint(reachOf(fact)));
  return a!.lessThan(b!);
}

/** The figure and the slip that would settle the relation; the claimed figure is looked at first. */
function slipIn(settledBy: ReadonlyMap<Fact, Interval>, claimed: Fact): { fact: Fact; cause: Cause } | null {
  const order = [claimed, ...[...settledBy.keys()].filter((fact) => fact !== claimed)];
  for (const fact of order) {
    const wanted = settledBy.get(fact);
    const cause = wanted && misprintOf(fact.quantity, wanted);
    if (cause) return { fact, cause };
  }
  return null;
}

/** 92%, 2.56个百分点 above 894.40%: where the words leave the direction open, a point that was shifted turns the two about. */
function shiftPast(
  relation: Relation,
  operands: Operands,
  reach: Interval,
  computed: Interval,
): { fact: Fact; cause: Cause; wanted: Interval } | null {
  if (relation.direction !== 0 || operands.kind !== 'growth' || !isSure(relation)) return null;
  const direction = isDecrease(operands) ? 1 : -1;
  const settledBy = settlements({ ...relation, direction }, operands, reach, computed);
  settledBy.delete(relation.claimed);
  const slip = slipIn(settledBy, relation.claimed);
  return slip?.cause === 'decimal-shift' ? { ...slip, wanted: settledBy.get(slip.fact)! } : null;
}

/** The slip that closes what ties only coarsely; some digit changed closes most sums that are off by little. */
function slipAtFinest(
  relation: Relation,
  operands: Operands,
  settledBy: ReadonlyMap<Fact, Interval>,
): { fact: Fact; cause: Cause } | null {
  const slip = exactSlip(relation, operands, settledBy);
  return operands.kind === 'sum' && slip?.cause !== 'digit-swap' ? null : slip;
}

/**
 * Figures that the words tie are mostly printed exactly: then the slip must close them exactly. A sum or difference
 * printed in one unit is taken so, and an amount that a price and a number of things give to its last digit.
 */
function exactSlip(
  relation: Relation,
  operands: Operands,
  settledBy: ReadonlyMap<Fact, Interval>,
): { fact: Fact; cause: Cause } | null {
  if (!isSure(relation) && !(relation.basis === 'likely' && operands.kind === 'sum')) return null;
  const { claimed } = relation;
  if (operands.kind === 'quotient' && operands.also === undefined && relation.form === 'average') {
    const amount = exactAmount(claimed, operands);
    return amount && slipIn(new Map([[operands.numerator, exactly(amount)]]), claimed);
  }
  // marks in a column are as they are printed
  if (operands.kind === 'mean' && relation.basis === 'layout')
    return slipIn(new Map([[claimed, exactly(midpoint(settledBy.get(claimed)!))]]), claimed);
  // a share in whole percents was set, whether or not the words say so
  const isSetShare = operands.kind === 'portion' && (operands.isSet || operands.rate.quantity.printed.decimals === 0);
  if (!isAdded(operands) && !isSetShare && claimed.quantity.unit !== '个百分点') return null;
  const all = [claimed, ...operandsOf(operands)].map(({ quantity }) => quantity);
  const amounts = isSetShare ? all.slice(0, 2) : all;
  const unit = claimed.quantity.printed.multiplier;
  const exact = [...settledBy].map(([fact, wanted]): [Fact, Interval] => [fact, exactly(midpoint(wanted))]);
  if (amounts.every(({ printed }) => printed.multiplier.equals(unit))) return slipIn(new Map(exact), claimed);
  // 1.2亿元，比1.05亿元增加1,500.00元: round figures beside finer ones are mostly exact as well
  if (all.some(({ approximate }) => approximate)) return null;
  const slip = slipIn(new Map(exact), claimed);
  const isTelling = slip?.cause === 'unit-slip' || (slip && significantDigits(slip.fact.quantity) >= MIXED_DIGITS);
  return isTelling ? slip : null;
}

/** Figures of fewer digits are what round figures in another unit leave open by chance. */
const MIXED_DIGITS = 4;

/** 150元 for each of 3.2万亩 are 480万元, and no figure behind it is lost. */
function exactAmount(claimed: Fact, { numerator, denominator }: Operands & { kind: 'quotient' }): Decimal | null {
  const [price, number] = [claimed.quantity.value, denominator.quantity.value];
  if (price === null || number === null) return null;
  const amount = price.times(number);
  return isPrintable(amount, numerator.quantity.printed) ? amount : null;
}

function isTruncation(claimed: Quantity, exact: Decimal): boolean {
  if (claimed.value === null) return false;
  const { decimals, multiplier } = claimed.printed;
  const inUnit = exact.shift(decimals).divideFloor(multiplier, 12).truncate(0);
  return inUnit.times(multiplier).shift(-decimals).equals(claimed.value);
}

/** Two mentions of one fact: equal at equal precision; otherwise the coarser rounds or truncates the finer. */
function tryEquality(claimed: Fact, other: Fact, operands: Operands): Trial {
  const a = reachOf(claimed);
  const b = reachOf(other);
  const base = { operands, claimed: a, computed: b, point: other.quantity.value, residual: null, coarseOnly: false };
  if (sameFigure(claimed.quantity, other.quantity))
    return { ...base, verdict: 'consistent', cause: null, culprit: null, settledBy: NOTHING };
  const settledBy = new Map([
    [claimed, b],
    [other, a],
  ]);
  const slip = slipIn(settledBy, claimed);
  return { ...base, verdict: 'inconsistent', cause: slip?.cause ?? null, culprit: slip?.fact ?? null, settledBy };
}

/** Whether two printed figures can be of one fact (design: rule of rounding, 5). */
export function sameFigure(a: Quantity, b: Quantity): boolean {
  if (a.value === null || b.value === null) {
    const [x, y] = [intervalOf(a), intervalOf(b)];
    return a.value === null && b.value === null ? x.lo.equals(y.lo) && x.hi.equals(y.hi) : agree(x, y);
  }
  if (a.value.equals(b.value)) return true;
  if (a.approximate || b.approximate) return agree(hedged(a, intervalOf(a)), hedged(b, intervalOf(b)));
  const unitA = Decimal.of(1n, a.printed.decimals).times(a.printed.multiplier);
  const unitB = Decimal.of(1n, b.printed.decimals).times(b.printed.multiplier);
  const order = unitA.compare(unitB);
  if (order === 0) return false;
  const [coarse, fine, unit] = order > 0 ? [a, b, unitA] : [b, a, unitB];
  const ratio = fine.value!.divideFloor(unit, 12);
  return [ratio.round(0), ratio.truncate(0)].some((n) => n.times(unit).equals(coarse.value!));
}

function tryOrder(claimed: Fact, operands: Operands & { kind: 'order' }): Trial {
  const { bound, comparator, also = [] } = operands;
  const a = reachOf(claimed);
  const limit = bound.quantity.value ?? bound.quantity.lo ?? bound.quantity.hi;
  const base = { operands, claimed: a, point: limit, residual: null, coarseOnly: false, cause: null, culprit: null };
  if (limit === null) return { ...base, verdict: 'undetermined', computed: null, settledBy: new Map() };
  const holds = meets(together(claimed, also), bound.quantity, comparator);
  const settledBy = new Map<Fact, Interval>();
  if (!holds) settledBy.set(claimed, boundary(limit, comparator));
  return { ...base, verdict: holds ? 'consistent' : 'inconsistent', computed: exactly(limit), settledBy };
}

/** The sum of a result that is told in parts. */
function together({ quantity }: Fact, also: readonly Fact[]): Quantity {
  if (quantity.value === null) return quantity;
  const values = also.flatMap((fact) => fact.quantity.value ?? []);
  return { ...quantity, value: Decimal.sum([quantity.value, ...values]) };
}

/** The half line beyond a bound, cut off far out. */
function boundary(limit: Decimal, comparator: Comparator): Interval {
  const far = max(limit.abs(), Decimal.ONE).shift(6);
  return comparator === '<=' || comparator === '<'
    ? interval(limit.minus(far), limit)
    : comparator === '='
      ? exactly(limit)
      : interval(limit, limit.plus(far));
}

/** Whether a result meets a target, in the most favourable reading of what was printed (design: rule of rounding, 11). */
export function meets(result: Quantity, target: Quantity, comparator: Comparator): boolean {
  const reach = hedged(result, intervalOf(result));
  if (target.value === null && target.lo !== null && target.hi !== null) {
    if (comparator === '>=' || comparator === '>') return !reach.hi.lessThan(target.lo);
    if (comparator === '<=' || comparator === '<') return !target.hi.lessThan(reach.lo);
    return !reach.hi.lessThan(target.lo) && !target.hi.lessThan(reach.lo);
  }
  const limit = target.value ?? target.lo ?? target.hi;
  if (limit === null) return true;
  switch (comparator) {
    case '>=':
      return result.value !== null && !result.approximate ? !result.value.lessThan(limit) : !reach.hi.lessThan(limit);
    case '>':
      return limit.lessThan(reach.hi) || (result.value !== null && limit.lessThan(result.value));
    case '<=':
      return result.value !== null && !result.approximate ? !limit.lessThan(result.value) : !limit.lessThan(reach.lo);
    case '<':
      return reach.lo.lessThan(limit);
    default:
      return contains(reach, limit) || sameFigure(result, target);
  }
}

/** A percentage of a whole number of things must be k ÷ whole for a whole k (domain T35). */
function tryGranularity(claimed: Fact, operands: Granularity): Trial {
  const reach = roundedInterval(claimed.quantity);
  const n = operands.known.quantity.value;
  const base = { operands, claimed: reach, residual: null, coarseOnly: false, cause: null, culprit: null };
  if (n === null || n.sign() <= 0 || midpoint(reach).sign() <= 0)
    return { ...base, verdict: 'undetermined', computed: null, point: null, settledBy: new Map() };
  const candidates = wholeNumbersAround(midpoint(reach), n, operands.side).map((count) => {
    const [part, whole] = operands.side === 'whole' ? [count, n] : [n, count];
    return divide(hundredfold(exactly(part)), exactly(whole))!;
  });
  const hit = candidates.find((candidate) => agree(reach, candidate));
  const nearest = candidates.reduce((x, y) =>
    width(interval(min(x.lo, reach.lo), max(x.hi, reach.hi))).lessThan(
      width(interval(min(y.lo, reach.lo), max(y.hi, reach.hi))),
    )
      ? x
      : y,
  );
  return {
    ...base,
    verdict: hit ? 'consistent' : 'inconsistent',
    computed: hit ?? nearest,
    point: midpoint(hit ?? nearest),
    settledBy: hit ? new Map() : new Map([[claimed, nearest]]),
  };
}

/** The two whole numbers between which the other side of a percentage lies; the lower one is at least 1 where it is the whole. */
export function wholeNumbersAround(percent: Decimal, known: Decimal, side: 'whole' | 'part'): [Decimal, Decimal] {
  const other =
    side === 'whole'
      ? percent.times(known).shift(-2).divideFloor(Decimal.ONE, 0)
      : known.shift(2).divideFloor(percent, 0);
  const below = side === 'part' && other.lessThan(Decimal.ONE) ? Decimal.ONE : other;
  return [below, below.plus(Decimal.ONE)];
}

type Granularity = Extract<Operands, { readonly kind: 'granularity' }>;

/** The role that each operand plays, in the order of `operandsOf`. */
export function rolesOf(operands: Operands): readonly Role[] {
  switch (operands.kind) {
    case 'sum':
      return operands.parts.map(() => 'part');
    case 'difference':
      return ['minuend', 'subtrahend'];
    case 'balance':
      return [...operands.inflows.map((): Role => 'minuend'), ...operands.outflows.map((): Role => 'subtrahend')];
    case 'quotient':
      return ['numerator', 'denominator', ...(operands.also ?? []).map((): Role => 'numerator')];
    case 'growth':
      return ['current', 'previous'];
    case 'growth-from-change':
      return ['current', 'change'];
    case 'growth-on-previous':
      return ['change', 'previous'];
    case 'portion':
      return ['whole', 'rate'];
    case 'product':
      return operands.factors.map((): Role => 'part');
    case 'mean':
      return [...operands.parts.map((): Role => 'part'), ...operands.weights.map((): Role => 'whole')];
    case 'equality':
      return ['mention'];
    case 'order':
      return ['limit', ...(operands.also ?? []).map((): Role => 'part')];
    case 'points':
      return ['full-marks', 'rate'];
    case 'pro-rata':
      return ['full-marks', 'actual', 'target'];
    case 'granularity':
      return [operands.side];
  }
}
