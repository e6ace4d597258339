import { Decimal } from '../../model/decimal.js';
import { groupBy } from '../../model/grouping.js';
import { exactly } from '../../model/interval.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import type { Signature } from './signature.js';

/** Two mentions of one named rate of a report that differ by one slip of the pen. */
export interface SlippedRate {
  readonly odd: Signature;
  readonly other: Signature;
}

/** A slip in fewer digits is a chance too often. */
const FEWEST_DIGITS = 3;

/**
 * A report has one 资金到位率 or 居民满意度 of a name: where its mentions bear two values alone, and one slip makes the one of
 * the other, one of them is misprinted. Names that bear more values belong to several projects or years.
 */
export function slippedRates(signatures: readonly Signature[], aims: readonly Relation[]): SlippedRate[] {
  const named = groupBy(signatures, rateName);
  const whole = [...named].filter(([name]) => name.length >= SHORTEST_NAME);
  return [
    ...whole.flatMap(([, mentions]) => slipAmong(mentions)),
    ...slipsOfShortNames(named, groupBy(signatures, nameOf), aimedAt(aims)),
  ];
}

const SHORTEST_NAME = 4;

/**
 * 满意度 in a text and 群众满意度 in a table: where all rates that are called so are told in both but for one of each, the two are
 * one rate under its short name and its long one.
 */
function slipsOfShortNames(
  named: ReadonlyMap<string, Signature[]>,
  all: ReadonlyMap<string, Signature[]>,
  aims: ReadonlyMap<Fact, ReadonlySet<string>>,
): SlippedRate[] {
  const names = [...named.keys()];
  return names.flatMap((short) => {
    const called = names.filter((name) => name.endsWith(short)).flatMap((name) => named.get(name)!);
    const [text, table] = [called.filter((one) => one.table === null), called.filter((one) => one.table !== null)];
    // 满意度达到95% in a list of goals is what a row of the table is held against
    const asked = new Set(table.flatMap(({ fact }) => [...(aims.get(fact) ?? [])]));
    const told = text.filter(({ fact }) => !asked.has(fact.quantity.value!.toString()));
    const [kept, ...further] = withoutThose(told, table);
    const everTold = [...all].flatMap(([name, mentions]) => (name.endsWith(short) ? mentions : []));
    const [odd, ...others] = withoutThose(
      table,
      everTold.filter((one) => one.table === null),
    );
    if (!kept || !odd || further.length > 0 || others.length > 0) return [];
    const [one, other] = [kept, odd].map((signature) => rateName(signature)!) as [string, string];
    if (one === other || !(one.endsWith(other) || other.endsWith(one))) return [];
    const aim = aims.get(kept.fact);
    const isOneAim = aim !== undefined && [...aim].some((value) => aims.get(odd.fact)?.has(value));
    if (isOneAim) return slipBetween(kept, odd) ? [{ odd, other: kept }] : [];
    return isTelling(kept, odd) ? slipAmong([kept, odd]) : [];
  });
}

/** The mentions of values that others do not tell. */
const withoutThose = (mentions: readonly Signature[], others: readonly Signature[]): Signature[] =>
  mentions.filter(({ fact }) => !others.some((other) => other.fact.quantity.value!.equals(fact.quantity.value!)));

/** The targets that results are held against. */
function aimedAt(aims: readonly Relation[]): Map<Fact, Set<string>> {
  const found = new Map<Fact, Set<string>>();
  for (const { claimed, readings } of aims)
    for (const operands of readings)
      if (operands.kind === 'order' && operands.bound.quantity.value !== null)
        found.set(claimed, (found.get(claimed) ?? new Set()).add(operands.bound.quantity.value.toString()));
  return found;
}

/** Of two rates above 90% the first digit tells nothing. */
function isTelling(a: Signature, b: Signature): boolean {
  const high = [a, b].every(({ fact }) => !fact.quantity.value!.lessThan(NINETY));
  const digits = Math.min(significantDigits(a.fact.quantity), significantDigits(b.fact.quantity));
  return digits - (high ? 1 : 0) >= FEWEST_DIGITS;
}

const NINETY = Decimal.fromInteger(90);

/** The whole name of a rate that is a result of the report's own year; null for other figures. */
function rateName(signature: Signature): string | null {
  const { side, period } = signature;
  return side === 'plan' || side === 'prior' || period !== null ? null : nameOf(signature);
}

/** The whole name of a rate; null for other figures. */
function nameOf({ fact }: Signature): string | null {
  if (fact.statistic !== 'rate' || fact.quantity.unit !== '%' || fact.quantity.comparator !== '=') return null;
  const [words] = (fact.cell?.rowLabels.at(-1) ?? fact.measure).split(/[（(]/);
  const label = words!.trim().replace(/(?:[为是]|达到?)$/, '');
  return /^\p{Script=Han}{2,16}[率度]$/u.test(label) ? label : null;
}

function slipAmong(mentions: readonly Signature[]): SlippedRate[] {
  const values = groupBy(mentions, ({ fact }) => fact.quantity.value!.toString());
  if (values.size !== 2) return [];
  const [a, b] = [...values.values()] as [Signature[], Signature[]];
  const [more, fewer] = a.length >= b.length ? [a, b] : [b, a];
  const [kept, odd] = [more[0]!, fewer[0]!];
  if (fewer.length > 1 || kept.sentence === odd.sentence || (kept.table !== null && kept.table === odd.table))
    return [];
  const digits = Math.max(significantDigits(kept.fact.quantity), significantDigits(odd.fact.quantity));
  return digits >= FEWEST_DIGITS && slipBetween(kept, odd) ? [{ odd, other: kept }] : [];
}

const slipBetween = ({ fact: { quantity: a } }: Signature, { fact: { quantity: b } }: Signature): boolean =>
  misprintOf(b, exactly(a.value!)) !== null || misprintOf(a, exactly(b.value!)) !== null;
