import { rules } from '../../rules/registry.js';
import type { Exported, ExportedReport, Settlement } from '../export/exported.js';
import type { Language } from '../language.js';
import { Messages } from '../messages.js';
import { reworded, rewordedChecks } from '../rewording.js';
import type { CheckEntry, Report } from '../schema.js';
import type { Listed, ListFilter } from '../store/listing.js';
import type { Store } from '../store/open.js';
import type { Names } from './entries.js';

/** Reports are kept in Chinese. */
export const inLanguage = (report: Report, language: Language): Report =>
  language === 'zh' ? report : reworded(report, rules, language);

export const checksInLanguage = (checks: CheckEntry[], language: Language): CheckEntry[] =>
  language === 'zh' ? checks : rewordedChecks(checks, new Messages(rules, language));

/**
 * Submissions of the store as they are exported, read one at a time; those that are not settled yet are left out. Reports
 * list their checks where these are asked for.
 */
export async function* exportsOf(
  store: Store,
  filter: ListFilter,
  language: Language,
  listChecks: boolean,
): AsyncGenerator<Exported> {
  const names = await store.people.names();
  for await (const listed of store.listing.each(filter)) {
    if (listed.jobKey !== null) {
      const exported = await exportOf(store, listed, names, language);
      if (exported) yield listChecks ? await withChecks(store, listed.jobKey, exported, language) : exported;
    } else if (listed.failure !== null) {
      yield { failure: { file: listed.file, error: listed.failure } };
    }
  }
}

/** A submission with its report and what was decided; null where it has no report. */
export async function exportOf(
  store: Store,
  { id, file, jobKey, batch }: Listed,
  names: Names,
  language: Language,
): Promise<ExportedReport | null> {
  const report = jobKey === null ? null : await store.results.report(jobKey);
  if (!report) return null;
  const states = await store.decisions.list(id);
  const settlements = states.map(({ fingerprint, decision, reason, note, by, at }): [string, Settlement] => [
    fingerprint,
    { decision, reason, note, by: by === null ? null : (names.get(by) ?? null), at },
  ]);
  return {
    report: inLanguage({ ...report, file }, language),
    batch: batch?.name ?? null,
    settlements: new Map(settlements),
  };
}

async function withChecks(
  store: Store,
  jobKey: string,
  { report, ...exported }: ExportedReport,
  language: Language,
): Promise<ExportedReport> {
  const list = checksInLanguage((await store.results.checks(jobKey)) ?? [], language);
  return { ...exported, report: { ...report, checks: { ...report.checks, list } } };
}
