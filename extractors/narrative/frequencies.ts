import { Decimal } from '../../model/decimal.js';
import type { Fact } from '../../model/fact.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, overlap, textBefore, type Mention } from './mention.js';
import { unprintedNumber } from './unprinted.js';

/** 每月巡查, 每季度开展督查, 每半年 */
const EVERY = /每(?<time>个?月|个?季度?|半年)(?<deed>[^，,。．.；;、\d]{0,10})$/;
/** ，全年, ，全年共开展 */
const IN_YEAR =
  /^[，,]\s*(?:全年|年内|一年)(?:实际|应|已|共计?|合计|累计|总计|计|完成|开展){0,3}(?<deed>[^，,。；;、\d]{0,8})$/;

const TIMES_A_YEAR: readonly (readonly [RegExp, number])[] = [
  [/月/, 12],
  [/季/, 4],
  [/半年/, 2],
];

/** What goes on for less than the year, or is more than what comes round. */
const NOT_ALL_YEAR = /\d\s*月|月[份起底末初]|[上下]半年|以来|暂停|停[工课业]|另/;
const LONGEST_CLAUSE = 40;
const SAME_DEED = 0.5;

/** 每月巡查2次，全年24次: what comes round every month, quarter or half year makes what is told of the year right behind it. */
export function frequencyRelations(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((total, index): Relation[] => {
    const each = mentions[index - 1];
    if (each?.part !== total.part || !isPlain(each) || !isPlain(total)) return [];
    if (dimensionOf(each.quantity) !== dimensionOf(total.quantity)) return [];
    const every = EVERY.exec(each.lead)?.groups;
    const year = every && IN_YEAR.exec(total.between)?.groups;
    if (
      !every ||
      !year ||
      NOT_ALL_YEAR.test(
        textBefore(each, LONGEST_CLAUSE)
          .split(/[。；;]/)
          .at(-1)!,
      )
    )
      return [];
    if (year['deed'] !== '' && overlap(year['deed']!, every['deed']!) < SAME_DEED) return [];
    const [, times] = TIMES_A_YEAR.find(([time]) => time.test(every['time']!))!;
    const reading = { kind: 'quotient', numerator: total.fact, denominator: timesOf(each.fact, times) } as const;
    return [relationOf('average', toTheLastDigit(each.fact), [reading], 'identity')];
  });
}

const isPlain = ({ quantity: { kind, value, comparator, approximate } }: Mention): boolean =>
  kind === 'count' && value !== null && value.sign() > 0 && comparator === '=' && !approximate;

/** 2次 a month are no rounding of 1.9次. */
function toTheLastDigit(fact: Fact): Fact {
  const { printed } = fact.quantity;
  return { ...fact, quantity: { ...fact.quantity, printed: { ...printed, decimals: printed.decimals + 2 } } };
}

function timesOf(fact: Fact, times: number): Fact {
  return { ...unprintedNumber(fact, { value: Decimal.fromInteger(times), unit: '期' }), statistic: 'count' };
}
