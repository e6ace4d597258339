import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { addTo, groupBy } from '../../model/grouping.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import type { Omissions } from '../omissions.js';
import { cellMention, dimensionOf, isListed, labelOf, overlap, sentenceBefore, SIDE, type Mention } from './mention.js';
import { namesBase, ofGoal, REMAINDER } from './rate-bases.js';
import { isRateForm, nameOf, type RateKind, type RateName } from './rate-names.js';
import { seriesOf } from './series.js';

/** Two figures that a rate is of, in a row of a table or in another sentence. */
interface Pair {
  readonly numerator: Fact;
  readonly denominator: Fact;
  /** The words of the rate that is printed for them and that they give; null where none is printed. */
  readonly rate: string | null;
}

/** An amount of so many digits is printed again only where it is the same amount. */
const TELLING_DIGITS = 4;
/** The words that a shorter figure must share with a row to be the same. */
const SAME_WORDS = 0.6;
const MOST_PAIRS = 3;
/** A figure that is printed in so many pairs is looked for in no more of them. */
const MOST_OF_FIGURE = 400;

/**
 * Rates beside one of their figures, where the other is told elsewhere with it: 支出425.60万元，执行率98.98%, and in a row
 * of a table 430.00 | 425.60. What stands beside the figure there is what the rate is over; `known` are the relations that
 * were found before, in tables and in text.
 */
export function pairedRates(
  mentions: readonly Mention[],
  cells: readonly Fact[],
  known: readonly Relation[],
  omissions: Omissions,
): Relation[] {
  const pairs = new Pairs([...printedPairs(known), ...rowPairs(cells)], omissions);
  const figures = figuresByValue([...mentions.map(({ fact }) => fact), ...cells]);
  const settled = new Set(
    known
      .filter((relation) => isRateForm(relation) && relation.basis !== 'conjectured' && holds(relation))
      .map(({ claimed }) => claimed),
  );
  return [...groupBy(mentions, ({ sentence }) => sentence).values()].flatMap((sentence) => {
    const rows = seriesOf(sentence).map(({ members }) => members);
    let before: RateName | null = null;
    return sentence.flatMap((claim) => {
      if (!isRate(claim)) return [];
      const name: RateName | null = nameOf(claim, before);
      before = name;
      if (name === null || name.kind.points === true || settled.has(claim.fact)) return [];
      const rest = tellsBase(claim) ? null : withRemainder(claim, name, sentence, figures);
      if (rest !== null) return [rest];
      if (!name.kind.planned || namesBase(claim) || tellsBase(claim)) return [];
      const beside = besideIn(rows, claim, sentence, name.kind) ?? besideIn([], claim, sentence, name.kind);
      if (beside === null) return [];
      return pairedRate(claim, name, beside, sentence, pairs) ?? [];
    });
  });
}

function isRate({ quantity, fact, lead, tail, unnamed }: Mention): boolean {
  if (quantity.kind !== 'percent' || quantity.value === null || quantity.comparator !== '=' || quantity.approximate)
    return false;
  if (quantity.unit === '个百分点' || fact.statistic === 'growth' || unnamed) return false;
  return (
    fact.aspect.value !== 'prior' &&
    (ofGoal(lead) || fact.aspect.value !== 'target') &&
    (ofGoal(lead) || !/目标|标准|要求|控制[线数]|[由从]$|上年|去年|同期/.test(lead + tail))
  );
}

