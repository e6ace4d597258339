import { Decimal } from '../../model/decimal.js';
import { holds, meets, tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import type { Operands, Relation } from '../../model/relation.js';
import type { Aim } from './aims.js';
import type { RegionFacts, TableFacts } from './cells.js';
import { laidOut, weigh } from './hypothesis.js';
import { isRateLabel, isResultHeader } from './lexicon.js';
import { leafOf, type Column } from './regions.js';
import type { ScoreRow } from './scores.js';

/** Points that follow from what was achieved: from a rate in their row, or pro rata from target and result. */
export function pointsRelations(table: TableFacts, rows: readonly ScoreRow[], aims: readonly Aim[]): Relation[] {
  const graded = rows.flatMap(gradedOf);
  const hasOwnTarget = (row: number): boolean => aims.some((aim) => aim.row === row && !isWhole(aim.target));
  return [
    ...table.regions.flatMap((region) => scoreRates(region, graded)),
    ...table.regions.flatMap((region) => pointsByName(region, graded)),
    ...table.regions.flatMap((region) =>
      spendingPoints(
        region,
        graded.filter(({ row }) => !hasOwnTarget(row)),
      ),
    ),
    ...table.regions.flatMap((region) =>
      resultPoints(
        region,
        graded.filter(({ row }) => !aims.some((aim) => aim.row === row)),
      ),
    ),
    ...proRata(aims, graded, table),
  ];
}

/** A row whose full marks and points are both known. */
interface Graded {
  readonly row: number;
  readonly full: Fact;
  readonly points: Fact;
}

function gradedOf({ row, full, points: [points] }: ScoreRow): Graded[] {
  return full === null || !points ? [] : [{ row, full, points }];
}

const hasRules = ({ region }: RegionFacts): boolean => region.columns.some(({ role }) => role === 'rule');

/** The rates in some columns of a region that stand beside points. */
function ratesBeside(facts: RegionFacts, graded: readonly Graded[], test: (column: Column) => boolean) {
  return facts.region.columns.filter(test).flatMap((column) =>
    graded.flatMap((each) => {
      const rate = facts.rows.includes(each.row) ? facts.at(each.row, column) : null;
      return rate?.quantity.kind === 'percent' ? [{ ...each, rate, isRule: column.role === 'rule' }] : [];
    }),
  );
}

const byRate = (points: Fact, full: Fact, rate: Fact): Relation =>
  laidOut('points', points, { kind: 'points', full, rate });

/** 得分率: points over full marks. Tried as points from the rate, so that either may be the rounding of the other. */
function scoreRates(facts: RegionFacts, graded: readonly Graded[]): Relation[] {
  const rates = [
    ...ratesBeside(facts, graded, (column) => SCORE_RATE.test(leafOf(column))),
    ...ratesBeside(facts, graded, isRemark).filter(({ rate }) => rate.words.includes('得分率')),
  ];
  const relations = rates.map(({ points, full, rate }) => byRate(points, full, rate));
  return [...weigh({ relations, natural: true }).accepted];
}

const SCORE_RATE = /得分(?:率|比例|占比)/;
const isRemark = ({ role }: Column): boolean => role === 'remark';

/** Rates that were reached, told in the label of the row (预算执行率92.37%) or, under the name of the row, in a remark. */
function toldRates(facts: RegionFacts, graded: readonly Graded[]): ReturnType<typeof ratesBeside> {
  return [
    ...ratesBeside(facts, graded, ({ role }) => role === 'label'),
    ...ratesBeside(facts, graded, isRemark).filter(({ rate }) => isNamedAsRow(rate)),
  ];
}

/** 渠道完成率88.46% | 8 | 7.08: where such rates earn points in one row, they do in all. */
function pointsByName(facts: RegionFacts, graded: readonly Graded[]): Relation[] {
  return earned(toldRates(facts, graded), true);
}

/**
 * 完成值 96.25% | 8 | 7.70: where such rates, which have no target beside them, earn just their share of the marks in most rows,
 * a slip of the pen shows where another was meant to.
 */
function resultPoints(facts: RegionFacts, graded: readonly Graded[]): Relation[] {
  if (hasRules(facts)) return [];
  const results = ratesBeside(facts, graded, (column) => isResultHeader(leafOf(column)));
  return earned(results, false).filter((relation) => holds(relation) || tryRelation(relation).cause !== null);
}

/** Points that were worked out from the rates beside them; those of spending, which count as proof, have a reading of their own. */
function earned(told: ReturnType<typeof ratesBeside>, natural: boolean): Relation[] {
  const workedOut = told.filter(({ points }) => isWorkedOut(points));
  const relations = workedOut.map(({ points, full, rate }) => byRate(points, full, rate));
  const spending = new Set(workedOut.filter(({ rate }) => isSpendingRate(rate)).map(({ points }) => points));
  return weigh({ relations, natural }).accepted.filter(({ claimed }) => !spending.has(claimed));
}

/** 执行率 beside 预算执行率, and not 第一批执行率. */
const isNamedAsRow = ({ words, cell }: Fact): boolean => {
  const names = words.filter((word) => word.endsWith('率'));
  return names.length > 0 && names.every((name) => (cell!.rowLabels.at(-1) ?? '').includes(name));
};

/** Rates that earn points as they are; others have targets of their own. */
const SPENDING_RATE = /(?:执行|支出|支付|到位|投资完成)率/;

const isSpendingRate = ({ measure, cell }: Fact): boolean =>
  SPENDING_RATE.test([measure, ...cell!.rowLabels].join(' '));

/** More than these are the marks of a whole project, of which spending is but one criterion. */
const MOST_FOR_SPENDING = Decimal.fromInteger(20);

/** 得分 = 执行率 × 分值; where the form prints steps, only a slip shows that it was meant so. */
function spendingPoints(facts: RegionFacts, graded: readonly Graded[]): Relation[] {
  const holdsRates = (column: Column): boolean =>
    isRateLabel(leafOf(column)) || isResultHeader(leafOf(column)) || column.role === 'rule';
  return (
    [...ratesBeside(facts, graded, holdsRates), ...toldRates(facts, graded)]
      .filter(({ rate }) => isSpendingRate(rate))
      // a whole of 100% is what such a column asks for
      .filter(({ rate, isRule }) => !isRule || !isWhole(rate))
      .flatMap(({ points, full, rate, isRule }) => {
        const relation = byRate(points, full, rate);
        const oneOfMany = !MOST_FOR_SPENDING.lessThan(full.quantity.value!);
        const plain = oneOfMany && isWorkedOut(points) && (!hasRules(facts) || (isRule && isMeasuredRate(rate)));
        return plain ? [relation] : weigh({ relations: [relation], natural: true }).accepted;
      })
  );
}

/** 97.52% in a column of what the points rest on was found, and asks for nothing. */
const isMeasuredRate = ({ quantity }: Fact): boolean => quantity.comparator === '=' && quantity.printed.decimals > 0;

/** Deductions that people decide on come in halves of a point; anything finer was computed. */
export function isWorkedOut({ quantity }: Fact): boolean {
  const doubled = quantity.value?.times(Decimal.of(2n));
  return doubled !== undefined && !doubled.isInteger();
}

/**
 * Points in proportion to what was achieved. One row of a form that scores so proves it for the others; a form that
 * prints its own steps is left to those.
 */
function proRata(aims: readonly Aim[], graded: readonly Graded[], table: TableFacts): Relation[] {
  if (table.regions.some(hasRules)) return [];
  const shares = aims.flatMap((aim) => {
    const scored = graded.find(({ row }) => row === aim.row);
    return scored && isMeasured(aim) ? [{ ...aim, ...scored, relation: shareOf(aim, scored) }] : [];
  });
  const proofs = shares.filter((share) => isWorkedOut(share.points) && holds(share.relation));
  return shares.flatMap(({ row, relation, points, full, target, result, comparator, signed }) => {
    const missed = !meets(result.quantity, target.quantity, comparator);
    if (holds(relation)) return missed ? [relation] : [];
    const given = points.quantity.value!.equals(full.quantity.value!);
    // 满意度 is often marked by a rule of its own
    const alike = proofs.filter((proof) => !isRateGoal(target) || isRateGoal(proof.target));
    // 签证手续滞后，扣管理分: what was met lost its points for what the row tells
    if (!missed && isRemarkedOn(table, row)) return [];
    const plain = given ? missed && signed && proofs.length >= FIRM_PROOF : isWorkedOut(points) && alike.length > 0;
    if (plain) return [{ ...relation, basis: 'layout' as const }];
    return missed && !given ? weigh({ relations: [relation], natural: true }).accepted : [];
  });
}

/** Whether a column of remarks says something of a row. */
const isRemarkedOn = ({ regions, grid }: TableFacts, row: number): boolean =>
  regions.some(
    ({ region, rows }) =>
      rows.includes(row) &&
      region.columns.filter(isRemark).some(({ start }) => /\p{Script=Han}{4}/u.test(grid.at(row, start)?.text ?? '')),
  );

/** So many rows in proportion show that full marks for a missed target were no decision. */
const FIRM_PROOF = 2;

const isMeasured = ({ target, result }: Aim): boolean =>
  target.quantity.value !== null && result.quantity.value !== null && target.quantity.value.sign() !== 0;

const isWhole = ({ quantity }: Fact): boolean =>
  quantity.kind === 'percent' && quantity.value !== null && quantity.value.equals(Decimal.HUNDRED);

const isRateGoal = (target: Fact): boolean => target.quantity.kind === 'percent' && !isWhole(target);

function shareOf({ target, result, comparator, signed }: Aim, { full, points }: Graded): Relation {
  const lessIsBetter = comparator === '<=' || comparator === '<';
  const ratio = (less: boolean): Operands => ({ kind: 'pro-rata', full, result, target, lessIsBetter: less });
  const asRate: Operands = { kind: 'points', full, rate: result };
  const whole = isWhole(target);
  const first = whole ? asRate : ratio(lessIsBetter);
  const others = signed ? [] : [ratio(!lessIsBetter)];
  const percent = target.quantity.kind === 'percent' && !whole ? [asRate] : [];
  return {
    ...laidOut('points', points, first, { basis: 'likely', namedBase: false }),
    readings: [first, ...others, ...percent],
  };
}
