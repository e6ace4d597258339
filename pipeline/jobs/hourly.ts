const HOUR_MS = 3_600_000;

export interface Hourly {
  /** Waits for the work that is under way. */
  stop(): Promise<void>;
}

/** Does a piece of work now and every hour, until it is stopped. A fault is told; the next hour tries again. */
export function hourly(work: () => Promise<void>, onTrouble: (error: Error) => void): Hourly {
  const run = () => work().catch(onTrouble);
  let last = run();
  const timer = setInterval(() => (last = last.then(run)), HOUR_MS);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}
