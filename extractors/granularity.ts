import { Decimal } from '../model/decimal.js';
import { holds } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { relationOf, type Operands, type Relation } from '../model/relation.js';
import { dimensionOf, type Mention } from './narrative/mention.js';

/**
 * Percentages that are said to be of a named whole number of things, with that number: 占新一届理事会的比例为81.3%,
 * 理事会89人; and rates right behind the number that they are made of: 完成5个，完成率63.33% (domain T35). A share that other
 * figures make or break is left to those.
 */
export function granularityRelations(mentions: readonly Mention[], relations: readonly Relation[]): Relation[] {
  const computed = computedShares(relations);
  const wholes = new Wholes(mentions.filter(isWhole));
  return mentions.flatMap((claim, index) => {
    if (!isShare(claim) || computed.has(claim.fact)) return [];
    const part = partOf(claim, mentions[index - 1]);
    const found = wholes.of(claim).filter((whole) => canHold(whole, part));
    const [first, ...others] = found.map(({ fact }): Operands => ({ kind: 'granularity', known: fact, side: 'whole' }));
    const counted = first === undefined ? countOf(claim, mentions[index - 1]) : null;
    if (counted) {
      const operands = { kind: 'granularity', known: counted.fact, side: 'part' } as const;
      return [relationOf('granularity', claim.fact, [operands], 'stated')];
    }
    return first === undefined || !found.every((whole) => isCoarse(whole.quantity.value!, claim))
      ? []
      : [relationOf('granularity', claim.fact, [first, ...others], 'stated')];
  });
}

/** Shares whose numerator and base are both known. */
function computedShares(relations: readonly Relation[]): Set<Fact> {
  const known = relations.filter(({ form, basis, ...relation }) => {
    if (form !== 'share' && form !== 'ratio') return false;
    if (basis === 'stated' || basis === 'layout' || basis === 'identity') return true;
    return holds({ form, basis, ...relation });
  });
  return new Set(known.map(({ claimed }) => claimed));
}

function isShare({ quantity }: Mention): boolean {
  if (quantity.kind !== 'percent' || quantity.unit === '个百分点' || quantity.value === null) return false;
  if (quantity.approximate || quantity.comparator !== '=') return false;
  return quantity.value.sign() > 0 && quantity.value.lessThan(Decimal.HUNDRED);
}

