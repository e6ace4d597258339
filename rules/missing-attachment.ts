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
        const [lead, kind, first, further] = match.slice(1) as [string, string, string, string];
        const others = present.get(kind);
        const start = match.index + lead.length;
        const end = match.index + match[0].length;
        if (!others || isSentApart(passage.text, end)) continue;
        const named = [first, ...Array.from(further.matchAll(FURTHER), ([, number]) => number!)].map(numberOf);
        const lacking = named
          .map((number) => `${kind}${number}`)
          .filter((name) => !others.has(name) && !told.has(name));
        for (const name of lacking) told.add(name);
        if (lacking.length > 0)
          yield missing({ passage: passage.id, start, end }, lacking.join('、'), [...others].join('、'));
      }
    }
  },
};

const NUMBER = String.raw`\d{1,2}|[一二三四五六七八九十]{1,2}`;
/** 附表1至附表3, 附件1、2: what goes on behind the first. */
const NEXT = String.raw`\s?(?:[、和及与至到]\s?(?:附件|附表)?|[—~～\-]\s?(?:附件|附表))\s?`;
const REFERENCE = new RegExp(
  String.raw`((?:详见|参见|见)(?:本报告)?[“《]?)(附件|附表)\s?(${NUMBER})((?:${NEXT}(?:${NUMBER})){0,9})(?![\d.．\-—])`,
  'g',
);
const FURTHER = new RegExp(`${NEXT}(${NUMBER})`, 'g');

/** 详见附件2（另送）, 见附件3，存局档案室备查: said in the rest of the sentence. */
const isSentApart = (text: string, end: number): boolean =>
  /另[附送行报]|单独|上传|备查|存[档于放]|光盘|电子版/.test(text.slice(end).split(/[。；;]/)[0]!);

const CAPTION = new RegExp(String.raw`^\s*(附件|附表)\s?(${NUMBER})(?![\d.．\-—])`);
/** 附件：1.… 2.…: what is attached, or sent beside. */
const LIST = /^\s*(附件|附表)\s*[:：]/;
const LISTED = /(?<!\d)(\d{1,2})[.．、]/g;

/** The names of what is attached, or named in the list of attachments, by kind: 附件1. */
function attachments({ places }: Reading): Map<string, Set<string>> {
  const present = new Map<string, Set<string>>();
  const add = (kind: string, number: string): void => {
    present.set(kind, (present.get(kind) ?? new Set()).add(`${kind}${number}`));
  };
  const entitle = (text: string): void => {
    const caption = CAPTION.exec(text);
    if (caption) add(caption[1]!, numberOf(caption[2]!));
  };
  const files = new Set(Array.from(places.values(), ({ passage }) => passage.file));
  // 附件2 项目自评表.xlsx
  for (const file of files) entitle(file?.split(/[/\\]/).at(-1) ?? '');
  let list: string | null = null;
  for (const { passage } of places.values()) {
    entitle(passage.text);
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
