import type { Rule, Verdict } from '../model/check.js';
import type { Gap } from './coverage.js';
import { fill, type Language } from './language.js';
import { Messages } from './messages.js';
import type { CheckEntry, FindingEntry, Report, TrialEntry } from './schema.js';
import { gapReasons, omissionSentences } from './wording.js';

/** A report as it would be worded in another language. Notices of readers, and words of older rules, stay as they are. */
export function reworded(report: Report, rules: readonly Rule[], language: Language): Report {
  const messages = new Messages(rules, language);
  const { checks, coverage, notices, findings } = report;
  return {
    ...report,
    findings: findings.map((finding) => rewordedFinding(finding, messages)),
    checks: { ...checks, ...(checks.list && { list: rewordedChecks(checks.list, messages) }) },
    coverage: {
      ...coverage,
      unchecked: coverage.unchecked.map((entry) => ({ ...entry, reason: gapReasons[entry.gap as Gap][language] })),
    },
    notices: notices.map((notice) => rewordedNotice(notice, report, language)),
  };
}

const rewordedFinding = (finding: FindingEntry, messages: Messages): FindingEntry => ({
  ...rewordedTrial(finding, 'inconsistent', messages),
  alsoBreaks: finding.alsoBreaks.map((trial) => rewordedTrial(trial, 'inconsistent', messages)),
});

/** The same for the list of checks, which is kept apart from its report. */
export const rewordedChecks = (list: readonly CheckEntry[], messages: Messages): CheckEntry[] =>
  list.map((check) => rewordedTrial(check, check.verdict, messages));

function rewordedTrial<T extends TrialEntry>(trial: T, verdict: Verdict, messages: Messages): T {
  return messages.has(trial) ? { ...trial, message: messages.of({ ...trial, verdict }) } : trial;
}

function rewordedNotice(
  notice: Report['notices'][number],
  { coverage }: Report,
  language: Language,
): Report['notices'][number] {
  const sentence = (omissionSentences as Readonly<Record<string, (typeof omissionSentences)['many-figures']>>)[
    notice.code
  ];
  return sentence ? { ...notice, message: fill(sentence, language, { figures: coverage.figures }) } : notice;
}
