import { dimensionOf, isListed, labelOf, overlap, type Mention } from './mention.js';
import { indexIn, isFirst, isInList, isLastBefore, isToldBehind } from './neighbours.js';
import { distance, isPlan, REMAINDER, thingOf } from './rate-bases.js';
import { isOfChange, isResultOf, OUGHT, WHOLE } from './rate-fits.js';
import { isCountedBy, TOTAL, type RateName } from './rate-names.js';
import { operand, REACH, type Claim, type Ground, type Operand } from './rate-proposals.js';

/** A figure as what a numerator is divided by; null where it cannot be. */
export function denominatorOf(
  mention: Mention,
  numerator: Mention,
  claim: Claim,
  mentions: readonly Mention[],
): Operand | null {
  const { kind, stem } = claim.name;
  if (mention === numerator || mention.fact.statistic === 'change') return null;
  if (!areOfOneKind(mention, numerator, claim)) return null;
  if (mention.sentence === numerator.sentence && mention.at < numerator.at && !kind.planned)
    if (BEFORE.test(numerator.text.slice(mention.end, numerator.start))) return null;
  if (isLessThanPart(mention, numerator, claim)) return null;
  if (isBesideItsGroup(mention, numerator, claim, mentions) || isOfSister(mention, claim, mentions)) return null;
  if (isOfAnotherSet(mention, numerator, mentions) || isAmongConditions(mention, numerator, claim)) return null;
  const label = labelOf(mention);
  const under =
    kind.under.test(mention.lead) || ((!kind.planned || /^的/.test(mention.tail)) && kind.under.test(mention.tail));
  const score =
    (under ? 1 : 0) -
    distance(mention, claim.mention) +
    overlap(labelOf(numerator), label) +
    (kind.planned && stem !== '' ? 2 * overlap(stem, label) : 0) +
    (TOTAL.test(claim.mention.lead) && /合计|共|总/.test(mention.between) ? 2 : 0);
  // 中央226万元、省级98万元: amounts of one list are no shares of each other
  const listed = mention.part === numerator.part && isInList(mention, mentions) && isInList(numerator, mentions);
  if (kind.form === 'share' && claim.base === null && listed) return null;
  const ground =
    claim.base !== null || REMAINDER.test(mention.lead) || isUsed(numerator, mention, claim)
      ? 'near'
      : kind.planned
        ? groundOfPlan(mention, numerator, claim, under, mentions)
        : groundOfWhole(mention, numerator, claim, under, mentions);
  return operand(mention, ground, score);
}

/** Whether one may be divided by the other: counted alike, or posts and those who hold them (事业编制86个，在职81人). */
export function areOfOneKind(base: Mention, numerator: Mention, { mention: at }: Claim): boolean {
  const [under, over] = [base, numerator].map(({ quantity }) => dimensionOf(quantity));
  return under === over || (/控制率/.test(at.lead) && /编制/.test(base.lead) && under === '个' && over === '人');
}

/** 共71台，…富余4台。其中2018年前购入的30台，占42.25%: what is less than the part is not its whole, where a total is told. */
const isLessThanPart = (mention: Mention, part: Mention, { base, local, name: { kind } }: Claim): boolean =>
  base === null &&
  kind.form === 'share' &&
  mention.quantity.value!.lessThan(part.quantity.value!) &&
  local.some(
    (m) =>
      m.at < part.at &&
      dimensionOf(m.quantity) === dimensionOf(part.quantity) &&
      /共|总|合计/.test(m.lead) &&
      part.quantity.value!.lessThan(m.quantity.value!),
  );

/** 筛查1831人，筛查率99.19%，听力筛查1824人，听力筛查率98.81%: what a rate of the same name is of, told right before, is no base. */
const isOfSister = (mention: Mention, { before, name: { kind, stem } }: Claim, mentions: readonly Mention[]): boolean =>
  before !== null &&
  kind.form === 'ratio' &&
  !kind.planned &&
  before.claim.name.stem.length >= 2 &&
  stem.endsWith(before.claim.name.stem) &&
  mentions[indexIn(mentions, mention) + 1] === before.claim.mention;

