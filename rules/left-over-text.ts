import type { Check, Evidence, Rule } from '../model/check.js';
import type { Span } from '../model/document.js';
import { groupBy } from '../model/grouping.js';
import { significantDigits } from '../model/misprint.js';
import { factsIn, type Reading, type SectionKind } from '../model/reading.js';

export const leftOverText: Rule = {
  meta: {
    id: 'left-over-text',
    severity: 'warning',
    title: { zh: '完成情况沿用上年报告原文', en: 'Results that are last year’s sentences' },
    docs: {
      why: {
        zh: '整句连同其中的数字都与上年报告相同，只换了年度，多半是忘了更新。',
        en: 'A whole sentence with the figures of last year, but for the year, was most likely not brought up to date.',
      },
      source: 'C29',
      limits: {
        zh: '用 --previous 给出上年报告时才检查；只看完成、执行、分析各节中至少有两个三位以上数字的整句；整段一字未改、数字较多的，作提示。',
        en: 'Only with --previous; whole sentences of results that hold at least two figures of three digits or more, and, as a note, unchanged paragraphs with several figures.',
      },
    },
    messages: {
      same: {
        zh: '有{count}句与上年报告逐字相同，数字也没有变（如“{text}”）',
        en: '{count} sentences are those of last year’s report, figures included (“{text}”)',
      },
    },
  },
  *check(reading: Reading) {
    if (reading.previous === undefined) return;
    const before = new Map(sentencesOf(reading.previous).map(({ key, span }) => [key, span]));
    const kept = Array.from(groupBy(sentencesOf(reading), ({ span }) => span.passage).values(), (sentences) =>
      keptOf(sentences, before),
    ).flat();
    const [first] = kept;
    if (first === undefined) return;
    yield {
      verdict: 'inconsistent',
      messageId: 'same',
      severity: kept.some(isTelling) ? 'warning' : 'info',
      data: { count: String(kept.length), text: excerpt(first.text) },
      formula: null,
      claimed: null,
      computed: null,
      interval: null,
      evidence: kept.flatMap(({ key, span }): Evidence[] => [
        { span, role: 'claimed', fact: null },
        { span: before.get(key)!, role: 'mention', fact: null },
      ]),
    } satisfies Omit<Check, 'rule'>;
  },
};

interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly key: string;
  /** The digits of each of its figures that count. */
  readonly digits: readonly number[];
}

const RESULTS: readonly (SectionKind | undefined)[] = ['results', 'execution', 'analysis'];
/** Figures of so many digits are hardly the same twice; and not two of them in one sentence. */
const TELLING_DIGITS = 3;
const TELLING_FIGURES = 2;

/** So many figures and digits of a paragraph that nobody touched are hardly the same either, be they short. */
const PARAGRAPH = { figures: 4, digits: 6 };

/** What of a paragraph is kept: sentences that can hardly be the same in two years, or all of it. */
function keptOf(sentences: readonly Sentence[], before: ReadonlyMap<string, Span>): readonly Sentence[] {
  const same = sentences.filter(({ key }) => before.has(key));
  const digits = same.flatMap((sentence) => sentence.digits);
  const isWhole =
    same.length === sentences.length &&
    digits.length >= PARAGRAPH.figures &&
    digits.reduce((sum, count) => sum + count, 0) >= PARAGRAPH.digits;
  return isWhole ? same : same.filter(isTelling);
}

/** Whether its figures can hardly be the same in two years. */
const isTelling = ({ digits }: Sentence): boolean =>
  digits.filter((count) => count >= TELLING_DIGITS).length >= TELLING_FIGURES;

/** The sentences of results that hold figures. */
function sentencesOf(reading: Reading): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { passage, section } of reading.places.values()) {
    if (!RESULTS.includes(section?.kind)) continue;
    const facts = factsIn(reading, passage.id).filter(({ aspect }) => aspect.value !== 'standard');
    for (const match of passage.text.matchAll(/[^。；;\n]+/g)) {
      const span = { passage: passage.id, start: match.index, end: match.index + match[0].length };
      const digits = facts
        .filter(({ span: { start, end } }) => start >= span.start && end <= span.end)
        .map(({ quantity }) => significantDigits(quantity));
      if (digits.length > 0)
        sentences.push({ span, text: match[0].trim(), key: keyOf(match[0], reading.year), digits });
    }
  }
  return sentences;
}

/** The sentence without marks and spaces, its report's own year as 本年; what it says of other years stays of them. */
const keyOf = (text: string, year: number | null): string =>
  text
    .normalize('NFKC')
    .replaceAll(`${year}年`, '本年')
    .replace(/[,，、:："“”\s]/g, '');

const EXCERPT = 30;
const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);
