import type { Check, Evidence, Rule } from '../model/check.js';
import type { Span } from '../model/document.js';
import { factsIn, pathOf, type Place, type Reading } from '../model/reading.js';
import { cellText, Form, tablesOf } from './forms.js';

export const benefitCopied: Rule = {
  meta: {
    id: 'benefit-copied',
    severity: 'warning',
    title: { zh: '效益照抄产出', en: 'A benefit copied from an output' },
    docs: {
      why: {
        zh: '产出说做了什么，效益说带来什么变化；把产出的文字再抄一遍，等于没有说明效益。',
        en: 'Outputs tell what was done, benefits what changed by it; the same words again tell of no benefit.',
      },
      source: 'C23',
      limits: {
        zh: '只看逐字相同且较长的句子，只有一句的须写有数字；评价依据、资料来源和得分说明不算。',
        en: 'Longer sentences that are the same word for word only, a single one with a figure; what tells of grounds, sources or points is left aside.',
      },
    },
    messages: {
      copied: {
        zh: '效益部分有{count}句与产出部分逐字相同（如“{text}”）',
        en: '{count} sentences of the benefits are those of the outputs word for word (“{text}”)',
      },
    },
  },
  *check(reading: Reading) {
    const outputs = new Map<string, Span>();
    const benefits: Sentence[] = [];
    const labels = labelsOf(reading);
    for (const place of reading.places.values()) {
      const side = sideOf(place, labels);
      if (side === null) continue;
      for (const sentence of sentencesIn(place)) {
        if (side === 'benefit') benefits.push(sentence);
        else if (!outputs.has(sentence.key)) outputs.set(sentence.key, sentence.span);
      }
    }
    const copies = benefits.filter(({ key }) => outputs.has(key));
    const isTelling = copies.length > 1 || copies.some(({ span }) => holdsFigure(span, reading));
    if (isTelling)
      yield copied(
        copies,
        copies.map(({ key }) => outputs.get(key)!),
      );
  },
};

type Side = 'output' | 'benefit';
interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly key: string;
}

const BENEFIT = /效益|效果/;
const OUTPUT = /产出|公共(?:产品|服务)|服务名称/;

/** On which side a passage stands by its labels in a form, or by the innermost heading that names one. */
function sideOf({ passage, section, cell }: Place, labels: ReadonlyMap<string, readonly string[]>): Side | null {
  const names = cell === null ? pathOf(section).reverse() : (labels.get(passage.id) ?? []);
  for (const name of names) {
    const [isBenefit, isOutput] = [BENEFIT.test(name), OUTPUT.test(name)];
    if (isBenefit !== isOutput) return isBenefit ? 'benefit' : 'output';
    if (isBenefit) return null;
  }
  return null;
}

/** A label is short; a text that mentions benefits is none. */
const LONGEST_LABEL = 16;

/** The labels to the left of each passage of a table, the nearest first. */
function labelsOf({ document }: Reading): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const table of tablesOf(document)) {
    const form = new Form(table);
    for (const cell of table.cells) {
      const left = form.row(cell.row).filter(({ col }) => col < cell.col);
      const names = left
        .reverse()
        .map(cellText)
        .filter((text) => text !== '' && text.length <= LONGEST_LABEL);
      for (const { id } of cell.paragraphs) labels.set(id, names);
    }
  }
  return labels;
}

const holdsFigure = ({ passage, start, end }: Span, reading: Reading): boolean =>
  factsIn(reading, passage).some(({ span }) => span.start >= start && span.end <= end);

/** What is said of outputs and of benefits alike. */
const OF_METHOD = /^(?:根据|依据|按照|数据来源|资料来源|佐证)|评[分价]标准|分值|[得扣满][\d.]{0,5}分/;

/** Characters without marks; shorter sentences are alike by chance. */
const SHORTEST = 20;

function sentencesIn({ passage: { id, text } }: Place): Sentence[] {
  return Array.from(text.matchAll(/[^。；;\n]+/g), (match) => {
    const span = { passage: id, start: match.index, end: match.index + match[0].length };
    return {
      span,
      text: match[0].trim(),
      key: match[0]
        .normalize('NFKC')
        .replace(OPENING, '')
        .replace(/[\s\p{P}]/gu, ''),
    };
  }).filter(({ key, text: said }) => key.length >= SHORTEST && !OF_METHOD.test(said));
}

/** 1. , and 社会效益方面， which the copy adapts. */
const OPENING = /^\s*(?:\(?\d{1,2}[).、])?\s*(?:\p{Script=Han}{2,8}方面[,:])?/u;

const EXCERPT = 30;

function copied(copies: readonly Sentence[], outputs: readonly Span[]): Omit<Check, 'rule'> {
  const { text } = copies[0]!;
  return {
    verdict: 'inconsistent',
    messageId: 'copied',
    data: {
      count: String(new Set(copies.map(({ key }) => key)).size),
      text: text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text,
    },
    formula: null,
    claimed: null,
    computed: null,
    interval: null,
    evidence: [
      ...stretches(copies.map(({ span }) => span)).map((span): Evidence => ({ span, role: 'claimed', fact: null })),
      ...stretches(outputs).map((span): Evidence => ({ span, role: 'mention', fact: null })),
    ],
  };
}

/** A mark and a space part two sentences. */
const NEXT_SENTENCE = 2;

/** Sentences that follow each other are one piece of evidence. */
function stretches(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const follows = last?.passage === span.passage && span.start >= last.end && span.start - last.end <= NEXT_SENTENCE;
    if (follows) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}
