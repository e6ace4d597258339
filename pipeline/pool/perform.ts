import { passagesOf } from '../../model/document.js';
import { extractQuantities, quantityToJson } from '../../extractors/quantities/quantities.js';
import { rules } from '../../rules/registry.js';
import { checkBytes, readBytes } from '../check.js';
import { failureFrom, isExpected } from '../failure.js';
import { readSubmission } from '../files.js';
import { plainFact, plainRelation } from '../plain.js';
import { reportOf } from '../report.js';
import type { Extract } from '../schema.js';
import type { Submission } from '../submissions.js';
import type { Answer, CheckTask, Task } from './tasks.js';

/** Does one task. Never throws: a file that fails must not stop the others. */
export async function perform(task: Task): Promise<Answer> {
  try {
    const result = task.kind === 'check' ? await checkFile(task) : { extract: await stagesOf(task.file) };
    return { result, bug: null };
  } catch (error) {
    const failure = failureFrom(task.file, error, task.language);
    return { result: { file: task.file, failure }, bug: isExpected(error) ? null : stackOf(error) };
  }
}

async function checkFile({ file, language, listChecks, pane }: CheckTask): Promise<Submission> {
  const checked = await checkBytes(await readSubmission(file));
  const report = reportOf(file, checked, rules, { language, listChecks });
  if (pane === null) return { file, report, pane };
  const { paneMarkup } = await import('../html/pane.js');
  return { file, report, pane: paneMarkup(report, checked, pane, language).text };
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

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
