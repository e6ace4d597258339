import type { Relation } from '../../model/relation.js';
import { labelOf, type Mention } from './mention.js';

/** The kinds of rates that reports print, by their names; what stands over what. */
export interface RateKind {
  readonly form: 'execution-rate' | 'share' | 'ratio';
  readonly name: RegExp;
  /** Words before the figure that is the numerator, and the denominator. */
  readonly over: RegExp;
  readonly under: RegExp;
  readonly money: boolean | null;
  /** A result over a plan: it may exceed 100 %. */
  readonly planned: boolean;
  /** Points over full marks. */
  readonly points?: true;
  /** What was saved or is left over the whole: no other amount stands over it. */
  readonly saved?: true;
}

const RATE_KINDS: readonly RateKind[] = [
  {
    form: 'ratio',
    name: /得分率/,
    over: /得/,
    under: /^(?!.*[得扣失])/,
    money: null,
    planned: true,
    points: true,
  },
  {
    form: 'ratio',
    name: /人员控制率|编制控制率|(?<!\p{Script=Han})控制率/u,
    over: /在[职编]|实有/,
    under: /编制/,
    money: false,
    planned: true,
  },
  {
    form: 'execution-rate',
    name: /到位率|到位比例|^到位(?=\s)/,
    over: /到位|拨付|下达|实/,
    under: /预算|计划|应|安排|下达|总投资|筹措/,
    money: true,
    planned: true,
  },
  {
    form: 'execution-rate',
    name: /支付(?:进度|率|比例|比率)|付款(?:进度|率|比例)/,
    over: /支付|付款|已付|拨付/,
    under: /预算|安排|下达|到位|计划|合同|投资|完成|结算|概算|指标|资金|批复|拨款|拨付|落实|投入/,
    money: true,
    planned: true,
  },
  {
    form: 'execution-rate',
    name: /执行率|支出率|支出进度|执行进度|预算完成率|使用率|控制率|完成(?:年初|全年|调整后|调整|支出|年度)?预算|计算[，,]?完成|^(?:只|仅|已)?(?:用|花|付|支付|拨付|兑付|支出|执行|使用)[了出掉去]*(?=\s)/,
    over: /支出|列支|开支|执行|支付|使用|完成|决算|采购|成交|付款|已付|兑付|发放|[用花][了去掉]|付$/,
    under: /预算|安排|下达|到位|计划|合同|收入|可用|指标|概算|发行|资金|批复|拨款|拨付|落实|投入/,
    money: true,
    planned: true,
  },
  {
    form: 'ratio',
    name: /调整率|追加率/,
    over: /调整|追加|调增|调减/,
    under: /年初/,
    money: true,
    planned: true,
  },
  {
    form: 'ratio',
    name: /重点(?:项目)?支出安排率/,
    over: /重点/,
    under: /项目总?支出/,
    money: true,
    planned: true,
  },
  {
    form: 'ratio',
    name: /(?:固定)?资产利用率/,
    over: /在用|使用/,
    under: /原值|总额|总值|固定资产/,
    money: null,
    planned: true,
  },
  {
    form: 'ratio',
    name: /节约率|节支率|结余率|结转结余率|结转率|[核审]减率|下浮率/,
    over: /节约|节支|结余|结转|[核审]减|未/,
    under: /预算|控制价|概算|计划|送审|年初|收入|合同/,
    money: null,
    planned: true,
    saved: true,
  },
  {
    form: 'ratio',
    name: /完工率|竣工率/,
    over: /完工|竣工|建成/,
    under: /计划|目标|任务|应|安排|下达/,
    money: false,
    planned: true,
  },
  {
    form: 'ratio',
    name: /完成率|达成率|实现率|实现程度|^(?:只|仅|已)?完成了?(?=\s)|[只仅]完成了?$|完成(?:年度|全年)?(?:计划|目标|任务)|(?:计划|目标|任务)(?:数|值|量)?/,
    over: /完成|实|达到|新增|建成|办结|发放|支出|支付|付出/,
    under: /计划|目标|任务|应|预算|安排|总投资|投资总?额/,
    money: null,
    planned: true,
  },
  // 为预算数368万元的93.85%: the words name no rate, only the base
  {
    form: 'ratio',
    // (which budget 相当于全年预算的 is over, fund-rates.ts knows)
    name: /(?:[为是]|(?:相当|等)于(?![^，,。；;、]{0,8}预算))[^，,。；;、]{2,24}的$/,
    over: /./,
    under: /./,
    money: null,
    planned: true,
  },
  {
    form: 'share',
    name: /占|比重|[分份]量|份额|(?<!压减|压缩|核减|削减|增长|下降|降低|提高|上升|变动|调整|节约)比例/,
    over: /./,
    under: /总|合计|共|全(?!年)/,
    money: null,
    planned: false,
  },
  {
    form: 'ratio',
    name: /率|(?<![年季月幅制额态])度/,
    over: /./,
    under: /共|总|应|全(?!年)|立案|收回|回收|发放|抽查|抽取|抽检|受理|有效|检查|监测|评定|参加|现有|纳入/,
    money: null,
    planned: false,
  },
];

