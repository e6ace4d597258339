import type { Document, Passage } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import type { Place, Reading } from '../model/reading.js';
import type { Relation } from '../model/relation.js';
import { USUAL_SETTINGS, type Settings } from '../model/settings.js';
import { timingsOf } from './dates/timings.js';
import { withoutDoubles } from './doubles.js';
import { gapRelations, gapRows, goalRates } from './gaps.js';
import { goalSeriesNames } from './goal-series.js';
import { granularityRelations } from './granularity.js';
import { limitRelations } from './limits.js';
import { adjustmentRates } from './narrative/adjustment-rates.js';
import { averageRelations } from './narrative/averages.js';
import { bracketedMarks } from './narrative/bracketed-marks.js';
import { bracketedProducts } from './narrative/bracketed-products.js';
import { bracketedShares } from './narrative/bracketed-shares.js';
import { changeRelations } from './narrative/changes.js';
import { deductionRelations, scoreOf } from './narrative/deductions.js';
import { distantAverages } from './narrative/distant-averages.js';
import { distantBases } from './narrative/distant-bases.js';
import { executionPoints } from './narrative/execution-points.js';
import { finalAccounts } from './narrative/final-accounts.js';
import { fundChanges } from './narrative/fund-changes.js';
import { fundRates } from './narrative/fund-rates.js';
import { Funds } from './narrative/funds.js';
import { Lookup } from './narrative/lookup.js';
import { meanRelations } from './narrative/means.js';
import { cellMention, type Mention } from './narrative/mention.js';
import { Counter, mentionsOf, type PassageContext } from './narrative/mentions.js';
import { multipleRelations } from './narrative/multiples.js';
import { namedRatios } from './narrative/named-ratios.js';
import { pairedRates } from './narrative/paired-rates.js';
import { partShares } from './narrative/part-shares.js';
import { pointsRelations } from './narrative/points.js';
import { portionRelations } from './narrative/portions.js';
import { rateRelations } from './narrative/rates.js';
import { rowPoints } from './narrative/row-points.js';
import { scoreRowRelations } from './narrative/score-rows.js';
import { sectionPoints } from './narrative/section-points.js';
import { nameSeries } from './narrative/series.js';
import { sumRelations } from './narrative/sums.js';
import { wholeHundreds } from './narrative/whole-hundreds.js';
import { wholeRates } from './narrative/whole-rates.js';
import { wholesOf } from './narrative/wholes.js';
import { Omissions } from './omissions.js';
import { placesOf, unitOf, yearOf } from './outline.js';
import { plansAndResults } from './plans-and-results.js';
import { extractQuantities } from './quantities/quantities.js';
import { Vocabulary } from './repeats/likeness.js';
import { withinProjects } from './repeats/form-projects.js';
import { repeatRelations } from './repeats/repeats.js';
import { signaturesOf } from './repeats/signature.js';
import { restRelations } from './rests.js';
import { satisfactionInWords } from './satisfaction.js';
import { statementsOf } from './statements.js';
import { readTables, type CellContext } from './tables/tables.js';
import { targetRelations } from './targets.js';
import { toldOrders, withoutContradicted } from './told-orders.js';
import { turnedNames } from './turned-names.js';
import { speak } from './vocabulary.js';

