import type { Omission } from '../model/reading.js';

/**
 * What the extractors left out because there was too much of it. Their bounds lie beyond ordinary reports; where one is
 * met all the same, the reading says so.
 */
export class Omissions {
  private readonly met = new Set<Omission>();

  /** As many items as may be looked at; those beyond are noted as left out. */
  first<Item>(items: readonly Item[], most: number, omission: Omission): readonly Item[] {
    if (items.length <= most) return items;
    this.note(omission);
    return items.slice(0, most);
  }

  note(omission: Omission): void {
    this.met.add(omission);
  }

  list(): Omission[] {
    return [...this.met];
  }
}
