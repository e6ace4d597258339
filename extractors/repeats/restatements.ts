import { Decimal } from '../../model/decimal.js';
import { sameFigure } from '../../model/evaluate.js';
import { exactly } from '../../model/interval.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
import type { Quantity } from '../../model/quantity.js';
import type { Signature } from './signature.js';

/** One amount printed twice at one place: in another unit (1,386,400元，折合138.64万元), or as all that it is made of. */
export interface Restatement {
  readonly first: Signature;
  readonly again: Signature;
  /** The words leave no doubt, or nothing but a slip of the pen parts the two. */
  readonly sure: boolean;
}

/** Amounts told again at once, those that agree and those that one slip of the pen parts. */
export function restatements(signatures: readonly Signature[]): Restatement[] {
  return signatures.flatMap((again, i) => {
    const first = signatures[i - 1];
    if (!first || first.sentence !== again.sentence || first.dimension !== again.dimension) return [];
    const [a, b] = [first.fact.quantity, again.fact.quantity];
    const sole = soleWordOf(first, again);
    if (sole === null && !isToldAgain(first, again)) return [];
    const sure = sameFigure(a, b) || isSlip(a, b);
    const isPlain = sole === null ? isRounded(first, again) : !ONLY.test(sole);
    return sure || isPlain ? [{ first, again, sure }] : [];
  });
}

/** 三公经费3.26万元，全部为公务接待费3.26万元: the words by which the one is all of the other; null where they are none. */
function soleWordOf(first: Signature, again: Signature): string | null {
  const { dimension } = again;
  if (dimension === null || dimension === '%' || dimension === '分') return null;
  const [a, b] = [first.fact, again.fact];
  if (Math.min(significantDigits(a.quantity), significantDigits(b.quantity)) < 2) return null;
  if (a.quantity.comparator !== '=' || b.quantity.comparator !== '=') return null;
  if (OF_ONE.test(first.lead.slice(-8))) return null;
  const told = SOLE.exec(betweenOf(first, again))?.groups;
  if (!told || APART.test(told['name']!) || !isClosed(again)) return null;
  // 均 makes an average of what it opens
  if (a.statistic !== b.statistic && !told['word']!.startsWith('均')) return null;
  return ONLY.test(told['word']!) && dimension !== '元' ? null : told['word']!;
}

const SOLE =
  /^[，,；;]\s*(?:同样|也|且|仍|依然)?(?<word>(?:全部|均|都|悉数)(?:为|是|系|属于|用于|来自)|[只仅]有)(?<name>[^，,。；;、：:（）()\d]{2,14})$/;
/** Of that which there is no more than a part may be told: 到位500万元，只有省级资金200万元. */
const ONLY = /^[只仅]有/;
/** What was left, or is of another side or time, is not all of it. */
const APART = /[未不无没缺差超余]|实际|决算|预算|计划|目标|上年|去年|其中|平均|[人户每]均|每/;
const OF_ONE = /[每均各][^，。；]{0,6}$/;

const AGAIN = /^[，,、（(]?\s*(?:折合|约合|折算为?|换算[为成]|折|合|即|亦即|也就是)(?:人民币|成)?[约为]?$/;
const TURNED = /^[，,]?(?:折合|约合|折算为?|换算[为成]|折|合)[约为]?$/;
const ABOUT = /^[，,（(]\s*约?$/;

function isToldAgain(first: Signature, again: Signature): boolean {
  if (again.dimension !== '元') return false;
  const [{ quantity: a }, { quantity: b }] = [first.fact, again.fact];
  // 拨付462.50万元，合每户4.63万元
  if (a.unit !== b.unit) return false;
  const between = betweenOf(first, again);
  if (!isClosed(again)) return false;
  // 三年支出6,302.20万元，折0.63亿元: the words alone make it the same amount in a coarser unit
  const isCoarser = a.printed.multiplier.lessThan(b.printed.multiplier) && TURNED.test(between);
  if (Math.min(significantDigits(a), significantDigits(b)) < (isCoarser ? 1 : FEWEST_DIGITS)) return false;
  // 8,045,600.00元（804.56万元）: the figure is all that stands in the brackets
  return AGAIN.test(between) || (ABOUT.test(between) && /[（(约]/.test(between + b.text));
}

/** 8,045,600.00元（804.56万元）: to the 分 in brackets of its own, told once more in a coarser unit; nothing else stands there. */
function isRounded(first: Signature, again: Signature): boolean {
  const [{ quantity: a }, { quantity: b }] = [first.fact, again.fact];
  if (!/[（(]/.test(betweenOf(first, again))) return false;
  if (!a.printed.multiplier.lessThan(b.printed.multiplier)) return false;
  return a.value!.lessThan(b.value!.times(MOST_APART)) && b.value!.lessThan(a.value!.times(MOST_APART));
}
const MOST_APART = Decimal.of(2n);

const betweenOf = (first: Signature, again: Signature): string =>
  again.lead.slice(first.lead.length + first.fact.span.end - first.fact.span.start);

/** A mark stands behind the figure. */
const isClosed = ({ label }: Signature): boolean => /^$|^[）)，,；;。]/.test(label.slice(label.lastIndexOf('|') + 1));

const FEWEST_DIGITS = 3;

/** A unit mistaken, the point misplaced, or one digit wrong. */
function isSlip(a: Quantity, b: Quantity): boolean {
  if (SHIFTS.some((places) => sameFigure(a, shifted(b, places)))) return true;
  return misprintOf(b, exactly(a.value!)) !== null;
}

const SHIFTS = [-8, -4, -3, -2, -1, 1, 2, 3, 4, 8];

const shifted = (quantity: Quantity, places: number): Quantity => ({
  ...quantity,
  value: quantity.value!.shift(places),
  approximate: false,
  printed: { ...quantity.printed, multiplier: quantity.printed.multiplier.times(Decimal.ONE.shift(places)) },
});
