import type { Span } from '../model/document.js';
import { Decimal } from '../model/decimal.js';
import { meets, sameFigure } from '../model/evaluate.js';
import type { Comparator } from '../model/quantity.js';
import { relationOf, type Relation } from '../model/relation.js';
import { COMMON_UNITS, directionOf, isAim, isBound, isOfOwnWords, kindOf, leadOf, MEASURED, unitOf } from './aims.js';
import { isPartial, restOfSentence, wordsBefore } from './plans-then-results.js';
import { contentWordsOf, isStart, type Signature } from './repeats/signature.js';

/**
 * Results that words without a figure call as good as a goal, which is told elsewhere: 完成比例98.4%，略高于年度目标; 甲馆313天、乙馆318天
 * 均达标; or right before them: 人均标准是4.4万元，两种算法都在标准之内. Goals that are `taken` have their results beside them.
 */
export function toldVerdicts(
  sentences: Iterable<readonly Signature[]>,
  signatures: readonly Signature[],
  isTaken: (goal: Signature) => boolean,
): Relation[] {
  const goals = signatures.filter((goal) => isAim(goal) || isOfOneYear(goal));
  const relations: Relation[] = [];
  for (const sentence of sentences) {
    sentence.forEach((last, i) => {
      const { passage, end } = last.fact.span;
      const said = VERDICT.exec(restOfSentence(last).slice(end - last.fact.span.start));
      if (said === null || last.fact.cell !== null) return;
      const cue = { passage, start: end, end: end + said[0].length };
      const { who = '', all, words } = said.groups!;
      const side = sideOf(words!);
      const bound = STANDARD.test(leadOf(last)) ? last : null;
      const count = COUNTS.get(/[两二三四五六]/.exec(who)?.[0] ?? '') ?? (all ? Infinity : 1);
      const told =
        bound === null ? resultsSaid(sentence, i, count) : sentence.slice(0, i).filter(isLike(bound)).slice(-count);
      for (const result of told) {
        if (!isResult(result) && !(result.period !== null && result.side === 'prior')) continue;
        const goal = bound ?? goalElsewhere(result, goals, side);
        const comparator = bound && side !== null ? side : goal && directionOf(goal);
        // the goal that has its result beside it already leaves no other to this one
        if (!goal || !comparator || (goal !== bound && isTaken(goal))) continue;
        relations.push(heldAgainst(result, goal, comparator, cue));
      }
    });
  }
  return relations;
}

/** 为目标值的102.67%: results that a rate behind them calls more than the goal, which another sentence tells. */
export function passedByRates(
  sentences: Iterable<readonly Signature[]>,
  signatures: readonly Signature[],
  isTaken: (goal: Signature) => boolean,
): Relation[] {
  const goals = signatures.filter(isAim);
  const relations: Relation[] = [];
  for (const sentence of sentences) {
    sentence.forEach((rate, i) => {
      const last = sentence[i - 1];
      const said = last && OF_THE_GOAL.exec(wordsBefore(rate, last));
      if (!said || rate.fact.quantity.unit !== '%' || !Decimal.HUNDRED.lessThan(rate.fact.quantity.value!)) return;
      const alike = sentence.slice(0, i).filter((other) => kindOf(other) === kindOf(last) && isResult(other));
      // 全年补植12840株，其中春季5480株，秋季6130株，为目标的107%: of the total, and not of its last part
      const result = alike.toSorted((a, b) => b.fact.quantity.value!.compare(a.fact.quantity.value!))[0];
      if (
        !result ||
        !isTotalOf(result, alike) ||
        sentence.some((other) => isAim(other) && kindOf(other) === kindOf(result))
      )
        return;
      const goal = goalElsewhere(result, goals, '>=');
      const { passage, start } = rate.fact.span;
      if (goal && !isTaken(goal))
        relations.push(heldAgainst(result, goal, '>=', { passage, start: start - said[0].length, end: start }));
    });
  }
  return relations;
}

const OF_THE_GOAL = /[，,](?:为|占|是|达到?|完成|相当于)?了?(?:年度|全年|年初)?(?:目标|任务|计划)[值数量]?的$/;

