import { addTo } from '../../model/grouping.js';
import type { Omissions } from '../omissions.js';
import { canonical, contentWordsOf, type Signature, type Word } from './signature.js';

interface Name {
  readonly canonical: string;
  readonly stem: string;
}

/** How far the words of two figures agree, by the weight of the words: 1 where all are found again, 0 where none is. */
export interface Likeness {
  /** Share of the words beside the one figure that stand beside or around the other. */
  readonly forward: number;
  readonly backward: number;
  /** Share of the words of the one that stand right beside the other. */
  readonly beside: number;
  /** The same for the one of the two that is less well found. */
  readonly besideBoth: number;
  /** Both have words that the other lacks, as a share of the fewer words: 金牌 and 银牌. */
  readonly contrast: number;
}

const ALIKE: Likeness = { forward: 1, backward: 1, beside: 1, besideBoth: 1, contrast: 0 };

/** 受理投诉318件…按期办结率97.1% and 投诉按期办结率: the words that the shorter name lacks stand before it. */
export function isOneRate(a: Signature, b: Signature): boolean {
  if (a.rate === null || b.rate === null || a.rate === b.rate) return false;
  const [short, long] = a.rate.length < b.rate.length ? [a, b] : [b, a];
  if (!long.rate!.endsWith(short.rate!) || short.rate!.length < 3) return false;
  const lacking = contentWordsOf(long.rate!.slice(0, -short.rate!.length));
  return lacking.length > 0 && lacking.every(({ text }) => short.own.some((word) => word.text === text));
}

/** A word that stands around a figure and not beside it says less. */
const AROUND = 0.7;
const VERB = 0.4;
/** Units that tell nothing about what is measured. */
const COMMON_UNITS = new Set(['', '元', '%', '个百分点', '分', '个', '项', '次']);

/** A word that stands beside more figures than this leads to none. */
const COMMON = 60;

/** Where all words are common to more figures than this, they name no fact. */
const MOST_RELATIVES = 1000;

/** So often two figures of a document are held against each other for one word; of thousands of figures only some are. */
const MOST_COMPARED = 400_000;

/** Weighs words by their rarity among the figures of a document: a word that stands beside every figure tells nothing. */
export class Vocabulary {
  private readonly frequency = new Map<string, number>();
  private readonly total: number;
  private readonly mostRelatives: number;
  private readonly bearers = new Map<string, Signature[]>();

  constructor(
    signatures: readonly Signature[],
    readonly omissions: Omissions,
  ) {
    this.total = signatures.length;
    this.mostRelatives = Math.min(MOST_RELATIVES, Math.ceil(MOST_COMPARED / Math.max(this.total, 1)));
    for (const signature of signatures) {
      for (const { text } of signature.own) {
        this.count(text);
        addTo(this.bearers, keyOf(text), signature);
      }
      this.count(unitWord(signature.dimension));
    }
  }

  /** The figures that share a telling word with one; where all its words are common, those with the rarest of them. */
  relativesOf({ own }: Signature): Set<Signature> {
    const groups = own.map(({ text }) => this.bearers.get(keyOf(text)) ?? []).sort((a, b) => a.length - b.length);
    const telling = groups.filter((group, i) => i === 0 || group.length <= COMMON);
    return new Set(telling.flatMap((group) => this.omissions.first(group, this.mostRelatives, 'many-figures')));
  }

  private readonly names = new Map<string, Name>();

  private nameOf(word: string): Name {
    let name = this.names.get(word);
    if (!name) this.names.set(word, (name = { canonical: canonical(word), stem: stemOf(word) }));
    return name;
  }

  private count(word: string): void {
    this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
  }

  private rarity(word: string): number {
    return Math.log(1 + this.total / (this.frequency.get(word) ?? 1));
  }

  private weight({ text, verb }: Word): number {
    return this.rarity(text) * (verb ? VERB : 1);
  }

  compare(a: Signature, b: Signature): Likeness {
    if (isOneRate(a, b)) return ALIKE;
    const unit = a.dimension === b.dimension && !COMMON_UNITS.has(a.dimension) ? this.rarity(unitWord(a.dimension)) : 0;
    const forward = this.found(a, b, unit);
    const backward = this.found(b, a, unit);
    const least = Math.min(forward.all, backward.all);
    return {
      forward: ratio(forward.found, forward.all),
      backward: ratio(backward.found, backward.all),
      beside: Math.max(ratio(forward.beside, forward.all), ratio(backward.beside, backward.all)),
      besideBoth: Math.min(ratio(forward.beside, forward.all), ratio(backward.beside, backward.all)),
      contrast: least === 0 ? 0 : Math.min(forward.all - forward.found, backward.all - backward.found) / least,
    };
  }

  /** The weight of the words of a figure, and of those that are found beside and around another; a shared unit counts. */
  private found(a: Signature, b: Signature, unit: number): { all: number; found: number; beside: number } {
    let [all, found, beside] = a.own.length > 0 ? [unit, unit, unit] : [0, 0, 0];
    for (const word of a.own) {
      const weight = this.weight(word);
      all += weight;
      const { canonical: name, stem } = this.nameOf(word.text);
      if (
        b.label.includes(stem) ||
        b.own.some(({ text }) => text.includes(stem) || this.nameOf(text).canonical === name)
      ) {
        found += weight;
        beside += weight;
      } else if (b.context.includes(stem)) found += weight * AROUND;
    }
    return { all, found, beside };
  }
}

/** 接待量, 送戏场次: the thing that is counted. */
const stemOf = (word: string): string => (word.length >= 3 ? word.replace(/[量数次]$/, '') : word);

const keyOf = (word: string): string => stemOf(canonical(word));

/** Kept apart from the words of labels. */
const unitWord = (dimension: string): string => `/${dimension}`;

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
