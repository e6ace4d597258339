import { sql, type Kysely } from 'kysely';
import { record } from './audit.js';
import { storable } from './json.js';
import { subjectOf } from './submissions.js';
import type { DecisionKind, DecisionRow, Fate, Tables } from './tables.js';

/** How a finding stands with the reviewers. */
export interface FindingState {
  readonly submission: number;
  readonly fingerprint: string;
  /** Hash of its figures. */
  readonly values: string;
  readonly decision: DecisionKind;
  /** Of the decision in force: null for one that was never decided, or reopened. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly by: number | null;
  readonly at: Date | null;
  readonly revision: number;
  /** Reopened: the figures changed since it was decided. */
  readonly stale: boolean;
  readonly fate: Fate | null;
  readonly assignee: number | null;
  /** Where it was reopened, the decision on the old figures. */
  readonly before: DecisionRow | null;
}

/** A finding as a reviewer saw it when she decided. */
export interface SeenFinding {
  readonly submission: number;
  readonly fingerprint: string;
  readonly revision: number;
  /** Hash of the figures. */
  readonly values: string;
}

export interface Verdict {
  readonly decision: DecisionKind;
  readonly reason: string | null;
  readonly note: string | null;
}

/** `stale`: somebody decided before, or the figures changed; `state` is the present one, null where it is gone. */
export type Decided =
  | { readonly kind: 'decided'; readonly state: FindingState }
  | { readonly kind: 'stale'; readonly state: FindingState | null };

/** What reviewers decided on findings; every decision is kept, the last one counts. */
export class Decisions {
  constructor(private readonly db: Kysely<Tables>) {}

  /** Of all findings of a submission, in the order of its report. */
  async list(submission: number): Promise<FindingState[]> {
    return statesOf(this.db, submission);
  }

  /** Decides, unless the finding is not any more as it was seen. */
  async decide(seen: SeenFinding, verdict: Verdict, by: number | null): Promise<Decided> {
    const [decided] = await this.decideAll([seen], verdict, by);
    return decided!;
  }

  /** One decision on many, in the order given: each is decided or stale for itself. */
  async decideAll(seen: readonly SeenFinding[], verdict: Verdict, by: number | null): Promise<Decided[]> {
    return this.db.transaction().execute(async (tx) => {
      const decided = new Map<SeenFinding, boolean>();
      // In one order for all, so that two reviewers with the same findings cannot wait for each other.
      for (const one of [...seen].sort(bySubmission)) decided.set(one, await decideOne(tx, one, verdict, by));
      const answers: Decided[] = [];
      for (const one of seen) answers.push(answerOf(decided.get(one)!, await stateOf(tx, one)));
      return answers;
    });
  }

  /** Takes the last decision back: the one before it holds again. Null where there is none to take back. */
  async undo(
    { submission, fingerprint, revision }: Omit<SeenFinding, 'values'>,
    by: number | null,
  ): Promise<Decided | null> {
    const place = { submission, fingerprint };
    return this.db.transaction().execute(async (tx) => {
      const state = await stateOf(tx, place, true);
      if (!state || state.revision !== revision) return answerOf(false, state);
      const [last, previous] = standing(await historyOf(tx, place));
      if (!last) return null;
      const holds = previous && previous.values_hash === state.values ? previous : null;
      await append(tx, place, {
        values_hash: state.values,
        decision: holds?.decision ?? 'open',
        reason: holds?.reason ?? null,
        note: holds?.note ?? null,
        by_user: by,
        undoes: last.id,
        carried_from: null,
      });
      const reopened = !holds && previous !== undefined && previous.decision !== 'open';
      await turn(tx, place, holds?.decision ?? 'open', reopened);
      await record(tx, by, 'decision-undone', subjectOf(submission), { fingerprint, undoes: last.id });
      return answerOf(true, await stateOf(tx, place));
    });
  }

  /** Every decision on a finding, the newest first. */
  async history(submission: number, fingerprint: string): Promise<DecisionRow[]> {
    return historyOf(this.db, { submission, fingerprint });
  }

  /** Whose findings they are to settle; null: nobody's. Gives how many there were. */
  async assign(
    submission: number,
    fingerprints: readonly string[],
    assignee: number | null,
    by: number | null,
  ): Promise<number> {
    return this.db.transaction().execute(async (tx) => {
      const rows = await tx
        .updateTable('submission_finding')
        .set({ assignee })
        .where('submission_id', '=', submission)
        .where('fingerprint', 'in', ['', ...fingerprints])
        .returning('fingerprint')
        .execute();
      await record(tx, by, 'findings-assigned', subjectOf(submission), { assignee, findings: rows.length });
      return rows.length;
    });
  }
}

type FindingPlace = Pick<SeenFinding, 'submission' | 'fingerprint'>;

