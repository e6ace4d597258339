import { Decimal } from '../../model/decimal.js';
import { holds, tryRelation } from '../../model/evaluate.js';
import { sum } from '../../model/interval.js';
import { significantDigits } from '../../model/misprint.js';
import { intervalOf } from '../../model/quantity.js';
import type { Basis, Relation } from '../../model/relation.js';
import { isOfAnotherThing } from './complements.js';
import { areAlike, isScore, isStop, scoreRole } from './list-words.js';
import { dimensionOf, overlap, textBefore, type Mention } from './mention.js';
import { differenceRelation, isAddend, isAmount, isForEach, isWithoutCause, partLists, sumRelation } from './parts.js';
import { areSiblings, crossTraits, isDivision, isEnumerated, isLabelled, isPartition } from './partition.js';

/** Words after a total that open the list of its parts. */
const OPENER =
  /其中|当中|里[面头]|计有|包括|包含|分别|依次|各[为是有](?!其)|(?:来源|构成|起因|原因|类型|类别|去向|用途|结构|分布)[为是]|具体[为是有]|[（(]含(?![^（(]*[）)])|[分逐各]\p{Script=Han}{0,3}[为是]|用于|按[^，。；]{1,10}分|分[年月季期批项县][^，。；\d]{0,3}看|即|[：:]/u;
/** Words that say that a list is complete. */
const EXHAUSTIVE =
  /其余|余下|剩下|分别|依次|各[为是有](?!其)|[分逐各][年季月批期级类项][度份次别]?[为是]|组成|构成|(?:来源|起因|类型|类别|去向|结构|分布)[为是]|具体[为是]|计有|(?<!公)共(?!同)|合计|总计/;

/** What opens a list behind a ； too. */
const DETAILED = /^[^，,；;]{0,2}[；;]其中/;
const BROKEN_DOWN = /^[^，,；;]{0,2}[；;][按分从][^，,；;]{1,8}(?:看|分)[，,：:]/;
/** 管护（1.15分）、档案（0.37分）两个方面: as many as were told. */
const TOLD_COUNT = /^[）)]?(?:这|共)?([两二三四五六七八九])(?:个?方面|项|类|处|块|个?指标|个?环节)/;

/** The words that an item of a list has, behind a ； too. */
const LONGEST_ITEM = 20;
/** A total and the list of its parts stand within so many figures. */
const REACH = 30;

/** 主要用于, 重点支持三个方向, 三类用量较大: no list of all. */
const MAINLY = /主要|重点|集中[在于]|突出|较[大多高]/;

interface List {
  readonly parts: readonly Mention[];
  /** 其中, 包括 and the like open it; otherwise its items follow the total at once. */
  readonly cued: boolean;
  /** 主要, 集中在: the largest of its items only. */
  readonly mainly: boolean;
  /** Its words say that it is complete. */
  readonly exhaustive: boolean;
  /** A figure of the same unit among its items is none of them. */
  readonly broken: boolean;
}

/** T，其中A、B、C; and without a cue T，线上A，线下B. */
export function openedList(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const list = listAfter(mentions, total, index);
  if (isItemBeforeSeries(mentions, total, index, list)) return null;
  if (total.fact.aspect.value === 'target' && total.fact.aspect.certainty === 'stated' && !isOfPlan(total, list))
    return null;
  const together = list.parts.filter((m) => m.part === list.parts[0]!.part);
  const joined = joinedAtFirst(list.parts);
  const inBrackets = list.parts.length > 0 && list.parts[0]!.depth > total.depth;
  const lists = [
    ...(joined.length >= 3 || (joined.length >= 2 && isDivision(joined)) ? [joined] : []),
    ...partLists(together),
    ...partLists(list.parts),
    // a list in brackets ends with them
  ].filter((each) => !inBrackets || each.at(-1) === list.parts.at(-1));
  if (lists[0] === undefined || list.broken || overlaps(list.parts) || leavesRest(list.parts)) return null;
  if (SOME_OF_THEM.test(total.text.slice(total.end, list.parts[0]!.start))) return null;
  if (isBalanced(total, lists[0])) return balance(total, lists[0]);
  if (list.mainly && !isClosedByRest(lists[0])) return null;
  if (!list.cued) return followingList(total, lists);
  if (isCutShort(list.parts)) return sumRelation(total, lists, 'conjectured');
  // 甲、乙两地合计33个，占七成；按年代分，…: the breakdown may be of all
  if (BROKEN_DOWN.test(list.parts[0]!.between)) return brokenDown(total, lists);
  const complete =
    list.exhaustive ||
    (DIVIDED.test(list.parts[0]!.between) && areSiblings(lists[0])) ||
    (list.parts[0]!.between.startsWith('：') &&
      lists[0].length >= 3 &&
      isEnumerated(lists[0]) &&
      areSiblings(lists[0])) ||
    isCounted(total, lists[0]) ||
    isFullyGraded(mentions, lists[0]) ||
    isToldApart(lists[0]);
  return sumRelation(total, lists, complete ? 'stated' : completeness(total, lists[0]));
}

