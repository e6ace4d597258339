import type { Anchor, Block, Passage, Source } from '../model/document.js';

/** Collects the text of one passage and where each stretch of it comes from. */
export class PassageBuilder {
  private text = '';
  private readonly anchors: Anchor[] = [];

  /** Adds a stretch; neighbours of one source share an anchor. `null` marks text that the reader made. */
  append(text: string, source: Source | null): void {
    if (text === '') return;
    const start = this.text.length;
    this.text += text;
    const last = this.anchors.at(-1);
    if (last && last.source === source) this.anchors[this.anchors.length - 1] = { ...last, end: this.text.length };
    else this.anchors.push({ start, end: this.text.length, source });
  }

  /** Adds all that another builder holds. */
  appendAll(other: PassageBuilder): void {
    for (const { start, end, source } of other.anchors) this.append(other.text.slice(start, end), source);
  }

  isBlank(): boolean {
    return this.text.trim() === '';
  }

  /** The passage, without an id until the document is whole (see `identify`). */
  build(): Passage {
    return { id: '', text: this.text, anchors: this.anchors };
  }
}

/** Gives every passage and table its id, in reading order. */
export function identify(blocks: readonly Block[]): Block[] {
  let passages = 0;
  let tables = 0;
  const named = (passage: Passage): Passage => ({ ...passage, id: `p${++passages}` });
  return blocks.map((block) => {
    if (block.type !== 'table') return { ...block, passage: named(block.passage) };
    const id = `t${++tables}`;
    return { ...block, id, cells: block.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(named) })) };
  });
}
