import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';

/** 综合92.23%, 算92.8%, 40.9%: words that name no rate, but say that one is told. */
const BARE = /^(?:也?就?(?:综合|合计|合起来|总体|算下来|算[出到得]?|折合|合|即|约|达到?|为|是|只有|仅|有)){0,3}$/;
/** What was had, done or found of those before it: 满意的259人, 收回1,127条. */
const RESULT =
  /^(?:其中|表示|选|[“"])*(?:满意|合格|达标|通过|有效|收回|回收|[收返]?回的|办结|完成|整改|签约|出席|到会|应答|答对|优秀|优良|及格|及时|按[时期]|规范|一致|准确)[^，。；、]{0,4}$/;

/**
 * 问了320人，满意的259人，80.9%: a percentage that no words name, right behind two counts of one kind, the second of which
 * is what came of the first.
 */
export function bareRates(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index) => {
    const { quantity } = claim;
    const [whole, part] = mentions.slice(Math.max(0, index - 2), index);
    if (!whole || !part || quantity.unit !== '%' || quantity.comparator !== '=' || quantity.approximate) return [];
    const beside = [whole, part];
    if (beside.some((m) => m.sentence !== claim.sentence || m.part !== claim.part || m.depth !== claim.depth))
      return [];
    if (!/^[，,（(]/.test(claim.between) || !BARE.test(claim.between.slice(1).replace(/^[，,]/, ''))) return [];
    if (!/^[，,]/.test(part.between) || !RESULT.test(part.lead)) return [];
    if (beside.some((m) => m.quantity.kind !== 'count' || m.quantity.comparator !== '=' || m.quantity.approximate))
      return [];
    if (dimensionOf(whole.quantity) !== dimensionOf(part.quantity) || RESULT.test(whole.lead.replace(RECEIVED, '')))
      return [];
    if (whole.quantity.value!.lessThan(part.quantity.value!)) return [];
    return relationOf(
      'ratio',
      claim.fact,
      [{ kind: 'quotient', numerator: part.fact, denominator: whole.fact }],
      'stated',
      { namedBase: true },
    );
  });
}

/** Those who answered are the whole of those who were content. */
const RECEIVED = /有效|收回|回收|[收返]?回的/;
