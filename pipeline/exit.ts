import { rank, SEVERITIES, type Severity } from '../model/severity.js';

/** Exit status of every command. */
export const EXIT = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  found: 1,
  usage: 2,
  /** Some file missing or unreadable; wins over `found`. */
  unreadable: 3,
  /** By Ctrl-C: as shells count it. */
  interrupted: 130,
} as const;

/** What makes the status `found`: findings of this severity or of a graver one. */
export type FailOn = 'error' | 'warning' | 'never';

/** Status of a run over files; `has` tells whether there are findings of a severity. */
export function exitStatus(isEveryFileChecked: boolean, failOn: FailOn, has: (severity: Severity) => boolean): number {
  if (!isEveryFileChecked) return EXIT.unreadable;
  if (failOn === 'never') return EXIT.clean;
  return SEVERITIES.some((severity) => rank(severity) <= rank(failOn) && has(severity)) ? EXIT.found : EXIT.clean;
}
