import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { addTo, groupBy } from '../../model/grouping.js';
import type { Relation } from '../../model/relation.js';
import { cellMention, dimensionOf, isListed, type Mention } from './mention.js';
import { REMAINDER } from './rate-bases.js';
import { seriesOf } from './series.js';

/** What became of money: it was planned, came in, or was spent. */
export type Side = 'planned' | 'arrived' | 'spent';

/** An amount by what it tells, under whatever words: of whose money or of which item, of which year, on which side. */
export interface Fund {
  readonly fact: Fact;
  readonly side: Side;
  /** 省级, 自筹, 场馆免费开放; empty for the whole of a year. */
  readonly name: string;
  /** The year that is printed with it; null for the report's own. */
  readonly year: string | null;
}

const SPENT = /支出|支付|付款|付出|兑付|拨付|发放|使用|执行|决算|列支|开支|[用花付][了去掉]|^(?:动?用|花|付)/;
const ARRIVED = /到位|到账|实到|入账/;
const OUGHT = /应/;
const PLANNED = /预算|计划|安排|下达|批复|核定|盘子|规模|概算|总?投资|方案|补助|配套|筹/;
/** What is told of only some of the money, or of another kind of sum. */
const OTHER =
  /追加|调[增减]|调整(?!后)|压减|核减|年初|年中|结转|结余|合同|中标|成交|限价|控制价|测算|送审|审定|每|人均|户均|平均|半年|季度|\d月|同比|[比较]|[上去]年|上一年/;

const CHANGED = /追加|调[增减]|[核压]减|核增/;

/** 省级补助720万元，实际到位700万元: what came of the amount right before. */
const IN_TURN = /^(?:实际|均?已|当年|本年)*(?:到位|到账|支出|支付|使用|执行|拨付)了?$/;

/** The side that words put an amount on; null where they put it on none. */
export function sideIn(words: string): Side | null {
  if (SPENT.test(words)) return 'spent';
  if (ARRIVED.test(words)) return OUGHT.test(words) ? 'planned' : 'arrived';
  return PLANNED.test(words) ? 'planned' : null;
}

const YEAR = /20\d\d(?=\s?年)/g;

/** The year that words name last; null where they name none. */
export const yearIn = (words: string): string | null => words.match(YEAR)?.at(-1) ?? null;

/** What gives the money: 中央, 省级, 县级 …, whatever follows it. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/中央(?:级|财政)?/, '中央'],
  [/省(?:级|里|本级|财政)+|省(?=补助|配套|资金|拨|安排|投入|$)/, '省级'],
  [/(?:市县|县区|区县|县市区|县[（(]区[）)])(?:级|财政)*/, '区县'],
  [/市(?:级|里|本级|财政)+|市(?=补助|配套|资金|拨|安排|投入|$)/, '市级'],
  [/县(?:级|里|本级|财政)+|(?<!区)县(?=补助|配套|资金|拨|安排|投入|$)/, '县级'],
  [/区(?:级|里|本级|财政)+|区(?=补助|配套|资金|拨|安排|投入|$)/, '区级'],
  [/自己[筹出]|自行筹[集措]|自筹/, '自筹'],
  [/地方政府债券|专项债券?|债券/, '债券'],
];

/** Words that say when and how an amount was, and nothing of whose or of what. */
const EMPTY =
  /20\d\d\s?年度?|\d月|逐年|历年|[各分]年度?|其中|与|包括|分别|由|和|及|实际|累计|合计|共计?|总[额体]|整体|综合|进度|总|支出|支付|付款|付出|已|使用|执行|决算|完成|拨付|兑付|发放|列支|开支|[用花付][了去掉出]+|到位|到账|资金|专项|预算|安排|下达|计划|批复|补助|配套|拨款|经费|投入|承担|筹措|应|另行|另外?|全年|本年|当年|年度|金额|盘子|规模|数|为|达到?|约|仅|只|的|了|类|板块|方向|[项块]目?$/g;

/** Whose money, or what for: the words of an amount without those that say when and how it was. */
export function fundName(words: string): string {
  let name = words
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/^.*[，,：:；;\n]/s, '')
    .replace(/^截[至止][^，,]{0,10}?[底末日止]/, '')
    .trim()
    .replace(/^(?:动?用|花|付|有)(?=..)/, '');
  for (const [level, plain] of LEVELS) name = name.replace(level, plain);
  return name
    .replace(EMPTY, '')
    .replace(/\P{Script=Han}/gu, '')
    .replace(/^(?:项目(?!管理)|本次|评价|整个|[含拿])+|^[该本]$/, '');
}

