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
        zh: '只与标题中的年度比较，标题没有年度或跨年度的不检查；表头只看自评表、评价表一类；落款只看早于报告年度年底的日期。',
        en: 'Compared with the one year of the title only; of forms, those of assessments; of dates, those before the end of that year.',
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
    const { blocks } = reading.document;
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'table') continue;
      const other = formYear(block.passage.text);
      if (other !== null && other !== year && isAssessment(blocks, index))
        yield mismatch('form', 'warning', block.passage, { other: String(other), year: String(year) });
    }
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

/** （2022年度） alone, as it stands over forms. */
function formYear(text: string): number | null {
  const match = /^[（(]?(20\d\d)年度[）)]?$/.exec(plain(text));
  return match ? Number(match[1]) : null;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const CAPTION_REACH = 2;
/** The form's title right above; one that sets targets may be of the year to come. */
function isAssessment(blocks: readonly Block[], index: number): boolean {
  const above = blocks.slice(Math.max(0, index - CAPTION_REACH), index);
  const captions = above.flatMap((block) => (block.type === 'table' ? [] : block.passage.text.trim()));
  return captions.some(
    (text) => text.length <= LONGEST_CAPTION && /(?:自评|评价|完成情况).{0,12}表$/.test(plain(text)),
  );
}
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

/** The date under the report stands alone. */
const DATE = /^(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?$/;
const DECEMBER = 12;

function* dateChecks({ document: { blocks } }: Reading, year: number): Generator<Omit<Check, 'rule'>> {
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1];
    if (block.type !== 'paragraph' || above?.type !== 'paragraph' || !isSigner(above.passage.text)) continue;
    const { passage } = block;
    const match = DATE.exec(plain(passage.text));
    if (!match || Number(match[1]) > year || Number(match[1]) < year - 1) continue;
    if (Number(match[1]) === year && Number(match[2]) === DECEMBER) continue;
    yield mismatch('dated', 'warning', passage, { date: passage.text.trim(), year: String(year) });
  }
}

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
