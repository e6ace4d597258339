import type { Aspect, Fact } from '../../model/fact.js';
import { findConcept } from '../../model/concepts.js';
import { groupBy } from '../../model/grouping.js';
import type { Place, Section } from '../../model/reading.js';
import { LOST } from '../narrative/list-words.js';
import { dimensionOf } from '../narrative/mention.js';
import type { Omissions } from '../omissions.js';
import { halfWidth } from '../quantities/folding.js';
import { tokensOf } from '../segmentation.js';

/** The side of plan and result that a figure stands on; null where nothing says. */
export type Side = 'plan' | 'result' | 'prior';

export interface Word {
  readonly text: string;
  /** Verbs vary where one fact is told twice (惠及, 提供); nouns do not. */
  readonly verb: boolean;
}

/** What a fact says of itself, so that it is known again where it is repeated. */
export interface Signature {
  readonly fact: Fact;
  readonly dimension: string;
  /** Figures of one family can be of one fact: a rate is no growth, an average no amount. */
  readonly family: string;
  readonly side: Side | null;
  /** Whether the words beside it or its column say on which side it stands, and not its section alone. */
  readonly sideStated: boolean;
  /** The year, or the part of a year, other than the year reported on. */
  readonly period: string | null;
  /** 年初 or 全年 where it is money of a budget: two different facts. */
  readonly budget: 'opening' | 'adjusted' | null;
  /** The content words beside the figure. */
  readonly own: readonly Word[];
  /** Words taken over from the figure or the heading before, where the figure has none of its own. */
  readonly borrowed: boolean;
  /** Something says what it measures, if only 实际支出 after the name of a project. */
  readonly named: boolean;
  /** Words that make it less or more than the whole: 累计, 上半年, 新增 … */
  readonly scope: readonly string[];
  /** The whole name of a rate, 出水水质达标率; null for what is no rate or has none. */
  readonly rate: string | null;
  /** The words beside the figure as printed. */
  readonly label: string;
  /** Its sentence up to the figure. */
  readonly lead: string;
  /** What holds for all that follows: its title, the columns above it, the clause that its passage opens with. */
  readonly heads: string;
  /** All that stands around it: its sentence, the head of its paragraph, its titles, its rows and columns. */
  readonly context: string;
  /** Sentence within the passage; figures of one sentence are different facts. */
  readonly sentence: string;
  /** The table that it stands in as a cell; null for running text, be it in a cell. */
  readonly table: string | null;
  /** Position in reading order: of the passage, and within it. */
  readonly order: readonly [number, number];
}

/** Whether one figure is printed behind another. */
export const isLater = ({ order: a }: Signature, { order: b }: Signature): boolean =>
  a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);

/** The signatures of all facts that have a single value; `names` are those of figures that stand in a row of goals. */
export function signaturesOf(
  facts: readonly Fact[],
  places: ReadonlyMap<string, Place>,
  year: number | null,
  omissions: Omissions,
  names: ReadonlyMap<Fact, string> = new Map(),
): Signature[] {
  const signatures: Signature[] = [];
  const resultTables = tablesWithResults(facts);
  for (const [passage, inPassage] of byPassage(facts)) {
    const place = places.get(passage);
    if (place === undefined) continue;
    let previous: Signature | null = null;
    inPassage.forEach((fact, i) => {
      const surroundings = {
        place,
        before: inPassage[i - 1] ?? null,
        after: inPassage[i + 1] ?? null,
        previous,
        year,
        resultTables,
        omissions,
        name: names.get(fact) ?? null,
      };
      const signature = signatureOf(fact, surroundings);
      if (signature === null) return;
      previous = signature;
      signatures.push(signature);
    });
  }
  return signatures;
}

function tablesWithResults(facts: readonly Fact[]): Set<string> {
  const tables = new Set<string>();
  for (const { cell } of facts) {
    if (cell && RESULT_HEADER.test(cell.columnHeaders.at(-1) ?? '')) tables.add(cell.table);
  }
  return tables;
}

