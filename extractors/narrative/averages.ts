import { Decimal } from '../../model/decimal.js';
import { holds, sameFigure, tryRelation } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import { operandsOf, relationOf, type Operands, type Relation } from '../../model/relation.js';
import { amountDimension, isAmount, isCount, isCounted, isOfAnotherKind, quotient } from './average-operands.js';
import { averageSeries } from './average-series.js';
import { AVERAGE_WORD, AVERAGE_WORDS, divisorOf, PRICE, type Divisor } from './average-words.js';
import type { Lookup } from './lookup.js';
import { frequencyRelations } from './frequencies.js';
import { pooledAverage } from './pooled-averages.js';
import { pricedAmounts } from './priced-amounts.js';
import { productSums } from './product-sums.js';
import { areOfOneKind, plainProduct } from './products.js';
import { subjectAverage } from './subject-averages.js';
import { isDetail, type Wholes } from './wholes.js';
import {
  areInBrackets,
  dimensionOf,
  isAside,
  isListed,
  labelOf,
  namedBy,
  overlap,
  SIDE,
  textBefore,
  type Mention,
} from './mention.js';

/** How far back in figures the amount and the count are looked for. */
const REACH = 14;
const MAX_READINGS = 8;

/** Averages and unit prices with the amount and the count that they come from. */
export function averageRelations(mentions: readonly Mention[], lookup: Lookup, wholes: Wholes): Relation[] {
  const relations = averageSeries(mentions);
  const sums = productSums(mentions);
  // prices of which each makes a part of a total are of no amount alone
  const priced = new Set(sums.flatMap(({ readings: [first] }) => operandsOf(first).map(({ id }) => id)));
  const inSeries = new Set(relations.map(({ claimed }) => claimed));
  mentions.forEach((mention, index) => {
    const claim = namingOne(mention, mentions[index - 1]);
    if (
      inSeries.has(mention.fact) ||
      priced.has(mention.fact.id) ||
      !isResult(claim) ||
      isLastOfPrices(mentions, index)
    )
      return;
    const divisor = divisorOf(claim);
    if (divisor === null) return;
    const isStandard = /^的?标准/.test(claim.tail);
    const single =
      (isOfPriceRow(mentions, index) ? null : plainProduct(mentions, claim, index, divisor)) ??
      priceRelation(mentions, claim, index, divisor) ??
      (isStandard ? null : averageRelation(mentions, claim, index, divisor, { lookup, wholes }));
    const relation =
      single && holds(single)
        ? single
        : (pooledAverage(mentions, claim, index, divisor) ?? subjectAverage(mentions, claim, index, divisor) ?? single);
    if (relation) relations.push(withDaysTold(relation, claim));
  });
  return [...relations, ...sums, ...pricedAmounts(mentions), ...frequencyRelations(mentions)];
}

/** 全年91,250份，合每天250份（按365天算）: the days that the words behind an average name. */
function withDaysTold(relation: Relation, { text, end }: Mention): Relation {
  const days = /^[（(]\s*按\s*(?<days>\d+)\s*[天日](?:计算?|来?算|测算|折算)[）)]/.exec(text.slice(end))?.groups?.[
    'days'
  ];
  const [first] = relation.readings;
  const isOverThem =
    days !== undefined &&
    first.kind === 'quotient' &&
    first.denominator.quantity.unit === '天' &&
    first.denominator.quantity.value!.equals(Decimal.parse(days));
  return isOverThem ? { ...relation, readings: [first], basis: 'stated' } : relation;
}

/** 县道每公里1万元、乡道每公里0.5万元: of several prices in a row each is of a count of its own, known by its name. */
function isOfPriceRow(mentions: readonly Mention[], index: number): boolean {
  const [before, claim, after] = [mentions[index - 1], mentions[index]!, mentions[index + 1]];
  const isPrice = (m: Mention | undefined): m is Mention =>
    m?.part === claim.part && m.quantity.kind === 'money' && (m.text[m.start] === '每' || PER_ONE.test(m.lead));
  return isPrice(claim) && ((isPrice(before) && isListed(claim)) || (isPrice(after) && isListed(after)));
}

