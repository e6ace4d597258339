import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { significantDigits } from '../../model/misprint.js';
import type { Quantity } from '../../model/quantity.js';
import { isSure, relationOf, type Operands, type Relation } from '../../model/relation.js';
import { growthOverCurrent } from '../../model/wrong-base.js';
import type { Lookup } from './lookup.js';
import {
  areOfOne,
  BOTH_SIDES,
  changeBefore,
  comparisonOf,
  DID_MORE,
  grownRightBefore,
  isBaseOfRate,
  isChange,
  isOfAnother,
  isPlanned,
  LATTER,
  opensPart,
  OVER_YEAR,
  TURNED_FROM,
  type Comparison,
} from './comparisons.js';
import { bracketedPrior } from './bracketed-priors.js';
import { distantRests } from './distant-rests.js';
import { complementRelation, isOfAnotherThing } from './complements.js';
import { changeRows } from './change-rows.js';
import { directionOf } from './change-direction.js';
import { moneyLeft } from './money-left.js';
import { namedGap } from './named-gaps.js';
import { pairedChanges } from './paired-changes.js';
import { periodStep } from './period-steps.js';
import { priorGrowth } from './prior-growth.js';
import { quarterRelation } from './quarters.js';
import { restsOfPairs } from './rest-of-pairs.js';
import { shortfall } from './shortfalls.js';
import { roleInAccount } from './stock-changes.js';
import { isToldAsPrior, timeOf } from './times.js';
import { toldGaps } from './told-gaps.js';
import { withTwins } from './twin-changes.js';
import { isDetail, type Wholes } from './wholes.js';
import {
  dimensionOf,
  isAimedAt,
  isAside,
  isOfRule,
  labelOf,
  ofOneValue,
  overlap,
  SIDE,
  textBefore,
  type Mention,
} from './mention.js';

/** Words at the end of a lead that make its figure the difference of two others. */
const DIFFERENCE =
  /(?:审减|增加|增长|增收|增支|增产|[增减]员|[涨掉]粉|增|减少|下降|减收|减支|降低|降|压减|压降|压缩|缩减|缩短|缩小|扩大|延长|核减|提高|提升|上升|上涨|涨|跌|上调|下调|上浮|下浮|回升|回落|退步|多|少|高出?|低|快|慢|超出|超过目标|超目标|超计划|超额|净增|节约|节支|节省|结余|结转|缺口|缺额|缺|欠|短缺|短少|短|(?<!其)余|剩|倒挂|相差|差额|差|未支出|未执行|未使用|未用完|没花完|未完成|尚缺|省下|少完成|多完成|[多少][支付收训办花发建做用破查筹缴][出付获集]?|[多少]出|净值|(?:核减|审减|节[约省])(?:工程)?(?:价款|造价|投资|成本))(?:的|资金|金额|数|量|为|了|达|额|各|\p{Script=Han}{0,4}目标|年度|预算|共|\s)*$/u;
const REMAINDER =
  /核减|审减|节约|节支|节省|结余|结转|缺口|缺额|缺|欠|短缺|短少|(?<!缩)短|余|剩|倒挂|下浮|未支出|未执行|未使用|未用完|没花完|未完成|尚缺|省下|净值/;
const COMPARED = /比|较|同比|相比|相较/;
const PREVIOUS = /上年(?!度?末?结[转余])|去年|上一年|同期|年初|^[由从]|由[^，。；、]{0,8}$|从\d[^，。；、]{0,8}$/;

/** How far back in a passage the compared figures are looked for. */
const REACH = 12;
const MAX_READINGS = 12;

/** Differences and growth rates with the figures that they compare. */
export function changeRelations(mentions: readonly Mention[], lookup: Lookup, wholes: Wholes): Relation[] {
  const relations: Relation[] = [];
  mentions.forEach((claim, index) => {
    if (claim.quantity.value === null) return;
    const relation =
      namedGap(mentions, index) ??
      bracketedPrior(mentions, index) ??
      complementRelation(mentions, index, wholes) ??
      periodStep(mentions, index) ??
      shortfall(mentions, index) ??
      quarterRelation(mentions, index) ??
      beyondGoal(mentions, index) ??
      changeRelation({ mentions, claim, index, lookup, wholes });
    if (relation) relations.push(relation);
  });
  const steps = changeRows(mentions);
  const inSteps = new Set(steps.map(({ claimed }) => claimed));
  const rows = [...steps, ...pairedChanges(mentions).filter(({ claimed }) => !inSteps.has(claimed))];
  const inRows = new Set(rows.map(({ claimed }) => claimed));
  return [
    ...withTwins(
      mentions,
      relations.filter(({ claimed }) => !inRows.has(claimed)),
    ),
    ...rows,
    ...priorGrowth(
      mentions,
      new Set(relations.filter((relation) => isSure(relation) || holds(relation)).map(({ claimed }) => claimed)),
    ),
    ...moneyLeft(mentions),
    ...distantRests(mentions),
    ...restsOfPairs(mentions),
    ...toldGaps(mentions),
  ];
}