function byPassage(facts: readonly Fact[]): Map<string, Fact[]> {
  const passages = groupBy(facts, ({ span }) => span.passage);
  for (const list of passages.values()) list.sort((a, b) => a.span.start - b.span.start);
  return passages;
}

interface Surroundings {
  readonly place: Place;
  readonly before: Fact | null;
  readonly after: Fact | null;
  readonly previous: Signature | null;
  readonly year: number | null;
  /** Tables with a column of results, in which 指标值 is the target. */
  readonly resultTables: ReadonlySet<string>;
  readonly omissions: Omissions;
  /** What the figure answers to in a row of goals; null where it is named by the words beside it. */
  readonly name: string | null;
}

/** Of a sentence that goes on and on, what stands so many characters before a figure tells nothing of it. */
const LONGEST_BEFORE = 1000;
const MOST_WORDS = 60;

function signatureOf(fact: Fact, around: Surroundings): Signature | null {
  const dimension = ownDimension(fact.quantity);
  if (dimension === null) return null;
  const { text } = around.place.passage;
  const sentence = sentenceAround(text, fact.span.start);
  const near = nearby(sentence, fact.span.start);
  const label = around.name === null ? labelOf(fact, around, text) : `${around.name}|`;
  const since = Math.max(sentence.start, fact.span.start - LONGEST_BEFORE);
  if (since > sentence.start) around.omissions.note('long-sentence');
  const before = text.slice(since, fact.span.start);
  const words = contentWordsOf(label);
  const clauses = words.some(({ verb }) => !verb) ? [] : contentWordsOf(clausesBefore(fact, around, text, since));
  if (clauses.length > 0) words.push(...clauses);
  const named = !/^[^|]{0,4}占/.test(label) && words.some(isSubject);
  const topic = named ? [] : topicOf(fact, around, sentence.start);
  return {
    fact,
    dimension: ownDimensionOf(fact, dimension),
    family: familyOf(fact, label, before),
    ...sideOf(
      fact,
      label,
      { before: text.slice(near.start, fact.span.start), whole: text.slice(near.start, near.end) },
      around,
    ),
    period: isIntended(text, before, around.place.section) ? 'next' : periodOf(fact, label, before, around.year),
    budget: /年初|期初|调整前/.test(label) ? 'opening' : /全年|调整后?预算/.test(label) ? 'adjusted' : null,
    own: around.omissions.first([...words, ...topic], MOST_WORDS, 'long-sentence'),
    borrowed: !named && fact.cell === null,
    named:
      !isUnnamed(fact, label, around.name === null && isFirstOfRow(fact, text)) &&
      (words.length > 0 || ((isGrowth(fact) || NEEDS_NO_NAME.test(label)) && topic.length > 0)),
    rate: rateOf(fact, label),
    scope: [
      // 人均收入15,286元，增长14.06%: growth is of what is told before it
      ...SCOPES.filter(
        (scope) => label.includes(scope) || (isGrowth(fact) && clauses.some(({ text: word }) => word === scope)),
      ),
      ...seasonsIn(`${before.split(/[；;]/).at(-1)!}|${label}`),
    ],
    label,
    lead: text.slice(near.start, fact.span.start),
    heads: headsOf(fact, around.place),
    context: contextOf(fact, around.place, text, near),
    sentence: `${fact.span.passage}:${sentence.start}`,
    table: isAlone(fact, text) ? fact.cell!.table : null,
    order: [around.place.order, fact.span.start],
  };
}

/** What figures must share to be one: bare numbers of columns share that they are bare, and multiples are of each other. */
function ownDimension(quantity: Fact['quantity']): string | null {
  if (quantity.value === null || quantity.kind !== 'number') return isMultiple(quantity) ? '倍' : dimensionOf(quantity);
  return '';
}

const isMultiple = ({ kind, unit, value }: Fact['quantity']): boolean =>
  kind === 'ratio' && unit === '倍' && value !== null;