/** 小学200人，每人1250元；初中100人，每人1500元，合计40万元: the total is of all the prices told before it, and not of the last. */
function isLastOfPrices(mentions: readonly Mention[], index: number): boolean {
  const [claim, total] = [mentions[index]!, mentions[index + 1]];
  const isPriced = ({ quantity, sentence }: Mention): boolean =>
    quantity.unit.includes('/') && quantity.unit === claim.quantity.unit && sentence === claim.sentence;
  return (
    isPriced(claim) &&
    total?.sentence === claim.sentence &&
    /^(?:共|合计|总计)/.test(total.lead) &&
    mentions.slice(Math.max(0, index - 3), index).some(isPriced)
  );
}

const TOTALLED = /(?:总共|合计|共计|一共|总计)$/;
const PER_ONE = /每\p{Script=Han}{1,3}$/u;

/** 平均一名护理员照看老人8.9人: the one is no count but what the average is named after. */
export function namingOne(mention: Mention, before: Mention | undefined): Mention {
  const isOne = before !== undefined && before.text[before.start] === '一' && /平均$/.test(before.lead);
  if (!isOne || before.sentence !== mention.sentence || /[，,；;。]/.test(mention.between)) return mention;
  return { ...mention, lead: before.text.slice(before.start - 2, mention.start) };
}

// 按常住人口人均 is of how many there were over the year
const NO_RESULT = /人口[^，。；]{0,4}人均|生产总值|GDP|增加|减少|提高|降低|多|少|可支配|收入$|控制|目标|不超|以内/;

/** Whether a figure may be an average that was reached: no goal, no change, no rate. */
export function isResult({ quantity, fact, lead, tail }: Mention): boolean {
  if (quantity.value === null || quantity.value.sign() <= 0 || quantity.comparator !== '=') return false;
  if (dimensionOf(quantity) === '%' || quantity.kind === 'number' || quantity.kind === 'ratio') return false;
  if (quantity.kind === 'score' && !/平均/.test(lead)) return false;
  if (fact.aspect.value === 'prior' || (fact.aspect.value === 'target' && fact.aspect.certainty === 'stated'))
    return false;
  return !NO_RESULT.test(lead) && !/^[^，]{0,4}(?:控制|目标|(?<!^的?)标准)/.test(tail);
}

/**
 * A price or rate that stands before its amount, the count beside them: 小学生186人，标准720元/生，应补助13.39万元;
 * 单价0.52万元，购置30台，共15.60万元.
 */
function priceRelation(mentions: readonly Mention[], claim: Mention, index: number, divisor: Divisor): Relation | null {
  const words = claim.lead + claim.text.slice(claim.start, claim.end);
  const standard = isOfPriceRow(mentions, index) ? null : productRelation(mentions, claim, index, divisor);
  if (standard) return standard;
  if (divisor.timed || !/标准|单价|按|每/.test(words)) return null;
  const following = mentions.slice(index + 1, index + 5).filter((m) => m.sentence === claim.sentence);
  const orders: [Mention | undefined, Mention | undefined][] = [
    [mentions[index - 1], following[0]],
    [following[0], following[1]],
    // 按小学720元/生、初中940元/生测算，小学…: by name
    ...following.slice(1).map((m, i): [Mention, Mention | undefined] => [m, following[i + 2]]),
  ];
  for (const [i, [count, amount]] of orders.entries()) {
    if (!count || !amount || (i < 2 ? !areTogether(count, claim, amount) : !isNamesake(count, claim))) continue;
    if (isCount(count, divisor, claim) && isMadeOf(amount, claim) && count.quantity.kind !== 'money')
      return averageOf(claim, [quotient(amount, count)], 'stated');
  }
  return paidByStandard(mentions, claim, index, divisor);
}

/** Words by which an amount for each is a rounded average, and no standard that was set. */
const ROUNDED = /均|约|折|近|左右|单价|成本|造价/;

/**
 * A standard with the only count and the only amount beside it, in whatever order: 就餐补贴487.2万元（每餐3元，共162.4万餐）.
 * A standard is exact; that not all of it was paid is no error, and only a slip in a long figure shows that all was meant.
 */
