import { Decimal } from '../../model/decimal.js';
import { relationOf, type Basis, type Operands, type Relation } from '../../model/relation.js';
import { dimensionOf, isListed, labelOf, type Mention } from './mention.js';

/** How many figures before a rate may be what it is of. */
const REACH = 14;

/** Rates of several figures taken together, whose sum need not be printed. */
export function pooledRates(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index): Relation[] => {
    if (claim.quantity.unit !== '%' || !isExact(claim) || claim.fact.statistic === 'growth') return [];
    const relation = pooledShare(mentions, claim, index) ?? gradedRate(mentions, claim, index);
    return relation === null ? [] : [relation];
  });
}

/** 两项合计占, 甲500万元和乙100万元合计占: of how many, where that is told. */
const POOLED =
  /(?:(?:前|以上|上述|这)?(?<many>[两二三四五六])(?:项|者|类|块|部分|方面|级|档|种)\p{Script=Han}{0,6}?(?:合计|共计?|之和|相加|加起来|合并|一共)?|合计|共计?|之和)合?占[^，。；]*$/u;

/** 甲A、乙B，两项合计占总支出的…: the share of both together; of shares that were told of each, it is their sum. */
function pooledShare(mentions: readonly Mention[], claim: Mention, index: number): Relation | null {
  const found = POOLED.exec(claim.clauseLead);
  if (found === null) return null;
  const before = mentions
    .slice(Math.max(0, index - REACH), index)
    // 两项 is a figure too
    .filter((m) => m.sentence === claim.sentence && isExact(m) && !m.quantity.printed.chinese)
    .filter((m) => m.fact.aspect.value !== 'prior');
  const shares = before.filter(({ quantity, fact }) => quantity.unit === '%' && fact.statistic !== 'growth');
  const many = '零一二三四五六'.indexOf((found.groups?.['many'] ?? '').replace('两', '二') || '零');
  if (many > 0 && shares.length === many && shares.every(isShare))
    return relationOf('sum', claim.fact, [{ kind: 'sum', parts: shares.map(({ fact }) => fact) }], 'stated');
  const last = mentions[index - 1];
  const named = last !== undefined && before.includes(last) && /^\s*的$/.test(claim.between) ? last : null;
  const dimension = dimensionOf((named ?? before.findLast(({ quantity }) => quantity.unit !== '%') ?? claim).quantity);
  if (dimension === null || dimension === '%' || dimension === '分') return null;
  const alike = before.filter((m) => m !== named && dimensionOf(m.quantity) === dimension && isPart(m));
  const parts = partsOf(alike, many, claim.clauseLead);
  if (parts.length < Math.max(2, many)) return null;
  const sum = Decimal.sum(parts.map(({ quantity }) => quantity.value!));
  const wholes = mentions
    .slice(Math.max(0, index - REACH), index + 1)
    .filter((m) => m.paragraph === claim.paragraph && !parts.includes(m) && dimensionOf(m.quantity) === dimension)
    .filter((m) => m !== named && isExact(m) && !m.quantity.value!.lessThan(sum));
  const [base, ...others] = [...(named === null ? [] : [named]), ...wholes];
  if (!base) return null;
  const readings = named === null ? others.map((whole) => over(parts, whole)) : [];
  return relationOf('share', claim.fact, [over(parts, base), ...readings], 'stated', { namedBase: named !== null });
}

/** What was told of each of the figures. */
const isShare = ({ lead }: Mention): boolean => /占/.test(lead);

const isPart = ({ fact, lead }: Mention): boolean =>
  fact.statistic !== 'change' && fact.statistic !== 'average' && !/[均每]/.test(lead);

/** 财政拨款和事业收入两项 by their names, 前两项, or as many as stand last. */
function partsOf(figures: readonly Mention[], many: number, words: string): readonly Mention[] {
  const list = runAtEnd(figures);
  const names = /^(?:其中)?(\p{Script=Han}+?)[两二三四五六]项/u.exec(words)?.[1]?.split(/[和与、及]/) ?? [];
  const named = names.map((name) => figures.filter(({ lead }) => name.length >= 2 && lead.endsWith(name)));
  if (names.length === many && named.every(({ length }) => length === 1)) return named.flat();
  if (names.length > 1) return [];
  if (many === 0) return list;
  return /前[两二三四五六]/.test(words) ? list.slice(0, many) : figures.slice(-many);
}

