import type { Check, Rule } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import { holds } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { exactly, interval } from '../model/interval.js';
import { measureName, printedFigure } from '../model/print.js';
import { factsIn, perReading, textOf, type Reading } from '../model/reading.js';
import { relationOf } from '../model/relation.js';

type Found = Omit<Check, 'rule'>;

export const rateAboveHundred: Rule = {
  meta: {
    id: 'rate-above-hundred',
    severity: 'error',
    title: { zh: '比率超出可能的范围', en: 'A rate above what is possible' },
    docs: {
      why: {
        zh: '合格率、满意度、覆盖率、占比是部分与全部之比，不会超过100%；执行率、完成率达到百分之几百，又没有数字能得出，多半点错了小数点。',
        en: 'Pass rates, satisfaction, coverage and shares are of a part in its whole and end at 100%; rates of execution or completion of several hundred per cent that no figures give are most likely a point misplaced.',
      },
      source: 'T36; C13',
      limits: {
        zh: '执行率、到位率、完成率在500%以内不提示：目标定得低，可以超出几倍；同处有数字能得出的、说明了原因的、以年初预算为基数的也不提示。增长率、倍数、负债率、控制率不在此列。',
        en: 'Rates of execution, arrival and completion up to 500% are left alone, as targets may be set low, and so are those that figures beside them give, that are told with a reason, or that are over the opening budget. Growth, multiples, and rates of debt and control are not meant.',
      },
    },
    messages: {
      'over-hundred': {
        zh: '{measure}{claimed}，这类比率不会超过100%',
        en: '{measure} {claimed}: a rate of this kind does not exceed 100%',
      },
      'far-above': {
        zh: '{measure}{claimed}，高得反常，同处没有数字能得出，小数点可能错位',
        en: '{measure} {claimed} is strangely high, and no figures beside it give it: the point may be misplaced',
      },
    },
  },
  *check(reading: Reading) {
    for (const fact of reading.facts) {
      if (!isAbove(fact, Decimal.HUNDRED)) continue;
      if (isOfWhole(fact, reading) || isGoalOfWhole(fact, reading)) yield found(fact, 'over-hundred');
      else if (isFarAbove(fact, reading)) yield found(fact, 'far-above');
    }
  },
};

const isAbove = ({ quantity }: Fact, limit: Decimal): boolean =>
  quantity.kind === 'percent' &&
  quantity.unit !== '个百分点' &&
  quantity.value !== null &&
  limit.lessThan(quantity.value);

/** What those are that are counted among all: no other rates are capped (design: rule of rounding, 9). */
const CAPPED = [
  '对口|匹配|合格|达标|优良|优秀|良好|完好|正常运行|成活|存活|保存|有效|准确|正确|差错|破损|漏损',
  '覆盖|普及|通达|通畅|硬化|绿化|参保|参合|建档|归档|签约|持证|知晓|满意|好评|采纳|投诉',
  '(?:按[期时]|准时)[^，。；、率]{0,4}|及时|办结|结案|整改|修复|通过|公开|公示|响应|处置|化解|回访',
  '出勤|到课|到岗|在岗|在线|上线|就业|留用|结业|巩固|升学|辍学|失业|入住|空置|上座|回收|问题|发现|接种|得分',
].join('|');
const CAPPED_NAME = new RegExp(`(?:${CAPPED})(?:率|度)[^，。；、]{0,6}$`);
/** The name right before the figure, or with nothing but the time that the figure is of: 满意度比上年的85.90%虽提高. */
const CAPPED_LEAD = new RegExp(
  `(?:(?:${CAPPED})(?:率|度)|占比|比重)(?:(?:比|较|由|从)(?:[上去前]年|20\\d\\d年度?)(?:同期)?的?|[（(]?(?:[上去前]年|20\\d\\d年度?)(?:同期)?)?(?:[均都已也仅只约近]|平均|高?达到?|[为是有])*$`,
);

/** A share of all there is; a plan may be exceeded, and debts what is owned. */
const SHARE_OF_ALL = /占[^占，。；、]{0,4}(?:总|全部|合计)[^占，。；、]{0,8}$/;
const MAY_EXCEED = /负债|债务|欠|亏|预算|计划|目标|任务|合同|概算|指标|上年|同期|标准|定额|限额|编制/;
/** 拨备覆盖率, 本息覆盖率: of what is there over what is needed. */
const OF_MEANS =
  /(?:拨备|本息|利息|偿债|债务|现金流?|资金|收益|保障)[^，。；、]{0,2}覆盖率|毛入学率|增|提高|提升|超|完成率|控制率/;

/** 达标率为目标值的102%, 满意度比上年 …: over a target, or against another time. */
const OVER_ANOTHER = /比|(?:目标|计划|任务|预期|标准|[上去]年)[^，。；、]{0,3}的?$/;

function isOfWhole(fact: Fact, reading: Reading): boolean {
  const { statistic, measure, cell } = fact;
  if (cell === null) {
    const lead = clauseBefore(fact, reading);
    if (CAPPED_LEAD.test(lead) && !OF_MEANS.test(lead) && !(/占比|比重/.test(lead) && MAY_EXCEED.test(lead)))
      return true;
  }
  if (statistic === 'share') return cell === null && SHARE_OF_ALL.test(measure) && !MAY_EXCEED.test(measure);
  if (statistic !== 'rate' || OF_MEANS.test(measure) || OVER_ANOTHER.test(measure)) return false;
  return [measure, cell?.rowLabels.at(-1) ?? ''].some((name) => CAPPED_NAME.test(name.trim()));
}

