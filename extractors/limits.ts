import { findConcept, type ConceptId } from '../model/concepts.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { relationOf, type Basis, type Relation } from '../model/relation.js';
import { fundLimits } from './fund-limits.js';
import { dimensionOf, isListed, type Mention } from './narrative/mention.js';

/**
 * Figures that cannot exceed another (domain T22, T51, T52, T58): staff and posts, 三公 accounts and budgets, spending and
 * the adjusted budget of a row, what is 其中 of a whole, what can only be some of the others (办结 of 受理).
 */
export function limitRelations(mentions: readonly Mention[], cells: readonly Fact[], year: number | null): Relation[] {
  const paragraphs = [...groupBy(mentions, ({ paragraph }) => paragraph).values()];
  return [
    ...paragraphs.flatMap(staffLimits),
    ...paragraphs.flatMap((paragraph) => threePublicLimits(paragraph, year)),
    ...threePublicCells(cells),
    ...rowLimits(cells),
    ...mentions.flatMap((_, i) => ofWhich(mentions, i)),
    ...paragraphs.flatMap(subsetLimits),
    ...paragraphs.flatMap(prizeLimits),
    ...fundLimits(mentions, year),
  ];
}

function limit(claimed: Fact, bound: Fact, basis: Basis, also: readonly Fact[] = []): Relation {
  const reading = { kind: 'order', bound, comparator: '<=', also } as const;
  return relationOf('limit', claimed, [reading], basis, { namedBase: true });
}

/** A figure printed as it is, neither bound nor estimate nor loss. */
const isPlain = ({ quantity: { value, comparator, approximate } }: Fact): boolean =>
  value !== null && value.sign() >= 0 && comparator === '=' && !approximate;

const POSTS = /(?:^|核定|人员|总|有|部门|单位|[:：])编制(?:总人?数|人数|数|总额)?(?:共有?|共计|合计|为|是)?$/;
const STAFF =
  /(?:实有|在职|在编)(?:在职|在编|在岗)?(?:人员|职工|人数|人员数|干部职工|总人数)?(?:共有?|共计|合计|为|是)?$/;
/** Kinds of staff, whose posts are another number than that of the unit, and staff that needs no post. */
const STAFF_KIND = /行政|事业|参公|参照|公益|工勤|机关|下属|所属|其中|编外|退休|劳务|聘|临时|警|教/;

