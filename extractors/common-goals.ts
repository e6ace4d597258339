import type { Span } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import type { Comparator } from '../model/quantity.js';
import { relationOf, type Relation } from '../model/relation.js';
import { wordsBefore } from './plans-then-results.js';
import type { Signature } from './repeats/signature.js';

/** What several results of one sentence are said to have all reached: 满意度94.20%、91.67%和91.03%，均在90%以上. */
export function commonGoals(sentence: readonly Signature[]): Relation[] {
  return sentence.flatMap((goal, i) => {
    const asked = askedOfAll(goal, sentence.slice(0, i));
    if (asked.length > 0) return asked.map(({ fact }) => heldAgainst(fact, goal, goal.fact.quantity.comparator, null));
    const results = resultsBefore(goal, sentence.slice(0, i));
    const last = results.at(-1);
    if (results.length < 2 || last === undefined) return [];
    const { passage, start, end } = goal.fact.span;
    const between = wordsBefore(goal, last);
    const verb = ALL_REACHED.exec(between)?.groups?.['verb'];
    const comparator = verb && comparatorOf(goal, verb);
    if (!comparator) return [];
    const cue = { passage, start: start - between.length, end };
    return results.map(({ fact }) => heldAgainst(fact, goal, comparator, cue));
  });
}

const heldAgainst = (result: Fact, goal: Signature, comparator: Comparator, cue: Span | null): Relation =>
  relationOf('target', result, [{ kind: 'order', bound: goal.fact, comparator }], 'stated', { cue });

/** 筛查1831人，筛查率99.19%，听力筛查1824人，筛查率98.81%，两项都要求不低于98%: the goal of as many rates of the sentence as it counts. */
function askedOfAll(goal: Signature, told: readonly Signature[]): readonly Signature[] {
  if (goal.fact.quantity.unit !== '%' || !BOUNDS.has(goal.fact.quantity.comparator)) return [];
  const count = COUNTS.indexOf(ASKED_OF.exec(goal.lead)?.groups?.['count'] ?? ' ');
  const rates = told.filter(({ fact }) => fact.quantity.unit === '%');
  const asked = rates.slice(-count);
  const areResults = asked.every(
    ({ fact, side }) =>
      fact.quantity.comparator === '=' && fact.statistic === 'rate' && side !== 'plan' && side !== 'prior',
  );
  return count >= 2 && rates.length === count && areResults ? asked : [];
}

const COUNTS = '零一两三四五';
const BOUNDS = new Set<Comparator>(['>=', '<=', '>', '<']);
const ASKED_OF =
  /[，,；;]\s*(?:这|以上)?(?<count>[两三四五])(?:项|者|个)(?:指标)?(?:的?(?:目标|要求|指标)值?)?[都均](?:要求|应|须|需|规定|定)?[为是在]?$/;

/** The rates that stand in a row right before a figure, but for goals, changes and shares. */
function resultsBefore(goal: Signature, told: readonly Signature[]): Signature[] {
  if (goal.fact.quantity.unit !== '%' || goal.fact.cell !== null) return [];
  const results: Signature[] = [];
  for (const signature of told.toReversed()) {
    const { fact, side } = signature;
    const next = results[0];
    const words = next && wordsBefore(next, signature);
    if (fact.quantity.unit !== '%' || fact.quantity.comparator !== '=') break;
    if (fact.statistic !== 'rate' || side === 'plan' || side === 'prior') break;
    if (words !== undefined && !IN_A_ROW.test(words)) break;
    results.unshift(signature);
  }
  return results;
}

/** 、 or the name of the next: ，商户满意度. */
const IN_A_ROW = /^(?:[、和及与，,；;]|以及)[^，,。；;、\d]{0,16}$/;

const ALL_REACHED =
  /^[，,；;]?\s*(?:[两二三四五六七八九]者|[两二三四五六七八九各]项(?:指标|满意度)?)?(?:[均都]|全部)已?(?<verb>达到?|超过|高于|突破|过|大于|在|保持在|稳定在|不低于|低于|不超过|未超过|控制在|不高于)了?(?:[^，。；\d]{0,6}的)?$/;

const CEILINGS = new Set(['低于', '控制在', '不超过', '未超过', '不高于']);
/** 均在90%以上: the figure tells, and not its verb. */
const OPEN = new Set(['在', '保持在', '稳定在']);

/** On which side of a figure the results lie, by its own words or by the verb before it; null where neither says. */
function comparatorOf({ fact }: Signature, verb: string): Comparator | null {
  const { comparator } = fact.quantity;
  if (comparator !== '=') return comparator === '~' ? null : comparator;
  if (CEILINGS.has(verb)) return '<=';
  return OPEN.has(verb) ? null : '>=';
}
