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
