import { Decimal } from '../model/decimal.js';
import { holds } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { relationOf, type Basis, type Operands, type Relation } from '../model/relation.js';
import { isOfAnotherThing } from './narrative/complements.js';
import { dimensionOf, isNextInRow, isOfRule, textBefore, type Mention } from './narrative/mention.js';
import { ofGoal } from './narrative/rate-bases.js';
import { quotientsOf, toldDifferences } from './rests.js';

/** How far a result is from its target: 超目标12项, 距目标差4.06个百分点, 未达到目标值，低0.8个百分点. */
const GAP =
  /(?:超(?!低)[出过额]?|[高多低少差快欠缺短]|高出|低于|高于|尚差|还差|相差|差距|缺口|缺额|少完成|多完成|少建|多建)[^，。；、\d]{0,8}$/u;
const TARGET = /目标|任务|计划|指标|批复|要求|定的|设计|考核线/;
/** A gap to something else than the target. */
const OTHER = /上年|去年|同期|同比|上一|预算|平均|限价|概算|20\d\d\s*年|\p{Script=Han}{2}率[低高]/u;
const REACH = 10;
const TWICE = Decimal.of(2n);

/** Differences from targets that are told elsewhere: the target is that with which the result was paired. */
export function gapRelations(mentions: readonly Mention[], relations: readonly Relation[]): Relation[] {
  const targets = targetsByResult(relations);
  const told = toldDifferences(relations);
  return mentions.flatMap((claim, index) => {
    if (told.has(claim.fact) || !isGap(claim) || ROW_OF_GAPS.test(textBefore(claim, LONGEST_LEAD))) return [];
    const result = resultBefore(mentions, index);
    const target = result && targets.get(result.fact);
    if (!target || !saysTarget(claim, result)) return [];
    return [gapOf(claim, result.fact, target.bound, target.basis)];
  });
}

/**
 * 办班73个、培训1,428人次，分别多出3个、78人次; 办班完成目标的104.3%，培训完成105.8%，分别多出3个、78人次: a row of gaps, each of the result
 * or the rate of its kind before it. That they are gaps to the targets is proven by one that ties.
 */
export function gapRows(mentions: readonly Mention[], relations: readonly Relation[]): Relation[] {
  const rows = mentions.flatMap((first, index) =>
    ROW_OF_GAPS.test(textBefore(first, LONGEST_LEAD)) ? [rowOf(mentions, index)] : [],
  );
  if (rows.length === 0) return [];
  const targets = targetsByResult(relations);
  const quotients = quotientsOf(relations);
  return rows.flatMap((row) => {
    const before = mentions.filter((m) => m.sentence === row[0]!.sentence && m.end <= row[0]!.start);
    const rates = before.filter(({ quantity }) => quantity.unit === '%').slice(-row.length);
    const gaps = row.map((claim, i) => {
      const alike = before.filter((m) => dimensionOf(m.quantity) === dimensionOf(claim.quantity));
      // 支出3,147.20万元，人均423.01元；支出8,715.10万元，人均265.06元: those that have targets
      const aimed = alike.filter((m) => targets.has(m.fact));
      const results = [1, row.length].includes(alike.length) ? alike : aimed;
      const result = results.length === 1 ? results[0] : results.length === row.length ? results[i] : undefined;
      const target = result && targets.get(result.fact);
      if (target) return gapOf(claim, result.fact, target.bound, 'stated');
      const rate = rates.length === row.length ? quotients.get(rates[i]!.fact) : undefined;
      const isOfKind = rate && dimensionOf(rate.numerator.quantity) === dimensionOf(claim.quantity);
      return isOfKind ? gapOf(claim, rate.numerator, rate.denominator, 'stated') : null;
    });
    const found = gaps.filter((gap) => gap !== null);
    return found.some(holds) ? found : [];
  });
}

const ROW_OF_GAPS =
  /(?:分别|依次|各)(?:[比较超](?:目标|计划|任务)[值数]?)?(?:多出?|超出?|超额|高出?|少|短少|差|低)(?:完成)?了?$/;

const LONGEST_LEAD = 16;

/** Figures that nothing but 、 and 和 parts. */
function rowOf(mentions: readonly Mention[], index: number): readonly Mention[] {
  const rest = mentions.slice(index + 1);
  const end = rest.findIndex((m) => !isNextInRow(m));
  return mentions.slice(index, index + 1 + (end < 0 ? rest.length : end));
}

