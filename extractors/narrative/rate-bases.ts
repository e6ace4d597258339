import { Decimal } from '../../model/decimal.js';
import { isBaseOfRate } from './comparisons.js';
import type { Lookup } from './lookup.js';
import {
  dimensionOf,
  isListed,
  labelOf,
  namedBy,
  ofOneValue,
  opposed,
  overlap,
  SIDE,
  textBefore,
  type Mention,
} from './mention.js';

/** The base that the words name: the figures that answer to it, the best first; none where it was not found. */
export interface Base {
  readonly mentions: readonly Mention[];
  /** The figure stands in the naming words themselves. */
  readonly certain: boolean;
  /** Nothing else answers to the words as well. */
  readonly single: boolean;
}

/** Where figures are looked for: the surroundings of a claim, and the whole document. */
export interface Surroundings {
  readonly mentions: readonly Mention[];
  readonly index: number;
  readonly local: readonly Mention[];
  readonly lookup: Lookup;
}

/** 占全年预算2,100万元的, 以到位资金为基数, 完成计划的; null where no base is named. */
export function namedBase(claim: Mention, around: Surroundings, ofSpending: boolean): Base | null {
  const { mentions, index, local } = around;
  const [previous, next] = [mentions[index - 1], mentions[index + 1]];
  // 占全县168个村（社区）的75%
  const between = claim.between.replace(/[（(]\p{Script=Han}{1,8}[）)]/gu, '').trim();
  // 分别占计划投资600万元、800万元的80%、75%: each is of the base of its rank
  if (previous && isListed(previous) && next && isListed(next)) return NOT_FOUND;
  if (previous && local.includes(previous)) {
    if (
      // 达标181天，计入考核的184天中达标率98.37%
      /^[中里内]的?[^，,。；;、]{2,8}[率比]$/.test(between) ||
      /^[^，,。；;、（(占为是]{0,6}?的(?:比例|比重)?(?:为|达到?)?$/.test(between) ||
      /^(?:[为作]为?(?:基数|分母|底数?)|计算|衡量|来?算)[^。；;]{0,12}$/.test(between)
    )
      return { mentions: [previous], certain: true, single: true };
  }
  if (next && next.depth > claim.depth && next.sentence === claim.sentence && FOLLOWING.test(next.between)) {
    if (/^为?(?:基数|分母|口径|计算)/.test(next.tail)) return { mentions: [next], certain: true, single: true };
  }
  const told = local.findLast((m) => m.at < claim.at && m.depth <= claim.depth);
  const beside = told?.sentence === claim.sentence ? told : undefined;
  const phrase = basePhraseOf(claim, beside);
  if (phrase === null) return null;
  if (PRONOUN.test(phrase)) return NOT_FOUND;
  // 占总数的 says no more than 占
  if (phrase.replace(/[总合]计|[的其中数量额度总合人户项个]/g, '').length < 2) return null;
  const goal = beside !== undefined && GOAL.test(phrase) ? goalOf(beside, around.lookup) : null;
  if (goal?.single) return goal;
  const found = baseCalled(phrase, false, claim, beside, around, ofSpending);
  if (found !== null || beside === undefined) return found ?? NOT_FOUND;
  if (goal !== null) return goal;
  const whole = wholeOf(phrase, beside);
  return (whole === '' ? null : baseCalled(whole, true, claim, beside, around, ofSpending)) ?? NOT_FOUND;
}

/** 市财政支出6,918万元，占其到位数的: what is its own of what the figure before is of. */
function basePhraseOf(claim: Mention, beside: Mention | undefined): string | null {
  const phrase = basePhrase(claim);
  const own = phrase === null ? undefined : /^其(?![中余他])(.{2,})$/.exec(phrase)?.[1];
  if (own === undefined || beside === undefined) return phrase;
  const subject = beside.lead.replace(SIDE, '').replace(/^其中|使用|支付|的/g, '');
  return subject.length < 2 ? phrase : subject + own.replace(/数$/, '');
}

/** 完成目标的, 占任务的: what was asked for of what the figure counts, where it is asked for. */
const GOAL =
  /^(?:年度|全年|年初|当年|本年|既定|预定|原定|[省市县区]定|[省市县区]里|[省市县区]?下达|上级|绩效|考核|的)*(?:目标|任务|计划)(?:数|值|量)?$/;

/** 完成目标的, 为任务数的: what follows is a rate over a goal, and no goal itself. */
export const ofGoal = (lead: string): boolean =>
  /(?:完成|占|[为是到于])[^，,。；;、]{0,6}(?:目标|任务)(?:数|值|量)?的$/.test(lead);

function goalOf(result: Mention, lookup: Lookup): Base {
  const goals = goalsOf(result, lookup);
  const isNamed = goals.every((goal) => areOfOneThing(doneOf(result), thingOf(goal)));
  return { mentions: goals, certain: false, single: ofOneValue(goals) !== null && isNamed };
}

const areOfOneThing = (one: string, other: string): boolean =>
  Math.max(overlap(one, other), other.length >= 3 ? overlap(other, one) : 0) >= 0.8;

/** What a result counts, without the word for what was done: 开展补贴性培训. */
const doneOf = (result: Mention): string => thingOf(result).replace(DONE, '');

const DONE =
  /^(?:开展|组织|举办|实施|完成|新增|实现|新建|改建|扩建|修建|建成|建设|砌筑|铺设|敷设|架设|安装|购置|配置|栽植|种植|发放|共)+(?=..)/;

/** Goals for what a figure counts, wherever they are set. */
export function goalsOf(result: Mention, lookup: Lookup): Mention[] {
  const thing = doneOf(result);
  if (thing.length < 2) return [];
  return lookup
    .named(thing, result, dimensionOf(result.quantity), 0.6)
    .filter((m) => isPlan(m) && m.sentence !== result.sentence);
}

/** What words tell of, without those that put it on a side. */
export const thingIn = (words: string): string =>
  words
    .replace(TIME, '')
    .replace(SIDE, '')
    .replace(/其中|累计|到位|应|财政|安排|计划|目标|任务|下达|使用|年初|调整后|总额|^[已共只仅]|数量$/g, '');

/** What a figure counts, without the words that put it on a side. */
export function thingOf(mention: Mention): string {
  let thing = THINGS.get(mention);
  if (thing === undefined) {
    thing = thingIn(labelOf(mention));
    THINGS.set(mention, thing);
  }
  return thing;
}

/** Asked of each figure for every rate around it. */
const THINGS = new WeakMap<Mention, string>();

/** 截至年底, 截至评价基准日: when a figure was taken tells nothing of what it counts. */
const TIME =
  /^(?:其中)?(?:截[至止][\p{Script=Han}\d\s]{0,14}?(?:年?[末底]|月(?:\s?\d{1,2}\s?日)?|日|目前|现在|今|基准日|期末)|[年期][末底]|目前)止?/u;

const NOT_FOUND: Base = { mentions: [], certain: false, single: false };

/** 占全部支出的, 占有效问卷的, and 四季度支付…占全年的: the kind of figure that the base is the whole of; empty where that is open. */
function wholeOf(phrase: string, beside: Mention): string {
  const kind = phrase.replace(OF_WHOLE, '').replace(SAID_BY_UNIT, '');
  if (kind.length >= 2) return kind;
  const period = /(?:季度|半年|月[份底末]?)(?:累计|末)?(.{2,8})$/.exec(beside.lead.slice(-16));
  return kind === '' && period ? period[1]! : '';
}

const OF_WHOLE = /全部|所有|整个|当年|本年|全年|年度|全[县市省乡镇区院校馆]|累计|总|已|的/g;
const SAID_BY_UNIT = /(?:人口|人数|问卷|答卷|项目|户数|面积|资金|金额|额|数)$/;

/** 基本支出预算1,128.46万元，实际支出1,112.85万元: what came of a plan, told right behind it, is 基本支出 as well. */
function resultOf(plan: Mention, local: readonly Mention[]): readonly Mention[] {
  const next = isPlanned(plan, '') ? local[local.indexOf(plan) + 1] : undefined;
  return next?.sentence === plan.sentence &&
    next.fact.aspect.value === 'actual' &&
    dimensionOf(next.quantity) === dimensionOf(plan.quantity) &&
    next.lead.replace(SIDE, '') === ''
    ? [next]
    : [];
}

/** The figures that words name as a base, of `whole` only those that are the whole of what they name; null where none does. */
function baseCalled(
  phrase: string,
  whole: boolean,
  claim: Mention,
  beside: Mention | undefined,
  { local, lookup }: Surroundings,
  ofSpending: boolean,
): Base | null {
  const subject = beside ? beside.lead.replace(TIME, '').replace(SIDE, '').replace(OF_ALL_THERE_IS, '') : '';
  const sharesSubject = (m: Mention): boolean => m !== beside && subject.length >= 2 && namedBy(subject, m) >= 0.6;
  // the clause has no subject but the figure before it: 占…的, 完成…的
  const dimension =
    beside && (whole || /^\s*(?:仅|约|已)?(?:占|完成|为|达到?|相当于)/.test(claim.clauseLead))
      ? dimensionOf(beside.quantity)
      : null;
  const fitOf = (m: Mention): number =>
    m.paragraph === claim.paragraph ? overlap(phrase, labelOf(m)) - opposed(phrase, m) : namedBy(phrase, m);
  const generic = GENERIC_BASE.test(phrase);
  const candidates = [
    ...local,
    ...lookup.named(phrase, claim, null, 0.7),
    ...((generic && subject === '') || whole ? lookup.mainAmounts().filter((m) => namedBy(phrase, m) >= 0.6) : []),
    ...(subject.length >= 2 ? lookup.named(subject + phrase, claim, null, 0.6) : []),
  ].filter(
    (m) =>
      m.fact.statistic !== 'change' &&
      m.fact.statistic !== 'average' &&
      m.fact.aspect.value !== 'prior' &&
      dimensionOf(m.quantity) !== '%' &&
      m.quantity.value!.sign() > 0 &&
      (dimension === null || dimensionOf(m.quantity) === dimension) &&
      // 签约的项目9个 is no 签约额
      (!OF_MONEY.test(phrase) || m.quantity.kind === 'money' || m.quantity.kind === 'number') &&
      (!REMAINDER.test(m.lead.replace(CARRIED_OVER, '')) || REMAINDER.test(phrase)) &&
      (!PART_OF_YEAR.test(m.lead) || PART_OF_YEAR.test(phrase)) &&
      (!/计划|目标|应/.test(phrase) || isPlan(m) || (m.lead.includes('应') && phrase.startsWith('应'))) &&
      (!(whole || isOfAll(phrase)) || isTotal(m, phrase) || lookup.isMain(m)) &&
      !isOneOfSeveral(m, phrase, claim) &&
      // 收入93518万元，完成预算175000万元的53.44%。税务71930万元，完成预算的52.89%: each has a plan of its own
      !(generic && subject.length >= 2 && m.sentence !== claim.sentence && isBaseOfRate(m)) &&
      // 进出口 is no 出口
      (!/进出口/.test(m.lead) || /进出口/.test(phrase) || !/[进出]口/.test(phrase)) &&
      // 前四位的…四市贷款合计: a group, where the words name all of it
      (!(OF_GROUP.test(m.lead) || OF_THE_OTHERS.test(m.clauseLead)) || OF_GROUP.test(phrase)) &&
      // 省级资金支出 is what was spent of the 省级资金
      !(FUND.test(phrase) && SPENT_OF_IT.test(m.lead.slice(m.lead.lastIndexOf(phrase)))) &&
      // 每6名老年人中就有1名: a proportion, and no count
      !m.lead.endsWith('每') &&
      // 计划总投资中新建部分为: what is part of the base is not the base
      !m.lead.includes(`${phrase.slice(-2)}中`) &&
      // the figure before 占 or 完成 is what the rate is of, unless it is the base that was just told
      (m !== beside || ((!ofSpending || PLANNED.test(phrase)) && isPlanned(m, '') && overlap(phrase, m.lead) >= 0.8)),
  );
  // 支出 stands before many figures; 全年支出, 共支出 before the one that is all of it
  const all = whole ? candidates.filter((m) => OF_ALL.test(m.lead)) : namedInFull(phrase, candidates);
  // 合计5.22亿元，占农产品的75.3%: what is less than its part is its base only where nothing else is
  const isLessThanPart = (m: Mention): boolean =>
    beside !== undefined &&
    isShareOfAll(claim) &&
    dimensionOf(beside.quantity) === dimensionOf(m.quantity) &&
    m.quantity.value!.lessThan(beside.quantity.value!);
  const ranked = [...new Set(all.length > 0 ? all : candidates)]
    .map((m) => ({ m, fit: fitOf(m) - (ofSpending && isPlanned(m, phrase) ? 0.4 : 0) }))
    .filter(
      ({ m, fit }) =>
        fit >= (local.includes(m) ? 0.5 : 0.6) &&
        (!generic ||
          m === beside ||
          (m.sentence === claim.sentence && (subject === '' || m.lead.replace(SIDE, '') === '')) ||
          (m.paragraph === claim.paragraph && m.lead.endsWith(phrase)) ||
          sharesSubject(m) ||
          ((subject === '' || ofSpending) && lookup.isMain(m))),
    )
    .map(({ m, fit }) => ({
      m,
      fit,
      score:
        fit * 6 -
        (isLessThanPart(m) ? 3 : 0) +
        (generic && sharesSubject(m) ? 2 : 0) +
        overlap(labelOf(m), sharesSubject(m) ? subject + phrase : phrase) -
        distance(m, claim) / 4 -
        (m.at > claim.at ? 0.5 : 0) +
        (/总|合计|共/.test(m.lead) ? 1 : 0) -
        Math.min(0.5, surplus(labelOf(m), subject + phrase) / 12) -
        (isPartOf(m, phrase) ? 1.5 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best) return null;
  // the bare words of the phrase before those of some part; the same sentence before others
  const fitting = ranked.filter(({ score }) => score >= best.score - 1.5);
  const bare = fitting.filter(
    ({ m, fit }) => !generic && fit >= 0.9 && m.text !== '' && surplus(labelOf(m), phrase) === 0,
  );
  const beforeIt = fitting.filter(({ m, fit }) => m.sentence === claim.sentence && m.at < claim.at && fit >= 0.6);
  const nearIt = bare.filter(({ m }) => m.paragraph === claim.paragraph && m.at < claim.at);
  const found = [beforeIt, nearIt, bare].find((those) => those.length > 0) ?? fitting;
  return {
    mentions: found.flatMap(({ m }) => [...(ofSpending && !PLANNED.test(phrase) ? resultOf(m, local) : []), m]),
    certain: false,
    // 占签约总数的: 签约98,412人 may be those of one group
    single:
      ofOneValue(found.map(({ m }) => m)) !== null &&
      overlap(phrase, labelOf(found[0]!.m)) >= 0.6 &&
      (!SUM.test(phrase) || OF_ALL.test(found[0]!.m.lead)),
  };
}

/** What a report is of has no base of its own among several. */
const OF_ALL_THERE_IS = /^(?:本?(?:项目|部门|单位)|整体|累计|折合|即)+$/;

/** How many words of a label neither the phrase nor the side accounts for. */
const surplus = (label: string, phrase: string): number =>
  [...label.replace(TIME, '').replace(/^其中/, '').replace(SIDE, '')].filter(
    (c) => /\p{Script=Han}/u.test(c) && !phrase.includes(c),
  ).length;

/** 签约总数, 发放总量 */
const SUM = /\p{Script=Han}{2}总(?:人?数|量|人次)$/u;

/** 支出合计, 总收入: a base that has no name but that of its kind, and that it is the whole of. */
const OF_ALL = /合计|总|(?<!公)共|全部|全年/;
const isOfAll = (phrase: string): boolean =>
  /合计|总|全部/.test(phrase) && phrase.replace(SIDE, '').replace(/收入|投资|总[计额量]?|全部|项目|的|额/g, '') === '';

/** A figure that is called a total, or has no words but those of the phrase: 基本支出 is no 支出合计. */
const isTotal = (mention: Mention, phrase: string): boolean =>
  OF_ALL.test(mention.lead) || surplus(labelOf(mention), `${phrase}当年已最终累计`) === 0;

/** One of several figures, or of a part that the phrase does not name in full: 其中基本支出 is what 占基本支出的 is of. */
function isPartOf(mention: Mention, phrase: string): boolean {
  const { lead } = mention;
  if (/^其中/.test(lead)) return phrase.replace(SIDE, '').length < 2 || lead.slice(2) !== phrase;
  return isListed(mention);
}

/** 基本支出80万元，项目支出20万元，分别占支出的80%和20%: what several shares are of is not one of the parts. */
const isOneOfSeveral = (mention: Mention, phrase: string, claim: Mention): boolean =>
  mention.sentence === claim.sentence &&
  mention.at < claim.at &&
  phrase.replace(SIDE, '').replace('的', '') === '' &&
  surplus(labelOf(mention), phrase) > 0 &&
  /分别|依次|各自?占/.test(claim.text.slice(mention.end, claim.start));

/** 签约额, 投资额, 合同金额 */
const OF_MONEY = /(?:金额|(?:签约|投资|合同|成交|销售|交易|贷款|营业|产值|中标|采购)总?额)$/;

const FUND = /(?:资金|补助|拨款|债券|经费)$/;
const SPENT_OF_IT = /^\p{Script=Han}{2,12}(?:资金|补助|拨款|债券|经费)(?:实际|累计|已)?(?:支出|支付|使用|列支)/u;

const OF_GROUP = /[两二三四五六七八九十][省市县区乡镇村园校院馆站所家类项片段地](?!级)/;

/** 其余五地计划资金49,890万元、支付47,542.30万元 */
const OF_THE_OTHERS = /^(?:其余|其他|另外)[两二三四五六七八九十]\p{Script=Han}/u;

/** Words that point back to what only the sense tells. */
const PRONOUN = /^(?:其(?!中)|(?:其中|前者|后者|全[省市县区州镇乡国])$|[该此这]|上述)/;

/** 计入年初结转后全年预算数 is all that there is to spend. */
const CARRIED_OVER = /^.*结转(?:结余|资金)?后/;

/** Figures of a part of the year. */
const PART_OF_YEAR = /截[至止](?!.*(?:12\s*月\s*31\s*日|年[底末]))|半年|季度|月[底末份]/;

/** Words that make a figure what is left of another. */
export const REMAINDER = /剩余|其余|结余|结转|未|缺|不足|少|超|^多|欠/;

const FOLLOWING = /^\s*[（(][^，,。；;、]*$/;

/** Bases that every subject has one of its own of. */
const GENERIC_BASE = /^(?:年初|全年|调整后|年度|支出|当年)*(?:预算|计划|目标|任务)(?:数|额|总额|值)?$/;

export const isPlan = ({ fact }: Mention): boolean => fact.aspect.value === 'budget' || fact.aspect.value === 'target';

/** A share of spending is no share of what was budgeted, unless the words say so. */
const isPlanned = (mention: Mention, phrase: string): boolean =>
  PLANNED.test(labelOf(mention)) && !PLANNED.test(phrase);

const PLANNED = /预算|计划|目标/;

/** Whether words say what a rate is over. */
export const namesBase = (claim: Mention): boolean => basePhrase(claim) !== null;

/** 占农产品的75.3%: a share, which is no more than all. */
const isShareOfAll = ({ clauseLead, quantity }: Mention): boolean =>
  /占/.test(clauseLead) && quantity.unit === '%' && !Decimal.HUNDRED.lessThan(quantity.value!);

/** 有林地面积 for 有林地, and not 林地: those that have all of a longer name, where some have. */
const namedInFull = (phrase: string, candidates: readonly Mention[]): Mention[] =>
  phrase.length < LONG_NAME ? [] : candidates.filter((m) => labelOf(m).replace(MEASURE, '').endsWith(phrase));
const MEASURE = /(?:面积|总?数量?|总[量额]|金额|资金|规模|合计|共计?)?[为是达]?$/;
const LONG_NAME = 3;

/** The words that name the base: in 占…的, 以…为基数, （…/全年预算）. */
export function basePhrase(claim: Mention): string | null {
  const inClause = /(?:占|为|是|完成|达到?|相当于)([^，,。；;、\d]{2,20}?)的(?:比例|比重)?(?:为|达到?|是)?$/.exec(
    claim.clauseLead,
  );
  if (inClause) return inClause[1]!;
  const within = /在([^，,。；;、\d]{2,20}?)[中里]的?(?:占比|占|比重|比例)(?:为|达到?|是)?$/.exec(claim.clauseLead);
  if (within) return within[1]!;
  const share = /占([^，,。；;、\d比]{2,16})$/.exec(claim.lead);
  if (share) return share[1]!;
  const behind = BASE_BEHIND.exec(claim.text.slice(claim.end, claim.end + 60));
  if (behind) return behind[1]!.replace(/数$/, '');
  const around = textBefore(claim, 40)
    .split(/[。；;]/)
    .pop()!;
  const before =
    /(?<![%％][则也均都皆是]?)(?:以|按照?|拿)([^，,。；;、\d]{2,16}?)(?:[为作](?:基数|分母|依据|口径|底数?)|计算|衡量|(?<![预决概结清核测估计])算|(?<![累合审统设预总小共])计(?=[，,])|口径)[^，,。；;、]{0,4}[，,]?[^，,。；;、]{0,12}$/.exec(
      around,
    );
  if (before) return before[1]!;
  // 要是拿年初预算去除，就成了100.07%; 对照调整后预算，总执行率96.05%
  const dividedBy =
    /(?:^|[，,：:；;（(])(?:[若如]果?|仅|则|要是|假如)?(?:(?:用|以|拿|按)([^，,。；;、\d]{2,16}?)(?:去|来)(?:除|比|算|衡量)|(?:对[照比]|比照|对标)([^，,。；;、\d]{2,16}))[，,][^，,。；;、%％]{0,12}$/.exec(
      around,
    );
  if (dividedBy) return (dividedBy[1] ?? dividedBy[2])!;
  // 按受理数计立项率22.9%，按形审通过数计为25.4%
  const reckoned =
    /(?:^|[，,；;：:（(]|[率度])(?:按照?|以)([^，,。；;、\d]{2,10}?)(?:数|量)(?:来?计算?|统计)的?(?:[^，,。；;、\d]{2,8}[率度])?(?:[为是]|达到?)?$/.exec(
      around,
    );
  if (reckoned) return reckoned[1]!;
  // 若与调整后总投资比，则为91.53%
  const against =
    /(?:^|[，,：:；;（(])(?:若|如|仅|则)?(?:与|同|和)([^，,。；;、\d]{2,16}?)相?比[，,][^，,。；;、%％]{0,12}$/.exec(
      around,
    );
  if (against) return against[1]!;
  // 按到位资金计算，项目支出512万元，支出率…: what is reckoned by holds to the end of its part of the sentence
  const opening =
    /(?:^|[，,：:])(?:若|如|仅|则)?(?:以|按照?|拿)([^，,。；;、\d]{2,16}?)(?:[为作](?:基数|分母|底数?)|计算|衡量|(?<![预决概结清核测估计])算)[，,][^%％]*$/.exec(
      around,
    );
  if (opening) return opening[1]!;
  // 支出1,836万元，尚不及年初预算的四成，执行率…
  const tenths =
    /(?:[占为达超近约]|不[及足到])(?:到|过)?([^，,。；;、\d占为达超近约]{2,12}?)的[一二三四五六七八九]成[^，,。；;、]{0,4}[，,][^，,。；;、]{0,8}$/.exec(
      around,
    );
  if (tenths) return tenths[1]!;
  const formula = /[/÷]([^，,。；;、\d）)]{2,14})[）)][^，,。；;、]{0,4}$/.exec(around);
  if (formula) return formula[1]!;
  const after = /^[（(](?:以|按照?)?([^，,。；;、\d（()）]{2,16}?)(?:为(?:基数|分母|口径)|计算|口径)/.exec(
    claim.text.slice(claim.end, claim.end + 30),
  );
  return after ? after[1]! : null;
}

/** 复检率98.20%以受检数为底; 到课率97.97%、结业率95.75%均以报名数为底: what is said behind a rate, or behind a row of them, of all of it. */
const BASE_BEHIND =
  /^(?:(?:[、和及与][^，,。；;、\d%％]{1,10}[\d.]{1,8}[%％]){1,4}(?:均|都|皆)|[则也均都是]?)以([^，,。；;、\d]{2,16}?)[为作]为?(?:基数|分母|底数?)/;

/** Sentences, passages and characters between a figure and the claim, weighed and bounded. */
export function distance(mention: Mention, claim: Mention): number {
  const sentences = Math.min(3, Math.abs(claim.sentence - mention.sentence)) * 1.2;
  const paragraphs = mention.paragraph === claim.paragraph ? 0 : 1;
  return sentences + paragraphs + (mention.at > claim.at ? 1 : 0) + Math.min(1.5, Math.abs(claim.at - mention.at) / 60);
}