/** A percentage printed as it is: no bound, no estimate, no gap between two and no growth. */
export const isPlainPercentage = ({ quantity, fact }: Mention): boolean =>
  quantity.kind === 'percent' &&
  quantity.value !== null &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  quantity.unit !== '个百分点' &&
  fact.statistic !== 'growth';

/** 平均利率3.41%: a rate that is set, and none of two figures. */
export const isSetRate = ({ lead }: Mention): boolean => /[利税汇息]率为?$/.test(lead);

/** What the words before a percentage say that it is. */
export interface RateName {
  readonly kind: RateKind;
  /** The words of its name that its numerator shares: 合格 of 合格率, 项目 of 项目支出执行率; empty where it names none. */
  readonly stem: string;
  /** It has no name of its own and goes on with the one of the percentage before: 若以年初预算为基数，则为… */
  readonly continues: boolean;
}

/** The name of a percentage; null where it is that of no rate. `before` is the name of the percentage before it in the sentence. */
export function nameOf(claim: Mention, before: RateName | null): RateName | null {
  const clauses = clausesBefore(claim);
  const last = (clauses.at(-1) ?? '').replace(RECKONED, '');
  const words = `${last} ${claim.clauseLead.slice(-24).replace(/(?<=\d),(?=\d)/g, '')}`;
  const kind = RATE_KINDS.find((candidate) => candidate.name.test(words)) ?? null;
  if (kind !== null) {
    // 其次为社会救助，占12%: the clause before names what has the share
    const aside = singledOut(clauses.at(-2) ?? '') ?? '';
    return { kind, stem: stemOf(last, claim, kind, aside), continues: false };
  }
  if (!isElliptic(last)) return null;
  const named = clauses.slice(0, -1).findLast((clause) => !isElliptic(clause)) ?? markedName(claim);
  if (named !== undefined) {
    const earlier = RATE_KINDS.find((candidate) => candidate.name.test(named));
    return earlier ? { kind: earlier, stem: stemOf(named, claim, earlier), continues: false } : null;
  }
  return before && { kind: before.kind, stem: TOTAL.test(last) ? '' : before.stem, continues: !TOTAL.test(last) };
}

/** 其次为社会救助, 工资是大头: the one of a list that the clause before a share picks out; null where it picks out none. */
export const singledOut = (clause: string): string | null =>
  /^(?:其次|最[高低多少]|单[看算]|[只仅][看算])(?:的?[为是])?(.{2,})$/.exec(clause)?.[1] ??
  /^(.{2,8}?)(?:[是为](?:大头|最[大多高]的?|第一|首位)|最[大多高]|居首)$/.exec(clause)?.[1] ??
  null;

/** 满意度以收回数计, 执行率按到位数算: what it is reckoned by is no part of its name. */
const RECKONED = /(?<=[率度])(?:以|按照?)[^，,。；;、]{2,10}?(?:计算?|统计|衡量|算)(?:为|是|达)?$/;

/** 执行率6分，以全年预算为基数计为93.95%: the rate that earns the marks before it. */
const markedName = ({ text, start, between }: Mention): string | undefined => {
  const end = start - between.length;
  return MARKED.exec(text.slice(Math.max(0, end - LONGEST_MARKED), end))?.[1];
};

const MARKED = /(\p{Script=Han}{0,8}率)(?:满分|分值)?\s?\d+(?:\.\d+)?\s?分$/u;
const LONGEST_MARKED = 24;

/** What the numerator of a rate is counted by, where its words are not those of the name: 符合条件的593户，准确率. */
const COUNTED_BY: readonly (readonly [RegExp, RegExp])[] = [
  [/准确$|合规$|规范$|真实$/, /符合|准确|无误|合规|规范|真实|一致/],
  [/及时$|按时$|按期$/, /按期|按时|及时|如期|日内|[日号]前/],
  [/合格$|达标$|通过$/, /合格|达标|符合|达到|通过/],
  [/优良$/, /优|良/],
  [/优秀$/, /优/],
  [/问题$|差错$|违规$/, /问题|差错|不符|违规|发现/],
  [/覆盖$|接入$|普及$/, /覆盖|接入|纳入|开展|建成|设立|安装|实行|配备|用上|开通/],
  [/履约$|出席$|到会$/, /到/],
  [/入住$|使用$|利用$|占用$/, /住|使用|占用|在用|利用/],
  [/就业$|转化$|到岗$|录用$/, /就业|上岗|到岗|录用|签约|转化/],
  [/整改$|办结$|处置$|处理$|追回$|收回$/, /整改|办结|完成|处置|处理|追回|收回/],
  [/随访$|管理$|服务$|接种$|筛查$/, /访|管|服务|种|查/],
];

