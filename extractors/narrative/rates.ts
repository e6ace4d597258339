import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import { groupBy } from '../../model/grouping.js';
import { isSure, type Basis, type Relation } from '../../model/relation.js';
import { bareRates } from './bare-rates.js';
import { complementRates } from './complement-rates.js';
import { differenceRates } from './difference-rates.js';
import { formulaRates } from './formula-rates.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, isListed, labelOf, overlap, type Mention } from './mention.js';
import { indexIn } from './neighbours.js';
import { pooledRates } from './pooled-rates.js';
import { isPointed, pointedShares } from './pointed-shares.js';
import { rankedRates } from './ranked-rates.js';
import type { Base } from './rate-bases.js';
import { basisOf, isByDefinition } from './rate-certainty.js';
import { claimOf, isRate } from './rate-claims.js';
import { areOfOneKind, denominatorOf, OF_VALID, VALID_ONLY } from './rate-denominators.js';
import type { RateName } from './rate-names.js';
import { lackingRates } from './lacking-rates.js';
import { namedUnions } from './named-unions.js';
import { namesakeRates } from './namesake-rates.js';
import { numeratorOf } from './rate-numerators.js';
import {
  isSound,
  isTogether,
  operand,
  quotient,
  REACH,
  relationFor,
  type Claim,
  type Figures,
  type Operand,
  type Pair,
  type Proposal,
} from './rate-proposals.js';
import { singleGrades } from './single-grades.js';
import { toldInFull } from './told-in-full.js';
import { toldRests } from './told-rests.js';
import { vouchedRates } from './vouched-rates.js';
import type { Wholes } from './wholes.js';

/** The relations of printed percentages to the figures that they come from. */
export function rateRelations(mentions: readonly Mention[], lookup: Lookup, wholes: Wholes): Relation[] {
  const figures: Figures = { mentions, lookup, wholes };
  const proposals: Proposal[] = [];
  let growing = false;
  mentions.forEach((mention, index) => {
    growing = mention.fact.statistic === 'growth' || (growing && isListed(mention));
    if (growing || !isRate(mention) || isPointed(mention)) return;
    const last = proposals.at(-1);
    const beside = last?.claim.mention.paragraph === mention.paragraph ? last : null;
    const claim = claimOf(mention, index, { ...figures, proposals }, beside);
    if (claim !== null) proposals.push({ claim, pairs: pairsOf(claim, figures) });
  });
  const bySentence = groupBy(proposals, ({ claim }) => claim.mention.sentence);
  const proposed = proposals.flatMap((proposal) => {
    const siblings = bySentence.get(proposal.claim.mention.sentence)!;
    return likeliest(agreed(proposal, siblings), mentions) ?? [];
  });
  const pooled = pooledRates(mentions);
  const proven = [...vouchedRates(mentions, lookup), ...rankedRates(mentions), ...namesakeRates(mentions), ...pooled];
  // what ties in its row need not tie in another way; nor does what words say to be of several
  const held = new Set(
    [...proven.filter((relation) => holds(relation)), ...pooled.filter(isSure)].map(({ claimed }) => claimed),
  );
  const told = new Set(proposed.filter(holds).map(({ claimed }) => claimed));
  return [
    ...proposed.filter((relation) => !held.has(relation.claimed) || holds(relation)),
    ...proven,
    ...differenceRates(mentions),
    ...complementRates(mentions),
    ...lackingRates(mentions).filter(({ claimed }) => !told.has(claimed)),
    ...toldRests(mentions).filter(({ claimed }) => !told.has(claimed)),
    ...namedUnions(mentions),
    ...pointedShares(mentions),
    ...formulaRates(mentions),
    ...toldInFull(mentions),
    ...bareRates(mentions),
    ...singleGrades(mentions),
  ];
}

/** The pairs of figures that a rate may be of, the likeliest first. */
function pairsOf(claim: Claim, { mentions, wholes }: Figures): Pair[] {
  const { base, window, name } = claim;
  const pairs: Pair[] = [];
  for (const numerator of ranked(window, (m) => numeratorOf(m, claim, mentions)).slice(0, 5)) {
    const under =
      base !== null && base.mentions.length > 0
        ? basesOf(base, numerator)
        : [
            ...(name.kind.form === 'share' && base === null ? listTotal(numerator.mention, mentions) : []),
            ...ranked(window, (m) => denominatorOf(m, numerator.mention, claim, mentions)),
            ...(name.kind.planned || base !== null ? [] : wholesAround(numerator, name, wholes)),
          ];
    for (const candidate of under.slice(0, 8)) {
      const denominator = base === null && name.kind.planned ? totalled(candidate, numerator, name, wholes) : candidate;
      if (isSame(denominator.mention, numerator.mention)) continue;
      if (!areOfOneKind(denominator.mention, numerator.mention, claim)) continue;
      pairs.push({ numerator, denominator, score: numerator.score + denominator.score });
    }
  }
  return pairs.sort((a, b) => b.score - a.score);
}

function ranked(window: readonly Mention[], grade: (mention: Mention) => Operand | null): Operand[] {
  return window
    .map(grade)
    .filter((graded) => graded !== null)
    .sort((a, b) => b.score - a.score);
}

/** One figure, or the same figure told twice. */
const isSame = (a: Mention, b: Mention): boolean =>
  a === b ||
  (a.sentence !== b.sentence &&
    a.quantity.value!.equals(b.quantity.value!) &&
    Math.max(overlap(labelOf(a), labelOf(b)), overlap(labelOf(b), labelOf(a))) >= 0.6);

