import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { isAddend } from './parts.js';

/** What is handed in, comes in or is sent to be looked at, and so is decided on. */
const ENTERED =
  /(?:上会|过会|送审|送检|报审|审[核查议单]|评审|申[请报]|提[交请]|受理|[收接]到|接报|报[修名]|抽[检查]|检[查测]|投诉|举报|应聘|参评)(?:的|了)?\p{Script=Han}{0,4}$/u;
/** How it is decided for what was handed in, and how against it. */
const FOR =
  /^(?:\p{Script=Han}{0,2}[已均都经])?(?:同意|通过|批准|核准|准予|放行|采纳|过关|合格|达标|属实|查实|录[取用]|修[好复]|入选|获批)(?:了|的)?\p{Script=Han}{0,2}$/u;
const AGAINST =
  /^(?:退回|打回|驳回|否决|缓[议办]|不予?(?:同意|通过|批准|采纳|受理|合格|达标|属实)|不实|未(?:同意|通过|批准|获批|采纳|过|达标|查实|修好|入选)|淘汰|落选|拒绝)(?:了|的)?\p{Script=Han}{0,3}$/u;

/**
 * 上会31笔，同意27笔，退回4笔: what was handed in was decided for or against. Told in a row, and nothing else of the kind, the two make the
 * first; some may still be open, but none of the two is more than all.
 */
export function decidedCounts(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((entered, index) => {
    const [one, other, next] = mentions.slice(index + 1, index + 4);
    if (!one || !other || !ENTERED.test(entered.lead) || !isInRow(entered, [one, other])) return [];
    // 4件在办: some are still open
    if (next?.sentence === entered.sentence && dimensionOf(next.quantity) === dimensionOf(entered.quantity)) return [];
    const [decided, against] = FOR.test(one.lead) ? [one, other] : [other, one];
    if (!FOR.test(decided.lead) || !AGAINST.test(against.lead)) return [];
    const isMoreThanAll = [one, other].some(({ quantity }) => entered.quantity.value!.lessThan(quantity.value!));
    const parts = [decided.fact, against.fact];
    return relationOf('sum', entered.fact, [{ kind: 'sum', parts }], isMoreThanAll ? 'stated' : 'likely');
  });
}

/** Counts of one kind in one clause after another, of the year's own results. */
const isInRow = (entered: Mention, decided: readonly Mention[]): boolean =>
  [entered, ...decided].every(
    (m) =>
      m.quantity.kind === 'count' &&
      m.quantity.comparator === '=' &&
      !m.quantity.approximate &&
      isAddend(m) &&
      m.part === entered.part &&
      m.depth === entered.depth &&
      dimensionOf(m.quantity) === dimensionOf(entered.quantity) &&
      m.fact.aspect.value !== 'target' &&
      m.fact.aspect.value !== 'prior',
  );