/** 合格率96.8%（目标950%）: what is asked of a rate that cannot be more than all. */
const isGoalOfWhole = (fact: Fact, reading: Reading): boolean =>
  goalsOf(reading)
    .get(fact)
    ?.some((result) => !isAbove(result, Decimal.HUNDRED) && isOfWhole(result, reading)) ?? false;

/** For each target the results that are held against it. */
const goalsOf = perReading(({ relations }): ReadonlyMap<Fact, readonly Fact[]> => {
  const goals = new Map<Fact, Fact[]>();
  for (const { form, claimed, readings } of relations) {
    if (form !== 'target') continue;
    for (const operands of readings) if (operands.kind === 'order') addTo(goals, operands.bound, claimed);
  }
  return goals;
});

/** The words of a clause before a figure, other figures included. */
const clauseBefore = ({ span }: Fact, reading: Reading): string =>
  textOf(reading, span.passage)
    .slice(Math.max(0, span.start - LONGEST), span.start)
    .split(/[，,。；;：:、\n]/)
    .at(-1)!
    .trimEnd();
const LONGEST = 40;

/** Targets that were set low are overshot several times over, and no more than that without a word. */
const FAR_ABOVE = Decimal.fromInteger(500);
/** 预算执行率, 完成率, 支出进度; 为目标值的, 完成计划的: over what was planned. */
const OF_PLAN =
  /(?:(?:执行|到位|支付|支出|拨付|使用|完成|达成|实现|进度|落实)[率度]|(?:支出|执行|投资|完成|形象)进度|(?:目标|计划|任务|预算|预期)(?:[值数额量]|指标)?的)(?:[均都已也仅只约近]|平均|高?达到?|[为是有：:（(])*$/;
/** What was added to an opening budget is many times it, and 决算数大于预算数的主要原因 says why. */
const IS_EXPLAINED = /年初|追加|调增|大于预算|超[额出过]|高于(?:目标|计划|预期)|增长/;
/** A point misplaced by one or by two: what it was before is a rate of spending or completion as they are. */
const USUAL = { lo: Decimal.fromInteger(50), hi: Decimal.fromInteger(110) };

function isFarAbove(fact: Fact, reading: Reading): boolean {
  if (!isAbove(fact, FAR_ABOVE) || fact.statistic === 'growth' || fact.quantity.printed.decimals === 0) return false;
  const value = fact.quantity.value!;
  const isShifted = [-1, -2].some((places) => {
    const meant = value.shift(places);
    return !meant.lessThan(USUAL.lo) && !USUAL.hi.lessThan(meant);
  });
  const { passage, end } = fact.span;
  const names = fact.cell === null ? [clauseBefore(fact, reading)] : [fact.measure, ...fact.cell.columnHeaders];
  const said = textOf(reading, passage);
  if (!isShifted || !(names.some((name) => OF_PLAN.test(name.trim())) || isInRowOfPlan(fact, reading))) return false;
  const sentence = said.slice(0, end).split('。').at(-1)! + said.slice(end).split('。')[0]!;
  return !IS_EXPLAINED.test(sentence) && !isGiven(fact, reading);
}

/** 执行率94.66%，其中基本支出97.88%、项目支出903.90%: one of a row of such rates, named by what it is a rate of. */
function isInRowOfPlan(fact: Fact, reading: Reading): boolean {
  if (fact.cell !== null) return false;
  const before = factsIn(reading, fact.span.passage).findLast(({ span }) => span.end <= fact.span.start);
  if (before?.quantity.unit !== '%' || isAbove(before, FAR_ABOVE)) return false;
  const text = textOf(reading, fact.span.passage);
  const isListed = /^[、，,](?:其中)?\p{Script=Han}{2,10}$/u.test(text.slice(before.span.end, fact.span.start));
  return isListed && (OF_PLAN.test(clauseBefore(before, reading)) || isInRowOfPlan(before, reading));
}

/** Whether figures of its passage or of its row make the rate, or those that it is said to follow from. */
function isGiven(fact: Fact, reading: Reading): boolean {
  if (reading.relations.some((relation) => relation.claimed === fact && holds(relation))) return true;
  const { cell } = fact;
  const beside =
    cell === null
      ? factsIn(reading, fact.span.passage)
      : reading.facts.filter((other) => other.cell?.table === cell.table && other.cell.row === cell.row);
  const near = beside.filter(({ quantity }) => quantity.kind !== 'percent' && quantity.value !== null);
  return near.some((numerator) =>
    near.some(
      (denominator) =>
        denominator !== numerator &&
        denominator.quantity.kind === numerator.quantity.kind &&
        holds(relationOf('ratio', fact, [{ kind: 'quotient', numerator, denominator }], 'conjectured')),
    ),
  );
}

function found(fact: Fact, messageId: 'over-hundred' | 'far-above'): Found {
  const claimed = printedFigure(fact.quantity);
  return {
    verdict: 'inconsistent',
    messageId,
    severity: messageId === 'over-hundred' ? 'error' : 'warning',
    data: { measure: measureName(fact), claimed },
    formula: null,
    claimed,
    computed: null,
    interval: exactly(Decimal.HUNDRED),
    evidence: [{ span: fact.span, role: 'claimed', fact }],
    settledBy: new Map([[fact, interval(Decimal.ZERO, Decimal.HUNDRED)]]),
  };
}
