import { z } from 'zod';
import { SEVERITIES } from '../model/severity.js';

/** The one definition of every output: `gouji schema` prints it, the types of the exports are inferred from it. */

export const severitySchema = z.enum(SEVERITIES);
const verdict = z.enum(['consistent', 'inconsistent', 'undetermined']);
const cause = z.enum([
  'unit-slip',
  'decimal-shift',
  'digit-swap',
  'digit-change',
  'other-base',
  'truncated',
  'stale-value',
  'ocr-misread',
]);
const offset = z.int().nonnegative().describe('UTF-16 offset in the text of the passage');
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/);
const count = z.int().nonnegative();
const format = z.enum(['docx', 'pdf', 'txt', 'xlsx']);
const sha256 = z.string().length(64);

export const evidenceSchema = z.object({
  quote: z.string().describe('the text of the document from start to end'),
  passage: z.string(),
  start: offset,
  end: offset,
  figure: z.tuple([offset, offset]).describe('the figure, or the words, within the quote'),
  path: z.array(z.string()).describe('section titles, then caption, row label and column header of a table'),
  page: z.int().positive().nullable().describe('of a PDF'),
  file: z
    .string()
    .optional()
    .describe('with --pair, or where another report is held against it: the file of the quote'),
  role: z.string(),
});

const trial = z.object({
  rule: z.string(),
  message: z.string(),
  messageId: z.string().describe('key of the message among those of the rule'),
  data: z.record(z.string(), z.string()).describe('what is filled into the message'),
  formula: z.string().nullable(),
  claimed: z.string().nullable(),
  claimedInterval: z.tuple([decimal, decimal]).nullable().describe('what the claimed figure, as printed, stands for'),
  computed: z.string().nullable(),
  interval: z.tuple([decimal, decimal]).nullable().describe('what the other figures give'),
  cause: cause.optional().describe('present only where it is provable'),
});

export const checkSchema = trial.extend({ verdict, evidence: z.array(evidenceSchema) });

export const findingSchema = trial.extend({
  id: z.string().describe('hashes rule, concept, subject, scope, period and occurrence; never values'),
  topic: z.string().describe('hashes the same as id but for the occurrence'),
  values: z.string().describe('hashes the figures'),
  severity: severitySchema,
  evidence: z.array(evidenceSchema).describe('the claimed figure first'),
  alsoBreaks: z.array(trial).describe('further ties that the same figure breaks'),
});

export const noticeSchema = z.object({
  code: z.string(),
  message: z.string(),
  passage: z.string().optional(),
  file: z.string().optional().describe('with --pair'),
});

const milliseconds = z.number().nonnegative();

export const reportSchema = z.object({
  file: z.string().describe('the path as given'),
  sha256: sha256.describe('with --pair: of the hashes of the files'),
  files: z
    .array(z.object({ file: z.string(), sha256, format, title: z.string().nullable() }))
    .optional()
    .describe('with --pair: the files of the submission'),
  format,
  title: z.string().nullable(),
  unit: z.string().nullable().describe('the unit that reports'),
  year: z.int().nullable().describe('the year that is reported on'),
  findings: z.array(findingSchema),
  checks: z.object({
    consistent: count,
    inconsistent: count,
    undetermined: count,
    list: z.array(checkSchema).optional().describe('with --checks'),
  }),
  coverage: z.object({
    figures: count,
    checked: count,
    unchecked: z.array(
      evidenceSchema.omit({ role: true }).extend({
        reason: z.string(),
        gap: z.enum(['operand-missing', 'standard-alone', 'target-alone', 'no-relation']),
      }),
    ),
  }),
  notices: z.array(noticeSchema),
  ruleset: z
    .string()
    .describe('version of the package, + hash of the code that makes a report and of the configuration'),
  ms: z.object({ read: milliseconds, extract: milliseconds, rules: milliseconds }),
});

export const failureSchema = z.object({
  file: z.string(),
  error: z.object({
    code: z.string().describe('not-found, empty, encrypted, truncated, not-a-document, no-text-layer, too-large …'),
    message: z.string(),
  }),
});

export const resultSchema = z.union([reportSchema, failureSchema]).describe('check --json, one line a file');

export const batchFailureSchema = failureSchema.extend({
  sha256: sha256.nullable().describe('null where the file could not be read at all'),
  ruleset: z.string(),
});

