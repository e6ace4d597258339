import { significantDigits } from '../../model/misprint.js';
import type { Operands, Relation } from '../../model/relation.js';
import type { Lookup } from './lookup.js';
import { isDetail, type Wholes } from './wholes.js';
import { dimensionOf, isAside, labelOf, namedBy, overlap, SIDE, type Mention } from './mention.js';

/** The kinds of rates that reports print, by their names; what stands over what. */
interface RateKind {
  readonly form: 'execution-rate' | 'share' | 'ratio';
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
    form: 'ratio',
    name: /人员控制率/,
    over: /在职|实有/,
    under: /编制/,
    money: false,
    unbounded: true,
  },
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
    name: /执行率|支出率|支出进度|执行进度|预算完成率|使用率|支付率|支付进度|支付比例|支付比率|付款比例|控制率|完成(?:年初|全年|调整后|调整|支出|年度)?预算|计算[，,]?完成/,
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
  // 为预算数368万元的93.85%: the words name no rate, only the base
  { form: 'ratio', name: /[为是][^，。；、]{2,24}的$/, over: /./, under: /./, money: null, unbounded: true },
  { form: 'share', name: /占|比重|比例/, over: /./, under: /总|合计|共|全/, money: null, unbounded: false },
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

/** How far back the figures of a rate are looked for, within its passage and in the one before. */
const REACH = 20;
const REACH_BEFORE = 8;
/** From this score on a pair of figures is what the words state, as found on clean reports. */
const STATED = 6;
const STATED_BASE = 4.5;
/** The same where the base stands in another sentence. */
const STATED_APART = 9;
/** From this score on the rate is an identity of the field, whatever its size. */
const CERTAIN: Readonly<Record<RateKind['form'], number>> = { 'execution-rate': 7, ratio: 9, share: 9 };
const MAX_READINGS = 10;

/** The relations of printed percentages to the figures that they come from. */
export function rateRelations(mentions: readonly Mention[], lookup: Lookup, wholes: Wholes): Relation[] {
  const relations: Relation[] = [];
  mentions.forEach((claim, index) => {
    if (claim.quantity.kind !== 'percent' || claim.quantity.value === null || claim.quantity.comparator !== '=') return;
    if (claim.quantity.unit === '个百分点' || claim.fact.statistic === 'growth') return;
    if (claim.fact.aspect.value === 'prior' || isGoal(claim)) return;
    const relation = rateRelation(mentions, claim, index, lookup, wholes);
    if (relation) relations.push(relation);
  });
  return relations;
}

interface Pair {
  readonly numerator: Mention;
  readonly denominator: Mention;
  readonly score: number;
}