function productRelation(
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  divisor: Divisor,
): Relation | null {
  const { quantity, fact } = claim;
  const words = `${claim.lead}${claim.text.slice(claim.start, claim.end)}${claim.tail}`;
  if (quantity.kind !== 'money' || divisor.units === null || !divisor.units.length || ROUNDED.test(words)) return null;
  const units = divisor.timed ? divisor.units.map((unit) => `${unit}月`) : divisor.units;
  const around = mentions
    .slice(Math.max(0, index - 4), index + 4)
    .filter((m) => m !== mentions[index] && m.part === claim.part && isCounted(m));
  const counts = around.filter((m) => units.includes(dimensionOf(m.quantity) ?? ''));
  const amounts = around.filter(
    (m) => dimensionOf(m.quantity) === amountDimension(claim) && !isOfAnotherKind(m, claim) && !/[均每]/.test(m.lead),
  );
  const [count, otherCount] = nearestTo(claim, counts);
  const [amount, otherAmount] = nearestTo(claim, amounts);
  if (!count || !amount || otherCount || otherAmount) return null;
  const { printed } = quantity;
  // 每人次89元 may well be rounded
  const rounded = averageOf(claim, [quotient(amount, count)], 'likely');
  if (significantDigits(quantity) > 1 && holds(rounded)) return null;
  const proven = FURTHER_DECIMALS.map((further) => {
    const exact = { ...fact, quantity: { ...quantity, printed: { ...printed, decimals: printed.decimals + further } } };
    return provenBySlip({ ...rounded, claimed: exact }, 3);
  });
  return proven.find(({ basis }) => basis === 'stated') ?? null;
}

/** 每餐3元 is 3.00元: as many decimals as it takes for a slip to be told from a rounding. */
const FURTHER_DECIMALS = [2, 4];

/** Those in the innermost brackets around a figure, or all where none are in them. */
function nearestTo(claim: Mention, figures: readonly Mention[]): readonly Mention[] {
  const together = figures.filter((m) => m.depth === claim.depth && areOfOneBracket(m, claim));
  if (together.length > 0) return together;
  // what stands right before the brackets is what they tell of
  const before = figures.filter((m) => m.depth < claim.depth && m.at < claim.at);
  return claim.depth > 0 ? before.slice(-1) : figures.filter((m) => m.depth === 0);
}

const areOfOneBracket = (a: Mention, b: Mention): boolean =>
  !/[（()）]/.test(a.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

/** 补助面积39.64万亩，其中…，按每亩15元的标准兑现594.60万元: the standard right before what it came to. */
function paidByStandard(
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  divisor: Divisor,
): Relation | null {
  const amount = mentions[index + 1];
  if (divisor.units === null || !amount || amount.part !== claim.part) return null;
  if (!/^的?标准[^，。；、]{0,6}(?:兑现|发放|补助|补贴|支付|拨付|支出)/.test(amount.between)) return null;
  if (amount.quantity.kind !== 'money' || !isCounted(amount)) return null;
  const counts = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.sentence === claim.sentence && isCount(m, divisor, claim));
  const [first, ...others] = counts.map((count) => quotient(amount, count));
  return first ? provenBySlip(averageOf(claim, [first, ...others], 'likely')) : null;
}

/** Part of what a standard comes to may be paid later: only a slip in a long figure shows that all of it was meant. */
function provenBySlip(relation: Relation, digits = 4): Relation {
  const { verdict, culprit, cause } = tryRelation({ ...relation, basis: 'stated' });
  const proven = verdict === 'inconsistent' && cause !== null && cause !== 'truncated' && culprit !== null;
  return proven && significantDigits(culprit.quantity) >= digits ? { ...relation, basis: 'stated' } : relation;
}

const areTogether = (...mentions: readonly Mention[]): boolean => mentions.every((m) => m.part === mentions[0]!.part);

const isNamesake = (count: Mention, claim: Mention): boolean => {
  const name = labelOf(count).replace(SIDE, '');
  return name.length >= 2 && overlap(name, claim.lead) >= 0.99;
};