/** 获奖34人次，分国家级2人次、省级9人次、市级23人次 */
const DIVIDED = /^[，,]分(?![别布析管局厂队公院校行站店中])/;

/** 四年累计24,860万元，近三年分别为…; 前两包依次为…: not of all that was told before. */
const SOME_OF_THEM = /[近前后][两三四五六七八九][年包批期项个][^，。；]{0,4}(?:分别|依次)/;

/** A list behind ；分措施看: of the figure before it, where it makes that figure or would but for a slip. */
function brokenDown(total: Mention, lists: readonly (readonly Mention[])[]): Relation | null {
  const relation = sumRelation(total, lists, 'stated');
  return relation && isWithoutCause(relation) ? { ...relation, basis: 'conjectured' } : relation;
}

/** 主要用于甲、乙，其他T: the last item makes it whole. */
const isClosedByRest = (parts: readonly Mention[]): boolean => /^其[他它余]/.test(parts.at(-1)!.lead);

/** 资金600万元，分两批下达，第一批…，第二批…; 由四个渠道筹集：…: as many as are told. */
const isCounted = (total: Mention, parts: readonly Mention[]): boolean =>
  isCountOf(COUNTED.exec(total.text.slice(total.end, parts[0]!.start))?.[1], parts) ||
  isCountOf(IN_BATCHES.exec(textBefore(total, LONGEST_OPENING))?.[1], parts);

const COUNTED =
  /(?:分(?:成|为)?|[，,]由)([两二三四五六七八九\d])个?(?:批|笔|期|次|类|档|块|部分|标段|片区|阶段|渠道|方(?=面|共同|[^案式]{0,4}[承分]担))/;

/** 分两批拨付补贴600万元：5月…，9月… */
const IN_BATCHES = /分([两二三四五六七八九\d])(?:批|次|笔|期|年)[^，。；：]*$/;
const LONGEST_OPENING = 40;

/** Whether a printed count is that of the parts. */
const isCountOf = (count: string | undefined, parts: readonly Mention[]): boolean =>
  count !== undefined && (NUMERALS.indexOf(count) === parts.length || count === String(parts.length));

const NUMERALS = '零一两三四五六七八九';

/** 过程类18.5分（满分20分）、产出类…: the full marks beside the points make a hundred. */
function isFullyGraded(mentions: readonly Mention[], parts: readonly Mention[]): boolean {
  if (!parts.every(isScore)) return false;
  const marks = parts.map((part) => mentions[mentions.indexOf(part) + 1]);
  const isMark = (mark: Mention | undefined, part: Mention): boolean =>
    mark !== undefined && mark.depth > part.depth && isScore(mark) && mark.sentence === part.sentence;
  if (!marks.every((mark, i) => isMark(mark, parts[i]!))) return false;
  return Decimal.sum(marks.map((mark) => mark!.quantity.value!)).equals(Decimal.HUNDRED);
}

/** 小学9所、初中4所、高中2所，另有教学点7个: what is not among them is told apart. */
const isToldApart = (parts: readonly Mention[]): boolean =>
  parts.length >= 3 && isEnumerated(parts) && /^[，,；;](?:另有|另外有?|此外)/.test(restOfSentence(parts.at(-1)!));

/** 任务25.00万亩，包括新建18.60万亩、改造6.40万亩: the items of a plan, and nothing that was done. */
const isOfPlan = (total: Mention, { cued, exhaustive, parts }: List): boolean =>
  cued &&
  parts.length > 0 &&
  (exhaustive || areSiblings(parts) || (isEnumerated(parts) && isDivision(parts)) || isCounted(total, parts)) &&
  parts.every(({ lead }) => !/实际|完成|建成|已|达到/.test(lead));

