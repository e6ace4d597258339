import { holds, meets } from '../model/evaluate.js';
import { Decimal } from '../model/decimal.js';
import { groupBy } from '../model/grouping.js';
import type { Comparator, Quantity } from '../model/quantity.js';
import { operandsOf, relationOf, type Relation } from '../model/relation.js';
import { restOfSentence } from './plans-then-results.js';
import type { Signature } from './repeats/signature.js';

/**
 * What the words say of the order of two figures (演练156场，多于150场的计划数; 15处，与15处的目标持平; 比46.8元的控制标准高): the figure
 * that is compared is one of its kind told before in the sentence, or all of them together.
 */
export function toldOrders(signatures: readonly Signature[]): Relation[] {
  const sentences = groupBy(signatures, ({ sentence, table }) => (table === null ? sentence : null));
  return [...sentences.values()].flatMap((sentence) =>
    sentence.flatMap((bound, i) => {
      const comparator = comparatorOf(bound, sentence[i - 1] ?? null);
      if (comparator === null) return [];
      const compared = comparedWith(bound, sentence.slice(0, i), comparator);
      if (compared === null) return [];
      return relationOf('order', compared.fact, [{ kind: 'order', bound: bound.fact, comparator }], 'stated');
    }),
  );
}

/** Targets but for those that the text compares with a result the wrong way round: that says it all. */
export function withoutContradicted(targets: readonly Relation[], orders: readonly Relation[]): Relation[] {
  const bounds = new Set(orders.filter((order) => !holds(order)).flatMap(({ readings: [first] }) => operandsOf(first)));
  return targets.filter(
    ({ readings }) => !readings.some((reading) => operandsOf(reading).some((fact) => bounds.has(fact))),
  );
}

const MORE = '多于|高于|大于|长于|超[过出]了?';
const LESS = '少于|低于|小于|短于|不及|不足|不到';
const EQUAL = '等于|(?:刚好|正好|恰好)(?:是|为|达到)';
const BETTER = '优于|好于';

/** …，多于年初计划的: the words between two figures. */
const COMPARED = new RegExp(
  `(?:(?<more>${MORE})|(?<less>${LESS})|(?<equal>${EQUAL})|${BETTER})(?<name>[^，,。；;：:、\\d]{0,14}的)?\\s*$`,
);
/** What may stand before them, behind a mark or the figure that is compared. */
const ADVERBS = /(?:[也亦均仍都还又略稍远已仅]|略微|稍微|明显|大幅|显著|远远|总体|整体|同样|刚好|正好|恰好){0,3}$/;
const WITH = /[，,；;、](?:也|亦|均|都|正好|恰好|刚好)?[与和同](?<name>[^，,。；;：:、\d]{0,14}的)?\s*$/;
const THAN = /[，,；;、](?:也|亦|均|都|要|仍|还)?[比较](?<name>[^，,。；;：:、\d]{0,14}的)?\s*$/;
const SAME_BEHIND =
  /^的?[^，,。；;：:、\d]{0,10}?(?<!基本|大致|大体|接近|不)(?:持平|一致|相同|相等|吻合)(?:$|[，,。；;）)])/;
const MORE_BEHIND = /^的[^，,。；;：:、\d]{1,10}?(?:要|还|略|稍|明显)*[高多大长](?:$|[，,。；;）)])/;
const LESS_BEHIND = /^的[^，,。；;：:、\d]{1,10}?(?:要|还|略|稍|明显)*[低少小短](?:$|[，,。；;）)])/;

/** What a figure is compared with: plans, other times, other places. Without it 低于95%的 opens a rule. */
const REFERENCE =
  /目标|计划|任务|要求|标准|水平|均值|平均|限额|上限|下限|红线|警戒线|控制|预期|承诺|指标|预算|定额|上年|去年|上期|同期|往年|前年|基期|全[国省市县区]|调[整查]前|[改实]造?[施前]前/;
/** 低于90%的，每低1个百分点扣0.5分: a rule, and no result. */
const RULE = /扣|不得分|不予|得满分|计分|应当?|须|必须|方可|才能|的话/;