export const batchLineSchema = z
  .union([reportSchema, batchFailureSchema])
  .describe('results.ndjson of batch, one line a file');

export const batchSummarySchema = z
  .object({
    files: count,
    checked: count,
    clean: count.describe('of the checked files: those without errors and warnings'),
    findings: z.object({ error: count, warning: count, info: count }),
    rules: z.record(z.string(), count).describe('findings by rule, the most frequent first'),
    checks: z.object({ consistent: count, inconsistent: count, undetermined: count }),
    figures: z.object({ all: count, checked: count }),
    failures: z.array(failureSchema).describe('every file without a report'),
  })
  .describe('summary.json of batch');

const comparedFindings = z.array(findingSchema).readonly();

export const recheckedSchema = z
  .union([
    z.object({
      submission: z.int().positive(),
      file: z.string(),
      fixed: comparedFindings.describe('found by the old ruleset only'),
      changed: z.array(z.object({ before: findingSchema, after: findingSchema }).readonly()).readonly(),
      fresh: comparedFindings.describe('found by the new ruleset only'),
      stays: count,
    }),
    z.object({ submission: z.int().positive(), file: z.string(), failure: z.string() }),
  ])
  .describe('recheck --json, one line a submission');

export const quantitySchema = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  kind: z.enum(['money', 'percent', 'count', 'measure', 'ratio', 'score', 'number']),
  value: decimal.optional().describe('in 元, %, single pieces; absent for a range'),
  unit: z.string().optional(),
  comparator: z.enum(['=', '>=', '<=', '>', '<', '~']).optional(),
  lo: decimal.optional(),
  hi: decimal.optional(),
  approximate: z.boolean().optional(),
});

export const quantitiesSchema = z
  .union([
    z.object({ id: z.unknown(), quantities: z.array(quantitySchema) }),
    z.object({ line: z.int().positive(), error: failureSchema.shape.error }),
  ])
  .describe('quantities, one line a text');

export const ruleSchema = z.object({
  id: z.string(),
  severity: severitySchema,
  title: z.string(),
  why: z.string(),
  source: z.string(),
  limits: z.string(),
  messages: z.record(z.string(), z.string()),
});

const span = z.object({ passage: z.string(), start: offset, end: offset }).readonly();
const passage = z
  .object({
    id: z.string(),
    text: z.string(),
    anchors: z
      .array(
        z
          .object({ start: offset, end: offset, source: z.looseObject({ kind: z.string() }).readonly().nullable() })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

/** Where a cell of a table stands, and how far it reaches. */
const cell = { row: count, col: count, rowSpan: count, colSpan: count, header: z.boolean() };

const documentSchema = z
  .object({
    format,
    title: z.string().nullable(),
    blocks: z
      .array(
        z.discriminatedUnion('type', [
          z.object({ type: z.literal('heading'), level: z.int().positive(), passage }).readonly(),
          z.object({ type: z.literal('paragraph'), role: z.enum(['body', 'note', 'box']), passage }).readonly(),
          z
            .object({
              type: z.literal('table'),
              id: z.string(),
              rows: count,
              columns: count,
              cells: z
                .array(
                  z
                    .object({
                      ...cell,
                      paragraphs: z.array(passage).readonly(),
                    })
                    .readonly(),
                )
                .readonly(),
            })
            .readonly(),
        ]),
      )
      .readonly(),
    notices: z.array(z.object({ code: z.string(), message: z.string(), span: span.optional() }).readonly()).readonly(),
  })
  .readonly();

const box = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe('x0, y0, x1, y1 in points from the top left corner of the page as displayed');

const displayPassage = z.object({
  id: z.string(),
  text: z.string(),
  places: z
    .array(z.object({ start: offset, end: offset, page: z.int().positive(), box }))
    .optional()
    .describe('of a PDF: the lines that the text stands on'),
});

const displayBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('title'), passage: displayPassage }),
  z.object({ type: z.literal('heading'), level: z.int().positive(), passage: displayPassage }),
  z.object({ type: z.literal('paragraph'), role: z.enum(['body', 'note', 'box']), passage: displayPassage }),
  z.object({
    type: z.literal('table'),
    id: z.string(),
    rows: count,
    columns: count,
    cells: z
      .array(
        z.object({
          ...cell,
          passages: z.array(displayPassage),
        }),
      )
      .describe('by row, then by column; a merged cell once, at its upper left corner'),
  }),
]);

