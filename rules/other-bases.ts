import { holds, tryRelation } from '../model/evaluate.js';
import { commonWords, type Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { significantDigits } from '../model/misprint.js';
import { perReading, textOf, type Reading } from '../model/reading.js';
import { isCertain, isSure, operandsOf, type Operands, type Relation } from '../model/relation.js';
import { slippedParts } from './slipped-parts.js';
import { twinsOf } from './twins.js';

/** 申报31人，审核未过8人，通过率74.19%: whether the rate is that of all the others. */
export function isOfOthers(relation: Relation): boolean {
  const { form, claimed, readings } = relation;
  const [first] = readings;
  if (first.kind !== 'quotient' || claimed.quantity.unit !== '%' || form === 'average') return false;
  if (isNamesakeOfRate(first.numerator, relation)) return false;
  return holds({ ...relation, form: 'ratio', direction: -1, readings: [changeTo(first.numerator, first.denominator)] });
}

/** 支出45元，执行率100%; 获批示4篇，批示率55.6%: the rate is named by just what stands before it. */
function isNamesakeOfRate({ measure, aspect }: Fact, { claimed, form, basis }: Relation): boolean {
  if (basis !== 'identity' || DENIED.test(measure)) return false;
  if (form === 'execution-rate') return aspect.value === 'actual' && aspect.certainty === 'stated';
  // 合格 of 产品合格率
  const name = /\p{Script=Han}{2}(?=率)/u.exec(claimed.measure)?.[0];
  return name !== undefined && measure.includes(name);
}

const DENIED = /[未不无没退缺漏余剩]|淘汰|取消|结转/;

const changeTo = (current: Fact, previous: Fact): Operands => ({ kind: 'growth', current, previous });

/** 净调增85.95万元，调整后预算572.15万元，调整率17.68%: whether a rate of a change is one over what was there before it. */
export function isOverFormer(relation: Relation): boolean {
  const [first] = relation.readings;
  if (first.kind !== 'quotient' || first.numerator.statistic !== 'change') return false;
  const { numerator: change, denominator: current } = first;
  return holds({ ...relation, readings: [{ kind: 'growth-from-change', change, current }] });
}

/**
 * Whether the base stands in another passage, and another one of the report that is named as well gives the rate to its last
 * digit: 走访15个，占全部实施小区的33.33%, of the 45 that were carried out and not of the 33 in two districts.
 */
export function isOverNamesake(relation: Relation, reading: Reading): boolean {
  const { claimed, readings, form } = relation;
  const [first] = readings;
  if (first.kind !== 'quotient' || form === 'average' || claimed.cell !== null) return false;
  if (significantDigits(claimed.quantity) < TELLING_DIGITS) return false;
  const { numerator, denominator } = first;
  if (denominator.span.passage === claimed.span.passage || denominator.words.length === 0) return false;
  // 为目标的96%: over nothing but a target
  const isOfTarget =
    denominator.aspect.value === 'target' && /(?:目标|任务|计划)(?:数|值|量)?的$/.test(claimed.measure);
  return reading.facts.some(
    (base) =>
      base !== numerator &&
      base.quantity.value !== null &&
      (!isOfTarget || base.aspect.value === 'target') &&
      base.quantity.unit === denominator.quantity.unit &&
      base.quantity.kind === denominator.quantity.kind &&
      isNamesake(base, denominator) &&
      !(relation.namedBase && isToldApart(denominator, base, relation, reading)) &&
      holds({ ...relation, readings: [{ kind: 'quotient', numerator, denominator: base }] }),
  );
}

/** 以调整后预算为基数: the words before a rate have what tells its base from the other, and nothing of the other. */
function isToldApart(base: Fact, other: Fact, { claimed: { span } }: Relation, reading: Reading): boolean {
  const told = textOf(reading, span.passage)
    .slice(Math.max(0, span.start - LONGEST_NAMING), span.start)
    .split(/[，,。；;](?=[^，,。；;]{6})/)
    .at(-1)!;
  const only = (one: Fact, another: Fact): boolean =>
    one.words.some((word) => !another.words.includes(word) && told.includes(word));
  return only(base, other) && !only(other, base);
}

const LONGEST_NAMING = 28;

/** The figure, the one told most often of several, over which a wrong rate is right: 占基本支出的57.58% of all spending. */
export function baseThatGives(relation: Relation, reading: Reading): Fact | null {
  const { operands } = tryRelation(relation);
  const { claimed, form } = relation;
  if (operands.kind !== 'quotient' || form === 'average' || significantDigits(claimed.quantity) < TELLING_DIGITS)
    return null;
  const { numerator, denominator } = operands;
  const over = (base: Fact): Relation => ({
    ...relation,
    readings: [{ kind: 'quotient', numerator, denominator: base }],
  });
  const bases = reading.facts.filter(
    (base) =>
      base.quantity.unit === denominator.quantity.unit &&
      base.quantity.value !== null &&
      base.quantity.value.sign() > 0 &&
      !base.quantity.value.equals(numerator.quantity.value!) &&
      holds(over(base)),
  );
  const timesTold = (base: Fact): number => twinsOf(base, reading).length;
  return bases.sort((a, b) => timesTold(b) - timesTold(a))[0] ?? null;
}

/** At least half of what a figure is named by names the other too. */
function isNamesake(fact: Fact, other: Fact): boolean {
  const common = commonWords(fact, other).length;
  return common > 0 && common * 2 >= fact.words.length;
}

const TELLING_DIGITS = 3;

/**
 * Whether the same figure, printed elsewhere under the same name, is right there by layout or identity: what nearness alone
 * ties to it here is something else.
 */
export function isRightElsewhere(relation: Relation, reading: Reading): boolean {
  if (isSure(relation) || hasSlipInItem(relation)) return false;
  return twinsOf(relation.claimed, reading).some((twin) => rightBy(reading).has(twin));
}

/**
 * 管线单位应出360.00万元，实出318.40万元；居民出资到位率84.30%: the same rate, which a row gives from two figures that are neither of
 * these. One slip leaves one of the two as it is in the row.
 */
export function isOfTwin({ claimed, readings: [first] }: Relation, reading: Reading): boolean {
  if (first.kind !== 'quotient' || claimed.cell !== null || significantDigits(claimed.quantity) < LONG_RATE)
    return false;
  const values = operandsOf(first).map(({ quantity }) => quantity.value!);
  return twinsOf(claimed, reading).some((twin) =>
    (rightBy(reading).get(twin) ?? []).some(
      (operands) =>
        operands.kind === 'quotient' &&
        operandsOf(operands).every(({ quantity }) => !values.some((value) => value.equals(quantity.value!))),
    ),
  );
}

const LONG_RATE = 4;

/** A slip in one of three items or more keeps them from making their total, however right it is. */
function hasSlipInItem(relation: Relation): boolean {
  const { operands } = tryRelation(relation);
  return operands.kind === 'sum' && operands.parts.length >= FEWEST_PARTS && slippedParts(relation).length > 0;
}

const FEWEST_PARTS = 3;

/** The figures that a table or an identity gives, with what each follows from. */
const rightBy = perReading(({ relations }): ReadonlyMap<Fact, readonly Operands[]> => {
  const right = new Map<Fact, Operands[]>();
  for (const relation of relations) {
    if (relation.form === 'same' || relation.form === 'target' || !isCertain(relation)) continue;
    const { verdict, operands } = tryRelation(relation);
    const isComputed = verdict === 'consistent' && operands.kind !== 'order' && operands.kind !== 'granularity';
    if (isComputed) addTo(right, relation.claimed, operands);
  }
  return right;
});
