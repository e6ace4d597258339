import type { Basis } from '../../model/relation.js';
import { dimensionOf, labelOf, overlap, type Mention } from './mention.js';
import { indexIn, isInList, isTogetherOf } from './neighbours.js';
import { thingOf } from './rate-bases.js';
import { OF_VALID, VALID_ONLY } from './rate-denominators.js';
import { fitOf, isOfChange, WHOLE } from './rate-fits.js';
import { isDenied } from './rate-names.js';
import { IN_SENTENCE, isTogether, type Claim, type Pair } from './rate-proposals.js';

/** 累计支出占到位资金的94.15%, of 到位资金6,280万元，累计支出5,912.46万元: both told by just these names, one behind the other. */
function areNamedInFull({ numerator, denominator }: Pair, { name: { stem }, base }: Claim): boolean {
  if (stem.length < LONG_NAME || base?.single !== true || numerator.ground !== 'elsewhere') return false;
  const [one, other] = [numerator.mention, denominator.mention];
  const label = labelOf(one);
  return (
    one.sentence === other.sentence &&
    Math.abs(one.start - other.start) <= NEXT_TO &&
    (stem === label || (overlap(stem, label) >= FULL && overlap(label, stem) >= FULL))
  );
}

const LONG_NAME = 3;
const NEXT_TO = 24;
const FULL = 0.9;

/** How sure it is that a rate comes from a pair of figures. */
export function basisOf(pair: Pair, claim: Claim, pairs: readonly Pair[], mentions: readonly Mention[]): Basis {
  const { numerator, denominator } = pair;
  if (numerator.ground === 'near' || denominator.ground === 'near') return 'conjectured';
  if (claim.mention.unnamed || isContested(pair, claim, mentions)) return 'conjectured';
  // (but for the rate of that change itself)
  if (claim.name.kind.money === true && !isOfChange(claim.name.kind) && isAdjusted(denominator.mention, claim.local))
    return 'conjectured';
  if (claim.base !== null && !claim.base.single) return 'likely';
  const isToldBefore =
    claim.base === null && numerator.mention === claim.subject && numerator.mention.sentence !== claim.mention.sentence;
  if (isTogether(pair)) return numerator.ground === 'adjoining' || isToldBefore ? 'stated' : 'identity';
  if (isByDefinition(pair, claim, mentions)) return 'identity';
  if (isReckoned(pair, claim)) return 'identity';
  if (areNamedInFull(pair, claim)) return 'stated';
  if (denominator.ground === 'elsewhere' && WHOLE.test(thingOf(numerator.mention))) return 'likely';
  if (!claim.name.kind.planned && !IN_SENTENCE.has(numerator.ground)) return 'likely';
  const rivals = new Set(
    pairs
      .filter((other) => other.numerator.ground === numerator.ground && other.denominator.ground === denominator.ground)
      .map((other) => [other.numerator, other.denominator].map(({ mention }) => mention.quantity.value).join(' ')),
  );
  return rivals.size === 1 && (IN_SENTENCE.has(numerator.ground) || IN_SENTENCE.has(denominator.ground))
    ? 'stated'
    : 'likely';
}

/**
 * 报名812人，结业771人，就业598人。就业率77.56%以结业数为底: the words of the rate name its base, and its own name what is counted,
 * both told before in the passage, where nothing else is counted by that name.
 */
function isReckoned({ numerator, denominator }: Pair, { name, base, mention: at, local }: Claim): boolean {
  const counted = numerator.mention;
  const isBefore = (m: Mention): boolean => m.paragraph === at.paragraph && m.at < at.at;
  if (name.kind.planned || base?.single !== true || name.stem.length < 2) return false;
  if (!isBefore(counted) || !isBefore(denominator.mention) || fitOf(counted, name) < 1) return false;
  return !local.some(
    (m) =>
      isBefore(m) &&
      fitOf(m, name) >= 0.6 &&
      dimensionOf(m.quantity) === dimensionOf(counted.quantity) &&
      !m.quantity.value!.equals(counted.quantity.value!),
  );
}

/**
 * The name of the rate says what it is over, and the sentences before tell it: 满意度 over the valid answers, 预算调整率 over the
 * opening budget of the whole where the net change is told.
 */
export function isByDefinition(
  { numerator, denominator }: Pair,
  { name: { kind, stem }, mention: at }: Claim,
  mentions: readonly Mention[],
): boolean {
  const base = denominator.mention;
  if (base.paragraph !== at.paragraph || base.at > at.at) return false;
  // 核定编制86名，实有在职79人。…在职人员控制率: of posts, which nothing else is
  if (/编制/.test(base.lead) && /控制率/.test(at.lead)) return /在[职编]|实有/.test(numerator.mention.lead);
  if (!IN_SENTENCE.has(numerator.ground)) return false;
  if (OF_VALID.test(stem)) {
    // 其中教师卷398份: the answers of groups
    const isParted = mentions
      .slice(indexIn(mentions, base) + 1, indexIn(mentions, numerator.mention))
      .some((m) => m.sentence !== at.sentence && dimensionOf(m.quantity) === dimensionOf(base.quantity));
    return denominator.ground === 'carried' && VALID_ONLY.test(base.lead) && !isParted;
  }
  return isOfChange(kind) && /净/.test(numerator.mention.lead) && /年初/.test(base.lead) && WHOLE.test(thingOf(base));
}

/** 非常满意210份、满意166份: which of them, or their sum, the rate is of, is open. */
function isContested(
  { numerator, denominator }: Pair,
  { name, mention: at, local, before }: Claim,
  mentions: readonly Mention[],
): boolean {
  if (name.kind.planned || isTogetherOf(numerator.mention, mentions)) return false;
  if (name.kind.form === 'ratio' && isInList(at, mentions)) return true;
  if (name.stem.length < 2) return false;
  // 有效572份，满意531份，满意度92.83%；…有效144份，满意131份，满意度90.97%: each has figures of its own
  const start = before?.claim.name.stem === name.stem ? before.claim.mention.at : -1;
  const rivals = local.filter(
    (m) =>
      m.sentence === at.sentence &&
      m.at < at.at &&
      m.at > start &&
      m !== denominator.mention &&
      dimensionOf(m.quantity) === dimensionOf(numerator.mention.quantity) &&
      labelOf(m).includes(name.stem) &&
      !/应/.test(m.lead) &&
      // 满意度调查发放问卷350份 counts none that are satisfied
      !['率', '度'].some((rate) => labelOf(m).includes(name.stem + rate)) &&
      !isDenied(name.stem, m),
  );
  return rivals.length > (rivals.includes(numerator.mention) ? 1 : 2);
}

/** An opening budget that was changed in the year: what the rate is over is then printed nowhere. */
const isAdjusted = (denominator: Mention, local: readonly Mention[]): boolean =>
  /年初/.test(labelOf(denominator)) &&
  local.some((m) => m.paragraph === denominator.paragraph && /追加|调增|调减|核减|结转/.test(m.lead)) &&
  !local.some((m) => /全年预算|调整后/.test(m.lead));