const bySubmission = (a: FindingPlace, b: FindingPlace): number =>
  a.submission - b.submission || (a.fingerprint < b.fingerprint ? -1 : 1);

const answerOf = (decided: boolean, state: FindingState | null): Decided =>
  decided && state ? { kind: 'decided', state } : { kind: 'stale', state };

async function decideOne(tx: Kysely<Tables>, seen: SeenFinding, verdict: Verdict, by: number | null): Promise<boolean> {
  const state = await stateOf(tx, seen, true);
  if (!state || state.revision !== seen.revision || state.values !== seen.values) return false;
  const { decision, reason, note } = verdict;
  await append(tx, seen, {
    values_hash: state.values,
    decision,
    reason,
    note: note && storable(note),
    by_user: by,
    undoes: null,
    carried_from: null,
  });
  await turn(tx, seen, decision, false);
  await record(tx, by, 'decided', subjectOf(seen.submission), { fingerprint: seen.fingerprint, decision, reason });
  return true;
}

async function append(
  tx: Kysely<Tables>,
  { submission, fingerprint }: FindingPlace,
  row: Omit<DecisionRow, 'id' | 'at' | 'submission_id' | 'fingerprint'>,
): Promise<void> {
  await tx
    .insertInto('decision')
    .values({ submission_id: submission, fingerprint, ...row })
    .execute();
}

async function turn(tx: Kysely<Tables>, place: FindingPlace, decision: DecisionKind, stale: boolean): Promise<void> {
  await tx
    .updateTable('submission_finding')
    .set({ decision, stale, revision: sql`revision + 1` })
    .where('submission_id', '=', place.submission)
    .where('fingerprint', '=', place.fingerprint)
    .execute();
}

async function historyOf(db: Kysely<Tables>, { submission, fingerprint }: FindingPlace): Promise<DecisionRow[]> {
  return db
    .selectFrom('decision')
    .selectAll()
    .where('submission_id', '=', submission)
    .where('fingerprint', '=', fingerprint)
    .orderBy('id', 'desc')
    .execute();
}

/** Those that were not taken back, the newest first, of a history in that order. */
function standing(history: readonly DecisionRow[]): DecisionRow[] {
  const undone = new Set(history.flatMap(({ undoes }) => undoes ?? []));
  return history.filter(({ id, undoes }) => undoes === null && !undone.has(id));
}

async function stateOf(
  tx: Kysely<Tables>,
  { submission, fingerprint }: FindingPlace,
  lock = false,
): Promise<FindingState | null> {
  if (lock) {
    // A result that is being settled goes first: it reads the decisions that it takes over.
    await tx.selectFrom('submission').select('id').where('id', '=', submission).forKeyShare().execute();
    await tx
      .selectFrom('submission_finding')
      .select('revision')
      .where('submission_id', '=', submission)
      .where('fingerprint', '=', fingerprint)
      .forUpdate()
      .execute();
  }
  const [state] = await statesOf(tx, submission, fingerprint);
  return state ?? null;
}

/** With the newest decision on each: it is in force, or was made on figures that changed. */
async function statesOf(db: Kysely<Tables>, submission: number, fingerprint?: string): Promise<FindingState[]> {
  let query = db
    .selectFrom('submission_finding as state')
    .innerJoin('submission', 'submission.id', 'state.submission_id')
    .innerJoin('finding', (join) =>
      join.onRef('finding.job_key', '=', 'submission.job_key').onRef('finding.fingerprint', '=', 'state.fingerprint'),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('decision')
          .select(['decision.id as last_id'])
          .whereRef('decision.submission_id', '=', 'state.submission_id')
          .whereRef('decision.fingerprint', '=', 'state.fingerprint')
          // Of one that was reopened: made on the figures of before.
          .orderBy(sql`state.stale and decision.values_hash = finding.values_hash`)
          .orderBy('decision.id', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .leftJoin('decision as last', 'last.id', 'newest.last_id')
    .select([
      'state.fingerprint',
      'finding.values_hash as values',
      'state.decision',
      'state.stale',
      'state.revision',
      'state.fate',
      'state.assignee',
      sql<DecisionRow | null>`case when last.id is null then null else to_jsonb(last) end`.as('last'),
    ])
    .where('state.submission_id', '=', submission)
    .orderBy('finding.position');
  if (fingerprint !== undefined) query = query.where('state.fingerprint', '=', fingerprint);
  const rows = await query.execute();
  return rows.map(({ last: plain, ...row }) => {
    const last = plain && { ...plain, at: new Date(plain.at) };
    const inForce = last && !row.stale && last.values_hash === row.values ? last : null;
    return {
      submission,
      ...row,
      reason: inForce?.reason ?? null,
      note: inForce?.note ?? null,
      by: inForce?.by_user ?? null,
      at: inForce?.at ?? null,
      before: row.stale ? last : null,
    };
  });
}