/** 一标段42条、二标段46条，合格的分别有39条、38条: what follows an item of a list by rank is told of them all. */
function isItemBeforeSeries(mentions: readonly Mention[], total: Mention, index: number, { parts }: List): boolean {
  const before = mentions[index - 1];
  // 产出失3.4分，过程失3.1分，余下两类分别失1.0分、1.8分: the last of several, and the rest of them
  if (parts[0] !== undefined && REST_OF_ALL.test(total.text.slice(total.end, parts[0].start))) return true;
  const isItem = before?.part === total.part && isEnumerated([before, total]);
  return isItem && parts[0] !== undefined && /分别|依次/.test(total.text.slice(total.end, parts[0].start));
}

const REST_OF_ALL = /(?:余下|其余|其他|剩[下余])[^，。；、]{0,8}(?:分别|依次|各)/;

const restOfSentence = ({ text, end }: Mention): string => /^[^。；;\n]*/.exec(text.slice(end, end + 40))![0];

/** 甲18件、乙16件（部分两项同时超标）: what counts in several items counts more than once. */
const overlaps = (parts: readonly Mention[]): boolean => OVERLAPPING.test(restOfSentence(parts.at(-1)!));
/** （同一机构可多项处理）, （可重复享受）, （含交叉） */
const OVERLAPPING =
  /(?:部分|有的|个别|少数|同一)[^，]{0,12}(?:同时|兼有|交叉|重[复叠合]|可[有能]?多|多[项次个]|计入)|可(?:多[选项次]|重复|兼|同时)|(?:有|含|存在)(?:所|部分)?(?:交叉|重[复叠合])|[未不](?:剔除|去|扣除)重/;

/** 甲3件、乙2件等: not all are named. */
const isCutShort = (parts: readonly Mention[]): boolean => /^等(?![级次])/.test(restOfSentence(parts.at(-1)!));

/** 甲3件、乙2件，其余为丙: what is left is told without a figure. */
const leavesRest = (parts: readonly Mention[]): boolean =>
  /^[，,；;](?:其余|余下|剩余|其他)(?:均|都|全部)?[为是由][^\d，,；;]+$/.test(restOfSentence(parts.at(-1)!));

const NET = /净(?:[增减调流迁]|上升|下降)/;
const GAIN = /新|增|纳入|招录|调入|转入|迁入|开业|开工/;
const LOSS = /退|减|降|注销|核销|调出|转出|迁出|死亡|流失|关[停闭]|淘汰|撤[销并]|到期|离职|辞职|清理|拆除/;

/** 净增324人，其中新增387人、退出63人; 增加9万元，其中甲增加12万元、乙减少3万元: gains and losses do not add up. */
function isBalanced(total: Mention, parts: readonly Mention[]): boolean {
  if (NET.test(total.lead)) return true;
  const losses = parts.filter(({ lead }) => LOSS.test(lead)).length;
  return total.fact.statistic === 'change' && losses > 0 && losses < parts.length;
}

function balance(total: Mention, parts: readonly Mention[]): Relation | null {
  const gain = parts.find(({ lead }) => GAIN.test(lead) && !LOSS.test(lead));
  const loss = parts.find(({ lead }) => LOSS.test(lead));
  return parts.length === 2 && gain && loss ? differenceRelation(total, gain, loss, 'likely') : null;
}

/** Items that follow their total at once; only their words or their sum say that they are its parts. */
function followingList(total: Mention, lists: readonly (readonly Mention[])[]): Relation | null {
  const [parts] = lists as [readonly Mention[]];
  const inBrackets = parts[0]!.depth > total.depth;
  const bracketed = inBrackets && isPartition(parts);
  const divided = isDivision(parts);
  const named = isLabelled(parts) && (inBrackets || isFollowedByKinds(total, parts));
  const isToldFor = inBrackets && isCountOf(TOLD_COUNT.exec(restOfSentence(parts.at(-1)!))?.[1], parts);
  const enclosed = inBrackets && isLabelled(parts) && isEnumerated(parts) && (isToldFor || isNearlyWhole(total, parts));
  const { value: side } = total.fact.aspect;
  const ofBudget = (divided || named) && parts.every(isOpenSide);
  const planned = side === 'target' || side === 'prior' || (side === 'budget' && !ofBudget);
  if (!isAddend(total) || (planned && !bracketed)) return null;
  // 120条，一标段42条、二标段46条、三标段32条: numbered to the end
  const numbered = divided && parts.length >= 3 && isEnumerated(parts);
  // 286人，男的171人女的115人: both sides of a division right behind their whole
  const split =
    total.quantity.kind === 'count' &&
    parts.length === 2 &&
    divided &&
    isPartition(parts) &&
    isRightBehind(total, parts) &&
    isBySlip(total, parts);
  const overfull = divided && !isScore(total) && hasPartAbove(total, parts) && isBySlip(total, parts);
  const basis: Basis =
    bracketed || numbered || enclosed || overfull || split ? 'stated' : divided || named ? 'likely' : 'conjectured';
  const relation = sumRelation(total, lists, basis);
  const worth = basis !== 'conjectured' || isEnumerated(parts) || relation === null;
  return worth || holds(relation) ? relation : null;
}

