import { sql, type Kysely, type RawBuilder } from 'kysely';
import { SEVERITIES, type Severity } from '../../model/severity.js';
import { DECISIONS, type DecisionKind, type SubmissionState, type Tables } from './tables.js';

export type DecisionCounts = Readonly<Record<DecisionKind, number>>;

/** How many submissions and findings fall to one unit, one year and so on; null: to none. */
export interface Group<Key> extends Readonly<Record<Severity | 'open' | 'settled', number>> {
  readonly key: Key | null;
  readonly submissions: number;
}

export interface RuleCounts {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly byDecision: DecisionCounts;
}

export interface OverviewFilter {
  readonly batch?: number | undefined;
  readonly year?: number | undefined;
  readonly department?: string | undefined;
}

/** How far a season is, and what the rules make of it. */
export interface OverviewCounts {
  /** `clean`: done, without an error or a warning; `settled`: done, every finding decided. */
  readonly submissions: Readonly<Record<SubmissionState | 'total' | 'clean' | 'settled', number>>;
  readonly findings: Readonly<Record<Severity, number>> & { readonly byDecision: DecisionCounts };
  /** The rule that fires most first; a rule with two severities stands twice. */
  readonly byRule: readonly RuleCounts[];
  readonly byBatch: readonly Group<{ readonly id: number; readonly name: string }>[];
  /** The hundred with most findings. */
  readonly byUnit: readonly Group<string>[];
  readonly byDepartment: readonly Group<string>[];
  readonly byYear: readonly Group<number>[];
  /** The last ninety, the oldest first; days without anything are left out. `day` is of China's clock: 2021-03-31. */
  readonly byDay: readonly { readonly day: string; readonly submitted: number; readonly decided: number }[];
}

const MOST_UNITS = 100;
const DAYS = 90;

/** What the overview counts, in three passes over the store whatever its size. */
export class Overview {
  constructor(private readonly db: Kysely<Tables>) {}

  async counts(filter: OverviewFilter = {}): Promise<OverviewCounts> {
    const groups = await this.groups(filter);
    const byRule = await this.rules(filter);
    const of = (set: number) => groups.filter((row) => row.grouped === set);
    const [all] = of(NOTHING);
    const names = await this.batchNames(of(BATCH).flatMap(({ batch_id: id }) => id ?? []));
    const named = (id: number) => ({ id, name: names.get(id) ?? '' });
    return {
      submissions: submissionCounts(all),
      findings: {
        error: all?.errors ?? 0,
        warning: all?.warnings ?? 0,
        info: all?.infos ?? 0,
        byDecision: sumOf(byRule.map((rule) => rule.byDecision)),
      },
      byRule,
      byBatch: of(BATCH).map((row) => groupOf(row.batch_id === null ? null : named(row.batch_id), row)),
      byUnit: of(UNIT)
        .map((row) => groupOf(row.unit, row))
        .sort((a, b) => findingsOf(b) - findingsOf(a))
        .slice(0, MOST_UNITS),
      byDepartment: of(DEPARTMENT).map((row) => groupOf(row.department, row)),
      byYear: of(YEAR).map((row) => groupOf(row.year, row)),
      byDay: await this.days(filter),
    };
  }

  private async groups(filter: OverviewFilter): Promise<GroupRow[]> {
    const { rows } = await sql<GroupRow>`
      with picked as (
        select submission.state, submission.batch_id, submission.department, result.unit, result.year,
          errors, warnings, infos, coalesce(open, 0) as open, coalesce(settled, 0) as settled
        from submission
        left join result on result.job_key = submission.job_key
        left join (
          select submission_id, count(*) filter (where decision = 'open') as open,
            count(*) filter (where decision <> 'open') as settled
          from submission_finding group by submission_id) as standing on standing.submission_id = submission.id
        where ${conditions(filter)})
      select grouping(batch_id, unit, department, year) as grouped, batch_id, unit, department, year,
        count(*) as total,
        count(*) filter (where state = 'waiting') as waiting,
        count(*) filter (where state = 'running') as running,
        count(*) filter (where state = 'done') as done,
        count(*) filter (where state = 'failed') as failed,
        count(*) filter (where state = 'set-aside') as "set-aside",
        count(*) filter (where state = 'cancelled') as cancelled,
        count(*) filter (where state = 'done' and errors + warnings = 0) as clean,
        count(*) filter (where state = 'done' and open = 0) as all_settled,
        coalesce(sum(errors), 0)::bigint as errors,
        coalesce(sum(warnings), 0)::bigint as warnings,
        coalesce(sum(infos), 0)::bigint as infos,
        coalesce(sum(open), 0)::bigint as open,
        coalesce(sum(settled), 0)::bigint as settled
      from picked
      group by grouping sets ((batch_id), (unit), (department), (year), ())
      order by batch_id desc, year desc, department, unit`.execute(this.db);
    return rows;
  }

