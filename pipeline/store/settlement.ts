import { sql, type Kysely } from 'kysely';
import { matchFindings, type Recognisable } from './carry-over.js';
import { placeByHead, type Place } from './dossiers.js';
import type { DecisionKind, Fate, SubmissionRow, Tables } from './tables.js';

/** A finding as it stands with the reviewers. */
interface Standing extends Recognisable {
  readonly submission: number;
  readonly decision: DecisionKind;
  readonly stale: boolean;
  readonly revision: number;
  readonly assignee: number | null;
}

/**
 * The findings of a new result of a submission, with the decisions that hold on: those of its own result before (it was
 * checked again), else those of the versions before it. Called within the transaction that settles it, which holds its
 * row.
 */
export async function settleFindings(tx: Kysely<Tables>, submission: SubmissionRow, jobKey: string): Promise<void> {
  const place = await placeByHead(tx, submission, jobKey);
  const own = await standings(tx, [submission.id]);
  const earlier = place === null ? [] : await earlierVersions(tx, place);
  await tx.deleteFrom('submission_finding').where('submission_id', '=', submission.id).execute();
  await insertStandings(tx, submission.id, await findingsOf(tx, jobKey), own, earlier);
}

/** Fits the findings of a submission into the dossier that a person put it into; decided ones keep their decision. */
export async function settleVersion(tx: Kysely<Tables>, submission: SubmissionRow): Promise<void> {
  if (submission.job_key === null) return;
  await settleFindings(tx, submission, submission.job_key);
}

/** Standings by version, the newest first. */
type Versions = readonly (readonly Standing[])[];

async function insertStandings(
  tx: Kysely<Tables>,
  submission: number,
  findings: readonly Recognisable[],
  own: readonly Standing[],
  earlier: Versions,
): Promise<void> {
  if (findings.length === 0) return;
  const inherited = inheritedStandings(findings, own, earlier);
  const fates = fatesOf(findings, earlier);
  const rows = findings.map((finding) => {
    const from = inherited.get(finding);
    const kept = from !== undefined && from.values === finding.values && !from.stale;
    // Reopened as soon as there was a decision: an open one has nothing to reopen.
    const reopened = from !== undefined && !kept && (from.stale || from.decision !== 'open');
    const isOwn = from?.submission === submission;
    return {
      submission_id: submission,
      fingerprint: finding.fingerprint,
      decision: kept ? from.decision : ('open' as const),
      stale: reopened,
      revision: (isOwn ? from.revision : 0) + (isOwn && reopened && !from.stale ? 1 : 0),
      assignee: from?.assignee ?? null,
      fate: fates?.get(finding) ?? null,
    };
  });
  for (let start = 0; start < rows.length; start += CHUNK)
    await tx
      .insertInto('submission_finding')
      .values(rows.slice(start, start + CHUNK))
      .execute();
  for (const [finding, from] of inherited) await bringDecision(tx, submission, finding.fingerprint, from);
}

/** Where the standing of each finding comes from: its own result before, else the newest version that has it. */
function inheritedStandings(
  findings: readonly Recognisable[],
  own: readonly Standing[],
  earlier: Versions,
): Map<Recognisable, Standing> {
  const inherited = new Map<Recognisable, Standing>();
  for (const version of [own, ...earlier]) {
    const open = findings.filter((finding) => !inherited.has(finding));
    // One that nobody touched says nothing: an older version may hold a decision.
    const spoken = version.filter(
      ({ revision, stale, assignee, decision }) => revision > 0 || stale || assignee !== null || decision !== 'open',
    );
    for (const { before, after } of matchFindings(spoken, open).pairs) inherited.set(after, before);
  }
  return inherited;
}

/** What became of each since the version before; null for the first one. */
function fatesOf(findings: readonly Recognisable[], [previous]: Versions): Map<Recognisable, Fate> | null {
  if (!previous) return null;
  const { pairs, fresh } = matchFindings(previous, findings);
  return new Map([
    ...pairs.map(({ after, same }) => [after, same ? 'stays' : 'changed'] as const),
    ...fresh.map((finding) => [finding, 'new'] as const),
  ]);
}

/** The newest decision of the earlier finding is written down for this one too, with its maker and time. */
async function bringDecision(
  tx: Kysely<Tables>,
  submission: number,
  fingerprint: string,
  from: Standing,
): Promise<void> {
  if (from.submission === submission && from.fingerprint === fingerprint) return;
  await sql`
    insert into decision
      (submission_id, fingerprint, values_hash, decision, reason, note, by_user, at, carried_from)
    select ${submission}, ${fingerprint}, values_hash, decision, reason, note, by_user, at, ${from.submission}
    from decision where submission_id = ${from.submission} and fingerprint = ${from.fingerprint}
    order by id desc limit 1`.execute(tx);
}

async function findingsOf(tx: Kysely<Tables>, jobKey: string): Promise<Recognisable[]> {
  return tx
    .selectFrom('finding')
    .select(['fingerprint', 'topic', 'values_hash as values'])
    .where('job_key', '=', jobKey)
    .orderBy('position')
    .execute();
}

/** How the findings of some submissions stand, with the figures of the result that each has now. */
async function standings(tx: Kysely<Tables>, submissions: readonly number[]): Promise<Standing[]> {
  if (submissions.length === 0) return [];
  return tx
    .selectFrom('submission_finding as state')
    .innerJoin('submission', 'submission.id', 'state.submission_id')
    .innerJoin('finding', (join) =>
      join.onRef('finding.job_key', '=', 'submission.job_key').onRef('finding.fingerprint', '=', 'state.fingerprint'),
    )
    .select([
      'state.submission_id as submission',
      'state.fingerprint',
      'finding.topic',
      'finding.values_hash as values',
      'state.decision',
      'state.stale',
      'state.revision',
      'state.assignee',
    ])
    .where('state.submission_id', 'in', submissions)
    .orderBy('finding.position')
    .execute();
}

async function earlierVersions(tx: Kysely<Tables>, { dossier, version }: Place): Promise<Standing[][]> {
  const rows = await tx
    .selectFrom('submission')
    .select('id')
    .where('dossier_id', '=', dossier)
    .where('version', '<', version)
    .where('job_key', 'is not', null)
    .orderBy('version', 'desc')
    .execute();
  const all = await standings(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id }) => all.filter(({ submission }) => submission === id));
}

const CHUNK = 500;
