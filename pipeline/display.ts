import { quantityToJson } from '../extractors/quantities/quantities.js';
import type { Check } from '../model/check.js';
import type { Block, Document, Passage } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import { addTo } from '../model/grouping.js';
import { uncoveredFacts } from './coverage.js';
import type { Checked } from './check.js';
import type { Display, DisplayBlock, DisplayFigure, DisplayPassage } from './schema.js';

/** A checked document as it reads, with what is known of each of its figures. */
export function displayOf({ document, reading, checks }: Checked): Display {
  const checksByFact = participations(checks);
  const gaps = new Map(uncoveredFacts(reading, checks).map(({ fact, gap }) => [fact, gap]));
  return {
    format: document.format,
    title: document.title,
    blocks: document.blocks.map((block) => displayBlock(block, document)),
    figures: reading.facts.map((fact) => ({
      ...displayFigure(fact),
      checks: checksByFact.get(fact) ?? [],
      gap: gaps.get(fact) ?? null,
    })),
  };
}

function displayBlock(block: Block, { title }: Document): DisplayBlock {
  if (block.type === 'table') {
    const { type, id, rows, columns, cells } = block;
    return {
      type,
      id,
      rows,
      columns,
      cells: cells.map(({ paragraphs, ...cell }) => ({ ...cell, passages: paragraphs.map(displayPassage) })),
    };
  }
  const passage = displayPassage(block.passage);
  if (passage.text.trim() === title) return { type: 'title', passage };
  return block.type === 'heading'
    ? { type: 'heading', level: block.level, passage }
    : { type: 'paragraph', role: block.role, passage };
}

function displayPassage({ id, text, anchors }: Passage): DisplayPassage {
  const places: NonNullable<DisplayPassage['places']> = anchors.flatMap(({ start, end, source }) =>
    source?.kind === 'pdf' ? [{ start, end, page: source.page, box: [...source.box] }] : [],
  );
  return { id, text, ...(places.length > 0 && { places }) };
}

function displayFigure(fact: Fact): Omit<DisplayFigure, 'checks' | 'gap'> {
  const { quantity, span, measure, aspect, statistic, period, subject } = fact;
  return {
    ...quantityToJson(quantity),
    ...span,
    measure,
    aspect: aspect.value,
    statistic,
    period: period.value,
    subject: subject.value,
  };
}

/** The checks that each fact took part in, in the order of the list of checks. */
function participations(checks: readonly Check[]): Map<Fact, DisplayFigure['checks']> {
  const byFact = new Map<Fact, DisplayFigure['checks']>();
  for (const [index, { rule, verdict, formula, computed, evidence }] of checks.entries()) {
    const roles = new Map(evidence.flatMap(({ fact, role }) => (fact ? [[fact, role] as const] : [])));
    for (const [fact, role] of roles) addTo(byFact, fact, { rule, verdict, role, formula, computed, check: index });
  }
  return byFact;
}
