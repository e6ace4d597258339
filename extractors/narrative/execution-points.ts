import { Decimal } from '../../model/decimal.js';
import { relationOf, type Relation } from '../../model/relation.js';
import type { Mention } from './mention.js';

/**
 * 预算执行率单列10分，用执行率乘以分值. …执行率96.67%，得9.67分: the full marks for the execution of the budget, and how points follow from
 * it, are told once for the whole report; what is got is told right behind each rate.
 */
export function executionPoints(mentions: readonly Mention[]): Relation[] {
  const rules = mentions.filter(isRule);
  const [full] = rules;
  if (!full || rules.some(({ quantity }) => !quantity.value!.equals(full.quantity.value!))) return [];
  return mentions.flatMap((points, index): Relation[] => {
    const rate = mentions[index - 1];
    if (points.quantity.kind !== 'score' || points.quantity.value === null || !GOT.test(points.between)) return [];
    if (rate?.part !== points.part || rate.depth !== points.depth || !isExecution(rate)) return [];
    return [relationOf('points', points.fact, [{ kind: 'points', full: full.fact, rate: rate.fact }], 'identity')];
  });
}

/** Full marks of the execution of the budget, in a paragraph that says that the rate is multiplied by them. */
const isRule = (m: Mention): boolean =>
  m.quantity.kind === 'score' && m.quantity.value !== null && WEIGHT.test(m.clauseLead) && MULTIPLIED.test(m.text);

const WEIGHT =
  /(?:^|其中|[：:])预算执行(?:率|情况|进度)?(?:指标|一项|一级指标)?(?:单列|单独)?(?:设置?|计|占|为|满分|分值|权重)*$/;
const MULTIPLIED =
  /(?:按|用|以|得分[=＝为])[^，。；]{0,8}执行率\s*(?:乘以?|[×*])|按(?:预算)?执行率(?:和分值)?(?:折算|计算?得?分?|乘)/;
const GOT = /^[，,]?(?:自评|应|实际)?得分?为?$/;

const isExecution = ({ quantity, fact, lead }: Mention): boolean =>
  quantity.unit === '%' &&
  quantity.value !== null &&
  !Decimal.HUNDRED.lessThan(quantity.value) &&
  fact.aspect.value !== 'prior' &&
  fact.aspect.value !== 'target' &&
  /(?:^|预算|支出|资金)执行率[为是达到]*$/.test(lead);
