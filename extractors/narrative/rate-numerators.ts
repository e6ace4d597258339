import { TURNED_FROM, TURNED_TO } from './comparisons.js';
import { dimensionOf, isAside, labelOf, overlap, SIDE, type Mention } from './mention.js';
import { indexIn, isInList, isLastBefore, isTogetherOf, isToldBehind } from './neighbours.js';
import { distance, isPlan, REMAINDER, thingOf } from './rate-bases.js';
import { isPlanBehind, wholeBeside } from './rate-denominators.js';
import { core, endsName, fitOf, isOfChange, OUGHT, WHOLE } from './rate-fits.js';
import { isCountedBy, isDenied, TOTAL, type RateKind } from './rate-names.js';
import { operand, type Claim, type Ground, type Operand } from './rate-proposals.js';

/** A figure as what a rate counts; null where it cannot be. */
export function numeratorOf(mention: Mention, claim: Claim, mentions: readonly Mention[]): Operand | null {
  const { kind, stem } = claim.name;
  const [base] = claim.base?.mentions ?? [];
  const at = claim.mention;
  if (base === mention || isDenied(stem, mention)) return null;
  // 由71.6公顷降至38.4公顷: a rate of now counts what it became
  if (isWhatItWas(mention, mentions)) return null;
  if (base && dimensionOf(base.quantity) !== dimensionOf(mention.quantity)) return null;
  if (mention === claim.subject) return operand(mention, 'placed', 4);
  const fit = fitOf(mention, claim.name);
  const ends = endsName(mention, claim.name);
  const together = !kind.planned && mention.part === at.part && isTogetherOf(mention, mentions);
  const total = together ? 5 : TOTAL.test(at.lead) && /合计|共|总/.test(mention.between) ? 2 : 0;
  const score = (mention.part === at.part ? 0 : -1) - distance(mention, at) + 3 * fit + (ends ? 1.5 : 0) + total;
  if (kind.planned && isLeft(mention, kind)) return null;
  if (kind.money === false && OFF_POSTS.test(mention.lead)) return null;
  const ground =
    kind.planned &&
    !(kind.saved && SAVED_TAIL.test(mention.lead)) &&
    ((isPlan(mention) && !isChangeOfPlan(mention, kind)) || PLAN_TAIL.test(mention.tail) || OUGHT.test(mention.lead))
      ? 'near'
      : groundOfNumerator(mention, claim, fit, ends, mentions);
  return operand(mention, ground, score);
}

const isWhatItWas = (mention: Mention, mentions: readonly Mention[]): boolean => {
  const next = mentions[indexIn(mentions, mention) + 1];
  return next?.part === mention.part && TURNED_FROM.test(mention.lead) && TURNED_TO.test(next.between);
};

/** 较控制价节约: what was saved of a plan is none. */
const SAVED_TAIL = /(?:节约|节支|结余|结转|[核审]减)(?:资金|额)?(?:[了为]|共)?$/;

/** 预算调整数 of 预算调整率 */
const isChangeOfPlan = ({ lead }: Mention, kind: RateKind): boolean =>
  isOfChange(kind) && kind.over.test(lead) && !kind.under.test(lead);

/** 2,235.80万元为基本支出预算 */
const PLAN_TAIL = /^(?:为|是|的)\p{Script=Han}{0,8}(?:预算|计划|目标)(?:数|值)?$/u;

/** What is left or beyond is no result, but for the rates of just that. */
const isLeft = (mention: Mention, kind: RateKind): boolean =>
  /^(?:多|少|超|欠|差)/.test(mention.lead) ||
  UNDONE.test(mention.lead) ||
  (kind.points === true && !kind.over.test(mention.lead)) ||
  /超出|超额/.test(mention.clauseLead) ||
  (!kind.over.test(mention.lead) && (REMAINDER.test(mention.lead) || mention.fact.statistic === 'change'));

/** 另聘编外19人: persons who hold no post are no numerator of the rate of posts. */
const OFF_POSTS = /编外|[聘雇]用?|劳务|临时|退休|离休|遗属|借调|调[入出离]/;

/** 未支出的74.25万元: named by what was not done. */
const UNDONE = /(?:未|没有?)(?:支出|使用|执行|完成|拨付|支付|用完?|花完?)的?(?:资金|金额|部分)?$/;