/** 失3.45分，占失分的53.49%: the figure right before 占, which the share is that of. */
const partOf = (claim: Mention, before: Mention | undefined): Mention | null =>
  before?.part === claim.part &&
  before.quantity.kind !== 'percent' &&
  /^[^，,。；;、]{0,8}[，,（(]\s*(?:约|仅|只)?占/.test(claim.between)
    ? before
    : null;

/**
 * The count right before a rate whose name is made of the word that the count goes by: 整改41处，整改率97.62%; null where
 * any percentage is the rate of so many.
 */
function countOf(claim: Mention, before: Mention | undefined): Mention | null {
  if (before === undefined || before.sentence !== claim.sentence || !isWhole(before)) return null;
  const stem = RATE_BEHIND.exec(claim.between)?.groups?.['stem'];
  if (!stem || !`${ownLeadOf(before)}${before.tail}`.includes(stem) || MONEY.test(stem)) return null;
  return isCoarseOver(before.quantity.value!, claim) ? before : null;
}

/** 就业2,685人、参军等147人: the words before an item of a list, without those of the items before it. */
const ownLeadOf = ({ clauseLead }: Mention): string => clauseLead.replace(/^.*\d[^、\d]*、/s, '');

/** 5个，完成率; 408个，合格率为; 231件，按期办结率. */
const RATE_BEHIND =
  /^[^，,。；;、（(\d]{0,8}[，,、（(]?[^，,。；;、\d]{0,6}?(?<stem>完成|办结|整改|合格|达标|通过|及格|结业|建成|竣工|验收|修复|处置|处理|上线|安装|更换|发放|抽查|检查|就业|签约)率(?:为|达到?|是)?$/;

/** What is counted in 户 is no part of so many 村. */
const canHold = (whole: Mention, part: Mention | null): boolean =>
  part === null || dimensionOf(part.quantity) === dimensionOf(whole.quantity);

/** Things that come in whole numbers, counted out and not estimated. */
function isWhole({ quantity }: Mention): boolean {
  if (quantity.kind !== 'count' || quantity.value === null || quantity.approximate) return false;
  const { printed, comparator, value } = quantity;
  return comparator === '=' && printed.multiplier.equals(Decimal.ONE) && value.isInteger() && value.sign() > 0;
}

/** Of more things than this any percentage is the share of some whole number. */
function isCoarse(whole: Decimal, { quantity }: Mention): boolean {
  return !Decimal.HUNDRED.shift(quantity.printed.decimals).lessThan(whole);
}

/** Whether few of the whole numbers have so many as that share of them: part ÷ share lies close enough to one in a few. */
function isCoarseOver(part: Decimal, { quantity }: Mention): boolean {
  const ulp = Decimal.ONE.shift(-quantity.printed.decimals);
  // the whole moves by part ÷ share² × ulp over the rounding of the share
  return !quantity.value!.times(quantity.value!).lessThan(part.times(ulp).times(FEWEST_IN_DOUBT).shift(2));
}
/** At most one share in so many is that of a whole number by chance. */
const FEWEST_IN_DOUBT = Decimal.fromInteger(10);

/** Numbers of things by sentence and by the end of their names. */
class Wholes {
  private readonly bySentence: ReadonlyMap<number, readonly Mention[]>;
  private readonly byEnding = new Map<string, Set<Mention>>();

  constructor(wholes: readonly Mention[]) {
    this.bySentence = groupBy(wholes, ({ sentence }) => sentence);
    for (const whole of wholes) {
      for (const name of namesOf(whole)) {
        const named = this.byEnding.get(name.slice(-SHORTEST_ENDING));
        if (named) named.add(whole);
        else this.byEnding.set(name.slice(-SHORTEST_ENDING), new Set([whole]));
      }
    }
  }

  /**
   * The figures that the words before a share name as its base: those of its passage first, the largest of them before
   * its parts, then those of the same name elsewhere. None where the passage does not give the number.
   */
  of(claim: Mention): Mention[] {
    const base = baseOf(claim.lead);
    if (base === null) {
      const beside = this.bySentence.get(claim.sentence) ?? [];
      return /占$/.test(claim.lead)
        ? beside.filter((whole) => opensSentence(whole, claim, beside) || isOfWhich(whole, claim))
        : [];
    }
    const named = [...(this.byEnding.get(base.slice(-SHORTEST_ENDING)) ?? [])].filter(
      (whole) => isNamed(whole, base) && !isSubject(whole, claim),
    );
    // 抽查12个乡镇，占全部乡镇的60%: beside 全部 the number of the same sentence is that of the part
    const near = named.filter(
      (whole) => whole.paragraph === claim.paragraph && !(ALL.test(claim.lead) && whole.sentence === claim.sentence),
    );
    near.sort((a, b) => b.quantity.value!.compare(a.quantity.value!));
    return near.length === 0 ? [] : [...near, ...named.filter((whole) => whole.paragraph !== claim.paragraph)];
  }
}

/** 两类对象共328人，占全部对象的3.19%: the number before 占 is the part and not the whole. */
const isSubject = (whole: Mention, claim: Mention): boolean =>
  whole.at < claim.at &&
  whole.paragraph === claim.paragraph &&
  /^[^，,。；;、\d]{0,8}[，,]?\s*[仅只约]?占[^，,。；;、]*$/.test(whole.text.slice(whole.end, claim.start));

const ALL = /占(?:全部|全体|所有)/;

/** What is counted in money, of which a number of items is no base. */
const MONEY = /(?:支出|收入|资金|投资|经费|金额|预算|款)$/;

/** 占全县23.24%: of all that is told of there, and no number of its parts. */
const AREA = /^[全本该][国省市州县区镇乡街村校院馆系]$/;

/** 占全体代表总数的比例为 → 代表. */
function baseOf(lead: string): string | null {
  const named = /占([^占]{2,20})$/.exec(lead)?.[1];
  const base = named
    ?.replace(/(?:比例|比重|比率|约|为|是|达到?|的){1,3}$/, '')
    .replace(/^(?:全部|全体|全年|所有|当年|本年)/, '')
    .replace(/(?:总人数|总数量?|总量|总人次|人数|数量|数)$/, '');
  return base !== undefined && base.length >= 2 && !MONEY.test(base) && !AREA.test(base) ? base : null;
}

/** 120名代表中，女代表占30%: the whole that the sentence opens with. */
const opensSentence = (whole: Mention, claim: Mention, beside: readonly Mention[]): boolean =>
  whole.at < claim.at &&
  !areCountedApart(whole, claim, beside) &&
  whole.depth === claim.depth &&
  /^[^，]{1,12}(?:中|里)$/.test(whole.tail) &&
  !/多选|多项|选两项/.test(whole.text.slice(whole.end, claim.start)) &&
  !NAMES_BASE.test(whole.text.slice(whole.end, claim.start));

/** 73个班里，甲类612人次，乙类816人次，甲类占42.9%: of what was counted behind it, and in another unit. */
function areCountedApart(whole: Mention, claim: Mention, beside: readonly Mention[]): boolean {
  const between = beside.filter((m) => m.at > whole.at && m.at < claim.at && !m.quantity.printed.chinese);
  return between.length >= 2 && between.every((m) => dimensionOf(m.quantity) !== dimensionOf(whole.quantity));
}

/** 委员会89人，其中来自基层的占81.3%: persons, and those among them that are told right behind. */
const isOfWhich = (whole: Mention, claim: Mention): boolean =>
  dimensionOf(whole.quantity) === '人' &&
  whole.depth === claim.depth &&
  /^[，,]?其中[，,：:]?(?!.*(?:人口|面积|收入|支出|资金|经费|用时))[^，,。；;、\d]{1,14}占$/.test(
    whole.text.slice(whole.end, claim.start),
  );

/** 四个方向中，运维占全部支出的36.27%，装备占28.05%: the first share of a list names the base of them all. */
const NAMES_BASE = /占[^占，。；、\d]{2,30}\d/;

/** How many characters at the end of two names must be the same; names of two characters must be so as a whole. */
const SAME_ENDING = 3;
const SHORTEST_ENDING = 2;

/** Whether the name of a base is that of a figure: all of it, but for words that point (新一届理事会). */
function isNamed(whole: Mention, base: string): boolean {
  const needed = Math.min(SAME_ENDING, base.length);
  return namesOf(whole).some((name) => {
    const shared = sharedEnding(name, base);
    return shared >= needed && POINTING.test(base.slice(0, base.length - shared));
  });
}

const POINTING = /^[新本该此上届次期批第一二三四五六七八九十参受全]*$/;

/** The name right before a figure (理事会89人) and the one right after it (252名正式代表). */
function namesOf({ lead, tail }: Mention): string[] {
  const before = lead.replace(/(?:总?人数|总数|共有|共计|合计|共|有|为|达到?){1,3}$/, '');
  return [before, tail.replace(/(?:当中|中|里|组成)$/, '')];
}

function sharedEnding(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
