import type { Check, Evidence, Rule } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import { holds } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { significantDigits } from '../model/misprint.js';
import { printedFigure, printedNumber, unitLabel } from '../model/print.js';
import { factsIn, textOf, type Reading } from '../model/reading.js';
import { relationOf, operandsOf, type Operands, type Relation } from '../model/relation.js';
import { oddPrices, reckonedPrices, TEN_THOUSAND } from './price-units.js';
import { rowsOf } from './rows.js';

/** An amount this many times the next largest one of the report stands alone. */
const FAR_ABOVE = Decimal.fromInteger(20);
/** Fewer amounts than this show no common size. */
const FEWEST = 5;

type Found = Omit<Check, 'rule'>;

export const unitMagnitude: Rule = {
  meta: {
    id: 'unit-magnitude',
    severity: 'warning',
    title: { zh: '金额单位疑似写错', en: 'Unit of an amount looks wrong' },
    docs: {
      why: {
        zh: '元、万元、亿元写错一级，数字本身不变，却差一万倍；与同一报告的其他金额放在一起就能看出来。',
        en: 'A slip between 元, 万元 and 亿元 leaves the digits as they are and is ten thousand times off; beside the other amounts of the report it stands out.',
      },
      source: 'C30',
      limits: {
        zh: '只看报告内部：比其他所有金额大二十倍以上、换一级单位就回到常见范围的；同一句并列金额中唯一单位不同的；单位与多数金额不同，而同一数字在别处以多数金额的单位出现，或换成该单位后与所述的合计、占比等恰好相符的。',
        en: 'Only the report itself is looked at: an amount twenty times all others that another unit brings back among them; the only one of a list in another unit; one in another unit than most, whose digits stand elsewhere in the unit of most, or that in this unit makes the totals and rates it is told with.',
      },
    },
    messages: {
      'too-large': {
        zh: '{claimed}是报告中第二大金额{other}的许多倍，改为{computed}则与其他金额相当，单位可能写错',
        en: '{claimed} is many times the next largest amount {other}; as {computed} it would be of the size of the others',
      },
      'odd-one-out': {
        zh: '并列的金额以{unit}为单位，唯有{claimed}不同，改为{computed}则与其他金额相当，单位可能写错',
        en: 'the amounts beside it are in {unit}, only {claimed} is not; as {computed} it would be of their size',
      },
      'same-digits': {
        zh: '{claimed}在别处写作{other}，数字相同而单位不同，单位可能写错',
        en: '{claimed} is {other} elsewhere: the same digits in another unit',
      },
      'closed-by-unit': {
        zh: '{claimed}与同处金额相差悬殊，改为{computed}则与{other}恰好相符，单位可能写错',
        en: '{claimed} is out of proportion; as {computed} it would tie exactly with {other}',
      },
    },
  },

  *check(reading: Reading) {
    const amounts = reading.facts.filter(isAmount);
    yield* tooLarge(amounts, reading);
    yield* oddOnesOut(amounts, reading);
    yield* oddInRows(reading);
    for (const { fact, beside } of oddPrices(reading))
      yield finding('odd-one-out', fact, fact.quantity.value!.shift(-4), beside.slice(0, 2), {
        unit: unitLabel(beside[0]!.quantity),
      });
    for (const { fact, meant, amount, count } of reckonedPrices(reading))
      yield finding('closed-by-unit', fact, meant, [amount, count], {
        other: `${printedFigure(amount.quantity)}÷${printedFigure(count.quantity)}`,
      });
    yield* budgetsInHundredMillions(amounts, reading);
    yield* inOtherUnit(amounts, reading);
  },
};

const isAmount = (fact: Fact): boolean =>
  fact.quantity.kind === 'money' &&
  fact.quantity.value !== null &&
  fact.quantity.unit === '元' &&
  fact.statistic !== 'average';

