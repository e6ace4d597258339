import { availableParallelism, totalmem } from 'node:os';
import { FileError, failureFrom } from '../failure.js';
import type { FailureCode } from '../wording.js';
import type { Limits } from './limits.js';
import type { ResultOf, Task } from './tasks.js';
import { Worker, type Outcome, type Stop } from './worker.js';

const CODES: Readonly<Record<Stop, FailureCode>> = {
  'timed-out': 'timed-out',
  'out-of-memory': 'too-large',
  crashed: 'internal',
};

/** What of the program is to be told, and is no result: the stack of a bug, or the last words of a process that crashed. */
export type OnBug = (file: string, details: string) => void;

/** Some worker processes, the first at once, others when there is work for them; used again; one that was stopped is replaced. */
export class Pool {
  private readonly workers = new Set<Worker>();
  private readonly idle: Worker[] = [];
  private readonly waiting: ((worker: Worker) => void)[] = [];
  private isClosed = false;
  /** Workers must not outlive a program that ends early. */
  private readonly killAll = () => this.close();

  constructor(
    private readonly size: number,
    private readonly limits: Limits,
    private readonly onBug: OnBug,
  ) {
    process.once('exit', this.killAll);
    // There is always work for one; it gets ready while the caller does.
    this.idle.push(this.start());
  }

  /** Does a task within the limits, whatever is in the file. Never rejects: a file that fails must not stop the others. */
  async run<T extends Task>(task: T): Promise<ResultOf<T>> {
    let outcome = await this.try(task);
    // A crash may be the late work of the file before.
    const crashed = 'stopped' in outcome && outcome.stopped === 'crashed';
    // What a closed pool was still at was called off: a worker that is started for it now would never end.
    if (crashed && !this.isClosed) outcome = await this.try(task);
    if ('stopped' in outcome) {
      if (outcome.stopped === 'crashed') this.onBug(task.file, outcome.details);
      const error = new FileError(CODES[outcome.stopped]);
      return { file: task.file, failure: failureFrom(task.file, error, task.language) } as ResultOf<T>;
    }
    const { result, bug } = outcome.answer;
    if (bug !== null) this.onBug(task.file, bug);
    return result as ResultOf<T>;
  }

  close(): void {
    this.isClosed = true;
    process.off('exit', this.killAll);
    for (const worker of this.workers) worker.kill();
    this.workers.clear();
  }

  private async try(task: Task): Promise<Outcome> {
    const worker = await this.take();
    const outcome = await worker.run(task);
    if ('answer' in outcome) this.give(worker);
    else {
      this.workers.delete(worker);
      if (this.waiting.length > 0 && !this.isClosed) this.give(this.start());
    }
    return outcome;
  }

  private take(): Worker | Promise<Worker> {
    const idle = this.idle.pop();
    if (idle) return idle;
    if (this.workers.size < this.size) return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private give(worker: Worker): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
  }

  private start(): Worker {
    const worker = new Worker(this.limits);
    this.workers.add(worker);
    return worker;
  }
}

/** Memory that a machine has for each worker: the dictionary, a report, and what else runs there. */
const MEMORY_A_WORKER = 1.5 * 1024 ** 3;

/** As many workers as there are processors to run them and memory to hold them. */
export function usualSize(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(memory / MEMORY_A_WORKER)));
}

/** Jobs to be at with a pool of so many: while what came of one is written down, the next is read already. */
export const jobsAtOnce = (size: number): number => size + Math.ceil(size / 4);
