import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { significantDigits } from '../../model/misprint.js';
import { isSure, relationOf, type Relation } from '../../model/relation.js';
import { fundName, sideIn, yearIn } from './funds.js';
import { dimensionOf, isAimedAt, isListed, type Mention } from './mention.js';
import { basePhrase, REMAINDER } from './rate-bases.js';
import { isPlainPercentage, isRateForm, nameOf, type RateName } from './rate-names.js';

/** What all the money was: asked for at first, asked for in the end, received, or spent. */
type Whole = 'opening' | 'adjusted' | 'arrived' | 'spent';

/** What words that name a base, or an amount, speak of; the first that they answer to. */
const BASES: readonly (readonly [RegExp, Exclude<Whole, 'spent'>])[] = [
  [/年初/, 'opening'],
  [/(?:调整|追加|[核压]减|调[增减])后|(?:全年|年度)的?(?:总|财政|资金|专项|项目)?预算/, 'adjusted'],
  [/到位|到账/, 'arrived'],
];

const baseIn = (words: string): Exclude<Whole, 'spent'> | null =>
  BASES.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** Amounts by what they were, each figure once. */
type Wholes = ReadonlyMap<Whole, readonly Mention[]>;

/**
 * Rates of all the money over the base that words name, wherever both are told: 年初预算1,380万元. …全年支出1,380.96万元，要是拿年初预算去除，就成了
 * 100.07%. Where they name none, and the paragraph tells of one budget alone, the rate behind what was spent is over that one.
 * `known` are the relations that were found before, `year` is that of the report.
 */
export function wholeRates(
  mentions: readonly Mention[],
  cells: readonly Fact[],
  known: readonly Relation[],
  year: string | null,
): Relation[] {
  const settled = new Set(
    known
      .filter((relation) => isRateForm(relation) && isSure(relation) && holds(relation))
      .map(({ claimed }) => claimed),
  );
  const amounts = mentions.filter((m) => isWholeAmount(m, year));
  if (amounts.length === 0) return [];
  const wholes = wholesIn(amounts);
  const figures = [...mentions.map(({ fact }) => fact), ...cells].filter(isMoney);
  let before: { readonly claim: Mention; readonly name: RateName; readonly numerator: Mention | null } | null = null;
  return mentions.flatMap((claim, index): Relation[] => {
    if (!isRate(claim) || isListed(claim) || isInRow(mentions[index + 1], claim)) return [];
    const last = before?.claim.sentence === claim.sentence ? before : null;
    const name: RateName | null = nameOf(claim, last?.name ?? null);
    before = null;
    if (name === null || !(name.kind.form === 'execution-rate' || name.kind.form === 'share')) return [];
    const beside = mentions
      .slice(Math.max(0, index - REACH), index)
      .findLast((m) => m.part === claim.part && m.depth === claim.depth && isMoney(m.fact));
    const numerator =
      name.continues && last ? last.numerator : beside ? spentBeside(beside, claim) : isOfAll(claim) ? 'all' : null;
    before = { claim, name, numerator: numerator === 'all' ? null : numerator };
    if (numerator === null || settled.has(claim.fact)) return [];
    const numerators = numerator === 'all' ? (wholes.get('spent') ?? []) : [numerator];
    const base = baseOf(claim, name, wholes, amounts, numerators);
    const relation = base && rateOver(claim, name, numerators, base, figures);
    return relation === null ? [] : [relation];
  });
}

const REACH = 12;

const isRate = (claim: Mention): boolean =>
  isPlainPercentage(claim) &&
  claim.fact.aspect.value !== 'prior' &&
  claim.fact.aspect.value !== 'target' &&
  !isAimedAt(claim);

/** 依次为96.88%和94.72%: the first of several. */
const isInRow = (next: Mention | undefined, claim: Mention): boolean =>
  next?.sentence === claim.sentence && dimensionOf(next.quantity) === '%' && isListed(next);

const isMoney = ({ quantity }: Fact): boolean =>
  quantity.kind === 'money' && dimensionOf(quantity) === '元' && quantity.value!.sign() > 0;

/** An amount that words put on a side, and that they tell of no part of the money and of no other year. */
function isWholeAmount({ fact, quantity, lead, clauseLead, tail, depth }: Mention, year: string | null): boolean {
  if (!isMoney(fact) || quantity.comparator !== '=' || quantity.approximate || depth > 0) return false;
  if (fact.statistic !== 'amount' || fact.aspect.value === 'prior' || /^[/每]/.test(tail)) return false;
  if (/^其中|[每均]/.test(lead) || PART_OR_CHANGE.test(lead) || (REMAINDER.test(lead) && !/后/.test(lead)))
    return false;
  const told = yearIn(clauseLead);
  if (told !== null && year !== null && told !== year) return false;
  return isOfNone(lead);
}

const PART_OR_CHANGE =
  /合同|中标|成交|限价|测算|送审|审定|半年|季度|\d月|同比|[比较][^，]|上年|去年|(?:追加|调[增减]|[压核]减|增加|减少)(?!后)/;

