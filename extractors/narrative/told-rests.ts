import { groupBy } from '../../model/grouping.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, labelOf, type Mention } from './mention.js';
import { isPlainPercentage, isSetRate, nameOf } from './rate-names.js';

/** All that was not counted before: 余下17户为…, 其余60人. */
const REST = /^(?:其余|余下|剩下|剩余|其他|剩|余)(?:的|有|为|下)?$/;

/** How many figures before a rate may be its part and its whole. */
const REACH = 16;

/**
 * 竣工验收88户…. 重点对象共71户，占验收户数的80.7%，余下17户为一般户; 发放1,200人…. 困难学生1,260人，覆盖率95.24%，其余60人已享受…: a part that is printed and the rest
 * that is told behind a rate make a whole that is printed, one of the two right before the rate: the rate is of these.
 */
export function toldRests(mentions: readonly Mention[]): Relation[] {
  const paragraphs = groupBy(mentions, ({ paragraph }) => paragraph);
  return [...paragraphs.values()].flatMap((paragraph) =>
    paragraph.flatMap((claim, index): Relation[] => {
      const [beside, rest] = [paragraph[index - 1], paragraph[index + 1]];
      if (!beside || !rest || !isRate(claim) || rest.sentence !== claim.sentence || !REST.test(rest.lead)) return [];
      if (beside.part !== claim.part || [beside, rest].some((m) => m.depth !== claim.depth || !isCounted(m))) return [];
      const name = nameOf(claim, null);
      if (name === null || name.kind.form === 'execution-rate' || name.kind.planned) return [];
      const dimension = dimensionOf(rest.quantity);
      if (dimensionOf(beside.quantity) !== dimension) return [];
      const others = paragraph
        .slice(Math.max(0, index - REACH), index - 1)
        .filter((m) => isCounted(m) && m.depth <= claim.depth && dimensionOf(m.quantity) === dimension);
      const [one, left] = [beside.quantity.value!, rest.quantity.value!];
      const wholes = others.filter(({ quantity }) => quantity.value!.equals(one.plus(left)));
      const parts = others.filter(({ quantity }) => quantity.value!.equals(one.minus(left)));
      const isShare = name.kind.form === 'share';
      // 学生1,260人，助学金覆盖率: what is counted is told by the name of the rate, and the figure before it is all of them
      const isWhole = !isShare && parts.length > 0 && !labelOf(beside).includes(name.stem.slice(-2));
      const [numerator, denominator] = isWhole ? [parts[0], beside] : [beside, wholes[0]];
      if (!numerator || !denominator || (parts.length > 0 && wholes.length > 0)) return [];
      return [
        relationOf(
          name.kind.form,
          claim.fact,
          [{ kind: 'quotient', numerator: numerator.fact, denominator: denominator.fact }],
          'identity',
          { namedBase: true },
        ),
      ];
    }),
  );
}

const isRate = (claim: Mention): boolean =>
  isPlainPercentage(claim) &&
  !isSetRate(claim) &&
  claim.fact.aspect.value !== 'prior' &&
  claim.fact.aspect.value !== 'target';

const COUNTABLE = new Set(['count', 'measure', 'money']);

const isCounted = ({ quantity, fact }: Mention): boolean =>
  COUNTABLE.has(quantity.kind) &&
  quantity.value !== null &&
  quantity.value.sign() > 0 &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.aspect.value !== 'prior' &&
  fact.statistic !== 'average' &&
  fact.statistic !== 'change';
