/** What one file may take. Beyond it the file is given up, with a reason, and the next one is checked. */
export interface Limits {
  readonly seconds: number;
  /** Of objects and text, as V8 counts them. */
  readonly heapMb: number;
  /** Of the whole process, where the system tells. */
  readonly residentMb: number;
}

/** A report of 500 pages takes some seconds; the dictionary alone takes 250 MB. */
export const USUAL_LIMITS: Limits = { seconds: 60, heapMb: 1024, residentMb: 2048 };
