import type { Check, Rule } from '../model/check.js';
import type { Block, Passage, Table } from '../model/document.js';
import type { Reading } from '../model/reading.js';

export const yearMismatch: Rule = {
  meta: {
    id: 'year-mismatch',
    severity: 'warning',
    title: { zh: '年度前后不一致', en: 'Another year than that of the report' },
    docs: {
      why: {
        zh: '套用上一年度的模板时，表头、标题的年度或落款日期常忘了改，其中的数字也可能是旧的。',
        en: 'Where last year’s file is filled in again, the year of a form or heading, or the date, is often left; so may be its figures.',
      },
      source: 'C29; T64',
      limits: {
        zh: '只与标题中的年度比较，标题没有年度或跨年度的不检查；表头只看自评表、评价表一类，以资金下达年度命名的不看；落款只看早于报告年度年底的日期。',
        en: 'Compared with the one year of the title only; of forms, those of assessments, and not by the year of their funds; of dates, those before the end of that year.',
      },
    },
    messages: {
      form: {
        zh: '表头年度为{other}年度，报告标题为{year}年度',
        en: 'the form is of {other}, the report of {year}',
      },
      heading: {
        zh: '小标题写的是{other}年度，报告标题为{year}年度',
        en: 'the heading names {other}, the report is of {year}',
      },
      dated: {
        zh: '落款日期{date}早于{year}年度结束，不可能有全年结果',
        en: 'dated {date}, before {year}, of which it tells the results, was over',
      },
    },
  },
  *check(reading: Reading) {
    const year = yearOfTitle(reading);
    if (year === null) return;
    for (const { passage, year: other } of formsOf(reading))
      if (other !== year) yield mismatch('form', 'warning', passage, { other: String(other), year: String(year) });
    yield* headingChecks(reading, year);
    yield* dateChecks(reading, year);
  },
};

/** Reports of a part of the year, or of several years, are dated and headed otherwise. */
const OTHER_SPAN = /监控|监测|中期|半年|季度|事前|月|[—–\-~至、和]\s*20\d\d|年以来|十[三四五]五|规划/;

function yearOfTitle({ document: { title } }: Reading): number | null {
  const years = [...plain(title ?? '').matchAll(/20\d\d(?=年)/g)].map(([year]) => Number(year));
  return years.length === 1 && !OTHER_SPAN.test(title!) ? years[0]! : null;
}

interface Dated {
  readonly passage: Passage;
  readonly year: number;
}

/** The years that assessment forms give as their own, in a line above them or in their first rows. */
function formsOf({ document: { blocks } }: Reading): Dated[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'table') return formYear(block.passage, linesAbove(blocks, index));
    const head = block.cells.filter(({ row }) => row < HEAD_ROWS).flatMap(({ paragraphs }) => paragraphs);
    return head.flatMap((passage, i) => formYear(passage, head.slice(Math.max(0, i - CAPTION_REACH), i)));
  });
}

const HEAD_ROWS = 2;
const CAPTION_REACH = 2;
const linesAbove = (blocks: readonly Block[], index: number): Passage[] =>
  blocks
    .slice(Math.max(0, index - CAPTION_REACH), index)
    .flatMap((block) => (block.type === 'table' ? [] : block.passage));

const YEAR_ALONE = /^[（(]?(20\d\d)年度[）)]?$/;
/** 项目支出绩效自评表（2022年度）, 2022年度部门预算项目支出绩效自评表; 2022年造林补助自评表 is of the funds of 2022. */
const YEAR_WITHIN =
  /自评表[（(](20\d\d)年度?[）)]$|(20\d\d)年度(?:部门|单位|项目|整体|预算|支出|本级|财政|省级|市级|县级|绩效){0,6}自评表$/;