/** The figures that answer to the words that name the base. */
function basesOf(base: Base, { mention }: Operand): Operand[] {
  const dimension = dimensionOf(mention.quantity);
  return base.mentions
    .filter((m) => m !== mention && dimensionOf(m.quantity) === dimension)
    .map((m, i) => operand(m, 'named', -i / 2));
}

/** The totals that the numerator is a part of, unless they too are numerators of such a rate. */
function wholesAround({ mention }: Operand, { stem }: RateName, wholes: Wholes): Operand[] {
  return (
    (wholes.get(mention.fact) ?? [])
      .filter((whole) => stem === '' || !whole.lead.includes(stem))
      // 两项合计620万元，占77%: that is itself a part
      .filter((whole) => !/^[，,（(]\s*[约共仅]?占/.test(whole.text.slice(whole.end, whole.end + 4)))
      .map((whole) => operand(whole, whole.sentence === mention.sentence ? 'placed' : 'carried', 1))
  );
}

/** 全县9,240人。视力1,210人，听力865人，肢体7,165人，肢体占比…: the figure before that all of the list around a part adds up to. */
function listTotal(part: Mention, mentions: readonly Mention[]): Operand[] {
  const dimension = dimensionOf(part.quantity);
  const isOfList = (m: Mention | undefined): boolean =>
    m?.sentence === part.sentence && m.depth === part.depth && dimensionOf(m.quantity) === dimension;
  let first = indexIn(mentions, part);
  let last = first;
  while (isOfList(mentions[first - 1])) first--;
  while (isOfList(mentions[last + 1])) last++;
  if (first < 0 || last - first < 2) return [];
  const list = mentions.slice(first, last + 1);
  const sum = Decimal.sum(list.map(({ quantity }) => quantity.value!));
  const total = mentions
    .slice(Math.max(0, first - REACH), first)
    .find(
      (m) => m.paragraph === part.paragraph && dimensionOf(m.quantity) === dimension && m.quantity.value!.equals(sum),
    );
  return total === undefined ? [] : [operand(total, 'placed', 2)];
}

/** A total that is told after its parts stands for each of them: 第一批180万元，第二批120万元，共300万元. */
function totalled(part: Operand, numerator: Operand, { stem }: RateName, wholes: Wholes): Operand {
  if (stem.length >= 2 && overlap(stem, labelOf(part.mention)) >= 0.5) return part;
  const total = (wholes.get(part.mention.fact) ?? []).find(
    (whole) =>
      whole.at > part.mention.at && whole.at < numerator.mention.at && whole.paragraph === part.mention.paragraph,
  );
  return total && total !== numerator.mention ? { ...part, mention: total } : part;
}

/**
 * Shares that one sentence gives of one whole: the whole that another of them holds of is that of them all.
 * One changed figure breaks one of them and leaves the others to vouch.
 */
function agreed(proposal: Proposal, siblings: readonly Proposal[]): Proposal {
  const { claim, pairs } = proposal;
  if (claim.name.kind.form !== 'share' || claim.base !== null) return proposal;
  const vouched = new Set(
    siblings
      .filter((other) => other !== proposal && other.claim.name.kind.form === 'share')
      .flatMap((other) => other.pairs.filter((pair) => isSound(other.claim, pair)))
      .map((pair) => pair.denominator.mention),
  );
  if (vouched.size === 0) return proposal;
  const better = pairs.map((pair): Pair => {
    if (!vouched.has(pair.denominator.mention)) return pair;
    const denominator = operand(pair.denominator.mention, 'named', pair.denominator.score);
    return { ...pair, denominator, score: pair.numerator.score + denominator.score };
  });
  return { claim, pairs: better.sort((a, b) => b.score - a.score) };
}

/** The relation that is likeliest, with its other readings. */
function likeliest({ claim, pairs }: Proposal, mentions: readonly Mention[]): Relation | null {
  const [best] = pairs;
  // a base that is named and was not found leaves open what the rate is of
  if (!best || claim.base?.mentions.length === 0) return null;
  const basis = basisOf(best, claim, pairs, mentions);
  // a report has points by the dozen
  if (claim.name.kind.points && basis === 'conjectured') return null;
  const others = pairs.slice(1).filter((pair) => isReading(pair, best, basis));
  const { mention: base } = best.denominator;
  const isSet = isByDefinition(best, claim, mentions) || (OF_VALID.test(claim.name.stem) && VALID_ONLY.test(base.lead));
  const allowed = isSet ? others.filter(({ denominator }) => denominator.mention === base) : others;
  return relationFor(claim, [quotient(best), ...allowed.slice(0, MAX_READINGS).map(quotient)], basis, isSet);
}

const MAX_READINGS = 10;

/** Whether another pair may be meant as well: which budget a rate is over is open where the words do not say. */
function isReading(pair: Pair, best: Pair, basis: Basis): boolean {
  if (basis === 'conjectured') return pair.score >= best.score - 3.5;
  if (pair.numerator.ground === 'near' || pair.denominator.ground === 'near') return false;
  if (isTogether(best)) {
    if (!isTogether(pair)) return false;
    if (pair.numerator.mention === best.numerator.mention) return true;
    return pair.score >= best.score - 1;
  }
  return pair.numerator.mention === best.numerator.mention || pair.score >= best.score - 2;
}
