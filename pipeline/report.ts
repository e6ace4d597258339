import type { Check, Finding, Localized, Rule, Verdict } from '../model/check.js';
import type { Notice } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import { uncoveredFacts } from './coverage.js';
import type { Checked } from './check.js';
import { fingerprints } from './fingerprint.js';
import { printIntervals } from './intervals.js';
import { fill, type Language } from './language.js';
import { rulesetOf } from './ruleset.js';
import type { CheckEntry, FindingEntry, Report, TrialEntry } from './schema.js';
import { Whereabouts } from './whereabouts.js';
import { gapReasons, omissionSentences, verdictNames } from './wording.js';

export interface ReportOptions {
  readonly language: Language;
  /** Whether every check is listed, as `--checks` asks. */
  readonly listChecks: boolean;
}

/** The report on one checked file, as `check --json` prints it. */
export function reportOf(
  file: string,
  checked: Checked,
  rules: readonly Rule[],
  { language, listChecks }: ReportOptions,
): Report {
  const { document, reading, checks, findings, ms } = checked;
  const whereabouts = new Whereabouts(reading);
  const wording = new Wording(rules, language);
  const prints = fingerprints(findings, whereabouts);
  return {
    file,
    sha256: checked.sha256,
    format: document.format,
    title: document.title,
    unit: reading.unit,
    year: reading.year,
    findings: findings.map((finding, index) => ({
      ...prints[index]!,
      ...findingEntry(finding, wording, whereabouts),
    })),
    checks: {
      ...tally(checks),
      ...(listChecks && { list: checks.map((check) => checkEntry(check, wording, whereabouts)) }),
    },
    coverage: coverageOf(checked, whereabouts, language),
    notices: [...document.notices.map(noticeEntry), ...omissionNotices(reading, language)],
    ruleset: rulesetOf(rules),
    ms: { read: tenths(ms.read), extract: tenths(ms.extract), rules: tenths(ms.rules) },
  };
}

/** Finds the wording of a check among the messages of its rule. */
class Wording {
  private readonly messages: ReadonlyMap<string, Readonly<Record<string, Localized>>>;

  constructor(
    rules: readonly Rule[],
    private readonly language: Language,
  ) {
    this.messages = new Map(rules.map(({ meta }) => [meta.id, meta.messages]));
  }

  of({ rule, verdict, messageId, data }: Check): string {
    if (verdict === 'consistent') return verdictNames.consistent[this.language];
    const message = this.messages.get(rule)?.[messageId];
    if (!message) throw new RangeError(`rule ${rule} has no message "${messageId}"`);
    return fill(message, this.language, data);
  }
}

function trialEntry(check: Check, wording: Wording): TrialEntry {
  const claimedFact = check.claimed === null ? null : (check.evidence[0]?.fact ?? null);
  const intervals = printIntervals(claimedFact?.quantity ?? null, check.interval);
  return {
    rule: check.rule,
    message: wording.of(check),
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
  wording: Wording,
  whereabouts: Whereabouts,
): Omit<FindingEntry, 'id' | 'values'> {
  return {
    severity: finding.severity,
    ...trialEntry(finding, wording),
    evidence: finding.evidence.map((item) => whereabouts.evidence(item)),
    alsoBreaks: finding.alsoBreaks.map((check) => trialEntry(check, wording)),
  };
}

function checkEntry(check: Check, wording: Wording, whereabouts: Whereabouts): CheckEntry {
  return {
    verdict: check.verdict,
    ...trialEntry(check, wording),
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
  }));
  return { figures: reading.facts.length, checked: reading.facts.length - uncovered.length, unchecked };
}

function noticeEntry({ code, message, span }: Notice): Report['notices'][number] {
  return { code, message, ...(span && { passage: span.passage }) };
}

function omissionNotices({ omissions, facts }: Reading, language: Language): Report['notices'] {
  return omissions.map((code) => ({
    code,
    message: fill(omissionSentences[code], language, { figures: facts.length }),
  }));
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;