/** 按到位资金计算，…，支出率99.43%; 执行率93.12%（不含结转）: how the rate is reckoned is said, and need not be as elsewhere. */
const tellsBase = (mention: Mention): boolean =>
  RECKONED.test(sentenceBefore(mention)) || /^[（(][^（）()]*(?:[按以含除]|口径)/.test(mention.text.slice(mention.end));

const RECKONED = /[按以][^，,。；;]{2,16}(?:计|口径|为基数|为分母|为基准|来看)|不含|剔除|扣除|还原|此时|当时/;

/** The figure that a rate is told of: the one before it in its part, or that of its rank in the row of figures before. */
function besideIn(
  rows: readonly (readonly Mention[])[],
  claim: Mention,
  sentence: readonly Mention[],
  kind: RateKind,
): Mention | null {
  const at = rows.findIndex((row) => row.includes(claim));
  const row = rows[at];
  if (row) {
    const earlier = rows[at - 1];
    const answering =
      earlier?.length === row.length && earlier[0]!.part === claim.part ? earlier : listBefore(row, sentence);
    return answering[row.indexOf(claim)] ?? null;
  }
  const own = sentence.filter((m) => m.at < claim.at && m.part === claim.part);
  const figure = own.findLast(
    (m) =>
      !isLeft(m) && m.fact.statistic !== 'average' && (isRate(m) || kind.money !== true || m.quantity.kind === 'money'),
  );
  if (figure === undefined || isRate(figure)) return null;
  // 维护支出275.83万元，其中船体96.75万元、缆索179.08万元，执行率93.63%: what follows the list is said of all of it
  const [whole, part] = own;
  if (isListed(figure)) return part && /^[，,]其中/.test(part.between) && !own.some(isRate) ? whole! : null;
  return figure;
}

/** 船体96.75万元、缆索179.08万元，执行率分别为…: the figures of a list with words of its own, where it is as long as the row behind it. */
function listBefore(row: readonly Mention[], sentence: readonly Mention[]): readonly Mention[] {
  const [first] = row;
  const before = sentence.filter((m) => m.at < first!.at && m.part === first!.part && m.depth === first!.depth);
  const list = before.slice(-row.length);
  const isWhole = list.length === row.length && list.every((m, i) => isListed(m) === i > 0 && !isRate(m));
  return isWhole ? list : [];
}

const isLeft = ({ lead, fact, depth }: Mention): boolean =>
  REMAINDER.test(lead) || fact.statistic === 'change' || depth > 0;

/** Pairs by the value of each of their figures. */
class Pairs {
  private readonly byFigure = new Map<string, Pair[]>();

  constructor(
    pairs: readonly Pair[],
    private readonly omissions: Omissions,
  ) {
    for (const pair of pairs)
      for (const fact of new Set([pair.numerator, pair.denominator])) {
        const key = keyOf(fact);
        if (key !== null) addTo(this.byFigure, key, pair);
      }
  }

  of(mention: Mention): readonly Pair[] {
    const key = keyOf(mention.fact);
    return key === null ? [] : this.omissions.first(this.byFigure.get(key) ?? [], MOST_OF_FIGURE, 'many-figures');
  }
}

function keyOf({ quantity }: Fact): string | null {
  const dimension = dimensionOf(quantity);
  return dimension === null || dimension === '%' || dimension === '分'
    ? null
    : `${quantity.value!.toString()} ${dimension}`;
}

/** Pairs that a printed rate follows from. */
function printedPairs(known: readonly Relation[]): Pair[] {
  return known.flatMap((relation) => {
    const [first] = relation.readings;
    if (!isRateForm(relation) || first.kind !== 'quotient' || relation.basis === 'conjectured') return [];
    if (!holds({ ...relation, readings: [first] })) return [];
    const { cell, measure } = relation.claimed;
    const rate = cell ? [...cell.rowLabels, ...cell.columnHeaders].join('') : measure;
    return [{ numerator: first.numerator, denominator: first.denominator, rate }];
  });
}

/** Plan and result of each row that has one of each. */
function rowPairs(cells: readonly Fact[]): Pair[] {
  const rows = groupBy(cells, ({ cell, quantity }) =>
    cell === null || quantity.value === null ? null : `${cell.table} ${String(cell.row)}`,
  );
  return [...rows.values()].flatMap((row): Pair[] => {
    const plans = row.filter(({ aspect }) => aspect.value === 'budget' || aspect.value === 'target');
    const results = row.filter(({ aspect, statistic }) => aspect.value === 'actual' && statistic !== 'change');
    const [denominator, numerator] = [plans[0], results[0]];
    if (plans.length !== 1 || results.length !== 1 || !denominator || !numerator) return [];
    return dimensionOf(denominator.quantity) === dimensionOf(numerator.quantity)
      ? [{ numerator, denominator, rate: null }]
      : [];
  });
}

function pairedRate(
  claim: Mention,
  { kind, stem }: RateName,
  beside: Mention,
  sentence: readonly Mention[],
  pairs: Pairs,
): Relation | null {
  const fitting = pairs.of(beside).filter((pair) => isOfName(pair, kind, stem) && isOn(pair, beside, kind, sentence));
  const found = new Map<string, Operands>();
  for (const { numerator, denominator } of fitting)
    found.set(`${numerator.quantity.value!.toString()} ${denominator.quantity.value!.toString()}`, {
      kind: 'quotient',
      numerator: isSame(numerator, beside) ? beside.fact : numerator,
      denominator: isSame(numerator, beside) ? denominator : beside.fact,
    });
  const [first, ...others] = found.values();
  if (first === undefined || others.length >= MOST_PAIRS) return null;
  return relationOf(
    kind.form,
    claim.fact,
    [first, ...others],
    fitting.some(({ rate }) => rate !== null) ? 'identity' : 'stated',
    { namedBase: true },
  );
}

/** Amounts and counts wherever they are printed, by their value; plans before others. */
function figuresByValue(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const figures = new Map<string, Fact>();
  for (const fact of facts) {
    const { quantity, statistic, aspect } = fact;
    const key = quantity.approximate || !/^(?:amount|count)$/.test(statistic ?? '') ? null : keyOf(fact);
    if (key === null) continue;
    const isPlan = aspect.value === 'budget' || aspect.value === 'target';
    if (isPlan || !figures.has(key)) figures.set(key, fact);
  }
  return figures;
}

/**
 * 支出425.60万元，执行率98.98%；结余4.40万元; 改造408户，完成目标的97.14%，欠12户; 到账4,000万元，占72.66%；余下1,505万元: what was done
 * and what is left of the whole, or was done beyond a plan, make that whole, which is printed elsewhere.
 */
function withRemainder(
  claim: Mention,
  name: RateName,
  sentence: readonly Mention[],
  figures: ReadonlyMap<string, Fact>,
): Relation | null {
  const { kind } = name;
  const at = sentence.indexOf(claim);
  const [before, after] = [sentence[at - 1], sentence[at + 1]];
  const left = [after, before].find(
    (m) =>
      m !== undefined &&
      !m.quantity.approximate &&
      // 尚欠41万元于12月补足，故年末到位率为100%
      !(m.at < claim.at && MADE_UP.test(m.text.slice(m.end, claim.start))) &&
      (isWhatIsLeft(m, claim, sentence) || (kind.planned && m.part === claim.part && isRest(m))),
  );
  if (!left || left.quantity.value === null || left.quantity.value.sign() <= 0) return null;
  const own = sentence.filter(
    (m) =>
      m.part === claim.part &&
      m.at < claim.at &&
      m !== left &&
      m.depth === claim.depth &&
      !isLeft(m) &&
      dimensionOf(m.quantity) === dimensionOf(left.quantity),
  );
  for (const beside of new Set([own.at(-1), own[0]])) {
    const relation = beside ? besideRest(claim, name, beside, left, figures) : null;
    if (relation !== null) return relation;
  }
  return null;
}

/** ；节余17.64万元, ；其余169件: what is told of a whole right behind the one rate of a sentence, and of nothing else. */
const isWhatIsLeft = (mention: Mention, claim: Mention, sentence: readonly Mention[]): boolean =>
  mention.at > claim.at &&
  mention.start - claim.end <= NEAR &&
  mention.depth === claim.depth &&
  LEFT.test(mention.clauseLead.trim()) &&
  significantDigits(claim.quantity) >= FEWEST_DIGITS &&
  (mention.part === claim.part || sentence.find(({ quantity }) => quantity.unit === '%') === claim);

/** 于12月补足: what was short is so no longer. */
const MADE_UP = /补[足齐]|付清|结清/;
const NEAR = 16;
const FEWEST_DIGITS = 3;
const LEFT =
  /^(?:[尚还仍也]|目前|年末)*(?:(?:欠|缺|差|节余|结余|剩|余)(?:资金)?|(?:其余|余下|剩下|剩余)的?|未\p{Script=Han}{2}(?:完成?)?的(?:资金)?)$/u;

function besideRest(
  claim: Mention,
  { kind, stem }: RateName,
  beside: Mention,
  left: Mention,
  figures: ReadonlyMap<string, Fact>,
): Relation | null {
  const isBudget = kind.planned && PLANNED.test(beside.lead) && !kind.over.test(beside.lead.replace('实施方案', ''));
  if (kind.form === 'execution-rate' && !isBudget && (!kind.over.test(beside.lead) || PLANNED.test(beside.lead)))
    return null;
  // 年内完工68.2公里，优良率81.07%，尚欠4.3公里: the rate is of another trait
  if (!kind.planned && kind.form === 'ratio' && ![...stem].some((c) => beside.lead.includes(c))) return null;
  const [amount, rest] = [beside.quantity.value!, left.quantity.value!];
  const isLess = !BEYOND.test(left.lead);
  const value = isLess === isBudget ? amount.minus(rest) : amount.plus(rest);
  const other = figures.get(`${value.toString()} ${dimensionOf(beside.quantity)!}`);
  if (other === undefined || other === beside.fact) return null;
  const digits = Math.max(...[beside, other].map(({ quantity }) => significantDigits(quantity)));
  if (digits < (kind.planned ? 2 : FEWEST_DIGITS)) return null;
  const [numerator, denominator] = isBudget ? [other, beside.fact] : [beside.fact, other];
  return relationOf(
    kind.form,
    claim.fact,
    [{ kind: 'quotient', numerator, denominator }],
    // three figures of so many digits do not close by chance
    digits >= FEWEST_DIGITS ? 'identity' : 'stated',
    { namedBase: true },
  );
}

const PLANNED = /预算|计划|安排|下达|目标|任务|预[测计期]/;
/** Before what is left of a plan, or was done beyond it. */
const REST =
  /^(?:指标|预算|资金|年末|尚|净)*(?:结余|结转|剩余|余|缺口|差额)(?:资金|指标)?为?$|(?:^|[比距较离](?:计划|目标|任务|预算)(?:数|值)?)[仍尚还约只仅]?(?:欠|差|缺|短|少|超|多)(?:缺|少|出|额|过|完成)*(?:目标|任务|计划|的)?$/;
const BEYOND = /超|多/;
/** 尚有50.40万元未支付 */
const isRest = ({ lead, tail }: Mention): boolean =>
  REST.test(lead) || (/^(?:[尚还仍]|目前)?(?:[尚还仍]有|有)?$/.test(lead) && /^(?:[尚还]?未|没有?)/.test(tail));

/** Whether a figure of a pair is the amount or count that stands beside a rate. */
const isSame = ({ quantity }: Fact, { quantity: other }: Mention): boolean =>
  dimensionOf(quantity) === dimensionOf(other) && quantity.value!.equals(other.value!);

/** Whether the rate that is printed for the pair is of the kind that is claimed, or its figures are where none is. */
function isOfName({ numerator, denominator, rate }: Pair, kind: RateKind, stem: string): boolean {
  if (rate !== null)
    return kind.name.test(rate) && (kind.over.source !== '.' || (stem.length >= 2 && rate.includes(stem)));
  return kind.form === 'execution-rate' && kind.over.test(wordsOf(numerator)) && kind.under.test(wordsOf(denominator));
}

/** Whether a figure of the text is the one of the pair, on its side of plan and result. */
function isOn(
  { numerator, denominator }: Pair,
  beside: Mention,
  kind: RateKind,
  sentence: readonly Mention[],
): boolean {
  const isResult = isSame(numerator, beside);
  const own = isResult ? numerator : denominator;
  if (own === beside.fact || isSame(numerator, beside) === isSame(denominator, beside)) return false;
  if (own.span.passage === beside.fact.span.passage) return false;
  const [side, opposite] = isResult ? [kind.over, kind.under] : [kind.under, kind.over];
  if (opposite.test(beside.lead) && !side.test(beside.lead)) return false;
  const telling = significantDigits(beside.quantity) >= TELLING_DIGITS;
  const words = labelOf(beside).replace(SIDE, '');
  if (!telling && (words.length < 2 || overlap(words, wordsOf(own)) < SAME_WORDS)) return false;
  // what the rate is over stands in the sentence itself
  return !sentence.some(
    (m) =>
      m !== beside && m.part === beside.part && keyOf(m.fact) !== null && !isLeft(m) && isOpposite(m, opposite, beside),
  );
}

const isOpposite = (mention: Mention, opposite: RegExp, beside: Mention): boolean =>
  dimensionOf(mention.quantity) === dimensionOf(beside.quantity) &&
  opposite.source !== '.' &&
  opposite.test(mention.lead);

/** The labels of a cell, or the words of a sentence. */
const wordsOf = (fact: Fact): string => (fact.cell ? cellMention(fact).lead : fact.measure);
