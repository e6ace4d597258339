import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import { groupBy } from '../../model/grouping.js';
import { agree, divide, exactly, scale, type Interval } from '../../model/interval.js';
import { significantDigits } from '../../model/misprint.js';
import { intervalOf, roundedInterval } from '../../model/quantity.js';
import { relationOf, type Basis, type Relation } from '../../model/relation.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, labelOf, overlap, type Mention } from './mention.js';
import { nameOf } from './rate-names.js';
import { seriesOf } from './series.js';

/** A rate and the figures that it is taken to come from. */
interface Rate {
  readonly claim: Mention;
  readonly numerator: Mention;
  readonly denominator: Mention;
}

/**
 * Rates whose figures are known by their fellows. Of several rates that a passage gives in one form, those that hold show
 * which figures the form takes, and one that does not hold is held against the figures in the same places.
 */
export function vouchedRates(mentions: readonly Mention[], lookup: Lookup): Relation[] {
  return [...groupBy(mentions, ({ paragraph }) => paragraph).values()]
    .filter((passage) => passage.filter(isRate).length >= 2)
    .flatMap((passage) => {
      const rows = seriesOf(passage).filter(({ members }) => members.every(isRate));
      const alone = passage.filter((m) => isRate(m) && !rows.some(({ members }) => members.includes(m)));
      return [
        ...rows.flatMap(({ members }) => rowRates(members, passage)),
        ...ofOneBase(numerated(rows, alone, passage), passage, lookup),
        ...inOneForm(alone, passage),
      ];
    });
}

function isRate({ quantity, fact }: Mention): boolean {
  return (
    quantity.kind === 'percent' &&
    quantity.value !== null &&
    quantity.comparator === '=' &&
    quantity.unit !== '个百分点' &&
    fact.statistic !== 'growth'
  );
}

/** A rate of three digits or more that follows from two figures hardly does so by chance: 86.00%, and not 86%. */
const isTelling = ({ quantity }: Mention): boolean =>
  (significantDigits(quantity) >= 3 || quantity.printed.decimals >= 2) && !quantity.value!.equals(Decimal.HUNDRED);

const rateOf = ({ claim, numerator, denominator }: Rate, basis: Basis): Relation =>
  relationOf(
    nameOf(claim, null)?.kind.form ?? 'ratio',
    claim.fact,
    [{ kind: 'quotient', numerator: numerator.fact, denominator: denominator.fact }],
    basis,
    { namedBase: true },
  );

const isTrue = (rate: Rate): boolean => holds(rateOf(rate, 'layout'));

/** Whether the printed values themselves give the rate. */
function isExact({ claim, numerator, denominator }: Rate): boolean {
  const quotient = divide(exactly(numerator.quantity.value!), exactly(denominator.quantity.value!));
  return quotient !== null && agree(scale(quotient, Decimal.HUNDRED), roundedInterval(claim.quantity));
}

/** What a rate can be of: amounts and counts before it, by what they can be divided with. */
function byDimension(figures: readonly Mention[]): Mention[][] {
  const groups = groupBy(figures, ({ quantity }) => {
    const dimension = dimensionOf(quantity);
    return dimension === '%' || quantity.approximate ? null : dimension;
  });
  return [...groups.values()];
}

/** Whether a rate follows from any two figures around it. */
function followsFrom(claim: Mention, passage: readonly Mention[]): boolean {
  const at = passage.indexOf(claim);
  const around = passage.slice(Math.max(0, at - MOST_BEFORE), at + MOST_BEHIND);
  return byDimension(around).some((figures) =>
    figures.some((numerator) =>
      figures.some((denominator) => numerator !== denominator && isTrue({ claim, numerator, denominator })),
    ),
  );
}

const MOST_BEFORE = 24;
const MOST_BEHIND = 8;
/** A whole that is told behind so many other figures is not looked for. */
const MOST_WHOLES = 500;
const STRIDES = [1, 2, 3];