/** 甲A、乙B和丙C: the list that the figures end with. */
function runAtEnd(figures: readonly Mention[]): readonly Mention[] {
  let first = figures.length - 1;
  while (first > 0 && isListed(figures[first]!)) first--;
  return figures.slice(Math.max(0, first));
}

interface Grades {
  readonly rate: RegExp;
  /** From the best on; each is found in the words of a figure. */
  readonly grades: readonly RegExp[];
  /** The rate counts the first of them or more; where it does not, all of them. */
  readonly open: boolean;
}

const GRADES: readonly Grades[] = [
  {
    rate: /满意[度率]/,
    grades: [/(?:非常|很|十分)满意/, /(?<![不较为本太常很分])满意$/, /较为?满意/, /基本满意/],
    open: true,
  },
  { rate: /优良率|优秀良好率/, grades: [/优(?!良)/, /(?<!优)良(?!率)/], open: false },
];

/** Grades that count for something less, or in another way. */
const WEIGHED = /加权|折算|系数|权重|赋[分值]|得分|平均/;

/** 满意120份、基本满意70份、不满意10份，满意率95%: which grades count, a rate mostly leaves open, and all of 优良 does not. */
function gradedRate(mentions: readonly Mention[], claim: Mention, index: number): Relation | null {
  const kind = GRADES.find(({ rate }) => rate.test(claim.clauseLead));
  if (kind === undefined || WEIGHED.test(claim.topic + claim.clauseLead)) return null;
  const before = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.paragraph === claim.paragraph && m.sentence >= claim.sentence - 1);
  const counts = before.filter((m) => m.quantity.kind === 'count' && isExact(m) && isPart(m));
  const found = kind.grades.map((grade) => counts.filter((m) => grade.test(nameOf(m))));
  if (found.some(({ length }) => length > 1)) return null;
  const graded = found.flat();
  const [first] = graded;
  if (!first || graded.length < 2 || graded.some((m) => m.sentence !== first.sentence)) return null;
  const dimension = dimensionOf(first.quantity);
  const all = Decimal.sum(graded.map((m) => m.quantity.value!));
  const wholes = counts
    .filter((m) => !graded.includes(m) && dimensionOf(m.quantity) === dimension && !m.quantity.value!.lessThan(all))
    .toSorted((a, b) => Number(a.at > first.at) - Number(b.at > first.at) || b.at - a.at);
  const valid = wholes.filter(({ lead }) => /有效/.test(lead));
  const [base, ...others] = valid.length > 0 ? valid : wholes;
  // 两项合计567份: then the rate is of that
  if (counts.some((m) => m.at > first.at && m.quantity.value!.equals(all) && /共|合计/.test(m.between))) return null;
  if (!base || graded.some((m) => dimensionOf(m.quantity) !== dimension)) return null;
  // （含基本满意）, 满意和基本满意: which of them count, is told
  const isTold = !kind.open || /含|包括|和|及|以上/.test(claim.clauseLead);
  const steps = isTold ? [graded] : graded.map((_, i) => graded.slice(0, graded.length - i));
  const readings = steps.flatMap((some) => [base, ...others].map((whole) => over(some, whole)));
  return relationOf(
    'ratio',
    claim.fact,
    readings as [Operands],
    basisOf(claim, [first, ...graded.slice(1), ...counts.filter((m) => MIDDLING.test(nameOf(m)))], base, isTold),
  );
}

/** Of those who are neither, some may be counted too. */
const MIDDLING = /一般|尚可/;

/** More than all that are content, and less than those who are so without reserve, is no rate of them however they count. */
function basisOf({ quantity }: Mention, graded: readonly Mention[], whole: Mention, isTold: boolean): Basis {
  const first = graded[0]!;
  const rate = quantity.value!.shift(-2).times(whole.quantity.value!);
  const all = Decimal.sum(graded.map((m) => m.quantity.value!));
  const isBeyond = rate.lessThan(first.quantity.value!) || all.lessThan(rate);
  return isTold || isBeyond ? 'stated' : 'likely';
}

/** 选择“基本满意”的70份 */
const nameOf = (mention: Mention): string => labelOf(mention).replace(/[“”"'‘’《》\s]|[的为有]$/g, '');

const over = (parts: readonly Mention[], whole: Mention): Operands => {
  const [numerator, ...also] = parts.map(({ fact }) => fact);
  return { kind: 'quotient', numerator: numerator!, denominator: whole.fact, also };
};

const isExact = ({ quantity }: Mention): boolean =>
  quantity.value !== null && quantity.comparator === '=' && !quantity.approximate;