function formYear(passage: Passage, above: readonly Passage[]): Dated[] {
  const text = plain(passage.text);
  if (text.length > LONGEST_CAPTION) return [];
  const alone = above.some(({ text: line }) => isAssessment(line)) ? YEAR_ALONE.exec(text) : null;
  const isOfOne = text.match(/20\d\d/g)?.length === 1 && !OF_THE_PAST.test(text);
  const match = alone ?? (isOfOne ? YEAR_WITHIN.exec(text) : null);
  const year = match?.[1] ?? match?.[2];
  return year === undefined ? [] : [{ passage, year: Number(year) }];
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** A form that sets targets may be of the year to come. */
const isAssessment = (caption: string): boolean => {
  const text = plain(caption);
  return text.length <= LONGEST_CAPTION && /(?:自评|评价|完成情况).{0,12}表$/.test(text);
};
const LONGEST_CAPTION = 40;

/** What the report tells of its own year under such headings. */
const OWN_MATTER =
  /(20\d\d)年度?((?:部门|单位|项目|整体|支出){0,4}(?:绩效目标|预算执行|资金使用|绩效自评|绩效评价).*)$/;
const OF_THE_PAST = /上年|以前|往年|历年|整改|结转|对比|应用|回顾|[—–\-~至]20\d\d/;

function* headingChecks({ document: { blocks } }: Reading, year: number): Generator<Omit<Check, 'rule'>> {
  const headings = blocks.flatMap((block) => (block.type !== 'table' && isHeading(block) ? block.passage : []));
  const own = headings.flatMap((passage) => {
    const match = OWN_MATTER.exec(plain(passage.text));
    return match ? [{ passage, year: Number(match[1]), matter: match[2]! }] : [];
  });
  for (const { passage, year: other, matter } of own) {
    if (other !== year - 1 || OF_THE_PAST.test(plain(passage.text))) continue;
    // a section on each of the two years is meant so
    if (own.some((one) => one.year === year && one.matter === matter)) continue;
    yield mismatch('heading', 'info', passage, { other: String(other), year: String(year) });
  }
}

const NUMBERED = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[部章节])/;
/** 一、2022年度绩效目标完成情况: readers take no numbered line for a heading that goes on with a figure. */
const isHeading = ({ type, passage: { text } }: Exclude<Block, Table>): boolean =>
  type === 'heading' || (text.length <= LONGEST_CAPTION && NUMBERED.test(text.trim()) && !/[。；，]/.test(text));

/** The date under the report stands alone; that of a form is a field. */
const DATE = /^(?<year>20\d\d)年(?<month>\d{1,2})月(?:\d{1,2}日)?$/;
const DATE_FIELD =
  /(?:填报|填表|编报|报告|自评)(?:日期|时间)[:：](?<date>(?<year>20\d\d)[年.\-/](?<month>\d{1,2})(?:[月.\-/]\d{1,2}日?)?)(?!\d)/;
const DECEMBER = 12;

function* dateChecks({ document: { blocks }, places }: Reading, year: number): Generator<Omit<Check, 'rule'>> {
  const isEarly = (match: RegExpExecArray | null): boolean => {
    const [inYear, inMonth] = [Number(match?.groups?.['year']), Number(match?.groups?.['month'])];
    return (inYear === year && inMonth !== DECEMBER) || inYear === year - 1;
  };
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    if (block.type !== 'paragraph' || above?.type !== 'paragraph' || !isSigner(above.passage.text)) continue;
    const { passage } = block;
    if (isEarly(DATE.exec(inDigits(plain(passage.text)))))
      yield mismatch('dated', 'warning', passage, { date: passage.text.trim(), year: String(year) });
  }
  for (const { passage } of places.values()) {
    const match = DATE_FIELD.exec(inDigits(plain(passage.text)));
    if (isEarly(match))
      yield mismatch('dated', 'warning', passage, { date: match!.groups!['date']!, year: String(year) });
  }
}

const NUMERALS = '〇一二三四五六七八九';
/** 二〇二三年十二月八日 as 2023年12月8日. */
const inDigits = (text: string): string =>
  text
    .replace(/[○零О]/g, '〇')
    .replace(/(?<=[二三])十(?=[一二三四五六七八九])/g, '')
    .replace(/(?<=[二三])十/g, '〇')
    .replace(/十(?=[一二三四五六七八九])/g, '一')
    .replace(/(?<=[月年])十/g, '一〇')
    .replace(/[〇一二三四五六七八九]/g, (numeral) => String(NUMERALS.indexOf(numeral)));

/** The unit that signs stands over the date. */
const isSigner = (text: string): boolean => text.trim().length <= LONGEST_CAPTION && !/[。；：:]/.test(text);

const mismatch = (
  messageId: string,
  severity: 'warning' | 'info',
  { id, text }: Passage,
  data: Readonly<Record<string, string>>,
): Omit<Check, 'rule'> => ({
  verdict: 'inconsistent',
  messageId,
  severity,
  data,
  formula: null,
  claimed: null,
  computed: null,
  interval: null,
  evidence: [{ span: { passage: id, start: 0, end: text.length }, role: 'claimed', fact: null }],
});
