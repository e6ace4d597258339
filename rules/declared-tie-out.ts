import type { Check, Evidence, Role, Rule, Severity } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import type { ConceptId } from '../model/concepts.js';
import { sameFigure } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import {
  evaluate,
  isLinear,
  namesIn,
  parseFormula,
  printExpression,
  type Formula,
  type Order,
} from '../model/formula.js';
import { groupBy } from '../model/grouping.js';
import { agree, midpoint, scale, type Interval } from '../model/interval.js';
import { measureName, printComputed, printedFigure, printedNumber, unitLabel } from '../model/print.js';
import { intervalOf, roundedInterval } from '../model/quantity.js';
import type { Reading } from '../model/reading.js';
import type { TieOut } from '../model/settings.js';

export const declaredTieOut: Rule = {
  meta: {
    id: 'declared-tie-out',
    severity: 'error',
    title: { zh: '不符合本局规定的勾稽关系', en: 'Against a relation that the bureau demands' },
    docs: {
      why: {
        zh: '各地对口径和指标另有规定；在配置里用公式写明（tieOuts），不必改程序。',
        en: 'Bureaus demand relations of their own; the configuration declares them as formulas (tieOuts), without code.',
      },
      source: 'T01–T25, T30, T60; gouji.config.json',
      limits: {
        zh: '公式里的项目须在同一张表的同一行、同一列，或同一段文字里各出现一次；分散在不同段落的，各项目全文只有一个数时才核对，且最多作警告。写着上年、其中、增减的数不参与。没有配置公式时不提示。',
        en: 'Its figures must stand in one row or column of a table, or in one paragraph, each once; those of different paragraphs are tried where each has one value in the text, and give a warning at most. Figures of last year, parts and changes are left aside. Says nothing where no formula is declared.',
      },
    },
    messages: {
      mismatch: {
        zh: '{measure}写为{claimed}，按规定的“{tieOut}”应为{computed}（{formula}）',
        en: '{measure} is given as {claimed}; by “{tieOut}” it must be {computed} ({formula})',
      },
      bound: {
        zh: '{measure}写为{claimed}，不符合规定的“{tieOut}”（{formula} 为{computed}）',
        en: '{measure} is given as {claimed}, against “{tieOut}” ({formula} is {computed})',
      },
      undetermined: {
        zh: '{measure}{claimed}：规定的“{tieOut}”缺少可核对的数',
        en: '{measure} {claimed}: figures for “{tieOut}” are missing',
      },
    },
  },
  *check(reading: Reading) {
    if (reading.settings.tieOuts.length === 0) return;
    const facts = groupBy(reading.facts.filter(isPlain), ({ concept }) => concept!);
    for (const tieOut of reading.settings.tieOuts) yield* checksOf(tieOut, facts);
  },
};

type Facts = ReadonlyMap<ConceptId, readonly Fact[]>;

/** A figure of this year that stands for all of its concept. */
const isPlain = ({ concept, quantity, statistic, aspect, scope }: Fact): boolean =>
  concept !== null &&
  quantity.value !== null &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  statistic !== 'change' &&
  statistic !== 'growth' &&
  aspect.value !== 'prior' &&
  aspect.value !== 'standard' &&
  scope.every((word) => word === '其中');

function* checksOf(tieOut: TieOut, facts: Facts): Iterable<Omit<Check, 'rule'>> {
  const formula = parseFormula(tieOut.formula);
  const told = new Set<string>();
  for (const claimed of facts.get(tieOut.concepts[formula.claimed]!) ?? []) {
    const operands = operandsFor(claimed, formula, tieOut, facts);
    if (operands === null) continue;
    const check = checkOf(claimed, formula, tieOut, operands);
    const key = `${check.verdict} ${check.claimed} ${check.formula}`;
    // the same figures, told again
    if (check.verdict === 'inconsistent' && told.has(key)) continue;
    told.add(key);
    yield check;
  }
}

/** The figures of a formula, and how grave it is at the most where they do not tie. */
interface Found {
  /** Null where some are missing, or where it is open which they are. */
  readonly byName: ReadonlyMap<string, Fact> | null;
  readonly gravest: Severity;
}

/** The frame nearest to the claimed figure that holds all the others; null where none holds any of them. */
function operandsFor(
  claimed: Fact,
  { expression }: Formula,
  { concepts, severity }: TieOut,
  facts: Facts,
): Found | null {
  const names = namesIn(expression);
  if (names.length === 0) return { byName: new Map(), gravest: severity };
  let isAnyFound = false;
  for (const { within, gravest } of framesOf(claimed)) {
    const found = names.map((name) =>
      (facts.get(concepts[name]!) ?? []).filter((fact) => fact !== claimed && within(fact)),
    );
    const chosen = found.map((candidates) => oneOf(candidates, claimed));
    isAnyFound ||= found.some((candidates) => candidates.length > 0);
    if (chosen.every((fact) => fact !== null))
      return { byName: new Map(names.map((name, i) => [name, chosen[i]!])), gravest: gravest ?? severity };
    // what a paragraph leaves out, another one does not tell of the same
    if (isAnyFound && claimed.cell === null) break;
  }
  return isAnyFound ? { byName: null, gravest: severity } : null;
}

