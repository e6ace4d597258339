import { Decimal } from '../model/decimal.js';
import { holds, readingThatHolds } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { significantDigits } from '../model/misprint.js';
import { relationOf, type Basis, type Operands, type Relation } from '../model/relation.js';
import { isOfAnotherThing } from './narrative/complements.js';
import { MOST_FAR, toldIn, type Told } from './narrative/distant-figures.js';
import { dimensionOf, ofOneValue, type Mention } from './narrative/mention.js';

/** What is left of the base of a rate, at the end of a clause that names nothing else: 欠, 尚缺, 未办结, 没有交付的, 其余. */
const REST =
  /^(?:也|又|仍|还|尚|尚有|仍有|还有|共|年[末底]|目前|到期)*(?:(?:其余|余下|剩下|剩余)的?|(?:欠|短?缺|短|差|少|剩|余|结余|结转)\p{Script=Han}{0,6}|(?:超|多)[额出完成了]*|(?:未|没有?|不)(?<undone>\p{Script=Han}{1,4}?)(?:的|的?(?:资金|部分|款项|工程款))?)$/u;
const PAID = /支出|执行|支付|使用|拨付|到位|兑付/;
/** 尚有540万元未到位. */
const STILL = /^(?:尚|仍|还)?有$/;
const UNDONE = /^(?:资金)?(?:尚|仍|还)?(?:未|没有?)(\p{Script=Han}{2})(?:的|$)/u;
/** All that was not counted before. */
const ALL_OTHERS = /^(?:其余|余下|剩下|剩余|[尚还仍][有剩余]下?)的?$/;
/** 不合格的12批次, 未验收的2个: of a rate of that name, told before. */
const NOT_DONE = /^(?:其中|至于|而)?(?:尚?未|没有?|不)(?:能|予)?(\p{Script=Han}{2,3}?)的?$/u;

/** Characters between a rate and what it leaves. */
const NEAR = 24;
/** Figures of fewer digits tie by chance. */
const TELLING = 3;

export type Quotient = Operands & { kind: 'quotient' };

/**
 * 完成率87.2%，欠1,540页; 占246公里的68.5%，还剩77.5公里; 合格率97.5%。不合格的21批次: what the rate is of less what was done of
 * it.
 */
export function restRelations(
  mentions: readonly Mention[],
  cells: readonly Fact[],
  relations: readonly Relation[],
): Relation[] {
  const quotients = quotientsOf(relations);
  const told = toldDifferences(relations);
  const report = new Report(mentions, cells);
  return mentions.flatMap((claim, index) => {
    if (told.has(claim.fact) || claim.quantity.comparator !== '=' || claim.quantity.approximate) return [];
    const rate = mentions[index - 1];
    if (!rate || !isBesideRate(claim, rate)) {
      const operands = undoneOf(mentions, index, quotients) ?? shortOf(claim, quotients);
      if (operands) return [restOf(claim, operands, 'stated')];
      const opening = openingRest(mentions, index, quotients);
      return opening ? [restOf(claim, opening, 'identity')] : [];
    }
    if (isOfAnotherThing(claim)) return [];
    const operands = quotients.get(rate.fact);
    if (operands && isRest(claim, rate))
      return areOfKind(operands, claim) && !isLeftOfMore(mentions, index, operands.denominator)
        ? [restOf(claim, operands, 'stated')]
        : [];
    const pair = isRest(claim, rate) ? ofFoundPair(mentions, index, report) : [];
    if (pair.length > 0) return pair;
    return ALL_OTHERS.test(claim.lead) ? ofFoundWhole(mentions, index, report) : [];
  });
}

/** Figures that their words make differences already. */
export const toldDifferences = (relations: readonly Relation[]): ReadonlySet<Fact> =>
  new Set(
    relations.flatMap(({ form, basis, claimed }) => (form === 'difference' && basis === 'stated' ? claimed : [])),
  );

/**
 * All figures of a report by dimension, gathered once they are asked for; none of a dimension that has so many that some
 * would do whatever is left.
 */
class Report {
  private mentioned: ReadonlyMap<string, readonly Told<Mention>[]> | null = null;
  private printed: ReadonlyMap<string, readonly Told<Fact>[]> | null = null;

  constructor(
    private readonly mentions: readonly Mention[],
    private readonly cells: readonly Fact[],
  ) {}

  /** Those of running text. */
  mentionsOf(dimension: string): readonly Told<Mention>[] {
    this.mentioned ??= toldIn(this.mentions);
    return fewOf(this.mentioned.get(dimension));
  }

  /** Those of text and tables. */
  factsOf(dimension: string): readonly Fact[] {
    this.printed ??= toldIn([...this.mentions.map(({ fact }) => fact), ...this.cells]);
    return fewOf(this.printed.get(dimension)).flat();
  }
}

