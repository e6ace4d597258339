import { groupBy } from '../model/grouping.js';
import type { Signature } from './repeats/signature.js';

/** A planned figure, and those that are told behind it as what was done of it. */
export interface PlanThenResult {
  readonly target: Signature;
  readonly actuals: readonly Signature[];
  /** One of several of its unit, beside the result of its rank. */
  readonly ranked: boolean;
}

/**
 * Plans that a paragraph tells first and their results right behind, in the same sentence or the next: 目标30次，实际23次;
 * 计划新建泵站4座、维修渠道26公里。实际新建…。 Figures of one unit are taken in their order where there are as many of both.
 */
export function plansThenResults(signatures: readonly Signature[]): PlanThenResult[] {
  return passagesOf(signatures).flatMap(roundsOf).flatMap(pairsOf);
}

function passagesOf(signatures: readonly Signature[]): Signature[][] {
  const passages = groupBy(signatures, ({ table, fact }) => (table === null ? fact.span.passage : null));
  return [...passages.values()].map((list) => list.sort((a, b) => a.order[1] - b.order[1]));
}

/** What is planned, and what is told right behind it. */
interface Round {
  readonly plans: Signature[];
  readonly results: Told[];
}

interface Told {
  readonly signature: Signature;
  /** Said to be what was done (实际, 建成), and not only told behind the plan. */
  readonly sure: boolean;
}

