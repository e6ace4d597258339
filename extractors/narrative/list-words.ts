import { dimensionOf, type Mention } from './mention.js';

/** Words that add up: 三项合计, 两类相加, 两块加起来. */
const ADDED_UP = '共计|合计|总计|总共|小计|相加|加起来|合起来|合在一起';
/** Words before a figure that make it the total of those before it. */
export const CLOSER = new RegExp(
  `(?:${ADDED_UP}|(?<!公)共(?!服务)|总数|总分|总得分|[两三四五六七八九十][项样块级][^，。；、\\d]{0,2})[^，。；、\\d]{0,10}$`,
);
/** 共 right before a figure that has no words of its own: 三类资金共120万元, but not 全县行政村共168个. */
export const PLAIN_CLOSER = new RegExp(
  `(?:${ADDED_UP}|(?:^|[，,；;：:。\\s])[两三四五六七八九十以上前述各这几]*[项类样块级者处地批笔]?共)\\p{Script=Han}{0,4}$`,
  'u',
);
/** A figure after these words is no part of the list before it. */
const STOP =
  /(?:^|[，,；;。\s])(?:比|较|同比)|(?:目标|计划|任务)[^，。；、“”]{0,4}$|年末|截至|另有|另外|此外|不含|超过|低于|高于|未达到/;
/** What was scored or deducted is told with what was missed: 未达到目标值扣2分. */
const SCORE_STOP = /满分|分值|权重|另有|另外|此外|不含/;

/** Whether a figure ends the list before it: it is compared, or planned, or a total itself. */
export const isStop = (mention: Mention): boolean =>
  CLOSER.test(mention.between) || (isScore(mention) ? SCORE_STOP : STOP).test(mention.between);

export const isScore = ({ quantity }: Mention): boolean => dimensionOf(quantity) === '分';

/** What points are: deducted, scored, or the full marks that a score is told after (产出50分得47.8分) and in brackets. */
export type ScoreRole = 'deducted' | 'scored' | 'full';

export function scoreRole({ lead, tail, depth, clauseLead }: Mention): ScoreRole {
  if (/(?:扣|失|减)[^得]{0,4}$/.test(lead)) return 'deducted';
  if (/满分|分值|权重/.test(lead) || (depth > 0 && lead === '')) return 'full';
  const scored = /得|评|给|实/.test(clauseLead.slice(-8));
  return !scored && /^(?:按|得|实得|自评|给|扣)/.test(tail) ? 'full' : 'scored';
}

/** Points add up with their like only. */
export const areAlike = (a: Mention, b: Mention): boolean => !isScore(a) || scoreRole(a) === scoreRole(b);
