import { dimensionOf, textBefore, type Mention } from './mention.js';

/** Words that add up: 三项合计, 两类相加, 两块加起来. */
const ADDED_UP = '一共|共计|合计|总计|总共|小计|相加|加总|之和|合为|加起来|合起来|合在一起';
/** Words before a figure that make it the total of those before it. */
export const CLOSER = new RegExp(
  `(?:${ADDED_UP}|(?<![公中])共(?!服务|同)|总数|总分|总得分|[两三四五六七八九十](?:[项样块]|级(?=[财资投配合共]))[^，。；、\\d]{0,2})[^，。；、\\d]{0,10}$`,
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
const SCORE_STOP = /(?<![得获计])满分|分值|权重|另有|另外|此外|不含/;

/** Whether a figure ends the list before it: it is compared, or planned, or a total itself. */
export const isStop = (mention: Mention): boolean =>
  CLOSER.test(mention.between) || (isScore(mention) ? SCORE_STOP : STOP).test(mention.between);

export const isScore = ({ quantity }: Mention): boolean => dimensionOf(quantity) === '分';

/** What points are: deducted, scored, or the full marks that a score is told after (产出50分得47.8分) and in brackets. */
export type ScoreRole = 'deducted' | 'scored' | 'full';

const DEDUCTED = /(?:(?:扣|失|减|丢)[^得]{0,4}|(?<![比较][^，。；]{0,10})少得)$/;
/** 得, 自评得分, 评为, 计: points that were got. */
const SCORED = /(?:得|评|给|计|折算|实|自评|总分|分数)满?分?[了为是共]{0,2}[：:]?\s*$/;

/** 失分11分，按失分多少排列，效益4分、过程3分: a list goes on with what was lost until something is got or given. */
export const LOST = /(?:失分|丢[分掉失了]|失[掉去]|扣分|扣[减掉去]|[失扣丢]在)(?:[^得评获。；;]|评价)*$/;
const LONGEST_LOSS = 80;

export function scoreRole(mention: Mention): ScoreRole {
  const { lead, tail, depth, clauseLead } = mention;
  if (DEDUCTED.test(lead) || LOST.test(textBefore(mention, LONGEST_LOSS))) return 'deducted';
  if (/(?<![得获计])满分|分值|权重/.test(lead) || (depth > 0 && lead === '') || /^的(?:指标|分值)/.test(tail))
    return 'full';
  return !SCORED.test(clauseLead) && isScoredAfter(mention) ? 'full' : 'scored';
}

/** The clause before points whose full marks stand before it: ，得3.00分; ，按执行率折算得9.68分; 的指标按比例得4.82分. */
const OWN_SCORE =
  /^[）)]?(?:(?:的|按|依|因|经|根据|由于|对照)[^、]*|实际?|应|最终|[本该]项|评价组?)?(?:自?评|得|给|计|折算)[得为成]?满?分?[为是]?$/;

/** Whether the next points that are no deduction were got of these: no other subject stands before them. */
function isScoredAfter({ text, end }: Mention): boolean {
  const rest = /^[^；;。\n]{0,80}/.exec(text.slice(end, end + 80))![0];
  let from = 0;
  for (const figure of rest.matchAll(/(?<![\d０-９.．])[\d０-９]+(?:[.．][\d０-９]+)?\s*分(?!值|钟)/g)) {
    const words = rest.slice(from, figure.index);
    from = figure.index + figure[0].length;
    if (!DEDUCTED.test(words)) return !words.includes('、') && OWN_SCORE.test(words.split(/[，,]/).at(-1)!.trim());
  }
  return false;
}

/** Points add up with their like only. */
export const areAlike = (a: Mention, b: Mention): boolean => !isScore(a) || scoreRole(a) === scoreRole(b);
