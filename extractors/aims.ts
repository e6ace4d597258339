import type { Fact } from '../model/fact.js';
import type { Comparator } from '../model/quantity.js';
import type { Signature } from './repeats/signature.js';
import { isLessBetter } from './tables/lexicon.js';

export const MEASURED = new Set(['amount', 'rate']);
export const leadOf = ({ label }: Signature): string => label.slice(0, label.lastIndexOf('|'));
export const tailOf = ({ label }: Signature): string => label.slice(label.lastIndexOf('|') + 1);

/** 完成计划的109%: a rate of the target, not the target; 较计划的15个少1个 and 达到合同约定的75% name it. */
export const OF_TARGET = /(?<![较比距])(?:目标|计划|任务|指标|预算|要求)[^，。；]{0,6}的\s*$/;
/** What is counted, whatever it is counted by: 元 of 元/户. */
export const kindOf = ({ dimension }: Signature): string => dimension.split('/')[0]!;

/** 按1500元/亩的标准测算，计划投资43080万元: a price is no result of an amount. */
export const unitOf = ({ fact: { quantity } }: Signature): string => quantity.unit.split('/')[1] ?? '';

export const isBound = ({ fact: { quantity } }: Signature): boolean =>
  ['>=', '<=', '>', '<'].includes(quantity.comparator);

/** A figure of the goals: a bound, or one that stands among goals or in a column of plans. */
export function isAim(signature: Signature): boolean {
  if (!MEASURED.has(signature.family) || signature.side !== 'plan') return false;
  if (signature.fact.aspect.value === 'standard' || OF_TARGET.test(leadOf(signature))) return false;
  if (SHORT.test(signature.fact.quantity.text) || isClass(signature)) return false;
  const bound = isBound(signature) || AIMED_AT.test(leadOf(signature));
  const { sideStated, lead, heads } = signature;
  const named =
    sideStated || signature.fact.aspect.value === 'target' || ANNOUNCED.test(lead) || GOALS.test(heads.split('|')[0]!);
  const aimed = bound || named;
  return aimed && (!isMoney(signature) || bound);
}

/** 预算数 over figures without a unit is money too. */
export const isMoney = ({ dimension, fact }: Signature): boolean =>
  dimension === '元' || (dimension === '' && fact.aspect.value === 'budget');

/** 见习留用率 and 改造60处 have verbs alone, and are known by no noun of their own. */
export const isOfOwnWords = ({ named, borrowed }: Signature): boolean => named && !borrowed;

/** Titles of sections that list the goals: 三、年度绩效目标. */
const GOALS = /目标(?:设[定置])?$/;
/** 其余任务未变：新增…，铺设…; 年度目标：… */
const ANNOUNCED = /(?:目标|任务|计划)[^，。；：:]{0,6}[：:]|年度值(?:分别|依次)?[设核]?定[为在]/;
/** 合同成交额达到60亿元, among goals. */
export const AIMED_AT = /(?:[达增升提降减]到|[达增升降减]至|控制在)$/;

/** 超大班额（66人及以上）, 完成率低于95%的乡镇: what a class of things is. */
const isClass = (signature: Signature): boolean =>
  (/[（(]$/.test(leadOf(signature).trimEnd()) && /^(?:及?以[上下])?[）)]/.test(tailOf(signature).trimStart())) ||
  (isBound(signature) && OF_CLASS.test(tailOf(signature)));

/** 的乡镇: those of which it is said, and neither a goal nor a rate to be reached. */
const OF_CLASS =
  /^的(?![^，。；]{0,8}(?:目标|标准|要求|任务|指标|计划|规定|水平|控制|限|线|考核|[率度比]))\p{Script=Han}{2}/u;

/** 原因是满意度不到90% tells of a result. */
const SHORT = /^(?:不到|不足|不及|未达)/;

/** On which side of a target the result must lie; 低于38%的目标 names no ceiling, 低于5500元的控制标准 does. */
export function directionOf(target: Signature): Comparator {
  const { comparator } = target.fact.quantity;
  if (comparator === '<=' || comparator === '>=') return comparator;
  // 婴儿死亡率4.2‰，低于5‰的目标: the name stands before the result
  const named = target.borrowed ? `${target.own.map(({ text }) => text).join('')}${target.label}` : target.label;
  // 达标率98.37%，控制值98%: what is kept to is the least
  const label = MORE_IS_BETTER.test(named) ? target.label.replace('控制值', '') : target.label;
  const ceiling = /控制|限[额定值]|[上时]限|承诺\||界限|[未不]突破|没有?[突超]|以内|[未不]超|最高/.test(label);
  if (ceiling || isLessBetter(named)) return '<=';
  return '>=';
}

const MORE_IS_BETTER =
  /(?:达标|合格|满意|覆盖|完成|及时|普及|通过|就业|处[理置]|利用|成活|验收|优良|准确|入学|巩固|到位)[率度]/;

export const isAverage = ({ measure }: Fact): boolean => /均/.test(measure);

/** Units by which all kinds of things are counted. */
export const COMMON_UNITS = new Set([
  '元',
  '%',
  '个百分点',
  '分',
  '',
  '个',
  '人',
  '人次',
  '项',
  '次',
  '家',
  '户',
  '处',
  '年',
  '天',
]);
