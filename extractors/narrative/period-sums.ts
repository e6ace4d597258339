import { tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import { dimensionOf, ofOneValue, overlap, type Mention } from './mention.js';
import { isAddend, sumRelation } from './parts.js';

/** The words that open the figure of a part of the year, and the quarters that it holds; years count by themselves. */
const PERIOD = /^(?:其中|其|第)?(上半年|下半年|前三个?季度|[一二三四]季度|首季|末季|20\d\d年)度?/;
const QUARTERS: Readonly<Record<string, readonly number[]>> = {
  ...{ 上半年: [1, 2], 下半年: [3, 4], 前三季度: [1, 2, 3], 前三个季度: [1, 2, 3], 首季: [1], 末季: [4] },
  ...{ 一季度: [1], 二季度: [2], 三季度: [3], 四季度: [4] },
};

/** What is said of a figure that it is of all the time that was told of. */
const OF_ALL = /全年|年内|年末|年底|[两二三四五]年(?![前内])|累计|合计|总|(?<![公中])共|1?\d月(?:31日|底|末)|截[至止]/;
/** What tells how a thing was done, and not what it was. */
const IDLE =
  /全年|年内|[两二三四五]年|[到至截](?=20|\d|年)|20\d\d年[度末底]?|累计|合计|共计?|总额?|实际|一?下子|只|仅|[又再则就才也了达为是有完成]|\d{1,2}月[底末]?|\d{1,2}日|止|年[末底]|本级|资金|金额|数/g;
/** Words for one and the same deed. */
const DEEDS: readonly RegExp[] = [/支付|支出|付|花|列支|执行|使用/, /到位|到账|入账/, /拨付|下达|拨/, /发放|兑付|发/];

const FEWEST_QUARTERS = 4;
const FEWEST_YEARS = 3;
const FARTHEST = 1500;

/**
 * 一季度A、二季度B、三季度C、四季度D; 上半年A，三季度B，四季度C; 2021年A，2022年B，2023年C: parts that are all of a year, or as many years as
 * a total speaks of, make the total of their name, whichever sentence tells it. `told` are the figures that make one already.
 */
export function periodSums(mentions: readonly Mention[], told: ReadonlySet<Fact>): Relation[] {
  return rowsOf(mentions).flatMap((row) => {
    if (row.every(({ fact }) => told.has(fact))) return [];
    const totals = totalsOf(row, mentions);
    const total = ofOneValue(totals);
    // what was paid in each of the quarters is what was paid in the year
    const isOneDeed = DEEDS.some((words) => words.test(nameOf(row)));
    const relation = total && sumRelation(total, [row], isOneDeed ? 'identity' : 'stated');
    return relation && isOfOneSize(relation) ? [relation] : [];
  });
}

/** Rows that hold each quarter once, or three years or more that follow one another. */
function rowsOf(mentions: readonly Mention[]): Mention[][] {
  const rows: Mention[][] = [];
  let row: Mention[] = [];
  const close = (): void => {
    if (isWhole(row)) rows.push(row);
    row = [];
  };
  for (const mention of mentions) {
    const [first] = row;
    if (first && mention.sentence !== first.sentence) close();
    // 一季度A，占12%; 四季度D，比上年多E
    const period = PERIOD.exec(mention.lead)?.[1];
    if (
      period === undefined ||
      !isAddend(mention) ||
      mention.quantity.approximate ||
      /[比较累计至末底]/.test(mention.lead)
    )
      continue;
    const [opening] = row;
    if (opening && dimensionOf(opening.quantity) !== dimensionOf(mention.quantity)) close();
    row.push(mention);
  }
  close();
  return rows;
}

function isWhole(row: readonly Mention[]): boolean {
  const periods = row.map(({ lead }) => PERIOD.exec(lead)![1]!);
  const quarters = periods.flatMap((period) => QUARTERS[period] ?? []);
  if (quarters.length > 0)
    return quarters.length === FEWEST_QUARTERS && row.length > 1 && quarters.every((quarter, at) => quarter === at + 1);
  const years = periods.map((period) => Number.parseInt(period, 10));
  return years.length >= FEWEST_YEARS && years.every((year, at) => at === 0 || year === years[at - 1]! + 1);
}

/** The figures of the whole by the name of a row: those beside it, or where it has a name those before and behind. */
function totalsOf(row: readonly Mention[], mentions: readonly Mention[]): Mention[] {
  const [first] = row;
  const dimension = dimensionOf(first!.quantity);
  const isOfYears = /^20/.test(PERIOD.exec(first!.lead)![1]!);
  const candidates = mentions.filter(
    (m) =>
      !row.includes(m) &&
      dimensionOf(m.quantity) === dimension &&
      Math.abs(m.at - first!.at) < FARTHEST &&
      isAddend(m) &&
      !UNFIT.test(m.clauseLead) &&
      m.fact.aspect.value !== 'target' &&
      m.fact.aspect.value !== 'budget' &&
      OF_ALL.test(m.clauseLead) &&
      !isOfPart(m, isOfYears) &&
      (!isOfYears || isOfSoMany(m, row.length)),
  );
  const name = nameOf(row);
  if (name === '')
    return candidates.filter((m) => m.paragraph === first!.paragraph && Math.abs(m.sentence - first!.sentence) <= 1);
  const named = candidates.filter((m) => isNamed(m, name) && m.fact.aspect.value !== 'prior');
  const beside = named.filter((m) => m.paragraph === first!.paragraph);
  return beside.length > 0 ? beside : named;
}

/** Of a quarter, or beside a row of years of one of them: 2022年共拨付 is all of the quarters. */
function isOfPart({ lead }: Mention, amongYears: boolean): boolean {
  const period = PERIOD.exec(lead)?.[1];
  return period !== undefined && (amongYears || !period.startsWith('20'));
}

/** What was planned, or is of a part, is no total of what was done. */
const UNFIT = /其中|计划|目标|应|每|均|上年|去年|剩|余|缺|欠|预算|年初|合同|结转|除|不含|若/;

/** 三年累计支出, 到2023年末资金到位: of as many years as the row has, or by the end of its last. */
const isOfSoMany = ({ clauseLead }: Mention, years: number): boolean =>
  clauseLead.includes(`${'零一两三四五六'.charAt(years)}年`) || /[到至截]|累计/.test(clauseLead);

/** The deed that a row tells, by the words of its figures or of the sentence that it opens; empty where there is none. */
function nameOf(row: readonly Mention[]): string {
  const own = row.map(({ lead }) => lead.replace(PERIOD, '').replace(IDLE, '')).find((words) => words !== '');
  if (own !== undefined) return own;
  return row[0]!.topic
    .replace(PERIOD, '')
    .replace(/[按分从各](?:支付|发放)?的?[季年月半][度份]?来?看?|[，,：:].*|20\d\d年/g, '')
    .replace(IDLE, '');
}

/** By the same deed, or by the words of the name. */
function isNamed({ lead }: Mention, name: string): boolean {
  const deed = DEEDS.find((words) => words.test(name));
  if (deed) return deed.test(lead) && lead.replace(IDLE, '').replace(new RegExp(deed, 'g'), '').length <= MOST_MORE;
  return overlap(name, lead) >= 0.6;
}

const MOST_MORE = 4;

/** What is more or less than the whole by half is the total of something else. */
function isOfOneSize(relation: Relation): boolean {
  const { computed, claimed } = tryRelation(relation);
  if (computed === null) return false;
  return computed.lo.lessThan(claimed.hi.plus(claimed.hi)) && claimed.lo.lessThan(computed.hi.plus(computed.hi));
}
