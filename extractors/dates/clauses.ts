/** Where clauses and parts of sentences begin and end; a mark is no part of either. */

const CLAUSE_MARK = /[，,。；;！？!?\n（）()]/;
const PART_MARK = /[。；;！？!?\n]/;

export const startOfClause = (text: string, at: number): number => startBefore(text, at, CLAUSE_MARK);
export const endOfClause = (text: string, at: number): number => endBehind(text, at, CLAUSE_MARK);
export const startOfPart = (text: string, at: number): number => startBefore(text, at, PART_MARK);
export const endOfPart = (text: string, at: number): number => endBehind(text, at, PART_MARK);

/** How many parts of sentences end within the words. */
export const partsEndedIn = (words: string): number => [...words].filter((mark) => PART_MARK.test(mark)).length;

function startBefore(text: string, at: number, mark: RegExp): number {
  let start = at;
  while (start > 0 && !mark.test(text[start - 1]!)) start--;
  return start;
}

function endBehind(text: string, at: number, mark: RegExp): number {
  let end = at;
  while (end < text.length && !mark.test(text[end]!)) end++;
  return end;
}
