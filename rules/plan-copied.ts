import type { Check, Evidence, Rule, Severity } from '../model/check.js';
import type { Span } from '../model/document.js';
import type { Reading, Statement } from '../model/reading.js';
import { operandsOf, type Relation } from '../model/relation.js';

type Tried = Omit<Check, 'rule'>;

export const planCopied: Rule = {
  meta: {
    id: 'plan-copied',
    severity: 'warning',
    title: { zh: '计划照抄为完成情况', en: 'A plan given as its result' },
    docs: {
      why: {
        zh: '完成情况与计划逐字相同，或写成“一至二次”“40场/年”，等于没有报告实际完成数。',
        en: 'A result that is the plan word for word, or says “once or twice”, reports nothing that was done.',
      },
      source: 'C21, C22',
      limits: {
        zh: '只有一句、又没有计划用语的短句，以及完成值恰好等于目标值的，不提示；同一事项另有实际数的，作为错误。',
        en: 'A single short sentence and a figure that equals its target are let pass; where another section gives the real figures, it is an error.',
      },
    },
    messages: {
      copied: {
        zh: '{subject}：完成情况有{count}处与计划逐字相同（如“{result}”），看不出实际完成数',
        en: '{subject}: {count} sentences of the result are the plan word for word (“{result}”)',
      },
      contradicted: {
        zh: '{subject}：完成情况有{count}处照抄计划（如“{result}”），而另一处写的是“{other}”',
        en: '{subject}: {count} sentences of the result are the plan word for word (“{result}”), while another place says “{other}”',
      },
      'planned-wording': {
        zh: '完成情况写成“{words}”，是计划的说法，看不出实际完成数',
        en: 'the result says “{words}”, which is how a plan is worded, and not what was done',
      },
      'copied-bound': {
        zh: '{measure}的完成值写为“{claimed}”，照抄了目标值，没有写出实际数',
        en: '{measure} is given as {claimed}, which is the target and no result',
      },
    },
  },
  *check(reading: Reading) {
    const plans = plansByKey(reading);
    const results = reading.statements.filter(({ kind }) => kind === 'result');
    const copies = copiesIn(results, plans, reading);
    for (const copy of distinct(copies)) yield copiedCheck(copy, plans, results);
    const copied = new Set(copies.flatMap(({ item }) => item));
    for (const result of firstOfEach(results.filter((each) => !copied.has(each) && plannedWords(each) !== null)))
      yield plannedCheck(result);
    for (const relation of reading.relations) if (isCopiedBound(relation)) yield boundCheck(relation);
  },
};

const NUMERALS = '零一二三四五六七八九';

/** A sentence without what differs from one copy to another: numbering, year, marks, particles, kind of numerals. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*(?:\(\d{1,2}\)|\d{1,2}[、.](?!\d)|[①-⑳]|[一二三四五六七八九十]是)/, '')
    .replace(/20\d\d年度?/g, '')
    .replace(/两/g, '二')
    .replace(/[零一二三四五六七八九]/g, (numeral) => String(NUMERALS.indexOf(numeral)))
    .replace(/[\s\p{P}\p{S}的了共并和与及]/gu, (mark) => (/[/≥≤<>+%.]/.test(mark) ? mark : ''));
}

function plansByKey(reading: Reading): Map<string, Statement> {
  const plans = new Map<string, Statement>();
  for (const statement of reading.statements) {
    const key = statement.kind === 'plan' ? keyOf(statement.text) : '';
    if (key.length >= SHORTEST && !plans.has(key)) plans.set(key, statement);
  }
  return plans;
}

/** Shorter sentences are alike by chance: 合格率100%. */
const SHORTEST = 6;
/** One sentence of this length is no coincidence; shorter ones must be several. */
const TELLING = 25;
/** So much text in common is copied even where it has no plan wording. */
const LONG = 50;

interface Copy {
  /** All sentences of the result: of its section, its paragraph or its cell. */
  readonly item: readonly Statement[];
  readonly copied: readonly Statement[];
}

/** Sections, paragraphs and cells of results most of which stands in the plan. A paragraph of a copied section is not told again. */
function copiesIn(results: readonly Statement[], plans: ReadonlyMap<string, Statement>, reading: Reading): Copy[] {
  const sections = grouped(results, ({ span }) => {
    const { section, cell, passage } = reading.places.get(span.passage)!;
    return cell ? `${cell.table}:${cell.row}:${cell.col}` : (section ?? passage.id);
  });
  return sections.flatMap((section) => {
    const whole = copyOf(section, plans);
    if (whole) return [whole];
    return grouped(section, ({ span }) => span.passage).flatMap((paragraph) => copyOf(paragraph, plans) ?? []);
  });
}

function grouped<K>(statements: readonly Statement[], keyOfGroup: (statement: Statement) => K): Statement[][] {
  const groups = new Map<K, Statement[]>();
  for (const statement of statements) {
    const key = keyOfGroup(statement);
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()];
}

function copyOf(item: readonly Statement[], plans: ReadonlyMap<string, Statement>): Copy | null {
  const copied = item.filter(({ text }) => plans.has(keyOf(text)));
  const length = lengthOf(copied);
  if (copied.length === 0 || length * 2 < lengthOf(item)) return null;
  if (copied.length < 2 && length < TELLING) return null;
  return length >= LONG || copied.some(({ text }) => PLAN_WORDING.test(text)) ? { item, copied } : null;
}

