import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { nameOf, type RateKind, type RateName } from './rate-names.js';
import { seriesOf, type Series } from './series.js';

/**
 * Rates in a row, each of the figures of its rank among those before, or over the one amount between: 合同价分别为300万元、
 * 500万元，已支付240万元、350万元，支付比例分别为80%、70%. That they belong together is proven by those that tie: all of them but one.
 */
export function rankedRates(mentions: readonly Mention[]): Relation[] {
  const all = seriesOf(mentions);
  return all.flatMap(({ members, dimension }) => {
    const first = members[0]!;
    const name = dimension === '%' ? nameOf({ ...first, unnamed: false }, null) : null;
    if (name === null || members.some(({ fact }) => fact.statistic === 'growth')) return [];
    // 四类占比分别为…: the four are the figures before
    const figures = mentions.filter(
      (m) =>
        m.sentence === first.sentence &&
        m.at < first.at &&
        m.depth === first.depth &&
        !(m.quantity.printed.chinese && m.quantity.value?.equals(Decimal.fromInteger(members.length))),
    );
    const last = figures.at(-1);
    if (last === undefined) return [];
    const alike = figures.filter((m) => dimensionOf(m.quantity) === dimensionOf(last.quantity));
    const isShare = name.kind.form === 'share';
    const rows = rowsOf(alike, members.length).filter((row) => isSaid(row, name, alike.length));
    const beside = (isShare ? [...partsOfWhole(alike, members.length), ...rows.filter(isOneBase)] : rows)
      .map((row) => relationsOf(members, row, name.kind))
      .find(isProven);
    if (beside !== undefined || members.length <= 2) return beside ?? [];
    const untotalled = TOTAL.test(last.between) ? alike.slice(0, -1) : alike;
    const elsewhere = rowsElsewhere(untotalled, members.length, all)
      .filter((row) => isSaid(row, name, alike.length))
      .map((row) => relationsOf(members, row, name.kind))
      .find(isProven);
    if (name.kind.planned && elsewhere !== undefined) return elsewhere;
    const anywhere = rowsAnywhere(untotalled, members.length, mentions, name.kind)
      .map((row) => relationsOf(members, row, name.kind))
      .filter(isTelling);
    const whole = anywhere.find((row) => row.every(holds));
    const [nearest = []] = anywhere;
    // a rate over another figure of the report is rather of a list that is told elsewhere; shares in a row have one base
    return whole ?? (isShare ? nearest : nearest.filter((one) => holds(one) || !isOverAny(one, mentions)));
  });
}

/** 人员752万元、公用188万元，依次占基本支出的80%、20%: the last figures, over the one that they add up to. */
function partsOfWhole(figures: readonly Mention[], length: number): Rows[] {
  const above = figures.slice(-length);
  const whole = Decimal.sum(above.map(({ quantity }) => quantity.value!));
  const base = figures.slice(0, -length).find(({ quantity }) => quantity.value!.equals(whole));
  return base && above.length === length ? [{ above, below: Array<Mention>(length).fill(base) }] : [];
}

/** The last figures, over a row of as many that was told in another sentence, the nearest first. */
function rowsElsewhere(figures: readonly Mention[], length: number, all: readonly Series[]): Rows[] {
  const above = figures.slice(-length);
  const first = above[0];
  if (first === undefined || above.length < length) return [];
  const dimension = dimensionOf(first.quantity);
  return all
    .filter(({ members }) => members.length === length && members[0]!.at < first.at)
    .filter((series) => series.dimension === dimension && !series.members.includes(first))
    .map(({ members }) => ({ above, below: members }))
    .reverse();
}

/** Whether the rate is one over any figure of the report. */
function isOverAny(relation: Relation, mentions: readonly Mention[]): boolean {
  const [first] = relation.readings;
  if (first.kind !== 'quotient') return false;
  const dimension = dimensionOf(first.numerator.quantity);
  return mentions.some(
    ({ fact, quantity }) =>
      dimensionOf(quantity) === dimension &&
      fact !== first.numerator &&
      holds({ ...relation, readings: [{ ...first, denominator: fact }] }),
  );
}

