import type { DecisionName, Reason, RoleName, Severity, SubmissionState } from '../pipeline/server/api.js';
import type { Word } from './language.js';

/** The words for what the server names by codes. */

export const STATE_NAMES: Readonly<Record<SubmissionState, Word>> = {
  waiting: 'stateWaiting',
  running: 'stateRunning',
  done: 'stateDone',
  failed: 'stateFailed',
  'set-aside': 'stateSetAside',
  cancelled: 'stateCancelled',
};

export const DECISION_NAMES: Readonly<Record<DecisionName, Word>> = {
  open: 'decisionOpen',
  confirmed: 'decisionConfirmed',
  dismissed: 'decisionDismissed',
  asked: 'decisionAsked',
  explained: 'decisionExplained',
};

/** A sign besides the colour. */
export const DECISION_SIGNS: Readonly<Record<DecisionName, string>> = {
  open: '○',
  confirmed: '✓',
  dismissed: '✕',
  asked: '?',
  explained: '✎',
};

/** In the order of the digits that choose them. */
export const REASON_NAMES: Readonly<Record<Reason, Word>> = {
  'false-alarm': 'reasonFalseAlarm',
  'other-scope': 'reasonOtherScope',
  rounding: 'reasonRounding',
  'explained-by-unit': 'reasonExplainedByUnit',
  other: 'reasonOther',
};

export const ROLE_NAMES: Readonly<Record<RoleName, Word>> = {
  reviewer: 'roleReviewer',
  administrator: 'roleAdministrator',
};

export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];
export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

export const DECISION_ORDER: readonly DecisionName[] = ['open', 'confirmed', 'asked', 'explained', 'dismissed'];
