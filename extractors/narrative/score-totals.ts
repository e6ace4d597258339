import { Decimal } from '../../model/decimal.js';
import { groupBy } from '../../model/grouping.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { scoreRole } from './list-words.js';
import { dimensionOf, textBefore, type Mention } from './mention.js';
import { isWithoutCause, sumRelation } from './parts.js';
import { isPartition } from './partition.js';
import { seriesOf } from './series.js';

/** 综合得分91.13分, 自评总分为92分: the score of the whole. */
export const WHOLE_SCORE = /(?:综合|最终|评价|总|自评|^项目)(?:得分|评分|分)[为是达：:]*$/;
/** 四类指标依次得, 各项得分分别为: points of all sections, one after another. */
const OF_ALL = /(?:[三四五]|各)[大个]?(?:类|项|级|部分|方面)\p{Script=Han}{0,6}(?:依次|分别)\p{Script=Han}{0,4}$/u;
/** 与2021年度的评价得分86.40分相比. */
const OF_ANOTHER_YEAR = /[比较与同]\s*(?:上年|去年|20\d\d年)[^，。；\d]{0,12}$/;
const FEWEST = 3;
const REACH = 12;

/** The score of the whole with the points of its sections that a row tells, and with that of another year, in one passage. */
export function scoreTotals(mentions: readonly Mention[]): Relation[] {
  const scores = mentions.filter((m) => isScore(m) && m.text !== '');
  return [
    ...fullMarks(scores),
    ...marksBeside(scores),
    ...sectionsOf(scores),
    ...namedSections(scores),
    ...changesOf(scores),
  ];
}

/** 满分100分: the full marks of the whole. */
const ALL_MARKS = /^(?:本次)?(?:指标|体系|评价|自评)*(?:总分|满分)值?[为共是]?$/;

