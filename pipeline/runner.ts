import type { Check, Finding, Rule } from '../model/check.js';
import type { Span } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import { firstSpan, joinChecks, type SeverityOf, type SpanOrder } from './join.js';
import { representativeFrom } from './mentions.js';
import { rank } from './severity.js';

export interface Outcome {
  /** Every check that was tried, in the order of the rules. */
  readonly checks: readonly Check[];
  /** By severity, then in reading order. */
  readonly findings: readonly Finding[];
}

/** Tries every rule on a reading. */
export function runRules(rules: readonly Rule[], reading: Reading): Outcome {
  const checks = rules.flatMap((rule) =>
    Array.from(rule.check(reading), (check) => ({ ...check, rule: rule.meta.id })),
  );
  const inconsistent = checks.filter((check) => check.verdict === 'inconsistent');
  const order = readingOrder(reading);
  const findings = joinChecks(inconsistent, representativeFrom(checks), severityFrom(rules), order).sort(
    (a, b) => rank(a.severity) - rank(b.severity) || order(firstSpan(a), firstSpan(b)),
  );
  return { checks, findings };
}

function severityFrom(rules: readonly Rule[]): SeverityOf {
  const usual = new Map(rules.map(({ meta }) => [meta.id, meta.severity]));
  return (check) => check.severity ?? usual.get(check.rule)!;
}

function readingOrder(reading: Reading): SpanOrder {
  const order = (span: Span | undefined) => (span && reading.places.get(span.passage)?.order) ?? -1;
  return (a, b) => order(a) - order(b) || (a?.start ?? -1) - (b?.start ?? -1);
}
