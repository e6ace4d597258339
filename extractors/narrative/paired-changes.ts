import { holds } from '../../model/evaluate.js';
import { significantDigits } from '../../model/misprint.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { isChange, TURNED_FROM } from './comparisons.js';
import { dimensionOf, isListed, isNextInRow, textBefore, type Mention } from './mention.js';

/**
 * Changes and growth rates in a row, each of two figures of its rank before them: 城市418.98元、农村316.80元，上年为402.15元和297.15元，分别提高16.83元
 * 和19.65元; 甲站由126人增至138人，乙站由88人增至97人，分别增加12人、9人. That the figures are paired so is proven by one change that ties.
 */
export function pairedChanges(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((first, index) => {
    const words = textBefore(first, LONGEST_LEAD);
    if (first.depth > 0 || !ROW.test(words) || OF_GOALS.test(words)) return [];
    const row = rowFrom(mentions, index);
    const states = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.sentence === first.sentence && m.depth === 0 && isState(m));
    return row.length < 2 ? [] : relationsOf(row, states);
  });
}

const LONGEST_LEAD = 20;
const REACH = 24;
const ROW =
  /(?:分别|依次|各自?)(?:同比|环比|[比较与同](?:上年|去年|上年同期))?(?:净?增[加长]?|新增|多|[上提]升|提高|上涨|涨|高|压?减少?|下降|降低?|少|低|回落)(?:了|出|为)?$|(?:增速|增幅|涨幅|降幅|增长率?|下降|上升|增加|减少)(?:分别|依次)(?:为|是|达到?)?$/;
const OF_GOALS = /目标|计划|任务|预算/;

/** Figures in a row, some with words of change of their own: 7.25元、下降49.25元. */
function rowFrom(mentions: readonly Mention[], index: number): readonly Mention[] {
  const first = mentions[index]!;
  const kind = isRate(first) ? first.quantity.unit : '';
  const rest = mentions.slice(index + 1, index + REACH);
  const end = rest.findIndex(
    (m) =>
      m.sentence !== first.sentence ||
      (isRate(m) ? m.quantity.unit : '') !== kind ||
      !(isNextInRow(m) || OWN_WORDS.test(m.between)),
  );
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

const isRate = ({ quantity }: Mention): boolean => quantity.kind === 'percent';
const OWN_WORDS = /^[、，和及与](?:净?增[加长]?|多|[上提]升|提高|上涨|高|减少?|下降|降低?|少|低|回落)了?$/;

/** A figure that may have changed, and no change itself. */
const isState = (m: Mention): boolean =>
  m.quantity.comparator === '=' &&
  !m.quantity.approximate &&
  m.quantity.unit !== '个百分点' &&
  !['分', null].includes(dimensionOf(m.quantity)) &&
  m.fact.aspect.value !== 'target' &&
  m.fact.statistic !== 'growth' &&
  !isChange(m);

/** The changes of each kind among the last figures of that kind, two for each. */
function relationsOf(row: readonly Mention[], told: readonly Mention[]): Relation[] {
  const isGrowth = row[0]!.quantity.unit === '%';
  const kinds = isGrowth ? [null] : [...new Set(row.map(stateDimension))];
  const former = formerOf(told);
  const relations = kinds.flatMap((kind) => {
    const claims = kind === null ? row : row.filter((claim) => stateDimension(claim) === kind);
    const states = told
      .filter((m) => (kind === null ? !isRate(m) : dimensionOf(m.quantity) === kind))
      .slice(-2 * claims.length);
    if (states.length < 2 * claims.length) return [];
    const changes = pairings(states, former).map((pairs) =>
      claims.map((claim, i) => changeOf(claim, ...pairs[i]!, isGrowth)),
    );
    return changes.find((some) => some.some(holds)) ?? [];
  });
  const tying = relations.filter(holds);
  return tying.some(isTelling) || tying.length >= FEWEST_TYING ? relations : [];
}

/** So many changes of one digit do not tie by chance. */
const FEWEST_TYING = 2;

const stateDimension = ({ quantity }: Mention): string | null =>
  quantity.unit === '个百分点' ? '%' : dimensionOf(quantity);

type Pair = readonly [now: Mention, then: Mention];

/** Each figure of now with the one of then: told row by row, or pair by pair, as far as their words tell which is which. */
function pairings(states: readonly Mention[], former: ReadonlySet<Mention>): Pair[][] {
  const half = states.length / 2;
  const ranks = Array.from({ length: half }, (_, i) => i);
  const rows = ranks.map((i): Pair => [states[i]!, states[half + i]!]);
  const pairs = ranks.map((i): Pair => [states[2 * i]!, states[2 * i + 1]!]);
  const turned = ([now, then]: Pair): Pair => [then, now];
  return [rows, rows.map(turned), pairs, pairs.map(turned)].filter((pairing) =>
    pairing.every(
      ([now, then]) => former.has(then) && !former.has(now) && dimensionOf(now.quantity) === dimensionOf(then.quantity),
    ),
  );
}

/** The figures told as of an earlier time: 上年209.15元、6,901.35元; 由126人 增至. */
function formerOf(told: readonly Mention[]): ReadonlySet<Mention> {
  const former = new Set<Mention>();
  told.forEach((m, i) => {
    const before = told[i - 1];
    const goesOn = before !== undefined && former.has(before) && isListed(m);
    if (goesOn || m.fact.aspect.value === 'prior' || FORMER.test(m.lead)) former.add(m);
  });
  return former;
}

const FORMER = new RegExp(`${TURNED_FROM.source}|上年|去年|同期|年初`);

function changeOf(
  claim: Mention,
  { fact: current }: Mention,
  { fact: previous }: Mention,
  isGrowth: boolean,
): Relation {
  const operands: Operands =
    isGrowth || claim.quantity.unit === '个百分点'
      ? { kind: 'growth', current, previous }
      : { kind: 'difference', minuend: current, subtrahend: previous };
  return relationOf(isGrowth ? 'growth' : 'difference', claim.fact, [operands], 'layout');
}

/** A change that ties, and would not by chance. */
const isTelling = (relation: Relation): boolean =>
  holds(relation) &&
  (relation.claimed.quantity.printed.decimals > 0 || significantDigits(relation.claimed.quantity) > 1);