/** The next two figures, in one breath. */
const isRightBehind = (total: Mention, [first, second]: readonly Mention[]): boolean =>
  first !== undefined &&
  /^[，,：:][^，,；;。]{1,8}$/.test(total.text.slice(total.end, first.start)) &&
  /^[、，,和]?[^，,；;。、]{1,8}$/.test(total.text.slice(first.end, second!.start));

/** 全年开展活动72场，敬老类20场、环保类28场、助学类24场: siblings right behind a total that is none of them. */
function isFollowedByKinds(total: Mention, parts: readonly Mention[]): boolean {
  const isWhole = /全|总|(?<![公中])共|合计|累计|已|本年|年度/.test(`${total.topic}${total.lead}`);
  const kinds = areSiblings(parts) && !areSiblings([total, ...parts]);
  const listed = parts.length >= 3 && isEnumerated(parts);
  // 全院420张，东院区260张、西院区190张: no parts of a whole are more than it
  if (kinds && isWhole && isEnumerated(parts) && isOverfull(total, parts)) return isBySlip(total, parts);
  if (!kinds && !listed && !isNearlyWhole(total, parts)) return false;
  return closesByMoreThanChance(total, parts, kinds && isWhole);
}

/** 年初预算800万元，基本支出500万元，项目支出300万元: no words of results. */
const isOpenSide = ({ lead }: Mention): boolean => !/实际|决算|完成|执行|已|支付|到位/.test(lead);

/** The first items, up to the first that 、 does not join: 一季度2处、二季度3处，已整改4处. */
function joinedAtFirst(parts: readonly Mention[]): readonly Mention[] {
  const end = parts.findIndex((_, i) => i > 0 && !isEnumerated(parts.slice(i - 1, i + 1)));
  return end < 0 ? parts : parts.slice(0, end);
}

