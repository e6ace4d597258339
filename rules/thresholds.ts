import type { Severity } from '../model/check.js';
import { Decimal } from '../model/decimal.js';
import type { Steps } from '../model/settings.js';

/** A limit that was passed, and how grave that is. */
export interface Passed {
  readonly severity: Severity;
  readonly limit: Decimal;
}

/** The gravest limit that a figure lies above; null where it lies above none. */
export const severityAbove = (steps: Steps, value: Decimal): Passed | null =>
  passed(steps, (limit) => limit.lessThan(value));

/** The gravest limit that a figure lies below; null where it lies below none. */
export const severityBelow = (steps: Steps, value: Decimal): Passed | null =>
  passed(steps, (limit) => value.lessThan(limit));

function passed(steps: Steps, isPassed: (limit: Decimal) => boolean): Passed | null {
  for (const severity of ['warning', 'info'] as const) {
    const set = steps[severity];
    const limit = set === null ? null : decimalOf(set);
    if (limit !== null && isPassed(limit)) return { severity, limit };
  }
  return null;
}

/** Settings are written by people: 130, 99.5. */
export const decimalOf = (set: number): Decimal => Decimal.parse(String(set));

export const percentOf = (limit: Decimal): string => limit.normalize().toString();
