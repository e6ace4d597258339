import type { Check, Evidence, Rule } from '../model/check.js';
import type { Span } from '../model/document.js';
import { groupBy } from '../model/grouping.js';
import type { Reading } from '../model/reading.js';
import { copiesOf, sentencesOf, type Copy, type Sentence } from './copies.js';

export const planCopied: Rule = {
  meta: {
    id: 'plan-copied',
    severity: 'warning',
    title: { zh: '计划照抄为完成情况', en: 'A plan given as its result' },
    docs: {
      why: {
        zh: '完成情况与计划逐字相同，等于没有报告实际完成数。',
        en: 'A result that is the plan word for word reports nothing that was done.',
      },
      source: 'C22',
      limits: {
        zh: '一节、一段或一格中过半文字与计划相同才提示；只有一句短句，或者没有计划用语且文字不多的，不提示。同一事项另一处有实际数的，作为错误。',
        en: 'Only where most of a section, paragraph or cell is the plan; a single short sentence, or little text without plan wording, is let pass. Where another place has the real figures, it is an error.',
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
    },
  },
  *check(reading: Reading) {
    const copies = distinct(copiesOf(reading));
    if (copies.length === 0) return;
    const copied = new Set(copies.flatMap((copy) => copy.plans.map(({ key }) => key)));
    const others = sentencesOf(reading, 'result').filter(({ key }) => !copied.has(key));
    const originals = groupBy(others, ({ statement }) => itemName(statement.text));
    for (const copy of copies) yield copiedCheck(copy, originals);
  },
};

/** One copy for the same sentences copied into a section and into a table. */
function distinct(copies: readonly Copy[]): Copy[] {
  const bySentences = new Map<string, Copy>();
  for (const copy of copies) {
    const key = copy.copied.map((sentence) => sentence.key).join('|');
    const known = bySentences.get(key);
    bySentences.set(key, known ? { ...known, copied: [...known.copied, ...copy.copied] } : copy);
  }
  return [...bySentences.values()];
}

function copiedCheck(
  { copied, plans }: Copy,
  originals: ReadonlyMap<string, readonly Sentence[]>,
): Omit<Check, 'rule'> {
  const first = copied[0]!;
  const rivals = copied.flatMap((each) => {
    const namesakes = originals.get(itemName(each.statement.text) ?? '') ?? [];
    return namesakes.find((other) => givesOtherValues(each, other)) ?? [];
  });
  const contradicted = rivals.length > 0;
  return {
    verdict: 'inconsistent',
    messageId: contradicted ? 'contradicted' : 'copied',
    severity: contradicted ? 'error' : 'warning',
    data: {
      subject: subjectOf(first),
      count: String(new Set(copied.map(({ key }) => key)).size),
      result: excerpt(first.statement.text),
      other: rivals[0] ? excerpt(rivals[0].statement.text) : '',
    },
    formula: null,
    claimed: null,
    computed: null,
    interval: null,
    evidence: [...evidenceOf(copied, 'result'), ...evidenceOf(plans, 'plan'), ...evidenceOf(rivals, 'mention')],
  };
}

/** Sentences that follow each other are one piece of evidence. */
function evidenceOf(sentences: readonly Sentence[], role: Evidence['role']): Evidence[] {
  const spans: Span[] = [];
  for (const { span } of sentences.map(({ statement }) => statement)) {
    const last = spans.at(-1);
    const follows = last?.passage === span.passage && span.start >= last.end && span.start - last.end <= NEXT_SENTENCE;
    if (follows) spans[spans.length - 1] = { ...last, end: span.end };
    else spans.push(span);
  }
  return spans.map((span) => ({ span, role, fact: null }));
}

/** A mark and a space part two sentences. */
const NEXT_SENTENCE = 2;

/** 讲座培训：40场/年 beside 讲座培训：举办149场: the same item of one subject, with another figure. */
function givesOtherValues(copied: Sentence, other: Sentence): boolean {
  const figures = figuresIn(other);
  const own = figuresIn(copied);
  return sameSubject(copied, other) && figures.length > 0 && !figures.every((figure) => own.includes(figure));
}

const figuresIn = ({ key }: Sentence): string[] => key.match(/\d+/g) ?? [];

/** Two titles for one project: most characters of the one are in the other. */
function sameSubject(a: Sentence, b: Sentence): boolean {
  const [one, other] = [a.statement.subject, b.statement.subject];
  if (one === null || other === null) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const characters = [...short].filter((character) => /\p{Script=Han}/u.test(character));
  return characters.filter((character) => long.includes(character)).length * 10 >= characters.length * 7;
}

/** The words that an item opens with, but for those that any project has. */
function itemName(text: string): string | null {
  const name = /^[^：:，。\d]{2,12}(?=[：:])/.exec(text)?.[0] ?? null;
  return name !== null && /指标|效益|目标|其中|情况/.test(name) ? null : name;
}

const LIST_NUMBER = /^\s*[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*/;

const subjectOf = ({ statement: { subject, text } }: Sentence): string =>
  (subject ?? itemName(text) ?? excerpt(text)).replace(LIST_NUMBER, '').replace(/[：:]$/, '');

const EXCERPT = 40;
function excerpt(text: string): string {
  const bare = text.replace(LIST_NUMBER, '');
  return bare.length > EXCERPT ? `${bare.slice(0, EXCERPT)}…` : bare;
}
