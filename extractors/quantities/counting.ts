import { tokensOf, type Token } from '../segmentation.js';
import type { Numeral } from './numeral.js';
import type { Unit } from './units.js';

/**
 * Whether a numeral in Chinese characters counts or measures something where it stands, or is part of a word, a name or
 * an ordinal: 三项制度 and 五公里 count, 一次性, 二期工程 and 三农 do not.
 */
export interface Candidate {
  readonly text: string;
  /** Start and end of the figure with the words that bound it. */
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: Unit | null;
  /** A bound, a hedge or a 每… beside it shows that it counts. */
  readonly cued: boolean;
}

/** Measure words that after one digit rather number than count: 三级, 二期, 一线, 四方. */
const ORDINAL_UNITS = new Set(
  [
    ...'级路号点线期届步口手区市县镇乡村省国州旗校院班组集回章节页款员站企厂店站重环方里兆卡焦担伏瓦丁秒面版单列字行排厅馆园社课案讲层',
  ].concat(['方面', '度', '样', '式', '对', '种']),
);
/** Two of them are 两批, and 二批 is the second: so are 一批 and 三批 beside it. */
const NUMBERED_UNITS = new Set([...'批轮类组队栋']);
/** With these 一 counts even without a cue; elsewhere it is mostly an article (一个平台, 一批项目). */
const UNITS_OF_ONE = new Set([...'次场名人家座台辆篇份所间栋幢本册户艘例'].concat(['人次', '场次']));
/** 百名 is a count; 百姓, 万元 (a caption) and 千家万户 are not. */
const UNITS_OF_BARE_SCALE = new Set([...'名家个项场']);
const ARTICLE_BEFORE = /[的这那某同新每任第下上本]$/;
const SCORE_BEFORE = /(?:得|扣|计|记|评|总分|满分|加|减|为|占|获)$/;

export function readsAsCount(candidate: Candidate): boolean {
  const { text, numeral, unit, cued } = candidate;
  const printed = text.slice(numeral.start, numeral.end);
  if (unit === null) return isPlainNumber(printed) && isOwnWord(candidate);
  if (/^[百千万亿]+$/.test(printed)) {
    if (text[numeral.start - 1] === '每') return false;
    return cued || (/[百千]/.test(printed) && UNITS_OF_BARE_SCALE.has(unit.name) && isOwnWord(candidate));
  }
  if (
    unit.kind === 'score' &&
    !cued &&
    !SCORE_BEFORE.test(text.slice(Math.max(0, candidate.start - 2), candidate.start))
  ) {
    return printed.length > 1 && isOwnWord(candidate);
  }
  const compound = printed.length > 1 && !/^[零〇]/.test(printed);
  if (
    !compound &&
    /[一二三四五六七八九]/.test(printed) &&
    isNumbering(text.slice(Math.max(0, numeral.start - REACH), numeral.end + REACH), unit.name)
  )
    return false;
  if (compound && (/[百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟]/.test(printed) || numeral.hedge !== null)) return true;
  if (!cued && ORDINAL_UNITS.has(unit.name) && !compound) return false;
  if (printed === '一' && !cued) {
    if (unit.kind === 'count' && !UNITS_OF_ONE.has(unit.name)) return false;
    if (ARTICLE_BEFORE.test(text.slice(Math.max(0, numeral.start - 1), numeral.start))) return false;
  }
  return isOwnWord(candidate);
}

/** 一批、二批、三批: a text that has the second of them numbers them. */
const isNumbering = (text: string, unit: string): boolean =>
  NUMBERED_UNITS.has(unit) && new RegExp(`(?<![${HAN_NUMERALS}])二${unit}`).test(text);

const HAN_NUMERALS = '零〇一二两三四五六七八九十百千万亿第点';

/** Without a unit only a numeral that cannot be much else is a number: 一百二十三, 三点五. */
const isPlainNumber = (printed: string): boolean =>
  /[十百千万亿][零一二三四五六七八九]|[一二三四五六七八九两十][百千万亿]|[二三四五六七八九]十|点/.test(printed) &&
  !/^(?:[百千万亿]|十.$)/.test(printed);

/** No word of the segmentation reaches over the ends of the figure. */
function isOwnWord({ text, start, end, numeral, unit }: Candidate): boolean {
  const [from, to] = sentenceAround(text, numeral.start);
  const tokens = tokensOf(text.slice(from, to));
  const first = tokenAt(tokens, numeral.start - from);
  const last = tokenAt(tokens, (unit?.end ?? numeral.end) - 1 - from);
  if (first === undefined || last === undefined) return false;
  // The segmenter has 近三年 and its like as one word of time.
  const left = text[start - 1] === '近' ? start - 1 : start;
  return (
    first.start + from >= left && last.end + from <= end && (unit !== null || last.tag === 'm' || isNumerals(last.word))
  );
}

const isNumerals = (word: string): boolean => /^[零〇一二两三四五六七八九十百千万亿点]+$/.test(word);

const SENTENCE_END = '。；;！？!?\n\r\t|';
/** Beyond this a sentence is cut: only the words around the figure matter. */
const REACH = 200;

function sentenceAround(text: string, at: number): [from: number, to: number] {
  let from = at;
  while (from > 0 && at - from < REACH && !SENTENCE_END.includes(text[from - 1] ?? '')) from -= 1;
  let to = at;
  while (to < text.length && to - at < REACH && !SENTENCE_END.includes(text[to] ?? '')) to += 1;
  return [from, to];
}

function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return tokens[low];
}
