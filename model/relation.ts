import type { Span } from './document.js';
import type { Fact } from './fact.js';
import type { Comparator } from './quantity.js';

/** What a relation is called in the field; each form is tried by one rule. */
export type RelationForm =
  /** 预算执行率, 支出率, 到位率 …: money over the money it is measured against */
  | 'execution-rate'
  /** 占比, 比重: a part over its whole */
  | 'share'
  /** 完成率 and 合格率, 满意度 and the like: counts over counts */
  | 'ratio'
  /** 增长率, 变动率 */
  | 'growth'
  /** 比上年增加3.84万元, 结余64.18万元, 缺口22人 */
  | 'difference'
  | 'sum'
  /** 人均, 户均, 单价: an amount over a count */
  | 'average'
  /** one fact printed in several places */
  | 'same'
  /** a target beside what was achieved */
  | 'target'
  /** what the words say of which of two figures is the greater */
  | 'order'
  /** a figure that cannot exceed another (实有 ≤ 编制, 小微 ≤ 中小) */
  | 'limit'
  /** 得分 ≤ 分值 */
  | 'points-limit'
  /** 得分 = 执行率 × 分值, or pro rata of target and result */
  | 'points'
  /** a percentage of a small whole number of things */
  | 'granularity';

/** How sure it is that the figures must tie. */
export type Basis =
  /** by an identity of the field or of the form */
  | 'identity'
  /** the text says so: 其中, 合计, 占…的, 比…减少 */
  | 'stated'
  /** the layout says so: a header with 小计, plan beside actual */
  | 'layout'
  /** the figures stand as such figures do, and nothing says that they need not tie */
  | 'likely'
  /** the figures stand near each other, and only that they close, or would but for one digit, speaks for it */
  | 'conjectured';

/** One way in which the claimed figure may follow from others. */
export type Operands =
  | { readonly kind: 'sum'; readonly parts: readonly Fact[] }
  | { readonly kind: 'difference'; readonly minuend: Fact; readonly subtrahend: Fact }
  /** 年初 + 新增 − 减少 = 年末: all that was there or came, less all that went */
  | { readonly kind: 'balance'; readonly inflows: readonly Fact[]; readonly outflows: readonly Fact[] }
  /** claimed = numerator ÷ denominator, in the unit of the claimed figure (%, 倍, 元/人) */
  | {
      readonly kind: 'quotient';
      readonly numerator: Fact;
      readonly denominator: Fact;
      /** What is counted together with the numerator: 满意120份、基本满意70份，满意率95%. */
      readonly also?: readonly Fact[];
    }
  /** (current − previous) ÷ previous; for rates in 个百分点 current − previous */
  | { readonly kind: 'growth'; readonly current: Fact; readonly previous: Fact }
  /** change ÷ (current − change) */
  | { readonly kind: 'growth-from-change'; readonly current: Fact; readonly change: Fact }
  /** change ÷ previous */
  | { readonly kind: 'growth-on-previous'; readonly change: Fact; readonly previous: Fact }
  /** whole × rate; a rate that was set is as it is printed, and rounds nothing */
  | { readonly kind: 'portion'; readonly whole: Fact; readonly rate: Fact; readonly isSet: boolean }
  /** quantity × unit price, × coefficient, none of which rounds anything; `shift` is the power of ten between units that no header names */
  | { readonly kind: 'product'; readonly factors: readonly Fact[]; readonly shift: number }
  /** what the parts come to on average; each counts as often as its weight, or all alike where there are no weights */
  | { readonly kind: 'mean'; readonly parts: readonly Fact[]; readonly weights: readonly Fact[] }
  | { readonly kind: 'equality'; readonly other: Fact }
  /** the claimed figure stands in this order to the bound, together with others where a result is told in parts */
  | { readonly kind: 'order'; readonly bound: Fact; readonly comparator: Comparator; readonly also?: readonly Fact[] }
  /** full marks × rate, or × result ÷ target (target ÷ result where less is better), capped at full marks */
  | { readonly kind: 'points'; readonly full: Fact; readonly rate: Fact }
  | {
      readonly kind: 'pro-rata';
      readonly full: Fact;
      readonly result: Fact;
      readonly target: Fact;
      readonly lessIsBetter: boolean;
    }
  /** some whole number is that share of the known one, or the known one is that share of some whole number */
  | { readonly kind: 'granularity'; readonly known: Fact; readonly side: 'whole' | 'part' };

/** Figures that must tie, and the words or the layout that say so. */
export interface Relation {
  readonly form: RelationForm;
  readonly claimed: Fact;
  /** The first reading is what the document states; the others are legitimate where it names no base. */
  readonly readings: readonly [Operands, ...Operands[]];
  readonly basis: Basis;
  /** −1 where the words say that the figure is a decrease (减少, 下降), 1 an increase, 0 where they leave it open. */
  readonly direction: -1 | 0 | 1;
  /** Words name the base of the rate: all readings are over that one. */
  readonly namedBase: boolean;
  /** The words that make the relation, for the reader's eye. */
  readonly cue: Span | null;
}

/** What most relations leave open: the direction of the change, the base, the words that make them. */
type Particulars = Partial<Pick<Relation, 'direction' | 'namedBase' | 'cue'>>;

/** Figures that must tie; where no particulars are given, the words leave direction and base open. */
export function relationOf(
  form: RelationForm,
  claimed: Fact,
  readings: Relation['readings'],
  basis: Basis,
  { direction = 0, namedBase = false, cue = null }: Particulars = {},
): Relation {
  return { form, claimed, readings, basis, direction, namedBase, cue };
}

/** Words or the layout tie the figures: a slip in one of them is proof. */
export const isSure = ({ basis }: Relation): boolean => basis !== 'likely' && basis !== 'conjectured';

/** By layout or identity: such a relation must hold whatever else the figure follows from. */
export const isCertain = ({ basis }: Relation): boolean => basis === 'layout' || basis === 'identity';

/** The facts that a reading computes with. */
export function operandsOf(operands: Operands): readonly Fact[] {
  switch (operands.kind) {
    case 'sum':
      return operands.parts;
    case 'difference':
      return [operands.minuend, operands.subtrahend];
    case 'balance':
      return [...operands.inflows, ...operands.outflows];
    case 'quotient':
      return [operands.numerator, operands.denominator, ...(operands.also ?? [])];
    case 'growth':
      return [operands.current, operands.previous];
    case 'growth-from-change':
      return [operands.current, operands.change];
    case 'growth-on-previous':
      return [operands.change, operands.previous];
    case 'portion':
      return [operands.whole, operands.rate];
    case 'product':
      return operands.factors;
    case 'mean':
      return [...operands.parts, ...operands.weights];
    case 'equality':
      return [operands.other];
    case 'order':
      return [operands.bound, ...(operands.also ?? [])];
    case 'points':
      return [operands.full, operands.rate];
    case 'pro-rata':
      return [operands.full, operands.result, operands.target];
    case 'granularity':
      return [operands.known];
  }
}
