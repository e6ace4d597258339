import { Decimal } from '../../model/decimal.js';
import type { Fact } from '../../model/fact.js';
import type { Quantity } from '../../model/quantity.js';

/** What of a figure is worked out anew. */
type WorkedOut = Partial<Pick<Quantity, 'kind' | 'value' | 'unit' | 'approximate'>>;

/** A figure worked out from others, in the place and manner of one of them: printed nowhere, so that no slip of the pen is in it. */
export const unprinted = (fact: Fact, workedOut: WorkedOut): Fact => ({
  ...fact,
  quantity: { ...fact.quantity, ...workedOut, printed: { ...fact.quantity.printed, chinese: true } },
});

/** The same as a plain number, to its last digit. */
export function unprintedNumber(fact: Fact, workedOut: WorkedOut): Fact {
  const { quantity, ...others } = unprinted(fact, workedOut);
  return {
    ...others,
    quantity: { ...quantity, printed: { ...quantity.printed, decimals: 0, multiplier: Decimal.ONE } },
  };
}