/** Whether the words make an amount the product of a count and a price. */
const isMadeOf = (amount: Mention, claim: Mention): boolean =>
  amount.quantity.kind === 'money' &&
  isCounted(amount) &&
  dimensionOf(amount.quantity) === amountDimension(claim) &&
  amount.fact.statistic !== 'average' &&
  amount.fact.statistic !== 'change' &&
  /^(?:应|共|合计|总|需|小计|全年|年)?(?:应|共|合计|总|需|小计|补助|补贴|发放|兑付|金额|计)/.test(amount.lead);

/** Where figures are looked up that the sentence does not tell. */
interface Sources {
  readonly lookup: Lookup;
  readonly wholes: Wholes;
}

interface Pair {
  readonly amount: Mention;
  readonly count: Mention;
  readonly score: number;
}

function averageRelation(
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  divisor: Divisor,
  sources: Sources,
): Relation | null {
  const told = mentions
    .slice(Math.max(0, index - REACH), index + 2)
    .filter((m) => m.fact !== claim.fact && m.sentence === claim.sentence && (m.at < claim.at || isAside(m, claim)));
  const amounts = amountsFor(told, claim).filter((m) => m.at < claim.at);
  const counts = told.filter((m) => isCount(m, divisor, claim));
  const inPart = pairsOf(of(amounts, claim), of(counts, claim), claim, divisor, sources);
  const found = inPart.length > 0 ? inPart : pairsOf(amounts, counts, claim, divisor, sources);
  // 7290人、8960人和2380人，总共18630人，场均690人: of the total told right before it, and of no item
  const last = amounts.at(-1);
  const isOfTotal = last?.part === claim.part && TOTALLED.test(last.lead);
  const local = isOfTotal
    ? found.filter(
        (pair) =>
          pair.amount === last &&
          (!isListed(pair.count) || holds(averageOf(claim, readingsOf([pair], claim), 'likely'))),
      )
    : found;
  if (local.length > 0 && divisor.units !== null && !divisor.timed) {
    const best = local[0]!;
    const inOnePart = best.amount.part === claim.part && best.count.part === claim.part;
    const clear =
      (divisor.averaged && inOnePart && answers(best.amount, divisor, amounts) && !isPlanned(best.count)) ||
      isOfNamedThing(best, local, claim, divisor);
    const relation = averageOf(claim, readingsOf(local, claim), clear ? 'stated' : 'likely');
    // that only the unit parts a rate from its amount and count shows that it is made of them
    return inOnePart && tryRelation(relation).cause === 'unit-slip' ? { ...relation, basis: 'stated' } : relation;
  }
  return relationFromAfar(mentions, claim, index, divisor, sources, { amounts, counts });
}

/** The figures of the same part of the sentence as the claim. */
const of = (figures: readonly Mention[], claim: Mention): Mention[] => {
  const bracketed = figures.filter((m) => areInBrackets(m, claim));
  return bracketed.length > 0 ? bracketed : figures.filter((m) => m.part === claim.part);
};

