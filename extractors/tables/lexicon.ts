import type { Aspect } from '../../model/fact.js';

/**
 * The words of headers and row labels. All patterns are tried on labels without white space and with brackets and
 * colons in full width (see `labelOf`).
 */

const BRACKETED = /（[^（）]*）/g;

/** A label without its brackets, leading marks and closing colon: "其中：当年财政拨款（万元）" → 当年财政拨款. */
export function bareLabel(label: string): string {
  const bare = label
    .replace(BRACKETED, '')
    .replace(/^其中[：:]?/, '')
    .replace(LEADING_MARK, '')
    .replace(/[：:]$/, '');
  return bare === '' ? label : bare;
}

const LEADING_MARK = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.．、](?!\d)|[①-⑳])/;

/** Whole labels that head a column. */
const HEADER_LABELS: readonly RegExp[] = [
  /^[一二三四]级指标(?:名称)?$/,
  /^(?:年度|年初|全年|绩效)?(?:指标|目标|计划)值$/,
  /^(?:绩效)?指标(?:名称|内容|性质|解释|说明|类别|类型)?$/,
  /^(?:年度|年初|绩效|预期|总体|任务)?目标$/,
  /^(?:全年|年度|年|本年)?(?:实际)?完成(?:值|情况|数|率)?$/,
  /^(?:计划|实际|年初|全年|年度|本年|上年)(?:数|值|情况|金额)?$/,
  /^.{0,4}(?:分值|得分|评分|权重|扣分|标准分|满分|分数)$/,
  /^.{0,8}(?:预算|决算|执行|支出|支付|拨付|收入|到位|结余|结转|资金|投资|金额|增减|节约)(?:数|额|金额|情况|安排)?$/,
  /^.{0,8}(?:率|比例|占比|比重|%|进度|增幅|降幅)$/,
  /^.{0,6}(?:合计|小计|总计|共计|总额)$/,
  /^其中：?$/,
  /^(?:序号|编号|行次|栏次|月份|年份|时间|日期|数量|单价|备注|说明)$/,
  /^.{0,6}科目(?:编码|名称)?$/,
  /^(?:计量|度量)?单位$|^计算符号$|^等[次级]$|^类[别型]$/,
  /^.{0,8}(?:名称|内容|标准|依据|原因|措施|事项|要求|做法)$/,
  /^(?:项目|子项|县|区|市|地区|片区|乡镇|部门|学校|合同包?|标段|工程|资金类别|预期目标|实际完成情况)$/,
  /^.{0,6}（县|市|区）$|^县（市、?区?）$|^.{0,8}人数$|^户数$|^人次$/,
  /^偏差|^未完成.{0,12}$|控制价$|^中标价$/,
];

/** Labels of the fields of a form's head, each with its value beside it; such a row heads no column. */
const FIELD_LABEL =
  /^(?:项目名称|项目单位|主管部门|实施单位|填报单位|单位名称|部门名称|预算单位|项目负责人|负责人|联系人|评价联系人|联系电话.*|单位职能|部门职能|转移支付.{0,6}名称|中央主管部门|地方主管部门|资金使用单位|填报人|填报日期|项目(?:类别|属性|类型|期限)|年度)$/;

const SUBTOTAL_LABEL = /小计/;
const SCORE_HEADER = /(?:分值|得分|评分|权重|扣分|标准分|满分|分数|自评分)(?:小计|合计)?(?:（[^（）]*）)*$/;
const FULL_MARKS_HEADER = /(?:分值|权重|标准分|满分)(?:小计|合计)?(?:（[^（）]*）)*$/;
/** 效率, 频率 and 功率 are no shares of anything. */
const RATE_WORD =
  /(?:(?<![效频功])率|比例|占比|比重|百分比|进度|[增降变涨跌]幅|幅度|增减%|满意度)(?:（[^（）]*）)*$|[%％]|比例|增长率/;
const GROWTH_HEADER = /增减|增长|净[增减]|变[动化]|同比|环比|较上年|比上年|[增降变涨跌]幅|增速/;
const SHARE_HEADER = /占|比重|构成/;
/** 户均, 场均, 每亩支出; 每年 and 每月 say how often. */
const AVERAGE_HEADER =
  /[人户次场项个批亩辆车日月班村校件座家处台套床组期]均(?![衡等匀有为可按达已未无])|单价|平均|均价|^每(?![年月季周日天])|单位成本|单位造价|造价|标准$/;
