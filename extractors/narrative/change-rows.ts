import { holds, tryRelation } from '../../model/evaluate.js';
import { agree } from '../../model/interval.js';
import { significantDigits } from '../../model/misprint.js';
import { operandsOf, relationOf, type Operands, type Relation } from '../../model/relation.js';
import { isChange } from './comparisons.js';
import { dimensionOf, isNextInRow, textBefore, type Mention } from './mention.js';

/**
 * Changes and growth rates in a row behind the states that they lead through: 2020年为312.50万元，2021年335.94万元，2022年361.14万元，增速
 * 依次为7.50%、7.50%; 由1,860人增至1,985人，再到2,042人，后两年分别新增125人、57人; 分年为640万元、712万元和806万元。2022年增加72万元，
 * 增长11.25%；2023年再增94万元，增长13.20%. That they belong together is proven by one that ties.
 */
export function changeRows(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((first, index) => (opensRow(mentions, index) ? rowsBehind(mentions, first, index) : []));
}

/** Growth rates or changes, one for each step. */
function rowsBehind(mentions: readonly Mention[], first: Mention, index: number): Relation[] {
  const states = statesBefore(mentions, first, index);
  if (states.length < FEWEST_STATES) return [];
  const dimension = dimensionOf(states[0]!.quantity);
  const behind = mentions.slice(index, index + LONGEST_ROW).filter((m) => m.sentence === first.sentence);
  const changes = runOf(behind.filter((m) => dimensionOf(m.quantity) === dimension));
  const rates = runOf(behind.filter((m) => m.quantity.unit === '%'));
  const steps = [stepsOf('difference', changes, states), stepsOf('growth', rates, states)];
  const isProven = steps.some((row) => row.some(isTold) || haveOneState(row)) || isRateOfChange(changes, rates, states);
  return isProven ? steps.flat() : [];
}

/** Enough for two steps. */
const FEWEST_STATES = 3;
const LONGEST_ROW = 12;

/** A change or growth rate that is the first behind its states, and said to be of several steps or of a year of its own. */
function opensRow(mentions: readonly Mention[], index: number): boolean {
  const first = mentions[index]!;
  const { quantity } = first;
  if (quantity.unit === '个百分点' || dimensionOf(quantity) === null || quantity.comparator !== '=') return false;
  const words = textBefore(first, LONGEST_LEAD);
  return quantity.unit === '%' ? GROWTH.test(words) : CHANGE.test(words);
}

const LONGEST_LEAD = 16;
const GROWTH =
  /(?:增速|增幅|增长率|涨幅|降幅|增长|下降|上升)(?:依次|分别|逐年)(?:为|是|达到?)?$|(?:依次|分别|逐年)(?:同比|环比)?(?:增长|下降|上升|上涨)(?:了|为)?$/;
const CHANGE =
  /(?:依次|分别|逐年)(?:同比|环比|比上年)?(?:净?增加?|新增|多|上升|提高|减少?|下降|降低|少)(?:了|为)?$|(?:增加|减少|新增|增量)(?:额|数|人数)?(?:依次|分别|逐年)(?:为|是)?$|^.{0,10}[。；\n，]?20\d\d年(?:\p{Script=Han}{0,6}[比较]上年)?(?:净|再|又)?(?:增加?|新增|多|减少?|少)了?$/u;
const FALL = /(?:降幅|下降|减少?|降低|少)(?:依次|分别|逐年)?(?:为|是|达到?|了)?$/;