/** The amount, the count or both are told in other sentences. */
function relationFromAfar(
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  divisor: Divisor,
  sources: Sources,
  local: { amounts: readonly Mention[]; counts: readonly Mention[] },
): Relation | null {
  const { lookup } = sources;
  const lead = claim.lead.replace(/折合|约|其中|全年|年均|单座/g, '');
  const around = mentions
    .slice(Math.max(0, index - REACH), index + 7)
    .filter(
      (m) =>
        m.paragraph >= claim.paragraph - 2 &&
        (m.at < claim.at || m.part === claim.part || (divisor.units === null && m.sentence === claim.sentence + 1)),
    );
  const what = divisor.what.replace(SIDE, '');
  const phrase = lead.replace(new RegExp(AVERAGE_WORD, 'gu'), '').replace(PRICE, '');
  const told = [...local.amounts, ...local.counts].flatMap((m) => lookup.besideEchoes(m));
  const named = [
    ...lookup.named(phrase, claim),
    ...(what.length >= 2 ? lookup.named(what, claim, amountDimension(claim)) : []),
    ...subjectsOf(local.counts, mentions).flatMap((name) => lookup.named(name, claim, amountDimension(claim))),
    ...(divisor.units ?? []).flatMap((unit) =>
      [claim, ...local.amounts.slice(-1)].flatMap((near) => lookup.counted(unit, near)),
    ),
    ...basesOf(claim, divisor).flatMap((base) => figuresOfBase(base, claim, lookup)),
  ];
  const window = [...new Set([...around, ...told, ...named])].filter((m) => m.fact !== claim.fact);
  const amounts = local.amounts.length > 0 ? local.amounts : amountsFor(window, claim);
  const counts = local.counts.length > 0 ? local.counts : window.filter((m) => isCount(m, divisor, claim));
  const pairs = pairsOf(amounts, counts, claim, divisor, sources);
  const [best] = pairs;
  if (!best) return null;
  const clearest = isTold(best, pairs, claim, divisor)
    ? best
    : pairs.find((pair) => isOfNamedThing(pair, pairs, claim, divisor));
  if (clearest) return averageOf(claim, [quotient(clearest.amount, clearest.count)], 'stated');
  const known =
    divisor.units !== null &&
    !divisor.timed &&
    divisor.averaged &&
    answers(best.amount, divisor, local.amounts) &&
    !isPlanned(best.amount) &&
    tells(best.count, best.amount, claim) &&
    !pairs.some((pair) => isRival(pair, best));
  const relation = averageOf(claim, readingsOf(pairs, claim), known ? 'likely' : 'conjectured');
  return isSlipOfUnit(relation) ? { ...relation, basis: 'stated' } : relation;
}

/** Words that say what an average is worked out from: 按在职人数算, 以实际支出除以治理河长计算. */
const WORKED_OUT_FROM =
  /(?:按照?|以|用)([^，,。；;、\d（）()]{2,24}?)(?:折[算合]|计算?|算|测算|[分平]摊|平均|折(?=每)|来看|$)/g;
/** Words of counting, which the figure itself has as its unit. */
const COUNTING = /(?:人员|职工|员工|人数|人次|户数|数量|面积|长度|总?数|口径|合计|金额)$/;

/** The names of what an average is worked out from, by its own words: 在职 of 在职人员人均公用经费. */
function basesOf(claim: Mention, divisor: Divisor): string[] {
  const [before = ''] = textBefore(claim, 60)
    .split(/[。！？]/)
    .slice(-1);
  const told = [...before.matchAll(WORKED_OUT_FROM)].at(-1);
  const whose = claim.lead.slice(0, Math.max(0, claim.lead.search(AVERAGE_WORDS)));
  const staff = /公用经费/.test(claim.lead) && divisor.units?.includes('人') ? ['在职'] : [];
  return [...(told?.[1]?.split(/除以|÷|[和与及]/) ?? []), whose, ...staff]
    .map((name) =>
      name
        .replace(COUNTING, '')
        .replace(/^年末|^本?年度?|^全年/, '')
        .trim(),
    )
    .filter((name) => name.length >= 2);
}

const figuresOfBase = (base: string, claim: Mention, lookup: Lookup): Mention[] =>
  GENERAL_SPENDING.test(base) ? lookup.nearestMainAmounts(claim) : lookup.named(base, claim);

/** 实际支出, 项目支出, 全年执行数: the spending that the report is about. */
const GENERAL_SPENDING = /^(?:实际|项目|全年|总|资金)*(?:支出|执行|投入|投资)$/;

