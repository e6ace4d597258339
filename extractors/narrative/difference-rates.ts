import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, labelOf, type Mention } from './mention.js';
import { isLeftOutOf } from './rate-names.js';

/** Rates of what was saved, by what the first price and the second one are called. */
const SAVED: readonly { readonly rate: RegExp; readonly from: RegExp; readonly to: RegExp }[] = [
  {
    rate: /下浮(?:率|比例|幅度)?(?:[为是]|达到?)?$/,
    from: /控制价|限价|预算|概算|估算|标底/,
    to: /中标|成交|合同|签约/,
  },
  {
    rate: /[核审]减(?:率|比例|幅度)(?:[为是]|达到?)?$/,
    from: /送审|报审|申报|上报/,
    to: /审定|审核|核定|评审/,
  },
  {
    rate: /节[约支省](?:率|比例)(?:[为是]|达到?)?$/,
    from: /控制价|限价|预算|概算|计划|估算/,
    to: /中标|成交|合同|实际|采购(?:金额|价)|支出|[决结]算|审定/,
  },
];
/** Of several of the whole, those that were not: 不合格3批次. */
const FAILED = /(?:不|未)(\p{Script=Han}{2})(?:的|\p{Script=Han}{0,4}(?:数|样品|产品))?$/u;

/** Rates of the difference of two figures: 控制价320万元，中标价304万元，下浮率5.00%; 抽检120批次，不合格3批次，合格率97.50%. */
export function differenceRates(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index): Relation[] => {
    const { quantity, fact } = claim;
    if (quantity.kind !== 'percent' || quantity.comparator !== '=' || quantity.unit === '个百分点') return [];
    if (fact.aspect.value === 'target' || fact.aspect.value === 'prior') return [];
    const own = mentions
      .slice(Math.max(0, index - REACH), index)
      .filter((m) => m.part === claim.part && m.depth === claim.depth && m.quantity.comparator === '=');
    const saved = savedOn(claim, own);
    if (saved !== null) return [saved];
    const pair = pricesOf(claim, own) ?? failedOf(claim, own);
    if (pair === null) return [];
    return [
      relationOf('ratio', fact, [{ kind: 'growth', current: pair.less.fact, previous: pair.whole.fact }], 'identity', {
        namedBase: true,
      }),
    ];
  });
}

const REACH = 8;

/** 最高限价合计320万元，中标价比限价低16万元，下浮5.00%: what was saved on the price that it is told against. */
function savedOn(claim: Mention, own: readonly Mention[]): Relation | null {
  const change = own.at(-1);
  const base = change && LESS_THAN.exec(change.clauseLead)?.groups?.['base'];
  if (!base || change.quantity.kind !== 'money' || !SAVED_BY.test(claim.between)) return null;
  const told = own.filter((m) => m !== change && m.quantity.kind === 'money');
  const [price, ...others] = told.filter(({ lead }) => lead.includes(base));
  if (!price || others.length > 0 || !change.quantity.value!.lessThan(price.quantity.value!)) return null;
  return relationOf(
    'ratio',
    claim.fact,
    [{ kind: 'growth-on-previous', change: change.fact, previous: price.fact }],
    'identity',
    { namedBase: true },
  );
}

/** 中标价比限价低, 实际支出较预算少. */
const LESS_THAN =
  /[比较](?<base>\p{Script=Han}{0,4}?(?:限价|控制价|预算|概算|估算|送审价))(?:[\d.,]+[万亿]?元)?(?:低|少|节[约省]|下降|减少|核减|审减)了?$/u;
const SAVED_BY = /^[，,、](?:即|约)?(?:下浮|节[约支省]|核减|审减|降幅|降低|低|少)(?:率|比例|幅度)?(?:[为是]|达到?)?$/;

interface Pair {
  readonly whole: Mention;
  readonly less: Mention;
}

function pricesOf(claim: Mention, own: readonly Mention[]): Pair | null {
  const saved = SAVED.find(({ rate }) => rate.test(claim.lead));
  // 较中标价节约率: the words say what it is over
  if (!saved || /[较比按以]|相[对较]/.test(claim.lead)) return null;
  const amounts = own.filter(({ quantity }) => quantity.kind === 'money');
  const from = amounts.filter(({ lead }) => saved.from.test(lead));
  const to = amounts.filter((m) => saved.to.test(m.lead) && !from.includes(m));
  return from.length === 1 && to.length === 1 ? ordered(from[0]!, to[0]!) : null;
}

function failedOf(claim: Mention, own: readonly Mention[]): Pair | null {
  const [whole, less, ...others] = own.filter(({ quantity }) => quantity.kind === 'count');
  if (!whole || !less || others.length > 0 || dimensionOf(whole.quantity) !== dimensionOf(less.quantity)) return null;
  const failed = FAILED.exec(less.lead)?.[1];
  const isOf =
    failed !== undefined && new RegExp(`^\\p{Script=Han}{0,6}${failed}率(?:[为是]|达到?)?$`, 'u').test(claim.lead);
  if (isOf && !/[不未]/.test(claim.lead) && !labelOf(whole).includes(failed)) return ordered(whole, less);
  const isLeftOut = /率(?:[为是]|达到?)?$/.test(claim.lead) && isLeftOutOf(claim.lead, less.lead);
  return isLeftOut && !isLeftOutOf(claim.lead, labelOf(whole)) ? ordered(whole, less) : null;
}

const ordered = (whole: Mention, less: Mention): Pair | null =>
  less.quantity.value!.lessThan(whole.quantity.value!) ? { whole, less } : null;