function* tooLarge(amounts: readonly Fact[], reading: Reading): Generator<Found> {
  if (amounts.length < FEWEST) return;
  const sorted = amounts.toSorted((a, b) => b.quantity.value!.compare(a.quantity.value!));
  const largest = sorted[0]!;
  const next = sorted.find((fact) => !fact.quantity.value!.equals(largest.quantity.value!));
  if (!next || !next.quantity.value!.times(FAR_ABOVE).lessThan(largest.quantity.value!)) return;
  const alone = sorted.filter((fact) => fact.quantity.value!.equals(largest.quantity.value!)).length === 1;
  const slipped = largest.quantity.value!.shift(-4);
  const smallest = sorted.findLast((fact) => fact.quantity.value!.sign() > 0)!.quantity.value!;
  const beside = amounts.filter((other) => isBeside(other, largest, reading));
  // figures of a whole economy stand beside others in 亿元
  if (!alone || slipped.lessThan(smallest.shift(-1)) || beside.length === 0 || isEconomy(largest, beside)) return;
  if (OF_BUSINESS.test(largest.measure)) return;
  yield finding('too-large', largest, slipped, [next], { other: printedFigure(next.quantity) });
}

/** 三家医院医疗收入4.17亿元 beside what they were granted. */
const OF_BUSINESS = /(?:营业|销售|医疗|业务|经营)\p{Script=Han}{0,2}(?:收入|额)|产值|交易额|贷款/u;

const HUNDRED_MILLION = Decimal.of(1n, -8);

function isEconomy(fact: Fact, beside: readonly Fact[]): boolean {
  const inHundredMillions = ({ quantity }: Fact): boolean => quantity.printed.multiplier.equals(HUNDRED_MILLION);
  return inHundredMillions(fact) && beside.some(inHundredMillions);
}

/** In one sentence, or in one table: what is told of the whole country or county stands in sentences of its own. */
function isBeside(other: Fact, fact: Fact, reading: Reading): boolean {
  if (other === fact) return false;
  if (fact.cell !== null) return other.cell?.table === fact.cell.table;
  if (other.span.passage !== fact.span.passage) return false;
  const text = textOf(reading, fact.span.passage);
  const between = text.slice(Math.min(other.span.end, fact.span.end), Math.max(other.span.start, fact.span.start));
  return !between.includes('。');
}

/** 区级预算3,080.00亿元, of public money, in a paragraph of amounts in 万元, and many times all others of it. */
function* budgetsInHundredMillions(amounts: readonly Fact[], reading: Reading): Generator<Found> {
  const odd = amounts.filter(
    ({ quantity, origin }) =>
      origin === 'narrative' && quantity.printed.multiplier.equals(HUNDRED_MILLION) && quantity.printed.decimals > 0,
  );
  const inTenThousands = amounts.filter(({ quantity }) => quantity.printed.multiplier.equals(TEN_THOUSAND));
  for (const fact of odd) {
    const { passage, start } = fact.span;
    const sentence = textOf(reading, passage).slice(0, start).split('。').at(-1)!;
    const lead = sentence.split(/[，,；;：:]/).at(-1)!;
    // 3月末累计支出40,138.00万元；9月末累计138,932.00亿元: one of a series that the sentence names
    const isPublic = PUBLIC_MONEY.test(lead) || (IN_SERIES.test(lead) && PUBLIC_MONEY.test(sentence));
    if (!isPublic || OF_OTHERS.test(sentence) || relationsWith(fact, reading).some(holds)) continue;
    const near = amounts.filter((other) => other.span.passage === passage && other !== fact);
    const isSole = odd.length === 1 && significantDigits(fact.quantity) >= TELLING_DIGITS;
    const beside = isSole && near.length < FEWEST_BESIDE ? inTenThousands : near;
    const meant = fact.quantity.value!.shift(-4);
    const isOdd = beside.every(({ quantity }) => quantity.value!.times(FAR_ABOVE).lessThan(fact.quantity.value!));
    const like = beside.filter(
      ({ quantity }) =>
        quantity.printed.multiplier.equals(TEN_THOUSAND) &&
        quantity.printed.decimals === fact.quantity.printed.decimals,
    );
    if (isOdd && like.length >= FEWEST_BESIDE && isOfSize(meant, like))
      yield finding('odd-one-out', fact, meant, like.slice(0, 2), { unit: unitLabel(like[0]!.quantity) });
  }
}

const FEWEST_BESIDE = 3;
const PUBLIC_MONEY = /预算|资金|财力|拨款|到位|下达|支付|支出|经费|补助|安排|结[转余]/;
/** 9月末累计, 第四季度, 2023年: no words but those of a time. */
const IN_SERIES =
  /^(?:其中|截至|到|(?:20\d\d年)?(?:\d{1,2}月[末底份]?|第?[一二三四1-4]季度|[上下]半年|年[末底])|20\d\d年|累计|单季|为|达到?)+$/;
