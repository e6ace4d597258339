import type { Span } from '../model/document.js';
import { meets, sameFigure } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { Decimal } from '../model/decimal.js';
import { groupBy } from '../model/grouping.js';
import { relationOf, type Basis, type Relation } from '../model/relation.js';
import {
  AIMED_AT,
  COMMON_UNITS,
  directionOf,
  isAim,
  isAverage,
  isBound,
  isOfOwnWords,
  kindOf,
  leadOf,
  MEASURED,
  OF_TARGET,
  tailOf,
  unitOf,
} from './aims.js';
import { commonGoals } from './common-goals.js';
import { keptBounds } from './kept-bounds.js';
import {
  isOfManyYears,
  isPartial,
  plansThenResults,
  RATE_OF_PLAN,
  restOfSentence,
  type PlanThenResult,
} from './plans-then-results.js';
import { BEFOREHAND } from './narrative/comparisons.js';
import { goalElsewhere, goalsOfTheirOwn, passedByRates, toldVerdicts } from './told-verdicts.js';
import { isOneRate, type Vocabulary } from './repeats/likeness.js';
import { contentWordsOf, isStart, type Signature } from './repeats/signature.js';

/**
 * Targets of running text beside what was achieved (domain T54, T61, T63): within one sentence by its words, otherwise
 * the figure elsewhere whose words are those of the target. `known` are relations that the layout made already.
 */
export function targetRelations(
  signatures: readonly Signature[],
  vocabulary: Vocabulary,
  known: readonly Relation[],
): Relation[] {
  const paired = new Set(known.filter(({ form }) => form === 'target').flatMap(boundsOf));
  const relations: Relation[] = [];
  const pairTold = (told: readonly PlanThenResult[]): void => {
    for (const plan of told) {
      const relation = paired.has(plan.target.fact) ? null : relationOfTold(plan);
      if (relation === null) continue;
      paired.add(plan.target.fact);
      relations.push(relation);
    }
  };
  const told = plansThenResults(signatures);
  pairTold(told.filter(({ ranked }) => ranked));
  const sentences = groupBy(signatures, ({ sentence }) => sentence);
  for (const sentence of sentences.values()) {
    for (const relation of [...keptBounds(sentence), ...commonGoals(sentence)]) {
      boundsOf(relation).forEach((bound) => paired.add(bound));
      relations.push(relation);
    }
    for (const [actual, target] of pairedByRank(sentence)) {
      paired.add(target.fact);
      relations.push(targetRelation(actual.fact, target, 'stated'));
    }
    sentence.forEach((target, i) => {
      if (paired.has(target.fact) || !isNamedTarget(target)) return;
      const actual = actualBeside(sentence, i);
      if (actual === null || (target.dimension === '元' && SAVED.test(behind(actual)))) return;
      paired.add(target.fact);
      relations.push(targetRelation(actual.fact, target, 'stated'));
    });
  }
  pairTold(told);
  for (const actual of signatures) {
    const ceiling = KEPT_BEHIND.test(behind(actual)) ? ceilingKept(actual, signatures) : null;
    if (ceiling !== null && !relations.some(({ claimed }) => claimed === actual.fact)) relations.push(ceiling);
  }
  const claimed = new Set(relations.map((relation) => relation.claimed));
  const isTaken = ({ fact }: Signature): boolean => paired.has(fact);
  for (const relation of [
    ...goalsOfTheirOwn(sentences.values()),
    ...toldVerdicts(sentences.values(), signatures, isTaken),
    ...passedByRates(sentences.values(), signatures, isTaken),
  ]) {
    if (claimed.has(relation.claimed)) continue;
    boundsOf(relation).forEach((bound) => paired.add(bound));
    relations.push(relation);
  }
  for (const target of signatures) {
    if (paired.has(target.fact) || !isAim(target) || isOfManyYears(target)) continue;
    const beside = sentences.get(target.sentence)!;
    const relation = isOfOwnWords(target)
      ? (achievedElsewhere(target, beside, vocabulary) ??
        achievedInParts(target, signatures) ??
        achievedInRow(target, signatures) ??
        achievedByName(target, signatures) ??
        achievedAlone(target, signatures) ??
        achievedByUnit(target, signatures))
      : (achievedByName(target, signatures) ??
        achievedByVerb(target, signatures) ??
        achievedUnderName(target, signatures) ??
        achievedByUnit(target, signatures));
    if (relation) relations.push(relation);
  }
  const passed = passedByGaps(signatures, sentences, [...known, ...relations]);
  const results = new Set(passed.map(({ claimed }) => claimed));
  return [...relations.filter(({ claimed }) => !results.has(claimed)), ...passed].filter(
    (relation) =>
      isOfResult(relation) && !isMetWithNext(relation, signatures) && !isBesideIntent(relation.claimed, signatures),
  );
}

/** 力争流标率控制在8%以内（本年实际12.5%）: where what is meant to be done later starts from. */
const isBesideIntent = (claimed: Fact, signatures: readonly Signature[]): boolean =>
  BESIDE_INTENT.test(signatures.find(({ fact }) => fact === claimed)!.lead);