/** How many figures of a report are looked through for the row that the rates are over. */
const MOST_FIGURES = 1000;

/**
 * The last figures, over as many that are told one after another in another sentence, or over any single one: no words tie
 * them, and all of the rates but one must.
 */
function rowsAnywhere(
  figures: readonly Mention[],
  length: number,
  mentions: readonly Mention[],
  { planned, form }: RateKind,
): Rows[] {
  const above = figures.slice(-length);
  const first = above[0];
  if (first === undefined || above.length < length) return [];
  const dimension = dimensionOf(first.quantity);
  const alike = mentions
    .filter((m) => dimensionOf(m.quantity) === dimension && !above.includes(m))
    .slice(0, MOST_FIGURES);
  if (!planned) {
    const bases = new Map(alike.map((m) => [m.quantity.value!.toString(), m]));
    return form === 'share'
      ? [...bases.values()].map((base) => ({ above, below: Array<Mention>(length).fill(base) }))
      : [];
  }
  return alike.flatMap((base, i) => {
    const below = alike.slice(i, i + length);
    return below.length === length && below.at(-1)!.sentence === base.sentence ? [{ above, below }] : [];
  });
}

const TOTAL = /(?:合计|共计?|总计)为?$/;

interface Rows {
  readonly above: readonly Mention[];
  readonly below: readonly Mention[];
}

/** Ways to take two rows of so many figures from the last ones, or one row over a single figure that is said to be its base. */
function rowsOf(figures: readonly Mention[], length: number): Rows[] {
  const base = figures.at(-1)!;
  if (/占[^，,。；;]{0,12}$/.test(base.lead) && figures.length > length)
    return [{ above: figures.slice(-length - 1, -1), below: Array<Mention>(length).fill(base) }];
  if (figures.length < 2 * length) return [];
  const [one, other] = [figures.slice(-2 * length, -length), figures.slice(-length)];
  return [
    { above: other, below: one },
    { above: one, below: other },
  ];
}

/** 分别占采购额的47.5%、52.5%: shares told in one row are shares of one whole. */
const isOneBase = ({ below }: Rows): boolean => below.every((base) => base === below[0]);

/** Whether the words of the rows put them on their sides; of two rates alone one may tie by chance. */
function isSaid({ above, below }: Rows, { kind: { over, under }, stem }: RateName, told: number): boolean {
  const length = above.length;
  // the names of a row may have taken the place of what is said of it
  const [result, plan] = [above[0]!, below[0]!].map(({ lead, between }) => `${between} ${lead}`) as [string, string];
  if (over.source !== '.') return over.test(result) && (length > 2 || under.test(plan));
  return length > 2 || told <= 2 * length || (stem.length >= 2 && result.includes(stem.slice(-2)));
}

function relationsOf(members: readonly Mention[], { above, below }: Rows, { form }: RateKind): Relation[] {
  return members.map((member, i) =>
    relationOf(
      form,
      member.fact,
      [{ kind: 'quotient', numerator: above[i]!.fact, denominator: below[i]!.fact }],
      'layout',
      { namedBase: true },
    ),
  );
}

/** All but one of the rates tie, and two of them have digits enough for that to be no chance. */
function isTelling(relations: readonly Relation[]): boolean {
  const tied = relations.filter(holds);
  const telling = tied.filter(
    ({ claimed: { quantity } }) => significantDigits(quantity) >= 3 && !quantity.value!.equals(Decimal.HUNDRED),
  );
  return tied.length >= relations.length - 1 && telling.length >= 2;
}

function isProven(relations: readonly Relation[]): boolean {
  const tied = relations.filter(holds).length;
  return tied > 0 && tied >= relations.length - 1;
}
