import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { dimensionOf, labelOf, type Mention } from './mention.js';

/** 城区比乡镇高, 收入增速快于客流增速, 西片落后东片: what is set against what, right before the gap between them. */
const AGAINST = [
  /^(?<one>\p{Script=Han}{0,14}?)(?:比|较)(?<other>\p{Script=Han}{2,12}?)(?<verb>[高低快慢多少])(?:出|了)?$/u,
  /^(?<one>\p{Script=Han}{0,14}?)(?<verb>[高低快慢多少](?:于|出|过)|(?:领先|落后|滞后)(?:于|(?!于)))(?<other>\p{Script=Han}{2,12})$/u,
];
/** No thing whose figure is told beside, but a time, a goal or others as a whole. */
const NO_PEER = /上年|去年|同期|年初|目标|计划|任务|预期|标准|要求|规定|平均|水平|序时|预算|全[国省市区县校院]/;
const MORE = /^[高快多领]/;

/** 城区满意度92.4%，乡镇88.1%，城区比乡镇高4.3个百分点: the gap between two figures of one sentence that its words name. */
export function namedGap(mentions: readonly Mention[], index: number): Relation | null {
  const claim = mentions[index]!;
  const words = claim.clauseLead.replace(/^(?:其中|但|而|且)/, '').trim();
  const told = AGAINST.map((pattern) => pattern.exec(words)?.groups).find((groups) => groups !== undefined);
  if (!told || claim.quantity.comparator !== '=' || NO_PEER.test(told['other']!)) return null;
  const beside = peersOf(mentions, index);
  const isPair = beside.length === 2;
  const before = beside.at(-1) === mentions[index - 1] || isPair ? (beside.at(-1) ?? null) : null;
  const one = told['one'] === '' ? before : calledBy(told['one']!, beside);
  const other = calledBy(
    told['other']!,
    beside.filter((m) => m !== one || !isPair),
  );
  const [first, second] = isPair ? [one ?? besides(other, beside), other ?? besides(one, beside)] : [one, other];
  if (!first || !second || first === second) return null;
  const [more, less] = MORE.test(told['verb']!) ? [first, second] : [second, first];
  if (!less.quantity.value!.lessThan(more.quantity.value!)) return null;
  const operands: Operands =
    claim.quantity.unit === '个百分点'
      ? { kind: 'growth', current: more.fact, previous: less.fact }
      : { kind: 'difference', minuend: more.fact, subtrahend: less.fact };
  return relationOf('difference', claim.fact, [operands], one && other ? 'identity' : 'stated');
}

const REACH = 8;

/** The figures before the gap in its sentence that can be set against each other. */
function peersOf(mentions: readonly Mention[], index: number): Mention[] {
  const claim = mentions[index]!;
  const isPoints = claim.quantity.unit === '个百分点';
  return mentions.slice(Math.max(0, index - REACH), index).filter(
    (m) =>
      m.sentence === claim.sentence &&
      m.depth === claim.depth &&
      m.quantity.unit !== '个百分点' &&
      dimensionOf(m.quantity) === (isPoints ? '%' : dimensionOf(claim.quantity)) &&
      m.quantity.comparator === '=' &&
      !m.quantity.approximate &&
      m.fact.aspect.value !== 'prior' &&
      m.fact.aspect.value !== 'target' &&
      // 支出下降5%，收入增长3%: to be added and not taken off
      !/[降减负](?![为至到])/.test(m.lead),
  );
}

/** The one figure whose words share two characters with a name that those of the others lack. */
function calledBy(name: string, figures: readonly Mention[]): Mention | null {
  const pairs = Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2));
  const called = figures.filter((m) =>
    pairs.some((pair) => namesOf(m).includes(pair) && figures.every((o) => o === m || !namesOf(o).includes(pair))),
  );
  return called.length === 1 ? called[0]! : null;
}

const namesOf = (mention: Mention): string => `${mention.clauseLead}|${labelOf(mention)}`;

const besides = (known: Mention | null, [a, b]: readonly Mention[]): Mention | null =>
  known === null ? null : known === a ? b! : a!;
