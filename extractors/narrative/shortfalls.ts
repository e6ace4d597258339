import type { Relation } from '../../model/relation.js';
import { differenceRelation } from './parts.js';
import { dimensionOf, type Mention } from './mention.js';

const LACKING = /^[还尚仍现]?(?:缺口?|差|缺额|短缺)[为达了少]?$/;
const NEEDED = /(?:须|需|应|得)(?:要|有|配备?|达到?|设)*$/;
const HAD = /[只仅现实已原]有[^，,。；;、\d]{0,8}$|[只仅]$/;
const LATE = /^(?:[迟晚拖]|超期|超时|逾期|延期|延误|推迟|拖期|拖后)了?(?:完工|竣工)?$/;
const ALLOWED = /工期|期限|时限|限期|规定|要求|约定|承诺/;

const REACH = 16;

/**
 * 实训工位只有3,120个. …须有4,321个，缺1,201个: what is needed and not there, where another sentence tells what there is. 合同工期180天，一标172天
 * 完工，三标191天，迟了11天: how much longer than was agreed the one right before took.
 */
export function shortfall(mentions: readonly Mention[], index: number): Relation | null {
  const [before, claim] = [mentions[index - 1], mentions[index]!];
  const dimension = dimensionOf(claim.quantity);
  if (!before || dimension === null || dimension === '%' || dimension === '分') return null;
  if (claim.quantity.comparator !== '=' || !isPeer(before, claim) || before.part !== claim.part) return null;
  const told = mentions.slice(Math.max(0, index - REACH), index - 1).filter((m) => isPeer(m, claim));
  if (LACKING.test(claim.lead) && NEEDED.test(before.lead)) {
    const had = told.findLast((m) => m.paragraph >= claim.paragraph - 2 && HAD.test(m.lead));
    return had && isLess(had, before) ? differenceRelation(claim, before, had, 'stated') : null;
  }
  if (!LATE.test(claim.lead) || !/^[，,]/.test(claim.between)) return null;
  const [allowed, ...others] = told.filter((m) => m.sentence === claim.sentence && ALLOWED.test(m.lead));
  return allowed && others.length === 0 && isLess(allowed, before)
    ? differenceRelation(claim, before, allowed, 'stated')
    : null;
}

const isPeer = (m: Mention, claim: Mention): boolean =>
  dimensionOf(m.quantity) === dimensionOf(claim.quantity) && m.quantity.comparator === '=' && !m.quantity.approximate;

const isLess = ({ quantity: one }: Mention, { quantity: other }: Mention): boolean => one.value!.lessThan(other.value!);