/** Reads a document: its figures as facts, and the relations in which they must tie. */
export function readReading(document: Document, settings: Settings = USUAL_SETTINGS): Reading {
  speak(settings.vocabulary);
  const omissions = new Omissions();
  const places = placesOf(document);
  const year = yearOf(document);
  const tables = readTables(document, { year });
  const mentions = narrativeMentions(document, places, year, tables.contexts, tables.read);
  const facts: Fact[] = [...mentions.map((mention) => mention.fact), ...tables.facts];
  const relations: Relation[] = [...narrativeRelations(mentions, tables.facts, omissions), ...tables.relations];
  relations.push(...pairedRates(mentions, tables.facts, relations, omissions));
  relations.push(...distantBases(mentions, tables.facts, relations));
  const funds = new Funds(mentions, tables.facts, relations, year === null ? null : String(year));
  relations.push(...fundRates(mentions, funds, relations), ...fundChanges(mentions, funds, relations));
  relations.push(...wholeRates(mentions, tables.facts, relations, year === null ? null : String(year)));
  relations.push(...distantAverages(mentions, tables.facts, relations));
  relations.push(...limitRelations(mentions, tables.facts, year));
  const names = new Map([...goalSeriesNames(mentions), ...turnedNames(mentions)]);
  const signatures = signaturesOf(facts, places, year, omissions, names);
  const vocabulary = new Vocabulary(signatures, omissions);
  const orders = toldOrders(signatures);
  const targets = withoutContradicted(targetRelations(signatures, vocabulary, relations), orders);
  relations.push(
    ...withinProjects(repeatRelations(signatures, vocabulary, relations, targets), document),
    ...targets,
    ...orders,
  );
  relations.push(...gapRelations(mentions, relations));
  relations.push(...goalRates(mentions, relations));
  relations.push(...gapRows(mentions, relations));
  relations.push(...restRelations(mentions, tables.facts, relations));
  relations.push(...granularityRelations(mentions, relations));
  const statements = [
    ...statementsOf(document),
    ...plansAndResults(document, places, tables.contexts),
    ...satisfactionInWords(document),
  ];
  const unit = unitOf(document);
  return {
    document,
    settings,
    unit,
    year,
    places,
    facts,
    relations: withoutDoubles(relations),
    statements,
    timings: timingsOf(document, year, tables.contexts),
    omissions: omissions.list(),
  };
}

/** The figures of all running text, that of cells included, in reading order. */
function narrativeMentions(
  document: Document,
  places: ReadonlyMap<string, Place>,
  year: number | null,
  contexts: ReadonlyMap<string, CellContext>,
  read: ReadonlySet<string>,
): Mention[] {
  const counter = new Counter();
  const mentions: Mention[] = [];
  const readPassage = (passage: Passage, context: PassageContext): void => {
    const quantities = extractQuantities(passage.text);
    for (const mention of nameSeries(mentionsOf(passage, quantities, context, counter))) mentions.push(mention);
  };
  for (const block of document.blocks) {
    if (block.type !== 'table') {
      readPassage(block.passage, narrativeContext(places.get(block.passage.id)!, year));
      continue;
    }
    for (const cell of block.cells)
      for (const passage of cell.paragraphs) {
        if (!read.has(passage.id)) readPassage(passage, cellContext(block.id, cell, year, contexts.get(passage.id)));
      }
  }
  return mentions;
}

function narrativeContext(place: Place, year: number | null): PassageContext {
  return {
    year,
    section: place.section?.kind ?? 'other',
    subject: null,
    aspect: null,
    origin: 'narrative',
    cell: null,
  };
}

function cellContext(
  table: string,
  { row, col }: { row: number; col: number },
  year: number | null,
  context: CellContext | undefined,
): PassageContext {
  return {
    year,
    section: 'attachment',
    subject: context?.subject.value ?? null,
    aspect: context?.aspect.value ?? null,
    origin: 'table',
    cell: { table, row, col, rowLabels: context?.rowLabels ?? [], columnHeaders: context?.columnHeaders ?? [] },
  };
}

function narrativeRelations(mentions: readonly Mention[], cells: readonly Fact[], omissions: Omissions): Relation[] {
  const all = [...mentions, ...cells.map(cellMention)];
  const lookup = new Lookup(all, omissions);
  const sums = sumRelations(mentions, lookup);
  const wholes = wholesOf(sums, all);
  const adjustments = adjustmentRates(mentions);
  const adjusted = new Set(adjustments.map(({ claimed }) => claimed));
  return [
    ...sums,
    ...rateRelations(mentions, lookup, wholes),
    ...partShares(mentions, sums),
    ...changeRelations(mentions, lookup, wholes).filter(({ claimed }) => !adjusted.has(claimed)),
    ...averageRelations(mentions, lookup, wholes),
    ...multipleRelations(mentions),
    ...adjustments,
    ...bracketedShares(mentions, lookup),
    ...bracketedProducts(mentions),
    ...namedRatios(mentions),
    ...finalAccounts(mentions),
    ...bracketedMarks(mentions),
    ...meanRelations(mentions),
    ...portionRelations(mentions),
    ...wholeHundreds(mentions),
    ...pointsRelations(mentions, lookup),
    ...executionPoints(mentions),
    ...sectionPoints(mentions, cells),
    ...rowPoints(mentions, cells),
    ...scoreRowRelations(mentions, scoreOf(mentions, cells)),
    ...deductionRelations(mentions, cells),
  ];
}
