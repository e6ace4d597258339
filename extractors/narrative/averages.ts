import { Decimal } from '../../model/decimal.js';
import { sameFigure } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import type { Operands, Relation } from '../../model/relation.js';
import type { Lookup } from './lookup.js';
import { isDetail, type Wholes } from './wholes.js';
import { dimensionOf, isAside, labelOf, overlap, SIDE, type Mention } from './mention.js';

/** The units in which those are counted that an average is named after: 生均 over 人, 村均 over 个. */
const COUNTED_AS: Readonly<Record<string, readonly string[]>> = {
  户: ['户', '户次'],
  生: ['人'],
  师: ['人'],
  人: ['人', '人次'],
  名: ['人'],
  位: ['人'],
  村: ['村', '个', '行政村'],
  县: ['县', '个'],
  乡: ['乡', '个'],
  镇: ['镇', '个'],
  校: ['所', '校', '个'],
  园: ['所', '个'],
  家: ['家', '个'],
  个: ['个', '家', '处'],
  班: ['班', '个', '期'],
  场: ['场'],
  套: ['台', '户'],
  件: ['件', '项'],
  次: ['次', '批次', '场', '期', '人次'],
  日: ['天', '日'],
  天: ['天', '日'],
  月: ['个月', '月'],
};

/** Persons month by month, added up: what monthly averages are counted by. */
const COUNTED_OVER_TIME: Readonly<Record<string, readonly string[]>> = { 人: ['人次'], 户: ['户次'] };

/** What an average is counted by. */
interface Divisor {
  /** The units of its count; null where the words name no thing: 单价, 平均成本. */
  readonly units: readonly string[] | null;
  /** By the month or the day as well: the count alone does not give it. */
  readonly timed: boolean;
  /** What is averaged: 补助 in 户均补助. */
  readonly what: string;
  /** The words say that it is an average, and no rate that is paid to each. */
  readonly averaged: boolean;
}

const PER = '人次|亩次|户次|家次|平方公里|平方米|公里|立方米|个月|[^，。；、年全平日\\d\\s]';
const AVERAGE_WORD = new RegExp(
  `(${PER})均(?!衡|为\\D|匀|按|已|未|达|能|有|在|由|以)|平均每(?:一|个|名)?(${PER})|每(?:一|个|名)?(${PER})|单(座|场|台|辆|次|件|个|位)(?=[年平投造成建运])`,
  'gu',
);
const TIME_WORD = /[月日天周]均|每个?[月日天周]|逐月/;
const PRICE = /单价|单位?(?:建设)?(?:成本|造价|面积)|造价|均价|平均/;

function divisorOf(claim: Mention): Divisor | null {
  const printed = claim.text.slice(claim.start, claim.end);
  const lead = claim.lead;
  const timed = TIME_WORD.test(lead + printed);
  const stroke = claim.quantity.unit.indexOf('/');
  if (stroke >= 0) {
    const [per, ...further] = claim.quantity.unit.slice(stroke + 1).split(/[·/]/) as [string, ...string[]];
    const inFigure = /^每\D*/.exec(printed)?.[0] ?? '';
    const what = (inFigure || (lastOf(AVERAGE_WORD, lead)?.after ?? lead)).replace(/^每/, '');
    return {
      units: unitsOf(per, false),
      timed: (timed && !/[月日天]/.test(per)) || further.length > 0,
      what: what.replace(per, ''),
      averaged: isAveraged(claim),
    };
  }
  const word = lastOf(AVERAGE_WORD, lead);
  if (word) {
    return {
      units: unitsOf(word.per, timed && !/[月日天]/.test(word.per)),
      timed: timed && !/[月日天人户]/.test(word.per),
      what: word.after,
      averaged: isAveraged(claim),
    };
  }
  return PRICE.test(lead) ? { units: null, timed, what: lead.replace(PRICE, ''), averaged: true } : null;
}

/** An average, by its words or since nobody sets a rate so finely. */
const isAveraged = ({ lead, quantity }: Mention): boolean =>
  /均|单/.test(lead) ||
  (!/标准|定额/.test(lead) &&
    (quantity.printed.decimals > 0 || (quantity.kind !== 'money' && significantDigits(quantity) >= 3)));

function lastOf(pattern: RegExp, lead: string): { text: string; per: string; after: string } | null {
  const matches = [...lead.matchAll(pattern)];
  // 月人均, 单座年均: time is said beside the thing that is counted
  const match = matches.filter((m) => !/^[月日天周]$/.test(perOf(m))).at(-1) ?? matches.at(-1);
  return match ? { text: match[0], per: perOf(match), after: lead.slice(match.index + match[0].length) } : null;
}