/** 满分依次为15分、25分和40分，得分12分、21分和36分，得分率80%、84%和90%: each rate is of the figures of its rank. */
function rowRates(members: readonly Mention[], passage: readonly Mention[]): Relation[] {
  const first = members[0]!;
  const before = passage.filter((m) => m.at < first.at);
  const anchors = members.filter(isTelling).slice(0, 2);
  if (anchors.length < 2) return [];
  const found = byDimension(before).flatMap((figures) =>
    anchors.flatMap((anchor) => rowsThrough(members, anchor, figures.slice(-MOST_BEFORE))),
  );
  const needed = members.length === 2 ? 1 : members.length - 1;
  const [best] = found
    .map((rates) => ({ rates, held: rates.filter(isTrue) }))
    .filter(({ rates, held }) => {
      if (held.length < needed) return false;
      // 缺口248万元，县级220万元、乡镇28万元，到位率88.54%、92.63%: one alone must be more than may be by rounding
      if (members.length === 2 && !held.some(isExact)) return false;
      const telling = held.filter(({ claim }) => isTelling(claim)).length;
      return members.length > 2
        ? telling >= 2
        : telling === 2 || rates.every(({ numerator }) => numerator.sentence === first.sentence);
    })
    .sort((a, b) => b.held.length - a.held.length);
  if (!best) return [];
  return best.rates
    .filter(({ numerator, denominator }) => numerator !== denominator)
    .filter((rate) => best.held.includes(rate) || !followsFrom(rate.claim, passage))
    .map((rate) => rateOf(rate, 'layout'));
}

/** The rows of figures, at even distances, that one rate of the row follows from in its place. */
function rowsThrough(members: readonly Mention[], anchor: Mention, figures: readonly Mention[]): Rate[][] {
  const at = members.indexOf(anchor);
  const pairs = figures.flatMap((numerator, n) =>
    figures.flatMap((denominator, d) => (n !== d && isTrue({ claim: anchor, numerator, denominator }) ? [[n, d]] : [])),
  );
  // two rates alone are no row of figures that stand apart
  const strides = members.length === 2 ? [1, 2] : STRIDES;
  return pairs.flatMap(([n, d]) =>
    strides.flatMap((over) =>
      [0, over].flatMap((under) => {
        const rates = members.map((claim, i) => ({
          claim,
          numerator: figures[n! + (i - at) * over],
          denominator: figures[d! + (i - at) * under],
        }));
        return rates.every((rate): rate is Rate => rate.numerator !== undefined && rate.denominator !== undefined)
          ? [rates]
          : [];
      }),
    ),
  );
}

interface Numerated {
  readonly claim: Mention;
  readonly numerator: Mention;
}

/** The shares of a passage with the figures that they are of: those right before them, or in the row before. */
function numerated(
  rows: readonly { readonly members: readonly Mention[] }[],
  alone: readonly Mention[],
  passage: readonly Mention[],
): Numerated[] {
  const single = alone.flatMap((claim): Numerated[] => {
    const numerator = passage[passage.indexOf(claim) - 1];
    const isShare = /占|比重/.test(claim.lead) && numerator?.part === claim.part;
    return isShare && numerator.depth <= claim.depth ? [{ claim, numerator }] : [];
  });
  const inRows = rows.flatMap(({ members }) => {
    const first = members[0]!;
    const before = byDimension(passage.filter((m) => m.at < first.at && m.sentence === first.sentence));
    const nearest = before.sort((a, b) => b.at(-1)!.at - a.at(-1)!.at)[0]?.slice(-members.length) ?? [];
    if (nearest.length < members.length || !/占|比重/.test(`${first.between}${first.lead}`)) return [];
    return members.map((claim, i): Numerated => ({ claim, numerator: nearest[i]! }));
  });
  return [...single, ...inRows].sort((a, b) => a.claim.at - b.claim.at);
}

/** Shares of one whole, wherever it is told: a whole that two of them hold of is that of the one beside them. */
function ofOneBase(shares: readonly Numerated[], passage: readonly Mention[], lookup: Lookup): Relation[] {
  if (shares.length < 3) return [];
  const dimensions = new Set(shares.map(({ numerator }) => dimensionOf(numerator.quantity)));
  return [...dimensions].flatMap((dimension) => {
    const own = shares.filter(({ numerator }) => dimensionOf(numerator.quantity) === dimension);
    if (dimension === null || dimension === '%' || own.length < 3) return [];
    const figures = lookup.ofDimension(dimension).slice(0, MOST_WHOLES);
    const wholes = own.map((share) => wholesOf(share, figures));
    const votes = new Map<string, number>();
    wholes.forEach((those, i) => {
      if (!isTelling(own[i]!.claim)) return;
      for (const whole of those.keys()) votes.set(whole, (votes.get(whole) ?? 0) + 1);
    });
    const isVouched = (whole: string): boolean => (votes.get(whole) ?? 0) >= 2;
    return own.flatMap(({ claim, numerator }, i) => {
      const sound = [...wholes[i]!].find(([whole]) => isVouched(whole));
      if (sound) return rateOf({ claim, numerator, denominator: sound[1] }, 'layout');
      if (/其中|同比|[较比]/.test(`${numerator.between}${claim.lead}`) || followsFrom(claim, passage)) return [];
      const beside = [i - 1, i + 1]
        .filter((j) => own[j] !== undefined && isAlike(claim, own[j].claim))
        .flatMap((j) => [...wholes[j]!].filter(([whole]) => isVouched(whole)));
      const values = new Set(beside.map(([whole]) => whole));
      const denominator = beside[0]?.[1];
      if (values.size !== 1 || denominator === undefined || denominator === numerator) return [];
      return rateOf({ claim, numerator, denominator }, 'layout');
    });
  });
}