/** 满分100分，执行率10分、产出50分、效益30分、满意度10分: what each section can get makes what the whole can. */
function fullMarks(scores: readonly Mention[]): Relation[] {
  return scores.flatMap((total, index) => {
    if (!ALL_MARKS.test(total.lead) || !total.quantity.value!.equals(Decimal.HUNDRED)) return [];
    const row: Mention[] = [];
    for (const m of scores.slice(index + 1)) {
      const goesOn = row.length === 0 ? /^[，,：:（(](?:其中)?[，,：:]?/.test(m.between) : /^[、，,和]/.test(m.between);
      if (!goesOn || m.part !== total.part || m.depth !== (row[0] ?? m).depth || !SECTION.test(m.lead)) break;
      row.push(m);
    }
    const next = row.at(-1) && scores[scores.indexOf(row.at(-1)!) + 1];
    // 执行率10分得9.61分: what was got stands among them
    if (row.length < FEWEST || next?.part === total.part || !isPartition(row)) return [];
    // the points for the execution of the budget may stand apart
    const left = Decimal.HUNDRED.minus(Decimal.sum(row.map(({ quantity }) => quantity.value!)));
    if (left.equals(FOR_EXECUTION) && !row.some(({ lead }) => /执行/.test(lead))) return [];
    const relation = sumRelation(total, [row], 'stated');
    return relation ? [isWithoutCause(relation) ? { ...relation, basis: 'conjectured' } : relation] : [];
  });
}

/** 满分100分, 总分100分: told where the points are, and no score. */
const OF_HUNDRED = /(?:满分|总分)值?[为共是]?$/;

/**
 * 满分100分，自评95.77分。执行10分，得9.67分；产出50分，得47.60分；…: where the points of the sections make the whole score, no section is left out, and
 * what each can get makes the hundred.
 */
function marksBeside(scores: readonly Mention[]): Relation[] {
  return [...groupBy(scores, ({ sentence }) => sentence).values()].flatMap((told) => {
    const got = told.filter((m) => scoreRole(m) === 'scored' && !WHOLE_SCORE.test(m.lead));
    const marks = told.filter((m) => scoreRole(m) === 'full');
    if (got.length < FEWEST || marks.length !== got.length) return [];
    if (!marks.every((mark, i) => mark.at < got[i]!.at && mark.part === got[i]!.part)) return [];
    const [first] = marks;
    const before = scores.filter((m) => m.at < first!.at && m.paragraph >= first!.paragraph - 1);
    const all = Decimal.sum(got.map(({ quantity }) => quantity.value!));
    const isComplete = before.some(({ quantity }) => quantity.value!.equals(all));
    const hundred = before.findLast((m) => m.quantity.value!.equals(Decimal.HUNDRED) && OF_HUNDRED.test(m.lead));
    return isComplete && hundred ? (sumRelation(hundred, [marks], 'stated') ?? []) : [];
  });
}

const FOR_EXECUTION = Decimal.fromInteger(10);

/** The name of a section, and nothing that was got of it. */
const SECTION =
  /^(?:其中)?[^，。；、得扣]{0,4}(?:预算执行率?|执行率?|投入|立项|决策|成本|过程|管理|产出|效[益果]|满意度?)(?:情况|类|维度|部分|指标)?(?:占|为|满分)?$/;

export const isScore = ({ quantity }: Mention): boolean =>
  dimensionOf(quantity) === '分' && quantity.comparator === '=';

/** 四个维度得分为：, 各部分得分如下：: as many sections as are named behind. */
const COUNTED = /([三四五六])(?:个?(?:维度|部分|方面|板块)|[大个]?类)[^，。；\d]{0,10}[：:]/;

/** 总分92分。决策18分（满分20分）、过程17分、产出32分、效益25分: each section with its name. */
function namedSections(scores: readonly Mention[]): Relation[] {
  return [...groupBy(scores, ({ sentence }) => sentence).values()].flatMap((told) => {
    const inRow = told.filter((m) => scoreRole(m) === 'scored' && !WHOLE_SCORE.test(m.lead));
    const [first] = inRow;
    if (!first || inRow.length < FEWEST) return [];
    const count = COUNTED.exec(textBefore(first, LONGEST))?.[1];
    const isComplete = count !== undefined && '一二三四五六'.indexOf(count) + 1 === inRow.length;
    const total = isComplete || isPartition(inRow) || isFullyGraded(inRow, scores) ? wholeBefore(scores, first) : null;
    const relation = total && sumRelation(total, [inRow], 'stated');
    return relation ? [isWithoutCause(relation) ? { ...relation, basis: 'likely' } : relation] : [];
  });
}

/** 执行率满分10分得9.45分，产出满分50分得47.5分，…: full marks right before the points of each make a hundred. */
function isFullyGraded(inRow: readonly Mention[], scores: readonly Mention[]): boolean {
  const marks = inRow.map((points) => scores[scores.indexOf(points) - 1]);
  const isMark = (mark: Mention | undefined, i: number): mark is Mention =>
    mark !== undefined && mark.part === inRow[i]!.part && scoreRole(mark) === 'full';
  return marks.every(isMark) && Decimal.sum(marks.map(({ quantity }) => quantity.value!)).equals(Decimal.HUNDRED);
}

function sectionsOf(scores: readonly Mention[]): Relation[] {
  return seriesOf(scores).flatMap(({ members }) => {
    const first = members[0]!;
    if (members.length < FEWEST || !OF_ALL.test(clauseOf(first))) return [];
    const total = wholeBefore(scores, first);
    const relation = total && sumRelation(total, [members], 'stated');
    if (!relation) return [];
    // points may be added or taken off besides
    return isWithoutCause(relation) ? { ...relation, basis: 'likely' } : relation;
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
    .filter(
      (m) => m.paragraph >= figure.paragraph - 1 && WHOLE_SCORE.test(m.lead) && !OF_ANOTHER_YEAR.test(clauseOf(m)),
    );
  return told.length === 1 && !/上年|去年/.test(told[0]!.lead) ? told[0]! : null;
}
