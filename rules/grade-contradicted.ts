import type { Check, Rule } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import { passagesOf, type Document, type Span } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { printedFigure } from '../model/print.js';
import type { Reading } from '../model/reading.js';
import type { Settings } from '../model/settings.js';
import { decimalOf } from './thresholds.js';
import { isTotal, OTHER_SCALE, sentencesOf } from './totals.js';

export const gradeContradicted: Rule = {
  meta: {
    id: 'grade-contradicted',
    severity: 'warning',
    title: { zh: '等级与得分不符', en: 'A grade that the points contradict' },
    docs: {
      why: {
        zh: '评价等级由总分所在的分数段确定；等级与得分对不上，二者必有一误。',
        en: 'The grade is the band that the total lies in; where they part, one of them is wrong.',
      },
      source: 'T45; C11; 财预〔2020〕10号',
      limits: {
        zh: '报告写明分数段的按其写法，否则按配置的分数段（不设则为优90分以上、良80分以上、中60分以上、差60分以下）；只看写在一起的总分和等级，有加分项或满分不是100分的不判断。',
        en: 'By the bands that the report prints, otherwise by those that are set (without any 优 from 90, 良 from 80, 中 from 60, 差 below); only totals out of 100 that stand beside their grade.',
      },
    },
    messages: {
      contradicted: {
        zh: '得分{claimed}，等级写为“{grade}”，按分数段应为“{expected}”',
        en: '{claimed} is graded {grade}; its band is {expected}',
      },
      'above-hundred': {
        zh: '总分{claimed}超过100分，等级写为“{grade}”',
        en: 'a total of {claimed}, graded {grade}, is above 100',
      },
      consistent: { zh: '得分{claimed}，等级为“{grade}”', en: '{claimed} is graded {grade}' },
    },
  },
  *check({ document, facts, settings }: Reading) {
    const bands = bandsOf(document, usualBands(settings));
    if (bands === null) return;
    const scores = groupBy(facts, ({ span }) => span.passage);
    for (const { id, text } of passagesOf(document)) {
      for (const fact of scores.get(id) ?? []) {
        const graded = isTotal(fact, text) ? gradeAfter(text, fact.span) : null;
        if (graded !== null) yield gradeCheck(fact, graded, bands);
      }
    }
    for (const graded of gradedRows(document, facts)) yield gradeCheck(graded.fact, graded, bands);
  },
};

type Grade = 0 | 1 | 2 | 3;
/** From the best down, as the field calls them. */
const NAMES = ['优', '良', '中', '差'] as const;

/** Where the bands 优, 良, 中 begin, from above. */
type Bands = readonly [Decimal, Decimal, Decimal];

const usualBands = ({ grades }: Settings): Bands => [decimalOf(grades.优), decimalOf(grades.良), decimalOf(grades.中)];

const WORD = '(优秀?|良好?|中等?|较?差)';
/** A grade stands alone: in quotes, before a mark, before 等次. */
const CLOSED = '(?=[”"’」』〉》]|等[级次]|档|级|[，,。；;：:、（()）\\s]|$)';
const GRADE = new RegExp(`^${WORD}$`);

function gradeOf(word: string): Grade {
  return Math.max(
    0,
    NAMES.findIndex((name) => word.includes(name)),
  ) as Grade;
}

/** The bands that the report prints for four grades; the usual ones where it prints none, null where they are others. */
function bandsOf(document: Document, usual: Bands): Bands | null {
  for (const sentence of sentencesOf(document)) {
    if (OTHER_SCALE.test(sentence)) return null;
    const words = new Set([...sentence.matchAll(BAND_WORD)].map(([, word]) => gradeOf(word!)));
    if (words.size === 0 || !BOUND.test(sentence) || /[均都]/.test(sentence)) continue;
    const starts = startsIn(sentence);
    if (words.size === NAMES.length && starts.length === usual.length) return starts as unknown as Bands;
    if (!starts.every((start) => usual.some((one) => one.equals(start)))) return null;
  }
  return usual;
}

/** What prints where a band begins or ends: 90分（含）以上, 80-90, ≥90. */
const BOUND = /\d分?[（(]?含?[）)]?[分及]?(?:以[上下]|[-—–~～至到]\d)|[≥≤<>＜＞]/;
const BAND_WORD = new RegExp(`(?<![其评集当])${WORD}${CLOSED}`, 'g');

