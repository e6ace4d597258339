import { z } from 'zod';
import { checkSchema, displaySchema, reportSchema, ruleSchema, severitySchema } from '../schema.js';
import { BATCH_STATES, DECISIONS, FATES, ROLES, SORTS, SUBMISSION_STATES } from '../store/tables.js';

/**
 * What every route takes and gives: the one definition, from which the OpenAPI page is made. The page imports its types.
 *
 *     GET    /api/me                        meSchema
 *     PUT    /api/me/password               passwordChangeSchema → meSchema with a new csrf token
 *     POST   /api/sign-in                   signInSchema → meSchema
 *     POST   /api/sign-out                  → 204
 *     GET    /api/people                    peopleSchema (names and roles, for whom to assign to)
 *     POST   /api/people                    newPersonSchema → 201 personSchema (administrator)
 *     PATCH  /api/people/:id                personChangeSchema → personSchema (administrator)
 *     GET    /api/tokens                    tokensSchema (own; an administrator sees all)
 *     POST   /api/tokens                    newTokenSchema → 201 madeTokenSchema
 *     DELETE /api/tokens/:id                → 204
 *     GET    /api/audit                     auditQuerySchema → auditSchema (administrator)
 *
 *     POST   /api/submissions               multipart → 202 uploadAnswerSchema; fields before the files that they are for:
 *                                           `batch` (name), `key` (the caller's, joins versions), `department`, and before
 *                                           each file `path` (its path in a folder that was dropped)
 *     GET    /api/submissions               submissionQuerySchema → submissionPageSchema
 *     POST   /api/submissions/assign        assignSchema → assignedSchema
 *     POST   /api/submissions/retry         idsSchema → 202 retriedSchema
 *     GET    /api/submissions/:id           submissionSchema
 *     DELETE /api/submissions/:id           → 204 (administrator)
 *     GET    /api/submissions/:id/report    reportAnswerSchema
 *     GET    /api/submissions/:id/checks    checksAnswerSchema
 *     GET    /api/submissions/:id/document  documentAnswerSchema: the document as it reads
 *     GET    /api/submissions/:id/file      the bytes as they came
 *     GET    /api/submissions/:id/findings  findingStatesSchema, in the order of the report
 *     PUT    /api/submissions/:id/findings/assignee   findingAssignSchema → findingStatesSchema
 *     PUT    /api/submissions/:id/findings/:fingerprint/decision   decisionRequestSchema → findingStateSchema, 409 staleSchema
 *     POST   /api/submissions/:id/findings/:fingerprint/undo       undoSchema → findingStateSchema, 409 staleSchema
 *     GET    /api/submissions/:id/findings/:fingerprint/history    historySchema, the newest first
 *     POST   /api/decisions                 bulkDecisionSchema → bulkAnswerSchema
 *     GET    /api/submissions/:id/versions  versionsSchema
 *     PUT    /api/submissions/:id/dossier   dossierChoiceSchema → versionsSchema
 *     GET    /api/submissions/:id/compare/:other   comparisonSchema
 *     GET    /api/submissions/:id/opinion.docx     the 复核意见书
 *     GET    /api/submissions/:id/annotated        copy of the original with its confirmed findings (docx or pdf)
 *
 *     GET    /api/batches                   batchesSchema
 *     GET    /api/batches/:id               batchSchema
 *     POST   /api/batches/:id/pause, /resume, /cancel, /retry   → batchSchema
 *     GET    /api/overview                  overviewQuerySchema → overviewSchema
 *     GET    /api/export.xlsx, .ndjson, .csv       exportQuerySchema → the file
 *     GET    /api/rules                     rulesAnswerSchema
 *     GET    /api/events                    server-sent events `progress` with progressSchema
 *     GET    /healthz, /metrics
 *
 * Problems come as problemSchema. English wording with `?lang=en` or `Accept-Language: en`. Scripts send
 * `Authorization: Bearer TOKEN`; a session sends its cookie and, to change anything, the header `x-csrf-token`.
 */

const id = z.coerce.number().int().positive();
const count = z.int().nonnegative();
const time = z.iso.datetime({ offset: true });
const languages = ['zh', 'en'] as const;

export const REASONS = ['false-alarm', 'other-scope', 'rounding', 'explained-by-unit', 'other'] as const;

const severity = severitySchema;
const state = z.enum(SUBMISSION_STATES);
const decision = z.enum(DECISIONS);
const reason = z.enum(REASONS);
const role = z.enum(ROLES);

/** Headers that a changing request needs when it comes with a session's cookie. */
export const CSRF_HEADER = 'x-csrf-token';