/** Whether words name no one's money in particular and nothing that it was for. */
const isOfNone = (words: string): boolean =>
  fundName(
    words.replace(/年初|(?:调整|追加|[核压]减|调[增减])后|[实应]发|实付|各[级方]|中心|部门|单位|20\d\d年/g, ''),
  ) === '';

const wholeOf = ({ lead }: Mention): Whole | null =>
  sideIn(lead) === 'spent' || PAID.test(lead) ? 'spent' : baseIn(lead);

const PAID = /实[发付支]/;

function wholesIn(amounts: readonly Mention[]): Wholes {
  const wholes = new Map<Whole, Mention[]>();
  for (const mention of amounts) {
    const whole = isListed(mention) ? null : wholeOf(mention);
    if (whole === null) continue;
    const told = wholes.get(whole) ?? [];
    if (!told.some(({ quantity }) => quantity.value!.equals(mention.quantity.value!))) told.push(mention);
    wholes.set(whole, told);
  }
  return wholes;
}

/** The amount right before a rate, where it is what was spent of all. */
const spentBeside = (beside: Mention, claim: Mention): Mention | 'all' | null => {
  if (isOfNone(beside.lead) && wholeOf(beside) === 'spent') return beside;
  return OF_ALL.test(claim.lead) ? 'all' : null;
};

/** 总执行率, 专项支出率, 全年预算执行率: the rate of all the money. */
const OF_ALL =
  /^(?:本|整个|项目|专项|全年|年度|部门|整体|总体|综合|资金|的)*(?:总|项目|专项|整体|总体|综合)+(?:资金|预算)*(?:执行|支出|支付|使用)(?:率|进度)/;
const isOfAll = ({ lead }: Mention): boolean => OF_ALL.test(lead) || OF_BUDGET.test(lead);

/** 全年预算执行率 says itself what it is over. */
const OF_BUDGET = /^(?:项目|专项|部门)?(?:全年|年度|年初|调整后)的?预算执行率/;

/** What was found for the base of a rate. */
interface Base {
  readonly mentions: readonly Mention[];
  /** Words name it, so that the rate is over no other. */
  readonly named: boolean;
}

function baseOf(
  claim: Mention,
  { kind }: RateName,
  wholes: Wholes,
  amounts: readonly Mention[],
  numerators: readonly Mention[],
): Base | null {
  const phrase = basePhrase(claim) ?? OF_BUDGET.exec(claim.lead)?.[0] ?? toldFor(claim);
  if (phrase !== null) {
    const base = isOfNone(phrase) ? baseIn(phrase) : null;
    return base === null ? null : { mentions: wholes.get(base) ?? [], named: true };
  }
  const [numerator] = numerators;
  if (kind.form !== 'execution-rate' || numerators.length !== 1 || numerator!.sentence !== claim.sentence) return null;
  // 年初预算51.20万元。…应发50.80万元，实发50.80万元，执行率…: the one budget of the paragraph
  const planned = amounts.filter((m) => m.paragraph === claim.paragraph && sideIn(m.lead) === 'planned');
  const isAlone = planned.every(({ quantity }) => quantity.value!.equals(planned[0]!.quantity.value!));
  return planned.length > 0 && isAlone && planned[0]!.at < claim.at ? { mentions: [planned[0]!], named: false } : null;
}

/** （上述执行率以全年预算数为分母）: what a passage says of its rates. */
const toldFor = ({ text, start, end }: Mention): string | null =>
  BASE_OF_RATES.exec(text.slice(Math.max(0, start - FARTHEST), end + FARTHEST))?.[1] ?? null;

const BASE_OF_RATES =
  /(?:上述|以上|前述|本[段文节]|文中)[^，。；（）]{0,6}(?:执行|支出|支付)率[^，。；（）]{0,4}以([^，,。；;、\d]{2,12}?)[为作](?:分母|基数|底数?)/;
const FARTHEST = 400;

/**
 * The rate over its base where it holds; where it does not, only if both are told as one figure each, and no other figure of
 * the report gives the rate in place of one of them.
 */
function rateOver(
  claim: Mention,
  { kind }: RateName,
  numerators: readonly Mention[],
  { mentions: bases, named }: Base,
  figures: readonly Fact[],
): Relation | null {
  const over = (numerator: Fact, denominator: Fact): Relation =>
    relationOf(kind.form, claim.fact, [{ kind: 'quotient', numerator, denominator }], 'identity', { namedBase: true });
  const all = numerators.flatMap((numerator) => bases.map((base) => over(numerator.fact, base.fact)));
  const right = all.find((relation) => holds(relation));
  if (right !== undefined) return right;
  const [numerator, base] = [numerators[0], bases[0]];
  if (!numerator || !base || numerators.length > 1 || bases.length > 1) return null;
  if (significantDigits(claim.quantity) < FEWEST_DIGITS) return null;
  const isGiven = figures.some(
    (figure) => holds(over(figure, base.fact)) || (!named && holds(over(numerator.fact, figure))),
  );
  return isGiven ? null : over(numerator.fact, base.fact);
}

const FEWEST_DIGITS = 3;
