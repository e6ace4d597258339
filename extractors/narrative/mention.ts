import type { Fact } from '../../model/fact.js';
import type { Quantity } from '../../model/quantity.js';

/** A figure in running text with the words around it that say what it measures. */
export interface Mention {
  readonly fact: Fact;
  readonly quantity: Quantity;
  /** The text of its passage, and the offsets of the figure in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The same start counted through the whole document. */
  readonly at: number;
  /** Number of its passage, its sentence (parted by 。！？) and its part of it (parted by ；) within the document. */
  readonly paragraph: number;
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
  /** The words that open its sentence, up to its first figure: what the whole sentence is about. */
  readonly topic: string;
  /** One of a row of figures (分别为…) to which no names were found: what it is of is open. */
  readonly unnamed: boolean;
  /** How many brackets it stands in. */
  readonly depth: number;
}

/** Counts of persons are counted in 人, 名 or 位; pieces of equipment in 台 or 台套. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  台套: '台',
  套: '台',
  千米: '公里',
  km: '公里',
  场次: '场',
  个点位: '个',
  件次: '件',
};

/** What figures must share to be added, compared or divided into a rate; null for ranges and bare numbers. */
export function dimensionOf(quantity: Quantity): string | null {
  if (quantity.value === null) return null;
  if (quantity.kind === 'percent') return '%';
  if (quantity.kind === 'number' || quantity.kind === 'ratio') return null;
  if (quantity.kind === 'score') return '分';
  // 台（套）, 册（件）, 篇（次）
  const unit = /[)）]$/.test(quantity.unit) ? quantity.unit.split(/[(（]/)[0]! : quantity.unit;
  return SAME_UNIT[unit] ?? unit;
}

/** How much of a phrase another label holds, by its characters and by its pairs of characters; 1 is all of it. */
export function overlap(phrase: string, label: string): number {
  const { characters, pairs: joined } = charactersOf(phrase);
  if (characters.length === 0) return 0;
  let single = 0;
  let pairs = 0;
  for (let i = 0; i < characters.length; i++) {
    if (!label.includes(characters[i]!)) continue;
    single++;
    if (i > 0 && label.includes(joined[i]!)) pairs++;
  }
  const held = single / characters.length;
  return characters.length < 3 ? held : (held + pairs / (characters.length - 1)) / 2;
}

/** Phrases are looked up against many labels; their characters are worked out once. */
const MOST_PHRASES = 4096;
const phrases = new Map<string, Characters>();

interface Characters {
  readonly characters: readonly string[];
  /** Each character with the one before it. */
  readonly pairs: readonly string[];
  /** The sides that the phrase is on, each with its opposite. */
  readonly sides: typeof OPPOSITE;
}

/** The characters of a phrase that tell something. */
export function charactersOf(phrase: string): Characters {
  const known = phrases.get(phrase);
  if (known) return known;
  const characters = [...phrase].filter((c) => WORD.test(c) && !COMMON.has(c));
  const found = {
    characters,
    pairs: characters.map((c, i) => `${characters[i - 1] ?? ''}${c}`),
    sides: OPPOSITE.filter(([one, other]) => one.test(phrase) && !other.test(phrase)),
  };
  if (phrases.size >= MOST_PHRASES) phrases.clear();
  phrases.set(phrase, found);
  return found;
}

const WORD = /[\p{Script=Han}A-Za-z]/u;
const COMMON = new Set('的了为是在共有与和及等其中数量额度率比例占总计合');

export const labelOf = (mention: Mention): string => `${mention.lead}${mention.tail}`;

/** What a fit is worth that takes the words which open the sentence. */
const WITH_TOPIC = 0.85;

/** How well a phrase names a figure: by its own label, or with what its sentence is about. */
export function namedBy(phrase: string, mention: Mention): number {
  const label = labelOf(mention);
  const alone = overlap(phrase, label);
  const fit = alone >= WITH_TOPIC ? alone : Math.max(alone, WITH_TOPIC * overlap(phrase, mention.topic + label));
  return fit === 0 ? 0 : fit - opposed(phrase, mention);
}

/** What stands right before a figure, so many characters of it at the most. */
export const textBefore = ({ text, start }: Mention, length: number): string =>
  text.slice(Math.max(0, start - length), start);

