import { Decimal } from '../../model/decimal.js';
import { holds } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import { groupBy } from '../../model/grouping.js';
import { isSure, relationOf, type Relation, type RelationForm } from '../../model/relation.js';
import { answers, factsOf, fundName, fundOf, sideIn, yearIn, type Funds, type Side } from './funds.js';
import { dimensionOf, isAimedAt, sentenceBefore, type Mention } from './mention.js';
import { namesBase } from './rate-bases.js';
import { isPlainPercentage, isRateForm, nameOf, type RateName } from './rate-names.js';

/**
 * Rates of money that is told elsewhere by another of its names: 省级产教融合补助900万元，市财政配套450万元. …省级资金用了878.55万元，执行率97.62%;
 * 三年预算逐年为2,750万元、2,640万元. …2021年支出2,586.4万元，执行率94.05%. What came in or was spent of the money of one hand, for one
 * item or of one year is held against what was planned of the same. `known` are the relations that were found before.
 */
export function fundRates(mentions: readonly Mention[], funds: Funds, known: readonly Relation[]): Relation[] {
  const settled = new Set(
    known
      .filter((relation) => isRateForm(relation) && isSure(relation) && holds(relation))
      .map(({ claimed }) => claimed),
  );
  return [...groupBy(mentions, ({ sentence }) => sentence).values()].flatMap((sentence) => {
    let before: RateName | null = null;
    return sentence.flatMap((claim): Relation[] => {
      if (!isRate(claim)) return [];
      const name = nameOf({ ...claim, unnamed: false }, before) ?? (before && isBare(claim) ? before : null);
      before = name;
      if (settled.has(claim.fact)) return [];
      const relation =
        name === null || isReckoned(claim)
          ? rateOfAll(claim, name?.kind.form === 'share' ? 'share' : 'execution-rate', sentence, funds)
          : rateOf(claim, name, sentence, funds);
      return relation === null ? [] : [relation];
    });
  });
}

const isRate = (claim: Mention): boolean =>
  isPlainPercentage(claim) &&
  !isAimedAt(claim) &&
  !GOAL.test(claim.lead) &&
  (claim.fact.aspect.value !== 'target' || OF_BUDGET.test(claim.clauseLead));

const GOAL = /(?:目标|标准|要求|力争|达到[省市县区][级里]?)[^，,。；;、]{0,3}$/;

/** 债券到位率89.13%，财政资本金80.00%，自筹只有63.33%: names alone go on with the rate before. */
const isBare = ({ between }: Mention): boolean => /^[，,、]\p{Script=Han}{2,10}$/u.test(between.trim());

/** How the rate is reckoned is said, and need not be as elsewhere. */
const isReckoned = (claim: Mention): boolean =>
  namesBase(claim) ||
  /[按以拿][^，,。；;]{2,16}(?:计|口径|基数|分母|基准|来看)|若|如果/.test(sentenceBefore(claim)) ||
  // 省级资金支出A，结转B；县级资金支出C，执行率D: what else is told of one is nothing of the other
  /含|连同|结转|剔除|扣除/.test(sentenceBefore(claim).split(/[；;]/).at(-1)!);

function rateOf(claim: Mention, { kind }: RateName, sentence: readonly Mention[], funds: Funds): Relation | null {
  if (kind.form !== 'execution-rate') return null;
  const done: Side = kind.name.test('到位率') ? 'arrived' : 'spent';
  const beside = besideIn(sentence, claim);
  // 其中节庆668.92万元，…；节庆执行率98.37%: the rate has a name of its own
  const own = fundName(claim.lead.split('率')[0]!);
  const besides = beside === null ? '' : fundOf(beside);
  const isOwn = beside === null || (own !== '' && !answers(own, besides));
  const name = isOwn ? own : besides;
  const year = yearIn(claim.clauseLead) ?? (isOwn ? null : yearIn(beside.clauseLead));
  if (name === '' && year === null) return null;
  // 服药补助预算57.60万元，执行率99.58%: what was spent of it stands elsewhere
  const isBudget = !isOwn && sideIn(beside.lead) === 'planned';
  const numerators = isOwn || isBudget ? factsOf(funds.of(done, name, year)) : [beside.fact];
  const budgets = isBudget ? [] : funds.of('planned', name, year);
  const planned = isBudget ? [beside.fact] : factsOf(budgets);
  const arrived = done === 'spent' ? factsOf(funds.of('arrived', name, year)) : [];
  const over = (numerator: Fact, denominator: Fact): Relation =>
    relationOf('execution-rate', claim.fact, [{ kind: 'quotient', numerator, denominator }], 'identity', {
      namedBase: true,
    });
  const all = numerators.flatMap((numerator) =>
    [...planned, ...arrived].filter((base) => isLess(numerator, base)).map((base) => over(numerator, base)),
  );
  const right = all.find((relation) => holds(relation));
  if (right) return right;
  const [numerator, base] = [numerators[0], planned[0]];
  if (!numerator || !base || numerators.length > 1 || planned.length > 1) return null;
  // 县级配套安排1,860万元，县级资金支出1,953万元: more than there was, of money of just that name
  const isOverspent = budgets.some((budget) => budget.name === name) && isAbout(numerator, base);
  return isLess(numerator, base) || isOverspent ? over(numerator, base) : null;
}

/** A fifth more at the most. */
const isAbout = ({ quantity: one }: Fact, { quantity: other }: Fact): boolean =>
  !other.value!.times(Decimal.of(12n, 1)).lessThan(one.value!);

/**
 * 总盘子1,636万元. …全年付款1,598.82万元，相当于全年预算的97.73%: the budget that the words name is the one whole that is told, under whatever
 * name.
 */
function rateOfAll(claim: Mention, form: RelationForm, sentence: readonly Mention[], funds: Funds): Relation | null {
  const beside = besideIn(sentence, claim);
  if (!beside || !OF_BUDGET.test(claim.clauseLead) || sideIn(beside.lead) !== 'spent') return null;
  if (fundOf(beside) !== '') return null;
  const [whole, ...others] = factsOf(funds.whole('planned'));
  if (!whole || others.length > 0 || !isLess(beside.fact, whole)) return null;
  return relationOf(form, claim.fact, [{ kind: 'quotient', numerator: beside.fact, denominator: whole }], 'identity', {
    namedBase: true,
  });
}

const OF_BUDGET =
  /(?:占|为|是|完成|达到?|相当于)了?(?:项目|专项|全年|年度|当年|本年|总|的)*预算(?:总?[数额]|总量|资金|安排|盘子)?的(?:比例|比重)?为?$/;

const isLess = ({ quantity: one }: Fact, { quantity: other }: Fact): boolean => !other.value!.lessThan(one.value!);

/** The amount right before a rate, in its part of the sentence. */
function besideIn(sentence: readonly Mention[], claim: Mention): Mention | null {
  const before = sentence.filter((m) => m.at < claim.at && m.part === claim.part && m.depth <= claim.depth).at(-1);
  return before && dimensionOf(before.quantity) === '元' ? before : null;
}
