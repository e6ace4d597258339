import type { Document, Passage } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import type { Place, Reading } from '../model/reading.js';
import type { Relation } from '../model/relation.js';
import { averageRelations } from './narrative/averages.js';
import { changeRelations } from './narrative/changes.js';
import type { Mention } from './narrative/mention.js';
import { mentionsOf } from './narrative/mentions.js';
import { rateRelations } from './narrative/rates.js';
import { nameSeries } from './narrative/series.js';
import { sumRelations } from './narrative/sums.js';
import { placesOf, unitOf, yearOf } from './outline.js';
import { extractQuantities } from './quantities/quantities.js';

/** Reads a document: its figures as facts, and the relations in which they must tie. */
export function readReading(document: Document): Reading {
  const places = placesOf(document);
  const year = yearOf(document);
  const facts: Fact[] = [];
  const relations: Relation[] = [];
  const readPassage = (passage: Passage): void => {
    const quantities = extractQuantities(passage.text);
    if (quantities.length === 0) return;
    const mentions = nameSeries(
      passage.text,
      mentionsOf(passage, quantities, contextOf(places.get(passage.id)!, year)),
    );
    facts.push(...mentions.map((mention) => mention.fact));
    relations.push(...narrativeRelations(passage.text, mentions));
  };
  for (const block of document.blocks) {
    if (block.type !== 'table') readPassage(block.passage);
  }
  return { document, unit: unitOf(document), year, places, facts, relations, statements: [] };
}

function contextOf(place: Place, year: number | null) {
  return {
    year,
    section: place.section?.kind ?? 'other',
    subject: null,
    aspect: null,
    origin: 'narrative',
    cell: null,
  } as const;
}

function narrativeRelations(text: string, mentions: readonly Mention[]): Relation[] {
  return [
    ...rateRelations(text, mentions),
    ...sumRelations(mentions),
    ...changeRelations(mentions),
    ...averageRelations(mentions),
  ];
}
