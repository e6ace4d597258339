import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { BatchFailure, CheckEntry, Report, Result } from '../schema.js';
import { Ledger, type Line } from './ledger.js';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** The results: what `check --json` prints; a failure with what it was found on. */
export const RESULTS = 'results.ndjson';
/** Every check of every report, for the workbook: written out, they would make the results ten times as large. */
const CHECKS = 'checks.ndjson';

/** `checks`: JSON, gzipped, in base64. */
interface PackedChecks extends Line {
  readonly checks: string;
}

/** What a batch has done so far, in the files of a folder: a result for each file, and the checks behind it. */
export class BatchRecord {
  private constructor(
    private readonly results: Ledger<Report | BatchFailure>,
    private readonly checks: Ledger<PackedChecks>,
    /** Whether the results list every check themselves. */
    private readonly listChecks: boolean,
  ) {}

  /** Opens what an earlier run left in the folder, or begins it. */
  static async open(folder: string, listChecks: boolean): Promise<BatchRecord> {
    const results = await Ledger.open<Report | BatchFailure>(join(folder, RESULTS));
    return new BatchRecord(results, await Ledger.open<PackedChecks>(join(folder, CHECKS)), listChecks);
  }

  /** What is known of a file of these bytes by this ruleset: all that is wanted, or null. */
  known(line: Line): 'report' | 'failure' | null {
    const result = this.results.entry(line.file);
    if (!result || !isSame(result, line)) return null;
    if (result.failed) return 'failure';
    return this.hasChecks(line) && (result.listed || !this.listChecks) ? 'report' : null;
  }

  /** Adds a report with its list of checks. Rejects where the disk is full or fails: the file is not done then. */
  async addReport(report: Report): Promise<void> {
    const { file, sha256, ruleset } = report;
    const { list = [], ...counts } = report.checks;
    const packed = await compress(JSON.stringify(list));
    // First: a result whose checks a crash took away would be taken for done.
    await this.checks.add({ file, sha256, ruleset, checks: packed.toString('base64') });
    await this.results.add(this.listChecks ? report : { ...report, checks: counts });
  }

  async addFailure(failure: BatchFailure): Promise<void> {
    await this.results.add(failure);
  }

  /** Brings the results into the order of the files: see `Ledger.arrange`. */
  async arrange(files: Iterable<string>): Promise<void> {
    await this.results.arrange(files);
  }

  /** All results in their order, reports with their checks, one at a time. */
  async *all(): AsyncGenerator<Result> {
    for await (const result of this.results.lines())
      yield 'error' in result ? result : { ...result, checks: { ...result.checks, list: await this.checksOf(result) } };
  }

  async close(): Promise<void> {
    await this.checks.close();
    await this.results.close();
  }

  private hasChecks(line: Line): boolean {
    const kept = this.checks.entry(line.file);
    return kept !== undefined && isSame(kept, line);
  }

  private async checksOf(report: Report): Promise<CheckEntry[]> {
    // A file that this run was not asked for may stand here as an earlier release left it, which kept none.
    if (!this.hasChecks(report)) return report.checks.list ?? [];
    const { checks } = (await this.checks.line(report.file))!;
    return JSON.parse((await expand(Buffer.from(checks, 'base64'))).toString()) as CheckEntry[];
  }
}

const isSame = (kept: Omit<Line, 'file'>, { sha256, ruleset }: Line): boolean =>
  kept.sha256 === sha256 && kept.ruleset === ruleset;
