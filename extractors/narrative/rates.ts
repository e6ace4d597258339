import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import { groupBy } from '../../model/grouping.js';
import { relationOf, type Basis, type Operands, type Relation } from '../../model/relation.js';
import { complementRates } from './complement-rates.js';
import { differenceRates } from './difference-rates.js';
import { formulaRates } from './formula-rates.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, isAimedAt, isAside, labelOf, overlap, SIDE, textBefore, type Mention } from './mention.js';
import { distance, goalsOf, isPlan, namedBase, ofGoal, REMAINDER, thingOf, type Base } from './rate-bases.js';
import { isPointed, pointedShares } from './pointed-shares.js';
import { rankedRates } from './ranked-rates.js';
import { isCountedBy, isDenied, nameOf, TOTAL, type RateKind, type RateName } from './rate-names.js';
import { toldInFull } from './told-in-full.js';
import { vouchedRates } from './vouched-rates.js';
import type { Wholes } from './wholes.js';

/**
 * How a figure was recognised as what a rate is made of. In the sentence of the rate: it is `named` by the words of the
 * rate or of its base; it is `placed` where such a figure stands (the subject before 占, the whole before 其中); it is
 * `sided`, its words put it on the side of plan or of result; or the rate is told right behind the two figures, with no
 * others about them (`adjoining`). Beyond it: `carried` over from a sentence before, or told
 * `elsewhere` of the same subject. What merely stands near is no evidence.
 */
type Ground = 'named' | 'placed' | 'sided' | 'adjoining' | 'carried' | 'elsewhere' | 'near';

/** What grounds weigh against nearness. */
const WEIGHT: Readonly<Record<Ground, number>> = {
  named: 6,
  placed: 6,
  sided: 5,
  adjoining: 4,
  carried: 3,
  elsewhere: 2.5,
  near: 0,
};

const IN_SENTENCE: ReadonlySet<Ground> = new Set(['named', 'placed', 'sided', 'adjoining']);

interface Operand {
  readonly mention: Mention;
  readonly ground: Ground;
  readonly score: number;
}

const operand = (mention: Mention, ground: Ground, score: number): Operand => ({
  mention,
  ground,
  // what is told elsewhere is no less likely for being far
  score: WEIGHT[ground] + (ground === 'elsewhere' ? Math.max(score, -2) : score),
});

interface Pair {
  readonly numerator: Operand;
  readonly denominator: Operand;
  readonly score: number;
}

/** A percentage and all that its operands are sought with. */
interface Claim {
  readonly mention: Mention;
  readonly name: RateName;
  readonly base: Base | null;
  /** The figures of its surroundings. */
  readonly local: readonly Mention[];
  /** Those and the ones that words lead to. */
  readonly window: readonly Mention[];
  /** The numerator of the percentage before, where this one goes on with it. */
  readonly subject: Mention | null;
  /** The percentage before it in its sentence. */
  readonly before: Proposal | null;
  /** Figures stand before it in its own part of the sentence. */
  readonly parted: boolean;
  /** A figure of its own sentence, or of its passage where the sentence has none, answers to its name. */
  readonly answered: boolean;
  /** One of its own sentence does. */
  readonly own: boolean;
  /** One of them answers to the last words of its name. */
  readonly ended: boolean;
  /** One of its own part of the sentence stands on the side of the result by its words. */
  readonly sided: boolean;
}

interface Proposal {
  readonly claim: Claim;
  /** The likeliest first. */
  readonly pairs: readonly Pair[];
}

interface Figures {
  readonly mentions: readonly Mention[];
  readonly lookup: Lookup;
  readonly wholes: Wholes;
}

/** How far back the figures of a rate are looked for, within its passage and in those before. */
const REACH = 20;
const REACH_BEFORE = 8;
const MAX_READINGS = 10;

