import type { Cause, Check, Evidence, Rule, RuleMeta, Severity } from '../model/check.js';
import { Decimal, max } from '../model/decimal.js';
import { rolesOf, tryRelation, type Trial } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { misprintOf, significantDigits } from '../model/misprint.js';
import { measureName, printComputed, printedFigure, printedNumber, unitLabel } from '../model/print.js';
import type { Quantity } from '../model/quantity.js';
import type { Reading } from '../model/reading.js';
import { isCertain, isSure, operandsOf, type Operands, type Relation, type RelationForm } from '../model/relation.js';
import { growthOverCurrent } from '../model/wrong-base.js';
import { isCorroborated } from './corroborated.js';
import { CONCLUSIVE, excuseFor } from './excuses.js';
import { baseThatGives } from './other-bases.js';
import { isOrphan } from './orphan-rates.js';
import { isPrintedRight } from './printed-right.js';
import { isVouchedFor } from './vouched.js';

/** What rules of one form say of a figure that must follow from others; such rules may word it otherwise. */
export const tieOutMessages = {
  mismatch: {
    zh: '{measure}写为{claimed}，按{formula}应为{computed}',
    en: '{measure} is given as {claimed}, but {formula} makes {computed}',
  },
  truncated: {
    zh: '{measure}写为{claimed}，是截尾而不是四舍五入，{formula}为{computed}',
    en: '{measure} is given as {claimed}, cut off instead of rounded: {formula} makes {computed}',
  },
  undetermined: {
    zh: '{measure}{claimed}没有找到可以核对的数',
    en: 'no figures were found that {measure} {claimed} must follow from',
  },
} as const satisfies RuleMeta['messages'];

/**
 * A rule that tries all relations of one form; what it says is in its `meta`. Message ids: mismatch, truncated, residual,
 * undetermined.
 */
export function tieOutRule(meta: RuleMeta, forms: readonly RelationForm[]): Rule {
  return {
    meta,
    *check(reading: Reading) {
      const checks = reading.relations
        .filter((relation) => forms.includes(relation.form))
        .map((relation) => vouched(relation, reading))
        .map((relation) => {
          const corroborated = isCorroborated(relation, reading) || isPrintedRight(relation, reading);
          return { relation, corroborated, check: checkOf(relation, corroborated, reading) };
        });
      const settled = new Set(
        checks.filter(({ check }) => check.verdict === 'consistent').map(({ relation }) => relation.claimed),
      );
      for (const { relation, corroborated, check } of checks) {
        const excuse = check.verdict === 'inconsistent' ? excuseFor(relation, check.cause, settled, reading) : null;
        const isExcused = excuse !== null && (!corroborated || CONCLUSIVE.has(excuse));
        yield isExcused
          ? { ...check, verdict: 'undetermined', messageId: 'undetermined' }
          : explained(check, relation, reading);
      }
    },
  };
}

/** What no slip explains may be a rate of another figure of the report, which is shown then. */
function explained(check: Omit<Check, 'rule'>, relation: Relation, reading: Reading): Omit<Check, 'rule'> {
  if (check.verdict !== 'inconsistent' || check.cause !== undefined) return check;
  const base = baseThatGives(relation, reading);
  if (base === null) return check;
  // 占基本支出的57.58%, which is its share of all spending: the words name the one, and the report prints the other
  const isNamed = relation.namedBase && isSure(relation);
  const isPlain = ![relation.claimed, ...operandsOf(tryRelation(relation).operands)].some(isRough);
  return {
    ...check,
    severity: isNamed && isPlain ? 'error' : check.severity,
    cause: 'other-base',
    evidence: [...check.evidence, { span: base.span, role: 'context', fact: base }],
  };
}

/** What the figures beside it vouch for is as good as said; round rates, which may be prices and rules, are not. */
function vouched(relation: Relation, reading: Reading): Relation {
  if (relation.basis !== 'likely' || significantDigits(relation.claimed.quantity) < TELLING_DIGITS) return relation;
  if (tryRelation(relation).verdict !== 'inconsistent') return relation;
  return isVouchedFor(relation, reading) ? { ...relation, basis: 'stated' } : relation;
}