/** 新增停车位2,316个，目标2,000个，超出15.80%: by how much of the goal right before it the result before that passed it. */
function beyondGoal(mentions: readonly Mention[], index: number): Relation | null {
  const [first, second, claim] = [mentions[index - 2], mentions[index - 1], mentions[index]!];
  if (!first || !second) return null;
  // 不少于500人，实际563人，超12.60%: or the goal before what was done
  const [done, goal] =
    isPlanned(first) || KEPT_BOUNDS.has(first.quantity.comparator) ? [second, first] : [first, second];
  if (claim.quantity.unit !== '%' || !/^超(?:出|额|过)?了?$/.test(claim.lead)) return null;
  const areBeside = [done, goal].every((m) => m.part === claim.part && m.depth === claim.depth);
  const areOfOneKind = dimensionOf(done.quantity) === dimensionOf(goal.quantity) && dimensionOf(goal.quantity) !== '%';
  if (!areBeside || !areOfOneKind || done.fact.aspect.value === 'prior') return null;
  if (!(isPlanned(goal) || KEPT_BOUNDS.has(goal.quantity.comparator)) || isPlanned(done)) return null;
  if (done.quantity.comparator !== '=' || (goal === first && !/实际|完成|实/.test(done.lead))) return null;
  const operands = { kind: 'growth', current: done.fact, previous: goal.fact } as const;
  return relationOf('growth', claim.fact, [operands], 'identity', { direction: 1 });
}

/** 不少于500人, ≥500人 */
const KEPT_BOUNDS = new Set(['>=', '>']);

/** A figure that may be a change, with all that may tell of what. */
interface Setting {
  readonly mentions: readonly Mention[];
  readonly claim: Mention;
  readonly index: number;
  readonly lookup: Lookup;
  readonly wholes: Wholes;
}

function changeRelation(setting: Setting): Relation | null {
  if (isGrowth(setting)) return growthRelation(setting);
  return isDifference(setting.claim) ? differenceRelation(setting) : null;
}

const isGrowth = ({ claim, mentions, index }: Setting): boolean =>
  claim.quantity.kind === 'percent' &&
  claim.quantity.unit !== '个百分点' &&
  (claim.fact.statistic === 'growth' || (BY_HOW_MUCH.test(claim.lead) && changeBefore(mentions, index) !== null)) &&
  claim.quantity.comparator === '=' &&
  !/目标|预期|计划|左右/.test(claim.lead + claim.tail) &&
  // 上年同口径为1,094场，增长15.9%: of figures that are told
  !/(?:可比|同口径|不变价)\D*$/.test(textBefore(claim, 24)) &&
  !/带动|拉动|撬动|扣除|剔除|年均\p{Script=Han}{0,2}[增降升涨减长幅速率][长幅速率低]?$/u.test(textBefore(claim, 24));

/** 比平原户高4,800元，高出26.67%. */
const BY_HOW_MUCH = /^(?:即|约)?(?:高出?|多出?|低|少)(?:了|约)?$/;

function isDifference(claim: Mention): boolean {
  const dimension = dimensionOf(claim.quantity);
  if (dimension === null || claim.quantity.comparator !== '=' || isOfAnotherThing(claim)) return false;
  if (isAimedAt(claim) || isOfRule(claim)) return false;
  if (claim.quantity.unit === '个百分点') return true;
  return (
    dimension !== '%' &&
    (DIFFERENCE.test(claim.lead) || DID_MORE.test(claim.lead) || isSoManyMore(claim)) &&
    !isOfPart(claim) &&
    (!/新增/.test(claim.lead) || MORE_THAN.test(claim.clauseLead)) &&
    !/(?:上年|年初|期初|累计)[^，。；]{0,6}(?:结转|结余)|(?:最多|最少|至少|不少|不低|不高)于?$/.test(claim.lead)
  );
}

/** 较2023年的76家新增4家: what was new is what there is more than right before. */
const MORE_THAN = /[比较](?:20\d\d年|上年|去年)[末底]?的?\d[\d,.]*\D{1,3}新增$/;

/** 其中土建审减21.78万元: of one of the things that the figures before are of. */
const isOfPart = ({ clauseLead, lead }: Mention): boolean =>
  /^其中/.test(clauseLead) && REMAINDER.test(lead) && lead.replace(DIFFERENCE, '').replace('其中', '').length >= 2;

/** 比上年的2,918株多栽544株: more or less of what was done, right behind what it is compared with. */
const isSoManyMore = ({ lead, clauseLead }: Mention): boolean =>
  (/^[多少]\p{Script=Han}{1,2}$/u.test(lead) && /[比较]\D{0,12}\d/.test(clauseLead)) || SO_MANY.test(lead);
const SO_MANY = /^[多少][卖买销售运订招][出掉]?了?$|便宜$/;

interface Pair {
  readonly operands: Operands;
  /** The compared figure is the target of the other, named alike. */
  readonly onTarget?: boolean;
  readonly score: number;
  /** Both figures stand in the sentence of the claim, before it or at once after it in brackets. */
  readonly local: boolean;
  /** The words allow the figure to be what is compared with. */
  readonly fitting: boolean;
}

/** Figures so long do not close by chance. */
const LONG = 5;
/** Figures shorter than this close by chance, whatever stands around them. */
const TELLING = 3;

