import { colours } from '../colours.js';
import type { Language } from '../language.js';
import type { Result } from '../schema.js';
import type { FileResult } from '../file-result.js';
import { Paper } from './paper.js';
import { failureLines, reportLines } from './report.js';
import { summaryLines } from './summary.js';

const USUAL_WIDTH = 100;
const NARROWEST = 60;
const WIDEST = 120;

/** Prints the list for a person. */
export class List {
  private readonly paper: Paper;

  /** `columns` is the width of the terminal, where there is one. */
  constructor(language: Language, columns: number | undefined) {
    const width = Math.min(Math.max(columns ?? USUAL_WIDTH, NARROWEST), WIDEST);
    this.paper = new Paper(language, width, colours.isColorSupported);
  }

  one(result: FileResult): string {
    const lines =
      'report' in result ? reportLines(result.report, this.paper) : failureLines(result.failure, this.paper);
    return `${lines.join('\n')}\n\n`;
  }

  /** The summary of several files; nothing for one. */
  all(results: readonly Result[]): string {
    return results.length > 1 ? `${summaryLines(results, this.paper).join('\n')}\n` : '';
  }
}
