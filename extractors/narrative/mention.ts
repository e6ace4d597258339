import type { Fact } from '../../model/fact.js';
import type { Quantity } from '../../model/quantity.js';

/** A figure in running text with the words around it that say what it measures. */
export interface Mention {
  readonly fact: Fact;
  readonly quantity: Quantity;
  /** Offsets of the figure in its passage. */
  readonly start: number;
  readonly end: number;
  /** Number of its sentence (parted by 。！？) and of its part of it (parted by ；) within the passage. */
  readonly sentence: number;
  readonly part: number;
  /** The words before it, back to the mark or the figure before. */
  readonly lead: string;
  /** All words of the clause before it, figures included, back to the last ， 。 ；. */
  readonly clauseLead: string;
  /** The words after it, up to the next mark or figure. */
  readonly tail: string;
  /** What stands between the figure before and this one: marks, cue words, lead. */
  readonly between: string;
  /** How many brackets it stands in. */
  readonly depth: number;
}

/** Counts of persons are counted in 人, 名 or 位; pieces of equipment in 台 or 台（套）. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  '台（套）': '台',
  '台(套)': '台',
  台套: '台',
  套: '台',
  千米: '公里',
  km: '公里',
  场次: '场',
};

/** What figures must share to be added, compared or divided into a rate; null for ranges and bare numbers. */
export function dimensionOf(quantity: Quantity): string | null {
  if (quantity.value === null) return null;
  if (quantity.kind === 'percent') return '%';
  if (quantity.kind === 'number' || quantity.kind === 'ratio') return null;
  if (quantity.kind === 'score') return '分';
  return SAME_UNIT[quantity.unit] ?? quantity.unit;
}

/** The Chinese characters that two labels share, as a share of the first; words that every label has do not count. */
export function overlap(label: string, other: string): number {
  const characters = [...new Set(label.replace(COMMON, ''))].filter((c) => /[\p{Script=Han}A-Za-z]/u.test(c));
  if (characters.length === 0) return 0;
  return characters.filter((c) => other.includes(c)).length / characters.length;
}

const COMMON = /[的了为是在共有与和及等其中数量额度率比例占总计合]/g;

export const labelOf = (mention: Mention): string => `${mention.lead}${mention.tail}`;