function differenceRelation(setting: Setting): Relation | null {
  const { mentions, claim, index, lookup, wholes } = setting;
  const points = claim.quantity.unit === '个百分点';
  const remainder = REMAINDER.test(claim.lead) && !points && !/[距离比较]/.test(claim.clauseLead);
  const compared = remainder ? null : comparisonOf(mentions, index, wholes);
  // 能耗由0.486降至0.468，下降3.70%，差0.80个百分点: points are of rates
  const fits = (m: Mention): boolean => !points || dimensionOf(m.quantity) === '%';
  if (compared?.current && compared.previous && fits(compared.current) && fits(compared.previous)) {
    const { current, previous } = compared;
    return relationOf(
      'difference',
      claim.fact,
      [changeBetween(current, previous, points)],
      areAlone(mentions, index, current, previous) ||
        LATTER.test(claim.clauseLead) ||
        BOTH_SIDES.test(claim.clauseLead) ||
        isTurned(mentions, index, current)
        ? 'identity'
        : 'stated',
      { direction: points ? 0 : directionOf(claim) },
    );
  }
  const named = compared ? differenceOfNamed(setting, compared) : null;
  if (named) return named;
  const inRow = points ? null : differenceInRow(mentions, index, compared, lookup);
  if (inRow) return inRow;
  const dimension = points ? '%' : dimensionOf(claim.quantity);
  // points lost are told with full marks and score
  if (dimension === '分') return null;
  const subjects = compared && compared.subject !== '' ? lookup.named(compared.subject, claim, dimension) : [];
  const bases = compared && compared.base.length >= 2 ? lookup.named(compared.base, claim, dimension) : [];
  const window = [...new Set([...nearby(mentions, claim, index, lookup), ...subjects, ...bases])].filter(
    (m) =>
      dimensionOf(m.quantity) === dimension &&
      m.quantity.unit !== '个百分点' &&
      m.quantity.value !== null &&
      m.fact.statistic !== 'growth' &&
      !isChange(m),
  );
  const direction = directionOf(claim);
  const pairs: Pair[] = [];
  for (const current of window) {
    for (const previous of window) {
      if (current === previous) continue;
      if (compared !== null && !agrees(compared, current, previous)) continue;
      // nothing is left where more was spent than there was
      const inSentence = current.sentence === claim.sentence && previous.sentence === claim.sentence;
      if (remainder && !inSentence && !previous.quantity.value!.lessThan(current.quantity.value!)) continue;
      const score =
        scorePair(current, previous, claim, remainder) +
        (remainder ? mainness(current, previous, lookup) : 0) -
        (isDetail(current, claim, wholes) ? 3 : 0);
      pairs.push({
        operands: changeBetween(current, previous, points),
        onTarget: isTargetOf(previous, current, claim),
        score,
        local: isLocal(current, claim) && (isLocal(previous, claim) || isTargetOf(previous, current, claim)),
        fitting: remainder
          ? isBalance(current, previous)
          : canBePrevious(previous, claim) && compared !== null && isNamed(compared, current, previous),
      });
    }
  }
  const balance = remainder ? balanceOf(window, claim) : null;
  const readings: [Operands, ...Operands[]] | null = balance ? [balance] : best(pairs, claim);
  if (readings === null || (!balance && !pairs[0]!.fitting && significantDigits(claim.quantity) < LONG)) return null;
  const told = balance !== null || isTold(pairs[0]!, compared);
  // of two figures elsewhere some slip gives a difference of two digits by chance
  if (!told && !pairs[0]!.local && significantDigits(claim.quantity) < TELLING) return null;
  return relationOf('difference', claim.fact, readings, told ? 'stated' : openBasis(pairs[0]!), {
    // of two rates in 个百分点 either may be printed first
    direction: remainder || points ? 0 : direction,
  });
}

/** What one figure is more than the other; `points` of rates are told in 个百分点. */
const changeBetween = ({ fact: current }: Mention, { fact: previous }: Mention, points: boolean): Operands =>
  points ? { kind: 'growth', current, previous } : { kind: 'difference', minuend: current, subtrahend: previous };

/**
 * 维护支出由3,816.42万元增至本年水平，净增74.35万元; 配套执行率比省级资金低1.74个百分点: what is named and not told beside the
 * change is the figure of just this name, wherever it is told.
 */
function differenceOfNamed(
  { claim, lookup }: Setting,
  { current, previous, subject, base }: Comparison,
): Relation | null {
  const dimension = claim.quantity.unit === '个百分点' ? '%' : dimensionOf(claim.quantity);
  const told = (name: string): Mention | null => {
    if (name.length < TELLING || dimension === '分') return null;
    const found = lookup
      .named(name, claim, dimension, SAME_NAME)
      .filter((m) => m.sentence !== claim.sentence && m.text !== '' && !isChange(m) && m.fact.aspect.value !== 'prior')
      .filter((m) => overlap(m.lead.replace(SIDE, ''), name) >= MOSTLY);
    return ofOneValue(found);
  };
  if (current) return null;
  if (!previous && dimension === '%') {
    const both = ratesOfBoth(subject, base, claim, lookup);
    if (both) return both;
  }
  const own = subject === '' && previous ? (TURNED_BY.exec(previous.lead)?.[1] ?? '') : subject;
  const kind = dimension === '%' ? (/\p{Script=Han}{2}率$/u.exec(subject)?.[0] ?? '') : '';
  const from = previous ?? (kind === '' || base.length < 2 || base.endsWith('率') ? null : told(`${base}${kind}`));
  const to = from && told(own);
  if (!from || !to || (previous && !TURNED_BY.test(previous.lead))) return null;
  const isRate = dimension === '%';
  return relationOf('difference', claim.fact, [changeBetween(to, from, isRate)], 'likely', {
    direction: isRate ? 0 : directionOf(claim),
  });
}

