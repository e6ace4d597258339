import { performance } from 'node:perf_hooks';

export interface Rounds {
  /** Rounds before the first that counts. */
  readonly warm: number;
  readonly measured: number;
}

/** Milliseconds that each named piece of work takes: the median over rounds in which all of them take turns. */
export async function medians<Name extends string>(
  work: Readonly<Record<Name, () => unknown>>,
  { warm, measured }: Rounds,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warm; round < measured; round++) {
    for (const name of names) {
      const started = performance.now();
      await work[name]();
      if (round >= 0) times.get(name)!.push(performance.now() - started);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
