import type { ConceptId } from '../../model/concepts.js';
import { IDENTITIES } from '../../model/concepts.js';
import { holds } from '../../model/evaluate.js';
import type { Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';
import { isAddend, sumRelation } from './parts.js';

/** Of each concept so many different amounts are tried. */
const MOST_AMOUNTS = 3;

/** Identities of the field whose figures stand in different sentences: 全年支出T。…基本支出A…项目支出B. */
export function toldIdentities(mentions: readonly Mention[]): Relation[] {
  const plans = mentions.filter((m) => isOwnAmount(m) && m.fact.aspect.value === 'budget');
  const results = mentions.filter((m) => isOwnAmount(m) && m.fact.aspect.value !== 'budget');
  return [plans, results].flatMap((side) => IDENTITIES.flatMap(({ total, parts }) => relationsOf(side, total, parts)));
}

/** An amount of money of this year and of the whole unit: its label is the concept and little more. */
const isOwnAmount = (mention: Mention): boolean =>
  mention.text !== '' &&
  mention.fact.concept !== null &&
  mention.fact.cell === null &&
  mention.lead.length <= 14 &&
  dimensionOf(mention.quantity) === '元' &&
  mention.fact.statistic === 'amount' &&
  mention.fact.aspect.value !== 'prior' &&
  mention.fact.aspect.value !== 'target' &&
  isAddend(mention);

function relationsOf(side: readonly Mention[], total: ConceptId, parts: readonly ConceptId[]): Relation[] {
  const totals = amountsOf(side, total);
  const lists = parts.reduce<Mention[][]>(
    (combined, part) => combined.flatMap((list) => amountsOf(side, part).map((mention) => [...list, mention])),
    [[]],
  );
  const candidates = totals
    .flatMap((claimed) => {
      const ofFund = lists.filter((list) =>
        list.every((part) => fundOf(part) === null || fundOf(part) === fundOf(claimed)),
      );
      return sumRelation(claimed, ofFund, 'conjectured') ?? [];
    })
    .filter(({ claimed }) => lists.some((list) => list.some((m) => m.fact.span.passage !== claimed.span.passage)));
  const holding = candidates.filter(holds);
  if (holding.length > 0) return holding;
  // where each figure has one value in the whole report, they are those of the identity
  const sole = totals.length === 1 && lists.length === 1;
  return candidates.slice(0, 1).map((relation) => (sole ? { ...relation, basis: 'likely' } : relation));
}

/** 一般公共预算项目支出 is no part of 全年支出 beside another fund's. */
const fundOf = ({ lead }: Mention): string | null =>
  /一般公共预算|政府性基金|国有资本经营|财政专户/.exec(lead)?.[0] ?? null;

/** The different amounts of a concept, in the order in which they are told. */
function amountsOf(side: readonly Mention[], concept: ConceptId): Mention[] {
  const found = new Map<string, Mention>();
  for (const mention of side) {
    const key = mention.quantity.value!.toString();
    if (mention.fact.concept === concept && !found.has(key)) found.set(key, mention);
  }
  return [...found.values()].slice(0, MOST_AMOUNTS);
}
