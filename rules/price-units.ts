import { Decimal } from '../model/decimal.js';
import { holds } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { relationsIn, textOf, type Reading } from '../model/reading.js';
import { relationOf } from '../model/relation.js';

/** A price in 万元 among prices in 元, and those that show that it was meant in 元. */
export interface OddPrice {
  readonly fact: Fact;
  readonly beside: readonly Fact[];
}

/** A price that an amount of the report over a count makes to its last digit, were it in the other unit of 元 and 万元. */
export interface ReckonedPrice {
  readonly fact: Fact;
  readonly meant: Decimal;
  readonly amount: Fact;
  readonly count: Fact;
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
  for (const told of groupBy(money, ({ span }) => span.passage).values()) {
    if (!told.some(isInTenThousands)) continue;
    const text = textOf(reading, told[0]!.span.passage);
    const byUnit = groupBy(told, (fact) => pricedBy(fact, text));
    for (const sentence of sentencesOf(told, text))
      for (const [at, fact] of sentence.entries()) {
        if (!isInTenThousands(fact)) continue;
        const alike = byUnit.get(pricedBy(fact, text) ?? '') ?? [];
        const beside = pricesBeside({ fact, at, sentence, alike, text });
        if (beside.length > 0) yield { fact, beside };
      }
  }
}

/** An amount among those of its sentence and those of its passage that are prices for the same. */
interface Setting {
  readonly fact: Fact;
  readonly at: number;
  readonly sentence: readonly Fact[];
  readonly alike: readonly Fact[];
  readonly text: string;
}

/** The figures of a passage, in reading order, by sentence. */
function sentencesOf(told: readonly Fact[], text: string): Fact[][] {
  const sentences: Fact[][] = [];
  for (const [i, fact] of told.entries()) {
    const before = told[i - 1];
    if (!before || /[。；;]/.test(text.slice(before.span.end, fact.span.start))) sentences.push([]);
    sentences.at(-1)!.push(fact);
  }
  return sentences;
}

const isInTenThousands = ({ quantity }: Fact): boolean =>
  quantity.printed.multiplier.equals(TEN_THOUSAND) && /\d\s*万元/.test(quantity.text);

const isInYuan = ({ quantity }: Fact): boolean => quantity.printed.multiplier.equals(Decimal.ONE);

function pricesBeside(setting: Setting): readonly Fact[] {
  const fellows = fellowPrices(setting);
  if (fellows.length > 0) return fellows;
  const listed = listedPrices(setting);
  if (listed.length > 0) return listed;
  const closed = comparedPrices(setting);
  if (closed.length > 0) return closed;
  const compared = priceBefore(setting) ?? priceBehind(setting);
  return compared === null ? [] : [compared];
}

/** For one of the same thing, to as many decimals: 平均每页1.0363万元 beside 平均每页1.0700元. */
function fellowPrices({ fact, alike }: Setting): readonly Fact[] {
  if (fact.quantity.printed.decimals === 0 || alike.length > MOST_ALIKE) return [];
  const fellows = alike.filter((other) => other !== fact);
  const isOdd = fellows.every(
    (other) => isInYuan(other) && other.quantity.printed.decimals === fact.quantity.printed.decimals,
  );
  return isOdd ? fellows.filter((other) => isOfDigits(fact, other, ONE_SIZE)) : [];
}

/** More prices for one thing than a passage compares are a list of their own. */
const MOST_ALIKE = 100;

/** 每亩补助：水稻120元，小麦95万元，油菜150元: all of a sentence that a heading makes prices. */
function listedPrices({ fact, sentence, text }: Setting): readonly Fact[] {
  if (sentence.length <= FEWEST_LISTED || sentence.length > MOST_ALIKE) return [];
  const heading = text
    .slice(0, sentence[0]!.span.start)
    .split(/[。；;]/)
    .at(-1)!;
  if (!PRICE_LIST.test(heading)) return [];
  const others = sentence.filter((other) => other !== fact);
  return others.every((other) => isInYuan(other) && isOfDigits(fact, other, ONE_SIZE)) ? others : [];
}

const FEWEST_LISTED = 2;
/** 人均补助水平：, 每亩补助标准： */
const PRICE_LIST = /(?:[人户亩均]均|每\p{Script=Han}|单价)[^，。；]{0,8}[：:]/u;

/** Held against the price right before it: 没有超过65万元, 比限额低400万元, 提高到780万元. */
function priceBefore({ fact, at, sentence, text }: Setting): Fact | null {
  const before = sentence[at - 1];
  if (!before || !isInYuan(before) || pricedBy(before, text) === null) return null;
  const between = text.slice(before.span.end, fact.span.start + fact.quantity.text.search(/\d/));
  const most = LIMIT.test(between) ? ONE_SIZE : BOUND.test(between) ? NEAR : null;
  return most !== null && isOfDigits(fact, before, most) ? before : null;
}