/** Whether the words of a figure are those by which the numerator of a rate is counted. */
export const isCountedBy = (stem: string, label: string): boolean =>
  COUNTED_BY.some(([name, words]) => name.test(stem) && words.test(label));

/** What is counted of those that a rate leaves out, where its words are not those of the name: 超期5份 of 按期率. */
const LEFT_OUT_OF: readonly (readonly [RegExp, RegExp])[] = [
  [/按[期时]|及时|如期|准时/, /逾期|超期|超时|延期|延误|迟/],
  [/准确|正确|真实/, /错|有误|不符|失实|漏/],
  [/使用|利用|在用/, /闲置|空置/],
  [/完好|正常运行/, /损坏|破损|故障|停用|停运/],
  [/结业|巩固|在岗|稳定/, /退出|流失|中途|离岗|离职|辍学/],
  [/成功/, /流标|废标|失败/],
  [/到会|出勤|出席|参考|到课/, /缺席|缺勤|缺考|请假|旷/],
];

/** Whether the words of a figure are those of what a rate leaves out. */
export const isLeftOutOf = (name: string, label: string): boolean =>
  LEFT_OUT_OF.some(([rate, words]) => rate.test(name) && words.test(label) && !words.test(name));

/** 不合格9批次 is no numerator of 合格率. */
export const isDenied = (stem: string, mention: Mention): boolean =>
  stem.length >= 2 &&
  (isLeftOutOf(stem, labelOf(mention)) ||
    ['不', '未', '非'].some((no) => labelOf(mention).includes(no + stem.slice(-2)) && !stem.includes(no)));

/** Words that make a rate one of all that was told before. */
export const TOTAL = /总体|综合|合计|整体|本类|[两三四五六]项/;

/** The clauses that stand between the figure before and a percentage, within its part of the sentence, bracketed words left out. */
function clausesBefore(claim: Mention): string[] {
  const own = claim.between.split(/[。！？；;\n]/).pop()!;
  const bare = own.replace(/[（(][^（）()]*[）)]/g, '').replace(/^.*[（(]/, '');
  // a figure of a row was given its name from elsewhere
  if (claim.lead !== '' && !claim.between.trimEnd().endsWith(claim.lead)) return [claim.lead];
  return bare
    .split(/[，,：:]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

const ELLIPTIC =
  /^(?:若|如|则|而|即|计|约|仅|只|也|均|就|便|会|成了?|变成?|得出?|算出来?|为|达到?|是|有|总体|综合|合计|整体|本类|[两三四五六]项|\s)*$/;
const isElliptic = (clause: string): boolean =>
  ELLIPTIC.test(
    clause.replace(
      /^.*(?:[为作](?:基数|分母|口径|依据|底数?)|计算|衡量|(?<![预决概结清核测估计])算|[去来][除比]|口径|(?:若|如)[与同和][^，,]{2,16}比$)/,
      '',
    ),
  );

const STEM = /([\p{Script=Han}“”A-Za-z]{1,16}?)(?:率|度|比例|比重)?则?(?:[仅只]?[为有]|约为|达到?|是)?$/u;

function stemOf(words: string, claim: Mention, kind: RateKind, aside = ''): string {
  const verb = words.search(/占|完成|为|是|达|相当于/);
  const subjectless = verb >= 0 && /的(?:比例|比重)?(?:[为是]|达到?)?$/.test(words) ? words.slice(0, verb) : words;
  const name = STEM.exec(subjectless)?.[1] ?? subjectless;
  const bare =
    kind.form === 'execution-rate'
      ? name.replace(/预算|执行|支出|完成|资金|总的|总体|整体|综合|全年|进度|使用|支付|付款|拨付|到位|计算|控制/g, '')
      : kind.planned && kind.over.source !== '.'
        ? name.replace(new RegExp(kind.over, 'g'), '')
        : name;
  const own = bare.split('占')[0]!.replace(/^(?:的|[已约仅]$)/, '');
  // 累计支付占到位资金的94.61%，占完成投资的86.85%: the second share is of the same figure
  const subject = own === '' && kind.form === 'share' ? (/^(.{2,16}?)占/.exec(claim.topic)?.[1] ?? aside) : own;
  return subject.replace(
    /^(?:其中|全年|年末|本年|总的|总体|综合|群众|居民|公众|服务对象|[两三四五六]项|其次|最[高低]|[为的是]|实际)+/,
    '',
  );
}

/** Of the forms that a name gives a rate, over one figure. */
export const isRateForm = ({ form, readings: [first] }: Relation): boolean =>
  (form === 'execution-rate' || form === 'ratio' || form === 'share') && first.kind === 'quotient';