const OPENED = /[（(][^（()）]*$/;

type Turn = 'plan' | 'result' | 'likely-result' | 'none';

function roundsOf(passage: readonly Signature[]): Round[] {
  const rounds: Round[] = [];
  let round: Round | null = null;
  let turn: Turn = 'none';
  let aside = false;
  let shareGoal: Signature | null = null;
  passage.forEach((signature, i) => {
    const words = wordsBefore(signature, passage[i - 1]);
    // 依次占82.58%、17.42%: a row is of one kind
    // and so is 其中甲9场、乙14场
    const isShare = shareGoal !== null && isShareOfPlan(signature, words, shareGoal);
    if (isShare && !round?.plans.includes(shareGoal!)) rounds.push((round = { plans: [shareGoal!], results: [] }));
    aside =
      (isAside(signature, words) && !isShare) || (aside && /^\s*[、和及与]/.test(words) && lastOf(RESULT, words) < 0);
    if (aside) {
      // 其中我区承担800个: which of the two the result behind is of is open
      if (turn === 'plan' && FROM_GOAL.test(words)) turn = 'none';
      else if (turn === 'plan') round?.plans.push(signature);
      return;
    }
    const previous = passage[i - 1]?.sentence === signature.sentence ? passage[i - 1]! : null;
    turn = isShare ? 'result' : turnOf(signature, words, turn, previous !== null);
    // 排查218处（年初计划200处以上）: the result stands before the bracket
    if (turn === 'plan' && previous && unitOf(previous) === unitOf(signature) && OPENED.test(words)) turn = 'none';
    if (turn === 'none') round = null;
    else if (turn === 'plan') {
      if (round === null || round.results.length > 0) rounds.push((round = { plans: [], results: [] }));
      round.plans.push(signature);
      shareGoal = signature;
    } else round?.results.push({ signature, sure: turn === 'result' });
  });
  return rounds;
}

/** 脱贫户占比不低于65%，1206人除以年末在岗数，占63.70%: a share, right where one was asked for. */
const isShareOfPlan = (signature: Signature, words: string, plan: Signature): boolean =>
  plan.sentence === signature.sentence &&
  plan.fact.quantity.unit === '%' &&
  signature.fact.quantity.unit === '%' &&
  /占比|比例|比重/.test(plan.label) &&
  /[，,](?:实际)?(?:只|仅|已|约)?占比?[为是达到]*$/.test(words) &&
  !isBound(signature);

/** The words of the sentence since the figure before; all of them where that is of another sentence. */
export function wordsBefore({ lead, sentence, fact }: Signature, previous: Signature | undefined): string {
  if (previous?.sentence !== sentence) return lead;
  const length = fact.span.start - previous.fact.span.end;
  return lead.slice(Math.max(0, lead.length - length));
}

const KEPT_BOUNDS = new Set(['>=', '<=', '>', '<']);
const isBound = ({ fact: { quantity } }: Signature): boolean => KEPT_BOUNDS.has(quantity.comparator);

/** Figures of another kind than plans and results, and those of parts, of other times and of how far two are apart. */
const isAside = (signature: Signature, words: string): boolean =>
  !['amount', 'rate'].includes(familyOf(signature)) ||
  signature.side === 'prior' ||
  signature.period === 'next' ||
  signature.fact.quantity.printed.chinese ||
  ASSERTED.test(signature.fact.quantity.text) ||
  (signature.fact.quantity.unit === '%' && RATE_OF_PLAN.test(words)) ||
  ASIDE.test(words.split(/[。；;]/).at(-1)!);
/** 新增就业932万人，完成目标104%: how much of the plan was done. */
export const RATE_OF_PLAN = /(?:完成|为|占)[^，。；、\d]{0,6}(?:目标|计划|任务|预算)[数值]?的?$/;
/** 合格率90.6%，高于80%的规定: what the figure before is said to reach. */
const ASSERTED = /^(?:高于|超过|超出|突破|低于|少于|多于)/;
const ASIDE =
  /其中|上年|去年|同比|(?<!占)[比较](?![率例重值])[^，。；]{0,8}$|占(?!比)|[增减超差剩余欠缺][加少长幅过出额]?了?$|提前|提高|未完成|(?:目标|任务|计划|预算|合同)[^，。；、]{0,4}的$|每[^，。；]{0,6}[扣加]|[另尚还]有$|编制总?数?[为是共]?$|(?:^|[，,])[一二三首]期(?:工程)?$/;

/** 年初目标不少于1.8万人，超出0.55万人: the plans are told, and what came of them. */
const FROM_GOAL =
  /[，,](?:超[出过额]?|(?:相?[对比较于]|[距离]){1,2}(?:目标|计划|任务)[值数]?(?:超|[多高少低差])[出了]?)了?$/;

const PLAN =
  /目标|原定(?!价)|调整?[至到为]|[，,]当年$|年初[^，。；]{0,4}(?:[确设核]?定|下达|安排|提出)|承担(?=[^，,]*$)|设计(?=规模)|计划|任务|指标值|预期|预计|要求|力争|设定|拟(?!合)|概算|预算|(?<!实际)工期|控制(?:在|线|数|值)|应(?=[建改完购开核控补不达采修]|到位)|需(?!求|要资)|不[高低少多][于過过]|不超过?/g;
/** Words that say outright what was done. */
const RESULT =
  /实际|实得|实现|实[储派训建发收种栽改修投购补绩](?!施)|竣工|决算|最终|结果|完成情况|完成值|完成数|[建办改修]成|现(?=已|为)|已(?!下达|批复|安排)/g;
/** Words that a result may open with, where nothing names a plan. */
const LIKELY_RESULT =
  /完成|达到?|全年|年内|累计|今年|共|[测核统]算|监测|调查|显示|平均|[我本全][局县区市校院镇乡村所]|20\d\d\s*年|截至|决算|\p{Script=Han}[为是]$|[，,]\p{Script=Han}{2}$/u;
/** 达到预期目标, 圆满完成年度任务: what was said of the figures before. */
const VERDICT =
  /(?:完成|达到|实现|达成|超过|低于|高于|符合)了?[^，。；：:\d]{0,10}(?:目标|任务|计划|要求|预期|指标)[^，。；：:\d]{0,4}(?=[，。；]|$)/g;

/** 15000台件的任务 */
const PLAN_BEHIND = /\|\p{Script=Han}?的?(?:目标|任务|计划|指标)/u;

/** 目标值：新建机井30眼，铺设管道15公里 */
const ANNOUNCED = /(?:目标|任务|计划|指标)值?[：:][^。：:]*$/;

/** Which of the two a figure is, by the last word before it that tells; a list goes on as it began. */
function turnOf(signature: Signature, words: string, before: Turn, isSameSentence: boolean): Turn {
  const since = words
    .replace(VERDICT, '')
    .split(/[。；;]/)
    .at(-1)!;
  const plan = lastOf(PLAN, since.replace(NO_PLAN, ''));
  const result = lastOf(RESULT, since.replace(NO_PLAN, ''));
  if (result > plan) return isBound(signature) ? 'plan' : 'result';
  if (plan >= 0 || isBound(signature) || PLAN_BEHIND.test(signature.label)) return 'plan';
  if (isSameSentence && !/^的|[，,：:]/.test(since)) return before;
  if (before === 'plan' && !isAmongGoals(signature) && LIKELY_RESULT.test(since) && !/[；;]/.test(words))
    return 'likely-result';
  if (!isSameSentence) return 'none';
  return before === 'plan' && !ANNOUNCED.test(signature.lead) ? 'none' : before;
}

/** 1.3 绩效目标: the title of a section that lists nothing but goals. */
const isAmongGoals = ({ heads }: Signature): boolean => /绩效目标(?:设[定置])?$/.test(heads.split('|')[0]!);

/**
 * Words of a plan that tell none: 目标完成情况 and 任务完成率 are of what was done, 以全年预算衡量 is what a rate is over, and
 * 承担训练任务的机构 a task that names somebody.
 */
const NO_PLAN =
  /(?:目标|任务|计划|预算)(?=(?:完成|执行|实现|达成)(?:情况|率|值|数))|(?:[以就]|按照?)[^，。；、\d]{0,10}(?:预算|计划|概算|合同)[^，。；、\d]{0,4}(?:衡量|计算?|[为作](?:基数|分母|底数?)|口径|来?看|而言|来?算)|承担[^，。；\d]{0,8}任务的|任务的(?=\p{Script=Han})/gu;

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

function pairsOf({ plans, results }: Round): PlanThenResult[] {
  const units = new Set(plans.map(unitOf));
  return [...units].flatMap((unit) => {
    const targets = plans.filter((plan) => unitOf(plan) === unit);
    const told = results.filter(({ signature }) => unitOf(signature) === unit && !isPartial(signature));
    if (targets.length === 1) {
      const of = told.filter((result) => isOfOneThing(targets[0]!, result));
      return of.length > 0 ? pairOf(targets[0]!, of, false) : [];
    }
    if (targets.length !== told.length) return [];
    return targets.flatMap((target, rank) => {
      const result = told[rank]!;
      return isOfOneThing(target, result) ? pairOf(target, [result], true) : [];
    });
  });
}

const pairOf = (target: Signature, results: readonly Told[], ranked: boolean): PlanThenResult[] =>
  isOfManyYears(target) ? [] : [{ target, actuals: results.map(({ signature }) => signature), ranked }];

const unitOf = (signature: Signature): string =>
  `${signature.dimension} ${familyOf(signature)} ${signature.fact.quantity.unit.split('/')[1] ?? ''}`;

/** 计划新增床位360张，实际新增327张: what is new is an amount as any other. */
const familyOf = ({ family, label, dimension }: Signature): string =>
  family === 'change' && dimension !== '%' && label.includes('新增') ? 'amount' : family;

/** 截至6月底, 上半年, 首年: less than the year that the plan is for, or another. */
export const isPartial = ({ lead, label }: Signature): boolean =>
  /截[至止][^，。；]{0,8}(?:(?<!1)[1-9]|(?<!十)[一二三四五六七八九])月|上半年|[一二三]季度|前[一二三]季|首年|第一年|目前/.test(
    `${lead
      .split(/[。；;]/)
      .at(-1)!
      .split(/[，,]/)
      .slice(-2)
      .join('，')}${label}`,
  );
/** 五年规划目标, 三年行动计划; 批复2.4万空方，分两年实施: more than the year reported on. */
export const isOfManyYears = (signature: Signature): boolean =>
  /(?<!\d)[二两三四五六七八九十\d]年(?:行动|规划|计划|任务|总)|规划(?:目标|期)|十[二三四五]五|到20\d\d年/.test(
    signature.lead,
  ) || /^[^，,。；;]{1,16}[，,（(]?分\p{Script=Han}{1,2}[年期批]/u.test(restOfSentence(signature));

/** The words of the sentence behind a figure. */
export const restOfSentence = ({ lead, context }: Signature): string => context.split('|')[0]!.slice(lead.length);

/** What is said of results that were as planned. */
const JUDGED = /完成|实现|达[到标成]|超[额过出目]|未超|没有超|控制在|符合|按[期时]|合格/;

/**
 * Whether the words of a result are of its plan's, or none. Nouns do for what was said outright to be the result; one word
 * for what a sentence tells behind a plan and judges; otherwise all of them.
 */
function isOfOneThing(target: Signature, { signature, sure }: Told): boolean {
  if (signature.period !== null && signature.period !== target.period) return false;
  const judged = signature.sentence === target.sentence && JUDGED.test(restOfSentence(signature));
  const named = ownWordsOf(signature).filter(({ text, verb }) => !TIME.test(text) && (!verb || !(sure || judged)));
  if (named.length === 0) return true;
  const known = `${target.lead}|${target.label}`;
  const shared = named.filter(({ text }) => known.includes(text));
  return sure || judged ? shared.length > 0 : shared.length === named.length;
}

/** When it was done, and that it was: no words of what it is. */
const TIME = /^(?:月底|年底|月末|年末|年内|时间|平均|结果|施工|竣工|完工|建成|投用|投产|通车)$/;

/** What stands before the figure, and not taken over from the one before. */
const ownWordsOf = ({ borrowed, own, lead }: Signature): Signature['own'] =>
  borrowed ? [] : own.filter(({ text }) => lead.includes(text));