/** Prices are of what they are for: 28.15元 and 2798元/吨; how far two rates are apart is no rate. */
function ownDimensionOf({ quantity: { kind, unit } }: Fact, dimension: string): string {
  if (unit === '个百分点') return unit;
  return kind === 'money' ? dimension : dimension.split('/')[0]!;
}

/** 按期办结率为97.1%, and the label of a row that is one. */
function rateOf(fact: Fact, label: string): string | null {
  if (fact.quantity.unit !== '%' && fact.quantity.unit !== '') return null;
  const lead = label
    .split('|')[0]!
    .replace(/[（(][^（()）]*[)）]/g, '')
    .trimEnd();
  const name = lead
    .replace(/(?:[仅已均约]?[为是达]|达到|实现)$/, '')
    .split(/\P{Script=Han}/u)
    .at(-1)!;
  return /.{2}[率度]$/.test(name) ? name : null;
}

/** One of a series of figures, or a figure without a word of its own. */
function isUnnamed(fact: Fact, label: string, isInRow: boolean): boolean {
  const before = label.slice(0, label.lastIndexOf('|'));
  return isInRow || /分别|依次|各为/.test(before) || (fact.cell === null && !/\p{Script=Han}{2}/u.test(label));
}

/** 三年平均为23.7万元、23.9万元、24.0万元: the first of a row without names answers to none alone. */
const isFirstOfRow = (fact: Fact, text: string): boolean => /^、\s*\d[\d.,]*/.test(text.slice(fact.span.end));

/** 完成投资9.62亿元，下降2.7%: growth is of the figure before. */
const isGrowth = ({ statistic }: Fact): boolean => statistic === 'growth';

const FAMILIES: Readonly<Record<Fact['statistic'], string>> = {
  amount: 'amount',
  count: 'amount',
  rate: 'rate',
  share: 'rate',
  change: 'change',
  growth: 'change',
  average: 'amount',
  points: 'points',
  weight: 'weight',
};

function familyOf(fact: Fact, label: string, sentence: string): string {
  const before = label.slice(0, label.lastIndexOf('|'));
  if (fact.quantity.kind === 'score') {
    if (/扣|减/.test(before) || LOST.test(sentence)) return 'deduction';
    // 二、过程（25分）: what a heading gives in brackets is what can be earned
    return /分值|满分|权重|[（(]\|[）)]$/.test(label) ? 'weight' : FAMILIES[fact.statistic];
  }
  if (DIFFERENCE.test(before)) {
    if (!TARGET_BEHIND.test(label.slice(before.length + 1))) return 'change';
    return fact.quantity.kind === 'percent' ? 'rate' : 'amount';
  }
  if (fact.statistic === 'change' && /结转|结余/.test(label)) return 'amount';
  // a row 人均收入增速 tells what a text calls 增长
  if (fact.quantity.unit === '%' && GROWTH_RATE.test(fact.cell?.rowLabels.at(-1) ?? '')) return 'change';
  return FAMILIES[fact.statistic];
}

/** 比计划少1个, 超出目标86名: how far two figures are apart, and neither of them. */
const DIFFERENCE =
  /(?:少|多|高|低|未完成|缺|(?<!补)差|缺口|缺额|(?<![有未不])超出?|超额|净增|调[增减])(?:了|出|完成|出?年?[初度]?(?:目标|计划|任务)数?)?\s*$/;

const GROWTH_RATE = /(?:增[速幅]|增长率|[降减]幅|下降率)(?:（%）|\(%\))?$/;

/** 超出3,000个的指标260个, 高出70%的目标较多: the first of them is the target. */
const TARGET_BEHIND = /^的[^，。；、\d]{0,4}(?:目标|计划|任务|指标|要求)/;

/** A part of the year goes on to hold until another is named: 春季在校学生…人，筛查覆盖率…. */
const seasonsIn = (text: string): string[] => (text.match(/上半年|下半年|[一二三四]季度|春季|秋季/g) ?? []).slice(-1);