function rateRelation(
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  lookup: Lookup,
  wholes: Wholes,
): Relation | null {
  const kind = kindOfRate(claim);
  if (kind === null) return null;
  const local = windowBefore(mentions, claim, index).filter((m) => isOperand(m, kind));
  const base = namedBase(mentions, claim, index, local, lookup, kind);
  const stem = stemOf(claim, kind);
  const named = stem.length >= 2 ? lookup.named(stem, claim).filter((m) => isOperand(m, kind)) : [];
  const told = local
    .filter((m) => m.sentence === claim.sentence)
    .slice(-2)
    .flatMap((m) => lookup.besideEchoes(m))
    .filter((m) => isOperand(m, kind));
  const window = [...new Set([...local, ...named, ...told, ...(base?.mention ? [base.mention] : [])])];
  if (window.length < 2) return null;

  const over = rank(window, (m) =>
    m === base?.mention ? null : scoreNumerator(m, claim, kind, stem, base?.mention ?? null, mentions, wholes),
  );
  const pairs: Pair[] = [];
  for (const numerator of over.slice(0, 5)) {
    const under = base?.mention
      ? [{ mention: base.mention, score: base.certain ? 4 : 2.5 }]
      : rank(window, (m) =>
          m === numerator.mention ? null : scoreDenominator(m, numerator.mention, claim, kind, stem),
        ).slice(0, 4);
    for (const denominator of under) {
      if (dimensionOf(denominator.mention.quantity) !== dimensionOf(numerator.mention.quantity)) continue;
      if (kind.form === 'share' && areListed(numerator.mention, denominator.mention, mentions)) continue;
      pairs.push({
        numerator: numerator.mention,
        denominator: denominator.mention,
        score: numerator.score + denominator.score,
      });
    }
  }
  if (base === null && kind.form === 'share') pairs.push(...partsOfWholes(over, wholes));
  pairs.sort((a, b) => b.score - a.score);
  const [best, ...others] = pairs;
  if (!best) return null;
  const beside = best.numerator.sentence === claim.sentence;
  const inPart = kind.form !== 'share' || best.numerator.part === claim.part;
  const together = beside && inPart && (base !== null || best.denominator.sentence === claim.sentence);
  const needed = !together ? STATED_APART : base === null ? STATED : STATED_BASE;
  const fitting = (base !== null && kind.form !== 'share') || fits(best, kind, stem, claim, base !== null, mentions);
  // a base that the words name and that was not found leaves open what the rate is over
  const open = base !== null && base.mention === null;
  return {
    form: kind.form,
    claimed: claim.fact,
    readings: [
      quotient(best),
      ...others
        .filter(
          (pair) =>
            pair.score >= best.score - (significantDigits(claim.quantity) <= 3 ? 2 : 3.5) ||
            // a share that names no base may be of any total of its sentence
            (kind.form === 'share' &&
              base === null &&
              pair.numerator === best.numerator &&
              pair.denominator.sentence === claim.sentence &&
              pair.denominator.at < best.numerator.at),
        )
        .slice(0, MAX_READINGS)
        .map(quotient),
    ],
    basis:
      !fitting || claim.unnamed || isAdjusted(best.denominator, local)
        ? 'conjectured'
        : !beside || open || best.score < needed
          ? 'likely'
          : best.score >= CERTAIN[kind.form]
            ? 'identity'
            : 'stated',
    direction: 0,
    namedBase: base?.mention != null,
    cue: null,
  };
}

/** Whether the words of both figures say that they are what such a rate is made of. */
function fits(
  { numerator, denominator, score }: Pair,
  kind: RateKind,
  stem: string,
  claim: Mention,
  baseNamed: boolean,
  mentions: readonly Mention[],
): boolean {
  const under = kind.under.test(denominator.lead) || kind.under.test(denominator.tail);
  const answers = stem !== '' && overlap(stem, labelOf(numerator)) >= 0.5;
  if (kind.form === 'share')
    return (
      (baseNamed || score >= PART_OF_WHOLE) &&
      (answers ||
        (stem === '' &&
          (isLastBefore(numerator, claim, mentions) || (baseNamed && isLastBefore(numerator, denominator, mentions)))))
    );
  if (kind.form === 'execution-rate') {
    const { aspect } = numerator.fact;
    return (
      under &&
      !isOfAnother(stem, numerator, denominator) &&
      kind.over.test(labelOf(numerator)) &&
      aspect.value !== 'budget' &&
      aspect.value !== 'target' &&
      denominator.fact.aspect.value !== 'actual'
    );
  }
  // 非常满意210份、满意166份: which of them, or their sum, the rate is of, is open
  const rivals = mentions.filter(
    (m) => m.sentence === claim.sentence && m.at < claim.at && sharesName(stem, m, numerator),
  );
  if (rivals.length > 1) return false;
  return (answers || kind.unbounded) && (under || (answers && isLastBefore(denominator, numerator, mentions)));
}

const PART_OF_WHOLE = 10;

/** The base is of another subject than the rate that is named: 省级到位率 over 县级应配套. */
function isOfAnother(stem: string, numerator: Mention, denominator: Mention): boolean {
  const label = labelOf(denominator);
  const subject = label.replace(SIDE, '');
  return (
    stem.length >= 2 && subject.length >= 2 && overlap(stem, label) === 0 && overlap(subject, labelOf(numerator)) < 0.3
  );
}

const sharesName = (stem: string, mention: Mention, numerator: Mention): boolean =>
  stem.length >= 2 &&
  dimensionOf(mention.quantity) === dimensionOf(numerator.quantity) &&
  mention.lead.includes(stem) &&
  !isDenied(stem, mention);

/** A share whose base is not named is one of the total that its amount is a part of. */
function partsOfWholes(over: readonly Candidate[], wholes: Wholes): Pair[] {
  return over.slice(0, 2).flatMap(({ mention, score }) =>
    (wholes.get(mention.fact) ?? []).map((whole) => ({
      numerator: mention,
      denominator: whole,
      score: score + PART_OF_WHOLE - 1,
    })),
  );
}