/** What the sentence of a figure says before it, back to the last 。. */
export const sentenceBefore = ({ text, start }: Mention): string =>
  text.slice(text.lastIndexOf('。', start) + 1, start);

/** The sentence that a figure stands in, from 。 to 。. */
export function sentenceOf({ text, start, end }: Mention): string {
  const [from, to] = [text.lastIndexOf('。', start) + 1, text.indexOf('。', end)];
  return text.slice(from, to < 0 ? text.length : to);
}

/** What is taken off where a phrase names the other side of what a figure is: 预算 of a figure of spending. */
export function opposed(phrase: string, mention: Mention): number {
  const { sides } = charactersOf(phrase);
  if (sides.length === 0) return 0;
  const label = labelOf(mention);
  return sides.some(([own, other]) => other.test(label) && !own.test(label)) ? 0.3 : 0;
}

/** What is planned is no result, and what has added up is no single year. */
const OPPOSITE: readonly (readonly [RegExp, RegExp])[] = [
  [/支出|决算|实际|完成|支付/, /预算|计划|目标|概算/],
  [/预算|计划|目标|概算/, /支出|决算|实际|完成|支付/],
  [/累计/, /年度|当年|本年/],
  [/年初/, /全年|调整/],
  [/全年|调整/, /年初/],
];

/** Words that say on which side of plan and result a figure stands, and nothing of its subject. */
export const SIDE = /实际|支出|决算|完成|执行|预算|全年|本年|金额|资金|合计|共计?|数|为|达到?|\s/g;

/** 增产50公斤的目标, 90%的标准: what is aimed at or asked for, and no result. */
export const isAimedAt = ({ tail }: Mention): boolean => /^的?(?:年度)?(?:目标|标准|要求|预期|控制[线数])/.test(tail);

/** 每低1个百分点扣0.3分: how much a rule counts by, and how much it counts. */
export const isOfRule = (mention: Mention): boolean =>
  /每(?:低于?|高于?|高?出|少|多|超过?|降低|下降|减少|提高|上升|增加)$/.test(mention.lead) ||
  /每[^，。；]{1,16}[扣减加]$/.test(textBefore(mention, 20));

/** A figure that follows at once in brackets: 增长2.01%（上年23.88万吨）. */
export const isAside = (mention: Mention, claim: Mention): boolean =>
  mention.sentence === claim.sentence &&
  mention.at > claim.at &&
  mention.at - claim.at < 40 &&
  mention.depth > claim.depth;

/** 甲3件、乙2件: told in a list behind the figure before it. */
export const isListed = ({ between }: Mention): boolean => /^\s*[、和及与]/.test(between);

/** 甲3件、乙2件 as 3件、2件: right behind the figure before it, with nothing but a mark between. */
export const isNextInRow = ({ between }: Mention): boolean => /^[、和及与]$/.test(between.trim());

/** The first of some figures that are all of one value; null where they differ, or where there are none. */
export function ofOneValue<T extends { readonly quantity: Quantity }>(figures: readonly T[]): T | null {
  const [first] = figures;
  return first && figures.every(({ quantity }) => quantity.value!.equals(first.quantity.value!)) ? first : null;
}

/** （建成公厕12座，投资218.40万元，平均每座18.20万元）: figures of one bracket are of one time. */
export const areInBrackets = (mention: Mention, claim: Mention): boolean =>
  mention.sentence === claim.sentence &&
  mention.depth > 0 &&
  mention.depth === claim.depth &&
  mention.at < claim.at &&
  !/[)）]/.test(claim.text.slice(mention.end, claim.start));

/** A figure of a table as a mention, far from all running text: it answers to its labels only. */
export function cellMention(fact: Fact): Mention {
  const label = [...(fact.cell?.rowLabels ?? []), ...(fact.cell?.columnHeaders ?? [])].join('');
  return {
    fact,
    quantity: fact.quantity,
    text: '',
    start: 0,
    end: 0,
    at: FAR,
    paragraph: FAR,
    sentence: FAR,
    part: FAR,
    lead: label || fact.measure,
    clauseLead: label,
    tail: '',
    between: '',
    topic: '',
    unnamed: false,
    depth: 0,
  };
}

const FAR = 1_000_000;