/** What follows in a row: 125人、57人, or each with words of change of its own. */
function runOf(mentions: readonly Mention[]): readonly Mention[] {
  const [first, ...rest] = mentions;
  if (!first) return [];
  const end = rest.findIndex((m) => !(isNextInRow(m) || isChange(m) || isGrowth(m)));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** 增长7.21%, 增幅已收窄为7.8%. */
const isGrowth = ({ fact, lead, quantity }: Mention): boolean =>
  fact.statistic === 'growth' || (quantity.unit === '%' && /^[增降涨跌][幅速]/.test(lead));

function stepsOf(
  form: 'difference' | 'growth',
  claims: readonly Mention[],
  states: readonly Mention[],
): readonly Relation[] {
  // 后两年 of four years, or each of them
  const from = states.length - 1 - claims.length;
  if (claims.length < FEWEST_STATES - 1 || from < 0) return [];
  const direction = FALL.test(textBefore(claims[0]!, LONGEST_LEAD)) ? -1 : 0;
  return claims.map((claim, i) => {
    const [previous, current] = [states[from + i]!.fact, states[from + i + 1]!.fact];
    const operands: Operands =
      form === 'growth'
        ? { kind: 'growth', current, previous }
        : { kind: 'difference', minuend: current, subtrahend: previous };
    return relationOf(form, claim.fact, [operands], 'layout', { direction });
  });
}

/** A step that ties, and would not by chance. */
const isTold = (relation: Relation): boolean =>
  holds(relation) &&
  (relation.claimed.quantity.printed.decimals > 0 || significantDigits(relation.claimed.quantity) > 1);

/** Two steps that do not tie, and both would with another state between them. */
const haveOneState = (row: readonly Relation[]): boolean =>
  row.some((relation, i) => {
    const next = row[i + 1];
    if (!next || significantDigits(relation.claimed.quantity) + significantDigits(next.claimed.quantity) < TELLING)
      return false;
    const [shared] = operandsOf(relation.readings[0]);
    const [one, other] = [relation, next].map((step) => tryRelation(step).settledBy.get(shared!));
    return one !== undefined && other !== undefined && agree(one, other);
  });

/** Digits of two figures together. */
const TELLING = 4;

/** The first change has the first rate of the first state. */
function isRateOfChange([change]: readonly Mention[], [rate]: readonly Mention[], states: readonly Mention[]): boolean {
  if (!change || !rate || rate.quantity.printed.decimals === 0) return false;
  const previous = states[0]!.fact;
  return holds(
    relationOf('growth', rate.fact, [{ kind: 'growth-on-previous', change: change.fact, previous }], 'layout'),
  );
}

/** The last row of states before a change, in its sentence or the one before: figures of one kind, of one year after another. */
function statesBefore(mentions: readonly Mention[], first: Mention, index: number): readonly Mention[] {
  const dimension = dimensionOf(first.quantity);
  const told = mentions
    .slice(Math.max(0, index - LONGEST_ROW), index)
    .filter(
      (m) =>
        m.text === first.text && m.sentence >= first.sentence - 1 && m.depth <= first.depth && isState(m, dimension),
    );
  const last = told.at(-1);
  if (!last) return [];
  let row: Mention[] = [];
  for (const m of told.toReversed()) {
    const next = row[0];
    if (m.sentence !== last.sentence || dimensionOf(m.quantity) !== dimensionOf(last.quantity)) break;
    if (next && !isNextTo(m, next)) {
      if (row.length >= FEWEST_STATES && isOfYears(row)) break;
      // 三年预算依次为…，合计94,500万元: what is said of the row behind it
      row = [];
    }
    row.unshift(m);
  }
  return row[0] && isOfYears(row) ? row : [];
}

/** Of the kind of the changes, or of any kind that can grow at a rate. */
const isState = ({ quantity, fact }: Mention, dimension: string | null): boolean =>
  (quantity.value?.sign() ?? 0) > 0 &&
  quantity.comparator === '=' &&
  fact.statistic !== 'change' &&
  !NO_STATE.has(dimensionOf(quantity)) &&
  (dimension === '%' || dimensionOf(quantity) === dimension);

const NO_STATE = new Set([null, '%', '分', '年']);

/** A list, one year after another, or one state that leads to the next. */
function isNextTo(before: Mention, after: Mention): boolean {
  if (isNextInRow(after)) return true;
  const [from, to] = [yearBefore(before), yearBefore(after)];
  if (to !== null) return from !== null && to === from + 1;
  return TURNED_TO.test(after.between.trim());
}

/** A row of years: 三年分别为, 分年为, 2021年, or 由 one 增至 the next. */
const isOfYears = ([first, ...rest]: readonly Mention[]): boolean =>
  yearBefore(first!) !== null ||
  (rest.every((m) => TURNED_TO.test(m.between.trim())) && /[由从][^，。；、]{0,10}$/.test(first!.lead)) ||
  /年(?:度|来|间|末)?[^，。；]{0,24}(?:分别|依次|各)[^，。；]{0,8}$|(?:分年|逐年|历年)[^，。；]{0,10}$/.test(
    textBefore(first!, LONGEST_LIST),
  );

/** 增至466人，再到501人. */
const TURNED_TO = /^[^。；、]{0,12}(?:[至到]|[升降增减]为)$/;
const LONGEST_LIST = 44;

/** The year that is told right before a figure. */
function yearBefore({ between, lead }: Mention): number | null {
  const year = /(20\d\d)\s*年[^，,。；;、]{0,10}$/.exec(between === '' ? lead : between)?.[1];
  return year === undefined ? null : Number(year);
}