/** Tries one relation and says what came of it. */
function checkOf(relation: Relation, corroborated: boolean, reading: Reading): Omit<Check, 'rule'> {
  const trial = tryRelation(relation);
  const judged = judge(relation, trial, corroborated, reading);
  return {
    verdict: judged.verdict,
    messageId: judged.messageId,
    severity: judged.severity,
    data: dataOf(relation, trial),
    formula: formulaOf(trial.operands, relation.form),
    claimed: printedFigure(relation.claimed.quantity),
    computed: trial.computed && printComputed(trial.computed, trial.point, relation.claimed.quantity),
    interval: trial.computed,
    cause: judged.verdict === 'inconsistent' ? causeOf(relation, trial) : undefined,
    evidence: evidenceOf(relation, trial),
    settledBy: judged.verdict === 'inconsistent' ? trial.settledBy : undefined,
  };
}

const causeOf = (relation: Relation, { cause, operands }: Trial): Check['cause'] =>
  cause ?? (growthOverCurrent(relation, [operands]) ? 'other-base' : undefined);

interface Judgement {
  readonly verdict: Check['verdict'];
  readonly messageId: string;
  readonly severity?: Severity;
}

function judge(relation: Relation, trial: Trial, corroborated: boolean, reading: Reading): Judgement {
  if (trial.verdict === 'undetermined') return { verdict: 'undetermined', messageId: 'undetermined' };
  if (trial.verdict === 'consistent') return judgeResidual(relation, trial);
  if (trial.cause === 'truncated') return { verdict: 'inconsistent', messageId: 'truncated', severity: 'info' };
  const isExplained = trial.cause !== null || growthOverCurrent(relation, [trial.operands]) !== null;
  if (trial.operands.kind !== 'order' && !isExplained && !corroborated && !plausible(relation, trial))
    return { verdict: 'undetermined', messageId: 'undetermined' };
  const hedged = [relation.claimed, ...operandsOf(trial.operands)].some(isRough);
  if (!isSure(relation)) {
    return corroborated || provable(relation, trial) || isOrphan(relation, reading)
      ? { verdict: 'inconsistent', messageId: 'mismatch', severity: 'warning' }
      : { verdict: 'undetermined', messageId: 'undetermined' };
  }
  return {
    verdict: 'inconsistent',
    messageId: 'mismatch',
    severity: hedged || isOpen(relation, trial) ? 'warning' : 'error',
  };
}

/**
 * Words that no slip of the pen confirms may speak of another base, scope or period than the figures that were found, and
 * points may be taken off by a rule that the report does not print.
 */
const isOpen = (relation: Relation, trial: Trial): boolean =>
  trial.cause === null &&
  !growthOverCurrent(relation, [trial.operands]) &&
  trial.operands.kind !== 'order' &&
  (relation.basis !== 'layout' || relation.claimed.origin === 'narrative' || trial.operands.kind === 'pro-rata');

const TELLING_DIGITS = 3;

/** How far a wrong result lies from the right one at the most, where no slip explains it. */
const MOST_APART = {
  stated: Decimal.of(14n, 1),
  overfull: Decimal.of(175n, 2),
  certain: Decimal.of(25n, 1),
  adjoining: Decimal.of(11n, 0),
};

/**
 * Words can be misread, and figures far from what they should give are rather the wrong figures than a wrong result:
 * without a slip that explains it, a stated relation is held broken only where both are of one size.
 */
function plausible(relation: Relation, trial: Trial): boolean {
  const claimed = relation.claimed.quantity.value?.abs();
  const computed = trial.point?.abs();
  if (!claimed || !computed || claimed.sign() === 0 || computed.sign() === 0) return false;
  // 三批…占61.72% of 三批: a figure over itself is no pair
  const { operands } = trial;
  const isOverItself =
    operands.kind === 'quotient' &&
    // 已全部支付: one figure, which the words put over itself
    operands.numerator !== operands.denominator &&
    operands.numerator.quantity.value!.equals(operands.denominator.quantity.value!);
  const isOfTwoTold = relation.basis === 'identity' && isInOneStretch(relation, operands);
  if (isOverItself && !isOfTwoTold && relation.claimed.origin === 'narrative') return false;
  // told in one breath with the figures that it is left of
  if (relation.form === 'difference' && relation.basis === 'identity')
    return areOfOneSize(claimed, computed, TOLD_APART);
  // 淘汰35个，通过251个，通过率87.76%: the whole that the part is of stands elsewhere
  const isOfPart = relation.claimed.quantity.unit === '%' && (relation.form === 'ratio' || relation.form === 'share');
  if (
    isOfPart &&
    operands.kind === 'quotient' &&
    // more may be done than was planned
    operands.denominator.aspect.value !== 'target' &&
    operands.denominator.aspect.value !== 'budget' &&
    !(isOfTwoTold && isDone(operands.numerator)) &&
    !(relation.basis === 'identity' && relation.namedBase) &&
    !Decimal.HUNDRED.lessThan(claimed) &&
    Decimal.HUNDRED.lessThan(computed)
  )
    return false;
  return areOfOneSize(claimed, computed, MOST_APART[bondOf(relation, trial)]);
}

