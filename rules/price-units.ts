import { Decimal } from '../model/decimal.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { textOf, type Reading } from '../model/reading.js';

/** A price in 万元 among prices in 元, and those that show that it was meant in 元. */
export interface OddPrice {
  readonly fact: Fact;
  readonly beside: readonly Fact[];
}

/** What 万 multiplies by. */
export const TEN_THOUSAND = Decimal.fromInteger(10_000);

/**
 * Prices in 万元 that were meant in 元: beside others for the same thing (平均每人次519.74万元 beside 平均每人次415.41元), in a list
 * whose heading says that it is of prices, or held against a price right before (户均4100元，比限额低400万元).
 */
export function* oddPrices(reading: Reading): Generator<OddPrice> {
  const money = reading.facts.filter(
    ({ quantity, cell }) => quantity.kind === 'money' && quantity.value !== null && cell === null,
  );
  for (const told of groupBy(money, ({ span }) => span.passage).values())
    for (const fact of told) {
      if (!isInTenThousands(fact)) continue;
      const beside = pricesBeside(fact, told, reading);
      if (beside.length > 0) yield { fact, beside };
    }
}

const isInTenThousands = ({ quantity }: Fact): boolean =>
  quantity.printed.multiplier.equals(TEN_THOUSAND) && /\d\s*万元/.test(quantity.text);

const isInYuan = ({ quantity }: Fact): boolean => quantity.printed.multiplier.equals(Decimal.ONE);

function pricesBeside(fact: Fact, told: readonly Fact[], reading: Reading): readonly Fact[] {
  const text = textOf(reading, fact.span.passage);
  const fellows = fellowPrices(fact, told, text);
  if (fellows.length > 0) return fellows;
  const listed = listedPrices(fact, told, text);
  if (listed.length > 0) return listed;
  const compared = priceBefore(fact, told, text);
  return compared === null ? [] : [compared];
}

/** For one of the same thing, to as many decimals: 平均每页1.0363万元 beside 平均每页1.0700元. */
function fellowPrices(fact: Fact, told: readonly Fact[], text: string): readonly Fact[] {
  const unit = pricedBy(fact, text);
  if (unit === null || fact.quantity.printed.decimals === 0) return [];
  const fellows = told.filter((other) => other !== fact && pricedBy(other, text) === unit);
  const isOdd = fellows.every(
    (other) => isInYuan(other) && other.quantity.printed.decimals === fact.quantity.printed.decimals,
  );
  return isOdd ? fellows.filter((other) => isOfDigits(fact, other, ONE_SIZE)) : [];
}

/** 每亩补助：水稻120元，小麦95万元，油菜150元: all of a sentence that a heading makes prices. */
function listedPrices(fact: Fact, told: readonly Fact[], text: string): readonly Fact[] {
  const sentence = told.filter((other) => !/[。；;]/.test(text.slice(...stretchBetween(other, fact))));
  const others = sentence.filter((other) => other !== fact);
  const heading = text
    .slice(0, sentence[0]!.span.start)
    .split(/[。；;]/)
    .at(-1)!;
  if (others.length < FEWEST_LISTED || !PRICE_LIST.test(heading)) return [];
  return others.every((other) => isInYuan(other) && isOfDigits(fact, other, ONE_SIZE)) ? others : [];
}

const FEWEST_LISTED = 2;
/** 人均补助水平：, 每亩补助标准： */
const PRICE_LIST = /(?:[人户亩均]均|每\p{Script=Han}|单价)[^，。；]{0,8}[：:]/u;

/** Held against the price right before it: 没有超过65万元, 比限额低400万元, 提高到780万元. */
function priceBefore(fact: Fact, told: readonly Fact[], text: string): Fact | null {
  const before = told[told.indexOf(fact) - 1];
  if (!before || !isInYuan(before) || pricedBy(before, text) === null) return null;
  const between = text.slice(before.span.end, fact.span.start + fact.quantity.text.search(/\d/));
  const most = LIMIT.test(between) ? ONE_SIZE : BOUND.test(between) ? NEAR : null;
  return most !== null && isOfDigits(fact, before, most) ? before : null;
}

/** Nothing but the comparison stands between them: 单座年管护费不超过4.50万元 is a price of its own. */
const LIMIT = /^[，,]?[均都仍也还]?[比较](?:限额|限价|标准|上限|定额|控制价)[^，。；\d]{0,3}$/;
const BOUND =
  /^[，,]?[均都仍也还]?(?:(?:未|没有|不)(?:超过|超出|高于|低于)|(?:提高|上涨|下降|降低|调整|涨|降|增加|升)[到至为])$/;
const OF_TOTALS = /总|共|合计|投入|支出|预算|资金|经费|收入|产值|投资|全\p{Script=Han}/u;

const ONE_SIZE = Decimal.fromInteger(20);
const NEAR = Decimal.fromInteger(3);

/** Whether the printed numbers, whatever their units, differ by no more than a factor. */
function isOfDigits(one: Fact, other: Fact, most: Decimal): boolean {
  const [a, b] = [one, other].map(({ quantity }) => quantity.value!.divideFloor(quantity.printed.multiplier, 6));
  return !a!.times(most).lessThan(b!) && !b!.times(most).lessThan(a!);
}

/** What a price is for: 人 of 人均 and of 平均每人次, 单价 of the price of one; null for what is no price. */
function pricedBy(fact: Fact, text: string): string | null {
  const [, counted] = fact.quantity.unit.split('/');
  if (counted !== undefined) return counted.charAt(0);
  const lead = clauseBefore(fact, text);
  if (OF_TOTALS.test(lead.split(PRICED).at(-1)!)) return null;
  const found = [...lead.matchAll(PRICED)].at(-1);
  return found ? (found[1] ?? found[2] ?? '单价') : null;
}

const PRICED = /每([^，。；\d])|([人户亩])均|单价/g;

const LONGEST_CLAUSE = 24;

/** The words of its clause up to its digits, those that belong to the figure among them: 没有超过65万元. */
const clauseBefore = ({ span, quantity }: Fact, text: string): string =>
  text
    .slice(Math.max(0, span.start - LONGEST_CLAUSE), span.start + quantity.text.search(/\d/))
    .split(/[，,。；;：:（(]/)
    .at(-1)!;

const stretchBetween = (a: Fact, b: Fact): [number, number] => [
  Math.min(a.span.end, b.span.end),
  Math.max(a.span.start, b.span.start),
];
