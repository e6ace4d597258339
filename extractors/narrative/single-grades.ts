import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, textBefore, type Mention } from './mention.js';

/** 若仅以“满意”一档计，则只有: the one answer that a rate counts. */
const OF_ONE_GRADE =
  /[仅只单](?:以|按照?|看|算|计)[“"]?(?<grade>\p{Script=Han}{2,6}?)[”"]?这?一[档项类级](?:计算?|统计|看|算)?[，,]?[^，,。；;、\d]{0,8}$/u;
/** Those whose answers count. */
const ANSWERED = /有效|可用|收回|回收|受访|参评/;

const REACH = 16;

/** 可用576份，选“满意”的368份、“比较满意”的153份，满意度90.45%. 若仅以“满意”一档计，则只有63.89%: one kind of answer over all that count. */
export function singleGrades(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index) => {
    if (claim.quantity.unit !== '%' || claim.quantity.comparator !== '=') return [];
    const grade = OF_ONE_GRADE.exec(textBefore(claim, 40))?.groups?.['grade'];
    if (grade === undefined) return [];
    const told = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.paragraph >= claim.paragraph - 1 && m.quantity.kind === 'count');
    // 比较满意 is another grade
    const isOfGrade = new RegExp(`(?:^|[^\\p{Script=Han}]|选|其中|里[面头]|表示)[“"]?${grade}[”"]?[的有为]?$`, 'u');
    const part = told.findLast((m) => isOfGrade.test(m.lead));
    const whole =
      part &&
      told.findLast(
        (m) => m.at < part.at && dimensionOf(m.quantity) === dimensionOf(part.quantity) && ANSWERED.test(m.lead),
      );
    if (!whole?.quantity.value || whole.quantity.value.lessThan(part!.quantity.value!)) return [];
    return relationOf(
      'ratio',
      claim.fact,
      [{ kind: 'quotient', numerator: part!.fact, denominator: whole.fact }],
      'identity',
      { namedBase: true },
    );
  });
}