const perOf = (match: RegExpMatchArray): string => match.slice(1).find((group) => group !== undefined) ?? '';

const unitsOf = (per: string, overTime: boolean): readonly string[] =>
  (overTime ? COUNTED_OVER_TIME[per] : COUNTED_AS[per]) ?? [per];

/** How far back in figures the amount and the count are looked for. */
const REACH = 14;
const MAX_READINGS = 8;

/** Averages and unit prices with the amount and the count that they come from. */
export function averageRelations(mentions: readonly Mention[], lookup: Lookup, wholes: Wholes): Relation[] {
  const relations: Relation[] = [];
  mentions.forEach((claim, index) => {
    if (!isResult(claim)) return;
    const divisor = divisorOf(claim);
    if (divisor === null) return;
    const relation =
      priceRelation(mentions, claim, index, divisor) ??
      averageRelation(mentions, claim, index, divisor, { lookup, wholes });
    if (relation) relations.push(relation);
  });
  return relations;
}

const NO_RESULT = /增加|减少|提高|降低|多|少|可支配|收入$|控制|目标|不超|以内/;

function isResult({ quantity, fact, lead, tail }: Mention): boolean {
  if (quantity.value === null || quantity.value.sign() <= 0 || quantity.comparator !== '=') return false;
  if (dimensionOf(quantity) === '%' || quantity.kind === 'number' || quantity.kind === 'ratio') return false;
  if (quantity.kind === 'score' && !/平均/.test(lead)) return false;
  if (fact.aspect.value === 'prior' || (fact.aspect.value === 'target' && fact.aspect.certainty === 'stated'))
    return false;
  return !NO_RESULT.test(lead) && !/^[^，]{0,4}(?:控制|目标|标准)/.test(tail);
}

/**
 * A price or rate that stands before its amount, the count beside them: 小学生186人，标准720元/生，应补助13.39万元;
 * 单价0.52万元，购置30台，共15.60万元.
 */
function priceRelation(mentions: readonly Mention[], claim: Mention, index: number, divisor: Divisor): Relation | null {
  const words = claim.lead + claim.text.slice(claim.start, claim.end);
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
      return relationOf(claim, [quotient(amount, count)], 'stated');
  }
  return null;
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
    .filter((m) => m !== claim && m.sentence === claim.sentence && (m.at < claim.at || isAside(m, claim)));
  const amounts = told.filter((m) => isAmount(m, claim) && m.at < claim.at);
  const counts = told.filter((m) => isCount(m, divisor, claim));
  const inPart = pairsOf(of(amounts, claim), of(counts, claim), claim, divisor, sources);
  const local = inPart.length > 0 ? inPart : pairsOf(amounts, counts, claim, divisor, sources);
  if (local.length > 0 && divisor.units !== null && !divisor.timed) {
    const best = local[0]!;
    const clear =
      divisor.averaged &&
      best.amount.part === claim.part &&
      best.count.part === claim.part &&
      answers(best.amount, divisor, amounts) &&
      !isPlanned(best.count);
    return relationOf(claim, readingsOf(local, claim), clear ? 'stated' : 'likely');
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
    .filter((m) => m.paragraph >= claim.paragraph - 2 && (m.at < claim.at || m.sentence === claim.sentence));
  const what = divisor.what.replace(SIDE, '');
  const phrase = lead.replace(new RegExp(AVERAGE_WORD, 'gu'), '').replace(PRICE, '');
  const told = [...local.amounts, ...local.counts].flatMap((m) => lookup.besideEchoes(m));
  const named = [
    ...lookup.named(phrase, claim),
    ...(what.length >= 2 ? lookup.named(what, claim, amountDimension(claim)) : []),
    ...subjectsOf(local.counts, mentions).flatMap((name) => lookup.named(name, claim, amountDimension(claim))),
    ...(divisor.units ?? []).flatMap((unit) => lookup.counted(unit, claim)),
  ];
  const window = [...new Set([...around, ...told, ...named])].filter((m) => m !== claim);
  const amounts = local.amounts.length > 0 ? local.amounts : window.filter((m) => isAmount(m, claim));
  const counts = local.counts.length > 0 ? local.counts : window.filter((m) => isCount(m, divisor, claim));
  const pairs = pairsOf(amounts, counts, claim, divisor, sources);
  const [best] = pairs;
  if (!best) return null;
  const known =
    divisor.units !== null &&
    !divisor.timed &&
    divisor.averaged &&
    answers(best.amount, divisor, local.amounts) &&
    !isPlanned(best.amount) &&
    tells(best.count, best.amount, claim) &&
    !pairs.some((pair) => isRival(pair, best));
  return relationOf(claim, readingsOf(pairs, claim), known ? 'likely' : 'conjectured');
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
  const scored = amounts.map((m) => ({ m, score: scoreAmount(m, claim, divisor) + detail(m) + central(m) }));
  const pairs: Pair[] = [];
  for (const count of counts) {
    if (!Decimal.ONE.lessThan(count.quantity.value!)) continue;
    const base = scoreCount(count, claim, divisor) + detail(count) + central(count);
    for (const { m: amount, score } of scored) {
      if (count === amount) continue;
      pairs.push({ amount, count, score: base + score + together(count, amount) });
    }
  }
  return pairs.sort((a, b) => b.score - a.score);
}