/** The relations of printed percentages to the figures that they come from. */
export function rateRelations(mentions: readonly Mention[], lookup: Lookup, wholes: Wholes): Relation[] {
  const figures: Figures = { mentions, lookup, wholes };
  const proposals: Proposal[] = [];
  let growing = false;
  mentions.forEach((mention, index) => {
    growing = mention.fact.statistic === 'growth' || (growing && isEnumerated(mention));
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
  const proven = [...vouchedRates(mentions, lookup), ...rankedRates(mentions)];
  // what ties in its row need not tie in another way
  const held = new Set(proven.filter((relation) => holds(relation)).map(({ claimed }) => claimed));
  return [
    ...proposed.filter((relation) => !held.has(relation.claimed) || holds(relation)),
    ...proven,
    ...differenceRates(mentions),
    ...complementRates(mentions),
    ...pointedShares(mentions),
    ...formulaRates(mentions),
    ...toldInFull(mentions),
  ];
}

/** A percentage of a result: no growth, no goal, no bound, none of the year before. */
function isRate(mention: Mention): boolean {
  const { quantity, fact } = mention;
  if (quantity.kind !== 'percent' || quantity.value === null || quantity.comparator !== '=') return false;
  if (quantity.unit === '个百分点' || fact.statistic === 'growth') return false;
  return fact.aspect.value !== 'prior' && !isGoal(mention) && !/[由从]$/.test(mention.lead);
}

/** A percentage that is a goal or a rule, and no result: 目标值45%, 90%的目标, 以95%为标准. */
const isGoal = (mention: Mention): boolean =>
  isAimedAt(mention) ||
  (/(?:目标|标准|要求|力争)[^，,。；;、]{0,3}$/.test(mention.lead) &&
    !ofGoal(mention.lead) &&
    mention.fact.statistic !== 'share');

interface Told extends Figures {
  /** The rates before. */
  readonly proposals: readonly Proposal[];
}

function claimOf(mention: Mention, index: number, told: Told, last: Proposal | null): Claim | null {
  const { mentions, lookup } = told;
  const before = last?.claim.mention.sentence === mention.sentence ? last : null;
  const name = nameOf(mention, before?.claim.name ?? null);
  if (name === null) return null;
  const { kind, stem } = name;
  // 得分率分别为86.70%和82.40%: points are told in rows of their own
  if (kind.points && isListed(mention, mentions)) return null;
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

/**
 * 年初预算610万元，调整后692万元。按调整后预算计，执行率93.06%: what was spent of the budget that is named, where the passage does not
 * tell it and the row of the table that repeats the budget does, or where the rate is reckoned anew of all that was spent.
 */
function spentBeside(
  mention: Mention,
  { kind, stem }: RateName,
  base: Base | null,
  local: readonly Mention[],
  { lookup, proposals }: Told,
): Mention | null {
  if (kind.form !== 'execution-rate' || stem !== '' || base?.single !== true) return null;
  const [budget] = base.mentions;
  if (budget === undefined) return null;
  const isSpent = (m: Mention): boolean => m.paragraph === mention.paragraph && !isPlan(m) && kind.over.test(m.lead);
  const isTold = local.some(isSpent);
  if (!isTold && budget.paragraph === mention.paragraph && budget.fact.aspect.value === 'budget') {
    const spent = lookup.beside(budget, 'spent');
    if (spent !== null) return spent;
  }
  return isReckonedAnew(mention) ? (spentOfRates(kind, proposals) ?? allSpent(lookup)) : null;
}

/**
 * 基本支出352.03万元，项目支出542.00万元。…项目支出预算560.00万元，执行率96.79%: what was spent of the budget right before the rate, told
 * before by the name of that budget.
 */
function spentOfPlan(
  mention: Mention,
  { kind, stem }: RateName,
  local: readonly Mention[],
  lookup: Lookup,
): Mention | null {
  if (kind.form !== 'execution-rate' || stem !== '') return null;
  const before = local.filter((m) => m.at < mention.at);
  const plan = before.at(-1);
  if (plan?.part !== mention.part || !isPlan(plan) || !PLAN_OF.test(plan.lead)) return null;
  const thing = thingOf(plan);
  if (thing.length < 2 || before.some((m) => m !== plan && m.part === mention.part)) return null;
  const isSpent = (m: Mention): boolean => !isPlan(m) && /支出|执行|支付/.test(m.lead) && thingOf(m) === thing;
  const told = before.filter((m) => m.paragraph === mention.paragraph && isSpent(m));
  const spent =
    told.length > 0
      ? told
      : lookup.named(`${thing}支出`, mention, '元').filter((m) => m.fact.cell === null && isSpent(m));
  const [first] = spent;
  if (first === undefined || spent.some((m) => REMAINDER.test(m.lead) || PART_OF_YEAR.test(m.lead + m.topic)))
    return null;
  return spent.every(({ quantity }) => quantity.value!.equals(first.quantity.value!)) ? first : null;
}

const PLAN_OF = /预算(?:数|总额|安排|为|是)*$/;

/** 如以年初预算为基数，执行率则为83.80%: the sentence, or its part behind the marks, says what the rate is over and nothing else. */
const isReckonedAnew = (mention: Mention): boolean => RECKONED_ANEW.test(textBefore(mention, LONGEST_RECKONING));

const RECKONED_ANEW =
  /(?:^|[。；;\n]|(?:预算)?执行率\s?\d+(?:\.\d+)?\s?分[，,])(?:[如若倘]果?|假如|倘若)?[仍改只仅]?(?:以|按照?|拿)(?:[^，,。；;、]|(?<=\d),(?=\d)){2,28}?(?:[为作](?:基数|分母|口径|底数?)|口径|衡量|计算)[，,]?(?:的?(?:预算)?(?:总体|整体)?(?:执行率|支出率|支付率|使用率|支出进度))?(?:则|[只仅]有?|约)?[计为是]{0,2}$/;
const LONGEST_RECKONING = 60;

/** What the rates of the whole before are of, which tie, where they are all of one amount. */
function spentOfRates({ over }: RateKind, proposals: readonly Proposal[]): Mention | null {
  const told = proposals.flatMap(({ claim, pairs: [pair] }) => {
    if (claim.name.kind.over !== over || claim.name.stem !== '' || pair === undefined) return [];
    const { mention } = pair.numerator;
    if (!isTogether(pair) || PART_OF_YEAR.test(mention.topic + mention.lead)) return [];
    return isSound(claim, pair) ? [mention] : [];
  });
  const [first] = told;
  return first && told.every(({ quantity }) => quantity.value!.equals(first.quantity.value!)) ? first : null;
}

const PART_OF_YEAR = /半年|季度|[1-9１-９一二三四五六七八九十]月[底末份]/;

/** What was spent in all, where the report tells one such figure. */
function allSpent(lookup: Lookup): Mention | null {
  const told = lookup
    .mainAmounts()
    .filter(({ fact, lead }) => fact.aspect.value === 'actual' && SPENT_IN_ALL.test(lead) && !REMAINDER.test(lead));
  const [first] = told;
  return first && told.every(({ quantity }) => quantity.value!.equals(first.quantity.value!)) ? first : null;
}

const SPENT_IN_ALL = /支出|支付|执行数|决算/;

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

/**
 * Among the one or two figures that follow a rate in its part of the sentence, with no other rate behind them: 执行率为
 * 95.38%，其中全年预算650万元，支出620万元.
 */
function isToldBehind(mention: Mention, claim: Mention, mentions: readonly Mention[]): boolean {
  const at = indexIn(mentions, claim);
  const behind = mentions.slice(at + 1, at + 4).filter((m) => m.sentence === claim.sentence);
  const end = behind.findIndex((m) => dimensionOf(m.quantity) !== dimensionOf(behind[0]!.quantity));
  const row = end < 0 ? behind : behind.slice(0, end);
  if (row.length > 2 || dimensionOf(row[0]?.quantity ?? claim.quantity) === '%') return false;
  return row.includes(mention) && (end < 0 || dimensionOf(behind[end]!.quantity) !== '%');
}

const OF_WHAT_WAS_TOLD = /^[，,]?[已约仅只]?占[^，,。；;]*$/;

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

/** What a report as a whole is of. */
const WHOLE = /^(?:本?(?:项目|部门|单位)|整体)*$/;

/** The words of a name that tell it from others, where there are such. */
const core = (stem: string): string => {
  const bare = stem.replace(SIDE, '');
  return bare.length >= 2 ? bare : stem;
};

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
      if (dimensionOf(denominator.mention.quantity) !== dimensionOf(numerator.mention.quantity)) continue;
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

function numeratorOf(mention: Mention, claim: Claim, mentions: readonly Mention[]): Operand | null {
  const { kind, stem } = claim.name;
  const [base] = claim.base?.mentions ?? [];
  const at = claim.mention;
  if (base === mention || isDenied(stem, mention)) return null;
  if (base && dimensionOf(base.quantity) !== dimensionOf(mention.quantity)) return null;
  if (mention === claim.subject) return operand(mention, 'placed', 4);
  const fit = fitOf(mention, claim.name);
  const ends = endsName(mention, claim.name);
  const together = !kind.planned && mention.part === at.part && isTogetherOf(mention, mentions);
  const total = together ? 5 : TOTAL.test(at.lead) && /合计|共|总/.test(mention.between) ? 2 : 0;
  const score = (mention.part === at.part ? 0 : -1) - distance(mention, at) + 3 * fit + (ends ? 1.5 : 0) + total;
  if (kind.planned && isLeft(mention, kind)) return null;
  const ground =
    kind.planned &&
    !(kind.saved && SAVED_TAIL.test(mention.lead)) &&
    ((isPlan(mention) && !isChangeOfPlan(mention, kind)) || PLAN_TAIL.test(mention.tail) || OUGHT.test(mention.lead))
      ? 'near'
      : groundOfNumerator(mention, claim, fit, ends, mentions);
  return operand(mention, ground, score);
}

/** 较控制价节约: what was saved of a plan is none. */
const SAVED_TAIL = /(?:节约|节支|结余|结转|[核审]减)(?:资金|额)?(?:[了为]|共)?$/;

/** 应到位, 计划支付: no result yet. */
const OUGHT = /(?:应|计划|拟)(?:到位|支付|拨付|投入|配套|完成|下达)/;

/** 预算调整数 of 预算调整率 */
const isChangeOfPlan = ({ lead }: Mention, kind: RateKind): boolean =>
  isOfChange(kind) && kind.over.test(lead) && !kind.under.test(lead);

/** 调整率, 追加率: of what a budget was changed by. */
const isOfChange = ({ over }: RateKind): boolean => over.source.includes('调');

/** 2,235.80万元为基本支出预算 */
const PLAN_TAIL = /^(?:为|是|的)\p{Script=Han}{0,8}(?:预算|计划|目标)(?:数|值)?$/u;

/** What is counted stands last in the name: 集中供养 of 特困人员集中供养率. */
const endsName = (mention: Mention, { stem }: RateName): boolean =>
  stem.length > 2 && labelOf(mention).includes(stem.slice(-2));

/** How well a figure answers to the name of a rate; a name that says only the side (全年支出) is that of the whole. */
function fitOf(mention: Mention, { stem, kind }: RateName): number {
  if (stem.length < 2) return 0;
  if (!kind.planned && /应/.test(mention.lead) && !stem.includes('应')) return 0;
  if (stem.replace(SIDE, '') === '' && thingOf(mention) !== '') return 0;
  // 县区场次 of 县区880场: the unit is part of the name
  const label = labelOf(mention);
  const isNamedByUnit = kind.form === 'share' && label.length >= 2 && stem.includes(mention.quantity.unit);
  return overlap(core(stem), isNamedByUnit ? `${label}${mention.quantity.unit}` : label);
}

/** What is left or beyond is no result, but for the rates of just that. */
const isLeft = (mention: Mention, kind: RateKind): boolean =>
  /^(?:多|少|超|欠|差)/.test(mention.lead) ||
  (kind.points === true && !kind.over.test(mention.lead)) ||
  /超出|超额/.test(mention.clauseLead) ||
  (!kind.over.test(mention.lead) && (REMAINDER.test(mention.lead) || mention.fact.statistic === 'change'));

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
    if (mention.paragraph !== at.paragraph || isListed(mention, mentions)) return 'near';
    // 到位2,850万元。省级到位率…: that of a part is not over what came in for all
    const open = kind.money !== false && stem.replace(SIDE, '') !== '' && fit === 0;
    return sided && !open ? 'carried' : 'near';
  }
  if (mention.at > at.at && isLeading(at, mentions) && isToldBehind(mention, at, mentions))
    return isOfSame(mention, claim) && (kind.planned ? sided : fit >= 0.6) ? 'sided' : 'near';
  if (mention.at > at.at)
    return isAside(mention, at) && (fit >= 0.5 || (kind.form === 'share' && claim.base === null)) ? 'placed' : 'near';
  if (mention.depth > at.depth || isSummedUp(mention, claim, mentions)) return 'near';
  const listed = isListed(mention, mentions);
  if (TOTAL.test(at.lead) && listed && !/合计|共|总/.test(mention.between)) return 'near';
  if (isTaken(mention, claim, fit) || isOfRateBefore(mention, claim)) return 'near';
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

/** The words before a figure put it on the side of what came of the plan: 到位 for 到位率. */
const isResultOf = ({ over }: RateKind, { lead }: Mention): boolean => over.source !== '.' && over.test(lead);

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

/** The total of what was told right before it: 两项合计376份. */
function isTogetherOf(mention: Mention, mentions: readonly Mention[]): boolean {
  const at = indexIn(mentions, mention);
  // 两项 is a figure itself
  const before = mentions.slice(Math.max(0, at - 2), at).findLast((m) => !m.quantity.printed.chinese);
  return (
    /^(?:两|[前上][两二三四]|二|三)?[项者类档]?[^全]{0,2}(?:合计|共计?|相加|合并)(?:为|有)?$/.test(mention.lead) &&
    before?.sentence === mention.sentence &&
    dimensionOf(before.quantity) === dimensionOf(mention.quantity)
  );
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

/** 甲类满意384份，满意度90.4%；合并计算满意675份，满意度91.8%: the second rate of the name has a figure of its own. */
function isOfRateBefore(mention: Mention, { name, before, local }: Claim): boolean {
  if (!before || before.claim.name.stem !== name.stem || name.kind.planned) return false;
  const { at, sentence } = before.claim.mention;
  return mention.at < at && local.some((m) => m.sentence === sentence && m.at > at && fitOf(m, name) >= 0.6);
}

/** One of several figures in a list: what follows the list is said of none of them alone. */
function isListed(mention: Mention, mentions: readonly Mention[]): boolean {
  const at = indexIn(mentions, mention);
  const next = mentions[at + 1];
  if (isPlanWithResult(mentions[at - 1], mention) || isPlanWithResult(mention, next)) return false;
  if (isEnumerated(mention)) return true;
  return (
    next !== undefined &&
    next.paragraph === mention.paragraph &&
    isEnumerated(next) &&
    dimensionOf(next.quantity) === dimensionOf(mention.quantity)
  );
}

/** 计划装36盏、实际装32盏 are no list. */
const isPlanWithResult = (plan: Mention | undefined, result: Mention | undefined): boolean =>
  plan !== undefined &&
  result !== undefined &&
  plan.part === result.part &&
  /(?:计划|目标|应|预算)\p{Script=Han}{0,2}$/u.test(plan.lead) &&
  /^(?:实际?|已|完成|支出|执行|支付|到位)\p{Script=Han}{0,3}$/u.test(result.lead);

const isEnumerated = (mention: Mention): boolean => /^\s*[、和及与]/.test(mention.between);

function denominatorOf(
  mention: Mention,
  numerator: Mention,
  claim: Claim,
  mentions: readonly Mention[],
): Operand | null {
  const { kind, stem } = claim.name;
  if (mention === numerator || mention.fact.statistic === 'change') return null;
  if (dimensionOf(mention.quantity) !== dimensionOf(numerator.quantity)) return null;
  if (mention.sentence === numerator.sentence && mention.at < numerator.at && !kind.planned)
    if (BEFORE.test(numerator.text.slice(mention.end, numerator.start))) return null;
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
  const listed = mention.part === numerator.part && isListed(mention, mentions) && isListed(numerator, mentions);
  if (kind.form === 'share' && claim.base === null && listed) return null;
  const ground =
    claim.base !== null || REMAINDER.test(mention.lead) || isUsed(numerator, mention, claim)
      ? 'near'
      : kind.planned
        ? groundOfPlan(mention, numerator, claim, under, mentions)
        : groundOfWhole(mention, numerator, claim, under, mentions);
  return operand(mention, ground, score);
}

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
  const isActual = mention.fact.aspect.value === 'actual' && !OUGHT.test(mention.lead);
  if (isActual && (!under || kind.over.test(mention.lead))) return 'near';
  if (!under && (!isPlan(mention) || (kind.form === 'ratio' && kind.money === true))) return 'near';
  // what is added to a budget may be for anything
  if ((!isOfChange(kind) && isOfAnother(claim.name, numerator, mention)) || SPENT.test(mention.lead)) return 'near';
  const answers = stem.length >= 2 && overlap(stem, labelOf(mention)) >= 0.5;
  if (isListed(mention, mentions) && !answers) return 'near';
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
function isPlanBehind(
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
  /^(?:(?:其|而|年度|全年|年初|当年|既定|原|调整后|设定)的?)*(?:预算|计划|目标|任务|设计)(?:数|值|量|安排|为|是|\s)*$/;

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
  if (mention.sentence !== numerator.sentence || mention.at > numerator.at || isEnumerated(mention)) return 'near';
  if (isListed(mention, mentions) && (kind.form === 'share' || mentions[indexIn(mentions, mention) + 1] !== numerator))
    return 'near';
  if (kind.form === 'share') {
    // 建安费398万元，设计费41万元，占…: figures one after another are rather parts of one whole
    const told = before?.pairs[0]?.numerator.mention === mention;
    const beside = told || isListed(at, mentions) || (!under && /占/.test(at.lead));
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
function wholeBeside(
  part: Mention,
  { mention: at, name: { kind, stem } }: Claim,
  mentions: readonly Mention[],
): Mention | null {
  if (part.quantity.kind !== 'count' || mentions[indexIn(mentions, part) + 1] !== at) return null;
  if (part.part !== at.part || part.depth !== at.depth || /其中|另|[，,].*[，,]/.test(at.between)) return null;
  const before = mentions.slice(Math.max(0, indexIn(mentions, part) - REACH), indexIn(mentions, part));
  const about = before.filter((m) => m.part === part.part);
  const [whole, ...others] = about.filter((m) => dimensionOf(m.quantity) === dimensionOf(part.quantity));
  if (whole === undefined || others.length > 0 || whole.depth !== part.depth || isEnumerated(part)) return null;
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

const OF_VALID = /满意$|知晓$|认可$/;
const VALID = /(?:有效|收回|回收)(?:问卷|答卷|样本|卷)?(?:共|为|有|计|数)*$/;
const VALID_ONLY = /有效(?:问卷|答卷|样本|卷)?(?:共|为|有|计|数)*$/;

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
  if (whole.at >= part.at || whole.paragraph !== part.paragraph || isListed(whole, mentions)) return false;
  const dimension = dimensionOf(whole.quantity);
  let next: Mention | undefined;
  for (let i = indexIn(mentions, whole) + 1; i > 0 && i < mentions.length && next === undefined; i++)
    if (dimensionOf(mentions[i]!.quantity) === dimension) next = mentions[i];
  if (next === undefined) return false;
  // 总额1.2亿元。其中，…
  if (whole.sentence !== part.sentence) return next.sentence === part.sentence && /^\s*其中/.test(next.topic);
  return next.sentence === whole.sentence && /其中|包括|分别|[，,]\s*由|[：:]|中[，,]/.test(next.between);
}

/** Where a figure stands among all; −1 for one of a table. Looked up for each, and so worked out once. */
const INDEXES = new WeakMap<readonly Mention[], Map<Mention, number>>();

function indexIn(mentions: readonly Mention[], mention: Mention): number {
  let index = INDEXES.get(mentions);
  if (!index) INDEXES.set(mentions, (index = new Map(mentions.map((m, i) => [m, i]))));
  return index.get(mention) ?? -1;
}

/** Whether no figure of its dimension stands before it in its part of the sentence. */
function isFirst(mention: Mention, mentions: readonly Mention[]): boolean {
  const dimension = dimensionOf(mention.quantity);
  for (let i = indexIn(mentions, mention) - 1; i >= 0 && mentions[i]!.part === mention.part; i--)
    if (dimensionOf(mentions[i]!.quantity) === dimension) return false;
  return true;
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

/** An average, a figure of the year before, or by how much that was exceeded: no operand of a rate. */
const isOfAnotherSort = ({ fact, lead }: Mention): boolean =>
  fact.statistic === 'average' ||
  fact.aspect.value === 'prior' ||
  (fact.statistic === 'change' && /^(?:多|少|增|减|上升|下降)/.test(lead));

/** Whether no figure of the same dimension stands between the two, but for one that is left aside. */
function isLastBefore(mention: Mention, later: Mention, mentions: readonly Mention[], aside?: Mention): boolean {
  const dimension = dimensionOf(mention.quantity);
  if (mention.at >= later.at || mention.paragraph !== later.paragraph) return false;
  for (let i = indexIn(mentions, mention) + 1; i > 0 && i < mentions.length; i++) {
    const other = mentions[i]!;
    if (other.at >= later.at) return true;
    if (other !== aside && !isOfAnotherSort(other) && dimensionOf(other.quantity) === dimension) return false;
  }
  return true;
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

const isSound = (claim: Claim, pair: Pair): boolean =>
  pair.numerator.ground !== 'near' && holds(relation(claim, [quotient(pair)], 'likely'));

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
  return relation(claim, [quotient(best), ...allowed.slice(0, MAX_READINGS).map(quotient)], basis, isSet);
}

const relation = (claim: Claim, readings: Relation['readings'], basis: Basis, isNamed = false): Relation =>
  relationOf(claim.name.kind.form, claim.mention.fact, readings, basis, {
    namedBase: isNamed || (claim.base?.single ?? false),
  });

const quotient = ({ numerator, denominator }: Pair): Operands => ({
  kind: 'quotient',
  numerator: numerator.mention.fact,
  denominator: denominator.mention.fact,
});

const isTogether = ({ numerator, denominator }: Pair): boolean =>
  IN_SENTENCE.has(numerator.ground) && IN_SENTENCE.has(denominator.ground);

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
function basisOf(pair: Pair, claim: Claim, pairs: readonly Pair[], mentions: readonly Mention[]): Basis {
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
function isByDefinition(
  { numerator, denominator }: Pair,
  { name: { kind, stem }, mention: at }: Claim,
  mentions: readonly Mention[],
): boolean {
  const base = denominator.mention;
  if (!IN_SENTENCE.has(numerator.ground) || base.paragraph !== at.paragraph || base.at > at.at) return false;
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
  if (name.kind.form === 'ratio' && isListed(at, mentions)) return true;
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
