import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { nameOf } from './rate-names.js';

/** 已全部拨付到项目单位, 全额支付完毕: all of the figure before was done. */
const IN_FULL =
  /^(?<before>[^。；;]*)(?:全部|全额|足额|悉数|全数)(?:已经?|均|都|按[时期]|如期|及时)?(?<done>\p{Script=Han}{2,4})[^，,。；;、]{0,8}[，,]\s*[^，,。；;]{0,14}$/u;
/** What is yet to be done, or was not, is none of it. */
const OPEN = /[未没不拟将应须需]|尚|预计|力争|计划(?!\p{Script=Han}*$)|确保|要求|除|其中|截[至止]/u;

/** What was done in full has each of these rates at 100 %; other verbs have that of their own name. */
const RATES_OF: readonly (readonly [RegExp, RegExp])[] = [
  [/^到位/, /^到位率$/],
  [/^(?:支付|支出|使用|执行|付清|用完)/, /^(?:支付|支出|使用|执行|付款)(?:率|进度|比例)$/],
  [/^(?:拨付|下达|兑付|发放)/, /^(?:拨付|下达|兑付|发放)(?:率|进度|比例)$/],
  [/完成|完工|竣工/, /^(?:完成|完工|竣工)率$/],
];

/** 资金260万元已全部拨付，拨付率92%: the whole of a figure over itself is what the rate must be. */
export function toldInFull(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index): Relation[] => {
    const whole = mentions[index - 1];
    if (whole?.part !== claim.part || claim.quantity.kind !== 'percent' || whole.quantity.comparator !== '=') return [];
    if (claim.quantity.comparator !== '=' || claim.fact.statistic === 'growth' || claim.fact.aspect.value === 'target')
      return [];
    const dimension = dimensionOf(whole.quantity);
    if (dimension === null || dimension === '%' || dimension === '分' || whole.depth !== claim.depth) return [];
    const told = IN_FULL.exec(claim.between)?.groups;
    const name = nameOf(claim, null);
    if (!told || name === null || OPEN.test(told['before']!) || !isRateOf(told['done']!, claim.lead)) return [];
    return [
      relationOf(
        name.kind.form,
        claim.fact,
        [{ kind: 'quotient', numerator: whole.fact, denominator: whole.fact }],
        'stated',
        { namedBase: true },
      ),
    ];
  });
}

function isRateOf(done: string, lead: string): boolean {
  const rate = lead
    .replace(/(?:[为是有]|达到?)$/, '')
    .replace(/^(?:项目|资金|预算|实际|总体|综合|整体|投资|任务|经费)+/, '');
  const family = RATES_OF.find(([verb]) => verb.test(done));
  return family ? family[1].test(rate) : /^\p{Script=Han}{2,4}率$/u.test(rate) && done.startsWith(rate.slice(0, -1));
}
