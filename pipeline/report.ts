import type { Check, Finding, Rule, Verdict } from '../model/check.js';
import type { Notice } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import { uncoveredFacts } from './coverage.js';
import type { Checked, Part } from './check.js';
import { fingerprints, type Fingerprint } from './fingerprint.js';
import { printIntervals } from './intervals.js';
import { fill, type Language } from './language.js';
import { Messages } from './messages.js';
import type { CheckEntry, FindingEntry, Report, TrialEntry } from './schema.js';
import { Whereabouts } from './whereabouts.js';
import { gapReasons, omissionSentences } from './wording.js';

export interface ReportOptions {
  readonly language: Language;
  /** Whether every check is listed, as `--checks` asks. */
  readonly listChecks: boolean;
  /** As rulesetOf gives it. */
  readonly ruleset: string;
}

/** The report on one checked file, as `check --json` prints it. */
export function reportOf(
  file: string,
  checked: Checked,
  rules: readonly Rule[],
  { language, listChecks, ruleset }: ReportOptions,
): Report {
  const { document, reading, checks, findings, ms } = checked;
  const whereabouts = new Whereabouts(reading);
  const messages = new Messages(rules, language);
  const prints = fingerprints(findings, whereabouts);
  return {
    file,
    sha256: checked.sha256,
    ...(checked.files && { files: checked.files.map(fileEntry) }),
    format: document.format,
    title: document.title,
    unit: reading.unit,
    year: reading.year,
    findings: findings.map((finding, index) => ({
      ...prints[index]!,
      ...findingEntry(finding, messages, whereabouts),
    })),
    checks: {
      ...tally(checks),
      ...(listChecks && { list: checks.map((check) => checkEntry(check, messages, whereabouts)) }),
    },
    coverage: coverageOf(checked, whereabouts, language),
    notices: [...document.notices.map(noticeEntry), ...omissionNotices(reading, language)],
    ruleset,
    ms: { read: tenths(ms.read), extract: tenths(ms.extract), rules: tenths(ms.rules) },
  };
}

const fileEntry = ({ file, sha256, document }: Part): NonNullable<Report['files']>[number] => ({
  file,
  sha256,
  format: document.format,
  title: document.title,
});

function trialEntry(check: Check, messages: Messages): TrialEntry {
  const claimedFact = check.claimed === null ? null : (check.evidence[0]?.fact ?? null);
  const intervals = printIntervals(claimedFact?.quantity ?? null, check.interval);
  return {
    rule: check.rule,
    message: messages.of(check),
    messageId: check.messageId,
    data: check.data,
    formula: check.formula,
    claimed: check.claimed,
    claimedInterval: intervals.claimed,
    computed: check.computed,
    interval: intervals.computed,
    ...(check.cause && { cause: check.cause }),
  };
}

function findingEntry(
  finding: Finding,
  messages: Messages,
  whereabouts: Whereabouts,
): Omit<FindingEntry, keyof Fingerprint> {
  return {
    severity: finding.severity,
    ...trialEntry(finding, messages),
    evidence: finding.evidence.map((item) => whereabouts.evidence(item)),
    alsoBreaks: finding.alsoBreaks.map((check) => trialEntry(check, messages)),
  };
}

function checkEntry(check: Check, messages: Messages, whereabouts: Whereabouts): CheckEntry {
  return {
    verdict: check.verdict,
    ...trialEntry(check, messages),
    evidence: check.evidence.map((item) => whereabouts.evidence(item)),
  };
}

function tally(checks: readonly Check[]): Record<Verdict, number> {
  const counts = { consistent: 0, inconsistent: 0, undetermined: 0 };
  for (const { verdict } of checks) counts[verdict] += 1;
  return counts;
}

function coverageOf({ reading, checks }: Checked, whereabouts: Whereabouts, language: Language): Report['coverage'] {
  const uncovered = uncoveredFacts(reading, checks);
  const unchecked = uncovered.map(({ fact, gap }) => ({
    ...whereabouts.quote(fact.span, fact),
    reason: gapReasons[gap][language],
    gap,
  }));
  return { figures: reading.facts.length, checked: reading.facts.length - uncovered.length, unchecked };
}

function noticeEntry({ code, message, span, file }: Notice): Report['notices'][number] {
  return { code, message, ...(span && { passage: span.passage }), ...(file !== undefined && { file }) };
}

function omissionNotices({ omissions, facts }: Reading, language: Language): Report['notices'] {
  return omissions.map((code) => ({
    code,
    message: fill(omissionSentences[code], language, { figures: facts.length }),
  }));
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;