  private async rules(filter: OverviewFilter): Promise<RuleCounts[]> {
    const { rows } = await sql<{ rule: string; severity: number; findings: number } & DecisionCounts>`
      select finding.rule, finding.severity, count(*) as findings,
        count(*) filter (where decision = 'open') as open,
        count(*) filter (where decision = 'confirmed') as confirmed,
        count(*) filter (where decision = 'dismissed') as dismissed,
        count(*) filter (where decision = 'asked') as asked,
        count(*) filter (where decision = 'explained') as explained
      from submission_finding as standing
      join submission on submission.id = standing.submission_id
      join finding on finding.job_key = submission.job_key and finding.fingerprint = standing.fingerprint
      join result on result.job_key = submission.job_key
      where ${conditions(filter)}
      group by finding.rule, finding.severity
      order by findings desc, finding.rule, finding.severity`.execute(this.db);
    return rows.map(({ rule, severity, findings, ...byDecision }) => ({
      rule,
      severity: SEVERITIES[severity]!,
      findings,
      byDecision,
    }));
  }

  private async days(filter: OverviewFilter): Promise<OverviewCounts['byDay']> {
    const since = sql`now() - make_interval(days => ${DAYS})`;
    const { rows } = await sql<{ day: string; submitted: number; decided: number }>`
      select day, count(*) filter (where kind = 'submitted') as submitted, count(*) filter (where kind = 'decided') as decided
      from (
        select ${chineseDay(sql`submitted_at`)} as day, 'submitted' as kind
        from submission left join result on result.job_key = submission.job_key
        where submitted_at > ${since} and ${conditions(filter)}
        union all
        select ${chineseDay(sql`at`)}, 'decided'
        from decision
        join submission on submission.id = decision.submission_id
        left join result on result.job_key = submission.job_key
        where at > ${since} and carried_from is null and undoes is null and ${conditions(filter)}) as events
      group by day order by day`.execute(this.db);
    return rows;
  }

  private async batchNames(ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.selectFrom('batch').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

interface GroupRow extends Readonly<Record<SubmissionState, number>> {
  /** A bit for each column that the row is not grouped by. */
  readonly grouped: number;
  readonly batch_id: number | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly total: number;
  readonly clean: number;
  readonly all_settled: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly open: number;
  readonly settled: number;
}

/** What `grouping(batch_id, unit, department, year)` gives for a group by one of them, and by none. */
const [BATCH, UNIT, DEPARTMENT, YEAR, NOTHING] = [0b0111, 0b1011, 0b1101, 0b1110, 0b1111];

function conditions({ batch, year, department }: OverviewFilter): RawBuilder<boolean> {
  const all = [
    sql`true`,
    ...(batch === undefined ? [] : [sql`submission.batch_id = ${batch}`]),
    ...(year === undefined ? [] : [sql`result.year = ${year}`]),
    ...(department === undefined ? [] : [sql`submission.department = ${department}`]),
  ];
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}

/** China has one clock, eight hours ahead, and no summer time. */
const chineseDay = (time: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`to_char(${time} at time zone interval '8 hours', 'YYYY-MM-DD')`;

function submissionCounts(row: GroupRow | undefined): OverviewCounts['submissions'] {
  return {
    total: row?.total ?? 0,
    waiting: row?.waiting ?? 0,
    running: row?.running ?? 0,
    done: row?.done ?? 0,
    failed: row?.failed ?? 0,
    'set-aside': row?.['set-aside'] ?? 0,
    cancelled: row?.cancelled ?? 0,
    clean: row?.clean ?? 0,
    settled: row?.all_settled ?? 0,
  };
}

const groupOf = <Key>(key: Key | null, row: GroupRow): Group<Key> => ({
  key,
  submissions: row.total,
  error: row.errors,
  warning: row.warnings,
  info: row.infos,
  open: row.open,
  settled: row.settled,
});

const findingsOf = ({ error, warning, info }: Readonly<Record<Severity, number>>): number => error + warning + info;

function sumOf(counts: readonly DecisionCounts[]): DecisionCounts {
  const sum = { open: 0, confirmed: 0, dismissed: 0, asked: 0, explained: 0 };
  for (const one of counts) for (const decision of DECISIONS) sum[decision] += one[decision];
  return sum;
}