/** What is told of a whole country or economy. */
const OF_OTHERS = /全[国省市县区]|中央|国家|全社会|投资|融资|贷|债|产值|GDP|生产总值/;

/** Amounts of one sentence that are all in 万元 to the same decimals, but for one in 元. */
function* oddOnesOut(amounts: readonly Fact[], reading: Reading): Generator<Found> {
  const byPassage = groupBy(amounts, ({ origin, span }) => (origin === 'table' ? null : span.passage));
  for (const list of byPassage.values()) {
    for (const fact of list) {
      const { printed, value } = fact.quantity;
      if (!printed.multiplier.equals(Decimal.ONE) || printed.decimals === 0) continue;
      if (isRatio(fact, reading) || isOfPrice(fact, reading) || relationsWith(fact, reading).some(holds)) continue;
      if (isBesideItsLike(fact, reading)) continue;
      const beside = list.filter((other) => other !== fact && isLike(other, fact));
      const inUnit = beside.filter((other) => other.quantity.printed.multiplier.equals(TEN_THOUSAND));
      if (inUnit.length < 2 || inUnit.length < beside.length || !isOfSize(value!.shift(4), inUnit)) continue;
      yield finding('odd-one-out', fact, value!.shift(4), inUnit.slice(0, 2), { unit: unitLabel(inUnit[0]!.quantity) });
    }
  }
}

/**
 * 平均1,100.31元，比上年的1,142.50元低42.19元: compared with another in 元 in its own clause, or one of its size in its
 * sentence (规划科100.49元，办公室102.5元).
 */
const isBesideItsLike = (fact: Fact, reading: Reading): boolean =>
  factsIn(reading, fact.span.passage).some(
    (other) =>
      other.span.end <= fact.span.start &&
      other.quantity.kind === 'money' &&
      other.quantity.printed.multiplier.equals(Decimal.ONE) &&
      (other.span.start >= fact.clause.start || (isBeside(other, fact, reading) && isNear(other, fact))),
  );

/** Within a tenth and the tenfold of each other. */
const isNear = ({ quantity: { value } }: Fact, fact: Fact): boolean =>
  value !== null && !value.lessThan(fact.quantity.value!.shift(-1)) && !fact.quantity.value!.shift(1).lessThan(value);

/** 人均743.35元、770.99万元、800.81元: of a row that nothing but its marks parts, the only one in another unit. */
function* oddInRows(reading: Reading): Generator<Found> {
  const money = reading.facts.filter(
    ({ quantity, origin }) => quantity.kind === 'money' && quantity.value !== null && origin === 'narrative',
  );
  for (const list of groupBy(money, ({ span }) => span.passage).values()) {
    for (const row of rowsOf(list, reading)) {
      const odd = row.find((fact) => row.every((other) => other === fact || !haveOneUnit(other, fact)));
      if (!odd || row.length < 3) continue;
      const others = row.filter((other) => other !== odd);
      const meant = inUnit(odd, others[0]!.quantity.printed.multiplier);
      const isFar = !isOfSize(odd.quantity.value!, others) && isOfSize(meant.quantity.value!, others);
      if (!isFar || !others.every((other) => haveOneUnit(other, others[0]!))) continue;
      yield finding('odd-one-out', odd, meant.quantity.value!, others.slice(0, 2), {
        unit: unitLabel(others[0]!.quantity),
      });
    }
  }
}

const haveOneUnit = (a: Fact, b: Fact): boolean => a.quantity.printed.multiplier.equals(b.quantity.printed.multiplier);

/** Digits of an amount that no other has by chance. */
const TELLING_DIGITS = 4;
/** Where more amounts seem to be in a wrong unit, it is the unit of the others that was misread. */
const MOST_SLIPS = 2;

