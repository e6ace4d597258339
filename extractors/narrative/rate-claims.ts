import { dimensionOf, isAimedAt, isAside, type Mention } from './mention.js';
import { isInList, isToldBehind } from './neighbours.js';
import { goalsOf, namedBase, ofGoal, type Base } from './rate-bases.js';
import { core, endsName, fitOf, isResultOf } from './rate-fits.js';
import { isDenied, isSetRate, nameOf, type RateKind, type RateName } from './rate-names.js';
import { REACH, type Claim, type Proposal, type Told } from './rate-proposals.js';
import { spentBeside, spentOfPlan } from './rate-spending.js';

/** A percentage of a result: no growth, no goal, no bound, none of the year before. */
export function isRate(mention: Mention): boolean {
  const { quantity, fact } = mention;
  if (quantity.kind !== 'percent' || quantity.value === null || quantity.comparator !== '=') return false;
  if (quantity.unit === '个百分点' || fact.statistic === 'growth') return false;
  return fact.aspect.value !== 'prior' && !isGoal(mention) && !isSetRate(mention) && !/[由从]$/.test(mention.lead);
}

/** A percentage that is a goal or a rule, and no result: 目标值45%, 90%的目标, 以95%为标准. */
const isGoal = (mention: Mention): boolean =>
  isAimedAt(mention) ||
  (/(?:目标|标准|要求|力争)[^，,。；;、]{0,3}$/.test(mention.lead) &&
    !ofGoal(mention.lead) &&
    mention.fact.statistic !== 'share');

/** A percentage with the surroundings that its figures are sought in; null where nothing names it. */
export function claimOf(mention: Mention, index: number, told: Told, last: Proposal | null): Claim | null {
  const { mentions, lookup } = told;
  const before = last?.claim.mention.sentence === mention.sentence ? last : null;
  const name = nameOf(mention, before?.claim.name ?? null);
  if (name === null) return null;
  const { kind, stem } = name;
  // 得分率分别为86.70%和82.40%: points are told in rows of their own
  if (kind.points && isInList(mention, mentions)) return null;
  const local = windowBefore(mentions, mention, index).filter((m) => isOperand(m, kind, mention));
  const base = namedBase(mention, { mentions, index, local, lookup }, kind.form === 'share');
  const own = local.filter((m) => m.sentence === mention.sentence && m.at < mention.at);
  const found = [
    ...(stem.length >= 2 ? lookup.named(core(stem), mention) : []),
    ...own.slice(-2).flatMap((m) => [...lookup.besideEchoes(m), ...(kind.planned ? goalsOf(m, lookup) : [])]),
    // the amounts of the whole are told once for all
    ...(kind.money === true || /支出|收入|预算/.test(stem) ? lookup.mainAmounts() : []),
  ].filter((m) => isOperand(m, kind, mention));
  const parted = own.some((m) => m.part === mention.part && !base?.mentions.includes(m));
  const answered = local.some((m) => m.paragraph === mention.paragraph && fitOf(m, name) >= 0.6);
  const ended = !kind.planned && own.some((m) => endsName(m, name) && !isDenied(stem, m));
  const subject =
    subjectOf(mention, name, base, own, last) ??
    spentBeside(mention, name, base, local, told) ??
    (base === null ? spentOfPlan(mention, name, local, lookup) : null);
  const window = [...new Set([...local, ...found, ...(base?.mentions ?? []), ...(subject === null ? [] : [subject])])];
  const sided = kind.planned && own.some((m) => m.part === mention.part && isResultOf(kind, m));
  return {
    mention,
    name,
    base,
    local,
    window,
    subject,
    before,
    own: own.some((m) => fitOf(m, name) >= 0.6),
    parted,
    answered,
    ended,
    sided,
  };
}

/** The numerator that a percentage takes over from the one before: a第…占总额的31%，占计划的42%. */
function subjectOf(
  mention: Mention,
  { kind, stem, continues }: RateName,
  base: Base | null,
  own: readonly Mention[],
  last: Proposal | null,
): Mention | null {
  if (last === null || last.claim.name.kind.form !== kind.form) return null;
  const together = last.claim.mention.sentence === mention.sentence;
  const adjoins = together && last.claim.mention.at > (own.at(-1)?.at ?? 0);
  const goesOn =
    (together && continues && (adjoins || base !== null)) ||
    (stem === '' && adjoins && /^[，,、]\s*占/.test(mention.between)) ||
    (stem === '' && base !== null && own.every((m) => base.mentions.includes(m)) && (together || kind.money === true));
  const taken = last.pairs[0]?.numerator;
  return goesOn && taken !== undefined && taken.ground !== 'near' ? taken.mention : null;
}

/** The figures of the passage before the claim, some of the passage before, and those that follow it at once. */
function windowBefore(mentions: readonly Mention[], claim: Mention, index: number): Mention[] {
  const own: Mention[] = [];
  const before: Mention[] = [];
  for (let i = index - 1; i >= 0 && own.length < REACH && before.length < REACH_BEFORE; i--) {
    const mention = mentions[i]!;
    if (mention.paragraph === claim.paragraph) own.unshift(mention);
    else if (mention.paragraph >= claim.paragraph - 3) before.unshift(mention);
    else break;
  }
  const after = mentions
    .slice(index + 1, index + 4)
    .filter((m) => (isAside(m, claim) ? !m.between.includes('其中') : isToldBehind(m, claim, mentions)));
  return [...before, ...own, ...after];
}

/** How far back they are looked for in the passages before. */
const REACH_BEFORE = 8;

/** Whether a figure is of the kind that a rate is made of. */
function isOperand(mention: Mention, kind: RateKind, claim: Mention): boolean {
  const { quantity } = mention;
  const dimension = dimensionOf(quantity);
  if (dimension === null || dimension === '%' || (dimension === '分') !== (kind.points === true)) return false;
  if (quantity.comparator !== '=' && !quantity.approximate && mention.fact.aspect.value !== 'target') return false;
  if (kind.money === true && quantity.kind !== 'money') return false;
  // 每6名老人中就有1名
  if (mention.lead.endsWith('每')) return false;
  // 到2022年底累计94.2公里，已占全长的69.08%: a share is of what stands right before it, of whatever year
  const isEarlier =
    mention.fact.aspect.value === 'prior' &&
    !(mention.sentence === claim.sentence && OF_WHAT_WAS_TOLD.test(claim.text.slice(mention.end, claim.start)));
  return mention.fact.statistic !== 'average' && !isEarlier;
}

/** ，已占全长的: what stands between a figure and its share. */
const OF_WHAT_WAS_TOLD = /^[，,]?[已约仅只]?占[^，,。；;]*$/;
