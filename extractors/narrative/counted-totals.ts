import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { isAddend } from './parts.js';

/** 两项合计支出, 以上三项共办结: how many figures a total is of, and what is told of them all. */
const COUNTED =
  /^(?:以上|上述|前述|这|前)*(?<count>[两二三四五六])大?(?:项|类|块|部分|级|笔|种|方面)\p{Script=Han}{0,4}?(?:合计|共计?|总计|总共|累计)(?<done>\p{Script=Han}{2,4}?)[了为]?$/u;
const NUMERALS = '零一二三四五六';
const REACH = 16;

/**
 * Totals that name how many figures of the sentences before they are of, and by which word these are told: 省级资金支出A，结转B；市县资金支出C。
 * 两项合计支出T. As many figures end in that word, and no other.
 */
export function countedTotals(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((total, index): Relation[] => {
    const { count, done } = COUNTED.exec(total.clauseLead.trim())?.groups ?? {};
    if (count === undefined || done === undefined || !isAddend(total)) return [];
    const alike = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.paragraph === total.paragraph && isOf(m, total, done));
    const here = alike.filter(({ sentence }) => sentence === total.sentence);
    const parts = here.length > 0 ? here : alike.filter(({ sentence }) => sentence >= alike.at(-1)!.sentence);
    if (parts.length !== NUMERALS.indexOf(count.replace('两', '二')) || parts.some(isOfOthers)) return [];
    const operands = { kind: 'sum', parts: parts.map(({ fact }) => fact) } as const;
    return [relationOf('sum', total.fact, [operands], 'identity')];
  });
}

const isOf = (mention: Mention, total: Mention, done: string): boolean =>
  dimensionOf(mention.quantity) === dimensionOf(total.quantity) &&
  mention.depth === total.depth &&
  mention.lead.replace(/[了为]$/, '').endsWith(done) &&
  isAddend(mention);

/** Some of another figure, of another year, or to be. */
const isOfOthers = ({ lead, between, fact }: Mention): boolean =>
  /其中|累计|合计/.test(lead + between) || fact.aspect.value === 'prior' || fact.aspect.value === 'target';
