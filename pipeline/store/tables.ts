import type { ColumnType, Generated, GeneratedAlways, Selectable } from 'kysely';
import type { Failure, FindingEntry, Report } from '../schema.js';

/** The tables of the store, as Kysely sees them; `migrations/` makes them. Times are of the database's clock. */
export interface Tables {
  batch: BatchTable;
  document: DocumentTable;
  dossier: DossierTable;
  submission: SubmissionTable;
  result: ResultTable;
  result_body: ResultBodyTable;
  finding: FindingTable;
  submission_finding: SubmissionFindingTable;
  decision: DecisionTable;
  person: PersonTable;
  session: SessionTable;
  api_token: ApiTokenTable;
  audit: AuditTable;
  setting: SettingTable;
}

export const SUBMISSION_STATES = ['waiting', 'running', 'done', 'failed', 'set-aside', 'cancelled'] as const;
/** `failed`: the file is to blame and says so; `set-aside`: it crashed or outgrew its reader. */
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const BATCH_STATES = ['open', 'paused', 'cancelled', 'done'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export const DECISIONS = ['open', 'confirmed', 'dismissed', 'asked', 'explained'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export const FATES = ['new', 'stays', 'changed'] as const;
/** What became of a finding since the version before: `changed` = the same figure's place, other figures. */
export type Fate = (typeof FATES)[number];

/** What the list of submissions can be sorted by. */
export const SORTS = [
  'submitted',
  'file',
  'unit',
  'title',
  'year',
  'state',
  'errors',
  'warnings',
  'infos',
  'open',
] as const;
export type Sort = (typeof SORTS)[number];

export const ROLES = ['reviewer', 'administrator'] as const;
export type PersonRole = (typeof ROLES)[number];

/** Read as a value, written as its JSON text: see `json.ts`. */
type Json<T> = ColumnType<T, string, string>;
/** A time that the database sets where none is given. */
type SetTime = ColumnType<Date, Date | undefined, Date>;

interface BatchTable {
  id: GeneratedAlways<number>;
  name: string;
  priority: Generated<number>;
  state: ColumnType<BatchState, BatchState | undefined, BatchState>;
  config: ColumnType<Record<string, unknown>, string | undefined, string>;
  summary: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  created_by: number | null;
  created_at: SetTime;
}

interface DocumentTable {
  sha256: string;
  bytes: number;
  first_seen: SetTime;
  /** When its last submission was deleted; the row goes once the bytes are gone. */
  removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** What versions are versions of: one report of one unit for one year. */
interface DossierTable {
  id: GeneratedAlways<number>;
  caller_key: string | null;
  unit: string | null;
  year: number | null;
  title: string | null;
}

interface SubmissionTable {
  id: GeneratedAlways<number>;
  batch_id: number | null;
  sha256: string;
  file_name: string;
  department: string | null;
  previous_sha256: string | null;
  dossier_id: number | null;
  version: number | null;
  /** A dossier that it may be a version of, until a person says so. */
  proposed_dossier: number | null;
  state: ColumnType<SubmissionState, SubmissionState | undefined, SubmissionState>;
  /** Grows with every retry and recheck: what an older delivery brings is refused by it. */
  generation: Generated<number>;
  /** How often the file crashed or outgrew its reader. */
  tries: Generated<number>;
  /** How often its carrier died: no fault of the file. */
  losses: Generated<number>;
  carrier: string | null;
  job_key: string | null;
  failure: ColumnType<Failure['error'] | null, string | null | undefined, string | null>;
  assignee: number | null;
  /** Lower is earlier: 1 a reviewer who waits, 10 a batch. */
  priority: Generated<number>;
  submitted_by: number | null;
  submitted_at: SetTime;
  started_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  settled_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface ResultTable {
  job_key: string;
  sha256: string;
  ruleset: string;
  report: Json<StoredHead>;
  unit: string | null;
  year: number | null;
  title: string | null;
  format: string | null;
  errors: number;
  warnings: number;
  infos: number;
  ms: Json<Report['ms']>;
  written_at: SetTime;
}

/** Large parts of a result, gzipped JSON, read one at a time. */
interface ResultBodyTable {
  job_key: string;
  checks: Uint8Array;
  document: Uint8Array;
}

interface FindingTable {
  job_key: string;
  fingerprint: string;
  /** The fingerprint without its occurrence: what a mended neighbour does not shift. */
  topic: string;
  values_hash: string;
  rule: string;
  /** 0 error, 1 warning, 2 info. */
  severity: number;
  /** Place in the report, from 0. */
  position: number;
  entry: Json<FindingEntry>;
}

interface SubmissionFindingTable {
  submission_id: number;
  fingerprint: string;
  decision: ColumnType<DecisionKind, DecisionKind | undefined, DecisionKind>;
  /** Decided once, and reopened because its figures changed. */
  stale: ColumnType<boolean, boolean | undefined, boolean>;
  /** Grows with every decision: one made on an older state is refused by it. */
  revision: Generated<number>;
  assignee: number | null;
  fate: Fate | null;
}

/** Append only; the last one counts. */
interface DecisionTable {
  id: GeneratedAlways<number>;
  submission_id: number;
  fingerprint: string;
  values_hash: string;
  decision: DecisionKind;
  reason: string | null;
  note: string | null;
  by_user: number | null;
  at: SetTime;
  undoes: number | null;
  /** The submission where it was made, where it came over from another version or an older check. */
  carried_from: number | null;
}

interface PersonTable {
  id: GeneratedAlways<number>;
  name: string;
  password: string;
  role: PersonRole;
  created_at: SetTime;
  disabled_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface SessionTable {
  token_hash: string;
  person_id: number;
  csrf: string;
  created_at: SetTime;
  expires_at: Date;
}

interface ApiTokenTable {
  id: GeneratedAlways<number>;
  hash: string;
  person_id: number;
  label: string;
  created_at: SetTime;
  last_used: ColumnType<Date | null, Date | null | undefined, Date | null>;
  revoked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface AuditTable {
  id: GeneratedAlways<number>;
  at: SetTime;
  by_user: number | null;
  action: string;
  subject: string;
  details: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
}

interface SettingTable {
  key: string;
  value: Json<unknown>;
}

/** The report as it is kept: cached by bytes, so without the file's name; served with it. */
export type StoredReport = Omit<Report, 'file' | 'ms'>;
/** What of it is kept in one piece; findings and checks have rows of their own. */
export type StoredHead = Omit<StoredReport, 'findings' | 'checks'> & {
  readonly checks: Omit<StoredReport['checks'], 'list'>;
};

export type SubmissionRow = Selectable<SubmissionTable>;
export type BatchRow = Selectable<BatchTable>;
export type DecisionRow = Selectable<DecisionTable>;
