import type { Span } from './document.js';
import type { Fact } from './fact.js';
import type { Interval } from './interval.js';
import type { Reading } from './reading.js';
import type { Severity } from './severity.js';

export type { Severity };
export type Verdict = 'consistent' | 'inconsistent' | 'undetermined';
export type Cause =
  | 'unit-slip'
  | 'decimal-shift'
  | 'digit-swap'
  | 'digit-change'
  | 'other-base'
  | 'truncated'
  | 'stale-value'
  | 'ocr-misread';

/** What a piece of evidence is to the finding. */
export type Role =
  | 'claimed'
  | 'total'
  | 'part'
  | 'minuend'
  | 'subtrahend'
  | 'numerator'
  | 'denominator'
  | 'current'
  | 'previous'
  | 'change'
  | 'mention'
  | 'target'
  | 'actual'
  | 'limit'
  | 'full-marks'
  | 'points'
  | 'rate'
  | 'whole'
  | 'conclusion'
  | 'plan'
  | 'result'
  | 'context';

export interface Evidence {
  readonly span: Span;
  readonly role: Role;
  readonly fact: Fact | null;
}

/** A relation, tried: what was claimed, what the other figures give, and whether they agree. */
export interface Check {
  readonly rule: string;
  readonly verdict: Verdict;
  /** Key of the rule's `messages`; what a person is told where the verdict is not `consistent`. */
  readonly messageId: string;
  /** Values for the placeholders {name} of the message. */
  readonly data: Readonly<Record<string, string>>;
  /** Severity of the finding where the check is inconsistent; the rule's own where absent. */
  readonly severity?: Severity;
  /** "448.17 ÷ 448.26"; null where no figure is computed. */
  readonly formula: string | null;
  /** As printed: "99.89%". */
  readonly claimed: string | null;
  /** The computed figure, printed as finely as the claimed one: "99.98%". */
  readonly computed: string | null;
  /** The computed interval in the unit of the claimed figure. */
  readonly interval: Interval | null;
  readonly cause?: Cause;
  /** The claimed figure first, then what it was computed from or contradicted by. */
  readonly evidence: readonly Evidence[];
  /** Values of one figure with which this check would hold, for joining findings that one change would settle. */
  readonly settledBy?: ReadonlyMap<Fact, Interval>;
}

/** What deserves a person's time. */
export interface Finding extends Check {
  readonly severity: Severity;
  /** Further ties that the same figure breaks. */
  readonly alsoBreaks: readonly Check[];
}

export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export interface RuleMeta {
  /** Kebab-case, stable for ever: reviewers' decisions hang on it. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  readonly docs: {
    readonly why: Localized;
    /** Where the rule comes from: tie-outs (T30) and problems (C01) of the field's catalogue, regulations. */
    readonly source: string;
    readonly limits: Localized;
  };
  /** Wording by message id, with {placeholders}. */
  readonly messages: Readonly<Record<string, Localized>>;
}

/** A rule decides; the runner stamps id, severity, wording and positions. */
export interface Rule {
  readonly meta: RuleMeta;
  check(reading: Reading): Iterable<Omit<Check, 'rule'>>;
}
