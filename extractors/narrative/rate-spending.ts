import type { Lookup } from './lookup.js';
import { ofOneValue, textBefore, type Mention } from './mention.js';
import { isPlan, REMAINDER, thingOf, type Base } from './rate-bases.js';
import type { RateKind, RateName } from './rate-names.js';
import { isSound, isTogether, type Proposal, type Told } from './rate-proposals.js';

/**
 * 年初预算610万元，调整后692万元。按调整后预算计，执行率93.06%: what was spent of the budget that is named, where the passage does not
 * tell it and the row of the table that repeats the budget does, or where the rate is reckoned anew of all that was spent.
 */
export function spentBeside(
  mention: Mention,
  { kind, stem }: RateName,
  base: Base | null,
  local: readonly Mention[],
  { lookup, proposals }: Told,
): Mention | null {
  if (kind.form !== 'execution-rate' || stem !== '' || base?.single !== true) return null;
  const [budget] = base.mentions;
  if (budget === undefined) return null;
  const isSpent = (m: Mention): boolean => m.paragraph === mention.paragraph && !isPlan(m) && kind.over.test(m.lead);
  const isTold = local.some(isSpent);
  if (!isTold && budget.paragraph === mention.paragraph && budget.fact.aspect.value === 'budget') {
    const spent = lookup.beside(budget, 'spent');
    if (spent !== null) return spent;
  }
  return isReckonedAnew(mention) ? (spentOfRates(kind, proposals) ?? allSpent(lookup)) : null;
}

/**
 * 基本支出352.03万元，项目支出542.00万元。…项目支出预算560.00万元，执行率96.79%: what was spent of the budget right before the rate, told
 * before by the name of that budget.
 */
export function spentOfPlan(
  mention: Mention,
  { kind, stem }: RateName,
  local: readonly Mention[],
  lookup: Lookup,
): Mention | null {
  if (kind.form !== 'execution-rate' || stem !== '') return null;
  const before = local.filter((m) => m.at < mention.at);
  const plan = before.at(-1);
  if (plan?.part !== mention.part || !isPlan(plan) || !PLAN_OF.test(plan.lead)) return null;
  const thing = thingOf(plan);
  if (thing.length < 2 || before.some((m) => m !== plan && m.part === mention.part)) return null;
  const isSpent = (m: Mention): boolean => !isPlan(m) && /支出|执行|支付/.test(m.lead) && thingOf(m) === thing;
  const told = before.filter((m) => m.paragraph === mention.paragraph && isSpent(m));
  const spent =
    told.length > 0
      ? told
      : lookup.named(`${thing}支出`, mention, '元').filter((m) => m.fact.cell === null && isSpent(m));
  return spent.some((m) => REMAINDER.test(m.lead) || PART_OF_YEAR.test(m.lead + m.topic)) ? null : ofOneValue(spent);
}

const PLAN_OF = /预算(?:数|总额|安排|为|是)*$/;

/** 如以年初预算为基数，执行率则为83.80%: the sentence, or its part behind the marks, says what the rate is over and nothing else. */
const isReckonedAnew = (mention: Mention): boolean => RECKONED_ANEW.test(textBefore(mention, LONGEST_RECKONING));

const RECKONED_ANEW =
  /(?:^|[。；;\n]|(?:预算)?执行率\s?\d+(?:\.\d+)?\s?分[，,])(?:[如若倘]果?|假如|倘若)?[仍改只仅]?(?:以|按照?|拿)(?:[^，,。；;、]|(?<=\d),(?=\d)){2,28}?(?:[为作](?:基数|分母|口径|底数?)|口径|衡量|计算)[，,]?(?:的?(?:预算)?(?:总体|整体)?(?:执行率|支出率|支付率|使用率|支出进度))?(?:则|[只仅]有?|约)?[计为是]{0,2}$/;
const LONGEST_RECKONING = 60;

/** What the rates of the whole before are of, which tie, where they are all of one amount. */
function spentOfRates({ over }: RateKind, proposals: readonly Proposal[]): Mention | null {
  const told = proposals.flatMap(({ claim, pairs: [pair] }) => {
    if (claim.name.kind.over !== over || claim.name.stem !== '' || pair === undefined) return [];
    const { mention } = pair.numerator;
    if (!isTogether(pair) || PART_OF_YEAR.test(mention.topic + mention.lead)) return [];
    return isSound(claim, pair) ? [mention] : [];
  });
  return ofOneValue(told);
}

const PART_OF_YEAR = /半年|季度|[1-9１-９一二三四五六七八九十]月[底末份]/;

/** What was spent in all, where the report tells one such figure. */
function allSpent(lookup: Lookup): Mention | null {
  const told = lookup
    .mainAmounts()
    .filter(({ fact, lead }) => fact.aspect.value === 'actual' && SPENT_IN_ALL.test(lead) && !REMAINDER.test(lead));
  return ofOneValue(told);
}

const SPENT_IN_ALL = /支出|支付|执行数|决算/;
