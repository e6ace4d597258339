import type { Check, Evidence, Rule } from '../model/check.js';
import { groupBy } from '../model/grouping.js';
import { measureName, printedFigure } from '../model/print.js';
import type { Reading, Statement } from '../model/reading.js';
import { operandsOf, type Relation } from '../model/relation.js';
import { copiesOf } from './copies.js';

type Tried = Omit<Check, 'rule'>;

export const plannedResult: Rule = {
  meta: {
    id: 'planned-result',
    severity: 'warning',
    title: { zh: '完成情况用了计划的说法', en: 'A result worded as a plan' },
    docs: {
      why: {
        zh: '完成情况写成“一至二次”“40场/年”，或者完成值写成“≥95%”，看不出实际完成了多少。',
        en: 'A result of “once or twice”, of “40 a year” or of “≥95%” does not say what was done.',
      },
      source: 'C21, C22',
      limits: {
        zh: '整段照抄计划的，由“计划照抄为完成情况”提示；完成值恰好等于目标值的，不提示。',
        en: 'A whole item that is copied is left to plan-copied; a figure that equals its target is let pass.',
      },
    },
    messages: {
      wording: {
        zh: '完成情况写成“{words}”，是计划的说法，看不出实际完成数',
        en: 'the result says “{words}”, which is how a plan is worded, and not what was done',
      },
      bound: {
        zh: '{measure}的完成值写为“{claimed}”，照抄了目标值{target}，没有写出实际数',
        en: '{measure} is given as {claimed}, which is the target {target} and no result',
      },
      bounds: {
        zh: '表中{count}项完成值照抄了目标值（如{measure}写为“{claimed}”），没有写出实际数',
        en: '{count} results of the table are their targets copied ({measure} as {claimed}, for one) and no results',
      },
    },
  },
  *check(reading: Reading) {
    const planned = reading.statements.filter((each) => each.kind === 'result' && plannedWords(each) !== null);
    for (const statement of uncopied(planned, reading)) {
      const words = plannedWords(statement)!;
      yield found('wording', { words }, [{ span: statement.span, role: 'result', fact: null }]);
    }
    const copied = reading.relations.filter(isCopiedBound);
    for (const relations of groupBy(copied, ({ claimed }) => claimed.cell!.table).values())
      if (relations.length < SEVERAL) yield* relations.map(boundCheck);
      else yield boundsCheck(relations);
  },
};

/** 一至二次 and 40场/年 are planned; what was done has a number. */
const PLANNED_COUNT =
  /[一二三四五1-5][至到或~～—－-][二三四五六2-6](?:次|场|期|篇|轮)|\d{1,4}(?:次|场|期|篇|堂|轮)[/／]年/;

/** 有的队员参训四到五次: what differs from one to the other. */
const OF_SOME = /(?:有的|有些|个别|部分|多数|少数|人均|每[人户村])[^，。；]{0,12}$/;

function plannedWords({ text }: Statement): string | null {
  const match = PLANNED_COUNT.exec(text);
  return match === null || OF_SOME.test(text.slice(0, match.index)) ? null : match[0];
}

/** Each sentence once, and none of an item that is copied as a whole. */
function uncopied(planned: readonly Statement[], reading: Reading): Statement[] {
  if (planned.length === 0) return [];
  const copied = new Set(copiesOf(reading).flatMap(({ item }) => item.map(({ statement }) => statement)));
  const byText = new Map<string, Statement>();
  for (const each of planned) if (!copied.has(each) && !byText.has(each.text)) byText.set(each.text, each);
  return [...byText.values()];
}

/** 完成值 ≥95% for a target of ≥95%. */
function isCopiedBound({ form, claimed, readings: [reading] }: Relation): boolean {
  if (form !== 'target' || claimed.origin !== 'table') return false;
  const { comparator, value } = claimed.quantity;
  const target = operandsOf(reading)[0]!.quantity;
  if (comparator === '=' || comparator === '~' || value === null || target.value === null) return false;
  return target.comparator === comparator && target.value.equals(value);
}

function boundCheck({ claimed, readings: [reading] }: Relation): Tried {
  const target = operandsOf(reading)[0]!;
  const data = {
    measure: measureName(claimed),
    claimed: claimed.quantity.text,
    target: printedFigure(target.quantity),
  };
  return found('bound', data, [
    { span: claimed.span, role: 'result', fact: claimed },
    { span: target.span, role: 'plan', fact: target },
  ]);
}

/** A table that copies its bounds throughout says the same thing in each row. */
const SEVERAL = 3;

function boundsCheck(relations: readonly Relation[]): Tried {
  const [{ claimed }] = relations as [Relation];
  const data = { count: String(relations.length), measure: measureName(claimed), claimed: claimed.quantity.text };
  const evidence = relations.map(
    (relation) => ({ span: relation.claimed.span, role: 'result', fact: relation.claimed }) as const,
  );
  return found('bounds', data, evidence);
}

const found = (messageId: string, data: Check['data'], evidence: readonly Evidence[]): Tried => ({
  verdict: 'inconsistent',
  messageId,
  data,
  formula: null,
  claimed: null,
  computed: null,
  interval: null,
  evidence,
});
