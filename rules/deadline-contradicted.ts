import type { Check, Evidence, Rule } from '../model/check.js';
import { groupBy } from '../model/grouping.js';
import type { Fact } from '../model/fact.js';
import { perReading, type Reading } from '../model/reading.js';
import { isInTime, isLate, lateness, type Deadline, type TimeClaim } from '../model/timing.js';

export const deadlineContradicted: Rule = {
  meta: {
    id: 'deadline-contradicted',
    severity: 'warning',
    title: { zh: '时效结论与日期不符', en: 'In time or late, against its own dates' },
    docs: {
      why: {
        zh: '计划日期和实际日期都写着，实际晚于计划却称“按期完成”或给满分，或者没有超期却称“逾期”，不是日期错了，就是结论错了。',
        en: 'Both the date that was set and the date that it was done are told, and the verdict on them, or full marks, is the opposite: a date or the verdict is wrong.',
      },
      source: 'C44; T54',
      limits: {
        zh: '只看同一句或同一行中对同一件事的计划日期和实际日期；经批准延期、写明延误及其原因的，按最宽的理解没有超过的，都不提示。',
        en: 'Only dates of one deed in one sentence or row; silent where the plan was changed, the delay is owned up to, or any meaning of the dates keeps it.',
      },
    },
    messages: {
      late: {
        zh: '计划{plan}，实际{actual}，晚{days}天，却写“{words}”',
        en: 'set for {plan}, done {actual}, {days} days late, yet the text says “{words}”',
      },
      'in-time': {
        zh: '计划{plan}，实际{actual}，没有超过期限，却写“{words}”',
        en: 'set for {plan}, done {actual}, which is in time, yet the text says “{words}”',
      },
      'full-marks': {
        zh: '计划{plan}，实际{actual}，晚{days}天，未写原因，却得满分',
        en: 'set for {plan}, done {actual}, {days} days late without a reason, yet it has full marks',
      },
      consistent: {
        zh: '计划{plan}，实际{actual}，与“{words}”相符',
        en: 'set for {plan}, done {actual}: “{words}” is true',
      },
    },
  },
  *check(reading: Reading) {
    for (const deadline of reading.timings.deadlines) {
      const verdicts = deadline.claims.filter(({ kind }) => kind !== 'apart');
      const wrong = verdicts.find((claim) => isDenied(deadline, claim));
      if (wrong) yield denied(deadline, wrong);
      else if (isLate(deadline) && !deadline.isExplained && fullMarks(deadline, reading))
        yield found(deadline, 'full-marks', fullMarks(deadline, reading)!.span, '');
      else if (verdicts[0])
        yield { ...found(deadline, 'consistent', verdicts[0].span, verdicts[0].text), verdict: 'consistent' };
    }
  },
};

/** Who says that it was late as well has said why it is called kept (按合同顺延后按期). */
function isDenied(deadline: Deadline, { kind }: TimeClaim): boolean {
  if (kind === 'missed') return isInTime(deadline) && !saysBoth(deadline);
  return isLate(deadline) && !deadline.isExplained && !saysBoth(deadline);
}

const saysBoth = ({ claims }: Deadline): boolean =>
  claims.some(({ kind }) => kind === 'kept') && claims.some(({ kind }) => kind === 'missed');

const denied = (deadline: Deadline, { kind, span, text }: TimeClaim): Omit<Check, 'rule'> =>
  found(deadline, kind === 'missed' ? 'in-time' : 'late', span, text);

function found(deadline: Deadline, messageId: string, said: Evidence['span'], words: string): Omit<Check, 'rule'> {
  const { plan, actual } = deadline;
  return {
    verdict: 'inconsistent',
    messageId,
    data: { plan: plan.text, actual: actual.text, days: String(lateness(deadline).least), words },
    formula: null,
    claimed: null,
    computed: null,
    interval: null,
    evidence: [
      { span: said, role: 'conclusion', fact: null },
      { span: plan.span, role: 'plan', fact: null },
      { span: actual.span, role: 'actual', fact: null },
    ],
  };
}

const rowOf = ({ table, row }: { readonly table: string; readonly row: number }): string => `${table}:${row}`;

const scoresByRow = perReading(({ facts }) =>
  groupBy(
    facts.filter(({ cell, statistic }) => cell !== null && (statistic === 'points' || statistic === 'weight')),
    ({ cell }) => rowOf(cell!),
  ),
);

/** The points of a row, where it has all that it can get. */
function fullMarks({ row }: Deadline, reading: Reading): Fact | null {
  const scores = row === null ? [] : (scoresByRow(reading).get(rowOf(row)) ?? []);
  const value = (kind: Fact['statistic']) =>
    scores.find(({ statistic, quantity }) => statistic === kind && quantity.value);
  const [points, full] = [value('points'), value('weight')];
  if (!points || !full || full.quantity.value!.sign() <= 0) return null;
  return points.quantity.value!.lessThan(full.quantity.value!) ? null : points;
}
