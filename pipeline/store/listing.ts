import { sql, type Expression, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import { rank, type Severity } from '../../model/severity.js';
import { localized } from '../language.js';
import type { Failure } from '../schema.js';
import { UsageError } from '../usage.js';
import { storable } from './json.js';
import type { DecisionKind, Sort, SubmissionRow, SubmissionState, Tables } from './tables.js';

/** A submission as lists show it. */
export interface Listed {
  readonly id: number;
  /** As the sender named it. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly batch: { readonly id: number; readonly name: string } | null;
  readonly state: SubmissionState;
  readonly failure: Failure['error'] | null;
  readonly tries: number;
  /** By severity, and by whether they are decided. */
  readonly findings: Readonly<Record<Severity | 'open' | 'settled', number>>;
  /** id of a person, as are `submittedBy` and the like. */
  readonly assignee: number | null;
  readonly dossier: number | null;
  readonly proposedDossier: number | null;
  readonly version: number | null;
  readonly jobKey: string | null;
  readonly ruleset: string | null;
  readonly submittedBy: number | null;
  readonly submittedAt: Date;
  readonly settledAt: Date | null;
}

/** What a list is narrowed to; all that is given must hold. */
export interface ListFilter {
  readonly batch?: number | undefined;
  readonly dossier?: number | undefined;
  readonly unit?: string | undefined;
  readonly department?: string | undefined;
  readonly year?: number | undefined;
  readonly state?: SubmissionState | undefined;
  /** With `rule` and `decision`: has one finding for which all of these hold. */
  readonly severity?: Severity | undefined;
  readonly rule?: string | undefined;
  readonly decision?: DecisionKind | undefined;
  readonly assignee?: number | 'none' | undefined;
  /** Part of title, unit or file name. */
  readonly text?: string | undefined;
}

export interface ListPage {
  readonly items: readonly Listed[];
  /** Of all pages. */
  readonly total: number;
  /** Where the next page starts; null behind the last one. */
  readonly next: string | null;
}

export interface PageRequest {
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const PAGE_OF_ALL = 500;

/** Submissions, filtered and sorted, a page at a time. */
export class Listing {
  constructor(private readonly db: Kysely<Tables>) {}

  /**
   * A page. It starts behind the last row of the one before, wherever that is by now: what comes in meanwhile shifts
   * nothing. Throws UsageError where the cursor is none of this sort.
   */
  async page(filter: ListFilter, { sort, order, cursor, limit }: PageRequest): Promise<ListPage> {
    const key = SORT_KEYS[sort];
    let query = selection(this.db, filter)
      .select(['submission.id', key.as('key')])
      .orderBy(key, order)
      .orderBy('submission.id', order)
      .limit(limit + 1);
    if (cursor !== undefined) {
      const after = decodeCursor(cursor, sort);
      query = query.where(
        order === 'asc'
          ? sql<SqlBool>`(${key}, submission.id) > (${after.key}, ${after.id})`
          : sql<SqlBool>`(${key}, submission.id) < (${after.key}, ${after.id})`,
      );
    }
    const rows = await query.execute();
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: await this.rows(page.map(({ id }) => id)),
      total: await this.count(filter),
      next: last ? encodeCursor({ sort, key: last.key, id: last.id }) : null,
    };
  }

  async count(filter: ListFilter): Promise<number> {
    const row = await selection(this.db, filter)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return row.count;
  }

  async find(id: number): Promise<Listed | null> {
    const [row] = await this.rows([id]);
    return row ?? null;
  }

  /** All of them by id, read a page at a time: memory does not grow with their number. */
  async *each(filter: ListFilter): AsyncGenerator<Listed> {
    for (let after = 0; ;) {
      const rows = await selection(this.db, filter)
        .select('submission.id')
        .where('submission.id', '>', after)
        .orderBy('submission.id')
        .limit(PAGE_OF_ALL)
        .execute();
      yield* await this.rows(rows.map(({ id }) => id));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE_OF_ALL) return;
      after = last.id;
    }
  }

  /** In the order of the ids; those that are gone are left out. */
  async rows(ids: readonly number[]): Promise<Listed[]> {
    if (ids.length === 0) return [];
    const rows = await this.db
      .selectFrom('submission')
      .innerJoin('document', 'document.sha256', 'submission.sha256')
      .leftJoin('result', 'result.job_key', 'submission.job_key')
      .leftJoin('batch', 'batch.id', 'submission.batch_id')
      .leftJoinLateral(
        (from) =>
          from
            .selectFrom('submission_finding')
            .select(({ fn }) => [
              fn.countAll<number>().filterWhere('decision', '=', 'open').as('open'),
              fn.countAll<number>().filterWhere('decision', '<>', 'open').as('settled'),
            ])
            .whereRef('submission_id', '=', 'submission.id')
            .as('counts'),
        (join) => join.onTrue(),
      )
      .selectAll('submission')
      .select([
        'document.bytes',
        'batch.name as batch_name',
        'result.format',
        'result.title',
        'result.unit',
        'result.year',
        'result.ruleset',
        'result.errors',
        'result.warnings',
        'result.infos',
        'counts.open',
        'counts.settled',
      ])
      .where('submission.id', 'in', ids)
      .execute();
    const byId = new Map(rows.map((row) => [row.id, listedOf(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}

interface Row extends SubmissionRow {
  readonly bytes: number;
  readonly batch_name: string | null;
  readonly format: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly ruleset: string | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly infos: number | null;
  readonly open: number | null;
  readonly settled: number | null;
}

function listedOf(row: Row): Listed {
  return {
    id: row.id,
    file: row.file_name,
    sha256: row.sha256,
    bytes: row.bytes,
    format: row.format,
    title: row.title,
    unit: row.unit,
    department: row.department,
    year: row.year,
    batch: row.batch_id === null ? null : { id: row.batch_id, name: row.batch_name ?? '' },
    state: row.state,
    failure: row.failure,
    tries: row.tries,
    findings: {
      error: row.errors ?? 0,
      warning: row.warnings ?? 0,
      info: row.infos ?? 0,
      open: row.open ?? 0,
      settled: row.settled ?? 0,
    },
    assignee: row.assignee,
    dossier: row.dossier_id,
    proposedDossier: row.proposed_dossier,
    version: row.version,
    jobKey: row.job_key,
    ruleset: row.ruleset,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at,
    settledAt: row.settled_at,
  };
}

/** Never null, so that a page can start behind any row: what is unknown is the least. */
const SORT_KEYS: Readonly<Record<Sort, RawBuilder<string | number>>> = {
  submitted: sql`submission.id`,
  file: sql`submission.file_name`,
  unit: sql`coalesce(result.unit, '')`,
  title: sql`coalesce(result.title, '')`,
  year: sql`coalesce(result.year, 0)`,
  state: sql`submission.state`,
  errors: sql`coalesce(result.errors, -1)`,
  warnings: sql`coalesce(result.warnings, -1)`,
  infos: sql`coalesce(result.infos, -1)`,
  open: sql`(select count(*) from submission_finding
    where submission_id = submission.id and submission_finding.decision = 'open')`,
};

function selection(db: Kysely<Tables>, filter: ListFilter) {
  return db
    .selectFrom('submission')
    .leftJoin('result', 'result.job_key', 'submission.job_key')
    .where((where) => where.and([...ownConditions(filter, where), ...findingConditions(filter)]));
}

type Columns = ExpressionBuilder<Tables, 'submission' | 'result'>;
type Condition = Expression<SqlBool>;

function ownConditions(filter: ListFilter, where: Columns): Condition[] {
  const { batch, dossier, unit, department, year, state, assignee, text } = filter;
  const conditions: Condition[] = [];
  if (batch !== undefined) conditions.push(where('submission.batch_id', '=', batch));
  if (dossier !== undefined) conditions.push(where('submission.dossier_id', '=', dossier));
  if (unit !== undefined) conditions.push(where('result.unit', '=', unit));
  if (department !== undefined) conditions.push(where('submission.department', '=', department));
  if (year !== undefined) conditions.push(where('result.year', '=', year));
  if (state !== undefined) conditions.push(where('submission.state', '=', state));
  if (assignee === 'none') conditions.push(where('submission.assignee', 'is', null));
  else if (assignee !== undefined) conditions.push(isOf(assignee));
  if (text) {
    const pattern = `%${storable(text).replace(/[\\%_]/g, '\\$&')}%`;
    const columns = ['result.title', 'result.unit', 'submission.file_name'] as const;
    conditions.push(where.or(columns.map((column) => where(column, 'ilike', pattern))));
  }
  return conditions;
}

/** A person's: the submission itself, or a finding of it that was handed to that person alone. */
const isOf = (person: number) =>
  sql<SqlBool>`(submission.assignee = ${person}
    or submission.id in (select submission_id from submission_finding where assignee = ${person}))`;

/** One finding for which all hold. Asked from the findings' side, which have an index by rule. */
function findingConditions({ severity, rule, decision }: ListFilter): Condition[] {
  const ofFinding = [
    ...(severity === undefined ? [] : [sql`finding.severity = ${rank(severity)}`]),
    ...(rule === undefined ? [] : [sql`finding.rule = ${rule}`]),
  ];
  if (decision !== undefined)
    return [
      sql<SqlBool>`submission.id in (
        select state.submission_id from finding
        join submission as checked on checked.job_key = finding.job_key
        join submission_finding as state on state.submission_id = checked.id and state.fingerprint = finding.fingerprint
        where ${sql.join([...ofFinding, sql`state.decision = ${decision}`], sql` and `)})`,
    ];
  if (severity !== undefined && rule === undefined) return [sql<SqlBool>`${sql.ref(COUNTS[severity])} > 0`];
  if (ofFinding.length === 0) return [];
  return [sql<SqlBool>`submission.job_key in (select job_key from finding where ${sql.join(ofFinding, sql` and `)})`];
}

const COUNTS = { error: 'result.errors', warning: 'result.warnings', info: 'result.infos' } as const;

interface Cursor {
  readonly sort: Sort;
  readonly key: string | number;
  readonly id: number;
}

const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decodeCursor(text: string, sort: Sort): Cursor {
  const cursor = parsed(Buffer.from(text, 'base64url').toString());
  const numeric = !TEXT_COLUMNS.has(sort);
  if (cursor?.sort !== sort || typeof cursor.id !== 'number' || typeof cursor.key !== (numeric ? 'number' : 'string'))
    throw new UsageError(NOT_A_CURSOR);
  return cursor;
}

const TEXT_COLUMNS: ReadonlySet<Sort> = new Set(['file', 'unit', 'title', 'state']);

function parsed(text: string): Cursor | null {
  try {
    return JSON.parse(text) as Cursor | null;
  } catch {
    return null;
  }
}

const NOT_A_CURSOR = localized('翻页位置无效，请从第一页重新开始', 'not a place in this list; start at the first page');