/** Whether a name may be another, shortened: 免费开放 of 场馆免费开放, 省级 of 省级产教融合. */
export function answers(name: string, full: string): boolean {
  if (name === full) return true;
  if (name.length < 2) return false;
  // 石桥县省级补助 is no 省级补助
  if (LEVEL.test(name)) return full.startsWith(name);
  return name.length < LONG ? full.includes(name) : isShortOf(name, full);
}

const LEVEL = /^(?:中央|[省市县区]级|区县)$/;
const LONG = 4;

/** 核查与系统维护 of 资格核查与信息系统维护. */
function isShortOf(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((c) => (at = long.indexOf(c, at + 1)) >= 0);
}

/** The amounts of a report by whose they are, of which year and on which side. */
export class Funds {
  private readonly bySide = new Map<string, Fund[]>();
  /** Money that was added to or taken from afterwards. */
  private readonly changed: Pick<Fund, 'name' | 'year'>[] = [];
  /** The parts of totals on the same side, none of which is a whole. */
  private readonly parts = new Set<Fact>();

  /** `known` are the relations that were found before: the parts of a sum that holds are on the side of their total. */
  constructor(
    mentions: readonly Mention[],
    cells: readonly Fact[],
    known: readonly Relation[],
    private readonly year: string | null,
  ) {
    const amounts = mentions.filter(isAmount);
    const lists = listsOf(known);
    const sides = sidesOf(amounts, lists);
    for (const { total, parts } of lists)
      for (const part of parts) if (sides.get(part) === sides.get(total)) this.parts.add(part);
    const years = yearsOfRows(amounts);
    let before: Mention | undefined;
    for (const mention of amounts) {
      const [last, side] = [before, sides.get(mention.fact)];
      before = mention;
      if (CHANGED.test(mention.lead)) {
        const name = fundName(mention.lead.split(CHANGED)[0]!);
        this.changed.push({ name, year: yearIn(mention.clauseLead) ?? this.year });
      }
      if (side === undefined || isOther(mention)) continue;
      const ofRow = years.get(mention);
      const isOfLast = last?.part === mention.part && side !== 'planned' && sides.get(last.fact) === 'planned';
      const name = ofRow === undefined ? fundOf(isOfLast && IN_TURN.test(mention.lead) ? last : mention) : '';
      this.add({ fact: mention.fact, side, name, year: ofRow ?? yearIn(mention.clauseLead) });
    }
    for (const cell of cells) {
      const fund = fundInCell(cell);
      if (fund !== null) this.add(fund);
    }
  }

  private add(fund: Fund): void {
    addTo(this.bySide, `${fund.side} ${fund.year ?? ''}`, fund);
  }

  /**
   * The funds of one side that answer to a name, of just this name where some have it; none of what was changed afterwards:
   * how much of it there was in the end may be told nowhere.
   */
  of(side: Side, name: string, year: string | null): readonly Fund[] {
    if (name === '' && year === null) return [];
    if (side === 'planned' && this.isChanged(name, year)) return [];
    const isOwnYear = year === null || (name !== '' && year === this.year);
    const told = isOwnYear ? this.ofYear(side) : (this.bySide.get(`${side} ${year}`) ?? []);
    const alike = told.filter((fund) => answers(name, fund.name));
    const exact = alike.filter((fund) => fund.name === name);
    return exact.length > 0 ? exact : alike;
  }

  private isChanged(name: string, year: string | null): boolean {
    return this.changed.some((change) => change.year === (year ?? this.year) && answers(name, change.name));
  }

  /** What was planned, came in or was spent of no one's in particular, in the report's own year: 总盘子, 资金规模, 总投入. */
  whole(side: Side): readonly Fund[] {
    if (side === 'planned' && this.isChanged('', null)) return [];
    return this.ofYear(side).filter(({ name }) => name === '');
  }

  /** Those of them that are part of no other. */
  total(side: Side): readonly Fund[] {
    return this.whole(side).filter(({ fact }) => !this.parts.has(fact));
  }

  /** The funds of one side and of the report's own year, whether it is told with them or not. */
  private ofYear(side: Side): readonly Fund[] {
    return [null, this.year].flatMap((year) => this.bySide.get(`${side} ${year ?? ''}`) ?? []);
  }
}

/** Whose money an amount is, or what for; 三年累计支出: that it is of several years is part of its name. */
export const fundOf = ({ lead, clauseLead }: Mention): string =>
  fundName(OF_YEARS.test(clauseLead) ? clauseLead : lead);

