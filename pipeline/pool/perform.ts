import { passagesOf } from '../../model/document.js';
import { USUAL_SETTINGS } from '../../model/settings.js';
import { extractQuantities, quantityToJson } from '../../extractors/quantities/quantities.js';
import { rules } from '../../rules/registry.js';
import { checkBytes, checkFiles, readBytes, type Checked, type Source } from '../check.js';
import { settingsHash } from '../config/hash.js';
import { displayOf } from '../display.js';
import { FailedFile, failureFrom, isExpected } from '../failure.js';
import { readSubmission } from '../files.js';
import { plainFact, plainRelation } from '../plain.js';
import { reportOf } from '../report.js';
import { rulesetOf } from '../ruleset.js';
import type { Extract } from '../schema.js';
import type { FileResult } from '../file-result.js';
import type { AnnotateTask, Answer, CheckTask, ExtractTask, Task } from './tasks.js';

/** Does one task. Never throws: a file that fails must not stop the others. */
export async function perform(task: Task): Promise<Answer> {
  try {
    return { result: await resultOf(task), bug: null };
  } catch (error) {
    const { file, cause } = error instanceof FailedFile ? error : { file: task.file, cause: error };
    const failure = failureFrom(file, cause, task.language);
    return { result: { file, failure }, bug: isExpected(cause) ? null : stackOf(cause) };
  }
}

async function resultOf(task: Task): Promise<Answer['result']> {
  switch (task.kind) {
    case 'check':
      return checkFile(task);
    case 'extract':
      return { extract: await stagesOf(task) };
    case 'annotate':
      return { annotated: await annotatedCopy(task) };
  }
}

async function annotatedCopy({ file, path, notes, author }: AnnotateTask): Promise<Uint8Array> {
  const { annotate } = await import('../export/annotate.js');
  return annotate(await readSubmission(path ?? file), notes, author);
}

async function checkFile(task: CheckTask): Promise<FileResult> {
  const { file, language, listChecks, pane, display, settings = USUAL_SETTINGS } = task;
  const checked = await checkedFrom(task);
  const report = reportOf(file, checked, rules, { language, listChecks, ruleset: rulesetOf(settingsHash(settings)) });
  return {
    file,
    report,
    pane: pane === null ? null : (await import('../html/pane.js')).paneMarkup(report, checked, pane, language).text,
    ...(display && { display: displayOf(checked) }),
  };
}

async function checkedFrom({
  file,
  path,
  further = [],
  previous,
  settings = USUAL_SETTINGS,
}: CheckTask): Promise<Checked> {
  if (further.length === 0 && previous === undefined) return checkBytes(await readSubmission(path ?? file), settings);
  const others = await Promise.all(further.map((other) => sourceFrom(other)));
  const last = previous === undefined ? null : await sourceFrom(previous);
  return checkFiles([await sourceFrom(file, path), ...others], last, settings);
}

const sourceFrom = async (file: string, path: string = file): Promise<Source> => ({
  file,
  bytes: await readSubmission(path).catch((error: unknown) => {
    throw new FailedFile(file, error);
  }),
});

async function stagesOf({ file, settings = USUAL_SETTINGS }: ExtractTask): Promise<Extract> {
  const { sha256, document, reading } = await readBytes(await readSubmission(file), settings);
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