const fewOf = <T>(told: readonly T[] = []): readonly T[] => (told.length > MOST_FAR ? [] : told);

/** The figures of the rates that hold. */
export function quotientsOf(relations: readonly Relation[]): Map<Fact, Quotient> {
  const quotients = new Map<Fact, Quotient>();
  for (const relation of relations) {
    if (!OF_A_WHOLE.has(relation.form)) continue;
    const held = readingThatHolds(relation);
    if (held?.kind === 'quotient') quotients.set(relation.claimed, held);
  }
  return quotients;
}

const OF_A_WHOLE = new Set<Relation['form']>(['ratio', 'execution-rate', 'share']);

const isBesideRate = (claim: Mention, rate: Mention): boolean =>
  rate.quantity.unit === '%' &&
  // 结业率99.5%；其余9人中途退出
  (claim.part === rate.part || (claim.sentence === rate.sentence && claim.clauseLead === '其余')) &&
  claim.depth === rate.depth &&
  claim.start - rate.end <= NEAR;

function isRest(claim: Mention, rate: Mention): boolean {
  const lead = claim.clauseLead.trim();
  const rest = REST.exec(lead);
  const undone = rest ? rest.groups?.['undone'] : STILL.test(lead) ? UNDONE.exec(claim.tail)?.[1] : undefined;
  if (rest === null && undone === undefined) return false;
  // 合格率97.31%，未送检88辆 is left of something else
  return undone === undefined || PAID.test(undone) || `${rate.lead}${rate.between}`.includes(undone);
}

/** 组织见习356人，期满289人，留用214人，留用率74.05%；其余67人未期满: what is left of more than the rate is of. */
function isLeftOfMore(mentions: readonly Mention[], index: number, whole: Fact): boolean {
  const claim = mentions[index]!;
  const told = mentions.slice(Math.max(0, index - REACH), index).filter(({ text }) => text === claim.text);
  const more = whole.quantity.value!.plus(claim.quantity.value!);
  return (
    told.some(({ quantity }) => quantity.value?.equals(more)) ||
    told.some((m) => m.fact === whole && m.sentence === claim.sentence && m.part !== claim.part)
  );
}

/** 合格率97.50%。不合格的21批次: the figures of the one rate of that name that the sentence or the one before it tells. */
function undoneOf(
  mentions: readonly Mention[],
  index: number,
  quotients: ReadonlyMap<Fact, Quotient>,
): Quotient | null {
  const claim = mentions[index]!;
  const done = NOT_DONE.exec(claim.clauseLead.trim())?.[1];
  if (done === undefined) return null;
  const named = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.text === claim.text && m.sentence >= claim.sentence - 1)
    .flatMap((m) => (m.lead.includes(`${done}率`) ? (quotients.get(m.fact) ?? []) : []))
    .filter((operands) => areOfKind(operands, claim));
  const [only] = named;
  if (!only || ofOneValue(named.map(({ denominator }) => denominator)) === null) return null;
  // 不合格的6批次为生鲜，15批次为粮油
  const left = only.denominator.quantity.value!.minus(only.numerator.quantity.value!);
  const next = mentions[index + 1];
  const isPart = next?.sentence === claim.sentence && next.quantity.unit === claim.quantity.unit;
  return isPart && claim.quantity.value!.lessThan(left) ? null : only;
}

/** 满意度91.42%。其余49份未选满意: what opens the sentence behind a rate, and was not done of what the rate is of. */
function openingRest(
  mentions: readonly Mention[],
  index: number,
  quotients: ReadonlyMap<Fact, Quotient>,
): Quotient | null {
  const [rate, claim] = [mentions[index - 1], mentions[index]!];
  const operands = rate && quotients.get(rate.fact);
  if (!operands || !BEHIND_STOP.test(claim.text.slice(rate.end, claim.start))) return null;
  const undone = NOT_SO.exec(claim.tail)?.[1];
  if (undone === undefined || rate.text !== claim.text || !areOfKind(operands, claim)) return null;
  const done = `${operands.numerator.measure}${rate.lead}`;
  const isOfRate = Array.from({ length: undone.length - 1 }, (_, i) => undone.slice(i, i + 2)).some((pair) =>
    done.includes(pair),
  );
  return isOfRate && !isLeftOfMore(mentions, index, operands.denominator) ? operands : null;
}

const BEHIND_STOP = /^[^，。；\d]{0,6}。(?:其余|余下|剩下|剩余|[尚还仍]有)的?$/;
const NOT_SO = /^(?:尚|还|仍|均|都)?(?:未|没有?|不)(?:能|予|曾)?(\p{Script=Han}{2,4})/u;

const REACH = 12;

