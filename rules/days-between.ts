import type { Check, Evidence, Rule } from '../model/check.js';
import type { Span } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import { factsIn, type Reading } from '../model/reading.js';
import {
  daysOf,
  isApart,
  lateness,
  lengthOf,
  type Deadline,
  type PrintedDate,
  type Stretch,
  type TimeClaim,
} from '../model/timing.js';

export const daysBetween: Rule = {
  meta: {
    id: 'days-between',
    severity: 'error',
    title: { zh: '天数与日期不符', en: 'Days that the dates do not make' },
    docs: {
      why: {
        zh: '写明了计划与实际日期（或起止日期），又写提前、晚了或历时多少天，天数应当数得出来。',
        en: 'Where both dates are told, the days between them, early, late or in all, can be counted.',
      },
      source: 'C44',
      limits: {
        zh: '只看同一句或同一行的日期；起止日期首尾算一头或两头都算的，“某日前”含不含当日的，都算相符；扣除停工、按工作日计算的不看；日期不到日、天数带“近”“多”的，作警告。',
        en: 'Only dates of one sentence or row; the last day may be counted or not; silent on working days and on days left out; a warning where a date is a month or the length is rough.',
      },
    },
    messages: {
      late: {
        zh: '计划{plan}，实际{actual}，晚{days}天，文中却写“{claimed}”',
        en: 'set for {plan}, done {actual}: {days} days late, but the text says “{claimed}”',
      },
      early: {
        zh: '计划{plan}，实际{actual}，提前{days}天，文中却写“{claimed}”',
        en: 'set for {plan}, done {actual}: {days} days early, but the text says “{claimed}”',
      },
      stretch: {
        zh: '{from}至{to}为{days}至{inclusive}天（首尾算一头或都算），文中写{claimed}',
        en: 'from {from} to {to} there are {days} to {inclusive} days (one end or both counted), but the text says {claimed}',
      },
      consistent: { zh: '{claimed}，与日期相符', en: '{claimed}: as the dates make it' },
    },
  },
  *check(reading: Reading) {
    for (const deadline of reading.timings.deadlines) {
      const claim = deadline.claims.find((each) => each.kind === 'apart');
      if (claim) yield apartCheck(deadline, claim, reading);
    }
    for (const stretch of reading.timings.stretches) yield stretchCheck(stretch, reading);
  },
};

type Apart = Extract<TimeClaim, { kind: 'apart' }>;

function apartCheck(deadline: Deadline, claim: Apart, reading: Reading): Omit<Check, 'rule'> {
  const { plan, actual } = deadline;
  const isRight = isApart(deadline, claim);
  const late = lateness(deadline).least;
  const days = String(Math.abs(late));
  return checkOf({
    isRight,
    messageId: late < 0 ? 'early' : 'late',
    isPlain: claim.length.unit === 'day' && !claim.length.isRough && areDays(plan, actual),
    data: { plan: plan.text, actual: actual.text, days, claimed: claim.text },
    claimed: claim.text,
    computed: `${days}天`,
    evidence: [lengthEvidence(claim.span, reading), dateOf(plan, 'plan'), dateOf(actual, 'actual')],
  });
}

function stretchCheck(stretch: Stretch, reading: Reading): Omit<Check, 'rule'> {
  const { from, to, length } = stretch;
  const days = lengthOf(stretch);
  const told = daysOf(length);
  const isRight = days.least <= told.most && told.least <= days.most;
  return checkOf({
    isRight,
    messageId: 'stretch',
    isPlain: length.unit === 'day' && !length.isRough && areDays(from, to),
    data: {
      from: from.text,
      to: to.text,
      days: String(days.least),
      inclusive: String(days.most),
      claimed: length.text,
    },
    claimed: length.text,
    computed: `${days.least}天`,
    evidence: [lengthEvidence(length.span, reading), dateOf(from, 'context'), dateOf(to, 'context')],
  });
}

const areDays = (one: PrintedDate, other: PrintedDate): boolean => one.precision === 'day' && other.precision === 'day';

const dateOf = ({ span }: PrintedDate, role: Evidence['role']): Evidence => ({ span, role, fact: null });

/** The figure of the days, where it was read as one, with the words before it that say early or late. */
function lengthEvidence(span: Span, reading: Reading): Evidence {
  const fact: Fact | undefined = factsIn(reading, span.passage).find(
    (each) => each.span.start >= span.start && each.span.start < span.end,
  );
  return { span, role: 'claimed', fact: fact ?? null };
}

interface Tried {
  readonly isRight: boolean;
  readonly messageId: string;
  /** Days, and dates to the day: nothing is left to rounding. */
  readonly isPlain: boolean;
  readonly data: Check['data'];
  readonly claimed: string;
  readonly computed: string;
  readonly evidence: readonly Evidence[];
}

const checkOf = ({ isRight, messageId, isPlain, ...told }: Tried): Omit<Check, 'rule'> => ({
  ...told,
  verdict: isRight ? 'consistent' : 'inconsistent',
  messageId: isRight ? 'consistent' : messageId,
  severity: isPlain ? 'error' : 'warning',
  formula: null,
  interval: null,
});
