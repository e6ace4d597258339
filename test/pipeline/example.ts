import type { Check, Evidence, Role, Rule } from '../../model/check.js';
import type { Block, Document, Passage, Span } from '../../model/document.js';
import { Decimal } from '../../model/decimal.js';
import type { Fact } from '../../model/fact.js';
import { exactly, interval } from '../../model/interval.js';
import type { Quantity } from '../../model/quantity.js';
import type { Place, Reading, Section } from '../../model/reading.js';
import { USUAL_SETTINGS } from '../../model/settings.js';

/** Documents, facts and checks for tests of the pipeline, made by hand: no reader or extractor has a part in them. */

export const passage = (id: string, text: string): Passage => ({ id, text, anchors: [] });
export const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  role: 'body',
  passage: passage(id, text),
});
export const heading = (id: string, text: string): Block => ({ type: 'heading', level: 1, passage: passage(id, text) });

/** A table of one paragraph a cell; cells are called t1r0c1 after table, row and column. */
export function table(id: string, rows: readonly (readonly string[])[]): Block {
  return {
    type: 'table',
    id,
    rows: rows.length,
    columns: rows[0]!.length,
    cells: rows.flatMap((cells, row) =>
      cells.map((text, col) => ({
        row,
        col,
        rowSpan: 1,
        colSpan: 1,
        header: row === 0,
        paragraphs: text === '' ? [] : [passage(`${id}r${row}c${col}`, text)],
      })),
    ),
  };
}

const SECTION: Section = { title: '二、预算执行情况', level: 1, kind: 'execution', parent: null };

/** Everything stands in one section. */
export function readingOf(blocks: readonly Block[], facts: readonly Fact[] = []): Reading {
  const document: Document = { format: 'txt', title: '云岭县水文站2022年度自评报告', blocks, notices: [] };
  const places = new Map<string, Place>();
  const place = (passage: Passage, cell: Place['cell']) =>
    places.set(passage.id, { passage, section: SECTION, cell, order: places.size });
  for (const block of blocks) {
    if (block.type !== 'table') place(block.passage, null);
    else
      for (const { row, col, paragraphs } of block.cells)
        for (const paragraph of paragraphs) place(paragraph, { table: block.id, row, col });
  }
  return {
    document,
    settings: USUAL_SETTINGS,
    unit: '云岭县水文站',
    year: 2022,
    places,
    facts,
    relations: [],
    statements: [],
    timings: { deadlines: [], stretches: [] },
    omissions: [],
  };
}

/** The span of a text within another one, where it occurs once. */
export function spanOf(passage: Passage, text: string): Span {
  const start = passage.text.indexOf(text);
  if (start < 0 || passage.text.includes(text, start + 1)) throw new Error(`"${text}" must occur once`);
  return { passage: passage.id, start, end: start + text.length };
}

/** A money figure in 万元, or a percentage, by how it is printed. */
export function factOf(passage: Passage, printed: string, more: Partial<Fact> = {}): Fact {
  const span = spanOf(passage, printed);
  return {
    id: `${passage.id}@${span.start}`,
    quantity: quantityOf(printed, span.start),
    span,
    clause: { passage: passage.id, start: 0, end: passage.text.length },
    origin: 'narrative',
    cell: null,
    concept: null,
    measure: '支出',
    words: [],
    statistic: printed.endsWith('%') ? 'rate' : 'amount',
    aspect: { value: 'actual', certainty: 'stated' },
    period: { value: null, certainty: 'inherited' },
    scope: [],
    subject: { value: null, certainty: 'inherited' },
    ...more,
  };
}

function quantityOf(printed: string, start: number): Quantity {
  const digits = /[\d.]+/.exec(printed)![0];
  const percent = printed.endsWith('%');
  const multiplier = percent ? Decimal.ONE : Decimal.fromInteger(10_000);
  return {
    text: printed,
    start,
    end: start + printed.length,
    kind: percent ? 'percent' : 'money',
    value: Decimal.parse(digits).times(multiplier),
    lo: null,
    hi: null,
    unit: percent ? '%' : '元',
    comparator: '=',
    approximate: false,
    hedge: null,
    printed: {
      start,
      end: start + digits.length,
      decimals: digits.split('.')[1]?.length ?? 0,
      multiplier,
      chinese: false,
    },
  };
}

export const evidence = (fact: Fact, role: Role): Evidence => ({ span: fact.span, fact, role });

export const between = (lo: string, hi: string) => interval(Decimal.parse(lo), Decimal.parse(hi));
export const just = (value: string) => exactly(Decimal.parse(value));

/** An inconsistent check of the rule `rate`, unless told otherwise. */
export function checkOf(facts: readonly Fact[], more: Partial<Check> = {}): Check {
  return {
    rule: 'rate',
    verdict: 'inconsistent',
    messageId: 'mismatch',
    data: { claimed: facts[0]?.quantity.text ?? '' },
    formula: null,
    claimed: facts[0]?.quantity.text ?? null,
    computed: null,
    interval: null,
    evidence: facts.map((fact, index) => evidence(fact, index === 0 ? 'claimed' : 'part')),
    ...more,
  };
}

/** A rule that gives the checks that it is told to give. */
export function ruleOf(id: string, severity: Rule['meta']['severity'], checks: readonly Check[]): Rule {
  return {
    meta: {
      id,
      severity,
      title: { zh: '比率', en: 'Rate' },
      docs: { why: { zh: '', en: '' }, source: 'T30', limits: { zh: '', en: '' } },
      messages: {
        mismatch: { zh: '{claimed}对不上', en: '{claimed} does not tie' },
        missing: { zh: '{claimed}缺少分母', en: '{claimed} lacks its base' },
      },
    },
    check: () => checks,
  };
}
