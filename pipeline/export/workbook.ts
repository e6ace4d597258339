import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import exceljs from 'exceljs';
import type { Language } from '../language.js';
import { cellsOf, type Column } from './cells.js';
import {
  checkColumns,
  failureColumns,
  fileColumns,
  findingColumns,
  foundIn,
  uncheckedColumns,
  type Filed,
} from './columns.js';
import type { ExportedReport, Exports } from './exported.js';
import { SheetWriter } from './sheet.js';
import { Spool } from './spool.js';

/**
 * Writes a workbook to be filed, and ends the stream: findings, files, checks (where the reports list them), figures
 * that no check used, files that failed. Flat memory: findings are written as they come, the rows of the other sheets
 * wait in files of a temporary folder. Rejects where the stream fails or is closed before its end; it is destroyed then.
 */
export async function writeWorkbook(out: Writable, exports: Exports, language: Language): Promise<void> {
  // Listened to from the start: the stream may fail before the first row.
  const ended = finished(out, { readable: false });
  ended.catch(() => {});
  const folder = await mkdtemp(join(tmpdir(), 'gouji-export-'));
  try {
    const book = new WorkbookExport(out, ended, folder, language);
    await book.write(exports).finally(() => book.discard());
  } catch (error) {
    out.destroy();
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sheets whose rows wait until the findings are written, in their order. */
const LATER = {
  files: fileColumns,
  checks: checkColumns,
  uncovered: uncheckedColumns,
  failures: failureColumns,
} as const;
type Later = keyof typeof LATER;
type RowOf<Name extends Later> = (typeof LATER)[Name] extends readonly Column<infer Row>[] ? Row : never;

/** Rows written before the compression and the stream get their turn. */
const ROWS_IN_A_ROW = 100;

class WorkbookExport {
  private readonly book: exceljs.stream.xlsx.WorkbookWriter;
  private readonly spools: Readonly<Record<Later, Spool>>;
  private reports = 0;
  private findings = 0;
  private rows = 0;

  constructor(
    private readonly out: Writable,
    /** Settled when the stream takes no more: written to its end, closed before it, or failed. */
    private readonly ended: Promise<void>,
    folder: string,
    private readonly language: Language,
  ) {
    this.book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
    const spool = (name: Later) => new Spool(join(folder, name));
    this.spools = {
      files: spool('files'),
      checks: spool('checks'),
      uncovered: spool('uncovered'),
      failures: spool('failures'),
    };
  }

  async write(exports: Exports): Promise<void> {
    const sheet = new SheetWriter(this.book, 'findings', findingColumns, this.language);
    for await (const exported of exports) {
      if ('report' in exported) await this.addReport(exported, sheet);
      else await this.put('failures', exported.failure);
    }
    sheet.end();
    for (const name of Object.keys(LATER) as Later[]) await this.copy(name);
    await Promise.race([this.book.commit(), this.ended]);
    await this.ended;
  }

  /** Lets go of what waits in files, where it was broken off. */
  discard(): void {
    for (const spool of Object.values(this.spools)) spool.discard();
  }

  private async addReport(exported: ExportedReport, sheet: SheetWriter): Promise<void> {
    const { report, batch = null } = exported;
    const filed: Filed = { report, batch, order: this.reports, firstFinding: this.findings };
    this.reports += 1;
    this.findings += report.findings.length;
    for (const found of foundIn(exported, filed)) {
      sheet.add(cellsOf(findingColumns, found, this.language));
      await this.flowing();
    }
    await this.put('files', filed);
    for (const [index, entry] of (report.checks.list ?? []).entries())
      await this.put('checks', { filed, entry, index });
    for (const [index, entry] of report.coverage.unchecked.entries())
      await this.put('uncovered', { filed, entry, index });
  }

  private put<Name extends Later>(name: Name, row: RowOf<Name>): Promise<void> {
    const columns = LATER[name] as readonly Column<unknown>[];
    return this.spools[name].add(cellsOf(columns, row, this.language));
  }

  private async copy(name: Later): Promise<void> {
    const sheet = new SheetWriter(this.book, name, LATER[name], this.language);
    for await (const cells of this.spools[name].rows()) {
      sheet.add(cells);
      await this.flowing();
    }
    sheet.end();
  }

  /** Waits where rows are made faster than the stream takes them. Rejects where the stream takes no more. */
  private async flowing(): Promise<void> {
    this.rows += 1;
    if (this.rows % ROWS_IN_A_ROW > 0) return;
    await setImmediate();
    while (this.out.writableNeedDrain || this.out.destroyed)
      await Promise.race([new Promise((resolve) => this.out.once('drain', resolve)), this.ended]);
  }
}