/** 受访商户满意度93.55%，受访居民90.14%. …受访居民低于受访商户3.41个百分点: the one sentence elsewhere that tells the rates of both. */
function ratesOfBoth(subject: string, base: string, claim: Mention, lookup: Lookup): Relation | null {
  if (subject.length < TELLING || base.length < TELLING) return null;
  const [own, others] = [subject, base].map((name) =>
    lookup
      .named(name, claim, '%', SAME_NAME)
      .filter((m) => m.text !== '' && m.sentence !== claim.sentence && !isChange(m)),
  );
  const isNamed = (m: Mention, name: string): boolean => overlap(name, m.lead) >= SAME_NAME;
  const pairs = own!.flatMap((current) =>
    others!
      .filter((previous) => previous !== current && previous.sentence === current.sentence)
      .filter((previous) => isNamed(current, subject) && isNamed(previous, base))
      .map((previous) => ({ current, previous })),
  );
  const [pair] = pairs;
  return pair && pairs.length === 1
    ? relationOf(
        'difference',
        claim.fact,
        [{ kind: 'growth', current: pair.current.fact, previous: pair.previous.fact }],
        'likely',
      )
    : null;
}

/** How well a name must be found again in the words of the figure that it names. */
const SAME_NAME = 0.86;
/** And how much of its words is the name: 基本支出由人员经费 is another thing than 基本支出. */
const MOSTLY = 0.6;
/** 维护支出由, 维护支出由上年的. */
const TURNED_BY = /^([^，。；、]{3,16}?)(?:由|从)(?:上年|去年|20\d\d年)?的?$/;

/** 由84.2%升至90.6%，上升6.4个百分点: told in one breath, whatever follows. */
function isTurned(mentions: readonly Mention[], index: number, current: Mention): boolean {
  const [from, to, claim] = [mentions[index - 2], mentions[index - 1], mentions[index]!];
  return (
    to === current &&
    from?.part === to.part &&
    to.part === claim.part &&
    TURNED_FROM.test(from.lead) &&
    TO.test(to.between) &&
    /^[，,]?[^，,。；;、]{2,6}$/.test(claim.between)
  );
}
const TO =
  /^的?[^，。；、\d]{0,6}(?:[升降增减]|提[高升]|下降|上升)[到至为](?:20\d\d年的?)?$|^[^，。；、]{0,8}(?:[升降增减]|提[高升]|下降|上升)[到至][^，。；、]{0,8}$/;

/** Told in one part of a sentence with the change, and no other figure of their kind beside them. */
function areAlone(mentions: readonly Mention[], index: number, current: Mention, previous: Mention): boolean {
  const claim = mentions[index]!;
  if (previous.part !== claim.part || current.text !== claim.text) return false;
  // 满意度93.52%；上年为92.10%，提高1.42个百分点
  if (current.part !== claim.part && !(opensPart(previous) && current.part === claim.part - 1)) return false;
  return mentions
    .slice(Math.max(0, index - REACH), index + REACH)
    .filter(
      (m) => [claim.part, current.part].includes(m.part) && dimensionOf(m.quantity) === dimensionOf(current.quantity),
    )
    .every(
      (m) =>
        m === claim ||
        m === current ||
        m === previous ||
        m.quantity.unit === '个百分点' ||
        m.fact.statistic === 'growth',
    );
}

/** 较上年增加X, 结余X: what the row of a table that repeats the figure has of the year before, or of its budget. */
function differenceInRow(
  mentions: readonly Mention[],
  index: number,
  compared: Comparison | null,
  lookup: Lookup,
): Relation | null {
  const claim = mentions[index]!;
  const relation = (current: Mention, other: Mention, basis: Relation['basis']): Relation =>
    relationOf(
      'difference',
      claim.fact,
      [
        compared
          ? { kind: 'difference', minuend: current.fact, subtrahend: other.fact }
          : { kind: 'difference', minuend: other.fact, subtrahend: current.fact },
      ],
      basis,
      { direction: compared ? directionOf(claim) : 0 },
    );
  if (compared) {
    const { current, previous } = compared;
    const prior = current && !previous && OVER_PRIOR.test(claim.clauseLead) ? lookup.beside(current, 'prior') : null;
    return prior ? relation(current!, prior, 'stated') : null;
  }
  const told = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.sentence === claim.sentence && dimensionOf(m.quantity) === dimensionOf(claim.quantity));
  const spent = told.at(-1);
  if (!spent || spent.part !== claim.part || spent.depth !== claim.depth || !SPENT.test(spent.lead)) return null;
  if (told.some((m) => m !== spent && AVAILABLE.test(m.lead)) || /累计|其中/.test(claim.clauseLead)) return null;
  const planned = lookup.beside(spent, 'planned');
  return planned && spent.quantity.value!.lessThan(planned.quantity.value!) ? relation(spent, planned, 'likely') : null;
}

/** Compared with the year before, and with nothing else that it had. */
const OVER_PRIOR = /(?:比|较|与|同)(?:上年|去年|上一年)(?:度|决算|支出|实际|同期|增|减|上|下|提|降|多|少|$)|同比/;

/** A side that the words tell for certain is no other figure. */
const agrees = ({ current, previous }: Comparison, a: Mention, b: Mention): boolean =>
  (current === null || a === current) && (previous === null || b === previous);

/** Sides that the words only name are figures of those names, wherever they are told. */
function isNamed({ current, previous, subject, base }: Comparison, a: Mention, b: Mention): boolean {
  const named = current !== null || subject === '' || overlap(subject, `${a.topic}${labelOf(a)}`) >= 0.6;
  const fits = previous !== null || base.length < 2 || overlap(base, labelOf(b)) >= 0.6;
  return (
    named && fits && (previous !== null || overlap(labelOf(a).replace(SIDE, ''), labelOf(b)) >= 0.4 || base !== '')
  );
}

const isBalance = (minuend: Mention, subtrahend: Mention): boolean =>
  AVAILABLE.test(minuend.lead) &&
  SPENT.test(subtrahend.lead) &&
  ![minuend, subtrahend].some((m) => REMAINDER.test(m.lead));

