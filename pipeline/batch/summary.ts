import type { Severity } from '../../model/severity.js';
import type { BatchSummary, Failure, Report, Result } from '../schema.js';

/** Sums results up, one at a time. */
export class SummaryTally {
  private readonly failures: Failure[] = [];
  private readonly rules = new Map<string, number>();
  private readonly findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  private readonly checks = { consistent: 0, inconsistent: 0, undetermined: 0 };
  private readonly figures = { all: 0, checked: 0 };
  private checked = 0;
  private clean = 0;

  add(result: Result): void {
    if ('error' in result) this.failures.push({ file: result.file, error: result.error });
    else this.addReport(result);
  }

  summary(): BatchSummary {
    const { checked, clean, findings, checks, figures, failures } = this;
    const rules = Object.fromEntries([...this.rules].sort(([, a], [, b]) => b - a));
    return { files: checked + failures.length, checked, clean, findings, rules, checks, figures, failures };
  }

  private addReport({ findings, checks, coverage }: Report): void {
    this.checked += 1;
    if (findings.every(({ severity }) => severity === 'info')) this.clean += 1;
    for (const { rule, severity } of findings) {
      this.findings[severity] += 1;
      this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
    }
    for (const verdict of ['consistent', 'inconsistent', 'undetermined'] as const)
      this.checks[verdict] += checks[verdict];
    this.figures.all += coverage.figures;
    this.figures.checked += coverage.checked;
  }
}
