import { relationOf, type Relation } from '../../model/relation.js';
import { isExactAmount } from './bracketed-products.js';
import type { Mention } from './mention.js';
import { isWithoutCause } from './parts.js';

/** （春, ，秋: the short name of a part, and nothing that makes it one of several. */
const FIRST = /^\s*[（(]\p{Script=Han}{1,6}$/u;
const NEXT = /^[，,、；;]\s*\p{Script=Han}{1,6}$/u;
const OF_SOME = /其中|含|包括|比|较|上年|占|每|平均/;
const CLOSED = /^[）)]/;
const MOST = 8;

/** 两学期共561.00万元（春274.08，秋286.92）: parts in brackets without a unit have that of the total before them. */
export function bareParts(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((total, index): Relation[] => {
    if (total.quantity.kind !== 'money' || !isExactAmount(total)) return [];
    const parts: Mention[] = [];
    for (const part of mentions.slice(index + 1, index + 1 + MOST)) {
      const between = total.text.slice(parts.at(-1)?.end ?? total.end, part.start);
      if (part.sentence !== total.sentence || !isBare(part) || OF_SOME.test(between)) break;
      if (!(parts.length === 0 ? FIRST : NEXT).test(between)) break;
      parts.push(inUnitOf(part, total));
    }
    if (parts.length < 2 || !CLOSED.test(total.text.slice(parts.at(-1)!.end))) return [];
    const reading = { kind: 'sum', parts: parts.map(({ fact }) => fact) } as const;
    const relation = relationOf('sum', total.fact, [reading], 'stated');
    // what is no slip of the pen may be numbers of another thing
    return isWithoutCause(relation) ? [] : [relation];
  });
}

const isBare = ({ quantity }: Mention): boolean =>
  quantity.kind === 'number' &&
  quantity.value !== null &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  quantity.printed.decimals > 0;

function inUnitOf(part: Mention, { quantity: { kind, unit, printed } }: Mention): Mention {
  const quantity = {
    ...part.quantity,
    kind,
    unit,
    value: part.quantity.value!.times(printed.multiplier),
    printed: { ...part.quantity.printed, multiplier: printed.multiplier },
  };
  return { ...part, quantity, fact: { ...part.fact, quantity } };
}
