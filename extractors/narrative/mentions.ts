import type { Passage, Span } from '../../model/document.js';
import { findConcept } from '../../model/concepts.js';
import type { Aspect, Fact, Known, Statistic } from '../../model/fact.js';
import type { Quantity } from '../../model/quantity.js';
import type { SectionKind } from '../../model/reading.js';
import { halfWidth } from '../quantities/folding.js';
import { tokensOf, type Token } from '../segmentation.js';
import type { Mention } from './mention.js';

/** What the surroundings of a passage tell about its figures. */
export interface PassageContext {
  readonly year: number | null;
  readonly section: SectionKind;
  readonly subject: string | null;
  /** For a cell of sentences: the side of plan or result that its column stands for. */
  readonly aspect: Aspect | null;
  readonly origin: Fact['origin'];
  readonly cell: Fact['cell'];
}

const SENTENCE_END = /[。！？!?\n]/;
const PART_END = /[；;]/;
const CLAUSE_END = /[，,。；;！？!?\n：:]/;
const LABEL_END = /[，,。；;！？!?\n：:、（）()]/;

/** A remark within a name: 考核奖励（人才发展）经费. */
const REMARK = /(?<=\p{Script=Han})[（(]\p{Script=Han}{1,16}[）)](?=\p{Script=Han})/gu;

/** Of words that go on for longer than any clause, no more is read for each of its figures. */
const LONGEST = 1000;

/** Where the counting of passages, sentences and characters through a document stands. */
export class Counter {
  paragraph = 0;
  sentence = 0;
  part = 0;
  at = 0;

  /** Passes over a passage. */
  pass(text: string): void {
    this.paragraph++;
    this.sentence++;
    this.part++;
    this.at += text.length;
  }
}

/** The figures of a passage in order, each with the words that belong to it; the counter is left at its end. */
export function mentionsOf(
  passage: Passage,
  quantities: readonly Quantity[],
  context: PassageContext,
  counter: Counter,
): Mention[] {
  const { text } = passage;
  const mentions: Mention[] = [];
  let { sentence, part } = counter;
  let depth = 0;
  let position = 0;
  let topic = '';
  let topicOf = -1;
  let period: string | null = null;
  let clause = { passage: passage.id, start: 0, end: -1 };
  let words: readonly string[] = [];
  quantities.forEach((quantity, index) => {
    const previousEnd = index > 0 ? quantities[index - 1]!.end : 0;
    for (; position < quantity.start; position++) {
      const mark = text[position]!;
      if (position >= previousEnd || !/[，,.]/.test(mark)) {
        if (SENTENCE_END.test(mark)) {
          sentence++;
          part++;
          period = null;
          depth = 0;
        } else if (PART_END.test(mark) && depth === 0) part++;
        else if (mark === '（' || mark === '(') depth++;
        else if (mark === '）' || mark === ')') depth = Math.max(0, depth - 1);
      }
    }
    const nextStart = quantities[index + 1]?.start ?? text.length;
    const between = text.slice(previousEnd, quantity.start);
    const label = labelIn(between, index > 0);
    const lead = label ?? lastStretch(between.replace(REMARK, ''), LABEL_END);
    if (clause.end < quantity.end) {
      const named = label === null ? quantity.start : text.lastIndexOf(label, quantity.start);
      clause = {
        passage: passage.id,
        start: lastIndexOf(text, CLAUSE_END, named, quantities),
        end: firstIndexOf(text, CLAUSE_END, quantity.end, quantities),
      };
      words = contentWords(text, clause);
    }
    const clauseLead = text.slice(Math.max(clause.start, quantity.start - LONGEST), quantity.start);
    const tail = firstStretch(text.slice(quantity.end, nextStart), LABEL_END);
    period = periodIn(between, context.year) ?? (/[。！？]/.test(between) ? null : period);
    if (topicOf !== sentence) {
      topicOf = sentence;
      topic = between.slice(lastOf(between, SENTENCE_END) + 1).slice(0, LONGEST);
    }
    const announced = ANNOUNCED.test(topic);
    const bounds = {
      clause,
      words,
      lead,
      tail,
      clauseLead,
      announced,
    };
    const told = factOf(passage, quantity, index, bounds, period, context);
    const statistic = statisticBehind(quantity, between, mentions.at(-1));
    const fact: Fact = statistic === null ? told : { ...told, statistic };
    mentions.push({
      fact,
      quantity,
      text,
      start: quantity.start,
      end: quantity.end,
      at: counter.at + quantity.start,
      paragraph: counter.paragraph,
      sentence,
      part,
      lead,
      clauseLead,
      tail,
      between,
      topic,
      unnamed: false,
      depth,
    });
  });
  counter.sentence = sentence;
  counter.part = part;
  counter.pass(text);
  return mentions;
}