/** 应管17320人，…，其中3岁以下6905人，管理6408人，管理率92.80%: beside the group whose figures stand right before the rate, all are no base. */
function isBesideItsGroup(
  mention: Mention,
  numerator: Mention,
  { mention: at, base, name: { kind } }: Claim,
  mentions: readonly Mention[],
): boolean {
  const group = mentions[indexIn(mentions, numerator) - 1];
  return (
    group !== undefined &&
    base === null &&
    kind.form !== 'share' &&
    mention.at < group.at &&
    mentions[indexIn(mentions, numerator) + 1] === at &&
    group.part === at.part &&
    group.depth === at.depth &&
    numerator.depth === at.depth &&
    dimensionOf(group.quantity) === dimensionOf(numerator.quantity) &&
    /^其中/.test(group.clauseLead) &&
    /^[，,]\p{Script=Han}{0,8}$/u.test(numerator.between) &&
    !/其中|另|上年|去年/.test(numerator.lead) &&
    !group.quantity.value!.lessThan(numerator.quantity.value!)
  );
}

/** 每季度抽40人，全年160人次里说拖欠过的有6人: the set that the part is told to be of stands between the two. */
function isOfAnotherSet(mention: Mention, numerator: Mention, mentions: readonly Mention[]): boolean {
  const set = mentions[indexIn(mentions, numerator) - 1];
  return (
    set !== undefined &&
    set.part === numerator.part &&
    mention.at < set.at &&
    set.quantity.kind === numerator.quantity.kind &&
    dimensionOf(set.quantity) !== dimensionOf(numerator.quantity) &&
    /^[^，,。；;\d]{0,4}(?<!其)[里中][，,]?[^，,。；;\d]{0,14}$/.test(numerator.text.slice(set.end, numerator.start))
  );
}

/** 抽中件里材料齐全171份、按时办结176份，两项都合格的168份: what meets one of the conditions is no whole of what meets all. */
const isAmongConditions = (mention: Mention, numerator: Mention, { name: { kind } }: Claim): boolean =>
  mention.part === numerator.part &&
  /[两二三四五六][项者样个种类]\p{Script=Han}{0,3}[都均皆]/u.test(numerator.clauseLead) &&
  !kind.under.test(mention.lead.replace(/[齐完健]全/g, ''));

/** The rate before is that of the same two figures: 合格率97.8%，其中食用农产品合格率96.9% is one of others. */
function isUsed(numerator: Mention, denominator: Mention, { mention: at, before }: Claim): boolean {
  const pair = before?.pairs[0];
  if (pair?.numerator.mention !== numerator || pair.denominator.mention !== denominator) return false;
  if (pair.numerator.ground === 'near' || pair.denominator.ground === 'near') return false;
  return !before!.claim.mention.quantity.value!.equals(at.quantity.value!);
}

/** What a result is measured against: a budget, a plan, the money that came in. */
function groundOfPlan(
  mention: Mention,
  numerator: Mention,
  claim: Claim,
  under: boolean,
  mentions: readonly Mention[],
): Ground {
  const { kind, stem } = claim.name;
  const bare = bareBase(numerator, claim, mentions);
  if (bare !== null) return mention === bare ? 'sided' : 'near';
  if (isPlanBehind(mention, numerator, claim, mentions)) return 'sided';
  if (isTotalOfFunds(mention, numerator, mentions)) return 'sided';
  const isActual = mention.fact.aspect.value === 'actual' && !OUGHT.test(mention.lead);
  if (isActual && (!under || kind.over.test(mention.lead))) return 'near';
  if (!under && (!isPlan(mention) || (kind.form === 'ratio' && kind.money === true))) return 'near';
  // what is added to a budget may be for anything
  if ((!isOfChange(kind) && isOfAnother(claim.name, numerator, mention)) || SPENT.test(mention.lead)) return 'near';
  const answers = stem.length >= 2 && overlap(stem, labelOf(mention)) >= 0.5;
  const isNamesake =
    claim.base === null &&
    mention.sentence === numerator.sentence &&
    mention.at < numerator.at &&
    isNextTo(numerator, claim.mention, mentions) &&
    thingOf(mention).length >= 2 &&
    overlap(thingOf(mention), thingOf(numerator)) >= FULL_NAME;
  if (isNamesake) return 'sided';
  if (isInList(mention, mentions) && !answers) return 'near';
  if (mention.sentence === numerator.sentence) {
    const apart = mention.part !== numerator.part && (!isFirst(numerator, mentions) || isOfOtherTime(mention));
    if (mention.at > numerator.at || apart) return 'near';
    // of several amounts that were planned, one sentence before, any may be the base
    return claim.mention.sentence === mention.sentence || isLastBefore(mention, numerator, mentions)
      ? 'sided'
      : 'carried';
  }
  if (mention.paragraph === numerator.paragraph) return mention.at < claim.mention.at ? 'carried' : 'near';
  const thing = thingOf(numerator);
  return WHOLE.test(thing) || overlap(thing, labelOf(mention)) >= 0.6 ? 'elsewhere' : 'near';
}