/** 培训14,326人次，为省定任务的102.33%: the rate of a result over the target that it was paired with. */
export function goalRates(mentions: readonly Mention[], relations: readonly Relation[]): Relation[] {
  const claims = mentions.flatMap((claim, index) => {
    const result = isOfGoal(claim) ? mentions[index - 1] : undefined;
    return result?.part === claim.part && result.depth === claim.depth ? [{ claim, result }] : [];
  });
  if (claims.length === 0) return [];
  const targets = targetsByResult(relations);
  const told = new Set(
    relations
      .filter((relation) => isGoalForm(relation) && relation.basis !== 'conjectured' && holds(relation))
      .map(({ claimed }) => claimed),
  );
  return claims.flatMap(({ claim, result }) => {
    const target = targets.get(result.fact);
    if (!target || told.has(claim.fact) || result.quantity.approximate) return [];
    if (dimensionOf(result.quantity) !== dimensionOf(target.bound.quantity)) return [];
    return relationOf(
      'ratio',
      claim.fact,
      [{ kind: 'quotient', numerator: result.fact, denominator: target.bound }],
      target.basis === 'likely' || target.basis === 'conjectured' ? 'likely' : 'identity',
      { namedBase: true },
    );
  });
}

const isGoalForm = ({ form }: Relation): boolean => form === 'ratio' || form === 'execution-rate';

/** 为目标的102%, 完成率102%: right behind the result. */
const isOfGoal = ({ quantity, lead }: Mention): boolean =>
  quantity.unit === '%' &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  (ofGoal(lead) || /^(?:任务|目标|计划)?完成率(?:为|达到?)?$/.test(lead));

interface Target {
  readonly bound: Fact;
  readonly basis: Basis;
}

/** For each result the one target that it was paired with, wherever it is told; none where there are several of different values. */
function targetsByResult(relations: readonly Relation[]): Map<Fact, Target> {
  const found = new Map<Fact, Target | null>();
  for (const { form, claimed, readings, basis } of relations) {
    const [first] = readings;
    if (form !== 'target' || first.kind !== 'order' || first.also?.length || first.bound.quantity.value === null)
      continue;
    put(found, claimed, { bound: first.bound, basis });
  }
  for (const relation of relations) {
    const [first] = relation.readings;
    if (relation.form !== 'same' || first.kind !== 'equality' || !holds(relation)) continue;
    for (const [one, other] of [
      [relation.claimed, first.other],
      [first.other, relation.claimed],
    ] as const) {
      const target = found.get(one);
      if (target && !found.has(other)) found.set(other, target);
    }
  }
  return new Map([...found].flatMap(([fact, target]) => (target ? [[fact, target]] : [])));
}

function put(found: Map<Fact, Target | null>, result: Fact, target: Target): void {
  const known = found.get(result);
  if (known === undefined) found.set(result, target);
  else if (known && !known.bound.quantity.value!.equals(target.bound.quantity.value!)) found.set(result, null);
}

const isGap = (claim: Mention): boolean =>
  claim.fact.cell === null &&
  claim.quantity.comparator === '=' &&
  !claim.quantity.approximate &&
  (claim.quantity.unit === '个百分点' || !['%', '分'].includes(dimensionOf(claim.quantity) ?? '')) &&
  GAP.test(claim.lead) &&
  !isOfRule(claim) &&
  !isOfAnotherThing(claim);

/** The figure of the kind that the gap is of, right before it in its sentence. */
function resultBefore(mentions: readonly Mention[], index: number): Mention | null {
  const claim = mentions[index]!;
  const dimension = claim.quantity.unit === '个百分点' ? '%' : dimensionOf(claim.quantity);
  const before = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter(
      (m) =>
        m.part === claim.part &&
        m.depth <= claim.depth &&
        m.quantity.unit !== '个百分点' &&
        dimensionOf(m.quantity) === dimension &&
        m.fact.aspect.value !== 'prior' &&
        m.fact.aspect.value !== 'target',
    );
  return before.at(-1) ?? null;
}

/** Whether what stands between result and gap speaks of the target, and of nothing else that it is measured against. */
function saysTarget(claim: Mention, result: Mention): boolean {
  const clauses = claim.text.slice(result.end, claim.start).split(/[，,]/);
  // 立项559项，平均立项率26.26%，目标为540项: what stands before the target is measured against nothing
  const words = clauses.slice(clauses.findIndex((clause) => TARGET.test(clause))).join('，');
  const [gap, whole] = [claim, result].map(({ quantity }) => quantity.value!.abs());
  // 超过年度目标260座 tells the target, 超过年度目标6座 what was done beyond it
  return TARGET.test(words) && !OTHER.test(words) && !/[；;]/.test(words) && gap!.times(TWICE).lessThan(whole!);
}

function gapOf(claim: Mention, result: Fact, target: Fact, basis: Basis): Relation {
  const operands: Operands =
    claim.quantity.unit === '个百分点'
      ? { kind: 'growth', current: result, previous: target }
      : { kind: 'difference', minuend: result, subtrahend: target };
  return differenceOf(claim, operands, basis === 'conjectured' ? 'likely' : 'stated');
}

const differenceOf = (claim: Mention, operands: Operands, basis: Basis): Relation =>
  relationOf('difference', claim.fact, [operands], basis);
