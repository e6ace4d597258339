import { relationOf, type Relation } from '../../model/relation.js';
import { isChange } from './comparisons.js';
import { dimensionOf, labelOf, type Mention } from './mention.js';

/** 税收与产值之比6.6%, 师生比: one thing over another, both by name. */
const NAMED =
  /(?<over>\p{Script=Han}{2,8}?)(?:与|和|同|对)(?<under>\p{Script=Han}{2,8}?)(?:之比|的比[例率值重])(?:为|达到?|是|约)?$/u;

/** 产值12.87亿元…，税收6,178万元…，税收与产值之比4.8%: the nearest figures of these names in the passage. */
export function namedRatios(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index) => {
    const names = NAMED.exec(claim.lead)?.groups;
    if (!names || claim.quantity.unit !== '%' || claim.quantity.comparator !== '=') return [];
    const before = mentions.slice(Math.max(0, index - REACH), index).filter((m) => m.text === claim.text && isOpen(m));
    const called = (name: string): Mention | undefined => before.findLast((m) => labelOf(m).endsWith(name));
    const [over, under] = [called(names['over']!), called(names['under']!)];
    if (!over || !under || over === under || dimensionOf(over.quantity) !== dimensionOf(under.quantity)) return [];
    return [
      relationOf(
        'ratio',
        claim.fact,
        [{ kind: 'quotient', numerator: over.fact, denominator: under.fact }],
        'identity',
        {
          namedBase: true,
        },
      ),
    ];
  });
}

const isOpen = (m: Mention): boolean =>
  !isChange(m) &&
  m.quantity.comparator === '=' &&
  m.quantity.value !== null &&
  m.fact.aspect.value !== 'prior' &&
  m.fact.aspect.value !== 'target';
const REACH = 16;
