import type { Check, Evidence, Rule } from '../model/check.js';
import type { Fact } from '../model/fact.js';
import { measureName, printedFigure } from '../model/print.js';
import type { Reading, Statement } from '../model/reading.js';

type Tried = Omit<Check, 'rule'>;

export const satisfactionWithoutData: Rule = {
  meta: {
    id: 'satisfaction-without-data',
    severity: 'warning',
    title: { zh: '满意度没有调查数据', en: 'Satisfaction without data' },
    docs: {
      why: {
        zh: '满意度只写“满意”，或者通篇没有问卷、样本、测评，就无法核实。',
        en: 'A satisfaction that is only a word, or a figure without any survey in the report, cannot be verified.',
      },
      source: 'C24; 财预〔2020〕10号',
      limits: {
        zh: '报告任何一处写明问卷、测评、回访的，数字不再提示；目标和建议中的调查不算。',
        en: 'A survey told anywhere in the report is ground enough for a figure; one that is planned or advised is not.',
      },
    },
    messages: {
      'words-only': {
        zh: '{subject}只写“{text}”，没有调查数据',
        en: '{subject} says only “{text}”, without data of a survey',
      },
      'no-survey': {
        zh: '{measure}{claimed}，报告没有写明调查方式、样本或问卷数量',
        en: '{measure} {claimed}: the report tells of no survey, sample or questionnaire',
      },
      consistent: { zh: '{measure}{claimed}有调查依据', en: '{measure} {claimed} rests on a survey' },
    },
  },
  *check(reading: Reading) {
    const surveyed = reading.statements.some((statement) => isSurvey(statement, reading));
    for (const statement of reading.statements)
      if (statement.kind === 'satisfaction') yield wordsOnly(statement, surveyed);
    const figures = reading.facts.filter((fact) => isSatisfaction(fact, reading));
    if (figures.length > 0) yield figuresCheck(figures, surveyed);
  },
};

/** A survey that was held, and not one of something else than satisfaction (国民体质调查). */
function isSurvey({ kind, span, text }: Statement, { places }: Reading): boolean {
  if (kind !== 'survey') return false;
  const section = places.get(span.passage)?.section?.kind;
  return section !== 'goals' && section !== 'measures' && /满意|问卷|受访|测评|回访/.test(text);
}

function isSatisfaction(fact: Fact, { places }: Reading): boolean {
  const { quantity, statistic, aspect, measure } = fact;
  if (quantity.kind !== 'percent' || quantity.unit === '个百分点' || statistic !== 'rate') return false;
  if (quantity.comparator !== '=' && quantity.comparator !== '~') return false;
  if (aspect.value !== null && aspect.value !== 'actual') return false;
  if (places.get(fact.span.passage)?.section?.kind === 'goals' && fact.cell === null) return false;
  return fact.concept === 'satisfaction' || /满意[度率]/.test(measure);
}

function wordsOnly({ span, text, subject }: Statement, surveyed: boolean): Tried {
  return {
    ...nothingComputed,
    verdict: 'inconsistent',
    messageId: 'words-only',
    severity: surveyed ? 'info' : 'warning',
    data: { subject: subject ?? '', text },
    claimed: text,
    evidence: [{ span, role: 'claimed', fact: null }],
  };
}

function figuresCheck(figures: readonly Fact[], surveyed: boolean): Tried {
  const [first, ...others] = figures as [Fact, ...Fact[]];
  const claimed = printedFigure(first.quantity);
  return {
    ...nothingComputed,
    verdict: surveyed ? 'consistent' : 'inconsistent',
    messageId: surveyed ? 'consistent' : 'no-survey',
    severity: 'info',
    data: { measure: measureName(first), claimed },
    claimed,
    evidence: [
      { span: first.span, role: 'claimed', fact: first },
      ...others.map((fact): Evidence => ({ span: fact.span, role: 'mention', fact })),
    ],
  };
}

const nothingComputed = { formula: null, computed: null, interval: null };