/** 中央资金1000万元、省级资金200万元，共1200万元，实际支付1044万元: what several funds come to is what there was to spend. */
function isTotalOfFunds(total: Mention, spent: Mention, mentions: readonly Mention[]): boolean {
  const fund = mentions[indexIn(mentions, total) - 1];
  return (
    /^(?:[两三四五六]项)?(?:共计?|合计|总计)(?:资金)?[为是]?$/.test(total.lead) &&
    fund?.part === total.part &&
    spent.part === total.part &&
    spent.at > total.at &&
    mentions[indexIn(mentions, total) + 1] === spent &&
    thingOf(spent).replace(/支付|拨付|兑付|使用|列支|用去|用了|付/g, '') === '' &&
    dimensionOf(fund.quantity) === '元' &&
    /资金|补助|拨款|配套|自筹|预算|专项债|一般债/.test(fund.lead) &&
    !/支[出付]|用于|列支|发放|使用|拨付/.test(fund.lead)
  );
}

/** 任务宫颈癌8000人、乳腺癌8100人，…乳腺癌查了8094人，完成99.93%: the plan of the very thing that the result right before is of. */
const isNextTo = (result: Mention, rate: Mention, mentions: readonly Mention[]): boolean =>
  result.part === rate.part && mentions[indexIn(mentions, result) + 1] === rate;
const FULL_NAME = 0.9;

/** 省级资金用了: what was spent of money is no money to spend. */
const SPENT = /(?:用|花|付|支|支出|使用)[了出去掉]+$/;

/** Told for a part of the year: 9月末…，此时预算为1,780万元；年末…. */
const isOfOtherTime = ({ text, start }: Mention): boolean =>
  /[半季]|月[底末份]|截至|此时|当时/.test(
    text
      .slice(0, start)
      .split(/[。；;]/)
      .pop()!,
  );

/**
 * The plan stands behind the result, with the rate at once behind it or before it in brackets: 培训820人，计划800人，
 * 完成率102.5%; 执行数48万元（执行率96%），预算数50万元.
 */
export function isPlanBehind(
  plan: Mention,
  result: Mention,
  { mention: at, name: { kind } }: Claim,
  mentions: readonly Mention[],
): boolean {
  const [first, second, third] = [result, plan, at].map((m) => indexIn(mentions, m)) as [number, number, number];
  if (result.part !== plan.part || result.part !== at.part || result.depth > plan.depth) return false;
  // 支付进度90%（已支付1,863万元，下达2,070万元）
  const isFirst = first === third + 1 && isToldBehind(plan, at, mentions);
  const isBehind = second === first + 1 && (third === second + 1 || isFirst);
  const isParted = third === first + 1 && isToldBehind(plan, at, mentions) && plan.depth === result.depth;
  if (isParted) return PLAN_LEAD.test(plan.lead);
  if (!isBehind || /距|离|差|比|少|多|超|欠/.test(plan.lead)) return false;
  if (PLAN_LEAD.test(plan.lead)) return !PLAN_LEAD.test(result.lead);
  return isResultOf(kind, result) && kind.under.test(plan.lead) && !kind.over.test(plan.lead);
}

const PLAN_LEAD =
  /^(?:(?:其|而|年度|全年|年初|当年|既定|原|调整后|设定)的?)*(?:预算|计划|目标|任务|设计|原定)(?:数|值|量|安排|为|是|\s)*$/;

/** The amount that is named by its use alone, with what was spent of it behind: 办案业务费560万元，执行548万元，执行率…. */
function bareBase(
  numerator: Mention,
  { mention: at, name: { kind } }: Claim,
  mentions: readonly Mention[],
): Mention | null {
  const base = mentions[indexIn(mentions, numerator) - 1];
  if (kind.form !== 'execution-rate' || base?.part !== at.part || numerator.part !== at.part) return null;
  if (dimensionOf(base.quantity) !== dimensionOf(numerator.quantity) || base.depth !== at.depth) return null;
  const named = thingOf(base).length >= 2 && !kind.under.test(base.lead) && !kind.over.test(base.lead);
  const spent = thingOf(numerator) === '' && kind.over.test(numerator.lead);
  return named && spent && isFirst(base, mentions) && base.fact.statistic === 'amount' ? base : null;
}