const displayFigure = quantitySchema.extend({
  passage: z.string(),
  measure: z.string().describe('what it measures, in the words of the document'),
  aspect: z.string().nullable().describe('budget, actual, target, standard or prior: on which side it stands'),
  statistic: z.string().describe('amount, count, rate, share, change, growth, average, points or weight'),
  period: z.string().nullable().describe('null for the period of the report'),
  subject: z.string().nullable().describe('project or unit; null for the unit that reports'),
  checks: z
    .array(
      z.object({
        rule: z.string(),
        verdict,
        role: z.string().describe('what the figure is to the check'),
        formula: z.string().nullable(),
        computed: z.string().nullable(),
        check: count.describe('its place in the list of checks'),
      }),
    )
    .describe('every check that the figure took part in'),
  gap: z.string().nullable().describe('why no check decided on it; null where one did'),
});

export const displaySchema = z
  .object({
    format,
    title: z.string().nullable(),
    blocks: z.array(displayBlock),
    figures: z.array(displayFigure).describe('in reading order; within a passage they may overlap'),
  })
  .describe('a document as it reads, with what is known of each figure');

const known = <T extends z.ZodType>(value: T) =>
  z.object({ value, certainty: z.enum(['stated', 'inherited', 'unknown']) }).readonly();

const factSchema = z.object({
  id: z.string(),
  quantity: quantitySchema,
  span,
  clause: span,
  origin: z.enum(['narrative', 'table']),
  cell: z
    .object({
      table: z.string(),
      row: count,
      col: count,
      rowLabels: z.array(z.string()).readonly(),
      columnHeaders: z.array(z.string()).readonly(),
    })
    .readonly()
    .nullable(),
  concept: z.string().nullable(),
  measure: z.string(),
  words: z.array(z.string()).readonly(),
  statistic: z.string(),
  aspect: known(z.string().nullable()),
  period: known(z.string().nullable()),
  scope: z.array(z.string()).readonly(),
  subject: known(z.string().nullable()),
});

const relationSchema = z.object({
  form: z.string(),
  claimed: z.string().describe('id of a fact'),
  readings: z.array(
    z.object({
      kind: z.string(),
      comparator: quantitySchema.shape.comparator,
      operands: z.array(z.string()).describe('ids of facts'),
    }),
  ),
  basis: z.string().describe('how sure it is that the figures must tie'),
  direction: z.literal([-1, 0, 1]),
  namedBase: z.boolean(),
  cue: span.nullable(),
});

export const extractSchema = z.object({
  file: z.string(),
  sha256,
  document: documentSchema,
  unit: z.string().nullable(),
  year: z.int().nullable(),
  quantities: z.array(quantitySchema.extend({ passage: z.string() })),
  facts: z.array(factSchema),
  relations: z.array(relationSchema),
  statements: z
    .array(z.object({ kind: z.string(), span, text: z.string(), subject: z.string().nullable() }).readonly())
    .readonly(),
});

export type EvidenceEntry = z.infer<typeof evidenceSchema>;
export type TrialEntry = z.infer<typeof trial>;
export type CheckEntry = z.infer<typeof checkSchema>;
export type FindingEntry = z.infer<typeof findingSchema>;
export type Report = z.infer<typeof reportSchema>;
export type Display = z.infer<typeof displaySchema>;
export type DisplayBlock = z.infer<typeof displayBlock>;
export type DisplayPassage = z.infer<typeof displayPassage>;
export type DisplayFigure = z.infer<typeof displayFigure>;
export type Failure = z.infer<typeof failureSchema>;
export type Result = Report | Failure;
export type BatchFailure = z.infer<typeof batchFailureSchema>;
export type BatchSummary = z.infer<typeof batchSummarySchema>;
export type Rechecked = z.infer<typeof recheckedSchema>;
export type RuleEntry = z.infer<typeof ruleSchema>;
export type PlainFact = z.infer<typeof factSchema>;
export type PlainRelation = z.infer<typeof relationSchema>;
export type Extract = z.infer<typeof extractSchema>;