/** Whether two figures are items of one list: neither is the whole of the other. */
function areListed(a: Mention, b: Mention, mentions: readonly Mention[]): boolean {
  if (a.sentence !== b.sentence) return false;
  const [from, to] = [mentions.indexOf(a), mentions.indexOf(b)].toSorted((x, y) => x - y) as [number, number];
  return from >= 0 && mentions.slice(from + 1, to + 1).every((m) => /^\s*[、和及与]/.test(m.between));
}

/** An opening budget that was changed in the year: what the rate is over is then printed nowhere. */
const isAdjusted = (denominator: Mention, local: readonly Mention[]): boolean =>
  /年初/.test(labelOf(denominator)) &&
  local.some((m) => m.paragraph === denominator.paragraph && /追加|调增|调减|核减|结转/.test(m.lead)) &&
  !local.some((m) => /全年预算|调整后/.test(m.lead));

const quotient = ({ numerator, denominator }: Pair): Operands => ({
  kind: 'quotient',
  numerator: numerator.fact,
  denominator: denominator.fact,
});

/** The figures of the passage before the claim, some of the passage before, and those that follow it at once. */
function windowBefore(mentions: readonly Mention[], claim: Mention, index: number): Mention[] {
  const own: Mention[] = [];
  const before: Mention[] = [];
  for (let i = index - 1; i >= 0 && own.length < REACH && before.length < REACH_BEFORE; i--) {
    const mention = mentions[i]!;
    if (mention.paragraph === claim.paragraph) own.unshift(mention);
    else if (mention.paragraph >= claim.paragraph - 3) before.unshift(mention);
    else break;
  }
  const after = mentions.slice(index + 1, index + 4).filter((m) => isAside(m, claim));
  return [...before, ...own, ...after];
}

/** A percentage that is a goal or a rule, and no result: 目标值45%, 90%的目标, 以95%为标准. */
const isGoal = (claim: Mention): boolean =>
  /(?:目标|标准|要求|不低于|力争|达到)[^，。；、]{0,3}$/.test(claim.lead) && claim.fact.statistic !== 'share'
    ? /目标|标准|要求|力争/.test(claim.lead)
    : /^的?(?:年度)?(?:目标|标准|要求|预期)/.test(claim.tail);

function kindOfRate(claim: Mention): RateKind | null {
  const words = `${claim.lead} ${claim.clauseLead.slice(-24)}`;
  return RATE_KINDS.find((kind) => kind.name.test(words)) ?? null;
}

function isOperand(mention: Mention, kind: RateKind): boolean {
  const { quantity } = mention;
  const dimension = dimensionOf(quantity);
  if (dimension === null || dimension === '%' || dimension === '分') return false;
  if (quantity.comparator !== '=' && !quantity.approximate && mention.fact.aspect.value !== 'target') return false;
  if (kind.money === true && quantity.kind !== 'money') return false;
  return mention.fact.statistic !== 'average';
}

/** The base that the words name; its figure is null where it was not found. */
interface Base {
  readonly mention: Mention | null;
  /** The figure stands in the naming words themselves. */
  readonly certain: boolean;
}

