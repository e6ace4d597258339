import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { differenceRelation, isAddend, isWithoutCause } from './parts.js';

/** 补种412人中的389人: some of the figure right before. */
const SOME_OF = /^(?:当?中|里面?|之中)的?(?:有|已)?\p{Script=Han}{0,6}$/u;
/** 剩下的, 漏种剩下的, 其余. */
const LEFT = /(?:其余|余下|剩余|剩下)的?$|^(?:还|尚|仍)(?:有|剩|余)$/;
/** Found out among more: 发现疑似关联交易8笔, 查出问题12个. */
const FOUND = /发现|疑似|查出|查找|检出|筛出|存在|涉及|收到|接到|受理|征集/;

/** What is left of a pair of figures that the sentence tells beside others: N中的M，剩下的K; 抽查A，发现N，取消M，其余K. */
export function restsOfPairs(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index) => {
    if (claim.quantity.comparator !== '=' || claim.quantity.approximate || !LEFT.test(claim.lead)) return [];
    const dimension = dimensionOf(claim.quantity);
    if (dimension === null || dimension === '%' || dimension === '分' || !isAddend(claim)) return [];
    const told = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.sentence === claim.sentence && dimensionOf(m.quantity) === dimension && m.depth === claim.depth);
    const [whole, done] = told.slice(-2);
    if (!whole || !done || !done.quantity.value!.lessThan(whole.quantity.value!)) return [];
    if ([whole, done].some((m) => m.quantity.comparator !== '=' || m.quantity.approximate)) return [];
    if (isGoneOn(mentions[index + 1], claim)) return [];
    if (SOME_OF.test(done.between) && mentions.indexOf(done) === mentions.indexOf(whole) + 1)
      return [differenceRelation(claim, whole, done, 'identity')];
    return ofFound(claim, whole, done, told);
  });
}

const REACH = 8;

/** 其余5人，另有2人: more is told of what is left. */
const isGoneOn = (next: Mention | undefined, claim: Mention): boolean =>
  next?.sentence === claim.sentence &&
  dimensionOf(next.quantity) === dimensionOf(claim.quantity) &&
  /^[，,、；;]?(?:另|此外|和|及|与|其[余他])/.test(next.between);

/** 抽查336笔，发现疑似的8笔，取消5笔，其余3笔: of what was found, or of all that was looked at. */
function ofFound(claim: Mention, whole: Mention, done: Mention, told: readonly Mention[]): Relation[] {
  const [all, third] = [told.at(-3), told.at(-4)];
  if (!all || third || !FOUND.test(whole.lead) || !/^[，,]/.test(done.between) || done.part !== claim.part) return [];
  if (!whole.quantity.value!.lessThan(all.quantity.value!)) return [];
  const difference = (minuend: Mention, subtrahend: Mention): Operands => ({
    kind: 'difference',
    minuend: minuend.fact,
    subtrahend: subtrahend.fact,
  });
  const relation = relationOf(
    'difference',
    claim.fact,
    [
      difference(whole, done),
      difference(all, done),
      difference(all, whole),
      { kind: 'balance', inflows: [all.fact], outflows: [whole.fact, done.fact] },
    ],
    'stated',
  );
  return [isWithoutCause(relation) ? { ...relation, basis: 'conjectured' } : relation];
}
