import { readingThatHolds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { dimensionOf, ofOneValue, overlap, type Mention } from './mention.js';

/**
 * A share that was set, told with the amount that it comes to: 提前下达1000万元的70%，即700万元; 合同总价200万元，签订后支付30%，
 * 即60万元; 按工程造价的2%计取监理费24万元. What it is a share of stands right before it, is named, or is what contracts and
 * funds are paid out of; any other amount of the passage may be meant as well.
 */
export function portionRelations(mentions: readonly Mention[]): Relation[] {
  const portions = new Set<Mention>();
  return mentions.flatMap((rate, index): Relation[] => {
    const amount = mentions[index + 1];
    if (!amount || !isShare(rate) || !isAmountOf(amount, rate)) return [];
    const wholes = mentions
      .slice(Math.max(0, index - FAR), index + REACH)
      .filter((m) => isWhole(m, amount) && !portions.has(m) && rate.paragraph - m.paragraph <= FAR_PARAGRAPHS);
    const around = mentions
      .slice(Math.max(0, index - REACH), index + REACH)
      .filter((m) => isWhole(m, amount) && m.paragraph === rate.paragraph);
    const near = around.filter((m) => !portions.has(m));
    const base = baseOf(rate, mentions[index - 1], near) ?? distantBase(rate, wholes);
    if (base === null) return [];
    const others = around.filter((m) => m !== base);
    const isSet = SET.test(rate.clauseLead + amount.between);
    const of = (whole: Mention): Operands => ({ kind: 'portion', whole: whole.fact, rate: rate.fact, isSet });
    const relation = relationOf('share', amount.fact, [of(base), ...others.map(of)], 'stated', { namedBase: true });
    portions.add(amount);
    const held = readingThatHolds(relation);
    const whole = held?.kind === 'portion' ? held.whole : base.fact;
    return [relation, ...restOf(mentions, index + 1, whole)];
  });
}

const REACH = 10;
/** So many figures and paragraphs back a fund is told that a share names. */
const FAR = 24;
const FAR_PARAGRAPHS = 2;

/** 提前下达70%，计8,260万元；4月下达其余的3,540万元: what is left of the whole, where no other amount is told between. */
function restOf(mentions: readonly Mention[], index: number, whole: Fact): Relation[] {
  const portion = mentions[index]!;
  const rest = mentions
    .slice(index + 1, index + REACH)
    .find((m) => m.sentence === portion.sentence && dimensionOf(m.quantity) === dimensionOf(portion.quantity));
  if (!rest || !REST.test(rest.lead) || rest.quantity.comparator !== '=' || rest.quantity.approximate) return [];
  const operands: Operands = { kind: 'difference', minuend: whole, subtrahend: portion.fact };
  return [relationOf('difference', rest.fact, [operands], 'stated')];
}

const REST = /(?:其余|余下|剩余|剩下)的?(?:部分|资金|款项?|尾款|金额)?(?:为|共|计)?$/u;

/** Words by which a share is laid down, and no result of what was paid. */
const SET = /按|照|约定|比例|预[留付拨]|提前|扣|质保|保证金|定金|首付|首期|尾款|计[提取]|提取|收取|缴纳|[压核]减|压缩/;

/** A percentage of less than all, no growth and no share that was worked out. */
const isShare = ({ quantity, fact, lead, unnamed }: Mention): boolean =>
  quantity.unit === '%' &&
  quantity.value !== null &&
  quantity.value.sign() > 0 &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.statistic !== 'growth' &&
  !unnamed &&
  !/占|[率度](?:[为是达]到?)?$|[增升降]|完成|实现/.test(lead);

/** What stands between a share and its amount: what is paid by it, 即, 计, or a bracket. */
const COMES_TO =
  /^(?:的(?:比例|标准|额度)?)?(?:作为|用于|用作)?(?:支付|拨付|预付|下达|安排|计[提取]|提取|收取|缴纳|[压核]减|压缩|预?留|扣[除留]|暂扣|承担|配套|筹措|补助)?(?:\p{Script=Han}{0,8}[款金费算])?[，,（(：:]?(?:即|共?计|合计|共|折合|金额|应?为|是|等于){0,2}$/u;

/** An amount right behind a share, as what it comes to. */
const isAmountOf = (amount: Mention, rate: Mention): boolean =>
  amount.part === rate.part &&
  amount.quantity.kind === 'money' &&
  amount.quantity.comparator === '=' &&
  amount.quantity.value !== null &&
  amount.fact.aspect.value !== 'prior' &&
  COMES_TO.test(amount.between.replace(/\s/g, ''));

/** What a portion may be of: another amount, at least as large. */
const isWhole = (mention: Mention, amount: Mention): boolean =>
  dimensionOf(mention.quantity) === dimensionOf(amount.quantity) &&
  mention.quantity.comparator === '=' &&
  !/[均每单]/.test(mention.lead) &&
  mention.fact.statistic !== 'change' &&
  amount.quantity.value!.lessThan(mention.quantity.value!);

/** What a share is of, by what stands right before it, by its name, or as what is paid out so. */
function baseOf(rate: Mention, last: Mention | undefined, around: readonly Mention[]): Mention | null {
  if (last?.part === rate.part && around.includes(last) && /^\s*的$/.test(rate.between)) return last;
  const before = around.filter((m) => m.at < rate.at);
  const phrase = NAMED.exec(rate.lead)?.[1];
  if (phrase !== undefined) return namedBase(phrase, before);
  const paid = PAID_OUT_OF.filter(([verb]) => verb.test(rate.lead)).map(([, whole]) => whole);
  const isPaidOut = ({ lead }: Mention): boolean => paid.some((whole) => whole.test(lead));
  const inSentence = around.filter((m) => m.sentence === rate.sentence);
  return (inSentence.length > 0 ? inSentence : before.slice(-1)).find(isPaidOut) ?? null;
}

/** 按合同总价的, 为预算总额的, 4月预拨奖补资金的 */
const NAMED =
  /^(?:.*(?:按照?|支付|拨付?|付|支出|安排|投入|为|是|即|相当于|留|扣除?|下达|分配|使用|[\d月日]))?了?(\p{Script=Han}{2,10}?)的$/u;

/** All words for the price of what is bought, built or agreed upon. */
const PRICE = /合同|总价|价款|中标|成交|结算|审定|造价|采购/;
/** What is yet to be paid, what was done and the like are told nowhere as such. */
const OPEN = /剩余|余|其中|完成|此|该|上述/;

function namedBase(phrase: string, before: readonly Mention[]): Mention | null {
  if (OPEN.test(phrase)) return null;
  const name = phrase.replace(/总额|总价款?|金额|总|额/g, '');
  const fits = before.filter(
    ({ lead }) => (name !== '' && overlap(name, lead) >= 0.6) || (PRICE.test(phrase) && PRICE.test(lead)),
  );
  return fits.at(-1) ?? null;
}

/** The amount of a fund that is told before under the name that a share gives it, where there is but one: 因素资金 of 因素法分配. */
function distantBase(rate: Mention, wholes: readonly Mention[]): Mention | null {
  const phrase = NAMED.exec(rate.lead)?.[1]?.replace(/总额|总/g, '');
  if (phrase === undefined || OPEN.test(phrase)) return null;
  const named = (name: string): Mention[] =>
    wholes.filter(
      ({ at, lead, fact }) =>
        at < rate.at && name.length >= 2 && lead.includes(name) && fact.aspect.value !== 'prior' && !SPENT.test(lead),
    );
  const whole = named(phrase);
  return ofOneValue(whole.length > 0 ? whole : named(phrase.replace(FUND, '')));
}

/** What any fund is called besides its own name. */
const FUND = /(?:专项|财政)?(?:资金|经费|款项?|补助|补贴|投资|指标|部分)$/;
const SPENT = /支出|结[转余]|执行|使用|支付|[剩余缺]/;

/** What is paid of a contract or out of funds, where the words name no whole. */
const PAID_OUT_OF: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:支付|[已预首再先后]付|预留|扣除|扣留|暂扣|尾款|首付款|首期款|预付款|进度款|质保金|保证金|定金|履约金|按)(?:[了的]|比例)?$/u,
    PRICE,
  ],
  [/(?:下达|拨付|拨)(?:了|资金)?$/, /预算|资金|计划|安排|补助|总投资|经费|指标|任务/],
  [/(?:补助|配套|承担|负担|自筹|出资|分担|投入)$/, /总投资|投资总?额|总费用|总造价/],
  [/(?:压减|压缩|核减|削减|按)$/u, /预算|经费/],
];
