import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, textBefore, type Mention } from './mention.js';
import { isWithoutCause } from './parts.js';

/** What was done with money, by the words for it: it was saved, added, cut, held back, got back. */
const DEEDS: readonly RegExp[] = [
  /结余|节[约余省]|省下|压[减了缩]|少[支花用]/,
  /追加|调增|增加预算/,
  /调减|核减|追减/,
  /扣[减除款了]?|罚/,
  /收回|追回|退回|上缴/,
];

/** 三者合计结余, 上述三项共节约, 三次追加合计. */
const SUMMED =
  /(?:^|[，,；;。])(?:上述|以上|前述|这)?(?<count>[三四五六七八九])(?:者|项|笔|类|块|次|处|家|个?单位|个?部分)[^，,。；;、\d]{0,4}(?:合计|共计?|总计|相加|加起来)[^，,。；;、\d]{0,6}$/;
const REACH = 24;
const LONGEST = 24;

/**
 * 人员经费结余14.86万元；公用经费压了10.62万元，…；项目支出结余39.32万元。三者合计结余64.80万元: as many figures of one deed as are told, whatever
 * other figures stand among them.
 */
export function summedDeeds(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((total, index) => {
    const count = SUMMED.exec(textBefore(total, LONGEST))?.groups?.['count'];
    const deed = DEEDS.find((words) => words.test(total.lead));
    if (count === undefined || !deed || dimensionOf(total.quantity) !== '元' || !isPlain(total)) return [];
    const told = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.paragraph === total.paragraph && m.sentence >= total.sentence - 1)
      .filter((m) => m.depth === total.depth && dimensionOf(m.quantity) === '元' && deed.test(m.lead) && isPlain(m));
    // 比上年节约: of another year; 其中: of one of them
    if (told.length !== '零一二三四五六七八九'.indexOf(count)) return [];
    if (told.some(({ clauseLead, fact }) => /[比较]|其中|累计/.test(clauseLead) || fact.aspect.value === 'prior'))
      return [];
    const operands = { kind: 'sum', parts: told.map(({ fact }) => fact) } as const;
    const relation = relationOf('sum', total.fact, [operands], 'stated');
    return [isWithoutCause(relation) ? { ...relation, basis: 'likely' } : relation];
  });
}

const isPlain = ({ quantity }: Mention): boolean =>
  quantity.value !== null && quantity.comparator === '=' && !quantity.approximate;