/** Whether the amount and the count are those that the words of the average name, and no others are. */
function isTold(best: Pair, pairs: readonly Pair[], claim: Mention, divisor: Divisor): boolean {
  if (divisor.units === null || divisor.timed || !divisor.averaged) return false;
  const bases = basesOf(claim, divisor);
  const fits = (mention: Mention): boolean => basedOn(mention, bases) > 0;
  const isNear = (mention: Mention): boolean => mention.part === claim.part && mention.at < claim.at;
  const { amount, count } = best;
  const answersWell = isNear(amount) ? answers(amount, divisor, []) : isCalled(amount, divisor);
  const named = fits(count) && (fits(amount) || answersWell);
  const nearby = fits(amount) && isNear(count);
  const rivals = pairs.filter(
    (pair) =>
      (pair.count !== count &&
        fits(pair.count) &&
        basedOn(pair.count, bases) >= basedOn(count, bases) &&
        !sameFigure(pair.count.quantity, count.quantity)) ||
      ((fits(amount) ? fits(pair.amount) : !isNear(amount) && isCalled(pair.amount, divisor)) &&
        !sameFigure(pair.amount.quantity, amount.quantity)),
  );
  return (named || nearby) && rivals.length === 0 && !isPlanned(count) && !isPlanned(amount);
}

/** 人员经费 of 人均人员经费: the amount is called by all of the words, and no more. */
const isCalled = (amount: Mention, { what }: Divisor): boolean =>
  what.length >= 4 && labelOf(amount).replace(SIDE, '') === what.replace(SIDE, '');

/**
 * 照料站18个…照料站补助108万元，平均每个照料站6万元; 住院6240人次…住院医药费1310万元，次均2100元: the amount is told right before, and the
 * count is the only one of the thing that the words of the average, or those of the amount, name.
 */
function isOfNamedThing({ amount, count }: Pair, pairs: readonly Pair[], claim: Mention, divisor: Divisor): boolean {
  if (divisor.units === null || divisor.timed || !divisor.averaged) return false;
  if ([amount, count].some((m) => isPlanned(m) || m.fact.aspect.value === 'target' || isPartOf(m))) return false;
  if (amount.part !== claim.part || amount.at > claim.at || amount.quantity.approximate || isListed(amount))
    return false;
  if (!answers(amount, divisor, [amount]) || !areOfOneKind(claim, amount)) return false;
  const isNamed = (m: Mention): boolean => !isPartOf(m) && (isOfThing(m, divisor) || isOfAmount(m, amount));
  const isAgainst = (m: Mention): boolean =>
    m.part === claim.part && m.at < claim.at && (!isOfAmount(count, amount) || m.at > amount.at);
  return (
    isNamed(count) &&
    pairs.every((pair) => sameFigure(pair.amount.quantity, amount.quantity) || !isAgainst(pair.amount)) &&
    pairs.every((pair) => sameFigure(pair.count.quantity, count.quantity) || !isNamed(pair.count))
  );
}

/** The count of the thing that an average is by: 照料站18个 of 平均每个照料站补助. */
function isOfThing(count: Mention, { what }: Divisor): boolean {
  const thing = /^\p{Script=Han}{2,4}/u.exec(what.replace(SPENT, ''))?.[0] ?? '';
  return thing.length >= 2 && labelOf(count).includes(thing.slice(0, 2));
}

/** The count of what an amount is for: 住院6240人次 of 住院医药费. */
function isOfAmount(count: Mention, amount: Mention): boolean {
  const name = labelOf(count)
    .replace(SIDE, '')
    .replace(/年末|本[院校局所区县市镇]|全[院校局区县市省镇]|[共有]/g, '');
  return name.length >= 2 && (amount.lead.includes(name) || overlap(name, amount.lead) >= 0.85);
}

/** 其中星级站11个, 年初馆藏: a part of what is counted, or of another time. */
const isPartOf = ({ lead, between }: Mention): boolean =>
  /^其中|年初|期初/.test(lead) || /其中[^，。；]*$/.test(between);

const SPENT = /^(?:补助|补贴|支出|投入|投资|资金|成本|造价|费用)/;

/** How well a figure answers to one of the bases: by its own words, or by what its sentence is about. */
const basedOn = (mention: Mention, bases: readonly string[]): 0 | 1 | 2 =>
  !bases.some((base) => isOfBase(mention, base))
    ? 0
    : bases.some((base) => GENERAL_SPENDING.test(base) || overlap(base, labelOf(mention)) >= 0.8)
      ? 2
      : 1;

const NAMED_AS_BASE = [0, 1.5, 6] as const;