const SCOPES = [
  '累计',
  '总计',
  '当季',
  '疫情期间',
  '本级',
  '新增',
  '以来',
  '同期',
  '人均',
  '户均',
  '日均',
  '月均',
  '最高',
  '最低',
  '合格',
  '验收',
  '达标',
  '优秀',
  '办结',
  '整改',
  '有效',
  '收回',
  '通过',
  '到位',
  '下达',
];

/** The words between the figures on either side, within the clause; for a cell that holds nothing else, its labels. */
function labelOf(fact: Fact, { before, after }: Surroundings, text: string): string {
  const { cell, clause, span } = fact;
  const from = Math.min(Math.max(before?.span.end ?? 0, clause.start), span.start);
  const shared = after !== null && after.span.start < clause.end;
  const to = Math.max(shared ? after.span.start : clause.end, span.end);
  const behind = text.slice(span.end, to).split(shared ? /[、（(；]/ : /[（(；]/)[0]!;
  // 总投资6820万元由中央预算内资金、省级补助…组成: where it comes from is no name
  const tail = SOURCES.test(behind) ? '' : behind;
  // 满意度（以有效问卷为基数）93.1%: what stands in brackets is no name.
  const lead = text.slice(from, span.start).replace(/[（(][^（()）]*[)）]/g, '');
  // 30吨以上的设施137座: the figure before is part of the name.
  const qualifier =
    before && from === before.span.end && /^\s*(?:以?[上下内]|的)/.test(lead) ? before.quantity.text : '';
  const beside = `${qualifier}${lead}|${tail}`;
  if (!isAlone(fact, text)) return beside;
  return `${cell!.rowLabels.at(-1) ?? ''}|${cell!.columnHeaders.slice(-1).join('|')}|${beside}`;
}

const SOURCES = /^由[^，。]{2,80}(?:[组构]成|承担|解决|筹集|负担|分担)/;

/** Whether a figure opens its cell, and is named by its row and column; running text in a cell names its figures itself. */
const isAlone = ({ cell, span }: Fact, text: string): boolean =>
  cell !== null && !/\p{Script=Han}/u.test(text.slice(0, span.start)) && !REMARKS.test(cell.columnHeaders.at(-1) ?? '');

/** Columns of running text. */
const REMARKS = /原因|说明|备注|措施/;

const HAN_OR_LETTERS = /\p{Script=Han}|[A-Za-z]/u;
/** Words that stand beside any figure, and so tell none from another. */
const EMPTY_WORDS = new Set(
  (
    '总额 总数 率为 数为 率达 率达到 达到 完成 建成 实现 共计 合计 总计 小计 全年 年度 年初 年末 年底 全部 当年 本年 今年 上年 去年 实际 计划 目标 目标值 指标 指标值 任务 预期 预算 预算数 年初预算 年初预算数 全年预算 全年预算数 全年执行数 执行数 决算 决算数 ' +
    '开展 举办 组织 进行 以上 以下 以内 左右 其中 包括 分别 超过 不少 不低 不少于 不低于 不超过 超额 情况 比较 占 增加 减少 增长 下降 提高 降低 各类 各项 共有 只有 仅有 其余 主要 已经 因此 同时 ' +
    '控制 范围 标准 要求 力争 确保 数量 总数 总量 人数 金额 资金 万元 累计 完成率 完成值 完成情况 实际完成值 年度指标值 年度目标 实际支出 实际完成 有效 左右 按照 根据 以及 我局 我市 我县 全市 全县 全区 全省 本年度 该项 项目 单位 截至 平均 我区 我校 我院 我镇 我乡 我村 我所 我站 全校 全院 全镇 全乡 全村 等于 低于 高于 多于 少于 未达到 相当于 如数 全数 悉数 如期'
  ).split(' '),
);
const SKIPPED_TAG = /^(?:m|q|r|p|c|u|d|f|w|y|e|o)/;
/** Measures that every project has: they tell a figure only together with the name of what they measure. */
const NEEDS_SUBJECT =
  /^(?:预算执行|预算完成|资金到位|\p{Script=Han}{1,2})[率度]$|^(?:得分|自评|评得|扣分|占比|比重|比例|经费|投资|平均|支出进度|人员|补助|支出|收入|金额|经费支出|资金支出|财政支出|[人户亩家场次]均|惠及|受益|分值|满分|权重)$/u;
/** Whether a word says what is measured by itself. */
export const isSubject = ({ text, verb }: Word): boolean => !verb && !NEEDS_SUBJECT.test(text);

const NEEDS_NO_NAME = /上年|去年|支出|预算|决算|执行|收入|安排|到位|投资|合计|共计|完成|实际|目标|控制|任务|计划|标准/;
const NUMERAL = /^[一二三四五六七八九十]$/;

const OTHERS = new Set(['其他', '其余', '其它', '另有']);

/** The words of a label that say what is measured; names of one concept count as one word. */
export function contentWordsOf(label: string): Word[] {
  const words = new Map<string, Word>();
  let numeral = '';
  for (const { word, tag } of tokensOf(label)) {
    if (NUMERAL.test(word)) {
      numeral = word;
      continue;
    }
    const named = `${numeral}${word}`;
    numeral = '';
    if (OTHERS.has(word)) words.set(word, { text: word, verb: false });
    if (word.length < 2 || EMPTY_WORDS.has(word) || !HAN_OR_LETTERS.test(word) || SKIPPED_TAG.test(tag)) continue;
    words.set(named, { text: named, verb: tag === 'v' || tag === 'vd' });
  }
  // 陶河县, of which no dictionary knows: the name of a place opens what is told of it
  const place = PLACE.exec(label)?.[1];
  if (place !== undefined && !words.has(place)) words.set(place, { text: place, verb: false });
  return [...words.values()];
}

const PLACE =
  /(?:^|[、，,：:；;\s|（(])((?![全我本各该两三四五六七八九十每另其某])\p{Script=Han}{2,3}(?:县|市|区|镇|乡|村|街道|小学|中学|医院|卫生院|社区))(?:$|\P{Script=Han}|的|支出|执行|得|补助|为|有|完成)/u;

/** 对老年人开展健康体检，全年不少于90名: the clauses since the figure before say what is counted. */
function clausesBefore(fact: Fact, { before }: Surroundings, text: string, sentenceStart: number): string {
  const since = text.slice(Math.max(before?.span.end ?? 0, sentenceStart), Math.max(fact.clause.start, sentenceStart));
  return since.split(/[；;：:]/).at(-1)!;
}

/** What the words before are about, for a figure that stands there with 实际 or 支出 alone. */
function topicOf(fact: Fact, { previous, place }: Surroundings, sentenceStart: number): readonly Word[] {
  if (previous && previous.sentence === `${fact.span.passage}:${sentenceStart}`) return previous.own;
  if (fact.subject.value) return contentWordsOf(fact.subject.value);
  const head = headOf(place.passage.text);
  if (head) return contentWordsOf(head);
  if (fact.cell) return contentWordsOf(fact.cell.rowLabels.filter((label) => !KIND_OF_INDICATOR.test(label)).join('|'));
  return contentWordsOf(place.section?.title ?? '');
}

/** The outer labels of a row that many rows have. */
const KIND_OF_INDICATOR =
  /^(?:产出|效益|效果|满意度|过程|决策|投入|成本|数量|质量|时效|经济|社会|生态|可持续影响|服务对象)(?:效益|满意度)?(?:指标)?$/;

/** What a paragraph opens with: （2）农村公路养护： … */
const headOf = (text: string): string =>
  /^(?:[^，。；：:]{2,40}[：:]|\s*[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．][^，。；：:]{2,40}。)/.exec(text)?.[0] ??
  '';

const PLAN_HEADER = /计划|目标|指标值|任务|预算|预期/;
const RESULT_HEADER = /完成|实际|执行|决算|支出/;
const PLAN_WORDS =
  /目标|原定(?!价)|计划|任务|预算|批复|概算|力争|确保|控制数|控制价|应(?:补助|配套|到位|发|缴|参|完成)/;
/** Names of rates and of accounts of results that hold the words of a plan, and are results. */
const RATE_NAMES = /按计划|预算(?:执行|完成|控制|调整)[率数]?|(?:计划|目标|任务)(?:完成|实现)(?:率|情况)/g;
/** 目标2：接种率96.4%, 2.年度目标完成… among the results: the number of a goal that was told before. */
const NUMBERED_GOAL = /目标[\d一二三四五六七八九十]{1,2}/g;
/** 1.年度总体目标：完成… */
const GOAL_HEAD = /^[^，。；：:]{0,10}(?:目标|任务|计划)[：:]/;
const RESULT_WORDS = /实际|已|实有|决算|实现/;

function sideOf(
  fact: Fact,
  label: string,
  sentence: { readonly before: string; readonly whole: string },
  { place, resultTables }: Surroundings,
): Pick<Signature, 'side' | 'sideStated'> {
  const header = fact.cell?.columnHeaders.at(-1) ?? '';
  if (/未完成|偏差|原因/.test(header)) return { side: null, sideStated: false };
  if (RESULT_HEADER.test(header) && !/计划完成|目标/.test(header)) return { side: 'result', sideStated: true };
  if (PLAN_HEADER.test(header) && !(/指标值/.test(header) && !resultTables.has(fact.cell!.table))) {
    return { side: 'plan', sideStated: true };
  }
  if (/指标值/.test(header)) return { side: null, sideStated: false };
  const { value } = fact.aspect;
  if (value === 'prior') {
    const side = /结转|结余/.test(label) || fact.period.certainty !== 'stated' ? null : 'prior';
    return { side, sideStated: true };
  }
  // 一年接待超过九十万人次 is a hedge, not a bound.
  const bound = !['=', '~'].includes(fact.quantity.comparator) && !/^超过/.test(fact.quantity.text);
  if (bound || PLAN_WORDS.test(label.replace(RATE_NAMES, ''))) return { side: 'plan', sideStated: true };
  const isAsPlanned = /按计划/.test(label) && isTelling(place.section);
  if (RESULT_WORDS.test(label) || isAsPlanned) return { side: 'result', sideStated: true };
  const told = /[较比]上年|同比|增长/.test(sentence.whole);
  if (place.section?.kind === 'goals' && place.cell === null && !told) return { side: 'plan', sideStated: false };
  // 设定了以下目标：完成…: what the sentence announces goes before its verbs
  const announced = value === 'target' && /(?:目标|任务|计划)(?:为|如下|是)?[：:]/.test(sentence.whole);
  if (place.cell === null && (announced || GOAL_HEAD.test(sentence.before))) return { side: 'plan', sideStated: true };
  if (severalBounds(sentence.whole)) return { side: 'plan', sideStated: false };
  const before = isTelling(place.section) ? sentence.before.replace(NUMBERED_GOAL, '') : sentence.before;
  const cue = lastCue(before.replace(RATE_NAMES, '').replace(/[（(][^（()）]*[)）]/g, ''));
  if (cue !== null) return { side: cue, sideStated: false };
  const hearsay = value === 'target' && fact.aspect.certainty === 'inherited' && isTelling(place.section);
  return { side: value === null || hearsay ? null : SIDES[value], sideStated: false };
}

/** 合格率不低于92%，通过率不低于95%，销售收入90亿元: a list of bounds is one of goals. */
const severalBounds = (sentence: string): boolean =>
  (sentence.match(/不[低少]于|不[超高]过?[于过]|[≥≤]/g) ?? []).length >= 2;

/** Among results a goal is called one; 完成年初目标 in the sentence before is none. */
const isTelling = (section: Section | null): boolean =>
  section !== null && ['results', 'execution', 'analysis'].includes(section.kind);

/** 按…测算，小学120人; 实际补助350人，其中小学110人: the word that stands last before the figure decides. */
function lastCue(sentence: string): Side | null {
  const cue = /测算|核定|批复|计划|目标|(?<!完成[^，。；]{0,6})任务(?!的)|年度值|拟|预算|实际|完成|建成|已|决算/g;
  const last = [...sentence.matchAll(cue)].at(-1)?.[0];
  if (last === undefined) return null;
  return /实际|完成|建成|已|决算/.test(last) ? 'result' : 'plan';
}

const SIDES: Readonly<Record<Exclude<Aspect, 'prior'>, Side>> = {
  budget: 'plan',
  target: 'plan',
  standard: 'plan',
  actual: 'result',
};

/** A year other than the report's own that is named beside the figure or opens its sentence; a part of a year. */
function periodOf(fact: Fact, label: string, sentence: string, year: number | null): string | null {
  const named = yearIn(label) ?? yearIn(/^[^，,]{0,12}/.exec(sentence)![0]) ?? (fact.cell ? fact.period.value : null);
  return named === String(year) ? null : named === 'previous' && year !== null ? String(year - 1) : named;
}

/** 普及率从整治前的48.2%提高到69.5%: where a change began, which is no result. */
export const isStart = ({ label }: Signature): boolean =>
  /[从由自][^，。；|]{0,12}\|[^，。；]{0,4}(?:[升增降减]|提高|提升|上升|下降|降低|增[长加]|减少|压[减缩降]|缩[短小减]|扩大|改善)[至到为]/.test(
    label,
  );

/** 下一步，要…，力争满意度达到92%, and 争取比重提高到16% among the measures: what is meant to be done after the report's own period. */
const isIntended = (passage: string, sentence: string, section: Section | null): boolean =>
  (section !== null && ['problems', 'measures'].includes(section.kind) && /力争|争取/.test(sentence)) ||
  [passage, sentence].some((text) =>
    /^[^，。；、：:\d]{0,6}(?:下一?步|今后|明年|来年|下一?年度?|后续(?:拟|将|要|打算|计划))/.test(text.trimStart()),
  );

/** 于2024年1月发放问卷 is the date of an event, and not the period of what it found. */
const yearIn = (text: string): string | null =>
  /(?<!于)(20\d\d)\s*年/.exec(halfWidth(text))?.[1] ??
  (/[上去]年(?!结转|结余|度?结转|度?资金)/.test(text) ? 'previous' : null);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function sentenceAround(text: string, at: number): Stretch {
  if (lastSentence.text !== text || at < lastSentence.start || at > lastSentence.end) {
    lastSentence = { text, ...findSentence(text, at) };
  }
  return lastSentence;
}

/** The figures of one sentence follow each other. */
let lastSentence: Stretch & { readonly text: string } = { text: '', start: 0, end: -1 };

/** Of a sentence without end only so much is read on either side of a figure. */
const LONGEST = 2000;

function nearby({ start, end }: Stretch, at: number): Stretch {
  return { start: Math.max(start, at - LONGEST), end: Math.min(end, at + LONGEST) };
}

function findSentence(text: string, at: number): Stretch {
  let start = at;
  while (start > 0 && !SENTENCE_END.has(text[start - 1]!)) start--;
  let end = at;
  while (end < text.length && !SENTENCE_END.has(text[end]!)) end++;
  return { start, end };
}

const SENTENCE_END = new Set('。！？\n');

function contextOf(fact: Fact, place: Place, text: string, sentence: Stretch): string {
  const titles = [place.section?.title, place.section?.parent?.title];
  const cells = fact.cell ? [...fact.cell.rowLabels, ...fact.cell.columnHeaders] : [];
  return [text.slice(sentence.start, sentence.end), headOf(text), ...titles, ...cells, fact.subject.value]
    .filter(Boolean)
    .join('|');
}

const headsOf = ({ cell }: Fact, { passage, section }: Place): string =>
  [section?.title ?? '', ...(cell ? cell.columnHeaders : [/^[^，,。；;]{0,24}/.exec(passage.text)![0]])].join('|');

/** One name for all names of a concept. */
export const canonical = (word: string): string => {
  const concept = findConcept(word);
  return concept === null || concept === 'satisfaction' ? word : concept;
};
