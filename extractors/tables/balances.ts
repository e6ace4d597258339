import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import { laidOut } from './hypothesis.js';
import { isMeasured, type Line } from './lines.js';
import { isBorneOut } from './proof.js';

/** What a column is to a balance, by its header. */
const OPENING = /^(?:上年|上期|上月|年初|期初|月初)(?!.*(?:净值|率))/;
const CLOSING = /^(?:年末|期末|月末|年底|截至.*末)|结转下年|[结剩]余|结转$|余额/;
const CAME =
  /收入|拨入|拨款|下达|到位|增加|新增|新建|追加|安排|购置|入库|拨付数?$|筹集|征收|发行|本年预算|调入|登记|立案|受理/;
const WENT = /支出|使用|减少|支付|核销|收回|划出|上缴|处置|报废|报损|领用|出库|退出|偿还|注销|办结|结案|调出/;

/** The most columns that come in, and that go out, between the opening and the closing one. */
const MOST = 3;

/**
 * Columns that open, come, go and close: 上年结转 + 本年拨入 − 本年支出 = 年末结转. `sums` are the totals of the columns, `known` the
 * columns that something else makes.
 */
export function balancesAmong(
  columns: readonly Line[],
  sums: readonly Relation[],
  known: readonly Relation[],
): Relation[] {
  const settled = new Set(known.map(({ claimed }) => claimed));
  return columns.flatMap((closing, at) => {
    if (!CLOSING.test(closing.label) || OPENING.test(closing.label)) return [];
    if ([...closing.facts.values()].some((fact) => settled.has(fact))) return [];
    const from = columns.slice(0, at).findLastIndex(({ label }) => OPENING.test(label));
    if (from < 0) return [];
    const between = columns.slice(from + 1, at).filter(({ label }) => !/^其中/.test(label));
    const went = between.filter(({ label }) => WENT.test(label));
    const came = between.filter((line) => !went.includes(line) && CAME.test(line.label));
    if (!went.length || !came.length || went.length > MOST || came.length > MOST) return [];
    const relations = balances(closing, [columns[from]!, ...came], went);
    return relations.length >= 2 && isBorneOut(relations, { isNamed: true, sums }) ? relations : [];
  });
}

/** One for each row in which all columns have figures of one unit. */
function balances(closing: Line, came: readonly Line[], went: readonly Line[]): Relation[] {
  return [...closing.facts].flatMap(([key, claimed]) => {
    const at = ({ facts }: Line): Fact | undefined => facts.get(key);
    const [inflows, outflows] = [came.map(at), went.map(at)];
    const all = [claimed, ...inflows, ...outflows];
    if (!all.every((fact) => fact !== undefined) || !areOfOneUnit(all as Fact[])) return [];
    const operands = { kind: 'balance', inflows: inflows as Fact[], outflows: outflows as Fact[] } as const;
    return [laidOut('difference', claimed, operands)];
  });
}

const areOfOneUnit = (facts: readonly Fact[]): boolean =>
  facts.every(isMeasured) && new Set(facts.map(({ quantity }) => `${quantity.kind} ${quantity.unit}`)).size === 1;