const isOfBase = (mention: Mention, base: string): boolean =>
  GENERAL_SPENDING.test(base)
    ? mention.quantity.kind === 'money' &&
      /支出|执行/.test(mention.lead) &&
      labelOf(mention).replace(SIDE, '').length <= 2
    : namedBy(base, mention) >= 0.8;

/** That an average of several digits is right but for its unit is no chance. */
function isSlipOfUnit(relation: Relation): boolean {
  const { cause, culprit } = tryRelation(relation);
  return cause === 'unit-slip' && culprit === relation.claimed && significantDigits(culprit.quantity) >= 4;
}

/** Another amount that answers to the words almost as well: which of the two is meant, is open. */
const isRival = (pair: Pair, best: Pair): boolean =>
  pair.count === best.count &&
  pair.score >= best.score - 1.5 &&
  !sameFigure(pair.amount.quantity, best.amount.quantity);

/** The count is of what the sentence of the average, or the words of its amount, are about. */
const tells = (count: Mention, amount: Mention, claim: Mention): boolean =>
  count.sentence === claim.sentence ||
  count.sentence === amount.sentence ||
  overlap(labelOf(count).replace(SIDE, ''), `${claim.topic}${claim.clauseLead}${amount.lead}`) >= 0.6;

/** What the parts of the sentence are about in which the counts stand: 水渠修复任务20公里，实际21公里 tells of 水渠修复. */
const subjectsOf = (counts: readonly Mention[], mentions: readonly Mention[]): string[] =>
  [...new Set(counts.map((count) => openingOf(count, mentions)))].filter((name) => name.length >= 3);

const openingOf = (count: Mention, mentions: readonly Mention[]): string =>
  (mentions.find((m) => m.part === count.part)?.lead ?? '')
    .replace(SIDE, '')
    .replace(/年度|任务|目标|计划|面积|数量/g, '');

function pairsOf(
  amounts: readonly Mention[],
  counts: readonly Mention[],
  claim: Mention,
  divisor: Divisor,
  { lookup, wholes }: Sources,
): Pair[] {
  const detail = (mention: Mention): number =>
    isDetail(mention, claim, wholes) && overlap(labelOf(mention), claim.lead) < 0.99 ? -2.5 : 0;
  // what is printed again and again is what the report is about
  const central = (mention: Mention): number => Math.min(1.5, lookup.echoes(mention).length / 2);
  const bases = basesOf(claim, divisor);
  const told = (mention: Mention): number => NAMED_AS_BASE[basedOn(mention, bases)];
  const scored = amounts.map((m) => ({ m, score: scoreAmount(m, claim, divisor) + detail(m) + central(m) + told(m) }));
  const pairs: Pair[] = [];
  for (const count of counts) {
    if (!Decimal.ONE.lessThan(count.quantity.value!)) continue;
    const base = scoreCount(count, claim, divisor) + detail(count) + central(count) + told(count);
    for (const { m: amount, score } of scored) {
      if (count === amount || isUpsideDown(amount, count, claim)) continue;
      pairs.push({ amount, count, score: base + score + together(count, amount) });
    }
  }
  return pairs.sort((a, b) => b.score - a.score);
}

/** 教师3,146人，学生48,672人，每名教师负担学生15.5人: of two figures of one unit the larger is what is averaged. */
const isUpsideDown = (amount: Mention, count: Mention, claim: Mention): boolean =>
  dimensionOf(amount.quantity) === dimensionOf(count.quantity) &&
  Decimal.ONE.lessThan(claim.quantity.value!) &&
  amount.quantity.value!.lessThan(count.quantity.value!);

const together = (count: Mention, amount: Mention): number =>
  overlap(labelOf(count).replace(SIDE, ''), amount.lead) + (isBeside(count, amount) ? 2 : 0);

const scoreAmount = (amount: Mention, claim: Mention, { what }: Divisor): number =>
  nearness(amount, claim) +
  2 * overlap(what.replace(SIDE, ''), labelOf(amount)) +
  2 * overlap(labelOf(amount).replace(SIDE, ''), claim.lead) +
  (isBracketedBehind(claim, amount) ? 3 : 0) +
  (isPlanned(amount) ? -0.5 : 0);