const AVAILABLE = /原值|成本|送审|报审|预算|计划|目标|任务|控制价|概算|可用|收入|到位|下达|合同|应|总|安排/;
const SPENT = /折旧|执行水?价|到位|审定|结算|支出|实际|中标|完成|使用|执行|支付|已|成交/;

/** 预算36.20万元，支出28.25万元，结余7.95万元: both in the part of the sentence that tells the balance, and none besides. */
function balanceOf(window: readonly Mention[], claim: Mention): Operands | null {
  const told = window.filter((m) => m.part === claim.part && m.at < claim.at && m.depth === claim.depth);
  const spent = told.filter((m) => SPENT.test(m.lead) && !/应|预算|计划/.test(m.lead));
  const available = told.filter((m) => AVAILABLE.test(m.lead) && !spent.includes(m));
  const [minuend, subtrahend] = [available[0], spent[0]];
  if (!minuend || !subtrahend || told.length !== 2 || /累计|其中|[由因]/.test(claim.clauseLead)) return null;
  return { kind: 'difference', minuend: minuend.fact, subtrahend: subtrahend.fact };
}

/** A balance that names nothing of its own is that of the whole. */
const mainness = (current: Mention, previous: Mention, lookup: Lookup): number =>
  [current, previous].filter((m) => lookup.isMain(m)).length * 2;

/** 运维设施412座，较目标多12座: the target of these words is told once, elsewhere. */
const isTold = (pair: Pair, compared: Comparison | null): boolean =>
  pair.onTarget === true && pair.fitting && compared !== null && compared.current !== null;

function scorePair(current: Mention, previous: Mention, claim: Mention, remainder: boolean): number {
  let score = nearness(current, claim) + nearness(previous, claim);
  const prior = PREVIOUS.test(previous.lead) || previous.fact.aspect.value === 'prior';
  if (remainder) {
    if (/预算|计划|控制价|应|目标|概算|可用|收入|到位/.test(current.lead)) score += 2;
    if (/支出|实际|中标|完成|使用|执行|到位/.test(previous.lead)) score += 2;
    return score;
  }
  if (prior) score += 2.5;
  if (COMPARED.test(previous.between) && previous.at > current.at) score += 2;
  if (current.fact.aspect.value === 'prior') score -= 3;
  if (/目标|计划|预算|标准/.test(labelOf(previous)) && COMPARED.test(claim.clauseLead)) score += 1.5;
  if (isTargetOf(previous, current, claim)) score += 4;
  score += 2 * overlap(labelOf(current), labelOf(previous));
  if (current.fact.statistic === 'change' || previous.fact.statistic === 'change') score -= 2;
  return score;
}

function growthRelation({ mentions, claim, index, lookup, wholes }: Setting): Relation | null {
  const exact = exactGrowth(mentions, index, wholes, lookup);
  if (exact.length > 0) {
    const [first, ...rest] = exact;
    const way = directionOf(claim.lead === '' ? (changeBefore(mentions, index) ?? claim) : claim);
    return relationOf('growth', claim.fact, [first!, ...rest], 'identity', { direction: way });
  }
  const named =
    growthOfNamed(mentions, index, wholes, lookup) ??
    growthBeforeChange(mentions, index) ??
    growthOfStock(mentions, index);
  if (named) return named;
  const own = grownRightBefore(mentions, index);
  const window = nearby(mentions, claim, index, lookup).filter((m) => {
    const dimension = dimensionOf(m.quantity);
    if (own !== null && isOfAnother(m, own, mentions)) return false;
    return dimension !== null && dimension !== '%' && dimension !== '分' && m.quantity.value!.sign() !== 0;
  });
  const past = new Set(window.filter((m) => timeOf(m, claim) !== 'same'));
  const { previous } = comparisonOf(mentions, index, wholes);
  const isBare = !COMPARED.test(claim.clauseLead) && changeBefore(mentions, index) === null;
  const pairs: Pair[] = [];
  for (const a of window) {
    for (const b of window) {
      if (
        a === b ||
        dimensionOf(a.quantity) !== dimensionOf(b.quantity) ||
        (a !== previous && !isPrevious(a, claim) && past.has(a))
      )
        continue;
      // 比2022年的1965人增长17.96%: what is compared with is told
      if (previous !== null && b !== previous && !(a === previous && goesOn(claim, b, previous))) continue;
      const base = nearness(a, claim) + nearness(b, claim);
      const local = isLocal(a, claim) && isLocal(b, claim);
      const detail = isDetail(a, claim, wholes) ? -3 : 0;
      const alike = isAlike(a.quantity, b.quantity) ? 1.5 : 0;
      const change = b.fact.statistic === 'change' || DIFFERENCE.test(b.lead);
      if (change) {
        const adjacent = b.at < claim.at && claim.at - b.at < 20 && b.paragraph === claim.paragraph ? 3 : 0;
        if (!a.quantity.value!.equals(b.quantity.value!)) {
          if (a === previous || isPrevious(a, claim))
            pairs.push({
              local,
              fitting: canBePrevious(a, claim),
              operands: { kind: 'growth-on-previous', change: b.fact, previous: a.fact },
              score: base + 2 + adjacent,
            });
          else
            pairs.push({
              local,
              fitting: yearCompared(claim) === null,
              operands: { kind: 'growth-from-change', current: a.fact, change: b.fact },
              score: base + 1 + adjacent,
            });
        }
        continue;
      }
      if (isChange(a) || a === previous) continue;
      // 支出398.5亿元，为调整预算482.7亿元的82.6%，增4.4%
      if (isBaseOfRate(b) && isPlanned(b) && !OVER_PLAN.test(claim.clauseLead)) continue;
      // 收入142.8亿元，支出127.5亿元，增长10.2%: neither is what the other was
      if (isBare && !isPrevious(b, claim) && !areTwoOfOne(a, b)) continue;
      const prior = isPrevious(b, claim) ? 3 : -0.5;
      const wrong = isPrevious(a, claim) ? -3 : 0;
      pairs.push({
        local,
        fitting: canBePrevious(b, claim),
        operands: { kind: 'growth', current: a.fact, previous: b.fact },
        score: base + prior + wrong + alike + detail + 1.5 * overlap(labelOf(a), labelOf(b)),
      });
    }
  }
  const readings = best(pairs, claim);
  if (readings === null) return null;
  const relation = relationOf('growth', claim.fact, readings, openBasis(pairs[0]!), {
    direction: directionOf(claim),
  });
  return holds(relation) ? relation : (onWrongBase(relation) ?? relation);
}