/** 年初预算：500万元; 执行率（%）: 91: the name stands before the colon. Of what follows another figure it may be the end. */
const LABEL =
  /(?:^|[，,。；;！？!?：:、）)●■◆·•\s])(?<label>\p{Script=Han}{2,14})(?:[（(][^（）()]{1,8}[）)])?[：:]\s*$/u;
/** What opens a list, or tells how it is told, names no figure. */
const NO_LABEL = /其中|如下|以下|包括|包含|分别|依次|[为是即看分]$|情况|方面|原因|问题|说明|备注|措施/;

function labelIn(between: string, follows: boolean): string | null {
  if (!/[：:]\s*$/.test(between)) return null;
  const label = LABEL.exec(follows ? between : `\n${between}`)?.groups?.['label'];
  return label === undefined || NO_LABEL.test(label) ? null : label;
}

interface Bounds {
  readonly clause: Span;
  readonly words: readonly string[];
  readonly lead: string;
  readonly tail: string;
  readonly clauseLead: string;
  /** The sentence opens by announcing targets: 设定了以下目标：… */
  readonly announced: boolean;
}

function factOf(
  passage: Passage,
  quantity: Quantity,
  index: number,
  { clause, words, lead, tail, clauseLead, announced }: Bounds,
  period: string | null,
  context: PassageContext,
): Fact {
  const own = CHANGED_TO.test(lead) ? null : periodIn(clauseLead, context.year);
  const prior =
    /(?:上年度?(?!末?结[转余])|去年|上一?[年届期次轮]|同期|同阶段)[^，。；]{0,8}$/.test(lead) ||
    (own !== null && /^\d{4}$/.test(own) && (context.year === null || Number(own) < context.year));
  return {
    id: `${passage.id}#${index}`,
    quantity,
    span: { passage: passage.id, start: quantity.start, end: quantity.end },
    clause,
    origin: context.origin,
    cell: context.cell,
    concept: findConcept(lead),
    measure: measureOf(lead, tail),
    words,
    statistic: statisticOf(quantity, lead),
    aspect: prior
      ? { value: 'prior', certainty: 'stated' }
      : aspectOf(quantity, lead, tail, clauseLead, announced ? { ...context, section: 'goals' } : context),
    period:
      own !== null
        ? { value: own, certainty: 'stated' }
        : { value: period, certainty: period === null ? 'unknown' : 'inherited' },
    scope: scopeOf(clauseLead + tail),
    subject: { value: context.subject, certainty: context.subject === null ? 'unknown' : 'inherited' },
  };
}

/** 由上年1.86%降至1.52%: what a figure of the year before became is of this year. */
const CHANGED_TO = /^(?:上升|提高|提升|增加|增长|扩大|下降|降低|减少|回落|压缩|压减|缩短|[增升降减])[到至为]$/;

/** What is measured, in the words of the document. */
function measureOf(lead: string, tail: string): string {
  const words = lead
    .replace(/^(?:其中|包括|另有|分别|以及|和|及(?![时格早第物])|与(?!会)|或|达到?|为|共计?|合计)+/, '')
    .trim();
  return (words.length >= 2 ? words : `${words}${tail.replace(/^(?:的|了|左右|以上|以内|以下)/, '')}`).slice(-24);
}

const GROWTH =
  /(?:增长|增幅|增速|下降|降幅|减幅|变动率|调整幅度|上升|提高|降低|增加|减少|提升|缩减|升幅|缩短|缩小|扩大|回落|上涨|下跌|压减|[升降增涨跌])(?:率|了|(?<![升降增减涨跌])为|达到?|约|幅度|幅|各|\s)*$/;
/** 比年初多15.48%, 比计划的300公里多4.17%, 多花6.36万元，多了4.93% */
const MORE = /(?:^|[比较][^，。；、\d]{0,12})偏?[多少](?:[用花支收建完出][费出成]?)?了?$/;
/** 多演18场, 今年少跑6趟: by how many more it was done, and no 多达, 少于, 多次. */
const DID_MORE = '(?:^|年)[多少](?![达于数次项个家处年元为至些样种量有])[\\u4e00-\\u9fff][了出]?$';
const CHANGE = new RegExp(
  `${GROWTH.source}|${DID_MORE}|(?:节约|净增|[涨掉]粉|[增减]员|(?<![有未不])超出|缺口|相差|差额|多|少|(?<![正副])高|高出|低|(?<=[比较][^，。；、\\d]{2,12})[大小长短])(?:了|资金|额|\\s)*$`,
);
/** What a figure is by the one right before it, whatever its words. */
function statisticBehind(quantity: Quantity, between: string, before: Mention | undefined): Statistic | null {
  if (isRateOfChange(quantity, between, before)) return 'growth';
  return quantity.kind === 'money' && before && isOneThing(before.quantity, between) ? 'average' : null;
}