/** Alone, or no less than the others of its sentence together: of a list whose total stands elsewhere none is the result. */
function isTotalOf({ fact }: Signature, alike: readonly Signature[]): boolean {
  const value = fact.quantity.value!;
  return !value.plus(value).lessThan(Decimal.sum(alike.map((other) => other.fact.quantity.value!)));
}

/** 两类问卷综合92.23%。目标90%。: a goal in a sentence of its own is of what the sentence before tells, and there of the most favourable. */
export function goalsOfTheirOwn(sentences: Iterable<readonly Signature[]>): Relation[] {
  const relations: Relation[] = [];
  let before: readonly Signature[] = [];
  for (const sentence of sentences) {
    const [goal] = sentence;
    const told = before;
    before = sentence;
    if (!goal || sentence.length > 1 || goal.fact.cell !== null || !ALONE.test(goal.lead)) continue;
    if (!/^(?:以[上下内])?$/.test(restOfSentence(goal).slice(goal.fact.span.end - goal.fact.span.start))) continue;
    const results = told.filter(
      (other) =>
        isResult(other) && kindOf(other) === kindOf(goal) && other.family === goal.family && isRightBefore(other, goal),
    );
    const comparator = directionOf(goal);
    const result = results.find(({ fact }) => meets(fact.quantity, goal.fact.quantity, comparator)) ?? results.at(-1);
    if (result) relations.push(heldAgainst(result, goal, comparator, null));
  }
  return relations;
}

const ALONE = /^\s*(?:年度|年初|全年|绩效)?(?:目标|任务|计划|要求)[值数]?[是为]?$/;

function isRightBefore(one: Signature, goal: Signature): boolean {
  const end = one.fact.span.start - one.lead.length + one.context.split('|')[0]!.length;
  return one.fact.span.passage === goal.fact.span.passage && goal.fact.span.start - goal.lead.length - end <= 1;
}

function heldAgainst(result: Signature, goal: Signature, comparator: Comparator, cue: Span | null): Relation {
  return relationOf('target', result.fact, [{ kind: 'order', bound: goal.fact, comparator }], 'stated', { cue });
}

/** 三年任务6.6万亩，其中2021年2.4万亩、2022年2.2万亩 */
const isOfOneYear = ({ period, lead, family }: Signature): boolean =>
  period !== null && MEASURED.has(family) && OF_YEARS.test(lead);