const areTwoOfOne = (a: Mention, b: Mention): boolean => areOfOne(a, b) && isReceived(a) === isReceived(b);
const isReceived = ({ lead }: Mention): boolean => /收入/.test(lead);

/** 基本支出增加76.42万元，增长1.60%: a change with its rate, of a thing whose figure is told elsewhere by just this name. */
function growthOfNamed(mentions: readonly Mention[], index: number, wholes: Wholes, lookup: Lookup): Relation | null {
  const claim = mentions[index]!;
  const change = changeBefore(mentions, index);
  const told = claim.text.slice(0, claim.start);
  if (!change || !goesOn(claim, change, null) || !(OVER_PRIOR.test(told) || OVER_YEAR.test(told))) return null;
  const { current, previous, subject } = comparisonOf(mentions, mentions.lastIndexOf(change, index), wholes);
  if (current || previous) return null;
  if (subject === '') {
    const before = soleBefore(mentions, change);
    return before ? growthFrom(claim, change, before) : null;
  }
  if (subject.length < TELLING) return null;
  const alike = lookup.named(subject, claim, dimensionOf(change.quantity), SAME_NAME);
  const inRow = growthInRow(claim, change, alike, lookup);
  if (inRow) return inRow;
  const named = alike.filter((m) => m.sentence !== claim.sentence && isThisYears(m) && isNamedJust(m, subject));
  const before = ofOneValue(named);
  return before && growthFrom(claim, change, before);
}

const AT_THE_END = /[年期月][末底]|[共达有为至到]|总[数量]?|在册/g;

/** 全年净增200家，年末1200家，比年初增长20%: the net change and the stock that it made, told right before its rate. */
function growthOfStock(mentions: readonly Mention[], index: number): Relation | null {
  const claim = mentions[index]!;
  const [change, stock] = mentions.slice(Math.max(0, index - 2), index);
  if (!change || !stock || change.sentence !== claim.sentence || stock.depth !== claim.depth) return null;
  const net = /净[增减]/.exec(change.clauseLead)?.[0];
  if (net === undefined || roleInAccount(stock) !== 'closing') return null;
  const dimension = dimensionOf(change.quantity);
  if (dimension === null || dimension === '%' || dimension !== dimensionOf(stock.quantity)) return null;
  const [gained, kept] = [change.lead.replace(/^.*净[增减][加少长]?/, ''), stock.lead.replace(AT_THE_END, '')];
  if (gained.length >= 2 && kept.length >= 2 && overlap(kept, gained) < 0.5) return null;
  if (directionOf(claim) !== (net.startsWith('净增') ? 1 : -1)) return null;
  if (
    !/^[，,、]?(?:(?:同?比|[较与])(?:年初|上年末?|上年底|期初|去年末?|去年底)相?比?)?\p{Script=Han}{2}[了率]?$/u.test(
      claim.between,
    )
  )
    return null;
  return growthFrom(claim, change, stock);
}

/** 实际开支11.42万元，比上年下降14.01%，减少1.86万元: the change right behind its rate, of the only result of its kind in the sentence. */
function growthBeforeChange(mentions: readonly Mention[], index: number): Relation | null {
  const [claim, change] = [mentions[index]!, mentions[index + 1]];
  if (!change || change.part !== claim.part || change.depth !== claim.depth) return null;
  if (!CHANGE_BEHIND.test(change.between) || directionOf(claim) !== directionOf(change)) return null;
  if (!OVER_PRIOR.test(claim.clauseLead) || !isResultOfOwn(claim)) return null;
  const told = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.sentence === claim.sentence && dimensionOf(m.quantity) === dimensionOf(change.quantity))
    .filter((m) => isThisYears(m) && !isPlanned(m) && !isChange(m));
  const [current, ...others] = told;
  return current && others.length === 0 ? growthFrom(claim, change, current) : null;
}