/** 运行维护费7.42万元（平均每辆1.06万元）: what the brackets right behind an amount tell is of it. */
const isBracketedBehind = (claim: Mention, amount: Mention): boolean =>
  amount.part === claim.part && /^[（(][^，,。；;、（()）]*$/.test(amount.text.slice(amount.end, claim.start));

/** 新建平台68个 of 每个平台: the thing right behind the unit. */
const isCountOfThing = (count: Mention, what: string): boolean =>
  /^\p{Script=Han}{2}/u.test(what) && (labelOf(count) + count.topic).includes(what.slice(0, 2));

const scoreCount = (count: Mention, claim: Mention, { units, what }: Divisor): number =>
  nearness(count, claim) +
  (isAside(count, claim) ? 4 : 0) +
  (units?.includes(dimensionOf(count.quantity)!) ? 3 - 0.5 * units.indexOf(dimensionOf(count.quantity)!) : 0) +
  2 * overlap(labelOf(count).replace(SIDE, ''), claim.lead) +
  overlap(claim.lead, labelOf(count)) +
  (/^[^，。；]{0,4}(?:计算|折算|测算|计|算)/.test(count.tail) ? 2 : 0) +
  (isCountOfThing(count, what) ? 2 : 0) +
  (isPlanned(count) ? -2 : 0);

/** 新建公厕12座218.40万元: nothing but words between them. */
const isBeside = (count: Mention, amount: Mention): boolean =>
  amount.sentence === count.sentence &&
  amount.start > count.end &&
  amount.start - count.end < 20 &&
  !/[，,；;。、]/.test(amount.text.slice(count.end, amount.start));

const isPlanned = ({ fact }: Mention): boolean =>
  fact.aspect.certainty === 'stated' && (fact.aspect.value === 'target' || fact.aspect.value === 'budget');

/** Words of spending, any of which may stand for the other: 支出99.85万元，户均补助5368元. */
const SPENDING = /补助|补贴|支出|投入|投资|发放|兑付|兑现|支付|拨付|奖补|奖励|资金|成本|造价|费|工资|薪酬|花费|救助|金/;

/** Whether what is averaged is the amount: named alike, both spending, or averaged without a name. */
function answers(amount: Mention, { what }: Divisor, rivals: readonly Mention[]): boolean {
  const noun = what.replace(SIDE, '').replace(/平均|为|约|达|有/g, '');
  const label = labelOf(amount);
  if (noun === '' || overlap(noun, label) >= 0.5 || overlap(noun, amount.topic) >= 0.99) return true;
  if (amount.quantity.kind === 'money') return SPENDING.test(what) && SPENDING.test(label);
  return rivals.length === 1;
}

function readingsOf(pairs: readonly Pair[], claim: Mention): [Operands, ...Operands[]] {
  const [best, ...rest] = pairs as [Pair, ...Pair[]];
  const coarse = significantDigits(claim.quantity) <= 2;
  const rivals = rest.filter((pair) => pair.score >= best.score - (coarse ? 1 : 3));
  return [
    quotient(best.amount, best.count),
    ...rivals.slice(0, coarse ? 1 : MAX_READINGS - 1).map(({ amount, count }) => quotient(amount, count)),
  ];
}

const averageOf = (claim: Mention, readings: readonly [Operands, ...Operands[]], basis: Relation['basis']): Relation =>
  relationOf('average', claim.fact, readings, basis);

/** What is averaged is no less than its average; where none is, one may have slipped by its unit. */
function amountsFor(mentions: readonly Mention[], claim: Mention): Mention[] {
  const amounts = mentions.filter((m) => isAmount(m, claim));
  const more = amounts.filter((m) => !m.quantity.value!.lessThan(claim.quantity.value!));
  return more.length > 0 || claim.quantity.kind !== 'money' ? more : amounts.filter(({ part }) => part === claim.part);
}

const nearness = (mention: Mention, claim: Mention): number =>
  (mention.sentence === claim.sentence ? 1.5 : 0) - Math.min(2, Math.abs(claim.at - mention.at) / 60);
