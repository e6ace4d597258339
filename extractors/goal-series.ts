import type { Fact } from '../model/fact.js';
import { textBefore, type Mention } from './narrative/mention.js';

const RESPECTIVELY = /(?:分别|依次|各自)(?:[设核确]?定|达)?[为是到在]{0,2}$/;
const ONLY_JOINTS = /^[、，,和及与以\s]*$/;
const PLANNED = /目标|年度值|指标值|任务|计划|要求|年初/;

/**
 * Goals of several things that are told in one row, 甲满意度和乙满意度分别不低于90%和85%, by the name that each answers to; their
 * units may differ. Rows of results are left to the rules of rates and shares.
 */
export function goalSeriesNames(mentions: readonly Mention[]): Map<Fact, string> {
  const names = new Map<Fact, string>();
  mentions.forEach((first, i) => {
    const cue = RESPECTIVELY.exec(textBefore(first, LONGEST_CUE));
    if (cue === null) return;
    const rest = mentions.slice(i + 1);
    const end = rest.findIndex(({ between, sentence }) => sentence !== first.sentence || !ONLY_JOINTS.test(between));
    const row = [first, ...rest.slice(0, end < 0 ? undefined : end)];
    const before = first.text.slice(0, first.start - cue[0].length);
    const sentence = before.slice(before.lastIndexOf('。') + 1);
    const isPlanned = isBound(first) || (PLANNED.test(sentence) && !RESULT.test(sentence));
    const items = row.length < 2 || !isPlanned ? null : namesIn(sentence, row.length);
    items?.forEach((item, rank) => names.set(row[rank]!.fact, item));
  });
  return names;
}

const LONGEST_CUE = 8;
const RESULT = /实际|完成|达到|调查|结果/;
const isBound = ({ quantity: { comparator } }: Mention): boolean => comparator === '>=' || comparator === '<=';

/** As many names in the clause before, or in the one before that, whose last words go with all of them: 年度值. */
function namesIn(sentence: string, count: number): string[] | null {
  const clauses = sentence.split(/[，,；;：:]/).slice(-2);
  for (const clause of clauses.reverse()) {
    const items = clause
      .replace(/^.*?(?:[即指]|分别是|包括)/, '')
      .split(/、|(?<=.)[和及与](?=.)|以及/)
      .map((item) => item.trim());
    if (items.length === count && items.every((item) => /^[\p{Script=Han}A-Za-z“”]{3,24}$/u.test(item))) return items;
  }
  return null;
}
