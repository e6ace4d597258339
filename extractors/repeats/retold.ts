import { readingThatHolds, tryRelation } from '../../model/evaluate.js';
import { commonWords, type Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { exactly } from '../../model/interval.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
import { operandsOf, type Relation } from '../../model/relation.js';
import { isBound } from './clusters.js';
import type { Signature } from './signature.js';

/** A figure of a computation that is told again, which there is another than where the computation holds. */
export interface Retold {
  readonly odd: Signature;
  readonly other: Signature;
  /** Sure where one slip of the pen parts the two; else their name alone says that they are of one fact. */
  readonly basis: 'stated' | 'likely';
}

/**
 * 全年预算912.05万元，支出880.98万元，执行率96.55% beside a table where 880.98 of 912.50 make 96.55 %: all but one of the figures of a
 * computation that holds are told again in a sentence, and in place of that one stands another of its name or a slip away.
 */
export function retold(
  signatures: readonly Signature[],
  relations: readonly Relation[],
  confirmations: ReadonlyMap<Fact, readonly Relation[]>,
): Retold[] {
  const byFact = new Map(signatures.map((signature) => [signature.fact, signature] as const));
  const inText = signatures.filter(({ table }) => table === null);
  const byValue = groupBy(inText, keyOf);
  const passages = groupBy(inText, ({ fact }) => fact.span.passage);
  const found = new Map<Signature, Retold>();
  for (const relation of relations) {
    const figures = figuresOf(relation).map((fact) => byFact.get(fact));
    if (figures.length < FEWEST_FIGURES || !figures.every((figure) => figure !== undefined)) continue;
    for (const other of figures) {
      const told = figures.filter((figure) => figure !== other);
      for (const sentence of sentencesWith(told, byValue)) {
        const passage = passageOf(sentence);
        if (other.fact.span.passage === passage) continue;
        const odd = oddIn(besideIn(passages.get(passage)!, sentence), other, told, confirmations);
        if (odd && !found.has(odd.odd)) found.set(odd.odd, odd);
      }
    }
  }
  return [...found.values()];
}

const FEWEST_FIGURES = 3;
/** Of more figures a list is made, which is told again in part as well. */
const MOST_FIGURES = 4;

/** The figures that tie, each of so many digits that it is not printed again by chance; none where they do not tie exactly. */
function figuresOf(relation: Relation): Fact[] {
  if (relation.form === 'same' || relation.form === 'target' || relation.form === 'limit') return [];
  const held = readingThatHolds(relation);
  if (held === null || held.kind === 'order' || tryRelation(relation).coarseOnly) return [];
  const facts = [...new Set([relation.claimed, ...operandsOf(held)])];
  if (facts.length > MOST_FIGURES) return [];
  const isTelling = ({ quantity }: Fact): boolean =>
    quantity.value !== null && significantDigits(quantity) >= TELLING_DIGITS;
  return facts.every(isTelling) ? facts : [];
}

const TELLING_DIGITS = 3;

const keyOf = ({ dimension, fact }: Signature): string => `${dimension}|${fact.quantity.value!.toString()}`;

/** The sentences of running text that tell all of some figures. */
function sentencesWith(figures: readonly Signature[], byValue: ReadonlyMap<string, readonly Signature[]>): Set<string> {
  const [first, ...others] = figures.map(
    (figure) => new Set((byValue.get(keyOf(figure)) ?? []).map(({ sentence }) => sentence)),
  );
  return new Set([...first!].filter((sentence) => others.every((sentences) => sentences.has(sentence))));
}

/** A sentence is named by its passage and where it begins there. */
const passageOf = (sentence: string): string => sentence.slice(0, sentence.lastIndexOf(':'));

/** The figures of a sentence, and of the one before it. */
function besideIn(passage: readonly Signature[], sentence: string): readonly Signature[] {
  const sentences = [...new Set(passage.map((figure) => figure.sentence))];
  const before = sentences[sentences.indexOf(sentence) - 1];
  return passage.filter((figure) => figure.sentence === sentence || figure.sentence === before);
}

/** The one figure of a stretch of text that must be another mention of `other`; null where that is told, or none or several may be. */
function oddIn(
  stretch: readonly Signature[],
  other: Signature,
  told: readonly Signature[],
  confirmations: ReadonlyMap<Fact, readonly Relation[]>,
): Retold | null {
  if (stretch.some((figure) => keyOf(figure) === keyOf(other))) return null;
  const open = stretch.filter(
    (figure) =>
      figure.dimension === other.dimension &&
      !isBound(figure) &&
      !told.some((one) => keyOf(one) === keyOf(figure)) &&
      !confirmations.has(figure.fact),
  );
  const slips = open.filter(
    (figure) =>
      isSlip(figure, other) && (areOfOneConcept(figure, other) || commonWords(figure.fact, other.fact).length > 0),
  );
  const namesakes = open.filter((figure) => areOfOneConcept(figure, other));
  const candidates = slips.length > 0 ? slips : namesakes;
  return candidates.length === 1 ? { odd: candidates[0]!, other, basis: slips.length > 0 ? 'stated' : 'likely' } : null;
}

const isSlip = ({ fact }: Signature, other: Signature): boolean =>
  misprintOf(fact.quantity, exactly(other.fact.quantity.value!)) !== null;

function areOfOneConcept(a: Signature, b: Signature): boolean {
  const [x, y] = [a.fact, b.fact];
  return x.concept !== null && x.concept === y.concept && x.aspect.value === y.aspect.value && a.period === b.period;
}