const CHANGE_BEHIND =
  /^[，,（(]?(?:即|约)?(?:[比较]上年|同比)?(?:增加|减少|增长|下降|压减|净增|净减|[多少]\p{Script=Han}?)了?$/u;
/** 比上年下降, 支出比上年下降: of what the sentence is about. */
const isResultOfOwn = ({ clauseLead }: Mention): boolean =>
  /^(?:支出|收入|经费|费用|开支|金额|数量|总量|规模)?(?:同比|[比较与同])/.test(clauseLead.trim());

/** 缴费人数比上年多1,555人，增长0.79%: of the row of a table by that name which has just this change between its two years. */
function growthInRow(claim: Mention, change: Mention, alike: readonly Mention[], lookup: Lookup): Relation | null {
  if (significantDigits(change.quantity) < TELLING) return null;
  for (const current of alike) {
    const previous = current.text === '' ? lookup.beside(current, 'prior') : null;
    if (previous === null) continue;
    const by = current.quantity.value!.minus(previous.quantity.value!).abs();
    if (by.equals(change.quantity.value!.abs()))
      return relationOf(
        'growth',
        claim.fact,
        [{ kind: 'growth', current: current.fact, previous: previous.fact }],
        'stated',
        { direction: directionOf(claim) },
      );
  }
  return null;
}

const growthFrom = (claim: Mention, change: Mention, current: Mention): Relation =>
  relationOf(
    'growth',
    claim.fact,
    [{ kind: 'growth-from-change', current: current.fact, change: change.fact }],
    'stated',
    { direction: directionOf(claim) },
  );

/** 全年接诊14,286人次。较2022年多1,246人次，增长9.56%: the only figure of its kind in the sentence before, where none opens its own. */
function soleBefore(mentions: readonly Mention[], change: Mention): Mention | null {
  const index = mentions.indexOf(change);
  if (
    !/^(?:这|该数)?(?:较|比|与|同比)/.test(change.clauseLead) ||
    !/[。\n]$/.test(change.text.slice(0, change.start - change.clauseLead.length).trimEnd())
  )
    return null;
  const told = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.sentence === change.sentence - 1 && m.text === change.text)
    .filter((m) => dimensionOf(m.quantity) === dimensionOf(change.quantity));
  const [only] = told;
  return only && told.length === 1 && isThisYears(only) ? only : null;
}

const isThisYears = (m: Mention): boolean =>
  !isChange(m) &&
  (m.fact.aspect.value === null || m.fact.aspect.value === 'actual') &&
  TOLD_WHOLE.has(m.fact.statistic);
const TOLD_WHOLE = new Set<Fact['statistic']>(['amount', 'count']);

/** By the words of the subject and no others. */
const isNamedJust = ({ lead, text }: Mention, subject: string): boolean =>
  text !== '' && overlap(lead.replace(SIDE, '').replace(/^(?:20\d\d年度?|[本今]年)/, ''), subject) >= 0.95;

/** How many of the likeliest readings are tried for a rate divided by the wrong base. */
const TRIED_ON_WRONG_BASE = 3;

/**
 * The commonest wrong growth of all is divided by the current figure. That a rate is just this of two figures, where
 * its words say which way they went, shows that it is made of them: it would be hit by chance in one case of a hundred
 * at the most.
 */
function onWrongBase(relation: Relation): Relation | null {
  if (significantDigits(relation.claimed.quantity) < 3) return null;
  const found = growthOverCurrent(relation, relation.readings.slice(0, TRIED_ON_WRONG_BASE));
  return found ? { ...relation, readings: [found], basis: 'stated' } : null;
}

/** The ways in which the words say that the rate follows: from both figures, or from the change beside it and one of them. */
function exactGrowth(mentions: readonly Mention[], index: number, wholes: Wholes, lookup: Lookup): Operands[] {
  const claim = mentions[index]!;
  const { current, previous: told }: Comparison = comparisonOf(mentions, index, wholes);
  const inRow = current && !told && OVER_PRIOR.test(claim.clauseLead) ? lookup.beside(current, 'prior') : null;
  const before = changeBefore(mentions, index);
  const compared = told ?? inRow;
  const previous = before && compared && isOfOtherClass(before, compared) ? null : compared;
  const net = mentions[index - 2];
  const isOfNet =
    !before && net && previous === mentions[index - 1] && net.part === claim.part && isNetOfStock(net, previous);
  const change = isOfNet ? net : before && goesOn(claim, before, previous) ? before : null;
  const after = mentions[index + 1];
  const readings: Operands[] = [];
  // 上年62.10万元，今年下降5.31%，少花3.30万元
  if (!current && !change && previous && after && isTailOf(after, claim))
    readings.push({ kind: 'growth-on-previous', change: after.fact, previous: previous.fact });
  if (current && previous && current.quantity.value!.sign() !== 0 && previous.quantity.value!.sign() !== 0)
    readings.push({ kind: 'growth', current: current.fact, previous: previous.fact });
  if (change && previous && dimensionOf(change.quantity) === dimensionOf(previous.quantity)) {
    const reading = { kind: 'growth-on-previous', change: change.fact, previous: previous.fact } as const;
    // 较上年的72场增加12场，增长16.7%: told with the change itself
    if (isInClauseOf(change, previous)) readings.unshift(reading);
    else readings.push(reading);
  } else if (change && current && dimensionOf(change.quantity) === dimensionOf(current.quantity))
    readings.push({ kind: 'growth-from-change', current: current.fact, change: change.fact });
  return readings;
}

/** A档由465元调到490元，C档调增14元: of another class than the figure before. */
function isOfOtherClass(change: Mention, previous: Mention): boolean {
  const mark = CLASS.exec(change.lead)?.[0];
  return mark !== undefined && CLASS.test(previous.lead) && !previous.lead.includes(mark);
}

const CLASS = /(?:[A-Z甲乙丙丁戊]|[一二三四五六七八九十])[档类级等批标]/i;

const isInClauseOf = (change: Mention, { start }: Mention): boolean =>
  start < change.start && start >= change.start - change.clauseLead.length;

/**
 * Whether a rate speaks of the change before it: not where it names another base than the change (比计划多3.2公里，
 * 较上年的49.5公里增长17.6%).
 */
