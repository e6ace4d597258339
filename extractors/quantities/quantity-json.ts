import type { Quantity } from '../../model/quantity.js';

/** One quantity of the machine interface; keys that do not apply are left out. */
export interface QuantityJson {
  text: string;
  start: number;
  end: number;
  kind: Quantity['kind'];
  value?: string;
  unit?: string;
  comparator: Quantity['comparator'];
  lo?: string;
  hi?: string;
  approximate?: true;
}

/** The object that `gouji quantities` prints for a quantity: plain decimal strings, no unit where there is none. */
export function quantityToJson(quantity: Quantity): QuantityJson {
  const { text, start, end, kind, value, unit, comparator, lo, hi, approximate } = quantity;
  return {
    text,
    start,
    end,
    kind,
    ...(value !== null && { value: value.toString() }),
    ...(unit !== '' && { unit }),
    comparator,
    ...(lo !== null && { lo: lo.toString() }),
    ...(hi !== null && { hi: hi.toString() }),
    ...(approximate && { approximate }),
  };
}