/** Amounts in another unit than most whose digits, or whose ties with others, show that they were meant in that of most. */
function* inOtherUnit(amounts: readonly Fact[], reading: Reading): Generator<Found> {
  const usual = usualUnit(amounts);
  if (usual === null) return;
  const inUsual = amounts.filter(({ quantity }) => quantity.printed.multiplier.equals(usual));
  const odd = amounts.filter(
    (fact) => isOwnUnit(fact) && !fact.quantity.printed.multiplier.equals(usual) && !isRatio(fact, reading),
  );
  const found = odd.flatMap((fact) => {
    const meant = inUnit(fact, usual);
    const twin = inUsual.find((other) => haveSameDigits(other, fact));
    if (twin)
      return [finding('same-digits', fact, meant.quantity.value!, [twin], { other: printedFigure(twin.quantity) })];
    const tied = [...tiedInUnit(fact, meant, reading), ...shareInUnit(fact, meant, amounts, reading)];
    const [first] = tied;
    if (!first) return [];
    return [finding('closed-by-unit', fact, meant.quantity.value!, tied, { other: printedFigure(first.quantity) })];
  });
  if (found.length <= MOST_SLIPS) yield* found;
}

/** The unit in which most amounts are printed; null where no unit is that of most, or where they are few. */
function usualUnit(amounts: readonly Fact[]): Decimal | null {
  const usual = amounts.filter(({ quantity }) => quantity.printed.multiplier.equals(TEN_THOUSAND));
  return usual.length >= FEWEST && usual.length * 2 > amounts.length ? TEN_THOUSAND : null;
}

/** The unit stands beside the digits, which have decimals as amounts in 万元 do; counts of 元 have none. */
const isOwnUnit = ({ quantity }: Fact): boolean => /元/.test(quantity.text) && quantity.printed.decimals > 0;

const inUnit = (fact: Fact, unit: Decimal): Fact => {
  const { quantity } = fact;
  const { printed } = quantity;
  const value = Decimal.of(BigInt(printedNumber(quantity).replace(/\D/g, '')), printed.decimals).times(unit);
  return { ...fact, quantity: { ...quantity, value, printed: { ...printed, multiplier: unit } } };
};

const haveSameDigits = (a: Fact, b: Fact): boolean =>
  significantDigits(a.quantity) >= TELLING_DIGITS &&
  a.quantity.printed.decimals === b.quantity.printed.decimals &&
  printedNumber(a.quantity).replace(/,/g, '') === printedNumber(b.quantity).replace(/,/g, '');

/** The readings, one by one, that compute with a figure or claim it. */
const relationsWith = (fact: Fact, reading: Reading): Relation[] =>
  reading.relations.flatMap((relation) =>
    relation.readings
      .filter((operands) => relation.claimed === fact || operandsOf(operands).includes(fact))
      .map((operands): Relation => ({ ...relation, readings: [operands] })),
  );

/** The figures with which an amount would tie if it were in the unit of the others, where it ties with none as it stands. */
function tiedInUnit(fact: Fact, meant: Fact, reading: Reading): readonly Fact[] {
  const told = relationsWith(fact, reading);
  if (told.some(holds)) return [];
  const closing = told
    .map(({ claimed, readings: [operands], ...others }): Relation => ({
      ...others,
      claimed: claimed === fact ? meant : claimed,
      readings: [replaced(operands, fact, meant)],
    }))
    .find((relation) => isTelling(relation) && holds(relation) && !holds(without(meant, relation)));
  return closing ? [closing.claimed, ...operandsOf(closing.readings[0])].filter((other) => other !== meant) : [];
}

/** A sum without one of its parts: what closes only by being next to nothing closes nothing. */
const without = (part: Fact, relation: Relation): Relation => {
  const [operands] = relation.readings;
  return operands.kind === 'sum'
    ? { ...relation, readings: [{ ...operands, parts: operands.parts.filter((other) => other !== part) }] }
    : relation;
};

/** What ties figures to all their digits, and digits enough. */
const isTelling = ({ claimed, readings: [{ kind }] }: Relation): boolean =>
  ['sum', 'difference', 'quotient'].includes(kind) && significantDigits(claimed.quantity) >= 3;

