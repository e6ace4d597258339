import type { Operands, Relation, RelationForm } from '../../model/relation.js';
import { dimensionOf, labelOf, overlap, type Mention } from './mention.js';

/** The kinds of rates that reports print, by their names; what stands over what. */
interface RateKind {
  readonly form: RelationForm;
  readonly name: RegExp;
  /** Words before the figure that is the numerator, and the denominator. */
  readonly over: RegExp;
  readonly under: RegExp;
  readonly money: boolean | null;
  /** May exceed 100 %. */
  readonly unbounded: boolean;
}

const RATE_KINDS: readonly RateKind[] = [
  {
    form: 'execution-rate',
    name: /到位率|到位比例/,
    over: /到位|拨付|下达|实际/,
    under: /预算|计划|应|安排|下达|总投资|筹措/,
    money: true,
    unbounded: true,
  },
  {
    form: 'execution-rate',
    name: /执行率|支出率|支出进度|执行进度|预算完成率|使用率|支付率|支付进度|支付比例|支付比率|付款比例|控制率|完成(?:年初|全年|调整后|调整|支出|年度)?预算/,
    over: /支出|执行|支付|使用|完成|决算|采购|付款|已付|发放/,
    under: /预算|安排|下达|到位|计划|合同|收入|可用|指标|概算|发行|资金/,
    money: true,
    unbounded: true,
  },
  {
    form: 'ratio',
    name: /节约率|节支率|结余率|结转结余率|调整率|追加率|核减率|下浮率/,
    over: /节约|节支|结余|结转|调整|追加|调增|核减|未/,
    under: /预算|控制价|概算|计划|送审|年初|支出|收入|合同/,
    money: null,
    unbounded: true,
  },
  {
    form: 'ratio',
    name: /完成率|完成(?:年度|全年)?(?:计划|目标|任务)|(?:计划|目标|任务)(?:数|值|量)?/,
    over: /完成|实际|实现|达到|新增|建成|办结|发放/,
    under: /计划|目标|任务|应/,
    money: null,
    unbounded: true,
  },
  { form: 'share', name: /占|比重|占比|比例/, over: /./, under: /总|合计|共|全/, money: null, unbounded: false },
  {
    form: 'ratio',
    name: /[率度]/,
    over: /./,
    under: /共|总|应|全|收回|回收|发放|抽查|抽检|受理|有效|检查|监测|评定|参加|现有|纳入/,
    money: null,
    unbounded: false,
  },
];

interface Candidate {
  readonly mention: Mention;
  readonly score: number;
}

/** How far back in a passage the figures of a rate are looked for. */
const REACH = 16;
const STATED = 5;

/** The relations of printed percentages to the figures that they come from. */
export function rateRelations(text: string, mentions: readonly Mention[]): Relation[] {
  const relations: Relation[] = [];
  mentions.forEach((claim, index) => {
    if (claim.quantity.kind !== 'percent' || claim.quantity.value === null || claim.quantity.comparator !== '=') return;
    if (claim.quantity.unit === '个百分点' || claim.fact.statistic === 'growth') return;
    if (claim.fact.aspect.value === 'prior' || isGoal(claim)) return;
    const relation = rateRelation(text, mentions, claim, index);
    if (relation) relations.push(relation);
  });
  return relations;
}