/** Raised or lowered to a price in 元: 由3,150万元提高到3,400元. */
function priceBehind({ fact, at, sentence, text }: Setting): Fact | null {
  const behind = sentence[at + 1];
  if (!behind || !isInYuan(behind)) return null;
  const between = text.slice(fact.span.end, behind.span.start + behind.quantity.text.search(/\d/));
  return CHANGED.test(between) && isOfDigits(fact, behind, NEAR) ? behind : null;
}

const CHANGED = /^[，,]?(?:提高|上涨|下降|降低|调整|涨|降|增加|升)[到至为]$/;

/** 每次0.52万元，上年同口径为0.58元，下降0.06元: two prices and what parts them, which tie to the last digit of what is printed. */
function comparedPrices({ fact, sentence, text }: Setting): readonly Fact[] {
  const { decimals } = fact.quantity.printed;
  if (decimals === 0 || sentence.length !== 3) return [];
  const others = sentence.filter((other) => other !== fact);
  if (!others.every((other) => isInYuan(other) && other.quantity.printed.decimals === decimals)) return [];
  const lead = text
    .slice(0, sentence[2]!.span.start)
    .split(/[，,。；;]/)
    .at(-1)!;
  if (!CHANGE.test(lead)) return [];
  const [one, other, change] = sentence.map(printedDigits) as [Decimal, Decimal, Decimal];
  return one.minus(other).abs().equals(change) ? others : [];
}

const CHANGE =
  /^(?:两[年者])?(?:相[比差]|[较比]\p{Script=Han}{1,4})?(?:上升|下降|上涨|提高|降低|增加|减少|低|高|多|少|差)了?$/u;

/** Nothing but the comparison stands between them: 单座年管护费不超过4.50万元 is a price of its own. */
const LIMIT = /^[，,]?[均都仍也还]?[比较](?:限额|限价|标准|上限|定额|控制价)[^，。；\d]{0,3}$/;
const BOUND =
  /^[，,]?[均都仍也还]?(?:(?:未|没有|不)(?:超过|超出|高于|低于)|(?:提高|上涨|下降|降低|调整|涨|降|增加|升)[到至为])$/;
const OF_TOTALS = /总|共|合计|投入|支出|预算|资金|经费|收入|产值|投资|全\p{Script=Han}/u;

const ONE_SIZE = Decimal.fromInteger(20);
const NEAR = Decimal.fromInteger(3);

/** The printed number, whatever its unit. */
const printedDigits = ({ quantity: { value, printed } }: Fact): Decimal => value!.divideFloor(printed.multiplier, 6);