const MONEY_HEADER = /金额|[单总合造均]价|（[万亿千百]?元(?:[/／].{1,4})?）|^(?:预算|支出|费用|资金|经费|小计)[数额]?$/;
const COUNT_WORD = /人数|户数|人次|数量|个数|次数|件数|编制|实有|面积|里程|辆数|批次|份数|家数|座数/;
const ORDINAL_HEADER = /^(?:序号|编号|行次|栏次|排名|名次)$/;
const CODE_HEADER = /编码|代码|文号|电话|日期|时间$/;
const REMARK_HEADER =
  /标准|依据|说明|解释|备注|原因|措施|等[次级]|性质|符号|计量单位|度量单位|中标单位|承担单位|负责|^单位$|要求|方法|(?<!资金)来源|意见/;
const UNIT_HEADER = /^(?:计量单位|度量单位|单位)$/;
const COMPARATOR_HEADER = /指标性质|计算符号|符号|指标方向/;
const RULE_HEADER = /评[价分]标准|评分(?:办法|细则|规则|依据)|计分/;
const SUBJECT_HEADER =
  /(?:项目|子项|合同|工程|服务|效益|企业|事项|实事|活动|学校|标段)包?名称|子项|合同包?$|标段|县|市|区|乡镇|街道|镇|部门|单位名称|工程内容|实施内容|实事/;

export const isHeaderLabel = (label: string): boolean =>
  HEADER_LABELS.some((pattern) => pattern.test(label) || pattern.test(label.replace(BRACKETED, '')));
export const isFieldLabel = (label: string): boolean => FIELD_LABEL.test(label.replace(BRACKETED, ''));
export { isTotalLabel } from '../../model/concepts.js';
export const isSubtotalLabel = (label: string): boolean => SUBTOTAL_LABEL.test(label);
export const isScoreHeader = (label: string): boolean => SCORE_HEADER.test(label);
export const isFullMarksHeader = (label: string): boolean => FULL_MARKS_HEADER.test(label);
export const isRateLabel = (label: string): boolean => RATE_WORD.test(label);
export const isGrowthHeader = (label: string): boolean => GROWTH_HEADER.test(label);
export const isShareHeader = (label: string): boolean => SHARE_HEADER.test(label);
/** 合计（得分为平均） is a total: what stands in brackets says how some of its rows came about. */
export const isAverageLabel = (label: string): boolean =>
  AVERAGE_HEADER.test(label.replace(/(?<=合计|总计|小计)[（(][^（()）]*[）)]/g, ''));
export const isMoneyHeader = (label: string): boolean => MONEY_HEADER.test(label);
export const isCountLabel = (label: string): boolean => COUNT_WORD.test(label);
export const isOrdinalHeader = (label: string): boolean => ORDINAL_HEADER.test(label);
export const isCodeHeader = (label: string): boolean => CODE_HEADER.test(label);
export const isRemarkHeader = (label: string): boolean => REMARK_HEADER.test(label);
export const isUnitHeader = (label: string): boolean => UNIT_HEADER.test(label);
export const isComparatorHeader = (label: string): boolean => COMPARATOR_HEADER.test(label);
export const isRuleHeader = (label: string): boolean => RULE_HEADER.test(label);
export const isSubjectHeader = (label: string): boolean => SUBJECT_HEADER.test(label) && !/指标|科目/.test(label);

/** Where less is better and no comparator is printed. */
const LESS_IS_BETTER =
  /成本(?!节约)|造价|单价|投诉|事故|时限|工期|用时|耗时|(?:响应|办理|办结|审批|等待|等候|候诊|处理|处置)(?:时间|时长|天数|周期)|失业率|感染|漏损|受害率|辍学|死亡|违规|差错|失败|能耗|排放量|信访|上访|不良率|返贫|逾期|三公|控制率|变动率|负债/;
export const isLessBetter = (label: string): boolean =>
  LESS_IS_BETTER.test(label) && !/节约|办结[率数量]|下降|减少|化解/.test(label);

const TARGET_HEADER = /指标值|目标值|(?:年度|年初|绩效)目标|目标$|目标数|计划(?:数|值|完成)?$|任务(?:数|量)?$|预期值/;
const RESULT_HEADER =
  /完成(?:值|情况|数|量)?$|(?:评价|核实|复核|审核|认定|核定|实现|达成|实测)值$|实际(?:值|数|完成.*)?$|全年实际|实绩|进度$/;
const bracketless = (label: string): string => label.replace(BRACKETED, '');
export const isTargetHeader = (label: string): boolean =>
  TARGET_HEADER.test(bracketless(label)) && !/预算|未/.test(label);
