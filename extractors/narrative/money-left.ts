import { relationOf, type Relation } from '../../model/relation.js';
import { CLOSER } from './list-words.js';
import { dimensionOf, textBefore, type Mention } from './mention.js';
import { differenceRelation, isAddend, isWithoutCause } from './parts.js';

/** What is left of money that the sentences right before tell: of all that came in, and of a price less what was held back. */
export function moneyLeft(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index) => {
    if (dimensionOf(claim.quantity) !== '元' || claim.quantity.comparator !== '=' || claim.quantity.approximate)
      return [];
    const told = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.paragraph === claim.paragraph && m.depth === claim.depth && dimensionOf(m.quantity) === '元');
    const relation = balanced(claim, told) ?? paidAfter(claim, told) ?? surplusOf(claim, mentions.slice(0, index));
    return relation ? [relation] : [];
  });
}

const REACH = 24;

/** 收支相抵，年末结转; 收支相抵后结余. */
const SET_OFF =
  /(?:收支|两[者项]|二者)?相抵(?:后|之后)?[，,]?(?:年末|年终|当年|本年|累计|滚存|净)*(?:结[转余]|盈余|剩余|节余)[^，。；、\d]{0,8}$/;
const ALL_INCOME = /(?:收入|资金来源|资金)(?:总计|合计|总额|共计|总量)[为是共达]*$/;
const CARRIED = /(?:上年|年初|以前年度)(?:度|末)?结[转余][^，。；、]{0,6}$/;
const INCOME = /(?:收入|拨款)(?:数|决算)?[为是共达]*$/;
const SPENDING =
  /(?:^|[^本项务营目他])(?:(?:本年|全年|当年|年度|20\d\d年)(?:实际)?|实际|总)?支出(?:总计|合计|总额|共计|数|决算)?[为是共达]*$/;
/** Spending of a kind is none of all. */
const OF_KIND = /基本支出|项目支出|其中|上年支出|经营支出/;

/** 收入总计1,311.70万元；本年支出1,279.36万元。收支相抵，年末结转32.34万元. */
function balanced(claim: Mention, before: readonly Mention[]): Relation | null {
  if (!SET_OFF.test(textBefore(claim, LONGEST))) return null;
  const told = before.filter((m) => m.sentence >= claim.sentence - 1 && m.quantity.comparator === '=' && isAddend(m));
  const [spent, ...others] = told.filter((m) => SPENDING.test(m.lead) && !OF_KIND.test(m.clauseLead));
  const totals = told.filter(({ lead }) => ALL_INCOME.test(lead));
  const inflows = totals.length > 0 ? totals : told.filter(({ lead }) => CARRIED.test(lead) || INCOME.test(lead));
  if (!spent || others.length > 0 || inflows.length === 0 || totals.length > 1) return null;
  if (inflows.some((m) => m.fact.aspect.value === 'prior' && !CARRIED.test(m.lead))) return null;
  // 较上年, 预算: of another year, or planned
  if ([spent, ...inflows].some((m) => /[比较]|预算(?!拨款|财政)|上年(?!度?末?结)/.test(m.clauseLead))) return null;
  const operands = { kind: 'balance', inflows: inflows.map(({ fact }) => fact), outflows: [spent.fact] } as const;
  return relationOf('difference', claim.fact, [operands], 'identity');
}

const LONGEST = 40;

const SURPLUS =
  /(?:^|[，,])(?:全年|当年|本年|年度|20\d\d年)?度?(?:业务|财务)?收支(?:结余|节余|差额|盈余|相抵结余)(?:资金)?[为是]?$/;
const ALL_IN = /(?:^|[^本项务营目他])(?:总收入|收入(?:总计|合计|总额))[为是共达]*$/;
const ALL_OUT = /(?:^|[^本项务营目他])(?:总支出|支出(?:总计|合计|总额))[为是共达]*$/;

/** 总收入6.42亿元，…。总支出6.29亿元，…。全年收支结余1,300万元: all that came in less all that went out, each told once before it. */
function surplusOf(claim: Mention, before: readonly Mention[]): Relation | null {
  if (!SURPLUS.test(claim.clauseLead)) return null;
  const told = before.filter(
    (m) => m.paragraph >= claim.paragraph - 1 && dimensionOf(m.quantity) === '元' && m.quantity.comparator === '=',
  );
  const [came, went] = [ALL_IN, ALL_OUT].map((words) => told.filter(({ lead }) => words.test(lead)));
  if (came!.length !== 1 || went!.length !== 1) return null;
  const [[income], [spent]] = [came!, went!] as [[Mention], [Mention]];
  if ([income, spent].some((m) => m.depth !== claim.depth || /[比较]|预算|上年|去年|计划/.test(m.clauseLead)))
    return null;
  return differenceRelation(claim, income, spent, 'identity');
}

const PAID =
  /^(?:最终|最后|年度|全年|应|净)?(?:实付|实际(?:支付|付款|结算|拨付|兑付|发放)|实(?:拨|发|得|收|结)|应(?:付|结算|支付)|支付|结算)(?:款|金额|费用|价款)?[为是了]?$/;
const HELD_BACK = /(?:(?<!折)扣|核减|罚|抵扣)(?:[减除付款回了]|违约金|考核款){0,3}[为是了共计]?$/;
/** 年度合同价, 应付服务费. */
const PRICE = /合同(?:总?价款?|总?金额|总?额|款)[为是共]?$|^(?:全年|年度|按合同)?应[付拨发支结][^，。；、]{0,8}$/;

/** 合同价395.00万元，…全年共扣8.70万元，实付386.30万元: the price that is told less all that was held back. */
function paidAfter(claim: Mention, before: readonly Mention[]): Relation | null {
  const held = before.at(-1);
  if (held?.part !== claim.part || !PAID.test(claim.lead) || !/^[，,]/.test(claim.between)) return null;
  if (!HELD_BACK.test(held.lead)) return null;
  const prices = before.filter((m) => PRICE.test(m.lead) && held.quantity.value!.lessThan(m.quantity.value!));
  const [price, other] = prices;
  const isAll = CLOSER.test(held.between) || before.filter((m) => HELD_BACK.test(m.lead)).length === 1;
  if (!price || other || !isAll || /[每/]/.test(price.lead + price.quantity.unit)) return null;
  const relation = differenceRelation(claim, price, held, 'stated');
  return isWithoutCause(relation) ? { ...relation, basis: 'conjectured' } : relation;
}
