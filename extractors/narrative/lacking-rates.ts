import { relationOf, type Relation } from '../../model/relation.js';
import { together } from './complement-rates.js';
import { dimensionOf, type Mention } from './mention.js';

/** 缺口788万元, 欠拨1,150万元, 尚差12座: what is lacking of all that was asked for. */
const LACKING =
  /^(?:[尚还仍另]有?)?(?:缺口?|缺额|欠[拨付缴配到]?|差额?|短缺|未(?:到位|拨付|支付|使用|完成|利用))(?:资金|部分|的)?[为达有]?$/;
/** 闲置的131.39万元: what is not in use. */
const IDLE = /^(?:其中)?(?:闲置|空置|空闲|未利用|未使用|未入住|停用)(?:的|资产|数|有|为)*$/;

const OF_ALL = /(?:到位|完成|支付|拨付|配套|缴交|执行|使用|利用)(?:率|比例|进度)(?:[为达]|只有|仅为?|约为)?$/;
const IN_USE = /(?:利用|使用|入住|在用|出租)率(?:[为达]|只有|仅为?)?$/;
/** 欠拨额为其应配套数的23%. */
const LACK_OF_ALL = /[欠缺差未]\p{Script=Han}{0,4}(?:[为占是]|相当于)其?应\p{Script=Han}{1,6}的$/u;

/** 还剩39处, 剩13个等枯水期施工, 还有21件在走程序: of all that was to be done. */
const STILL_LEFT = /^(?:[尚还仍]|目前|年末)*(?:剩下?|余|剩余)(?:的|有)?$/;
const STILL_THERE = /^(?:[尚还仍]|目前|年末)+有$/;
const IS_OPEN = /^\p{Script=Han}{0,4}(?:[未没待等正]|在[走办审改建])/u;
/** 整改率: how much was done of all; 按期办结率 is of what is done alone. */
const DONE_RATE =
  /^(?:全年|年末|总体?)?(?<deed>整?改|办[结理]|化解|销号|修[复缮]|治理|拆除|搬迁|清[理退运]|处[理置]|安置|发放|追缴|收缴|投[运用产]|启用|验收|交付|竣工|完工)(?:完成)?[率度](?:[为达]到?|是)?$/;
/** What was found, or was to be done, is the whole itself. */
const IS_WHOLE = /应|计划|任务|目标|[共总]|累计|其中|受理|收到|发现|排查|查出|挑出|列|上[年季月]|原有/;

/**
 * 县级配套到位4,462万元，缺口788万元，到位率84.99%; 改了1807处，还剩39处，整改率97.89%; 在用9,987万元，利用率98.70%，闲置的131万元: what there is
 * or was done and what is lacking are together the whole that a rate is of, which need not be printed.
 */
export function lackingRates(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index): Relation[] => {
    if (claim.quantity.unit !== '%' || claim.quantity.comparator !== '=' || claim.fact.statistic === 'growth')
      return [];
    const [got, lacking] = [mentions[index - 2], mentions[index - 1]];
    if (got && lacking && areBeside(got, lacking, claim) && LACKING.test(lacking.lead)) {
      const whole = together(got, lacking);
      const part = OF_ALL.test(claim.lead) ? got : LACK_OF_ALL.test(claim.clauseLead) ? lacking : null;
      return part === null ? [] : [rateOf(claim, part, whole)];
    }
    if (got && lacking && areBeside(got, lacking, claim) && isLeft(lacking) && isDone(got, lacking, claim, mentions))
      return [rateOf(claim, got, together(got, lacking))];
    const [used, idle] = [mentions[index - 1], mentions[index + 1]];
    if (used && idle && areBeside(used, idle, claim) && IN_USE.test(claim.lead) && IDLE.test(idle.lead))
      return [rateOf(claim, used, together(used, idle))];
    return [];
  });
}

/** 待特检8部, 待交付12套 */
const IS_PENDING = /^[尚还仍]?(?:有|在)?待\p{Script=Han}{1,4}$/u;

const isLeft = ({ lead, tail }: Mention): boolean =>
  STILL_LEFT.test(lead) || IS_PENDING.test(lead) || (STILL_THERE.test(lead) && IS_OPEN.test(tail));

/** 改了1807处 before 整改率: what the rate is of, and no other figure of the kind beside it but all of it. */
function isDone(got: Mention, left: Mention, claim: Mention, mentions: readonly Mention[]): boolean {
  const deed = DONE_RATE.exec(claim.lead)?.groups?.['deed'];
  if (deed === undefined || IS_WHOLE.test(got.lead) || ![...deed].some((c) => got.lead.includes(c))) return false;
  const all = got.quantity.value!.plus(left.quantity.value!);
  return mentions.every(
    (m) =>
      m === got ||
      m === left ||
      m.sentence !== claim.sentence ||
      m.at > claim.at ||
      dimensionOf(m.quantity) !== dimensionOf(got.quantity) ||
      m.quantity.value!.equals(all),
  );
}

const rateOf = (claim: Mention, part: Mention, whole: Mention['fact']): Relation =>
  relationOf('ratio', claim.fact, [{ kind: 'quotient', numerator: part.fact, denominator: whole }], 'stated', {
    namedBase: true,
  });

/** Two exact figures of one kind in the sentence of the rate, neither of another year or part. */
function areBeside(one: Mention, other: Mention, claim: Mention): boolean {
  return [one, other].every(
    (m) =>
      m.sentence === claim.sentence &&
      m.depth === claim.depth &&
      m.quantity.value !== null &&
      m.quantity.comparator === '=' &&
      !m.quantity.approximate &&
      m.fact.aspect.value !== 'prior' &&
      dimensionOf(m.quantity) !== '%' &&
      dimensionOf(m.quantity) === dimensionOf(one.quantity),
  );
}