const NEEDS_NO_POST = /编外|劳务|聘|临时|合同制/;
/** 劳务派遣4人不占编制: said to be none of the staff. */
const OUTSIDE_POSTS = /^[，,（(]?[均都]?(?:不(?:占|计|列)|未(?:计|列))/;

/** 编制18人 … 实有在职人员17人 of one unit in one paragraph. */
function staffLimits(paragraph: readonly Mention[]): Relation[] {
  const people = paragraph.filter((mention) => dimensionOf(mention.quantity) === '人' && isPlain(mention.fact));
  const ofUnit = people.filter(({ lead }) => !STAFF_KIND.test(lead));
  const posts = ofUnit.filter(({ lead }) => POSTS.test(lead));
  const staff = ofUnit.filter(({ lead }) => STAFF.test(lead));
  // 实有52人，其中聘用8人: not all of them need a post
  const isAmongStaff = ({ lead, text, end }: Mention): boolean =>
    NEEDS_NO_POST.test(lead) && !/^另/.test(lead) && !OUTSIDE_POSTS.test(text.slice(end, end + 8));
  if (people.some(isAmongStaff)) return [];
  return posts.length === 1 && staff.length === 1 ? [limit(staff[0]!.fact, posts[0]!.fact, 'stated')] : [];
}

const THREE_PUBLIC: ReadonlySet<ConceptId | null> = new Set([
  'three-public',
  'official-reception',
  'official-car',
  'car-purchase',
  'car-running',
  'going-abroad',
] as const);

/** 单车运行费用, 人次均接待费: no account. */
const PER_ITEM = /单[车次人批台]|[均每]/;
/** 比预算少支1.79万元: how far the two sides are apart. */
const GAP = /[比较]预算|[多少]支|节[约支余]|结余|超支/;

interface Sides {
  budget?: Fact;
  actual?: Fact;
}

/** 三公经费预算6.8万元，其中…；决算支出5.21万元，其中…: the items that follow are of the side that was named last. */
function threePublicLimits(paragraph: readonly Mention[], year: number | null): Relation[] {
  if (!/三公/.test(paragraph[0]!.text)) return [];
  const items = new Map<ConceptId, Sides>();
  let side: keyof Sides | null = null;
  paragraph.forEach((mention, i) => {
    if (mention.quantity.kind !== 'money' || !isOfYear(mention.fact, year)) return;
    if (PER_ITEM.test(mention.lead) || GAP.test(mention.lead)) return;
    const named = sideNamed(mention.between);
    side = named ?? side;
    const concept = accountOf(mention.lead);
    const afterMoney = i === 0 || paragraph[i - 1]!.quantity.kind === 'money';
    const ofAll = /三公/.test(mention.lead) || (named !== null && concept === null && afterMoney);
    const item = THREE_PUBLIC.has(concept) ? concept : ofAll ? 'three-public' : null;
    if (item === null || side === null) return;
    const sides = items.get(item) ?? {};
    items.set(item, { [side]: mention.fact, ...sides });
  });
  return [...items.values()].flatMap(limitOfSides);
}

/** 其中接待0.87万元、车辆运行2.55万元: the short names of the accounts, where 三公 is spoken of. */
const SHORT_NAMES: readonly [RegExp, ConceptId][] = [
  [/出国|出境/, 'going-abroad'],
  [/接待/, 'official-reception'],
  [/购车|车辆?购置/, 'car-purchase'],
  [/车辆?(?:运行|维护|运维)/, 'car-running'],
];

const accountOf = (lead: string): ConceptId | null =>
  findConcept(lead) ?? SHORT_NAMES.find(([pattern]) => pattern.test(lead))?.[1] ?? null;

const limitOfSides = ({ budget, actual }: Sides): Relation[] =>
  budget && actual && isPlain(budget) && isPlain(actual) ? [limit(actual, budget, 'stated')] : [];

function isOfYear({ aspect, period, statistic }: Fact, year: number | null): boolean {
  if (aspect.value === 'prior' || statistic === 'change' || statistic === 'growth') return false;
  return period.value === null || period.value === String(year);
}

/** The word of the two that stands last before a figure. */
function sideNamed(text: string): keyof Sides | null {
  const budget = text.lastIndexOf('预算');
  const actual = Math.max(text.lastIndexOf('决算'), text.lastIndexOf('实际'));
  if (budget < 0 && actual < 0) return null;
  return budget > actual ? 'budget' : 'actual';
}

/** The same in a table, whichever way round it stands. */
function threePublicCells(cells: readonly Fact[]): Relation[] {
  const named = cells.flatMap((fact) => {
    const labels = [fact.cell!.rowLabels.at(-1) ?? '', fact.cell!.columnHeaders.at(-1) ?? ''];
    const item = labels.map(findConcept).find((concept) => THREE_PUBLIC.has(concept)) ?? partOfAccount(fact);
    return item && fact.quantity.kind === 'money' && fact.statistic === 'amount' ? [{ fact, item }] : [];
  });
  const items = groupBy(named, ({ fact, item }) => `${fact.cell!.table} ${item}`);
  return [...items.values()].flatMap((group) => {
    const facts = group.map(({ fact }) => fact);
    const budgets = facts.filter(({ aspect }) => aspect.value === 'budget');
    const actuals = facts.filter(({ aspect }) => aspect.value === 'actual');
    return budgets.length === 1 && actuals.length === 1 ? limitOfSides({ budget: budgets[0], actual: actuals[0] }) : [];
  });
}

/** 预算数 | 公务用车购置及运行维护费 | 购置费: what stands below the name of an account, whichever side heads it. */
function partOfAccount({ cell }: Fact): string | null {
  const [, ...names] = cell!.columnHeaders;
  return names.slice(0, -1).some((name) => THREE_PUBLIC.has(findConcept(name)))
    ? `${cell!.row} ${names.join('/')}`
    : null;
}

const ADJUSTED = /全年预算|调整后预算|调整预算/;
const SPENT = /全年执行|执行数|决算数|实际支出/;

/** 全年执行数 of a row of a form within its 全年预算数. */
function rowLimits(cells: readonly Fact[]): Relation[] {
  const money = cells.filter(({ quantity, statistic }) => quantity.kind === 'money' && statistic === 'amount');
  const rows = groupBy(money, ({ cell }) => `${cell!.table} ${cell!.row}`);
  return [...rows.values()].flatMap((row) => {
    const budgets = row.filter((fact) => ADJUSTED.test(leafOf(fact)));
    const spent = row.filter((fact) => SPENT.test(leafOf(fact)) && fact.aspect.value === 'actual');
    const [budget, actual] = [budgets[0], spent[0]];
    if (!budget || !actual || budgets.length > 1 || spent.length > 1 || !isPlain(budget) || !isPlain(actual)) return [];
    return [limit(actual, budget, 'layout')];
  });
}

const leafOf = ({ cell }: Fact): string => cell?.columnHeaders.at(-1) ?? '';

const COUNTED = new Set<Fact['statistic']>(['amount', 'count']);
/** A whole and its 其中 with at most the rest of the clause between them. */
const OF_WHICH = /^[^，,。．.；;]{0,16}[，,（(：:、；;]?\s*其中[^，,。；;]*$/;
const NO_PART =
  /最|均|累计|上年|去年|以来|历年|同期|另|此前|每|(?<!新)增|减|多|少|超|(?<!一般公共|基金|资本经营)预算|计划|目标|[变改][为成到至]|调整?[为成到至]/;

/** How far two figures are apart is no whole of what follows. */
const NO_WHOLE = /超|比|较|多|少|增|减|高|低|差|空|缺|节约/;
const LEFT_OVER = /结余|结转/;
/** What is left over is carried on, given back or left over of something. */
const OF_LEFT_OVER = /结余|结转|收回|上缴|缴回|交回|统筹|沉淀/;

/** 参训320人，其中女性115人: the first part of the figure right before it; 其中5万元收回财政、25万元结转: and those named behind like it. */
function ofWhich(mentions: readonly Mention[], index: number): Relation[] {
  const [part, whole] = [mentions[index]!, mentions[index - 1]];
  if (whole === undefined || part.sentence !== whole.sentence || part.depth < whole.depth) return [];
  if (!OF_WHICH.test(part.between) || NO_PART.test(part.lead) || NO_WHOLE.test(whole.clauseLead)) return [];
  if (LEFT_OVER.test(whole.clauseLead) && !isOfLeftOver(part, whole, mentions[index - 2])) return [];
  // 四个季度依次为11次、12次、13次，其中上半年23次: of all of the list, and not of its last item
  if (isListed(whole)) return [];
  // 学校48所，小学29所，初中13所；其中44所在农村: behind such a mark of what was told before the parts
  const told = mentions.slice(Math.max(0, index - MOST_LISTED), index - 1);
  if (
    /[；;]/.test(part.between) &&
    told.some(
      (m) => m.sentence === part.sentence && comparable(m, part) && !m.quantity.value!.lessThan(part.quantity.value!),
    )
  )
    return [];
  if (!comparable(part, whole) || !COUNTED.has(whole.fact.statistic)) return [];
  if (!COUNTED.has(part.fact.statistic) && !NEW.test(part.lead)) return [];
  return [limit(part.fact, whole.fact, 'stated', namedBehind(mentions, index))];
}

/** 支出720万元，结余80万元，其中人员经费支出400万元 tells of what was spent: parts of what is left say so, or it is what the sentence opens with. */
const isOfLeftOver = (part: Mention, whole: Mention, before: Mention | undefined): boolean =>
  OF_LEFT_OVER.test(part.lead + part.tail) || (before?.sentence !== whole.sentence && !/支出|[完形]成/.test(part.lead));

const MOST_LISTED = 6;

/** The figures of a list whose names stand behind them. */
function namedBehind(mentions: readonly Mention[], index: number): readonly Fact[] {
  const part = mentions[index]!;
  if (part.lead !== '其中' || part.tail.length < 2) return [];
  const behind = mentions.slice(index + 1, index + MOST_LISTED);
  const end = behind.findIndex(
    (m) =>
      m.sentence !== part.sentence ||
      !/[、和]$/.test(m.between) ||
      m.lead !== '' ||
      m.tail.length < 2 ||
      !comparable(m, part),
  );
  return (end < 0 ? behind : behind.slice(0, end)).map(({ fact }) => fact);
}

/** 在册177名，其中新增58名 */
const NEW = /^(?:其中)?(?:本年|当年|今年|年内|全年)?新增\p{Script=Han}{0,4}$/u;

function comparable(a: Mention, b: Mention): boolean {
  const dimension = dimensionOf(a.quantity);
  return dimension !== null && dimension === dimensionOf(b.quantity) && isPlain(a.fact) && isPlain(b.fact);
}

interface Subset {
  readonly some: RegExp;
  readonly all: RegExp;
  /** The only unit in which the words mean that. */
  readonly dimension?: string;
  /** The whole may stand before a semicolon. */
  readonly apart?: boolean;
}

/** What can only be some of the others, by the words before the two figures. Papers are counted in 份, money is lent and paid back. */
const SUBSETS: readonly Subset[] = [
  { some: /小微企业/, all: /中小企业/ },
  { some: /中小企业/, all: /政府采购(?:支出)?(?:总额|金额)?|采购总额/ },
  { some: /获奖/, all: /参赛|参评/ },
  { some: /立项|获批/, all: /申报/ },
  { some: /合格|达标/, all: /检测|抽检|检验|监测|参训|验收/ },
  { some: /办结|办复/, all: /受理|收到|交办/ },
  { some: /修复/, all: /报修/ },
  { some: /有效/, all: /发放|收回|回收/, dimension: '份' },
  { some: /收回|回收/, all: /发放/, dimension: '份' },
  { some: /满意/, all: /有效|收回|回收/, dimension: '份', apart: true },
];

const some = (subset: Subset, mention: Mention): boolean => subset.some.test(mention.lead);

/** The nearest figure before that the words make the whole. */
function subsetLimits(paragraph: readonly Mention[]): Relation[] {
  return paragraph.flatMap((part, i) => {
    if (!COUNTED.has(part.fact.statistic)) return [];
    const subset = SUBSETS.find(({ some }) => some.test(part.lead));
    if (subset === undefined || CARRIED_OVER.test(part.lead)) return [];
    const { all, dimension, apart } = subset;
    if (dimension !== undefined && dimensionOf(part.quantity) !== dimension) return [];
    const reach = apart ? 'sentence' : 'part';
    const wholes = paragraph
      .slice(0, i)
      .filter(
        (other) =>
          other[reach] === part[reach] &&
          all.test(other.lead) &&
          !ONE_ANSWER.test(other.lead) &&
          COUNTED.has(other.fact.statistic),
      );
    // 教师卷有效196份，家长卷有效188份；总体满意372份: what is told of them all is within none of them
    const isOfAll = OF_THEM_ALL.test(part.lead) || isInBracketsOfAll(part);
    const whole = isOfAll && wholes.length > 1 ? undefined : wholes.at(-1);
    // 建议6件、提案9件，共15件，办结15件: what stands between may be the whole, or make it
    const between = whole ? paragraph.slice(paragraph.indexOf(whole) + 1, i) : [];
    const others = between.filter(
      (other) => dimensionOf(other.quantity) === dimensionOf(part.quantity) && !some(subset, other),
    );
    return whole &&
      others.length === 0 &&
      comparable(part, whole) &&
      !CARRIED_OVER.test(whole.lead) &&
      // 每地发放120份，共回收574份: so many times over
      !/[每各]/.test(whole.lead) &&
      !SERIES.test(
        part.text
          .slice(0, part.start)
          .split(/[。；;]/)
          .at(-1)!,
      )
      ? [limit(part.fact, whole.fact, 'stated')]
      : [];
  });
}

/** 有效问卷中选择“非常满意”: one of the answers, and not all of them. */
const ONE_ANSWER = /[中里][^，。；]{0,10}满意/;

/** 有效样本分别为2400份、1600份，满意分别为2236份、1541份: each is of the whole of its rank. */
const SERIES = /分别|依次/;

/** 总体满意率92.5%（满意468份）: the name of the rate stands in the clause before the bracket. */
function isInBracketsOfAll({ clauseLead }: Mention): boolean {
  const bracket = clauseLead.search(/[（(][^（()）]*$/);
  return bracket >= 0 && OF_THEM_ALL.test(clauseLead.slice(0, bracket));
}

const OF_THEM_ALL = /总体|合计|合并|共|整体|[两三四各][类组方]/;

/** Cases of earlier years are settled with those of this one. */
const CARRIED_OVER = /上年|去年|历年|累计|结转|遗留|以来|不合格|未|目标|计划/;

const ENTERED = /收到|征集|参赛|参评|报送|推荐/;
const PRIZE = /(?:特等|[一二三]等|优秀)奖/;

/** 收到作品242件，设一等奖33件、二等奖80件、三等奖117件: no more prizes than works. */
function prizeLimits(paragraph: readonly Mention[]): Relation[] {
  return paragraph.flatMap((entered, i) => {
    if (!ENTERED.test(entered.lead) || !COUNTED.has(entered.fact.statistic)) return [];
    // 收到作品408篇，两轮评审后评出一等奖20篇: in how many rounds is neither
    const next = paragraph[i + 1]?.quantity.printed.chinese ? i + 2 : i + 1;
    const behind = paragraph.slice(next, next + MOST_PRIZES);
    const last = behind.findIndex((mention) => !PRIZE.test(mention.lead) || !comparable(mention, entered));
    const [first, ...others] = (last < 0 ? behind : behind.slice(0, last)).map(({ fact }) => fact);
    if (!first || others.length === 0 || behind[0]!.sentence !== entered.sentence) return [];
    const total = behind[others.length + 1];
    const isTotalled =
      total?.sentence === entered.sentence &&
      /^[，,]?(?:共计?|合计|总计)$/.test(total.lead) &&
      comparable(total, entered);
    return [
      limit(first, entered.fact, 'stated', others),
      ...(isTotalled ? [limit(total.fact, entered.fact, 'stated')] : []),
    ];
  });
}

const MOST_PRIZES = 5;
