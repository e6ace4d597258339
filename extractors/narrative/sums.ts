import { Decimal } from '../../model/decimal.js';
import { holds, readingThatHolds, tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { significantDigits } from '../../model/misprint.js';
import { operandsOf, type Basis, type Relation } from '../../model/relation.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, labelOf, ofOneValue, overlap, textBefore, type Mention } from './mention.js';
import { isAddend, isAmount, isWithoutCause, partLists, sumRelation, withoutRestated, withoutSummed } from './parts.js';
import { closedList, summedDeviations } from './closed-lists.js';
import { countedTotals } from './counted-totals.js';
import { areAlike, CLOSER, isScore, isStop, scoreRole } from './list-words.js';
import { countedItems } from './counted-items.js';
import { bareParts } from './bare-parts.js';
import { decidedCounts } from './decided-counts.js';
import { groupedAccounts } from './grouped-accounts.js';
import { mergedGroups } from './merged-groups.js';
import { kindsBehind } from './mixed-counts.js';
import { namedParts } from './named-parts.js';
import { completeness, isNearlyWhole, isWithin, openedList } from './opened-lists.js';
import { areOpposites, isEnumerated, isGraded, isLabelled, isPartition } from './partition.js';
import { periodSums } from './period-sums.js';
import { yearInParts } from './quarters.js';
import { restClosedLists } from './rest-closed-lists.js';
import { scoreTotals } from './score-totals.js';
import { sharedWholes } from './shared-wholes.js';
import { stockChangeRelations } from './stock-changes.js';
import { summedDeeds } from './summed-deeds.js';
import { toldIdentities } from './told-identities.js';
import { yearlyParts } from './yearly-parts.js';

/** Beginnings of a sentence that details a total told before: 其中, 按来源分, 分季度看, 财政拨款收入中. */
const DETAIL =
  /其中|按[^，。；]{1,12}(?:分|看)|按\p{Script=Han}{2,4}[，,]|(?:成因|门类|类别|类型|用途|级别|性质|区域)上[，,]|分\p{Script=Han}{1,6}看|(?:从|分)\p{Script=Han}{1,8}(?:看|来看|情况)|[中里][，,：:]|来源|构成|组成|一是/u;
/** Of these, those that say that a total is broken down, all of it. */
const BREAKDOWN =
  /按[^，。；]{1,12}(?:分|看)|按\p{Script=Han}{2,4}[，,]|(?:成因|门类|类别|类型|用途|级别|性质|区域)上[，,]|分\p{Script=Han}{1,6}看|(?:从|分)\p{Script=Han}{1,8}(?:看|来看)|(?:来源|构成|组成)(?:为|是|如下)?[，,：:]/u;
/** The full year's budget is that of its beginning and what was added. */
const ADJUSTED =
  /全年可(?:安排|支配|使?用)的?(?:财政)?(?:资金|财力|预算)(?:总额|合计)?(?:为|是|达)?$|(?:全年|调整后的?(?:财政资金|全年)?|调整)预算(?:数|总额)?(?:为|是|达|调整为)?$/;
const ADDED = /追加|调增|增加|新增|结转/;

/** Totals with their parts: 其中, 包括, 分别为, 合计, and lists that detail a total of the sentence or passage before. */
export function sumRelations(told: readonly Mention[], lookup: Lookup): Relation[] {
  const mentions = withoutRestated(told);
  const relations: Relation[] = [];
  mentions.forEach((total, index) => {
    push(relations, sharedStandard(mentions, total, index));
    const deviations = summedDeviations(mentions, total, index);
    push(relations, deviations);
    if (deviations || !isAmount(total)) return;
    push(relations, openedList(mentions, total, index));
    push(relations, closedList(mentions, total, index));
    push(relations, kindsBehind(mentions, total, index));
    push(relations, adjustedBudget(mentions, total, index));
    push(relations, complement(mentions, total, index));
    push(relations, continued(mentions, total, index));
    push(relations, withNamed(mentions, total, index));
    push(relations, countedKinds(mentions, total, index));
    push(relations, composedList(mentions, total, index, lookup));
    push(relations, exceptedRest(mentions, total, index));
    push(relations, besideTold(mentions, total, index));
    push(relations, dividedFigure(mentions, total, index));
    push(relations, besideBreakdown(mentions, total, index));
  });
  const listed = partsOf(relations);
  relations.push(
    ...laterDetails(mentions, lookup, listed),
    ...enumerated(mentions),
    ...countedTotals(mentions),
    ...namedParts(mentions, lookup),
    ...toldIdentities(mentions),
    ...mergedGroups(mentions),
    ...sharedWholes(mentions, lookup),
    ...stockChangeRelations(mentions),
    ...restClosedLists(mentions),
    ...yearlyParts(mentions),
    ...groupedAccounts(mentions),
    ...scoreTotals(mentions),
    ...yearInParts(mentions),
    ...summedDeeds(mentions),
    ...countedItems(mentions),
    ...decidedCounts(mentions),
    ...bareParts(mentions),
  );
  relations.push(...periodSums(mentions, partsOf(relations)));
  return relations;
}

/** Of fewer digits some figure told before is nearly that of any list. */
const TELLING_DIGITS = 4;

/** 人均补助标准T，中央、省、县分别为A、B、C: what each level of government bears of so much for each. */
function sharedStandard(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  if (total.fact.statistic !== 'average') return null;
  const dimension = dimensionOf(total.quantity)?.split('/')[0];
  // 按8:1.2:0.8的比例
  const behind = mentions.slice(index + 1, index + 12).filter((m) => dimensionOf(m.quantity) === dimension);
  const first = behind[0];
  if (first?.sentence !== total.sentence) return null;
  const isInRow = BORNE_BY.test(first.between);
  if (!isInRow && !(BY_RATIO.test(total.text.slice(total.end, first.start)) && LEVEL.test(first.lead))) return null;
  const parts = [first];
  for (const mention of behind.slice(1)) {
    if (!/^(?:、|和|及)$/.test(isInRow ? mention.between : mention.between.replace(LEVEL, ''))) break;
    parts.push(mention);
  }
  const isRow = parts.length >= 3 && parts.every((m) => dimensionOf(m.quantity) === dimension);
  return dimension === '元' && isRow ? sumRelation(total, [parts], 'stated') : null;
}

const BORNE_BY = /^[，,][^，。；\d]{0,4}(?:中央|省|市)[^，。；\d]{0,16}(?:分别|依次)[^，。；、\d]{0,4}$/;

/** 按5:3:2的比例，由中央承担; 省级 */
const BY_RATIO = /^[，,]按[\d.:：∶比]+的?比例(?:由|分担|承担|，)/;
const LEVEL = /(?:中央|省|市|县|区)(?:级|本级)?(?:财政)?(?:承担|分担|负担|补助|安排|配套)?$/;

/** The figures that are parts of a total that they make. */
function partsOf(relations: readonly Relation[]): Set<Fact> {
  const closing = relations.map(readingThatHolds).filter((held) => held !== null);
  return new Set(closing.flatMap(operandsOf));
}

function push(relations: Relation[], relation: Relation | null): void {
  if (relation) relations.push(relation);
}

/** 年初预算A，追加B，全年预算T. */
function adjustedBudget(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  if (total.quantity.kind !== 'money' || !ADJUSTED.test(total.lead)) return null;
  const before = mentions
    .slice(Math.max(0, index - 12), index)
    .filter((m) => m.paragraph >= total.paragraph - 2 && m.quantity.kind === 'money' && m.quantity.value !== null);
  const opening = before.filter((m) => /年初/.test(labelOf(m)) && /预算|安排|下达|批复|核定/.test(labelOf(m)));
  const added = before.filter((m) => ADDED.test(labelOf(m)) && !opening.includes(m)).reverse();
  const lists = opening.toReversed().flatMap((o) => [[o, ...added], ...added.map((a) => [o, a])]);
  const net = mentions[index - 1];
  // 追加与调减相抵，净增A，全年预算调整为T
  if (net?.sentence === total.sentence && /净(?:增加?|调增|追加)$/.test(net.lead) && opening.length === 1)
    return sumRelation(total, [[opening[0]!, net]], 'stated');
  const plain = isPlainAddition(opening, added, total);
  return sumRelation(total, lists, plain ? (added.length === 1 ? 'stated' : 'likely') : 'conjectured');
}

/**
 * All in one sentence, and nothing taken off, adjusted or detailed between; what was carried over is added but may be in
 * the budget already.
 */
function isPlainAddition(opening: readonly Mention[], added: readonly Mention[], total: Mention): boolean {
  const [first, ...others] = opening;
  if (!first || others.length > 0 || added.length === 0 || first.sentence !== total.sentence) return false;
  const between = total.text.slice(first.end, total.start - total.lead.length);
  const noted = added.length === 1 ? /减|收回|压缩|调[整剂]|其中|结转|扣/ : /减|收回|压缩|调[整剂]|其中|扣/;
  // 计入年初结转后全年预算T
  const isCarried = /(?:计入|加上?|连同|并入|考虑|含)[^，。；]{0,8}结[转余]/.test(total.lead);
  return added.every((m) => m.start > first.end) && !noted.test(between) && !isCarried;
}

/** 其中：甲, 这其中. */
const OF_IT = /^[^，。；]{0,2}其中/;

/** 用去158.40万元，水电96.24万元，安保23.50万元，余下38.66万元: the end of a list makes one of its own figures, and details no other. */
const detailsItself = (list: readonly Mention[]): boolean =>
  list.some(
    ({ quantity }, i) =>
      list.length - i > 2 &&
      significantDigits(quantity) >= TELLING_DIGITS &&
      Decimal.sum(list.slice(i + 1).map((m) => m.quantity.value!)).equals(quantity.value!),
  );

/** Lists that detail a total of the sentence or the passage before: 全年支出T。按用途划分，A，B，C. */
function laterDetails(mentions: readonly Mention[], lookup: Lookup, listed: ReadonlySet<Fact>): Relation[] {
  const relations: Relation[] = [];
  /** For each sentence the total that one of its breakdowns makes. */
  const upheld = new Map<number, Fact>();
  const open: { readonly sentence: number; readonly candidates: readonly Relation[] }[] = [];
  for (const list of detailLists(mentions)) {
    if (detailsItself(list)) continue;
    const first = list[0]!;
    const index = mentions.indexOf(first);
    const opening = `${first.clauseLead}${first.between}`;
    const named = soleNamed(list, mentions.slice(Math.max(0, index - 14), index));
    if (named) {
      const isOfAll = STATED_PART.test(first.topic) && !/主要|其中|等/.test(first.topic);
      const relation = sumRelation(named, partLists(list), isOfAll ? 'stated' : completeness(named, list));
      if (relation && !isWithoutCause(relation)) {
        relations.push(relation);
        continue;
      }
    }
    const cue = DETAIL.test(first.between) || DETAIL.test(opening) || /^(?:其余|余下|剩下)/.test(list.at(-1)!.lead);
    if (!cue && list.length < 3) {
      push(relations, jointlyNamed(list, lookup));
      continue;
    }
    const before = mentions
      .slice(Math.max(0, index - 14), index)
      .filter((m) => canBeTotal(m, first) && m.sentence < first.sentence && m.paragraph >= first.paragraph - 2);
    const told = BREAKDOWN.test(opening) || (/其中/.test(opening) && isPartition(list)) || isGraded(list);
    const isOpened = OF_IT.test(opening) || OF_IT.test(first.topic);
    const sole = told || isOpened ? soleTotal(before, listed) : null;
    const basisOf = (total: Mention): Basis => {
      if (total === sole) return told || isBySlip(total, list) ? 'stated' : completeness(total, list);
      const isLong = significantDigits(total.quantity) >= TELLING_DIGITS;
      const isPlain = BREAKDOWN.test(opening) || (isLong && (cue || isEnumerated(list)) && isNearlyWhole(total, list));
      return isPlain && list.length >= 3 && isLabelled(list) ? 'likely' : 'conjectured';
    };
    // whatever is graded has one of the grades: no beginning of the list is all of anything
    const lists = isGraded(list) ? [list] : partLists(list);
    const candidates = [...new Set([...totalsFor(before, first), ...namedTotals(list, lookup)])]
      .map((total) => sumRelation(total, lists, basisOf(total)))
      .filter((relation) => relation !== null);
    const elsewhere = BREAKDOWN.test(opening) && !candidates.some(holds) ? totalElsewhere(list, lookup) : null;
    if (elsewhere) {
      relations.push(elsewhere);
      continue;
    }
    const holding = candidates.filter(holds);
    const stated = candidates.filter(({ basis }) => basis === 'stated');
    // a list details one total; where it closes with one, it owes nothing to the others
    if (holding.length > 0) {
      relations.push(holding[0]!);
      if (BREAKDOWN.test(first.between)) upheld.set(first.sentence, holding[0]!.claimed);
    }
    // points stand in rows everywhere: nothing but a cue makes them parts
    else if (cue || !isScore(first)) {
      const likeliest = stated.length > 0 ? stated : candidates;
      if (BREAKDOWN.test(first.between)) open.push({ sentence: first.sentence, candidates: likeliest });
      else relations.push(...likeliest);
    }
  }
  for (const { sentence, candidates } of open) relations.push(...ofUpheld(candidates, upheld.get(sentence)));
  return relations;
}

/** 全年核销1,326张，补发842张。补发的卡中…: the only figure of the passage before a list that its opening names. */
function soleNamed(list: readonly Mention[], told: readonly Mention[]): Mention | null {
  const first = list[0]!;
  const [total, other] = told.filter(
    (m) =>
      m.paragraph >= first.paragraph - 1 &&
      m.sentence < first.sentence &&
      canBeTotal(m, first) &&
      (isWithin(first.topic, m) || isStatedPart(first.topic, m)),
  );
  return total && !other ? total : null;
}

/** 追加部分由甲承接A、乙承接B; 结转的为: what was added, cut or left over, by the word that told it. */
const STATED_PART =
  /^(?<word>追加|新增|调增|调减|压减|核减|结转|结余|超支|节约|收回|缺口|未支付|未到位|剩余)(?:的|部分|资金|款项|金额|指标)/;

function isStatedPart(topic: string, { lead }: Mention): boolean {
  const word = STATED_PART.exec(topic)?.groups?.['word'];
  return word !== undefined && lead.slice(-word.length - LONGEST_NOUN).includes(word);
}
/** 追加预算, 追加资金为. */
const LONGEST_NOUN = 4;

/** 按用途分，A，B；按来源分，C，D，E: what the one breakdown makes is what the other is of. */
function ofUpheld(candidates: readonly Relation[], total: Fact | undefined): readonly Relation[] {
  const shared = candidates.find(({ claimed }) => claimed === total);
  return shared ? [{ ...shared, basis: 'stated' }] : candidates;
}

/** 按支出性质，A、B、C、D: the figure, wherever it is printed, that so many items make to the last digit. */
function totalElsewhere(list: readonly Mention[], lookup: Lookup): Relation | null {
  const dimension = dimensionOf(list[0]!.quantity);
  if (dimension === null || list.length < FEWEST_ITEMS || !isLabelled(list)) return null;
  const together = Decimal.sum(list.map(({ quantity }) => quantity.value!));
  const total = lookup
    .ofDimension(dimension)
    .find(
      (m) =>
        m.sentence !== list[0]!.sentence &&
        significantDigits(m.quantity) >= TELLING_DIGITS &&
        m.quantity.value!.equals(together),
    );
  return total ? sumRelation(total, [list], 'likely') : null;
}

const FEWEST_ITEMS = 3;

/** Whether one slip in a long figure keeps a list from making its total: what a list leaves out is no such slip by chance. */
function isBySlip(total: Mention, list: readonly Mention[]): boolean {
  const relation = sumRelation(total, [list], 'likely');
  const { cause, culprit } = relation === null ? { cause: null, culprit: null } : tryRelation(relation);
  return cause !== null && significantDigits(culprit!.quantity) >= TELLING_DIGITS;
}

/** 孤儿187人、事实无人抚养儿童425人: the parts of a figure told elsewhere whose words name them both, joined. */
function jointlyNamed(list: readonly Mention[], lookup: Lookup): Relation | null {
  if (!isEnumerated(list) || list.some(({ lead }) => lead.length < 2)) return null;
  const [total] = namedTotals(list, lookup).filter(
    (m) =>
      m.sentence !== list[0]!.sentence &&
      /[和与及、]/.test(m.lead) &&
      ['target', 'prior'].every((side) => (m.fact.aspect.value === side) === (list[0]!.fact.aspect.value === side)),
  );
  return total ? sumRelation(total, [list], 'likely') : null;
}

const canBeTotal = (mention: Mention, part: Mention): boolean =>
  isAddend(mention) &&
  mention.depth <= part.depth &&
  dimensionOf(mention.quantity) === dimensionOf(part.quantity) &&
  areAlike(mention, part);

/** The only figure of the sentence before that is neither planned nor of last year, nor a part of something else. */
function soleTotal(before: readonly Mention[], listed: ReadonlySet<Fact>): Mention | null {
  const last = before.at(-1);
  const answered = before.findLast((m) => m.sentence === last?.sentence && ANSWERED.test(m.lead));
  if (answered && !listed.has(answered.fact)) return answered;
  const [total, other] = before.filter(
    (m) =>
      m.sentence === last?.sentence &&
      !listed.has(m.fact) &&
      (m.fact.aspect.value === null || m.fact.aspect.value === 'actual' || m.fact.aspect.value === 'budget'),
  );
  return total && !other ? total : null;
}

/** 发放640份，有效617份: the papers that were answered. */
const ANSWERED = /有效(?:问卷)?$/;

/** Totals told anywhere whose words hold those of every part: 孤儿和事实无人抚养儿童612人 of 孤儿187人、事实无人抚养儿童425人. */
function namedTotals(list: readonly Mention[], lookup: Lookup): Mention[] {
  const first = list[0]!;
  const dimension = dimensionOf(first.quantity);
  const topic = /^(.{2,12}?)中[，,：:]/.exec(first.topic)?.[1];
  const byTopic = topic ? lookup.named(topic, first, dimension, 0.8) : [];
  const byParts = list.slice(0, 2).every((m) => m.lead.length >= 2)
    ? lookup
        .named(list[0]!.lead, first, dimension, 0.8)
        .filter((m) => !list.includes(m) && list.slice(0, 2).every((part) => overlap(part.lead, labelOf(m)) >= 0.8))
    : [];
  return [...byTopic, ...byParts].filter((m) => !list.includes(m) && m.text !== '' && isAmount(m)).slice(0, 3);
}

/** T，合格A，不合格B. */
function complement(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const [a, b] = mentions
    .slice(index + 1, index + 4)
    .filter(
      (m) => m.sentence === total.sentence && dimensionOf(m.quantity) === dimensionOf(total.quantity) && isAddend(m),
    );
  if (!a || !b || a.lead.length < 2) return null;
  return areOpposites(a.lead, b.lead) ? sumRelation(total, [[a, b]], 'stated') : null;
}

/** 甲经费由A、B两部分组成: the total is told elsewhere. */
function composedList(mentions: readonly Mention[], first: Mention, index: number, lookup: Lookup): Relation | null {
  const name = COMPOSED.exec(textBefore(first, LONGEST_OPENING))?.[1]?.split('即')[0];
  if (name === undefined || name.length < 2 || !first.between.includes('由') || !isAddend(first)) return null;
  const closing = /[构组]成/.exec(first.text.slice(first.end, first.end + 120))?.index;
  if (closing === undefined) return null;
  const dimension = dimensionOf(first.quantity);
  const parts = mentions
    .slice(index, index + 12)
    .filter((m) => m.paragraph === first.paragraph && m.start < first.end + closing)
    .filter((m) => isAddend(m) && dimensionOf(m.quantity) === dimension);
  const [total] = lookup.named(name, first, dimension, 0.85).filter((m) => !parts.includes(m) && isAmount(m));
  if (!total || !isEnumerated(parts)) return null;
  return sumRelation(total, [parts], total.paragraph === first.paragraph ? 'stated' : 'likely');
}

/** 事业收入即经营创收，由商业广告 */
const COMPOSED = /([^，。；：、（）()\d]{2,16})，?由[^，。；]{0,16}$/;

/** T。除当年拨款A外，其余B为结转: what is excepted and the rest make the one figure of the sentence before. */
function exceptedRest(mentions: readonly Mention[], excepted: Mention, index: number): Relation | null {
  const rest = mentions[index + 1];
  if (!rest || rest.sentence !== excepted.sentence || !/除[^，。；]{0,16}$/.test(excepted.clauseLead)) return null;
  if (!/^[^，。；]{0,6}外[，,](?:其余|余下|剩余)的?$/.test(rest.between) || !isAddend(rest)) return null;
  const dimension = dimensionOf(rest.quantity);
  if (dimension === null || dimensionOf(excepted.quantity) !== dimension || excepted.part !== rest.part) return null;
  const before = mentions
    .slice(Math.max(0, index - 8), index)
    .filter((m) => m.paragraph === excepted.paragraph && isAmount(m) && dimensionOf(m.quantity) === dimension);
  const [total, other] = before.filter(({ sentence }) => sentence === before.at(-1)?.sentence);
  if (!total || other || total.fact.aspect.value === 'prior') return null;
  return sumRelation(total, [[excepted, rest]], 'stated');
}

/** T。甲A，乙B。除上述两项外，丙支出C: what was spent beside as many figures as are told makes the figure before them whole. */
function besideTold(mentions: readonly Mention[], rest: Mention, index: number): Relation | null {
  const count = BESIDE_TOLD.exec(textBefore(rest, LONGEST_OPENING))?.[1];
  if (count === undefined || !isAddend(rest)) return null;
  const dimension = dimensionOf(rest.quantity);
  const alike = mentions
    .slice(Math.max(0, index - REACH), index + 4)
    .filter((m) => m.paragraph === rest.paragraph && dimensionOf(m.quantity) === dimension && isAddend(m));
  const at = alike.indexOf(rest);
  const parts = alike.slice(Math.max(0, at - '零一两三四五'.indexOf(count.replace('二', '两'))), at);
  const total = alike[at - parts.length - 1];
  if (!total || alike[at + 1]?.sentence === rest.sentence || alike[at - 1]?.sentence === rest.sentence) return null;
  return sumRelation(total, [[...parts, rest]], 'likely');
}

const BESIDE_TOLD = /(?:^|[。\n])除(?:上述|以上|前述|了?这)([两二三四五])[项类笔块][^，。；]{0,6}[，,][^，。；\d]*$/;
const LONGEST_OPENING = 48;
const REACH = 12;

const REST = /^(?:其余|余下|剩余|剩下|其他)/;

/** 结转T中，已签合同的A，占84.1%；其余B尚未安排: what is told of a figure, and its rest. */
function dividedFigure(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  if (!/^\p{Script=Han}{0,4}(?:中|里头?|之中)$/u.test(total.tail) || !isAddend(total)) return null;
  const dimension = dimensionOf(total.quantity);
  const after = mentions
    .slice(index + 1, index + 12)
    .filter((m) => m.sentence === total.sentence && dimensionOf(m.quantity) === dimension && m.depth === total.depth);
  const end = after.findIndex(({ lead }) => REST.test(lead));
  const rest = after[end];
  if (!rest || end < 1 || !isAddend(rest)) return null;
  // what is told of the figure before it is no part of its own
  const parts = withoutSummed(after.slice(0, end).filter((m) => !CLOSER.test(m.between)));
  const plain = parts.every(
    (m) =>
      isAddend(m) &&
      (m.lead !== '' || m.tail !== '') &&
      m.fact.statistic !== 'average' &&
      !/其中|包括|含|比|较|具体/.test(m.between),
  );
  if (!plain || /另有|此外|不含/.test(total.text.slice(total.end, rest.end))) return null;
  return sumRelation(total, [[...parts, rest]], 'stated');
}

/** 加上2022年完成的A，累计T; 连同上年结转A，可用资金T: with what was told before. */
function continued(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const added = mentions[index - 1];
  if (!added || !CONTINUED.test(added.between) || !POOLED.test(total.between) || !isAddend(added)) return null;
  const dimension = dimensionOf(total.quantity);
  // the nearest to what is wanted goes first
  const left = total.quantity.value!.minus(added.quantity.value!);
  const missing = ({ quantity }: Mention): Decimal => left.minus(quantity.value!).abs();
  const before = mentions
    .slice(Math.max(0, index - 16), index - 1)
    .filter((m) => m.paragraph >= total.paragraph - 1 && isAddend(m) && dimensionOf(m.quantity) === dimension)
    .toSorted((a, b) => missing(a).compare(missing(b)));
  const [sole, other] = before.filter(({ sentence }) => sentence >= added.sentence - 1);
  const isCarried = CARRIED.test(added.lead);
  const relation = sumRelation(
    total,
    before.map((m) => [m, added]),
    isCarried ? 'stated' : 'conjectured',
  );
  const isPlain = !isCarried || (sole !== undefined && !other);
  return relation && !isPlain && isWithoutCause(relation) ? { ...relation, basis: 'likely' } : relation;
}

/** 加上以前年度的, 续付, 又支付. */
const CONTINUED = /加上|连同|(?:又|再|续|新)(?:支?付|拨付?|支出|完成|发放)/;
/** What comes of it: 累计, 可用资金. */
const POOLED = /累计|共|合计|可[用支]/;
/** 加上年结转: funds of the year before, which the funds of this year do not hold. */
const CARRIED = /^(?:加上?|连同)(?:上年|年初|以前年度)[^，。；]{0,6}(?:结转|结余)[^，。；]{0,4}$/;

/** 加上当年收入，可用资金T; 加上本年完成数，三年累计T; 与当年收入合并后可用资金T */
const NAMED_TOO =
  /(?:加上|连同|与)(?<name>\p{Script=Han}{2,10}?)(?:合并|合计|相加)?后?(?:[，,]\p{Script=Han}{0,4})?(?:累计|可[用支]|总[数量]|合计)\p{Script=Han}{0,6}$/u;
const THIS_YEAR = /本年|当年|今年|评价年度/;
const OF_THIS_YEAR = /全年|本年|当年|今年|年内/;

/** Figures of a sentence, and one that it only names, make its total: 2021年A、2022年B，加上本年，累计T. */
function withNamed(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const name = NAMED_TOO.exec(total.between)?.groups?.['name'];
  if (name === undefined || !isAddend(total)) return null;
  const isAlike = (m: Mention): boolean => isAddend(m) && dimensionOf(m.quantity) === dimensionOf(total.quantity);
  const told = mentions.slice(Math.max(0, index - 4), index).filter((m) => m.sentence === total.sentence && isAlike(m));
  const noun = name.replace(THIS_YEAR, '').replace(/[的数额]|完成|部分/g, '');
  const added = mentions
    .slice(Math.max(0, index - NAMED_REACH), index + NAMED_REACH)
    .filter(
      (m) =>
        m.sentence !== total.sentence &&
        Math.abs(m.paragraph - total.paragraph) <= 2 &&
        isAlike(m) &&
        m.fact.aspect.value !== 'prior' &&
        m.fact.aspect.value !== 'target' &&
        (noun.length >= 2 ? m.lead.endsWith(noun) : OF_THIS_YEAR.test(m.lead)),
    );
  const last = ofOneValue(added);
  if (told.length === 0 || last === null) return null;
  const relation = sumRelation(total, [[...told, last]], 'likely');
  return relation && isWithoutCause(relation) ? { ...relation, basis: 'conjectured' } : relation;
}

const NAMED_REACH = 30;

/** 干部和教师两类340人, 医院和基层两类合计, 优良两档147件: two kinds of the list before, each by its name or by its first character. */
const TWO_KINDS =
  /(?:^|[，,。；;（(])(?<names>\p{Script=Han}{2}|\p{Script=Han}{1,8}[和与、及]\p{Script=Han}{1,8})两大?(?:类|项|档|者|级|种|块|组|镇|县|地|等)(?:合计|共计?|合占|之和|相加)?(?:占[^，。；、]{1,12}%[，,]即)?$/u;

/** 地方资金（省级与市县之和）为 */
const SUM_OF_TWO =
  /[（(]即?(?<names>\p{Script=Han}{2,8}[和与、及]\p{Script=Han}{2,8}?)(?:之和|合计|相加)[）)](?:共|合计)?[为是达]?$/u;

function countedKinds(mentions: readonly Mention[], total: Mention, index: number): Relation | null {
  const opening = textBefore(total, LONGEST_NAMES);
  if (!isAddend(total) || !/两|之和|合计/.test(opening)) return null;
  const told = (TWO_KINDS.exec(opening) ?? SUM_OF_TWO.exec(opening))?.groups?.['names'];
  if (told === undefined) return null;
  const joined = /[和与、及]/.test(told);
  const names = joined ? told.split(/[和与、及]/) : [...told];
  const before = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter(
      (m) => m.paragraph === total.paragraph && isAddend(m) && dimensionOf(m.quantity) === dimensionOf(total.quantity),
    );
  const found = names.map((name) =>
    before.filter(({ lead }) => {
      const label = lead.replace(/^[“”"]|^其中/, '');
      return joined
        ? label.endsWith(name) || label.startsWith(name)
        : label.startsWith(name) || label.includes(`为${name}`);
    }),
  );
  const parts = found.flatMap((some) => some.slice(-1));
  return parts.length === 2 && parts[0] !== parts[1] && found.every(({ length }) => length === 1)
    ? sumRelation(total, [parts], 'stated')
    : null;
}

const LONGEST_NAMES = 28;

/** T，按来源，A，B；按用途，C，D; T，A，B；按用途，C，D: all breakdowns of a sentence are of the figure that it opens with. */
function besideBreakdown(mentions: readonly Mention[], first: Mention, index: number): Relation | null {
  const before = mentions[index - 1];
  if (!before || before.sentence !== first.sentence || before.part === first.part) return null;
  if (!isAddend(first) || !ANOTHER_BREAKDOWN.test(first.between)) return null;
  const from = mentions.findIndex((m) => m.sentence === first.sentence);
  const alike = mentions.slice(from, index + LONGEST_LIST).filter((m) => kindOf(m) === kindOf(first) && isAddend(m));
  const [total, ...rest] = alike;
  const items = rest.filter((m) => m.part === total?.part);
  if (!total || total === first || !items[0]) return null;
  const isOpened = /^[，,：:]?按/.test(items[0].between);
  const own = isOpened ? null : sumRelation(total, partLists(items), 'stated');
  if (!isOpened && !(own && holds(own))) return null;
  const parts = alike.filter((m) => m.part === first.part && m.depth === first.depth);
  const madeOf = (whole: Mention): Relation | null => sumRelation(whole, [parts], 'stated');
  const isOfItem = items.some((item) => {
    const relation = madeOf(item);
    return relation !== null && holds(relation);
  });
  const relation = isOfItem ? null : madeOf(total);
  return relation && isWithoutCause(relation) ? { ...relation, basis: 'conjectured' } : relation;
}

const ANOTHER_BREAKDOWN = /[；;](?:若?按|[从分])[^，,。；;\d]{1,12}[，,：:]/;

/** Items in passages of their own, （1）…（2）…, whose budgets and spendings make those told before them. */
function enumerated(mentions: readonly Mention[]): Relation[] {
  const relations: Relation[] = [];
  for (const items of enumerations(mentions)) {
    for (const side of ['budget', 'actual'] as const) {
      const parts = items.map((item) =>
        item.find((m) => m.quantity.kind === 'money' && m.fact.aspect.value === side && isAddend(m)),
      );
      if (parts.some((part) => part === undefined)) continue;
      const first = parts[0]!;
      const index = mentions.indexOf(items[0]![0]!);
      const totals = mentions
        .slice(Math.max(0, index - 14), index)
        .filter(
          (m) =>
            m.quantity.kind === 'money' &&
            m.paragraph >= first.paragraph - 3 &&
            m.fact.aspect.value === side &&
            isAddend(m),
        );
      const candidates = totals
        .map((total) => sumRelation(total, [parts as Mention[]], 'conjectured'))
        .filter((relation) => relation !== null);
      const holding = candidates.filter(holds);
      relations.push(...(holding.length > 0 ? holding.slice(0, 1) : candidates.slice(0, 4)));
    }
  }
  return relations;
}

/** The figures of passages that follow each other and open with item numbers of one kind. */
function enumerations(mentions: readonly Mention[]): Mention[][][] {
  const found: Mention[][][] = [];
  let run: Mention[][] = [];
  let kind: string | null = null;
  const close = (): void => {
    if (run.length >= 2) found.push(run);
    run = [];
  };
  for (const mention of mentions) {
    const last = run.at(-1);
    if (last && last[0]!.paragraph === mention.paragraph) {
      last.push(mention);
      continue;
    }
    const own = itemNumber(mention.text);
    if (own === null || own !== kind || (last && mention.paragraph - last[0]!.paragraph > 2)) close();
    kind = own;
    if (own !== null) run.push([mention]);
  }
  close();
  return found;
}

function itemNumber(text: string): string | null {
  const start = text.trimStart();
  if (/^[（(]\d{1,2}[）)]/.test(start)) return '(1)';
  if (/^[（(][一二三四五六七八九十]{1,2}[）)]/.test(start)) return '(一)';
  if (/^\d{1,2}[.．、]/.test(start)) return '1.';
  return /^[一二三四五六七八九十]是/.test(start) ? '一是' : null;
}

/** What goes on for longer is no list that details one total. */
const LONGEST_LIST = 100;

/** Figures of one kind add up: of one dimension, and points of one role. */
const kindOf = (mention: Mention): string =>
  `${dimensionOf(mention.quantity)}${isScore(mention) ? scoreRole(mention) : ''}`;

/** Figures of one kind listed in one sentence, from its first one on; each breakdown of a sentence has a list of its own. */
function detailLists(mentions: readonly Mention[]): Mention[][] {
  return [...groupBy(mentions, (mention) => mention.sentence).values()].flatMap(breakdownsOf).flatMap(listsIn);
}

/** 按用途分，A，B；按来源分，C，D: two breakdowns of one figure. */
function breakdownsOf(sentence: readonly Mention[]): (readonly Mention[])[] {
  const parts = [...groupBy(sentence, (mention) => mention.part).values()];
  return parts.length > 1 && parts.every(([first]) => BREAKDOWN.test(first!.between)) ? parts : [sentence];
}

function listsIn(told: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (const kind of new Set(told.filter(isAddend).map(kindOf))) {
    const list: Mention[] = [];
    for (const mention of told) {
      if (!isAddend(mention) || kindOf(mention) !== kind) continue;
      if (list.length === LONGEST_LIST || (list.length > 0 && isStop(mention))) break;
      list.push(mention);
    }
    if (list.length >= 2) lists.push(list);
  }
  return lists;
}

/** The likeliest totals of a list in what stands before it: by name, the nearest, the first of the sentence before. */
function totalsFor(before: readonly Mention[], first: Mention): Mention[] {
  const previous = before.filter((m) => m.sentence === before.at(-1)?.sentence);
  const named = before.filter(
    (m) => overlap(m.lead.slice(-6), first.topic.split(/[，,：:]/)[0]!.replace(/中$/, '')) >= 0.75,
  );
  const opening = before.filter((m, i) => m.paragraph !== before[i - 1]?.paragraph).toReversed();
  return [...new Set([...named, ...previous.slice(0, 2), ...previous.slice(-1), ...opening])].slice(0, 6);
}