interface Frame {
  readonly within: (fact: Fact) => boolean;
  /** Null where the figures surely belong together. */
  readonly gravest: Severity | null;
}

function framesOf(claimed: Fact): Frame[] {
  const { cell, span } = claimed;
  if (cell !== null)
    return [
      { within: (fact) => fact.cell?.table === cell.table && fact.cell.col === cell.col, gravest: null },
      { within: (fact) => fact.cell?.table === cell.table && fact.cell.row === cell.row, gravest: null },
    ];
  return [
    {
      within: (fact) => fact.cell === null && fact.span.passage === span.passage && isAlike(fact, claimed),
      gravest: null,
    },
    { within: (fact) => fact.cell === null && isAlike(fact, claimed), gravest: 'warning' },
  ];
}

/** Of one side, one period and one subject; a rate is of no side, and may be over both. */
const isAlike = (fact: Fact, claimed: Fact): boolean =>
  (isPlanned(fact) === isPlanned(claimed) || claimed.quantity.kind === 'percent') &&
  fact.period.value === claimed.period.value &&
  fact.subject.value === claimed.subject.value;

const isPlanned = ({ aspect }: Fact): boolean => aspect.value === 'budget' || aspect.value === 'target';

/** The one figure of a concept, however often it is told; of several the one of the same subject. */
function oneOf(candidates: readonly Fact[], claimed: Fact): Fact | null {
  const own = candidates.filter(({ subject }) => subject.value === claimed.subject.value);
  const [first, ...others] = own.length > 0 ? own : candidates;
  return first && others.every((other) => sameFigure(first.quantity, other.quantity)) ? first : null;
}

function checkOf(claimed: Fact, formula: Formula, tieOut: TieOut, { byName, gravest }: Found): Omit<Check, 'rule'> {
  const data = { measure: measureName(claimed), claimed: printedFigure(claimed.quantity), tieOut: tieOut.formula };
  const computed = byName && computedFor(claimed, formula, byName);
  if (byName === null || computed === null) return undetermined(claimed, data);
  const reach = isLinear(formula.expression) ? intervalOf(claimed.quantity) : roundedInterval(claimed.quantity);
  const isHeld = holds(reach, formula.order, computed);
  const printed = printComputed(computed, midpoint(computed), claimed.quantity);
  const reckoned = formulaOf(claimed, formula, byName);
  const messageId = formula.order === '=' ? 'mismatch' : 'bound';
  return {
    verdict: isHeld ? 'consistent' : 'inconsistent',
    messageId: isHeld ? 'consistent' : messageId,
    severity: gravest === 'warning' && tieOut.severity === 'info' ? 'info' : gravest,
    data: { ...data, computed: printed, formula: reckoned },
    formula: reckoned,
    claimed: data.claimed,
    computed: printed,
    interval: computed,
    evidence: [
      { span: claimed.span, role: 'claimed', fact: claimed },
      ...[...byName.values()].map((fact): Evidence => ({ span: fact.span, role: roleOf(formula), fact })),
    ],
    settledBy: !isHeld && formula.order === '=' ? new Map([[claimed, computed]]) : undefined,
  };
}

function undetermined(claimed: Fact, data: Readonly<Record<string, string>>): Omit<Check, 'rule'> {
  return {
    verdict: 'undetermined',
    messageId: 'undetermined',
    data,
    formula: null,
    claimed: data['claimed']!,
    computed: null,
    interval: null,
    evidence: [{ span: claimed.span, role: 'claimed', fact: claimed }],
  };
}

const roleOf = ({ order, expression }: Formula): Role =>
  order === '=' ? (isLinear(expression) ? 'part' : 'context') : 'limit';

/** In the unit of the claimed figure; null where a divisor may be zero. */
function computedFor(claimed: Fact, { expression }: Formula, byName: ReadonlyMap<string, Fact>): Interval | null {
  const value = evaluate(expression, (name) => {
    const { quantity } = byName.get(name)!;
    return quantity.kind === 'percent' ? scale(intervalOf(quantity), HUNDREDTH) : intervalOf(quantity);
  });
  return value && (claimed.quantity.kind === 'percent' ? scale(value, Decimal.HUNDRED) : value);
}

const HUNDREDTH = Decimal.of(1n, 2);

/** As far as the printed figures show. */
function holds(claimed: Interval, order: Order, computed: Interval): boolean {
  switch (order) {
    case '=':
      return agree(claimed, computed);
    case '<=':
      return !computed.hi.lessThan(claimed.lo);
    case '>=':
      return !claimed.hi.lessThan(computed.lo);
    case '<':
      return claimed.lo.lessThan(computed.hi);
    case '>':
      return computed.lo.lessThan(claimed.hi);
  }
}

/** In printed numbers, with units where they differ. */
function formulaOf(claimed: Fact, { expression }: Formula, byName: ReadonlyMap<string, Fact>): string {
  const units = new Set([claimed, ...byName.values()].map(({ quantity }) => unitLabel(quantity)));
  return printExpression(expression, (name) => {
    const { quantity } = byName.get(name)!;
    return units.size > 1 ? printedFigure(quantity) : printedNumber(quantity);
  });
}