/** 一公里36,000元, 一户补2000元: the price of one. */
const isOneThing = ({ text, kind }: Quantity, between: string): boolean =>
  (kind === 'count' || kind === 'measure') && /^一\P{Number}/u.test(text) && /^\p{Script=Han}?\s*$/u.test(between);

/** 增加1.44亿元、18.05%; 减少12件（8.3%）: a change with its rate and no word between. */
const isRateOfChange = ({ unit }: Quantity, between: string, before: Mention | undefined): boolean =>
  unit === '%' && /^\s*[、（(]\s*$/.test(between) && before?.fact.statistic === 'change' && WENT.test(before.lead);

const WENT = new RegExp(`${GROWTH.source}|[多少](?:[用花支收建完出][费出成]?)?了?$`);

const SHARE = /(?:占|占比|比重|比例|份额)[^，。；、]{0,24}$/;
const AVERAGE =
  /(?:[人户亩村生班校场次日月年家座]均|平均每[^，。；、\d]{0,6}|每[^，。；、\d]{1,4}|单价|单位成本|造价)[^，。；、\d]{0,10}$/;
/** A count is an average only right behind the word: 场均500人次, but not 月均保障对象3.36万人. */
const COUNT_AVERAGE = /(?:均|平均每[^，。；、\d]{0,4})$/;
/** Words that make an amount of money an average or a price, and a count of things none. */
const MONEY_AVERAGE = /(?:(?<!计)均|平均|(?<!高)标准(?!化))[^，。；、\d]{0,10}$/;

export function statisticOf(quantity: Quantity, lead: string): Statistic {
  switch (quantity.kind) {
    case 'percent':
      if (GROWTH.test(lead) || MORE.test(lead)) return 'growth';
      return SHARE.test(lead) ? 'share' : 'rate';
    case 'score':
      return 'points';
    default:
      if (quantity.unit.includes('/')) return 'average';
      if (quantity.kind === 'count' ? COUNT_AVERAGE.test(lead) : AVERAGE.test(lead)) return 'average';
      if (quantity.kind === 'money' && MONEY_AVERAGE.test(lead)) return 'average';
      if (CHANGE.test(lead)) return 'change';
      return quantity.kind === 'money' || quantity.kind === 'measure' ? 'amount' : 'count';
  }
}

const ANNOUNCED = /(?:目标|任务|计划)(?:为|如下|是)?[：:]/;
const TARGET = /目标|计划|任务|原定(?!价)|指标值|不(?:低|少|小|高|多|超)|力争|确保|要求/;
// 一般公共预算收入 is the name of an account, and no plan
const BUDGET = /(?<!公共|基金|经营|国资)预算|预算(?!总?[收支])|打算|安排|概算|控制价|下达|应配套|额度/;
const ACTUAL = /实际|完成|支出|实现|执行|决算|到位|达到|支付|使用|发放|投入/;

function aspectOf(
  quantity: Quantity,
  lead: string,
  tail: string,
  clauseLead: string,
  context: PassageContext,
): Known<Aspect | null> {
  if (/^的(?:年度|年初|预期|既定)?(?:目标|计划|任务)/.test(tail)) return { value: 'target', certainty: 'stated' };
  // 完成目标的104%, 目标完成率104%: the rate of a result
  if (quantity.kind === 'percent' && RATE_OF_RESULT.test(lead)) return { value: 'actual', certainty: 'stated' };
  // 预算调整率3.16% is no budget
  if (quantity.unit === '%' && quantity.comparator === '=' && RATE_OF_BUDGET.test(lead))
    return { value: 'actual', certainty: 'inherited' };
  const nearest = lastCue(lead);
  if (nearest === 'budget' && quantity.kind !== 'money') return { value: 'target', certainty: 'stated' };
  if (nearest) return { value: nearest, certainty: 'stated' };
  // 年初预算610万元，净调增82万元，调整后为692万元: a budget, wherever the report tells it
  if (quantity.kind === 'money' && ADJUSTED.test(lead)) return { value: 'budget', certainty: 'stated' };
  if (context.aspect) return { value: context.aspect, certainty: 'inherited' };
  if (context.section === 'goals') return { value: 'target', certainty: 'inherited' };
  if (context.section === 'results' || context.section === 'analysis' || context.section === 'execution')
    return { value: 'actual', certainty: 'inherited' };
  if (TARGET.test(clauseLead)) return { value: 'target', certainty: 'inherited' };
  return { value: null, certainty: 'unknown' };
}

const ADJUSTED = /^(?:[经再]|最终|年[中末])?调整(?:后|[为至到])的?(?:总?额|数)?[共为达]?到?$/;

const RATE_OF_RESULT =
  /(?:完成|为|占|达到?)[^，。；、]{0,6}(?:目标|计划|任务|应[配到拨缴收]\p{Script=Han}?)[数值]?的?$|(?:目标|计划|任务|指标)[数值]?的?(?:实际)?(?:完成|达成|实现|兑现)(?:率|度|比例|进度)[为是达]?到?$/u;

const RATE_OF_BUDGET = /预算\p{Script=Han}{0,4}[率度][为是达]?到?$/u;

const CUES: readonly (readonly [Aspect, RegExp])[] = [
  ['target', new RegExp(TARGET, 'g')],
  ['budget', new RegExp(BUDGET, 'g')],
  ['actual', new RegExp(ACTUAL, 'g')],
];

/** The aspect whose cue word stands last, nearest to the figure. */
function lastCue(text: string): Aspect | null {
  let best: Aspect | null = null;
  let at = -1;
  for (const [aspect, pattern] of CUES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match.index > at) {
        at = match.index;
        best = aspect;
      }
    }
  }
  return best;
}

