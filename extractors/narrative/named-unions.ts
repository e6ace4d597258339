import { Decimal } from '../../model/decimal.js';
import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, isListed, textBefore, type Mention } from './mention.js';
import { indexIn } from './neighbours.js';
import { isPlainPercentage } from './rate-names.js';

/** 不满意和非常不满意合计占, “较好”与“一般”两档共占: members of a list by their names, and the share of them all together. */
const UNION =
  /(?:^|[。；;，,：:])(?:其中|选择?|表示|认为)?(?<names>[“"]?\p{Script=Han}{1,8}?[”"]?(?:[、和与及][“"]?\p{Script=Han}{1,8}?[”"]?){1,3})(?:(?:[两二三四][者项档类级种])?(?:合计|合并|加起来|相加|一?共)|[两二三四][者项档类级种][合总]?计?)(?:的?占比?|占(?:全部|总数|比重)的?|的?比[例重])(?:[为是]|达到?)?$/u;

/** How far back the list may be told. */
const REACH = 20;
const FEWEST = 3;

/**
 * 非常满意604份、满意608份、一般196份、不满意58份、非常不满意34份。…不满意和非常不满意合计占6.1%: the members of a list that are named together, over
 * the figure that all of the list adds up to.
 */
export function namedUnions(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index): Relation[] => {
    if (!isPlainPercentage(claim)) return [];
    const names = UNION.exec(textBefore(claim, 48))?.groups?.['names'];
    if (names === undefined) return [];
    const wanted = names.split(/[、和与及]/).map(bare);
    const before = mentions.slice(Math.max(0, index - REACH), index).filter((m) => m.paragraph === claim.paragraph);
    const list = listsIn(before).findLast((members) =>
      wanted.every((name) => members.some((m) => bare(m.lead) === name)),
    );
    if (list === undefined || new Set(list.map(({ lead }) => bare(lead))).size < list.length) return [];
    const parts = wanted.map((name) => list.find((m) => bare(m.lead) === name)!);
    if (new Set(parts).size < 2 || parts.length >= list.length) return [];
    const whole = wholeOf(list, mentions);
    if (whole === undefined || parts.includes(whole)) return [];
    const [numerator, ...also] = parts;
    return [
      relationOf(
        'share',
        claim.fact,
        [
          {
            kind: 'quotient',
            numerator: numerator!.fact,
            denominator: whole.fact,
            also: also.map(({ fact }) => fact),
          },
        ],
        'identity',
        { namedBase: true },
      ),
    ];
  });
}

/** The figure that all of a list adds up to: the first of its own run, or one before it. */
function wholeOf(list: readonly Mention[], mentions: readonly Mention[]): Mention | undefined {
  const [first, ...others] = list;
  const isTotal = (m: Mention, parts: readonly Mention[]): boolean =>
    dimensionOf(m.quantity) === dimensionOf(first!.quantity) &&
    m.quantity.value !== null &&
    m.quantity.value.equals(Decimal.sum(parts.map(({ quantity }) => quantity.value!)));
  if (isTotal(first!, others)) return first;
  const at = indexIn(mentions, first!);
  return mentions
    .slice(Math.max(0, at - REACH), at)
    .findLast((m) => m.paragraph === first!.paragraph && isTotal(m, list));
}

const bare = (words: string): string => words.replace(/^(?:其中|选择?|表示|认为)|[“”"\s]|[的有为]$/g, '');

/** Runs of three figures or more of one kind, parted by 、. */
function listsIn(mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (const mention of mentions) {
    const run = lists.at(-1);
    const isOf =
      run !== undefined &&
      run.at(-1)!.sentence === mention.sentence &&
      (isListed(mention) || /^[，,]/.test(mention.between)) &&
      dimensionOf(run[0]!.quantity) === dimensionOf(mention.quantity);
    if (isOf) run.push(mention);
    else lists.push([mention]);
  }
  return lists.filter(
    (run) => run.length >= FEWEST && run.every(({ quantity }) => quantity.kind === 'count' && quantity.value !== null),
  );
}
