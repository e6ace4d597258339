import { addTo } from '../../model/grouping.js';
import { charactersOf, labelOf, type Mention } from './mention.js';

/** A figure and its place in the order in which figures are named. */
export interface Named {
  readonly mention: Mention;
  readonly rank: number;
}

/** Finds the figures whose words hold most of the characters of a phrase, without reading those of all figures. */
export class NameIndex {
  /** For each character the figures that have it in their label or their topic, in the order of the document. */
  private readonly bearers = new Map<string, Named[]>();

  constructor(mentions: readonly Mention[]) {
    const named = mentions.map((mention, rank) => ({ mention, rank })).sort((a, b) => a.mention.at - b.mention.at);
    for (const each of named) {
      for (const character of new Set(each.mention.topic + labelOf(each.mention))) addTo(this.bearers, character, each);
    }
  }

  /**
   * All figures that `namedBy` can find to fit a phrase as well as the threshold, and some that it will not, in the order
   * in which they were given; only those within a distance of a place, where one is given.
   */
  holding(phrase: string, threshold: number, at = 0, distance = Infinity): Named[] {
    const { characters } = charactersOf(phrase);
    // No fit is better than the share of the characters that are held, so that not all of these can be missing.
    const mayMiss = characters.length - Math.ceil(characters.length * threshold - 1e-9);
    const lists = characters.map((character) => this.bearers.get(character) ?? []).sort((a, b) => a.length - b.length);
    const found = new Set<Named>();
    for (const list of lists.slice(0, mayMiss + 1)) {
      for (let i = distance === Infinity ? 0 : firstFrom(at - distance, list); i < list.length; i++) {
        if (list[i]!.mention.at > at + distance) break;
        found.add(list[i]!);
      }
    }
    return [...found].sort((a, b) => a.rank - b.rank);
  }
}

function firstFrom(at: number, list: readonly Named[]): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.mention.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
