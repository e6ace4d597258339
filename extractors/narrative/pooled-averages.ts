import { Decimal } from '../../model/decimal.js';
import type { Fact } from '../../model/fact.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import type { Divisor } from './average-words.js';
import { dimensionOf, isListed, labelOf, overlap, SIDE, type Mention } from './mention.js';
import { areOfOneKind } from './products.js';

/** How many figures before an average may be what it is of. */
const REACH = 8;

/**
 * 中央补助300万元、省级补助100万元，共资助2000人，人均2000元; 第一批60万元，第二批40万元，共50台，平均单价2万元: the average of several amounts
 * that are told in one row, over the one count behind them. It may be of one of them alone.
 */
export function pooledAverage(
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  divisor: Divisor,
): Relation | null {
  if (divisor.timed || !divisor.averaged || claim.quantity.kind !== 'money') return null;
  const beside = mentions.slice(Math.max(0, index - REACH), index).filter((m) => m.part === claim.part);
  const amounts = beside.filter(({ quantity }) => quantity.kind === 'money' && !quantity.unit.includes('/'));
  const counts = beside.filter(
    ({ quantity, between }) =>
      quantity.kind === 'count' &&
      (divisor.units === null ? /共|合计|总/.test(between) : divisor.units.includes(dimensionOf(quantity) ?? '')),
  );
  const [count, other] = counts;
  const [first, ...rest] = amounts;
  if (!first || rest.length === 0 || !count || other || count.at < amounts.at(-1)!.at) return null;
  if (![...amounts, count].every(isPlain) || !rest.every((m) => isListed(m) || isNextBatch(m, first))) return null;
  if (amounts.some((m) => m.depth !== claim.depth || !areOfOneKind(claim, m))) return null;
  const sum = Decimal.sum(rest.map(({ quantity }) => quantity.value!));
  // 投入400万元，中央300万元、省级100万元
  if (sum.equals(first.quantity.value!)) return null;
  const over = (numerator: Fact, also: readonly Fact[] = []): Operands => ({
    kind: 'quotient',
    numerator,
    denominator: count.fact,
    also,
  });
  // 培训费30万元、资料费10万元，…人均培训费: of the one that it names
  const what = divisor.what.replace(SIDE, '');
  const named = amounts.filter((m) => what.length >= 2 && overlap(what, labelOf(m)) >= 0.6);
  if (named.length === 1) return null;
  const readings: Relation['readings'] = [
    over(
      first.fact,
      rest.map(({ fact }) => fact),
    ),
    ...amounts.map(({ fact }) => over(fact)),
  ];
  return relationOf('average', claim.fact, readings, 'stated');
}

/** 第一批60万元，第二批40万元 */
const isNextBatch = ({ lead }: Mention, first: Mention): boolean =>
  /^第[二三四五]/.test(lead) && /第一/.test(first.lead);

const isPlain = ({ quantity, fact, lead }: Mention): boolean =>
  quantity.value !== null &&
  quantity.comparator === '=' &&
  fact.statistic !== 'change' &&
  fact.statistic !== 'average' &&
  fact.aspect.value !== 'prior' &&
  !/^其中|预算|计划|结[余转]|[均每]/.test(lead);