const OF_YEARS = /(?:任务|计划|目标)[^。；]{0,20}[，,：:（(](?:其中|分年度?)[^。；]{0,60}$/;

/** What was aimed at, without its figure: 年度目标, 省里的考核底线. */
const AIM =
  '(?:年度|全年|年初|当年|[省市县区](?:里|定)?|既定|预期|设定|规定|控制|考核|的)*(?:目标|任务|计划|指标|要求|底线|红线|标准|[上下]限|限额|时限|线|数)(?:[值数]|上限)?';
const VERDICT = new RegExp(
  `^(?<who>[，,]\\s*(?:[两二三四五六]者|[两二三四五六][种项个年]\\p{Script=Han}{0,4}|这[两二三四五六]\\p{Script=Han}{1,3})?)?(?<all>[均都])?` +
    '(?:但|而|仍|还|也|亦|已经?|略|稍|刚好|全部|压线)*' +
    `(?<words>达标|过线|守住了?${AIM}|(?:达到|高于|超过|优于|超出|超)了?${AIM}|(?:未|没有?)(?:突破|超[过出]?)了?${AIM}|在${AIM}(?:之上|以上|之?内|以内))` +
    '(?=[，,。；;）)]|$)',
  'u',
);
const COUNTS: ReadonlyMap<string, number> = new Map([...'两三四五六'].map((digit, i) => [digit, i + 2]));

/** 市里核定的标准是: the bound stands in the same sentence. */
const STANDARD = /(?:标准|[上下]限|限额|控制数|要求)[为是]?$/;

/** On which side of a goal the words put the result; null where either may be meant. */
function sideOf(words: string): '>=' | '<=' | null {
  if (/^[未没]|内$|上限$/.test(words)) return '<=';
  return /^(?:高于|超)|上$|底线$|下限$/.test(words) ? '>=' : null;
}

const isLike =
  (bound: Signature) =>
  (other: Signature): boolean =>
    kindOf(other) === kindOf(bound) && isResult(other);

const isResult = (signature: Signature): boolean =>
  MEASURED.has(signature.family) &&
  signature.side !== 'prior' &&
  !signature.fact.quantity.printed.chinese &&
  !(signature.side === 'plan' && signature.sideStated) &&
  !isBound(signature) &&
  !isPartial(signature) &&
  !isStart(signature);

/** What is said of the last figure of so many, or of the result that it changed (跌了1.6个百分点) or left something of (其余9起). */
function resultsSaid(sentence: readonly Signature[], at: number, count: number): readonly Signature[] {
  const last = sentence[at]!;
  const isRest = /其余|余下|剩余/.test(leadOf(last));
  if (!isRest && last.family !== 'change') return rowUpTo(sentence, at, count);
  const kind = last.dimension === '个百分点' ? '%' : kindOf(last);
  const before = sentence.slice(0, at);
  const own = before.filter((other) => isResult(other) && kindOf(other) === kind && other.period === null);
  return own.slice(-1);
}

/** 甲馆313天、乙馆318天、丙馆309天: the figures of one kind that stand in a row up to this one, so many at most. */
function rowUpTo(sentence: readonly Signature[], at: number, most: number): Signature[] {
  const row = [sentence[at]!];
  for (let i = at - 1; i >= 0 && row.length < most; i--) {
    const [one, next] = [sentence[i]!, row[0]!];
    if (one.dimension !== next.dimension || one.family !== next.family) break;
    if (!isResult(one) && !(next.period !== null && one.period !== null)) break;
    if (!IN_A_ROW.test(wordsBefore(next, one).replace(/20\d\d年/, '年'))) break;
    row.unshift(one);
  }
  return row;
}

const IN_A_ROW = /^[、，,和及与]?[^，。；\d]{0,14}$/;

/**
 * The goal of a result that another sentence tells: that with most of its nouns, or the only one by a unit that is no
 * common one. Of several that fit as well the one that asks least.
 */
export function goalElsewhere(
  result: Signature,
  goals: readonly Signature[],
  side: '>=' | '<=' | null,
): Signature | null {
  const fits = goals.filter(
    (goal) =>
      kindOf(goal) === kindOf(result) &&
      goal.family === result.family &&
      goal.sentence !== result.sentence &&
      goal.period === result.period &&
      unitOf(goal) === unitOf(result) &&
      AVERAGE.test(goal.label) === AVERAGE.test(result.label) &&
      (side === null || directionOf(goal) === side),
  );
  const nouns = nounsOf(result);
  const shared = fits.map((goal) => nouns.filter((noun) => goal.label.includes(noun)).length);
  const most = Math.max(0, ...shared);
  if (most > 0) {
    const best = fits.filter((_, i) => shared[i] === most);
    return best.find((goal) => meets(result.fact.quantity, goal.fact.quantity, directionOf(goal))) ?? best[0]!;
  }
  const [only] = fits;
  if (only === undefined || result.family === 'rate' || COMMON_UNITS.has(kindOf(result))) return null;
  // 其中2021年2.4万亩: a goal of one year needs no words of its own
  if (only.period === null && !isOfOwnWords(only)) return null;
  return fits.every(({ fact }) => sameFigure(fact.quantity, only.fact.quantity)) ? only : null;
}

const AVERAGE = /平均|[人户亩场次件]均|每[人户亩场次件]/;

/** The nouns beside a figure, and those of the clause that its sentence opens with: 开放天数方面，. */
function nounsOf({ own, lead }: Signature): string[] {
  const opening = lead.split(/[，,：:]/);
  const words = opening.length > 1 ? [...own, ...contentWordsOf(opening[0]!)] : own;
  return [...new Set(words.flatMap(({ text, verb }) => (verb ? [] : [text])))];
}
