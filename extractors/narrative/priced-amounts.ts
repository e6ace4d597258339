import { tryRelation } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { divisorOf } from './average-words.js';
import { dimensionOf, labelOf, type Mention } from './mention.js';

/** How far back, in figures and in paragraphs, the number is told that a price is paid for. */
const REACH = 16;
const PARAGRAPHS = 3;
/** Pairs that a price told once must make, before one that it does not make is held to be wrong. */
const ENOUGH = 2;

/**
 * What a price that was set comes to, where the number stands in a sentence or an item before: 更换信号机36台。…信号机每台2.8万元，支付
 * 100.80万元; 核定9,408亩…。每亩补65元，共兑付61.152万元; and where the price is told once for all that follow: 单价都是每小时32元。…26,500小时，
 * 应付84.80万元. That not all of it is paid is no slip.
 */
export function pricedAmounts(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((price, index) => {
    const units = isPrice(price) ? unitsOf(price) : null;
    if (units === null) return [];
    const amount = mentions[index + 1];
    if (amount && isPaid(amount, price)) {
      const relation = paidFor(mentions, price, index, units, amount);
      return relation ? [relation] : [];
    }
    return ofPairs(mentions.slice(index + 1), price, units);
  });
}

const isExact = ({ quantity, fact }: Mention): boolean =>
  quantity.value !== null &&
  quantity.value.sign() > 0 &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.statistic !== 'change' &&
  fact.aspect.value !== 'prior';

const PER = /每\p{Script=Han}{1,3}(?:补助?|补贴|奖补|奖励|发放|支付|按|为)*$/u;
/** Averages round; limits and goals are no prices. */
const NO_PRICE = /均(?!为|是|按)|约|折|最[高低]|不超|控制|上限|以内|限价|成本|造价|原|上年|目标|计划/;

/** An amount for each of something, as it was set. */
const isPrice = (mention: Mention): boolean =>
  mention.quantity.kind === 'money' &&
  isExact(mention) &&
  (mention.quantity.unit.includes('/') || mention.text[mention.start] === '每' || PER.test(mention.lead)) &&
  !NO_PRICE.test(mention.clauseLead + mention.tail) &&
  mention.fact.aspect.value !== 'target';

function unitsOf(price: Mention): readonly string[] | null {
  const divisor = divisorOf(price);
  return divisor === null || divisor.timed || divisor.units?.some((unit) => TIME.test(unit)) ? null : divisor.units;
}

const TIME = /^(?:天|日|月|个月|年|个工作日)$/;

/** ，共兑付; ，支付 */
const PAID = /^[，,]\p{Script=Han}{0,6}(?:付|共|合计|发放|发出|补助|补贴|金额|结算)\p{Script=Han}{0,6}$/u;
const OF_OTHER = /另|其中|预算|上年|余|剩|先|首|预付|累计/;

const isPaid = (amount: Mention, price: Mention): boolean =>
  amount.sentence === price.sentence &&
  amount.depth === price.depth &&
  dimensionOf(amount.quantity) === '元' &&
  isExact(amount) &&
  PAID.test(amount.between) &&
  !OF_OTHER.test(amount.between);

function paidFor(
  mentions: readonly Mention[],
  price: Mention,
  index: number,
  units: readonly string[],
  amount: Mention,
): Relation | null {
  const name = nameOf(price);
  const counts = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.paragraph >= price.paragraph - PARAGRAPHS && isNumber(m, units));
  const told =
    name.length >= 2
      ? counts.filter((m) => `${subjectOf(m, mentions)}${labelOf(m)}`.includes(name))
      : counts.filter((m) => m.paragraph === price.paragraph);
  const relations = told.map((count) => productOf(amount, price, count));
  const held = relations.find((relation) => tryRelation(relation).verdict === 'consistent');
  if (held) return held;
  // of several numbers the one that a slip parts from its product
  const slipped = relations.filter((relation) => isSlip(relation, name.length >= 2 ? 2 : 3));
  const isOne = name.length >= 2 ? slipped.length === relations.length : slipped.length === 1;
  return isOne ? (slipped.at(-1) ?? null) : null;
}

/** What its part of the sentence tells before a number: 更换信号机目标值36台，实际完成36台. */
const subjectOf = (count: Mention, mentions: readonly Mention[]): string =>
  mentions
    .filter((m) => m.part === count.part && m.at <= count.at)
    .map(({ lead }) => lead)
    .join();

/** What the price is of: 信号机 in 信号机每台2.8万元. */
const nameOf = ({ lead }: Mention): string =>
  lead.replace(PER, '').replace(/(?:综合|中标|合同|采购)?(?:单价|价格|标准)[为是按]?$|^[其则按]|[的按]$/g, '');

const isNumber = (m: Mention, units: readonly string[]): boolean =>
  (m.quantity.kind === 'count' || m.quantity.kind === 'measure') &&
  isExact(m) &&
  m.fact.statistic !== 'average' &&
  m.fact.aspect.value !== 'target' &&
  significantDigits(m.quantity) >= 2 &&
  !/[均每]/.test(m.lead) &&
  units.includes(dimensionOf(m.quantity) ?? '');

const productOf = (amount: Mention, price: Mention, count: Mention): Relation =>
  relationOf('average', amount.fact, [{ kind: 'product', factors: [price.fact, count.fact], shift: 0 }], 'stated');

/** Whether one slip of the pen parts the amount from its product; a changed digit takes more digits than others. */
function isSlip(relation: Relation, fewest: number): boolean {
  const { cause, culprit } = tryRelation(relation);
  if (cause === null || cause === 'truncated' || culprit === null) return false;
  return significantDigits(culprit.quantity) >= (cause === 'digit-change' ? fewest + 1 : fewest);
}

/** Numbers that their amounts stand right behind, at one price for all of them. */
function ofPairs(following: readonly Mention[], price: Mention, units: readonly string[]): Relation[] {
  const end = following.findIndex((m) => isPrice(m) && unitsOf(m)?.some((unit) => units.includes(unit)));
  const told = end < 0 ? following : following.slice(0, end);
  const relations = told.flatMap((amount, i): Relation[] => {
    const count = told[i - 1];
    if (!count || count.part !== amount.part || !isNumber(count, units) || dimensionOf(amount.quantity) !== '元')
      return [];
    const isPair =
      isExact(amount) && /^[，,、]?\p{Script=Han}{0,4}$/u.test(amount.between) && !OF_OTHER.test(amount.between);
    return isPair ? [productOf(amount, price, count)] : [];
  });
  const holding = relations.filter((relation) => tryRelation(relation).verdict === 'consistent');
  if (holding.length < ENOUGH) return [];
  return relations.filter((relation) => holding.includes(relation) || isSlip(relation, 3));
}
