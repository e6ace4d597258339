import { type Decimal, max } from '../../model/decimal.js';
import { sameFigure } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import type { Likeness, Vocabulary } from './likeness.js';
import type { Signature } from './signature.js';

/** Mentions of one fact that agree, the most precise first. */
export interface Cluster {
  readonly members: readonly Signature[];
}

/** No fact is told more often; so many figures are compared with one that is printed again and again. */
const MOST_MENTIONS = 200;
/** So many figures of one value are looked at, those of one table or sentence among them. */
const MOST_EQUAL = 1000;

/** Puts together the mentions of one fact that agree in words and figure. Figures that stand alone are clusters of one. */
export function clustersOf(signatures: readonly Signature[], vocabulary: Vocabulary): Cluster[] {
  const groups = new Map<Signature, Signature[]>(signatures.map((signature) => [signature, [signature]]));
  const pairs = equalPairs(signatures, vocabulary).sort((a, b) => b.score - a.score);
  for (const { a, b } of pairs) {
    const [group, other] = [groups.get(a)!, groups.get(b)!];
    if (group === other || group.length + other.length > MOST_MENTIONS) continue;
    if (other.some((x) => group.some((y) => !together(x, y)))) continue;
    for (const signature of other) groups.set(signature, group);
    group.push(...other);
  }
  return [...new Set(groups.values())].map((members) => ({ members: members.toSorted(finerFirst) }));
}

/** 97 rounds both 96.9 and 97.4, which are no figures of one fact. */
const together = (a: Signature, b: Signature): boolean => !apart(a, b) && sameFigure(a.fact.quantity, b.fact.quantity);

/** Figures of one sentence, or of one table, are figures of different facts. */
export function apart(a: Signature, b: Signature): boolean {
  return a.sentence === b.sentence || (a.table !== null && a.table === b.table);
}

/** Whether nothing that is printed with two figures forbids that they are of one fact. */
export function compatible(a: Signature, b: Signature): boolean {
  return (
    a.family === b.family &&
    (sameDimension(a.dimension, b.dimension) || isByUnit(a, b) || isByUnit(b, a)) &&
    a.period === b.period &&
    !(
      a.side &&
      b.side &&
      a.side !== b.side &&
      ((a.sideStated && b.sideStated) || [a.side, b.side].includes('prior'))
    ) &&
    !ofOtherBudgets(a, b) &&
    (a.fact.quantity.unit !== '%' || reckonedBy(a) === reckonedBy(b))
  );
}

/** 户 of 按户计算兑付率: of two rates of a name each is reckoned in its own way. */
const reckonedBy = ({ label }: Signature): string =>
  // asked for each pair that is compared
  label.includes('按') ? (RECKONED_BY.exec(label)?.[1] ?? '') : '';

const RECKONED_BY = /按(\p{Script=Han}{1,6}?)(?:数|额)?(?:来?计算?|[来测]?算|统计|口径)/u;

/** 村均收入11.86万元 and 每个村11.86万元: what it is counted by stands in the name of the one. */
function isByUnit(a: Signature, b: Signature): boolean {
  const [dimension, unit] = b.dimension.split('/');
  return (
    unit !== undefined && a.dimension === dimension && (a.label.includes(`${unit}均`) || a.label.includes(`每${unit}`))
  );
}

/** 年初预算 and 调整后预算 are two. */
export const ofOtherBudgets = (a: Signature, b: Signature): boolean =>
  a.budget !== null && b.budget !== null && a.budget !== b.budget;

/** 第一标段 and 第二标段, 甲村 and 乙村: what is told of the one is not told of the other. */
export function ofOtherItems(a: Signature, b: Signature): boolean {
  const [x, y] = [a, b].map(({ lead }) => (lead.match(ITEM) ?? []).join());
  return x !== '' && y !== '' && x !== y;
}

const ITEM = /第[一二三四五六七八九十\d]{1,3}(?=[标批期次轮阶段包])|[甲乙丙丁](?=[镇乡村县市区校院])/g;

const UNCOUNTED = new Set(['元', '%', '个百分点', '分']);

/** 个 counts anything, and a bare number in a table is counted by its label. */
function sameDimension(a: string, b: string): boolean {
  if (a === b) return true;
  if (UNCOUNTED.has(a) || UNCOUNTED.has(b)) return false;
  return a === '' || b === '' || a === '个' || b === '个' || a === '项' || b === '项';
}

/** ≥99% bounds 99.03%, and is no rounding of it. */
export const isBound = ({ fact: { quantity } }: Signature): boolean =>
  quantity.comparator !== '=' && quantity.comparator !== '~';

interface Pair {
  readonly a: Signature;
  readonly b: Signature;
  readonly score: number;
}

/** A figure with what is asked of it for each other that it is held against. */
interface Figure {
  readonly signature: Signature;
  readonly value: Decimal;
  /** One unit of its last printed digit. */
  readonly unit: Decimal;
  readonly digits: number;
}

function figureOf(signature: Signature): Figure {
  const { quantity } = signature.fact;
  const { multiplier, decimals } = quantity.printed;
  return {
    signature,
    value: quantity.value!,
    unit: multiplier.shift(-decimals),
    digits: significantDigits(quantity),
  };
}

function equalPairs(signatures: readonly Signature[], vocabulary: Vocabulary): Pair[] {
  const pairs: Pair[] = [];
  const sorted = signatures.map(figureOf).sort((a, b) => a.value.compare(b.value));
  sorted.forEach((figure, i) => {
    const a = figure.signature;
    let compared = 0;
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j]!;
      const b = other.signature;
      if (!withinRounding(figure, other)) break;
      if (j > i + MOST_EQUAL || compared === MOST_MENTIONS) {
        vocabulary.omissions.note('many-figures');
        break;
      }
      if (apart(a, b) || !compatible(a, b) || !sameFigure(a.fact.quantity, b.fact.quantity)) continue;
      if (isBound(a) !== isBound(b) && !figure.value.equals(other.value)) continue;
      compared++;
      const digits = Math.min(figure.digits, other.digits);
      const likeness = vocabulary.compare(a, b);
      if (likely(likeness, a, b, digits))
        pairs.push({ a, b, score: likeness.forward + likeness.backward - likeness.contrast });
    }
  });
  return pairs;
}

/** Whether the greater value may still be a rounding of the lesser one: up to one unit of the coarser last digit. */
function withinRounding(lesser: Figure, greater: Figure): boolean {
  if (lesser.value.equals(greater.value)) return true;
  return !max(lesser.unit, greater.unit).lessThan(greater.value.minus(lesser.value));
}

/** The fewer digits two equal figures have, the more their words must agree. */
function likely({ forward, backward, contrast }: Likeness, a: Signature, b: Signature, digits: number): boolean {
  const best = Math.max(forward, backward);
  if (digits < 3 && a.fact.quantity.printed.decimals !== b.fact.quantity.printed.decimals)
    return best >= 0.75 && contrast < 0.2;
  if (digits < 3 && !(a.named && b.named)) return false;
  if (digits >= 4) return best >= 0.2;
  if (digits === 3) return best >= 0.4;
  if (digits === 2) return best >= 0.5 && contrast < 0.5;
  return best >= 0.75 && contrast < 0.2;
}

/** Precision decides; among equals the first in the text. */
function finerFirst(a: Signature, b: Signature): number {
  const unit = (s: Signature) => s.fact.quantity.printed.multiplier.shift(-s.fact.quantity.printed.decimals);
  return unit(a).compare(unit(b));
}