/** The numbers between 0 and 100 of a sentence from above; 89 beside 90 is the end of the band below. */
function startsIn(sentence: string): Decimal[] {
  const numbers = [...sentence.matchAll(/(?<![\d.])\d{2}(?:\.\d{1,2})?(?![\d.])/g)].map(([text]) =>
    Decimal.parse(text),
  );
  const distinct = numbers.filter((number, i) => numbers.findIndex((other) => other.equals(number)) === i);
  return distinct
    .filter((number) => !distinct.some((other) => number.lessThan(other) && !number.plus(Decimal.ONE).lessThan(other)))
    .sort((a, b) => b.compare(a));
}

interface Graded {
  readonly word: string;
  readonly span: Span;
}

/** 得分92.5分，评价等级为“优”; 92.5分（满分100分），等次为优; 92.5分（优）. */
const AFTER = new RegExp(
  `^(?:[（(]满分100分?[）)])?[，,；、（(]?(?:对应|相应|综合|绩效|自评|评价|评定|最终|总体|考核|结果){0,4}` +
    `(?:(?:等[级次]|评级|档次|级别)(?:评定|确定|认定|应)?[为是：:]?|(?:评定|评价|确定|认定|结果)?[为属]于?|(?<=[（(]))` +
    `[“"‘「『]?${WORD}${CLOSED}`,
);

export function gradeAfter(text: string, { passage, end }: Span): Graded | null {
  const rest = text.slice(end);
  const match = AFTER.exec(rest) ?? bracketed(rest);
  if (match === null) return null;
  const word = match[1]!;
  const start = end + match[0].length - word.length;
  return { word, span: { passage, start, end: start + word.length } };
}

const bracketed = (rest: string): RegExpExecArray | null => new RegExp(`^[（(][“"]?${WORD}(?=[”"]?[）)])`).exec(rest);

const GRADE_LABEL = /^(?:.{0,4}(?:评价|自评|绩效|评定|考核|结果))?(?:等[级次]|档次|评级)$/;
const TOTAL_LABEL = /^.{0,6}(?:总分|总?得分|评分|分数)(?:[（(](?:分|100分)[）)])?$/;
const FULL_MARKS = /分值|权重|满分|标准分/;

/** Rows of a list of projects, with the points of each and its grade. */
function gradedRows(document: Document, facts: readonly Fact[]): (Graded & { fact: Fact })[] {
  return document.blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const print = (cell: (typeof block.cells)[number]): string =>
      cell.paragraphs.map(({ text }) => text.replace(/\s/g, '')).join('');
    if (block.cells.some((cell) => FULL_MARKS.test(print(cell)))) return [];
    const labels = block.cells.filter((cell) => GRADE_LABEL.test(print(cell)));
    return labels.flatMap((label) =>
      block.cells.flatMap((cell) => {
        const [passage] = cell.paragraphs;
        const match =
          passage && cell.col === label.col && cell.row > label.row ? GRADE.exec(passage.text.trim()) : null;
        if (passage === undefined || match === null) return [];
        const totals = facts.filter(
          (fact) =>
            fact.cell?.table === block.id &&
            fact.cell.row === cell.row &&
            fact.quantity.kind === 'score' &&
            fact.quantity.value !== null &&
            TOTAL_LABEL.test(fact.cell.columnHeaders.at(-1) ?? ''),
        );
        const [fact] = totals;
        if (fact === undefined || totals.length > 1) return [];
        const start = passage.text.indexOf(match[1]!);
        return [{ fact, word: match[1]!, span: { passage: passage.id, start, end: start + match[1]!.length } }];
      }),
    );
  });
}

/** Below these no total out of a hundred is told as such; they are rather points of a part. */
const LEAST_TOTAL = Decimal.fromInteger(40);

function gradeCheck(fact: Fact, { word, span }: Graded, bands: Bands): Omit<Check, 'rule'> {
  const value = fact.quantity.value!;
  const at = bands.findIndex((start) => !value.lessThan(start));
  const expected = at < 0 ? NAMES.length - 1 : at;
  const above = Decimal.HUNDRED.lessThan(value);
  const wrong = above || (!value.lessThan(LEAST_TOTAL) && expected !== gradeOf(word));
  return {
    verdict: wrong ? 'inconsistent' : 'consistent',
    messageId: above ? 'above-hundred' : wrong ? 'contradicted' : 'consistent',
    data: { claimed: printedFigure(fact.quantity), grade: word, expected: NAMES[expected]! },
    formula: null,
    claimed: printedFigure(fact.quantity),
    computed: null,
    interval: null,
    evidence: [
      { span: fact.span, role: 'claimed', fact },
      { span, role: 'conclusion', fact: null },
    ],
  };
}
