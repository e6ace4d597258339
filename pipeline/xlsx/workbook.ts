import exceljs from 'exceljs';
import type { Severity } from '../../model/check.js';
import type { Language } from '../language.js';
import type { CheckEntry, EvidenceEntry, Failure, FindingEntry, Report, TrialEntry } from '../schema.js';
import { SEVERITIES } from '../severity.js';
import type { Submission } from '../submissions.js';
import { furtherTies } from '../ties.js';
import { causeNames, pageName, printEnds, roleName, severityNames, verdictNames } from '../wording.js';
import { addSheet, type Column } from './sheet.js';

type UncheckedEntry = Report['coverage']['unchecked'][number];

/** An entry of a report together with the report. */
type Of<Entry> = { readonly report: Report; readonly entry: Entry; readonly index: number };

/** A workbook to be filed: findings, files, checks, figures that no check used, files that failed. */
export async function workbook(submissions: readonly Submission[], language: Language): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const reports = submissions.flatMap((submission) => ('report' in submission ? submission.report : []));
  const failures = submissions.flatMap((submission) => ('failure' in submission ? submission.failure : []));
  const each = <Entry>(entries: (report: Report) => readonly Entry[]): Of<Entry>[] =>
    reports.flatMap((report) => entries(report).map((entry, index) => ({ report, entry, index })));

  addSheet(
    book,
    'findings',
    language,
    findingColumns(language),
    each((report) => report.findings),
  );
  addSheet(book, 'files', language, fileColumns, reports);
  addSheet(
    book,
    'checks',
    language,
    checkColumns(language),
    each((report) => report.checks.list ?? []),
  );
  addSheet(
    book,
    'uncovered',
    language,
    uncheckedColumns(language),
    each((report) => report.coverage.unchecked),
  );
  addSheet(book, 'failures', language, failureColumns, failures);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const FILLS: Readonly<Record<Severity, string>> = { error: 'FFFBE4E2', warning: 'FFFDF0D5', info: 'FFE3F0F9' };

const findingColumns = (language: Language): Column<Of<FindingEntry>>[] => [
  { name: 'number', width: 6, value: ({ index }) => index + 1 },
  { name: 'file', width: 24, value: ({ report }) => report.file },
  { name: 'unit', width: 22, value: ({ report }) => report.unit },
  {
    name: 'severity',
    width: 8,
    value: ({ entry }) => severityNames[entry.severity][language],
    fill: ({ entry }) => FILLS[entry.severity],
  },
  { name: 'message', width: 50, value: ({ entry }) => entry.message },
  ...evidenceColumns(language),
  ...trialColumns,
  { name: 'cause', width: 18, value: ({ entry }) => (entry.cause ? causeNames[entry.cause][language] : null) },
  { name: 'also', width: 36, value: ({ entry }) => furtherTies(entry).messages.join('\n') },
  { name: 'decision', width: 18, value: () => null },
  { name: 'rule', width: 18, value: ({ entry }) => entry.rule },
  { name: 'fingerprint', width: 20, value: ({ entry }) => entry.id },
];

const countOf = (severity: Severity): Column<Report> => ({
  name: severity,
  width: 8,
  value: ({ findings }) => findings.filter((finding) => finding.severity === severity).length,
});

const fileColumns: readonly Column<Report>[] = [
  { name: 'file', width: 36, value: ({ file }) => file },
  { name: 'title', width: 50, value: ({ title }) => title },
  { name: 'unit', width: 28, value: ({ unit }) => unit },
  { name: 'year', width: 8, value: ({ year }) => year },
  ...SEVERITIES.map(countOf),
  { name: 'consistent', width: 8, value: ({ checks }) => checks.consistent },
  { name: 'inconsistent', width: 8, value: ({ checks }) => checks.inconsistent },
  { name: 'undetermined', width: 10, value: ({ checks }) => checks.undetermined },
  { name: 'figures', width: 10, value: ({ coverage }) => coverage.figures },
  { name: 'checked', width: 12, value: ({ coverage }) => coverage.checked },
  { name: 'notices', width: 40, value: ({ notices }) => notices.map(({ message }) => message).join('\n') },
];

const checkColumns = (language: Language): Column<Of<CheckEntry>>[] => [
  { name: 'file', width: 24, value: ({ report }) => report.file },
  { name: 'verdict', width: 10, value: ({ entry }) => verdictNames[entry.verdict][language] },
  { name: 'rule', width: 18, value: ({ entry }) => entry.rule },
  ...trialColumns,
  ...evidenceColumns(language),
  { name: 'remark', width: 46, value: ({ entry }) => (entry.verdict === 'consistent' ? null : entry.message) },
];

const uncheckedColumns = (language: Language): Column<Of<UncheckedEntry>>[] => [
  { name: 'file', width: 24, value: ({ report }) => report.file },
  { name: 'quote', width: 60, value: ({ entry }) => entry.quote },
  { name: 'place', width: 50, value: ({ entry }) => placeOf(entry, language) },
  { name: 'reason', width: 40, value: ({ entry }) => entry.reason },
];

const failureColumns: readonly Column<Failure>[] = [
  { name: 'file', width: 50, value: ({ file }) => file },
  { name: 'code', width: 18, value: ({ error }) => error.code },
  { name: 'remark', width: 70, value: ({ error }) => error.message },
];

/** Figures as text: they are exact. */
const trialColumns: readonly Column<Of<TrialEntry>>[] = [
  { name: 'formula', width: 28, value: ({ entry }) => entry.formula },
  { name: 'computed', width: 14, value: ({ entry }) => entry.computed },
  { name: 'interval', width: 24, value: ({ entry }) => entry.interval && printEnds(entry.interval) },
  { name: 'claimed', width: 14, value: ({ entry }) => entry.claimed },
  {
    name: 'claimedInterval',
    width: 24,
    value: ({ entry }) => entry.claimedInterval && printEnds(entry.claimedInterval),
  },
];

/** Quotes and places, numbered alike. */
const evidenceColumns = (language: Language): Column<Of<{ evidence: readonly EvidenceEntry[] }>>[] => [
  {
    name: 'evidence',
    width: 56,
    value: ({ entry }) =>
      numbered(entry.evidence.map(({ role, quote }) => `${roleName(role, language)}：${oneLine(quote)}`)),
  },
  { name: 'place', width: 46, value: ({ entry }) => numbered(entry.evidence.map((item) => placeOf(item, language))) },
];

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => (lines.length > 1 ? `${index + 1}. ${line}` : line)).join('\n');

function placeOf({ path, page }: Pick<EvidenceEntry, 'path' | 'page'>, language: Language): string {
  return [...path.map(oneLine), ...pageName(page, language)].join(' › ');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
