import { Decimal } from '../../model/decimal.js';
import { groupBy } from '../../model/grouping.js';
import { exactly } from '../../model/interval.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
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
export function slippedRates(signatures: readonly Signature[]): SlippedRate[] {
  const named = groupBy(signatures, rateName);
  const whole = [...named].filter(([name]) => name.length >= SHORTEST_NAME);
  return [...whole.flatMap(([, mentions]) => slipAmong(mentions)), ...slipsOfShortNames(named)];
}

const SHORTEST_NAME = 4;

/** 满意度 in a text and 群众满意度 in a table, where no other rate of the report is called so: one rate under its short name. */
function slipsOfShortNames(named: ReadonlyMap<string, Signature[]>): SlippedRate[] {
  return [...named].flatMap(([short, mentions]) => {
    const [long, ...others] = [...named.keys()].filter((name) => name !== short && name.endsWith(short));
    const [kept, odd] = [mentions, long === undefined ? [] : named.get(long)!];
    if (others.length > 0 || odd.length === 0 || !isToldOnce(kept) || !isToldOnce(odd)) return [];
    if ((kept[0]!.table === null) === (odd[0]!.table === null) || !isTelling(kept[0]!, odd[0]!)) return [];
    return slipAmong([...kept, ...odd]);
  });
}

const isToldOnce = (mentions: readonly Signature[]): boolean => mentions.length === 1;

/** Of two rates above 90% the first digit tells nothing. */
function isTelling(a: Signature, b: Signature): boolean {
  const high = [a, b].every(({ fact }) => !fact.quantity.value!.lessThan(NINETY));
  const digits = Math.min(significantDigits(a.fact.quantity), significantDigits(b.fact.quantity));
  return digits - (high ? 1 : 0) >= FEWEST_DIGITS;
}

const NINETY = Decimal.fromInteger(90);

/** The whole name of a rate that is a result of the report's own year; null for other figures. */
function rateName({ fact, side, period }: Signature): string | null {
  if (fact.statistic !== 'rate' || fact.quantity.unit !== '%' || fact.quantity.comparator !== '=') return null;
  if (side === 'plan' || side === 'prior' || period !== null) return null;
  const label = (fact.cell?.rowLabels.at(-1) ?? fact.measure).split(/[（(]/)[0]!.trim();
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
  const slip =
    misprintOf(odd.fact.quantity, exactly(kept.fact.quantity.value!)) ??
    misprintOf(kept.fact.quantity, exactly(odd.fact.quantity.value!));
  return slip !== null && digits >= FEWEST_DIGITS ? [{ odd, other: kept }] : [];
}
