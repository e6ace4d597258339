import { SEVERITIES } from '../../model/severity.js';
import { colours } from '../colours.js';
import type { Failure, FindingEntry, Report } from '../schema.js';
import { severityNames } from '../wording.js';
import { clip, padStart, printable, widthOf, wrap } from './columns.js';
import { findingLines, severityColours } from './finding.js';
import type { Paper } from './paper.js';

/** Kinds of notices and of undetermined checks that are shown before the rest is only counted. */
const SHOWN = 8;

export function failureLines({ file, error }: Failure, paper: Paper): string[] {
  return [paper.line('━'), colours.bold(printable(file)), colours.red(paper.say('failed', { message: error.message }))];
}

export function reportLines(report: Report, paper: Paper): string[] {
  return [...headLines(report, paper), ...findingGroups(report.findings, paper), ...footLines(report, paper)];
}

function headLines({ file, files, title, unit, year, findings, checks }: Report, paper: Paper): string[] {
  const about = [
    unit === null ? paper.say('noUnit') : printable(unit),
    year === null ? paper.say('noYear') : paper.say('year', { year }),
    ...(files?.map((each) => each.file) ?? [file]).map(printable),
  ];
  const { consistent, inconsistent, undetermined } = checks;
  const all = consistent + inconsistent + undetermined;
  const tried = paper.say('checks', { all, consistent, inconsistent, undetermined });
  return [
    paper.line('━'),
    ...wrap(title === null ? paper.say('noTitle') : printable(title), paper.width).map((line) => colours.bold(line)),
    ...wrap(about.join(' · '), paper.width).map((line) => colours.dim(line)),
    ...besideOrUnder(severityCounts(findings, paper), tried, paper),
    ...(findings.length === 0 ? ['', paper.say('clean')] : []),
  ];
}

function besideOrUnder(counts: string, tried: string, paper: Paper): string[] {
  const fits = widthOf(counts) + 4 + widthOf(tried) <= paper.width;
  return fits
    ? [`${counts}    ${colours.dim(tried)}`]
    : [counts, ...wrap(tried, paper.width).map((line) => colours.dim(line))];
}

function severityCounts(findings: readonly FindingEntry[], paper: Paper): string {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const text = `${severityNames[severity][paper.language]} ${count}`;
    return count > 0 ? colours.bold(severityColours[severity](text)) : colours.dim(text);
  }).join('  ');
}

/** Findings by severity, and within it by the section that they stand in, numbered through. */
function findingGroups(findings: readonly FindingEntry[], paper: Paper): string[] {
  let severity: string | undefined;
  let section: string | undefined;
  return findings.flatMap((finding, index) => {
    const lines: string[] = [];
    if (finding.severity !== severity) {
      const count = findings.filter((other) => other.severity === finding.severity).length;
      lines.push('', severityLine(finding, count, paper));
      section = undefined;
    }
    const here = finding.evidence[0]?.path[0];
    if (here !== undefined && here !== section) lines.push('', colours.dim(clip(printable(here), paper.width)));
    severity = finding.severity;
    section = here;
    return [...lines, '', ...findingLines(finding, index + 1, section, paper)];
  });
}

function severityLine({ severity }: FindingEntry, count: number, paper: Paper): string {
  const name = ` ${severityNames[severity][paper.language]} ${count} `;
  return severityColours[severity](`━━${colours.bold(name)}${'━'.repeat(paper.width - 2 - widthOf(name))}`);
}

function footLines({ coverage, checks, notices }: Report, paper: Paper): string[] {
  const { figures, checked, unchecked } = coverage;
  const percent = figures === 0 ? 0 : Math.round((100 * checked) / figures);
  const undetermined = (checks.list ?? []).filter(({ verdict }) => verdict === 'undetermined');
  return [
    '',
    paper.line('─'),
    paper.say('coverage', { figures, checked, percent, rest: figures - checked }),
    ...tally(unchecked.map(({ reason }) => reason)).map(([reason, n]) =>
      colours.dim(`${padStart(String(n), 6)}  ${reason}`),
    ),
    ...tallyLines(
      'undetermined',
      undetermined.map(({ message }) => message),
      paper,
    ),
    ...tallyLines(
      'notices',
      notices.map(({ message }) => message),
      paper,
    ),
  ];
}

function tallyLines(title: 'undetermined' | 'notices', messages: readonly string[], paper: Paper): string[] {
  if (messages.length === 0) return [];
  const kinds = tally(messages);
  const shown = kinds.slice(0, SHOWN).flatMap(([message, count]) => {
    const lines = wrap(printable(message) + (count > 1 ? ` ×${count}` : ''), paper.width - 6);
    return lines.map((line, index) => colours.dim(`    ${index === 0 ? '· ' : '  '}${line}`));
  });
  const rest = kinds.length - SHOWN;
  const more = rest > 0 ? [colours.dim(`    ${paper.say('more', { count: rest })}`)] : [];
  return [paper.say(title, { count: messages.length }), ...shown, ...more];
}

/** Equal texts with how often they occur, the most frequent first. */
function tally(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
