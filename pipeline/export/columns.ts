import { SEVERITIES, type Severity } from '../../model/severity.js';
import type { Language } from '../language.js';
import type { CheckEntry, EvidenceEntry, Failure, FindingEntry, Report, TrialEntry } from '../schema.js';
import { furtherTies } from '../ties.js';
import { causeNames, decisionNames, pageName, printEnds, roleName, severityNames, verdictNames } from '../wording.js';
import type { Column } from './cells.js';
import { groundsOf } from './hand-out.js';
import { oneLine } from './printable.js';
import type { ExportedReport, Settlement } from './exported.js';

type UncheckedEntry = Report['coverage']['unchecked'][number];

/** A report in its place among those of an export. */
export interface Filed {
  readonly report: Report;
  readonly batch: string | null;
  /** From 0, among the reports. */
  readonly order: number;
  /** Of its first finding, from 0, among the findings of all reports. */
  readonly firstFinding: number;
}

/** An entry of a report, in its place there. */
export interface Of<Entry> {
  readonly filed: Filed;
  readonly entry: Entry;
  readonly index: number;
}

export interface Found extends Of<FindingEntry> {
  readonly settlement: Settlement | null;
}

/** The findings of a report in their order. */
export function foundIn({ report, settlements }: ExportedReport, filed: Filed): Found[] {
  return report.findings.map((entry, index) => ({
    filed,
    entry,
    index,
    settlement: settlements?.get(entry.id) ?? null,
  }));
}

const FILLS: Readonly<Record<Severity, string>> = { error: 'FFFBE4E2', warning: 'FFFDF0D5', info: 'FFE3F0F9' };

/** The number of the submission leads to its row. */
const submissionColumn: Column<Of<unknown>> = {
  name: 'submission',
  width: 9,
  value: ({ filed }) => filed.order + 1,
  link: ({ filed }) => ({ sheet: 'files', row: filed.order }),
};
const fileColumn: Column<Of<unknown>> = { name: 'file', width: 24, value: ({ filed }) => filed.report.file };

/** Figures as text: they are exact. */
const trialColumns: readonly Column<{ readonly entry: TrialEntry }>[] = [
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
const evidenceColumns: readonly Column<{ readonly entry: { readonly evidence: readonly EvidenceEntry[] } }>[] = [
  {
    name: 'evidence',
    width: 56,
    value: ({ entry }, language) =>
      numbered(entry.evidence.map(({ role, quote }) => `${roleName(role, language)}：${oneLine(quote)}`)),
  },
  {
    name: 'place',
    width: 46,
    value: ({ entry }, language) => numbered(entry.evidence.map((item) => placeOf(item, language))),
  },
];

export const findingColumns: readonly Column<Found>[] = [
  submissionColumn,
  fileColumn,
  { name: 'unit', width: 22, value: ({ filed }) => filed.report.unit },
  { name: 'year', width: 8, value: ({ filed }) => filed.report.year },
  { name: 'number', width: 10, value: ({ index }) => index + 1 },
  {
    name: 'severity',
    width: 8,
    value: ({ entry }, language) => severityNames[entry.severity][language],
    fill: ({ entry }) => FILLS[entry.severity],
  },
  { name: 'message', width: 50, value: ({ entry }) => entry.message },
  ...evidenceColumns,
  ...trialColumns,
  {
    name: 'cause',
    width: 18,
    value: ({ entry }, language) => (entry.cause ? causeNames[entry.cause][language] : null),
  },
  { name: 'also', width: 36, value: ({ entry }) => furtherTies(entry).messages.join('\n') },
  {
    name: 'decision',
    width: 18,
    value: ({ settlement }, language) => settlement && decisionNames[settlement.decision][language],
  },
  {
    name: 'grounds',
    width: 28,
    value: ({ settlement }, language) => settlement && groundsOf(settlement, language).join('\n'),
  },
  { name: 'by', width: 12, value: ({ settlement }) => settlement?.by ?? null },
  { name: 'at', width: 18, value: ({ settlement }) => (settlement?.at ? printTime(settlement.at) : null) },
  { name: 'rule', width: 18, value: ({ entry }) => entry.rule },
  { name: 'fingerprint', width: 20, value: ({ entry }) => entry.id },
];

const countOf = (severity: Severity): Column<Filed> => ({
  name: severity,
  width: 8,
  value: ({ report }) => report.findings.filter((finding) => finding.severity === severity).length,
});

export const fileColumns: readonly Column<Filed>[] = [
  { name: 'submission', width: 9, value: ({ order }) => order + 1 },
  { name: 'file', width: 36, value: ({ report }) => report.file },
  { name: 'batch', width: 14, value: ({ batch }) => batch },
  { name: 'title', width: 50, value: ({ report }) => report.title },
  { name: 'unit', width: 28, value: ({ report }) => report.unit },
  { name: 'year', width: 8, value: ({ report }) => report.year },
  {
    name: 'found',
    width: 8,
    value: ({ report }) => report.findings.length,
    link: ({ report, firstFinding }) => (report.findings.length > 0 ? { sheet: 'findings', row: firstFinding } : null),
  },
  ...SEVERITIES.map(countOf),
  { name: 'consistent', width: 8, value: ({ report }) => report.checks.consistent },
  { name: 'inconsistent', width: 8, value: ({ report }) => report.checks.inconsistent },
  { name: 'undetermined', width: 10, value: ({ report }) => report.checks.undetermined },
  { name: 'figures', width: 10, value: ({ report }) => report.coverage.figures },
  { name: 'checked', width: 12, value: ({ report }) => report.coverage.checked },
  { name: 'notices', width: 40, value: ({ report }) => report.notices.map(({ message }) => message).join('\n') },
];

export const checkColumns: readonly Column<Of<CheckEntry>>[] = [
  submissionColumn,
  fileColumn,
  { name: 'verdict', width: 10, value: ({ entry }, language) => verdictNames[entry.verdict][language] },
  { name: 'rule', width: 18, value: ({ entry }) => entry.rule },
  ...trialColumns,
  ...evidenceColumns,
  { name: 'remark', width: 46, value: ({ entry }) => (entry.verdict === 'consistent' ? null : entry.message) },
];

export const uncheckedColumns: readonly Column<Of<UncheckedEntry>>[] = [
  submissionColumn,
  fileColumn,
  { name: 'quote', width: 60, value: ({ entry }) => entry.quote },
  { name: 'place', width: 50, value: ({ entry }, language) => placeOf(entry, language) },
  { name: 'reason', width: 40, value: ({ entry }) => entry.reason },
];

export const failureColumns: readonly Column<Failure>[] = [
  { name: 'file', width: 50, value: ({ file }) => file },
  { name: 'code', width: 18, value: ({ error }) => error.code },
  { name: 'remark', width: 70, value: ({ error }) => error.message },
];

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => (lines.length > 1 ? `${index + 1}. ${line}` : line)).join('\n');

export function placeOf({ path, page }: Pick<EvidenceEntry, 'path' | 'page'>, language: Language): string {
  return [...path.map(oneLine), ...pageName(page, language)].join(' › ');
}

/** Of the place where the export is made: "2024-03-01 09:30". */
export function printTime(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
