import { Decimal } from '../../model/decimal.js';
import { sameFigure } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { significantDigits } from '../../model/misprint.js';
import type { Relation } from '../../model/relation.js';
import { apart, compatible, type Cluster } from './clusters.js';
import type { Likeness, Vocabulary } from './likeness.js';
import type { Signature } from './signature.js';

/** One target that is printed differently beside two mentions of one result. */
export interface RivalTargets {
  readonly odd: Signature;
  readonly other: Signature;
}

/** A result and its target. */
interface Pair {
  readonly result: Signature;
  readonly target: Signature;
  /** They stand in one sentence or row. */
  readonly together: boolean;
}

/**
 * 知晓率92.49%，高于78%的目标 beside a row 知晓率 ≥90% 92.49%: who tells a result again tells its target again, and two targets
 * of one result are one that was changed in one of two places.
 */
export function rivalTargets(
  targets: readonly Relation[],
  signatures: readonly Signature[],
  clusters: readonly Cluster[],
  vocabulary: Vocabulary,
): RivalTargets[] {
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)));
  const pairs = pairsOf(targets, signatures);
  const rivals: RivalTargets[] = [];
  const taken = new Set<Signature>();
  pairs.forEach((later, i) => {
    for (const earlier of pairs.slice(0, i)) {
      if (clusterOf.get(later.result) !== clusterOf.get(earlier.result)) continue;
      const [a, b] = [later.target, earlier.target];
      if (taken.has(a) || taken.has(b) || !areRivals(later, earlier)) continue;
      if (!(later.together && earlier.together) && !areNamesakes(vocabulary.compare(a, b))) continue;
      const told = [a, b].map((target) => clusterOf.get(target)!.members.length);
      // each is told again: there are two targets indeed, that of the year and one of a higher level
      if (told.every((times) => times > 1)) continue;
      const [odd, other] = told[0]! > told[1]! ? [b, a] : [a, b];
      taken.add(odd);
      rivals.push({ odd, other });
    }
  });
  return rivals;
}

function pairsOf(targets: readonly Relation[], signatures: readonly Signature[]): Pair[] {
  const signatureOf = new Map<Fact, Signature>(signatures.map((signature) => [signature.fact, signature]));
  const pairs = targets.flatMap(({ claimed, readings }): Pair[] => {
    const [reading, ...others] = readings;
    if (reading.kind !== 'order' || others.length > 0 || (reading.also ?? []).length > 0) return [];
    const [result, target] = [signatureOf.get(claimed), signatureOf.get(reading.bound)];
    return result && target ? [{ result, target, together: standTogether(result, target) }] : [];
  });
  return pairs.sort((a, b) => a.target.order[0] - b.target.order[0] || a.target.order[1] - b.target.order[1]);
}

function standTogether(a: Signature, b: Signature): boolean {
  const [x, y] = [a.fact.cell, b.fact.cell];
  if (x && y) return x.table === y.table && x.row === y.row;
  return a.sentence === b.sentence;
}

/** A target that stands apart from its result must itself be called by the same name. */
const areNamesakes = ({ forward, backward, contrast }: Likeness): boolean =>
  contrast === 0 && Math.max(forward, backward) >= 0.9 && Math.min(forward, backward) >= 0.5;

/** A result of fewer digits is that of many indicators. */
const FEWEST_DIGITS = 3;
/** Three tenths of the lesser: figures further apart are rather of two things. */
const NEAR = Decimal.of(15n, 2);

/** Targets of another level, of another year or of before a change. */
const OTHER_TARGETS = /[省市县区国]|上级|行业|上年|去年|往年|平均|同期|调整|调增|调减|原|序时|进度|三年|五年|期末/;

function areRivals({ result: a, target: x }: Pair, { result: b, target: y }: Pair): boolean {
  if (a === b || x === y || apart(a, b) || apart(x, y)) return false;
  if (significantDigits(a.fact.quantity) < FEWEST_DIGITS || !compatible(a, b)) return false;
  if (
    a.fact.quantity.approximate ||
    b.fact.quantity.approximate ||
    x.fact.quantity.approximate ||
    y.fact.quantity.approximate
  )
    return false;
  if (x.fact.quantity.unit !== y.fact.quantity.unit || sameFigure(x.fact.quantity, y.fact.quantity)) return false;
  if (
    [x, y].some(({ label, lead, fact }) =>
      OTHER_TARGETS.test(fact.cell ? '' : `${lead.split(/[，,；;]/).at(-1)!}${label.split('|').at(-1)!}`),
    )
  )
    return false;
  const [v, w] = [x.fact.quantity.value!, y.fact.quantity.value!];
  // all that can be done is a second target of every rate
  if ([x, y].some(({ fact: { quantity } }) => quantity.unit === '%' && quantity.value!.equals(Decimal.HUNDRED)))
    return false;
  return v.minus(w).abs().lessThan(v.abs().plus(w.abs()).times(NEAR));
}