/** What a part is a share of, or a count is out of. */
function groundOfWhole(
  mention: Mention,
  numerator: Mention,
  claim: Claim,
  under: boolean,
  mentions: readonly Mention[],
): Ground {
  const { mention: at, name, before } = claim;
  const { kind, stem } = name;
  // 参保率98%，其中脱贫人口2860人，参保率100%: the rate of some is not over all
  const taken = before?.claim.name.stem === stem && before.pairs[0]?.denominator.mention === mention;
  if (kind.form === 'ratio' && taken && before.pairs[0]?.numerator.mention !== numerator) return 'near';
  if (wholeBeside(numerator, claim, mentions) === mention) return 'adjoining';
  const alone = isLastBefore(mention, numerator, mentions) && isFirst(mention, mentions);
  const heading = heads(mention, numerator, mentions);
  if (heading && (kind.form === 'share' || alone)) return 'placed';
  // 回收有效问卷560份。…满意512份，满意度91.43%
  if (OF_VALID.test(stem) && isValidBefore(mention, numerator, mentions)) return 'carried';
  if (isWholeBehind(mention, numerator, claim, mentions)) return 'named';
  if (under && isToldJustBefore(mention, numerator, mentions)) return 'carried';
  if (mention.sentence !== numerator.sentence || mention.at > numerator.at || isListed(mention)) return 'near';
  if (isInList(mention, mentions) && (kind.form === 'share' || mentions[indexIn(mentions, mention) + 1] !== numerator))
    return 'near';
  if (kind.form === 'share') {
    // 建安费398万元，设计费41万元，占…: figures one after another are rather parts of one whole
    const told = before?.pairs[0]?.numerator.mention === mention;
    const beside = told || isInList(at, mentions) || (!under && /占/.test(at.lead));
    return alone && !beside && mention.part === numerator.part ? 'placed' : 'near';
  }
  if (stem.length >= 2 && mention.lead.includes(stem) && !/应/.test(mention.lead)) return 'near';
  if (mention.part !== numerator.part && !isFirst(numerator, mentions)) return 'near';
  if (under) return mention.part === numerator.part ? 'sided' : 'carried';
  // of several figures before the numerator any may be the whole
  return alone ? 'placed' : 'carried';
}

/**
 * The whole of the count that stands right before a rate, where both are the only ones of their kind in its part of the
 * sentence and nothing speaks against it: 抽取合同40份，约定期限的38份，规范率95%.
 */
export function wholeBeside(
  part: Mention,
  { mention: at, name: { kind, stem } }: Claim,
  mentions: readonly Mention[],
): Mention | null {
  if (part.quantity.kind !== 'count' || mentions[indexIn(mentions, part) + 1] !== at) return null;
  if (part.part !== at.part || part.depth !== at.depth || /其中|另|[，,].*[，,]/.test(at.between)) return null;
  const before = mentions.slice(Math.max(0, indexIn(mentions, part) - REACH), indexIn(mentions, part));
  const about = before.filter((m) => m.part === part.part);
  const [whole, ...others] = about.filter((m) => dimensionOf(m.quantity) === dimensionOf(part.quantity));
  if (whole === undefined || others.length > 0 || whole.depth !== part.depth || isListed(part)) return null;
  if (about.some((m) => m.at > whole.at && dimensionOf(m.quantity) === '%')) return null;
  if (
    !part.quantity.value!.lessThan(whole.quantity.value!) ||
    /^(?:另|其余|剩余|余|多|少|超|欠|差|比|较|[增减])/.test(part.lead)
  )
    return null;
  if (BEFORE.test(part.text.slice(whole.start - whole.lead.length, part.start))) return null;
  if (kind.form === 'share')
    return OUT_OF.test(part.lead) || kind.under.test(whole.lead) || DRAWN.test(whole.lead) ? whole : null;
  const [name, label] = [[...stem.slice(-2)], labelOf(part)];
  return name.some((c) => label.includes(c)) || (isCountedBy(stem, label) && !RESULT.test(label)) ? whole : null;
}

