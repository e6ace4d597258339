import { tryRelation } from '../../model/evaluate.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, textBefore, type Mention } from './mention.js';
import { sumRelation } from './parts.js';
import { seriesOf } from './series.js';

/** 综合得分91.13分, 自评总分为92分: the score of the whole. */
const WHOLE_SCORE = /(?:综合|最终|评价|总|自评)(?:得分|评分|分)[为是达：:]*$/;
/** 四类指标依次得, 各项得分分别为: points of all sections, one after another. */
const OF_ALL = /(?:[三四五]|各)[大个]?(?:类|项|级|部分|方面)\p{Script=Han}{0,6}(?:依次|分别)\p{Script=Han}{0,4}$/u;
/** 与2021年度的评价得分86.40分相比. */
const OF_ANOTHER_YEAR = /[比较与同]\s*(?:上年|去年|20\d\d年)[^，。；\d]{0,12}$/;
const FEWEST = 3;
const REACH = 12;

/** The score of the whole with the points of its sections that a row tells, and with that of another year, in one passage. */
export function scoreTotals(mentions: readonly Mention[]): Relation[] {
  const scores = mentions.filter((m) => isScore(m) && m.text !== '');
  return [...sectionsOf(scores), ...changesOf(scores)];
}

const isScore = ({ quantity }: Mention): boolean => dimensionOf(quantity) === '分' && quantity.comparator === '=';

function sectionsOf(scores: readonly Mention[]): Relation[] {
  return seriesOf(scores).flatMap(({ members }) => {
    const first = members[0]!;
    if (members.length < FEWEST || !OF_ALL.test(clauseOf(first))) return [];
    const total = wholeBefore(scores, first);
    const relation = total && sumRelation(total, [members], 'stated');
    if (!relation) return [];
    // points may be added or taken off besides
    return tryRelation(relation).cause === null ? { ...relation, basis: 'likely' } : relation;
  });
}

/** 综合得分91.13分。与2021年度的评价得分86.40分相比，提高4.73分. */
function changesOf(scores: readonly Mention[]): Relation[] {
  return scores.flatMap((change, index) => {
    const prior = scores[index - 1];
    if (!prior || prior.part !== change.part || !/^(?:提高|上升|提升|增加|下降|降低|减少|高|低)了?$/.test(change.lead))
      return [];
    if (!OF_ANOTHER_YEAR.test(clauseOf(prior)) || !/^(?:相比|比较|相较)?$/.test(prior.tail)) return [];
    const whole = wholeBefore(scores, prior);
    if (!whole) return [];
    return relationOf(
      'difference',
      change.fact,
      [{ kind: 'difference', minuend: whole.fact, subtrahend: prior.fact }],
      'stated',
    );
  });
}

/** The words of a clause before its first figure, whatever names were given to it. */
const clauseOf = (mention: Mention): string =>
  textBefore(mention, LONGEST)
    .split(/[，,。；;（(]/)
    .at(-1)!;
const LONGEST = 40;

/** The only score of the whole that its passage tells before a figure. */
function wholeBefore(scores: readonly Mention[], figure: Mention): Mention | null {
  const at = scores.indexOf(figure);
  const told = scores
    .slice(Math.max(0, at - REACH), at)
    .filter((m) => m.paragraph === figure.paragraph && WHOLE_SCORE.test(m.lead) && !OF_ANOTHER_YEAR.test(clauseOf(m)));
  return told.length === 1 && !/上年|去年/.test(told[0]!.lead) ? told[0]! : null;
}