// ---- errors

export const problemSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string().describe('a sentence for a person') }) })
  .meta({ id: 'Problem' });

// ---- people

export const personSchema = z
  .object({ id, name: z.string(), role, disabled: z.boolean(), createdAt: time })
  .meta({ id: 'Person' });

const personRef = z.object({ id, name: z.string() }).nullable();

export const meSchema = z
  .object({
    open: z.boolean().describe('nobody needs to sign in: there are no people and the server is this machine’s own'),
    person: z.object({ id, name: z.string(), role }).nullable().describe('null where nobody is signed in'),
    csrf: z.string().nullable().describe(`send it as ${CSRF_HEADER} with every changing request of this session`),
  })
  .meta({ id: 'Me' });

export const signInSchema = z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(1000) });
export const newPasswordSchema = z.string().min(8, '密码至少 8 位').max(1000);
export const passwordChangeSchema = z.object({ current: z.string().max(1000), next: newPasswordSchema });
export const newPersonSchema = z.object({ name: z.string().trim().min(1).max(100), password: newPasswordSchema, role });
export const personChangeSchema = z.object({
  role: role.optional(),
  disabled: z.boolean().optional(),
  password: newPasswordSchema.optional(),
});
export const personParamsSchema = z.object({ id });
export const peopleSchema = z.object({ items: z.array(personSchema) });

export const tokenSchema = z
  .object({
    id,
    label: z.string(),
    person: z.object({ id, name: z.string() }),
    createdAt: time,
    lastUsedAt: time.nullable(),
  })
  .meta({ id: 'Token' });
export const tokensSchema = z.object({ items: z.array(tokenSchema) });
export const tokenParamsSchema = z.object({ id });
export const newTokenSchema = z.object({ label: z.string().trim().min(1).max(100) });
export const madeTokenSchema = tokenSchema.extend({ token: z.string().describe('shown this once') });

export const auditEntrySchema = z
  .object({
    id,
    at: time,
    by: personRef,
    action: z.string(),
    subject: z.string(),
    details: z.unknown(),
  })
  .meta({ id: 'AuditEntry' });
