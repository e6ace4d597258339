import type { Document } from '../model/document.js';
import type { Fact } from '../model/fact.js';

/** A total out of a hundred: named as one, or as points of no part. `text` is that of its passage. */
export function isTotal({ quantity, span }: Fact, text: string): boolean {
  if (quantity.kind !== 'score' || quantity.value === null) return false;
  if (quantity.comparator !== '=' || quantity.approximate) return false;
  const named = nameBefore(span.start, text);
  return /总分|得分?|自评|评[价分]/.test(named) && !OF_A_PART.test(named);
}

/** A total that an evaluation gives: 自评, 绩效评价得分, and neither points of a contest nor those of several added up. */
export function isOfEvaluation(fact: Fact, text: string): boolean {
  const named = nameBefore(fact.span.start, text);
  return isTotal(fact, text) && /自评|绩效|评价|复核|复评/.test(named) && !OF_SEVERAL.test(named);
}

/** 六地自评得分总和. */
const OF_SEVERAL = /[总之]和|累计|共|各|[两二三四五六七八九十\d](?:地|[个家项所县区市镇乡村])/;

/** The words of the clause before a figure. */
const nameBefore = (start: number, text: string): string =>
  text
    .slice(Math.max(0, start - LONGEST_NAME), start)
    .replace(/[：:]$/, '')
    .split(/[，,。；;：:、（(]/)
    .at(-1)!;

const LONGEST_NAME = 40;
const OF_A_PART =
  /投入|决策|过程|产出|效[益果]|满意|执行|管理(?!局|委|站|所|处|中心|部)|指标(?!体系|表)|上年|去年|平均|目标|力争|合计|最[高低]|满分|以上|分值/;

/** Bonus points, or full marks other than a hundred. */
export const OTHER_SCALE =
  /加分|附加|(?:满分|总分值?|分值)[为共计是]?(?:1[1-9]\d|[2-9]\d\d|\d{4})分?|(?:1[1-9]|[2-9]\d|\d00)0分制/;

/** A table of more cells is no list of bands. */
const MOST_CELLS = 20;

/** The sentences of a document; a small table is one, of a large one each cell is. */
export function sentencesOf({ blocks }: Document): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'table') return block.passage.text.split(/[。！？]/);
    const texts = block.cells.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    return block.cells.length > MOST_CELLS ? texts : [texts.join('，')];
  });
}
