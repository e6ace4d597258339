/**
 * The concepts of the field, the names that reports give them, and the identities between them (domain: T01–T25).
 * A name is matched at the end of the words before a figure, the longest first.
 */

const NAMES = {
  'revenue-total': [
    '收入合计',
    '总收入',
    '收入总额',
    '财政收入',
    '预算收入资金',
    '收入总计',
    '可用资金合计',
    '可用预算资金',
  ],
  'revenue-current': ['本年收入合计', '本年收入'],
  'carry-over-opening': [
    '上年结转结余',
    '年初结转和结余',
    '上年结转',
    '年初结转',
    '上年结余',
    '上年结转资金',
    '年初结转结余',
  ],
  'fiscal-appropriation': ['财政拨款收入', '财政拨款'],
  'general-budget': ['一般公共预算财政拨款收入', '一般公共预算财政拨款', '一般公共预算拨款', '一般公共预算'],
  'government-fund': ['政府性基金预算财政拨款收入', '政府性基金预算财政拨款', '政府性基金拨款', '政府性基金'],
  'state-capital': ['国有资本经营预算财政拨款收入', '国有资本经营预算财政拨款', '国有资本经营预算'],
  'superior-subsidy': ['上级补助收入'],
  'business-revenue': ['事业收入'],
  'operating-revenue': ['经营收入'],
  'other-revenue': ['其他收入', '经营收入及其他收入'],
  'expenditure-total': ['整体支出', '支出合计', '总支出', '支出总额', '支出总计', '本年支出合计', '全年支出'],
  'basic-expenditure': ['基本支出'],
  'personnel-expenditure': ['人员支出', '人员经费', '人员经费支出'],
  'public-expenditure': ['日常公用支出', '日常公用经费', '公用经费', '公用支出', '公用经费支出'],
  'project-expenditure': ['项目支出'],
  'operating-expenditure': ['经营支出', '经营支出及其他支出'],
  'salary-expenditure': ['工资福利支出'],
  'household-subsidy': ['对个人和家庭的补助', '对个人和家庭补助', '对个人和家庭的补助支出'],
  'goods-services': ['商品和服务支出'],
  'capital-expenditure': ['资本性支出'],
  'carry-over-closing': ['年末结转和结余', '年末结转结余', '年末结余', '结转结余', '年末结转'],
  'three-public': ['“三公”经费', '三公经费', '“三公经费”', '"三公"经费', '三公'],
  'official-reception': ['公务接待费'],
  'official-car': ['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置和运行维护费', '公务用车费'],
  'car-purchase': ['公务用车购置费', '公车购置费'],
  'car-running': ['公务用车运行维护费', '公务用车运行费', '公车运行维护费'],
  'going-abroad': [
    '因公出国（境）费用',
    '因公出国（境）费',
    '因公出国（境）',
    '因公出国(境)费',
    '因公出国(境)',
    '因公出国费',
  ],
  'budget-opening': ['年初预算数', '年初预算'],
  'budget-adjusted': ['全年预算数', '全年预算', '调整后预算数', '调整后预算', '调整预算数', '调整预算'],
  'staff-quota': ['人员编制数', '编制数', '人员编制', '编制人数', '核定编制', '编制'],
  'staff-actual': ['实有人数', '实有在职人员', '在职人员', '在职人数', '财政供养人员', '实有人员', '年末在职'],
  'fixed-assets': ['固定资产原值', '固定资产账面原值'],
  'execution-rate': ['预算执行率', '执行率', '预算完成率', '支出进度'],
  'arrival-rate': ['资金到位率', '到位率'],
  satisfaction: ['满意度', '满意率'],
} as const;

/** A concept of the field, or one that a bureau declares. */
export type ConceptId = keyof typeof NAMES | `own:${string}`;

/** total = Σ parts; terms that a form may leave out are optional. */
export interface Identity {
  readonly total: ConceptId;
  readonly parts: readonly ConceptId[];
  readonly optional?: readonly ConceptId[];
}

export const IDENTITIES: readonly Identity[] = [
  {
    total: 'expenditure-total',
    parts: ['basic-expenditure', 'project-expenditure'],
    optional: ['operating-expenditure'],
  },
  {
    total: 'expenditure-total',
    parts: ['personnel-expenditure', 'public-expenditure', 'project-expenditure'],
    optional: ['operating-expenditure'],
  },
  { total: 'basic-expenditure', parts: ['personnel-expenditure', 'public-expenditure'] },
  { total: 'three-public', parts: ['going-abroad', 'official-car', 'official-reception'] },
  { total: 'official-car', parts: ['car-purchase', 'car-running'] },
];

const BY_NAME: ReadonlyMap<string, ConceptId> = new Map(
  (Object.entries(NAMES) as [ConceptId, readonly string[]][]).flatMap(([id, names]) =>
    names.map((name) => [name, id] as const),
  ),
);

/** The names above and those that a bureau adds: one vocabulary is in force at a time. */
let names = BY_NAME;
let longestName = longestOf(names);

function longestOf(known: ReadonlyMap<string, ConceptId>): number {
  return Math.max(...[...known.keys()].map((name) => name.length));
}

/** Puts further names in force, in the place of those that were added before. Only extractors/vocabulary.ts asks for it. */
export function learnNames(further: Readonly<Record<string, ConceptId>>): void {
  names = new Map([...BY_NAME, ...Object.entries(further)]);
  longestName = longestOf(names);
  FOUND.clear();
}

/** The concept of the field that has exactly this name; null where none has. */
export const conceptNamed = (name: string): ConceptId | null => BY_NAME.get(name) ?? null;

/** Words between a name and its figure that add nothing to it: 达到, 共计, 资金, 支出决算数 … */
const TRAILER = /(?:决算数|预算数|执行数|决算|预算|资金|支出|共计|合计|总计|金额|数|共|达到|达|为|是|约|计)$/;

/** The concept that a label ends in; null where its words name none. */
export function findConcept(label: string): ConceptId | null {
  const known = FOUND.get(label);
  if (known !== undefined) return known;
  const concept = conceptAtEnd(label);
  if (FOUND.size >= MOST_FOUND) FOUND.clear();
  FOUND.set(label, concept);
  return concept;
}

/** The same words are asked about many times; those of the last reports are kept. */
const FOUND = new Map<string, ConceptId | null>();
const MOST_FOUND = 10_000;

function conceptAtEnd(label: string): ConceptId | null {
  let text = label.replace(/\s+/g, '');
  for (let depth = 0; depth < 4; depth++) {
    for (let length = Math.min(longestName, text.length); length >= 2; length--) {
      const hit = names.get(text.slice(-length));
      if (hit) return hit;
    }
    const trailer = TRAILER.exec(text);
    if (!trailer) return null;
    text = text.slice(0, trailer.index);
  }
  return null;
}

const TOTAL_LABEL =
  /(?:合计|总计|小计|共计|汇总|总额|总金额|总分|总得分|总数|合计数|小计数)(?:（[^（）]*）)*$|^(?:合|总|小|共)计|^总额|^全[市县区省州年](?:（[^（）]*）)?$/;
/** 合计, 自评总分, 全县: the label of a row or column that is the sum of others; without white space, brackets in full width. */
export const isTotalLabel = (label: string): boolean => TOTAL_LABEL.test(label);