function areOfOneSize(a: Decimal, b: Decimal, mostApart: Decimal): boolean {
  const [low, high] = a.lessThan(b) ? [a, b] : [b, a];
  return !low.times(mostApart).lessThan(high);
}

/** 百名学生占有34.4个，比上年末多4.4个 is no difference that makes 3223. */
const TOLD_APART = Decimal.fromInteger(100);

/** 转诊9,860人，完成复诊10,057人，复诊率82.0%: what was done of the figure right before it. */
const isDone = ({ measure }: Fact): boolean => DONE.test(measure);

const DONE = /^(?:其中|实际|按[期时]|如期|及时)*(?:已|完成|落实|实现|办结|整改|合格|达标|有效)/;

/** How closely the words or the layout bind the figures of a relation. */
function bondOf(relation: Relation, trial: Trial): keyof typeof MOST_APART {
  const { operands } = trial;
  if (isInOneTable(relation, operands)) return 'adjoining';
  const isBeside = isInOneStretch(relation, operands);
  const areCounts = operandsOf(operands).every(({ quantity }) => quantity.kind === 'count');
  if (isBeside && (isCertain(relation) || areCounts)) return 'adjoining';
  if (isBeside || isCertain(relation)) return 'certain';
  return isOverfull(relation, trial) ? 'overfull' : 'stated';
}

/** The other rows of a table bear out what its columns are. */
const isInOneTable = ({ basis, claimed }: Relation, operands: Operands): boolean =>
  basis === 'layout' &&
  operands.kind !== 'sum' &&
  claimed.cell !== null &&
  operandsOf(operands).every(({ cell }) => cell?.table === claimed.cell!.table);

/** Told in one breath: the figures of a rate or of an average, or those that its words compare, stand right before it. */
function isInOneStretch(relation: Relation, operands: Operands): boolean {
  const { claimed, form, basis } = relation;
  const isCompared = (form === 'growth' || form === 'average') && basis === 'identity';
  if (!isSure(relation) || !(isCompared || form === 'ratio' || form === 'execution-rate' || form === 'share'))
    return false;
  return operandsOf(operands).every(
    ({ span }) =>
      span.passage === claimed.span.passage &&
      span.end <= claimed.span.start &&
      claimed.span.start - span.end < ONE_STRETCH,
  );
}

const ONE_STRETCH = 40;

/** 全年筛查49000人次，其中春季35912人次、秋季35568人次: two parts told right behind their whole are no more than it. */
function isOverfull({ claimed, form }: Relation, { operands, claimed: told, computed }: Trial): boolean {
  if (form !== 'sum' || operands.kind !== 'sum' || computed === null || !told.hi.lessThan(computed.lo)) return false;
  // of more, some may be counted by another trait: 本科120人，研究生28人，党员66人
  if (operands.parts.length > 2) return false;
  const { passage, end } = claimed.span;
  const isBehind = ({ span }: Fact): boolean => span.passage === passage && span.start >= end;
  return operands.parts.every(isBehind) && operands.parts[0]!.span.start - end < ONE_STRETCH / 2;
}

/** A figure with a hedge, or a round count such as 6000人. */
function isRough(fact: Fact): boolean {
  const { quantity } = fact;
  if (quantity.approximate) return true;
  return quantity.kind === 'count' && quantity.printed.decimals === 0 && /^[1-9]0{3,}$/.test(printedNumber(quantity));
}

/**
 * Where nothing says that figures must tie, they are held to be wrong only if one slip of the pen closes them exactly,
 * and the figures are long enough for that to be no chance (design: rule of rounding, 10).
 */
function provable(relation: Relation, trial: Trial): boolean {
  const { culprit, cause, operands } = trial;
  if (culprit === null || cause === null) return false;
  // 预算103.80万元，执行率92.92%: what was planned is not what was spent
  if (
    relation.form === 'execution-rate' &&
    operands.kind === 'quotient' &&
    operands.numerator.aspect.value === 'budget'
  )
    return false;
  const likely = relation.basis === 'likely';
  const digits = significantDigits(culprit.quantity);
  if (ADDED.has(operands.kind) || isOfPoints(relation, trial)) {
    if (cause === 'unit-slip' && isOddUnit(culprit, relation, trial)) return true;
    const isTied = likely && isToldTogether(relation, operands);
    if (!isByChance(relation, trial, cause, MOST_CHANCE[isTied ? 'likely' : 'conjectured'])) return true;
    if (!isTied || operands.kind === 'growth') return false;
    return digits >= 3 || (digits >= 2 && operands.kind === 'sum' && nearlyWhole(trial));
  }
  // a rate of three digits is hit by chance too often, but by few slips that swap digits or shift the point
  const claimedDigits = tellingDigits(relation.claimed, trial);
  if (cause === 'digit-change') return claimedDigits >= 4 && digits >= (likely ? 3 : 4);
  return claimedDigits >= 3 && digits >= 3;
}

