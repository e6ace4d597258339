import type { Check, Rule } from '../model/check.js';
import type { Passage, Span } from '../model/document.js';
import type { Reading } from '../model/reading.js';

export const nameVariant: Rule = {
  meta: {
    id: 'name-variant',
    severity: 'info',
    title: { zh: '单位、项目名称前后不一致', en: 'A name written in two ways' },
    docs: {
      why: {
        zh: '名称差一个字，汇总时就成了两个单位、两个项目。',
        en: 'With one character changed, one unit or project becomes two when reports are put together.',
      },
      source: 'C27; T62, T64',
      limits: {
        zh: '只看填报单位和小标题中的项目名称，长度相同、中间只差一个字、且另一写法至少出现两次、这一写法只出现一次的；简称不算。',
        en: 'Names of the unit and of headings, of equal length and but for one character within alike, of which the other is printed twice and this one once; short names do not count.',
      },
    },
    messages: {
      variant: {
        zh: '此处写作“{variant}”，另有{count}处写作“{name}”',
        en: 'written “{variant}” here, and “{name}” in {count} other places',
      },
    },
  },
  *check(reading: Reading) {
    const passages = Array.from(reading.places.values(), ({ passage }) => passage);
    const told = new Set<string>();
    const names = namesOf(reading);
    for (const name of names) {
      const places = passages.flatMap(({ id, text }) => spansOf(id, text, name));
      if (places.length < LEAST) continue;
      for (const { id, text } of passages)
        for (const span of variantsIn(id, text, name)) {
          const variant = text.slice(span.start, span.end);
          // 石门水库 and 石桥水库: what has a heading of its own, or is printed again, is another thing
          if (names.includes(variant) || isPrintedAgain(variant, passages)) continue;
          const key = `${span.passage}:${span.start}`;
          if (told.has(key)) continue;
          told.add(key);
          yield found(span, places, { variant, name, count: String(places.length) });
        }
    }
  },
};

const LEAST = 2;
const [SHORTEST, LONGEST] = [6, 20];
/** （1）林道养护项目执行情况: the name in a heading, without its number and what is told of it. */
const NUMBERING = /^\s*(?:第?[一二三四五六七八九十]{1,3}[、.．部节]|[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．])\s*/;
const TOLD = /(?:支出)?(?:执行|完成|实施|绩效|开展|使用|预算|支出|目标|基本){0,3}(?:情况|分析)?[：:]?$/;
/** 校舍维修改造项目 is called 校舍维修改造 too. */
const ABOUT = new RegExp(`(?:经费|资金|项目|专项)?${TOLD.source}`);

/** Names that only one character need part from another thing: no sentence, no number, a unit or a project. */
function namesOf({ unit, places }: Reading): string[] {
  const titles = Array.from(places.values(), ({ section }) => section?.title ?? '');
  const projects = [...new Set(titles)].filter(
    (title) => NUMBERING.test(title) && /经费|资金|项目|专项|工程/.test(title),
  );
  const names = [
    unit ?? '',
    ...projects.flatMap((title) => {
      const bare = title.replace(NUMBERING, '');
      return [bare.replace(TOLD, ''), bare.replace(ABOUT, '')];
    }),
  ];
  return [...new Set(names)].filter(
    (name) => name.length >= SHORTEST && name.length <= LONGEST && /^\p{Script=Han}+$/u.test(name),
  );
}

function spansOf(passage: string, text: string, name: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    spans.push({ passage, start: at, end: at + name.length });
  return spans;
}

const isPrintedAgain = (name: string, passages: readonly Passage[]): boolean =>
  passages.flatMap(({ id, text }) => spansOf(id, text, name)).length >= LEAST;

/** Characters that tell one of a series from another: 第一小学, 东关社区, 上年支出. */
const TELLING = /[\d一二三四五六七八九十东西南北中上下前后左右内外大小新老旧男女省市县区镇乡村街本各全]/;

/** Stretches that differ from a name in one character, not the first or the last. */
function variantsIn(passage: string, text: string, name: string): Span[] {
  const spans: Span[] = [];
  const head = name[0]!;
  for (let at = text.indexOf(head); at >= 0 && at + name.length <= text.length; at = text.indexOf(head, at + 1)) {
    const odd = oddIn(text, at, name);
    if (odd === null || TELLING.test(text[at + odd]!) || TELLING.test(name[odd]!)) continue;
    if (/\p{Script=Han}/u.test(text[at + odd]!)) spans.push({ passage, start: at, end: at + name.length });
  }
  return spans;
}

/** Where a stretch differs from the name, if in one place only. */
function oddIn(text: string, at: number, name: string): number | null {
  let odd: number | null = null;
  for (let i = 1; i < name.length; i++) {
    if (text[at + i] === name[i]) continue;
    if (odd !== null) return null;
    odd = i;
  }
  return odd === name.length - 1 ? null : odd;
}

const found = (span: Span, places: readonly Span[], data: Readonly<Record<string, string>>): Omit<Check, 'rule'> => ({
  verdict: 'inconsistent',
  messageId: 'variant',
  data,
  formula: null,
  claimed: null,
  computed: null,
  interval: null,
  evidence: [
    { span, role: 'claimed', fact: null },
    { span: places[0]!, role: 'mention', fact: null },
  ],
});
