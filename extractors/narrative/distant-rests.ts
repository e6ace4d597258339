import { groupBy } from '../../model/grouping.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, labelOf, overlap, type Mention } from './mention.js';

/** 24项重点工作中有: the whole stands right before, by its name. */
const AMONG = /^(?<thing>\p{Script=Han}{1,12}?)之?[中里]，?(?:仍|还|尚|仅|只)?有$/u;
/** 1项未在年内办结: what was not done with it. */
const UNDONE =
  /^\p{Script=Han}{0,4}?(?:尚未|未能|未|没有?)(?:能|按[期时]|如期|在?年[内底]前?|全部|及时)*(?<verb>\p{Script=Han}{2,4})/u;
/** Of another time than the year. */
const OF_A_TIME = /截[至止]|上半年|[一二三]季度|\d月|目前|上年|去年/;

/**
 * 交办重点工作24项，办结23项。…24项重点工作中有1项未在年内办结: of a whole that is told again by its name and number, what was not done is
 * what the passage that tells what was done leaves of it.
 */
export function distantRests(mentions: readonly Mention[]): Relation[] {
  const byNumber = groupBy(mentions.filter(isCounted), ({ quantity }) => numberOf(quantity.value!, quantity.unit));
  return mentions.flatMap((claim, index): Relation[] => {
    const whole = mentions[index - 1];
    if (!whole || whole.part !== claim.part || !isCounted(claim) || !isCounted(whole)) return [];
    const thing = AMONG.exec(claim.between)?.groups?.['thing'];
    const verb = UNDONE.exec(claim.tail)?.groups?.['verb'];
    if (thing === undefined || verb === undefined || OF_A_TIME.test(sentenceUpTo(claim) + claim.tail)) return [];
    const again = byNumber.get(numberOf(whole.quantity.value!, whole.quantity.unit)) ?? [];
    const done = again
      .filter((total) => total !== whole && total.sentence !== claim.sentence && overlap(thing, labelOf(total)) >= SAME)
      .flatMap((total) => doneOf(total, mentions[mentions.indexOf(total) + 1], verb) ?? []);
    const [first, ...others] = done;
    if (!first || others.some(({ quantity }) => !quantity.value!.equals(first.quantity.value!))) return [];
    const reading = { kind: 'difference', minuend: whole.fact, subtrahend: first.fact } as const;
    return [relationOf('difference', claim.fact, [reading], 'identity')];
  });
}

/** Most characters of the name of the thing. */
const SAME = 0.6;

/** 办结23项, right behind the whole in its clause or the next, by the verb of what was not done. */
function doneOf(total: Mention, next: Mention | undefined, verb: string): Mention | null {
  if (!next || next.sentence !== total.sentence || next.part !== total.part || next.depth !== total.depth) return null;
  if (!isCounted(next) || dimensionOf(next.quantity) !== dimensionOf(total.quantity)) return null;
  if (OF_A_TIME.test(sentenceUpTo(next)) || /[未没不]|其中/.test(next.lead)) return null;
  return next.lead.includes(verb.slice(0, 2)) && next.quantity.value!.lessThan(total.quantity.value!) ? next : null;
}

const sentenceUpTo = ({ text, start }: Mention): string =>
  text
    .slice(0, start)
    .split(/[。；;！？\n]/)
    .at(-1)!;

const isCounted = ({ quantity, fact }: Mention): boolean =>
  quantity.kind === 'count' &&
  quantity.value !== null &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.aspect.value !== 'prior';

const numberOf = (value: { toString(): string }, unit: string): string => `${value.toString()} ${unit}`;