/** Made of figures by adding and taking away alone. */
const ADDED: ReadonlySet<Operands['kind']> = new Set(['sum', 'difference', 'balance']);

/** What several passages tell is a difference by chance as well. */
const isToldTogether = ({ claimed }: Relation, operands: Operands): boolean =>
  operands.kind !== 'difference' ||
  operandsOf(operands).every(({ span, cell }) => cell !== null || span.passage === claimed.span.passage);

/** A number of 个百分点 is the difference of two rates. */
const isOfPoints = ({ claimed }: Relation, { operands }: Trial): boolean =>
  operands.kind === 'growth' && claimed.quantity.unit === '个百分点' && operands.current.quantity.kind === 'percent';

/** How often a slip may close figures that do not belong together. */
const MOST_CHANCE = { likely: Decimal.of(4n, 2), conjectured: Decimal.of(1n, 3) };

/** Whether so many slips of this kind are possible in the figures of a sum or difference that one may well close it by chance. */
function isByChance(relation: Relation, trial: Trial, cause: Cause, most: Decimal): boolean {
  const { operands } = trial;
  const figures = [relation.claimed, ...operandsOf(operands)].map(({ quantity }) => quantity);
  if (figures.some(({ approximate }) => approximate)) return true;
  const coarsest = coarsestOf(figures, trial);
  const largest = figures.map(({ value }) => value!.abs()).reduce(max);
  const room = largest.divideFloor(coarsest, 0);
  const digits = room.toString().length;
  const slips = figures.length * (cause === 'digit-change' ? 9 * digits : cause === 'digit-swap' ? digits - 1 : 2);
  // the sum may be off to either side
  return room.times(most).times(Decimal.fromInteger(2)).lessThan(Decimal.fromInteger(slips));
}

/** How finely the figures tell, by the coarsest of them; a round figure in a larger unit that a slip closes to the last digit was exact. */
function coarsestOf(figures: readonly Quantity[], { culprit, settledBy }: Trial): Decimal {
  const finenessOf = ({ printed }: Quantity): Decimal => printed.multiplier.shift(-printed.decimals);
  const areMixed = figures.some(({ printed }) => !printed.multiplier.equals(figures[0]!.printed.multiplier));
  const wanted = areMixed && culprit ? settledBy.get(culprit) : undefined;
  const isExact = wanted !== undefined && misprintOf(culprit!.quantity, wanted) === null;
  return isExact ? culprit!.quantity.value!.lastDigitUnit() : figures.map(finenessOf).reduce(max);
}

/** Most rates of reports lie between 90 and 100 %: of two such rates the first digit tells nothing. */
function tellingDigits(claimed: Fact, { point }: Trial): number {
  const digits = significantDigits(claimed.quantity);
  const high = [claimed.quantity.value, point].every(
    (value) => value !== null && !value.lessThan(NINETY) && !Decimal.HUNDRED.lessThan(value),
  );
  return claimed.quantity.kind === 'percent' && high ? digits - 1 : digits;
}

const NINETY = Decimal.fromInteger(90);

/** Whether a figure alone is printed in another unit than all those it must tie with. */
function isOddUnit(culprit: Fact, relation: Relation, trial: Trial): boolean {
  const others = [relation.claimed, ...operandsOf(trial.operands)].filter((fact) => fact !== culprit);
  const unit = others[0]!.quantity.printed.multiplier;
  return (
    others.every((fact) => fact.quantity.printed.multiplier.equals(unit)) &&
    !culprit.quantity.printed.multiplier.equals(unit)
  );
}

/** A list that makes all of its total but an eighth, or more than all of it, was meant to be complete. */
function nearlyWhole({ claimed, computed }: Trial): boolean {
  if (computed === null) return false;
  return claimed.lo.times(Decimal.of(875n, 3)).lessThan(computed.hi);
}

