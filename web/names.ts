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

/** Actions of the audit log. */
export const AUDIT_NAMES: Readonly<Record<string, Word>> = {
  assigned: 'auditAssigned',
  'batch-cancelled': 'auditBatchCancelled',
  'batch-created': 'auditBatchCreated',
  'batch-paused': 'auditBatchPaused',
  'batch-resumed': 'auditBatchResumed',
  cancelled: 'auditCancelled',
  decided: 'auditDecided',
  'decision-undone': 'auditDecisionUndone',
  deleted: 'auditDeleted',
  exported: 'auditExported',
  'findings-assigned': 'auditFindingsAssigned',
  'person-added': 'auditPersonAdded',
  'person-changed': 'auditPersonChanged',
  rechecked: 'auditRechecked',
  retried: 'auditRetried',
  settled: 'auditSettled',
  'sign-in-refused': 'auditSignInRefused',
  'signed-in': 'auditSignedIn',
  'token-made': 'auditTokenMade',
  'token-revoked': 'auditTokenRevoked',
  'version-chosen': 'auditVersionChosen',
};

/** What the audit log tells of an action besides, in the order in which it is told; the last are filters of an export. */
export const AUDIT_DETAIL_NAMES: Readonly<Record<string, Word>> = {
  name: 'auditName',
  role: 'role',
  disabled: 'disabled',
  password: 'password',
  label: 'tokenLabel',
  token: 'auditToken',
  ip: 'auditIp',
  file: 'auditFile',
  sha256: 'auditHash',
  state: 'state',
  code: 'auditFailure',
  generation: 'auditGeneration',
  decision: 'decision',
  reason: 'auditReason',
  fingerprint: 'auditFinding',
  undoes: 'auditUndoes',
  dossier: 'auditDossier',
  version: 'versions',
  assignee: 'assignee',
  findings: 'findingCount',
  submissions: 'auditSubmissions',
  text: 'auditText',
  batch: 'batch',
  unit: 'unit',
  department: 'department',
  year: 'year',
  severity: 'severity',
  rule: 'rule',
};

/** What an entry of the audit log is about. */
export const SUBJECT_NAMES: Readonly<Record<string, Word>> = {
  '/api/export.csv': 'exportCsv',
  '/api/export.ndjson': 'exportNdjson',
  '/api/export.xlsx': 'exportWorkbook',
  batch: 'batch',
  person: 'peopleList',
  server: 'server',
  submission: 'report',
};

export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];
export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

export const DECISION_ORDER: readonly DecisionName[] = ['open', 'confirmed', 'asked', 'explained', 'dismissed'];