/** What says that a figure is what the rate counts. */
function groundOfNumerator(
  mention: Mention,
  claim: Claim,
  fit: number,
  ends: boolean,
  mentions: readonly Mention[],
): Ground {
  const { kind, stem } = claim.name;
  const at = claim.mention;
  const sided = kind.form !== 'share' && kind.planned && kind.over.test(mention.lead);
  if (mention.sentence !== at.sentence) {
    if (fit >= 0.6) return claim.own ? 'near' : 'elsewhere';
    if (mention.paragraph !== at.paragraph || isInList(mention, mentions)) return 'near';
    // 到位2,850万元。省级到位率…: that of a part is not over what came in for all
    const open = kind.money !== false && stem.replace(SIDE, '') !== '' && fit === 0;
    return sided && !open ? 'carried' : 'near';
  }
  if (mention.at > at.at && isLeading(at, mentions) && isToldBehind(mention, at, mentions))
    return isOfSame(mention, claim) && (kind.planned ? sided : fit >= 0.6) ? 'sided' : 'near';
  if (mention.at > at.at)
    return isAside(mention, at) && (fit >= 0.5 || (kind.form === 'share' && claim.base === null)) ? 'placed' : 'near';
  if (mention.depth > at.depth || isSummedUp(mention, claim, mentions)) return 'near';
  const listed = isInList(mention, mentions);
  if (TOTAL.test(at.lead) && listed && !/合计|共|总/.test(mention.between)) return 'near';
  if (isDoneRightBefore(mention, claim, mentions)) return 'sided';
  if (isTaken(mention, claim, fit) || isOfRateBefore(mention, claim) || isOfPart(mention, claim)) return 'near';
  const next = mentions[indexIn(mentions, mention) + 1];
  if (kind.planned && next && claim.base === null && isPlanBehind(next, mention, claim, mentions)) return 'sided';
  if (!ends && claim.ended && !isTogetherOf(mention, mentions)) return 'near';
  if (kind.form === 'ratio' && !kind.planned && isGroupOnly(mention, stem)) return 'near';
  if (fit >= (core(stem).length > 2 ? 0.5 : 1)) return 'named';
  const adjoins = mention.part === at.part && mentions[indexIn(mentions, mention) + 1] === at;
  // 满意210份、比较满意166份，两项合计376份，满意度…
  if (adjoins && !kind.planned && isTogetherOf(mention, mentions)) return 'named';
  if (adjoins && !kind.planned && !claim.own && isCountedBy(stem, labelOf(mention))) return 'placed';
  const summed =
    /^(?!全).*(?:合计|共计?|相加|总计)/.test(mention.lead) &&
    isLastBefore(mention, at, mentions, claim.base?.mentions[0]);
  if (listed && !summed) return 'near';
  if (summed && mention.part === at.part && (stem === '' || !claim.answered)) return 'placed';
  if (!kind.planned && claim.base === null && wholeBeside(mention, claim, mentions) !== null) return 'adjoining';
  if (mention.part !== at.part && (stem !== '' || claim.parted) && !(sided && !claim.parted)) return 'near';
  if (sided) return 'sided';
  if (!isLastBefore(mention, at, mentions, claim.base?.mentions[0])) return 'near';
  if (kind.form === 'share')
    return stem === '' || (claim.base !== null && !claim.answered && !isToldElsewhere(claim, fit)) ? 'placed' : 'near';
  if (claim.base === null && (claim.sided || kind.saved)) return 'near';
  return claim.base !== null || fit >= 0.3 || ends || (kind.planned && claim.parted) ? 'placed' : 'near';
}

/** 其中新购设备306万元，省级补助占可用资金的64.03%: the subject that is named is another figure, told before. */
const isToldElsewhere = ({ name, window }: Claim, fit: number): boolean =>
  name.stem.length >= 2 && fit <= LEAST_FIT && window.some((m) => fitOf(m, name) >= 0.8);

/** The first figure of its sentence. */
const isLeading = (claim: Mention, mentions: readonly Mention[]): boolean =>
  mentions[indexIn(mentions, claim) - 1]?.sentence !== claim.sentence;

