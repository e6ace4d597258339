import { Decimal, max, min } from '../../model/decimal.js';
import { intervalOf } from '../../model/quantity.js';
import { relationOf, type Basis, type Operands, type Relation } from '../../model/relation.js';
import { dimensionOf, labelOf, type Mention } from './mention.js';

/** 平均, 三项均值: all that were told count alike, unless they are told with what they count by. */
const PLAIN = /平均|均值|均分|[年月季]均/;
/** 综合, 总体: they count by something, which need not be told. */
const POOLED = /加权|综合|总体|整体|合计/;
/** What counts alike whatever stands behind it: times, judges, items. */
const EQUAL = /算术|简单|季度|月份?分别|[历各逐]年|[两三四五]年|专家|评委|[两二三四五六七八九十]项(?:指标)?平均/;
/** By years, months or quarters, amounts too are averaged alike. */
const BY_TIME = /[年月季]均|[年月个季度]平均|平均每?[年月季]/;
/** Of those that were left out nobody tells the rest. */
const SELECTED = /去掉|剔除|除去|去除|扣除|不含|其他|其余|权重|最[高低]/;

/** What rates are of: of 次 and 期 nobody tells how many each was of. */
const ASKED = new Set(['人', '份', '人次', '户', '件', '批次', '家']);

/** How many figures before an average may be what it is of. */
const REACH = 24;

/**
 * An average of the figures listed before it: 三次考核分别得92分、88分、96分，平均92分; 学生300份、满意度90%，家长200份、满意度95%，加权
 * 平均92%. What it counts by where that is not told may be anything: then it lies between the least and the most of them.
 */
export function meanRelations(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index): Relation[] => {
    const words = lastClauses(claim);
    const isPlain = PLAIN.test(words);
    if (!(isPlain || POOLED.test(words)) || !isTold(claim)) return [];
    const row = rowBefore(mentions, index);
    if (row === null || !isNamedAlike(claim, row.parts[0]!)) return [];
    const { parts, weights } = row;
    const told = claim.text.slice(claim.text.lastIndexOf('。', claim.start) + 1, claim.start);
    if (SELECTED.test(told.slice(Math.max(0, parts[0]!.start - claim.start)))) return [];
    const isRate = claim.quantity.kind === 'percent' || claim.quantity.kind === 'score';
    if (!isRate && !(isPlain && BY_TIME.test(words))) return [];
    const all: Operands = { kind: 'mean', parts: parts.map(({ fact }) => fact), weights: [] };
    if (weights.length > 0) {
      const weighted: Operands = { ...all, weights: weights.map(({ fact }) => fact) };
      const isNamed = /加权|按/.test(words);
      const isAsked = isNamed || ASKED.has(dimensionOf(weights[0]!.quantity)!);
      const basis = basisOf(claim, parts, isAsked);
      return [relationOf('average', claim.fact, isNamed ? [weighted] : [weighted, all], basis)];
    }
    const isEqual = claim.quantity.kind === 'score' || EQUAL.test(told);
    const basis = basisOf(claim, parts, isPlain && !/加权/.test(words) && isEqual);
    return basis === 'likely' && !isPlain ? [] : [relationOf('average', claim.fact, [all], basis)];
  });
}

/** The words between the figure before and an average, without those of its own clause behind it. */
const lastClauses = ({ between }: Mention): string => between.split(/[。；;]/).at(-1)!;

const isTold = ({ quantity, fact }: Mention): boolean =>
  quantity.value !== null &&
  quantity.unit !== '个百分点' &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.statistic !== 'growth' &&
  fact.statistic !== 'change' &&
  fact.aspect.value !== 'prior' &&
  !(fact.aspect.value === 'target' && fact.aspect.certainty === 'stated');

/** What lies beyond all of its figures is no average of them, however they count. */
function basisOf({ quantity }: Mention, parts: readonly Mention[], isEqual: boolean): Basis {
  const reaches = parts.map((part) => intervalOf(part.quantity));
  const claimed = intervalOf(quantity);
  const isWithin =
    reaches
      .map(({ lo }) => lo)
      .reduce(min)
      .lessThan(claimed.hi) && claimed.lo.lessThan(reaches.map(({ hi }) => hi).reduce(max));
  return !isWithin || isEqual ? 'stated' : 'likely';
}

interface Row {
  readonly parts: readonly Mention[];
  /** As many as the parts, or none. */
  readonly weights: readonly Mention[];
}

/** The figures of one kind that end right before an average, with the counts that are told with each of them. */
function rowBefore(mentions: readonly Mention[], index: number): Row | null {
  const claim = mentions[index]!;
  const dimension = dimensionOf(claim.quantity);
  if (dimension === null) return null;
  const parts: Mention[] = [];
  const counts: Mention[] = [];
  for (const mention of mentions.slice(Math.max(0, index - REACH), index).toReversed()) {
    if (mention.sentence !== claim.sentence || mention.depth !== claim.depth) break;
    if (dimensionOf(mention.quantity) === dimension) {
      if (!isTold(mention) || /平均|目标|计划/.test(mention.lead)) return null;
      parts.unshift(mention);
    } else if (mention.quantity.kind === 'count') counts.unshift(mention);
    else break;
  }
  if (parts.length < 2) return null;
  const number = Decimal.fromInteger(parts.length);
  // 三所学校 tells how many there are
  const [many, others] = [
    counts.filter(({ quantity }) => quantity.value?.equals(number)),
    counts.filter(({ quantity }) => !quantity.value?.equals(number)),
  ];
  const unit = others.at(-1) && dimensionOf(others.at(-1)!.quantity);
  const weights = others.filter(({ quantity }) => dimensionOf(quantity) === unit);
  // 共收回500份，其中学生300份…
  const own = weights.length === parts.length + 1 ? weights.slice(1) : weights;
  if (own.length === parts.length && own.every(isTold)) return { parts, weights: own };
  if (others.length > 0) return null;
  const isComplete =
    many.length > 0 || /分别|依次|各/.test(parts[0]!.text.slice(Math.max(0, parts[0]!.start - 12), parts[0]!.start));
  return isComplete || parts.length >= 3 ? { parts, weights: [] } : null;
}

const CUES =
  /加权|平均|均值|均分|[年月季]均|综合|总体|整体|合计|得分|评分|全年|年度|[两二三四五六七八九十]项|算术|简单|[为是达]到?|约/g;

/** 综合满意度 of 满意度: the average names what is averaged, or nothing. */
function isNamedAlike(claim: Mention, first: Mention): boolean {
  const name = claim.lead.replace(CUES, '');
  return name.length < 2 || (first.topic + first.clauseLead + labelOf(first)).includes(name.slice(-2));
}
