import type { Check } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import { gap } from '../model/interval.js';
import { roundedInterval, type Quantity } from '../model/quantity.js';
import type { Materiality } from '../model/settings.js';

/** Whether a figure is off by no more than the bureau cares for; what is not computed is never immaterial. */
export function isImmaterial({ evidence, interval }: Check, materiality: Materiality): boolean {
  const quantity = evidence[0]?.fact?.quantity;
  if (!quantity || quantity.value === null || interval === null) return false;
  const limit = limitFor(quantity, materiality);
  return limit !== null && !limit.lessThan(gap(roundedInterval(quantity), interval));
}

/** In the base unit of the quantity. */
function limitFor({ kind, unit }: Quantity, { money, percentagePoints }: Materiality): Decimal | null {
  const limit = kind === 'percent' ? percentagePoints : kind === 'money' && unit === '元' ? money : 0;
  return limit > 0 ? Decimal.parse(String(limit)) : null;
}