/** 办赛经费187.80元，占赛事支出的29.75%: the share that follows an amount, of whatever amount of the report it is the share. */
function shareInUnit(fact: Fact, meant: Fact, amounts: readonly Fact[], reading: Reading): readonly Fact[] {
  const { passage, end } = fact.span;
  const text = textOf(reading, passage);
  const claimed = reading.facts.find(({ span, quantity }) => {
    const between = span.passage === passage && span.start > end ? text.slice(end, span.start) : null;
    return between !== null && quantity.kind === 'percent' && OF_A_WHOLE.test(between);
  });
  if (!claimed || significantDigits(claimed.quantity) < 3) return [];
  const wholes = (numerator: Fact): Fact[] =>
    amounts.filter(
      (denominator) =>
        denominator !== fact &&
        holds(relationOf('share', claimed, [{ kind: 'quotient', numerator, denominator }], 'conjectured')),
    );
  const [whole] = wholes(fact).length > 0 ? [] : wholes(meant);
  return whole ? [claimed, whole] : [];
}

const OF_A_WHOLE = /^[^。；;]{0,24}[，,（(](?:约|只|仅)?占[^，,。；;]{0,16}$/;

const replaced = (operands: Operands, from: Fact, to: Fact): Operands =>
  Object.fromEntries(
    Object.entries(operands).map(([role, value]) => [
      role,
      Array.isArray(value) ? value.map((fact: Fact) => (fact === from ? to : fact)) : value === from ? to : value,
    ]),
  ) as unknown as Operands;

/** 每支出1元实现核减20.53元, 单位人次能耗2.23元: so much for each, and no amount in another unit. */
function isRatio({ span }: Fact, reading: Reading): boolean {
  const text = textOf(reading, span.passage);
  const clause = text
    .slice(Math.max(0, span.start - 20), span.start)
    .split(/[，。；]/)
    .at(-1)!;
  return /[每均]|单价|单位(?!支出|经费)|一元/.test(clause) || OF_ONE.test(clause);
}

/** 吨水补助1.35元, 度电补贴0.03元 */
const OF_ONE =
  /(?:吨水?|度电|亩|户|床日?|课时|人次|单方|车?公里)(?:平均)?(?:补[助贴]|成本|造价|收费|电?价|费用?|处理|运行)\D{0,6}$/;

/** 单方造价283.12元/平方米，低16.07元: what follows a price is by how much another price differs. */
function isOfPrice({ span }: Fact, reading: Reading): boolean {
  const before = factsIn(reading, span.passage).filter((other) => other.span.end <= span.start);
  const last = before.at(-1);
  const isPrice =
    last?.quantity.kind === 'money' &&
    (last.quantity.unit !== '元' || last.statistic === 'average' || isRatio(last, reading));
  return isPrice && !/[。；;]/.test(textOf(reading, span.passage).slice(last.span.end, span.start));
}

/** Printed to the same decimals, and near. */
const isLike = (other: Fact, fact: Fact): boolean =>
  other.quantity.printed.decimals === fact.quantity.printed.decimals &&
  Math.abs(other.span.start - fact.span.start) < 120;

/** Within a hundredth and a hundredfold of its neighbours. */
function isOfSize(value: Decimal, others: readonly Fact[]): boolean {
  return others.some(({ quantity }) => {
    const size = quantity.value!;
    return !value.lessThan(size.shift(-2)) && !size.shift(2).lessThan(value);
  });
}

function finding(
  messageId: string,
  fact: Fact,
  slipped: Decimal,
  beside: readonly Fact[],
  data: Record<string, string>,
): Found {
  const digits = printedFigure(fact.quantity).replace(/[^\d.-]/g, '');
  const unit = fact.quantity.printed.multiplier.times(
    slipped.lessThan(fact.quantity.value!) ? Decimal.of(1n, 4) : TEN_THOUSAND,
  );
  const evidence: Evidence[] = [
    { span: fact.span, role: 'claimed', fact },
    ...beside.map((other): Evidence => ({ span: other.span, role: 'context', fact: other })),
  ];
  return {
    verdict: 'inconsistent',
    messageId,
    data: { claimed: printedFigure(fact.quantity), computed: `${digits}${unitName(unit)}`, ...data },
    formula: null,
    claimed: printedFigure(fact.quantity),
    computed: `${digits}${unitName(unit)}`,
    interval: null,
    cause: 'unit-slip',
    evidence,
    settledBy: new Map([[fact, { lo: slipped.shift(-1), hi: slipped.shift(1) }]]),
  };
}

function unitName(multiplier: Decimal): string {
  if (multiplier.equals(TEN_THOUSAND)) return '万元';
  return multiplier.equals(Decimal.ONE) ? '元' : `×${multiplier.toString()}元`;
}
