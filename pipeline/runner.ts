import type { Check, Finding, Rule } from '../model/check.js';
import type { Span } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import type { Settings } from '../model/settings.js';
import { rank, type Severity } from '../model/severity.js';
import { firstSpan, joinChecks, type SeverityOf, type SpanOrder } from './join.js';
import { representativeFrom } from './representatives.js';
import { isImmaterial } from './materiality.js';

export interface Outcome {
  /** Every check that was tried, in the order of the rules. */
  readonly checks: readonly Check[];
  /** By severity, then in reading order. */
  readonly findings: readonly Finding[];
}

/** Tries every rule on a reading that the bureau's settings have not turned off. */
export function runRules(rules: readonly Rule[], reading: Reading): Outcome {
  const tried = rules.filter(({ meta }) => reading.settings.rules[meta.id] !== 'off');
  const checks = tried.flatMap((rule) =>
    Array.from(rule.check(reading), (check) => ({ ...check, rule: rule.meta.id })),
  );
  const inconsistent = checks.filter((check) => check.verdict === 'inconsistent');
  const order = readingOrder(reading);
  const findings = joinChecks(
    inconsistent,
    representativeFrom(checks),
    severityFrom(rules, reading.settings),
    order,
  ).sort((a, b) => rank(a.severity) - rank(b.severity) || order(firstSpan(a), firstSpan(b)));
  return { checks, findings };
}

function severityFrom(rules: readonly Rule[], settings: Settings): SeverityOf {
  const usual = new Map(rules.map(({ meta }) => [meta.id, meta.severity]));
  return (check) => {
    const own = check.severity ?? usual.get(check.rule)!;
    const severity = asSet(own, usual.get(check.rule)!, settings.rules[check.rule]);
    return isImmaterial(check, settings.materiality) ? 'info' : severity;
  };
}

/** What is set takes the place of the rule's usual severity; milder findings of the rule stay so, and none is graver than set. */
function asSet(own: Severity, usual: Severity, set: Severity | 'off' | undefined): Severity {
  if (set === undefined || set === 'off') return own;
  return own === usual || rank(own) < rank(set) ? set : own;
}

function readingOrder(reading: Reading): SpanOrder {
  const order = (span: Span | undefined) => (span && reading.places.get(span.passage)?.order) ?? -1;
  return (a, b) => order(a) - order(b) || (a?.start ?? -1) - (b?.start ?? -1);
}