/** Whether the printed numbers, whatever their units, differ by no more than a factor. */
function isOfDigits(one: Fact, other: Fact, most: Decimal): boolean {
  const [a, b] = [one, other].map(printedDigits);
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

/**
 * Prices in 万元 that an amount over a count of the report makes in 元, and the other way round: 每件案件1817.30万元 of 402.35万元
 * and 2214件. None that any pair makes as it is printed, and none that so many pairs are tried for that chance would make one.
 */
export function* reckonedPrices(reading: Reading): Generator<ReckonedPrice> {
  const prices = reading.facts.flatMap((fact, at) => {
    const per = fact.cell === null && isPrintedMoney(fact) ? perOf(fact, textOf(reading, fact.span.passage)) : null;
    return per === null ? [] : [{ fact, at, per }];
  });
  if (prices.length === 0) return;
  const amounts = distinct(reading.facts.filter((fact) => fact.quantity.unit === '元' && isPositive(fact)));
  for (const [per, alike] of groupBy(prices, (price) => price.per)) {
    const counts = distinct(reading.facts.filter((other) => isPositive(other) && isCountOf(per, other)));
    if (amounts.length * counts.length > MOST_PAIRS) continue;
    for (const price of alike) {
      const made = reckonedPrice(price, amounts, counts, reading);
      if (made !== null) yield made;
    }
  }
}

const isCountOf = (per: string, { quantity }: Fact): boolean =>
  quantity.kind === 'count' && quantity.unit.startsWith(per) && !quantity.value!.equals(Decimal.ONE);

const MOST_PAIRS = 4000;

const isPositive = ({ quantity: { value, approximate } }: Fact): boolean =>
  value !== null && value.sign() > 0 && !approximate;

const isPrintedMoney = (fact: Fact): boolean =>
  fact.quantity.kind === 'money' &&
  isPositive(fact) &&
  fact.quantity.comparator === '=' &&
  (isInTenThousands(fact) || (isInYuan(fact) && /\d\s*元/.test(fact.quantity.text)));

const distinct = (facts: readonly Fact[]): readonly Fact[] => [
  ...new Map(facts.map((fact) => [fact.quantity.value!.toString(), fact])).values(),
];

/** What an average is counted by: 次 of 每次, 人 of 人次均 and 人均, 台 of 单台补贴; goals and standards are no averages. */
function perOf(fact: Fact, text: string): string | null {
  const lead = clauseBefore(fact, text);
  if (NO_AVERAGE.test(lead)) return null;
  const [, counted] = fact.quantity.unit.split('/');
  const found = AVERAGED.exec(lead)
    ?.slice(1)
    .find((word) => word !== undefined);
  return counted ?? found ?? null;
}

const AVERAGED =
  /每一?(人次|批次|户次|[^，。；\d年月日天周季])|(人次|批次|户次|[人户亩车村校件批])均|单([座场台辆车次件个位份])/;
const NO_AVERAGE = /标准|目标|控制|不超|限|增|减|提高|降|[月日天]均|每[月日天周季]/;

/** A price that is an average, and its place among the figures of the report. */
interface Average {
  readonly fact: Fact;
  readonly at: number;
}

function reckonedPrice(
  { fact, at }: Average,
  amounts: readonly Fact[],
  counts: readonly Fact[],
  reading: Reading,
): ReckonedPrice | null {
  const pairs = counts.flatMap((count) => amounts.flatMap((amount) => (amount === fact ? [] : [{ amount, count }])));
  if (pairs.some((pair) => isQuotient(fact, pair))) return null;
  const { value, printed } = fact.quantity;
  const places = isInYuan(fact) ? 4 : -4;
  const meant = value!.shift(places);
  const multiplier = places > 0 ? TEN_THOUSAND : Decimal.ONE;
  const inOther: Fact = { ...fact, quantity: { ...fact.quantity, value: meant, printed: { ...printed, multiplier } } };
  const room = value!.divideFloor(printed.multiplier.shift(-printed.decimals), 0);
  const isHere = ({ span }: Fact): boolean => span.passage === fact.span.passage;
  const before = new Set(reading.facts.slice(Math.max(0, at - NEAR_BEFORE), at));
  const told = relationsIn(reading, fact.span.passage)
    .filter(({ claimed }) => claimed === fact)
    .flatMap(({ readings }) => readings)
    .flatMap((operands) =>
      operands.kind === 'quotient' ? [{ amount: operands.numerator, count: operands.denominator }] : [],
    );
  const pools = [
    told,
    pairs.filter(({ amount, count }) => (isHere(amount) || before.has(amount)) && isHere(count)),
    pairs.filter(({ amount, count }) => areInOneRow(amount, count)),
    pairs.filter(({ count }) => isHere(count)),
    pairs,
  ];
  for (const tried of pools) {
    // what is of no size that any pair has was not meant as it is printed
    const isOfSize = tried.some((pair) => isAbout(fact, pair, ONE_SIZE));
    if (isOfSize && room.times(LEAST_CHANCE).lessThan(Decimal.fromInteger(tried.length))) continue;
    const made = tried.find((pair) => isQuotient(inOther, pair));
    if (made) return { fact, meant, ...made };
  }
  return null;
}

const ALMOST = Decimal.of(102n, 2);
/** Pairs that may be tried for each figure that an average of so many digits may be, for chance to make hardly any. */
const LEAST_CHANCE = Decimal.of(5n, 1);

/** How many figures before a price its amount may be told in a paragraph of its own. */
const NEAR_BEFORE = 16;

const areInOneRow = ({ cell: a }: Fact, { cell: b }: Fact): boolean =>
  a !== null && a.table === b?.table && a.row === b.row;

interface Pair {
  readonly amount: Fact;
  readonly count: Fact;
}

/** Whether an amount is that of so many at a price, but for a factor. */
function isAbout({ quantity }: Fact, { amount, count }: Pair, factor: Decimal): boolean {
  const [a, b] = [quantity.value!.times(count.quantity.value!), amount.quantity.value!];
  return !a.times(factor).lessThan(b) && !b.times(factor).lessThan(a);
}

const isQuotient = (price: Fact, pair: Pair): boolean =>
  isAbout(price, pair, ALMOST) &&
  holds(
    relationOf(
      'average',
      price,
      [{ kind: 'quotient', numerator: pair.amount, denominator: pair.count }],
      'conjectured',
    ),
  );

const LONGEST_CLAUSE = 24;

/** The words of its clause up to its digits, those that belong to the figure among them: 没有超过65万元. */
const clauseBefore = ({ span, quantity }: Fact, text: string): string =>
  text
    .slice(Math.max(0, span.start - LONGEST_CLAUSE), span.start + quantity.text.search(/\d/))
    .split(/[，,。；;：:（(]/)
    .at(-1)!;
