import { relationOf, type Relation } from '../../model/relation.js';
import type { Lookup } from './lookup.js';
import { dimensionOf, labelOf, ofOneValue, overlap, textBefore, type Mention } from './mention.js';

/** 满意度91.0%（两项共1,209份）: of those that were asked and answered. */
const CONTENT = /满意[度率](?:为|达到?|是)?$/;
const ANSWERED = /有效|收回|回收|受访|调查/;
/** 占到期项目的14.0%: what the share is of. */
const BASE = /占(?<base>[^占，,。；;：:、\d]{2,12}?)(?:总?数|总量|总额)?的(?:比例为|比重为)?$/;
const NUMERATOR = /^[（(](?:[两三二]?[项者]?共计?|即|计|为|满意)?$/;
const CLOSED = /^[）)]/;

/** 延期与终止的占到期项目的14.0%（33项）: a share of a base that is named, with what is shared in the bracket behind it. */
export function bracketedShares(mentions: readonly Mention[], lookup: Lookup): Relation[] {
  return mentions.flatMap((claim, index) => {
    const told = BASE.exec(textBefore(claim, LONGEST))?.groups?.['base'];
    // （两项共1,209份）
    const [next, behind] = mentions.slice(index + 1, index + 3);
    const isCount = next?.quantity.printed.chinese === true && behind?.depth === next.depth;
    const part = isCount ? behind : next;
    const isContent = CONTENT.test(claim.lead);
    if ((told === undefined && !isContent) || claim.quantity.unit !== '%' || claim.quantity.comparator !== '=' || !part)
      return [];
    const dimension = dimensionOf(part.quantity);
    const isPart =
      part.sentence === claim.sentence &&
      NUMERATOR.test(claim.text.slice(claim.end, part.start)) &&
      CLOSED.test(tailOf(part));
    if (!isPart || dimension === null || dimension === '%' || part.quantity.comparator !== '=') return [];
    // 收回问卷 are those of 收回327份
    const base = (dimension === '份' ? told?.replace('问卷', '') : told)?.replace('的', '');
    const isBase = (m: Mention): boolean =>
      m !== part &&
      dimensionOf(m.quantity) === dimension &&
      m.quantity.comparator === '=' &&
      part.quantity.value!.lessThan(m.quantity.value!) &&
      (base === undefined
        ? ANSWERED.test(m.lead) && m.sentence === claim.sentence
        : overlap(base, nameOf(m)) >= NAMED && overlap(nameOf(m), base) >= MOSTLY);
    const near = mentions.slice(Math.max(0, index - REACH), index).filter((m) => m.text === claim.text && isBase(m));
    const far = near.length > 0 || base === undefined ? [] : lookup.named(base, claim, dimension).filter(isBase);
    // 发放1,400份，有效1,328份: of the last of those that were asked
    const whole = base === undefined ? (near.at(-1) ?? null) : ofOneValue(near.length > 0 ? near : far);
    if (whole === null) return [];
    return [
      relationOf(
        isContent ? 'ratio' : 'share',
        claim.fact,
        [{ kind: 'quotient', numerator: part.fact, denominator: whole.fact }],
        near.length > 0 ? 'identity' : 'likely',
        { namedBase: true },
      ),
    ];
  });
}

const nameOf = (m: Mention): string => labelOf(m).replace(OPENING, '').replace('的', '');

const tailOf = ({ text, end }: Mention): string => text.slice(end, end + 2);

const LONGEST = 30;
const REACH = 12;
const NAMED = 0.86;
const MOSTLY = 0.5;
/** 全年, 应于2023年: when a figure was taken. */
const OPENING = /^(?:其中|应?于?[\d\s]*年|全[年市县区]|当年|共|[上中下]半年)+/;