/** 县级配套到位860万元，到位率71.67%. …县级配套资金缺口340万元: what the one figure of that name is short of, told elsewhere. */
function shortOf(claim: Mention, quotients: ReadonlyMap<Fact, Quotient>): Quotient | null {
  const name = SHORT.exec(claim.lead)?.[1];
  if (name === undefined) return null;
  const named = [...quotients.values()].filter(
    (operands) => operands.numerator.measure.startsWith(name) && areOfKind(operands, claim),
  );
  const arrived = named.filter(({ numerator }) => ARRIVED.test(numerator.measure));
  return ofOneValue(arrived.map(({ numerator }) => numerator)) && arrived[0]!;
}

const SHORT = /(?:^|[）)、])(\p{Script=Han}{3,8}?)(?:资金)?(?:缺口|缺额|未到位资金|(?:余下|剩余)的)(?:为|达)?$/u;
const ARRIVED = /到位|落实|筹集|筹措/;

const areOfKind = ({ numerator, denominator }: Quotient, claim: Mention): boolean =>
  [numerator, denominator].every(({ quantity }) => dimensionOf(quantity) === dimensionOf(claim.quantity));

/**
 * 已接入271处，接入率92.8%，尚有21处靠人工: part, rate and rest of one whole. Where they do not tie with each other, the whole is the
 * figure of the report with which two of the three tie.
 */
function ofFoundWhole(mentions: readonly Mention[], index: number, report: Report): Relation[] {
  const [part, rate, rest] = [mentions[index - 2], mentions[index - 1]!, mentions[index]!];
  const dimension = dimensionOf(rest.quantity);
  if (!part || part.part !== rate.part || dimension === null || dimensionOf(part.quantity) !== dimension) return [];
  if (significantDigits(rate.quantity) < TELLING || rate.fact.statistic === 'growth') return [];
  const parts = [part, rest].map(({ quantity }) => quantity.value!);
  const among = parts[0]!.plus(parts[1]!);
  const tie = (whole: Fact, some: Fact, claimed: Fact): boolean =>
    holds(relationOf('ratio', claimed, [{ kind: 'quotient', numerator: some, denominator: whole }], 'stated'));
  const all = { ...rest.fact, quantity: { ...rest.quantity, value: among } };
  if (tie(all, part.fact, rate.fact)) return [];
  const others = { ...rate.fact, quantity: { ...rate.quantity, value: Decimal.HUNDRED.minus(rate.quantity.value!) } };
  const wholes = report
    .factsOf(dimension)
    .filter(
      (fact) =>
        fact !== part.fact &&
        fact !== rest.fact &&
        (tie(fact, part.fact, rate.fact) || fact.quantity.value!.equals(among) || tie(fact, rest.fact, others)),
    );
  const whole = ofOneValue(wholes);
  if (whole === null) return [];
  const operands = { kind: 'quotient', numerator: part.fact, denominator: whole } as const;
  // 尚有 may be said of others than those that the rate is of
  const basis = /^[尚还仍]/.test(rest.lead) ? 'likely' : 'stated';
  return [relationOf('ratio', rate.fact, [operands], basis), restOf(rest, operands, basis)];
}

/** 资金到位率为92.08%，尚有540万元未到位: of the one figure of the report that came in and makes the rate over another one. */
function ofFoundPair(mentions: readonly Mention[], index: number, report: Report): Relation[] {
  const [rate, rest] = [mentions[index - 1]!, mentions[index]!];
  const done = /(\p{Script=Han}{2})率(?:[为是]|达到?)?$/u.exec(rate.lead)?.[1];
  const dimension = dimensionOf(rest.quantity);
  if (done === undefined || dimension === null || significantDigits(rate.quantity) <= TELLING) return [];
  const alike = report.mentionsOf(dimension);
  const [numerators, denominators] = [({ lead }: Mention) => lead.includes(done), () => true].map((isMeant) =>
    alike.flatMap((told) => told.find((m) => m !== rest && isMeant(m)) ?? []),
  ) as [Mention[], Mention[]];
  if (numerators.length * denominators.length > MOST_PAIRS) return [];
  const pairs = numerators
    .flatMap(({ fact: numerator }) =>
      denominators.map(({ fact: denominator }): Quotient => ({ kind: 'quotient', numerator, denominator })),
    )
    .filter((operands) => holds(relationOf('ratio', rate.fact, [operands], 'likely')));
  const [pair, ...others] = pairs;
  return pair && others.length === 0 ? [restOf(rest, pair, 'likely')] : [];
}

/** Among more pairs some would make a rate by chance. */
const MOST_PAIRS = 4000;

const restOf = (claim: Mention, { numerator, denominator }: Quotient, basis: Basis): Relation =>
  relationOf('difference', claim.fact, [{ kind: 'difference', minuend: denominator, subtrahend: numerator }], basis);