const BESIDE_INTENT = /(?:力争|争取|拟)[^。；（(]{0,60}[（(](?:本年|今年|当年|目前|现)[^，。；（()）]{0,12}$/;

/** Money that was planned is no result, and 座均9.45万人次 is held to no number of all. */
const isOfResult = ({ claimed, readings: [first] }: Relation): boolean =>
  !(claimed.aspect.value === 'budget' && claimed.aspect.certainty === 'stated') &&
  !BEYOND.test(claimed.measure) &&
  (first.kind !== 'order' ||
    claimed.quantity.kind !== 'count' ||
    isAverage(claimed) === isAverage(first.bound) ||
    // 平均修剪11遍，计划10遍
    NO_THING_OF_ITS_OWN.test(first.bound.measure) ||
    // 平均用时12.5个工作日，时限15个工作日: how long each takes is told on average
    (/用时|时间|办[理结]|平均$/.test(claimed.measure) && /时限|限[定时]|承诺/.test(first.bound.measure))) &&
  // 每套维修费控制在3000元以内 is no ceiling of all of it
  !(first.kind === 'order' && EACH.test(first.bound.measure) && isOfAllOf(claimed));

const NO_THING_OF_ITS_OWN = /^(?:年度|年初|全年)?(?:(?:计划|目标|要求|任务)[值数]?为?)?$/;

const EACH = /每\p{Script=Han}{1,3}/u;
const isOfAllOf = ({ quantity, measure }: Fact): boolean =>
  quantity.kind === 'money' && !quantity.unit.includes('/') && !/[每均单]/.test(measure);

/** 新增和更换信号灯45处 … 新增信号灯31处、更换17处: a goal for both, which the two that 、 joins meet together. */
function isMetWithNext({ claimed, readings: [first] }: Relation, signatures: readonly Signature[]): boolean {
  if (first.kind !== 'order' || first.comparator !== '>=' || !/[和及、]/.test(first.bound.measure)) return false;
  const at = signatures.findIndex(({ fact }) => fact === claimed);
  const [actual, next] = [signatures[at], signatures[at + 1]];
  if (!actual || !next || next.sentence !== actual.sentence || next.dimension !== actual.dimension) return false;
  if (meets(claimed.quantity, first.bound.quantity, '>=') || !leadOf(next).startsWith('、')) return false;
  const value = claimed.quantity.value!.plus(next.fact.quantity.value!);
  return meets({ ...claimed.quantity, value }, first.bound.quantity, '>=');
}

/** 多出的460批次, 没覆盖的5,000户: by how much the target was passed or missed. */
const BEYOND = /(?:多出|超出|高出|尚缺|还差|相差)的?$|^(?:还|尚)?(?:没有?|未)\p{Script=Han}{1,6}的$/u;

/** A result told in parts counts together: the most favourable reading. */
function relationOfTold({ target, actuals }: PlanThenResult): Relation | null {
  const comparator = ceilingOf(target, actuals) ? '<=' : directionOf(target);
  const isMoney = target.dimension === '元' && comparator === '>=';
  if (isMoney && BUDGET.test(target.label)) return null;
  if (isMoney && actuals.some((actual) => SAVED.test(behind(actual)))) return null;
  const done = (isMoney ? actuals.filter((actual) => isDone(actual, target)) : actuals).filter(
    (actual) => target.fact.statistic !== 'average' || isOfSize(actual, target),
  );
  const [first, ...others] = done;
  if (first === undefined) return null;
  const kept = done.find(({ fact }) => meets(fact.quantity, target.fact.quantity, comparator));
  const best = kept ?? (comparator === '<=' ? first : (mostFavourable(done, target) ?? first));
  if (!kept && others.length > 0 && (comparator === '<=' || !isShortTogether(done, target))) return null;
  return {
    ...targetRelation(best.fact, target, 'stated'),
    readings: [{ kind: 'order', bound: target.fact, comparator }],
    cue: null,
  };
}

const isShortTogether = (actuals: readonly Signature[], { fact, family }: Signature): boolean =>
  family === 'amount' &&
  Decimal.sum(actuals.map((actual) => actual.fact.quantity.value!)).lessThan(fact.quantity.value!);

/** The words of the sentence behind the figure itself. */
const behind = (signature: Signature): string => {
  const { start, end } = signature.fact.span;
  return restOfSentence(signature).slice(end - start);
};

/** 计划投入15万元，实际投入13.8万元，节余1.2万元 */
const SAVED = /^[，,；;]\s*(?:资金)?(?:节[余约省]|结余)/;

/** Money that may be spent, and need not be. */
const BUDGET = /预算|概算|合同|控制价/;

/** 预算12万元，实际支出13.1万元，未超预算: what is said to be kept to is a ceiling. */
const ceilingOf = (target: Signature, actuals: readonly Signature[]): boolean =>
  [target, ...actuals].some((signature) => KEPT_TO.test(restOfSentence(signature)));
const KEPT_TO = /未(?:超|突破)|没有(?:超|突破)|控制在(?:预算|概算|计划|目标)/;

function boundsOf({ readings }: Relation): Fact[] {
  return readings.flatMap((reading) => (reading.kind === 'order' ? [reading.bound] : []));
}

const TARGET_LEAD =
  /(?:[上下]限|底线|限[额定值]|时限|承诺(?=[在于]?$)|目标|计划|任务(?!的\p{Script=Han})|指标(?!共|有|总|体系|后)|控制(?:值|数|标准|在|线)|要求|年初(?:确?定|设定|核定)的?)[^，。；]{0,8}$/u;
/** 130座的年度目标, 1.4万头的调控目标, 90%以上的指标值 */
const TARGET_TAIL =
  /^\s*(?:以[内上下])?[”」』]?(?:的[^，。；、：:（(\d]{0,8}?(?:目标|计划|任务|控制|指标|要求|设定|规定|承诺|预期(?:值|水平)?(?=[，,。；;）)]|$)|条件|界限|(?:年度|达标|合格|及格|考核|预警|基准)线)|(?:[年本省市县][度初级]?|既定|预期|设定)?(?:下达的?)?(?:目标|计划|任务|控制[数线]|控制标准|控制指标|指标值|要求|底线|下限|上限|门槛))/u;
/** 高于规定的70%的标准, 低于3.5%的警戒线: no target of the report's own, and yet said to be kept. */
const STANDARD_TAIL =
  /^\s*(?:以[内上下])?的[^，。；、：:（(\d]{0,8}?(?:标准|红线|底线|上限|下限|限额|警戒线|门槛|关口|条件|界限|平均水平)/;
/** 目标完成率104%: how much of the target was reached. */
const COMPLETION = /(?:完成|达成|实现|兑现)(?:率|度|比例|进度)[^，。；]{0,3}$/;
const SET_LEAD =
  /(?:达到|[高低多少]于|超过|未超出?|没超|突破)[^，。；\d]{0,8}(?:要求|约定|规定|设定|确定|承诺|核定|下达)的\s*$/;
/** 比办法规定的60%下限高出不少 */
const COMPARED_WITH_RULE = /比[^，。；\d]{0,8}(?:要求|约定|规定|设定|确定|承诺|核定)的\s*$/;

/** A figure that the words beside it call a target, in the sentence of its result. */
function isNamedTarget(signature: Signature): boolean {
  if (!MEASURED.has(signature.family) && !isGrowth(signature) && !isAdded(signature)) return false;
  const lead = leadOf(signature);
  if (isBetterEitherWay(signature) || signature.period === 'next') return false;
  // 折792.36万元，按上限780万元支付: what is paid at the most
  if (AT_MOST_PAID.test(lead)) return false;
  // 预算指标256万元，已用款238万元: money that may be spent
  if (signature.dimension === '元' && /预算|概算(?!上限|控制)/.test(lead) && !KEPT_TO.test(lead)) return false;
  if (SET_LEAD.test(lead) || (COMPARED_WITH_RULE.test(lead) && assertionOf(signature) !== null)) return true;
  if (signature.dimension === '%' && RATE_OF_PLAN.test(lead)) return false;
  if (OF_TARGET.test(lead) || COMPLETION.test(lead) || /分别|占[^占，。；]{0,30}$/.test(lead)) return false;
  if (TARGET_LEAD.test(lead) || TARGET_TAIL.test(tailOf(signature)) || isCeiling(signature) || isAsWell(signature))
    return true;
  return STANDARD_TAIL.test(tailOf(signature)) && assertionOf(signature) !== null;
}

/** 普及率97.29%，高于95%的目标，规模化比例61.83%，亦高于60%. */
const isAsWell = ({ lead, fact: { quantity } }: Signature): boolean =>
  /(?:目标|任务|要求|标准)[^。；]*[，,](?:亦|也|同样)均?$/.test(lead.replace(/(?:高于|超过|达到|优于)$/, '')) &&
  /[%％]/.test(quantity.text);

const AT_MOST_PAID = /[按以照][^，。；]{0,6}(?:上限|限额|封顶)[^，。；]{0,3}$/;

/** 用时12天，优于15天的要求; 生师比17.7∶1，优于18∶1: which way is better the words leave open, but for rates. */
const isBetterEitherWay = ({ label, fact }: Signature): boolean =>
  /[优好]于/.test(label) && fact.quantity.kind !== 'percent';

/** 降幅18.20%，目标为下降18% */
const isGrowth = ({ fact: { statistic } }: Signature): boolean => statistic === 'growth';

/** 新增238个，超出新增200个的目标: what was added is counted. */
const isAdded = (signature: Signature): boolean =>
  signature.fact.quantity.kind === 'count' && /新增[^，。；、]{0,8}$/.test(leadOf(signature));

const areAdded = (other: Signature, target: Signature): boolean => isAdded(other) && isAdded(target);

/** 单价2.6万元/座，控制在2.7万元/座以内 */
const isCeiling = (signature: Signature): boolean =>
  /控制在[^，。；]{0,2}$|(?:[未不]|没有)(?:突破|超过?)[^，。；]{0,4}(?:概算|控制价|限价)$/.test(leadOf(signature));

/** The result in the sentence of a target: before it (…座，超过目标…座), or after it where 计划… opens (计划…，实际…). */
function actualBeside(sentence: readonly Signature[], at: number): Signature | null {
  const target = sentence[at]!;
  if (isOfManyYears(target) && !/[二两三四五]年(?:共|累计|合计|来|间)/.test(target.lead)) return null;
  const fits = (other: Signature): boolean =>
    kindOf(other) === kindOf(target) &&
    !isPartial(other) &&
    isOfPoints(other) === isOfPoints(target) &&
    (other.family === target.family
      ? isSameWay(other, target)
      : isGrowthOf(other, target) || areAdded(other, target)) &&
    isOfUnit(other, target, other === sentence[at - 1]) &&
    !isBound(other) &&
    !other.fact.quantity.printed.chinese &&
    other.side !== 'prior' &&
    !isStart(other) &&
    !isOtherGoal(other, target);
  if (MET.test(tailOf(target))) return null;
  const later = sentence
    .slice(at + 1, nextGoal(sentence, at))
    .filter((other) => fits(other) && (target.fact.statistic !== 'average' || isOfSize(other, target)));
  const next = later[0];
  const previous = sentence[at - 1];
  // 上级下达任务300户，我县目标400户，完成360户: which of the two the result is held against is open
  if (
    next &&
    previous &&
    unitOf(previous) === unitOf(target) &&
    previous.dimension === target.dimension &&
    isNamedTarget(previous)
  )
    return null;
  if (next && assertionOf(target) === null && isDone(next, target) && !isNamedTarget(next))
    return later.find((actual) => reaches(actual, target)) ?? (isInParts(later, target) ? null : next);
  const since = sentence.slice(0, at).findLastIndex(isNamedTarget) + 1;
  const before = sentence[at - 1];
  const isBare = BARE_TARGET.test(leadOf(target));
  if (!isBare && target.own.length > 0 && !target.borrowed && assertionOf(target) === null) return null;
  // 会诊1246例，其中远程心电1170例、多学科76例，计划1100例: of the whole, where that is as near as its last part
  if (before && at > since && fits(before) && isBare)
    return sentence.slice(since, at).findLast((other) => fits(other) && reaches(other, target)) ?? before;
  const earlier = sentence
    .slice(since, at)
    .filter((other) => fits(other) && (isOfSize(other, target) || isAverageInBounds(other, target)));
  const inPart = earlier.filter((other) => partOf(other) === partOf(target));
  // 占83.33%；…余下44.10万元用于培训，未超过2%的上限: of the rate that the amount before makes, and of none told in another part
  if (
    inPart.length === 0 &&
    before &&
    at > since &&
    partOf(before) === partOf(target) &&
    kindOf(before) !== kindOf(target)
  )
    return null;
  // 年末96.5%；6月末93.0%，下半年提高3.5个百分点，越过了95%的年度线: of either of the two that the change is of
  const near = inPart.length > 0 && !(before && isOfPoints(before)) ? inPart : earlier;
  // A total that its parts follow is as near to the target as the last of them: the most favourable reading counts.
  return near.findLast((actual) => reaches(actual, target)) ?? mostFavourable(near, target);
}

/** 休耕目标3,000亩，实际2,906亩；轮作目标24,000亩: where the next goal of the sentence opens a part of its own. */
function nextGoal(sentence: readonly Signature[], at: number): number {
  const next = sentence.findIndex(
    (other, i) => i > at && partOf(other) !== partOf(sentence[at]!) && isNamedTarget(other),
  );
  return next < 0 ? sentence.length : next;
}

/** 年度目标为：入学率达到98%，退学率控制在1%以内: two goals of a list, and none the result of the other. */
const isOtherGoal = (other: Signature, target: Signature): boolean => {
  const announced = GOAL_LIST.exec(other.lead)?.groups?.['list'];
  if (announced !== undefined && !/实际|已|结果/.test(announced)) return true;
  if (other.side === 'plan' && target.side === 'plan' && AIMED_AT.test(leadOf(other))) return true;
  return partOf(other) !== partOf(target) && isOfOtherWords(other, target);
};

/** A goal list up to one of its figures; 任务完成情况：… opens one of results. */
const GOAL_LIST = /(?:目标|任务|计划)(?!的?(?:完成|实现|执行|达成))[^，。；：:]{0,6}[：:](?<list>[^。：:]*)$/;

/** Whether two figures have names of their own that share no word. */
function isOfOtherWords(one: Signature, other: Signature): boolean {
  const [a, b] = [one, other].map(({ own, label }) => own.filter(({ text, verb }) => !verb && label.includes(text)));
  return a!.length > 0 && b!.length > 0 && !a!.some(({ text }) => other.label.includes(text));
}

/** 高出90%目标2.75个百分点: how far two rates are apart is none of them. */
const isOfPoints = ({ fact: { quantity } }: Signature): boolean => quantity.unit === '个百分点';

/** 计划120部，建成97部 */
const DONE = /实际|完成|已|建成|(?:[建办开做改修种][成了]|落实|达成)[^，。；]{0,6}$/;

/** 计划投资1200万元，已支付860万元: what was paid is no result of what was to be built. */
const isDone = (actual: Signature, target: Signature): boolean =>
  DONE.test(leadOf(actual)) && !(target.dimension === '元' && /支付|拨付|支出|到位|使用/.test(leadOf(actual)));

/** 任务42公里，东港完成12公里、西港完成16公里、南港完成15公里: more than the first, and together what was aimed at. */
function isInParts([first, ...others]: readonly Signature[], target: Signature): boolean {
  const valueOf = ({ fact }: Signature): Decimal => fact.quantity.value!;
  if (!first || others.length === 0 || target.family !== 'amount') return false;
  const rest = Decimal.sum(others.map(valueOf));
  // 督查10次、暗访4次: what a 、 joins counts together, and the first is no total of the others
  const isFirstOfList = /^、/.test(leadOf(others[0]!)) || valueOf(first).lessThan(rest);
  return isFirstOfList && !valueOf(first).plus(rest).lessThan(valueOf(target));
}

/** 接待旅客468.30万人次，目标420万人次: nothing else stands between. */
const BARE_TARGET =
  /^[，,（(\s]*[而但与]?(?:[省市县区][里级定]?|上级)?(?:年度|年初|全年|规划|绩效|总体|预期|合同|政策|规定|核定|设定|既定|承诺|办结|控制|要求|下达|确定)*的?(?:目标|计划|任务|[上下]限|底线|限[额值]|时限|限定|承诺|控制[值数线])[值数]?(?:增[幅速]|增长率?|降幅)?(?:也|同样|正)?[为是]?$/;

/** 目标随之调为38家，已全部完成: what the target counts was done, and no figure before it is the result. */
const MET = /^[，,]?\s*(?:现|均|都)?(?:已经?)?(?:全部|全数|如期|按期)(?:完成|办结|达标)/;

/** 单价1474元，低于控制标准76元: a figure of another size is how far they are apart. */
function isOfSize({ fact: a }: Signature, { fact: b }: Signature): boolean {
  const [small, large] = [a.quantity.value!.abs(), b.quantity.value!.abs()].sort((x, y) => x.compare(y));
  return a.quantity.kind === 'percent' || !small!.times(MOST_TIMES).lessThan(large!);
}

const MOST_TIMES = Decimal.fromInteger(3);

/** 户均补助2860万元，控制在3000元以内: a ceiling without words of its own is of the average before it, however large that is. */
const isAverageInBounds = (average: Signature, target: Signature): boolean =>
  average.fact.statistic === 'average' && target.borrowed && (isCeiling(target) || STANDARD_TAIL.test(tailOf(target)));

/** Of counts that all fall short the greatest, which may be the total of the others. */
function mostFavourable(actuals: readonly Signature[], target: Signature): Signature | null {
  if (target.family !== 'amount' || directionOf(target) !== '>=') return actuals.at(-1) ?? null;
  return actuals.toSorted(byValue).at(-1) ?? null;
}

/** Parts of a sentence are parted by semicolons. */
const partOf = ({ lead }: Signature): number => lead.split(/[；;]/).length;

/** A fall is held against a fall. */
const isSameWay = (actual: Signature, target: Signature): boolean =>
  !isGrowth(target) || (isGrowth(actual) && FALL.test(leadOf(actual)) === FALL.test(leadOf(target)));

const FALL = /[降减缩]/;

/** 每平方米支出439元，低于每平方米450元的上限; 每平方米432.64元，没有超出450元的控制标准: said of what stands right before it. */
function isOfUnit(actual: Signature, target: Signature, isRightBefore: boolean): boolean {
  const [per, of] = [unitOf(target), unitOf(actual)];
  if (per === of || (of === '' && [`每${per}`, `${per}均`].some((words) => leadOf(actual).includes(words))))
    return true;
  return per === '' && isRightBefore && (isLimit(target) || assertionOf(target) !== null);
}

const isLimit = (target: Signature): boolean => target.borrowed && /控制|限/.test(target.label);

/** 增长6.4%，高于6%的预期目标: a target that has no words of its own is of what stands before it. */
const isGrowthOf = (actual: Signature, target: Signature): boolean =>
  isGrowth(actual) && actual.fact.quantity.unit === '%' && target.family === 'rate' && target.borrowed;

const reaches = (actual: Signature, target: Signature): boolean =>
  meets(actual.fact.quantity, target.fact.quantity, directionOf(target));

/** 示范社22家、农场34家，目标分别为20家和30家: each target beside the result of its rank. */
function pairedByRank(sentence: readonly Signature[]): [Signature, Signature][] {
  return sentence.flatMap((first, i) => {
    if (!/(?:目标|计划|任务)[^，。；]{0,3}分别/.test(leadOf(first))) return [];
    const targets = [first];
    for (const next of sentence.slice(i + 1)) {
      if (!/^[、,，和及与\s]*$/.test(leadOf(next))) break;
      targets.push(next);
    }
    if (targets.some(({ dimension }) => dimension !== first.dimension))
      return pairedByUnit(targets, sentence.slice(0, i));
    const actuals = sentence
      .slice(0, i)
      .filter(({ dimension }) => dimension === first.dimension)
      .slice(-targets.length);
    if (targets.length < 2 || actuals.length < targets.length) return [];
    return targets.map((target, rank): [Signature, Signature] => [actuals[rank]!, target]);
  });
}

/** 教材6本、资源18个，两项原目标分别为6本和15个: each of the only figure before that is counted so. */
function pairedByUnit(targets: readonly Signature[], before: readonly Signature[]): [Signature, Signature][] {
  const units = new Set(targets.map(({ dimension }) => dimension));
  const told = before.filter(({ dimension }) => units.has(dimension)).slice(-targets.length);
  if (units.size < targets.length || !told.every(({ dimension }, rank) => dimension === targets[rank]!.dimension))
    return [];
  return targets.map((target, rank): [Signature, Signature] => [told[rank]!, target]);
}

interface Candidate {
  readonly actual: Signature;
  readonly score: number;
  readonly sure: boolean;
}

function achievedElsewhere(target: Signature, beside: readonly Signature[], vocabulary: Vocabulary): Relation | null {
  const candidates = [...vocabulary.relativesOf(target)]
    .flatMap((actual) => candidateOf(target, actual, vocabulary) ?? [])
    .filter(({ actual }) => !beside.some((other) => isRatherOf(other, actual, target)))
    .sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (best === undefined) return null;
  const rivals = candidates.filter(({ score }) => score >= best.score - RIVAL);
  const comparator = directionOf(target);
  const met = rivals.find(({ actual }) => meets(actual.fact.quantity, target.fact.quantity, comparator));
  if (met) return targetRelation(met.actual.fact, target, met.sure ? 'stated' : 'likely');
  const value = best.actual.fact.quantity.value!;
  const agreed = rivals.every(({ actual }) => actual.fact.quantity.value!.equals(value));
  // what the headers of a row leave open is no miss: three years planned, one of them done
  const isInRow = best.actual.table !== null && best.actual.table === target.table;
  return best.sure && agreed && !isInRow && !summedMeets(candidates, target)
    ? targetRelation(best.actual.fact, target, 'likely')
    : null;
}

/** 城区…不低于520元，乡镇不低于310元: what is told of 乡镇 is of the second, which has a word of it that the first lacks. */
function isRatherOf(other: Signature, actual: Signature, target: Signature): boolean {
  if (other === target || other.dimension !== target.dimension || other.borrowed || target.borrowed) return false;
  const isLacking = (words: Signature['own'], label: string): boolean =>
    words.some(({ text, verb }) => !verb && !label.includes(text));
  const shared = other.own.filter(({ text }) => actual.label.includes(text));
  return isLacking(shared, target.label) && isLacking(target.own, actual.label);
}

/** How much worse the words of a figure may fit for it to be taken for the result all the same. */
const RIVAL = 0.3;

function candidateOf(target: Signature, actual: Signature, vocabulary: Vocabulary): Candidate | null {
  if (actual.side === 'plan' || actual.side === 'prior' || isBound(actual) || !actual.named || isPartial(actual))
    return null;
  if (actual.dimension !== target.dimension || actual.family !== target.family) return null;
  // 每月一次 is no result of 每年12次
  if (RATE_OF_TIME.test(unitOf(actual)) !== RATE_OF_TIME.test(unitOf(target))) return null;
  if (PRIOR_ASIDE.test(actual.lead)) return null;
  // 改造前工位312个 is no result
  if (BEFOREHAND.test(leadOf(actual).replace(/为$/, ''))) return null;
  if (OF_ALL_PLACES.test(actual.label) && !OF_ALL_PLACES.test(target.label)) return null;
  if (isStart(actual) || isInColumnOfOtherRate(actual, target)) return null;
  if (countsOther(actual, target) || countsOther(target, actual)) return null;
  if (actual.sentence === target.sentence || actual.period !== target.period || !sameScope(actual, target)) return null;
  const [a, b] = [actual.fact.cell, target.fact.cell];
  if (a && b && a.table === b.table && a.row !== b.row) return null;
  const { forward, backward, beside, contrast } = vocabulary.compare(target, actual);
  const [worse, better] = [Math.min(forward, backward), Math.max(forward, backward)];
  if (better < 0.9 || worse < 0.4 || beside < 0.6 || contrast > 0.1) return null;
  return {
    actual,
    score: forward + backward - 2 * contrast,
    sure: worse >= 0.6 && (!actual.borrowed || isOneRate(target, actual)),
  };
}

/** 住院患者 in a column 满意度 is no 住院患者再入院率: the column is of a rate, whose name is none of the target's. */
function isInColumnOfOtherRate({ table, rate, fact }: Signature, target: Signature): boolean {
  if (table === null || rate !== null || target.rate === null) return false;
  const header = (fact.cell?.columnHeaders.at(-1) ?? '').replace(/[（(][^（()）]*[)）]|\s/g, '');
  const name = /\p{Script=Han}{1,2}[率度]$/u.exec(header)?.[0];
  return name !== undefined && !target.rate.includes(name);
}

/**
 * 见习留用率70%以上 beside 留用率58.54%, and 服务对象满意度96% beside 综合满意度92.24%: where the report has no other goal for rates
 * called so, the most favourable of its rates is the result.
 */
function achievedByName(target: Signature, signatures: readonly Signature[]): Relation | null {
  const { rate } = target;
  if (rate === null || target.fact.quantity.unit !== '%' || target.scope.length > 0) return null;
  const results = signatures.filter((signature) => isRateOf(target, signature));
  const [first] = results;
  if (first === undefined) return null;
  const rivals = signatures.filter(
    (other) =>
      other.side === 'plan' &&
      other.fact.quantity.unit === '%' &&
      other.rate !== null &&
      results.some((result) => isCalled(other.rate!, result.rate!)),
  );
  if (rivals.some(({ fact }) => !sameFigure(fact.quantity, target.fact.quantity))) return null;
  const isMet = ({ fact }: Signature): boolean => meets(fact.quantity, target.fact.quantity, directionOf(target));
  const best = results.find(isMet) ?? first;
  // whatever else is called so and meets the goal may be what is meant
  const isMetElsewhere = signatures.some(
    (other) => other.rate !== null && !isBound(other) && isCalled(rate, other.rate) && isMet(other),
  );
  return !isMet(best) && isMetElsewhere ? null : targetRelation(best.fact, target, 'likely');
}

/** Whether a rate is a result that a goal may be of, by its name and what stands around it. */
function isRateOf(target: Signature, actual: Signature): boolean {
  const { rate, side, fact, period, scope } = actual;
  if (rate === null || side === 'plan' || side === 'prior' || isBound(actual) || isPartial(actual)) return false;
  if (fact.statistic !== 'rate' || fact.quantity.unit !== '%' || period !== target.period || scope.length > 0)
    return false;
  if (actual.sentence === target.sentence || fact.aspect.value === 'target' || !isCalled(target.rate!, rate))
    return false;
  if (SATISFACTION.test(rate)) return true;
  const lacking = contentWordsOf(target.rate!.slice(0, -rate.length));
  return lacking.every(({ text }) => actual.context.includes(text));
}

/** One name, or the end of the other: 留用率 of 见习留用率; what is asked of all is satisfaction, of whomever. */
const isCalled = (long: string, short: string): boolean =>
  long === short ||
  (short.length >= 3 && long.endsWith(short)) ||
  (SATISFACTION.test(long) && SATISFACTION.test(short));

const SATISFACTION = /满意[率度]$/;

/** （上年法官25人，人均255.2件）: all that stands in the bracket is of the year before. */
const PRIOR_ASIDE = /[（(][^（()）]*[上去]年[^（()）]*$/;

const RATE_OF_TIME = /^(?:半年|季度?|月|周|日|天)$/;

/** 全市平均优良路率87.6%: of others too. */
const OF_ALL_PLACES = /全[国省市州县区]平均|平均水平/;

/** 98个村 are not counted where 47个 of something else are: the noun right behind the one is none of the words of the other. */
function countsOther(one: Signature, other: Signature): boolean {
  const noun = /^\s*(\p{Script=Han}{1,6})(?=[，,。；;、（(]|$)/u.exec(tailOf(one))?.[1];
  return (
    noun !== undefined &&
    one.fact.quantity.unit === '个' &&
    !NO_NOUN.test(noun) &&
    !other.label.includes(noun.slice(-2))
  );
}
const NO_NOUN = /^(?:以[上内下]|左右|的)/;

/** 推选260名正式代表 | 推选产生正式代表252名: the only figures of their unit that a row tells as plan and as result, with a noun in common. */
function achievedInRow(target: Signature, signatures: readonly Signature[]): Relation | null {
  const { cell } = target.fact;
  if (cell === null || target.family !== 'amount' || target.dimension === '元') return null;
  const inRow = signatures.filter(
    ({ fact, dimension, family }) =>
      fact.cell?.table === cell.table &&
      fact.cell.row === cell.row &&
      dimension === target.dimension &&
      family === 'amount',
  );
  const [actual, ...others] = inRow.filter((signature) => signature !== target);
  if (actual?.side !== 'result' || others.length > 0 || actual.fact.cell!.col === cell.col || isBound(actual))
    return null;
  const isShared = target.own.some(({ text, verb }) => !verb && actual.label.includes(text));
  return isShared && !isPartial(actual) ? targetRelation(actual.fact, target, 'likely') : null;
}

/** Whether a figure may be the result of a goal for its unit that another paragraph tells. */
const isResultOfKind = (target: Signature, actual: Signature): boolean =>
  actual.side === 'result' &&
  actual.dimension === target.dimension &&
  actual.family === target.family &&
  actual.period === target.period &&
  actual.sentence !== target.sentence &&
  unitOf(actual) === unitOf(target) &&
  sameScope(actual, target) &&
  !isBound(actual) &&
  !isPartial(actual) &&
  !isStart(actual) &&
  !BEFOREHAND.test(leadOf(actual).replace(/为$/, '')) &&
  !PRIOR_ASIDE.test(actual.lead);

const nounsOf = ({ own }: Signature): readonly string[] =>
  own.flatMap(({ text, verb }) => (verb || NO_THING.test(text) ? [] : [text]));
const NO_THING = /^(?:获得|取得|收到|中有|其中)$/;

/**
 * 省级获奖40件以上 beside 参加省级比赛的作品中有47件获奖, 资助学会创新项目25个 beside 33个学会项目获得资助: the only goal and the only result of a unit
 * where the words of the one are all told with the other.
 */
function achievedAlone(target: Signature, signatures: readonly Signature[]): Relation | null {
  if (target.family !== 'amount' || target.dimension === '元' || directionOf(target) !== '>=') return null;
  const nouns = nounsOf(target);
  if (nouns.length === 0) return null;
  const isNear = ({ label }: Signature): boolean => nouns.some((noun) => label.includes(noun));
  const alike = signatures.filter((other) => isResultOfKind(target, other) && isNear(other));
  const told = alike.filter(
    (other) =>
      isOfOwnWords(other) &&
      ((target.own.length > 1 && target.own.every(({ text }) => other.label.includes(text))) ||
        (nounsOf(other).length > 1 && nounsOf(other).every((noun) => target.label.includes(noun)))),
  );
  const [actual] = told;
  if (actual === undefined || !isOfSize(actual, target)) return null;
  const isOther = (other: Signature): boolean => !sameFigure(other.fact.quantity, actual.fact.quantity);
  if (told.some(isOther) || alike.some((other) => isOther(other) && reaches(other, target))) return null;
  const isRival = (other: Signature): boolean =>
    other.side === 'plan' &&
    other.dimension === target.dimension &&
    isNear(other) &&
    !sameFigure(other.fact.quantity, target.fact.quantity);
  return signatures.some(isRival) ? null : targetRelation(actual.fact, target, 'likely');
}

/** 数字化拍摄2.4万拍 beside 数字化拍摄倒是走得顺，24,600拍: the only goal and the only result by a unit that is no common one, of one thing. */
function achievedByUnit(target: Signature, signatures: readonly Signature[]): Relation | null {
  if (target.family !== 'amount' || COMMON_UNITS.has(kindOf(target)) || directionOf(target) !== '>=') return null;
  const alike = signatures.filter(
    (other) => kindOf(other) === kindOf(target) && other.family === 'amount' && unitOf(other) === unitOf(target),
  );
  const isGoal = ({ side, fact }: Signature): boolean =>
    side === 'plan' && sameFigure(fact.quantity, target.fact.quantity);
  const [actual, ...others] = alike.filter((other) => !isGoal(other));
  if (actual === undefined || actual.side === 'plan' || actual.side === 'prior' || !isOfSize(actual, target))
    return null;
  if (others.some(({ fact }) => !sameFigure(fact.quantity, actual.fact.quantity))) return null;
  if (isBound(actual) || isPartial(actual) || actual.sentence === target.sentence || !sameScope(actual, target))
    return null;
  if (actual.period !== target.period || isOfManyYears(target)) return null;
  const name = leadOf(target).replace(/\P{Script=Han}/gu, '');
  const around = `${actual.lead}${actual.label}`;
  const isShared = [...name].some((_, i) => i > 0 && around.includes(name.slice(i - 1, i + 1)));
  return isShared ? targetRelation(actual.fact, target, 'likely') : null;
}

/** 新建雨量站24处、改造60处 beside 雨量站新建24处、改造62处: the only goal and the only result of one verb and unit, in lists of one thing. */
function achievedByVerb(target: Signature, signatures: readonly Signature[]): Relation | null {
  const verb = bareVerbOf(target);
  if (verb === null || target.family !== 'amount' || directionOf(target) !== '>=') return null;
  const alike = signatures.filter(
    (other) => other !== target && other.dimension === target.dimension && bareVerbOf(other) === verb,
  );
  const results = alike.filter((other) => isResultOfKind(target, other));
  const [actual] = results;
  if (actual === undefined || !isOfSize(actual, target)) return null;
  const isOfOne = (one: Signature, all: readonly Signature[]): boolean =>
    all.every(({ fact }) => sameFigure(fact.quantity, one.fact.quantity));
  const goals = alike.filter(({ side }) => side === 'plan');
  const isShared = nounsOf(target).some((noun) => nounsOf(actual).includes(noun));
  return isShared && isOfOne(actual, results) && isOfOne(target, goals)
    ? targetRelation(actual.fact, target, 'likely')
    : null;
}

/** 重复信访不超过8件 beside 全年重复信访9件: words without a noun that are the very same, of no other goal and no other result. */
function achievedUnderName(target: Signature, signatures: readonly Signature[]): Relation | null {
  const name = fullNameOf(target);
  if (name.length < SHORTEST_NAME || target.fact.cell !== null) return null;
  const alike = signatures.filter(
    (other) => other !== target && other.dimension === target.dimension && fullNameOf(other) === name,
  );
  const [actual, ...others] = alike.filter((other) => isResultOfKind(target, other));
  if (actual === undefined || others.some(({ fact }) => !sameFigure(fact.quantity, actual.fact.quantity))) return null;
  const isRival = ({ side, fact }: Signature): boolean =>
    side === 'plan' && !sameFigure(fact.quantity, target.fact.quantity);
  return alike.some(isRival) ? null : targetRelation(actual.fact, target, 'likely');
}

const SHORTEST_NAME = 4;

/** The words right before a figure, without those of time, of doing and of bounds. */
const fullNameOf = (signature: Signature): string =>
  leadOf(signature)
    .split(/[，,、；;：:。|]/)
    .at(-1)!
    .replace(/^(?:20\d\d年|全年|本?年度?|年内|当年|累计|共|计划|实际|发生|受理|开展|组织|实施|完成)+/, '')
    .replace(/(?:控制在|达到?|[共有为是]|数量?|次数)$/, '');

/** A verb that stands alone between two figures of a list. */
const bareVerbOf = (signature: Signature): string | null =>
  signature.fact.cell === null && signature.borrowed
    ? (/^(?:[、，,]\s*)?(\p{Script=Han}{2})$/u.exec(leadOf(signature).trim())?.[1] ?? null)
    : null;

/** 邀请顾问60名以上 beside 邀请顾问30人次…邀请到13名顾问参会: what was done of one thing is told in parts, which count together. */
function achievedInParts(target: Signature, signatures: readonly Signature[]): Relation | null {
  const deed = deedOf(target);
  if (deed === null || target.family !== 'amount' || !['>=', '>'].includes(directionOf(target))) return null;
  const parts = new Map<string, Signature>();
  for (const signature of signatures) {
    const value = signature.fact.quantity.value!.toString();
    if (!parts.has(value) && isPartOf(target, signature) && tellsOf(deed, signature)) parts.set(value, signature);
  }
  const [first, ...others] = [...parts.values()];
  if (!first || !others.some(({ fact }) => fact.span.passage === first.fact.span.passage)) return null;
  const relation = targetRelation(first.fact, target, 'likely');
  const also = others.map(({ fact }) => fact);
  return { ...relation, readings: [{ kind: 'order', bound: target.fact, comparator: directionOf(target), also }] };
}

function isPartOf(target: Signature, { fact, side, family, dimension, period, sentence }: Signature): boolean {
  // a person who came twice is counted twice: the more favourable reading
  const alike = dimension === target.dimension || (target.dimension === '人' && dimension === '人次');
  const told = side === 'result' && fact.quantity.comparator === '=' && !fact.quantity.printed.chinese;
  return alike && told && family === 'amount' && period === target.period && sentence !== target.sentence;
}

/** What is done and to what: 邀请 and 院士, before the figure or on either side of it. */
interface Deed {
  readonly verb: string;
  readonly object: string;
}

function deedOf(target: Signature): Deed | null {
  const before = contentWordsOf(leadOf(target));
  const last = before.at(-1);
  if (last === undefined) return null;
  if (!last.verb) {
    const verb = before.at(-2);
    return verb?.verb ? { verb: verb.text, object: last.text } : null;
  }
  const object = contentWordsOf(tailOf(target))[0];
  return object && !object.verb ? { verb: last.text, object: object.text } : null;
}

/** How far the object may stand behind its verb: 邀请到国内外顾问. */
const OBJECT_WITHIN = 12;

function tellsOf({ verb, object }: Deed, signature: Signature): boolean {
  const lead = leadOf(signature).trimEnd();
  const at = lead.lastIndexOf(verb);
  if (at < 0) return false;
  const behind = lead.slice(at + verb.length);
  if (behind.endsWith(object)) return behind.length <= OBJECT_WITHIN;
  return /^[到了出]?$/.test(behind) && tailOf(signature).trimStart().startsWith(object);
}

const sameScope = (a: Signature, b: Signature): boolean => a.scope.join() === b.scope.join();

/** Results that are told in parts may reach the target together. */
function summedMeets(candidates: readonly Candidate[], target: Signature): boolean {
  if (target.family !== 'amount' || !['>=', '>'].includes(directionOf(target))) return false;
  const values = new Map<string, Decimal>();
  const limit = target.fact.quantity.value!;
  for (const { actual } of candidates) {
    const { value } = actual.fact.quantity;
    if (value!.lessThan(limit)) values.set(value!.toString(), value!);
  }
  return values.size > 1 && !Decimal.sum([...values.values()]).lessThan(limit);
}

const REACHED = /(?:超过|高于|高出|达到|超出|优于|好于|多于|越过|跨过|够到|够上|超额完成|不低于)[^，。；为是]{0,10}$/;
const WITHIN =
  /(?:未突破|不突破|没有突破|没有超出|控制在|低于|少于|未超过?|没有?超过?|未超出|不高于|不超过)[^，。；为是]{0,10}$/;

/** 比计划的1,800个多64个, 比90%的目标高1.43个百分点 */
const COMPARED = /[比较][^，。；]{0,10}$/;
const MORE =
  /^(?:的\p{Script=Han}{0,4}(?:目标|计划|任务|要求)|的?(?:目标|计划|任务|标准|下限)数?)?[多超高](?:出|了)?(?:不少|许多|较多)?$/u;

/** 平均每公里39.80万元（没有超）; 预计4.79亿元，未突破批复概算: said of the figure right before. */
const KEPT_BEHIND =
  /^[，,（(]\s*[均都也]?(?:没有?|未|不)(?:超[过出支标]?|突破)(?:批复|核定)?的?(?<bound>概算|控制价|最高限价|上限|限额|标准)?(?=[，,。；;）)]|$)/;

/** What is said to have kept within a ceiling that the report tells elsewhere: the only one of its kind, or the only one by the same unit. */
function ceilingKept(actual: Signature, signatures: readonly Signature[]): Relation | null {
  if (kindOf(actual) !== '元' || (actual.side === 'plan' && actual.sideStated) || actual.side === 'prior') return null;
  const bound = KEPT_BEHIND.exec(behind(actual))?.groups?.['bound'] ?? '';
  const per = unitOf(actual) || (/([人户亩])均\p{Script=Han}{0,6}$/u.exec(leadOf(actual))?.[1] ?? '');
  const isCeilingOf = (other: Signature): boolean => {
    if (other === actual || kindOf(other) !== '元') return false;
    if (/概算|价/.test(bound)) return new RegExp(`${bound}(?:总投资|总额|金额|投资)?[为是]?$`).test(leadOf(other));
    if (per === '' || other.side !== 'plan' || directionOf(other) !== '<=') return false;
    return unitOf(other) === per || [`每${per}`, `${per}均`].some((words) => leadOf(other).includes(words));
  };
  const ceilings = signatures.filter(isCeilingOf);
  const [only] = ceilings;
  if (only === undefined || ceilings.some(({ fact }) => !sameFigure(fact.quantity, only.fact.quantity))) return null;
  const { span } = actual.fact;
  const said = KEPT_BEHIND.exec(behind(actual))![0];
  const cue: Span = { passage: span.passage, start: span.end, end: span.end + said.length };
  const readings: Relation['readings'] = [{ kind: 'order', bound: only.fact, comparator: '<=' }];
  return relationOf('target', actual.fact, readings, 'stated', { cue });
}

/** 超目标12项, 较任务多36人: by how much a goal that is told elsewhere was passed. */
const PASSED_BY =
  /(?:超(?:出|过|额)?|[高多]出|高于|[越跨]过)了?(?:年度|年初|全年|预期|设定|规定|[省市县]定)?的?(?:目标|计划|任务)[值数线]?$|[较比](?:年度|年初|全年|预期|设定|规定|[省市县]定)?的?(?:目标|计划|任务)[值数]?(?:超|高|多)(?:出|完成)?了?$/;
/** 目标20,500人，超出564人: of the goal right before. */
const PASSED_RIGHT_BEFORE = /^[，,]?\s*(?:超|[高多])出$/;

/** Results that are said to have passed their goals by so much: whatever they are, they lie above them. */
function passedByGaps(
  signatures: readonly Signature[],
  sentences: ReadonlyMap<string, readonly Signature[]>,
  relations: readonly Relation[],
): Relation[] {
  return signatures.flatMap((gap) => {
    if (gap.fact.cell !== null || isBound(gap) || !/[目计任超高多]/.test(gap.lead.slice(-LONGEST_PASSED))) return [];
    const isBehindGoal = PASSED_RIGHT_BEFORE.test(leadOf(gap));
    if (!isBehindGoal && !PASSED_BY.test(gap.lead)) return [];
    const told = sentences.get(gap.sentence)!;
    const before = told.slice(0, told.indexOf(gap));
    const kind = isOfPoints(gap) ? '%' : kindOf(gap);
    const results = before.filter(
      (other) =>
        kindOf(other) === kind &&
        MEASURED.has(other.family) &&
        other.side !== 'prior' &&
        !isNamedTarget(other) &&
        !isOfPoints(other) &&
        !isBound(other) &&
        !isPartial(other),
    );
    // 新建98亩；改造提升44亩，超任务4亩: of what its own part tells, where that tells anything of its kind
    const isOfPart = (other: Signature): boolean => partOf(other) === partOf(gap);
    const own = before.some((other) => isOfPart(other) && kindOf(other) === kind) ? results.filter(isOfPart) : results;
    // 共举办42场，线下31场、线上11场，比计划多2场: of the total that its parts follow
    const actual = own.toSorted(byValue).at(-1);
    if (actual === undefined || actual.scope.some((scope) => scope !== '累计')) return [];
    const goal = isBehindGoal ? before.at(-1) : goalOf(actual, gap, signatures, relations);
    if (!goal || kindOf(goal) !== kind || directionOf(goal) !== '>=' || goal === actual) return [];
    if (isBehindGoal && !isNamedTarget(goal)) return [];
    const [by, aim] = [gap, goal].map(({ fact }) => fact.quantity.value?.abs());
    // 超过年度目标260座 tells the goal itself
    if (!by || !aim || !by.plus(by).lessThan(aim)) return [];
    const { passage, start } = gap.fact.span;
    const said = (isBehindGoal ? /[超高多]出$/ : PASSED_BY).exec(gap.lead)![0];
    const cue: Span = { passage, start: start - said.length, end: start };
    const readings: Relation['readings'] = [{ kind: 'order', bound: goal.fact, comparator: '>=' }];
    return relationOf('target', actual.fact, readings, 'stated', { cue });
  });
}

const LONGEST_PASSED = 12;

const byValue = ({ fact: a }: Signature, { fact: b }: Signature): number =>
  a.quantity.value!.compare(b.quantity.value!);

/** The goal that a result was paired with, or that its gap was held against, or the only one by its unit. */
function goalOf(
  actual: Signature,
  gap: Signature,
  signatures: readonly Signature[],
  relations: readonly Relation[],
): Signature | null {
  const bounds = relations.flatMap(({ form, claimed, readings: [first] }) => {
    if (form === 'target' && claimed === actual.fact && first.kind === 'order') return [first.bound];
    if (form !== 'difference' || claimed !== gap.fact) return [];
    if (first.kind === 'difference' && first.minuend === actual.fact) return [first.subtrahend];
    return first.kind === 'growth' && first.current === actual.fact ? [first.previous] : [];
  });
  const goals = signatures.filter(({ fact, side }) => side === 'plan' && bounds.includes(fact));
  const [first] = goals;
  if (first === undefined) return goalElsewhere(actual, signatures.filter(isAim), '>=');
  return goals.every(({ fact }) => sameFigure(fact.quantity, first.fact.quantity)) ? first : null;
}

const NAME_WITHIN = 6;

/** 超过目标260座, 控制在40万元以内: words before a target that say that it was met; null where they only name it. */
function assertionOf(target: Signature): Span | null {
  const { quantity, span } = target.fact;
  const bound = quantity.text.slice(0, quantity.printed.start - quantity.start);
  // 超过三年4000人次的总任务: the figure before belongs to the name
  const lead = leadOf(target) === '' ? target.lead.slice(-NAME_WITHIN) : leadOf(target);
  const words = `${lead}${bound}`;
  if (/(?:目标|计划|任务)[^，。；]{0,4}(?:为|是|不)|未能?达|未能超|没[有能]?达|拟|力争|确保/.test(words)) return null;
  // 县里要求9月底不低于75%，差了21.79个百分点: what was asked for
  if (ASKED_FOR.test(words) || MISSED.test(tailOf(target)) || IS_SHORT.test(tailOf(target))) return null;
  const rising = directionOf(target) === '>=' || directionOf(target) === '>';
  const match = (rising ? REACHED : WITHIN).exec(words) ?? (rising ? COMPARED.exec(words) : null);
  // 超过涨幅不高于5%的要求: the bound is of the rule, and it was broken
  if (match !== null && !rising && /超[过出]|高于|突破/.test(words.slice(0, match.index))) return null;
  if (match !== null && COMPARED.test(match[0]) && !MORE.test(tailOf(target))) return null;
  const named =
    TARGET_LEAD.test(words) ||
    SET_LEAD.test(leadOf(target)) ||
    COMPARED_WITH_RULE.test(leadOf(target)) ||
    isAsWell(target) ||
    [TARGET_TAIL, STANDARD_TAIL].some((tail) => tail.test(tailOf(target)));
  // 比不低于98%的目标低0.36个百分点: how the goal was told, and not that it was met
  // 比“每人服务不超过100户”的要求略多
  const before = match === null ? '' : words.slice(0, match.index);
  if ((rising ? /[比较]$/ : /[比较][^，。；]{0,12}$/).test(before) && !MORE.test(tailOf(target))) return null;
  if (match === null || (!named && !/控制在/.test(words))) return null;
  const end = span.start + bound.length;
  return { passage: span.passage, start: end - match[0].length, end };
}

const MISSED = /^[，,]\s*(?:还|尚|相)?(?:差|缺|少|低)了?\s*\d/;
/** 与“达到94%以上”的规划目标尚有差距 */
const IS_SHORT = /^[^，。；]{0,16}(?:有|存在)(?:一定|较大|不小|明显)?的?(?:差距|距离)/;
/** 要求9月底不低于; ，年初定的是不低于, 说好的不超过 */
const ASKED_FOR =
  /(?:(?:要求|规定|约定|承诺)[^，。；的]{0,6}|(?:^|[，,年初县市省里])(?:核?定|说好|约好|写明?|提)的?[是为]?)(?:不[低高少多]于|不超过|达到)$/;

function targetRelation(actual: Fact, target: Signature, basis: Basis): Relation {
  return relationOf('target', actual, [{ kind: 'order', bound: target.fact, comparator: directionOf(target) }], basis, {
    cue: assertionOf(target),
  });
}
