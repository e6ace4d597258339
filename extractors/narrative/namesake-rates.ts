import { holds } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { isAmount } from './parts.js';
import { nameOf } from './rate-names.js';
import { seriesOf } from './series.js';

/**
 * 年初批了保洁862万元，清运418万元，维修60万元…. 花了保洁…，清运…，维修…. 执行率…，分块看依次为97.72%、94.32%、96.00%: rates in a row over a list of results
 * told before, each of whose items has the budget of its own name. That they belong together is proven by those that tie:
 * all of them but one, over one budget of the name or another.
 */
export function namesakeRates(mentions: readonly Mention[]): Relation[] {
  return seriesOf(mentions).flatMap(({ members, dimension }) => {
    const [first] = members;
    if (dimension !== '%' || members.length < FEWEST || !first) return [];
    if (members.some(({ fact }) => fact.statistic === 'growth' || fact.aspect.value === 'prior')) return [];
    // 执行率96.73%，分块看依次为: the name of the rate is told of the whole
    const named = mentions.findLast((m) => m.sentence === first.sentence && m.at < first.at);
    const kind = (nameOf({ ...first, unnamed: false }, null) ?? (named && nameOf(named, null)))?.kind;
    if (kind?.planned !== true || kind.points === true) return [];
    return (
      listsBefore(first, members.length, mentions)
        .map((list) => relationsOf(members, list, kind.form, mentions))
        .find((row) => row.length === members.length && isProven(row)) ?? []
    );
  });
}

const FEWEST = 3;
/** A list of results stands so many sentences before its rates at the most. */
const NEAR = 2;
/** So many figures are looked through for budgets. */
const MOST_FIGURES = 1000;

const isPlain = ({ quantity, fact, depth }: Mention): boolean =>
  quantity.kind === 'money' && quantity.comparator === '=' && fact.aspect.value !== 'prior' && depth === 0;

/** As many amounts as there are rates, one after another in one sentence, each with a name of its own, the nearest list first. */
function listsBefore(first: Mention, length: number, mentions: readonly Mention[]): (readonly Mention[])[] {
  const before = mentions.filter(
    (m) => m.at < first.at && m.paragraph === first.paragraph && m.sentence >= first.sentence - NEAR && isPlain(m),
  );
  return before
    .flatMap((opening, i) => {
      const list = before.slice(i, i + length);
      const names = new Set(list.map(itemOf));
      const isRow = list.length === length && list.every((m) => m.sentence === opening.sentence && isAmount(m));
      return isRow && names.size === length && [...names].every((name) => name.length >= 2) ? [list] : [];
    })
    .toReversed();
}

/** 其中保洁变为: the name of an item, without what is said of it. */
const itemOf = ({ lead }: Mention): string => lead.replace(SAID, '').trim();
const SAID =
  /^(?:其中|以及|[和及与])+|(?:实际|当年|全年)?(?:(?:年初|全年|调整后?)?的?预算数?|支出|花|用|批|下达|安排|核定|变|调整?|增加|追加)?(?:[为到至了]|是)?$/g;

function relationsOf(
  rates: readonly Mention[],
  list: readonly Mention[],
  form: Relation['form'],
  mentions: readonly Mention[],
): Relation[] {
  const budgets = mentions.filter((m) => isPlain(m) && !list.includes(m) && m.at < rates[0]!.at).slice(-MOST_FIGURES);
  return rates.flatMap((rate, i) => {
    const result = list[i]!;
    const [base, ...others] = budgets
      .filter((m) => itemOf(m) === itemOf(result) && dimensionOf(m.quantity) === dimensionOf(result.quantity))
      .toReversed()
      .map((m): Operands => ({ kind: 'quotient', numerator: result.fact, denominator: m.fact }));
    return base ? relationOf(form, rate.fact, [base, ...others], 'layout', { namedBase: true }) : [];
  });
}

/** All but one of the rates tie, and two of them have digits enough for that to be no chance. */
function isProven(relations: readonly Relation[]): boolean {
  const tied = relations.filter(holds);
  const telling = tied.filter(({ claimed: { quantity } }) => significantDigits(quantity) >= TELLING_DIGITS);
  return tied.length >= Math.max(2, relations.length - 1) && telling.length >= 2;
}

const TELLING_DIGITS = 3;
