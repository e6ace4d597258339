import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { significantDigits } from '../../model/misprint.js';
import { operandsOf, type Relation } from '../../model/relation.js';
import { best, laidOut, sumOf, type Hypothesis } from './hypothesis.js';
import { isBorneOut } from './proof.js';
import { isAdjustedHeader, isDifferenceHeader, isGrowthHeader } from './lexicon.js';
import { aspectOf, isMeasured, isRightBefore, nearby, type Line } from './lines.js';

/**
 * Lines that name a balance, a saving or a change, and adjusted budgets: differences and sums of two other lines. A
 * balance that a sum has taken up already needs no second relation.
 */
export function differencesAmong(lines: readonly Line[], sums: readonly Relation[]): Relation[] {
  const added = new Set(sums.flatMap(({ readings: [operands] }) => operandsOf(operands)));
  const amounts = lines.filter((line) => [...line.facts.values()].some(isMeasured));
  return amounts.flatMap((line) => {
    if ([...line.facts.values()].some((fact) => added.has(fact))) return [];
    const others = nearby(amounts, line);
    if (isAdjustedHeader(line.label)) return [...best(adjustments(line, others)).accepted];
    return isDifferenceHeader(line.label) ? [...best(differences(line, others)).accepted] : [];
  });
}

/** So many rows prove what columns are to each other, whatever their headers say. */
const PROOF = 3;
/** Figures of fewer digits tie by chance. */
const TELLING_DIGITS = 3;

/**
 * Columns of which the last is the difference or the sum of two before it in every row but one at the most: 送审 | 审定 | 核减,
 * 原值 | 累计折旧 | 净值. `known` are the relations of columns whose headers say so, `sums` the totals of the columns.
 */
export function provenDifferences(
  columns: readonly Line[],
  known: readonly Relation[],
  sums: readonly Relation[],
): Relation[] {
  const tied = new Set(known.flatMap(({ claimed, readings: [operands] }) => [claimed, ...operandsOf(operands)]));
  const free = columns.filter(
    ({ facts }) => facts.size >= PROOF && [...facts.values()].every((fact) => isMeasured(fact) && !tied.has(fact)),
  );
  return free.flatMap((line, at) => {
    const before = free.slice(Math.max(0, at - REACH), at);
    for (const [i, one] of before.entries())
      for (const other of before.slice(i + 1)) {
        const made = madeOf(line, one, other, sums);
        if (made !== null) return made;
      }
    return [];
  });
}

const REACH = 6;

/** The relations of a column with two others that all its rows but one bear out; null where they do not. */
function madeOf(line: Line, one: Line, other: Line, sums: readonly Relation[]): Relation[] | null {
  const rows = keysOf(line, one, other);
  if (rows.length < PROOF) return null;
  const ways: readonly ((row: [Fact, Fact, Fact]) => Relation)[] = [
    ([claimed, a, b]) => laidOut('difference', claimed, { kind: 'difference', minuend: a, subtrahend: b }),
    ([claimed, a, b]) => laidOut('difference', claimed, { kind: 'difference', minuend: b, subtrahend: a }),
    ([claimed, a, b]) => sumOf(claimed, [a, b]),
  ];
  for (const way of ways) {
    const relations = rows.map(way);
    const failing = relations.filter((relation) => !holds(relation));
    const telling = relations.filter((relation) => !failing.includes(relation) && isTelling(relation));
    if (failing.length <= 1 && telling.length >= PROOF) return relations;
    if (NET.test(line.label) && isBorneOut(relations, { isNamed: true, sums })) return relations;
  }
  return null;
}

/** What is left of the one column by the other. */
const NET = /净[值额]|账面价值|核[减增]|实[发付拨收]|应[付拨发]/;

const isTelling = ({ claimed, readings: [operands] }: Relation): boolean =>
  [claimed, ...operandsOf(operands)].every(({ quantity }) => quantity.value!.sign() !== 0) &&
  operandsOf(operands).every(({ quantity }) => significantDigits(quantity) >= TELLING_DIGITS);

function differences(line: Line, others: readonly Line[]): Hypothesis[] {
  const signed = [...line.facts.values()].some(({ quantity }) => quantity.value!.sign() < 0);
  const pairs = others.flatMap((minuend) =>
    others.filter((other) => other !== minuend).map((subtrahend) => ({ minuend, subtrahend })),
  );
  const hypotheses = pairs.map(({ minuend, subtrahend }) => ({
    relations: keysOf(line, minuend, subtrahend).map(([claimed, a, b]) =>
      laidOut('difference', claimed, { kind: 'difference', minuend: a, subtrahend: b }, { direction: signed ? 1 : 0 }),
    ),
    natural: isUsual(line, minuend, subtrahend),
  }));
  return hypotheses.sort((a, b) => Number(b.natural) - Number(a.natural));
}

/** 增减 = this year − last year; 结余, 节约, 未完成 = what was planned − what was done. */
function isUsual(line: Line, minuend: Line, subtrahend: Line): boolean {
  if (isGrowthHeader(line.label)) return isRightBefore(subtrahend, minuend);
  return ['budget', 'target'].includes(aspectOf(minuend) ?? '') && aspectOf(subtrahend) === 'actual';
}

function adjustments(line: Line, others: readonly Line[]): Hypothesis[] {
  return others.flatMap((initial, i) =>
    others.slice(i + 1).map((added) => ({
      relations: keysOf(line, initial, added).map(([claimed, a, b]) => sumOf(claimed, [a, b])),
      natural: /年初|期初/.test(initial.label) && /追加|调[增整]/.test(added.label),
    })),
  );
}

function keysOf(line: Line, one: Line, other: Line): [Fact, Fact, Fact][] {
  return [...line.facts].flatMap(([key, claimed]) => {
    const a = one.facts.get(key);
    const b = other.facts.get(key);
    if (!a || !b || ![claimed, a, b].every(isMeasured)) return [];
    const units = new Set([claimed, a, b].map(({ quantity }) => `${quantity.kind} ${quantity.unit}`));
    return units.size === 1 ? [[claimed, a, b]] : [];
  });
}