export const auditQuerySchema = z.object({
  action: z.string().max(100).optional(),
  before: id.optional().describe('entries older than this one'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const auditSchema = z.object({ items: z.array(auditEntrySchema), next: id.nullable() });

// ---- submissions

export const submissionFilterSchema = z.object({
  batch: id.optional(),
  dossier: id.optional(),
  unit: z.string().max(200).optional(),
  department: z.string().max(200).optional(),
  year: z.coerce.number().int().optional(),
  state: state.optional(),
  severity: severity.optional().describe('has a finding of this severity'),
  rule: z.string().max(100).optional().describe('has a finding of this rule'),
  decision: decision.optional().describe('has a finding so decided'),
  assignee: z
    .union([id, z.literal('me'), z.literal('none')])
    .optional()
    .describe('whose it is, or one of its findings: id of a person, me, or none'),
  text: z.string().max(200).optional().describe('in title, unit or file name'),
});

export const submissionQuerySchema = submissionFilterSchema.extend({
  sort: z.enum(SORTS).default('submitted'),
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: z.string().max(1000).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const failure = z.object({ code: z.string(), message: z.string() });

export const submissionSchema = z
  .object({
    id,
    file: z.string(),
    sha256: z.string(),
    bytes: count,
    format: z.string().nullable(),
    title: z.string().nullable(),
    unit: z.string().nullable(),
    department: z.string().nullable(),
    year: z.int().nullable(),
    batch: z.object({ id, name: z.string() }).nullable(),
    state,
    failure: failure.nullable().describe('why there is no report'),
    tries: count,
    findings: z.object({ error: count, warning: count, info: count, open: count, settled: count }),
    assignee: personRef,
    version: z.int().positive().nullable().describe('which version of its dossier'),
    dossier: id.nullable(),
    proposed: z.boolean().describe('seems to be a new version of another one; waits for a person'),
    ruleset: z.string().nullable(),
    submittedBy: personRef,
    submittedAt: time,
    settledAt: time.nullable(),
  })
  .meta({ id: 'Submission' });

export const submissionPageSchema = z.object({
  items: z.array(submissionSchema),
  total: count,
  next: z.string().nullable().describe('cursor of the next page'),
});

export const submissionParamsSchema = z.object({ id });

export const uploadedSchema = z
  .object({
    file: z.string(),
    id: id.nullable(),
    sha256: z.string().nullable(),
    bytes: count.nullable(),
    error: failure.nullable().describe('why this file was not taken'),
  })
  .meta({ id: 'Uploaded' });

/** Answer to an upload: one entry a file, in the order sent; those with an error were not taken. */
export const uploadAnswerSchema = z.object({
  batch: z.object({ id, name: z.string() }).nullable(),
  submissions: z.array(uploadedSchema),
  error: failure.nullable().describe('why files behind these were not taken'),
});

/** The object of `check --json`. */
export const reportAnswerSchema = reportSchema;

export const documentAnswerSchema = displaySchema;

export const checksAnswerSchema = z.object({ checks: z.array(checkSchema) });

export const assignSchema = z.object({
  submissions: z.array(id).min(1).max(1000),
  assignee: id.nullable(),
});
export const assignedSchema = z.object({ changed: count });

export const idsSchema = z.object({ submissions: z.array(id).min(1).max(10_000) });
export const retriedSchema = z.object({ submissions: z.array(id).describe('those that are checked again') });

// ---- findings and decisions

export const findingParamsSchema = submissionParamsSchema.extend({ fingerprint: z.string().min(1).max(200) });

export const decisionSchema = z
  .object({
    id,
    decision,
    reason: reason.nullable(),
    note: z.string().nullable(),
    values: z.string().describe('hash of the figures that were decided on'),
    by: personRef,
    at: time,
    undoes: id.nullable().describe('the decision that this one takes back'),
  })
  .meta({ id: 'Decision' });

/** How a finding of the report stands with the reviewers. */
export const findingStateSchema = z
  .object({
    submission: id,
    fingerprint: z.string().describe('the finding’s `id` in the report'),
    values: z.string(),
    decision,
    reason: reason.nullable(),
    note: z.string().nullable(),
    by: personRef,
    at: time.nullable(),
    revision: count.describe('send it with a decision: an older one is refused'),
    stale: z.boolean().describe('reopened: the figures changed since it was decided'),
    fate: z.enum(FATES).nullable().describe('against the version before'),
    before: decisionSchema.nullable().describe('the decision on the version before, where it was reopened'),
    assignee: personRef,
  })
  .meta({ id: 'FindingState' });

export const findingStatesSchema = z.object({ items: z.array(findingStateSchema) });

export const decisionRequestSchema = z.object({
  decision,
  reason: reason.nullable().default(null).describe('needed to dismiss'),
  note: z.string().max(10_000).nullable().default(null),
  revision: count.describe('of the state that was seen'),
  values: z.string().max(200).describe('of the finding that was seen'),
});

/** 409: somebody decided before, or the figures changed. */
export const staleSchema = problemSchema.extend({ current: findingStateSchema.nullable() }).meta({ id: 'Stale' });

export const bulkDecisionSchema = z.object({
  items: z
    .array(
      z.object({
        submission: id,
        fingerprint: z.string().max(200),
        revision: count,
        values: z.string().max(200),
      }),
    )
    .min(1)
    .max(1000),
  decision,
  reason: reason.nullable().default(null),
  note: z.string().max(10_000).nullable().default(null),
});
export const bulkAnswerSchema = z.object({
  decided: z.array(findingStateSchema),
  stale: z.array(z.object({ submission: id, fingerprint: z.string(), current: findingStateSchema.nullable() })),
});
export const findingAssignSchema = z.object({
  fingerprints: z.array(z.string().max(200)).min(1).max(1000),
  assignee: id.nullable(),
});
export const undoSchema = z.object({ revision: count });
export const historySchema = z.object({ items: z.array(decisionSchema) });

// ---- versions

const versionSchema = z.object({
  id,
  version: z.int().positive().nullable(),
  file: z.string(),
  state,
  submittedAt: time,
  findings: submissionSchema.shape.findings,
});
const dossierSchema = z.object({
  id,
  unit: z.string().nullable(),
  year: z.int().nullable(),
  title: z.string().nullable(),
});

export const versionsSchema = z
  .object({
    dossier: dossierSchema.nullable(),
    items: z.array(versionSchema).describe('of its dossier, the newest first'),
    proposed: z
      .object({ dossier: dossierSchema, newest: versionSchema.nullable() })
      .nullable()
      .describe('the dossier that it seems to be a new version of; waits for a person'),
  })
  .meta({ id: 'Versions' });

export const dossierChoiceSchema = z.object({
  dossier: id.nullable().describe('the proposed one; null: it is none of these'),
});

const comparedFinding = reportSchema.shape.findings.element;
export const comparisonParamsSchema = submissionParamsSchema.extend({ other: id.describe('the older version') });
export const comparisonSchema = z
  .object({
    from: versionSchema,
    to: versionSchema,
    fixed: z.array(comparedFinding).describe('in the older version only'),
    stays: z.array(comparedFinding).describe('as it was'),
    changed: z
      .array(z.object({ before: comparedFinding, after: comparedFinding }))
      .describe('the same finding with other figures'),
    new: z.array(comparedFinding).describe('in the newer version only'),
  })
  .meta({ id: 'Comparison' });

// ---- batches

const stateCounts = z.object({
  total: count,
  waiting: count,
  running: count,
  done: count,
  failed: count,
  setAside: count,
  cancelled: count,
});

export const batchParamsSchema = z.object({ id });
export const batchSchema = z
  .object({
    id,
    name: z.string(),
    state: z.enum(BATCH_STATES),
    createdAt: time,
    createdBy: personRef,
    counts: stateCounts,
  })
  .meta({ id: 'Batch' });
export const batchesSchema = z.object({ items: z.array(batchSchema) });

// ---- overview

export const overviewQuerySchema = submissionFilterSchema.pick({ batch: true, year: true, department: true });

const decisionCounts = z.object({
  open: count,
  confirmed: count,
  dismissed: count,
  asked: count,
  explained: count,
});
const group = <T extends z.ZodType>(key: T) =>
  z.object({ key, submissions: count, error: count, warning: count, info: count, open: count, settled: count });

export const overviewSchema = z
  .object({
    submissions: stateCounts.extend({
      clean: count.describe('done, without an error or a warning'),
      settled: count.describe('done, every finding decided'),
    }),
    findings: z.object({ error: count, warning: count, info: count, byDecision: decisionCounts }),
    byRule: z
      .array(z.object({ rule: z.string(), severity, findings: count, byDecision: decisionCounts }))
      .describe('the rule that fires most first'),
    byBatch: z.array(group(z.object({ id, name: z.string() }).nullable())),
    byUnit: z.array(group(z.string().nullable())).describe('the hundred with most findings'),
    byDepartment: z.array(group(z.string().nullable())),
    byYear: z.array(group(z.int().nullable())),
    byDay: z.array(z.object({ day: z.iso.date(), submitted: count, decided: count })).describe('the last 90 days'),
  })
  .meta({ id: 'Overview' });

// ---- progress

/** Data of each event `progress` of GET /api/events; the first at once, others when something changed. */
export const progressSchema = z
  .object({
    counts: stateCounts,
    batches: z.array(z.object({ id, state: z.enum(BATCH_STATES), counts: stateCounts })),
    settled: z.array(z.object({ id, state })).describe('submissions that were settled since the event before'),
  })
  .meta({ id: 'Progress' });

// ---- rest

export const languageQuerySchema = z.object({ lang: z.enum(languages).optional() });
export const exportQuerySchema = submissionFilterSchema.extend(languageQuerySchema.shape);
export const rulesAnswerSchema = z.object({ items: z.array(ruleSchema) });
export const healthSchema = z.object({
  status: z.enum(['ok', 'failing']),
  store: z.boolean(),
  queue: z.boolean(),
  version: z.string(),
});

export type Severity = z.infer<typeof severity>;
export type SubmissionState = z.infer<typeof state>;
export type DecisionName = z.infer<typeof decision>;
export type Reason = z.infer<typeof reason>;
export type RoleName = z.infer<typeof role>;
export type { Sort } from '../store/tables.js';
export type Problem = z.infer<typeof problemSchema>;
export type Person = z.infer<typeof personSchema>;
export type Me = z.infer<typeof meSchema>;
export type Token = z.infer<typeof tokenSchema>;
export type MadeToken = z.infer<typeof madeTokenSchema>;
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type AuditPage = z.infer<typeof auditSchema>;
export type SubmissionFilter = z.infer<typeof submissionFilterSchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type SubmissionPage = z.infer<typeof submissionPageSchema>;
export type Uploaded = z.infer<typeof uploadedSchema>;
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;
export type FindingEntry = ReportAnswer['findings'][number];
export type DocumentAnswer = z.infer<typeof documentAnswerSchema>;
export type ChecksAnswer = z.infer<typeof checksAnswerSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type FindingState = z.infer<typeof findingStateSchema>;
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;
export type BulkDecision = z.infer<typeof bulkDecisionSchema>;
export type BulkAnswer = z.infer<typeof bulkAnswerSchema>;
export type Stale = z.infer<typeof staleSchema>;
export type Versions = z.infer<typeof versionsSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type Batch = z.infer<typeof batchSchema>;
export type Overview = z.infer<typeof overviewSchema>;
export type Progress = z.infer<typeof progressSchema>;
export type RuleEntry = z.infer<typeof ruleSchema>;
