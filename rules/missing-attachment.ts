import type { Check, Rule } from '../model/check.js';
import type { Span } from '../model/document.js';
import type { Reading } from '../model/reading.js';

export const missingAttachment: Rule = {
  meta: {
    id: 'missing-attachment',
    severity: 'info',
    title: { zh: '提到的附件没有附上', en: 'An attachment that is not there' },
    docs: {
      why: {
        zh: '正文说“详见附件3”，而附件编号到2为止，审核人员找不到依据。',
        en: 'Where the text leads to attachment 3 and there are two, nobody can look up what it rests on.',
      },
      source: 'C41',
      limits: {
        zh: '报告内至少附有一个同类附件时才检查；附件清单中列出的、另行报送的不提示。',
        en: 'Only where the file holds an attachment of the kind; what its list of attachments names may be sent apart.',
      },
    },
    messages: {
      missing: {
        zh: '正文提到{name}，报告所附的只有{present}',
        en: 'the text leads to {name}; what is attached is {present}',
      },
    },
  },
  *check(reading: Reading) {
    const present = attachments(reading);
    const told = new Set<string>();
    for (const { passage } of reading.places.values()) {
      for (const match of passage.text.matchAll(REFERENCE)) {
        const [kind, number] = [match[2]!, numberOf(match[3]!)];
        const others = present.get(kind);
        const name = `${kind}${number}`;
        if (!others || others.has(number) || told.has(name)) continue;
        told.add(name);
        const start = match.index + match[1]!.length;
        const span = { passage: passage.id, start, end: match.index + match[0].length };
        yield missing(span, name, [...others].map((other) => `${kind}${other}`).join('、'));
      }
    }
  },
};

const NUMBER = String.raw`\d{1,2}|[一二三四五六七八九十]{1,2}`;
const REFERENCE = new RegExp(
  String.raw`((?:详见|参见|见)(?:本报告)?[“《]?)(附件|附表)\s?(${NUMBER})(?![\d.．\-—])`,
  'g',
);
const CAPTION = new RegExp(String.raw`^\s*(附件|附表)\s?(${NUMBER})(?![\d.．\-—])`);
/** 附件：1.… 2.…: what is attached, or sent beside. */
const LIST = /^\s*(附件|附表)\s*[:：]/;
const LISTED = /(?<!\d)(\d{1,2})[.．、]/g;

/** The numbers of what is attached, or named in the list of attachments, by kind. */
function attachments({ places }: Reading): Map<string, Set<string>> {
  const present = new Map<string, Set<string>>();
  const add = (kind: string, number: string): void => {
    present.set(kind, (present.get(kind) ?? new Set()).add(number));
  };
  let list: string | null = null;
  for (const { passage } of places.values()) {
    const caption = CAPTION.exec(passage.text);
    if (caption) add(caption[1]!, numberOf(caption[2]!));
    list = LIST.exec(passage.text)?.[1] ?? (/^\s*\d{1,2}[.．、]/.test(passage.text) ? list : null);
    if (list !== null) for (const match of passage.text.matchAll(LISTED)) add(list, match[1]!);
  }
  return present;
}

const NUMERALS = '零一二三四五六七八九';
/** 三 and 3 are one number. */
function numberOf(text: string): string {
  if (/^\d/.test(text)) return text;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (numeral: string | undefined): number => (numeral ? NUMERALS.indexOf(numeral) : 0);
  return String((text.includes('十') ? (tens === '' ? 10 : digit(tens) * 10) : 0) + digit(ones));
}

const missing = (span: Span, name: string, present: string): Omit<Check, 'rule'> => ({
  verdict: 'inconsistent',
  messageId: 'missing',
  data: { name, present },
  formula: null,
  claimed: null,
  computed: null,
  interval: null,
  evidence: [{ span, role: 'claimed', fact: null }],
});