export const isResultHeader = (label: string): boolean =>
  RESULT_HEADER.test(bracketless(label)) && !/未|率|预算|偏差/.test(label);

const ASPECT_WORDS: readonly [RegExp, Aspect][] = [
  [/预算|批复|安排|下达|分配|调整后|概算|控制价|计划投资|总投资|合同金额/g, 'budget'],
  [/指标值|目标|计划|任务|设计/g, 'target'],
  [/执行|支出|决算|完成|实际|实有|已付|支付|拨付|到位|使用|收入|节约|结余|中标/g, 'actual'],
];

/** The side of plan and result that a header names; the word that comes last in it decides (支出预算数, 预算执行数). */
export function aspectOf(label: string): Aspect | null {
  const bare = bracketless(label);
  if (/^(?:上年|去年|上期)(?!结)/.test(bare)) return 'prior';
  if (/^(?:计划|预计|拟|应)/.test(bare)) return /投资|资金|支出|金额/.test(bare) ? 'budget' : 'target';
  if (/^(?:已|实际)/.test(bare)) return 'actual';
  let last = -1;
  let aspect: Aspect | null = null;
  for (const [words, named] of ASPECT_WORDS) {
    for (const match of bare.matchAll(words)) {
      if (match.index > last) [last, aspect] = [match.index, named];
    }
  }
  return aspect;
}

/** What a rate is of: pairs of words for numerator and denominator, the more telling denominator first. */
const RATE_ROLES: readonly { rate: RegExp; numerator: RegExp; denominators: readonly RegExp[] }[] = [
  { rate: /到位/, numerator: /到位/, denominators: [/小计|合计/, /预算|计划|分配|下达|应到|批复/] },
  { rate: /结[余转]/, numerator: /结[余转]/, denominators: [/全年预算|调整/, /预算|收入|总/] },
  { rate: /节约|节余/, numerator: /节约|节余/, denominators: [/控制价/, /预算|概算|计划/] },
  {
    rate: /执行|支出|支付|拨付|使用|付款/,
    numerator: /执行数|执行|决算|已付|已支付|支付|实际支出|支出|使用|拨付/,
    denominators: [/全年预算|调整后?预算|调整/, /合同/, /到位/, /预算|下达|计划|批复|总投资/],
  },
  {
    rate: /完成|进度|达标/,
    numerator: /完成|实际|进度|累计/,
    denominators: [/目标|指标值/, /计划|任务/, /设计|预算/],
  },
  { rate: /占|比重|比例/, numerator: /./, denominators: [/设计总量|总量|合计|总计|总/] },
  { rate: /控制率/, numerator: /实际|决算|在职|实有/, denominators: [/预算|编制/] },
];

/** How well header words make numerator and denominator of a rate: 0 not at all, higher is better. */
export function rateAffinity(rate: string, numerator: string, denominator: string): number {
  for (const roles of RATE_ROLES) {
    if (!roles.rate.test(rate)) continue;
    if (!roles.numerator.test(numerator) || aspectOf(numerator) === 'budget') return 0;
    const at = roles.denominators.findIndex((words) => words.test(denominator));
    return at < 0 ? 0 : roles.denominators.length - at;
  }
  return 0;
}

/** The letter that a form gives its column: 预算数（A） → A. */
export const letterOf = (label: string): string | null => /（([A-Z])）/.exec(label)?.[1] ?? null;
/** The formula in a header: 执行率（B/A） → [B, A]. */
export function formulaOf(label: string): readonly [string, string] | null {
  const match = /([A-Z])[/÷／]([A-Z])/.exec(label);
  return match ? [match[1]!, match[2]!] : null;
}

const DIFFERENCE_HEADER =
  /结余|结转|剩余|节约|节余|[核审]减|差额|差异|差值|增减|变[动化](?!.*[率幅])|增加额?$|减少额?$|净[增减][额数]?$|未(?:完成|支出|支付|拨付|到位|使用|执行)|缺口/;
export const isDifferenceHeader = (label: string): boolean =>
  DIFFERENCE_HEADER.test(bracketless(label)) && !/上年结|年初结|率/.test(label);
const ADJUSTED_HEADER = /调整后|调整预算|全年预算/;
export const isAdjustedHeader = (label: string): boolean => ADJUSTED_HEADER.test(label);
const SCOPE_WORD = /其中|累计|截至[^，。）]{2,12}|疫情期间|本级|全[市县省区州]/g;
export const scopeWords = (labels: readonly string[]): string[] => [
  ...new Set(labels.flatMap((label) => label.match(SCOPE_WORD) ?? [])),
];