/** 占全年预算2,100万元的, 以到位资金为基数, 完成计划的. */
function namedBase(
  mentions: readonly Mention[],
  claim: Mention,
  index: number,
  local: readonly Mention[],
  lookup: Lookup,
  kind: RateKind,
): Base | null {
  const previous = mentions[index - 1];
  const between = claim.between.trim();
  if (previous && local.includes(previous)) {
    if (
      /^[^，。；、]{0,6}?的(?:比例|比重)?(?:为|达到?)?$/.test(between) ||
      /^(?:为基数|为分母|计算)[^。；]{0,12}$/.test(between)
    )
      return { mention: previous, certain: true };
  }
  const phrase = basePhrase(claim);
  if (phrase === null) return null;
  const subject = previous && local.includes(previous) ? previous.lead.replace(SIDE, '') : '';
  const sharesSubject = (m: Mention): boolean => m !== previous && subject.length >= 2 && namedBy(subject, m) >= 0.6;
  const candidates = [
    ...local,
    ...lookup.named(phrase, claim, null, 0.7),
    ...(GENERIC_BASE.test(phrase) && subject === ''
      ? lookup.mainAmounts().filter((m) => namedBy(phrase, m) >= 0.6)
      : []),
    ...(subject.length >= 2 ? lookup.named(subject + phrase, claim, null, 0.6) : []),
  ].filter((m) => m.fact.statistic !== 'change' && m.fact.statistic !== 'average' && dimensionOf(m.quantity) !== '%');
  const ranked = candidates
    .map((m) => ({ m, fit: namedBy(phrase, m) - (kind.form === 'share' && isPlanned(m, phrase) ? 0.4 : 0) }))
    .filter(
      ({ m, fit }) =>
        fit >= (local.includes(m) ? 0.5 : 0.6) &&
        (!GENERIC_BASE.test(phrase) ||
          (m.sentence === claim.sentence && m !== previous) ||
          sharesSubject(m) ||
          ((subject === '' || kind.form === 'share') && lookup.isMain(m))),
    )
    .map(({ m, fit }) => ({
      m,
      score:
        fit * 6 +
        (GENERIC_BASE.test(phrase) && sharesSubject(m) ? 2 : 0) +
        overlap(labelOf(m), phrase) -
        distance(m, claim) / 4 -
        (m.at > claim.at ? 0.5 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  return { mention: ranked[0]?.m ?? null, certain: false };
}

/** Bases that every subject has one of its own of. */
const GENERIC_BASE = /^(?:年初|全年|调整后|年度|支出|当年)*(?:预算|计划|目标|任务)(?:数|额|总额|值)?$/;

/** A share of spending is no share of what was budgeted, unless the words say so. */
const isPlanned = (mention: Mention, phrase: string): boolean =>
  /预算|计划|目标/.test(labelOf(mention)) && !/预算|计划|目标/.test(phrase);

/** The words that name the base: in 占…的, 以…为基数, （…/全年预算）. */
function basePhrase(claim: Mention): string | null {
  const inClause = /(?:占|为|是|完成|达到?|相当于)([^，。；、\d]{2,20}?)的(?:比例|比重)?(?:为|达到?|是)?$/.exec(
    claim.clauseLead,
  );
  if (inClause) return inClause[1]!;
  const share = /占([^，。；、\d比]{2,16})$/.exec(claim.lead);
  if (share) return share[1]!;
  const around = claim.text
    .slice(Math.max(0, claim.start - 40), claim.start)
    .split(/[。；]/)
    .pop()!;
  const before =
    /(?:以|按照?)([^，。；、\d]{2,16}?)(?:为(?:基数|分母|依据|口径)|计算|口径)[^，。；、]{0,4}[，,]?[^，。；、]{0,12}$/.exec(
      around,
    );
  if (before) return before[1]!;
  const formula = /[/÷]([^，。；、\d）)]{2,14})[）)][^，。；、]{0,4}$/.exec(around);
  if (formula) return formula[1]!;
  const after = /^[（(](?:以|按照?)?([^，。；、\d（()）]{2,16}?)(?:为(?:基数|分母|口径)|计算|口径)/.exec(
    claim.text.slice(claim.end, claim.end + 30),
  );
  return after ? after[1]! : null;
}

interface Candidate {
  readonly mention: Mention;
  readonly score: number;
}

function rank(window: readonly Mention[], score: (mention: Mention) => number | null): Candidate[] {
  return window
    .map((mention) => ({ mention, score: score(mention) }))
    .filter((candidate): candidate is Candidate => candidate.score !== null)
    .sort((a, b) => b.score - a.score);
}

/** Sentences, passages and characters between a figure and the claim, weighed and bounded. */
function distance(mention: Mention, claim: Mention): number {
  const sentences = Math.min(3, Math.abs(claim.sentence - mention.sentence)) * 1.2;
  const paragraphs = mention.paragraph === claim.paragraph ? 0 : 1;
  return sentences + paragraphs + (mention.at > claim.at ? 1 : 0) + Math.min(1.5, Math.abs(claim.at - mention.at) / 60);
}

/** The words of a rate's name that its numerator shares: 合格 of 合格率, 高标准农田建设 of 高标准农田建设执行率. */
function stemOf(claim: Mention, kind: RateKind): string {
  const name =
    /([\p{Script=Han}“”A-Za-z]{1,16}?)(?:率|度|比例|比重)?(?:仅?为|约为|达到?|是)?$/u.exec(claim.lead)?.[1] ??
    claim.lead;
  const bare =
    kind.form === 'execution-rate'
      ? name.replace(/预算|执行|支出|完成|资金|总体|整体|综合|全年|进度|使用|支付|到位/g, '')
      : name;
  const own = bare.split('占')[0]!.replace(/^的/, '');
  // 累计支付占到位资金的94.61%，占完成投资的86.85%: the second share is of the same figure
  const subject = own === '' && kind.form === 'share' ? (/^(.{2,16}?)占/.exec(claim.topic)?.[1] ?? '') : own;
  return subject.replace(/^(?:其中|全年|年末|本年|总体|综合|群众|居民|公众|服务对象)+/, '');
}

/** 不合格9批次 is no numerator of 合格率. */
const isDenied = (stem: string, mention: Mention): boolean =>
  stem.length >= 2 &&
  ['不', '未', '非'].some((no) => labelOf(mention).includes(no + stem.slice(-2)) && !stem.includes(no));

const TOTAL = /总体|综合|合计|整体|本类|[两三四五六]项/;

function scoreNumerator(
  mention: Mention,
  claim: Mention,
  kind: RateKind,
  stem: string,
  base: Mention | null,
  mentions: readonly Mention[],
  wholes: Wholes,
): number | null {
  if (base && dimensionOf(mention.quantity) !== dimensionOf(base.quantity)) return null;
  let score =
    2 - distance(mention, claim) - (mention.sentence === claim.sentence && mention.part !== claim.part ? 1 : 0);
  if (kind.form === 'execution-rate' || kind.unbounded) {
    if (kind.over.test(mention.lead)) score += 2;
    if (mention.fact.aspect.value === 'budget' || mention.fact.aspect.value === 'target') score -= 3;
  }
  if (isDenied(stem, mention)) return null;
  score += (stem === '' ? 0 : 4) * overlap(stem, labelOf(mention));
  if (TOTAL.test(claim.lead) && /合计|共|总/.test(mention.between)) score += 2;
  if (mention.fact.aspect.value === 'prior') score -= 2;
  if (kind.form !== 'share' && overlap(stem, labelOf(mention)) < 0.5 && isDetail(mention, claim, wholes)) score -= 2.5;
  if (base && isLastBefore(mention, base.at < claim.at && base.paragraph === claim.paragraph ? base : claim, mentions))
    score += 1.5;
  if (mention.fact.statistic === 'change' && !/节约|调|追加|结余/.test(claim.lead)) score -= 2;
  // 授予中小企业合同金额198万元，占采购总额的85%: a share without a subject is of the figure before it
  if (kind.form === 'share' && stem === '' && isLastBefore(mention, claim, mentions)) score += 2.5;
  return score;
}

/** Whether no figure of the same dimension stands between the two. */
function isLastBefore(mention: Mention, later: Mention, mentions: readonly Mention[]): boolean {
  const dimension = dimensionOf(mention.quantity);
  if (mention.at >= later.at || mention.paragraph !== later.paragraph) return false;
  for (let i = mentions.indexOf(mention) + 1; i > 0 && i < mentions.length; i++) {
    const other = mentions[i]!;
    if (other.at >= later.at) return true;
    if (dimensionOf(other.quantity) === dimension) return false;
  }
  return true;
}

function scoreDenominator(
  mention: Mention,
  numerator: Mention,
  claim: Mention,
  kind: RateKind,
  stem: string,
): number | null {
  if (dimensionOf(mention.quantity) !== dimensionOf(numerator.quantity)) return null;
  const smaller = mention.quantity.value!.lessThan(numerator.quantity.value!);
  let score = 2 - distance(mention, claim) - (smaller && !kind.unbounded ? 3 : 0);
  // a figure that answers to the name of the rate is itself a numerator
  if (!kind.unbounded && kind.form === 'ratio' && stem !== '') score -= 3 * overlap(stem, labelOf(mention));
  if (kind.under.test(mention.lead) || kind.under.test(mention.tail)) score += 2;
  if (kind.form === 'execution-rate' && stem !== '') score += 2 * overlap(stem, labelOf(mention));
  score += overlap(labelOf(numerator), labelOf(mention));
  if (TOTAL.test(claim.lead) && /合计|共|总/.test(mention.between)) score += 2;
  if (mention.fact.aspect.value === 'prior') score -= 2;
  if (mention.fact.statistic === 'change') score -= 2;
  if (mention.at < numerator.at) score += 0.5;
  return score;
}