function listAfter(mentions: readonly Mention[], total: Mention, index: number): List {
  const composed = /由[^。；]{0,120}(?:构成|组成)/.test(total.text.slice(total.end, total.end + 160));
  const dimension = dimensionOf(total.quantity);
  const parts: Mention[] = [];
  let [opened, cued, mainly, exhaustive, broken, skipped] = [false, false, false, composed, false, false];
  let opening: Mention | null = null;
  for (const mention of mentions.slice(index + 1, index + REACH)) {
    if (mention.sentence !== total.sentence) break;
    const other = dimensionOf(mention.quantity) !== dimension || !areAlike(mention, total);
    if (!opened || (!cued && parts.length === 0)) {
      const detailed =
        (DETAILED.test(mention.between) || BROKEN_DOWN.test(mention.between)) &&
        dimensionOf(mention.quantity) === dimension;
      const cue =
        detailed ||
        isWithin(mention.between, total) ||
        DIVIDED.test(mention.between) ||
        /^\p{Script=Han}{0,4}中$/u.test(total.tail) ||
        /^\p{Script=Han}{0,4}里面?(?=[，,有是评])/u.test(mention.between) ||
        ((OPENER.test(mention.between) || (composed && /由/.test(mention.between))) && !/[；;]/.test(mention.between));
      const aside = other || mention.fact.aspect.value === 'target' || mention.fact.aspect.value === 'prior';
      if (!cue && aside && !/[；;]/.test(mention.between)) continue;
      // （2021年为742个），按内容分…: what stands in brackets has no list after them, but 惠及96户（312人），其中甲120人…
      if (mention.depth < total.depth && !(cue && isSaidOf(mentions[index - 1], total))) break;
      if (!cue && !/^(?:\p{Script=Han}{1,8}(?=[，,]))?[，,：:（(]/u.test(mention.between)) break;
      opened = true;
      cued = cue;
      opening = mention;
      // 共扣1.09分：…, 共6个项目：…
      if (/(?<!公)共|合计|总/.test(total.between) && /[：:]/.test(mention.between)) exhaustive = true;
    }
    // 得28.60分，其中执行率一项分值10分；履职效能50分: what opened held nothing of the kind, and ended with its part
    if (parts.length === 0 && mention !== opening && cued && /[；;]/.test(mention.between)) break;
    // a list in brackets ends with them
    if (parts.length > 0 && mention.depth < parts[0]!.depth) break;
    if (other) continue;
    // 大户4户、8万元，散户6户、3万元，户均依次为2万元和0.5万元: what each got has no part in the list
    if (parts.length > 1 && mention.fact.statistic === 'average') break;
    if (isStop(mention)) {
      if (parts.length > 0) break;
      continue;
    }
    // after ； only another item of the same short form goes on with the list
    if (parts.length > 0 && /[；;]/.test(mention.between) && !goesOn(mention, parts)) break;
    broken ||= isForEach(mention);
    if (!isItem(mention)) {
      skipped ||= parts.length > 0 || OPENER.test(mention.between);
      continue;
    }
    if (parts.length > 0 && isEarlier(mention, parts, total)) {
      // 财政拨款3,200万元（含上年结转120万元）、事业收入2,860万元: an aside to one item
      if (mention.depth > parts[0]!.depth) continue;
      break;
    }
    if (parts.length === 0) mainly = MAINLY.test(total.text.slice(total.end, mention.start));
    parts.push(mention);
    broken ||= skipped;
    // 其中甲、乙两个项目分别为…: complete of these two, and not of the total
    const since = total.text.slice(total.end, mention.start);
    // 其余自筹；已完成1,920万元: the rest has no figure
    // 由7人组成，其中工程师3人: so many make it, and not those that are named
    const own = mention.between
      .split(/[；;]/)
      .at(-1)!
      .replace(/^组成(?=[，,])/, '');
    if (EXHAUSTIVE.test(own) && !(/其中/.test(since) && /分别|依次/.test(mention.between))) exhaustive = true;
  }
  return { parts, cued, mainly, exhaustive, broken };
}

/** 补发的卡中丢失的A、损坏的B: what a list is within. */
const WITHIN = /(?:^|[，,。])([^，。；：、\d]{2,12}?)(?:当中|之中|里面|[中里])/;

/** Whether the words before the first item of a list say that it is within a figure. */
export function isWithin(words: string, { lead }: Mention): boolean {
  const name = WITHIN.exec(words)?.[1];
  if (name === undefined || lead.length < 2) return false;
  // 当年实际上岗214人。上岗的人里…
  return name.startsWith(lead.slice(-2)) || overlap(lead.slice(-Math.min(4, lead.length, name.length)), name) >= 0.75;
}

/** A figure in brackets that tells its head in another unit. */
const isSaidOf = (head: Mention | undefined, { between, depth, quantity, sentence }: Mention): boolean =>
  head?.sentence === sentence &&
  head.depth === depth - 1 &&
  /^[（(]$/.test(between) &&
  dimensionOf(head.quantity) !== dimensionOf(quantity);

function goesOn(mention: Mention, parts: readonly Mention[]): boolean {
  const last = parts.at(-1)!;
  if ([last, mention].every(({ between }) => DATED.test(between))) return true;
  const ending = isScore(mention) ? 1 : 2;
  const alike = mention.lead.length >= 2 && mention.lead.slice(-ending) === last.lead.slice(-ending);
  return alike || mention.between.length <= LONGEST_ITEM;
}

/** ：2022年11月以…号提前下达; ；2023年5月以…号下达 */
const DATED = /^[^，。；;：:]{0,4}[；;：:，,](?:20\d\d年)?\d{1,2}月/;

/** A figure that can stand in a list after 其中; a change only by name: 新建3处、改造提升5处. */
const isItem = (mention: Mention): boolean =>
  !isOfAnotherThing(mention) &&
  (isAddend(mention) ||
    (isAmount(mention) && mention.lead.replace(/增加|减少|增长|下降|提[升高]|压减|净增/g, '').length >= 2));

/** A figure of last year ends the list, unless the list goes by years: 累计80座，其中2022年30座、2021年50座. */
function isEarlier(mention: Mention, parts: readonly Mention[], total: Mention): boolean {
  if (mention.fact.aspect.value !== 'prior' || total.fact.aspect.value === 'prior') return false;
  // 可用资金1,668万元，其中中央1,290万元，上年结转112万元: what was carried over is there this year
  if (/结[转余]/.test(mention.lead)) return false;
  return !(/20\d\d年/.test(mention.lead) && parts.every(({ lead }) => /20\d\d年/.test(lead)));
}

/** A list and a total that differ by less than an eighth were meant to be one. */
const NEARLY_WHOLE = Decimal.of(875n, 3);
const MOST_OF_IT = Decimal.of(8n, 1);
/** Of a whole of fewer digits some part of a list that leaves things out closes it by a slip, by chance. */
const TELLING_DIGITS = 4;

/** 扣分合计4.4分，其中过程类扣1.5分…: an account of what was taken off, unless it tells the main items only. */
const areDeductions = (total: Mention, parts: readonly Mention[]): boolean =>
  isScore(total) &&
  scoreRole(total) === 'deducted' &&
  /共|合计|总|扣分/.test(total.lead) &&
  parts.every((part) => scoreRole(part) === 'deducted' && !/[每各]/.test(part.lead));

/** How sure it is that a list leaves nothing out: by its words, or since it makes more than its total, or nearly all of it. */
export function completeness(total: Mention, parts: readonly Mention[]): Basis {
  const whole = intervalOf(total.quantity);
  const together = sum(parts.map(({ quantity }) => intervalOf(quantity)));
  // 实有112人，其中行政36人，事业48人: of people and things some kinds may be left out all the same
  const lacksMuch = total.quantity.kind === 'count' && together.hi.lessThan(whole.lo.times(MOST_OF_IT));
  if (isPartition(parts) || areDeductions(total, parts)) return lacksMuch ? 'likely' : 'stated';
  if (crossTraits(parts)) return 'conjectured';
  if (isEnumerated(parts) && isOverfull(total, parts)) return 'stated';
  // a part above its whole is no part that others were left out beside
  if (isLabelled(parts) && hasPartAbove(total, parts)) return isBySlip(total, parts) ? 'stated' : 'likely';
  if (isDivision(parts) || significantDigits(total.quantity) >= TELLING_DIGITS) return 'likely';
  if (!isLabelled(parts)) return 'conjectured';
  // a section of ten points that is left out looks like one digit changed
  const related = !isScore(total) && (areSiblings(parts) || isNearlyWhole(total, parts));
  return closesByMoreThanChance(total, parts, related) ? 'likely' : 'conjectured';
}

/** The parts make more than their whole. */
const isOverfull = (total: Mention, parts: readonly Mention[]): boolean =>
  intervalOf(total.quantity).hi.lessThan(sum(parts.map(({ quantity }) => intervalOf(quantity))).lo);

/** 市属5个，县级9个 of 8个. */
const hasPartAbove = (total: Mention, parts: readonly Mention[]): boolean => {
  const whole = intervalOf(total.quantity);
  return parts.some(({ quantity }) => whole.hi.lessThan(intervalOf(quantity).lo));
};

/** Whether one slip of the pen keeps the parts from making the total. */
function isBySlip(total: Mention, parts: readonly Mention[]): boolean {
  const relation = sumRelation(total, [parts], 'likely');
  return relation !== null && tryRelation(relation).cause !== null;
}

export function isNearlyWhole(total: Mention, parts: readonly Mention[]): boolean {
  const [whole, together] = [intervalOf(total.quantity), sum(parts.map(({ quantity }) => intervalOf(quantity)))];
  return whole.lo.times(NEARLY_WHOLE).lessThan(together.hi) && together.lo.times(NEARLY_WHOLE).lessThan(whole.hi);
}

/**
 * Of few figures what is left out is one changed digit by chance: 教师152人，其中本科120人，研究生28人. Two digits that only
 * need be swapped, or a unit that need be another (县级220元、乡镇28万元), are no chance.
 */
export function closesByMoreThanChance(total: Mention, parts: readonly Mention[], related: boolean): boolean {
  const relation = sumRelation(total, [parts], 'likely');
  const cause = relation === null ? null : tryRelation(relation).cause;
  if (cause === 'digit-swap' || cause === 'unit-slip') return true;
  if (cause === 'decimal-shift' && parts.length >= 3) return true;
  return related && (parts.length >= 3 || total.quantity.kind === 'money');
}
