import { SEVERITIES } from '../../model/severity.js';
import { colours } from '../colours.js';
import type { Result } from '../schema.js';
import { severityNames } from '../wording.js';
import { clip, padEnd, padStart, printable } from './columns.js';
import type { Paper } from './paper.js';

const COLUMN = 9;

/** A table of all files of a run, with their findings counted. */
export function summaryLines(results: readonly Result[], paper: Paper): string[] {
  const names = [...SEVERITIES.map((severity) => severityNames[severity][paper.language]), paper.say('checked')];
  const failed = results.filter((result) => 'error' in result).length;
  const total = paper.say(failed > 0 ? 'totalFailed' : 'total', { files: results.length, failed });
  const sums = SEVERITIES.map((_, index) => results.reduce((sum, result) => sum + countsOf(result)[index]!, 0));
  return [
    paper.line('━'),
    colours.bold(row(paper.say('file'), names, paper)),
    ...results.map((result) => resultLine(result, paper)),
    paper.line('─'),
    colours.bold(row(total, [...sums.map(String), ''], paper)),
  ];
}

function resultLine(result: Result, paper: Paper): string {
  const file = printable(result.file);
  if ('error' in result) {
    const room = paper.width - 2 - Math.min(40, file.length);
    return colours.red(`${clip(file, paper.width - 40)}  ${clip(result.error.message, room)}`);
  }
  const { figures, checked } = result.coverage;
  const share = figures === 0 ? '—' : `${Math.round((100 * checked) / figures)}%`;
  return row(file, [...countsOf(result).map((count) => (count === 0 ? '·' : String(count))), share], paper);
}

function countsOf(result: Result): number[] {
  if ('error' in result) return SEVERITIES.map(() => 0);
  return SEVERITIES.map((severity) => result.findings.filter((finding) => finding.severity === severity).length);
}

function row(first: string, cells: readonly string[], paper: Paper): string {
  const room = paper.width - cells.length * COLUMN;
  return padEnd(clip(first, room - 1), room) + cells.map((cell) => padStart(cell, COLUMN)).join('');
}
