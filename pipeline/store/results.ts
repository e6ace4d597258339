import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import { rank } from '../../model/severity.js';
import type { CheckEntry, FindingEntry, Report } from '../schema.js';
import { jsonb, storable } from './json.js';
import type { StoredHead, StoredReport, Tables } from './tables.js';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** What checking a document gave. */
export interface CheckedDocument {
  /** With its findings; a list of checks in it is not kept, `checks` is. */
  readonly report: StoredReport;
  readonly ms: Report['ms'];
  /** Every check tried. */
  readonly checks: readonly CheckEntry[];
  /** The document as it reads. */
  readonly document: unknown;
}

/** Results by their key: the hash of a document's bytes and of the ruleset. */
export class Results {
  constructor(private readonly db: Kysely<Tables>) {}

  async has(jobKey: string): Promise<boolean> {
    const row = await this.db.selectFrom('result').select('job_key').where('job_key', '=', jobKey).executeTakeFirst();
    return row !== undefined;
  }

  /** The report with its findings; null where there is none. Put the file's name in before it is served. */
  async report(jobKey: string): Promise<(StoredReport & Pick<Report, 'ms'>) | null> {
    const head = await this.db
      .selectFrom('result')
      .select(['report', 'ms'])
      .where('job_key', '=', jobKey)
      .executeTakeFirst();
    return head ? { ...head.report, findings: await this.findings(jobKey), ms: head.ms } : null;
  }

  /** In the order of the report. */
  async findings(jobKey: string): Promise<FindingEntry[]> {
    const rows = await this.db
      .selectFrom('finding')
      .select('entry')
      .where('job_key', '=', jobKey)
      .orderBy('position')
      .execute();
    return rows.map(({ entry }) => entry);
  }

  /** Every check tried; null where there is no such result. */
  async checks(jobKey: string): Promise<CheckEntry[] | null> {
    const bytes = await this.gzipped(jobKey, 'checks');
    return bytes && (JSON.parse((await expand(bytes)).toString()) as CheckEntry[]);
  }

  /** The document as it reads; null where there is no such result. */
  async document(jobKey: string): Promise<unknown> {
    const bytes = await this.gzipped(jobKey, 'document');
    return bytes && (JSON.parse((await expand(bytes)).toString()) as unknown);
  }

  /** The JSON of one of the two as it is kept, for `content-encoding: gzip`. */
  async gzipped(jobKey: string, part: 'checks' | 'document'): Promise<Uint8Array | null> {
    const row = await this.db
      .selectFrom('result_body')
      .select(`${part} as bytes`)
      .where('job_key', '=', jobKey)
      .executeTakeFirst();
    return row?.bytes ?? null;
  }
}

export interface PackedResult {
  readonly head: StoredHead;
  readonly findings: readonly FindingEntry[];
  readonly ms: Report['ms'];
  readonly checks: Uint8Array;
  readonly document: Uint8Array;
}

/** Compressed before the transaction: on PGlite everyone waits for it. */
export async function packResult({ report, ms, checks, document }: CheckedDocument): Promise<PackedResult> {
  const { findings, checks: tally, ...rest } = report;
  const { list: _, ...counts } = tally;
  return {
    head: { ...rest, checks: counts },
    findings,
    ms,
    checks: await compress(JSON.stringify(checks)),
    document: await compress(JSON.stringify(document)),
  };
}

/** Writes a result where the store has none under its key. */
export async function writeResult(tx: Kysely<Tables>, jobKey: string, packed: PackedResult): Promise<void> {
  const { head, findings, ms, checks, document } = packed;
  const severities = findings.map(({ severity }) => severity);
  const count = (severity: string): number => severities.filter((one) => one === severity).length;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('result')
    .values({
      job_key: jobKey,
      sha256: head.sha256,
      ruleset: head.ruleset,
      report: jsonb(head),
      unit: head.unit && storable(head.unit),
      year: head.year,
      title: head.title && storable(head.title),
      format: head.format,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      ms: jsonb(ms),
    })
    .onConflict((conflict) => conflict.column('job_key').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  await tx.insertInto('result_body').values({ job_key: jobKey, checks, document }).execute();
  for (let start = 0; start < findings.length; start += FINDINGS_A_STATEMENT) {
    const rows = findings
      .slice(start, start + FINDINGS_A_STATEMENT)
      .map((finding, index) => findingRow(jobKey, finding, start + index));
    await tx
      .insertInto('finding')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

const FINDINGS_A_STATEMENT = 500;

const findingRow = (jobKey: string, finding: FindingEntry, position: number) => ({
  job_key: jobKey,
  fingerprint: finding.id,
  topic: finding.topic,
  values_hash: finding.values,
  rule: finding.rule,
  severity: rank(finding.severity),
  position,
  entry: jsonb(finding),
});
