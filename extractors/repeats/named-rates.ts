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
  return [...groupBy(signatures, rateName).values()].flatMap(slipAmong);
}

/** The whole name of a rate that is a result of the report's own year; null for other figures. */
function rateName({ fact, side, period }: Signature): string | null {
  if (fact.statistic !== 'rate' || fact.quantity.unit !== '%' || fact.quantity.comparator !== '=') return null;
  if (side === 'plan' || side === 'prior' || period !== null) return null;
  const label = (fact.cell?.rowLabels.at(-1) ?? fact.measure).split(/[（(]/)[0]!.trim();
  return /^\p{Script=Han}{3,16}[率度]$/u.test(label) ? label : null;
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