function rateRelation(text: string, mentions: readonly Mention[], claim: Mention, index: number): Relation | null {
  const kind = kindOfRate(claim);
  if (kind === null) return null;
  const window = mentions
    .slice(Math.max(0, index - REACH), index + 4)
    .filter((m) => m !== claim && (m.end <= claim.start || m.sentence === claim.sentence))
    .filter((m) => isOperand(m, kind));
  if (window.length < 2) return null;
  const base = namedBase(text, mentions, claim, index, window);
  const over = rank(window, (m) => (m === base ? null : scoreNumerator(m, claim, kind, mentions, base)));
  const pairs: { operands: Operands; score: number; numerator: Mention; denominator: Mention }[] = [];
  for (const numerator of over.slice(0, 4)) {
    const under = base
      ? [{ mention: base, score: 4 }]
      : rank(window, (m) =>
          m === numerator.mention ? null : scoreDenominator(m, numerator.mention, claim, kind),
        ).slice(0, 3);
    for (const denominator of under) {
      if (dimensionOf(denominator.mention.quantity) !== dimensionOf(numerator.mention.quantity)) continue;
      pairs.push({
        operands: { kind: 'quotient', numerator: numerator.mention.fact, denominator: denominator.mention.fact },
        score: numerator.score + denominator.score,
        numerator: numerator.mention,
        denominator: denominator.mention,
      });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const [best, ...others] = pairs;
  if (!best) return null;
  const near = claim.sentence - Math.min(best.numerator.sentence, best.denominator.sentence) <= 0 || base !== null;
  return {
    form: kind.form,
    claimed: claim.fact,
    readings: [best.operands, ...others.slice(0, 7).map((pair) => pair.operands)],
    basis: best.score >= STATED && near ? 'stated' : 'likely',
    direction: 0,
    namedBase: base !== null && others.length === 0,
    cue: null,
  };
}

/** A percentage that is a goal or a rule, and no result: 目标值45%, 90%的目标, 以95%为标准. */
const isGoal = (claim: Mention): boolean =>
  /(?:目标|标准|要求|不低于|力争|达到)[^，。；、]{0,3}$/.test(claim.lead) && claim.fact.statistic !== 'share'
    ? /目标|标准|要求|力争/.test(claim.lead)
    : /^的?(?:年度)?(?:目标|标准|要求|预期)/.test(claim.tail);

function kindOfRate(claim: Mention): RateKind | null {
  const lead = `${claim.clauseLead}`.slice(-24);
  return RATE_KINDS.find((kind) => kind.name.test(lead)) ?? null;
}

function isOperand(mention: Mention, kind: RateKind): boolean {
  const { quantity } = mention;
  const dimension = dimensionOf(quantity);
  if (dimension === null || dimension === '%' || dimension === '分') return false;
  if (quantity.comparator !== '=' && !quantity.approximate && mention.fact.aspect.value !== 'target') return false;
  if (kind.money === true && quantity.kind !== 'money') return false;
  return mention.fact.statistic !== 'average';
}

/** The figure that the words name as base: 占全年预算2,100万元的, 以到位资金为基数, 完成计划的. */
function namedBase(
  text: string,
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  window: readonly Mention[],
): Mention | null {
  const previous = mentions[index - 1];
  if (
    previous &&
    window.includes(previous) &&
    /^(?:[^，。；、]{0,6})?的(?:比例|比重)?(?:为|达到?)?$/.test(claim.between.trim())
  )
    return previous;
  if (
    previous &&
    window.includes(previous) &&
    /^(?:为基数|计算|为分母|为基数计算)[，,]?(?:完成|执行率|为|则为|支出率|支付率|使用率|完成率|\p{Script=Han}{2,6}率)*(?:为|达)?$/u.test(
      claim.between.trim(),
    )
  )
    return previous;
  const phrase = basePhrase(text, claim);
  if (phrase === null) return null;
  const ranked = window
    .filter((m) => overlap(phrase, labelOf(m)) >= 0.6)
    .map((m) => ({
      m,
      score: overlap(phrase, labelOf(m)) + overlap(labelOf(m), phrase) - (0.01 * Math.abs(claim.start - m.start)) / 10,
    }))
    .sort((a, b) => b.score - a.score);
  return ranked[0]?.m ?? null;
}

/** The words that name the base: in 占…的, 以…为基数, （…/全年预算）. */
function basePhrase(text: string, claim: Mention): string | null {
  const inClause = /(?:占|为|是|完成|达到?|相当于)([^，。；、\d]{2,20}?)的(?:比例|比重)?(?:为|达到?|是)?$/.exec(
    claim.clauseLead,
  );
  if (inClause) return inClause[1]!;
  const share = /占([^，。；、\d比]{2,16})$/.exec(claim.clauseLead);
  if (share) return share[1]!;
  const around = `${text.slice(Math.max(0, claim.start - 40), claim.start)}`.split(/[。；]/).pop()!;
  const before = /(?:以|按照?)([^，。；、\d]{2,16}?)(?:为(?:基数|分母|依据|口径)|计算|口径)/.exec(around);
  if (before) return before[1]!;
  const after = /^[（(](?:以|按照?)?([^，。；、\d（()）]{2,16}?)(?:为(?:基数|分母|口径)|计算|口径)/.exec(
    text.slice(claim.end, claim.end + 30),
  );
  return after ? after[1]! : null;
}

function rank(window: readonly Mention[], score: (mention: Mention) => number | null): Candidate[] {
  return window
    .map((mention) => ({ mention, score: score(mention) }))
    .filter((candidate): candidate is Candidate => candidate.score !== null)
    .sort((a, b) => b.score - a.score);
}

function distance(mention: Mention, claim: Mention): number {
  return (
    Math.abs(claim.sentence - mention.sentence) * 1.5 +
    (mention.start > claim.start ? 1 : 0) +
    Math.abs(claim.start - mention.start) / 60
  );
}

/** The words of a rate's name that its numerator shares: 合格 of 合格率. */
const stemOf = (claim: Mention): string =>
  /([\p{Script=Han}“”]{1,10}?)(?:率|度|比例|比重)?(?:为|达到?|是|仅为|约为)?$/u.exec(claim.lead)?.[1] ?? claim.lead;

function scoreNumerator(
  mention: Mention,
  claim: Mention,
  kind: RateKind,
  mentions: readonly Mention[],
  base: Mention | null,
): number | null {
  if (mention.start > claim.end && mention.start - claim.end > 30) return null;
  let score = 2 - distance(mention, claim);
  const label = labelOf(mention);
  if (kind.form === 'execution-rate' || kind.unbounded) {
    if (kind.over.test(mention.lead)) score += 2;
    if (mention.fact.aspect.value === 'budget' || mention.fact.aspect.value === 'target') score -= 3;
  }
  score += 4 * overlap(stemOf(claim), label);
  if (mention.fact.aspect.value === 'prior') score -= 2;
  if (
    base &&
    mention.start < base.start &&
    !mentions.some(
      (m) => m.start > mention.start && m.end <= base.start && dimensionOf(m.quantity) === dimensionOf(base.quantity),
    )
  )
    score += 1.5;
  if (mention.fact.statistic === 'change' && !/节约|调|追加|结余/.test(claim.lead)) score -= 2;
  return score;
}

function scoreDenominator(mention: Mention, numerator: Mention, claim: Mention, kind: RateKind): number | null {
  if (dimensionOf(mention.quantity) !== dimensionOf(numerator.quantity)) return null;
  const smaller = mention.quantity.value!.lessThan(numerator.quantity.value!);
  if (smaller && !kind.unbounded) return null;
  let score = 2 - distance(mention, claim);
  if (kind.under.test(mention.lead) || kind.under.test(mention.tail)) score += 2;
  if (mention.fact.aspect.value === 'prior') score -= 2;
  if (mention.fact.statistic === 'change') score -= 2;
  if (mention.start < numerator.start) score += 0.5;
  return score;
}
