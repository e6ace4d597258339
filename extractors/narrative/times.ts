import type { Mention } from './mention.js';

const TIME = /20\d\d(?=\s*年)|２０[０-９]{2}(?=\s*年)|上年|去年|上一年|本年|今年|当年/g;
const LAST_YEAR = /上年|去年|上一年/;
const THIS_YEAR = /本年|今年|当年/;
/** Words before a time with which something is only compared, or from which it goes on. */
const COMPARED = /(?:比|较|与|同|和|[由从于至])\s*$/;

/** The year that the words before a place speak of: a number, 上年 or 本年; null where the sentence names none. */
function timeBefore(text: string, from: number, to: number): string | null {
  const words = withoutBrackets(text.slice(from, to));
  let time: string | null = null;
  for (const match of words.matchAll(TIME)) {
    if (!COMPARED.test(words.slice(0, match.index))) time = match[0].normalize('NFKC');
  }
  return time;
}

const withoutBrackets = (text: string): string =>
  text.replace(/（[^（）]*）|\([^()]*\)/g, (aside) => ' '.repeat(aside.length));

/**
 * Whether a figure told before a change is of the same year as the change, of the year before, or of some other,
 * or whether that is open: 2022年支出37.45万元，2023年多支出5.20万元 tells of the year before.
 */
export function timeOf(mention: Mention, change: Mention): 'same' | 'before' | 'other' | 'open' {
  if (mention.sentence !== change.sentence || mention.text !== change.text) return 'same';
  if (mention.depth > change.depth || mention.at > change.at) return 'same';
  const from = startOfSentence(change);
  const then = timeBefore(mention.text, from, mention.start);
  const now = timeBefore(mention.text, from, change.start);
  if (then === null || now === null) return 'same';
  if (then === now) return ROLE_TIMES[roleOf(now, change, from)];
  if (LAST_YEAR.test(then) && THIS_YEAR.test(now)) return 'before';
  // 2023年支出41.20万元，上年38.64万元，增长6.63%: the year told last is what it grew from
  if (LAST_YEAR.test(now) || (/\d/.test(then) && Number(now) < Number(then))) return 'same';
  if (/\d/.test(then) && /\d/.test(now)) return Number(now) === Number(then) + 1 ? 'before' : 'other';
  return /\d/.test(then) && THIS_YEAR.test(now) && /较之|在此基础|此[数额]/.test(change.clauseLead)
    ? 'before'
    : 'other';
}

/**
 * What the year told last is to a change that follows without a year of its own: where a later year stands before it
 * (2023年办理3,862件，2022年3,450件，增加412件), that of the figure compared with; where that is of another part of the
 * sentence, open; otherwise the year of the change.
 */
function roleOf(year: string, { text, start, clauseLead }: Mention, from: number): 'own' | 'compared' | 'open' {
  if (!/\d/.test(year) || /[比较同]/.test(clauseLead) || clauseLead.includes(year)) return 'own';
  const words = text.slice(from, Math.max(from, text.lastIndexOf(year, start))).normalize('NFKC');
  const later = [...words.matchAll(/20\d\d(?=\s*年)/g)].at(-1);
  if (!later && TOLD_BARE.test(text.slice(from + words.length, start).normalize('NFKC')) && UNDATED.test(words))
    return 'compared';
  const told = words.slice(later ? later.index + 4 : 0);
  if (/[增减升降涨跌]/.test(told) || (later && Number(later[0]) <= Number(year))) return 'own';
  if (/[；;]/.test(told)) return /\d/.test(told) ? 'open' : 'own';
  return later ? 'compared' : 'own';
}

/** 出警268次，2022年为335次，减少67次: a year with a figure and nothing else, behind a figure that needs none. */
const TOLD_BARE = /^20\d\d\s*年(?:度|同期|全年|同一?口径)*(?:则|只|仅|共)?[为是有]?\s*\d[^。；;]*$/;
const UNDATED = /\d[^\d；;]*[,，]而?$/;

/**
 * Whether a figure is told as one of an earlier time than the change: not where both are of the one year that the sentence
 * names, whatever year the report is of (2023年办理3,862件，同比增加412件).
 */
export function isToldAsPrior(mention: Mention, change: Mention): boolean {
  if (mention.fact.aspect.value !== 'prior') return false;
  if (mention.sentence !== change.sentence || mention.text !== change.text) return true;
  const from = startOfSentence(change);
  const then = timeBefore(mention.text, from, mention.start);
  if (then === null || !/\d/.test(then)) return true;
  return then !== timeBefore(mention.text, from, change.start) || roleOf(then, change, from) !== 'own';
}

const ROLE_TIMES = { own: 'same', compared: 'before', open: 'open' } as const;

const startOfSentence = ({ text, start }: Mention): number =>
  Math.max(...['。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
