import type { Comparator } from '../../model/quantity.js';
import { matchAt } from './numeral.js';

/** Words beside a figure that bound or hedge it, and how far they reach. */
export interface Bound {
  readonly comparator: Comparator | null;
  readonly hedge: string | null;
  /** Length of the words, with the spaces between them and the figure. */
  readonly length: number;
}

const BEFORE: ReadonlyArray<readonly [Comparator, string]> = [
  [
    '>=',
    '大于或等于|高于或等于|大于等于|高于等于|不得低于|不得少于|不低于|未低于|未少于|不少于|不小于|不下于|不得小于|至少|最少|最低|起码|≥|≧|⩾|>=',
  ],
  [
    '<=',
    '小于或等于|低于或等于|小于等于|低于等于|不得超过|不得高于|不得大于|不超过|未超过|未超|未突破|不突破|未高于|不超|不高于|不大于|不多于|至多|最多|最高|≤|≦|⩽|<=',
  ],
  ['>', '大于|超过|超|多于|高于|突破|逾|>'],
  ['<', '小于|低于|少于|不到|不足|不满|未满|不及|未达到|未达|<'],
  ['~', '大约为|大约|大概|大致|约为|约占|约有|约|将近|接近|近|几乎'],
];
const COMPARATORS = new Map<string, Comparator>(
  BEFORE.flatMap(([comparator, words]) => words.split('|').map((word) => [word, comparator] as const)),
);
const WORDS_BEFORE = [...COMPARATORS.keys()].sort((a, b) => b.length - a.length).join('|');
/** 至少达到1元: a verb may stand between the bound and the figure. */
const BOUND_BEFORE = new RegExp(
  `(?<![节合条签预集制违公契简邀履续特有](?=约)|[最附靠邻临亲](?=近)|[赶彩腹BＢ](?=超)|每)(?<word>${WORDS_BEFORE})(?:达到|达|为|有|在|提供|完成|举办|开展|召开|培训)?(?:[（(]含[）)])? {0,2}$`,
);
/** Longer than any bound with its verb. */
export const LONGEST_BOUND = 10;

/** The bound or hedge that ends a text. */
export function boundBefore(text: string): Bound | null {
  const match = BOUND_BEFORE.exec(text);
  const word = match?.groups?.['word'];
  if (!match || word === undefined) return null;
  const comparator = COMPARATORS.get(word) ?? null;
  const hedge = comparator === '~' ? word.replace(/[为占有]$/, '') : null;
  return { comparator: hedge === null ? comparator : null, hedge, length: match[0].length };
}

const AFTER: ReadonlyArray<readonly [Comparator, RegExp]> = [
  ['>', / ?(?:[（(]不含[）)](?:以上|之上)|(?:以上|之上)[（(]不含(?:本数)?[）)])/y],
  ['<', / ?(?:[（(]不含[）)](?:以下|以内)|(?:以下|以内)[（(]不含(?:本数)?[）)])/y],
  ['>=', / ?(?:[（(]含[）)]|含)?(?:及其?|或者?|和)?(?:以上|之上)(?:[（(]含[）)])?| ?起步| ?开外/y],
  ['<=', / ?(?:[（(]含[）)]|含)?(?:及其?|或者?|和)?(?:以下|以内|之内|之下)(?:[（(]含[）)])?| ?封顶/y],
];
const HEDGE_AFTER = / ?(?:左右|上下)/y;
const WITHIN = /内(?![容部外设需涵控河衣蒙地])/y;
const ENOUGH = /(?:多|余)(?![种个元样次万亿额]|[\d０-９])/y;

/** The bound or hedge that starts at an offset. After durations 内 is a bound too, and 3年多 is a hedge. */
export function boundAfter(text: string, at: number, duration: boolean): Bound | null {
  for (const [comparator, pattern] of AFTER) {
    const match = matchAt(pattern, text, at);
    if (match) return { comparator, hedge: null, length: match[0].length };
  }
  const hedge = matchAt(HEDGE_AFTER, text, at);
  if (hedge) return { comparator: null, hedge: hedge[0].trim(), length: hedge[0].length };
  if (!duration) return null;
  if (matchAt(WITHIN, text, at)) return { comparator: '<=', hedge: null, length: 1 };
  const more = matchAt(ENOUGH, text, at);
  return more && { comparator: null, hedge: more[0], length: 1 };
}
