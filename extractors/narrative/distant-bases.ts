import { holds, tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { addTo, groupBy } from '../../model/grouping.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Relation, type RelationForm } from '../../model/relation.js';
import { FEWEST_DIGITS, firstSlip, isOfSize, MOST_FAR, toldIn, type Told } from './distant-figures.js';
import { cellMention, dimensionOf, labelOf, overlap, SIDE, type Mention } from './mention.js';
import { namesBase, REMAINDER, thingIn } from './rate-bases.js';
import { isDenied, isPlainPercentage, isRateForm, isSetRate, nameOf, type RateName, singledOut } from './rate-names.js';
import { seriesOf } from './series.js';

/** A rate and what it is of, told right before it. */
interface Claim {
  readonly claim: Mention;
  readonly numerator: Mention;
  readonly form: RelationForm;
  /** A result over a plan: it may exceed 100 %. */
  readonly planned: boolean;
  /** Its words put the numerator on the side of the result. */
  readonly isResult: boolean;
  readonly stem: string;
}

/**
 * Rates told right behind what they are of, over a whole that stands elsewhere in the report: 收储征地11,205万元，占60.69%. No
 * word says which it is; but a rate that is over no figure of the report, and would be over the likeliest of them but for one
 * slip of the pen, is hardly right. `known` are the relations that were found before.
 */
export function distantBases(
  mentions: readonly Mention[],
  cells: readonly Fact[],
  known: readonly Relation[],
): Relation[] {
  const rates = known.filter(isRateForm);
  const settled = new Set(rates.filter(holds).map(({ claimed }) => claimed));
  const claims = [...groupBy(mentions, ({ sentence }) => sentence).values()]
    .flatMap(claimsOf)
    .filter(({ claim }) => !settled.has(claim.fact));
  if (claims.length === 0) return [];
  const figures = toldIn([...mentions.map(({ fact }) => fact), ...cells].filter(isMeasured));
  const proven = provenBases(rates);
  return claims.flatMap((claim) => rateOver(claim, figures, proven) ?? []);
}

/** The rates of a sentence that are told right behind a figure. */
function claimsOf(sentence: readonly Mention[]): Claim[] {
  if (!sentence.some(isRate)) return [];
  const rows = seriesOf(sentence).map(({ members }) => members);
  let before: RateName | null = null;
  return sentence.flatMap((claim): Claim[] => {
    if (!isRate(claim)) return [];
    const name = nameOf({ ...claim, unnamed: false }, before);
    before = name;
    const kind = name?.kind ?? (claim.depth > 0 && /^[（(]$/.test(claim.between) ? BRACKETED : null);
    if (kind === null || kind.points) return [];
    const stem = name?.stem ?? '';
    const numerator = numeratorOf(claim, kind, stem, sentence, rows);
    if (numerator === null) return [];
    const isResult = kind.planned && kind.over.test(numerator.lead);
    return [{ claim, numerator, form: kind.form, planned: kind.planned, isResult, stem }];
  });
}

type Kind = Pick<RateName['kind'], 'form' | 'over' | 'under' | 'planned' | 'points' | 'saved'>;

/** 农业类132项（28.76%） */
const BRACKETED: Kind = { form: 'share', over: /./, under: /./, planned: false };

const isRate = (mention: Mention): boolean => {
  const { aspect, statistic } = mention.fact;
  if (!isPlainPercentage(mention) || isSetRate(mention) || aspect.value === 'prior') return false;
  return aspect.value !== 'target' || statistic === 'share';
};

/** The figure right before a rate, or that of its rank in the row right before its own. */
function numeratorOf(
  claim: Mention,
  kind: Kind,
  stem: string,
  sentence: readonly Mention[],
  rows: readonly (readonly Mention[])[],
): Mention | null {
  const row = rows.find((members) => members.includes(claim));
  const first = row?.[0] ?? claim;
  const before = sentence.filter((m) => m.at < first.at && m.depth <= claim.depth && !m.quantity.printed.chinese);
  const last = before.at(-1);
  if (last?.part !== claim.part || dimensionOf(last.quantity) === '%') return null;
  const rank = row ? row.indexOf(claim) - row.length : /前者[^，。；]{0,4}$/.test(claim.clauseLead) ? -2 : -1;
  const numerator = before.at(rank);
  if (numerator === undefined || dimensionOf(numerator.quantity) !== dimensionOf(last.quantity)) return null;
  // 支出占预算的95%: the figure before is the base
  const subject =
    /^(?![前后两二]者|其中)(\p{Script=Han}{2,}?)[仅只约]?占/u.exec(claim.lead)?.[1] ??
    singledOut(claim.between.split(/[，,]/).at(-2) ?? '');
  if (subject !== null && overlap(subject, labelOf(numerator)) < SAME_NAME) return null;
  return isPossible(numerator, kind, stem) ? numerator : null;
}

const SAME_NAME = 0.5;

function isPossible(numerator: Mention, kind: Kind, stem: string): boolean {
  const { quantity, fact, lead } = numerator;
  if (significantDigits(quantity) < 2) return false;
  if (quantity.approximate || quantity.comparator !== '=' || isDenied(stem, numerator) || /每/.test(lead)) return false;
  if (fact.statistic === 'average' || fact.statistic === 'change' || fact.aspect.value === 'prior') return false;
  if (kind.saved !== true && REMAINDER.test(lead)) return false;
  // 辅具采购适配预算103.80万元: the word right before it says that it was planned
  return !kind.planned || (kind.over.test(lead) && !PLANNED.test(lead)) || !kind.under.test(lead);
}

const PLANNED = /(?:预算|计划|概算|指标)(?:数|额|资金)?[为是]?$/;

/** Amounts and counts, and no rates and points. */
function isMeasured({ quantity }: Fact): boolean {
  const dimension = dimensionOf(quantity);
  return dimension !== '%' && dimension !== '分';
}

/** What the rates that hold are over, with the passages of those. */
function provenBases(rates: readonly Relation[]): ReadonlyMap<Fact, readonly string[]> {
  const bases = new Map<Fact, string[]>();
  for (const rate of rates) {
    const { operands, verdict } = tryRelation(rate);
    if (verdict !== 'consistent' || operands.kind !== 'quotient') continue;
    addTo(bases, operands.denominator, rate.claimed.span.passage);
  }
  return bases;
}

/**
 * The likeliest base over which the rate would be right but for one slip of the pen, in it or in what it is of; null where
 * it is right over any, or where so many are as likely that chance would find one.
 */
function rateOver(
  found: Claim,
  figures: ReadonlyMap<string, readonly Told<Fact>[]>,
  proven: ReadonlyMap<Fact, readonly string[]>,
): Relation | null {
  const { claim, numerator, form } = found;
  const over = (denominator: Fact): Relation =>
    relationOf(form, claim.fact, [{ kind: 'quotient', numerator: numerator.fact, denominator }], 'likely');
  const alike = figures.get(dimensionOf(numerator.quantity) ?? '') ?? [];
  const bases = alike.filter(
    (told) => told[0] !== numerator.fact && couldBeOver(told[0], found) && !(found.isResult && told.every(isDone)),
  );
  // 其中民办14所，覆盖面为全区园所的28.8%: the words name another base
  const named = namesBase(claim) ? null : namesakeOf(found, bases);
  if (named !== null && !bases.some((told) => isRival(told, found, named) && holds(over(told[0]))))
    return { ...over(named), basis: numerator.quantity.kind === 'money' ? 'identity' : 'stated', namedBase: true };
  if (significantDigits(claim.quantity) < FEWEST_DIGITS) return null;
  if (bases.length > MOST_FAR || bases.some(([base]) => holds(over(base)))) return null;
  const hundredfold = numerator.quantity.value!.shift(2);
  const ranked = bases
    .filter(([base]) => isOfSize(hundredfold, base.quantity.value!, claim.quantity.value!))
    .map((told) => ({ base: told[0], score: scoreOf(told, found, proven) }))
    .sort((a, b) => b.score - a.score);
  return firstSlip(
    ranked.map(({ base }) => over(base)),
    new Set([claim.fact, numerator.fact]),
  );
}

/**
 * 用于巡护的612万元; 区级配套2,400万元. …巡护方向支出581.44万元; 区级配套实际到位2,208万元: the one figure that is told by the very name of
 * what the rate is of, and by none of the side of the result.
 */
function namesakeOf({ numerator, isResult }: Claim, bases: readonly Told<Fact>[]): Fact | null {
  if (!isResult) return null;
  const name = bareName(labelOf(numerator));
  if (name.length < LONG_NAME) return null;
  // 县级配套310万元; 县级配套追加40万元: how much there was in the end is told nowhere
  if (bases.some((told) => told.some(({ measure }) => ADDED.test(measure) && overlap(name, measure) >= SAME_NAME)))
    return null;
  const found = bases.flatMap((told) => told.find((base) => isPlanOf(base, name)) ?? []);
  return found.length === 1 ? found[0]! : null;
}

function isPlanOf({ measure, cell, aspect, statistic }: Fact, name: string): boolean {
  if (aspect.value === 'prior') return false;
  if (statistic !== 'amount' && statistic !== 'count') return false;
  if (cell)
    return (aspect.value === 'budget' || aspect.value === 'target') && bareName(cell.rowLabels.at(-1) ?? '') === name;
  return !REMAINDER.test(measure) && !RESULT.test(measure) && bareName(measure) === name;
}

const ADDED = /追加|调[增减]|[核压]减|核增/;
const RESULT = /支[出付]|到位|执行|使用|完成|拨付|决算|实[际现有]|累计|每|均/;

/** Words without marks and numbers, and without what tells of no other thing. */
const bareName = (words: string): string =>
  thingIn(words)
    .replace(/\P{Script=Han}/gu, '')
    .replace(/^用于|(?:方向|子项|项目|资金|经费|[类块])?[的为]?$/g, '');

/** What stands in the passage of the rate, or is told of the same thing, may be meant in place of the figure that was found. */
const isRival = (told: Told<Fact>, { claim, numerator }: Claim, named: Fact): boolean =>
  told[0] !== named &&
  told.some(
    ({ span, measure }) =>
      span.passage === claim.fact.span.passage || overlap(bareName(labelOf(numerator)), measure) >= SAME_NAME,
  );

const LONG_NAME = 3;

/** What is asked for may be less than what was done, and no part is more than its whole. */
const couldBeOver = ({ quantity }: Fact, { numerator, planned }: Claim): boolean =>
  planned || !quantity.value!.lessThan(numerator.quantity.value!);

/** 产业类完成30.8亿元，完成率29.4%；基础设施类完成13.1亿元: what was done of another thing is no plan. */
const isDone = ({ measure }: Fact): boolean => /(?:完成|建成|办结)了?$/.test(measure);

/** How likely a figure, in all places where it is told, is what a rate is over. */
function scoreOf(
  told: Told<Fact>,
  { claim, numerator, planned, stem }: Claim,
  proven: ReadonlyMap<Fact, readonly string[]>,
): number {
  const { passage } = claim.fact.span;
  const passages = told.flatMap((base) => proven.get(base) ?? []);
  const isBefore = told.some(({ span }) => span.passage === passage && span.start < claim.start);
  const isPlan = told.some(({ aspect }) => aspect.value === 'budget' || aspect.value === 'target');
  const words = told.map((base) => (base.cell ? cellMention(base).lead : base.measure)).join(' ');
  const thing = labelOf(numerator).replace(SIDE, '');
  return (
    (passages.includes(passage) ? 4 : passages.length > 0 ? 2 : 0) +
    (isBefore ? 2 : 0) +
    Math.min(2, (told.length - 1) / 2) +
    (planned && isPlan ? 2 : 0) +
    [stem, thing].reduce((sum, name) => (name.length >= 2 ? sum + 2 * overlap(name, words) : sum), 0)
  );
}