const OF_YEARS = /[两二三四五六]年(?:共|累计|总|合计|专项|安排|间|来|实际|支出|预算|投入)[^，。；、\d]*$/;

const isAmount = ({ quantity, fact, depth }: Mention): boolean =>
  quantity.kind === 'money' &&
  dimensionOf(quantity) === '元' &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  !quantity.printed.chinese &&
  quantity.value!.sign() > 0 &&
  depth === 0 &&
  fact.statistic === 'amount';

const isOther = ({ lead, tail, fact }: Mention): boolean =>
  OTHER.test(lead) || REMAINDER.test(lead) || /^[/每]/.test(tail) || fact.aspect.value === 'standard';

/** Own words first, then those of the list that an amount is in, then those that open the sentence. */
function sidesOf(amounts: readonly Mention[], lists: readonly List[]): ReadonlyMap<Fact, Side> {
  const sides = new Map<Fact, Side>();
  for (const { fact, lead, tail } of amounts) {
    const side = sideIn(lead) ?? (tail.startsWith('的') ? sideIn(tail) : null);
    if (side !== null) sides.set(fact, side);
  }
  for (const { total, parts } of lists) spread([total, ...parts], sides);
  let list: Mention[] = [];
  const close = (): void => {
    const [head] = list;
    const side = head && (sides.get(head.fact) ?? sideIn(head.topic));
    if (side) for (const { fact } of list) if (!sides.has(fact)) sides.set(fact, side);
    list = [];
  };
  for (const mention of amounts) {
    const last = list.at(-1);
    if (last && (last.part !== mention.part || !(isListed(mention) || /^[，,]/.test(mention.between)))) close();
    list.push(mention);
  }
  close();
  return sides;
}

/** Amounts that make a total. */
interface List {
  readonly total: Fact;
  readonly parts: readonly Fact[];
}

/** The sums that hold, of those that words or the layout tell. */
function listsOf(known: readonly Relation[]): List[] {
  return known.flatMap((relation) => {
    const [first] = relation.readings;
    if (first.kind !== 'sum' || relation.basis === 'conjectured' || !holds(relation)) return [];
    return [{ total: relation.claimed, parts: first.parts }];
  });
}

/** All of a list and its total are on one side, where their words speak of no other. */
function spread(facts: readonly Fact[], sides: Map<Fact, Side>): void {
  const told = new Set(facts.flatMap((fact) => sides.get(fact) ?? []));
  if (told.size !== 1) return;
  for (const fact of facts) if (!sides.has(fact)) for (const side of told) sides.set(fact, side);
}

/** 逐年为a、b、c, where the years of so many figures are told elsewhere: the years of a row that is told year by year. */
function yearsOfRows(amounts: readonly Mention[]): ReadonlyMap<Mention, string> {
  const rows = seriesOf(amounts).filter(({ members: [first] }) => YEAR_BY_YEAR.test(first!.clauseLead));
  const found = new Map<Mention, string>();
  if (rows.length === 0) return found;
  const told = [...groupBy(amounts, ({ sentence }) => sentence).values()].map((sentence) => [
    ...new Set(sentence.flatMap(({ lead }) => yearIn(lead) ?? [])),
  ]);
  for (const { members } of rows) {
    const alike = new Set(
      told.filter((years) => years.length === members.length).map((years) => years.sort().join(' ')),
    );
    const [years] = alike;
    if (alike.size === 1) members.forEach((member, i) => found.set(member, years!.split(' ')[i]!));
  }
  return found;
}

const YEAR_BY_YEAR = /逐年|[各分历]年度?|年度[依分]/;

/** Rows of a table by what they are called, under headers that put them on a side. */
function fundInCell(fact: Fact): Fund | null {
  const { cell, quantity, statistic } = fact;
  if (!cell || quantity.kind !== 'money' || dimensionOf(quantity) !== '元' || statistic !== 'amount') return null;
  if (quantity.value!.sign() <= 0) return null;
  const { lead } = cellMention(fact);
  const headers = cell.columnHeaders.join('');
  if (OTHER.test(lead) || REMAINDER.test(lead)) return null;
  const side = sideIn(headers);
  const label = cell.rowLabels.at(-1) ?? '';
  return side === null ? null : { fact, side, name: fundName(label), year: yearIn(label) };
}

/** Each amount once. */
export function factsOf(funds: readonly Fund[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const { fact } of funds) {
    const key = fact.quantity.value!.toString();
    if (!facts.has(key)) facts.set(key, fact);
  }
  return [...facts.values()];
}