/** Consistent, but only by the rounding of its addends, or only as coarsely as the figures are printed. */
function judgeResidual(relation: Relation, trial: Trial): Judgement {
  // 预算10万元，支出6.35万元，减少3.56万元: amounts are mostly exact, and two digits swapped close it
  if (trial.cause !== null) return { verdict: 'inconsistent', messageId: 'mismatch', severity: 'warning' };
  const all = [relation.claimed, ...operandsOf(trial.operands)].map((fact) => fact.quantity);
  const alike = all.every((q) => !q.approximate && q.printed.multiplier.equals(all[0]!.printed.multiplier));
  if (trial.residual === null || trial.operands.kind !== 'sum' || !alike)
    return { verdict: 'consistent', messageId: 'consistent' };
  if (trial.coarseOnly)
    return {
      verdict: 'inconsistent',
      messageId: 'residual',
      severity: relation.claimed.origin === 'table' ? 'warning' : 'info',
    };
  return { verdict: 'inconsistent', messageId: 'residual', severity: 'info' };
}

/** Messages about points say 得 themselves. */
const withoutPoints = (name: string): string => name.replace(/(?:自评|评价|实际|最终)?得分$/, '') || '该项';

function dataOf(relation: Relation, trial: Trial): Record<string, string> {
  const { claimed } = relation;
  return {
    measure: relation.form.startsWith('points') ? withoutPoints(measureName(claimed)) : measureName(claimed),
    claimed: printedFigure(claimed.quantity),
    computed: trial.computed ? printComputed(trial.computed, trial.point, claimed.quantity) : '',
    formula: formulaOf(trial.operands, relation.form) ?? '',
  };
}

function evidenceOf(relation: Relation, trial: Trial): Evidence[] {
  const roles = rolesOf(trial.operands);
  return [
    { span: relation.claimed.span, role: 'claimed', fact: relation.claimed },
    ...operandsOf(trial.operands).map((fact, i): Evidence => ({ span: fact.span, role: roles[i]!, fact })),
  ];
}

/** The computation in printed numbers, with units where they differ: 448.17 ÷ 448.26. */
function formulaOf(operands: Operands, form: RelationForm): string | null {
  const facts = operandsOf(operands);
  const units = new Set(facts.map((fact) => unitLabel(fact.quantity)));
  const show = (fact: Fact): string => (units.size > 1 ? printedFigure(fact.quantity) : printedNumber(fact.quantity));
  switch (operands.kind) {
    case 'sum':
      return operands.parts.map(show).join(' + ');
    case 'difference':
      return `${show(operands.minuend)} − ${show(operands.subtrahend)}`;
    case 'balance': {
      const came = operands.inflows.map(show).join(' + ');
      return [came, ...operands.outflows.map(show)].join(' − ');
    }
    case 'quotient': {
      const { numerator, denominator, also = [] } = operands;
      const together = [numerator, ...also].map(show).join(' + ');
      return `${also.length > 0 ? `(${together})` : together} ÷ ${show(denominator)}`;
    }
    case 'growth': {
      const [current, previous] = [show(operands.current), show(operands.previous)];
      // 下浮率, 核减率: what was saved of the first figure
      if (form === 'ratio') return `(${previous} − ${current}) ÷ ${previous}`;
      return operands.current.quantity.kind === 'percent'
        ? `${current} − ${previous}`
        : `(${current} − ${previous}) ÷ ${previous}`;
    }
    case 'growth-from-change':
      return `${show(operands.change)} ÷ (${show(operands.current)} ∓ ${show(operands.change)})`;
    case 'growth-on-previous':
      return `${show(operands.change)} ÷ ${show(operands.previous)}`;
    case 'portion':
      return `${show(operands.whole)} × ${show(operands.rate)}`;
    case 'product':
      return operands.factors.map(show).join(' × ');
    case 'mean': {
      const { parts, weights } = operands;
      if (weights.length === 0) return `(${parts.map(show).join(' + ')}) ÷ ${parts.length}`;
      const weighed = parts.map((part, i) => `${show(part)} × ${printedNumber(weights[i]!.quantity)}`);
      return `(${weighed.join(' + ')}) ÷ (${weights.map(({ quantity }) => printedNumber(quantity)).join(' + ')})`;
    }
    case 'points':
      return `${show(operands.full)} × ${show(operands.rate)}`;
    case 'pro-rata': {
      const [result, target] = [show(operands.result), show(operands.target)];
      const rate = operands.lessIsBetter ? `${target} ÷ ${result}` : `${result} ÷ ${target}`;
      return `${show(operands.full)} × ${rate}`;
    }
    case 'granularity':
      return operands.side === 'whole' ? `k ÷ ${show(operands.known)}` : `${show(operands.known)} ÷ k`;
    case 'equality':
    case 'order':
      return null;
  }
}
