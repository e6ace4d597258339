import { canonical, type Signature } from './signature.js';

/** How far the words of two figures agree, by the weight of the words: 1 where all are found again, 0 where none is. */
export interface Likeness {
  /** Share of the words beside the one figure that stand beside or around the other. */
  readonly forward: number;
  readonly backward: number;
  /** Share of the words of the one that stand right beside the other. */
  readonly beside: number;
  /** Both have words that the other lacks, as a share of the fewer words: 金牌 and 银牌. */
  readonly contrast: number;
  /** Weight of what they share. */
  readonly shared: number;
}

/** Weighs words by their rarity among the figures of a document: a word that stands beside every figure tells nothing. */
export class Vocabulary {
  private readonly frequency = new Map<string, number>();
  private readonly total: number;

  constructor(signatures: readonly Signature[]) {
    this.total = signatures.length;
    for (const { own } of signatures) {
      for (const word of own) this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
    }
  }

  private weight(word: string): number {
    return Math.log(1 + this.total / (this.frequency.get(word) ?? 1));
  }

  compare(a: Signature, b: Signature): Likeness {
    const forward = this.found(a, b);
    const backward = this.found(b, a);
    const least = Math.min(forward.all, backward.all);
    return {
      forward: ratio(forward.found, forward.all),
      backward: ratio(backward.found, backward.all),
      beside: Math.max(ratio(forward.beside, forward.all), ratio(backward.beside, backward.all)),
      contrast: least === 0 ? 0 : Math.min(forward.all - forward.found, backward.all - backward.found) / least,
      shared: Math.max(forward.found, backward.found),
    };
  }

  /** The weight of the words of a figure, and of those that are found beside and around another. */
  private found(a: Signature, b: Signature): { all: number; found: number; beside: number } {
    let [all, found, beside] = [0, 0, 0];
    for (const word of a.own) {
      const weight = this.weight(word);
      all += weight;
      const name = canonical(word);
      if (b.own.some((other) => other.includes(word) || canonical(other) === name)) {
        found += weight;
        beside += weight;
      } else if (b.context.includes(word)) found += weight * AROUND;
    }
    return { all, found, beside };
  }
}

/** A word that stands around a figure and not beside it says less. */
const AROUND = 0.7;

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