/** Named alike, and no other whole named. */
const isAlike = (claim: Mention, other: Mention): boolean =>
  claim.sentence === other.sentence && (claim.lead === other.lead || /^(?:占|占比|比重)?$/.test(claim.lead));

/** The figures that a share holds of, by their value. */
function wholesOf({ claim, numerator }: Numerated, figures: readonly Mention[]): Map<string, Mention> {
  const wholes = new Map<string, Mention>();
  const wanted: Interval | null = divide(
    scale(intervalOf(numerator.quantity), Decimal.HUNDRED),
    roundedInterval(claim.quantity),
  );
  if (wanted === null) return wholes;
  for (const whole of figures) {
    const value = whole.quantity.value!;
    if (whole === numerator || whole.quantity.approximate || value.sign() <= 0) continue;
    if (wholes.has(value.toString()) || !agree(wanted, intervalOf(whole.quantity))) continue;
    wholes.set(value.toString(), whole);
  }
  return wholes;
}

/** How far before a rate its figures stand, counted in figures. */
const OFFSETS = [1, 2, 3];
const FORMS = OFFSETS.flatMap((over) => OFFSETS.filter((under) => under !== over).map((under) => ({ over, under })));

/** 甲标检测860点，合格847点，合格率98.49%；乙标检测…: rates of one name with their figures in the same places before them. */
function inOneForm(claims: readonly Mention[], passage: readonly Mention[]): Relation[] {
  const sound = claims.map((claim) => FORMS.map((form) => soundIn(claim, form, passage)));
  return claims.flatMap((claim, i) => {
    if (sound[i]!.some((rate) => rate !== null) || followsFrom(claim, passage)) return [];
    const candidates = FORMS.flatMap((form, f) => {
      const rate = rateIn(claim, form, passage);
      const fellows = claims.filter((other, j) => {
        const fellow = sound[j]![f];
        return fellow && rate && isTelling(other) && isNamedAlike(rate, fellow);
      });
      return rate && fellows.length >= 2 ? [rate] : [];
    });
    return candidates.length === 1 ? [rateOf(candidates[0]!, 'layout')] : [];
  });
}

function rateIn(claim: Mention, { over, under }: (typeof FORMS)[number], passage: readonly Mention[]): Rate | null {
  const at = passage.indexOf(claim);
  const numerator = passage[at - over];
  const denominator = passage[at - under];
  if (numerator?.sentence !== claim.sentence || denominator?.sentence !== claim.sentence) return null;
  const dimension = dimensionOf(numerator.quantity);
  if (dimension === null || dimension === '%' || dimension !== dimensionOf(denominator.quantity)) return null;
  return { claim, numerator, denominator };
}

function soundIn(claim: Mention, form: (typeof FORMS)[number], passage: readonly Mention[]): Rate | null {
  const rate = rateIn(claim, form, passage);
  return rate && isTrue(rate) ? rate : null;
}

const isNamedAlike = (rate: Rate, fellow: Rate): boolean =>
  rate.claim.lead.replace(FILLER, '') === fellow.claim.lead.replace(FILLER, '') &&
  isLike(labelOf(rate.numerator), labelOf(fellow.numerator)) &&
  isLike(labelOf(rate.denominator), labelOf(fellow.denominator));

const FILLER = /[约仅只也均为达到\s]/g;

const isLike = (one: string, other: string): boolean =>
  one === other || Math.max(overlap(one, other), overlap(other, one)) >= 0.5;