const together = (count: Mention, amount: Mention): number =>
  overlap(labelOf(count).replace(SIDE, ''), amount.lead) + (isBeside(count, amount) ? 2 : 0);

const scoreAmount = (amount: Mention, claim: Mention, { what }: Divisor): number =>
  nearness(amount, claim) +
  2 * overlap(what.replace(SIDE, ''), labelOf(amount)) +
  2 * overlap(labelOf(amount).replace(SIDE, ''), claim.lead) +
  (isPlanned(amount) ? -0.5 : 0);

const scoreCount = (count: Mention, claim: Mention, { units }: Divisor): number =>
  nearness(count, claim) +
  (isAside(count, claim) ? 4 : 0) +
  (units?.includes(dimensionOf(count.quantity)!) ? 3 - 0.5 * units.indexOf(dimensionOf(count.quantity)!) : 0) +
  2 * overlap(labelOf(count).replace(SIDE, ''), claim.lead) +
  overlap(claim.lead, labelOf(count)) +
  (/计算|折算|测算/.test(count.tail) ? 2 : 0) +
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

const quotient = (amount: Mention, count: Mention): Operands => ({
  kind: 'quotient',
  numerator: amount.fact,
  denominator: count.fact,
});

const relationOf = (
  claim: Mention,
  readings: readonly [Operands, ...Operands[]],
  basis: Relation['basis'],
): Relation => ({
  form: 'average',
  claimed: claim.fact,
  readings,
  basis,
  direction: 0,
  namedBase: false,
  cue: null,
});

/** What an average is an amount of: 元 of 元/人. */
function amountDimension({ quantity }: Mention): string {
  const dimension = dimensionOf(quantity)!;
  return dimension.split('/')[0]!;
}

const isAmount = (mention: Mention, claim: Mention): boolean =>
  dimensionOf(mention.quantity) === amountDimension(claim) &&
  isCounted(mention) &&
  !isOfAnotherKind(mention, claim) &&
  !mention.quantity.value!.lessThan(claim.quantity.value!);

function isCount(mention: Mention, { units }: Divisor, claim: Mention): boolean {
  const dimension = dimensionOf(mention.quantity);
  if (dimension === null || dimension === '%' || dimension === '分' || !isCounted(mention)) return false;
  if (isOfAnotherKind(mention, claim)) return false;
  if (units !== null) return units.includes(dimension);
  return dimension !== amountDimension(claim) && mention.quantity.kind !== 'money';
}

/** An average or a change is no operand of an average, nor is a figure of another year unless it is told beside it. */
const isOfAnotherKind = (mention: Mention, claim: Mention): boolean =>
  mention.fact.statistic === 'average' ||
  mention.fact.statistic === 'change' ||
  /均|每/.test(mention.lead) ||
  (mention.fact.aspect.value === 'prior' && !areInBrackets(mention, claim));

/** （建成公厕12座，投资218.40万元，平均每座18.20万元）: figures of one bracket are of one time. */
const areInBrackets = (mention: Mention, claim: Mention): boolean =>
  mention.sentence === claim.sentence &&
  mention.depth > 0 &&
  mention.depth === claim.depth &&
  mention.at < claim.at &&
  !/[)）]/.test(claim.text.slice(mention.end, claim.start));

const isCounted = ({ quantity }: Mention): boolean =>
  quantity.value !== null && (quantity.comparator === '=' || quantity.comparator === '~');

const nearness = (mention: Mention, claim: Mention): number =>
  (mention.sentence === claim.sentence ? 1.5 : 0) - Math.min(2, Math.abs(claim.at - mention.at) / 60);