const goesOn = (claim: Mention, change: Mention, previous: Mention | null): boolean =>
  change.quantity.unit !== '个百分点' &&
  !(previous !== null && previous.start > change.end && previous.end < claim.start && previous.depth <= claim.depth) &&
  (!OVER_PLAN.test(change.clauseLead) || (previous !== null && isPlanned(previous)));

/** 净减276人，比上年末的10,146人下降2.72%: what a stock changed by, over what it was. */
const isNetOfStock = (change: Mention, previous: Mention): boolean =>
  /净[增减]/.test(change.lead) && /(?:上年|去年|20\d\d年)[末底]|[年期]初/.test(previous.lead);

/** A change that follows its rate at once, on nothing but a comma. */
const isTailOf = (change: Mention, claim: Mention): boolean =>
  isChange(change) &&
  change.quantity.kind !== 'percent' &&
  change.part === claim.part &&
  change.depth === claim.depth &&
  /^[，,、][^，,、比较]{1,6}$/.test(claim.text.slice(claim.end, change.start));

const OVER_PLAN = /超额|超[计目任]|[比较]\p{Script=Han}{0,6}(?:计划|目标|任务)/u;

/** Two periods of one thing are of one size. */
function isAlike(a: Quantity, b: Quantity): boolean {
  const [low, high] = a.value!.abs().lessThan(b.value!.abs())
    ? [a.value!.abs(), b.value!.abs()]
    : [b.value!.abs(), a.value!.abs()];
  return high.lessThan(low.times(Decimal.of(25n, 1)));
}

/** The year that the words compare with, where they name one: 比2021年增长. */
const yearCompared = (claim: Mention): string | null =>
  /(?:比|较|与)\s*(20\d\d)\s*年/.exec(claim.clauseLead)?.[1] ?? null;

/** Whether a figure can be the one that the words compare with: of the year they name, and told as of another year. */
function canBePrevious(mention: Mention, claim: Mention): boolean {
  const year = yearCompared(claim);
  if (year !== null) return mention.fact.period.value === year || mention.lead.includes(year);
  return !/上年|去年|同期/.test(claim.clauseLead) || isPrevious(mention, claim);
}

const isPrevious = (mention: Mention, claim: Mention): boolean =>
  isToldAsPrior(mention, claim) || PREVIOUS.test(mention.lead);

/** The figures before the claim in its passage and the one before, those just after, and those told of the same facts elsewhere. */
function nearby(mentions: readonly Mention[], claim: Mention, index: number, lookup: Lookup): Mention[] {
  const local = mentions
    .slice(Math.max(0, index - REACH), index + 4)
    .filter((m) => m !== claim && m.paragraph >= claim.paragraph - 2 && (m.at < claim.at || isAside(m, claim)));
  const beside = local
    .filter((m) => m.sentence === claim.sentence && m.at < claim.at)
    .slice(-3)
    .flatMap((m) => lookup.besideEchoes(m).slice(0, 6));
  const subject = claim.lead.replace(DIFFERENCE, '').replace(/^(?:比|较|其中)?(?:上年|去年|同期|计划|目标)?/, '');
  const named = subject.length >= 3 ? lookup.named(subject, claim) : [];
  const targets = AGAINST_TARGET.test(claim.clauseLead)
    ? local.filter((m) => m.sentence === claim.sentence && m.at < claim.at).flatMap((m) => targetsOf(m, lookup))
    : [];
  const balance = REMAINDER.test(claim.lead) && claim.quantity.kind === 'money' ? lookup.nearestMainAmounts(claim) : [];
  return [...new Set([...local, ...beside, ...named, ...targets, ...balance])].filter((m) => m.quantity.value !== null);
}

const isTargetOf = (target: Mention, result: Mention, claim: Mention): boolean =>
  AGAINST_TARGET.test(claim.clauseLead) &&
  target.fact.aspect.value === 'target' &&
  overlap(labelOf(result).replace(SIDE, ''), labelOf(target)) >= 0.8;

const AGAINST_TARGET = /目标|计划|任务/;

/** What was planned of the thing that a figure counts, told elsewhere in the same words. */
const targetsOf = (mention: Mention, lookup: Lookup): Mention[] =>
  lookup
    .named(labelOf(mention).replace(SIDE, ''), mention, dimensionOf(mention.quantity), 0.7)
    .filter((m) => m.fact.aspect.value === 'target' && m.sentence !== mention.sentence);

const isLocal = (mention: Mention, claim: Mention): boolean =>
  mention.sentence === claim.sentence && (mention.at < claim.at || isAside(mention, claim));

const nearness = (mention: Mention, claim: Mention): number =>
  (mention.sentence === claim.sentence ? 1.5 : mention.paragraph === claim.paragraph ? 0.3 : -0.5) -
  Math.min(2, Math.abs(claim.at - mention.at) / 80);

/** From this score on the figures rival no others. */
const CERTAIN = 6.5;

/** Of figures that the words do not tie for certain. */
const openBasis = ({ fitting }: Pair): Relation['basis'] => (fitting ? 'likely' : 'conjectured');

/** The likeliest reading and those that rival it; of a coarse claim few, since one of many would fit it by chance. */
function best(pairs: Pair[], claim: Mention): [Operands, ...Operands[]] | null {
  const [first, ...rest] = pairs.sort((a, b) => b.score - a.score);
  if (!first) return null;
  const margin = first.local && first.score >= CERTAIN ? 1.5 : significantDigits(claim.quantity) <= 3 ? 2 : 4;
  const rivals = rest.filter((pair) => pair.score >= first.score - margin && (!first.local || pair.local));
  return [first.operands, ...rivals.slice(0, MAX_READINGS - 1).map((pair) => pair.operands)];
}
