import type { Language } from '../language.js';
import { passagesOf } from '../../model/document.js';
import { extractQuantities, quantityToJson } from '../../extractors/quantities/quantities.js';
import { readBytes } from '../check.js';
import { EXIT } from '../exit.js';
import { failureFrom, isExpected } from '../failure.js';
import { readSubmission } from '../files.js';
import type { Extract } from '../schema.js';
import { print, reportBug } from '../terminal.js';
import { plainFact, plainRelation } from '../plain.js';

/** Prints what each stage makes of a file. */
export async function extract(file: string, { lang }: { readonly lang: Language }): Promise<void> {
  try {
    await print(`${JSON.stringify(await stagesOf(file))}\n`);
  } catch (error) {
    if (!isExpected(error)) reportBug(file, error);
    await print(`${JSON.stringify(failureFrom(file, error, lang))}\n`);
    process.exitCode = EXIT.unreadable;
  }
}

async function stagesOf(file: string): Promise<Extract> {
  const { sha256, document, reading } = await readBytes(await readSubmission(file));
  const quantities = Array.from(passagesOf(document), ({ id, text }) =>
    extractQuantities(text).map((quantity) => ({ passage: id, ...quantityToJson(quantity) })),
  );
  return {
    file,
    sha256,
    document,
    unit: reading.unit,
    year: reading.year,
    quantities: quantities.flat(),
    facts: reading.facts.map(plainFact),
    relations: reading.relations.map(plainRelation),
    statements: reading.statements,
  };
}