/** How the words put what was told before to a figure; null where they do not, or leave it open. */
function comparatorOf(bound: Signature, before: Signature | null): Comparator | null {
  const { quantity, span } = bound.fact;
  if (before === null) return null;
  const lead = bound.lead + ownWords(bound);
  const behind = restOfSentence(bound).slice(span.end - span.start);
  if (RULE.test(behind) || /每|若|如|凡|不[得应能]/.test(bound.lead.split(/[，,；;]/).at(-1)!)) return null;
  const tail = /^\s*(?:以[内上下])?的(?<name>[^，,。；;：:、\d]{0,12})/.exec(behind)?.groups!['name'] ?? '';
  const compared = COMPARED.exec(lead);
  if (compared) {
    const found = compared.groups!;
    const opening = lead.slice(0, compared.index).replace(ADVERBS, '');
    const isBesideFigure =
      /(?:^|[，,；;、])$/.test(opening) || opening.length === before.lead.length + lengthOf(before);
    if (!isBesideFigure || !REFERENCE.test(`${found['name'] ?? ''}|${tail}`)) return null;
    if (found['more']) return '>';
    if (found['less']) return '<';
    return found['equal'] ? '=' : betterThan(quantity, behind);
  }
  const equalled = WITH.exec(lead)?.groups;
  if (equalled)
    return SAME_BEHIND.test(behind) && REFERENCE.test(`${equalled['name'] ?? ''}|${behind.slice(0, 12)}`) ? '=' : null;
  const named = THAN.exec(lead)?.groups;
  if (!named || !REFERENCE.test(`${named['name'] ?? ''}|${tail}`)) return null;
  return MORE_BEHIND.test(behind) ? '>' : LESS_BEHIND.test(behind) ? '<' : null;
}

const lengthOf = ({ fact: { span } }: Signature): number => span.end - span.start;

/** 多于 of 多于510场: the words of a bound are read as part of the figure. */
const ownWords = ({ fact: { quantity } }: Signature): string => /^\P{Number}*/u.exec(quantity.text)![0];

/** 优于28分钟以内的目标: the bound itself says which way is better. */
function betterThan({ comparator }: Quantity, behind: string): Comparator | null {
  if (comparator === '<=' || comparator === '<' || /^以[内下]/.test(behind)) return '<=';
  return comparator === '>=' || comparator === '>' || /^以上/.test(behind) ? '>=' : null;
}

/**
 * The figure that a comparison is of: one before that is so, all of them together, or, where none is, the one that comes
 * nearest to it; null where there is none of its kind, or their words leave open what they are.
 */
function comparedWith(bound: Signature, before: readonly Signature[], comparator: Comparator): Signature | null {
  const alike = before.filter(
    (figure) =>
      figure.dimension === bound.dimension &&
      figure.fact.quantity.value !== null &&
      isChange(figure) === isChange(bound),
  );
  const last = alike.at(-1);
  if (last === undefined) return null;
  const limit = bound.fact.quantity;
  const kept = alike.find(({ fact }) => meets(fact.quantity, limit, comparator));
  if (kept) return kept;
  const { quantity } = last.fact;
  const all = Decimal.sum(alike.map(({ fact }) => fact.quantity.value!));
  const isTogether = meets({ ...quantity, value: all }, limit, comparator);
  if (isTogether && alike.length > 1) return null;
  return comparator === '<' || comparator === '<=' ? least(alike) : comparator === '=' ? last : most(alike);
}

const isChange = ({ fact: { statistic } }: Signature): boolean => statistic === 'growth' || statistic === 'change';

const most = (figures: readonly Signature[]): Signature =>
  figures.reduce((a, b) => (a.fact.quantity.value!.lessThan(b.fact.quantity.value!) ? b : a));
const least = (figures: readonly Signature[]): Signature =>
  figures.reduce((a, b) => (b.fact.quantity.value!.lessThan(a.fact.quantity.value!) ? b : a));