/** Of the whole or of what the rate is named by: 设备费支出 is no numerator of 预算执行率. */
const isOfSame = (mention: Mention, { name: { stem } }: Claim): boolean => {
  const thing = [...stem].reduce((left, c) => left.replace(c, ''), thingOf(mention));
  return WHOLE.test(thing.replace(/截至.*|拨款|批复|经费|[支付办]/g, ''));
};

/** 工作人员50人 of 工作人员满意度: the group that was asked, and not those of it that were content. */
function isGroupOnly(mention: Mention, stem: string): boolean {
  const label = labelOf(mention).replace(/\P{Script=Han}/gu, '');
  return stem.length > 2 && label !== '' && [...label].every((c) => stem.slice(0, -2).includes(c));
}

/** 满意241份、比较满意47份，两者合计288份，满意度…: what was added up right before a rate is its numerator, and no addend is. */
function isSummedUp(mention: Mention, { name: { kind }, mention: at }: Claim, mentions: readonly Mention[]): boolean {
  const last = mentions[indexIn(mentions, at) - 1];
  if (kind.planned || last === undefined || last === mention || last.part !== at.part) return false;
  return mention.part === at.part && isTogetherOf(last, mentions);
}

/** The figure answers better to the rate before: 办结248件 of 办结率 is no numerator of 按时办结率. */
function isTaken(mention: Mention, { name, before, local }: Claim, fit: number): boolean {
  const other = before?.claim.name;
  if (!other || other.stem === name.stem || other.stem.length < 2) return false;
  if (isOfGroup(mention, name.stem, before.claim.mention, other.stem, local)) return false;
  return fitOf(mention, other) > Math.max(fit, LEAST_FIT);
}

/** A character in common is none yet. */
const LEAST_FIT = 0.2;

/** 供养率36%；其中失能老人120人，已供养96人，失能老人供养率80%: the rate of a group, told behind the figures of that group. */
function isOfGroup(mention: Mention, stem: string, earlier: Mention, name: string, local: readonly Mention[]): boolean {
  if (mention.at < earlier.at || !stem.endsWith(name)) return false;
  const group = stem.slice(0, -name.length);
  return (
    group.length >= 2 && local.some((m) => m.at > earlier.at && m.at < mention.at && overlap(group, labelOf(m)) >= 0.8)
  );
}

/**
 * 实际甲查了8126人，完成任务的101.58%，乙查了8094人，完成101.18%: what a rate of completion stands right behind, where the one before it
 * has a result of its own.
 */
function isDoneRightBefore(
  mention: Mention,
  { mention: at, before, base, name: { kind } }: Claim,
  mentions: readonly Mention[],
): boolean {
  const other = before?.pairs[0]?.numerator.mention;
  return (
    kind.planned &&
    base === null &&
    other !== undefined &&
    other !== mention &&
    mentions[indexIn(mentions, mention) + 1] === at &&
    mentions[indexIn(mentions, other) + 1] === before!.claim.mention &&
    mention.part === at.part &&
    mention.depth === at.depth &&
    dimensionOf(mention.quantity) === dimensionOf(other.quantity) &&
    /^[，,]\s*(?:完成|实现|达成)了?$/.test(at.between) &&
    !isPlan(mention) &&
    !OUGHT.test(mention.lead)
  );
}

/** 区级到位148万元，区级到位率92.5%，总到位率97.39%: what a rate before counts is but a part of what the rate of all does. */
const isOfPart = (mention: Mention, { mention: at, before }: Claim): boolean =>
  before !== null &&
  /^总\p{Script=Han}{1,6}率[为是达]?$/u.test(at.lead) &&
  before.pairs[0]?.numerator.mention === mention &&
  !before.claim.mention.quantity.value!.equals(at.quantity.value!);

/** 甲类满意384份，满意度90.4%；合并计算满意675份，满意度91.8%: the second rate of the name has a figure of its own. */
function isOfRateBefore(mention: Mention, { name, before, local }: Claim): boolean {
  if (!before || before.claim.name.stem !== name.stem || name.kind.planned) return false;
  const { at, sentence } = before.claim.mention;
  return mention.at < at && local.some((m) => m.sentence === sentence && m.at > at && fitOf(m, name) >= 0.6);
}