/** The only figure of the sentence before, with the part first in its own: 发放问卷240份。回收228份，回收率95%. */
function isToldJustBefore(whole: Mention, part: Mention, mentions: readonly Mention[]): boolean {
  const at = indexIn(mentions, whole);
  return (
    whole.paragraph === part.paragraph &&
    whole.sentence === part.sentence - 1 &&
    mentions[at + 1] === part &&
    mentions[at - 1]?.sentence !== whole.sentence
  );
}

/** The whole stands between its part and the rate: 优良天数331天，全年有效监测天数365天，优良率90.7%. */
function isWholeBehind(
  whole: Mention,
  part: Mention,
  { mention: at, name: { kind, stem } }: Claim,
  mentions: readonly Mention[],
): boolean {
  const [first, second, third] = [part, whole, at].map((m) => indexIn(mentions, m)) as [number, number, number];
  if (kind.form !== 'ratio' || second !== first + 1 || third !== second + 1 || part.part !== at.part) return false;
  const name = stem.slice(-2);
  const isNamed = name.length === 2 && labelOf(part).includes(name) && !labelOf(whole).includes(name);
  return isNamed && whole.depth === part.depth && kind.under.test(whole.lead) && !/其中|上年|去年/.test(whole.between);
}

/** Of some of the whole: 其中获奖, 开展自评的. */
const OUT_OF = /其中|[中里]有|的$/;
/** What is looked at one by one. */
const DRAWN = /抽|查|检|受理|有效|回收|收回|发放|参加|参与|现有|共有?$|入户/;
/** Words of a count for which there is a rate of its own name. */
const RESULT = /优|良好|合格|达标|满意|通过|及格|及时|按[期时]|完成|整改|办结|完好|正常|[不未没]/;

/** 满意度, 知晓率: rates of those who answered. */
export const OF_VALID = /满意$|知晓$|认可$/;
const VALID = /(?:有效|收回|回收)(?:问卷|答卷|样本|卷)?(?:共|为|有|计|数)*$/;
/** 回收有效问卷: none that were sent out or came back void. */
export const VALID_ONLY = /有效(?:问卷|答卷|样本|卷)?(?:共|为|有|计|数)*$/;

/** The valid answers, told last before the sentence that says how many of them were content. */
const isValidBefore = (mention: Mention, numerator: Mention, mentions: readonly Mention[]): boolean =>
  VALID.test(mention.lead) &&
  mention.paragraph === numerator.paragraph &&
  mention.sentence < numerator.sentence &&
  !mentions.some(
    (m) =>
      m.at > mention.at &&
      m.at < numerator.at &&
      m.paragraph === numerator.paragraph &&
      VALID_ONLY.test(m.lead) &&
      dimensionOf(m.quantity) !== '%',
  );

/** From there on a sentence speaks of another year. */
const BEFORE = /上年(?!度?末?结[转余])|去年|上一年|同期/;

/** Whether a figure is the whole whose parts are told after it: 支出合计348万元，其中…. */
function heads(whole: Mention, part: Mention, mentions: readonly Mention[]): boolean {
  if (whole.at >= part.at || whole.paragraph !== part.paragraph || isInList(whole, mentions)) return false;
  const dimension = dimensionOf(whole.quantity);
  let next: Mention | undefined;
  for (let i = indexIn(mentions, whole) + 1; i > 0 && i < mentions.length && next === undefined; i++)
    if (dimensionOf(mentions[i]!.quantity) === dimension) next = mentions[i];
  if (next === undefined) return false;
  // 总额1.2亿元。其中，…
  if (whole.sentence !== part.sentence) return next.sentence === part.sentence && /^\s*其中/.test(next.topic);
  return next.sentence === whole.sentence && /其中|包括|分别|[，,]\s*由|[：:]|中[，,]/.test(next.between);
}

/** The base is of another subject than the rate that is named, or than its numerator: 省级到位率 over 县级应配套. */
function isOfAnother({ kind, stem }: RateName, numerator: Mention, denominator: Mention): boolean {
  // posts are never named as the persons are
  if (kind.money === false) return false;
  const label = labelOf(denominator);
  const own = thingOf(denominator);
  const other = kind.over.source === '.' ? thingOf(numerator) : thingOf(numerator).replace(kind.over, '');
  if (other.length >= 2 && overlap(other, denominator.topic + label) < 0.4 && overlap(own, labelOf(numerator)) < 0.3)
    return own.length >= 2 || denominator.sentence !== numerator.sentence;
  return stem.length >= 2 && own.length >= 2 && overlap(stem, label) === 0 && overlap(own, labelOf(numerator)) < 0.3;
}