const SCOPES = [
  '其中',
  '累计',
  '疫情期间',
  '截至',
  '截止',
  '本级',
  '全市',
  '全省',
  '全县',
  '全区',
  '全国',
  '当季',
  '当年',
  '新增',
  '上半年',
  '下半年',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '前三季度',
  '期间',
  '以来',
];

const scopeOf = (text: string): string[] => SCOPES.filter((word) => text.includes(word));

/** A year or part of a year that the words before a figure name, the last one; null where they name none. */
function periodIn(text: string, year: number | null): string | null {
  if (!text.includes('年')) return null;
  const half = halfWidth(text);
  let best: string | null = null;
  for (const match of half.matchAll(/(20\d\d)\s*年|上年(?!度?末?结[转余])|去年|上一年|本年|今年/g)) {
    if (match[1]) best = match[1];
    else if (year !== null) best = /^[上去]/.test(match[0]) ? String(year - 1) : String(year);
  }
  return best;
}

const CONTENT_TAG = /^(?:n|v|a|j|l|i|eng|z|b|s)/;
const STOP_WORDS = new Set(
  '达到 完成 实现 共计 合计 总计 全年 年度 为 是 有 达 实际 计划 目标 比 较 占 增加 减少 增长 下降 开展 举办 组织 进行 以上 以下 以内 左右 其中 包括 分别 超过 不少 不低 超额 任务 指标 预期 年初 全部 各 个 该 项 情况 提高 超 低 高 于'.split(
    ' ',
  ),
);

/** The words of the clause that say what its figures measure. */
export function contentWords(text: string, clause: Span): string[] {
  const words: string[] = [];
  const tokens = tokensOf(text);
  for (let i = firstEndingAfter(clause.start, tokens); i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.start >= clause.end) break;
    if (CONTENT_TAG.test(token.tag) && !STOP_WORDS.has(token.word) && /\p{Script=Han}|[A-Za-z]/u.test(token.word))
      words.push(token.word);
  }
  return words;
}

function firstEndingAfter(at: number, tokens: readonly Token[]): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const lastStretch = (text: string, mark: RegExp): string => text.slice(lastOf(text, mark) + 1).trim();

function lastOf(text: string, mark: RegExp): number {
  for (let i = text.length - 1; i >= 0; i--) if (mark.test(text[i]!)) return i;
  return -1;
}

function firstStretch(text: string, mark: RegExp): string {
  for (let i = 0; i < text.length; i++) if (mark.test(text[i]!)) return text.slice(0, i);
  return text;
}

/** The start of the clause that `at` stands in; marks inside figures (3,500) part nothing. */
function lastIndexOf(text: string, mark: RegExp, at: number, quantities: readonly Quantity[]): number {
  for (let i = at - 1; i >= 0; i--) if (mark.test(text[i]!) && !inFigure(i, quantities)) return i + 1;
  return 0;
}

function firstIndexOf(text: string, mark: RegExp, at: number, quantities: readonly Quantity[]): number {
  for (let i = at; i < text.length; i++) if (mark.test(text[i]!) && !inFigure(i, quantities)) return i;
  return text.length;
}

function inFigure(index: number, quantities: readonly Quantity[]): boolean {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantities[middle]!.end <= index) low = middle + 1;
    else high = middle;
  }
  const figure = quantities[low];
  return figure !== undefined && figure.start <= index;
}
