import { readFile } from 'node:fs/promises';

export interface Usage {
  /** Of processor time, since the process began. */
  readonly seconds: number;
  readonly residentMb: number;
}

/** Linux counts time in these, whatever the processor (proc(5), sysconf(_SC_CLK_TCK)). */
const TICKS_A_SECOND = 100;
const PAGES_A_MB = 256;
/** Places in /proc/PID/stat after the name of the program, which may hold spaces and brackets. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;
const RESIDENT_PAGES = 21;

/** What a process has taken so far; null where it is gone, or the system is not Linux. */
export async function usageOf(pid: number | undefined): Promise<Usage | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null);
  if (stat === null) return null;
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return {
    seconds: (fields[USER_TIME]! + fields[SYSTEM_TIME]!) / TICKS_A_SECOND,
    residentMb: fields[RESIDENT_PAGES]! / PAGES_A_MB,
  };
}