const lengthOf = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { text }) => sum + keyOf(text).length, 0);

/** Words of bounds, frequencies and intentions. */
const PLAN_WORDING =
  /以上|以内|至少|不[少低]于|不超过|[≥≤]|力争|争取|确保|拟|一至二|每[年月周]|每季度|一年|1年|[/／]年|进一步|继续/;

/** One copy for the same sentences copied into a section and into a table. */
function distinct(copies: readonly Copy[]): Copy[] {
  const bySentences = new Map<string, Copy>();
  for (const copy of copies) {
    const key = copy.copied.map(({ text }) => keyOf(text)).join('|');
    const known = bySentences.get(key);
    bySentences.set(key, known ? { ...known, copied: [...known.copied, ...copy.copied] } : copy);
  }
  return [...bySentences.values()];
}

function copiedCheck({ copied }: Copy, plans: ReadonlyMap<string, Statement>, results: readonly Statement[]): Tried {
  const [first] = copied as [Statement, ...Statement[]];
  const others = results.filter((result) => !plans.has(keyOf(result.text)));
  const rivals = copied.flatMap((each) => others.find((other) => givesOtherValues(each, other)) ?? []);
  const sources = new Set(copied.map(({ text }) => plans.get(keyOf(text))!));
  const evidence: Evidence[] = [
    ...evidenceOf(copied, 'result'),
    ...evidenceOf([...sources], 'plan'),
    ...evidenceOf(rivals, 'mention'),
  ];
  const data = {
    subject: subjectOf(first),
    count: String(new Set(copied.map(({ text }) => keyOf(text))).size),
    result: excerpt(first.text),
    other: rivals[0] ? excerpt(rivals[0].text) : '',
  };
  return found(rivals.length > 0 ? 'contradicted' : 'copied', data, evidence, rivals.length > 0 ? 'error' : 'warning');
}

/** Sentences that follow each other are one piece of evidence. */
function evidenceOf(statements: readonly Statement[], role: Evidence['role']): Evidence[] {
  const spans: Span[] = [];
  for (const { span } of statements) {
    const last = spans.at(-1);
    const follows = last?.passage === span.passage && span.start >= last.end && span.start - last.end <= NEXT_SENTENCE;
    if (follows) spans[spans.length - 1] = { ...last, end: span.end };
    else spans.push(span);
  }
  return spans.map((span) => ({ span, role, fact: null }));
}

/** A mark and a space part two sentences. */
const NEXT_SENTENCE = 2;

/** 讲座培训：40场/年 beside 讲座培训：举办149场: the same item under its own name, with another figure. */
function givesOtherValues(copied: Statement, other: Statement): boolean {
  const name = itemName(copied.text);
  if (name === null || name !== itemName(other.text)) return false;
  const figures = figuresIn(other.text);
  return figures.length > 0 && !figures.every((figure) => figuresIn(copied.text).includes(figure));
}

const itemName = (text: string): string | null => /^[^：:，。\d]{2,12}(?=[：:])/.exec(text)?.[0] ?? null;
const figuresIn = (text: string): string[] => keyOf(text).match(/\d+/g) ?? [];

const LIST_NUMBER = /^\s*[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*/;

const subjectOf = ({ subject, text }: Statement): string =>
  (subject ?? itemName(text) ?? excerpt(text)).replace(LIST_NUMBER, '').replace(/[：:]$/, '');

const EXCERPT = 40;
function excerpt(text: string): string {
  const bare = text.replace(LIST_NUMBER, '');
  return bare.length > EXCERPT ? `${bare.slice(0, EXCERPT)}…` : bare;
}

/** 一至二次 and 40场/年 are planned; what was done has a number. */
const PLANNED_COUNT =
  /[一二三四五1-5][至到或~～—－-][二三四五六2-6](?:次|场|期|篇|轮)|\d{1,4}(?:次|场|期|篇|堂|轮)[/／]年/;

const plannedWords = ({ text }: Statement): string | null => PLANNED_COUNT.exec(text)?.[0] ?? null;

/** The first of the sentences that are the same but for their place. */
function firstOfEach(statements: readonly Statement[]): Statement[] {
  return grouped(statements, ({ text }) => keyOf(text)).map(([first]) => first!);
}

function plannedCheck(result: Statement): Tried {
  const words = plannedWords(result)!;
  return found('planned-wording', { words }, [{ span: result.span, role: 'result', fact: null }], 'warning');
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
  const data = { measure: claimed.measure, claimed: claimed.quantity.text };
  const evidence: Evidence[] = [
    { span: claimed.span, role: 'result', fact: claimed },
    { span: target.span, role: 'plan', fact: target },
  ];
  return found('copied-bound', data, evidence, 'warning');
}

const found = (messageId: string, data: Check['data'], evidence: readonly Evidence[], severity: Severity): Tried => ({
  verdict: 'inconsistent',
  messageId,
  severity,
  data,
  formula: null,
  claimed: null,
  computed: null,
  interval: null,
  evidence,
});
