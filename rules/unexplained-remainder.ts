import type { Check, Evidence, Rule } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import { holds, tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { agree, sum, type Interval } from '../model/interval.js';
import { inPrintedUnit, printComputed, printedFigure, printedNumber, unitLabel } from '../model/print.js';
import { intervalOf } from '../model/quantity.js';
import { pathOf, perReading, type Place, type Reading } from '../model/reading.js';
import type { Relation } from '../model/relation.js';

export const unexplainedRemainder: Rule = {
  meta: {
    id: 'unexplained-remainder',
    severity: 'info',
    title: { zh: '项目支出披露不全', en: 'Project spending that no project explains' },
    docs: {
      why: {
        zh: '各项目的支出加起来少于项目支出，说明有项目没有写出支出数，其执行率和效果都无从核对。',
        en: 'Where the projects named spend less than the total, some project tells no spending, and nothing of it can be verified.',
      },
      source: 'T06, T62; C26',
      limits: {
        zh: '只统计写明预算和实际支出的项目，至少两个；报告说明只列主要、重点项目的，或另有明细合计的，不提示。属资料缺失，不是错误。',
        en: 'Counts projects with budget and spending, at least two; nothing where the report lists the main ones only or has a breakdown that closes. Missing data, never an error.',
      },
    },
    messages: {
      remainder: {
        zh: '项目支出{claimed}，写明支出的{count}个项目合计{found}（{formula}），其余{rest}没有说明用于什么项目',
        en: 'project spending is {claimed}; the {count} projects that tell theirs make {found} ({formula}); {rest} is not explained',
      },
      consistent: {
        zh: '项目支出{claimed}与所列{count}个项目之和相符',
        en: 'project spending {claimed} is that of the {count} projects named',
      },
    },
  },
  *check(reading: Reading) {
    const total = projectTotal(reading);
    if (total === null || isBrokenDown(total, reading.relations)) return;
    const projects = projectSpending(total, reading);
    if (projects.length < 2 || isPartial(projects, reading)) return;
    const whole = intervalOf(total.quantity);
    const found = sum(projects.map(({ quantity }) => intervalOf(quantity)));
    if (agree(whole, found)) yield remainderCheck(total, projects, found, true);
    else if (found.hi.lessThan(whole.lo)) yield remainderCheck(total, projects, found, false);
  },
};

/** 项目支出 of the unit, and not that of one project: 资助项目支出41.5万元. */
const WHOLE_NAME = /^(?:其中|部门|单位|全年|本年|年度|实际|20\d\d年度?){0,3}项目支出/;

/** The one figure of project spending in the report; null where there are several. */
function projectTotal({ facts, year }: Reading): Fact | null {
  const totals = facts.filter(
    ({ concept, measure, quantity, statistic, aspect, period }) =>
      concept === 'project-expenditure' &&
      WHOLE_NAME.test(measure) &&
      quantity.kind === 'money' &&
      quantity.value !== null &&
      statistic === 'amount' &&
      aspect.value !== 'budget' &&
      aspect.value !== 'target' &&
      aspect.value !== 'prior' &&
      (period.value === null || period.value === String(year)),
  );
  const [first] = totals;
  return first && totals.every((other) => agree(intervalOf(first.quantity), intervalOf(other.quantity))) ? first : null;
}

/** A list or a table elsewhere closes with the total. */
function isBrokenDown(total: Fact, relations: readonly Relation[]): boolean {
  return relations.some(
    (relation) =>
      relation.form === 'sum' && relation.claimed.quantity.value?.equals(total.quantity.value!) && holds(relation),
  );
}

/** 预算27万元，实际支出27万元，执行率100%: the spending of each project that has its own rate, in sections about projects. */
function projectSpending(total: Fact, reading: Reading): Fact[] {
  const found = new Map<string, Fact>();
  for (const relation of reading.relations) {
    if (relation.form !== 'execution-rate') continue;
    const { operands, verdict } = tryRelation(relation);
    if (verdict !== 'consistent' || operands.kind !== 'quotient') continue;
    const { numerator, denominator } = operands;
    if (!isProject(numerator, total, reading)) continue;
    found.set(`${numerator.quantity.value} ${denominator.quantity.value}`, numerator);
  }
  return [...found.values()];
}

const NO_PROJECT = /整体|基本支出|项目支出|人员|公用|收入|采购|三公|到位/;

function isProject({ origin, cell, quantity, clause, span }: Fact, total: Fact, reading: Reading): boolean {
  if (origin !== 'narrative' || cell !== null || quantity.kind !== 'money' || quantity.value === null) return false;
  if (quantity.value.equals(total.quantity.value!)) return false;
  const { passage, section } = reading.places.get(span.passage)!;
  if (NO_PROJECT.test(passage.text.slice(clause.start, span.start))) return false;
  const item = itemsIn(reading).get(passage.id) ?? '';
  return [...pathOf(section), item].some((title) => /项目/.test(title));
}

/** 2、项目支出。（1）…: the name of the numbered item that each passage of a section stands in. */
const itemsIn = perReading(({ places }): ReadonlyMap<string, string> => {
  const items = new Map<string, string>();
  let current = { section: null as Place['section'], name: '' };
  for (const { passage, section, cell } of places.values()) {
    if (cell !== null) continue;
    const name = ITEM.exec(passage.text)?.[1];
    if (name !== undefined || current.section !== section) current = { section, name: name ?? '' };
    items.set(passage.id, current.name);
  }
  return items;
});

const ITEM = /^\d{1,2}[、.．]\s*(\p{Script=Han}{2,12})[。：:]/u;

/** The report says that it names some projects only. */
function isPartial(projects: readonly Fact[], { places }: Reading): boolean {
  const sections = new Set(projects.map(({ span }) => places.get(span.passage)!.section));
  return [...places.values()].some(
    ({ section, passage }) =>
      (sections.has(section) || [...sections].some((each) => each?.parent === section)) &&
      /(?:主要|重点|部分|较大)的?项目|等\s*(?:\d+\s*)?个?项目(?:支出|预算)|其中[：:]/.test(passage.text),
  );
}

function remainderCheck(total: Fact, projects: readonly Fact[], found: Interval, closes: boolean): Omit<Check, 'rule'> {
  const like = [total, ...projects].reduce((finest, fact) =>
    fact.quantity.printed.decimals > finest.quantity.printed.decimals ? fact : finest,
  ).quantity;
  const print = (value: Decimal): string => `${inPrintedUnit(value, like)}${unitLabel(like)}`;
  const point = Decimal.sum(projects.map(({ quantity }) => quantity.value!));
  const formula = projects.map(({ quantity }) => printedNumber(quantity)).join(' + ');
  return {
    verdict: closes ? 'consistent' : 'inconsistent',
    messageId: closes ? 'consistent' : 'remainder',
    data: {
      claimed: printedFigure(total.quantity),
      count: String(projects.length),
      found: print(point),
      formula,
      rest: print(total.quantity.value!.minus(point)),
    },
    formula,
    claimed: printedFigure(total.quantity),
    computed: printComputed(found, point, total.quantity),
    interval: found,
    evidence: [
      { span: total.span, role: 'total', fact: total },
      ...projects.map((fact): Evidence => ({ span: fact.span, role: 'part', fact })),
    ],
  };
}
